/* catalog convert: published disclosures to a native catalog and the report of every row. The
 * report is written first: a catalog is never there without it. */
#include "cli/command_table.h"

#include <stdio.h>

#include "cli/catalog_file.h"
#include "exchange/disclosure.h"
#include "exchange/native.h"

static enum status write_both(const struct command_run *run, const struct buffer *catalog,
                              const struct buffer *report, struct error *error)
{
    enum status status = catalog_file_write(command_text(run, OPTION_REPORT), report, error);
    return status != STATUS_OK ? status
                               : catalog_file_write(command_text(run, OPTION_OUT), catalog, error);
}

enum status command_catalog_convert_run(const struct command_run *run, struct error *error)
{
    struct disclosure_request request = {
        .files = (const char *const *)run->options->arguments,
        .file_count = run->options->argument_count,
        .decisions = command_text(run, OPTION_DECIDE),
        .answers = command_text(run, OPTION_ANSWERS),
        .id = command_text(run, OPTION_ID),
        .version = command_text(run, OPTION_CATALOG_VERSION),
    };
    struct disclosure_summary summary = {0};
    struct buffer catalog, report;
    struct faults faults;
    buffer_init(&catalog, NATIVE_BYTES_MOST);
    buffer_init(&report, NATIVE_BYTES_MOST);
    faults_init(&faults, request.files[0]);
    enum status status = disclosure_convert(&request, &catalog, &report, &summary, &faults, error);
    status = command_report(&faults, status, error);
    if (status == STATUS_OK)
        status = write_both(run, &catalog, &report, error);
    if (status == STATUS_OK)
        fprintf(stderr, "%zu rows: %zu priced, %zu for review, %zu no offers\n", summary.rows,
                summary.priced, summary.review, summary.not_an_offer);
    buffer_finish(&catalog);
    buffer_finish(&report);
    return status;
}
