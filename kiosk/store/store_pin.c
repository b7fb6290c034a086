/* PINs as Argon2id hashes, and the count of wrong ones. A try is written down before the PIN is
 * looked at, so that neither pulling the plug nor asking from many kiosks at once gives more of
 * them. Nothing here leaves a number or a PIN behind: numbers are counted under a keyed hash. */
#include "store/store_pin.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

#include "base/memory.h"
#include "store/store_private.h"
#include "store/store_service.h"

/* The least that OWASP's Password Storage Cheat Sheet asks of Argon2id, 19 MiB and two passes: some
 * 20 ms, so that a shopper does not notice and two hundred demo subscribers take four seconds. More
 * would not save a stolen file (a PIN is one of a million); the tries that are counted do the work
 * at the glass. */
#define HASH_PASSES 2
#define HASH_BYTES ((size_t)19 * 1024 * 1024)

#define PIN_DIGITS 6
#define NUMBER_BYTES 16 /* of a keyed hash: no two of any operator's numbers meet */

/* Tries are forgotten after a month without another, and when more numbers than this have some,
 * which is 5 MB: those that are oldest first. */
#define TRIES_KEPT_SECONDS ((int64_t)30 * 86400)
#define TRIES_MOST 100000

struct secret {
    unsigned char key[crypto_generichash_KEYBYTES];
    char decoy[crypto_pwhash_STRBYTES];
};

static enum status hash_pin(char hash[static crypto_pwhash_STRBYTES], const char *pin,
                            size_t length, struct error *error)
{
    if (crypto_pwhash_str_alg(hash, pin, length, HASH_PASSES, HASH_BYTES,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return status_fail(error, STATUS_FAILED,
                           "no memory to hash a PIN (19 MB); end other programs and try again");
    return STATUS_OK;
}

enum status store_pin_prepare(struct store *store, struct error *error)
{
    struct secret secret;
    char nobodys[32];
    randombytes_buf(secret.key, sizeof secret.key);
    randombytes_buf(nobodys, sizeof nobodys);
    enum status status = hash_pin(secret.decoy, nobodys, sizeof nobodys, error);
    sqlite3_stmt *statement;
    if (status == STATUS_OK)
        status = store_statement_use(store, STORE_PUT_SECRET, &statement, error);
    if (status == STATUS_OK) {
        sqlite3_bind_blob(statement, 1, secret.key, sizeof secret.key, SQLITE_STATIC);
        store_statement_bind_text(statement, 2, secret.decoy);
        status = store_statement_run(store, statement, error);
    }
    memory_wipe(&secret, sizeof secret);
    return status;
}

static void take_text(sqlite3_stmt *statement, int column, char text[static crypto_pwhash_STRBYTES])
{
    size_t length = (size_t)sqlite3_column_bytes(statement, column);
    memset(text, 0, crypto_pwhash_STRBYTES);
    if (length && length < crypto_pwhash_STRBYTES)
        memcpy(text, sqlite3_column_text(statement, column), length);
}

static enum status get_secret(struct store *store, struct secret *secret, struct error *error)
{
    sqlite3_stmt *statement;
    bool row;
    enum status status = store_statement_use(store, STORE_GET_SECRET, &statement, error);
    if (status == STATUS_OK)
        status = store_statement_next(store, statement, &row, error);
    if (status)
        return status;
    if (!row || sqlite3_column_bytes(statement, 0) != sizeof secret->key) {
        sqlite3_reset(statement);
        return status_fail(error, STATUS_FAILED,
                           "%s: the database is damaged (table secret); put back a copy of it",
                           store->path);
    }
    memcpy(secret->key, sqlite3_column_blob(statement, 0), sizeof secret->key);
    take_text(statement, 1, secret->decoy);
    sqlite3_reset(statement);
    return STATUS_OK;
}

static void hash_number(const struct secret *secret, const char *number,
                        unsigned char hash[static NUMBER_BYTES])
{
    crypto_generichash(hash, NUMBER_BYTES, (const unsigned char *)number, strlen(number),
                       secret->key, sizeof secret->key);
}

/* The wrong tries of one number. */
struct tries {
    unsigned char number[NUMBER_BYTES];
    int64_t wrong, since;
};

static enum status get_tries(struct store *store, struct tries *tries, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_GET_TRIES, &statement, error);
    if (status)
        return status;
    sqlite3_bind_blob(statement, 1, tries->number, NUMBER_BYTES, SQLITE_STATIC);
    bool row;
    status = store_statement_next(store, statement, &row, error);
    tries->wrong = status == STATUS_OK && row ? sqlite3_column_int64(statement, 0) : 0;
    tries->since = status == STATUS_OK && row ? sqlite3_column_int64(statement, 1) : 0;
    sqlite3_reset(statement);
    return status;
}

static enum status put_tries(struct store *store, const struct tries *tries, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_TRIES, &statement, error);
    if (status)
        return status;
    sqlite3_bind_blob(statement, 1, tries->number, NUMBER_BYTES, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 2, tries->wrong);
    sqlite3_bind_int64(statement, 3, tries->since);
    return store_statement_run(store, statement, error);
}

