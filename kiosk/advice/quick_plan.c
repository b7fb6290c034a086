/* Specials combined, and for each combination the services one by one. Knows nothing of the other
 * plans but what the last place costs. README.md has the proof. */
#include "advice/quick_plan.h"

#include <string.h>

#include "advice/field.h"
#include "advice/picks.h"
#include "tariff/contract.h"

/* Combinations of specials; a plan with more is left to search.h. */
#define COMBINED_MOST 2000

struct combining {
    struct quick_plan *search;
    const struct quick_specials *specials;
    struct choice_taken *items; /* the specials now, by code */
    struct quick_pick *picks;   /* likewise */
    size_t count;
    int64_t base;                 /* fees and one-offs of the plan, over the horizon */
    int64_t plan_fees, floor_sum; /* of the plan; of all services */
    int64_t floors[SERVICE_COUNT];
    int64_t combined;
};

static const struct quick_shopper *shopper_of(const struct quick_plan *search)
{
    return search->memo->shopper;
}

/* Order. */

static int compare_numbers(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_picks(const struct quick_choice *a, const struct quick_choice *b)
{
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        if (a->picks[i].pack != b->picks[i].pack)
            return a->picks[i].pack < b->picks[i].pack ? -1 : 1;
        if (a->picks[i].units < b->picks[i].units)
            return i + 1 < a->count ? 1 : -1;
        if (a->picks[i].units > b->picks[i].units)
            return i + 1 < b->count ? -1 : 1;
    }
    return a->count < b->count ? -1 : a->count > b->count;
}

int quick_plan_compare(const struct quick_choice *a, const struct quick_choice *b,
                       const struct offer *plan_held)
{
    int order = compare_numbers(a->cost, b->cost);
    if (order == 0)
        order = (b->plan->offer == plan_held) - (a->plan->offer == plan_held);
    if (order == 0)
        order = compare_numbers(a->fees, b->fees);
    if (order == 0)
        order = compare_numbers(a->units, b->units);
    if (order == 0 && a->plan != b->plan)
        order = a->plan < b->plan ? -1 : 1;
    return order ? order : compare_picks(a, b);
}

static void keep(struct quick_choice *best, const struct quick_choice *choice)
{
    if (!best->plan || quick_plan_compare(choice, best, NULL) < 0)
        *best = *choice;
}

/* The plan by itself. */

static int64_t fees_of(const struct quick_shopper *shopper, const struct compiled_plan *plan)
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

