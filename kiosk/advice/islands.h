/* Independent groups of packs. An island is a set of classes of usage that no allowance and no
 * charge of the plan, of standard or of any candidate reaches across: fees and charges before
 * discounts are then a sum over islands, so that what the candidates of one could save at most can
 * be searched apart, and its exact answer stands in the bound for all of them (README.md). */
#ifndef ADVICE_ISLANDS_H
#define ADVICE_ISLANDS_H

#include "advice/bound.h"

struct islands {
    size_t count;
    uint64_t masks[USAGE_CLASS_BITS];
    /* What the candidates of the island change in fees and charges at least, from the plan alone;
     * ≤ 0. Of no use before it is set. */
    int64_t least[USAGE_CLASS_BITS];
};

/* Also sets the island of each element. */
void islands_find(const struct worths *worths, const struct worth *plan,
                  struct bound_element *elements, size_t count, struct islands *islands);

/* The islands under what is decided at one node. */
struct islands_view {
    const struct islands *islands; /* NULL: no bound is made */
    const struct bound *bound;
    struct bound_element *room;             /* for as many elements as the node has */
    money_wide gross;                       /* of what is decided */
    money_wide gap[USAGE_CLASS_BITS];       /* what is left of it less all of it, at its rates */
    money_wide boosted[USAGE_CLASS_BITS];   /* the same and all nets, for boosters alone */
    bool is_fresh[USAGE_CLASS_BITS];        /* nothing decided serves it */
    money_wide below[USAGE_CLASS_BITS + 1]; /* nets below zero; last: of what serves nothing */
    money_wide rest[USAGE_CLASS_BITS];      /* what the island changes at least */
    money_wide rest_sum;
    bool has_modifier;
};

/* Sets gross_net of the bound's elements. The bound must have been computed. */
void islands_look(struct islands_view *view, struct bound *bound);

/* What every choice costs at least that has what is decided and the element (NULL: or not). */
int64_t islands_bound_with(const struct islands_view *view, const struct bound_element *element);

/* What every choice costs at least that has what is decided, so many units of the element (NULL:
 * none) and any of the rest. */
int64_t islands_bound(const struct islands_view *view, const struct bound_element *element,
                      int quantity, const struct bound_element *rest, size_t rest_count);

#endif
