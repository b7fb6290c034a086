/* Groups by subscriber and month through a hash table. Knows nothing of SQLite. */
#include "store/store_batch.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

bool store_batch_is_full(const struct store_batch *batch)
{
    return batch->count >= STORE_BATCH_LINES;
}

/* FNV-1a over the subscriber, with the month mixed in. Ids in a file could be chosen to collide;
 * whoever can have a file imported can also make it longer. */
static uint64_t hash(const char *subscriber, int32_t month)
{
    uint64_t value = 1469598103934665603u ^ (uint32_t)month * 0x9e3779b97f4a7c15u;
    for (const char *at = subscriber; *at; at++)
        value = (value ^ (unsigned char)*at) * 1099511628211u;
    return value ^ value >> 32;
}

static bool is_group(const struct store_batch_group *group, const char *subscriber, int32_t month)
{
    return group->month == month && strcmp(group->subscriber, subscriber) == 0;
}

/* The slot of the group, or the free one where it belongs. */
static uint32_t *slot_of(const struct store_batch *batch, const char *subscriber, int32_t month)
{
    size_t at = hash(subscriber, month) & (batch->slot_count - 1);
    while (batch->slots[at] && !is_group(&batch->groups[batch->slots[at] - 1], subscriber, month))
        at = (at + 1) & (batch->slot_count - 1);
    return &batch->slots[at];
}

static void grow_slots(struct store_batch *batch)
{
    memory_free(batch->slots);
    batch->slot_count = batch->slot_count ? batch->slot_count * 2 : 1024;
    batch->slots = memory_allocate(batch->slot_count, sizeof *batch->slots);
    for (size_t i = 0; i < batch->group_count; i++) {
        const struct store_batch_group *group = &batch->groups[i];
        *slot_of(batch, group->subscriber, group->month) = (uint32_t)i + 1;
    }
}

static struct store_batch_group *add_group(struct store_batch *batch, const char *subscriber,
                                           int32_t month)
{
    if (batch->group_count == batch->group_capacity) {
        batch->group_capacity = batch->group_capacity ? batch->group_capacity * 2 : 256;
        batch->groups = memory_resize(batch->groups, batch->group_capacity, sizeof *batch->groups);
    }
    struct store_batch_group *group = &batch->groups[batch->group_count++];
    *group = (struct store_batch_group){.subscriber = arena_copy(&batch->arena, subscriber),
                                        .month = month,
                                        .first = STORE_BATCH_END,
                                        .last = STORE_BATCH_END};
    return group;
}

static struct store_batch_group *group_of(struct store_batch *batch, const char *subscriber,
                                          int32_t month)
{
    if (batch->group_count && is_group(&batch->groups[batch->group_count - 1], subscriber, month))
        return &batch->groups[batch->group_count - 1];
    if (batch->group_count * 2 >= batch->slot_count)
        grow_slots(batch);
    uint32_t *slot = slot_of(batch, subscriber, month);
    if (*slot)
        return &batch->groups[*slot - 1];
    *slot = (uint32_t)batch->group_count + 1;
    return add_group(batch, subscriber, month);
}

void store_batch_add(struct store_batch *batch, const char *subscriber, int32_t month,
                     const struct store_batch_line *line)
{
    if (batch->count == batch->capacity) {
        batch->capacity = batch->capacity ? batch->capacity * 2 : 1024;
        batch->lines = memory_resize(batch->lines, batch->capacity, sizeof *batch->lines);
    }
    struct store_batch_group *group = group_of(batch, subscriber, month);
    uint32_t index = (uint32_t)batch->count++;
    batch->lines[index] = *line;
    batch->lines[index].next = STORE_BATCH_END;
    batch->lines[index].peer = *line->peer ? arena_copy(&batch->arena, line->peer) : "";
    if (group->first == STORE_BATCH_END)
        group->first = index;
    else
        batch->lines[group->last].next = index;
    group->last = index;
}

static int compare(const void *a, const void *b)
{
    const struct store_batch_group *left = a, *right = b;
    int order = strcmp(left->subscriber, right->subscriber);
    return order ? order : (left->month > right->month) - (left->month < right->month);
}

void store_batch_sort(struct store_batch *batch)
{
    for (size_t i = 1; i < batch->group_count; i++) {
        if (compare(&batch->groups[i - 1], &batch->groups[i]) > 0) {
            qsort(batch->groups, batch->group_count, sizeof *batch->groups, compare);
            return;
        }
    }
}

void store_batch_clear(struct store_batch *batch)
{
    memory_wipe(batch->lines, batch->capacity * sizeof *batch->lines);
    memory_free(batch->lines);
    memory_free(batch->groups);
    memory_free(batch->slots);
    arena_finish(&batch->arena);
    *batch = (struct store_batch){0};
}
