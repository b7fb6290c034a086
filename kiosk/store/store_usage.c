/* Usage in and out: lines are gathered, then written as one row for each month of a subscriber. */
#include "store/store_private.h"

#include <assert.h>
#include <string.h>

#include "base/phone.h"
#include "store/store_line.h"
#include "store/store_value.h"

/* SQLite holds no longer row. */
#define ROW_BYTES_MOST ((size_t)1000 * 1000 * 1000)

static enum status begin_import(struct store *store, struct error *error)
{
    enum status status = store_statement_do(store, STORE_PUT_IMPORT, NULL, error);
    if (status)
        return status;
    store->import = sqlite3_last_insert_rowid(store->handle);
    status = store_statement_do(store, STORE_OUTDATE_RUNS, NULL, error);
    return status ? status : store_kind_load(store, error);
}

static enum status write_group(struct store *store, const struct store_batch_group *group,
                               struct buffer *text, struct error *error)
{
    buffer_clear(text);
    for (uint32_t i = group->first; i != STORE_BATCH_END; i = store->batch.lines[i].next) {
        if (i != group->first)
            buffer_add_bytes(text, ",", 1);
        store_line_write(&store->batch.lines[i], text);
    }
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_USAGE, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, group->subscriber);
    sqlite3_bind_int64(statement, 2, store_value_of_month(group->month));
    sqlite3_bind_int64(statement, 3, store->import);
    sqlite3_bind_text64(statement, 4, buffer_text(text), text->length, SQLITE_STATIC, SQLITE_UTF8);
    return store_statement_run(store, statement, error);
}

enum status store_usage_flush(struct store *store, struct error *error)
{
    struct buffer text;
    buffer_init(&text, ROW_BYTES_MOST);
    store_batch_sort(&store->batch);
    enum status status = STATUS_OK;
    const char *before = "";
    for (size_t i = 0; i < store->batch.group_count && status == STATUS_OK; i++) {
        const struct store_batch_group *group = &store->batch.groups[i];
        status = write_group(store, group, &text, error);
        if (status == STATUS_OK && strcmp(group->subscriber, before) != 0)
            status = store_reduced_mark(store, group->subscriber, error);
        before = group->subscriber;
    }
    store_batch_clear(&store->batch);
    buffer_finish(&text);
    return status;
}

enum status store_usage_add(struct store *store, const char *subscriber,
                            const struct usage_line *line, struct error *error)
{
    assert(!sqlite3_get_autocommit(store->handle));
    enum status status = store->import ? STATUS_OK : begin_import(store, error);
    struct store_batch_line kept = {
        .time = line->time, .quantity = line->quantity, .events = line->events, .peer = line->peer};
    if (status == STATUS_OK)
        status = store_kind_number(store, line, &kept.kind, error);
    if (status == STATUS_OK && store_batch_is_full(&store->batch))
        status = store_usage_flush(store, error);
    if (status == STATUS_OK)
        store_batch_add(&store->batch, subscriber, line->month, &kept);
    return status;
}

/* Months as they came from the table: newest first. */
struct stored {
    struct arena arena;
    int32_t months[USAGE_MONTHS_MOST];
    const char *texts[USAGE_MONTHS_MOST];
    int count;
};

struct reading {
    struct store *store;
    struct arena *arena;
    struct usage *usage;
    size_t capacity;
    struct usage_line *kinds; /* by number, copied into the arena when first met */
    size_t kind_count;
};

static enum status say_damaged(const struct reading *reading, struct error *error)
{
    char masked[PHONE_TEXT];
    phone_mask(reading->usage->subscriber, masked);
    return status_fail(error, STATUS_FAILED,
                       "%s: the database is damaged (usage of %s); import that usage again",
                       reading->store->path, masked);
}

static enum status kind_of(struct reading *reading, uint32_t number, const struct usage_line **kind,
                           struct error *error)
{
    const struct usage_line *found;
    *kind = NULL;
    enum status status = store_kind_find(reading->store, number, &found, error);
    if (status)
        return status;
    if (!found)
        return say_damaged(reading, error);
    if (number > reading->kind_count) { /* another program has added kinds since */
        struct usage_line *kinds =
            ARENA_ARRAY(reading->arena, struct usage_line, reading->store->kinds.count);
        if (reading->kind_count)
            memcpy(kinds, reading->kinds, reading->kind_count * sizeof *kinds);
        reading->kinds = kinds;
        reading->kind_count = reading->store->kinds.count;
    }
    struct usage_line *copy = &reading->kinds[number - 1];
    if (!copy->app) {
        *copy = *found;
        copy->destination_zone = arena_copy(reading->arena, found->destination_zone);
        copy->location_zone = arena_copy(reading->arena, found->location_zone);
        copy->app = arena_copy(reading->arena, found->app);
        copy->bands = arena_copy(reading->arena, found->bands);
    }
    *kind = copy;
    return STATUS_OK;
}

static enum status take_month(struct reading *reading, int32_t month, const char *text,
                              struct error *error)
{
    while (*text) {
        struct store_batch_line line;
        if (!store_line_read(&text, reading->arena, &line))
            return say_damaged(reading, error);
        const struct usage_line *kind;
        enum status status = kind_of(reading, line.kind, &kind, error);
        if (status)
            return status;
        struct usage_line *out = ARENA_PUSH(reading->arena, reading->usage->lines,
                                            reading->usage->count, reading->capacity);
        *out = *kind;
        out->month = month;
        out->time = line.time;
        out->quantity = line.quantity;
        out->events = line.events;
        out->peer = line.peer;
    }
    return STATUS_OK;
}

static enum status fetch(const struct reading *reading, int most, struct stored *stored,
                         struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(reading->store, STORE_GET_USAGE, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, reading->usage->subscriber);
    sqlite3_bind_int(statement, 2, most);
    bool row;
    while ((status = store_statement_next(reading->store, statement, &row, error)) == STATUS_OK &&
           row) {
        stored->months[stored->count] = store_value_month(sqlite3_column_int64(statement, 0));
        stored->texts[stored->count++] = store_statement_column(statement, 1, &stored->arena);
    }
    return status;
}

enum status store_usage_get(struct store *store, struct arena *arena, const char *subscriber,
                            int months, struct usage *usage, struct error *error)
{
    *usage = (struct usage){.subscriber = arena_copy(arena, subscriber)};
    struct reading reading = {.store = store, .arena = arena, .usage = usage};
    struct stored stored = {0};
    int most = months < 0 ? 0 : months < USAGE_MONTHS_MOST ? months : USAGE_MONTHS_MOST;
    enum status status = fetch(&reading, most, &stored, error);
    for (int i = stored.count; i-- > 0 && status == STATUS_OK;)
        status = take_month(&reading, stored.months[i], stored.texts[i], error);
    arena_finish(&stored.arena);
    return status;
}
