/* Open addressing with linear probing, at most half full. */
#include "exchange/csv_table.h"

#include <string.h>
#include <sys/random.h>

#define FIRST_SLOTS 64

void csv_table_init(struct csv_table *table, struct arena *arena)
{
    *table = (struct csv_table){.arena = arena};
    if (getrandom(&table->salt, sizeof table->salt, GRND_NONBLOCK) != sizeof table->salt)
        table->salt = (uint64_t)(uintptr_t)table;
}

/* Eight bytes at a time, each mixed by a multiplication as in SplitMix64 (base/random.c). */
static uint64_t hash(const struct csv_table *table, const char *text, size_t length)
{
    uint64_t value = table->salt ^ length;
    for (size_t i = 0; i < length; i += 8) {
        uint64_t eight = 0;
        memcpy(&eight, text + i, length - i < 8 ? length - i : 8);
        value = (value ^ eight) * 0xbf58476d1ce4e5b9u;
        value ^= value >> 29;
    }
    return value ^ (value >> 32);
}

/* The slot of the text: the one that holds it, or the empty one where it would go. */
static size_t slot_of(const struct csv_table *table, const char *text)
{
    size_t mask = table->slot_count - 1;
    size_t slot = hash(table, text, strlen(text)) & mask;
    while (table->slots[slot] && strcmp(table->texts[table->slots[slot] - 1], text) != 0)
        slot = (slot + 1) & mask;
    return slot;
}

static void enlarge(struct csv_table *table)
{
    table->slot_count = table->slot_count ? table->slot_count * 4 : FIRST_SLOTS;
    table->slots = ARENA_ARRAY(table->arena, uint32_t, table->slot_count);
    for (size_t i = 0; i < table->count; i++)
        table->slots[slot_of(table, table->texts[i])] = (uint32_t)(i + 1);
}

size_t csv_table_add(struct csv_table *table, const char *text)
{
    if (table->count * 2 >= table->slot_count)
        enlarge(table);
    size_t slot = slot_of(table, text);
    if (table->slots[slot])
        return table->slots[slot] - 1;
    *ARENA_PUSH(table->arena, table->texts, table->count, table->capacity) =
        arena_copy(table->arena, text);
    table->slots[slot] = (uint32_t)table->count;
    return table->count - 1;
}

size_t csv_table_find(const struct csv_table *table, const char *text)
{
    if (table->slot_count == 0)
        return CSV_TABLE_NONE;
    uint32_t held = table->slots[slot_of(table, text)];
    return held ? held - 1 : CSV_TABLE_NONE;
}
