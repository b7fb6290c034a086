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
    struct rect glass;
    int dpi;
    enum theme_step step;
    enum theme_contrast contrast;
    bool rtl;
};

int ui_frame_pixels(const struct ui_frame *frame, float millimetres); /* nearest; 1 at least */
int ui_frame_em(const struct ui_frame *frame, float cap_height);
float ui_frame_cap_height(const struct ui_frame *frame, int em); /* millimetres */

#endif
