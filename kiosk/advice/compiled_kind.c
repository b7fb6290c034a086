/* Offers sorted by what they are made of. Knows nothing of shoppers or plans' companies. */
#include "advice/compiled_kind.h"

#include <string.h>

#include "tariff/choice.h"

/* Predicates: sale dates and conditions, each different pair once. */

static bool is_text_equal(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool are_conditions_equal(const struct eligibility *a, const struct eligibility *b,
                                 size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct eligibility *x = &a[i], *y = &b[i];
        if (x->kind != y->kind || x->fact != y->fact || x->has_least != y->has_least ||
            x->has_most != y->has_most || x->at_least != y->at_least || x->at_most != y->at_most ||
            x->months != y->months || x->is != y->is || x->value_count != y->value_count ||
            x->any_count != y->any_count || !is_text_equal(x->code, y->code))
            return false;
        for (size_t j = 0; j < x->value_count; j++)
            if (!is_text_equal(x->values[j], y->values[j]))
                return false;
        if (!are_conditions_equal(x->any, y->any, x->any_count))
            return false;
    }
    return true;
}

static bool is_predicate(const struct offer *a, const struct offer *b)
{
    return a->sale_from == b->sale_from && a->sale_to == b->sale_to &&
           a->eligibility_count == b->eligibility_count &&
           a->min_spend.mean_of == b->min_spend.mean_of &&
           are_conditions_equal(a->eligibility, b->eligibility, a->eligibility_count);
}

static uint16_t predicate_of(struct compiled *compiled, const struct offer *offer)
{
    for (size_t i = 0; i < compiled->predicate_count; i++)
        if (is_predicate(compiled->predicates[i], offer))
            return (uint16_t)i;
    if (compiled->predicate_count == COMPILED_NOBODY) {
        compiled->is_beyond = true;
        return 0;
    }
    *ARENA_PUSH(&compiled->arena, compiled->predicates, compiled->predicate_count,
                compiled->predicate_room) = offer;
    return (uint16_t)(compiled->predicate_count - 1);
}

static bool asks(const struct eligibility *conditions, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (conditions[i].kind == ELIGIBILITY_ASK ||
            asks(conditions[i].any, conditions[i].any_count))
            return true;
    return false;
}

static bool hangs_on_plan(const struct eligibility *conditions, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if ((conditions[i].kind == ELIGIBILITY_NUMBER &&
             (conditions[i].fact == ELIGIBILITY_FEE_RISE ||
              conditions[i].fact == ELIGIBILITY_SPEND_RISE)) ||
            hangs_on_plan(conditions[i].any, conditions[i].any_count))
            return true;
    return false;
}

/* What an offer is made of. */

static bool is_timed(struct offer_months months)
{
    return months.first > 1 || months.last > 0;
}

static bool has_timed_fee(const struct offer *offer)
{
    for (size_t i = 0; i < offer->fee_count; i++)
        if (offer->fees[i].every_months > 0 && is_timed(offer->fees[i].months))
            return true;
    return false;
}

static bool has_timed_part(const struct compiled *compiled, const uint16_t *parts)
{
    for (int i = 0; i < SERVICE_COUNT; i++)
        if (compiled->services[i].parts[parts[i]]->is_timed)
            return true;
    return false;
}

static bool has_cut(const struct offer *offer)
{
    return offer->discount_count > 0 || offer->credit_count > 0 || offer->min_spend.present;
}

/* What a cut of charges or a cap on the bill does is no sum over services. */
static bool is_beyond(const struct offer *offer)
{
    for (size_t i = 0; i < offer->discount_count; i++)
        if (offer->discounts[i].off == OFFER_OFF_CHARGES)
            return true;
    return offer->spend_cap != OFFER_NONE;
}

static int services_of(const uint16_t *parts, uint8_t *service)
{
    int count = 0;
    for (int i = 0; i < SERVICE_COUNT; i++)
        if (parts[i]) {
            count++;
            *service = (uint8_t)i;
        }
    return count;
}

/* Whether it stands alone: nothing of another offer hangs on it, nor the other way round. */
static bool stands_alone(const struct compiled_pack *pack)
{
    const struct offer *offer = pack->offer;
    return !pack->is_structural && offer->requires.count == 0 && offer->one_of.count == 0 &&
           offer->excludes.count == 0;
}

static bool is_plain(const struct compiled *compiled, const struct compiled_pack *pack)
{
    const struct offer *offer = pack->offer;
    return stands_alone(pack) && !pack->has_cut && !has_timed_fee(offer) &&
           !has_timed_part(compiled, pack->parts) && !offer->contract.has_exit &&
           offer->stop_count == 0 && !pack->hangs_on_plan &&
           !asks(offer->eligibility, offer->eligibility_count);
}

/* An amount of one service, for one month, used after everything else. */
static bool is_simple_booster(const struct compiled *compiled, const struct compiled_pack *pack)
{
    const struct offer *offer = pack->offer;
    const struct compiled_service *service = &compiled->services[pack->service];
    const struct compiled_part *part = service->parts[pack->parts[pack->service]];
    return stands_alone(pack) && !*offer->group && !pack->has_cut && part->charge_count == 0 &&
           part->allowance_count == 1 && !part->allowances[0].rollover &&
           part->allowances[0].priority > service->highest && offer->stop_count == 0 &&
           !pack->hangs_on_plan;
}

