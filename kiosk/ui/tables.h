/* Tables that have no room for their columns. Not for screens. */
#ifndef UI_TABLES_H
#define UI_TABLES_H

#include "ui/node.h"

/* Folds every laid-out table under root in which a text was made smaller than its step, torn or
 * cut. True: something was, lay it out again. */
bool tables_fold(struct node *root);

#endif
