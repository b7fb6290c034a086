/* The life of rooms. Knows nothing of what is done in them. */
#include "advice/compiled_room.h"

#include "base/memory.h"

struct compiled_room *compiled_room_create(const struct compiled *compiled)
{
    struct compiled_room *room = memory_allocate(1, sizeof *room);
    room->compiled = compiled;
    return room;
}

void compiled_room_destroy(struct compiled_room *room)
{
    if (!room)
        return;
    arena_finish(&room->arena);
    memory_wipe(room, sizeof *room);
    memory_free(room);
}
