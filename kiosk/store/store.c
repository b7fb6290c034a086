/* Opening, closing, transactions. What is kept, and how, is in the files beside. */
#include "store/store.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

#include "base/memory.h"
#include "store/store_file.h"
#include "store/store_memory.h"
#include "store/store_private.h"
#include "store/store_schema.h"

/* A schema that someone else wrote cannot run code here, and a slip of ours cannot break the file's
 * format. */
static void harden(sqlite3 *handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_busy_timeout(handle, STORE_BUSY_MILLISECONDS);
}

static enum status open_handle(struct store *store, const char *name, int flags,
                               struct error *error)
{
    sqlite3_close(store->handle);
    store->handle = NULL;
    int code = sqlite3_open_v2(name, &store->handle,
                               flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
    if (!store->handle)
        return status_fail(error, STATUS_FAILED, "%s: no memory to open it", store->path);
    if (code != SQLITE_OK)
        return store_statement_fail(store, error);
    harden(store->handle);
    if (store->mode == STORE_WRITE && sqlite3_db_readonly(store->handle, "main") == 1)
        return status_fail(error, STATUS_FAILED,
                           "%s: may only be read; nothing was changed; allow this user to write "
                           "to the file and to its folder",
                           store->path);
    return store_schema_prepare(store, error);
}

/* A reader of a write-ahead log must write its index beside the file. Where the folder cannot be
 * written, and no log is waiting, nobody has the file open, and it can be read as it lies. */
static enum status open_for_reading(struct store *store, const char *name, struct error *error)
{
    enum status status = open_handle(store, name, SQLITE_OPEN_READONLY, error);
    int code = sqlite3_errcode(store->handle) & 0xff;
    bool no_index = status && (code == SQLITE_CANTOPEN || code == SQLITE_READONLY);
    if (!no_index || !store_file_is_settled(name))
        return status;
    struct arena arena = {0};
    status = open_handle(store, store_file_immutable_uri(name, &arena),
                         SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
    arena_finish(&arena);
    return status;
}

enum status store_open(struct store **store, const char *path, enum store_mode mode,
                       struct error *error)
{
    *store = NULL;
    store_memory_configure();
    if (sodium_init() < 0)
        return status_fail(error, STATUS_FAILED, "libsodium does not start on this machine");
    enum status status = store_file_prepare(path, mode, error);
    if (status)
        return status;
    struct arena arena = {0};
    struct store *opened = memory_allocate(1, sizeof *opened);
    opened->mode = mode;
    opened->path = memory_allocate(strlen(path) + 1, 1);
    memcpy(opened->path, path, strlen(path));
    /* A name such as ":memory:" must not mean anything special. */
    const char *name = *path == '/' ? path : arena_format(&arena, "./%s", path);
    if (mode == STORE_READ)
        status = open_for_reading(opened, name, error);
    else
        status = open_handle(opened, name, SQLITE_OPEN_READWRITE, error);
    arena_finish(&arena);
    if (status)
        store_close(opened);
    else
        *store = opened;
    return status;
}

void store_close(struct store *store)
{
    if (!store)
        return;
    store_rollback(store);
    for (int i = 0; i < STORE_STATEMENT_COUNT; i++)
        sqlite3_finalize(store->statements[i]);
    store_kind_forget(&store->kinds);
    sqlite3_close(store->handle);
    memory_free(store->path);
    memory_free(store);
}

enum status store_begin(struct store *store, struct error *error)
{
    assert(sqlite3_get_autocommit(store->handle));
    return store_statement_do(store, STORE_BEGIN, NULL, error);
}

void store_rollback(struct store *store)
{
    /* SQLite has already rolled back by itself where the disk was full. A rollback that cannot be
     * done now is done by whoever opens the file next. */
    if (store->handle && !sqlite3_get_autocommit(store->handle))
        sqlite3_exec(store->handle, "ROLLBACK", NULL, NULL, NULL);
    store_batch_clear(&store->batch);
    store_kind_forget(&store->kinds);
    store->import = 0;
}

enum status store_commit(struct store *store, struct error *error)
{
    if (sqlite3_get_autocommit(store->handle))
        return status_fail(error, STATUS_FAILED,
                           "%s: the change was given up after an earlier fault; nothing was "
                           "changed; try again",
                           store->path);
    enum status status = store_usage_flush(store, error);
    if (status == STATUS_OK && store->import)
        status = store_reduced_make_marked(store, error);
    if (status == STATUS_OK)
        status = store_statement_do(store, STORE_COMMIT, NULL, error);
    if (status)
        store_rollback(store);
    store->import = 0;
    return status;
}

enum status store_change_begin(struct store *store, struct store_change *change,
                               struct error *error)
{
    change->alone = sqlite3_get_autocommit(store->handle);
    return store_statement_do(store, change->alone ? STORE_BEGIN : STORE_SAVE, NULL, error);
}

enum status store_change_end(struct store *store, const struct store_change *change,
                             enum status status, struct error *error)
{
    if (status == STATUS_OK)
        status =
            store_statement_do(store, change->alone ? STORE_COMMIT : STORE_RELEASE, NULL, error);
    if (status != STATUS_OK && !sqlite3_get_autocommit(store->handle))
        sqlite3_exec(store->handle,
                     change->alone ? "ROLLBACK" : "ROLLBACK TO change; RELEASE change", NULL, NULL,
                     NULL);
    return status;
}
