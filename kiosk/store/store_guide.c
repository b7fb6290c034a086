/* One row. What is in it belongs to others. */
#include "store/store_guide.h"

#include "store/store_private.h"

static enum status put_row(struct store *store, const char *key, const struct buffer *people,
                           const struct buffer *prices, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_GUIDE, &statement, error);
    if (status != STATUS_OK)
        return status;
    store_statement_bind_text(statement, 1, key);
    store_statement_bind_text(statement, 2, buffer_text(people));
    sqlite3_bind_blob64(statement, 3, buffer_text(prices), prices->length, SQLITE_STATIC);
    return store_statement_run(store, statement, error);
}

enum status store_guide_put(struct store *store, const char *key, const struct buffer *people,
                            const struct buffer *prices, struct error *error)
{
    struct store_change change;
    enum status status = store_change_begin(store, &change, error);
    if (status != STATUS_OK)
        return status;
    status = put_row(store, key, people, prices, error);
    return store_change_end(store, &change, status, error);
}

static void add_column(sqlite3_stmt *statement, int column, struct buffer *buffer)
{
    const char *bytes = sqlite3_column_blob(statement, column);
    if (bytes)
        buffer_add_bytes(buffer, bytes, (size_t)sqlite3_column_bytes(statement, column));
}

enum status store_guide_get(struct store *store, const char *key, struct buffer *people,
                            struct buffer *prices, struct error *error)
{
    sqlite3_stmt *statement;
    bool row = false;
    enum status status = store_statement_use(store, STORE_GET_GUIDE, &statement, error);
    if (status != STATUS_OK)
        return status;
    store_statement_bind_text(statement, 1, key);
    status = store_statement_next(store, statement, &row, error);
    if (status != STATUS_OK)
        return status;
    if (!row)
        return status_fail(error, STATUS_NOT_FOUND,
                           "the dialogue is not prepared for this catalog");
    add_column(statement, 0, people);
    add_column(statement, 1, prices);
    return store_statement_next(store, statement, &row, error); /* ends the reading */
}
