/* A laid-out tree as a draw list. Not for screens. */
#ifndef UI_PAINT_H
#define UI_PAINT_H

#include "gfx/draw.h"
#include "ui/node.h"

struct paint_state {
    const char *pressed; /* id under a finger; NULL: none */
    const char *focus;   /* id with the keypad's ring; NULL: none */
};

void paint_screen(struct draw_list *list, const struct node *root, struct paint_state state);

/* The track of a slider: where its thumb can stand, from the first step to the last. */
struct rect paint_track(const struct node *slider);

/* As they are drawn at rest, for the semantic tree: what a node's text or icon is drawn with, and
 * what is behind it. */
struct colour paint_ink(const struct node *node);
struct colour paint_ground(const struct node *node);

#endif