static enum status drop_tries(struct store *store, const struct tries *tries, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_DROP_TRIES, &statement, error);
    if (status)
        return status;
    sqlite3_bind_blob(statement, 1, tries->number, NUMBER_BYTES, SQLITE_STATIC);
    return store_statement_run(store, statement, error);
}

static enum status forget_old_tries(struct store *store, int64_t now, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_FORGET_TRIES, &statement, error);
    if (status)
        return status;
    sqlite3_bind_int64(statement, 1, now - TRIES_KEPT_SECONDS);
    sqlite3_bind_int64(statement, 2, TRIES_MOST);
    return store_statement_run(store, statement, error);
}

static int64_t wait_after(int64_t wrong)
{
    if (wrong < STORE_PIN_TRIES)
        return 0;
    int64_t wait = STORE_PIN_WAIT_SECONDS;
    for (int64_t i = STORE_PIN_TRIES; i < wrong && wait < STORE_PIN_WAIT_MOST; i++)
        wait *= 2;
    return wait < STORE_PIN_WAIT_MOST ? wait : STORE_PIN_WAIT_MOST;
}

/* Counts a try, or finds that the number must wait. A clock that has gone back would make a wait
 * last until it has caught up: the wait begins anew instead. */
static enum status count_try(struct store *store, struct tries *tries, int64_t now,
                             struct store_sign_in_answer *answer, struct error *error)
{
    enum status status = get_tries(store, tries, error);
    if (status)
        return status;
    bool went_back = tries->since > now;
    if (went_back)
        tries->since = now;
    int64_t left = tries->since + wait_after(tries->wrong) - now;
    if (left > 0) {
        *answer = (struct store_sign_in_answer){.result = STORE_WAIT, .wait_seconds = left};
        return went_back ? put_tries(store, tries, error) : STATUS_OK;
    }
    tries->wrong++;
    tries->since = now;
    *answer = (struct store_sign_in_answer){.result = STORE_REFUSED,
                                            .wait_seconds = wait_after(tries->wrong)};
    status = put_tries(store, tries, error);
    return status ? status : forget_old_tries(store, now, error);
}

/* Nobody's number: tries of the staff's code are counted under it. */
static const char staff[] = "staff";

/* The hash to verify against: the subscriber's or the staff's, or the decoy, which no PIN fits. */
static enum status find_hash(struct store *store, const char *subscriber,
                             const struct secret *secret, char hash[static crypto_pwhash_STRBYTES],
                             struct error *error)
{
    bool is_staff = subscriber == staff;
    memcpy(hash, secret->decoy, crypto_pwhash_STRBYTES);
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, is_staff ? STORE_GET_STAFF_CODE : STORE_GET_PIN,
                                             &statement, error);
    if (status)
        return status;
    if (!is_staff)
        store_statement_bind_text(statement, 1, subscriber);
    bool row;
    status = store_statement_next(store, statement, &row, error);
    if (status == STATUS_OK && row)
        take_text(statement, 0, hash);
    sqlite3_reset(statement);
    return status;
}

