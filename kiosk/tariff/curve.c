/* Price curves, exactly, in 128-bit integers; the header has the sum that shows they suffice. Knows
 * nothing of what is priced. */
#include "tariff/curve.h"

static int64_t greatest_common_divisor(int64_t a, int64_t b)
{
    while (b) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* The least common multiple, 0 where it would pass the most allowed or either is 0 already. */
static int64_t common_multiple(int64_t a, int64_t b)
{
    if (a == 0 || b == 0)
        return 0;
    int64_t factor = b / greatest_common_divisor(a, b);
    return factor > CURVE_DENOMINATOR_MOST / a ? 0 : a * factor;
}

static int64_t proportional_denominator(const struct curve *curve)
{
    int64_t denominator = curve->unit / greatest_common_divisor(curve->unit, curve->price);
    return denominator > CURVE_DENOMINATOR_MOST ? 0 : denominator;
}

int64_t curve_denominator(const struct curve *curve)
{
    if (curve->kind == CURVE_PROPORTIONAL)
        return proportional_denominator(curve);
    if (curve->kind == CURVE_BLOCK)
        return curve->inside_kind == CURVE_INSIDE_CURVE ? curve_denominator(curve->inside) : 1;
    int64_t denominator = 1;
    for (size_t i = 0; i < curve->tier_count; i++)
        denominator = common_multiple(denominator, curve_denominator(&curve->tiers[i].curve));
    return denominator;
}

/* The price of one second, byte or message in micro × denominator: whole, because the denominator
 * is a multiple of unit ÷ gcd(unit, price). The usual one fits 64 bits, where division is quick. */
static money_wide proportional_rate(const struct curve *curve, int64_t denominator)
{
    money_wide rate = (money_wide)curve->price * denominator;
    return rate <= INT64_MAX ? (int64_t)rate / curve->unit : rate / curve->unit;
}

static money_wide started_block_price(const struct curve *curve, int64_t used, int64_t denominator)
{
    if (used == 0 || curve->inside_kind == CURVE_INSIDE_FREE)
        return 0;
    money_wide whole = (money_wide)curve->price * denominator;
    if (curve->inside_kind == CURVE_INSIDE_FULL)
        return whole;
    money_wide part = curve_price(curve->inside, used, denominator);
    return part < whole ? part : whole;
}

static money_wide tiers_price(const struct curve *curve, int64_t quantity, int64_t denominator)
{
    money_wide sum = 0;
    for (size_t i = 0; i < curve->tier_count && quantity > 0; i++) {
        const struct curve_tier *tier = &curve->tiers[i];
        int64_t here = tier->width && tier->width < quantity ? tier->width : quantity;
        sum += curve_price(&tier->curve, here, denominator);
        quantity -= here;
    }
    return sum;
}

money_wide curve_price(const struct curve *curve, int64_t quantity, int64_t denominator)
{
    if (curve->kind == CURVE_PROPORTIONAL)
        return proportional_rate(curve, denominator) * quantity;
    if (curve->kind == CURVE_TIERS)
        return tiers_price(curve, quantity, denominator);
    money_wide whole_blocks = (money_wide)curve->price * denominator * (quantity / curve->unit);
    return whole_blocks + started_block_price(curve, quantity % curve->unit, denominator);
}
