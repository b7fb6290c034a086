/* One finger's touch: a target acts when the touch begins and ends inside it. The newest finger
 * counts, so that neither a palm that rests on the glass nor a finger whose end was never told can
 * block it. Not for screens. */
#ifndef UI_TOUCH_H
#define UI_TOUCH_H

#include <stdbool.h>

#include "gfx/glass.h"
#include "ui/ui.h"

struct touch {
    char id[UI_ID_ROOM]; /* where it began; "": outside of everything */
    int64_t finger;
    bool is_down, is_inside;
};

/* `hit` is the id of what acts at the event's place, NULL for nothing. True: touch->id is acted
 * upon, once. */
bool touch_follow(struct touch *touch, const struct glass_event *event, const char *hit);

/* The id that shows as pressed; NULL: none. */
const char *touch_pressed(const struct touch *touch);

#endif
