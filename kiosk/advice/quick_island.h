/* The best sets of packs of one service for a plan. A set's gross is its packs' price and all that
 * usage of the service comes to with it, over the horizon. */
#ifndef ADVICE_QUICK_ISLAND_H
#define ADVICE_QUICK_ISLAND_H

#include "advice/quick_bound.h"
#include "advice/quick_table.h"

#define QUICK_ISLAND_PHASES 16
#define QUICK_ISLAND_PICKS 24 /* different packs of one set */

struct quick_pick {
    uint16_t pack;
    uint8_t units;
};

struct quick_set {
    int64_t gross, fees, units; /* units: boosters too */
    int64_t once;               /* of gross: what is no part of a month */
    /* Where one phase is all: packs, charges and boosters of each month; whether any boosters. */
    int64_t months[USAGE_MONTHS_MOST];
    uint8_t boosters[USAGE_MONTHS_MOST];
    struct quick_pick picks[QUICK_ISLAND_PICKS]; /* by pack */
    size_t count;
};

struct quick_problem {
    const struct quick_usage *usage;
    enum service service;
    struct quick_taken plan;
    const struct quick_taken *fixed; /* of S, in every set; by pack */
    size_t fixed_count;
    const struct quick_phase *phases;
    size_t phase_count;
    const struct quick_table *table;
    int64_t limit;     /* sets with more gross need not be found */
    int64_t most_fees; /* nor with more fees */
};

/* With room for one the best set, by gross, fees, units and codes; with room for more all that come
 * to no more than the limit, in no order. */
struct quick_list {
    struct quick_set *sets;
    size_t count, room;
    int64_t others; /* every other set comes to at least this gross */
};

/* The charges of packs decided, before any of their amounts: what usage then comes to. */
struct quick_regime {
    int64_t price;
    struct quick_bound bound; /* its cells in the arena */
};
#define QUICK_ISLAND_REGIMES 8

struct quick_island {
    struct arena *arena; /* where regimes are wanted; NULL: they are not */
    struct quick_regime *regimes;
    size_t regime_count;
    int64_t regime_least; /* what is in no regime comes to at least this */
    bool is_beyond;
    int64_t priced;
    struct quick_list *open; /* service does not stop */
    struct quick_set any;    /* the best of all, if it is no more than the limit */
    bool has_any;
    struct quick_set bare; /* without packs, whatever its gross, if service does not stop */
    bool has_bare;
};

/* `open` is given, empty, with its room. */
void quick_island_search(const struct quick_problem *problem, struct quick_rating *rating,
                         struct quick_island *island);

/* What every set comes to at least with a gift; after a search with regimes. Nothing up to `enough`
 * has to be exact. */
int64_t quick_island_with(const struct quick_table *table, const struct quick_regime *regimes,
                          size_t count, const struct quick_gift *gift, int64_t enough);

/* By codes repeated by quantity (pricing.h), for sets of equally many units. */
int quick_island_compare_picks(const struct quick_set *a, const struct quick_set *b);

#endif
