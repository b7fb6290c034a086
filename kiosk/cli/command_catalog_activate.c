/* catalog activate: which of the stored versions counts. */
#include "cli/command_table.h"

#include <stdio.h>

#include "cli/stored.h"

enum status command_catalog_activate_run(const struct command_run *run, struct error *error)
{
    const char *id = run->options->arguments[0], *version = run->options->arguments[1];
    struct store *store = NULL;
    enum status status = stored_open(run, STORE_WRITE, &store, error);
    if (status == STATUS_OK)
        status = store_catalog_activate(store, id, version, error);
    if (status == STATUS_OK)
        printf("%s version %s is active\n", id, version);
    store_close(store);
    return status;
}
