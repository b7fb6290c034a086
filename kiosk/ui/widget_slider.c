/* A value in steps: two buttons for who wants to be exact, a track for who wants to play. */
#include "ui/widget.h"

#define BUTTON 26.0f

static void add_step(struct node *row, const char *id, const char *icon, const char *name)
{
    struct node *button = widget_button(row, WIDGET_PLAIN, id, NULL);

    button->icon = icon;
    button->name = name;
    button->least_width = 0;
    button->width = button->height = BUTTON;
    button->pad_x = button->pad_y = 7;
}

struct node *widget_slider(struct node *parent, const char *id, const char *name,
                           const struct widget_slider *slider)
{
    struct node *row = widget_row(parent, 8);
    row->unmirrored = true;

    add_step(row, widget_print(row, "%s-less", id), "less", slider->less);
    row->last->disabled = slider->at <= 0;
    struct node *track = node_add(row, NODE_SLIDER, NODE_LEAF);
    track->id = id;
    track->name = name;
    track->acts = true;
    track->grow = 1;
    track->least_height = BUTTON;
    track->steps = slider->steps;
    track->at = slider->at;
    track->good_from = slider->good_from;
    track->good_to = slider->good_to;
    add_step(row, widget_print(row, "%s-more", id), "more", slider->more);
    row->last->disabled = slider->at >= slider->steps - 1;
    return row;
}
