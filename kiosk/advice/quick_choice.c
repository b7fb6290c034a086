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

/* What the months's services come to, with boosters or without. */
static int64_t gross_of_month(struct settling *settling, struct month *month, bool boosts)
{
    int64_t sum = 0;
    month->units = 0;
    for (int service = 0; service < SERVICE_COUNT; service++) {
        struct quick_rating *rating = &settling->pricing->ratings[service];
        const struct quick_boosting *boosting = rating->boosting;
        int64_t gross, units;
        if (!boosts)
            rating->boosting = NULL;
        if (!quick_rating_bill(rating, settling->open, &gross, &units, month->combos[service]))
            settling->is_open = false;
        rating->boosting = boosting;
        sum += gross;
        month->units += units;
    }
    return sum;
}

/* Where a month costs the same without boosters, none is taken. Where it costs more, but a minimum
 * or a rounding makes a smaller bill no cheaper, fewer might do: that is left to others. */
static void settle_month(struct settling *settling, size_t number, struct month *month)
{
    for (int service = 0; service < SERVICE_COUNT; service++)
        quick_rating_draw(&settling->pricing->ratings[service], number);
    int64_t gross = gross_of_month(settling, month, true);
    month->total = quick_terms_total(&settling->terms, gross);
    if (month->units == 0 || quick_terms_total(&settling->terms, gross + 1) == month->total + 1)
        return;
    struct month plain;
    bool is_open = settling->is_open;
    int64_t plain_gross = gross_of_month(settling, &plain, false);
    bool is_same = quick_terms_total(&settling->terms, plain_gross) == month->total;
    settling->is_beyond |= !is_same || (settling->open && settling->is_open != is_open);
    settling->is_open = is_open;
    month->units = 0;
    for (int service = 0; service < SERVICE_COUNT; service++)
        for (int group = 0; group < QUICK_BOOSTING_GROUPS; group++)
            month->combos[service][group] = QUICK_BOOSTING_NONE;
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
