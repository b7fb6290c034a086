/* Millimetres to pixels. */
#include "ui/ui_frame.h"

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
