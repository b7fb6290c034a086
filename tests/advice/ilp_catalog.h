/* The cases of cli/program_catalog.h, which an integer program expresses exactly, as the other
 * cases of these tests are. */
#ifndef TESTS_ADVICE_ILP_CATALOG_H
#define TESTS_ADVICE_ILP_CATALOG_H

#include "cli/program_catalog.h"
#include "random_catalog.h"

static inline struct random_case ilp_catalog_case(struct arena *arena, uint64_t seed, int plans,
                                                  int packs)
{
    struct program_catalog made = program_catalog_make(arena, seed, plans, packs);
    return (struct random_case){.catalog = made.catalog,
                                .usage = made.usage,
                                .history = made.history,
                                .subscriber = made.subscriber,
                                .horizon = made.horizon};
}

_Static_assert(RANDOM_CATALOG_AS_OF == PROGRAM_CATALOG_AS_OF, "one date for all cases");

#endif
