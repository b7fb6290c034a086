/* Pixels of the caller. */
#include "ui/widget.h"

struct node *widget_picture(struct node *parent, const char *name,
                            const struct figure_picture *picture, float width)
{
    struct node *node = node_add(parent, NODE_IMAGE, NODE_LEAF);

    node->name = name;
    node->picture = picture;
    node->width = width;
    node->height = width * (float)picture->height / (float)picture->width;
    return node;
}
