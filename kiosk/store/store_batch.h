/* Usage lines gathered by subscriber and month before they are written, so that lines scattered
 * through a file become few rows, in the order of the table. In memory only. */
#ifndef STORE_STORE_BATCH_H
#define STORE_STORE_BATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* A million lines are 40 MB: enough that a file of a month sorted by time still comes down to one
 * row for each subscriber, little enough for a small server. */
#define STORE_BATCH_LINES ((size_t)1 << 20)
#define STORE_BATCH_END UINT32_MAX

struct store_batch_line {
    uint32_t next; /* the next line of the same group, or STORE_BATCH_END */
    uint32_t kind;
    int64_t time, quantity, events;
    const char *peer;
};

struct store_batch_group {
    const char *subscriber;
    int32_t month;
    uint32_t first, last; /* lines, in the order they were added */
};

struct store_batch {
    struct arena arena;
    struct store_batch_line *lines;
    size_t count, capacity;
    struct store_batch_group *groups;
    size_t group_count, group_capacity;
    uint32_t *slots; /* open addressing: index of a group + 1, 0 free */
    size_t slot_count;
};

bool store_batch_is_full(const struct store_batch *batch);
/* Strings are copied. */
void store_batch_add(struct store_batch *batch, const char *subscriber, int32_t month,
                     const struct store_batch_line *line);
/* Groups in byte order of subscriber, then by month; after this, only store_batch_clear. */
void store_batch_sort(struct store_batch *batch);
void store_batch_clear(struct store_batch *batch); /* wipes and frees; a zeroed batch is fine */

#endif
