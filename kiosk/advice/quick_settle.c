/* Sets listed as far as they could matter, and every combination of them settled. README.md has the
 * proof. */
#include "advice/quick_settle.h"

#include <stdlib.h>

#define LISTED_MOST 1000
#define SETTLED_MOST 20000

struct listing {
    struct quick_combination *combination;
    struct quick_set *sets[SERVICE_COUNT];
    size_t counts[SERVICE_COUNT];
    const struct quick_set *now[SERVICE_COUNT];
    int64_t most_fees; /* more fees of packs than this are too many */
    size_t settled;
};

static bool stops_nothing(const struct quick_combination *combination)
{
    for (int i = 0; i < SERVICE_COUNT; i++) {
        const struct quick_memo_best *found = &combination->found[i];
        if (!found->has_open || found->any.gross != found->open.gross)
            return false;
    }
    return true;
}

/* From the months of the sets, where the same parts are in force throughout. False: that is not
 * so, or fewer boosters might do. */
static bool settle_months(const struct quick_combination *combination,
                          const struct quick_set *const sets[SERVICE_COUNT],
                          struct quick_choice *choice)
{
    const struct quick_shopper *shopper = quick_combination_shopper(combination->combining->search);
    int64_t cost = combination->once;
    for (int i = 0; i < SERVICE_COUNT; i++) {
        cost += sets[i]->once;
        if (!quick_combination_is_bare(combination, i))
            return false;
    }
    for (size_t piece = 0; piece < combination->pieces; piece++)
        for (size_t month = 0; month < (size_t)shopper->months; month++) {
            int64_t gross = 0;
            bool boosts = false;
            for (int i = 0; i < SERVICE_COUNT; i++) {
                gross += sets[i]->months[month];
                boosts |= sets[i]->boosters[month] > 0;
            }
            const struct quick_terms_month *terms = &combination->terms[piece];
            int64_t total = quick_terms_total(terms, gross);
            if (boosts && quick_terms_total(terms, gross + 1) != total + 1)
                return false;
            cost += total * quick_combination_length(combination, piece);
        }
    choice->cost = cost;
    return true;
}

/* What the choice costs. False: beyond. */
static bool settle_choice(struct quick_combination *combination,
                          const struct quick_set *const sets[SERVICE_COUNT],
                          struct quick_choice *choice)
{
    struct quick_plan *search = combination->combining->search;
    bool is_beyond = false;
    search->memo->priced++;
    if (settle_months(combination, sets, choice))
        return true;
    const struct quick_pricing pricing = quick_plan_pricing(search->memo, search->plan);
    (void)quick_choice_price(&pricing, false, choice, &is_beyond);
    return !is_beyond;
}

static void settle(struct quick_combination *combination,
                   const struct quick_set *const sets[SERVICE_COUNT])
{
    struct quick_plan *search = combination->combining->search;
    struct quick_choice choice;
    if (!quick_combination_choice(combination, sets, &choice)) {
        search->is_beyond = true;
        return;
    }
    if (choice.cost > search->most)
        return;

    search->is_beyond = !settle_choice(combination, sets, &choice);
    if (!search->is_beyond)
        quick_combination_keep(search, &choice);
}

/* `sum` is the gross of those before, and of the best of those to come. */
static void settle_listed(struct listing *listing, int next, int64_t sum)
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
        const struct quick_set *set = &listing->sets[next][i];
        int64_t more = sum + set->gross - listing->sets[next][0].gross;
        if (quick_combination_least(listing->combination, more) > search->most)
            break;
        listing->now[next] = set;
        settle_listed(listing, next + 1, more);
    }
}

static int compare_gross(const void *left, const void *right)
{
    const struct quick_set *a = left, *b = right;
    return a->gross < b->gross ? -1 : a->gross > b->gross;
}

