/* Every statement the store runs, prepared once, and what SQLite's answers mean to a person. */
#include "store/store_statement.h"

#include <errno.h>
#include <string.h>

#include "store/store_private.h"

#define NOW "strftime('%Y-%m-%dT%H:%M:%S', 'now', 'localtime')"

static const char *const texts[STORE_STATEMENT_COUNT] = {
    [STORE_BEGIN] = "BEGIN IMMEDIATE",
    [STORE_COMMIT] = "COMMIT",
    [STORE_SAVE] = "SAVEPOINT change",
    [STORE_RELEASE] = "RELEASE change",
    [STORE_FIND_CATALOG] = "SELECT digest FROM catalog WHERE id = ?1 AND version = ?2",
    [STORE_PUT_CATALOG] = "INSERT INTO catalog (id, version, digest, imported, document)"
                          " VALUES (?1, ?2, ?3, " NOW ", ?4)",
    [STORE_PUT_OFFER] = "INSERT INTO offer (catalog, code, kind, name, fee_fen, sale_from, sale_to)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [STORE_ACTIVATE] = "INSERT INTO active_catalog (id, version, turn)"
                       " VALUES (?1, ?2, (SELECT coalesce(max(turn), 0) + 1 FROM active_catalog))"
                       " ON CONFLICT (id) DO UPDATE SET version = excluded.version,"
                       " turn = excluded.turn",
    [STORE_LIST_CATALOGS] = "SELECT id, version, digest, imported,"
                            " (SELECT count(*) FROM offer WHERE offer.catalog = catalog.catalog),"
                            " EXISTS (SELECT 1 FROM active_catalog AS a"
                            "         WHERE a.id = catalog.id AND a.version = catalog.version)"
                            " FROM catalog ORDER BY id, catalog",
    [STORE_GET_LAST] = "SELECT document FROM catalog JOIN active_catalog USING (id, version)"
                       " ORDER BY turn DESC LIMIT 1",
    [STORE_GET_ACTIVE] = "SELECT document FROM catalog JOIN active_catalog USING (id, version)"
                         " WHERE id = ?1",
    [STORE_GET_VERSION] = "SELECT document FROM catalog WHERE id = ?1 AND version = ?2",
    [STORE_PUT_IMPORT] = "INSERT INTO usage_import (at) VALUES (" NOW ")",
    [STORE_PUT_KIND] = "INSERT INTO usage_kind (kind, service, direction, destination, location,"
                       " network, app, bands) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [STORE_LIST_KINDS] = "SELECT kind, service, direction, destination, location, network, app,"
                         " bands FROM usage_kind ORDER BY kind",
    /* A month replaces what an earlier import said of it, and goes on where this one began it. */
    [STORE_PUT_USAGE] = "INSERT INTO usage (subscriber, month, import, lines)"
                        " VALUES (?1, ?2, ?3, ?4)"
                        " ON CONFLICT (subscriber, month) DO UPDATE SET import = excluded.import,"
                        " lines = CASE WHEN import = excluded.import"
                        " THEN lines || ',' || excluded.lines ELSE excluded.lines END",
    [STORE_GET_USAGE] = "SELECT month, lines FROM usage WHERE subscriber = ?1"
                        " ORDER BY month DESC LIMIT ?2",
    [STORE_PUT_SUBSCRIBER] =
        "INSERT INTO subscriber (id, plan, plan_since, joined, region, brand, segment, channel,"
        " age) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET"
        " plan = excluded.plan, plan_since = excluded.plan_since, joined = excluded.joined,"
        " region = excluded.region, brand = excluded.brand, segment = excluded.segment,"
        " channel = excluded.channel, age = excluded.age",
    [STORE_GET_SUBSCRIBER] = "SELECT plan, plan_since, joined, region, brand, segment, channel, age"
                             " FROM subscriber WHERE id = ?1",
    [STORE_EACH_SUBSCRIBER] = "SELECT id FROM subscriber UNION SELECT subscriber FROM usage"
                              " ORDER BY 1",
    [STORE_DROP_ADDONS] = "DELETE FROM subscriber_addon WHERE subscriber = ?1",
    [STORE_PUT_ADDON] = "INSERT INTO subscriber_addon (subscriber, position, code, quantity, since)"
                        " VALUES (?1, ?2, ?3, ?4, ?5)",
    [STORE_GET_ADDONS] = "SELECT code, quantity, since FROM subscriber_addon WHERE subscriber = ?1"
                         " ORDER BY position",
    [STORE_DROP_BILLED] = "DELETE FROM subscriber_billed WHERE subscriber = ?1",
    [STORE_PUT_BILLED] = "INSERT INTO subscriber_billed (subscriber, month, fen)"
                         " VALUES (?1, ?2, ?3)",
    [STORE_GET_BILLED] = "SELECT month, fen FROM subscriber_billed WHERE subscriber = ?1"
                         " ORDER BY month",
    [STORE_DROP_ANSWERS] = "DELETE FROM subscriber_answer WHERE subscriber = ?1",
    [STORE_PUT_ANSWER] = "INSERT INTO subscriber_answer (subscriber, position, key, value)"
                         " VALUES (?1, ?2, ?3, ?4)",
    [STORE_GET_ANSWERS] = "SELECT key, value FROM subscriber_answer WHERE subscriber = ?1"
                          " ORDER BY position",
    [STORE_PUT_PIN] = "INSERT INTO subscriber_pin (subscriber, hash) VALUES (?1, ?2)"
                      " ON CONFLICT (subscriber) DO UPDATE SET hash = excluded.hash",
    [STORE_GET_PIN] = "SELECT hash FROM subscriber_pin WHERE subscriber = ?1",
    [STORE_PUT_STAFF_CODE] = "INSERT INTO staff_code (one, hash) VALUES (1, ?1)"
                             " ON CONFLICT (one) DO UPDATE SET hash = excluded.hash",
    [STORE_GET_STAFF_CODE] = "SELECT hash FROM staff_code",
    [STORE_PUT_CALL] = "INSERT INTO staff_call (reason, called) VALUES (?1, ?2)",
    [STORE_WITHDRAW_CALL] = "UPDATE staff_call SET withdrawn = ?2"
                            " WHERE call = ?1 AND withdrawn IS NULL AND answered IS NULL",
    [STORE_COUNT_CALLS] =
        "SELECT count(*) FROM staff_call WHERE withdrawn IS NULL AND answered IS NULL",
    [STORE_PUT_RATING] = "INSERT INTO rating (day, language, points, visits) VALUES (?1, ?2, ?3, 1)"
                         " ON CONFLICT (day, language, points) DO UPDATE SET visits = visits + 1",
    [STORE_PUT_CLOSED] = "INSERT INTO service (one, closed) VALUES (1, ?1)"
                         " ON CONFLICT (one) DO UPDATE SET closed = excluded.closed",
    [STORE_GET_CLOSED] = "SELECT closed FROM service",
    [STORE_PUT_SECRET] = "INSERT INTO secret (one, number_key, decoy) VALUES (1, ?1, ?2)"
                         " ON CONFLICT (one) DO NOTHING",
    [STORE_GET_SECRET] = "SELECT number_key, decoy FROM secret",
    [STORE_GET_TRIES] = "SELECT wrong, since FROM sign_in_try WHERE number = ?1",
    [STORE_PUT_TRIES] = "INSERT INTO sign_in_try (number, wrong, since) VALUES (?1, ?2, ?3)"
                        " ON CONFLICT (number) DO UPDATE SET wrong = excluded.wrong,"
                        " since = excluded.since",
    [STORE_DROP_TRIES] = "DELETE FROM sign_in_try WHERE number = ?1",
    [STORE_FORGET_TRIES] =
        "DELETE FROM sign_in_try WHERE since < ?1 OR number IN (SELECT number FROM sign_in_try"
        " ORDER BY since LIMIT max(0, (SELECT count(*) FROM sign_in_try) - ?2))",
    [STORE_PUT_SIGHT] = "INSERT INTO usage_sight (digest) VALUES (?1)"
                        " ON CONFLICT (digest) DO NOTHING",
    [STORE_GET_SIGHT] = "SELECT sight FROM usage_sight WHERE digest = ?1",
    [STORE_MARK_REDUCED] = "INSERT INTO usage_reduced (subscriber, sight, months)"
                           " VALUES (?1, 0, x'') ON CONFLICT (subscriber) DO UPDATE SET sight = 0,"
                           " months = x''",
    [STORE_PUT_REDUCED] = "UPDATE usage_reduced SET sight = ?2, months = ?3 WHERE subscriber = ?1",
    [STORE_LIST_STALE] = "SELECT subscriber FROM usage_reduced WHERE sight = 0 AND subscriber > ?1"
                         " ORDER BY subscriber LIMIT ?2",
    [STORE_LIST_OTHER_SIGHT] = "SELECT subscriber FROM usage_reduced WHERE subscriber > ?1"
                               " AND sight <> ?3 ORDER BY subscriber LIMIT ?2",
    /* One range of each table, side by side: store_sweep.c puts them together. */
    [STORE_SWEEP_REDUCED] = "SELECT subscriber, sight, months FROM usage_reduced"
                            " WHERE subscriber > ?1 ORDER BY subscriber LIMIT ?2",
    [STORE_SWEEP_SUBSCRIBERS] = "SELECT id, plan, plan_since, joined, region, brand, segment,"
                                " channel, age FROM subscriber WHERE id > ?1 ORDER BY id LIMIT ?2",
    [STORE_SWEEP_ADDONS] = "SELECT subscriber, code, quantity, since FROM subscriber_addon"
                           " WHERE subscriber > ?1 AND subscriber <= ?2"
                           " ORDER BY subscriber, position",
    [STORE_SWEEP_BILLED] = "SELECT subscriber, month, fen FROM subscriber_billed"
                           " WHERE subscriber > ?1 AND subscriber <= ?2"
                           " ORDER BY subscriber, month",
    [STORE_SWEEP_ANSWERS] = "SELECT subscriber, key, value FROM subscriber_answer"
                            " WHERE subscriber > ?1 AND subscriber <= ?2"
                            " ORDER BY subscriber, position",
    [STORE_COUNT_SUBSCRIBERS] =
        "SELECT (SELECT count(*) FROM usage_reduced WHERE subscriber > ?1)"
        " + (SELECT count(*) FROM subscriber WHERE id > ?1"
        "    AND NOT EXISTS (SELECT 1 FROM usage_reduced AS u WHERE u.subscriber = id))",
    [STORE_BEGIN_READ] = "BEGIN",
    [STORE_GET_LAST_DIGEST] = "SELECT id, version, digest FROM catalog"
                              " JOIN active_catalog USING (id, version) ORDER BY turn DESC LIMIT 1",
    [STORE_OPEN_RUN] = "SELECT run FROM batch_run WHERE ended IS NULL ORDER BY run DESC LIMIT 1",
    [STORE_GET_RUN] = "SELECT id, version, digest, as_of, horizon, top, last, advised, refused,"
                      " outdated FROM batch_run WHERE run = ?1",
    [STORE_PUT_RUN] = "INSERT INTO batch_run (id, version, digest, as_of, horizon, top, started)"
                      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, " NOW ")",
    [STORE_MOVE_RUN] = "UPDATE batch_run SET last = ?2, advised = advised + ?3,"
                       " refused = refused + ?4 WHERE run = ?1 AND ended IS NULL AND last < ?2",
    [STORE_END_RUN] = "UPDATE batch_run SET ended = " NOW " WHERE run = ?1 AND ended IS NULL",
    [STORE_OUTDATE_RUNS] = "UPDATE batch_run SET outdated = 1 WHERE ended IS NULL AND outdated = 0",
    [STORE_PUT_RESULT] = "INSERT INTO batch_result (run, subscriber, current_fen, plan, addons,"
                         " monthly_average_fen, horizon_total_fen, one_off_fen, exit_fee_fen,"
                         " saving_per_month_fen, exact, others, refusal)"
                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    [STORE_LIST_RESULTS] =
        "SELECT subscriber, current_fen, plan, addons, monthly_average_fen, horizon_total_fen,"
        " one_off_fen, exit_fee_fen, saving_per_month_fen, exact, others, refusal"
        " FROM batch_result WHERE run = ?1 ORDER BY subscriber",
    [STORE_LIST_OLD_RUNS] = "SELECT run FROM batch_run WHERE run <> ?1"
                            " AND (ended IS NULL OR EXISTS (SELECT 1 FROM batch_run AS b"
                            "                               WHERE b.run = ?1"
                            "                               AND b.ended IS NOT NULL)) LIMIT 1",
    [STORE_DROP_RESULTS] =
        "DELETE FROM batch_result WHERE run = ?1 AND subscriber <="
        " (SELECT max(subscriber) FROM (SELECT subscriber FROM batch_result WHERE run = ?1"
        "                               ORDER BY subscriber LIMIT ?2))",
    [STORE_DROP_RUN] = "DELETE FROM batch_run WHERE run = ?1",
    [STORE_PUT_GUIDE] = "INSERT INTO guide (one, key, people, prices) VALUES (1, ?1, ?2, ?3)"
                        " ON CONFLICT (one) DO UPDATE SET key = excluded.key,"
                        " people = excluded.people, prices = excluded.prices",
    [STORE_GET_GUIDE] = "SELECT people, prices FROM guide WHERE key = ?1",
};