static int64_t once_of(const struct quick_shopper *shopper, const struct offer *plan,
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
static void find_floors(struct quick_memo *memo, const struct compiled_plan *plan,
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
static void find_gains(const struct quick_specials *specials, int64_t fees,
                       const int64_t floors[SERVICE_COUNT], int64_t horizon)
{
    int64_t all = 0, of_group = 0;
    for (size_t i = 0; i < specials->count; i++)
        specials->gains[i] = quick_special_gain(&specials->items[i], fees, floors, horizon);
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
static int64_t own_least(const struct quick_memo *memo, const struct compiled_plan *plan,
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
    return quick_terms_least(&bound, gross - fees_of(shopper, plan));
}

int64_t quick_plan_floor(struct quick_memo *memo, const struct compiled_plan *plan)
{
    const struct quick_shopper *shopper = memo->shopper;
    const struct choice_list none = {.count = 0};
    int64_t floors[SERVICE_COUNT], sum, fees = fees_of(shopper, plan);
    find_floors(memo, plan, floors, &sum);
    int64_t once = once_of(shopper, plan->offer, &none);
    int64_t least = own_least(memo, plan, fees + sum), lowest = least;
    const struct quick_specials *specials = quick_memo_specials(memo, plan->company);
    if (specials->is_beyond || plan->is_beyond)
        return 0;
    find_gains(specials, fees, floors, shopper->horizon);
    for (size_t i = 0; i < specials->count; i++) {
        int64_t with = least - specials->gains[i];
        if (!plan->has_cut)
            with = larger(with, specials->items[i].minimum);
        with -= specials->beside[i];
        lowest = with < lowest ? with : lowest;
    }
    return lowest + once;
}

struct quick_pricing quick_plan_pricing(struct quick_memo *memo, const struct compiled_plan *plan)
{
    struct quick_pricing pricing = {.shopper = memo->shopper, .ratings = memo->ratings};
    const struct compiled_company *company = &memo->shopper->compiled->companies[plan->company];
    for (int i = 0; i < SERVICE_COUNT; i++)
        pricing.tables[i] = quick_memo_table(memo, (enum service)i, company->menus[i]);
    return pricing;
}

/* One combination of specials, with the sets of packs of all services. */

struct combination {
    struct combining *combining;
    struct choice_list list;
    int64_t fees, units; /* of the plan and specials, a month */
    int64_t once;        /* × months of the history */
    int64_t gross;       /* fees over the horizon */
    bool has_cut;
    struct quick_terms_bound bound;
    int first[ADVICE_HORIZON_MOST];
    size_t pieces;
    struct quick_phase phases[QUICK_ISLAND_PHASES];
    struct quick_taken fixed[SERVICE_COUNT][QUICK_RATING_IN_PLAY];
    size_t fixed_count[SERVICE_COUNT];
    struct quick_memo_best found[SERVICE_COUNT];
};

static bool has_cut(const struct combining *combining)
{
    bool has = combining->search->plan->has_cut;
    for (size_t i = 0; i < combining->count; i++)
        has |= shopper_of(combining->search)->compiled->packs[combining->picks[i].pack].has_cut;
    return has;
}

static int length_of(const struct combination *combination, size_t piece)
{
    int horizon = (int)shopper_of(combination->combining->search)->horizon;
    int next = piece + 1 < combination->pieces ? combination->first[piece + 1] : horizon + 1;
    return next - combination->first[piece];
}

static bool add_fixed(struct combination *combination)
{
    const struct combining *combining = combination->combining;
    const struct quick_shopper *shopper = shopper_of(combining->search);
    const struct advice_request *request = shopper->request;
    for (size_t i = 0; i < combining->count; i++) {
        const struct compiled_pack *pack = &shopper->compiled->packs[combining->picks[i].pack];
        for (int service = 0; service < SERVICE_COUNT; service++) {
            if (pack->parts[service] == 0)
                continue;
            if (combination->fixed_count[service] == QUICK_RATING_IN_PLAY)
                return false;
            combination->fixed[service][combination->fixed_count[service]++] = (struct quick_taken){
                .part = shopper->compiled->services[service].parts[pack->parts[service]],
                .pack = combining->picks[i].pack,
                .units = combining->picks[i].units,
                .month_at_start =
                    contract_month_at_start(pack->offer, request->subscriber, request->as_of),
            };
        }
    }
    return true;
}

/* False: more than there is room for. */
static bool begin(struct combination *combination)
{
    const struct combining *combining = combination->combining;
    const struct quick_plan *search = combining->search;
    const struct quick_shopper *shopper = shopper_of(search);
    const struct choice choice = {.plan = search->plan->offer, .taken = combination->list};
    combination->pieces =
        bill_pieces(&choice, shopper->request->subscriber, shopper->request->as_of,
                    (int)shopper->horizon, combination->first);
    combination->fees = offer_monthly_fee_fen(search->plan->offer);
    combination->gross = combining->plan_fees;
    for (size_t i = 0; i < combination->list.count; i++) {
        const struct choice_taken *taken = &combination->list.items[i];
        combination->fees += offer_monthly_fee_fen(taken->offer) * taken->quantity;
        combination->units += taken->quantity;
    }
    combination->once = once_of(shopper, search->plan->offer, &combination->list);
    combination->has_cut = has_cut(combining);
    combination->bound = (struct quick_terms_bound){.kept = QUICK_TERMS_WHOLE};
    for (size_t i = 0; i < combination->pieces; i++) {
        struct quick_terms_month terms;
        if (!quick_terms_of_month(shopper, search->plan->offer, &combination->list,
                                  combination->first[i], &terms))
            return false;
        quick_terms_bound_month(&terms, length_of(combination, i) * shopper->months,
                                &combination->bound);
    }
    return add_fixed(combination);
}

static int64_t least_of(const struct combination *combination, int64_t gross)
{
    return quick_terms_least(&combination->bound, gross) + combination->once;
}

static struct quick_problem problem_of(struct combination *combination, int service, int64_t limit)
{
    const struct quick_plan *search = combination->combining->search;
    const struct quick_shopper *shopper = shopper_of(search);
    const struct compiled_company *company = &shopper->compiled->companies[search->plan->company];
    const struct compiled_part *part =
        shopper->compiled->services[service].parts[search->plan->parts[service]];
    bool is_timed = part->is_timed;
    for (size_t i = 0; i < combination->fixed_count[service]; i++)
        is_timed |= combination->fixed[service][i].part->is_timed;
    struct quick_problem problem = {
        .usage = &shopper->usage,
        .service = (enum service)service,
        .plan = {.part = part,
                 .pack = COMPILED_NOBODY,
                 .units = 1,
                 .month_at_start = contract_month_at_start(
                     search->plan->offer, shopper->request->subscriber, shopper->request->as_of)},
        .fixed = combination->fixed[service],
        .fixed_count = combination->fixed_count[service],
        .phases = combination->phases,
        .phase_count = is_timed ? combination->pieces : 1,
        .table = quick_memo_table(search->memo, (enum service)service, company->menus[service]),
        .limit = limit,
    };
    for (size_t i = 0; is_timed && i < combination->pieces && i < QUICK_ISLAND_PHASES; i++)
        combination->phases[i] = (struct quick_phase){
            .first = combination->first[i], .length = length_of(combination, i), .pieces = 1};
    if (!is_timed)
        combination->phases[0] = (struct quick_phase){
            .first = 1, .length = shopper->horizon, .pieces = (int)combination->pieces};
    return problem;
}

static bool is_bare(const struct combination *combination, int service)
{
    const struct quick_plan *search = combination->combining->search;
    const struct compiled_service *own = &shopper_of(search)->compiled->services[service];
    return combination->fixed_count[service] == 0 &&
           !own->parts[search->plan->parts[service]]->is_timed;
}

/* The best set of one service. False: beyond. */
static bool find_best(struct combination *combination, int service, int64_t limit)
{
    struct quick_plan *search = combination->combining->search;
    struct quick_memo_best *found = &combination->found[service];
    *found = (struct quick_memo_best){0};
    if (shopper_of(search)->usage.services[service].class_count == 0) {
        found->has_open = found->has_any = true;
        return true;
    }
    if (is_bare(combination, service)) {
        *found = *quick_memo_find(search->memo, (enum service)service, search->plan,
                                  (int)combination->pieces, limit);
        return !found->is_beyond;
    }
    const struct quick_problem problem = problem_of(combination, service, limit);
    if (problem.phase_count > QUICK_ISLAND_PHASES)
        return false;
    struct quick_list open = {.sets = &found->open, .room = 1};
    struct quick_island island = {.open = &open};
    quick_island_search(&problem, &search->memo->ratings[service], &island);
    search->memo->priced += (uint64_t)island.priced;
    found->has_open = open.count > 0;
    found->has_any = island.has_any;
    found->any = island.any;
    found->least = island.has_any ? island.any.gross : limit + 1;
    return !island.is_beyond;
}

/* More than this the packs and usage of all services cannot come to in a choice that is wanted. */
static int64_t most_gross(const struct combination *combination)
{
    const struct quick_terms_bound *bound = &combination->bound;
    money_wide most = combination->combining->search->most;
    if (most == INT64_MAX || bound->kept == 0)
        return INT64_MAX / 4;
    most = (most - combination->once + bound->cuts + bound->rounding + 1) * QUICK_TERMS_WHOLE /
               bound->kept +
           1 - bound->fees;
    if (bound->kept == QUICK_TERMS_WHOLE)
        most -= 2;
    return most < INT64_MAX / 4 ? (int64_t)most : INT64_MAX / 4;
}

enum outlook { OUTLOOK_OPEN, OUTLOOK_HOPELESS, OUTLOOK_BEYOND };

/* Services one after another, until what is known of them is too much. */
static enum outlook find_sets(struct combination *combination, int64_t *sum)
{
    const struct combining *combining = combination->combining;
    int64_t most = most_gross(combination), rest = 0, floors[SERVICE_COUNT];
    for (int i = 0; i < SERVICE_COUNT; i++) {
        floors[i] = is_bare(combination, i) ? combining->floors[i] : 0;
        rest += floors[i];
    }
    *sum = 0;
    for (int i = 0; i < SERVICE_COUNT; i++) {
        rest -= floors[i];
        int64_t limit = most - *sum - rest;
        if (limit < 0)
            return OUTLOOK_HOPELESS;
        if (!find_best(combination, i, limit))
            return OUTLOOK_BEYOND;
        *sum += combination->found[i].least;
        if (*sum + rest > most || least_of(combination, *sum + rest) > combining->search->most)
            return OUTLOOK_HOPELESS;
    }
    return OUTLOOK_OPEN;
}

static void add_picks(struct quick_choice *choice, const struct quick_pick *picks, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t at = choice->count++;
        for (; at > 0 && choice->picks[at - 1].pack > picks[i].pack; at--)
            choice->picks[at] = choice->picks[at - 1];
        choice->picks[at] = picks[i];
    }
}

/* The choice made of one set for each service. False: too many packs. */
static bool make_choice(const struct combination *combination,
                        const struct quick_set *const sets[SERVICE_COUNT],
                        struct quick_choice *choice)
{
    const struct combining *combining = combination->combining;
    size_t count = combining->count;
    choice->plan = combining->search->plan;
    choice->count = 0;
    choice->cost = 0;
    choice->fees = combination->fees;
    choice->units = combination->units;
    for (int i = 0; i < SERVICE_COUNT; i++)
        count += sets[i]->count;
    if (count > QUICK_CHOICE_PICKS)
        return false;
    add_picks(choice, combining->picks, combining->count);
    for (int i = 0; i < SERVICE_COUNT; i++) {
        add_picks(choice, sets[i]->picks, sets[i]->count);
        choice->fees += sets[i]->fees;
        choice->units += sets[i]->units;
        choice->cost += sets[i]->gross;
    }
    choice->cost = least_of(combination, choice->cost);
    return true;
}

/* Without cuts, the best set of each service makes the best choice. */
static void take_best(struct combination *combination)
{
    struct quick_plan *search = combination->combining->search;
    const struct quick_set *open[SERVICE_COUNT], *any[SERVICE_COUNT];
    bool has_open = true, has_any = true;
    for (int i = 0; i < SERVICE_COUNT; i++) {
        open[i] = &combination->found[i].open;
        any[i] = &combination->found[i].any;
        has_open &= combination->found[i].has_open;
        has_any &= combination->found[i].has_any;
    }
    struct quick_choice choice;
    if (has_open) {
        search->is_beyond |= !make_choice(combination, open, &choice);
        if (!search->is_beyond && choice.cost <= search->most)
            keep(&search->best, &choice);
    }
    if (!has_any || search->is_beyond)
        return;
    bool is_stopped = !has_open;
    for (int i = 0; i < SERVICE_COUNT && has_open; i++)
        is_stopped |= any[i]->gross != open[i]->gross || any[i]->units != open[i]->units ||
                      any[i]->fees != open[i]->fees ||
                      quick_island_compare_picks(any[i], open[i]) != 0;
    if (!is_stopped)
        return;
    search->is_beyond |= !make_choice(combination, any, &choice);
    if (!search->is_beyond && choice.cost <= search->most)
        keep(&search->stopped, &choice);
}

/* Cuts: sets listed as far as they could matter, and every combination of them settled. */

#define LISTED_MOST 48
#define SETTLED_MOST 4096

struct listing {
    struct combination *combination;
    struct quick_set *sets[SERVICE_COUNT];
    size_t counts[SERVICE_COUNT];
    const struct quick_set *now[SERVICE_COUNT];
    size_t settled;
};

static bool stops_nothing(const struct combination *combination)
{
    for (int i = 0; i < SERVICE_COUNT; i++) {
        const struct quick_memo_best *found = &combination->found[i];
        if (!found->has_open || found->any.gross != found->open.gross)
            return false;
    }
    return true;
}

static void settle(struct combination *combination,
                   const struct quick_set *const sets[SERVICE_COUNT])
{
    struct quick_plan *search = combination->combining->search;
    struct quick_choice choice;
    if (!make_choice(combination, sets, &choice)) {
        search->is_beyond = true;
        return;
    }
    if (choice.cost > search->most)
        return;
    const struct quick_pricing pricing = quick_plan_pricing(search->memo, search->plan);
    search->memo->priced++;
    (void)quick_choice_price(&pricing, false, &choice, &search->is_beyond);
    if (!search->is_beyond && choice.cost <= search->most)
        keep(&search->best, &choice);
}

static void settle_all(struct listing *listing, int next)
{
    struct quick_plan *search = listing->combination->combining->search;
    if (search->is_beyond)
        return;
    if (next == SERVICE_COUNT) {
        if (++listing->settled > SETTLED_MOST)
            search->is_beyond = true;
        else
            settle(listing->combination, listing->now);
        return;
    }
    for (size_t i = 0; i < listing->counts[next]; i++) {
        listing->now[next] = &listing->sets[next][i];
        settle_all(listing, next + 1);
    }
}

/* All sets of one service that come to no more than the limit. */
static bool list_sets(struct listing *listing, int service, int64_t limit)
{
    struct combination *combination = listing->combination;
    struct quick_plan *search = combination->combining->search;
    struct arena *arena = shopper_of(search)->arena;
    listing->sets[service] = ARENA_ARRAY(arena, struct quick_set, LISTED_MOST);
    if (shopper_of(search)->usage.services[service].class_count == 0) {
        listing->counts[service] = 1;
        return true;
    }
    const struct quick_problem problem = problem_of(combination, service, limit);
    struct quick_list open = {.sets = listing->sets[service], .room = LISTED_MOST};
    struct quick_island island = {.open = &open};
    quick_island_search(&problem, &search->memo->ratings[service], &island);
    search->memo->priced += (uint64_t)island.priced;
    listing->counts[service] = open.count;
    return !island.is_beyond && open.others > limit;
}

static void list_and_settle(struct combination *combination, int64_t sum)
{
    struct quick_plan *search = combination->combining->search;
    struct listing listing = {.combination = combination};
    int64_t most = most_gross(combination);
    for (int i = 0; i < SERVICE_COUNT; i++)
        if (!list_sets(&listing, i, most - sum + combination->found[i].least)) {
            search->is_beyond = true;
            return;
        }
    settle_all(&listing, 0);
}

/* The best sets, settled, are the best choice where what they cost is what every choice costs at
 * least: by the sum, which grows with gross, or by the minimum, where no packs are fewest. */
static bool is_settled(const struct combination *combination, const struct quick_choice *choice,
                       int64_t sum)
{
    const struct quick_terms_bound *bound = &combination->bound;
    if (bound->kept == QUICK_TERMS_WHOLE &&
        choice->cost == bound->fees + sum - bound->cuts + combination->once)
        return true;
    return choice->cost == bound->minimum + combination->once &&
           choice->count == combination->list.count && choice->units == combination->units;
}

static void take_settled(struct combination *combination, int64_t sum)
{
    struct quick_plan *search = combination->combining->search;
    const struct quick_set *sets[SERVICE_COUNT];
    struct quick_choice choice;
    if (!stops_nothing(combination)) {
        search->is_beyond = true;
        return;
    }
    for (int i = 0; i < SERVICE_COUNT; i++)
        sets[i] = &combination->found[i].open;
    if (!make_choice(combination, sets, &choice)) {
        search->is_beyond = true;
        return;
    }
    const struct quick_pricing pricing = quick_plan_pricing(search->memo, search->plan);
    search->memo->priced++;
    bool is_beyond = false;
    (void)quick_choice_price(&pricing, false, &choice, &is_beyond);
    if (is_beyond) {
        search->is_beyond = true;
        return;
    }
    bool is_last = is_settled(combination, &choice, sum);
    int64_t most = search->most;
    if (choice.cost <= most) {
        keep(&search->best, &choice);
        search->most = choice.cost;
    }
    if (!is_last)
        list_and_settle(combination, sum);
    search->most = most;
}

static bool is_asked_for(const struct combining *combining)
{
    const struct quick_plan *search = combining->search;
    if (!search->has_to_ask || quick_shopper_is_plan_asked(shopper_of(search), search->plan))
        return true;
    for (size_t i = 0; i < combining->count; i++)
        if (quick_shopper_is_asked(shopper_of(search), combining->picks[i].pack,
                                   combining->picks[i].units, search->plan))
            return true;
    return false;
}

/* While asking, some answers have to open all of it together. */
static bool can_be_answered(const struct combination *combination)
{
    const struct quick_shopper *shopper = shopper_of(combination->combining->search);
    struct field field;
    const char *const *asks;
    size_t count;
    if (!shopper->asking)
        return true;
    const struct advice_option option = {.plan = combination->combining->search->plan->offer,
                                         .taken = combination->list};
    if (field_of(shopper->arena, shopper->request, &field, NULL) != STATUS_OK)
        return false;
    field.asking = true;
    return field_asks(shopper->arena, &field, &option, &asks, &count);
}

static void look_at(struct combining *combining)
{
    struct quick_plan *search = combining->search;
    struct combination combination = {.combining = combining,
                                      .list = {combining->items, combining->count}};
    const struct choice choice = {.plan = search->plan->offer, .taken = combination.list};
    int64_t sum;
    if (!is_asked_for(combining))
        return;
    if (!begin(&combination)) {
        search->is_beyond = true;
        return;
    }
    enum outlook outlook = find_sets(&combination, &sum);
    if (outlook == OUTLOOK_HOPELESS || !choice_is_permitted(&choice, 0, NULL) ||
        !can_be_answered(&combination))
        return;
    if (outlook == OUTLOOK_BEYOND)
        search->is_beyond = true;
    else if (combination.has_cut)
        take_settled(&combination, sum);
    else
        take_best(&combination);
}

static void insert(struct combining *combining, const struct quick_special *special, int units)
{
    const struct offer *offer = shopper_of(combining->search)->compiled->packs[special->pack].offer;
    size_t at = combining->count++;
    for (; at > 0 && combining->picks[at - 1].pack > special->pack; at--) {
        combining->picks[at] = combining->picks[at - 1];
        combining->items[at] = combining->items[at - 1];
    }
    combining->picks[at] = (struct quick_pick){.pack = special->pack, .units = (uint8_t)units};
    combining->items[at] = (struct choice_taken){.offer = offer, .quantity = units};
}

static void drop(struct combining *combining, const struct quick_special *special)
{
    size_t at = 0;
    while (combining->picks[at].pack != special->pack)
        at++;
    combining->count--;
    for (; at < combining->count; at++) {
        combining->picks[at] = combining->picks[at + 1];
        combining->items[at] = combining->items[at + 1];
    }
}

static bool fits(const struct combining *combining, const struct quick_special *special)
{
    const struct choice_list list = {combining->items, combining->count};
    return picks_fit(&list, shopper_of(combining->search)->compiled->packs[special->pack].offer);
}

static int most_of(const struct combining *combining, const struct quick_special *special)
{
    const struct quick_shopper *shopper = shopper_of(combining->search);
    if (!shopper->compiled->packs[special->pack].hangs_on_plan)
        return special->most;
    return quick_shopper_most(shopper, special->pack, combining->search->plan);
}

/* All combinations that have the specials now and any from `next` on; what they save so far. */
static void combine(struct combining *combining, size_t next, int64_t gain)
{
    struct quick_plan *search = combining->search;
    if (++combining->combined > COMBINED_MOST)
        search->is_beyond = true;
    if (search->is_beyond)
        return;
    look_at(combining);
    for (size_t i = next; i < combining->specials->count && !search->is_beyond; i++) {
        const struct quick_special *special = &combining->specials->items[i];
        int64_t least = combining->base - gain - combining->specials->gains[i];
        if (!search->plan->has_cut && combining->count == 0)
            least = larger(least, special->minimum);
        if (least - combining->specials->beside[i] > search->most || !fits(combining, special))
            continue;
        for (int units = 1; units <= most_of(combining, special) && units <= UINT8_MAX; units++) {
            insert(combining, special, units);
            combine(combining, i + 1, gain + combining->specials->gains[i]);
            drop(combining, special);
        }
    }
}

static int64_t largest_meter(const struct quick_shopper *shopper, enum service service)
{
    const struct compiled_service *own = &shopper->compiled->services[service];
    int64_t meter = 0;
    for (size_t i = 0; i < own->meter_count; i++)
        meter = larger(meter, own->meters[i]);
    return meter;
}

/* Whether what passes through a scope could be more than stops_at allows. */
static bool could_stop(const struct quick_shopper *shopper, const struct offer *offer)
{
    const struct history *history = shopper->request->history;
    for (size_t i = 0; i < offer->stop_count; i++)
        for (size_t month = 0; month < history->month_count; month++) {
            const struct scope *scope = offer->stops_at[i].scope;
            int64_t sum = 0;
            for (size_t j = history->starts[month]; j < history->starts[month + 1]; j++)
                if (scope_accepts(scope, &history->lines[j]))
                    sum += history->lines[j].quantity +
                           largest_meter(shopper, scope->service) * history->lines[j].metered;
            if (sum > offer->stops_at[i].amount)
                return true;
        }
    return false;
}

static bool could_any_stop(const struct combining *combining)
{
    const struct quick_shopper *shopper = shopper_of(combining->search);
    bool could = could_stop(shopper, combining->search->plan->offer);
    for (size_t i = 0; i < combining->specials->count; i++)
        could |=
            could_stop(shopper, shopper->compiled->packs[combining->specials->items[i].pack].offer);
    return could;
}

void quick_plan_search(struct quick_plan *search)
{
    const struct quick_shopper *shopper = shopper_of(search);
    const struct choice_list none = {.count = 0};
    struct combining combining = {
        .search = search, .specials = quick_memo_specials(search->memo, search->plan->company)};
    size_t count = combining.specials->count;
    search->best.plan = search->stopped.plan = NULL;
    search->is_beyond =
        search->plan->is_beyond || combining.specials->is_beyond || could_any_stop(&combining);
    if (search->is_beyond)
        return;
    combining.items = ARENA_ARRAY(shopper->arena, struct choice_taken, count);
    combining.picks = ARENA_ARRAY(shopper->arena, struct quick_pick, count);
    combining.plan_fees = fees_of(shopper, search->plan);
    find_floors(search->memo, search->plan, combining.floors, &combining.floor_sum);
    combining.base =
        own_least(search->memo, search->plan, combining.plan_fees + combining.floor_sum) +
        once_of(shopper, search->plan->offer, &none);
    find_gains(combining.specials, combining.plan_fees, combining.floors, shopper->horizon);
    combine(&combining, 0, 0);
}
