/* A subscriber's last months as one compact row, as the active catalog sees them: no line that it
 * cannot tell from another (tariff/reduction.h), no names, nothing to put into order. What is read
 * of nine million subscribers is this; the lines of store_usage_get stay the truth, and every bill
 * from a row is equal to that from them.
 *
 * A row belongs to a sight: the digest of what the catalog can tell apart. A row of another sight,
 * or none, is not used; the lines are. An import makes the rows it touches, where there is a
 * reducer; store_reduced_refresh makes all that are not of the reducer's sight. */
#ifndef STORE_STORE_REDUCED_H
#define STORE_STORE_REDUCED_H

#include "store/store.h"

/* The history that advice looks at: the last three months (MISSION). */
#define STORE_REDUCED_MONTHS 3

struct store_reducer;

/* For one catalog, which is borrowed; used by one thread at a time. */
struct store_reducer *store_reduced_create(const struct catalog *catalog);
void store_reduced_destroy(struct store_reducer *reducer); /* NULL is fine */
const char *store_reduced_digest(const struct store_reducer *reducer);

/* From now on imports also make the rows of those whose lines they change; NULL: no longer. The
 * reducer is borrowed until then. */
void store_reduced_use(struct store *store, struct store_reducer *reducer);

/* Makes every row that is not of this sight, some thousand in a transaction: killed in between, it
 * goes on where it was. *made: how many. STORE_WRITE, no open transaction. */
STATUS_CHECKED enum status store_reduced_refresh(struct store *store, struct store_reducer *reducer,
                                                 int64_t *made, struct error *error);

#endif
