/* The store: SQLite. Catalogs by id and version with one active version of each id, usage,
 * subscribers, PINs. Every change is one transaction: all of it or nothing, whatever kills the
 * process. Nothing here logs. A store belongs to one thread.
 *
 * The catalog is kept as its native document (exchange/native.h writes and reads it; this folder
 * does not know JSON) beside a table of its offers. */
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
    STORE_WRITE, /* made and migrated when needed */
};

STATUS_CHECKED enum status store_open(struct store **store, const char *path, enum store_mode mode,
                                      struct error *error);
void store_close(struct store *store); /* NULL is fine; rolls back what is open */

/* One transaction around imports. A store that is closed, or a process that dies, in between leaves
 * what was there before. */
STATUS_CHECKED enum status store_begin(struct store *store, struct error *error);
STATUS_CHECKED enum status store_commit(struct store *store, struct error *error);
void store_rollback(struct store *store);

/* Catalogs. Importing a version that is there with other content is STATUS_BAD_INPUT; with the same
 * content it changes nothing. */
STATUS_CHECKED enum status store_put_catalog(struct store *store, const struct catalog *catalog,
                                             const char *document, size_t length,
                                             struct error *error);
STATUS_CHECKED enum status store_activate(struct store *store, const char *id, const char *version,
                                          struct error *error);

struct store_catalog_row {
    const char *id, *version, *digest, *imported; /* digest of the document; local time */
    size_t offers;
    bool active;
};
STATUS_CHECKED enum status store_list_catalogs(struct store *store, struct arena *arena,
                                               struct store_catalog_row **rows, size_t *count,
                                               struct error *error);
/* The document of the catalog activated last (id NULL), or of that id's active version, or of that
 * version. STATUS_NOT_FOUND where there is none. */
STATUS_CHECKED enum status store_get_catalog(struct store *store, const char *id,
                                             const char *version, struct buffer *document,
                                             struct error *error);

/* Usage: lines are added inside a transaction. The lines of a month of a subscriber replace what an
 * earlier import said of that month (an import corrects, it never doubles). */
STATUS_CHECKED enum status store_add_usage(struct store *store, const char *subscriber,
                                           const struct usage_line *line, struct error *error);
/* The last `months` billing months that have lines, in import order; one indexed read. No lines:
 * STATUS_OK with count 0. */
STATUS_CHECKED enum status store_get_usage(struct store *store, struct arena *arena,
                                           const char *subscriber, int months, struct usage *usage,
                                           struct error *error);

/* Subscribers: put replaces. pin "" leaves the PIN that is there; it is kept as an Argon2id hash.
 */
STATUS_CHECKED enum status store_put_subscriber(struct store *store,
                                                const struct subscriber *subscriber,
                                                const char *pin, struct error *error);
STATUS_CHECKED enum status store_get_subscriber(struct store *store, struct arena *arena,
                                                const char *id, struct subscriber *subscriber,
                                                struct error *error); /* STATUS_NOT_FOUND */
/* Every subscriber with usage or a record, in byte order, for --all. */
typedef enum status (*store_subscriber_sink)(void *context, const char *id, struct error *error);
STATUS_CHECKED enum status store_each_subscriber(struct store *store, store_subscriber_sink sink,
                                                 void *context, struct error *error);

/* Signing in. A wrong PIN and an unknown number look and last alike: both verify a hash, both
 * count. After STORE_PIN_TRIES wrong tries the number waits, and the wait doubles with each further
 * one; kept in the database, so that a restart does not clear it. */
#define STORE_PIN_TRIES 5
#define STORE_PIN_WAIT_SECONDS 30

enum store_sign_in { STORE_SIGNED_IN, STORE_REFUSED, STORE_WAIT };

struct store_sign_in_answer {
    enum store_sign_in result;
    int64_t wait_seconds; /* of STORE_WAIT */
};
/* `now` is seconds since 1970 (any clock that does not go back). Needs STORE_WRITE. */
STATUS_CHECKED enum status store_check_pin(struct store *store, const char *subscriber,
                                           const char *pin, int64_t now,
                                           struct store_sign_in_answer *answer,
                                           struct error *error);

#endif
