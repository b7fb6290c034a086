/* Walks away from today's usage in both directions. With more usage of a service no fixed choice
 * gets cheaper and none that was stopped becomes permitted, so that between levels a ≤ b
 *     the first place costs at most what it costs at b with boosters that are permitted there, and
 *     every other choice costs at least what the cheapest of them costs at a:
 * where the former is below the latter, the first place is first at every level from a to b. Where
 * no boosters are sold, what decides between equal costs does not change with usage: then the two
 * may be equal, if the first place wins the tie against the cheapest other (any other that costs as
 * little at a comes after that one). Where no such stretch is left, one level is looked at
 * exactly. */
#include "advice/breakeven.h"

#include "advice/contest.h"
#include "advice/pricing.h"
#include "advice/scaling.h"
#include "base/money.h"

/* How many levels are searched in each direction before the range is left as far as it is proved.
 */
#define SEARCHES_MOST 40

/* One level made ready: the request on the scaled history. */
struct level {
    struct advice_request request;
    struct contest contest;
};

struct walk {
    const struct advice_request *request;
    const struct advice_option *first;
    enum service service;
    int64_t step;
    bool is_monotone;
    bool are_ties_fixed;
    int searches;
    struct effort effort;
    struct arena scratch;
    struct level level; /* the last that was opened */
    int64_t opened;     /* its number; -1: none was */
};

static bool has_family(const struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        for (size_t j = 0; j < offer->allowance_count; j++)
            if (offer->allowances[j].scope->family)
                return true;
        for (size_t j = 0; j < offer->charge_count; j++)
            if (offer->charges[j].scope->family)
                return true;
        for (size_t j = 0; j < offer->stop_count; j++)
            if (offer->stops_at[j].scope->family)
                return true;
    }
    return false;
}

/* A percentage off the bill before a cut of charges: what the cut takes is then not reduced by the
 * percentage, so that more usage could make a bill smaller. */
static bool can_fall_with_usage(const struct worths *worths)
{
    int64_t first_percent = WORTH_NO_PERCENT, last_cut = WORTH_NO_CUT;
    for (size_t i = 0; i < worths->field->request->catalog->offer_count; i++) {
        const struct worth *worth = &worths->of[i];
        if (worth->first_bill_percent < first_percent)
            first_percent = worth->first_bill_percent;
        if (worth->last_charges_cut > last_cut)
            last_cut = worth->last_charges_cut;
    }
    return first_percent < last_cut;
}

static bool sells_boosters(const struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (catalog->offers[i].kind == OFFER_BOOSTER)
            return true;
    return false;
}

static struct level *open_level(struct walk *walk, int64_t number)
{
    struct level *level = &walk->level;
    if (walk->opened == number)
        return level;
    arena_reset(&walk->scratch);
    walk->searches++;
    if (walk->request->unwanted && atomic_load(walk->request->unwanted))
        walk->effort.is_spent = true;
    walk->opened = number;
    *level = (struct level){.request = *walk->request};
    level->request.history =
        scaling_to(&walk->scratch, walk->request->history, walk->service, number * walk->step);
    /* The same `only` was accepted when the advice was made. */
    if (contest_begin(&walk->scratch, &level->request, &level->contest, NULL) != STATUS_OK)
        walk->effort.is_spent = true;
    return level;
}

static struct search search_at(struct level *level, struct walk *walk)
{
    return (struct search){.arena = level->contest.arena,
                           .worths = level->contest.worths,
                           .portfolios = level->contest.portfolios,
                           .effort = &walk->effort,
                           .cost_below = INT64_MAX,
                           .except = walk->first};
}

/* The first place at that level with its best boosters; false where it is not permitted. */
static bool price_first(struct level *level, struct walk *walk, struct advice_option *option)
{
    struct search search = search_at(level, walk);
    search.except = NULL;
    search_choice(&search, walk->first->plan, &walk->first->taken);
    *option = search.best;
    return search.has_best;
}

/* Whether no other choice costs less than `cost_below` or comes before `rival`. */
static bool nothing_beats(struct level *level, struct walk *walk, int64_t cost_below,
                          const struct advice_option *rival)
{
    struct search search = search_at(level, walk);
    search.cost_below = cost_below;
    search.rival = rival;
    contest_find(&level->contest, &search, true);
    return !search.has_best && !walk->effort.is_spent;
}

static bool is_first_at(struct walk *walk, int64_t number)
{
    struct level *level = open_level(walk, number);
    struct advice_option option;
    return price_first(level, walk, &option) && nothing_beats(level, walk, INT64_MAX, &option);
}

/* What the first place costs at a level with boosters given; INT64_MAX where it would be stopped.
 */
static int64_t price_at(struct walk *walk, const struct advice_option *given, int64_t number)
{
    struct arena arena = {0};
    struct advice_request request = *walk->request;
    request.history =
        scaling_to(&arena, walk->request->history, walk->service, number * walk->step);
    struct advice_option option = *given;
    option.pieces = ARENA_ARRAY(&arena, struct advice_piece, given->piece_count);
    for (size_t i = 0; i < given->piece_count; i++)
        option.pieces[i] = given->pieces[i];
    pricing_fill(&arena, &request, &option);
    int64_t cost = pricing_is_stopped(&option) ? INT64_MAX : option.cost_fen;
    arena_finish(&arena);
    return cost;
}

