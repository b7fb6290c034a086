/* A made-up person as a profile, with what goes together in life going together: the young watch
 * and write at night, the old call their family, business people travel, who pays more uses more.
 * Shares are published orders of magnitude, not measurements. */
#ifndef CLI_SYNTH_PROFILE_H
#define CLI_SYNTH_PROFILE_H

#include "base/arena.h"
#include "tariff/profile.h"

/* Number `index` of the `count` of that seed: the same anywhere. */
void synth_profile_draw(struct arena *arena, struct profile *profile, int64_t index, int64_t count,
                        uint64_t seed);

#endif
