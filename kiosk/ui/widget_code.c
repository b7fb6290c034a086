/* A code that a telephone reads, from its modules. */
#include "ui/widget.h"

#include "ui/ui_frame.h"

#define QUIET 4     /* modules of white around a code, as ISO/IEC 18004 asks */
#define MODULE 1.2f /* millimetres */
#define BLACK 0x000000u
#define WHITE 0xFFFFFFu

/* Smaller on small glass, while a telephone at arm's length still reads it. */
static float code_size(const struct node *any, int side, float size)
{
    float least = MODULE * (float)(side + 2 * QUIET), less = size * any->frame->density;

    return less > least ? less : size < least ? size : least;
}

/* Black on white whatever the contrast is: many telephones do not read the negative. */
struct node *widget_code(struct node *parent, const char *name, const bool *modules, int side,
                         float size)
{
    struct figure_picture *picture = ARENA_NEW(parent->frame->arena, struct figure_picture);
    int whole = side + 2 * QUIET;
    size_t count = (size_t)whole * (size_t)whole;
    uint32_t *pixels = ARENA_ARRAY(parent->frame->arena, uint32_t, count);

    for (size_t i = 0; i < count; i++) {
        int x = (int)(i % (size_t)whole) - QUIET, y = (int)(i / (size_t)whole) - QUIET;
        bool is_inside = x >= 0 && y >= 0 && x < side && y < side;
        pixels[i] = is_inside && modules[y * side + x] ? BLACK : WHITE;
    }
    *picture = (struct figure_picture){pixels, whole, whole};
    return widget_picture(parent, name, picture, code_size(parent, side, size));
}
