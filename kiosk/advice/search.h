/* The best S, with its boosters, for one plan. */
#ifndef ADVICE_SEARCH_H
#define ADVICE_SEARCH_H

#include "advice/effort.h"
#include "advice/portfolio.h"
#include "advice/worth.h"

struct search {
    struct arena *arena; /* what is found lives here, without bills */
    const struct worths *worths;
    struct portfolios *portfolios; /* of these worths; NULL: search_choice only */
    struct effort *effort;

    /* What is wanted: only choices that cost less than `cost_below` and come before `rival` (NULL:
     * none), other than `except`'s plan and S (NULL: all). */
    int64_t cost_below;
    bool has_to_ask; /* a choice in which nothing hangs on a question is not wanted */
    const struct advice_option *rival, *except;

    bool has_best;
    struct advice_option best;
    bool has_stopped; /* the best of those wanted that a stop of service forbids */
    struct advice_option stopped;
};

/* What is found replaces `best` and `stopped`. The plan must be open (field_most). */
void search_plan(struct search *search, const struct offer *plan);

/* Likewise for exactly this S, with its best boosters. */
void search_choice(struct search *search, const struct offer *plan,
                   const struct choice_list *taken);

#endif
