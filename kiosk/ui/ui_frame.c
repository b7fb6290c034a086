/* Millimetres to pixels. */
#include "ui/ui_frame.h"

#define LARGE_GLASS                                                                                \
    300.0f /* millimetres of the shorter side: a 24-inch panel; the design's is 335 */
#define LEAST_DENSITY 0.45f /* of a 10-inch tablet */

float ui_frame_density(struct rect glass, int dpi)
{
    int shorter = glass.w < glass.h ? glass.w : glass.h;
    float density = (float)shorter * THEME_INCH / (float)dpi / LARGE_GLASS;

    return density > 1 ? 1 : density < LEAST_DENSITY ? LEAST_DENSITY : density;
}

static float give_way(const struct ui_frame *frame, float millimetres, float least)
{
    float less = millimetres * frame->density;

    return millimetres < least ? millimetres : less < least ? least : less;
}

int ui_frame_space(const struct ui_frame *frame, float millimetres)
{
    return ui_frame_pixels(frame, give_way(frame, millimetres, THEME_TARGET_GAP + 0.2f));
}

int ui_frame_extent(const struct ui_frame *frame, float millimetres)
{
    return ui_frame_pixels(frame, give_way(frame, millimetres, THEME_TARGET + 0.2f));
}

float ui_frame_type(const struct ui_frame *frame, enum theme_type type)
{
    float body = theme_cap_height(frame->step, THEME_BODY);
    float height = theme_cap_height(frame->step, type);

    return height > body ? body + (height - body) * frame->density : height;
}

int ui_frame_pixels(const struct ui_frame *frame, float millimetres)
{
    int pixels = (int)(millimetres * (float)frame->dpi / THEME_INCH + 0.5f);

    return millimetres <= 0 ? 0 : pixels < 1 ? 1 : pixels;
}

int ui_frame_em(const struct ui_frame *frame, float cap_height)
{
    double pixels = (double)cap_height * frame->dpi / (double)THEME_INCH;
    int em = (int)(pixels / fonts_cap_height(frame->fonts) + 0.5);

    return em < 1 ? 1 : em;
}

float ui_frame_cap_height(const struct ui_frame *frame, int em)
{
    return (float)(em * fonts_cap_height(frame->fonts)) * THEME_INCH / (float)frame->dpi;
}
