/* What could be added to a plan for this shopper: the elements of a search. */
#ifndef ADVICE_CANDIDATES_H
#define ADVICE_CANDIDATES_H

#include "advice/bound.h"

struct candidates {
    struct bound_element *elements; /* add-ons and promotions, then boosters for the bound */
    size_t count;
    struct bound_element *boosters; /* for boosting.h: by month, scale 1 */
    size_t booster_count;
    int slots; /* how many groups there are: bound.h */
};

/* Leaves out what is closed, what does not go with the plan, what needs something that cannot be
 * had, and what could neither lower a bill of this shopper nor be needed by another offer: without
 * it a choice stays permitted, costs no more and has fewer units. */
void candidates_find(struct arena *arena, const struct worths *worths, const struct offer *plan,
                     struct candidates *candidates);

#endif
