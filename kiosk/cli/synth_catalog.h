/* A made-up catalog that looks like an operator's: families of plans along a price ladder, several
 * editions of each of which the old ones are off sale, packs, promotions and boosters. No plan in
 * it exists. The same numbers and seed give the same bytes. */
#ifndef CLI_SYNTH_CATALOG_H
#define CLI_SYNTH_CATALOG_H

#include <stdint.h>

#include "base/buffer.h"

struct synth_catalog_request {
    int64_t plans, addons;
    uint64_t seed;
};

/* Adds a native catalog document. */
void synth_catalog_add(struct buffer *out, const struct synth_catalog_request *request);

#endif
