/* What usage costs at least in charges under a plan, with whatever is added: rates for the whole
 * catalog, chosen once for a shopper. */
#ifndef ADVICE_CHARGE_FLOOR_H
#define ADVICE_CHARGE_FLOOR_H

#include "advice/bound.h"

struct charge_floor {
    const struct worths *worths;
    size_t count;
    uint64_t masks[USAGE_CLASS_BITS]; /* components of all offers */
    int64_t rates[USAGE_CLASS_BITS];
    money_wide usage[USAGE_CLASS_BITS]; /* fen: all units at these rates, over the horizon */
    int64_t surplus;  /* what offers could be worth above their price at these rates */
    int64_t rounding; /* of standard charges */
};

/* `candidates` are all offers that could be added to some plan, one element for each booster. */
void charge_floor_begin(const struct worths *worths, const struct bound_element *candidates,
                        size_t count, struct charge_floor *charge_floor);

/* In fen over the horizon, before discounts. */
int64_t charge_floor_fen(const struct charge_floor *charge_floor, const struct worth *plan);

#endif
