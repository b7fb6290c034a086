/* Months entered as what could be covered of them. README.md has the proof. Knows nothing of which
 * packs there are. */
#include "advice/quick_bound.h"

#include "advice/minorant.h"

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Allowances pass on what others cover: all that hang together with the classes. */
static uint64_t reach_of(const struct quick_rating *rating, uint64_t classes)
{
    uint64_t before = 0;
    while (before != classes) {
        before = classes;
        for (size_t i = 0; i < rating->fresh_count; i++)
            if (rating->fresh[i].classes & classes)
                classes |= rating->fresh[i].classes;
    }
    return classes;
}

static const struct quick_boosting_group *group_of(const struct quick_rating *rating, size_t charge,
                                                   int64_t *boostable)
{
    for (size_t i = 0; rating->boosting && i < rating->boosting->group_count; i++)
        if (rating->booster_charge[i] == charge) {
            *boostable = rating->boostable[i];
            return &rating->boosting->groups[i];
        }
    return NULL;
}

/* No combination of boosters is cheaper a unit than its fee over what it covers. */
static int64_t rate_of(const struct quick_bound_cell *cell)
{
    int64_t rate = cell->charge->price->rate;
    if (cell->group)
        rate = smaller(rate, cell->group->rate);
    return rate;
}

static int64_t left_of(const struct quick_bound_cell *cell, int64_t usable)
{
    return usable < cell->quantity / cell->times ? cell->quantity - usable * cell->times : 0;
}

/* By the rate alone: less, but soon known. */
static int64_t least_of(const struct quick_bound_cell *cell, int64_t usable)
{
    money_wide micro = (money_wide)left_of(cell, usable) * cell->rate >> MINORANT_SHIFT;
    int64_t fen = (int64_t)micro / MONEY_FEN - 1;
    return fen > 0 ? fen : 0;
}

static int64_t cost_of(const struct quick_bound_cell *cell, int64_t usable)
{
    int64_t left = left_of(cell, usable);
    int64_t best = quick_rating_price(cell->charge, left);
    for (size_t i = 0; cell->group && i < cell->group->combo_count; i++) {
        const struct quick_combo *combo = &cell->group->combos[i];
        if (combo->fee >= best)
            break;
        int64_t away = smaller(left, smaller(combo->cover, cell->boostable));
        best = smaller(best, combo->fee + quick_rating_price(cell->charge, left - away));
    }
    return best;
}

void quick_bound_add(struct quick_bound *bound, const struct quick_rating *rating, uint64_t classes,
                     size_t month, int64_t weight)
{
    uint64_t reach = reach_of(rating, classes);
    for (size_t i = 0; i < rating->charge_count; i++) {
        const struct quick_rating_charge *reached = &rating->charges[i];
        const struct offer_charge *charge = reached->charge->charge;
        if (reached->quantity == 0 || charge->per_event || charge->setup > 0)
            continue;
        struct quick_bound_cell cell = {.charge = reached->charge,
                                        .quantity = reached->quantity,
                                        .weight = weight,
                                        .times = rating->has_rollover && month > 0 ? 2 : 1};
        cell.group = group_of(rating, i, &cell.boostable);
        cell.rate = rate_of(&cell);
        if (!(reached->classes & reach))
            bound->constant += cost_of(&cell, 0) * weight;
        else if (bound->count < QUICK_BOUND_CELLS)
            bound->cells[bound->count++] = cell;
    }
}

/* Only some of the months have what is covered for nothing. */
static int64_t timed_cost(const struct quick_bound_cell *cell, int64_t usable,
                          const struct quick_gift *gift)
{
    int64_t without = cost_of(cell, usable);
    if (!gift || without == 0)
        return without * cell->weight;
    int64_t with = cost_of(cell, usable + gift->usable);
    return (with * gift->months + without * (gift->horizon - gift->months)) * cell->weight /
           gift->horizon;
}

/* Where covers come to more than `most`, or to no less than the best so far, that is enough. */
static int64_t with_cover(const struct quick_bound *bound, int64_t usable,
                          const struct quick_cover *cover, const struct quick_gift *gift,
                          int64_t most)
{
    int64_t least = bound->constant + cover->price, sum = least;
    usable += cover->usable;
    for (size_t i = 0; i < bound->count && !gift; i++)
        least += least_of(&bound->cells[i], usable) * bound->cells[i].weight;
    if (least > most)
        return least;
    for (size_t i = 0; i < bound->count && sum <= most; i++)
        sum += timed_cost(&bound->cells[i], usable, gift);
    return sum;
}

static int64_t least_with(const struct quick_bound *bound, int64_t usable,
                          const struct quick_covers *covers, const struct quick_gift *gift,
                          int64_t most)
{
    int64_t best = INT64_MAX;
    for (size_t i = 0; i < covers->count; i++) {
        const struct quick_cover *cover = &covers->items[i];
        if (bound->constant + cover->price > most)
            return smaller(best, bound->constant + cover->price);
        best = smaller(best, with_cover(bound, usable, cover, gift, smaller(most, best)));
        if (best <= most && most < INT64_MAX)
            return best;
    }
    return best;
}

int64_t quick_bound_least(const struct quick_bound *bound, int64_t usable,
                          const struct quick_cover *covers, size_t count, int64_t most)
{
    const struct quick_covers all = {covers, count};
    return least_with(bound, usable, &all, NULL, most);
}

int64_t quick_bound_with(const struct quick_bound *bound, const struct quick_gift *gift,
                         const struct quick_covers *covers, int64_t most)
{
    return least_with(bound, 0, covers, gift, most);
}
