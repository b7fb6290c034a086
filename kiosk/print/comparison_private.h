/* The parts of a comparison, for the files of this folder. */
#ifndef PRINT_COMPARISON_PRIVATE_H
#define PRINT_COMPARISON_PRIVATE_H

#include "print/comparison.h"

struct comparison_making {
    struct arena *arena;
    const struct comparison_request *request;
    struct comparison *comparison;
    const struct advice_option *options[COMPARISON_COLUMNS]; /* of each column */
};

void comparison_bill_add(struct comparison_making *making);  /* lines and checks */
void comparison_use_add(struct comparison_making *making);   /* uses and ranges */
void comparison_terms_add(struct comparison_making *making); /* terms, know, notes */

#endif
