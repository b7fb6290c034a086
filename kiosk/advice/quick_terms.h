/* What a plan and its specials make of a month: fees, cuts, minimum, credits, as
 * tariff/settling.c has them, and what they come to at least over the horizon. */
#ifndef ADVICE_QUICK_TERMS_H
#define ADVICE_QUICK_TERMS_H

#include "advice/quick_shopper.h"

#define QUICK_TERMS_CUTS 32

struct quick_terms_cut {
    bool off_fee, is_percent;
    int64_t amount; /* fen, or 10⁻⁶ percent */
};

/* In one month of the horizon. */
struct quick_terms_month {
    int64_t plan_fee, fees; /* fees: all of plan and specials */
    struct quick_terms_cut cuts[QUICK_TERMS_CUTS];
    size_t cut_count;
    int64_t minimum;
    int64_t credits[QUICK_TERMS_CUTS];
    size_t credit_count;
};

/* False: more than there is room for. `taken` are specials by code. */
bool quick_terms_of_month(const struct quick_shopper *shopper, const struct offer *plan,
                          const struct choice_list *taken, int month,
                          struct quick_terms_month *terms);

/* The bill where packs and usage come to that gross. */
int64_t quick_terms_total(const struct quick_terms_month *terms, int64_t gross);

/* Bounds over the horizon. The cost is at least kept × gross − cuts − rounding, gross being fees of
 * plan and specials and what packs and usage come to, and at least the minimum. */
struct quick_terms_bound {
    int64_t fees, cuts, rounding, minimum;
    int64_t kept; /* in 2⁻³⁰ */
};

#define QUICK_TERMS_WHOLE ((int64_t)1 << 30)

/* Adds one month that counts so many bills. */
void quick_terms_bound_month(const struct quick_terms_month *terms, int64_t bills,
                             struct quick_terms_bound *bound);

/* The least cost with so much gross of packs and usage. */
int64_t quick_terms_least(const struct quick_terms_bound *bound, int64_t gross);

#endif
