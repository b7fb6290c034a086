/* What would beat the first place if the shopper's answers to open questions were right
 * (TARIFF_MODEL.md §7). */
#ifndef ADVICE_CONDITIONAL_H
#define ADVICE_CONDITIONAL_H

#include "advice/contest.h"

/* Fills advice->conditional once everything is ranked: of each plan the best choice that costs less
 * than the first place and that some answers would open. */
void conditional_find(const struct contest *contest, struct effort *effort, struct advice *advice);

#endif
