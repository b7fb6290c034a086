/* Floors from fees and from what could cut them. Knows nothing of single bills. */
#include "advice/plan_floor.h"

#include "tariff/contract.h"

#define WHOLE_PERCENT ((int64_t)100 * 1000000)

/* With no unit of usage worth anything, only these have a net price that could be below zero, or
 * make the bound of others weaker. */
static bool reduces(const struct worth *worth)
{
    return worth->cuts > 0 || worth->fee_percent > 0 || worth->exit > 0 || worth->percents > 0 ||
           worth->spend_cap != INT64_MAX || worth->last_charges_cut != WORTH_NO_CUT;
}

static bool could_be_open(const struct field *field, const struct offer *offer)
{
    return offer->kind != OFFER_PLAN && field->exists[field_index(field, offer)] &&
           (field_held(field, offer) > 0 || offer_is_on_sale(offer, field->request->as_of));
}

static void add_reducer(struct plan_floors *floors, const struct offer *offer)
{
    bool is_booster = offer->kind == OFFER_BOOSTER;
    int months = is_booster ? (int)floors->worths->classes->months : 1;
    for (int month = 0; month < months; month++)
        floors->reducers[floors->reducer_count++] = (struct bound_element){
            .worth = worth_of(floors->worths, offer),
            .most = offer->limit,
            .month = is_booster ? month : -1,
            .scale = is_booster ? floors->worths->field->request->horizon : 1,
        };
}

void plan_floor_begin(struct arena *arena, const struct worths *worths, struct plan_floors *floors)
{
    const struct catalog *catalog = worths->field->request->catalog;
    *floors = (struct plan_floors){.worths = worths, .arena = arena};
    floors->reducers =
        ARENA_ARRAY(arena, struct bound_element, catalog->offer_count * worths->classes->months);
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (could_be_open(worths->field, &catalog->offers[i]) && reduces(&worths->of[i]))
            add_reducer(floors, &catalog->offers[i]);
}

/* The plan's fee after its own percentages, one entry for each month of the horizon. */
static void enter_fees(const struct plan_floors *floors, const struct worth *plan,
                       struct bound *bound)
{
    const struct advice_request *request = floors->worths->field->request;
    int start = contract_month_at_start(plan->offer, request->subscriber, request->as_of);
    for (int month = 0; month < request->horizon; month++) {
        int64_t fee = offer_fee_fen(plan->offer, start + month);
        money_wide kept = (money_wide)fee * plan->kept_of_bill / WORTH_WHOLE;
        kept = kept * (WHOLE_PERCENT - plan->fee_percent) / WHOLE_PERCENT;
        bound->bills[bound->bill_count++] =
            (struct bound_bill){.fees = fee,
                                .gross = fee,
                                .before_top_up = (int64_t)kept,
                                .weight = (int64_t)request->history->month_count};
    }
}

static int64_t once_of(const struct plan_floors *floors, const struct worth *plan)
{
    const struct field *field = floors->worths->field;
    const struct subscriber *subscriber = field->request->subscriber;
    if (!field->plan_held || field->plan_held == plan->offer)
        return plan->one_off;
    int64_t exit =
        contract_exit_fee_fen(field->plan_held, subscriber->plan.since, field->request->as_of);
    return plan->one_off + exit * (int64_t)field->request->history->month_count;
}

int64_t plan_floor_fen(const struct plan_floors *floors, const struct offer *offer)
{
    const struct worth *plan = worth_of(floors->worths, offer);
    struct bound_bill bills[ADVICE_HORIZON_MOST];
    struct bound bound = {.worths = floors->worths,
                          .plan = plan,
                          .bills = bills,
                          .elements = floors->reducers,
                          .element_count = floors->reducer_count,
                          .once = once_of(floors, plan),
                          .credits = plan->cuts};
    enter_fees(floors, plan, &bound);
    bound_compute(&bound);
    money_wide nets = 0;
    for (size_t i = 0; i < bound.element_count; i++)
        if (bound.elements[i].net < 0)
            nets += (money_wide)bound.elements[i].net * bound.elements[i].most;
    return bound_with_nets(&bound, nets);
}
