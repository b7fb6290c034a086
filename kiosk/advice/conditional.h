/* What would beat the first place if the shopper's answers to open questions were right
 * (TARIFF_MODEL.md §7). */
#ifndef ADVICE_CONDITIONAL_H
#define ADVICE_CONDITIONAL_H

#include "advice/contest.h"

/* Fills advice->conditional once everything is ranked: of each plan the best choice that costs less
 * than the first place and that some answers would open. */
void conditional_find(const struct contest *contest, struct effort *effort, struct advice *advice);

/* Fills it with these, each the best of its plan. */
void conditional_report(struct arena *arena, const struct advice_request *request,
                        const struct advice_option *options, size_t count, struct advice *advice);

#endif
