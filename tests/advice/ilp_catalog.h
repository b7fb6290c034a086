/* Random middle-sized catalogs that an integer program expresses exactly: monthly fees, allowances
 * of two nested scopes a service, overage by the unit, by nested blocks and up to a cap,
 * quantities, groups, modules, requirements, exclusions, `with`, sale dates, one-off prices, exit
 * fees, minimums of spend, credits, and discounts by amounts; boosters by the month. No rollover,
 * percentage or timed part. Every quantity is a whole number of chunks, every price of a chunk
 * whole fen. */
#ifndef TESTS_ADVICE_ILP_CATALOG_H
#define TESTS_ADVICE_ILP_CATALOG_H

#include "random_catalog.h"

#define ILP_CATALOG_MONTHS 3
#define ILP_CATALOG_HELD_MONTHS 3 /* how long everything held has been held */

/* A minute, a message, 10 MB: all quantities are multiples of it. */
int64_t ilp_catalog_chunk(enum service service);

/* Whether the scope is the inner one of its service: calls within the network, video. Allowances of
 * it are drawn first. */
bool ilp_catalog_is_inner(const struct scope *scope);

struct random_case ilp_catalog_case(struct arena *arena, uint64_t seed, int plans, int packs);

#endif
