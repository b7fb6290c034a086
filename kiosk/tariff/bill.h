/* A month's bill (TARIFF_MODEL.md §5), the reference rater: small, straight, right. Whatever is
 * faster is held against it.
 *
 * A piece is a stretch of the horizon in which the same timed parts are in force (§8). Its bills
 * are those of all months of the history, in order, rollover passing from one to the next and
 * nothing carried into the first. */
#ifndef TARIFF_BILL_H
#define TARIFF_BILL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "tariff/catalog.h"
#include "tariff/choice.h"
#include "tariff/history.h"
#include "tariff/subscriber.h"

enum bill_item_kind {
    BILL_FEE,
    BILL_CHARGE,
    BILL_DISCOUNT,
    BILL_TOP_UP,
    BILL_CAP,
    BILL_CREDIT,
};

/* One step of the bill. The items' amounts sum to the total: discounts, caps and credits are
 * negative. Steps of amount 0 are kept only where something was used (a charge whose allowances
 * covered everything it would have charged). */
struct bill_item {
    enum bill_item_kind kind;
    const struct offer *offer;         /* NULL: a standard charge */
    const struct offer_charge *charge; /* of a charge, else NULL */
    int64_t quantity; /* charge: what was charged, in the service's unit; fee: units of the offer */
    int64_t covered;  /* charge: what allowances took of the lines it accepts first */
    int64_t amount_fen;
};

/* What an allowance of the month gave: carried ones are entries of their own. */
struct bill_allowance {
    const struct offer *offer;
    const struct offer_allowance *allowance;
    bool carried;
    int64_t available, used; /* unlimited: available is what was used */
};

struct bill {
    int32_t month;
    int64_t total_fen;
    struct bill_item *items;
    size_t item_count;
    struct bill_allowance *allowances; /* in order of use */
    size_t allowance_count;
};

struct bill_request {
    const struct catalog *catalog;
    const struct history *history;
    const struct subscriber *subscriber; /* NULL: nothing known */
    const struct choice *choice;
    int32_t as_of;     /* DATE_NONE: tenure unknown */
    int horizon_month; /* the first month of the piece, from 1 */
};

struct bill_list {
    struct bill bills[USAGE_MONTHS_MOST]; /* one for each month of the history */
    size_t count;
    int64_t sum_fen;
    bool stopped;        /* a charge that stops, or a stops_at, was passed (§6) */
    struct error reason; /* when stopped: which offer, what, where */
};

/* The bills of one piece; all memory from the arena. Cannot fail: what could go wrong was refused
 * by validation and by history_bind. Whether the choice is permitted is not checked here. */
void bill_compute(struct arena *arena, const struct bill_request *request, struct bill_list *list);

/* The effective priority of an allowance of an offer (§5.1), carried or fresh. */
int bill_priority(const struct catalog *catalog, const struct offer *offer,
                  const struct offer_allowance *allowance, bool carried);

/* The pieces of a horizon for a choice: their first months, ascending from 1; returns how many.
 * first[] has room for `horizon` of them. */
size_t bill_pieces(const struct choice *choice, const struct subscriber *subscriber, int32_t as_of,
                   int horizon, int *first);

#endif
