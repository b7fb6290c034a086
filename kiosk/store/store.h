/* The store: SQLite. Catalogs by id and version with one active version of each id, usage,
 * subscribers, PINs. Every change is one transaction: all of it or nothing, whatever kills the
 * process. Nothing here logs. A store belongs to one thread.
 *
 * The catalog is kept as its native document (exchange/native.h writes and reads it; this folder
 * does not know JSON documents) beside a table of its offers. */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/status.h"
#include "tariff/catalog.h"
#include "tariff/subscriber.h"
#include "tariff/usage.h"

struct store;

enum store_mode {
    STORE_READ,  /* must exist and be of this version; opened read-only */
    STORE_WRITE, /* made (with its folder, readable by its owner only) and migrated when needed */
};

/* Failures are STATUS_FAILED. Where another program holds the lock, every call here waits up to
 * STORE_BUSY_MILLISECONDS before it says so. */
STATUS_CHECKED enum status store_open(struct store **store, const char *path, enum store_mode mode,
                                      struct error *error);
void store_close(struct store *store); /* NULL is fine; rolls back what is open */

/* An import of a million lines holds the lock for two seconds; a person at the glass waits no
 * longer than five. */
#define STORE_BUSY_MILLISECONDS 5000

/* One transaction around imports. A store that is closed, or a process that dies, in between leaves
 * what was there before. A commit that fails has rolled back. */
STATUS_CHECKED enum status store_begin(struct store *store, struct error *error);
STATUS_CHECKED enum status store_commit(struct store *store, struct error *error);
void store_rollback(struct store *store); /* nothing where no transaction is open */

/* Catalogs. Importing a version that is there with other content is STATUS_BAD_INPUT; with the same
 * content it changes nothing. Outside a transaction each is one of its own. */
STATUS_CHECKED enum status store_catalog_put(struct store *store, const struct catalog *catalog,
                                             const char *document, size_t length,
                                             struct error *error);
STATUS_CHECKED enum status store_catalog_activate(struct store *store, const char *id,
                                                  const char *version, struct error *error);

struct store_catalog_row {
    const char *id, *version, *digest, *imported; /* SHA-256 of the document in hex; local time */
    size_t offers;
    bool active;
};
#define STORE_DIGEST_TEXT 65
/* What `digest` is of a document, stored or not. */
void store_catalog_digest(const char *document, size_t length,
                          char digest[static STORE_DIGEST_TEXT]);
/* By id, then in order of import. */
STATUS_CHECKED enum status store_catalog_list(struct store *store, struct arena *arena,
                                              struct store_catalog_row **rows, size_t *count,
                                              struct error *error);
/* The document of the catalog activated last (id NULL), or of that id's active version (version
 * NULL), or of that version. STATUS_NOT_FOUND where there is none. */
STATUS_CHECKED enum status store_catalog_get(struct store *store, const char *id,
                                             const char *version, struct buffer *document,
                                             struct error *error);

/* Usage: lines are added inside a transaction, in any order of subscribers and months. What one
 * transaction says of a month of a subscriber replaces what an earlier one said of it (an import
 * corrects, it never doubles). Seen by others, and by store_usage_get, after store_commit. */
STATUS_CHECKED enum status store_usage_add(struct store *store, const char *subscriber,
                                           const struct usage_line *line, struct error *error);
/* The last `months` (at most USAGE_MONTHS_MOST) billing months that have lines, months ascending,
 * in each the order of the import; one indexed read. No lines: STATUS_OK with count 0. */
STATUS_CHECKED enum status store_usage_get(struct store *store, struct arena *arena,
                                           const char *subscriber, int months, struct usage *usage,
                                           struct error *error);

/* Subscribers: put replaces. pin "" leaves the PIN that is there; else it is six digits, kept as an
 * Argon2id hash, and clears the wrong tries of the number. */
STATUS_CHECKED enum status store_subscriber_put(struct store *store,
                                                const struct subscriber *subscriber,
                                                const char *pin, struct error *error);
STATUS_CHECKED enum status store_subscriber_get(struct store *store, struct arena *arena,
                                                const char *id, struct subscriber *subscriber,
                                                struct error *error); /* STATUS_NOT_FOUND */
/* Every subscriber with usage or a record, in byte order, for --all. The sink may use the store; a
 * status other than STATUS_OK ends it. */
typedef enum status (*store_subscriber_sink)(void *context, const char *id, struct error *error);
STATUS_CHECKED enum status store_subscriber_each(struct store *store, store_subscriber_sink sink,
                                                 void *context, struct error *error);

/* Signing in. A wrong PIN and an unknown number look and last alike: both verify a hash, both
 * count. After STORE_PIN_TRIES wrong tries the number waits, and the wait doubles with each further
 * one, up to STORE_PIN_WAIT_MOST; kept in the database, so that a restart does not clear it. */
#define STORE_PIN_TRIES 5
#define STORE_PIN_WAIT_SECONDS 30
#define STORE_PIN_WAIT_MOST 86400 /* a day: a guesser gets 400 tries a year of a million PINs */

enum store_sign_in { STORE_SIGNED_IN, STORE_REFUSED, STORE_WAIT };

struct store_sign_in_answer {
    enum store_sign_in result;
    int64_t wait_seconds; /* STORE_WAIT: from now; STORE_REFUSED: before the next try, 0 at once */
};
/* `now` is seconds since 1970; should it go back, a wait begins anew but never grows longer. Needs
 * STORE_WRITE and no open transaction. Takes tens of milliseconds, more where another program
 * writes. */
STATUS_CHECKED enum status store_pin_check(struct store *store, const char *subscriber,
                                           const char *pin, int64_t now,
                                           struct store_sign_in_answer *answer,
                                           struct error *error);

#endif
