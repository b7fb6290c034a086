/* Price curves (TARIFF_MODEL.md §5.5): what a quantity costs, exactly.
 *
 * A value is an integer over the curve's common denominator: the least common multiple of
 * per ÷ gcd(per, price) over its proportional parts, so that every part is a whole number. It fits
 * 128 bits: quantities of a month ≤ 2⁴⁸, prices ≤ 2⁴⁰ micro (MONEY_MOST), denominators
 * ≤ CURVE_DENOMINATOR_MOST = 2³⁸, and 48 + 40 + 38 = 126. Validation refuses what is larger. */
#ifndef TARIFF_CURVE_H
#define TARIFF_CURVE_H

#include <stddef.h>
#include <stdint.h>

#include "base/money.h"

#define CURVE_DENOMINATOR_MOST ((int64_t)1 << 38)
#define CURVE_QUANTITY_MOST ((int64_t)1 << 48)

enum curve_kind { CURVE_PROPORTIONAL, CURVE_BLOCK, CURVE_TIERS };
enum curve_inside { CURVE_INSIDE_FULL, CURVE_INSIDE_FREE, CURVE_INSIDE_CURVE };

struct curve_tier;

struct curve {
    enum curve_kind kind;
    int64_t unit;  /* `per` or `block`: seconds, bytes or messages, > 0 */
    int64_t price; /* micro, ≥ 0 */
    enum curve_inside inside_kind;
    const struct curve *inside;     /* CURVE_INSIDE_CURVE */
    const struct curve_tier *tiers; /* CURVE_TIERS */
    size_t tier_count;
};

struct curve_tier {
    int64_t width; /* `first`, > 0; 0 for the last tier */
    struct curve curve;
};

/* The common denominator; 0 if it would pass CURVE_DENOMINATOR_MOST. */
int64_t curve_denominator(const struct curve *curve);

/* What the quantity costs, in micro × denominator, where denominator is a multiple of
 * curve_denominator(curve). */
money_wide curve_price(const struct curve *curve, int64_t quantity, int64_t denominator);

#endif
