/* A seeded, reproducible source of numbers for made-up data and tests (SplitMix64; Steele, Lea and
 * Flood, OOPSLA 2014). Never for secrets: salts come from libsodium. */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

struct random {
    uint64_t state;
};

struct random random_seeded(uint64_t seed);
uint64_t random_next(struct random *random);
int64_t random_between(struct random *random, int64_t least, int64_t most); /* both inclusive */
bool random_one_in(struct random *random, int64_t n);
double random_unit(struct random *random); /* [0, 1) */

#endif
