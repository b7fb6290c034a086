/* How it was, from 0 to 10, asked when everything of the shopper has been wiped: an answer is
 * counted and belongs to nobody. For the files of this folder. */
#ifndef VISIT_VISIT_RATING_H
#define VISIT_VISIT_RATING_H

#include "visit/visit.h"

struct visit_rating {
    bool is_asked; /* of whoever has seen an advice */
    int given;     /* −1: none yet */
    struct visit_outcomes outcomes;
};

void visit_rating_begin(struct visit *visit, bool is_asked);
void visit_rating_keep(struct visit *visit); /* what was given, for good */
void visit_rating_handle(struct visit *visit, struct visit_intent intent);
void visit_rating_view(const struct visit *visit, struct visit_rating_view *view);
int64_t visit_rating_goodbye(const struct visit *visit); /* how long the goodbye stands, in ms */

#endif
