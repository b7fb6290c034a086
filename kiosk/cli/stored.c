/* The one place where commands open the store. */
#include "cli/stored.h"

#include "base/data_path.h"
#include "exchange/native.h"

enum status stored_open(const struct command_run *run, enum store_mode mode, struct store **store,
                        struct error *error)
{
    const char *path = data_path_database(run->arena, command_text(run, OPTION_DB));
    return store_open(store, path, mode, error);
}

enum status stored_catalog(const struct command_run *run, struct store *store,
                           struct catalog **catalog, struct error *error)
{
    struct buffer document;
    struct faults faults;
    buffer_init(&document, NATIVE_BYTES_MOST);
    faults_init(&faults, data_path_database(run->arena, command_text(run, OPTION_DB)));
    enum status status = store_catalog_get(store, NULL, NULL, &document, error);
    if (status == STATUS_OK)
        status =
            native_parse(catalog, buffer_text(&document), document.length, &faults, NULL, error);
    status = command_report(&faults, status, error);
    buffer_finish(&document);
    return status;
}

enum status stored_import(const struct command_run *run, stored_import_file import, void *context,
                          struct error *error)
{
    struct store *store = NULL;
    enum status status = stored_open(run, STORE_WRITE, &store, error);
    if (status == STATUS_OK)
        status = store_begin(store, error);
    for (size_t i = 0; status == STATUS_OK && i < run->options->argument_count; i++)
        status = import(store, run->options->arguments[i], context, error);
    if (status == STATUS_OK)
        status = store_commit(store, error);
    store_close(store); /* rolls back what was not committed */
    return status;
}
