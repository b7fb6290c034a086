/* Months of all services side by side, settled, boosters chosen. Knows nothing of what else could
 * be taken. */
#include "advice/quick_choice.h"

#include "advice/picks.h"
#include "advice/pricing.h"
#include "tariff/contract.h"

struct settling {
    const struct quick_pricing *pricing;
    struct quick_taken plan[SERVICE_COUNT], taken[SERVICE_COUNT][QUICK_CHOICE_PICKS];
    size_t taken_count[SERVICE_COUNT];
    struct choice_list list;
    struct quick_terms_month terms;
    bool open, is_open, is_beyond;
};

/* A month as it is billed. */
struct month {
    int64_t total, units;
    int combos[SERVICE_COUNT][QUICK_BOOSTING_GROUPS];
};

struct choice_list quick_choice_list(const struct quick_shopper *shopper,
                                     const struct quick_pick *picks, size_t count,
                                     struct choice_taken *items)
{
    for (size_t i = 0; i < count; i++)
        items[i] = (struct choice_taken){.offer = shopper->compiled->packs[picks[i].pack].offer,
                                         .quantity = picks[i].units};
    return (struct choice_list){.items = items, .count = count};
}

static void begin(struct settling *settling, const struct quick_choice *choice)
{
    const struct quick_shopper *shopper = settling->pricing->shopper;
    const struct compiled *compiled = shopper->compiled;
    const struct advice_request *request = shopper->request;
    int start = contract_month_at_start(choice->plan->offer, request->subscriber, request->as_of);
    for (int service = 0; service < SERVICE_COUNT; service++) {
        const struct compiled_part **parts = compiled->services[service].parts;
        settling->plan[service] = (struct quick_taken){.part = parts[choice->plan->parts[service]],
                                                       .pack = COMPILED_NOBODY,
                                                       .units = 1,
                                                       .month_at_start = start};
        for (size_t i = 0; i < choice->count; i++) {
            const struct compiled_pack *pack = &compiled->packs[choice->picks[i].pack];
            if (pack->parts[service] == 0)
                continue;
            settling->taken[service][settling->taken_count[service]++] = (struct quick_taken){
                .part = parts[pack->parts[service]],
                .pack = choice->picks[i].pack,
                .units = choice->picks[i].units,
                .month_at_start =
                    contract_month_at_start(pack->offer, request->subscriber, request->as_of),
            };
        }
    }
}

static void begin_piece(struct settling *settling, const struct quick_choice *choice, int first)
{
    const struct quick_pricing *pricing = settling->pricing;
    for (int service = 0; service < SERVICE_COUNT; service++) {
        struct quick_rating *rating = &pricing->ratings[service];
        const struct quick_table *table = pricing->tables[service];
        rating->usage = &pricing->shopper->usage;
        rating->service = (enum service)service;
        rating->boosting = table->has_boosters ? &table->boosting : NULL;
        rating->is_beyond = table->is_beyond;
        quick_rating_begin(rating, &settling->plan[service], settling->taken[service],
                           settling->taken_count[service], first);
        settling->is_beyond |= rating->is_beyond;
    }
    settling->is_beyond |= !quick_terms_of_month(pricing->shopper, choice->plan->offer,
                                                 &settling->list, first, &settling->terms);
}

static int64_t gross_of_month(struct settling *settling, struct month *month)
{
    int64_t sum = 0;
    month->units = 0;
    for (int service = 0; service < SERVICE_COUNT; service++) {
        struct quick_rating *rating = &settling->pricing->ratings[service];
        int64_t gross, units;
        if (!quick_rating_bill(rating, settling->open, &gross, &units, month->combos[service]))
            settling->is_open = false;
        sum += gross;
        month->units += units;
    }
    return sum;
}

/* The group of boosters that is taken of; where it is not one alone, that is left to others. */
static bool find_boosted(const struct settling *settling, const struct month *month, int *service,
                         int *group)
{
    int found = 0;
    for (int i = 0; i < SERVICE_COUNT; i++) {
        const struct quick_boosting *boosting = settling->pricing->ratings[i].boosting;
        for (size_t j = 0; boosting && j < boosting->group_count; j++)
            if (month->combos[i][j] != QUICK_BOOSTING_NONE) {
                *service = i;
                *group = (int)j;
                found++;
            }
    }
    return found == 1;
}

static bool is_better(const struct quick_boosting_group *group, int64_t total, int combo,
                      const struct month *month, int best)
{
    int units = combo < 0 ? 0 : group->combos[combo].units;
    if (total != month->total)
        return total < month->total;
    if (units != month->units)
        return units < month->units;
    return combo >= 0 && best >= 0 &&
           quick_boosting_compare(&group->combos[combo], &group->combos[best]) < 0;
}

/* A minimum or a rounding may make a smaller gross no cheaper: then boosters are chosen by what the
 * month comes to in the end. */
