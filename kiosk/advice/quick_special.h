/* The specials of a company as one shopper sees them: what each could save at most. */
#ifndef ADVICE_QUICK_SPECIAL_H
#define ADVICE_QUICK_SPECIAL_H

#include "advice/quick_shopper.h"

struct quick_special {
    uint16_t pack, group;
    int most;
    int64_t price;                  /* of one unit; over the horizon */
    int64_t cuts;                   /* by amounts: discounts, credits, exit fees; likewise */
    int64_t fee_percent;            /* of the plan's fee, 10⁻⁶ percent */
    int64_t bill_percent;           /* of the whole bill */
    int64_t all_prices;             /* of all specials of the company, as many as there may be */
    int64_t minimum;                /* what no choice with it costs less than, other cuts aside */
    bool is_first_of_group;         /* those of one group stand together */
    int8_t in_force[SERVICE_COUNT]; /* months of the horizon in which it serves usage */
};

struct quick_specials {
    bool is_made, is_beyond; /* beyond: something may join that only search.h knows */
    struct quick_special *items;
    size_t count;
    int64_t *gains, *beside; /* room for the plan that is looked at (quick_plan.c) */
};

void quick_special_make(const struct quick_shopper *shopper, const struct compiled_company *company,
                        struct quick_specials *specials);

/* What it could save at most (≥ 0): `fees` of the plan over the horizon, `charges` what usage of
 * each service comes to at most that could be saved. `pays`: its price is taken off, because
 * nothing of the plan itself makes less of it. */
int64_t quick_special_gain(const struct quick_special *special, int64_t fees,
                           const int64_t charges[SERVICE_COUNT], int64_t horizon, bool pays);

#endif
