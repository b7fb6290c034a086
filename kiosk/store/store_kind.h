/* Kinds of usage lines: what a line says beside when, how much and with whom. A history of
 * thousands of lines has a few dozen kinds, so that a stored line names its kind by a number. */
#ifndef STORE_STORE_KIND_H
#define STORE_STORE_KIND_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "tariff/usage.h"

/* Far beyond what any operator records; a file that makes up a new kind in every line must not
 * grow the table, and every reader's memory, without end. */
#define STORE_KIND_MOST 65536

struct store;

struct store_kinds {
    struct arena arena;
    struct usage_line
        *lines; /* kind n is lines[n - 1]; time, month, amounts and peer are not set */
    size_t count, capacity;
    uint32_t *slots; /* open addressing: number of a kind, 0 free */
    size_t slot_count;
};

void store_kind_forget(struct store_kinds *kinds); /* also frees; a zeroed table is fine */

/* Reads the table anew: another program may have added to it since. */
STATUS_CHECKED enum status store_kind_load(struct store *store, struct error *error);
/* The number of the line's kind, loaded in the open transaction; a new kind is written in the open
 * transaction. */
STATUS_CHECKED enum status store_kind_number(struct store *store, const struct usage_line *line,
                                             uint32_t *number, struct error *error);
/* The kind of that number (borrowed, until the next change), read from the file where it is not
 * known yet; NULL where the file does not have it either. */
STATUS_CHECKED enum status store_kind_find(struct store *store, int64_t number,
                                           const struct usage_line **kind, struct error *error);

#endif
