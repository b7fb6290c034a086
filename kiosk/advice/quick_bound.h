/* What one service comes to at least if so many more units of it a month were covered. */
#ifndef ADVICE_QUICK_BOUND_H
#define ADVICE_QUICK_BOUND_H

#include "advice/quick_rating.h"
#include "advice/quick_table.h"

#define QUICK_BOUND_CELLS 40

/* What reached a charge in a month that more packs could cover. */
struct quick_bound_cell {
    const struct compiled_charge *charge;
    const struct quick_boosting_group *group; /* NULL: none */
    int64_t quantity, boostable, weight;
    int64_t rate; /* minorant.h: what is left costs at least that for each unit, boosters too */
    int times;    /* how often a unit of a pack counts: what rolls over, twice */
};

struct quick_bound {
    struct quick_bound_cell *cells; /* room for QUICK_BOUND_CELLS */
    size_t count;
    int64_t constant; /* of what more packs cannot cover */
};

/* Enters the month that was drawn last, counted so often; `classes` are what packs to come could
 * serve. */
void quick_bound_add(struct quick_bound *bound, const struct quick_rating *rating, uint64_t classes,
                     size_t month, int64_t weight);

/* With any of those covers on top of `usable` units; their price included. */
int64_t quick_bound_least(const struct quick_bound *bound, int64_t usable,
                          const struct quick_cover *covers, size_t count, int64_t most);

/* Units covered for nothing in so many months of the horizon. */
struct quick_gift {
    int64_t usable, months, horizon;
};

struct quick_covers {
    const struct quick_cover *items;
    size_t count;
};

/* Likewise with a gift, over a whole horizon. */
int64_t quick_bound_with(const struct quick_bound *bound, const struct quick_gift *gift,
                         const struct quick_covers *covers, int64_t most);

#endif
