/* synth catalog: makes a catalog, reads it back through the model's own reader, and writes it as
 * that reader's twin does, so that what comes out is valid and in the usual order. */
#include "cli/command_table.h"

#include "cli/catalog_file.h"
#include "cli/synth_catalog.h"
#include "exchange/native.h"

static enum status rewrite(const struct buffer *made, struct buffer *out, struct error *error)
{
    struct catalog *catalog = NULL;
    struct faults faults;
    faults_init(&faults, "made-up catalog");
    enum status status =
        native_parse(&catalog, buffer_text(made), made->length, &faults, NULL, error);
    status = command_report(&faults, status, error);
    if (status == STATUS_OK)
        native_write(catalog, out);
    catalog_destroy(catalog);
    return status;
}

enum status command_synth_catalog_run(const struct command_run *run, struct error *error)
{
    const struct synth_catalog_request request = {
        .plans = command_option(run, OPTION_PLANS)->number,
        .addons = command_option(run, OPTION_ADDONS)->number,
        .seed = (uint64_t)command_option(run, OPTION_SEED)->number,
    };
    struct buffer made, out;
    buffer_init(&made, NATIVE_BYTES_MOST);
    buffer_init(&out, NATIVE_BYTES_MOST);
    synth_catalog_add(&made, &request);
    enum status status = made.overflowed
                             ? status_fail(error, STATUS_FAILED, "so many offers are too many")
                             : rewrite(&made, &out, error);
    if (status == STATUS_OK)
        status = catalog_file_write(command_text(run, OPTION_OUT), &out, error);
    buffer_finish(&made);
    buffer_finish(&out);
    return status;
}
