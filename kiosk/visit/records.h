/* What a visit asks of the world behind it: the active catalog, who signs in, what is known of
 * them and what they used. One struct of function pointers, so that a visit runs without a
 * database: records_store.h is the real one, records_fake.h the one of tests.
 *
 * STATUS_NOT_FOUND: there is no catalog, no such subscriber. Any other failure means that the store
 * cannot be used now; asking again later is right. */
#ifndef VISIT_RECORDS_H
#define VISIT_RECORDS_H

#include "base/arena.h"
#include "base/status.h"
#include "store/store.h"
#include "tariff/catalog.h"
#include "tariff/subscriber.h"
#include "tariff/usage.h"

struct records {
    /* The active catalog, read again when another version was activated. Borrowed: it stays until
     * the next call of this slot, which is made only between two shoppers. */
    enum status (*catalog)(struct records *records, const struct catalog **catalog,
                           struct error *error);
    /* Counts wrong tries; `now` is seconds since 1970. */
    enum status (*sign_in)(struct records *records, const char *number, const char *pin,
                           int64_t now, struct store_sign_in_answer *answer, struct error *error);
    /* Into the visit's arena, which is wiped at its end. */
    enum status (*subscriber)(struct records *records, struct arena *arena, const char *number,
                              struct subscriber *subscriber, struct error *error);
    /* The last RECORDS_MONTHS billing months; no lines: STATUS_OK with count 0. */
    enum status (*usage)(struct records *records, struct arena *arena, const char *number,
                         struct usage *usage, struct error *error);
};

#define RECORDS_MONTHS 3

#endif
