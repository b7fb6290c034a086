/* Predicates answered once for all offers that share them. Knows nothing of prices of usage. */
#include "advice/quick_shopper.h"

#include <string.h>

#include "tariff/contract.h"

static const struct offer *held_plan(const struct advice_request *request)
{
    const struct subscriber *subscriber = request->subscriber;
    if (!subscriber || !subscriber->plan.code || !*subscriber->plan.code)
        return NULL;
    const struct offer *plan = catalog_find(request->catalog, subscriber->plan.code);
    return plan && plan->kind == OFFER_PLAN ? plan : NULL;
}

static enum eligibility_answer answer_to(const struct quick_shopper *shopper,
                                         const struct offer *offer, const struct offer *plan)
{
    const struct advice_request *request = shopper->request;
    if (!offer_is_on_sale(offer, request->as_of))
        return ELIGIBILITY_NO;
    if (offer->eligibility_count == 0 && offer->min_spend.mean_of == 0)
        return ELIGIBILITY_YES;
    const struct eligibility_facts facts = {.subscriber = request->subscriber,
                                            .as_of = request->as_of,
                                            .plan_held = shopper->plan_held,
                                            .plan_chosen = plan};
    return eligibility_check(offer, &facts);
}

static size_t pack_of(const struct compiled *compiled, const struct offer *offer)
{
    size_t low = 0, high = compiled->pack_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compiled->packs[middle].offer < offer)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void mark_held(struct quick_shopper *shopper)
{
    const struct subscriber *subscriber = shopper->request->subscriber;
    for (size_t i = 0; subscriber && i < subscriber->addon_count; i++) {
        const struct offer *offer =
            catalog_find(shopper->request->catalog, subscriber->addons[i].code);
        if (offer && offer->kind != OFFER_PLAN)
            shopper->held[pack_of(shopper->compiled, offer)] += subscriber->addons[i].quantity;
    }
}

bool quick_shopper_make(struct arena *arena, const struct compiled *compiled,
                        const struct advice_request *request, struct quick_shopper *shopper)
{
    *shopper = (struct quick_shopper){
        .compiled = compiled,
        .request = request,
        .arena = arena,
        .plan_held = held_plan(request),
        .months = (int64_t)request->history->month_count,
        .horizon = request->horizon,
        .answers = ARENA_ARRAY(arena, uint8_t, compiled->predicate_count),
        .held = ARENA_ARRAY(arena, int, compiled->pack_count),
    };
    for (size_t i = 0; i < compiled->predicate_count; i++)
        shopper->answers[i] = (uint8_t)answer_to(shopper, compiled->predicates[i], NULL);
    mark_held(shopper);
    return quick_usage_make(arena, compiled, request->history, &shopper->usage);
}

static enum eligibility_answer answer_for_pack(const struct quick_shopper *shopper, size_t pack,
                                               const struct compiled_plan *plan)
{
    const struct compiled_pack *own = &shopper->compiled->packs[pack];
    if (own->hangs_on_plan)
        return answer_to(shopper, own->offer, plan->offer);
    return (enum eligibility_answer)shopper->answers[own->predicate];
}

static enum eligibility_answer answer_for_plan(const struct quick_shopper *shopper,
                                               const struct compiled_plan *plan)
{
    if (plan->hangs_on_plan)
        return answer_to(shopper, plan->offer, plan->offer);
    return (enum eligibility_answer)shopper->answers[plan->predicate];
}

static bool is_open(const struct quick_shopper *shopper, enum eligibility_answer answer)
{
    return answer == ELIGIBILITY_YES || (answer == ELIGIBILITY_UNANSWERED && shopper->asking);
}

int quick_shopper_most(const struct quick_shopper *shopper, size_t pack,
                       const struct compiled_plan *plan)
{
    int limit = shopper->compiled->packs[pack].offer->limit;
    if (is_open(shopper, answer_for_pack(shopper, pack, plan)))
        return limit;
    return shopper->held[pack] < limit ? shopper->held[pack] : limit;
}

bool quick_shopper_may_take(const struct quick_shopper *shopper, const struct compiled_plan *plan)
{
    return is_open(shopper, answer_for_plan(shopper, plan)) || plan->offer == shopper->plan_held;
}

bool quick_shopper_is_asked(const struct quick_shopper *shopper, size_t pack, int units,
                            const struct compiled_plan *plan)
{
    return units > shopper->held[pack] &&
           answer_for_pack(shopper, pack, plan) == ELIGIBILITY_UNANSWERED;
}

bool quick_shopper_is_plan_asked(const struct quick_shopper *shopper,
                                 const struct compiled_plan *plan)
{
    return plan->offer != shopper->plan_held &&
           answer_for_plan(shopper, plan) == ELIGIBILITY_UNANSWERED;
}

int64_t quick_shopper_price(const struct quick_shopper *shopper, size_t pack, int units)
{
    const struct offer *offer = shopper->compiled->packs[pack].offer;
    const struct advice_request *request = shopper->request;
    int start = contract_month_at_start(offer, request->subscriber, request->as_of);
    int64_t fee = 0;
    if (shopper->compiled->packs[pack].kind == COMPILED_PLAIN)
        fee = offer_fee_fen(offer, start) * shopper->horizon;
    else
        for (int month = 0; month < shopper->horizon; month++)
            fee += offer_fee_fen(offer, start + month);
    int taken_newly = units > shopper->held[pack] ? units - shopper->held[pack] : 0;
    return shopper->months * (fee * units + taken_newly * offer_one_off_fen(offer));
}
