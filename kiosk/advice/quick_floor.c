/* A plan by its fees, the floors of its services and what its specials could save of them. Knows
 * nothing of single bills. */
#include "advice/quick_floor.h"

#include "advice/quick_terms.h"
#include "tariff/contract.h"

int64_t quick_floor_fees(const struct quick_shopper *shopper, const struct compiled_plan *plan)
{
    if (plan->fee >= 0)
        return plan->fee * shopper->horizon * shopper->months;
    const struct advice_request *request = shopper->request;
    int start = contract_month_at_start(plan->offer, request->subscriber, request->as_of);
    int64_t sum = 0;
    for (int month = 0; month < shopper->horizon; month++)
        sum += offer_fee_fen(plan->offer, start + month);
    return sum * shopper->months;
}

int64_t quick_floor_once(const struct quick_shopper *shopper, const struct offer *plan,
                         const struct choice_list *taken)
{
    const struct advice_request *request = shopper->request;
    const struct choice choice = {.plan = plan, .taken = *taken};
    return shopper->months *
           (contract_one_offs_fen(request->subscriber, &choice) +
            contract_exit_fees_fen(request->catalog, request->subscriber, &choice, request->as_of));
}

/* What no choice with the special costs less than, and what it could save of that: see
 * quick_special.h. What is timed in the plan could be saved whole. */
void quick_floor_services(struct quick_memo *memo, const struct compiled_plan *plan,
                          int64_t floors[SERVICE_COUNT], int64_t *sum)
{
    *sum = 0;
    for (int i = 0; i < SERVICE_COUNT; i++) {
        floors[i] = quick_memo_floor(memo, (enum service)i, plan->parts[i]);
        *sum += floors[i];
    }
}

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

/* What each special could save at most, and what those of other groups could save with it. */
static int64_t largest_gain(const struct quick_specials *specials, uint16_t group)
{
    int64_t gain = 0;
    for (size_t i = 0; i < specials->count; i++)
        if (specials->items[i].group == group)
            gain = larger(gain, specials->gains[i]);
    return gain;
}

/* Of a group at most one is taken. */
void quick_floor_gains(const struct quick_specials *specials, int64_t fees,
                       const int64_t floors[SERVICE_COUNT], int64_t horizon, bool pays)
{
    int64_t all = 0, of_group = 0;
    for (size_t i = 0; i < specials->count; i++)
        specials->gains[i] = quick_special_gain(&specials->items[i], fees, floors, horizon, pays);
    for (size_t i = 0; i < specials->count; i++) {
        const struct quick_special *special = &specials->items[i];
        bool is_single = special->group == COMPILED_NOBODY;
        if (is_single || !special->is_first_of_group)
            all += is_single ? specials->gains[i] : 0;
        else
            all += of_group = largest_gain(specials, special->group);
        specials->beside[i] = is_single ? specials->gains[i] : of_group;
    }
    for (size_t i = 0; i < specials->count; i++)
        specials->beside[i] = all - specials->beside[i];
}

/* A plan's own cuts leave its bound to its specials' minimums. */
int64_t quick_floor_own(const struct quick_memo *memo, const struct compiled_plan *plan,
                        int64_t gross)
{
    const struct quick_shopper *shopper = memo->shopper;
    if (!plan->has_cut)
        return gross;
    const struct choice_list none = {.count = 0};
    struct quick_terms_bound bound = {.kept = QUICK_TERMS_WHOLE};
    struct quick_terms_month terms;
    for (int month = 1; month <= shopper->horizon; month++) {
        if (!quick_terms_of_month(shopper, plan->offer, &none, month, &terms))
            return 0;
        quick_terms_bound_month(&terms, shopper->months, &bound);
    }
    return quick_terms_least(&bound, gross - quick_floor_fees(shopper, plan));
}

int64_t quick_floor_plan(struct quick_memo *memo, const struct compiled_plan *plan)
{
    const struct quick_shopper *shopper = memo->shopper;
    const struct choice_list none = {.count = 0};
    int64_t floors[SERVICE_COUNT], sum, fees = quick_floor_fees(shopper, plan);
    quick_floor_services(memo, plan, floors, &sum);
    int64_t once = quick_floor_once(shopper, plan->offer, &none);
    int64_t least = quick_floor_own(memo, plan, fees + sum), lowest = least;
    const struct quick_specials *specials = quick_memo_specials(memo, plan->company);
    if (specials->is_beyond || plan->is_beyond)
        return 0;
    quick_floor_gains(specials, fees, floors, shopper->horizon, !plan->has_cut);
    for (size_t i = 0; i < specials->count; i++) {
        int64_t with = least - specials->gains[i];
        if (!plan->has_cut)
            with = larger(with, specials->items[i].minimum);
        with -= specials->beside[i];
        lowest = with < lowest ? with : lowest;
    }
    return lowest + once;
}
