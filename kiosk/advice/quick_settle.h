/* Combinations that cut bills: what the sets of packs come to in the end. */
#ifndef ADVICE_QUICK_SETTLE_H
#define ADVICE_QUICK_SETTLE_H

#include "advice/quick_combination.h"

/* Keeps the best choice with these specials; `sum` is the gross of the best sets. */
void quick_settle_all(struct quick_combination *combination, int64_t sum);

#endif
