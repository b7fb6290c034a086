/* How much has been priced, and how much may be: the work limit and the proof's counters. */
#ifndef ADVICE_EFFORT_H
#define ADVICE_EFFORT_H

#include <stdbool.h>
#include <stdint.h>

/* Far above what lifelike catalogs need (README.md has figures), a few seconds of work. */
#define EFFORT_MOST 400000

struct effort {
    uint64_t choices_priced;
    bool is_spent;
};

/* Counts one choice; false: no more. */
static inline bool effort_spend(struct effort *effort)
{
    if (effort->choices_priced >= EFFORT_MOST)
        effort->is_spent = true;
    else
        effort->choices_priced++;
    return !effort->is_spent;
}

#endif
