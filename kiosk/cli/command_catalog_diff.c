/* catalog diff: what changed between two catalog files, for a person or as JSON. */
#include "cli/command_table.h"

#include <stdio.h>

#include "cli/catalog_file.h"
#include "cli/words.h"
#include "exchange/disclosure_diff.h"
#include "exchange/native.h"

static enum status read_one(const char *path, struct catalog **catalog, struct error *error)
{
    struct faults faults;
    faults_init(&faults, path);
    return command_report(&faults, catalog_file_read(catalog, path, &faults, NULL, error), error);
}

static enum status print(const struct command_run *run, const struct catalog *before,
                         const struct catalog *after, struct error *error)
{
    struct disclosure_diff diff;
    struct buffer out;
    enum disclosure_diff_lang lang =
        words_lang_of(run) == WORDS_EN ? DISCLOSURE_DIFF_EN : DISCLOSURE_DIFF_ZH;
    buffer_init(&out, 4 * NATIVE_BYTES_MOST); /* both catalogs, and words about each field */
    disclosure_diff_make(&diff, before, after);
    if (command_option(run, OPTION_JSON)->given)
        disclosure_diff_page_add_json(&diff, lang, &out);
    else
        disclosure_diff_page_add_text(&diff, lang, &out);
    disclosure_diff_finish(&diff);
    enum status status = STATUS_OK;
    if (out.overflowed)
        status = status_fail(error, STATUS_FAILED, "the difference is too long to be told");
    else
        fwrite(buffer_text(&out), 1, out.length, stdout);
    buffer_finish(&out);
    return status;
}

enum status command_catalog_diff_run(const struct command_run *run, struct error *error)
{
    struct catalog *before = NULL, *after = NULL;
    enum status status = read_one(run->options->arguments[0], &before, error);
    if (status == STATUS_OK)
        status = read_one(run->options->arguments[1], &after, error);
    if (status == STATUS_OK)
        status = print(run, before, after, error);
    catalog_destroy(before);
    catalog_destroy(after);
    return status;
}
