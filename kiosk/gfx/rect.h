/* Whole-pixel rectangles; the origin is the top left of the glass. */
#ifndef GFX_RECT_H
#define GFX_RECT_H

#include <stdbool.h>

struct rect {
    int x, y, w, h;
};

bool rect_is_empty(struct rect rect);
bool rect_holds(struct rect rect, int x, int y);
bool rect_equals(struct rect a, struct rect b);
struct rect rect_inset(struct rect rect, int by);      /* negative: larger */
struct rect rect_both(struct rect a, struct rect b);   /* what they share; empty when nothing */
struct rect rect_around(struct rect a, struct rect b); /* holds both; an empty one counts not */

#endif
