/* The best choice with one plan: its specials told apart, the best packs of each service found. */
#ifndef ADVICE_QUICK_PLAN_H
#define ADVICE_QUICK_PLAN_H

#include "advice/quick_memo.h"

struct quick_plan {
    struct quick_memo *memo;
    const struct compiled_plan *plan;
    int64_t most;    /* nothing that costs more is wanted */
    bool has_to_ask; /* a choice in which nothing hangs on a question is not wanted */

    /* What is found. */
    bool is_beyond; /* only search.h can tell */
    struct quick_choice best, stopped;
};

void quick_plan_search(struct quick_plan *search);

/* Likewise, without specials: its best is what the plan costs at most. */
void quick_plan_alone(struct quick_plan *search);

/* What the plan of a choice needs to be priced. */
struct quick_pricing quick_plan_pricing(struct quick_memo *memo, const struct compiled_plan *plan);

#endif
