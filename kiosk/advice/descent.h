/* Branch and bound over offers that are not decided: every set of them, with quantities, is either
 * visited or shown to be hopeless by its bound. What is decided, priced and kept is the caller's.
 */
#ifndef ADVICE_DESCENT_H
#define ADVICE_DESCENT_H

#include "advice/islands.h"

struct descent_problem {
    void *context;
    /* Prices what is decided, keeps it where it is the best, and enters its bills into the bound
     * (elements excepted). False: give up, the work limit is met. */
    bool (*visit)(void *context, struct bound *bound);
    /* Whether no choice can be wanted that has what is decided, that many of the element (NULL:
     * none more) and costs at least this. */
    bool (*is_hopeless)(void *context, const struct bound_element *element, int quantity,
                        int64_t cost_fen);
    /* Whether the element goes together with what is decided. */
    bool (*fits)(void *context, const struct bound_element *element);
    /* Sets `is_forced` of the elements of which exactly one has to come next, if there is such a
     * set; false: there is none, and anything may come next. NULL: never. */
    bool (*force)(void *context, struct bound_element *elements, size_t count);
    void (*add)(void *context, const struct bound_element *element, int quantity);
    void (*remove)(void *context, const struct bound_element *element);
};

/* The elements are copied. `islands` may be NULL: bounds.h alone prunes. With `is_gross` costs are
 * fees and charges before discounts. */
struct descent_request {
    struct arena *arena;
    const struct worths *worths;
    const struct worth *plan;
    const struct bound_element *elements;
    size_t count;
    const struct islands *islands;
    bool is_gross;
};
void descent_run(const struct descent_request *request, const struct descent_problem *problem);

#endif