/* The first place at a cost that is not its own; lives as long as the advice. */
static struct advice_option first_at_cost(const struct walk *walk, int64_t cost)
{
    struct advice_option option = *walk->first;
    option.cost_fen = cost;
    return option;
}

/* The most that the first place may cost at any level above, with `others` the cheapest here. */
static int64_t cost_to_stay_below(const struct walk *walk, const struct search *others)
{
    if (!others->has_best)
        return INT64_MAX;
    struct advice_option equal = first_at_cost(walk, others->best.cost_fen);
    const struct offer *held = others->worths->field->plan_held;
    bool wins_ties = walk->are_ties_fixed && pricing_compare(&equal, &others->best, held) < 0;
    return others->best.cost_fen + wins_ties;
}

/* The highest level up to `top` to which the first place surely stays first from `from`, where it
 * is first. */
static int64_t stretch_up(struct walk *walk, int64_t from, int64_t top)
{
    struct level *level = open_level(walk, from);
    struct advice_option option;
    if (!walk->is_monotone || !price_first(level, walk, &option))
        return from;
    struct search others = search_at(level, walk);
    contest_find(&level->contest, &others, false);
    if (walk->effort.is_spent)
        return from;
    int64_t below = cost_to_stay_below(walk, &others), low = from, high = top;
    while (low < high) {
        int64_t middle = high - (high - low) / 2;
        if (price_at(walk, &option, middle) < below)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/* The lowest level from which the first place surely stays first up to `from`, where it is first.
 */
static int64_t stretch_down(struct walk *walk, int64_t from)
{
    struct level *level = open_level(walk, from);
    struct advice_option option;
    if (!walk->is_monotone || !price_first(level, walk, &option))
        return from;
    struct advice_option rival = first_at_cost(walk, option.cost_fen);
    int64_t below = walk->are_ties_fixed ? INT64_MAX : rival.cost_fen + 1, low = 0, high = from;
    while (low < high && walk->searches < SEARCHES_MOST && !walk->effort.is_spent) {
        int64_t middle = low + (high - low) / 2;
        level = open_level(walk, middle);
        if (nothing_beats(level, walk, below, walk->are_ties_fixed ? &rival : NULL))
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}

static int64_t walk_up(struct walk *walk, int64_t from, int64_t top)
{
    walk->searches = 0;
    for (int64_t level = from; level < top;) {
        int64_t next = stretch_up(walk, level, top);
        if (next == level && !is_first_at(walk, ++next))
            return level;
        level = next;
        if (level < top && walk->searches >= SEARCHES_MOST)
            return level;
    }
    return top;
}

static int64_t walk_down(struct walk *walk, int64_t from)
{
    walk->searches = 0;
    for (int64_t level = from; level > 0;) {
        int64_t next = stretch_down(walk, level);
        if (next == level && !is_first_at(walk, --next))
            return level;
        level = next;
        if (level > 0 && walk->searches >= SEARCHES_MOST)
            return level;
    }
    return 0;
}

static bool is_within_limits(const struct walk *walk)
{
    return walk->searches < SEARCHES_MOST && !walk->effort.is_spent;
}

static void go_up(struct walk *walk, int64_t floor_level, int64_t top, struct reasons_range *range)
{
    int64_t start = floor_level * walk->step == range->today ? floor_level : floor_level + 1;
    if (!is_first_at(walk, start)) {
        range->is_exact &= !walk->effort.is_spent;
        return;
    }
    int64_t level = walk_up(walk, start, top);
    range->is_exact &= level == top || is_within_limits(walk);
    range->most = level * walk->step;
    range->open_above = level == top;
}

static void go_down(struct walk *walk, int64_t start, struct reasons_range *range)
{
    if (!is_first_at(walk, start)) {
        range->is_exact &= !walk->effort.is_spent;
        return;
    }
    int64_t level = walk_down(walk, start);
    range->is_exact &= level == 0 || is_within_limits(walk);
    range->least = level * walk->step;
    range->open_below = level == 0;
}

void breakeven_find(struct arena *arena, const struct advice_request *request,
                    const struct advice_option *first, enum service service,
                    struct reasons_range *range)
{
    int64_t months = (int64_t)request->history->month_count;
    int64_t total = scaling_total(request->history, service), step = reasons_step(service);
    int64_t today = money_divide_half_up(total, months), floor_level = total / months / step;
    struct walk walk = {.request = request,
                        .first = first,
                        .service = service,
                        .step = step,
                        .opened = -1,
                        .effort = {.budget = EFFORT_OF_A_RANGE}};
    struct contest contest;
    *range = (struct reasons_range){
        .service = service, .least = today, .most = today, .today = today, .is_exact = true};
    if (contest_begin(arena, request, &contest, NULL) != STATUS_OK)
        return;
    bool is_family = service == SERVICE_VOICE && request->history->peer_count > 0 &&
                     has_family(request->catalog);
    walk.are_ties_fixed = !sells_boosters(request->catalog);
    walk.is_monotone = !can_fall_with_usage(contest.worths) && !is_family;
    go_down(&walk, floor_level, range);
    walk.effort = (struct effort){.budget = EFFORT_OF_A_RANGE};
    go_up(&walk, floor_level, (floor_level + 1) * REASONS_FACTOR_MOST, range);
    arena_finish(&walk.scratch);
}
