/* S searched for one plan by branch and bound. Knows nothing of the other plans but the rival that
 * has to be beaten. */
#include "advice/search.h"

#include <string.h>

#include "advice/boosting.h"
#include "advice/candidates.h"
#include "advice/ledger.h"
#include "advice/picks.h"
#include "advice/pricing.h"
#include "advice/sweep.h"
#include "tariff/contract.h"

struct plan_search {
    struct search *search;
    const struct offer *plan;
    bool is_held;
    struct candidates candidates;
    struct arena own;     /* what lasts as long as the search */
    struct arena bills;   /* of the choice being visited */
    struct arena boosted; /* of its boosters */
    struct picks picks;
    int64_t fees, units; /* of what is decided */
};

static const struct advice_request *request_of(const struct plan_search *search)
{
    return search->search->worths->field->request;
}

static const struct offer *plan_held(const struct plan_search *search)
{
    return search->search->worths->field->plan_held;
}

/* Keeping what is found. */

static struct advice_option copy_of(struct arena *arena, const struct advice_option *option)
{
    struct advice_option copy = *option;
    copy.taken = picks_copy(arena, &option->taken);
    copy.pieces = ARENA_ARRAY(arena, struct advice_piece, option->piece_count);
    for (size_t i = 0; i < option->piece_count; i++) {
        copy.pieces[i].first = option->pieces[i].first;
        copy.pieces[i].last = option->pieces[i].last;
        for (size_t month = 0; month < USAGE_MONTHS_MOST; month++)
            copy.pieces[i].boosters[month] = picks_copy(arena, &option->pieces[i].boosters[month]);
    }
    return copy;
}

static bool is_except(const struct search *search, const struct advice_option *option)
{
    return search->except && search->except->plan == option->plan &&
           pricing_compare_lists(&search->except->taken, &option->taken) == 0;
}

static bool is_wanted(const struct plan_search *plan_search, const struct advice_option *option)
{
    const struct search *search = plan_search->search;
    if (option->cost_fen >= search->cost_below || is_except(search, option))
        return false;
    return !search->rival || pricing_compare(option, search->rival, plan_held(plan_search)) < 0;
}

/* While asking, a choice counts only where some answers would open all of it. */
static bool can_be_answered(struct plan_search *search, const struct advice_option *option)
{
    const char *const *asks;
    size_t count;
    const struct field *field = search->search->worths->field;
    return !field->asking || field_asks(&search->boosted, field, option, &asks, &count);
}

static void offer_stopped(struct plan_search *plan_search, const struct advice_option *option)
{
    struct search *search = plan_search->search;
    if (search->has_stopped &&
        pricing_compare(option, &search->stopped, plan_held(plan_search)) >= 0)
        return;
    search->has_stopped = true;
    search->stopped = copy_of(search->arena, option);
}

static void offer_best(struct plan_search *plan_search, const struct advice_option *option)
{
    struct search *search = plan_search->search;
    if (search->has_best && pricing_compare(option, &search->best, plan_held(plan_search)) >= 0)
        return;
    search->has_best = true;
    search->best = copy_of(search->arena, option);
}

/* Looking at one choice of S. */

static bool is_permitted_without_boosters(const struct advice_option *option)
{
    const struct choice choice = {.plan = option->plan, .taken = option->taken};
    return choice_is_permitted(&choice, 0, NULL);
}

static void look_at(struct plan_search *search, const struct advice_option *option)
{
    if (!is_wanted(search, option))
        return;
    if (pricing_is_stopped(option))
        offer_stopped(search, option);
    else if (can_be_answered(search, option))
        offer_best(search, option);
}

/* Nothing that costs more is wanted, nor worth telling that it is stopped. */
static int64_t most_of(void *context)
{
    const struct search *goal = ((const struct plan_search *)context)->search;
    int64_t most = goal->cost_below - (goal->cost_below < INT64_MAX);
    if (goal->has_best && goal->best.cost_fen < most)
        most = goal->best.cost_fen;
    return goal->rival && goal->rival->cost_fen < most ? goal->rival->cost_fen : most;
}

