/* Runs and results in and out. How an advice is found is nothing of this folder's. */
#include "store/store_run.h"

#include <string.h>

#include "base/date.h"
#include "store/store_private.h"
#include "store/store_value.h"

/* Deleted in one transaction: it holds the lock for some tens of milliseconds. */
#define RESULTS_AT_ONCE 20000

/* ---- beginning */

struct active {
    const char *id, *version, *digest;
};

static enum status find_active(struct store *store, struct arena *arena, struct active *active,
                               struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status = store_statement_use(store, STORE_GET_LAST_DIGEST, &statement, error);
    *active = (struct active){"", "", ""};
    if (status)
        return status;
    status = store_statement_next(store, statement, &row, error);
    if (status == STATUS_OK && row)
        *active = (struct active){store_statement_column(statement, 0, arena),
                                  store_statement_column(statement, 1, arena),
                                  store_statement_column(statement, 2, arena)};
    sqlite3_reset(statement);
    return status;
}

static enum status check_active(struct store *store, const struct store_run *run,
                                struct active *active, struct arena *arena, struct error *error)
{
    enum status status = find_active(store, arena, active, error);
    if (status)
        return status;
    if (strcmp(active->id, run->id) == 0 && strcmp(active->version, run->version) == 0)
        return STATUS_OK;
    return status_fail(error, STATUS_FAILED,
                       "catalog %s version %s was activated while advice under %s version %s was "
                       "being computed; the results of the run before stay; begin again",
                       active->id, active->version, run->id, run->version);
}

/* The newest run that has not ended; 0: none. */
static enum status find_open(struct store *store, int64_t *number, struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status = store_statement_use(store, STORE_OPEN_RUN, &statement, error);
    if (status)
        return status;
    status = store_statement_next(store, statement, &row, error);
    *number = status == STATUS_OK && row ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return status;
}

static enum store_run_begun compare(sqlite3_stmt *statement, const struct store_run *run,
                                    const struct active *active, struct arena *arena)
{
    if (strcmp(store_statement_column(statement, 0, arena), run->id) != 0 ||
        strcmp(store_statement_column(statement, 1, arena), run->version) != 0 ||
        strcmp(store_statement_column(statement, 2, arena), active->digest) != 0)
        return STORE_RUN_ANEW_CATALOG;
    if (store_value_date(statement, 3) != run->as_of ||
        sqlite3_column_int(statement, 4) != run->horizon ||
        sqlite3_column_int(statement, 5) != run->top)
        return STORE_RUN_ANEW_SETTINGS;
    return sqlite3_column_int(statement, 9) ? STORE_RUN_ANEW_DATA : STORE_RUN_RESUMED;
}

/* Whether the open run can be gone on with; then with what it has come to. */
static enum status look_at(struct store *store, struct arena *arena, int64_t number,
                           const struct active *active, struct store_run *run,
                           enum store_run_begun *begun, struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status = store_statement_use(store, STORE_GET_RUN, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, number);
    status = store_statement_next(store, statement, &row, error);
    if (status || !row)
        return status;
    *begun = compare(statement, run, active, arena);
    if (*begun == STORE_RUN_RESUMED) {
        run->number = number;
        run->last = store_statement_column(statement, 6, arena);
        run->advised = sqlite3_column_int64(statement, 7);
        run->refused = sqlite3_column_int64(statement, 8);
    }
    sqlite3_reset(statement);
    return STATUS_OK;
}

static enum status put(struct store *store, const struct active *active, struct store_run *run,
                       struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_RUN, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, run->id);
    store_statement_bind_text(statement, 2, run->version);
    store_statement_bind_text(statement, 3, active->digest);
    store_value_bind_date(statement, 4, run->as_of);
    sqlite3_bind_int(statement, 5, run->horizon);
    sqlite3_bind_int(statement, 6, run->top);
    status = store_statement_run(store, statement, error);
    run->number = sqlite3_last_insert_rowid(store->handle);
    return status;
}

static enum status begin(struct store *store, struct arena *arena, struct store_run *run,
                         enum store_run_begun *begun, struct error *error)
{
    struct active active;
    int64_t open = 0;
    enum status status = check_active(store, run, &active, arena, error);
    if (status == STATUS_OK)
        status = find_open(store, &open, error);
    *begun = STORE_RUN_NEW;
    if (status == STATUS_OK && open)
        status = look_at(store, arena, open, &active, run, begun, error);
    if (status == STATUS_OK && *begun != STORE_RUN_RESUMED)
        status = put(store, &active, run, error);
    return status;
}

/* ---- dropping what is no longer wanted, some at a time */

static enum status drop_some(struct store *store, int64_t number, bool *more, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_DROP_RESULTS, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, number);
    sqlite3_bind_int(statement, 2, RESULTS_AT_ONCE);
    status = store_statement_run(store, statement, error);
    *more = sqlite3_changes(store->handle) > 0;
    if (status || *more)
        return status;
    status = store_statement_use(store, STORE_DROP_RUN, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, number);
    return store_statement_run(store, statement, error);
}

/* A run other than this one that no one wants: left open, or, once this one has ended, any. */
static enum status find_old(struct store *store, const struct store_run *run, int64_t *number,
                            struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status = store_statement_use(store, STORE_LIST_OLD_RUNS, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, run->number);
    status = store_statement_next(store, statement, &row, error);
    *number = status == STATUS_OK && row ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return status;
}

