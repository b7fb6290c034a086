/* catalog show: one offer, for a person or as its native record. */
#include "cli/command_table.h"

#include <stdio.h>

#include "cli/catalog_file.h"
#include "cli/offer_text.h"
#include "cli/stored.h"
#include "exchange/native.h"

static enum status read_stored(const struct command_run *run, struct catalog **catalog,
                               struct error *error)
{
    struct store *store = NULL;
    enum status status = stored_open(run, STORE_READ, &store, error);
    if (status == STATUS_OK)
        status = stored_catalog(run, store, catalog, error);
    store_close(store);
    return status;
}

static enum status read_file(const char *path, struct catalog **catalog, struct error *error)
{
    struct faults faults;
    faults_init(&faults, path);
    return command_report(&faults, catalog_file_read(catalog, path, &faults, NULL, error), error);
}

static enum status print_offer(const struct command_run *run, const struct catalog *catalog,
                               struct error *error)
{
    const char *code = run->options->arguments[0];
    const struct offer *offer = catalog_find(catalog, code);
    if (!offer)
        return status_fail(error, STATUS_NOT_FOUND, "catalog %s version %s has no offer %s",
                           catalog->id, catalog->version, code);
    struct buffer out;
    buffer_init(&out, NATIVE_BYTES_MOST);
    if (command_option(run, OPTION_JSON)->given)
        native_write_offer(catalog, offer, &out);
    else
        offer_text_add(&out, run->arena, catalog, offer, words_lang_of(run));
    bool ended = out.length && out.bytes[out.length - 1] == '\n';
    printf("%s%s", buffer_text(&out), ended ? "" : "\n");
    buffer_finish(&out);
    return STATUS_OK;
}

enum status command_catalog_show_run(const struct command_run *run, struct error *error)
{
    struct catalog *catalog = NULL;
    const char *path = command_text(run, OPTION_CATALOG);
    enum status status =
        path ? read_file(path, &catalog, error) : read_stored(run, &catalog, error);
    if (status == STATUS_OK)
        status = print_offer(run, catalog, error);
    catalog_destroy(catalog);
    return status;
}
