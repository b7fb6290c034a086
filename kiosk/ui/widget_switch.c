/* On or off: the thumb's place and a tick say it, not the colour alone. */
#include "ui/widget.h"

struct node *widget_switch(struct node *parent, const char *id, const char *label, bool is_on)
{
    struct node *row = widget_apart(parent);
    row->role = NODE_SWITCH;
    row->id = id;
    row->acts = row->whole = true;
    row->align = NODE_CENTRE;
    row->least_height = THEME_TOOL;
    widget_text(row, THEME_BODY, label);

    struct node *track = widget_row(row, 0);
    track->width = 24;
    track->pad_x = track->pad_y = 1.5f;
    track->radius = 7;
    track->fill = is_on ? THEME_BRAND : THEME_PAPER;
    track->edge = is_on ? THEME_BRAND : THEME_EDGE;
    track->edge_width = THEME_OUTLINE;
    track->justify = is_on ? NODE_FROM_END : NODE_FROM_START;
    struct node *thumb = widget_icon(track, is_on ? "check" : NULL, 11);
    thumb->radius = 5.5f;
    thumb->pad_x = thumb->pad_y = 2.6f;
    thumb->fill = is_on ? THEME_ON_BRAND : THEME_EDGE;
    thumb->colour = THEME_BRAND;
    return row;
}
