/* A merge of ranges: ids and reduced months, records, and what hangs on records. */
#include "store/store_sweep.h"

#include <string.h>

#include "base/date.h"
#include "base/phone.h"
#include "store/store_packed.h"
#include "store/store_private.h"
#include "store/store_value.h"

struct sweeping {
    struct store *store;
    struct arena *arena;
    int64_t sight; /* 0: the file has no row of the reducer's sight */
    const char *after, *last;
    struct store_sweep_row *usages, *records; /* two lists, by id, before they are one */
    size_t usage_count, record_count, most;
    struct store_sweep_row *rows;
    size_t count;
};

static struct subscriber nothing_known(const char *id)
{
    return (struct subscriber){.id = id,
                               .plan = {.code = "", .since = DATE_NONE},
                               .joined = DATE_NONE,
                               .region = "",
                               .brand = "",
                               .segment = "",
                               .channel = "",
                               .age = -1};
}

static enum status find_sight(struct sweeping *sweeping, const struct store_reducer *reducer,
                              struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status = store_statement_use(sweeping->store, STORE_GET_SIGHT, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, store_reduced_digest(reducer));
    status = store_statement_next(sweeping->store, statement, &row, error);
    if (status == STATUS_OK && row)
        sweeping->sight = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    return status;
}

/* ---- the two lists */

static enum status read_usages(struct sweeping *sweeping, struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status =
        store_statement_use(sweeping->store, STORE_SWEEP_REDUCED, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, sweeping->after);
    sqlite3_bind_int64(statement, 2, (int64_t)sweeping->most);
    sweeping->usages = ARENA_ARRAY(sweeping->arena, struct store_sweep_row, sweeping->most);
    while ((status = store_statement_next(sweeping->store, statement, &row, error)) == STATUS_OK &&
           row) {
        struct store_sweep_row *out = &sweeping->usages[sweeping->usage_count++];
        out->subscriber = nothing_known(store_statement_column(statement, 0, sweeping->arena));
        out->has_usage = true;
        size_t length = (size_t)sqlite3_column_bytes(statement, 2);
        if (length == 0 || sqlite3_column_int64(statement, 1) != sweeping->sight)
            continue;
        const char *bytes = sqlite3_column_blob(statement, 2);
        out->packed = (unsigned char *)arena_copy_bytes(sweeping->arena, bytes, length);
        out->packed_length = length;
    }
    return status;
}

static enum status read_records(struct sweeping *sweeping, struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    struct arena *arena = sweeping->arena;
    enum status status =
        store_statement_use(sweeping->store, STORE_SWEEP_SUBSCRIBERS, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, sweeping->after);
    sqlite3_bind_int64(statement, 2, (int64_t)sweeping->most);
    sweeping->records = ARENA_ARRAY(arena, struct store_sweep_row, sweeping->most);
    while ((status = store_statement_next(sweeping->store, statement, &row, error)) == STATUS_OK &&
           row) {
        struct store_sweep_row *out = &sweeping->records[sweeping->record_count++];
        const char *plan = store_statement_column(statement, 1, arena);
        bool has_age = sqlite3_column_type(statement, 8) != SQLITE_NULL;
        out->has_record = true;
        out->subscriber =
            (struct subscriber){.id = store_statement_column(statement, 0, arena),
                                .plan = {plan, *plan != '\0', store_value_date(statement, 2)},
                                .joined = store_value_date(statement, 3),
                                .region = store_statement_column(statement, 4, arena),
                                .brand = store_statement_column(statement, 5, arena),
                                .segment = store_statement_column(statement, 6, arena),
                                .channel = store_statement_column(statement, 7, arena),
                                .age = has_age ? sqlite3_column_int(statement, 8) : -1};
    }
    return status;
}

/* Both lists as one by id; of each, all up to the last that is taken have been read. */
static void merge(struct sweeping *sweeping)
{
    size_t u = 0, r = 0;
    sweeping->rows = ARENA_ARRAY(sweeping->arena, struct store_sweep_row, sweeping->most);
    while (sweeping->count < sweeping->most &&
           (u < sweeping->usage_count || r < sweeping->record_count)) {
        int order = u == sweeping->usage_count    ? 1
                    : r == sweeping->record_count ? -1
                                                  : strcmp(sweeping->usages[u].subscriber.id,
                                                           sweeping->records[r].subscriber.id);
        struct store_sweep_row *out = &sweeping->rows[sweeping->count++];
        *out = order <= 0 ? sweeping->usages[u] : sweeping->records[r];
        if (order == 0) {
            out->has_record = true;
            out->subscriber = sweeping->records[r].subscriber;
        }
        u += order <= 0;
        r += order >= 0;
    }
    if (sweeping->count)
        sweeping->last = sweeping->rows[sweeping->count - 1].subscriber.id;
}

/* ---- what hangs on a record: rows of a table in the order of subscribers */

/* The row that a detail belongs to; `at` moves on. NULL: a record that came after the block. */
static struct store_sweep_row *owner(struct sweeping *sweeping, const char *id, size_t *at)
{
    while (*at < sweeping->count && strcmp(sweeping->rows[*at].subscriber.id, id) < 0)
        ++*at;
    bool found = *at < sweeping->count && strcmp(sweeping->rows[*at].subscriber.id, id) == 0;
    return found ? &sweeping->rows[*at] : NULL;
}

