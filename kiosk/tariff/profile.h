/* What somebody uses in a usual month, in a few rounded numbers and without identity: no number, no
 * date, no place name, nobody who was called. What the dialogue with a new customer reasons over.
 *
 * A profile keeps less than a history: calls from home to abroad are left aside, places abroad are
 * two (Hong Kong, Macao and Taiwan; the rest), the closest three people stand for the family, and
 * the months differ only by how busy they were. */
#ifndef TARIFF_PROFILE_H
#define TARIFF_PROFILE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "tariff/history.h"
#include "tariff/subscriber.h"
#include "tariff/usage.h"

/* Data in MB, calls in minutes, texts in messages; a month. */
enum profile_use {
    PROFILE_DATA,  /* at home, by day, any app that no catalog names */
    PROFILE_NIGHT, /* likewise, at night */
    PROFILE_AWAY,  /* likewise, elsewhere in the country */
    PROFILE_VIDEO, /* the app "video" */
    PROFILE_APPS,  /* the other named apps */
    PROFILE_CLOSE, /* calls to the three people called most, of the same network */
    PROFILE_ONNET,
    PROFILE_OFFNET,
    PROFILE_CALLED, /* calls taken */
    PROFILE_TEXTS,
    PROFILE_HMT_DATA,
    PROFILE_HMT_CALLS,
    PROFILE_INTL_DATA,
    PROFILE_INTL_CALLS,
    PROFILE_USE_COUNT
};

#define PROFILE_MONTHS 3
#define PROFILE_USE_MOST 4000000 /* 4 TB, or more minutes than a month has people to call */
#define PROFILE_LEVEL_MOST 300

struct profile {
    int32_t use[PROFILE_USE_COUNT]; /* rounded: profile_round */
    int levels[PROFILE_MONTHS];     /* percent of it that each month sees; they add up to 300 */
    int age;                        /* -1 unknown */
    int spending;                   /* yuan billed a month until now; -1 unknown */
    const char *region, *brand;     /* "" unknown */
    int32_t first_month;            /* of the three it is told as; 0: the first of the calendar */
    const struct subscriber_answer *answers; /* conditions that are known of this person */
    size_t answer_count;
};

/* The name in files: "data", "night", … */
const char *profile_use_name(enum profile_use use);

/* To two figures, so that no number is anybody's own. */
int32_t profile_round(int64_t amount);

/* The usual month of a history. False where it has no lines. `subscriber` may be NULL. Region,
 * brand and answers are borrowed from it. */
bool profile_of_usage(struct arena *arena, const struct usage *usage,
                      const struct subscriber *subscriber, struct profile *profile);

/* The profile as three months of monthly lines, seen through a catalog. A profile that uses nothing
 * has one line of no quantity, so that it can be priced, too. */
STATUS_CHECKED enum status profile_history(struct arena *arena, const struct catalog *catalog,
                                           const struct profile *profile, struct history **history,
                                           struct error *error);

#endif
