/* Linear bounds of curves, by recursion over their shape. Knows nothing of usage or offers beyond
 * one charge.
 *
 * Sizes: quantities ≤ 2⁵³ and rates ≤ 2⁵⁶ give products ≤ 2¹⁰⁹; prices are cut to PRICE_MOST, which
 * only lowers what is a lower bound anyway, so that sums of a few stay within 127 bits. */
#include "advice/minorant.h"

#define PRICE_MOST ((money_wide)1 << 76)

static money_wide smaller(money_wide a, money_wide b)
{
    return a < b ? a : b;
}

static money_wide scaled(int64_t micro)
{
    return (money_wide)micro << MINORANT_SHIFT;
}

static money_wide rate_over(int64_t price, int64_t quantity)
{
    return smaller(scaled(price) / quantity, MINORANT_RATE_MOST);
}

static money_wide curve_rate(const struct curve *curve, int64_t most);

/* Within a block nothing may be cheaper a unit than the started block, and the whole one. */
static money_wide block_rate(const struct curve *curve, int64_t most)
{
    int64_t longest_part = most < curve->unit ? most : curve->unit - 1;
    money_wide whole =
        most >= curve->unit ? rate_over(curve->price, curve->unit) : rate_over(curve->price, most);
    if (longest_part <= 0 || curve->inside_kind == CURVE_INSIDE_FULL)
        return whole;
    if (curve->inside_kind == CURVE_INSIDE_FREE)
        return 0;
    return smaller(whole, curve_rate(curve->inside, longest_part));
}

static money_wide curve_rate(const struct curve *curve, int64_t most)
{
    if (curve->kind == CURVE_PROPORTIONAL)
        return rate_over(curve->price, curve->unit);
    if (curve->kind == CURVE_BLOCK)
        return block_rate(curve, most);
    money_wide least = MINORANT_RATE_MOST;
    for (size_t i = 0; i < curve->tier_count; i++) {
        const struct curve_tier *tier = &curve->tiers[i];
        int64_t here = tier->width && tier->width < most ? tier->width : most;
        least = smaller(least, curve_rate(&tier->curve, here));
    }
    return least;
}

int64_t minorant_rate(const struct offer_charge *charge, int64_t most)
{
    if (most <= 0)
        return MINORANT_RATE_MOST;
    money_wide rate = curve_rate(&charge->price, most);
    if (charge->cap != OFFER_NONE)
        rate = smaller(rate, rate_over(charge->cap, most));
    return (int64_t)rate;
}

/* Below: the least of price(u) − rate × u over 0 ≤ u ≤ most, scaled; never above 0, as u may be 0.
 */
static money_wide lowest(const struct curve *curve, int64_t most, int64_t rate);

static money_wide lowest_in_part(const struct curve *curve, int64_t most, int64_t rate)
{
    money_wide saved = (money_wide)rate * most;
    if (curve->inside_kind == CURVE_INSIDE_FREE)
        return -saved;
    money_wide whole = smaller(0, smaller(scaled(curve->price), PRICE_MOST) - saved);
    if (curve->inside_kind == CURVE_INSIDE_FULL)
        return whole;
    return smaller(whole, lowest(curve->inside, most, rate));
}

/* u is k blocks and a part. Over k it is linear, so that only the fewest and the most blocks
 * matter: with a part of any length for k up to the last but one, then with what is left. */
static money_wide lowest_of_blocks(const struct curve *curve, int64_t most, int64_t rate)
{
    int64_t blocks = most / curve->unit;
    money_wide block = smaller(scaled(curve->price) - (money_wide)rate * curve->unit, PRICE_MOST);
    money_wide least = block * blocks + lowest_in_part(curve, most % curve->unit, rate);
    if (blocks == 0)
        return least;
    money_wide any_part = lowest_in_part(curve, curve->unit - 1, rate);
    return smaller(least, any_part + smaller(0, block * (blocks - 1)));
}

static money_wide whole_tier(const struct curve_tier *tier, int64_t rate)
{
    int64_t denominator = curve_denominator(&tier->curve);
    money_wide price = curve_price(&tier->curve, tier->width, denominator) / denominator;
    price = price < PRICE_MOST >> MINORANT_SHIFT ? price << MINORANT_SHIFT : PRICE_MOST;
    return price - (money_wide)rate * tier->width;
}

static money_wide lowest_of_tiers(const struct curve *curve, int64_t most, int64_t rate)
{
    money_wide before = 0, least = 0;
    for (size_t i = 0; i < curve->tier_count && most > 0; i++) {
        const struct curve_tier *tier = &curve->tiers[i];
        int64_t here = tier->width && tier->width < most ? tier->width : most;
        least = smaller(least, before + lowest(&tier->curve, here, rate));
        if (here == most)
            break;
        before += whole_tier(tier, rate);
        most -= here;
    }
    return least;
}

static money_wide lowest(const struct curve *curve, int64_t most, int64_t rate)
{
    if (curve->kind == CURVE_BLOCK)
        return lowest_of_blocks(curve, most, rate);
    if (curve->kind == CURVE_TIERS)
        return lowest_of_tiers(curve, most, rate);
    return smaller(0, (rate_over(curve->price, curve->unit) - rate) * most);
}

/* A charge per event costs at least its rate for each unit, however the rest falls on events. A
 * cap is reached or it is not; where it is, nothing taken away costs nothing. */
static money_wide relieved(const struct offer_charge *charge, int64_t quantity, int64_t rate)
{
    money_wide all = (money_wide)rate * quantity, least;
    if (charge->per_event)
        least = smaller(all, (money_wide)minorant_rate(charge, quantity) * quantity);
    else
        least = all + lowest(&charge->price, quantity, rate);
    return charge->cap == OFFER_NONE ? least : smaller(least, scaled(charge->cap));
}

int64_t minorant_relieved_fen(const struct offer_charge *charge, int64_t quantity,
                              int64_t amount_fen, int64_t rate)
{
    if (quantity == 0)
        return amount_fen;
    money_wide least = relieved(charge, quantity, rate) >> MINORANT_SHIFT;
    money_wide fen = least / MONEY_FEN - 1;
    if (fen >= amount_fen)
        return amount_fen;
    return fen > 0 ? (int64_t)fen : 0;
}
