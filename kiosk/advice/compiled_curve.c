/* Curves copied with their divisions prepared. Knows nothing of who uses them. */
#include "advice/compiled_curve.h"

#include "advice/minorant.h"

/* The quotient found is at most one too small. */
static struct compiled_divisor divisor_of(int64_t divisor)
{
    return (struct compiled_divisor){.divisor = (uint64_t)divisor,
                                     .inverse =
                                         divisor > 1 ? UINT64_MAX / (uint64_t)divisor : UINT64_MAX};
}

static void copy(struct arena *arena, const struct curve *curve, int64_t denominator,
                 struct compiled_curve *compiled)
{
    *compiled = (struct compiled_curve){.kind = curve->kind, .inside_kind = curve->inside_kind};
    if (curve->kind == CURVE_TIERS) {
        struct compiled_curve *tiers = ARENA_ARRAY(arena, struct compiled_curve, curve->tier_count);
        int64_t *widths = ARENA_ARRAY(arena, int64_t, curve->tier_count);
        for (size_t i = 0; i < curve->tier_count; i++) {
            copy(arena, &curve->tiers[i].curve, denominator, &tiers[i]);
            widths[i] = curve->tiers[i].width;
        }
        compiled->tiers = tiers;
        compiled->widths = widths;
        compiled->tier_count = curve->tier_count;
        return;
    }
    compiled->unit = divisor_of(curve->unit);
    compiled->price = curve->price * denominator;
    if (curve->kind == CURVE_PROPORTIONAL)
        compiled->price /= curve->unit;
    if (curve->kind == CURVE_BLOCK && curve->inside_kind == CURVE_INSIDE_CURVE) {
        struct compiled_curve *inside = ARENA_NEW(arena, struct compiled_curve);
        copy(arena, curve->inside, denominator, inside);
        compiled->inside = inside;
    }
}

/* No price on the way to that of a quantity is larger than this. */
static money_wide most_price(const struct curve *curve, int64_t quantity, int64_t denominator)
{
    money_wide price = (money_wide)curve->price * denominator;
    if (curve->kind == CURVE_TIERS) {
        money_wide sum = 0;
        for (size_t i = 0; i < curve->tier_count; i++)
            sum += most_price(&curve->tiers[i].curve, quantity, denominator);
        return sum;
    }
    if (curve->kind == CURVE_PROPORTIONAL)
        return price + price / curve->unit * quantity;
    money_wide inside = curve->inside_kind == CURVE_INSIDE_CURVE
                            ? most_price(curve->inside, curve->unit, denominator)
                            : 0;
    return price * (quantity / curve->unit + 2) + inside;
}

/* 2⁵⁶ is less than what tariff/rating.c cuts amounts to, so that no such cut is in the way. */
static int64_t narrow_most(const struct offer_charge *charge)
{
    const money_wide limit = (money_wide)1 << 56;
    int64_t quantity = CURVE_QUANTITY_MOST;
    int64_t level = charge->min > charge->cap ? charge->min : charge->cap;
    if (charge->per_event || charge->setup > 0 || (money_wide)charge->denominator * level > limit)
        return 0;
    while (quantity && most_price(&charge->price, quantity, charge->denominator) > limit)
        quantity /= 2;
    return quantity;
}

void compiled_curve_make(struct arena *arena, const struct offer_charge *charge,
                         struct compiled_price *price)
{
    *price = (struct compiled_price){.min = -1, .cap = -1, .narrow_most = narrow_most(charge)};
    if (!charge->per_event)
        price->rate = minorant_rate(charge, CURVE_QUANTITY_MOST);
    if (price->narrow_most == 0)
        return;
    copy(arena, &charge->price, charge->denominator, &price->curve);
    price->fen = divisor_of(2 * charge->denominator * MONEY_FEN);
    if (charge->min != OFFER_NONE)
        price->min = charge->min * charge->denominator;
    if (charge->cap != OFFER_NONE)
        price->cap = charge->cap * charge->denominator;
}

static int64_t amount_of(const struct compiled_curve *curve, int64_t quantity)
{
    if (curve->kind == CURVE_PROPORTIONAL)
        return curve->price * quantity;
    int64_t sum = 0;
    if (curve->kind == CURVE_TIERS) {
        for (size_t i = 0; i < curve->tier_count && quantity > 0; i++) {
            int64_t width = curve->widths[i];
            int64_t here = width && width < quantity ? width : quantity;
            sum += amount_of(&curve->tiers[i], here);
            quantity -= here;
        }
        return sum;
    }
    int64_t blocks = (int64_t)compiled_curve_divide((uint64_t)quantity, curve->unit);
    int64_t used = quantity - blocks * (int64_t)curve->unit.divisor;
    sum = curve->price * blocks;
    if (used == 0 || curve->inside_kind == CURVE_INSIDE_FREE)
        return sum;
    int64_t part = curve->price;
    if (curve->inside_kind == CURVE_INSIDE_CURVE)
        part = amount_of(curve->inside, used);
    return sum + (part < curve->price ? part : curve->price);
}

int64_t compiled_curve_fen(const struct compiled_price *price, int64_t quantity, bool *is_over)
{
    int64_t amount = amount_of(&price->curve, quantity);
    if (amount < price->min)
        amount = price->min;
    if (price->cap >= 0 && amount > price->cap) {
        *is_over = true;
        amount = price->cap;
    }
    return (int64_t)compiled_curve_divide(2 * (uint64_t)amount + price->fen.divisor / 2,
                                          price->fen);
}