static void choose_boosters(struct settling *settling, int64_t gross, struct month *month)
{
    int service = 0, number = 0;
    if (!find_boosted(settling, month, &service, &number)) {
        settling->is_beyond = true;
        return;
    }
    const struct quick_rating *rating = &settling->pricing->ratings[service];
    const struct quick_boosting_group *group = &rating->boosting->groups[number];
    int *best = &month->combos[service][number];
    int64_t own, other;
    (void)quick_rating_with(rating, (size_t)number, *best, &own);
    for (int i = QUICK_BOOSTING_NONE; i < (int)group->combo_count; i++) {
        bool is_open = quick_rating_with(rating, (size_t)number, i, &other);
        int64_t total = quick_terms_total(&settling->terms, gross - own + other);
        if ((settling->open && !is_open) || !is_better(group, total, i, month, *best))
            continue;
        month->total = total;
        month->units = i < 0 ? 0 : group->combos[i].units;
        *best = i;
    }
}

static void settle_month(struct settling *settling, size_t number, struct month *month)
{
    for (int service = 0; service < SERVICE_COUNT; service++)
        quick_rating_draw(&settling->pricing->ratings[service], number);
    int64_t gross = gross_of_month(settling, month);
    month->total = quick_terms_total(&settling->terms, gross);
    if (month->units && quick_terms_total(&settling->terms, gross + 1) != month->total + 1)
        choose_boosters(settling, gross, month);
}

static struct choice choice_of(const struct settling *settling, const struct quick_choice *choice)
{
    return (struct choice){.plan = choice->plan->offer, .taken = settling->list};
}

static void price_pieces(struct settling *settling, struct quick_choice *choice)
{
    const struct quick_shopper *shopper = settling->pricing->shopper;
    const struct advice_request *request = shopper->request;
    const struct choice all = choice_of(settling, choice);
    int first[ADVICE_HORIZON_MOST];
    size_t pieces = bill_pieces(&all, request->subscriber, request->as_of, request->horizon, first);
    for (size_t i = 0; i < pieces; i++) {
        int length = (i + 1 < pieces ? first[i + 1] : request->horizon + 1) - first[i];
        begin_piece(settling, choice, first[i]);
        for (size_t number = 0; number < (size_t)shopper->months && !settling->is_beyond;
             number++) {
            struct month month;
            settle_month(settling, number, &month);
            choice->cost += month.total * length;
            choice->units += month.units;
        }
    }
    choice->cost += shopper->months * (contract_one_offs_fen(request->subscriber, &all) +
                                       contract_exit_fees_fen(request->catalog, request->subscriber,
                                                              &all, request->as_of));
}

bool quick_choice_price(const struct quick_pricing *pricing, bool open, struct quick_choice *choice,
                        bool *is_beyond)
{
    struct choice_taken items[QUICK_CHOICE_PICKS];
    struct settling settling = {.pricing = pricing, .open = open, .is_open = true};
    settling.list = quick_choice_list(pricing->shopper, choice->picks, choice->count, items);
    choice->cost = choice->units = 0;
    for (size_t i = 0; i < choice->count; i++)
        choice->units += choice->picks[i].units;
    begin(&settling, choice);
    price_pieces(&settling, choice);
    *is_beyond |= settling.is_beyond;
    return settling.is_open || !open;
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

int quick_choice_compare(const struct quick_choice *a, const struct quick_choice *b,
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

void quick_choice_keep(struct quick_choice *best, const struct quick_choice *choice)
{
    if (!best->plan || quick_choice_compare(choice, best, NULL) < 0)
        *best = *choice;
}

/* Boosters written out. */

static void add_combo(const struct quick_pricing *pricing, const struct quick_boosting_group *group,
                      int at, struct picks *picks)
{
    for (size_t i = 0; at >= 0 && i < group->offer_count; i++)
        if (group->combos[at].counts[i])
            picks_add(picks, pricing->shopper->compiled->packs[group->offers[i].pack].offer,
                      group->combos[at].counts[i]);
}

static struct choice_list boosters_of(const struct settling *settling, struct arena *arena,
                                      const struct month *month)
{
    struct choice_taken items[SERVICE_COUNT * QUICK_BOOSTING_GROUPS * QUICK_BOOSTING_OFFERS];
    struct picks picks = {.items = items};
    for (int service = 0; service < SERVICE_COUNT; service++) {
        const struct quick_boosting *boosting = settling->pricing->ratings[service].boosting;
        for (size_t i = 0; boosting && i < boosting->group_count; i++)
            add_combo(settling->pricing, &boosting->groups[i], month->combos[service][i], &picks);
    }
    const struct choice_list list = picks_list(&picks);
    return picks_copy(arena, &list);
}

void quick_choice_write(const struct quick_pricing *pricing, bool open,
                        const struct quick_choice *choice, struct arena *arena,
                        struct advice_option *option)
{
    const struct quick_shopper *shopper = pricing->shopper;
    struct choice_taken *items = ARENA_ARRAY(arena, struct choice_taken, choice->count);
    struct settling settling = {.pricing = pricing, .open = open};
    settling.list = quick_choice_list(shopper, choice->picks, choice->count, items);
    *option = (struct advice_option){.plan = choice->plan->offer, .taken = settling.list};
    pricing_cut(arena, shopper->request, option);
    begin(&settling, choice);
    for (size_t i = 0; i < option->piece_count; i++) {
        begin_piece(&settling, choice, option->pieces[i].first);
        for (size_t number = 0; number < (size_t)shopper->months; number++) {
            struct month month;
            settle_month(&settling, number, &month);
            option->pieces[i].boosters[number] = boosters_of(&settling, arena, &month);
        }
    }
}