static enum status count_in_change(struct store *store, struct tries *tries, int64_t now,
                                   struct store_sign_in_answer *answer, struct error *error)
{
    struct store_change change;
    enum status status = store_change_begin(store, &change, error);
    if (status)
        return status;
    status = count_try(store, tries, now, answer, error);
    return store_change_end(store, &change, status, error);
}

enum status store_pin_check(struct store *store, const char *subscriber, const char *pin,
                            int64_t now, struct store_sign_in_answer *answer, struct error *error)
{
    assert(sqlite3_get_autocommit(store->handle));
    *answer = (struct store_sign_in_answer){.result = STORE_REFUSED};
    struct secret secret;
    struct tries tries;
    char hash[crypto_pwhash_STRBYTES];
    enum status status = get_secret(store, &secret, error);
    if (status)
        return status;
    hash_number(&secret, subscriber, tries.number);
    status = count_in_change(store, &tries, now, answer, error);
    if (status == STATUS_OK && answer->result == STORE_REFUSED) {
        status = find_hash(store, subscriber, &secret, hash, error);
        if (status == STATUS_OK && crypto_pwhash_str_verify(hash, pin, strlen(pin)) == 0) {
            *answer = (struct store_sign_in_answer){.result = STORE_SIGNED_IN};
            status = drop_tries(store, &tries, error);
        }
    }
    memory_wipe(&secret, sizeof secret);
    memory_wipe(hash, sizeof hash);
    return status;
}

static bool is_pin(const char *pin)
{
    return strlen(pin) == PIN_DIGITS && strspn(pin, "0123456789") == PIN_DIGITS;
}

enum status store_pin_put(struct store *store, const char *subscriber, const char *pin,
                          struct error *error)
{
    if (!is_pin(pin))
        return status_fail(error, STATUS_BAD_INPUT, "a PIN has six digits");
    struct secret secret;
    struct tries tries = {0};
    char hash[crypto_pwhash_STRBYTES];
    sqlite3_stmt *statement;
    enum status status = hash_pin(hash, pin, PIN_DIGITS, error);
    if (status == STATUS_OK)
        status = store_statement_use(store, STORE_PUT_PIN, &statement, error);
    if (status == STATUS_OK) {
        store_statement_bind_text(statement, 1, subscriber);
        store_statement_bind_text(statement, 2, hash);
        status = store_statement_run(store, statement, error);
    }
    if (status == STATUS_OK)
        status = get_secret(store, &secret, error);
    if (status == STATUS_OK) {
        hash_number(&secret, subscriber, tries.number);
        status = drop_tries(store, &tries, error);
    }
    memory_wipe(&secret, sizeof secret);
    memory_wipe(hash, sizeof hash);
    return status;
}

enum status store_pin_check_staff(struct store *store, const char *code, int64_t now,
                                  struct store_sign_in_answer *answer, struct error *error)
{
    return store_pin_check(store, staff, code, now, answer, error);
}

static enum status drop_staff_tries(struct store *store, struct error *error)
{
    struct secret secret;
    struct tries tries = {0};
    enum status status = get_secret(store, &secret, error);
    if (status)
        return status;
    hash_number(&secret, staff, tries.number);
    memory_wipe(&secret, sizeof secret);
    return drop_tries(store, &tries, error);
}

enum status store_pin_put_staff(struct store *store, const char *code, struct error *error)
{
    char hash[crypto_pwhash_STRBYTES];
    struct store_change change;
    sqlite3_stmt *statement;
    if (!is_pin(code))
        return status_fail(error, STATUS_BAD_INPUT, "the staff's code has six digits");
    enum status status = hash_pin(hash, code, PIN_DIGITS, error);
    if (status)
        return status;
    status = store_change_begin(store, &change, error);
    if (status)
        return status;
    status = store_statement_use(store, STORE_PUT_STAFF_CODE, &statement, error);
    if (status == STATUS_OK) {
        store_statement_bind_text(statement, 1, hash);
        status = store_statement_run(store, statement, error);
    }
    if (status == STATUS_OK)
        status = drop_staff_tries(store, error);
    return store_change_end(store, &change, status, error);
}
