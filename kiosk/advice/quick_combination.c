/* Services searched one by one under the specials now. Knows nothing of how cuts are settled. */
#include "advice/quick_combination.h"

#include "advice/quick_floor.h"
#include "tariff/contract.h"

const struct quick_shopper *quick_combination_shopper(const struct quick_plan *search)
{
    return search->memo->shopper;
}

static bool has_cut(const struct quick_combining *combining)
{
    bool has = combining->search->plan->has_cut;
    for (size_t i = 0; i < combining->count; i++)
        has |= quick_combination_shopper(combining->search)
                   ->compiled->packs[combining->picks[i].pack]
                   .has_cut;
    return has;
}

int quick_combination_length(const struct quick_combination *combination, size_t piece)
{
    int horizon = (int)quick_combination_shopper(combination->combining->search)->horizon;
    int next = piece + 1 < combination->pieces ? combination->first[piece + 1] : horizon + 1;
    return next - combination->first[piece];
}

static bool add_fixed(struct quick_combination *combination)
{
    const struct quick_combining *combining = combination->combining;
    const struct quick_shopper *shopper = quick_combination_shopper(combining->search);
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
bool quick_combination_begin(struct quick_combination *combination)
{
    const struct quick_combining *combining = combination->combining;
    const struct quick_plan *search = combining->search;
    const struct quick_shopper *shopper = quick_combination_shopper(search);
    const struct choice choice = {.plan = search->plan->offer, .taken = combination->list};
    combination->units = 0;
    for (int i = 0; i < SERVICE_COUNT; i++)
        combination->fixed_count[i] = 0;
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
    combination->once = quick_floor_once(shopper, search->plan->offer, &combination->list);
    combination->has_cut = has_cut(combining);
    combination->bound = (struct quick_terms_bound){.kept = QUICK_TERMS_WHOLE};
    if (combination->pieces > QUICK_ISLAND_PHASES)
        return false;
    for (size_t i = 0; i < combination->pieces; i++) {
        if (!quick_terms_of_month(shopper, search->plan->offer, &combination->list,
                                  combination->first[i], &combination->terms[i]))
            return false;
        quick_terms_bound_month(&combination->terms[i],
                                quick_combination_length(combination, i) * shopper->months,
                                &combination->bound);
    }
    return add_fixed(combination);
}

int64_t quick_combination_least(const struct quick_combination *combination, int64_t gross)
{
    return quick_terms_least(&combination->bound, gross) + combination->once;
}

struct quick_problem quick_combination_problem(struct quick_combination *combination, int service,
                                               int64_t limit)
{
    const struct quick_plan *search = combination->combining->search;
    const struct quick_shopper *shopper = quick_combination_shopper(search);
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
        .most_fees = INT64_MAX,
    };
    for (size_t i = 0; is_timed && i < combination->pieces; i++)
        combination->phases[i] =
            (struct quick_phase){.first = combination->first[i],
                                 .length = quick_combination_length(combination, i),
                                 .pieces = 1};
    if (!is_timed)
        combination->phases[0] = (struct quick_phase){
            .first = 1, .length = shopper->horizon, .pieces = (int)combination->pieces};
    return problem;
}

bool quick_combination_is_bare(const struct quick_combination *combination, int service)
{
    const struct quick_plan *search = combination->combining->search;
    const struct compiled_service *own =
        &quick_combination_shopper(search)->compiled->services[service];
    return combination->fixed_count[service] == 0 &&
           !own->parts[search->plan->parts[service]]->is_timed;
}

/* The best set of one service. False: beyond. */
static bool find_best(struct quick_combination *combination, int service, int64_t limit)
{
    struct quick_plan *search = combination->combining->search;
    struct quick_memo_best *found = &combination->found[service];
    *found = (struct quick_memo_best){0};
    if (quick_combination_shopper(search)->usage.services[service].class_count == 0) {
        found->has_open = found->has_any = found->has_bare = true;
        found->others = INT64_MAX;
        return true;
    }
    if (quick_combination_is_bare(combination, service)) {
        *found = *quick_memo_find(search->memo, (enum service)service, search->plan,
                                  (int)combination->pieces, limit);
        return !found->is_beyond;
    }
    const struct quick_problem problem = quick_combination_problem(combination, service, limit);
    struct quick_list open = {.sets = &found->open, .room = 1};
    struct quick_island island = {.open = &open};
    quick_island_search(&problem, &search->memo->ratings[service], &island);
    search->memo->priced += (uint64_t)island.priced;

    found->has_open = open.count > 0;
    found->has_any = island.has_any;
    found->others = open.others;
    found->bare = island.bare;
    found->has_bare = island.has_bare;
    found->any = island.any;
    found->least = island.has_any ? island.any.gross : limit + 1;
    return !island.is_beyond;
}

/* More than this the packs and usage of all services cannot come to in a choice that is wanted. */
int64_t quick_combination_most(const struct quick_combination *combination)
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

/* Services one after another, until what is known of them is too much. */
enum quick_outlook quick_combination_find_sets(struct quick_combination *combination, int64_t *sum)
{
    const struct quick_combining *combining = combination->combining;
    int64_t most = quick_combination_most(combination), rest = 0, floors[SERVICE_COUNT];
    for (int i = 0; i < SERVICE_COUNT; i++) {
        floors[i] = quick_combination_is_bare(combination, i) ? combining->floors[i] : 0;
        rest += floors[i];
    }
    *sum = 0;
    combination->found_count = 0;
    for (int i = 0; i < SERVICE_COUNT; i++) {
        rest -= floors[i];
        int64_t limit = most - *sum - rest;
        if (limit < 0)
            return QUICK_OUTLOOK_HOPELESS;
        if (!find_best(combination, i, limit))
            return QUICK_OUTLOOK_BEYOND;
        combination->found_count++;
        *sum += combination->found[i].least;
        if (*sum + rest > most ||
            quick_combination_least(combination, *sum + rest) > combining->search->most)
            return QUICK_OUTLOOK_HOPELESS;
    }
    return QUICK_OUTLOOK_OPEN;
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
bool quick_combination_choice(const struct quick_combination *combination,
                              const struct quick_set *const sets[SERVICE_COUNT],
                              struct quick_choice *choice)
{
    const struct quick_combining *combining = combination->combining;
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
    choice->cost = quick_combination_least(combination, choice->cost);
    return true;
}

void quick_combination_keep(struct quick_plan *search, const struct quick_choice *choice)
{
    if (choice->cost > search->most)
        return;
    quick_choice_keep(&search->best, choice);
    search->most = choice->cost;
}

/* Without cuts, the best set of each service makes the best choice. */
void quick_combination_take_best(struct quick_combination *combination)
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
        search->is_beyond |= !quick_combination_choice(combination, open, &choice);
        if (!search->is_beyond)
            quick_combination_keep(search, &choice);
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
    search->is_beyond |= !quick_combination_choice(combination, any, &choice);
    if (!search->is_beyond && choice.cost <= search->most)
        quick_choice_keep(&search->stopped, &choice);
}
