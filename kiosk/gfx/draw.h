/* The draw list: all that a frame shows, back to front, as plain values in the frame's arena. What
 * differs between two lists is what must be drawn again, so a frame that changes one key costs one
 * key. Knows no SDL: gfx/canvas.h turns a list into pixels. */
#ifndef GFX_DRAW_H
#define GFX_DRAW_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "gfx/colour.h"
#include "gfx/rect.h"
#include "text/paragraph.h"

enum draw_kind {
    DRAW_BOX,     /* a filled, rounded, bordered rectangle; a circle is one with radius w / 2 */
    DRAW_TEXT,    /* one run */
    DRAW_ICON,    /* an SVG of assets/icons, in one colour */
    DRAW_RING,    /* a ring, or the part of it that goes clockwise up to the top */
    DRAW_PICTURE, /* pixels of the caller, enlarged by a whole number where that is possible */
};

struct draw_item {
    enum draw_kind kind;
    struct rect rect;       /* where it may leave ink */
    struct rect clip;       /* and no ink outside this */
    struct colour ink;      /* fill, letters, icon */
    struct colour edge;     /* border of a box, inside its rect */
    int radius, border;     /* of a box; border of a ring, too */
    int turn;               /* of a ring: how many of 3600 tenths of a degree */
    const uint32_t *pixels; /* of a picture: 0xRRGGBB, row by row */
    int pixels_w, pixels_h;
    const char *text;   /* of a run; the name of an icon */
    size_t face;        /* of a run, with what follows */
    int size, baseline; /* baseline from the top of the glass */
    int x;              /* where the run's pen starts */
    char script[5];
    bool rtl;
};

struct draw_list {
    struct arena *arena;
    struct draw_item *items;
    size_t count, capacity;
    struct rect clip; /* what is added from now on is clipped to */
};

#define DRAW_DAMAGE_MOST 8 /* more rectangles than this are merged: a screenful is one anyway */

struct draw_damage {
    struct rect rects[DRAW_DAMAGE_MOST];
    size_t count;
};

void draw_begin(struct draw_list *list, struct arena *arena, struct rect clip);
void draw_box(struct draw_list *list, const struct draw_item *box); /* kind and clip are set here */
void draw_paragraph(struct draw_list *list, const struct paragraph_line *line, int x, int y,
                    struct colour ink); /* one line of it, top left at x, y */
void draw_ring(struct draw_list *list, const struct draw_item *ring); /* likewise */
/* The pixels are borrowed until the list is drawn. */
void draw_picture(struct draw_list *list, const struct draw_item *picture);
void draw_icon(struct draw_list *list, const char *name, struct rect rect, struct colour ink);

void draw_copy(struct draw_list *to, const struct draw_list *from); /* into to's arena */

/* Where a and b differ. Rectangles do not overlap. */
void draw_compare(const struct draw_list *a, const struct draw_list *b, struct draw_damage *damage);
void draw_damage_add(struct draw_damage *damage, struct rect rect);

#endif
