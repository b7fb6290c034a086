/* What a choice costs over the horizon, piece by piece (TARIFF_MODEL.md §8), and the order in which
 * choices are ranked. Every figure comes from bill_compute. */
#ifndef ADVICE_PRICING_H
#define ADVICE_PRICING_H

#include "advice/advice.h"

/* The pieces of the option's plan and S: first and last months; boosters and bills empty. */
void pricing_cut(struct arena *arena, const struct advice_request *request,
                 struct advice_option *option);

/* Bills of every piece with its boosters, then all the sums but the saving. */
void pricing_fill(struct arena *arena, const struct advice_request *request,
                  struct advice_option *option);

/* Bills of one piece of the option over the given history (which may be a view of fewer months;
 * boosters[0] are those of its first month). */
void pricing_bills(struct arena *arena, const struct advice_request *request,
                   const struct history *history, const struct advice_option *option,
                   const struct advice_piece *piece, struct bill_list *bills);

int pricing_length(const struct advice_piece *piece); /* in months of the horizon */
bool pricing_is_stopped(const struct advice_option *option);

/* The sum of monthly fees of plan and S, in fen; the units in S and boosters. */
int64_t pricing_fees_fen(const struct advice_option *option);
int64_t pricing_units(const struct advice_option *option);

/* Negative where a comes before b in the order of §8. `plan_held` may be NULL. */
int pricing_compare(const struct advice_option *a, const struct advice_option *b,
                    const struct offer *plan_held);
/* By codes repeated by quantity, in byte order; the shorter first where one begins the other. */
int pricing_compare_lists(const struct choice_list *a, const struct choice_list *b);

#endif
