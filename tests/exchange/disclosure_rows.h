/* Rows of a publication for tests: written in place, or those of the shared files; and the two ways
 * to look at what the converter makes of them, one row at a time or whole files. */
#ifndef TESTS_DISCLOSURE_ROWS_H
#define TESTS_DISCLOSURE_ROWS_H

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "exchange/disclosure.h"
#include "exchange/disclosure_offer.h"
#include "exchange/disclosure_places.h"

#define DISCLOSURE_ROWS_FOLDER KIOSK_SHARED_DIR "/data/disclosures/cmcc/"
#define DISCLOSURE_ROWS_LIAONING DISCLOSURE_ROWS_FOLDER "辽宁.json"
#define DISCLOSURE_ROWS_NATIONAL DISCLOSURE_ROWS_FOLDER "national.json"
#define DISCLOSURE_ROWS_DECISIONS KIOSK_SOURCE_DIR "/catalog/liaoning.decisions.json"
#define DISCLOSURE_ROWS_MOST ((size_t)64 * 1024 * 1024)

/* ---- one row, with the decisions of the project ---- */

struct disclosure_rows {
    struct arena arena;
    struct disclosure_decisions decisions;
    struct disclosure_plan_name plans[1024];
    struct disclosure_context context;
};

static inline void disclosure_rows_init(struct disclosure_rows *rows, const char *decisions)
{
    struct faults faults;
    struct error error;
    *rows = (struct disclosure_rows){0};
    arena_init(&rows->arena);
    faults_init(&faults, "");
    assert_int_equal(disclosure_decide_read(&rows->decisions, decisions, &faults, &error),
                     STATUS_OK);
    assert_int_equal(faults.count, 0);
    faults_finish(&faults);
    rows->context = (struct disclosure_context){.lexicon = disclosure_read_lexicon(&rows->arena),
                                                .decisions = &rows->decisions,
                                                .plans = rows->plans,
                                                .home = disclosure_places_find("辽宁")};
}

static inline void disclosure_rows_finish(struct disclosure_rows *rows)
{
    disclosure_decide_finish(&rows->decisions);
    arena_finish(&rows->arena);
}

static inline const struct disclosure_facts *disclosure_rows_gather(struct disclosure_rows *rows,
                                                                    const json_t *element, int home)
{
    struct disclosure_row *row = ARENA_NEW(&rows->arena, struct disclosure_row);
    row->home = home;
    row->file = "test.json";
    assert_true(disclosure_row_load(&rows->arena, element, row));
    return disclosure_facts_gather(&rows->arena, row, &rows->context);
}

static inline void disclosure_rows_name_plan(struct disclosure_rows *rows, const char *name,
                                             const char *series, const char *code)
{
    assert_true(rows->context.plan_count < sizeof rows->plans / sizeof *rows->plans);
    rows->plans[rows->context.plan_count++] = (struct disclosure_plan_name){name, series, code};
}

/* ---- whole files ---- */

/* Writes the document to a file of its own and returns its name, to be unlinked. */
static inline void disclosure_rows_save(const json_t *document, char path[static 40])
{
    snprintf(path, 40, "/tmp/disclosure-XXXXXX");
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(json_dumpfd(document, file, JSON_REAL_PRECISION(12)), 0);
    close(file);
}

struct disclosure_rows_made {
    struct buffer catalog, report;
    struct disclosure_summary summary;
    enum status status;
    struct faults faults;
};

static inline void disclosure_rows_convert(struct disclosure_rows_made *made,
                                           const char *const *files, size_t file_count,
                                           const char *decisions)
{
    struct error error;
    struct disclosure_request request = {.files = files,
                                         .file_count = file_count,
                                         .decisions = decisions,
                                         .id = "cmcc-liaoning",
                                         .version = "2026-07"};
    buffer_init(&made->catalog, DISCLOSURE_ROWS_MOST);
    buffer_init(&made->report, DISCLOSURE_ROWS_MOST);
    faults_init(&made->faults, files[0]);
    made->status = disclosure_convert(&request, &made->catalog, &made->report, &made->summary,
                                      &made->faults, &error);
}

static inline void disclosure_rows_made_finish(struct disclosure_rows_made *made)
{
    buffer_finish(&made->catalog);
    buffer_finish(&made->report);
    faults_finish(&made->faults);
}

#endif
