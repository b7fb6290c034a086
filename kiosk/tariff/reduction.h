/* A history with fewer lines and the same bills. Lines of a month are put together only where no
 * choice of the catalog can tell (sight.h), so that every bill of every choice is equal to the fen,
 * item by item: quantities, what allowances covered, amounts.
 *
 * Why: a line may change places with its neighbour where sight_can_swap says so, and lines of
 * different services always, since every scope has one service. Two neighbours of one class and one
 * peer draw on the same allowances and reach the same charge; drawing twice is drawing the sum.
 * They are put together unless a charge prices lines apart, asks for events (then only lines
 * without any), or meters them differently. A line whose charges all have one meter is metered at
 * once, one that is a multiple of all its meters is metered already. Peers who cannot be a family
 * number of any scope are forgotten; those who can keep their order and their time as recorded. */
#ifndef TARIFF_REDUCTION_H
#define TARIFF_REDUCTION_H

#include "base/arena.h"
#include "tariff/history.h"
#include "tariff/sight.h"

/* The history must be bound to the sight's catalog. The result lives in the arena; it is the
 * history itself where nothing could be put together safely (quantities near the limit of what can
 * be priced, or more classes than SIGHT_CLASSES_MOST). */
const struct history *reduction_of(struct arena *arena, struct sight *sight,
                                   const struct history *history);

#endif
