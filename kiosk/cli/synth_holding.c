/* Rejection sampling with the rater as the judge. */
#include "cli/synth_holding.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "tariff/bill.h"
#include "tariff/choice.h"
#include "tariff/history.h"

/* A plan drawn blindly lands within a few yuan of the aim in about one of ten; 80 leave few far. */
#define TRIES 80

struct trial {
    const struct offer *plan, *addon; /* addon NULL: none */
    int percent;
};

/* Held by itself: needs nothing else, and its price hangs on nothing that is made up later. */
static bool is_simple(const struct offer *offer)
{
    return offer->requires.count == 0 && offer->one_of.count == 0 &&
           offer->min_spend.mean_of == 0 && offer->stop_count == 0;
}

static bool has_fee(const struct offer *offer)
{
    return offer_monthly_fee_fen(offer) > 0;
}

static int compare_fees(const void *left, const void *right)
{
    const struct offer *a = *(const struct offer *const *)left;
    const struct offer *b = *(const struct offer *const *)right;
    int64_t first = offer_monthly_fee_fen(a), second = offer_monthly_fee_fen(b);
    return first != second ? (first < second ? -1 : 1) : strcmp(a->code, b->code);
}

void synth_holding_pool_fill(struct arena *arena, const struct catalog *catalog,
                             struct synth_holding_pool *pool)
{
    *pool = (struct synth_holding_pool){
        .catalog = catalog,
        .plans = ARENA_ARRAY(arena, const struct offer *, catalog->offer_count + 1),
        .addons = ARENA_ARRAY(arena, const struct offer *, catalog->offer_count + 1),
    };
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        if (!is_simple(offer))
            continue;
        if (offer->kind == OFFER_PLAN)
            pool->plans[pool->plan_count++] = offer;
        else if (offer->kind == OFFER_ADDON && has_fee(offer) && offer->contract.months == 0)
            pool->addons[pool->addon_count++] = offer;
    }
    if (pool->plan_count)
        qsort(pool->plans, pool->plan_count, sizeof *pool->plans, compare_fees);
}

static struct choice choice_of(struct arena *arena, const struct trial *trial)
{
    struct choice_taken *taken = ARENA_NEW(arena, struct choice_taken);
    *taken = (struct choice_taken){trial->addon, 1};
    return (struct choice){.plan = trial->plan, .taken = {taken, trial->addon ? 1 : 0}};
}

/* The bills of the trial; false where it is not permitted. */
static bool rate(struct arena *arena, const struct synth_holding_pool *pool,
                 const struct trial *trial, const struct usage *usage, struct bill_list *bills)
{
    struct choice choice = choice_of(arena, trial);
    struct history *history;
    if (history_bind(arena, pool->catalog, usage, &history, NULL) != STATUS_OK)
        return false;
    for (size_t month = 0; month < history->month_count; month++)
        if (!choice_is_permitted(&choice, month, NULL))
            return false;
    const struct bill_request request = {.catalog = pool->catalog,
                                         .history = history,
                                         .choice = &choice,
                                         .as_of = DATE_NONE,
                                         .horizon_month = 1};
    bill_compute(arena, &request, bills);
    return !bills->stopped && bills->count == SYNTH_USAGE_MONTHS;
}

/* How many of the plans have a fee that is not far above what is paid; the cheapest always. */
static size_t affordable(const struct synth_holding_pool *pool, int64_t spending_fen)
{
    size_t count = 1;
    while (count < pool->plan_count &&
           offer_monthly_fee_fen(pool->plans[count]) <= spending_fen * 11 / 10)
        count++;
    return count;
}

/* One plan in three is taken with something. Some customers outgrew their plan, others shrank. */
static struct trial draw_trial(const struct synth_holding_pool *pool, int64_t spending_fen,
                               struct random *random)
{
    static const int percents[] = {55, 75, 90, 100, 100, 115, 135};
    struct trial trial = {
        .plan = pool->plans[random_between(random, 0, (int64_t)affordable(pool, spending_fen) - 1)],
        .percent = percents[random_between(random, 0, 6)],
    };
    if (pool->addon_count && random_one_in(random, 3))
        trial.addon = pool->addons[random_between(random, 0, (int64_t)pool->addon_count - 1)];
    return trial;
}

static int64_t distance(int64_t sum_fen, int64_t aim_fen)
{
    int64_t difference = sum_fen - aim_fen * SYNTH_USAGE_MONTHS;
    return difference < 0 ? -difference : difference;
}

static struct subscriber_holding held(const struct offer *offer, const struct synth_person *person,
                                      int32_t first_month, struct random *random)
{
    int32_t last = date_first_day(first_month);
    int32_t first = person->joined < last ? person->joined : last;
    bool on_sale = offer->sale_from != DATE_NONE && offer->sale_from < last;
    if (on_sale && offer->sale_from > first)
        first = offer->sale_from;
    int32_t recent = last - 900 > first ? last - 900 : first;
    return (struct subscriber_holding){
        .code = offer->code, .quantity = 1, .since = (int32_t)random_between(random, recent, last)};
}

static void keep(struct synth_holding *holding, const struct trial *trial,
                 const struct usage *usage, const struct bill_list *bills)
{
    holding->plan.code = trial->plan->code;
    holding->addon.code = trial->addon ? trial->addon->code : NULL;
    holding->brand = trial->plan->brand;
    holding->usage = *usage;
    for (size_t i = 0; i < bills->count; i++)
        holding->billed[i] = bills->bills[i].total_fen;
}

static void date(const struct synth_holding_pool *pool, const struct synth_usage_request *usage,
                 struct random *random, struct synth_holding *holding)
{
    struct subscriber_holding *both[] = {&holding->plan, &holding->addon};
    for (int i = 0; i < 2; i++)
        if (both[i]->code)
            *both[i] = held(catalog_find(pool->catalog, both[i]->code), usage->person,
                            usage->first_month, random);
}

void synth_holding_choose(struct arena *arena, const struct synth_holding_pool *pool,
                          const struct synth_usage_request *usage, struct synth_holding *holding)
{
    struct random random = random_seeded(~usage->person->seed);
    int64_t nearest = INT64_MAX;
    *holding = (struct synth_holding){.brand = ""};
    struct synth_usage_request request = *usage;
    synth_usage_make(arena, &request, &holding->usage);
    for (int i = 0; pool->plan_count && i < TRIES; i++) {
        struct trial trial = draw_trial(pool, usage->person->spending_fen, &random);
        struct usage used;
        struct bill_list bills = {0};
        request.percent = trial.percent;
        synth_usage_make(arena, &request, &used);
        if (!rate(arena, pool, &trial, &used, &bills))
            continue;
        int64_t away = distance(bills.sum_fen, usage->person->spending_fen);
        if (away >= nearest)
            continue;
        nearest = away;
        keep(holding, &trial, &used, &bills);
    }
    date(pool, usage, &random, holding);
}
