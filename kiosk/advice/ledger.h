/* Bills of a decided choice entered into a bound: what reached each charge, fees, discounts, the
 * level before cap and credits. */
#ifndef ADVICE_LEDGER_H
#define ADVICE_LEDGER_H

#include "advice/bound.h"

/* Makes room for `bills` more bill lists and `decided` offers; drops what was entered before. */
void ledger_begin(struct arena *arena, struct bound *bound, size_t bills, size_t decided);
void ledger_add_decided(struct bound *bound, const struct offer *offer, int64_t scale);

/* Each bill counts `weight` times, and none comes to less than `minimum` before cap and credits.
 * Call once for each piece, after ledger_begin. */
void ledger_add_bills(struct arena *arena, struct bound *bound, const struct bill_list *list,
                      int64_t weight, int64_t minimum);

/* What a month is topped up to; 0 where the mean it follows is not known. */
int64_t ledger_asked_fen(const struct offer_min_spend *min_spend,
                         const struct subscriber *subscriber);

/* The least a month of the choice is topped up to in that month of the horizon. */
int64_t ledger_minimum_fen(const struct worths *worths, const struct advice_option *option,
                           int month);

/* The credits in force for the offer in that month of the horizon, in full. */
int64_t ledger_credits_fen(const struct worths *worths, const struct offer *offer, int month);

#endif
