/* usage import: usage lines of CSV files, all of them or nothing. */
#include "cli/command_table.h"

#include <stdio.h>

#include "cli/stored.h"
#include "store/store_reduced.h"
#include "exchange/usage_csv.h"

struct import {
    const struct command_run *run;
    struct store *store;
    size_t lines;
    struct catalog *catalog; /* the active one; NULL: none, or not looked for yet */
    struct store_reducer *reducer;
};

/* Where a catalog is active, the months are also kept as it sees them. */
static enum status reduce(struct import *import, struct error *error)
{
    struct store_catalog_row *rows;
    size_t count;
    bool any = false;
    enum status status =
        store_catalog_list(import->store, import->run->arena, &rows, &count, error);
    for (size_t i = 0; i < count && status == STATUS_OK; i++)
        any |= rows[i].active;
    if (status || !any)
        return status;
    status = stored_catalog(import->run, import->store, &import->catalog, error);
    if (status)
        return status;
    import->reducer = store_reduced_create(import->catalog);
    store_reduced_use(import->store, import->reducer);
    return STATUS_OK;
}

static enum status add_line(void *context, const char *subscriber, const struct usage_line *line,
                            struct error *error)
{
    struct import *import = context;
    import->lines++;
    return store_usage_add(import->store, subscriber, line, error);
}

static enum status import_file(struct store *store, const char *path, void *context,
                               struct error *error)
{
    struct import *import = context;
    struct faults faults;
    bool first = !import->store;
    import->store = store;
    enum status status = first ? reduce(import, error) : STATUS_OK;
    if (status)
        return status;
    faults_init(&faults, path);
    status = usage_csv_read(path, add_line, import, &faults, error);
    return command_report(&faults, status, error);
}

enum status command_usage_import_run(const struct command_run *run, struct error *error)
{
    struct import import = {.run = run};
    enum status status = stored_import(run, import_file, &import, error);
    store_reduced_destroy(import.reducer);
    catalog_destroy(import.catalog);
    if (status == STATUS_OK)
        printf("%zu usage lines stored\n", import.lines);
    return status;
}
