/* Calls, points and the closed sign: small tables, a row at a time. Must not know who asked. */
#include "store/store_service.h"

#include "base/date.h"
#include "store/store_private.h"

static enum status run_with(struct store *store, enum store_statement which, int64_t first,
                            int64_t second, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, which, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, first);
    if (sqlite3_bind_parameter_count(statement) > 1)
        sqlite3_bind_int64(statement, 2, second);
    return store_statement_run(store, statement, error);
}

static enum status read_number(struct store *store, enum store_statement which, int64_t *number,
                               struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    *number = 0;
    enum status status = store_statement_use(store, which, &statement, error);
    if (status == STATUS_OK)
        status = store_statement_next(store, statement, &row, error);
    if (status)
        return status;
    if (row)
        *number = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    return STATUS_OK;
}

enum status store_service_call(struct store *store, const char *reason, int64_t now, int64_t *call,
                               struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_CALL, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, reason);
    sqlite3_bind_int64(statement, 2, now);
    status = store_statement_run(store, statement, error);
    *call = sqlite3_last_insert_rowid(store->handle);
    return status;
}

enum status store_service_withdraw(struct store *store, int64_t call, int64_t now,
                                   struct error *error)
{
    return run_with(store, STORE_WITHDRAW_CALL, call, now, error);
}

enum status store_service_open_calls(struct store *store, int64_t *count, struct error *error)
{
    return read_number(store, STORE_COUNT_CALLS, count, error);
}

enum status store_service_rate(struct store *store, int32_t day, const char *language, int points,
                               struct error *error)
{
    char text[DATE_TEXT];
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_RATING, &statement, error);
    if (status)
        return status;
    date_format(day, text);
    store_statement_bind_text(statement, 1, text);
    store_statement_bind_text(statement, 2, language);
    sqlite3_bind_int(statement, 3, points);
    return store_statement_run(store, statement, error);
}

enum status store_service_close(struct store *store, bool is_closed, struct error *error)
{
    return run_with(store, STORE_PUT_CLOSED, is_closed, 0, error);
}

enum status store_service_is_closed(struct store *store, bool *is_closed, struct error *error)
{
    int64_t number;
    enum status status = read_number(store, STORE_GET_CLOSED, &number, error);
    *is_closed = number != 0;
    return status;
}
