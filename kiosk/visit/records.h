/* What a visit asks of the world behind it: the active catalog, who signs in, what is known of
 * them and what they used, and the staff of the store. One struct of function pointers, so that a
 * visit runs without a database: records_store.h is the real one, records_fake.h the one of tests.
 *
 * STATUS_NOT_FOUND: there is no catalog, no such subscriber. Any other failure means that the store
 * cannot be used now; asking again later is right. */
#ifndef VISIT_RECORDS_H
#define VISIT_RECORDS_H

#include "advice/compiled.h"
#include "base/arena.h"
#include "base/status.h"
#include "store/store.h"
#include "tariff/catalog.h"
#include "tariff/subscriber.h"
#include "tariff/usage.h"

struct guidance;

struct records_state {
    const char *place;         /* of the database */
    int64_t bytes, free_bytes; /* of the database, of the disk it is on */
    int64_t open_calls;        /* for staff, that nobody has answered */
};

struct records {
    /* The active catalog, read again when another version was activated. Borrowed: it stays until
     * the next call of this slot, which is made only between two shoppers. */
    enum status (*catalog)(struct records *records, const struct catalog **catalog,
                           struct error *error);
    /* That catalog made ready for advice (advice/compiled.h), borrowed as it is. NULL: it is not
     * ready yet; advice is then found without. Nobody waits for it, and the slot may be NULL. */
    const struct compiled *(*compiled)(struct records *records);
    /* SHA-256 of that catalog's document in hex, as it is printed; borrowed as it is, "" not known.
     */
    const char *(*digest)(struct records *records);
    /* Counts wrong tries; `now` is seconds since 1970. */
    enum status (*sign_in)(struct records *records, const char *number, const char *pin,
                           int64_t now, struct store_sign_in_answer *answer, struct error *error);
    /* Into the visit's arena, which is wiped at its end. */
    enum status (*subscriber)(struct records *records, struct arena *arena, const char *number,
                              struct subscriber *subscriber, struct error *error);
    /* The last RECORDS_MONTHS billing months; no lines: STATUS_OK with count 0. */
    enum status (*usage)(struct records *records, struct arena *arena, const char *number,
                         struct usage *usage, struct error *error);
    /* The end of a visit: whatever of the shopper the world behind still has in this process's
     * memory. The catalog stays. */
    void (*forget)(struct records *records);

    /* What the dialogue with a new customer reasons over on that day, as of the active catalog;
     * borrowed until the next call of `catalog`. STATUS_NOT_FOUND: it is not prepared. The slot may
     * be NULL: there is none. */
    enum status (*guidance)(struct records *records, int32_t as_of,
                            const struct guidance **guidance, struct error *error);

    /* Staff. None of this names a shopper. */

    /* Tells somebody to come; the real one puts a row into the queue that the counter reads
     * (store/store_service.h). `reason` is a word of the visit's; *call is for withdrawing it. */
    enum status (*call)(struct records *records, const char *reason, int64_t now, int64_t *call,
                        struct error *error);
    enum status (*withdraw)(struct records *records, int64_t call, int64_t now,
                            struct error *error);
    /* One more visit was given so many points that day in that language. */
    enum status (*rate)(struct records *records, int32_t day, const char *language, int points,
                        struct error *error);
    /* The code of maintenance: as sign_in. */
    enum status (*check_code)(struct records *records, const char *code, int64_t now,
                              struct store_sign_in_answer *answer, struct error *error);
    /* Whether staff has closed the kiosk; kept over a restart. */
    enum status (*close)(struct records *records, bool is_closed, struct error *error);
    enum status (*is_closed)(struct records *records, bool *is_closed, struct error *error);
    /* How the store is, for staff; strings are borrowed until the next call. */
    enum status (*state)(struct records *records, struct records_state *state, struct error *error);
};

#define RECORDS_MONTHS 3

#endif