static void look_at_boosted(struct plan_search *search, struct advice_option *option,
                            bool ignores_stops)
{
    const struct boosting boosting = {
        .arena = &search->boosted,
        .worths = search->search->worths,
        .effort = search->search->effort,
        .boosters = search->candidates.boosters,
        .booster_count = search->candidates.booster_count,
        .ignores_stops = ignores_stops,
        .most = most_of(search),
    };
    if (!boosting_find(&boosting, option))
        return;
    pricing_fill(&search->boosted, request_of(search), option);
    look_at(search, option);
    if (ignores_stops && pricing_is_stopped(option))
        look_at_boosted(search, option, false);
}

static bool is_hopeless(void *context, const struct bound_element *element, int quantity,
                        int64_t cost_fen);

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* What this S costs at least with boosters; `some`: with one unit or more. */
static int64_t least_with_boosters(struct plan_search *search, const struct bound *bound, bool some)
{
    const struct candidates *candidates = &search->candidates;
    size_t first = candidates->count - candidates->booster_count;
    struct bound boosted = *bound;
    boosted.elements =
        ARENA_ARRAY(&search->boosted, struct bound_element, candidates->booster_count);
    memcpy(boosted.elements, &candidates->elements[first],
           candidates->booster_count * sizeof *boosted.elements);
    boosted.element_count = candidates->booster_count;
    boosted.slot_count = (size_t)candidates->slots;
    boosted.slots = ARENA_ARRAY(&search->boosted, money_wide, boosted.slot_count);
    bound_compute(&boosted);
    int64_t lowest = INT64_MAX;
    for (size_t i = 0; i < boosted.element_count; i++)
        lowest = smaller(lowest, bound_net_of_some(&boosted.elements[i], boosted.elements[i].net));
    money_wide below = bound_sum_below(&boosted, boosted.elements, boosted.element_count, -1);
    return bound_with_nets(&boosted, some && lowest > 0 ? lowest : below);
}

static void consider(struct plan_search *search, const struct advice_option *option,
                     const struct bound *bound)
{
    arena_reset(&search->boosted);
    bool is_permitted = is_permitted_without_boosters(option);
    if (is_permitted)
        look_at(search, option);
    if (search->candidates.booster_count == 0)
        return;
    bool is_settled = is_permitted && !pricing_is_stopped(option);
    if (is_hopeless(search, NULL, is_settled, least_with_boosters(search, bound, is_settled)))
        return;
    struct advice_option boosted = *option;
    pricing_cut(&search->boosted, request_of(search), &boosted);
    look_at_boosted(search, &boosted, true);
}

/* Entering it into the bound. */

static int64_t credits_of(const struct plan_search *search, const struct advice_option *option)
{
    const struct worths *worths = search->search->worths;
    int64_t sum = 0;
    for (size_t i = 0; i < option->piece_count; i++) {
        const struct advice_piece *piece = &option->pieces[i];
        int64_t credits = ledger_credits_fen(worths, option->plan, piece->first);
        for (size_t j = 0; j < option->taken.count; j++)
            credits += ledger_credits_fen(worths, option->taken.items[j].offer, piece->first);
        sum += credits * pricing_length(piece);
    }
    return sum * (int64_t)worths->classes->months;
}

static void enter(struct plan_search *search, struct arena *arena,
                  const struct advice_option *option, struct bound *bound)
{
    int64_t months = (int64_t)search->search->worths->classes->months;
    ledger_begin(arena, bound, option->piece_count * (size_t)months, option->taken.count);
    for (size_t i = 0; i < option->taken.count; i++)
        ledger_add_decided(bound, option->taken.items[i].offer, 1);
    for (size_t i = 0; i < option->piece_count; i++)
        ledger_add_bills(
            arena, bound, &option->pieces[i].bills, pricing_length(&option->pieces[i]),
            ledger_minimum_fen(search->search->worths, option, option->pieces[i].first));
    bound->once = months * (option->one_off_fen + option->exit_fee_fen);
    bound->credits = credits_of(search, option);
}

static bool visit(void *context, struct bound *bound)
{
    struct plan_search *search = context;
    if (!effort_spend(search->search->effort))
        return false;
    arena_reset(&search->bills);
    struct advice_option option = {.plan = search->plan, .taken = picks_list(&search->picks)};
    pricing_cut(&search->bills, request_of(search), &option);
    pricing_fill(&search->bills, request_of(search), &option);
    enter(search, &search->bills, &option, bound);
    consider(search, &option, bound);
    return true;
}

/* What can still be wanted. */

/* Whether everything that costs at least this, with at least these fees and units, comes after the
 * option in the order of §8. */
