/* Copies, factor by factor. Knows nothing of what is done with them. */
#include "rewrite.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "tariff/validate.h"

struct writer {
    struct arena *arena;
    const struct catalog *catalog;
    struct rewrite rewrite;
};

static void *copied(struct arena *arena, const void *items, size_t count, size_t size)
{
    void *copy = arena_allocate(arena, count + 1, size);
    if (count)
        memcpy(copy, items, count * size);
    return copy;
}

#define COPIED(arena, items, count) copied((arena), (items), (count), sizeof *(items))

static int64_t money(const struct writer *writer, int64_t amount)
{
    return amount == OFFER_NONE ? OFFER_NONE : amount * writer->rewrite.money;
}

static const char *code(const struct writer *writer, const char *word)
{
    return catalog_find(writer->catalog, word)
               ? arena_format(writer->arena, "%s%s", writer->rewrite.prefix, word)
               : word;
}

static const char *const *codes(const struct writer *writer, const char *const *words, size_t count)
{
    const char **copy = COPIED(writer->arena, words, count);
    for (size_t i = 0; i < count; i++)
        copy[i] = code(writer, words[i]);
    return copy;
}

static struct curve curve_of(const struct writer *writer, const struct curve *curve)
{
    struct curve copy = *curve;
    copy.unit *= writer->rewrite.quantity;
    copy.price *= writer->rewrite.money;
    if (curve->inside_kind == CURVE_INSIDE_CURVE) {
        struct curve *inside = ARENA_NEW(writer->arena, struct curve);
        *inside = curve_of(writer, curve->inside);
        copy.inside = inside;
    }
    struct curve_tier *tiers = COPIED(writer->arena, curve->tiers, curve->tier_count);
    for (size_t i = 0; i < curve->tier_count; i++) {
        tiers[i].width *= writer->rewrite.quantity;
        tiers[i].curve = curve_of(writer, &curve->tiers[i].curve);
    }
    copy.tiers = tiers;
    return copy;
}

static struct offer_charge *charges_of(const struct writer *writer,
                                       const struct offer_charge *charges, size_t count)
{
    struct offer_charge *copy = COPIED(writer->arena, charges, count);
    for (size_t i = 0; i < count; i++) {
        copy[i].meter *= writer->rewrite.quantity;
        copy[i].price = curve_of(writer, &charges[i].price);
        copy[i].setup *= writer->rewrite.money;
        copy[i].min = money(writer, copy[i].min);
        copy[i].cap = money(writer, copy[i].cap);
    }
    return copy;
}

static struct eligibility *conditions_of(const struct writer *writer,
                                         const struct eligibility *conditions, size_t count)
{
    struct eligibility *copy = COPIED(writer->arena, conditions, count);
    for (size_t i = 0; i < count; i++) {
        if (copy[i].kind == ELIGIBILITY_HOLDS)
            copy[i].code = code(writer, copy[i].code);
        copy[i].any = conditions_of(writer, conditions[i].any, conditions[i].any_count);
    }
    return copy;
}

static void write_money(const struct writer *writer, struct offer *offer)
{
    struct offer_fee *fees = COPIED(writer->arena, offer->fees, offer->fee_count);
    struct offer_discount *discounts =
        COPIED(writer->arena, offer->discounts, offer->discount_count);
    struct offer_credit *credits = COPIED(writer->arena, offer->credits, offer->credit_count);
    for (size_t i = 0; i < offer->fee_count; i++)
        fees[i].amount = money(writer, fees[i].amount);
    for (size_t i = 0; i < offer->discount_count; i++)
        discounts[i].amount = money(writer, discounts[i].amount);
    for (size_t i = 0; i < offer->credit_count; i++)
        credits[i].amount = money(writer, credits[i].amount);
    offer->fees = fees;
    offer->discounts = discounts;
    offer->credits = credits;
    offer->min_spend.amount = money(writer, offer->min_spend.amount);
    offer->min_spend.plus = money(writer, offer->min_spend.plus);
    offer->spend_cap = money(writer, offer->spend_cap);
    offer->one_off = money(writer, offer->one_off);
    offer->contract.fixed = money(writer, offer->contract.fixed);
    offer->contract.per_month_left = money(writer, offer->contract.per_month_left);
    offer->contract.per_month_held = money(writer, offer->contract.per_month_held);
    offer->contract.cap = money(writer, offer->contract.cap);
}

