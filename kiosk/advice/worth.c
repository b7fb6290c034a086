/* Offers measured against one shopper's usage. Knows nothing of combinations. */
#include "advice/worth.h"

#include <string.h>

#include "advice/ledger.h"
#include "advice/minorant.h"
#include "base/money.h"
#include "tariff/contract.h"

#define WHOLE_PERCENT ((int64_t)100 * 1000000)

/* What a scope accepts, kept because many offers have the same one. */
struct known_scope {
    const struct scope *scope;
    int family_numbers;
    uint64_t mask;
    const struct usage_classes *classes; /* the usage that the scope is about */
};

struct known_scopes {
    struct known_scope *items;
    size_t count, room;
};

/* One offer while it is being measured. */
struct measure {
    struct arena *arena;
    struct known_scopes *known;
    const struct field *field;
    const struct usage_classes *classes;
    const struct offer *offer;
    struct worth *worth;
    int month_at_start;
    bool is_booster;
};

/* In how many months of the horizon it is in force. */
static int64_t months_in_force(const struct measure *measure, struct offer_months months)
{
    if (measure->is_booster)
        return offer_months_hold(months, 1);
    int64_t count = 0;
    for (int month = 0; month < measure->field->request->horizon; month++)
        count += offer_months_hold(months, measure->month_at_start + month);
    return count;
}

/* How many bills the offer's parts are in: a booster's are counted one by one. */
static int64_t bills_in_force(const struct measure *measure, struct offer_months months)
{
    int64_t count = months_in_force(measure, months);
    return measure->is_booster ? count : count * (int64_t)measure->classes->months;
}

static struct worth_term *add_term(struct measure *measure, uint64_t mask, int64_t weight)
{
    struct worth_term *term = &measure->worth->terms[measure->worth->term_count++];
    term->mask = mask;
    measure->worth->reach |= mask;
    term->weight = weight;
    return term;
}

static void sum_units(const struct measure *measure, struct worth_term *term)
{
    for (size_t month = 0; month < measure->classes->months; month++)
        term->all_units += term->units.of[month] * term->weight;
}

static struct known_scope look_up(struct measure *measure, const struct scope *scope)
{
    struct known_scopes *known = measure->known;
    int family_numbers = scope->family ? measure->offer->family_numbers : 0;
    for (size_t i = 0; i < known->count; i++)
        if (known->items[i].scope == scope && known->items[i].family_numbers == family_numbers)
            return known->items[i];
    struct known_scope *found = ARENA_PUSH(measure->arena, known->items, known->count, known->room);
    *found = (struct known_scope){
        .scope = scope,
        .family_numbers = family_numbers,
        .mask = usage_class_mask(measure->classes, scope),
        .classes = measure->classes,
    };
    if (scope->family)
        found->classes =
            usage_class_family(measure->arena, measure->classes, scope, family_numbers);
    return *found;
}

/* A month's amount can serve that month and, carried over, the next. */
static int64_t usable(const struct usage_classes *classes, const struct offer_allowance *allowance,
                      uint64_t mask, size_t month)
{
    int64_t demand = usage_class_metered(classes, mask, month);
    if (allowance->unlimited)
        return demand;
    if (allowance->rollover && month + 1 < classes->months)
        demand += usage_class_metered(classes, mask, month + 1);
    return allowance->amount < demand ? allowance->amount : demand;
}

static void measure_allowance(struct measure *measure, const struct offer_allowance *allowance)
{
    const struct known_scope known = look_up(measure, allowance->scope);
    uint64_t mask = known.mask;
    int64_t weight = months_in_force(measure, allowance->months);
    if (mask == 0 || weight == 0)
        return;
    const struct usage_classes *classes = known.classes;
    struct worth_term *term = add_term(measure, mask, weight);
    for (size_t month = 0; month < measure->classes->months; month++)
        term->units.of[month] = usable(classes, allowance, mask, month);
    sum_units(measure, term);
    measure->worth->serves |= term->all_units > 0;
    measure->worth->carries |= allowance->rollover && !allowance->unlimited;
}

static int64_t most_in_a_month(const struct usage_classes *classes, uint64_t mask)
{
    int64_t most = 0;
    for (size_t month = 0; month < classes->months; month++) {
        int64_t metered = usage_class_metered(classes, mask, month);
        most = metered > most ? metered : most;
    }
    return most;
}

/* What a class could save by being charged here: the difference of prices for all of it, and, as
 * this charge may meter less than another, the whole price of what metering added. */
static void measure_class(struct measure *measure, const struct usage_classes *classes,
                          uint64_t bit, int64_t weight, int64_t rate)
{
    struct worth_term *priced = add_term(measure, bit, weight);
    struct worth_term *unmetered = add_term(measure, bit, weight);
    priced->rate = rate;
    for (size_t month = 0; month < classes->months; month++) {
        int64_t metered = usage_class_metered(classes, bit, month);
        priced->units.of[month] = metered;
        unmetered->units.of[month] = metered - usage_class_recorded(classes, bit, month);
    }
    sum_units(measure, priced);
    sum_units(measure, unmetered);
    measure->worth->serves |= priced->all_units > 0;
}

