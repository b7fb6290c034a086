/* Blocks that double, newest first. Knows nothing of what is stored in them. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"

/* Small enough that a frame's arena costs nothing, large enough that a catalog needs a dozen. */
#define FIRST_BLOCK ((size_t)16 * 1024)

struct arena_block {
    struct arena_block *before;
    size_t size;
    alignas(max_align_t) char bytes[];
};

void arena_init(struct arena *arena)
{
    *arena = (struct arena){0};
}

static void drop_block(struct arena *arena)
{
    struct arena_block *block = arena->last;
    arena->last = block->before;
    memory_wipe(block->bytes, block->size);
    memory_free(block);
}

void arena_finish(struct arena *arena)
{
    while (arena->last)
        drop_block(arena);
    arena->used = 0;
}

void arena_reset(struct arena *arena)
{
    while (arena->last && arena->last->before)
        drop_block(arena);
    if (arena->last)
        memory_wipe(arena->last->bytes, arena->last->size);
    arena->used = 0;
}

static void add_block(struct arena *arena, size_t needed)
{
    size_t size = arena->last ? arena->last->size * 2 : FIRST_BLOCK;
    if (size < needed)
        size = needed;
    struct arena_block *block = memory_allocate(1, sizeof *block + size);
    block->before = arena->last;
    block->size = size;
    arena->last = block;
    arena->used = 0;
}

void *arena_allocate(struct arena *arena, size_t count, size_t size)
{
    size_t alignment = alignof(max_align_t);
    if (size && count > (SIZE_MAX / 4) / size)
        memory_resize(NULL, SIZE_MAX, 2); /* cannot be had: ends the program with its message */
    size_t bytes = (count * size + alignment - 1) / alignment * alignment;
    if (!arena->last || arena->last->size - arena->used < bytes)
        add_block(arena, bytes);
    void *memory = arena->last->bytes + arena->used;
    arena->used += bytes;
    return memory;
}

char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length)
{
    char *copy = arena_allocate(arena, length + 1, 1);
    if (length)
        memcpy(copy, bytes, length);
    return copy;
}

char *arena_copy(struct arena *arena, const char *text)
{
    return arena_copy_bytes(arena, text, strlen(text));
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *text = arena_allocate(arena, (size_t)(length < 0 ? 0 : length) + 1, 1);
    vsnprintf(text, (size_t)(length < 0 ? 0 : length) + 1, format, again);
    va_end(again);
    return text;
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return items;
    size_t larger = *capacity ? *capacity * 2 : 8;
    void *copy = arena_allocate(arena, larger, size);
    if (count)
        memcpy(copy, items, count * size);
    *capacity = larger;
    return copy;
}
