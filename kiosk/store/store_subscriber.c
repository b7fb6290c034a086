/* What is known of subscribers. PINs are store_pin.c's. */
#include "store/store_private.h"

#include "base/phone.h"
#include "store/store_pin.h"
#include "store/store_value.h"

static enum status put_record(struct store *store, const struct subscriber *subscriber,
                              struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_SUBSCRIBER, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, subscriber->id);
    store_statement_bind_text(statement, 2, subscriber->plan.code);
    store_value_bind_date(statement, 3, subscriber->plan.since);
    store_value_bind_date(statement, 4, subscriber->joined);
    store_statement_bind_text(statement, 5, subscriber->region);
    store_statement_bind_text(statement, 6, subscriber->brand);
    store_statement_bind_text(statement, 7, subscriber->segment);
    store_statement_bind_text(statement, 8, subscriber->channel);
    if (subscriber->age >= 0)
        sqlite3_bind_int(statement, 9, subscriber->age);
    return store_statement_run(store, statement, error);
}

static enum status put_addons(struct store *store, const struct subscriber *subscriber,
                              struct error *error)
{
    enum status status = store_statement_do(store, STORE_DROP_ADDONS, subscriber->id, error);
    for (size_t i = 0; i < subscriber->addon_count && status == STATUS_OK; i++) {
        const struct subscriber_holding *addon = &subscriber->addons[i];
        sqlite3_stmt *statement;
        status = store_statement_use(store, STORE_PUT_ADDON, &statement, error);
        if (status)
            return status;
        store_statement_bind_text(statement, 1, subscriber->id);
        sqlite3_bind_int64(statement, 2, (int64_t)i + 1);
        store_statement_bind_text(statement, 3, addon->code);
        sqlite3_bind_int(statement, 4, addon->quantity);
        store_value_bind_date(statement, 5, addon->since);
        status = store_statement_run(store, statement, error);
    }
    return status;
}

static enum status put_billed(struct store *store, const struct subscriber *subscriber,
                              struct error *error)
{
    enum status status = store_statement_do(store, STORE_DROP_BILLED, subscriber->id, error);
    for (size_t i = 0; i < subscriber->billed_count && status == STATUS_OK; i++) {
        sqlite3_stmt *statement;
        status = store_statement_use(store, STORE_PUT_BILLED, &statement, error);
        if (status)
            return status;
        store_statement_bind_text(statement, 1, subscriber->id);
        sqlite3_bind_int64(statement, 2, store_value_of_month(subscriber->billed[i].month));
        sqlite3_bind_int64(statement, 3, subscriber->billed[i].fen);
        status = store_statement_run(store, statement, error);
    }
    return status;
}

static enum status put_answers(struct store *store, const struct subscriber *subscriber,
                               struct error *error)
{
    enum status status = store_statement_do(store, STORE_DROP_ANSWERS, subscriber->id, error);
    for (size_t i = 0; i < subscriber->answer_count && status == STATUS_OK; i++) {
        sqlite3_stmt *statement;
        status = store_statement_use(store, STORE_PUT_ANSWER, &statement, error);
        if (status)
            return status;
        store_statement_bind_text(statement, 1, subscriber->id);
        sqlite3_bind_int64(statement, 2, (int64_t)i + 1);
        store_statement_bind_text(statement, 3, subscriber->answers[i].key);
        sqlite3_bind_int(statement, 4, subscriber->answers[i].value);
        status = store_statement_run(store, statement, error);
    }
    return status;
}

static enum status put_all(struct store *store, const struct subscriber *subscriber,
                           const char *pin, struct error *error)
{
    enum status status = put_record(store, subscriber, error);
    if (status == STATUS_OK)
        status = store_statement_do(store, STORE_OUTDATE_RUNS, NULL, error);
    if (status == STATUS_OK)
        status = put_addons(store, subscriber, error);
    if (status == STATUS_OK)
        status = put_billed(store, subscriber, error);
    if (status == STATUS_OK)
        status = put_answers(store, subscriber, error);
    if (status == STATUS_OK && *pin)
        status = store_pin_put(store, subscriber->id, pin, error);
    return status;
}

enum status store_subscriber_put(struct store *store, const struct subscriber *subscriber,
                                 const char *pin, struct error *error)
{
    struct store_change change;
    enum status status = store_change_begin(store, &change, error);
    if (status)
        return status;
    return store_change_end(store, &change, put_all(store, subscriber, pin, error), error);
}

