/* What a plan is likely to cost: the spread among the people who fit. */
#include <stdlib.h>

#include "advice/dialogue_private.h"

struct share {
    int32_t cost;
    int64_t weight;
};

static int compare_shares(const void *left, const void *right)
{
    const struct share *a = left, *b = right;
    return a->cost < b->cost ? -1 : a->cost > b->cost;
}

/* The least cost that so many of a hundred do not pass. */
static int64_t quantile(const struct share *shares, size_t count, int64_t weight, int hundredth)
{
    money_wide sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += shares[i].weight;
        if (sum * 100 >= (money_wide)weight * hundredth)
            return shares[i].cost;
    }
    return count ? shares[count - 1].cost : 0;
}

void dialogue_outlook_spread(const struct dialogue *dialogue, struct dialogue_step *step)
{
    struct arena arena;
    size_t count = 0;
    int64_t weight = 0;
    arena_init(&arena);
    struct share *shares = ARENA_ARRAY(&arena, struct share, dialogue->people + 1);
    for (size_t person = 0; person < dialogue->people; person++) {
        int32_t cost = appraisal_cost(dialogue->appraisal, person, step->plan);
        if (dialogue->weights[person] == 0 || cost == APPRAISAL_CLOSED)
            continue;
        shares[count++] = (struct share){cost, dialogue->weights[person]};
        weight += dialogue->weights[person];
    }
    if (count)
        qsort(shares, count, sizeof *shares, compare_shares);
    step->low_fen = quantile(shares, count, weight, 5);
    step->middle_fen = quantile(shares, count, weight, 50);
    step->high_fen = quantile(shares, count, weight, 90);
    step->most_fen = quantile(shares, count, weight, 95);
    arena_finish(&arena);
}

static bool is_sure(const struct dialogue *dialogue, size_t plan)
{
    for (size_t person = 0; person < dialogue->people; person++)
        if (dialogue->weights[person] > 0 &&
            appraisal_cost(dialogue->appraisal, person, plan) == APPRAISAL_CLOSED)
            return false;
    return true;
}

static int compare_ranks(const void *left, const void *right)
{
    const struct dialogue_rank *a = left, *b = right;
    if (a->regret_fen != b->regret_fen)
        return a->regret_fen < b->regret_fen ? -1 : 1;
    return a->plan < b->plan ? -1 : a->plan > b->plan;
}

const struct dialogue_rank *dialogue_outlook_ranking(const struct dialogue *dialogue,
                                                     struct arena *arena)
{
    struct dialogue_rank *ranks = ARENA_ARRAY(arena, struct dialogue_rank, dialogue->plans + 1);
    for (size_t plan = 0; plan < dialogue->plans; plan++)
        ranks[plan] = (struct dialogue_rank){
            .plan = plan,
            .regret_fen = dialogue->weight ? dialogue->sums[plan] / dialogue->weight : 0,
            .is_sure = is_sure(dialogue, plan)};
    if (dialogue->plans)
        qsort(ranks, dialogue->plans, sizeof *ranks, compare_ranks);
    return ranks;
}
