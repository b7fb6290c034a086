/* Made-up middle-sized catalogs that an integer program expresses exactly: monthly fees, allowances
 * of two nested scopes a service, overage by the unit, by nested blocks and up to a cap,
 * quantities, groups, modules, requirements, exclusions, `with`, sale dates, one-off prices, exit
 * fees, minimums of spend, credits, and discounts by amounts; boosters by the month. No rollover,
 * percentage or timed part. Every quantity is a whole number of chunks, every price of a chunk
 * whole fen. For the bench and for tests that hold the search against solvers. */
#ifndef CLI_PROGRAM_CATALOG_H
#define CLI_PROGRAM_CATALOG_H

#include "base/arena.h"
#include "tariff/catalog.h"
#include "tariff/history.h"
#include "tariff/subscriber.h"

#define PROGRAM_CATALOG_MONTHS 3
#define PROGRAM_CATALOG_HELD_MONTHS 3 /* how long everything held has been held */
#define PROGRAM_CATALOG_AS_OF 20700   /* some day of 2026 */

struct program_catalog {
    struct catalog *catalog;
    struct usage usage;
    struct history *history;
    struct subscriber *subscriber;
    int horizon;
};

/* A minute, a message, 10 MB: all quantities are multiples of it. */
int64_t program_catalog_chunk(enum service service);

/* Whether the scope is the inner one of its service: calls within the network, video. Allowances of
 * it are drawn first. */
bool program_catalog_is_inner(const struct scope *scope);

/* All memory from the arena; the catalog is validated, the history bound to it. */
struct program_catalog program_catalog_make(struct arena *arena, uint64_t seed, int plans,
                                            int packs);

#endif