static bool comes_after(const struct plan_search *search, const struct advice_option *option,
                        int64_t cost_fen, int64_t fees, int64_t units)
{
    if (cost_fen != option->cost_fen)
        return cost_fen > option->cost_fen;
    if (option->plan != search->plan && search->is_held != (option->plan == plan_held(search)))
        return !search->is_held;
    int64_t option_fees = pricing_fees_fen(option);
    if (fees != option_fees)
        return fees > option_fees;
    int64_t option_units = pricing_units(option);
    if (units != option_units)
        return units > option_units;
    return option->plan != search->plan && strcmp(search->plan->code, option->plan->code) > 0;
}

/* Whether nothing that costs at least this, with at least these fees and units, is wanted. */
static bool is_too_late(const struct plan_search *search, int64_t cost_fen, int64_t fees,
                        int64_t units)
{
    const struct search *goal = search->search;
    return cost_fen >= goal->cost_below ||
           (goal->has_best && comes_after(search, &goal->best, cost_fen, fees, units)) ||
           (goal->rival && comes_after(search, goal->rival, cost_fen, fees, units));
}

static bool is_hopeless(void *context, const struct bound_element *element, int quantity,
                        int64_t cost_fen)
{
    const struct plan_search *search = context;
    int64_t fees = search->fees, units = search->units + quantity;
    if (element && element->month < 0)
        fees += quantity * offer_monthly_fee_fen(element->worth->offer);
    return is_too_late(search, cost_fen, fees, units);
}

static bool fits(void *context, const struct bound_element *element)
{
    const struct plan_search *search = context;
    const struct choice_list taken = picks_list(&search->picks);
    return picks_fit(&taken, element->worth->offer);
}

static void take(struct plan_search *search, const struct offer *offer, int quantity)
{
    picks_add(&search->picks, offer, quantity);
    search->fees += quantity * offer_monthly_fee_fen(offer);
    search->units += quantity;
}

static void add(void *context, const struct bound_element *element, int quantity)
{
    take(context, element->worth->offer, quantity);
}

static void remove_added(void *context, const struct bound_element *element)
{
    struct plan_search *search = context;
    const struct offer *offer = element->worth->offer;
    for (size_t i = 0; i < search->picks.count; i++)
        if (search->picks.items[i].offer == offer) {
            search->fees -= search->picks.items[i].quantity * offer_monthly_fee_fen(offer);
            search->units -= search->picks.items[i].quantity;
        }
    picks_remove(&search->picks, offer);
}

static void forget_all(struct plan_search *search)
{
    search->picks.count = 0;
    search->fees = offer_monthly_fee_fen(search->plan);
    search->units = 0;
}

/* What has to come next: a module, or what is required, that no booster could be. */

struct need {
    const char *group, *code; /* one of the two */
};

static bool meets(const struct need *need, const struct offer *offer)
{
    return need->group ? strcmp(offer->group, need->group) == 0
                       : strcmp(offer->code, need->code) == 0;
}

static bool is_met(const struct plan_search *search, const struct need *need)
{
    if (meets(need, search->plan))
        return true;
    for (size_t i = 0; i < search->picks.count; i++)
        if (meets(need, search->picks.items[i].offer))
            return true;
    for (size_t i = 0; i < search->candidates.booster_count; i++)
        if (meets(need, search->candidates.boosters[i].worth->offer))
            return true;
    return false;
}

static bool find_need_of(const struct plan_search *search, const struct offer *offer,
                         struct need *need)
{
    for (size_t i = 0; i < offer->requires.count; i++) {
        *need = (struct need){.code = offer->requires.items[i]};
        if (!is_met(search, need))
            return true;
    }
    for (size_t i = 0; i < offer->one_of.count; i++) {
        *need = (struct need){.group = offer->one_of.items[i]};
        if (!is_met(search, need))
            return true;
    }
    return false;
}

static bool find_need(const struct plan_search *search, struct need *need)
{
    if (find_need_of(search, search->plan, need))
        return true;
    for (size_t i = 0; i < search->picks.count; i++)
        if (find_need_of(search, search->picks.items[i].offer, need))
            return true;
    return false;
}

static bool force(void *context, struct bound_element *elements, size_t count)
{
    struct need need;
    if (!find_need(context, &need))
        return false;
    for (size_t i = 0; i < count; i++)
        elements[i].is_forced =
            elements[i].is_open_to_choice && meets(&need, elements[i].worth->offer);
    return true;
}

