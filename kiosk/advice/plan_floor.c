/* Floors from fees and from what could cut them. Knows nothing of single bills. */
#include "advice/plan_floor.h"

#include <string.h>

#include "tariff/contract.h"

#define WHOLE_PERCENT ((int64_t)100 * 1000000)

/* With no unit of usage worth anything, only these have a net price that could be below zero, or
 * make the bound of others weaker. */
static bool reduces(const struct worth *worth)
{
    return worth->cuts > 0 || worth->fee_percent > 0 || worth->exit > 0 || worth->percents > 0 ||
           worth->spend_cap != INT64_MAX || worth->last_charges_cut != WORTH_NO_CUT;
}

static bool hangs_on_the_plan(const struct eligibility *conditions, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if ((conditions[i].kind == ELIGIBILITY_NUMBER &&
             (conditions[i].fact == ELIGIBILITY_FEE_RISE ||
              conditions[i].fact == ELIGIBILITY_SPEND_RISE)) ||
            hangs_on_the_plan(conditions[i].any, conditions[i].any_count))
            return true;
    return false;
}

/* With some plan or other. */
static bool could_be_open(const struct field *field, const struct offer *offer)
{
    if (offer->kind == OFFER_PLAN || !field->exists[field_index(field, offer)])
        return false;
    return hangs_on_the_plan(offer->eligibility, offer->eligibility_count) ||
           field_most(field, offer, NULL) > 0;
}

static int slot_of(const struct plan_floors *floors, const struct offer *offer, int month)
{
    for (size_t i = 0; *offer->group && i < floors->reducer_count; i++)
        if (floors->reducers[i].month == month &&
            strcmp(floors->reducers[i].worth->offer->group, offer->group) == 0)
            return floors->reducers[i].slot;
    return *offer->group ? (int)floors->reducer_count : -1;
}

static void add_reducer(struct plan_floors *floors, const struct offer *offer)
{
    bool is_booster = offer->kind == OFFER_BOOSTER;
    int months = is_booster ? (int)floors->worths->classes->months : 1;
    for (int i = 0; i < months; i++) {
        int month = is_booster ? i : -1, slot = slot_of(floors, offer, month);
        floors->reducers[floors->reducer_count++] = (struct bound_element){
            .worth = worth_of(floors->worths, offer),
            .most = offer->limit,
            .month = month,
            .slot = slot,
            .scale = is_booster ? floors->worths->field->request->horizon : 1,
        };
    }
}

static void begin_charges(struct plan_floors *floors)
{
    const struct worths *worths = floors->worths;
    const struct catalog *catalog = worths->field->request->catalog;
    struct plan_floors all = *floors;
    all.reducers = ARENA_ARRAY(floors->arena, struct bound_element,
                               catalog->offer_count * worths->classes->months);
    all.reducer_count = 0;
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (worths->of[i].term_count && could_be_open(worths->field, &catalog->offers[i]))
            add_reducer(&all, &catalog->offers[i]);
    charge_floor_begin(worths, all.reducers, all.reducer_count, &floors->charges);
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
    floors->slots = ARENA_ARRAY(arena, money_wide, floors->reducer_count);
    floors->joining = ARENA_ARRAY(arena, struct bound_element, floors->reducer_count);
    begin_charges(floors);
}

static size_t gather_joining(const struct plan_floors *floors, const struct offer *plan)
{
    size_t count = 0;
    for (size_t i = 0; i < floors->reducer_count; i++)
        if (choice_goes_with(floors->reducers[i].worth->offer, plan))
            floors->joining[count++] = floors->reducers[i];
    return count;
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

static int64_t charges_of(const struct plan_floors *floors, const struct worth *plan)
{
    money_wide charges = charge_floor_fen(&floors->charges, plan);
    return (int64_t)(charges * plan->kept / WORTH_WHOLE);
}

int64_t plan_floor_fen(const struct plan_floors *floors, const struct offer *offer)
{
    const struct worth *plan = worth_of(floors->worths, offer);
    struct bound_bill bills[ADVICE_HORIZON_MOST];
    struct bound bound = {.worths = floors->worths,
                          .plan = plan,
                          .bills = bills,
                          .elements = floors->joining,
                          .element_count = gather_joining(floors, offer),
                          .slots = floors->slots,
                          .slot_count = floors->reducer_count,
                          .once = once_of(floors, plan),
                          .charges = charges_of(floors, plan),
                          .credits = plan->cuts};
    enter_fees(floors, plan, &bound);
    bound_compute(&bound);
    return bound_with_nets(&bound,
                           bound_sum_below(&bound, bound.elements, bound.element_count, -1));
}
