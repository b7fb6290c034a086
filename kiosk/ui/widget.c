/* The looks of the house, as nodes: holders, texts, buttons, cards and marks. Figures are those of
 * the design, in millimetres. Must not know where things end up. */
#include "ui/widget.h"

#include <stdarg.h>
#include <stdio.h>

#include "ui/ui_frame.h"

/* What goes with body text grows with it. */
static float with_text(const struct node *node, float millimetres)
{
    return millimetres * theme_cap_height(node->frame->step, THEME_BODY) /
           theme_cap_height(THEME_STEP_DEFAULT, THEME_BODY);
}

struct node *widget_column(struct node *parent, float gap)
{
    struct node *node = node_add(parent, NODE_GROUP, NODE_COLUMN);

    node->gap = gap;
    return node;
}

struct node *widget_row(struct node *parent, float gap)
{
    struct node *node = node_add(parent, NODE_GROUP, NODE_ROW);

    node->gap = gap;
    node->align = NODE_CENTRE;
    return node;
}

struct node *widget_apart(struct node *parent)
{
    struct node *node = widget_row(parent, 6);

    node->align = NODE_BASELINE;
    node->justify = NODE_APART;
    return node;
}

struct node *widget_grid(struct node *parent, int columns, float gap)
{
    struct node *node = node_add(parent, NODE_GROUP, NODE_GRID);

    node->columns = columns;
    node->gap = gap;
    return node;
}

struct node *widget_space(struct node *parent)
{
    struct node *node = node_add(parent, NODE_GROUP, NODE_LEAF);

    node->grow = 1;
    return node;
}

struct node *widget_divider(struct node *parent)
{
    struct node *node = node_add(parent, NODE_GROUP, NODE_LEAF);

    node->height = THEME_HAIRLINE;
    node->fill = THEME_LINE;
    return node;
}

struct node *widget_card(struct node *parent, const char *id)
{
    struct node *node = node_add(parent, id ? NODE_BUTTON : NODE_GROUP, NODE_COLUMN);

    node->id = id;
    node->acts = node->whole = id != NULL;
    node->fill = THEME_PAPER;
    node->pad_x = THEME_CARD_PADDING;
    node->pad_y = THEME_CARD_PADDING - 1;
    node->radius = THEME_CARD_RADIUS;
    node->gap = 4;
    return node;
}

struct node *widget_outline_card(struct node *parent, const char *id)
{
    struct node *node = widget_card(parent, id);

    node->fill = THEME_NONE;
    node->edge = id ? THEME_EDGE : THEME_LINE;
    node->edge_width = THEME_OUTLINE;
    return node;
}

struct node *widget_main(struct node *root)
{
    struct node *node = widget_column(root, THEME_GAP + 2);

    node->pad_x = THEME_MARGIN;
    node->pad_y = 6;
    node->grow = 1;
    node->pages = true;
    return node;
}

struct node *widget_bar(struct node *parent)
{
    struct node *node = widget_row(parent, 5);

    node->align = NODE_STRETCH;
    node->wraps = true;
    if (!parent->parent) { /* of the screen, not of a dialog */
        node->pad_x = THEME_MARGIN;
        node->pad_y = 11;
    }
    return node;
}

struct node *widget_text(struct node *parent, enum theme_type type, const char *text)
{
    bool is_heading = type == THEME_TITLE || type == THEME_HEADING || type == THEME_PROMISE;
    struct node *node = node_add(parent, is_heading ? NODE_HEADING : NODE_TEXT, NODE_LEAF);

    node->type = type;
    node->text = text;
    node->align = NODE_START;
    return node;
}

struct node *widget_soft(struct node *parent, const char *text)
{
    struct node *node = widget_text(parent, THEME_SECONDARY, text);

    node->colour = THEME_SOFT;
    return node;
}

struct node *widget_pair(struct node *parent, const char *label, const char *value)
{
    struct node *row = widget_apart(parent);

    row->role = NODE_TEXT;
    row->whole = true;
    widget_text(row, THEME_BODY, label);
    widget_text(row, THEME_BODY, value)->align = NODE_END;
    return row;
}

struct node *widget_money(struct node *parent, enum theme_type type, const char *amount,
                          const char *unit)
{
    struct node *row = widget_row(parent, 2);
    struct node *sum = widget_row(row, 0.6f);

    row->role = NODE_TEXT;
    row->whole = true;
    row->align = sum->align = NODE_BASELINE;
    sum->unmirrored = true; /* the sign stays before the number */
    widget_text(sum, type == THEME_MONEY ? THEME_FIGURE : type, "¥");
    widget_text(sum, type, amount);
    if (unit)
        widget_soft(row, unit);
    return row;
}

const char *widget_print(struct node *any, const char *format, ...)
{
    va_list arguments, again;

    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *text = arena_allocate(any->frame->arena, (size_t)(length < 0 ? 0 : length) + 1, 1);
    vsnprintf(text, (size_t)(length < 0 ? 0 : length) + 1, format, again);
    va_end(again);
    return text;
}

