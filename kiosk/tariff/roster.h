/* The offers of one month's bill in offer order (TARIFF_MODEL.md §5): the plan, then the others by
 * code, each with the month of its own life that it is in (§4, timed parts). */
#ifndef TARIFF_ROSTER_H
#define TARIFF_ROSTER_H

#include <stddef.h>

#include "base/arena.h"
#include "tariff/bill.h"

struct roster_member {
    const struct offer *offer;
    int quantity;
    int month; /* from 1: which of the offer's timed parts are in force */
};

struct roster {
    struct roster_member *members; /* [0] is the plan */
    size_t count;
};

/* The plan and S, as they are in every month of the piece. */
struct roster roster_of_piece(struct arena *arena, const struct bill_request *request);
/* The same with one month's boosters put in their places. */
struct roster roster_with_boosters(struct arena *arena, const struct roster *piece,
                                   const struct choice_list *boosters);

#endif
