/* Twelve keys. Digits are drawn by the same font at the same place in every language. */
#include "ui/widget.h"

#include "ui/ui_frame.h"

static struct node *add_key(struct node *grid, const char *id)
{
    struct node *key = node_add(grid, NODE_KEY, NODE_LEAF);

    key->id = id;
    key->acts = true;
    key->align = NODE_CENTRE;
    key->radius = THEME_CARD_RADIUS;
    key->least_height = 18;
    return key;
}

static void add_digit(struct node *grid, int digit)
{
    static const char *const ids[] = {"key-0", "key-1", "key-2", "key-3", "key-4",
                                      "key-5", "key-6", "key-7", "key-8", "key-9"};
    struct node *key = add_key(grid, ids[digit]);

    key->text = ids[digit] + 4; /* the digit itself */
    key->type = THEME_KEY;
    key->personal = true; /* a PIN is chosen with them */
    key->fill = THEME_PAPER;
}

static struct node *add_quiet_key(struct node *grid, const char *id)
{
    struct node *key = add_key(grid, id);

    key->edge = THEME_EDGE;
    key->edge_width = THEME_OUTLINE;
    return key;
}

struct node *widget_keypad(struct node *parent, const char *clear, const char *erase)
{
    struct node *grid = widget_grid(parent, 3, 6);

    grid->grow = 1;
    grid->unmirrored = true;
    for (int digit = 1; digit <= 9; digit++)
        add_digit(grid, digit);
    struct node *key = add_quiet_key(grid, "key-clear");
    key->name = clear;
    key->type = THEME_HEADING_SMALL;
    key->lines = 1;
    if (grid->frame->density > UI_FRAME_SMALL)
        key->text = clear;
    else
        key->icon = "clear";
    add_digit(grid, 0);
    key = add_quiet_key(grid, "key-erase");
    key->icon = "erase";
    key->name = erase;
    return grid;
}
