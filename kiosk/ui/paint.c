/* From tokens to colours, from boxes to draw items. Where something stands was decided before; what
 * it looks like when pressed, disabled, chosen or in focus is decided here, and nowhere else. */
#include "ui/paint.h"

#include <string.h>

#include "text/paragraph.h"
#include "ui/pages.h"
#include "ui/paint_figure.h"
#include "ui/ui_frame.h"

#define SCRIM 150 /* of 255: how much a dialog darkens the rest */
#define PRESS 70  /* of 255: how much a filled button changes under a finger */

/* Of a slider, in millimetres: a thumb that a thumb can hold. */
#define THUMB 22.0f
#define TRACK 5.0f

static struct colour token(const struct node *node, enum theme_colour colour)
{
    return node->frame->theme->colours[colour][node->frame->contrast];
}

static bool is_disabled(const struct node *node)
{
    return node->acts && node->disabled;
}

static enum theme_colour fill_of(const struct node *node)
{
    return is_disabled(node) ? THEME_DISABLED : node->fill;
}

static enum theme_colour ground_of(const struct node *node)
{
    while (node && fill_of(node) == THEME_NONE)
        node = node->parent;
    return node ? fill_of(node) : THEME_GROUND;
}

static bool is_in_disabled(const struct node *node)
{
    while (node && !node->acts)
        node = node->parent;
    return node && is_disabled(node);
}

struct colour paint_ink(const struct node *node)
{
    if (is_in_disabled(node))
        return token(node, THEME_DISABLED_INK);
    return token(node, node->colour ? node->colour : theme_ink_on(ground_of(node)));
}

struct colour paint_ground(const struct node *node)
{
    return token(node, ground_of(node));
}

static bool is_id(const struct node *node, const char *id)
{
    return id && node->id && strcmp(node->id, id) == 0;
}

static struct colour pressed_fill(const struct node *node)
{
    enum theme_colour ground = ground_of(node);

    if (ground == THEME_BRAND)
        return colour_mix(token(node, THEME_BRAND), token(node, THEME_ON_BRAND), PRESS);
    return token(node, THEME_PRESSED);
}

/* In high contrast cards are as white (or black) as what they lie on: a line shows them. */
static bool needs_line(const struct node *node)
{
    return node->frame->contrast != THEME_CONTRAST_NORMAL && node->fill != THEME_NONE &&
           node->radius > 0 && node->parent &&
           colour_equals(token(node, node->fill), paint_ground(node->parent));
}

static void set_edge(struct draw_item *box, const struct node *node)
{
    enum theme_colour colour = node->edge;
    float width = node->edge_width;

    if (node->chosen && node->role != NODE_FIELD) {
        colour = THEME_BRAND;
        width = THEME_CHOSEN;
    } else if (is_disabled(node)) {
        colour = THEME_LINE;
        width = THEME_OUTLINE;
    } else if (colour == THEME_NONE && needs_line(node)) {
        colour = THEME_LINE;
        width = THEME_HAIRLINE;
    }
    box->edge = token(node, colour);
    box->border = ui_frame_pixels(node->frame, width);
}

static void paint_box(struct draw_list *list, const struct node *node, bool is_pressed)
{
    struct draw_item box = {.rect = node->rect,
                            .ink = token(node, fill_of(node)),
                            .radius = ui_frame_space(node->frame, node->radius)};

    set_edge(&box, node);
    if (is_pressed)
        box.ink = pressed_fill(node);
    if (node->pattern == FIGURE_SOLID && (box.ink.alpha || (box.edge.alpha && box.border > 0)))
        draw_box(list, &box);
}

static int line_start(const struct node *node, int room, int width)
{
    bool from_right = node->frame->rtl;

    for (const struct node *outer = node; outer; outer = outer->parent)
        from_right = from_right && !outer->unmirrored;
    if (node->align == NODE_CENTRE)
        return (room - width) / 2;
    return (node->align == NODE_END) != from_right ? room - width : 0;
}

static void paint_text(struct draw_list *list, const struct node *node)
{
    const struct paragraph *paragraph = node->paragraph;
    int pad = ui_frame_space(node->frame, node->pad_x);
    int y = node->rect.y + (node->rect.h - paragraph->height) / 2;

    for (size_t i = 0; i < paragraph->count; i++) {
        const struct paragraph_line *line = &paragraph->lines[i];
        int x = node->rect.x + pad + line_start(node, node->rect.w - 2 * pad, line->width);
        draw_paragraph(list, line, x, y, paint_ink(node));
    }
}

/* The square in the middle of the node, as large as its padding leaves. */
static void paint_icon(struct draw_list *list, const struct node *node)
{
    int w = node->rect.w - 2 * ui_frame_space(node->frame, node->pad_x);
    int h = node->rect.h - 2 * ui_frame_space(node->frame, node->pad_y);
    int side = w < h ? w : h;

    if (node->role == NODE_KEY) /* as tall as the digits beside it */
        side = ui_frame_pixels(node->frame, ui_frame_type(node->frame, THEME_KEY) * 1.2f);
    draw_icon(list, node->icon,
              (struct rect){node->rect.x + (node->rect.w - side) / 2,
                            node->rect.y + (node->rect.h - side) / 2, side, side},
              paint_ink(node));
}

