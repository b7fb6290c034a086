/* What a made-up customer holds today, chosen from a catalog so that the bill comes near what the
 * customer is used to paying, and what was billed: rated, not invented. */
#ifndef CLI_SYNTH_HOLDING_H
#define CLI_SYNTH_HOLDING_H

#include "base/arena.h"
#include "cli/synth_usage.h"
#include "tariff/catalog.h"
#include "tariff/subscriber.h"

/* A plan that can be held by itself, and add-ons that could go with some of them. */
struct synth_holding_pool {
    const struct catalog *catalog;
    const struct offer **plans, **addons; /* plans by monthly fee, lowest first */
    size_t plan_count, addon_count;
};

struct synth_holding {
    struct subscriber_holding plan, addon; /* addon.code NULL: none */
    const char *brand;
    struct usage usage; /* the use that goes with it */
    int64_t billed[SYNTH_USAGE_MONTHS];
};

void synth_holding_pool_fill(struct arena *arena, const struct catalog *catalog,
                             struct synth_holding_pool *pool);

/* Tries some plans and amounts of use, and keeps what comes nearest. `usage` is the person's use;
 * its percent is set here. */
void synth_holding_choose(struct arena *arena, const struct synth_holding_pool *pool,
                          const struct synth_usage_request *usage, struct synth_holding *holding);

#endif
