/* From a month's fees and charges to its total (TARIFF_MODEL.md §5, steps 6 and 7): discounts,
 * minimum, cap, credits, every step kept as an item. */
#ifndef TARIFF_SETTLING_H
#define TARIFF_SETTLING_H

#include "base/arena.h"
#include "tariff/bill.h"
#include "tariff/rating.h"
#include "tariff/roster.h"

/* Fills the bill's items and total; its allowances are the caller's. */
void settling_of_month(struct arena *arena, const struct bill_request *request,
                       const struct roster *roster, const struct rating *rating, struct bill *bill);

#endif
