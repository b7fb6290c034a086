/* The store's prepared statements, and the one place that turns what SQLite says into a message for
 * a person. Included in this folder only. */
#ifndef STORE_STORE_STATEMENT_H
#define STORE_STORE_STATEMENT_H

#include <sqlite3.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"

struct store;

enum store_statement {
    STORE_BEGIN,
    STORE_COMMIT,
    STORE_SAVE,
    STORE_RELEASE,
    STORE_FIND_CATALOG,
    STORE_PUT_CATALOG,
    STORE_PUT_OFFER,
    STORE_ACTIVATE,
    STORE_LIST_CATALOGS,
    STORE_GET_LAST,
    STORE_GET_ACTIVE,
    STORE_GET_VERSION,
    STORE_PUT_IMPORT,
    STORE_PUT_KIND,
    STORE_LIST_KINDS,
    STORE_PUT_USAGE,
    STORE_GET_USAGE,
    STORE_PUT_SUBSCRIBER,
    STORE_GET_SUBSCRIBER,
    STORE_EACH_SUBSCRIBER,
    STORE_DROP_ADDONS,
    STORE_PUT_ADDON,
    STORE_GET_ADDONS,
    STORE_DROP_BILLED,
    STORE_PUT_BILLED,
    STORE_GET_BILLED,
    STORE_DROP_ANSWERS,
    STORE_PUT_ANSWER,
    STORE_GET_ANSWERS,
    STORE_PUT_PIN,
    STORE_GET_PIN,
    STORE_PUT_SECRET,
    STORE_GET_SECRET,
    STORE_GET_TRIES,
    STORE_PUT_TRIES,
    STORE_DROP_TRIES,
    STORE_FORGET_TRIES,
    STORE_PUT_STAFF_CODE,
    STORE_GET_STAFF_CODE,
    STORE_PUT_CALL,
    STORE_WITHDRAW_CALL,
    STORE_COUNT_CALLS,
    STORE_PUT_RATING,
    STORE_PUT_CLOSED,
    STORE_GET_CLOSED,
    STORE_PUT_SIGHT,
    STORE_GET_SIGHT,
    STORE_MARK_REDUCED,
    STORE_PUT_REDUCED,
    STORE_LIST_STALE,
    STORE_LIST_OTHER_SIGHT,
    STORE_SWEEP_REDUCED,
    STORE_SWEEP_SUBSCRIBERS,
    STORE_SWEEP_ADDONS,
    STORE_SWEEP_BILLED,
    STORE_SWEEP_ANSWERS,
    STORE_COUNT_SUBSCRIBERS,
    STORE_BEGIN_READ,
    STORE_GET_LAST_DIGEST,
    STORE_OPEN_RUN,
    STORE_GET_RUN,
    STORE_PUT_RUN,
    STORE_MOVE_RUN,
    STORE_END_RUN,
    STORE_OUTDATE_RUNS,
    STORE_PUT_RESULT,
    STORE_LIST_RESULTS,
    STORE_LIST_OLD_RUNS,
    STORE_DROP_RESULTS,
    STORE_DROP_RUN,
    STORE_PUT_GUIDE,
    STORE_GET_GUIDE,
    STORE_STATEMENT_COUNT
};

/* The message for what SQLite last said on this store: what is wrong with the file and what to do.
 */
STATUS_CHECKED enum status store_statement_fail(const struct store *store, struct error *error);

/* The text of a statement, for the test that asks SQLite for its plan. */
const char *store_statement_text(enum store_statement which);

/* The statement, reset and without bindings. Borrowed; texts bound to it must outlive its run. */
STATUS_CHECKED enum status store_statement_use(struct store *store, enum store_statement which,
                                               sqlite3_stmt **statement, struct error *error);
/* Runs a statement that returns no rows. */
STATUS_CHECKED enum status store_statement_run(struct store *store, sqlite3_stmt *statement,
                                               struct error *error);
/* The next row, *row false after the last; then, and on failure, the statement is reset. */
STATUS_CHECKED enum status store_statement_next(struct store *store, sqlite3_stmt *statement,
                                                bool *row, struct error *error);
/* Runs a statement without parameters, or that takes one text. */
STATUS_CHECKED enum status store_statement_do(struct store *store, enum store_statement which,
                                              const char *text, struct error *error);
void store_statement_bind_text(sqlite3_stmt *statement, int place, const char *text);
const char *store_statement_column(sqlite3_stmt *statement, int column, struct arena *arena);

#endif
