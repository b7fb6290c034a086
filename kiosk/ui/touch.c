/* Down, move, up. Must not know where targets are. */
#include "ui/touch.h"

#include <stdio.h>
#include <string.h>

static bool begin(struct touch *touch, const struct glass_event *event, const char *hit)
{
    *touch = (struct touch){.finger = event->finger, .is_down = true, .is_inside = hit != NULL};
    snprintf(touch->id, sizeof touch->id, "%s", hit ? hit : "");
    return false;
}

bool touch_follow(struct touch *touch, const struct glass_event *event, const char *hit)
{
    if (event->kind == GLASS_DOWN)
        return begin(touch, event, hit);
    if (!touch->is_down || event->finger != touch->finger)
        return false;
    touch->is_inside = *touch->id && hit && strcmp(hit, touch->id) == 0;
    touch->is_down = event->kind != GLASS_UP;
    return !touch->is_down && touch->is_inside;
}

const char *touch_pressed(const struct touch *touch)
{
    return touch->is_down && touch->is_inside ? touch->id : NULL;
}
