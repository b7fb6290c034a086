/* Sets of packs priced in an island's model, to the fen as bill_compute has charges. */
#ifndef ADVICE_ISLAND_PRICING_H
#define ADVICE_ISLAND_PRICING_H

#include "advice/island_model.h"

/* One set of packs: how many of each of the model's. */
struct island_pricing_set {
    const uint8_t *units;
};

/* What lines are priced at least with the set and any boosters, their fees included, over the
 * horizon in fen, the lines of the columns in `left_out` left out. Exact but for boosters. */
int64_t island_pricing_charges(const struct island_model *model,
                               const struct island_pricing_set *set, uint64_t left_out);

#endif