/* Its rounding to fen may save half a fen in each bill, counted as one. */
static void measure_charge(struct measure *measure, const struct offer_charge *charge,
                           uint64_t mask)
{
    int64_t weight = months_in_force(measure, charge->months);
    if (mask == 0 || weight == 0)
        return;
    const struct usage_classes *classes = look_up(measure, charge->scope).classes;
    int64_t most = most_in_a_month(classes, mask);
    if (most == 0)
        return;
    int64_t rate = minorant_rate(charge, most);
    for (uint64_t rest = mask; rest; rest &= rest - 1)
        measure_class(measure, classes, rest & -rest, weight, rate);
    measure->worth->rounding += bills_in_force(measure, charge->months);
    measure->worth->serves = true;
}

static void measure_charges(struct measure *measure)
{
    const struct offer *offer = measure->offer;
    uint64_t *masks = ARENA_ARRAY(measure->arena, uint64_t, offer->charge_count);
    for (size_t i = 0; i < offer->charge_count; i++) {
        masks[i] = look_up(measure, offer->charges[i].scope).mask;
        measure_charge(measure, &offer->charges[i], masks[i]);
    }
    measure->worth->charge_masks = masks;
}

static int64_t largest_percent(const struct offer_discount *discount)
{
    if (discount->kind == OFFER_DISCOUNT_PERCENT)
        return discount->percent;
    int64_t largest = 0;
    for (size_t i = 0; i < discount->tenure_count; i++)
        if (discount->tenure[i].percent > largest)
            largest = discount->tenure[i].percent;
    return largest;
}

static int64_t what_is_kept(int64_t kept, int64_t percent)
{
    return (int64_t)((money_wide)kept * (WHOLE_PERCENT - percent) / WHOLE_PERCENT);
}

static void measure_percent(struct worth *worth, const struct offer_discount *discount,
                            int64_t place)
{
    int64_t percent = largest_percent(discount);
    worth->percents++;
    if (discount->off == OFFER_OFF_FEE) {
        int64_t sum = worth->fee_percent + percent;
        worth->fee_percent = sum < WHOLE_PERCENT ? sum : WHOLE_PERCENT;
        return;
    }
    worth->kept = what_is_kept(worth->kept, percent);
    if (discount->off == OFFER_OFF_BILL) {
        worth->kept_of_bill = what_is_kept(worth->kept_of_bill, percent);
        if (worth->first_bill_percent == WORTH_NO_PERCENT)
            worth->first_bill_percent = place;
    }
}

/* The plan's parts come first in offer order, then those of the others by code. */
static int64_t place_of(const struct measure *measure, size_t discount)
{
    int64_t before = measure->offer->kind == OFFER_PLAN
                         ? 0
                         : 1 + (int64_t)field_index(measure->field, measure->offer);
    return (before << 32) + (int64_t)discount;
}

static void measure_discounts(struct measure *measure)
{
    struct worth *worth = measure->worth;
    for (size_t i = 0; i < measure->offer->discount_count; i++) {
        const struct offer_discount *discount = &measure->offer->discounts[i];
        int64_t bills = bills_in_force(measure, discount->months);
        if (bills == 0)
            continue;
        worth->serves = true;
        if (discount->off == OFFER_OFF_CHARGES)
            worth->last_charges_cut = place_of(measure, i);
        if (discount->kind == OFFER_DISCOUNT_AMOUNT)
            worth->cuts += money_micro_to_fen(discount->amount) * bills;
        else
            measure_percent(worth, discount, place_of(measure, i));
    }
}

static void measure_credits(struct measure *measure)
{
    for (size_t i = 0; i < measure->offer->credit_count; i++) {
        const struct offer_credit *credit = &measure->offer->credits[i];
        int64_t sum = money_micro_to_fen(credit->amount) * bills_in_force(measure, credit->months);
        measure->worth->credits += sum;
        measure->worth->cuts += sum;
        measure->worth->serves |= sum > 0;
    }
}

static void measure_minimum(struct measure *measure)
{
    const struct offer_min_spend *min_spend = &measure->offer->min_spend;
    if (min_spend->present && !measure->is_booster)
        measure->worth->minimum = ledger_asked_fen(min_spend, measure->field->request->subscriber) *
                                  bills_in_force(measure, min_spend->months);
}

static int64_t fees_over_horizon(const struct measure *measure)
{
    if (measure->is_booster)
        return offer_fee_fen(measure->offer, 1);
    int64_t sum = 0;
    for (int month = 0; month < measure->field->request->horizon; month++)
        sum += offer_fee_fen(measure->offer, measure->month_at_start + month);
    return sum * (int64_t)measure->classes->months;
}

