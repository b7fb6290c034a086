/* The best sets of packs of one island, and what every other set costs at least: found once for all
 * plans that are alike in the island. */
#ifndef ADVICE_PORTFOLIO_H
#define ADVICE_PORTFOLIO_H

#include "advice/island_model.h"

#define PORTFOLIO_SETS 8
#define PORTFOLIO_SETS_WIDE 96

struct portfolio_set {
    int64_t gross; /* at least, with any boosters; over the horizon, in fen, the plan's fee aside */
    int64_t fees, units; /* a month; without boosters */
    struct choice_list taken;
};

struct portfolio {
    bool is_known;              /* false: the island is beyond the model */
    struct portfolio_set *sets; /* by gross, fees, units, codes */
    size_t count;
    /* Every other set comes to at least this gross; where to no more, to at least these fees, and
     * where to no more, to at least these units. INT64_MAX: there is no other. */
    int64_t other_gross, other_fees, other_units;
    int64_t least_fees, least_units; /* of every other set, whatever its gross */
};

struct portfolio_entry;

struct portfolio_island {
    const struct bound_element *elements;
    size_t count;
    uint64_t mask;
};

/* Sets that come to more than the limit need not be found; `wide`: all others have to be listed,
 * as far as there is room, else the best are enough. */
struct portfolio_need {
    int64_t limit;
    bool wide;
};

/* Portfolios of one shopper, kept by what makes plans alike. */
struct portfolios {
    struct arena *arena;
    const struct worths *worths;
    struct acceptance acceptance;
    struct portfolio_entry **entries; /* by hash */
};

/* What every set comes to at least. */
int64_t portfolio_least(const struct portfolio *portfolio);

struct portfolios *portfolio_begin(struct arena *arena, const struct worths *worths);

/* Elements of one island: packs by code, then boosters. The list is empty where all sets come to
 * more than the limit. */
const struct portfolio *portfolio_find(struct portfolios *portfolios, const struct worth *plan,
                                       const struct portfolio_island *island,
                                       const struct portfolio_need *need);

#endif