/* The details of one subscriber, growing. */
struct details {
    struct subscriber *subscriber;
    void *items;
    size_t capacity;
};

static void take_addon(struct arena *arena, sqlite3_stmt *statement, struct details *details)
{
    struct subscriber *subscriber = details->subscriber;
    struct subscriber_holding *addons = details->items;
    *ARENA_PUSH(arena, addons, subscriber->addon_count, details->capacity) =
        (struct subscriber_holding){.code = store_statement_column(statement, 1, arena),
                                    .quantity = sqlite3_column_int(statement, 2),
                                    .since = store_value_date(statement, 3)};
    subscriber->addons = details->items = addons;
}

static void take_billed(struct arena *arena, sqlite3_stmt *statement, struct details *details)
{
    struct subscriber *subscriber = details->subscriber;
    struct subscriber_billed *billed = details->items;
    *ARENA_PUSH(arena, billed, subscriber->billed_count, details->capacity) =
        (struct subscriber_billed){store_value_month(sqlite3_column_int64(statement, 1)),
                                   sqlite3_column_int64(statement, 2)};
    subscriber->billed = details->items = billed;
}

static void take_answer(struct arena *arena, sqlite3_stmt *statement, struct details *details)
{
    struct subscriber *subscriber = details->subscriber;
    struct subscriber_answer *answers = details->items;
    *ARENA_PUSH(arena, answers, subscriber->answer_count, details->capacity) =
        (struct subscriber_answer){store_statement_column(statement, 1, arena),
                                   sqlite3_column_int(statement, 2)};
    subscriber->answers = details->items = answers;
}

typedef void (*take_detail)(struct arena *arena, sqlite3_stmt *statement, struct details *details);

static enum status read_details(struct sweeping *sweeping, enum store_statement which,
                                take_detail take, struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    size_t at = 0;
    struct details details = {0};
    enum status status = store_statement_use(sweeping->store, which, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, sweeping->after);
    store_statement_bind_text(statement, 2, sweeping->last);
    while ((status = store_statement_next(sweeping->store, statement, &row, error)) == STATUS_OK &&
           row) {
        const char *id = (const char *)sqlite3_column_text(statement, 0);
        struct store_sweep_row *out = owner(sweeping, id ? id : "", &at);
        if (out && details.subscriber != &out->subscriber)
            details = (struct details){.subscriber = &out->subscriber};
        if (out)
            take(sweeping->arena, statement, &details);
    }
    return status;
}

static enum status read_lines(struct sweeping *sweeping, struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < sweeping->count && status == STATUS_OK; i++) {
        struct store_sweep_row *row = &sweeping->rows[i];
        if (row->has_usage && !row->packed)
            status = store_usage_get(sweeping->store, sweeping->arena, row->subscriber.id,
                                     STORE_REDUCED_MONTHS, &row->usage, error);
    }
    return status;
}

static enum status read_block(struct sweeping *sweeping, const struct store_reducer *reducer,
                              struct error *error)
{
    enum status status = find_sight(sweeping, reducer, error);
    if (status == STATUS_OK)
        status = read_usages(sweeping, error);
    if (status == STATUS_OK)
        status = read_records(sweeping, error);
    if (status)
        return status;
    merge(sweeping);
    if (sweeping->count == 0)
        return STATUS_OK;
    status = read_details(sweeping, STORE_SWEEP_ADDONS, take_addon, error);
    if (status == STATUS_OK)
        status = read_details(sweeping, STORE_SWEEP_BILLED, take_billed, error);
    if (status == STATUS_OK)
        status = read_details(sweeping, STORE_SWEEP_ANSWERS, take_answer, error);
    return status ? status : read_lines(sweeping, error);
}

enum status store_sweep(struct store *store, const struct store_reducer *reducer, const char *after,
                        size_t most, struct arena *arena, struct store_sweep_row **rows,
                        size_t *count, struct error *error)
{
    struct sweeping sweeping = {
        .store = store, .arena = arena, .after = after, .last = "", .most = most};
    enum status status = store_statement_do(store, STORE_BEGIN_READ, NULL, error);
    if (status)
        return status;
    status = read_block(&sweeping, reducer, error);
    if (status == STATUS_OK)
        status =
            store_statement_do(store, STORE_COMMIT, NULL, error); /* of nothing: the read ends */
    if (status)
        store_rollback(store);
    *rows = sweeping.rows;
    *count = sweeping.count;
    return status;
}

enum status store_sweep_history(const struct store_sweep_row *row, const struct catalog *catalog,
                                struct arena *arena, const struct history **history,
                                struct error *error)
{
    if (!row->packed) {
        struct history *bound = NULL;
        enum status status = history_bind(arena, catalog, &row->usage, &bound, error);
        *history = bound;
        return status;
    }
    if (store_packed_read(row->packed, row->packed_length, row->subscriber.id, arena, history))
        return STATUS_OK;
    char masked[PHONE_TEXT];
    phone_mask(row->subscriber.id, masked);
    return status_fail(error, STATUS_BAD_INPUT,
                       "the database is damaged (reduced usage of %s); import that usage again",
                       masked);
}

enum status store_sweep_count(struct store *store, const char *after, int64_t *count,
                              struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status = store_statement_use(store, STORE_COUNT_SUBSCRIBERS, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, after);
    status = store_statement_next(store, statement, &row, error);
    *count = status == STATUS_OK && row ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return status;
}