/* Buttons on the brand's own ground are its negative. */
static void colour_button(struct node *button, bool is_filled)
{
    bool on_brand = node_ground(button->parent) == THEME_BRAND;

    if (is_filled) {
        button->fill = on_brand ? THEME_ON_BRAND : THEME_BRAND;
        return;
    }
    button->fill = on_brand ? THEME_BRAND : THEME_PAPER;
    button->edge = on_brand ? THEME_ON_BRAND : THEME_INK;
    button->edge_width = THEME_OUTLINE;
}

static struct node *add_acting(struct node *parent, enum node_role role, const char *id)
{
    struct node *node = node_add(parent, role, NODE_LEAF);

    node->id = id;
    node->acts = true;
    node->align = NODE_CENTRE;
    node->type = THEME_BODY_BOLD;
    return node;
}

struct node *widget_button(struct node *parent, enum widget_look look, const char *id,
                           const char *label)
{
    struct node *node = add_acting(parent, NODE_BUTTON, id);

    node->text = label;
    node->type = THEME_HEADING_SMALL;
    node->lines = 2;
    node->least_height = THEME_BUTTON;
    node->least_width = 58;
    node->pad_x = 7;
    node->pad_y = 3;
    node->radius = THEME_BUTTON_RADIUS;
    node->grow = look == WIDGET_FILLED ? 1 : 0;
    colour_button(node, look == WIDGET_FILLED);
    return node;
}

struct node *widget_tool(struct node *strip, const char *id, const char *label)
{
    struct node *node = add_acting(strip, NODE_BUTTON, id);

    node->text = label;
    node->lines = 1;
    node->least_width = node->least_height = THEME_TOOL;
    node->pad_x = 4.5f;
    node->radius = 5;
    node->fill = node_ground(strip) == THEME_BRAND ? THEME_BRAND : THEME_PAPER;
    node->edge = node->fill == THEME_BRAND ? THEME_ON_BRAND : THEME_EDGE;
    node->edge_width = THEME_HAIRLINE;
    return node;
}

void widget_tool_sign(struct node *tool, const char *icon)
{
    tool->name = tool->name ? tool->name : tool->text;
    tool->text = NULL;
    tool->natural = tool->paragraph = NULL;
    tool->icon = icon;
    tool->pad_x = tool->pad_y = 3.5f;
    if (ui_frame_is_cramped(tool->frame))
        return;
    tool->width = with_text(tool, THEME_TOOL);
    tool->width = tool->width < THEME_TOOL ? THEME_TOOL : tool->width;
    tool->least_height = tool->width;
}

struct node *widget_tool_icon(struct node *strip, const char *id, const char *icon,
                              const char *name)
{
    struct node *node = widget_tool(strip, id, NULL);

    node->name = name;
    widget_tool_sign(node, icon);
    return node;
}

static void add_brand(struct node *row, const char *brand)
{
    struct node *group = widget_row(row, 4);
    struct node *mark =
        widget_icon(group, row->frame->theme->mark, with_text(group, 11.5f) * row->frame->density);

    group->role = NODE_HEADING;
    group->name = brand;
    group->whole = true;
    mark->role = NODE_GROUP; /* the name beside it says it */
    mark->pad_x = mark->pad_y = mark->width / 5;
    mark->radius = mark->width / 3.2f;
    mark->fill = node_ground(row) == THEME_BRAND ? THEME_ON_BRAND : THEME_BRAND;
    mark->colour = mark->fill == THEME_BRAND ? THEME_ON_BRAND : THEME_BRAND;
    if (row->frame->density > UI_FRAME_SMALL)
        widget_text(group, THEME_BODY_BOLD, brand)->lines = 1;
}

struct node *widget_strip(struct node *root, const char *brand)
{
    struct node *row = widget_row(root, 6);

    row->id = WIDGET_STRIP;
    row->pad_x = THEME_MARGIN;
    row->pad_y = 8;
    row->justify = NODE_APART;
    add_brand(row, brand);
    struct node *tools = widget_row(row, 3.2f);
    tools->align = NODE_STRETCH;
    tools->wraps = true;
    tools->justify = NODE_FROM_END;
    return tools;
}

struct node *widget_option(struct node *parent, const char *id, const char *title,
                           const char *detail)
{
    struct node *card = widget_card(parent, id);
    card->role = NODE_OPTION;
    card->flow = NODE_ROW;
    card->align = NODE_CENTRE;
    card->gap = 6;

    struct node *words = widget_column(card, 0.5f);
    words->grow = 1;
    widget_text(words, THEME_HEADING_SMALL, title);
    if (detail)
        widget_soft(words, detail);
    widget_icon(card, "check", with_text(card, 9))->colour = THEME_BRAND; /* shown when chosen */
    return card;
}

struct node *widget_digits(struct node *parent, const char *id, const char *digits, bool typing)
{
    struct node *row = widget_row(parent, 1.5f);

