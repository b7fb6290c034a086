/* How a row's children share its width. Not for screens. */
#ifndef UI_LAYOUT_ROWS_H
#define UI_LAYOUT_ROWS_H

#include "ui/node.h"

/* Measures the children of a row that is `inner` pixels wide inside, and leaves in wanted_w what
 * each gets: those that do not grow as much as they want or, when it is too narrow, a fair part, so
 * that a short amount stays whole and the long label beside it breaks; the others share the rest.
 */
void layout_rows_share(struct node *row, int inner);

/* The line of a wrapping row that begins with child: where the next line begins (NULL: nowhere),
 * with its width and height. After layout_rows_share. */
struct node *layout_rows_line(struct node *row, struct node *child, int inner, int *width,
                              int *height);

/* The height of a row whose children were shared out, and its baseline. */
int layout_rows_height(struct node *row, int inner, int *baseline);

#endif
