/* What the files of this folder share: the open store, changes, rows that are held back. Included
 * in this folder only. */
#ifndef STORE_STORE_PRIVATE_H
#define STORE_STORE_PRIVATE_H

#include <sqlite3.h>

#include "store/store.h"
#include "store/store_batch.h"
#include "store/store_kind.h"
#include "store/store_reduced.h"
#include "store/store_statement.h"

struct store {
    sqlite3 *handle;
    char *path; /* as given, for messages */
    enum store_mode mode;
    sqlite3_stmt *statements[STORE_STATEMENT_COUNT]; /* prepared when first used */
    struct store_kinds kinds;
    struct store_batch batch; /* usage lines of the open transaction that are not written yet */
    struct store_reducer *reducer; /* borrowed; NULL: reduced rows are only marked as stale */
    int64_t import;                /* number of the open transaction's usage import; 0: none yet */
};

/* A change that is whole on its own: a transaction, or a part of the one that is open. */
struct store_change {
    bool alone;
};
STATUS_CHECKED enum status store_change_begin(struct store *store, struct store_change *change,
                                              struct error *error);
/* Ends it: kept where `status` is STATUS_OK, else undone. Returns status, or why it was not kept.
 */
STATUS_CHECKED enum status store_change_end(struct store *store, const struct store_change *change,
                                            enum status status, struct error *error);

/* Reduced rows (store_reduced.c): marks that of a subscriber whose lines change; makes those that
 * are marked, where there is a reducer. In the open transaction. */
STATUS_CHECKED enum status store_reduced_mark(struct store *store, const char *subscriber,
                                              struct error *error);
STATUS_CHECKED enum status store_reduced_make_marked(struct store *store, struct error *error);

/* Writes the usage lines that are held back. */
STATUS_CHECKED enum status store_usage_flush(struct store *store, struct error *error);

#endif