/* What the candidates of one island could save at most: searched apart, boosters by their bound. */

struct island_search {
    struct plan_search *search;
    struct picks picks;
    struct arena bills;
    int64_t alone, least; /* fees and charges: of the plan alone, of the best found */
    struct choice_list best;
    bool is_begun;
};

static int64_t gross_of(const struct bound *bound)
{
    money_wide sum = bound->once;
    for (size_t i = 0; i < bound->bill_count; i++)
        sum += (money_wide)bound->bills[i].gross * bound->bills[i].weight;
    return (int64_t)sum;
}

/* With any boosters of the island. */
static int64_t gross_with_boosters(struct island_search *island, const struct bound *bound)
{
    struct bound boosted = *bound;
    boosted.elements = ARENA_ARRAY(&island->bills, struct bound_element, bound->element_count);
    boosted.element_count = 0;
    for (size_t i = 0; i < bound->element_count; i++)
        if (bound->elements[i].month >= 0)
            boosted.elements[boosted.element_count++] = bound->elements[i];
    bound_compute(&boosted);
    return bound_with_nets(&boosted,
                           bound_sum_below(&boosted, boosted.elements, boosted.element_count, -1));
}

static bool visit_island(void *context, struct bound *bound)
{
    struct island_search *island = context;
    struct plan_search *search = island->search;
    if (!effort_spend(search->search->effort))
        return false;
    arena_reset(&island->bills);
    struct advice_option option = {.plan = search->plan, .taken = picks_list(&island->picks)};
    pricing_cut(&island->bills, request_of(search), &option);
    pricing_fill(&island->bills, request_of(search), &option);
    enter(search, &island->bills, &option, bound);
    if (!island->is_begun)
        island->alone = island->least = gross_of(bound);
    island->is_begun = true;
    int64_t least = gross_with_boosters(island, bound);
    if (least < island->least) {
        const struct choice_list taken = picks_list(&island->picks);
        island->least = least;
        island->best = picks_copy(&search->own, &taken);
    }
    return true;
}

static bool island_is_hopeless(void *context, const struct bound_element *element, int quantity,
                               int64_t cost_fen)
{
    (void)element;
    (void)quantity;
    return cost_fen >= ((const struct island_search *)context)->least;
}

static bool fits_island(void *context, const struct bound_element *element)
{
    const struct choice_list taken = picks_list(&((const struct island_search *)context)->picks);
    return picks_fit(&taken, element->worth->offer);
}

static void add_to_island(void *context, const struct bound_element *element, int quantity)
{
    picks_add(&((struct island_search *)context)->picks, element->worth->offer, quantity);
}

static void remove_from_island(void *context, const struct bound_element *element)
{
    picks_remove(&((struct island_search *)context)->picks, element->worth->offer);
}

static void search_island(struct plan_search *search, struct islands *islands, int number)
{
    const struct candidates *candidates = &search->candidates;
    struct island_search island = {.search = search};
    struct bound_element *elements =
        ARENA_ARRAY(&search->own, struct bound_element, candidates->count);
    size_t count = 0;
    for (size_t i = 0; i < candidates->count; i++)
        if (candidates->elements[i].island == number)
            elements[count++] = candidates->elements[i];
    island.picks.items = ARENA_ARRAY(&search->own, struct choice_taken, count);
    const struct descent_problem problem = {
        .context = &island,
        .visit = visit_island,
        .is_hopeless = island_is_hopeless,
        .fits = fits_island,
        .add = add_to_island,
        .remove = remove_from_island,
    };
    const struct descent_request request = {
        .arena = &search->own,
        .worths = search->search->worths,
        .plan = worth_of(search->search->worths, search->plan),
        .elements = elements,
        .count = count,
        .is_gross = true,
    };
    if (count)
        descent_run(&request, &problem);
    islands->least[number] = island.least - island.alone;
    for (size_t i = 0; i < island.best.count; i++)
        take(search, island.best.items[i].offer, island.best.items[i].quantity);
    arena_finish(&island.bills);
}

/* What is best for each island by itself is a good start, and often the end. */
static void visit_best_of_islands(struct plan_search *search)
{
    struct bound bound = {.worths = search->search->worths,
                          .plan = worth_of(search->search->worths, search->plan)};
    if (search->picks.count)
        (void)visit(search, &bound);
    forget_all(search);
}

