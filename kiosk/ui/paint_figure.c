/* What charts, codes and countdowns are drawn of. Two things that differ in colour differ in their
 * pattern as well. Must not know fingers or pages. */
#include "ui/paint_figure.h"

#include "ui/paint.h"
#include "ui/ui_frame.h"

#define STRIPE 1.6f /* millimetres */
#define RANGE 7.0f  /* height of a range's bar; */
#define AXIS 1.2f   /* of the axis it lies on; */
#define POINT 11.0f /* and of the point where one stands */
#define RING_WIDTH 5.0f

static struct colour token(const struct node *node, enum theme_colour colour)
{
    return node->frame->theme->colours[colour][node->frame->contrast];
}

static int pixels(const struct node *node, float millimetres)
{
    return ui_frame_pixels(node->frame, millimetres);
}

static void paint_stripes(struct draw_list *list, const struct node *node, struct rect rect)
{
    int width = pixels(node, STRIPE), end = rect.x + rect.w;

    for (int x = rect.x; x < end; x += 2 * width)
        draw_box(list,
                 &(struct draw_item){.rect = {x, rect.y, x + width < end ? width : end - x, rect.h},
                                     .ink = token(node, node->fill)});
}

static void paint_frame(struct draw_list *list, const struct node *node, struct rect rect)
{
    draw_box(list, &(struct draw_item){.rect = rect,
                                       .edge = token(node, node->fill),
                                       .border = pixels(node, THEME_CHOSEN),
                                       .radius = ui_frame_space(node->frame, node->radius)});
}

/* The same dashes as an allowance across bars. */
static void paint_dashes(struct draw_list *list, const struct node *node, struct rect rect)
{
    int thick = pixels(node, THEME_CHOSEN), dash = 2 * thick, end = rect.x + rect.w;

    for (int x = rect.x; x < end; x += 2 * dash)
        draw_box(list, &(struct draw_item){.rect = {x, rect.y + (rect.h - thick) / 2,
                                                    x + dash < end ? dash : end - x, thick},
                                           .ink = token(node, node->fill)});
}

static void paint_point(struct draw_list *list, const struct node *node, int x, int y)
{
    int side = pixels(node, POINT);

    draw_box(list, &(struct draw_item){.rect = {x - side / 2, y - side / 2, side, side},
                                       .ink = token(node, THEME_INK),
                                       .edge = paint_ground(node->parent),
                                       .border = pixels(node, STRIPE),
                                       .radius = side / 2});
}

static int along(const struct node *node, int64_t amount)
{
    int64_t most = node->range->most > 0 ? node->range->most : 1;

    amount = amount < 0 ? 0 : amount > most ? most : amount;
    return (int)((int64_t)node->rect.w * amount / most);
}

/* A thin axis, a thick part of it, and a point: three shapes that need no colour. */
static void paint_range(struct draw_list *list, const struct node *node)
{
    int axis = pixels(node, AXIS), high = pixels(node, RANGE), point = pixels(node, POINT);
    int middle = node->rect.y + node->rect.h / 2;
    int from = along(node, node->range->from), to = along(node, node->range->to);

    draw_box(list,
             &(struct draw_item){.rect = {node->rect.x, middle - axis / 2, node->rect.w, axis},
                                 .ink = token(node, THEME_EDGE)});
    draw_box(list, &(struct draw_item){.rect = {node->rect.x + from, middle - high / 2,
                                                to - from > high ? to - from : high, high},
                                       .ink = token(node, node->colour),
                                       .radius = high / 2});
    if (node->range->at < 0)
        return;
    int at = along(node, node->range->at), last = node->rect.w - point / 2;
    at = at < point / 2 ? point / 2 : at > last ? last : at;
    paint_point(list, node, node->rect.x + at, middle);
}

static void paint_ring(struct draw_list *list, const struct node *node)
{
    struct draw_item ring = {.rect = node->rect,
                             .ink = token(node, THEME_TRACK),
                             .border = pixels(node, RING_WIDTH),
                             .turn = 3600};

    draw_ring(list, &ring);
    if (node->frame->contrast != THEME_CONTRAST_NORMAL) { /* it is as white as the paper */
        ring.ink = token(node, THEME_EDGE);
        ring.border = pixels(node, THEME_HAIRLINE);
        draw_ring(list, &ring);
    }
    ring.border = pixels(node, RING_WIDTH);
    ring.ink = token(node, THEME_BRAND);
    ring.turn = (int)(node->ring * 3600 + 0.5f);
    draw_ring(list, &ring);
}

static void paint_picture(struct draw_list *list, const struct node *node)
{
    int x = ui_frame_space(node->frame, node->pad_x), y = ui_frame_space(node->frame, node->pad_y);

    draw_picture(list, &(struct draw_item){.rect = {node->rect.x + x, node->rect.y + y,
                                                    node->rect.w - 2 * x, node->rect.h - 2 * y},
                                           .pixels = node->picture->pixels,
                                           .pixels_w = node->picture->width,
                                           .pixels_h = node->picture->height});
}

static void paint_pattern(struct draw_list *list, const struct node *node)
{
    const struct rect *rect = &node->rect;

    if (node->pattern == FIGURE_STRIPED)
        paint_stripes(list, node, *rect);
    else if (node->pattern == FIGURE_HOLLOW)
        paint_frame(list, node, *rect);
    else if (node->pattern == FIGURE_DASHED)
        paint_dashes(list, node, *rect);
    else if (node->pattern == FIGURE_POINT)
        paint_point(list, node, rect->x + rect->w / 2, rect->y + rect->h / 2);
}

void paint_figure(struct draw_list *list, const struct node *node)
{
    paint_pattern(list, node);
    if (node->range)
        paint_range(list, node);
    if (node->ring > 0)
        paint_ring(list, node);
    if (node->picture)
        paint_picture(list, node);
}
