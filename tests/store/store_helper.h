/* What the store's tests share: a folder of their own, a store in it, lines and catalogs made by
 * hand, and SQL run beside the store on a connection of the test's own. */
#ifndef TESTS_STORE_HELPER_H
#define TESTS_STORE_HELPER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "store/store_private.h"

struct fixture {
    char folder[64], path[128];
    struct arena arena;
    struct store *store;
    struct error error;
};

static inline int helper_remove(const char *path, const struct stat *info, int flag,
                                struct FTW *walk)
{
    (void)info, (void)flag, (void)walk;
    return remove(path);
}

static inline struct fixture *helper_folder(void)
{
    struct fixture *f = calloc(1, sizeof *f);
    snprintf(f->folder, sizeof f->folder, "/tmp/kiosk-store-XXXXXX");
    assert_non_null(mkdtemp(f->folder));
    snprintf(f->path, sizeof f->path, "%s/kiosk.db", f->folder);
    return f;
}

#define HELPER_OK(f, call)                                                                         \
    do {                                                                                           \
        if ((call) != STATUS_OK)                                                                   \
            fail_msg("%s: %s", #call, (f)->error.message);                                         \
    } while (0)

/* The call fails with that status, and its one-line message holds the words. */
#define HELPER_FAILS(f, call, status, words)                                                       \
    do {                                                                                           \
        (f)->error.message[0] = '\0';                                                              \
        assert_int_equal((call), (status));                                                        \
        if (!strstr((f)->error.message, (words)) || strchr((f)->error.message, '\n'))              \
            fail_msg("message '%s' does not say '%s'", (f)->error.message, (words));               \
    } while (0)

static inline int helper_setup_folder(void **state)
{
    *state = helper_folder();
    return 0;
}

static inline int helper_setup(void **state)
{
    struct fixture *f = helper_folder();
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    *state = f;
    return 0;
}

static inline int helper_teardown(void **state)
{
    struct fixture *f = *state;
    store_close(f->store);
    arena_finish(&f->arena);
    nftw(f->folder, helper_remove, 8, FTW_DEPTH | FTW_PHYS);
    free(f);
    return 0;
}

static inline void helper_reopen(struct fixture *f, enum store_mode mode)
{
    store_close(f->store);
    HELPER_OK(f, store_open(&f->store, f->path, mode, &f->error));
}

static inline int helper_take_first(void *context, int columns, char **values, char **names)
{
    (void)columns, (void)names;
    snprintf(context, 512, "%s", values[0] ? values[0] : "NULL");
    return 0;
}

/* Runs SQL on a connection beside the store; the first column of the last row, or the fault. */
static inline const char *helper_sql(struct fixture *f, const char *sql)
{
    static char answer[512];
    answer[0] = '\0';
    sqlite3 *handle;
    assert_int_equal(sqlite3_open(f->path, &handle), SQLITE_OK);
    sqlite3_busy_timeout(handle, 2000);
    if (sqlite3_exec(handle, sql, helper_take_first, answer, NULL) != SQLITE_OK)
        snprintf(answer, sizeof answer, "%s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
    return answer;
}

static inline int32_t helper_month(const char *text)
{
    int32_t month;
    assert_true(date_parse_month(text, &month));
    return month;
}

static inline int64_t helper_time(const char *text)
{
    int64_t time;
    assert_true(date_parse_time(text, &time));
    return time;
}

static inline int32_t helper_day(const char *text)
{
    int32_t day;
    assert_true(date_parse(text, &day));
    return day;
}

/* A monthly line of domestic voice. */
static inline struct usage_line helper_line(const char *month, int64_t quantity)
{
    return usage_line_plain(helper_month(month), SERVICE_VOICE, quantity);
}

static inline void helper_add(struct fixture *f, const char *subscriber, const char *month,
                              int64_t quantity)
{
    struct usage_line line = helper_line(month, quantity);
    HELPER_OK(f, store_usage_add(f->store, subscriber, &line, &f->error));
}

static inline struct usage helper_get(struct fixture *f, const char *subscriber, int months)
{
    struct usage usage;
    HELPER_OK(f, store_usage_get(f->store, &f->arena, subscriber, months, &usage, &f->error));
    return usage;
}

/* "2026-08:5 2026-08:6": months and quantities in the order they come. */
static inline const char *helper_usage_text(struct fixture *f, const char *subscriber, int months)
{
    struct usage usage = helper_get(f, subscriber, months);
    const char *text = "";
    for (size_t i = 0; i < usage.count; i++) {
        char month[DATE_TEXT];
        date_format_month(usage.lines[i].month, month);
        text = arena_format(&f->arena, "%s%s%s:%lld", text, i ? " " : "", month,
                            (long long)usage.lines[i].quantity);
    }
    return text;
}

static inline struct subscriber helper_subscriber(const char *id)
{
    return (struct subscriber){.id = id,
                               .plan = {.code = "P49", .quantity = 1, .since = DATE_NONE},
                               .joined = DATE_NONE,
                               .region = "",
                               .brand = "",
                               .segment = "",
                               .channel = "",
                               .age = -1};
}

#endif
