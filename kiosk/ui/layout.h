/* Where everything stands: measures the tree from the leaves up, then gives out the glass from the
 * root down. Works in whole pixels; a screen says millimetres. Not for screens. */
#ifndef UI_LAYOUT_H
#define UI_LAYOUT_H

#include "ui/node.h"

/* What the node wants when it may be `width` pixels wide: wanted_w, wanted_h, baseline. */
void layout_measure(struct node *node, int width);

/* Gives the node its rect and lays out what is inside. */
void layout_place(struct node *node, struct rect rect);

/* The whole screen: root over the glass, floating nodes in its middle. */
void layout_screen(struct node *root);

/* Everything right to left, but what is unmirrored inside. */
void layout_mirror(struct node *root, struct rect glass);

#endif
