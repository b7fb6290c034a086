/* A choice of a plan and packs priced whole: the same cost that pricing.h comes to, sooner. */
#ifndef ADVICE_QUICK_CHOICE_H
#define ADVICE_QUICK_CHOICE_H

#include "advice/quick_island.h"
#include "advice/quick_terms.h"

#define QUICK_CHOICE_PICKS 96

struct quick_choice {
    const struct compiled_plan *plan;            /* NULL: none */
    int64_t cost, fees, units;                   /* as pricing.h counts them */
    struct quick_pick picks[QUICK_CHOICE_PICKS]; /* S, by pack */
    size_t count;
};

/* What pricing needs: rooms for each service, and the tables of the plan's company (for boosters).
 */
struct quick_pricing {
    const struct quick_shopper *shopper;
    struct quick_rating *ratings; /* one for each service */
    const struct quick_table *tables[SERVICE_COUNT];
};

/* S with offers in place of numbers; `items` has room for them. */
struct choice_list quick_choice_list(const struct quick_shopper *shopper,
                                     const struct quick_pick *picks, size_t count,
                                     struct choice_taken *items);

/* Sets cost and units, with the boosters that cost least; `open`: where service does not stop.
 * False: it stops whatever boosters are taken. *is_beyond: this cannot tell. */
bool quick_choice_price(const struct quick_pricing *pricing, bool open, struct quick_choice *choice,
                        bool *is_beyond);

/* Negative where a comes before b in the order of §8. `plan_held` may be NULL. */
int quick_choice_compare(const struct quick_choice *a, const struct quick_choice *b,
                         const struct offer *plan_held);

/* Keeps the choice where it comes before the best, both with one plan. */
void quick_choice_keep(struct quick_choice *best, const struct quick_choice *choice);

/* The choice as an option with its boosters, without bills; lives in the arena. */
void quick_choice_write(const struct quick_pricing *pricing, bool open,
                        const struct quick_choice *choice, struct arena *arena,
                        struct advice_option *option);

#endif
