/* One island of a plan, made small enough to price thousands of sets of packs: runs of lines that
 * the scopes in play cannot tell apart, allowances and charges by column. Gross prices (fees and
 * charges before discounts) to the fen as bill_compute has them; boosters by a bound. README.md
 * says what it leaves to the search by bill_compute. */
#ifndef ADVICE_ISLAND_MODEL_H
#define ADVICE_ISLAND_MODEL_H

#include "advice/acceptance.h"
#include "advice/bound.h"

/* How many allowances, charges or boosters can be in play; more is beyond the model. */
#define ISLAND_IN_PLAY 96
#define ISLAND_PIECES 16

struct island_allowance {
    int64_t amount; /* of one unit; unlimited: INT64_MAX */
    int column, priority, carried_priority;
    bool rollover;
    struct offer_months months;
    uint64_t pieces; /* of the horizon in which it is in force */
};

struct island_charge {
    const struct offer_charge *charge;
    int column;
    uint64_t pieces;
};

/* The plan, a pack, or what is standard: parts that reach the island. */
struct island_part {
    const struct worth *worth; /* NULL: standard */
    struct island_allowance *allowances;
    size_t allowance_count;
    struct island_charge *charges;
    size_t charge_count;
    int most, slot;
    int fixed;          /* units taken in every set */
    int month_at_start; /* tariff/contract.h */
    int64_t price, fee; /* of one unit, over the horizon; its monthly fee */
    uint64_t columns;   /* of all its parts */
};

struct island_run {
    uint64_t columns;
    int64_t quantity, events;
};

struct island_booster {
    uint64_t columns;
    int64_t amount, fee; /* of one unit, for a month */
    int most;
};

struct island_model {
    size_t months;
    int64_t weights[ISLAND_PIECES]; /* months of the horizon in each piece */
    size_t piece_count;
    struct island_run *runs;
    size_t starts[USAGE_MONTHS_MOST + 1];
    struct island_part plan, standard;
    struct island_part *packs; /* by code */
    size_t pack_count;
    struct island_booster *boosters; /* each can be had in every month */
    size_t booster_count;
    int64_t least_booster;
};

struct island_request {
    struct arena *arena;
    const struct worths *worths;
    struct acceptance *acceptance;
    const struct worth *plan;
    /* Of the island: packs by code, then boosters by month. What is not open to choice is taken in
     * every set, as many units as it may have most. */
    const struct bound_element *elements;
    size_t count;
    uint64_t mask;
};

/* False: something in the island is beyond the model. */
bool island_model_make(const struct island_request *request, struct island_model *model);

#endif
