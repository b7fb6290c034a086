/* Millimetres to pixels. */
#include "ui/ui_frame.h"

#define LARGE_GLASS                                                                                \
    300.0f          /* millimetres of the shorter side: a 24-inch panel; the design's is 335 */
#define ELDER 1.15f /* what can be touched is so much larger in elder mode */
#define LEAST_DENSITY 0.45f /* of a 10-inch tablet */

float ui_frame_density(struct rect glass, int dpi)
{
    int shorter = glass.w < glass.h ? glass.w : glass.h;
    float density = (float)shorter * THEME_INCH / (float)dpi / LARGE_GLASS;

    return density > 1 ? 1 : density < LEAST_DENSITY ? LEAST_DENSITY : density;
}

#define REACH 1120.0f    /* millimetres above the floor: the highest that a seated person touches */
#define LOWEST 380.0f    /* and the lowest */
#define USUAL 750.0f     /* of the lower edge of a panel on a stand */
#define LEAST_PART 0.45f /* of the glass's height, that a screen needs however high it hangs */

struct rect ui_frame_reach(struct rect glass, int dpi, float above_floor)
{
    float millimetre = (float)dpi / THEME_INCH;
    float edge = above_floor > 0 ? above_floor : USUAL;
    int below = edge < LOWEST ? (int)((LOWEST - edge) * millimetre) : 0;
    int height = (int)((REACH - edge) * millimetre) - below;
    int least = (int)((float)glass.h * LEAST_PART);

    below = below < glass.h - least ? below : glass.h - least;
    height = height < least ? least : height;
    height = height > glass.h - below ? glass.h - below : height;
    return (struct rect){glass.x, glass.y + glass.h - below - height, glass.w, height};
}

#define CRAMPED 32.0f /* capitals of body text in the height of the glass */

bool ui_frame_is_cramped(const struct ui_frame *frame)
{
    float height = (float)frame->place.h * THEME_INCH / (float)frame->dpi;

    return height < CRAMPED * theme_cap_height(frame->step, THEME_BODY);
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
    millimetres *= frame->elder ? ELDER : 1;
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
