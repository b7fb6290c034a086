/* What a tree of nodes is made, measured and drawn with, for the time of one frame. Not for
 * screens. */
#ifndef UI_UI_FRAME_H
#define UI_UI_FRAME_H

#include "base/arena.h"
#include "gfx/rect.h"
#include "text/fonts.h"
#include "ui/theme.h"

struct ui_frame {
    struct arena *arena;
    struct fonts *fonts;
    const char *lang;
    const struct theme *theme;
    struct rect glass;
    struct rect place; /* of the glass, that the screen stands in */
    int dpi;
    enum theme_step step;
    enum theme_contrast contrast;
    bool rtl, elder, personal;
    float density; /* of the space between things: 1 on a large panel, less on a small one */
};

/* The part of the glass that a seated person reaches, when its lower edge is so many millimetres
 * above the floor (0: as is usual). */
struct rect ui_frame_reach(struct rect glass, int dpi, float above_floor);

#define UI_FRAME_SMALL 0.7f /* density below which signs stand for words that have no room */

float ui_frame_density(struct rect glass, int dpi);

/* So large letters on so low a glass that what frames the content must not take its room. */
bool ui_frame_is_cramped(const struct ui_frame *frame);

int ui_frame_pixels(const struct ui_frame *frame, float millimetres); /* nearest; 1 at least */
/* Space between and around things, and the least extent of what can be touched: both give way on
 * small glass, down to what the rules demand. Text does not. */
int ui_frame_space(const struct ui_frame *frame, float millimetres);
int ui_frame_extent(const struct ui_frame *frame, float millimetres);

/* The height of a capital at the shopper's step; what is larger than body text gives way too. */
float ui_frame_type(const struct ui_frame *frame, enum theme_type type);
int ui_frame_em(const struct ui_frame *frame, float cap_height);
float ui_frame_cap_height(const struct ui_frame *frame, int em); /* millimetres */

#endif
