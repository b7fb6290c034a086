/* Each piece remembers its size in front of it, so that all of it can be wiped. */
#include "store/store_memory.h"

#include <sqlite3.h>
#include <stddef.h>
#include <string.h>

#include "base/memory.h"

/* As large as any alignment asks. */
union head {
    max_align_t alignment;
    int size;
};

static union head *head_of(void *memory)
{
    return (union head *)memory - 1;
}

static void *handle_malloc(int size)
{
    union head *head = memory_allocate(1, sizeof *head + (size_t)size);
    head->size = size;
    return head + 1;
}

static void handle_free(void *memory)
{
    if (!memory)
        return;
    union head *head = head_of(memory);
    memory_wipe(head, sizeof *head + (size_t)head->size);
    memory_free(head);
}

static int handle_size(void *memory)
{
    return memory ? head_of(memory)->size : 0;
}

static void *handle_realloc(void *memory, int size)
{
    int before = handle_size(memory);
    if (memory && size <= before)
        return memory; /* never moved for less, and its size is what will be wiped */
    void *larger = handle_malloc(size);
    if (memory)
        memcpy(larger, memory, (size_t)before);
    handle_free(memory);
    return larger;
}

static int handle_roundup(int size)
{
    return (size + 7) & ~7;
}

static int handle_init(void *state)
{
    (void)state;
    return SQLITE_OK;
}

static void handle_shutdown(void *state)
{
    (void)state;
}

/* What SQLite keeps for itself beside (the first pages of a cache, the small pieces of a
 * connection) would be used again without a wipe: there is none of it. */
void store_memory_configure(void)
{
    static const sqlite3_mem_methods methods = {.xMalloc = handle_malloc,
                                                .xFree = handle_free,
                                                .xRealloc = handle_realloc,
                                                .xSize = handle_size,
                                                .xRoundup = handle_roundup,
                                                .xInit = handle_init,
                                                .xShutdown = handle_shutdown};
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK)
        return;
    sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
}