static enum status get_record(struct store *store, struct arena *arena,
                              struct subscriber *subscriber, bool *found, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_GET_SUBSCRIBER, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, subscriber->id);
    status = store_statement_next(store, statement, found, error);
    if (status || !*found)
        return status;
    const char *plan = store_statement_column(statement, 0, arena);
    subscriber->plan = (struct subscriber_holding){
        .code = plan, .quantity = *plan != '\0', .since = store_value_date(statement, 1)};
    subscriber->joined = store_value_date(statement, 2);
    subscriber->region = store_statement_column(statement, 3, arena);
    subscriber->brand = store_statement_column(statement, 4, arena);
    subscriber->segment = store_statement_column(statement, 5, arena);
    subscriber->channel = store_statement_column(statement, 6, arena);
    bool has_age = sqlite3_column_type(statement, 7) != SQLITE_NULL;
    subscriber->age = has_age ? sqlite3_column_int(statement, 7) : -1;
    sqlite3_reset(statement);
    return STATUS_OK;
}

static enum status get_addons(struct store *store, struct arena *arena,
                              struct subscriber *subscriber, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_GET_ADDONS, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, subscriber->id);
    struct subscriber_holding *addons = NULL;
    size_t capacity = 0;
    bool row;
    while ((status = store_statement_next(store, statement, &row, error)) == STATUS_OK && row) {
        struct subscriber_holding *addon =
            ARENA_PUSH(arena, addons, subscriber->addon_count, capacity);
        addon->code = store_statement_column(statement, 0, arena);
        addon->quantity = sqlite3_column_int(statement, 1);
        addon->since = store_value_date(statement, 2);
    }
    subscriber->addons = addons;
    return status;
}

static enum status get_billed(struct store *store, struct arena *arena,
                              struct subscriber *subscriber, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_GET_BILLED, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, subscriber->id);
    struct subscriber_billed *billed = NULL;
    size_t capacity = 0;
    bool row;
    while ((status = store_statement_next(store, statement, &row, error)) == STATUS_OK && row) {
        struct subscriber_billed *out =
            ARENA_PUSH(arena, billed, subscriber->billed_count, capacity);
        out->month = store_value_month(sqlite3_column_int64(statement, 0));
        out->fen = sqlite3_column_int64(statement, 1);
    }
    subscriber->billed = billed;
    return status;
}

static enum status get_answers(struct store *store, struct arena *arena,
                               struct subscriber *subscriber, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_GET_ANSWERS, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, subscriber->id);
    struct subscriber_answer *answers = NULL;
    size_t capacity = 0;
    bool row;
    while ((status = store_statement_next(store, statement, &row, error)) == STATUS_OK && row) {
        struct subscriber_answer *answer =
            ARENA_PUSH(arena, answers, subscriber->answer_count, capacity);
        answer->key = store_statement_column(statement, 0, arena);
        answer->value = sqlite3_column_int(statement, 1);
    }
    subscriber->answers = answers;
    return status;
}

static enum status say_unknown(const char *id, struct error *error)
{
    char masked[PHONE_TEXT];
    phone_mask(id, masked);
    return status_fail(error, STATUS_NOT_FOUND, "subscriber %s is not known; check the number",
                       masked);
}

enum status store_subscriber_get(struct store *store, struct arena *arena, const char *id,
                                 struct subscriber *subscriber, struct error *error)
{
    *subscriber = (struct subscriber){.id = arena_copy(arena, id)};
    bool found = false;
    enum status status = get_record(store, arena, subscriber, &found, error);
    if (status == STATUS_OK && !found)
        return say_unknown(id, error);
    if (status == STATUS_OK)
        status = get_addons(store, arena, subscriber, error);
    if (status == STATUS_OK)
        status = get_billed(store, arena, subscriber, error);
    if (status == STATUS_OK)
        status = get_answers(store, arena, subscriber, error);
    return status;
}

enum status store_subscriber_each(struct store *store, store_subscriber_sink sink, void *context,
                                  struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_EACH_SUBSCRIBER, &statement, error);
    if (status)
        return status;
    bool row;
    while ((status = store_statement_next(store, statement, &row, error)) == STATUS_OK && row) {
        status = sink(context, (const char *)sqlite3_column_text(statement, 0), error);
        if (status)
            break;
    }
    sqlite3_reset(statement);
    return status;
}
