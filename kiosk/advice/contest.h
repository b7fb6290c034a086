/* One request made ready to be searched: what is open, what each offer could be worth, and the
 * plans in the order of what they cost at least. */
#ifndef ADVICE_CONTEST_H
#define ADVICE_CONTEST_H

#include "advice/search.h"

struct contest_plan {
    const struct offer *plan;
    int64_t floor_fen; /* no choice with the plan costs less */
};

struct contest {
    struct arena *arena;
    const struct advice_request *request;
    struct field *field;
    const struct worths *worths;
    struct portfolios *portfolios;
    struct contest_plan *plans; /* open ones, ascending by floor */
    size_t plan_count;
};

/* The same shopper asked again: usage, worths and portfolios are taken over, because no answer
 * changes them. */
void contest_ask(const struct contest *from, const struct advice_request *request,
                 struct contest *contest);

/* Offers with unanswered questions are closed. STATUS_BAD_INPUT: as field_of. */
STATUS_CHECKED enum status contest_begin(struct arena *arena, const struct advice_request *request,
                                         struct contest *contest, struct error *error);

/* The best of all choices that search->cost_below, rival and except let through; search->best is
 * where it is found. With `any`, the first that is found is enough. */
void contest_find(const struct contest *contest, struct search *search, bool any);

#endif
