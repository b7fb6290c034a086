/* Patterns, ranges, rings and pictures as items of a draw list. Not for screens. */
#ifndef UI_PAINT_FIGURE_H
#define UI_PAINT_FIGURE_H

#include "gfx/draw.h"
#include "ui/node.h"

void paint_figure(struct draw_list *list, const struct node *node); /* what the node carries */

#endif
