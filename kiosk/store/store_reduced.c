/* Rows of usage_reduced: marked when lines change, made from the lines. How they are packed is
 * store_packed.h's, what may be put together tariff/reduction.h's. */
#include "store/store_reduced.h"

#include <sodium.h>
#include <string.h>

#include "base/memory.h"
#include "store/store_packed.h"
#include "store/store_private.h"
#include "tariff/reduction.h"

#define DIGEST_TEXT (crypto_hash_sha256_BYTES * 2 + 1)

/* What a catalog's scopes and names come to as text: some 100 kB; far more is not a catalog. */
#define DESCRIPTION_MOST ((size_t)256 * 1024 * 1024)

/* Made in one transaction: it holds the lock for some tens of milliseconds. */
#define ROWS_AT_ONCE 2000

/* No row of three months needs more; what does is read from its lines. */
#define ROW_MOST ((size_t)1024 * 1024)

struct store_reducer {
    const struct catalog *catalog;
    struct sight *sight;
    char digest[DIGEST_TEXT];
};

struct store_reducer *store_reduced_create(const struct catalog *catalog)
{
    struct store_reducer *reducer = memory_allocate(1, sizeof *reducer);
    struct buffer text;
    unsigned char hash[crypto_hash_sha256_BYTES];
    buffer_init(&text, DESCRIPTION_MOST);
    reducer->catalog = catalog;
    reducer->sight = sight_create(catalog);
    sight_describe(reducer->sight, &text);
    crypto_hash_sha256(hash, (const unsigned char *)buffer_text(&text), text.length);
    sodium_bin2hex(reducer->digest, sizeof reducer->digest, hash, sizeof hash);
    buffer_finish(&text);
    return reducer;
}

void store_reduced_destroy(struct store_reducer *reducer)
{
    if (!reducer)
        return;
    sight_destroy(reducer->sight);
    memory_free(reducer);
}

const char *store_reduced_digest(const struct store_reducer *reducer)
{
    return reducer->digest;
}

void store_reduced_use(struct store *store, struct store_reducer *reducer)
{
    store->reducer = reducer;
}

enum status store_reduced_mark(struct store *store, const char *subscriber, struct error *error)
{
    return store_statement_do(store, STORE_MARK_REDUCED, subscriber, error);
}

/* ---- making rows */

struct making {
    struct store *store;
    struct store_reducer *reducer;
    int64_t sight;      /* the number of the reducer's digest in this file */
    struct arena arena; /* of one subscriber */
    struct buffer bytes;
};

static enum status find_sight(struct making *making, struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status =
        store_statement_do(making->store, STORE_PUT_SIGHT, making->reducer->digest, error);
    if (status == STATUS_OK)
        status = store_statement_use(making->store, STORE_GET_SIGHT, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, making->reducer->digest);
    status = store_statement_next(making->store, statement, &row, error);
    if (status == STATUS_OK)
        making->sight = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    return status;
}

/* Nothing where the history cannot be bound or reduced: then the lines are read, and what is wrong
 * with them is said. */
static void pack(struct making *making, const struct usage *usage)
{
    struct history *history = NULL;
    buffer_clear(&making->bytes);
    if (history_bind(&making->arena, making->reducer->catalog, usage, &history, NULL) != STATUS_OK)
        return;
    const struct history *reduced = reduction_of(&making->arena, making->reducer->sight, history);
    if (reduced != history)
        store_packed_write(reduced, &making->bytes);
    if (making->bytes.overflowed)
        buffer_clear(&making->bytes);
}

static enum status make_row(struct making *making, const char *subscriber, struct error *error)
{
    struct usage usage;
    sqlite3_stmt *statement;
    arena_reset(&making->arena);
    enum status status = store_usage_get(making->store, &making->arena, subscriber,
                                         STORE_REDUCED_MONTHS, &usage, error);
    if (status)
        return status;
    pack(making, &usage);
    status = store_statement_use(making->store, STORE_PUT_REDUCED, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, subscriber);
    sqlite3_bind_int64(statement, 2, making->sight);
    sqlite3_bind_blob64(statement, 3, buffer_text(&making->bytes), making->bytes.length,
                        SQLITE_STATIC);
    return store_statement_run(making->store, statement, error);
}

