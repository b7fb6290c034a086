/* The people that the dialogue with a new customer reasons over: profiles of usage without
 * identity. Nobody is in it whose region and brand fewer than POPULATION_CROWD others share: those
 * are blanked first, and left out where the blank ones are too few as well. */
#ifndef ADVICE_POPULATION_H
#define ADVICE_POPULATION_H

#include <stddef.h>

#include "base/arena.h"
#include "tariff/profile.h"

#define POPULATION_CROWD 20
/* More say nothing more about anybody, and pricing them takes longer than a shopper waits. */
#define POPULATION_MOST 5000
/* Fewer than this split into groups of one after three questions: better the reference sample. */
#define POPULATION_LEAST 1000

struct population {
    const struct profile *people;
    size_t count;
    size_t left_out; /* because too few are like them */
};

/* Profiles in any order; the result has them in the same order, its people copied to the arena.
 * Where there are more than POPULATION_MOST, every so manyth is taken. */
struct population population_make(struct arena *arena, const struct profile *profiles,
                                  size_t count);

#endif
