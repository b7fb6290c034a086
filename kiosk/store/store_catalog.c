/* Catalogs: the document as it was imported, its offers as a table, and which version is active. */
#include "store/store_private.h"

#include <sodium.h>
#include <string.h>

#include "store/store_value.h"

_Static_assert(STORE_DIGEST_TEXT == crypto_hash_sha256_BYTES * 2 + 1, "SHA-256 in hex");

void store_catalog_digest(const char *document, size_t length,
                          char digest[static STORE_DIGEST_TEXT])
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, (const unsigned char *)document, length);
    sodium_bin2hex(digest, STORE_DIGEST_TEXT, hash, sizeof hash);
}

static enum status put_offer(struct store *store, int64_t catalog, const struct offer *offer,
                             struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_OFFER, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, catalog);
    store_statement_bind_text(statement, 2, offer->code);
    store_statement_bind_text(statement, 3, offer_kind_name(offer->kind));
    store_statement_bind_text(statement, 4, label_in(&offer->name, "zh-CN"));
    sqlite3_bind_int64(statement, 5, offer_monthly_fee_fen(offer));
    store_value_bind_date(statement, 6, offer->sale_from);
    store_value_bind_date(statement, 7, offer->sale_to);
    return store_statement_run(store, statement, error);
}

struct put {
    const struct catalog *catalog;
    const char *document;
    size_t length;
    char digest[STORE_DIGEST_TEXT];
};

static enum status put_rows(struct store *store, const struct put *put, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_CATALOG, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, put->catalog->id);
    store_statement_bind_text(statement, 2, put->catalog->version);
    store_statement_bind_text(statement, 3, put->digest);
    sqlite3_bind_text64(statement, 4, put->document, put->length, SQLITE_STATIC, SQLITE_UTF8);
    status = store_statement_run(store, statement, error);
    int64_t number = sqlite3_last_insert_rowid(store->handle);
    for (size_t i = 0; i < put->catalog->offer_count && status == STATUS_OK; i++)
        status = put_offer(store, number, &put->catalog->offers[i], error);
    return status;
}

/* *there: that version is stored already, with this content. */
static enum status find_same(struct store *store, const struct put *put, bool *there,
                             struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_FIND_CATALOG, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, put->catalog->id);
    store_statement_bind_text(statement, 2, put->catalog->version);
    status = store_statement_next(store, statement, there, error);
    if (status || !*there)
        return status;
    bool same = strcmp((const char *)sqlite3_column_text(statement, 0), put->digest) == 0;
    sqlite3_reset(statement);
    if (!same)
        return status_fail(error, STATUS_BAD_INPUT,
                           "catalog %s has a version %s already, with other content; give the new "
                           "content a version of its own",
                           put->catalog->id, put->catalog->version);
    return STATUS_OK;
}

enum status store_catalog_put(struct store *store, const struct catalog *catalog,
                              const char *document, size_t length, struct error *error)
{
    struct put put = {.catalog = catalog, .document = document, .length = length};
    store_catalog_digest(document, length, put.digest);
    struct store_change change;
    enum status status = store_change_begin(store, &change, error);
    if (status)
        return status;
    bool there;
    status = find_same(store, &put, &there, error);
    if (status == STATUS_OK && !there)
        status = put_rows(store, &put, error);
    return store_change_end(store, &change, status, error);
}

static enum status say_missing(const char *id, const char *version, struct error *error)
{
    if (!id)
        return status_fail(error, STATUS_NOT_FOUND,
                           "no catalog is active; import one with --activate, or activate one");
    if (!version)
        return status_fail(error, STATUS_NOT_FOUND, "no version of catalog %s is active", id);
    return status_fail(error, STATUS_NOT_FOUND, "catalog %s has no version %s; list what is stored",
                       id, version);
}

static enum status activate(struct store *store, const char *id, const char *version,
                            struct error *error)
{
    sqlite3_stmt *statement;
    bool there;
    enum status status = store_statement_use(store, STORE_FIND_CATALOG, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, id);
    store_statement_bind_text(statement, 2, version);
    status = store_statement_next(store, statement, &there, error);
    sqlite3_reset(statement);
    if (status)
        return status;
    if (!there)
        return say_missing(id, version, error);
    status = store_statement_use(store, STORE_ACTIVATE, &statement, error);
    if (status)
        return status;
    store_statement_bind_text(statement, 1, id);
    store_statement_bind_text(statement, 2, version);
    return store_statement_run(store, statement, error);
}

enum status store_catalog_activate(struct store *store, const char *id, const char *version,
                                   struct error *error)
{
    struct store_change change;
    enum status status = store_change_begin(store, &change, error);
    if (status)
        return status;
    return store_change_end(store, &change, activate(store, id, version, error), error);
}

enum status store_catalog_list(struct store *store, struct arena *arena,
                               struct store_catalog_row **rows, size_t *count, struct error *error)
{
    *rows = NULL;
    *count = 0;
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_LIST_CATALOGS, &statement, error);
    if (status)
        return status;
    size_t capacity = 0;
    bool row;
    while ((status = store_statement_next(store, statement, &row, error)) == STATUS_OK && row) {
        struct store_catalog_row *out = ARENA_PUSH(arena, *rows, *count, capacity);
        out->id = store_statement_column(statement, 0, arena);
        out->version = store_statement_column(statement, 1, arena);
        out->digest = store_statement_column(statement, 2, arena);
        out->imported = store_statement_column(statement, 3, arena);
        out->offers = (size_t)sqlite3_column_int64(statement, 4);
        out->active = sqlite3_column_int(statement, 5);
    }
    return status;
}

enum status store_catalog_get(struct store *store, const char *id, const char *version,
                              struct buffer *document, struct error *error)
{
    enum store_statement which = !id        ? STORE_GET_LAST
                                 : !version ? STORE_GET_ACTIVE
                                            : STORE_GET_VERSION;
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, which, &statement, error);
    if (status)
        return status;
    if (id)
        store_statement_bind_text(statement, 1, id);
    if (id && version)
        store_statement_bind_text(statement, 2, version);
    bool row;
    status = store_statement_next(store, statement, &row, error);
    if (status)
        return status;
    if (!row)
        return say_missing(id, version, error);
    buffer_clear(document);
    buffer_add_bytes(document, (const char *)sqlite3_column_text(statement, 0),
                     (size_t)sqlite3_column_bytes(statement, 0));
    sqlite3_reset(statement);
    if (document->overflowed)
        return status_fail(error, STATUS_FAILED, "%s: the catalog is larger than %zu bytes",
                           store->path, document->ceiling);
    return STATUS_OK;
}
