/* A price curve made ready for many quantities in 64 bits: prices in micro × the charge's
 * denominator, divisions by multiplication. Equal to curve_price wherever it is used. */
#ifndef ADVICE_COMPILED_CURVE_H
#define ADVICE_COMPILED_CURVE_H

#include "base/arena.h"
#include "tariff/offer.h"

/* Division by a number that is known beforehand. */
struct compiled_divisor {
    uint64_t divisor, inverse;
};

struct compiled_curve {
    enum curve_kind kind;
    enum curve_inside inside_kind;
    struct compiled_divisor unit;
    int64_t price;                       /* of a unit, or of a block */
    const struct compiled_curve *inside; /* of a block */
    const struct compiled_curve *tiers;
    const int64_t *widths;
    size_t tier_count;
};

struct compiled_price {
    struct compiled_curve curve;
    struct compiled_divisor fen; /* twice what makes a fen */
    int64_t min, cap;            /* × denominator; -1: none */
    int64_t narrow_most;         /* up to this quantity all of this fits 64 bits */
    int64_t rate;                /* minorant.h: no quantity costs less for each unit */
};

void compiled_curve_make(struct arena *arena, const struct offer_charge *charge,
                         struct compiled_price *price);

static inline uint64_t compiled_curve_divide(uint64_t dividend, struct compiled_divisor by)
{
    __extension__ typedef unsigned __int128 wide;
    uint64_t quotient = (uint64_t)((wide)dividend * by.inverse >> 64);
    while (dividend - quotient * by.divisor >= by.divisor)
        quotient++;
    return quotient;
}

/* In fen, rounded half up; 0 < quantity ≤ narrow_most. Sets *is_over where it passes the cap. */
int64_t compiled_curve_fen(const struct compiled_price *price, int64_t quantity, bool *is_over);

#endif
