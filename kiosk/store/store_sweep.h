/* Everybody in order: what is known of each subscriber and their reduced months, a block at a time,
 * each table read along its own order. A block is one short read transaction, so that a run of
 * minutes keeps no writer's log from being emptied. */
#ifndef STORE_STORE_SWEEP_H
#define STORE_STORE_SWEEP_H

#include "store/store_reduced.h"
#include "tariff/history.h"

struct store_sweep_row {
    struct subscriber subscriber; /* only the id where there is no record */
    bool has_record, has_usage;
    const unsigned char *packed; /* NULL: the lines are there instead */
    size_t packed_length;
    struct usage usage; /* of a row that is not of the reducer's sight */
};

/* The next at most `most` subscribers after `after` in byte order ("" for the first); fewer: there
 * are no more. Everything lives in the arena. */
STATUS_CHECKED enum status store_sweep(struct store *store, const struct store_reducer *reducer,
                                       const char *after, size_t most, struct arena *arena,
                                       struct store_sweep_row **rows, size_t *count,
                                       struct error *error);

/* The history of a row, bound to the reducer's catalog. Needs no store: another thread may do it.
 * STATUS_BAD_INPUT: damaged bytes, or lines that cannot be bound. Needs has_usage. */
STATUS_CHECKED enum status store_sweep_history(const struct store_sweep_row *row,
                                               const struct catalog *catalog, struct arena *arena,
                                               const struct history **history, struct error *error);

/* How many come after `after`: subscribers with a record, with usage, or both. */
STATUS_CHECKED enum status store_sweep_count(struct store *store, const char *after, int64_t *count,
                                             struct error *error);

#endif