/* An allowance, across the bars it is compared with. */
static void paint_mark(struct draw_list *list, const struct node *node)
{
    int thick = ui_frame_pixels(node->frame, THEME_CHOSEN);
    int dash = 2 * thick, end = node->rect.x + node->rect.w;
    int y = node->rect.y + node->rect.h - ui_frame_pixels(node->frame, node->mark) - thick / 2;

    /* On a line of the ground's own colour, so that it is seen on any bar in any contrast. */
    draw_box(list, &(struct draw_item){.rect = {node->rect.x, y, node->rect.w, thick},
                                       .ink = paint_ground(node)});
    for (int x = node->rect.x; x < end; x += 2 * dash)
        draw_box(list, &(struct draw_item){.rect = {x, y, x + dash < end ? dash : end - x, thick},
                                           .ink = token(node, THEME_WARM_STRONG)});
}

struct rect paint_track(const struct node *slider)
{
    int thumb = ui_frame_pixels(slider->frame, THUMB),
        thick = ui_frame_pixels(slider->frame, TRACK);

    return (struct rect){slider->rect.x + thumb / 2, slider->rect.y + (slider->rect.h - thick) / 2,
                         slider->rect.w - thumb, thick};
}

static int step_x(const struct node *slider, struct rect track, int step)
{
    return track.x + (slider->steps > 1 ? track.w * step / (slider->steps - 1) : 0);
}

static void paint_slider(struct draw_list *list, const struct node *node)
{
    struct rect track = paint_track(node);
    int from = step_x(node, track, node->good_from), to = step_x(node, track, node->good_to);
    int thumb = ui_frame_pixels(node->frame, THUMB), ring = ui_frame_pixels(node->frame, 1.8f);

    draw_box(list, &(struct draw_item){.rect = track,
                                       .ink = token(node, THEME_TRACK),
                                       .edge = token(node, THEME_EDGE),
                                       .border = ui_frame_pixels(node->frame, THEME_HAIRLINE),
                                       .radius = track.h / 2});
    draw_box(list, &(struct draw_item){.rect = {from, track.y, to - from, track.h},
                                       .ink = token(node, THEME_GOOD_STRONG)});
    draw_box(list, &(struct draw_item){.rect = {step_x(node, track, node->at) - thumb / 2,
                                                track.y + (track.h - thumb) / 2, thumb, thumb},
                                       .ink = token(node, THEME_BRAND),
                                       .edge = paint_ground(node->parent),
                                       .border = ring,
                                       .radius = thumb / 2});
}

static void paint_focus(struct draw_list *list, const struct node *node)
{
    int width = ui_frame_pixels(node->frame, THEME_FOCUS);
    int away = 2 * (width < 2 ? 2 : width);
    struct draw_item ring = {.rect = rect_inset(node->rect, -away),
                             .border = width < 2 ? 2 : width,
                             .radius = ui_frame_space(node->frame, node->radius) + away};

    ring.edge = token(node, theme_ink_on(node->parent ? ground_of(node->parent) : THEME_GROUND));
    draw_box(list, &ring);
}

/* An option shows its tick only when it is chosen; the place is kept. */
static bool is_tick_of_unchosen(const struct node *node)
{
    return node->icon && node->parent->role == NODE_OPTION && !node->parent->chosen;
}

static void paint_node(struct draw_list *list, const struct node *node, struct paint_state state)
{
    struct rect clip = list->clip;

    if (rect_is_empty(rect_both(node->rect, clip)) && !node->first)
        return;
    paint_box(list, node, is_id(node, state.pressed));
    if (node->text)
        paint_text(list, node);
    if (node->icon && !is_tick_of_unchosen(node))
        paint_icon(list, node);
    if (node->pages)
        list->clip = rect_both(clip, node->viewport);
    for (const struct node *child = node->first; child; child = child->next)
        if (!child->floats)
            paint_node(list, child, state);
    list->clip = clip;
    if (node->mark > 0)
        paint_mark(list, node);
    if (node->role == NODE_SLIDER)
        paint_slider(list, node);
    paint_figure(list, node);
    if (is_id(node, state.focus))
        paint_focus(list, node);
}

void paint_screen(struct draw_list *list, const struct node *root, struct paint_state state)
{
    draw_box(list, &(struct draw_item){.rect = root->frame->glass, .ink = paint_ground(root)});
    paint_node(list, root, state);
    for (const struct node *child = root->first; child; child = child->next) {
        if (!child->floats)
            continue;
        struct draw_item scrim = {.rect = root->frame->glass, .ink = COLOUR(0x10233A)};
        scrim.ink.alpha = SCRIM;
        draw_box(list, &scrim);
        paint_node(list, child, state);
    }
}
