/* The life of a compiled catalog and of the rooms it is used in. Knows nothing of shoppers. */
#include "advice/compiled.h"

#include "base/memory.h"

struct compiled {
    const struct catalog *catalog;
};

struct compiled_room {
    const struct compiled *compiled;
};

struct compiled *compiled_create(const struct catalog *catalog)
{
    struct compiled *compiled = memory_allocate(1, sizeof *compiled);
    compiled->catalog = catalog;
    return compiled;
}

void compiled_destroy(struct compiled *compiled)
{
    memory_free(compiled);
}

struct compiled_room *compiled_room_create(const struct compiled *compiled)
{
    struct compiled_room *room = memory_allocate(1, sizeof *room);
    room->compiled = compiled;
    return room;
}

void compiled_room_destroy(struct compiled_room *room)
{
    memory_free(room);
}
