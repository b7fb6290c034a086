/* Content taller than its place is turned page by page: nothing is cut, and nothing lies where no
 * button leads. Not for screens. */
#ifndef UI_PAGES_H
#define UI_PAGES_H

#include "ui/node.h"

/* The node that pages, if the tree has one, and whether its laid-out content is too tall. */
struct node *pages_find(struct node *root);
bool pages_overflows(const struct node *node);

/* Halves that stand side by side would be cut at different heights: they go below each other. */
void pages_unfold(struct node *node);

/* Numbers the pages of an overflowing node's content, shows page `page` (the last, if there are
 * fewer), and returns how many there are. */
int pages_turn(struct node *node, int *page);

/* Whether a node stands on the page that is shown. */
bool pages_shows(const struct node *node);

#endif
