/* How much has been priced, and how much may be: the work limit and the proof's counters. */
#ifndef ADVICE_EFFORT_H
#define ADVICE_EFFORT_H

#include <stdbool.h>
#include <stdint.h>

/* Some seconds of work; README.md says how near lifelike catalogs come. */
#define EFFORT_MOST 400000
/* At first one plan may spend this part of what is left, but always so many choices. */
#define EFFORT_PLANS 64
#define EFFORT_OF_A_PLAN 200
/* For the range of one service: where it is met, the range is left as far as it is proved. */
#define EFFORT_OF_A_RANGE 20000

struct effort {
    uint64_t budget, choices_priced;
    bool is_spent;
};

/* Counts one choice; false: no more. */
static inline bool effort_spend(struct effort *effort)
{
    if (effort->choices_priced >= effort->budget)
        effort->is_spent = true;
    else
        effort->choices_priced++;
    return !effort->is_spent;
}

static inline uint64_t effort_left(const struct effort *effort)
{
    return effort->choices_priced < effort->budget ? effort->budget - effort->choices_priced : 0;
}

/* Of the effort, for a plan of many. */
static inline struct effort effort_share(const struct effort *effort)
{
    uint64_t share = effort_left(effort) / EFFORT_PLANS;
    return (struct effort){.budget = share > EFFORT_OF_A_PLAN ? share : EFFORT_OF_A_PLAN};
}

#endif
