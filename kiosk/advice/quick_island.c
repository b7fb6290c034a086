/* Sets of packs walked slot by slot, the cheapest first; what is sure to cost too much is left with
 * all that could follow. Knows nothing of discounts or of other services. */
#include "advice/quick_island.h"

#include <string.h>

struct walk {
    const struct quick_problem *problem;
    struct quick_rating *rating;
    struct quick_island *island;
    const struct quick_option *now[QUICK_TABLE_SLOTS]; /* by slot; NULL: none */
    struct quick_taken *taken;                         /* room for fixed ones and all slots */
    int64_t price, fees, units;
    int64_t constant; /* what no pack could change */
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

static void keep(struct quick_list *list, const struct quick_set *set)
{
    size_t at = list->count;
    while (at > 0 && compare_sets(set, &list->sets[at - 1]) < 0)
        at--;
    if (list->count == list->room)
        note_other(list, at == list->room ? set->gross : list->sets[--list->count].gross);
    if (at == list->room)
        return;
    for (size_t i = list->count++; i > at; i--)
        list->sets[i] = list->sets[i - 1];
    list->sets[at] = *set;
}

/* What a set may come to at most to be of use. */
static int64_t ceiling_of(const struct walk *walk)
{
    const struct quick_list *open = walk->island->open;
    int64_t limit = walk->problem->limit;
    if (open->count < open->room)
        return limit;
    int64_t last = open->sets[open->count - 1].gross;
    return last < limit ? last : limit;
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

static void price(struct walk *walk, size_t count, struct quick_total *sum,
                  struct quick_total *unit)
{
    const struct quick_problem *problem = walk->problem;
    *sum = *unit = (struct quick_total){0};
    for (size_t i = 0; i < problem->phase_count && !walk->rating->is_beyond; i++) {
        const struct quick_phase *phase = &problem->phases[i];
        struct quick_total total;
        quick_rating_begin(walk->rating, &problem->plan, walk->taken, count, phase->first);
        quick_rating_run(walk->rating, &total);
        sum->gross += total.gross * phase->length;
        unit->units += total.units * phase->pieces;
        unit->open_units += total.open_units * phase->pieces;
        if (total.open_gross == INT64_MAX || sum->open_gross == INT64_MAX)
            sum->open_gross = INT64_MAX;
        else
            sum->open_gross += total.open_gross * phase->length;
    }
}

static void look_at(struct walk *walk)
{
    struct quick_island *island = walk->island;
    struct quick_total sum, unit;
    island->priced++;
    price(walk, gather(walk), &sum, &unit);
    if (walk->rating->is_beyond) {
        island->is_beyond = true;
        return;
    }
    struct quick_set set = {
        .gross = walk->price + sum.gross, .fees = walk->fees, .units = walk->units + unit.units};
    write_picks(walk, &set);
    if (set.gross <= walk->problem->limit &&
        (!island->has_any || compare_sets(&set, &island->any) < 0)) {
        island->has_any = true;
        island->any = set;
    }
    if (sum.open_gross == INT64_MAX)
        return;
    set.gross = walk->price + sum.open_gross;
    set.units = walk->units + unit.open_units;
    if (set.gross <= walk->problem->limit)
        keep(island->open, &set);
    else
        note_other(island->open, set.gross);
}

static void descend(struct walk *walk, size_t next)
{
    const struct quick_table *table = walk->problem->table;
    if (walk->island->is_beyond)
        return;
    if (next == table->slot_count) {
        look_at(walk);
        return;
    }
    descend(walk, next + 1);
    const struct quick_slot *slot = &table->slots[next];
    for (size_t i = 0; i < slot->count; i++) {
        const struct quick_option *option = &slot->options[i];
        int64_t least = walk->price + option->price + walk->constant;
        if (least > ceiling_of(walk)) {
            note_other(walk->island->open, least);
            break;
        }
        walk->now[next] = option;
        walk->price += option->price;
        walk->fees += option->fees;
        walk->units += option->units;
        descend(walk, next + 1);
        walk->price -= option->price;
        walk->fees -= option->fees;
        walk->units -= option->units;
    }
    walk->now[next] = NULL;
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
    if (rating->is_beyond) {
        island->is_beyond = true;
        return;
    }
    descend(&walk, 0);
}
