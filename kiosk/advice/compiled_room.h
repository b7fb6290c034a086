/* What a room holds: memory that lasts as long as one shopper's advice, used again for the next. */
#ifndef ADVICE_COMPILED_ROOM_H
#define ADVICE_COMPILED_ROOM_H

#include "advice/quick.h"

struct compiled_room {
    const struct compiled *compiled;
    struct arena arena;
    struct quick_rating ratings[SERVICE_COUNT];
    struct quick quick;
};

#endif
