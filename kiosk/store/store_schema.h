/* The tables, by version (`PRAGMA user_version`). A file of an older version is brought up to date
 * in one transaction; a newer one, or one that is not ours, is refused untouched. */
#ifndef STORE_STORE_SCHEMA_H
#define STORE_STORE_SCHEMA_H

#include "store/store.h"

#define STORE_SCHEMA_APPLICATION                                                                   \
    0x544b494f /* "TKIO", told by file(1) and PRAGMA application_id                                \
                */

int store_schema_version(void); /* what this program writes */

/* Checks the open file and, in STORE_WRITE, makes or migrates its tables. */
STATUS_CHECKED enum status store_schema_prepare(struct store *store, struct error *error);

#endif
