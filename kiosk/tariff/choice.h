/* A choice of plan, add-ons, promotions and boosters, and whether its parts go together
 * (TARIFF_MODEL.md §6). */
#ifndef TARIFF_CHOICE_H
#define TARIFF_CHOICE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"
#include "tariff/offer.h"
#include "tariff/usage.h"

struct choice_taken {
    const struct offer *offer;
    int quantity; /* ≥ 1 */
};

struct choice_list {
    const struct choice_taken *items; /* by code in byte order, each offer once */
    size_t count;
};

struct choice {
    const struct offer *plan;
    struct choice_list taken;                       /* S: add-ons and promotions */
    struct choice_list boosters[USAGE_MONTHS_MOST]; /* of each month of the history */
};

/* Whether §6 permits the plan, S and one month's boosters together: limits (which bind what is held
 * today too: §7), groups, one_of, requires, excludes, with. Not stops: those need usage (bill.h).
 * On false, `reason` (may be NULL) says why in plain words, in the error's message. */
bool choice_is_permitted(const struct choice *choice, size_t month, struct error *reason);

/* Whether `with` lets the offer go with the plan. */
bool choice_goes_with(const struct offer *offer, const struct offer *plan);
/* Whether either offer excludes the other, by code or tag, or both are in one group. */
bool choice_is_exclusive(const struct offer *a, const struct offer *b);

#endif
