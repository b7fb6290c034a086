/* usage import: usage lines of CSV files, all of them or nothing. */
#include "cli/command_table.h"

#include <stdio.h>

#include "cli/stored.h"
#include "exchange/usage_csv.h"

struct import {
    struct store *store;
    size_t lines;
};

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
    import->store = store;
    faults_init(&faults, path);
    enum status status = usage_csv_read(path, add_line, import, &faults, error);
    return command_report(&faults, status, error);
}

enum status command_usage_import_run(const struct command_run *run, struct error *error)
{
    struct import import = {0};
    enum status status = stored_import(run, import_file, &import, error);
    if (status == STATUS_OK)
        printf("%zu usage lines stored\n", import.lines);
    return status;
}
