/* Columns, grids, leaves, and what they have in common with rows. A node is measured for a width
 * and then placed at that width; texts remember how they were broken, so doing so twice costs
 * little. Must not know colours or fingers. */
#include "ui/layout.h"

#include <string.h>

#include "text/paragraph.h"
#include "ui/layout_rows.h"
#include "ui/ui_frame.h"

#define DIALOG_WIDTH 260.0f /* millimetres, on glass that is wider */

static int pixels(const struct node *node, float millimetres)
{
    return ui_frame_pixels(node->frame, millimetres);
}

static int space(const struct node *node, float millimetres)
{
    return ui_frame_space(node->frame, millimetres);
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static int inner_width(const struct node *node, int width)
{
    int outer = node->width > 0 ? pixels(node, node->width) : width;

    return larger(outer - 2 * space(node, node->pad_x), 1);
}

static struct rect inside(const struct node *node)
{
    int x = space(node, node->pad_x), y = space(node, node->pad_y);

    return (struct rect){node->rect.x + x, node->rect.y + y, larger(node->rect.w - 2 * x, 0),
                         larger(node->rect.h - 2 * y, 0)};
}

static struct paragraph *set_text(struct node *node, int width)
{
    struct ui_frame *frame = node->frame;

    return paragraph_set(frame->fonts, frame->arena, node->text,
                         &(struct paragraph_style){.size = node->size,
                                                   .bold = theme_is_bold(node->type),
                                                   .rtl = frame->rtl,
                                                   .lang = frame->lang,
                                                   .width = width,
                                                   .lines = node->lines});
}

static int least_size(const struct node *node, enum theme_step step)
{
    return ui_frame_em(node->frame, theme_cap_height(step, THEME_BODY));
}

/* Types that fill their line get as much smaller as the line asks, down to body text. */
static void shrink_text(struct node *node, int room)
{
    int least = least_size(node, node->frame->step);

    while (node->natural->width > room && node->size > least) {
        int size = (int)((int64_t)node->size * room / node->natural->width);
        node->size = size < least ? least : size < node->size ? size : node->size - 1;
        node->natural = set_text(node, 0);
    }
}

/* A label that would lose its end, and a word or a number that would be torn, become smaller. */
static void make_whole(struct node *node, int room, int least)
{
    while (((node->acts && node->paragraph->cut) || node->paragraph->torn) && node->size > least) {
        node->size--;
        node->paragraph = set_text(node, room);
    }
}

static bool is_amount(const char *text)
{
    return strspn(text, "0123456789.,-+¥ ") == strlen(text);
}

/* Down to body text; an amount in a column that is too narrow even for that, further: 126.30 that
 * reads 126.3 and 0 is worse than a small one. */
static void set_paragraph(struct node *node, int room)
{
    int size = ui_frame_em(node->frame, ui_frame_type(node->frame, node->type));

    if (node->paragraph && node->set_width == room)
        return;
    if (node->size != size) { /* never set, or made smaller for another width */
        node->size = size;
        node->natural = set_text(node, 0);
    }
    if (theme_shrinks(node->type))
        shrink_text(node, room);
    node->set_width = room;
    node->paragraph = node->natural->width <= room ? node->natural : set_text(node, room);
    make_whole(node, room, least_size(node, node->frame->step));
    if (is_amount(node->text))
        make_whole(node, room, least_size(node, THEME_STEP_SMALL));
}

static void measure_leaf(struct node *node, int width)
{
    if (!node->text)
        return;
    set_paragraph(node, inner_width(node, width));
    node->wanted_w = node->paragraph->width;
    node->wanted_h = node->paragraph->height;
    node->baseline = node->paragraph->lines[0].baseline;
}

static void measure_column(struct node *node, int width)
{
    int gap = 0;

    for (struct node *child = node->first; child; child = child->next) {
        if (child->floats)
            continue;
        layout_measure(child, inner_width(node, width));
        if (child == node->first)
            node->baseline = child->baseline;
        node->wanted_w = larger(node->wanted_w, child->wanted_w);
        node->wanted_h += gap + child->wanted_h;
        gap = space(node, node->gap);
    }
}

static void measure_row(struct node *node, int width)
{
    int inner = inner_width(node, width), gap = 0, line, height;

    layout_rows_share(node, inner);
    node->wanted_h = layout_rows_height(node, inner, &node->baseline);
    if (node->is_wrapped) {
        for (struct node *child = node->first; child;) {
            child = layout_rows_line(node, child, inner, &line, &height);
            node->wanted_w = larger(node->wanted_w, line);
        }
        return;
    }
    for (struct node *child = node->first; child; child = child->next) {
        node->wanted_w += gap + child->wanted_w;
        gap = space(node, node->gap);
    }
}

/* The cell that a grid of this inner width has, and the height of the row that begins with child;
 * returns the first child of the next row. */
static int cell_width(const struct node *node, int inner)
{
    return larger((inner - (node->columns - 1) * space(node, node->gap)) / node->columns, 1);
}

static struct node *grid_row(struct node *child, int columns, int *height)
{
    *height = 0;
    for (int i = 0; child && i < columns; i++, child = child->next)
        *height = larger(*height, child->wanted_h);
    return child;
}

static void measure_grid(struct node *node, int width)
{
    int inner = inner_width(node, width), gap = 0, height;

    for (struct node *child = node->first; child; child = child->next)
        layout_measure(child, cell_width(node, inner));
    for (struct node *child = node->first; child;) {
        child = grid_row(child, node->columns, &height);
        node->wanted_h += gap + height;
        gap = space(node, node->gap);
    }
    node->wanted_w = inner;
}

/* Padding, then what the node says of itself; its baseline moves with its content. */
static void apply_bounds(struct node *node)
{
    int content = node->wanted_h, pad_y = space(node, node->pad_y);

    node->wanted_w += 2 * space(node, node->pad_x);
    node->wanted_h += 2 * pad_y;
    node->wanted_w = larger(node->wanted_w, ui_frame_extent(node->frame, node->least_width));
    node->wanted_h = larger(node->wanted_h, ui_frame_extent(node->frame, node->least_height));
    if (node->width > 0)
        node->wanted_w = pixels(node, node->width);
    if (node->height > 0)
        node->wanted_h = pixels(node, node->height);
    if (node->baseline > 0)
        node->baseline += node->flow == NODE_LEAF ? (node->wanted_h - content) / 2 : pad_y;
}

void layout_measure(struct node *node, int width)
{
    node->wanted_w = node->wanted_h = node->baseline = 0;
    if (node->flow == NODE_COLUMN)
        measure_column(node, width);
    else if (node->flow == NODE_ROW)
        measure_row(node, width);
    else if (node->flow == NODE_GRID)
        measure_grid(node, width);
    else
        measure_leaf(node, width);
    apply_bounds(node);
}

/* Where something of size `of` starts in `room`. */
static int aligned(enum node_align align, int room, int of)
{
    if (align == NODE_CENTRE)
        return (room - of) / 2;
    return align == NODE_END ? room - of : 0;
}

static int justified(enum node_justify justify, int left)
{
    if (left <= 0 || justify == NODE_FROM_START || justify == NODE_APART)
        return 0;
    return justify == NODE_FROM_CENTRE ? left / 2 : left;
}

static bool hugs(const struct node *column, const struct node *child)
{
    return child->hugs || child->width > 0 || column->align != NODE_STRETCH;
}

/* What is left of a column's height, and how many shares it goes into. */
static int left_of_column(const struct node *node, int inner_h, float *shares)
{
    int gap = 0;

    *shares = 0;
    for (const struct node *child = node->first; child; child = child->next) {
        if (child->floats)
            continue;
        *shares += child->grow;
        inner_h -= gap + (child->pages ? 0 : child->wanted_h);
        gap = space(node, node->gap);
    }
    return larger(inner_h, 0);
}

static int take_share(const struct node *child, int *left, float *shares)
{
    if (child->grow <= 0)
        return 0;
    int part = (int)((float)*left * child->grow / *shares + 0.5f);
    *left -= part;
    *shares -= child->grow;
    return part;
}

static void place_column(struct node *node)
{
    struct rect in = inside(node);
    float shares;

    for (struct node *child = node->first; child; child = child->next)
        if (!child->floats)
            layout_measure(child, in.w);
    int left = left_of_column(node, in.h, &shares);
    int y = in.y + (shares > 0 ? 0 : justified(node->justify, left));
    for (struct node *child = node->first; child; child = child->next) {
        if (child->floats)
            continue;
        int w = !hugs(node, child) || child->wanted_w > in.w ? in.w : child->wanted_w;
        int h = (child->pages ? 0 : child->wanted_h) + take_share(child, &left, &shares);
        int x = in.x + aligned(node->align, in.w, w);
        layout_place(child, (struct rect){x, y, w, h});
        y += h + space(node, node->gap);
    }
}

static void place_in_row(const struct node *row, struct node *child, struct rect line, int baseline)
{
    int h = row->align == NODE_STRETCH ? line.h : child->wanted_h;
    int y = line.y + aligned(row->align, line.h, h);

    if (row->align == NODE_BASELINE)
        y = line.y + baseline - child->baseline;
    layout_place(child, (struct rect){line.x, y, child->wanted_w, h});
}

/* A value that has gone below its label still ends where values end. */
static enum node_justify justify_of(const struct node *row, const struct node *child)
{
    bool is_value = row->justify == NODE_APART && child != row->first && child->align == NODE_END;

    return is_value ? NODE_FROM_END : row->justify;
}

static int baseline_of_line(const struct node *first, const struct node *next)
{
    int baseline = 0;

    for (; first != next; first = first->next)
        baseline = larger(baseline, first->baseline);
    return baseline;
}

static void place_wrapped(struct node *node)
{
    struct rect in = inside(node), line = in;
    int gap = space(node, node->gap), width;

    for (struct node *child = node->first; child;) {
        struct node *next = layout_rows_line(node, child, in.w, &width, &line.h);
        int left = in.w - width, baseline = baseline_of_line(child, next);
        float shares = 0;
        for (struct node *one = child; one != next; one = one->next)
            shares += one->grow;
        line.x = in.x + (shares > 0 ? 0 : justified(justify_of(node, child), left));
        for (; child != next; child = child->next) {
            child->wanted_w += take_share(child, &left, &shares);
            place_in_row(node, child, line, baseline);
            line.x += child->wanted_w + gap;
        }
        line.y += line.h + gap;
    }
}

static void place_on_one_line(struct node *node, struct rect line, int baseline)
{
    int used = 0, count = 0, gap = space(node, node->gap);

    for (struct node *child = node->first; child; child = child->next, count++)
        used += child->wanted_w + (count ? gap : 0);
    int left = larger(line.w - used, 0), end = line.x + line.w;
    line.x += justified(node->justify, left);
    for (struct node *child = node->first; child; child = child->next) {
        int apart = node->justify == NODE_APART && count > 1 ? left / (count - 1) : 0;
        if (apart && !child->next) /* whatever rounding left */
            line.x = end - child->wanted_w;
        place_in_row(node, child, line, baseline);
        line.x += child->wanted_w + gap + apart;
    }
}

static void place_row(struct node *node)
{
    struct rect line = inside(node);
    int baseline;

    layout_rows_share(node, line.w);
    layout_rows_height(node, line.w, &baseline);
    if (node->is_wrapped)
        place_wrapped(node);
    else
        place_on_one_line(node, line, baseline);
}

static void place_grid(struct node *node)
{
    struct rect in = inside(node);
    int gap = space(node, node->gap), cell = cell_width(node, in.w), rows = 0, height;

    for (struct node *child = node->first; child; child = child->next)
        layout_measure(child, cell);
    for (struct node *child = node->first; child; rows++)
        child = grid_row(child, node->columns, &height);
    int more = larger(node->rect.h - node->wanted_h, 0) / larger(rows, 1);
    int y = in.y;
    for (struct node *child = node->first; child;) {
        struct node *next = grid_row(child, node->columns, &height);
        height += more;
        for (int x = in.x; child != next; child = child->next, x += cell + gap)
            layout_place(child, (struct rect){x, y, cell, height});
        y += height + gap;
    }
}

void layout_place(struct node *node, struct rect rect)
{
    node->rect = node->viewport = rect;
    if (node->flow == NODE_COLUMN)
        place_column(node);
    else if (node->flow == NODE_ROW)
        place_row(node);
    else if (node->flow == NODE_GRID)
        place_grid(node);
    else if (node->text)
        set_paragraph(node, inner_width(node, rect.w));
}

/* What a dialog can do without where it would not fit. */
static void leave_out_spare(struct node *parent)
{
    struct node **link = &parent->first;

    for (parent->last = NULL; *link;) {
        leave_out_spare(*link);
        if ((*link)->spare) {
            *link = (*link)->next;
            continue;
        }
        parent->last = *link;
        link = &(*link)->next;
    }
}

static void place_floating(struct node *node, struct rect glass)
{
    int width = pixels(node, DIALOG_WIDTH), most = glass.w - 2 * space(node, THEME_MARGIN);

    width = width < most ? width : most;
    layout_measure(node, width);
    if (node->wanted_h > glass.h) {
        leave_out_spare(node);
        node->pad_y = THEME_TARGET_GAP;
        layout_measure(node, width = most);
    }
    layout_place(node, (struct rect){(glass.w - width) / 2,
                                     glass.y + larger((glass.h - node->wanted_h) / 2, 0), width,
                                     node->wanted_h});
}

void layout_screen(struct node *root)
{
    struct rect place = root->frame->place;

    layout_measure(root, place.w);
    layout_place(root, place);
    for (struct node *child = root->first; child; child = child->next)
        if (child->floats)
            place_floating(child, place);
}

static void mirror(struct node *node, int shift, bool is_free, struct rect glass)
{
    int before = node->rect.x;

    node->rect.x = is_free ? glass.w - before - node->rect.w : before + shift;
    node->viewport.x = node->rect.x;
    for (struct node *child = node->first; child; child = child->next)
        mirror(child, node->rect.x - before, is_free && !node->unmirrored, glass);
}

void layout_mirror(struct node *root, struct rect glass)
{
    mirror(root, 0, true, glass);
}
