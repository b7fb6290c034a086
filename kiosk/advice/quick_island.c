/* Sets of packs walked slot by slot, the cheapest first; what is sure to cost too much is left with
 * all that could follow. Knows nothing of discounts or of other services. */
#include "advice/quick_island.h"

#include <string.h>

/* Sets priced for one island; one that needs more is left to search.h. */
#define PRICED_MOST 20000

struct walk {
    const struct quick_problem *problem;
    struct quick_rating *rating;
    struct quick_island *island;
    const struct quick_option *now[QUICK_TABLE_SLOTS]; /* by slot; NULL: none */
    struct quick_taken *taken;                         /* room for fixed ones and all slots */
    int64_t price, fees, units;
    size_t depth;
    int64_t monthly, once; /* as billed in a month; in no month */
};

int quick_island_compare_picks(const struct quick_set *a, const struct quick_set *b)
{
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        const struct quick_pick *x = &a->picks[i], *y = &b->picks[i];
        if (x->pack != y->pack)
            return x->pack < y->pack ? -1 : 1;
        if (x->units != y->units)
            return x->units > y->units ? -1 : 1;
    }
    return a->count < b->count ? -1 : a->count > b->count;
}

static int compare_numbers(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_sets(const struct quick_set *a, const struct quick_set *b)
{
    int order = compare_numbers(a->gross, b->gross);
    if (order == 0)
        order = compare_numbers(a->fees, b->fees);
    if (order == 0)
        order = compare_numbers(a->units, b->units);
    return order ? order : quick_island_compare_picks(a, b);
}

static void note_other(struct quick_list *list, int64_t gross)
{
    list->others = gross < list->others ? gross : list->others;
}

/* Of one set the best is kept; of many, all that there is room for. */
static void keep(struct quick_list *list, const struct quick_set *set)
{
    if (list->count < list->room) {
        list->sets[list->count++] = *set;
        return;
    }
    if (list->room > 1 || compare_sets(set, &list->sets[0]) >= 0) {
        note_other(list, set->gross);
        return;
    }
    note_other(list, list->sets[0].gross);
    list->sets[0] = *set;
}

/* What a set may come to at most to be of use. */
static int64_t ceiling_of(const struct walk *walk)
{
    const struct quick_list *open = walk->island->open;
    int64_t limit = walk->problem->limit;
    if (open->room > 1 || open->count == 0)
        return limit;
    return open->sets[0].gross < limit ? open->sets[0].gross : limit;
}

/* The set now, fixed parts among its packs, by pack. */
static size_t gather(struct walk *walk)
{
    const struct quick_problem *problem = walk->problem;
    size_t count = 0;
    for (size_t i = 0; i < problem->fixed_count; i++)
        walk->taken[count++] = problem->fixed[i];
    for (size_t i = 0; i < problem->table->slot_count; i++) {
        const struct quick_option *option = walk->now[i];
        if (!option)
            continue;
        size_t at = count++;
        for (; at > 0 && walk->taken[at - 1].pack > option->pack; at--)
            walk->taken[at] = walk->taken[at - 1];
        walk->taken[at] = (struct quick_taken){.part = option->part,
                                               .pack = option->pack,
                                               .units = option->units,
                                               .month_at_start = 1};
    }
    return count;
}

static void write_picks(const struct walk *walk, struct quick_set *set)
{
    set->count = 0;
    for (size_t i = 0; i < walk->problem->table->slot_count; i++) {
        const struct quick_option *option = walk->now[i];
        if (!option)
            continue;
        size_t at = set->count++;
        for (; at > 0 && set->picks[at - 1].pack > option->pack; at--)
            set->picks[at] = set->picks[at - 1];
        set->picks[at] = (struct quick_pick){.pack = option->pack, .units = option->units};
    }
}

/* What the set now comes to, and what it comes to at least with packs of slots from `next` on. */
struct node {
    struct quick_total sum; /* over the horizon */
    int64_t months[USAGE_MONTHS_MOST];
    uint8_t boosters[USAGE_MONTHS_MOST];
    struct quick_bound bound;
};

static void price_phase(struct walk *walk, const struct quick_phase *phase, size_t count,
                        uint64_t classes, struct node *node)
{
    const struct quick_problem *problem = walk->problem;
    struct quick_rating *rating = walk->rating;
    struct quick_total total = {0};
    quick_rating_begin(rating, &problem->plan, walk->taken, count, phase->first);
    for (size_t month = 0; month < problem->usage->months && !rating->is_beyond; month++) {
        quick_rating_draw(rating, month);
        int64_t gross = total.gross, units = total.units;
        quick_rating_add(rating, &total);
        node->months[month] = total.gross - gross;
        node->boosters[month] = (uint8_t)(total.units > units);
        if (classes)
            quick_bound_add(&node->bound, rating, classes, month, phase->length);
    }
    struct quick_total *sum = &node->sum;
    sum->gross += total.gross * phase->length;
    sum->units += total.units * phase->pieces;
    sum->open_units += total.open_units * phase->pieces;
    sum->open_gross = total.open_gross == INT64_MAX || sum->open_gross == INT64_MAX
                          ? INT64_MAX
                          : sum->open_gross + total.open_gross * phase->length;
}

static void keep_set(struct walk *walk, const struct node *node)
{
    struct quick_island *island = walk->island;
    struct quick_set set;
    set.gross = walk->price + node->sum.gross;
    set.fees = walk->fees;
    set.units = walk->units + node->sum.units;
    write_picks(walk, &set);
    set.once = walk->once;
    for (size_t month = 0; month < walk->problem->usage->months; month++) {
        set.months[month] = walk->monthly + node->months[month];
        set.boosters[month] = node->boosters[month];
    }
    if (set.count == 0 && node->sum.gross == node->sum.open_gross) {
        island->has_bare = true;
        island->bare = set;
    }
    if (set.gross <= walk->problem->limit &&
        (!island->has_any || compare_sets(&set, &island->any) < 0)) {
        island->has_any = true;
        island->any = set;
    }
    if (node->sum.open_gross == INT64_MAX)
        return;
    set.gross = walk->price + node->sum.open_gross;
    set.units = walk->units + node->sum.open_units;
    if (set.gross <= walk->problem->limit)
        keep(island->open, &set);
    else
        note_other(island->open, set.gross);
}

static bool has_amounts(const struct walk *walk)
{
    const struct quick_table *table = walk->problem->table;
    for (size_t i = table->first_amounts; i < table->slot_count; i++)
        if (walk->now[i])
            return true;
    return false;
}

static void note_regime(struct quick_island *island, int64_t least)
{
    island->regime_least = least < island->regime_least ? least : island->regime_least;
}

static void keep_regime(struct walk *walk, const struct node *node)
{
    struct quick_island *island = walk->island;
    if (island->regime_count == QUICK_ISLAND_REGIMES) {
        note_regime(island, walk->price);
        return;
    }
    struct quick_regime *regime = &island->regimes[island->regime_count++];
    regime->price = walk->price;
    regime->bound = node->bound;
    regime->bound.cells = ARENA_ARRAY(island->arena, struct quick_bound_cell, node->bound.count);
    for (size_t i = 0; i < node->bound.count; i++)
        regime->bound.cells[i] = node->bound.cells[i];
}

int64_t quick_island_with(const struct quick_table *table, const struct quick_regime *regimes,
                          size_t count, const struct quick_gift *gift, int64_t enough)
{
    const struct quick_covers covers = {table->covers[table->first_amounts],
                                        table->cover_counts[table->first_amounts]};
    int64_t least = INT64_MAX;
    for (size_t i = 0; i < count && least > enough; i++) {
        int64_t price = regimes[i].price;
        int64_t sum = price + quick_bound_with(&regimes[i].bound, gift, &covers, enough - price);
        least = sum < least ? sum : least;
    }
    return least;
}

static void visit(struct walk *walk, size_t next);

/* One more option of that slot, or all that have it left out as too dear. False: those after it
 * cost too much, too. */
static bool try_option(struct walk *walk, const struct node *node, size_t slot,
                       const struct quick_option *option)
{
    const struct quick_table *table = walk->problem->table;
    int64_t ceiling = ceiling_of(walk), least = walk->price + option->price;
    bool is_dear = least > ceiling;
    if (walk->fees + option->fees > walk->problem->most_fees)
        return true;
    if (!is_dear && !table->slots[slot].has_charges) {
        int64_t spent = least;
        is_dear = spent + node->bound.constant > ceiling;
        least += quick_bound_least(&node->bound, option->usable, table->covers[slot + 1],
                                   table->cover_counts[slot + 1], ceiling - spent);
    }
    if (least > ceiling) {
        note_other(walk->island->open, least);
        if (table->slots[slot].has_charges)
            note_regime(walk->island, least);
        return !is_dear;
    }
    if (walk->depth == QUICK_ISLAND_PICKS || walk->island->priced > PRICED_MOST) {
        walk->island->is_beyond = true;
        return false;
    }
    walk->depth++;
    walk->now[slot] = option;
    walk->price += option->price;
    walk->fees += option->fees;
    walk->monthly += option->monthly;
    walk->once += option->once;
    walk->units += option->units;
    visit(walk, slot + 1);
    walk->price -= option->price;
    walk->fees -= option->fees;
    walk->monthly -= option->monthly;
    walk->once -= option->once;
    walk->units -= option->units;
    walk->now[slot] = NULL;
    walk->depth--;
    return true;
}

/* Whether no amounts of slots from `slot` on are worth their price, whichever are taken. */
static bool are_amounts_too_dear(const struct walk *walk, const struct node *node, size_t slot)
{
    const struct quick_table *table = walk->problem->table;
    const struct quick_cover *covers = table->covers[slot];
    size_t count = table->cover_counts[slot], first = covers[0].usable == 0;
    int64_t ceiling = ceiling_of(walk);
    if (count == first)
        return false;
    int64_t least = walk->price + quick_bound_least(&node->bound, 0, &covers[first], count - first,
                                                    ceiling - walk->price);
    if (least <= ceiling)
        return false;
    note_other(walk->island->open, least);
    return true;
}

/* The set now, then all that have more of slots from `next` on. */
static void visit(struct walk *walk, size_t next)
{
    const struct quick_problem *problem = walk->problem;
    const struct quick_table *table = problem->table;
    size_t count = gather(walk);
    struct quick_bound_cell cells[QUICK_BOUND_CELLS];
    struct node node;
    node.sum = (struct quick_total){0};
    node.bound = (struct quick_bound){.cells = cells};
    bool is_regime = walk->island->arena && next <= table->first_amounts && !has_amounts(walk);
    walk->island->priced++;
    for (size_t i = 0; i < problem->phase_count && !walk->rating->is_beyond; i++)
        price_phase(walk, &problem->phases[i], count, table->classes[is_regime ? 0 : next], &node);
    if (walk->rating->is_beyond) {
        walk->island->is_beyond = true;
        return;
    }
    keep_set(walk, &node);
    if (is_regime)
        keep_regime(walk, &node);
    for (size_t slot = next; slot < table->slot_count && !walk->island->is_beyond; slot++) {
        if (slot >= table->first_amounts && (slot == next || slot == table->first_amounts) &&
            are_amounts_too_dear(walk, &node, slot))
            break;
        for (size_t i = 0; i < table->slots[slot].count; i++)
            if (!try_option(walk, &node, slot, &table->slots[slot].options[i]))
                break;
    }
}

void quick_island_search(const struct quick_problem *problem, struct quick_rating *rating,
                         struct quick_island *island)
{
    struct quick_taken taken[QUICK_TABLE_SLOTS + QUICK_RATING_IN_PLAY];
    struct walk walk = {.problem = problem, .rating = rating, .island = island, .taken = taken};
    rating->usage = problem->usage;
    rating->service = problem->service;
    rating->boosting = problem->table->has_boosters ? &problem->table->boosting : NULL;
    rating->is_beyond = problem->table->is_beyond || problem->fixed_count > QUICK_RATING_IN_PLAY;
    island->open->others = INT64_MAX;
    island->regime_least = INT64_MAX;
    if (island->arena)
        island->regimes = ARENA_ARRAY(island->arena, struct quick_regime, QUICK_ISLAND_REGIMES);
    if (rating->is_beyond) {
        island->is_beyond = true;
        return;
    }
    visit(&walk, 0);
}