/* The next subscribers after `after`, in the arena. */
static enum status list_next(const struct making *making, enum store_statement which,
                             const char *after, struct arena *arena, const char **ids,
                             size_t *count, struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status = store_statement_use(making->store, which, &statement, error);
    *count = 0;
    if (status)
        return status;
    store_statement_bind_text(statement, 1, after);
    sqlite3_bind_int(statement, 2, ROWS_AT_ONCE);
    if (which == STORE_LIST_OTHER_SIGHT)
        sqlite3_bind_int64(statement, 3, making->sight);
    while ((status = store_statement_next(making->store, statement, &row, error)) == STATUS_OK &&
           row)
        ids[(*count)++] = store_statement_column(statement, 0, arena);
    return status;
}

/* Makes the next rows of the list; `after` moves on, in the arena. */
static enum status make_next(struct making *making, enum store_statement which, struct arena *arena,
                             const char **after, size_t *count, struct error *error)
{
    const char **ids = ARENA_ARRAY(arena, const char *, ROWS_AT_ONCE);
    enum status status = list_next(making, which, *after, arena, ids, count, error);
    for (size_t i = 0; i < *count && status == STATUS_OK; i++)
        status = make_row(making, ids[i], error);
    if (*count)
        *after = ids[*count - 1];
    return status;
}

static void begin(struct making *making, struct store *store, struct store_reducer *reducer)
{
    *making = (struct making){.store = store, .reducer = reducer};
    buffer_init(&making->bytes, ROW_MOST);
}

static void finish(struct making *making)
{
    arena_finish(&making->arena);
    buffer_finish(&making->bytes);
}

/* As make_next, as a transaction of its own. */
static enum status refresh_next(struct making *making, struct arena *arena, const char **after,
                                size_t *count, struct error *error)
{
    enum status status = store_begin(making->store, error);
    if (status)
        return status;
    status = find_sight(making, error);
    if (status == STATUS_OK)
        status = make_next(making, STORE_LIST_OTHER_SIGHT, arena, after, count, error);
    if (status == STATUS_OK)
        return store_commit(making->store, error);
    store_rollback(making->store);
    return status;
}

/* All rows of the list, marked ones in the open transaction. The place reached is in one arena, the
 * next list in the other. */
static enum status make_all(struct making *making, bool only_marked, int64_t *made,
                            struct error *error)
{
    struct arena arenas[2] = {{0}, {0}};
    const char *after = "";
    size_t count = ROWS_AT_ONCE;
    enum status status = STATUS_OK;
    *made = 0;
    for (int turn = 0; status == STATUS_OK && count == ROWS_AT_ONCE; turn = !turn) {
        struct arena *arena = &arenas[turn];
        arena_reset(arena);
        status = only_marked ? make_next(making, STORE_LIST_STALE, arena, &after, &count, error)
                             : refresh_next(making, arena, &after, &count, error);
        *made += (int64_t)count;
    }
    arena_finish(&arenas[0]);
    arena_finish(&arenas[1]);
    finish(making);
    return status;
}

enum status store_reduced_make_marked(struct store *store, struct error *error)
{
    struct making making;
    int64_t made;
    if (!store->reducer)
        return STATUS_OK;
    begin(&making, store, store->reducer);
    enum status status = find_sight(&making, error);
    return status ? status : make_all(&making, true, &made, error);
}

enum status store_reduced_refresh(struct store *store, struct store_reducer *reducer, int64_t *made,
                                  struct error *error)
{
    struct making making;
    begin(&making, store, reducer);
    return make_all(&making, false, made, error);
}
