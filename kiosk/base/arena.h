/* An arena: many small allocations that end together (a catalog, a request, a frame). Everything in
 * it is zeroed when handed out and wiped when the arena is reset or finished, because what a
 * shopper's request allocates is personal. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *last; /* newest block; each knows the one before */
    size_t used;              /* bytes handed out of the newest block */
};

void arena_init(struct arena *arena);
void arena_finish(struct arena *arena); /* wipes and frees all; a zeroed arena is fine */
void arena_reset(struct arena *arena);  /* wipes all, keeps one block for the next use */

/* Zeroed memory for `count` objects of `size` bytes, aligned for any type; never NULL. */
void *arena_allocate(struct arena *arena, size_t count, size_t size);
char *arena_copy(struct arena *arena, const char *text);
char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length); /* adds a NUL */
__attribute__((format(printf, 2, 3))) char *arena_format(struct arena *arena, const char *format,
                                                         ...);

#define ARENA_NEW(arena, type) ((type *)arena_allocate((arena), 1, sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_allocate((arena), (count), sizeof(type)))

/* Room for one more item at the end of a growing array that lives in the arena: returns `items`,
 * or a doubled copy. The caller then writes items[count++]. */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);
#define ARENA_PUSH(arena, items, count, capacity)                                                  \
    ((items) = arena_grow((arena), (items), (count), &(capacity), sizeof *(items)),                \
     &(items)[(count)++])

#endif
