/* The tables as SQL, one text for each version; a version that has been released is never edited,
 * the next one is added below it. */
#include "store/store_schema.h"

#include "store/store_pin.h"
#include "store/store_private.h"

/* What a person reads is kept as words; months as 202608, dates as 2026-08-03, money as fen. */
static const char version_1[] =
    "CREATE TABLE catalog ("
    "  catalog INTEGER PRIMARY KEY,"
    "  id TEXT NOT NULL,"
    "  version TEXT NOT NULL,"
    "  digest TEXT NOT NULL,"   /* SHA-256 of the document, in hex */
    "  imported TEXT NOT NULL," /* local time */
    "  document TEXT NOT NULL," /* tariff-catalog/1 */
    "  UNIQUE (id, version)"
    ") STRICT;"
    "CREATE TABLE active_catalog ("
    "  id TEXT PRIMARY KEY,"
    "  version TEXT NOT NULL,"
    "  turn INTEGER NOT NULL UNIQUE," /* the highest was activated last */
    "  FOREIGN KEY (id, version) REFERENCES catalog (id, version)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE offer ("
    "  catalog INTEGER NOT NULL REFERENCES catalog (catalog) ON DELETE CASCADE,"
    "  code TEXT NOT NULL,"
    "  kind TEXT NOT NULL CHECK (kind IN ('plan', 'addon', 'promotion', 'booster')),"
    "  name TEXT NOT NULL,"
    "  fee_fen INTEGER NOT NULL CHECK (fee_fen >= 0)," /* a month, before discounts */
    "  sale_from TEXT,"
    "  sale_to TEXT,"
    "  PRIMARY KEY (catalog, code)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE usage_import ("
    "  import INTEGER PRIMARY KEY,"
    "  at TEXT NOT NULL"
    ") STRICT;"
    "CREATE TABLE usage_kind ("
    "  kind INTEGER PRIMARY KEY,"
    "  service TEXT NOT NULL CHECK (service IN ('voice', 'sms', 'mms', 'data')),"
    "  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),"
    "  destination TEXT NOT NULL,"
    "  location TEXT NOT NULL,"
    "  network TEXT NOT NULL,"
    "  app TEXT NOT NULL,"
    "  bands TEXT NOT NULL,"
    "  UNIQUE (service, direction, destination, location, network, app, bands)"
    ") STRICT;"
    /* One row for each month of a subscriber, side by side: a history is one range of the table. */
    "CREATE TABLE usage ("
    "  subscriber TEXT NOT NULL,"
    "  month INTEGER NOT NULL,"
    "  import INTEGER NOT NULL," /* which import said so; another one replaces the row */
    "  lines TEXT NOT NULL,"     /* store_line.h */
    "  PRIMARY KEY (subscriber, month)"
    ") STRICT, WITHOUT ROWID;"
    /* For a person with a SQLite shell; no program needs it. */
    "CREATE VIEW usage_line (subscriber, month, line, service, direction, destination, location,"
    "                        network, app, bands, quantity, time, events, peer) AS"
    "  SELECT usage.subscriber, usage.month, line.key + 1, service, direction, destination,"
    "         location, network, app, bands, line.value ->> 1,"
    "         datetime(line.value ->> 2, 'unixepoch'),"
    "         coalesce(line.value ->> 3, line.value ->> 2 IS NOT NULL), line.value ->> 4"
    "  FROM usage, json_each('[' || usage.lines || ']') AS line"
    "  JOIN usage_kind ON usage_kind.kind = line.value ->> 0;"

    "CREATE TABLE subscriber ("
    "  id TEXT PRIMARY KEY,"
    "  plan TEXT NOT NULL," /* '': a new customer */
    "  plan_since TEXT,"
    "  joined TEXT,"
    "  region TEXT NOT NULL,"
    "  brand TEXT NOT NULL,"
    "  segment TEXT NOT NULL,"
    "  channel TEXT NOT NULL,"
    "  age INTEGER"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE subscriber_addon ("
    "  subscriber TEXT NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,"
    "  position INTEGER NOT NULL,"
    "  code TEXT NOT NULL,"
    "  quantity INTEGER NOT NULL CHECK (quantity > 0),"
    "  since TEXT,"
    "  PRIMARY KEY (subscriber, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE subscriber_billed ("
    "  subscriber TEXT NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,"
    "  month INTEGER NOT NULL,"
    "  fen INTEGER NOT NULL,"
    "  PRIMARY KEY (subscriber, month)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE subscriber_answer ("
    "  subscriber TEXT NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,"
    "  position INTEGER NOT NULL,"
    "  key TEXT NOT NULL,"
    "  value INTEGER NOT NULL CHECK (value IN (0, 1)),"
    "  PRIMARY KEY (subscriber, position)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE subscriber_pin ("
    "  subscriber TEXT PRIMARY KEY REFERENCES subscriber (id) ON DELETE CASCADE,"
    "  hash TEXT NOT NULL" /* Argon2id, with its salt and cost */
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE secret ("
    "  one INTEGER PRIMARY KEY CHECK (one = 1),"
    "  number_key BLOB NOT NULL," /* of sign_in_try.number */
    "  decoy TEXT NOT NULL"       /* the hash that an unknown number is verified against */
    ") STRICT;"
    "CREATE TABLE sign_in_try ("
    "  number BLOB PRIMARY KEY," /* a keyed hash: typed numbers are not kept in clear */
    "  wrong INTEGER NOT NULL,"  /* tries since the last right one */
    "  since INTEGER NOT NULL"   /* of the last one, in seconds since 1970 */
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX sign_in_try_since ON sign_in_try (since);";

/* Reduced usage, and advice for everybody. */
static const char version_2[] =
    "CREATE TABLE usage_sight ("
    "  sight INTEGER PRIMARY KEY,"
    "  digest TEXT NOT NULL UNIQUE" /* SHA-256 of what a catalog can tell apart, in hex */
    ") STRICT;"
    /* Each subscriber with usage has a row. It is made from `usage`, which stays the truth. */
    "CREATE TABLE usage_reduced ("
    "  subscriber TEXT PRIMARY KEY,"
    "  sight INTEGER NOT NULL," /* 0: to be made anew */
    "  months BLOB NOT NULL"    /* store_packed.h; empty: read the lines */
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX usage_reduced_stale ON usage_reduced (subscriber) WHERE sight = 0;"
    "INSERT INTO usage_reduced SELECT DISTINCT subscriber, 0, x'' FROM usage;"

    "CREATE TABLE batch_run ("
    "  run INTEGER PRIMARY KEY,"
    "  id TEXT NOT NULL," /* the catalog's, as it was when the run began */
    "  version TEXT NOT NULL,"
    "  digest TEXT NOT NULL,"
    "  as_of TEXT NOT NULL,"
    "  horizon INTEGER NOT NULL,"
    "  top INTEGER NOT NULL,"
    "  started TEXT NOT NULL," /* local time */
    "  ended TEXT,"
    "  outdated INTEGER NOT NULL DEFAULT 0," /* imports since it began */
    "  last TEXT NOT NULL DEFAULT '',"       /* subscribers up to this one are in batch_result */
    "  advised INTEGER NOT NULL DEFAULT 0,"
    "  refused INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    "CREATE TABLE batch_result ("
    "  run INTEGER NOT NULL REFERENCES batch_run (run),"
    "  subscriber TEXT NOT NULL,"
    "  current_fen INTEGER," /* a month, of the plan held; NULL: none, or not in the catalog */
    "  plan TEXT,"           /* NULL: could not be advised */
    "  addons TEXT,"         /* CODE*N;… */
    "  monthly_average_fen INTEGER,"
    "  horizon_total_fen INTEGER,"
    "  one_off_fen INTEGER,"
    "  exit_fee_fen INTEGER,"
    "  saving_per_month_fen INTEGER,"
    "  exact INTEGER CHECK (exact IN (0, 1)),"
    "  others TEXT,"  /* the next plans: CODE=horizon total in fen;… */
    "  refusal TEXT," /* why not */
    "  PRIMARY KEY (run, subscriber)"
    ") STRICT, WITHOUT ROWID;";

static const char version_3[] =
    "CREATE TABLE guide ("
    "  one INTEGER PRIMARY KEY CHECK (one = 1),"
    "  key TEXT NOT NULL,"    /* of the catalog, what is on sale of it, and the questions */
    "  people TEXT NOT NULL," /* profiles without identity, as CSV */
    "  prices BLOB NOT NULL"  /* advice/appraisal.h */
    ") STRICT;";

/* The kiosk and the staff of its store (store_service.h). */
static const char version_4[] =
    "CREATE TABLE staff_code ("
    "  one INTEGER PRIMARY KEY CHECK (one = 1),"
    "  hash TEXT NOT NULL" /* Argon2id, as a PIN's */
    ") STRICT;"
    "CREATE TABLE staff_call ("
    "  call INTEGER PRIMARY KEY,"
    "  reason TEXT NOT NULL,"
    "  called INTEGER NOT NULL," /* seconds since 1970, as the two below */
    "  withdrawn INTEGER,"
    "  answered INTEGER" /* by the counter */
    ") STRICT;"
    "CREATE INDEX staff_call_open ON staff_call (called)"
    "  WHERE withdrawn IS NULL AND answered IS NULL;"
    /* How many visits, not which: a row is of nobody. */
    "CREATE TABLE rating ("
    "  day TEXT NOT NULL,"
    "  language TEXT NOT NULL,"
    "  points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 10),"
    "  visits INTEGER NOT NULL CHECK (visits > 0),"
    "  PRIMARY KEY (day, language, points)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE service ("
    "  one INTEGER PRIMARY KEY CHECK (one = 1),"
    "  closed INTEGER NOT NULL CHECK (closed IN (0, 1))"
    ") STRICT;";

static const char *const versions[] = {version_1, version_2, version_3, version_4};

int store_schema_version(void)
{
    return (int)(sizeof versions / sizeof versions[0]);
}

static enum status read_number(struct store *store, const char *sql, int64_t *number,
                               struct error *error)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(store->handle, sql, -1, &statement, NULL) != SQLITE_OK)
        return store_statement_fail(store, error);
    bool row = sqlite3_step(statement) == SQLITE_ROW;
    *number = row ? sqlite3_column_int64(statement, 0) : 0;
    enum status status = row ? STATUS_OK : store_statement_fail(store, error);
    sqlite3_finalize(statement);
    return status;
}

struct marks {
    int64_t application, version, tables;
};

static enum status read_marks(struct store *store, struct marks *marks, struct error *error)
{
    enum status status = read_number(store, "PRAGMA application_id", &marks->application, error);
    if (status == STATUS_OK)
        status = read_number(store, "PRAGMA user_version", &marks->version, error);
    if (status == STATUS_OK)
        status = read_number(store, "SELECT count(*) FROM sqlite_schema", &marks->tables, error);
    return status;
}

static enum status check_marks(const struct store *store, const struct marks *marks,
                               struct error *error)
{
    bool is_empty = marks->application == 0 && marks->version == 0 && marks->tables == 0;
    if (is_empty && store->mode == STORE_READ)
        return status_fail(error, STATUS_FAILED,
                           "%s: the database is empty; import a catalog into it first",
                           store->path);
    if (is_empty)
        return STATUS_OK;
    if (marks->application != STORE_SCHEMA_APPLICATION)
        return status_fail(error, STATUS_FAILED,
                           "%s: a SQLite database, but not one of Tariff Kiosk; it was left as it "
                           "is; name another file",
                           store->path);
    if (marks->version > store_schema_version())
        return status_fail(error, STATUS_FAILED,
                           "%s: written by a newer version of this program (tables of version "
                           "%lld, this one knows %d); update the program, or name another file",
                           store->path, (long long)marks->version, store_schema_version());
    if (marks->version < store_schema_version() && store->mode == STORE_READ)
        return status_fail(error, STATUS_FAILED,
                           "%s: written by an older version of this program; bring it up to date "
                           "with any command that writes, such as an import",
                           store->path);
    return STATUS_OK;
}

static enum status execute(struct store *store, const char *sql, struct error *error)
{
    if (sqlite3_exec(store->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
        return store_statement_fail(store, error);
    return STATUS_OK;
}

static enum status apply(struct store *store, int64_t from, struct error *error)
{
    enum status status = STATUS_OK;
    for (int64_t i = from; i < store_schema_version() && status == STATUS_OK; i++)
        status = execute(store, versions[i], error);
    if (status)
        return status;
    struct arena arena = {0};
    const char *marks = arena_format(&arena, "PRAGMA application_id=%d; PRAGMA user_version=%d",
                                     STORE_SCHEMA_APPLICATION, store_schema_version());
    status = execute(store, marks, error);
    arena_finish(&arena);
    return status;
}

/* In one transaction; another program may have done it since the marks were read. */
static enum status migrate(struct store *store, struct error *error)
{
    enum status status = execute(store, "BEGIN IMMEDIATE", error);
    if (status)
        return status;
    struct marks marks;
    status = read_marks(store, &marks, error);
    if (status == STATUS_OK)
        status = check_marks(store, &marks, error);
    if (status == STATUS_OK)
        status = apply(store, marks.version, error);
    if (status == STATUS_OK)
        status = store_pin_prepare(store, error);
    if (status == STATUS_OK)
        status = execute(store, "COMMIT", error);
    if (!sqlite3_get_autocommit(store->handle))
        sqlite3_exec(store->handle, "ROLLBACK", NULL, NULL, NULL);
    return status;
}

/* FULL: what was said to be stored is on the disk. secure_delete: what was replaced is gone. */
static const char settings[] = "PRAGMA synchronous=FULL;"
                               "PRAGMA foreign_keys=ON;"
                               "PRAGMA secure_delete=ON;"
                               "PRAGMA temp_store=MEMORY;"
                               "PRAGMA cell_size_check=ON;"
                               "PRAGMA journal_size_limit=0;" /* no old pages in an idle WAL */
                               "PRAGMA cache_size=-32768;";   /* 32 MB, as an import needs it */

/* The change to a write-ahead log needs the file alone, and SQLite does not wait for that as it
 * waits for everything else (two that wait for each other would do so for ever): so we ask again.
 */
static enum status use_write_ahead_log(struct store *store, struct error *error)
{
    static const int pause = 10; /* milliseconds */
    const char *sql = "PRAGMA journal_mode=WAL";
    int code = sqlite3_exec(store->handle, sql, NULL, NULL, NULL);
    for (int waited = 0; (code & 0xff) == SQLITE_BUSY && waited < STORE_BUSY_MILLISECONDS;
         waited += pause) {
        sqlite3_sleep(pause);
        code = sqlite3_exec(store->handle, sql, NULL, NULL, NULL);
    }
    return code == SQLITE_OK ? STATUS_OK : store_statement_fail(store, error);
}

enum status store_schema_prepare(struct store *store, struct error *error)
{
    struct marks marks;
    enum status status = read_marks(store, &marks, error);
    if (status == STATUS_OK)
        status = check_marks(store, &marks, error);
    if (status == STATUS_OK)
        status = execute(store, settings, error);
    if (status || store->mode == STORE_READ)
        return status;
    status = use_write_ahead_log(store, error);
    if (status == STATUS_OK && marks.version < store_schema_version())
        status = migrate(store, error);
    return status;
}