const char *store_statement_text(enum store_statement which)
{
    return texts[which];
}

static const char *system_reason(const struct store *store)
{
    int number = sqlite3_system_errno(store->handle);
    return number ? strerror(number) : "unknown reason";
}

enum status store_statement_fail(const struct store *store, struct error *error)
{
    const char *path = store->path;
    switch (sqlite3_errcode(store->handle) & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return status_fail(error, STATUS_FAILED,
                           "%s: another program is writing to the database; nothing was changed; "
                           "try again when it has finished",
                           path);
    case SQLITE_FULL:
        return status_fail(error, STATUS_FAILED,
                           "%s: the disk is full; nothing was changed; free some space and try "
                           "again",
                           path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return status_fail(error, STATUS_FAILED,
                           "%s: may only be read; nothing was changed; allow this user to write "
                           "to the file and to its folder",
                           path);
    case SQLITE_CORRUPT:
        return status_fail(error, STATUS_FAILED,
                           "%s: the database is damaged; put back a copy of it, or remove it and "
                           "import again",
                           path);
    case SQLITE_NOTADB:
        return status_fail(error, STATUS_FAILED,
                           "%s: not a database; it was left as it is; name another file", path);
    case SQLITE_CANTOPEN:
        return status_fail(error, STATUS_FAILED,
                           "%s: cannot be opened: %s; allow this user to write to the file and to "
                           "its folder",
                           path, system_reason(store));
    case SQLITE_IOERR:
        return status_fail(error, STATUS_FAILED,
                           "%s: cannot be read or written: %s; nothing was changed; check the disk",
                           path, system_reason(store));
    case SQLITE_TOOBIG:
        return status_fail(error, STATUS_BAD_INPUT,
                           "%s: a catalog, or the usage of one subscriber in one month, is larger "
                           "than a database row can be (1 GB); nothing was changed",
                           path);
    default:
        return status_fail(error, STATUS_FAILED, "%s: %s; nothing was changed", path,
                           sqlite3_errmsg(store->handle));
    }
}

enum status store_statement_use(struct store *store, enum store_statement which,
                                sqlite3_stmt **statement, struct error *error)
{
    sqlite3_stmt **slot = &store->statements[which];
    *statement = NULL;
    if (!*slot && sqlite3_prepare_v3(store->handle, texts[which], -1, SQLITE_PREPARE_PERSISTENT,
                                     slot, NULL) != SQLITE_OK)
        return store_statement_fail(store, error);
    sqlite3_reset(*slot);
    sqlite3_clear_bindings(*slot);
    *statement = *slot;
    return STATUS_OK;
}

enum status store_statement_next(struct store *store, sqlite3_stmt *statement, bool *row,
                                 struct error *error)
{
    int code = sqlite3_step(statement);
    *row = code == SQLITE_ROW;
    if (*row)
        return STATUS_OK;
    enum status status = code == SQLITE_DONE ? STATUS_OK : store_statement_fail(store, error);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement); /* what was bound is the caller's, and perhaps gone soon */
    return status;
}

enum status store_statement_run(struct store *store, sqlite3_stmt *statement, struct error *error)
{
    bool row;
    enum status status = store_statement_next(store, statement, &row, error);
    sqlite3_reset(statement);
    return status;
}

enum status store_statement_do(struct store *store, enum store_statement which, const char *text,
                               struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, which, &statement, error);
    if (status)
        return status;
    if (text)
        store_statement_bind_text(statement, 1, text);
    return store_statement_run(store, statement, error);
}

void store_statement_bind_text(sqlite3_stmt *statement, int place, const char *text)
{
    sqlite3_bind_text(statement, place, text, -1, SQLITE_STATIC);
}

const char *store_statement_column(sqlite3_stmt *statement, int column, struct arena *arena)
{
    const unsigned char *text = sqlite3_column_text(statement, column);
    return arena_copy(arena, text ? (const char *)text : "");
}