    row->role = NODE_FIELD;
    row->id = id;
    row->acts = row->whole = row->personal = true;
    row->chosen = typing;
    row->unmirrored = true;
    row->least_height = 20;
    widget_text(row, THEME_KEY, digits)->lines = 1;
    struct node *caret = node_add(row, NODE_GROUP, NODE_LEAF);
    caret->width = 1.2f;
    caret->height = 1.4f * ui_frame_type(row->frame, THEME_KEY);
    caret->fill = typing ? THEME_BRAND : THEME_NONE;
    return row;
}

struct node *widget_pin(struct node *parent, const char *id, int filled, int length)
{
    struct node *row = widget_row(parent, 4.5f);

    row->role = NODE_FIELD;
    row->id = id;
    row->acts = row->whole = true;
    row->unmirrored = true;
    row->least_height = THEME_TOOL;
    row->name = widget_print(row, "%d/%d", filled, length);
    for (int i = 0; i < length; i++) {
        struct node *dot = node_add(row, NODE_GROUP, NODE_LEAF);
        dot->width = dot->height = 7;
        dot->radius = 3.5f;
        dot->fill = i < filled ? THEME_INK : THEME_NONE;
        dot->edge = i < filled ? THEME_INK : THEME_EDGE;
        dot->edge_width = 0.8f;
    }
    return row;
}

struct node *widget_icon(struct node *parent, const char *icon, float size)
{
    struct node *node = node_add(parent, NODE_IMAGE, NODE_LEAF);

    node->icon = icon;
    node->width = node->height = size;
    node->name = "";
    return node;
}

struct node *widget_chip(struct node *parent, enum widget_tone tone, const char *text)
{
    static const struct {
        enum theme_colour fill;
        const char *icon;
    } tones[] = {
        [WIDGET_QUIET] = {THEME_BRAND_TINT, NULL},
        [WIDGET_GOOD] = {THEME_GOOD_TINT, "check"},
        [WIDGET_WARM] = {THEME_WARM_TINT, "coins"},
        [WIDGET_DANGER] = {THEME_DANGER_TINT, "warning"},
    };
    struct node *row = widget_row(parent, 2.5f);

    row->role = NODE_TEXT;
    row->whole = true;
    row->fill = tones[tone].fill;
    row->pad_x = 6;
    row->pad_y = 1.8f;
    row->radius = 50; /* round ends, whatever its height */
    row->hugs = true;
    if (tones[tone].icon)
        widget_icon(row, tones[tone].icon, with_text(row, 6.5f))->colour = theme_ink_on(row->fill);
    widget_text(row, THEME_BODY_BOLD, text);
    return row;
}

static void add_part(struct node *row, enum theme_colour fill, int share)
{
    struct node *part = node_add(row, NODE_GROUP, NODE_LEAF);

    part->fill = fill;
    part->grow = (float)share;
    part->radius = row->radius;
}

struct node *widget_progress(struct node *parent, int done, int all)
{
    struct node *row = node_add(parent, NODE_PROGRESS, NODE_ROW);

    row->height = 4;
    row->radius = 2;
    row->fill = THEME_TRACK;
    row->whole = true;
    row->name = widget_print(row, "%d/%d", done, all);
    if (done > 0)
        add_part(row, THEME_BRAND, done);
    if (done < all)
        add_part(row, THEME_NONE, all - done);
    return row;
}

struct node *widget_steps(struct node *parent, int done, int all)
{
    struct node *row = node_add(parent, NODE_PROGRESS, NODE_ROW);

    row->gap = 4;
    row->whole = true;
    row->name = widget_print(row, "%d/%d", done, all);
    for (int i = 0; i < all; i++) {
        struct node *step = node_add(row, NODE_GROUP, NODE_LEAF);
        step->width = 18;
        step->height = 3.6f;
        step->radius = 1.8f;
        step->fill = i < done ? THEME_BRAND : THEME_TRACK;
    }
    return row;
}

struct node *widget_countdown(struct node *parent, int seconds, int of)
{
    struct node *column = widget_column(parent, 5);

    column->role = NODE_PROGRESS;
    column->whole = true;
    column->name = widget_print(column, "%d", seconds);
    struct node *figure = widget_text(column, THEME_MONEY, column->name);
    figure->align = NODE_CENTRE;
    figure->spare = true;
    widget_progress(column, seconds, of);
    return column;
}

struct node *widget_ring(struct node *parent, int seconds, int of)
{
    struct node *node = node_add(parent, NODE_PROGRESS, NODE_LEAF);

    node->text = widget_print(node, "%d", seconds);
    node->type = THEME_FIGURE;
    node->lines = 1;
    node->align = NODE_CENTRE;
    node->width = node->height = with_text(node, 52) * node->frame->density;
    node->pad_x = node->width / 6;
    node->ring = of > 0 ? (float)seconds / (float)of : 0;
    return node;
}

struct node *widget_dialog(struct node *root, const char *title)
{
    struct node *node = node_add(root, NODE_DIALOG, NODE_COLUMN);

    node->floats = node->only = true;
    node->name = title;
    node->fill = THEME_PAPER;
    node->pad_x = node->pad_y = THEME_MARGIN;
    node->radius = THEME_CARD_RADIUS;
    node->gap = 8;
    widget_text(node, THEME_TITLE, title);
    return node;
}
