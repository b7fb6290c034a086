/* A plan's choices told apart by their specials (what cuts bills, saves exit fees or serves
 * nothing): what each costs at least with the best packs of every island, and which sets of packs
 * are worth pricing. */
#ifndef ADVICE_SWEEP_H
#define ADVICE_SWEEP_H

#include "advice/candidates.h"
#include "advice/portfolio.h"

struct sweep_problem {
    void *context;
    /* Prices exactly these packs and specials, by code, and keeps them where they are the best.
     * False: give up, the work limit is met. */
    bool (*visit)(void *context, const struct choice_list *taken);
    /* Nothing that costs more than this is wanted. */
    int64_t (*most)(void *context);
    /* Whether no choice can be wanted that costs at least this, with at least these fees and units
     * besides the plan's. */
    bool (*is_hopeless)(void *context, int64_t cost_fen, int64_t fees, int64_t units);
};

struct sweep_request {
    struct arena *arena;
    struct portfolios *portfolios;
    const struct worth *plan;
    struct candidates *candidates; /* their islands are set */
    int64_t once;    /* one-offs and exit fees of the plan alone, × months of history */
    bool has_to_ask; /* only choices with an offer that hangs on a question are wanted */
};

/* True: all choices of the plan have been dealt with. */
bool sweep_run(const struct sweep_request *request, const struct sweep_problem *problem);

#endif
