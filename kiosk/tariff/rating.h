/* What a month's lines come to (TARIFF_MODEL.md §5, steps 1 to 5): lines metered, allowances drawn
 * in their order, what is left priced by the first charge that accepts it. */
#ifndef TARIFF_RATING_H
#define TARIFF_RATING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/money.h"
#include "tariff/bill.h"
#include "tariff/family.h"
#include "tariff/roster.h"

/* An allowance being used up. */
struct rating_allowance {
    struct bill_allowance entry;
    const struct family *family;
    int priority;
};

/* What reached a charge. */
struct rating_charge {
    const struct offer *offer; /* NULL: a standard charge */
    const struct offer_charge *charge;
    const struct family *family;
    int64_t quantity, covered, events;
    money_wide amount; /* of the events so far, in micro × denominator; only where per event */
    int64_t amount_fen;
};

/* What passed through a scope of stops_at. */
struct rating_stop {
    const struct offer *offer;
    const struct offer_stop *stop;
    const struct family *family;
    int64_t quantity;
};

struct rating {
    struct rating_allowance *allowances; /* in order of use */
    size_t allowance_count;
    struct rating_charge *charges; /* in charge order */
    size_t charge_count;
    struct rating_stop *stops;
    size_t stop_count;
};

/* Step 1's number: lower is used first. */
int rating_priority(const struct catalog *catalog, const struct offer *offer,
                    const struct offer_allowance *allowance, bool carried);

/* What the months of a piece share. */
struct rating_families;
struct rating_context {
    struct arena *arena;
    const struct bill_request *request;
    struct rating_families *families; /* chosen so far; NULL at first */
};

/* Rates month `month` (from 0) of the history. `before` is the month before of the same piece,
 * whose rollover is carried in; NULL: nothing is. A stop of service is told in `list`. */
struct rating *rating_of_month(struct rating_context *context, const struct roster *roster,
                               size_t month, const struct rating *before, struct bill_list *list);

#endif