static void write_quantities(const struct writer *writer, struct offer *offer)
{
    struct offer_allowance *allowances =
        COPIED(writer->arena, offer->allowances, offer->allowance_count);
    struct offer_stop *stops = COPIED(writer->arena, offer->stops_at, offer->stop_count);
    for (size_t i = 0; i < offer->allowance_count; i++)
        allowances[i].amount *= writer->rewrite.quantity;
    for (size_t i = 0; i < offer->stop_count; i++)
        stops[i].amount *= writer->rewrite.quantity;
    offer->allowances = allowances;
    offer->stops_at = stops;
}

static void write_rules(const struct writer *writer, struct offer *offer)
{
    struct offer_with *with = COPIED(writer->arena, offer->with, offer->with_count);
    for (size_t i = 0; i < offer->with_count; i++) {
        with[i].plans = codes(writer, with[i].plans, with[i].plan_count);
        with[i].fee_at_least = money(writer, with[i].fee_at_least);
        with[i].fee_at_most = money(writer, with[i].fee_at_most);
    }
    offer->with = with;
    offer->code = code(writer, offer->code);
    offer->requires.items = codes(writer, offer->requires.items, offer->requires.count);
    offer->excludes.items = codes(writer, offer->excludes.items, offer->excludes.count);
    offer->eligibility = conditions_of(writer, offer->eligibility, offer->eligibility_count);
}

static struct subscriber *subscriber_of(const struct writer *writer,
                                        const struct subscriber *subscriber)
{
    if (!subscriber)
        return NULL;
    struct subscriber *copy = COPIED(writer->arena, subscriber, 1);
    struct subscriber_holding *held =
        COPIED(writer->arena, subscriber->addons, subscriber->addon_count);
    for (size_t i = 0; i < subscriber->addon_count; i++)
        held[i].code = code(writer, held[i].code);
    copy->addons = held;
    copy->plan.code = code(writer, subscriber->plan.code);
    return copy;
}

/* Denominators depend on units and prices. */
static void validated(struct catalog *catalog)
{
    struct faults faults;
    faults_init(&faults, "rewritten");
    validate_catalog(catalog, &faults, NULL);
    faults_print(&faults, stderr);
    assert_int_equal(faults.count, 0);
    faults_finish(&faults);
}

struct offer *rewrite_copy_offers(struct arena *arena, const struct catalog *catalog)
{
    return COPIED(arena, catalog->offers, catalog->offer_count);
}

struct random_case rewrite_offers(struct arena *arena, const struct random_case *made,
                                  const struct offer *offers, size_t count)
{
    struct random_case changed = *made;
    changed.catalog = COPIED(arena, made->catalog, 1);
    changed.catalog->offers = offers;
    changed.catalog->offer_count = count;
    return changed;
}

struct random_case rewrite_usage(struct arena *arena, const struct random_case *made,
                                 struct usage usage)
{
    struct random_case changed = *made;
    changed.usage = usage;
    assert_int_equal(history_bind(arena, made->catalog, &usage, &changed.history, NULL), STATUS_OK);
    return changed;
}

struct random_case rewrite_case(struct arena *arena, const struct random_case *made,
                                const struct rewrite *rewrite)
{
    const struct writer writer = {arena, made->catalog, *rewrite};
    struct offer *offers = rewrite_copy_offers(arena, made->catalog);
    struct random_case changed = rewrite_offers(arena, made, offers, made->catalog->offer_count);
    for (size_t i = 0; i < made->catalog->offer_count; i++) {
        write_money(&writer, &offers[i]);
        write_quantities(&writer, &offers[i]);
        write_rules(&writer, &offers[i]);
        offers[i].charges = charges_of(&writer, offers[i].charges, offers[i].charge_count);
    }
    changed.catalog->standard_charges =
        charges_of(&writer, made->catalog->standard_charges, made->catalog->standard_charge_count);
    changed.subscriber = subscriber_of(&writer, made->subscriber);
    validated(changed.catalog);
    struct usage usage = made->usage;
    usage.lines = COPIED(arena, made->usage.lines, made->usage.count);
    for (size_t i = 0; i < usage.count; i++)
        usage.lines[i].quantity *= rewrite->quantity;
    return rewrite_usage(arena, &changed, usage);
}
