/* The best boosters for a plan and S: month by month within each piece, together where something
 * can be carried from one month to the next (TARIFF_MODEL.md §8). */
#ifndef ADVICE_BOOSTING_H
#define ADVICE_BOOSTING_H

#include "advice/descent.h"
#include "advice/effort.h"

struct boosting {
    struct arena *arena; /* what is found lives here */
    const struct worths *worths;
    struct effort *effort;
    const struct bound_element *boosters; /* one for each month of the history, scale 1 */
    size_t booster_count;
    bool ignores_stops;
    int64_t most; /* nothing is looked for with which the option costs more than this */
};

/* Fills the boosters of the option's pieces (already cut; its one-offs and exit fees are known).
 * False: some piece has none that are permitted, or all cost too much. */
bool boosting_find(const struct boosting *boosting, struct advice_option *option);

#endif
