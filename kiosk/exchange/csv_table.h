/* Texts numbered in order of first appearance: which subscriber a line belongs to, and one copy of
 * each name that a million lines repeat. Everything lives in an arena. */
#ifndef EXCHANGE_CSV_TABLE_H
#define EXCHANGE_CSV_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct csv_table {
    struct arena *arena;
    const char **texts; /* texts[number], in the arena */
    size_t count, capacity;
    uint32_t *slots; /* number + 1, 0 empty; a power of two of them */
    size_t slot_count;
    uint64_t salt; /* so that a file cannot be made to fall into few slots */
};

#define CSV_TABLE_NONE SIZE_MAX

void csv_table_init(struct csv_table *table, struct arena *arena);
size_t csv_table_add(struct csv_table *table, const char *text);        /* its number, new or not */
size_t csv_table_find(const struct csv_table *table, const char *text); /* or CSV_TABLE_NONE */

#endif