static void find_islands(struct plan_search *search, struct islands *islands)
{
    const struct worths *worths = search->search->worths;
    islands_find(worths, worth_of(worths, search->plan), search->candidates.elements,
                 search->candidates.count, islands);
    for (size_t i = 0; i < islands->count; i++)
        search_island(search, islands, (int)i);
    visit_best_of_islands(search);
}

static void begin(struct search *search, const struct offer *plan, struct plan_search *begun)
{
    *begun = (struct plan_search){
        .search = search, .plan = plan, .is_held = plan == search->worths->field->plan_held};
    search->has_best = search->has_stopped = false;
    begun->fees = offer_monthly_fee_fen(plan);
    candidates_find(&begun->own, search->worths, plan, &begun->candidates);
}

static void finish(struct plan_search *search)
{
    arena_finish(&search->boosted);
    arena_finish(&search->bills);
    arena_finish(&search->own);
}

/* The sweep of portfolios, which settles most plans. */

static bool visit_list(void *context, const struct choice_list *taken)
{
    struct plan_search *search = context;
    struct bound bound = {.worths = search->search->worths,
                          .plan = worth_of(search->search->worths, search->plan)};
    for (size_t i = 0; i < taken->count; i++)
        take(search, taken->items[i].offer, taken->items[i].quantity);
    bool goes_on = visit(search, &bound);
    forget_all(search);
    return goes_on;
}

static bool is_list_hopeless(void *context, int64_t cost_fen, int64_t fees, int64_t units)
{
    struct plan_search *search = context;
    return is_too_late(search, cost_fen, search->fees + fees, search->units + units);
}

static int64_t once_of(const struct plan_search *search)
{
    const struct advice_request *request = request_of(search);
    const struct choice choice = {.plan = search->plan};
    return (int64_t)request->history->month_count *
           (contract_one_offs_fen(request->subscriber, &choice) +
            contract_exit_fees_fen(request->catalog, request->subscriber, &choice, request->as_of));
}

static bool sweep(struct plan_search *search)
{
    const struct search *goal = search->search;
    const struct field *field = goal->worths->field;
    const struct sweep_problem problem = {
        .context = search, .visit = visit_list, .most = most_of, .is_hopeless = is_list_hopeless};
    const struct sweep_request request = {
        .arena = &search->own,
        .portfolios = goal->portfolios,
        .plan = worth_of(goal->worths, search->plan),
        .candidates = &search->candidates,
        .once = once_of(search),
        .has_to_ask =
            goal->has_to_ask && !field_is_conditional(field, search->plan, 1, search->plan),
    };
    return sweep_run(&request, &problem);
}

static void descend_from_islands(struct plan_search *search)
{
    const struct descent_problem problem = {
        .context = search,
        .visit = visit,
        .is_hopeless = is_hopeless,
        .fits = fits,
        .force = force,
        .add = add,
        .remove = remove_added,
    };
    struct islands islands;
    find_islands(search, &islands);
    const struct descent_request request = {
        .arena = &search->own,
        .worths = search->search->worths,
        .plan = worth_of(search->search->worths, search->plan),
        .elements = search->candidates.elements,
        .count = search->candidates.count,
        .islands = &islands,
    };
    descent_run(&request, &problem);
}

void search_plan(struct search *search, const struct offer *plan)
{
    struct plan_search plan_search;
    begin(search, plan, &plan_search);
    plan_search.picks.items =
        ARENA_ARRAY(&plan_search.own, struct choice_taken, plan_search.candidates.count);
    if (!sweep(&plan_search) && !search->effort->is_spent)
        descend_from_islands(&plan_search);
    finish(&plan_search);
}

void search_choice(struct search *search, const struct offer *plan, const struct choice_list *taken)
{
    struct plan_search plan_search;
    begin(search, plan, &plan_search);
    const struct choice_list items = picks_copy(&plan_search.own, taken);
    plan_search.picks.count = items.count;
    plan_search.picks.items = ARENA_ARRAY(&plan_search.own, struct choice_taken, items.count);
    for (size_t i = 0; i < items.count; i++) {
        plan_search.picks.items[i] = items.items[i];
        plan_search.fees += items.items[i].quantity * offer_monthly_fee_fen(items.items[i].offer);
        plan_search.units += items.items[i].quantity;
    }
    struct bound bound = {.worths = search->worths, .plan = worth_of(search->worths, plan)};
    (void)visit(&plan_search, &bound);
    finish(&plan_search);
}
