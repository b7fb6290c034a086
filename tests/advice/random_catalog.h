/* Small random catalogs in which everything of TARIFF_MODEL.md meets everything: scopes that
 * overlap, rollover, timed parts, percentages, minimums that stack, caps, credits, contracts,
 * modules, requirements in circles, exclusions, questions, stops; with a subscriber and a history
 * that use them. Prices are few and round, so that ties are frequent. */
#ifndef TESTS_ADVICE_RANDOM_CATALOG_H
#define TESTS_ADVICE_RANDOM_CATALOG_H

#include "base/arena.h"
#include "base/random.h"
#include "tariff/catalog.h"
#include "tariff/history.h"
#include "tariff/subscriber.h"

#define RANDOM_CATALOG_AS_OF 20700 /* some day of 2026 */

struct random_catalog_shape {
    int plans, addons, promotions, boosters; /* at most, at least one plan */
    int months, horizon;                     /* at most */
    int limit;                               /* of quantities, at most */
};

struct random_case {
    struct catalog *catalog;
    struct usage usage;
    struct history *history;
    struct subscriber *subscriber; /* sometimes NULL */
    int horizon;
};

/* All memory from the arena. */
struct random_case random_catalog_case(struct arena *arena, struct random *random,
                                       const struct random_catalog_shape *shape);

#endif