static enum compiled_kind kind_of(const struct compiled *compiled, struct compiled_pack *pack)
{
    int services = services_of(pack->parts, &pack->service);
    if (is_beyond(pack->offer) || pack->offer->limit > UINT8_MAX)
        return COMPILED_BEYOND;
    if (pack->offer->kind == OFFER_BOOSTER)
        return services == 1 && is_simple_booster(compiled, pack) ? COMPILED_BOOSTER
                                                                  : COMPILED_BEYOND;
    return services == 1 && is_plain(compiled, pack) ? COMPILED_PLAIN : COMPILED_SPECIAL;
}

/* Marks what others need or exclude. */

static void mark_code(struct compiled *compiled, const char *code)
{
    for (size_t i = 0; i < compiled->pack_count; i++)
        if (strcmp(compiled->packs[i].offer->code, code) == 0)
            compiled->packs[i].is_structural = true;
}

static void mark_group(struct compiled *compiled, const char *group)
{
    for (size_t i = 0; i < compiled->pack_count; i++)
        if (strcmp(compiled->packs[i].offer->group, group) == 0)
            compiled->packs[i].is_structural = true;
}

static void mark_excluded(struct compiled *compiled, const char *word)
{
    for (size_t i = 0; i < compiled->pack_count; i++)
        if (strcmp(compiled->packs[i].offer->code, word) == 0 ||
            offer_has_tag(compiled->packs[i].offer, word))
            compiled->packs[i].is_structural = true;
}

/* What a plan excludes does not join it: companies know. */
static void mark_structural(struct compiled *compiled)
{
    const struct catalog *catalog = compiled->catalog;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        for (size_t j = 0; j < offer->requires.count; j++)
            mark_code(compiled, offer->requires.items[j]);
        for (size_t j = 0; j < offer->one_of.count; j++)
            mark_group(compiled, offer->one_of.items[j]);
        for (size_t j = 0; offer->kind != OFFER_PLAN && j < offer->excludes.count; j++)
            mark_excluded(compiled, offer->excludes.items[j]);
    }
}

/* Groups. */

static uint16_t group_of(const struct compiled *compiled, size_t pack)
{
    const char *group = compiled->packs[pack].offer->group;
    if (!*group)
        return COMPILED_NOBODY;
    for (size_t i = 0; i < pack; i++)
        if (strcmp(compiled->packs[i].offer->group, group) == 0)
            return (uint16_t)i;
    return (uint16_t)pack;
}

/* A group is plain throughout and of one service, or all of it is special. */
static bool disagrees(const struct compiled_pack *a, const struct compiled_pack *b)
{
    return a->group != COMPILED_NOBODY && a->group == b->group && a->kind == COMPILED_PLAIN &&
           (b->kind != COMPILED_PLAIN || b->service != a->service);
}

static void settle_groups(struct compiled *compiled)
{
    bool changed = true;
    while (changed) {
        changed = false;
        for (size_t i = 0; i < compiled->pack_count; i++)
            for (size_t j = 0; j < compiled->pack_count; j++)
                if (disagrees(&compiled->packs[i], &compiled->packs[j])) {
                    compiled->packs[i].kind = COMPILED_SPECIAL;
                    changed = true;
                }
    }
}

static void look_at_pack(struct compiled *compiled, struct compiled_pack *pack)
{
    const struct offer *offer = pack->offer;
    bool is_asking = asks(offer->eligibility, offer->eligibility_count);
    compiled->has_questions |= is_asking;
    compiled->boosters_ask |= is_asking && offer->kind == OFFER_BOOSTER;
    pack->has_cut = has_cut(offer);
    pack->hangs_on_plan = hangs_on_plan(offer->eligibility, offer->eligibility_count);
    pack->predicate = predicate_of(compiled, offer);
    pack->group = group_of(compiled, (size_t)(pack - compiled->packs));
    pack->kind = kind_of(compiled, pack);
}

static void look_at_plan(struct compiled *compiled, struct compiled_plan *plan)
{
    const struct offer *offer = plan->offer;
    compiled->has_questions |= asks(offer->eligibility, offer->eligibility_count);
    plan->hangs_on_plan = hangs_on_plan(offer->eligibility, offer->eligibility_count);
    plan->predicate = predicate_of(compiled, offer);
    plan->has_cut = has_cut(offer);
    plan->fee = has_timed_fee(offer) ? -1 : offer_fee_fen(offer, 1);
    plan->is_beyond = is_beyond(offer);
}

void compiled_kind_find(struct compiled *compiled)
{
    mark_structural(compiled);
    for (size_t i = 0; i < compiled->pack_count; i++)
        look_at_pack(compiled, &compiled->packs[i]);
    settle_groups(compiled);
    for (size_t i = 0; i < compiled->plan_count; i++)
        look_at_plan(compiled, &compiled->plans[i]);
}