/* All sets of one service that come to no more than the limit. */
static bool list_sets(struct listing *listing, int service, int64_t limit)
{
    struct quick_combination *combination = listing->combination;
    struct quick_plan *search = combination->combining->search;
    struct arena *arena = quick_combination_shopper(search)->arena;
    if (combination->found[service].others > limit) {
        listing->sets[service] = &combination->found[service].open;
        listing->counts[service] = 1;
        return true;
    }
    listing->sets[service] = ARENA_ARRAY(arena, struct quick_set, LISTED_MOST);
    struct quick_problem problem = quick_combination_problem(combination, service, limit);
    problem.most_fees = listing->most_fees;
    struct quick_list open = {.sets = listing->sets[service], .room = LISTED_MOST};
    struct quick_island island = {.open = &open};
    quick_island_search(&problem, &search->memo->ratings[service], &island);
    search->memo->priced += (uint64_t)island.priced;

    listing->counts[service] = open.count;
    if (open.count)
        qsort(open.sets, open.count, sizeof *open.sets, compare_gross);
    return !island.is_beyond && open.others > limit;
}

/* `settled`: the best so far. Where it costs the minimum, only fewer fees could be better. */
static void list_and_settle(struct quick_combination *combination, int64_t sum,
                            const struct quick_choice *settled)
{
    struct quick_plan *search = combination->combining->search;
    struct listing listing = {.combination = combination, .most_fees = INT64_MAX};
    if (settled->cost == combination->bound.minimum + combination->once)
        listing.most_fees = settled->fees - combination->fees;
    int64_t most = quick_combination_most(combination);
    for (int i = 0; i < SERVICE_COUNT; i++)
        if (!list_sets(&listing, i, most - sum + combination->found[i].least)) {
            search->is_beyond = true;
            return;
        }
    settle_listed(&listing, 0, sum);
}

/* The best sets, settled, are the best choice where what they cost is what every choice costs at
 * least: by the sum, which grows with gross, or by the minimum, where no packs are fewest. */
static bool is_settled(const struct quick_combination *combination,
                       const struct quick_choice *choice, int64_t sum)
{
    const struct quick_terms_bound *bound = &combination->bound;
    if (bound->kept == QUICK_TERMS_WHOLE &&
        choice->cost == bound->fees + sum - bound->cuts + combination->once)
        return true;
    return choice->cost == bound->minimum + combination->once &&
           choice->count == combination->list.count && choice->units == combination->units;
}

/* The sets settled and kept; whether nothing with these specials is better. */
static bool try_sets(struct quick_combination *combination,
                     const struct quick_set *const sets[SERVICE_COUNT], int64_t sum,
                     struct quick_choice *settled)
{
    struct quick_plan *search = combination->combining->search;
    struct quick_choice choice;
    if (!quick_combination_choice(combination, sets, &choice) ||
        !settle_choice(combination, sets, &choice)) {
        search->is_beyond = true;
        return true;
    }

    quick_choice_keep(settled, &choice);
    quick_combination_keep(search, &choice);
    return is_settled(combination, &choice, sum);
}

void quick_settle_all(struct quick_combination *combination, int64_t sum)
{
    struct quick_plan *search = combination->combining->search;
    const struct quick_set *best[SERVICE_COUNT], *bare[SERVICE_COUNT];
    struct quick_choice settled;
    bool is_bare = true, has_bare = true;
    if (!stops_nothing(combination)) {
        search->is_beyond = true;
        return;
    }
    for (int i = 0; i < SERVICE_COUNT; i++) {
        best[i] = &combination->found[i].open;
        bare[i] = &combination->found[i].bare;
        is_bare &= best[i]->count == 0;
        has_bare &= combination->found[i].has_bare;
    }
    settled.plan = NULL;
    if (!try_sets(combination, best, sum, &settled) &&
        (is_bare || !has_bare || !try_sets(combination, bare, sum, &settled)))
        list_and_settle(combination, sum, &settled);
}
