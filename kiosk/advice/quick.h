/* All plans of a compiled catalog for one shopper: in the order of what they cost at least, each
 * with its best choice, until the last place cannot be beaten. */
#ifndef ADVICE_QUICK_H
#define ADVICE_QUICK_H

#include "advice/quick_plan.h"

/* One shopper at work; everything lives in the shopper's arena. */
struct quick {
    struct quick_shopper shopper;
    struct quick_memo memo;
    struct quick_choice *ranked, *stopped; /* best first; in no order */
    size_t ranked_count, stopped_count;
    int64_t ceiling;             /* what the last place costs at most */
    const struct offer **beyond; /* plans that only search.h can tell */
    size_t beyond_count;
    size_t plans_priced;
};

/* False: the shopper's usage is beyond this. The ratings are room for four services. */
bool quick_begin(struct arena *arena, const struct compiled *compiled,
                 const struct advice_request *request, struct quick_rating *ratings,
                 struct quick *quick);

/* Ranks the best `top` plans. */
void quick_rank(struct quick *quick, size_t top);

/* Whether some offer would be open if the shopper's answers were right. */
bool quick_has_questions(const struct quick *quick);

/* In place of what was ranked: each plan's best choice that costs less than `below` and that some
 * answers would open. */
void quick_ask(struct quick *quick, int64_t below);

/* A ranked choice (`open`) or a stopped one as an option without bills. */
void quick_write(struct quick *quick, const struct quick_choice *choice, bool open,
                 struct arena *arena, struct advice_option *option);

#endif
