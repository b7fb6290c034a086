/* Records without a database, for tests: one subscriber, one catalog, and each answer can be made
 * to fail. What is set in the struct is what is answered. */
#ifndef VISIT_RECORDS_FAKE_H
#define VISIT_RECORDS_FAKE_H

#include "visit/records.h"

struct records_fake {
    struct records records;
    const struct catalog *catalog;
    struct subscriber subscriber; /* its id is the only number that signs in */
    const char *pin;
    struct usage usage;
    const struct compiled *compiled; /* of that catalog; NULL: not ready */
    const char *digest;              /* of that catalog */
    const struct guidance *guidance; /* NULL: not prepared */
    int wrong_tries;
    int64_t wait_until;        /* seconds since 1970 */
    const char *code;          /* of maintenance */
    int64_t calls, open_calls; /* made so far, not withdrawn */
    const char *reason;        /* of the last call */
    int rated[11];
    const char *rated_in; /* the language of the last */
    int32_t rated_on;
    bool is_closed;
    enum status staff_status; /* of all slots that are staff's */
    /* What each slot fails with; STATUS_OK: it works. */
    enum status catalog_status, sign_in_status, subscriber_status, usage_status;
};

void records_fake_init(struct records_fake *fake);

#endif
