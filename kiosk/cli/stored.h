/* Opening the database that a command is given, and importing into it as one transaction. */
#ifndef CLI_STORED_H
#define CLI_STORED_H

#include "cli/command.h"
#include "store/store.h"
#include "tariff/catalog.h"

STATUS_CHECKED enum status stored_open(const struct command_run *run, enum store_mode mode,
                                       struct store **store, struct error *error);

/* The active catalog, read from its document. The caller owns it. */
STATUS_CHECKED enum status stored_catalog(const struct command_run *run, struct store *store,
                                          struct catalog **catalog, struct error *error);

/* Reads one file into the open transaction and reports its faults. */
typedef enum status (*stored_import_file)(struct store *store, const char *path, void *context,
                                          struct error *error);

/* All files of the command line in one transaction: all of them or nothing. */
STATUS_CHECKED enum status stored_import(const struct command_run *run, stored_import_file import,
                                         void *context, struct error *error);

#endif
