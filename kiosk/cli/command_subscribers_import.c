/* subscribers import: who they are, what they hold, their PINs. */
#include "cli/command_table.h"

#include <stdio.h>

#include "cli/stored.h"
#include "exchange/subscribers_csv.h"

static enum status put_all(struct store *store, const struct subscribers_csv *csv,
                           struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < csv->count && status == STATUS_OK; i++)
        status = store_subscriber_put(store, &csv->rows[i].subscriber, csv->rows[i].pin, error);
    return status;
}

static enum status import_file(struct store *store, const char *path, void *context,
                               struct error *error)
{
    size_t *stored = context;
    struct arena arena;
    struct subscribers_csv csv = {0};
    struct faults faults;
    arena_init(&arena);
    faults_init(&faults, path);
    enum status status = subscribers_csv_load(&arena, path, &csv, &faults, error);
    status = command_report(&faults, status, error);
    if (status == STATUS_OK)
        status = put_all(store, &csv, error);
    *stored += csv.count;
    arena_finish(&arena);
    return status;
}

enum status command_subscribers_import_run(const struct command_run *run, struct error *error)
{
    size_t stored = 0;
    enum status status = stored_import(run, import_file, &stored, error);
    if (status == STATUS_OK)
        printf("%zu subscribers stored\n", stored);
    return status;
}