static enum status drop_old(struct store *store, const struct store_run *run, struct error *error)
{
    int64_t old = 0;
    enum status status = find_old(store, run, &old, error);
    while (status == STATUS_OK && old) {
        bool more = true;
        while (status == STATUS_OK && more)
            status = drop_some(store, old, &more, error);
        if (status == STATUS_OK)
            status = find_old(store, run, &old, error);
    }
    return status;
}

enum status store_run_begin(struct store *store, struct arena *arena, struct store_run *run,
                            enum store_run_begun *begun, struct error *error)
{
    struct store_change change;
    run->last = "";
    run->advised = run->refused = 0;
    enum status status = store_change_begin(store, &change, error);
    if (status)
        return status;
    status = store_change_end(store, &change, begin(store, arena, run, begun, error), error);
    return status ? status : drop_old(store, run, error);
}

enum status store_run_end(struct store *store, const struct store_run *run, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_END_RUN, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, run->number);
    status = store_statement_run(store, statement, error);
    return status ? status : drop_old(store, run, error);
}

/* ---- results in */

static enum status put_result(struct store *store, int64_t run, const struct store_result *result,
                              struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_RESULT, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, run);
    store_statement_bind_text(statement, 2, result->subscriber);
    if (result->has_current)
        sqlite3_bind_int64(statement, 3, result->current_fen);
    if (result->refusal) {
        store_statement_bind_text(statement, 13, result->refusal);
        return store_statement_run(store, statement, error);
    }
    store_statement_bind_text(statement, 4, result->plan);
    store_statement_bind_text(statement, 5, result->addons);
    sqlite3_bind_int64(statement, 6, result->monthly_average_fen);
    sqlite3_bind_int64(statement, 7, result->horizon_total_fen);
    sqlite3_bind_int64(statement, 8, result->one_off_fen);
    sqlite3_bind_int64(statement, 9, result->exit_fee_fen);
    if (result->has_current)
        sqlite3_bind_int64(statement, 10, result->saving_per_month_fen);
    sqlite3_bind_int(statement, 11, result->exact);
    store_statement_bind_text(statement, 12, result->others);
    return store_statement_run(store, statement, error);
}

struct counts {
    int64_t advised, refused;
};

static enum status move(struct store *store, const struct store_run *run, const char *last,
                        struct counts counts, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_MOVE_RUN, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, run->number);
    store_statement_bind_text(statement, 2, last);
    sqlite3_bind_int64(statement, 3, counts.advised);
    sqlite3_bind_int64(statement, 4, counts.refused);
    status = store_statement_run(store, statement, error);
    if (status == STATUS_OK && sqlite3_changes(store->handle) != 1)
        return status_fail(error, STATUS_FAILED,
                           "another program computes advice into the same database; let one of "
                           "them finish");
    return status;
}

static enum status add(struct store *store, const struct store_run *run,
                       const struct store_result *results, size_t count, struct counts *counts,
                       struct error *error)
{
    struct arena arena = {0};
    struct active active;
    enum status status = check_active(store, run, &active, &arena, error);
    arena_finish(&arena);
    for (size_t i = 0; i < count; i++)
        ++*(results[i].refusal ? &counts->refused : &counts->advised);
    if (status == STATUS_OK)
        status = move(store, run, results[count - 1].subscriber, *counts, error);
    for (size_t i = 0; i < count && status == STATUS_OK; i++)
        status = put_result(store, run->number, &results[i], error);
    return status;
}

enum status store_run_add(struct store *store, struct arena *arena, struct store_run *run,
                          const struct store_result *results, size_t count, struct error *error)
{
    struct store_change change;
    struct counts counts = {0};
    if (count == 0)
        return STATUS_OK;
    enum status status = store_change_begin(store, &change, error);
    if (status)
        return status;
    status =
        store_change_end(store, &change, add(store, run, results, count, &counts, error), error);
    if (status)
        return status;
    run->last = arena_copy(arena, results[count - 1].subscriber);
    run->advised += counts.advised;
    run->refused += counts.refused;
    return STATUS_OK;
}

/* ---- results out */

static const char *text_at(sqlite3_stmt *statement, int column)
{
    return (const char *)sqlite3_column_text(statement, column);
}

static struct store_result result_at(sqlite3_stmt *statement)
{
    return (struct store_result){
        .subscriber = text_at(statement, 0),
        .refusal = text_at(statement, 11),
        .has_current = sqlite3_column_type(statement, 1) != SQLITE_NULL,
        .current_fen = sqlite3_column_int64(statement, 1),
        .plan = text_at(statement, 2),
        .addons = text_at(statement, 3),
        .monthly_average_fen = sqlite3_column_int64(statement, 4),
        .horizon_total_fen = sqlite3_column_int64(statement, 5),
        .one_off_fen = sqlite3_column_int64(statement, 6),
        .exit_fee_fen = sqlite3_column_int64(statement, 7),
        .saving_per_month_fen = sqlite3_column_int64(statement, 8),
        .exact = sqlite3_column_int(statement, 9),
        .others = text_at(statement, 10),
    };
}

enum status store_run_each(struct store *store, const struct store_run *run, store_run_sink sink,
                           void *context, struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status = store_statement_use(store, STORE_LIST_RESULTS, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, run->number);
    while ((status = store_statement_next(store, statement, &row, error)) == STATUS_OK && row) {
        struct store_result result = result_at(statement);
        status = sink(context, &result, error);
        if (status)
            break;
    }
    sqlite3_reset(statement);
    return status;
}
