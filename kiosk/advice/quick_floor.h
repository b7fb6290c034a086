/* What a plan costs at least, without searching it. All money is over the horizon and all months of
 * the history. */
#ifndef ADVICE_QUICK_FLOOR_H
#define ADVICE_QUICK_FLOOR_H

#include "advice/quick_memo.h"

int64_t quick_floor_fees(const struct quick_shopper *shopper, const struct compiled_plan *plan);

/* One-off prices and exit fees of plan and S. */
int64_t quick_floor_once(const struct quick_shopper *shopper, const struct offer *plan,
                         const struct choice_list *taken);

/* What each service comes to at least with any packs, and their sum. */
void quick_floor_services(struct quick_memo *memo, const struct compiled_plan *plan,
                          int64_t floors[SERVICE_COUNT], int64_t *sum);

/* Sets specials->gains (`pays`: quick_special.h) and beside: what each special could save at most,
 * and what those of other groups could save with it. */
void quick_floor_gains(const struct quick_specials *specials, int64_t fees,
                       const int64_t floors[SERVICE_COUNT], int64_t horizon, bool pays);

/* That gross, fees included, after the plan's own cuts. */
int64_t quick_floor_own(const struct quick_memo *memo, const struct compiled_plan *plan,
                        int64_t gross);

/* No choice with the plan costs less than this. */
int64_t quick_floor_plan(struct quick_memo *memo, const struct compiled_plan *plan);

#endif
