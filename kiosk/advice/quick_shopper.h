/* One shopper before a compiled catalog: usage, holdings, what is open. */
#ifndef ADVICE_QUICK_SHOPPER_H
#define ADVICE_QUICK_SHOPPER_H

#include "advice/advice.h"
#include "advice/quick_usage.h"
#include "tariff/eligibility.h"

struct quick_shopper {
    const struct compiled *compiled;
    const struct advice_request *request;
    struct arena *arena;
    const struct offer *plan_held; /* NULL: none, or not in the catalog */
    bool asking;                   /* offers whose questions are unanswered count as open */
    int64_t months, horizon;
    uint8_t *answers; /* enum eligibility_answer by predicate */
    int *held;        /* units by pack */
    struct quick_usage usage;
};

/* False: the usage is beyond what this can hold. */
bool quick_shopper_make(struct arena *arena, const struct compiled *compiled,
                        const struct advice_request *request, struct quick_shopper *shopper);

/* How many of the pack may be taken with the plan, before what goes together (choice.h); whether
 * the plan may be taken. */
int quick_shopper_most(const struct quick_shopper *shopper, size_t pack,
                       const struct compiled_plan *plan);
bool quick_shopper_may_take(const struct quick_shopper *shopper, const struct compiled_plan *plan);

/* Whether that many units, or the plan, hang on a question that was not answered. */
bool quick_shopper_is_asked(const struct quick_shopper *shopper, size_t pack, int units,
                            const struct compiled_plan *plan);
bool quick_shopper_is_plan_asked(const struct quick_shopper *shopper,
                                 const struct compiled_plan *plan);

/* Fees over the horizon and all months of the history, and one-off prices of units not held. */
int64_t quick_shopper_price(const struct quick_shopper *shopper, size_t pack, int units);

#endif
