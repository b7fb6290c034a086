/* What would beat the first place if the shopper's answers to open questions were right
 * (TARIFF_MODEL.md §7). */
#ifndef ADVICE_CONDITIONAL_H
#define ADVICE_CONDITIONAL_H

#include "advice/advice.h"
#include "advice/effort.h"

/* Fills advice->conditional once everything is ranked: of each plan the best choice that costs less
 * than the first place and that some answers would open. */
void conditional_find(struct arena *arena, const struct advice_request *request,
                      struct effort *effort, struct advice *advice);

#endif