/* Keeping one unit keeps one of every holding of that code. */
static int64_t exit_of_one(const struct measure *measure)
{
    const struct subscriber *subscriber = measure->field->request->subscriber;
    int64_t sum = 0;
    for (size_t i = 0; subscriber && i < subscriber->addon_count; i++)
        if (strcmp(subscriber->addons[i].code, measure->offer->code) == 0)
            sum += contract_exit_fee_fen(measure->offer, subscriber->addons[i].since,
                                         measure->field->request->as_of);
    return sum;
}

static void measure_money(struct measure *measure)
{
    struct worth *worth = measure->worth;
    int64_t months = (int64_t)measure->classes->months;
    worth->fee = fees_over_horizon(measure);
    if (measure->is_booster)
        return;
    if (field_held(measure->field, measure->offer) == 0)
        worth->one_off = months * offer_one_off_fen(measure->offer);
    else
        worth->exit = months * exit_of_one(measure);
    worth->serves |= worth->exit > 0;
}

static void measure_offer(struct measure *measure)
{
    const struct offer *offer = measure->offer;
    struct worth *worth = measure->worth;
    *worth = (struct worth){
        .offer = offer,
        .kept = WORTH_WHOLE,
        .kept_of_bill = WORTH_WHOLE,
        .spend_cap = INT64_MAX,
        .first_bill_percent = WORTH_NO_PERCENT,
        .last_charges_cut = WORTH_NO_CUT,
    };
    size_t room = offer->allowance_count + 2 * measure->classes->bits * offer->charge_count;
    worth->terms = ARENA_ARRAY(measure->arena, struct worth_term, room);
    if (offer->spend_cap != OFFER_NONE) {
        worth->spend_cap = money_micro_to_fen(offer->spend_cap);
        worth->serves = true;
    }
    for (size_t i = 0; i < offer->allowance_count; i++)
        measure_allowance(measure, &offer->allowances[i]);
    measure_charges(measure);
    measure_discounts(measure);
    measure_credits(measure);
    measure_minimum(measure);
    measure_money(measure);
}

static void take_meter(const struct offer_charge *charge, int64_t meters[SERVICE_COUNT])
{
    int64_t *meter = &meters[charge->scope->service];
    if (charge->meter > *meter)
        *meter = charge->meter;
}

static void find_meters(const struct field *field, int64_t meters[SERVICE_COUNT])
{
    const struct catalog *catalog = field->request->catalog;
    for (size_t i = 0; i < SERVICE_COUNT; i++)
        meters[i] = 1;
    for (size_t i = 0; i < catalog->standard_charge_count; i++)
        take_meter(&catalog->standard_charges[i], meters);
    for (size_t i = 0; i < catalog->offer_count; i++)
        for (size_t j = 0; j < catalog->offers[i].charge_count; j++)
            take_meter(&catalog->offers[i].charges[j], meters);
}

static void mark_group(const struct worths *worths, const char *group)
{
    const struct catalog *catalog = worths->field->request->catalog;
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (strcmp(catalog->offers[i].group, group) == 0)
            worths->of[i].is_structural = true;
}

static void mark_structural(const struct worths *worths)
{
    const struct catalog *catalog = worths->field->request->catalog;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        for (size_t j = 0; j < offer->requires.count; j++) {
            const struct offer *needed = catalog_find(catalog, offer->requires.items[j]);
            if (needed)
                worths->of[field_index(worths->field, needed)].is_structural = true;
        }
        for (size_t j = 0; j < offer->one_of.count; j++)
            mark_group(worths, offer->one_of.items[j]);
    }
}

static const uint64_t *standard_masks(struct arena *arena, const struct field *field,
                                      const struct usage_classes *classes)
{
    const struct catalog *catalog = field->request->catalog;
    uint64_t *masks = ARENA_ARRAY(arena, uint64_t, catalog->standard_charge_count);
    for (size_t i = 0; i < catalog->standard_charge_count; i++)
        masks[i] = usage_class_mask(classes, catalog->standard_charges[i].scope);
    return masks;
}

const struct worths *worth_find(struct arena *arena, const struct field *field)
{
    const struct advice_request *request = field->request;
    int64_t meters[SERVICE_COUNT];
    find_meters(field, meters);
    struct worths *worths = ARENA_NEW(arena, struct worths);
    struct known_scopes known = {0};
    worths->field = field;
    worths->classes = usage_class_find(arena, request->history, meters);
    worths->of = ARENA_ARRAY(arena, struct worth, request->catalog->offer_count);
    worths->standard_masks = standard_masks(arena, field, worths->classes);
    for (size_t i = 0; i < request->catalog->offer_count; i++) {
        const struct offer *offer = &request->catalog->offers[i];
        struct measure measure = {
            .arena = arena,
            .known = &known,
            .field = field,
            .classes = worths->classes,
            .offer = offer,
            .worth = &worths->of[i],
            .month_at_start = contract_month_at_start(offer, request->subscriber, request->as_of),
            .is_booster = offer->kind == OFFER_BOOSTER,
        };
        measure_offer(&measure);
    }
    mark_structural(worths);
    return worths;
}

const struct worth *worth_of(const struct worths *worths, const struct offer *offer)
{
    return &worths->of[field_index(worths->field, offer)];
}
