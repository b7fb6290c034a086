/* What would be cheapest if the use were another: three levels that a finger moves, and the last
 * answer. For the files of this folder. */
#ifndef VISIT_VISIT_WHATIF_H
#define VISIT_VISIT_WHATIF_H

#include "advice/advice.h"
#include "base/arena.h"
#include "visit/visit.h"

struct visit_whatif_level {
    enum service service;
    int64_t own;  /* what the shopper's own use comes to in a month */
    int64_t unit; /* of a step */
    int steps, own_step;
    int at;     /* the step the slider stands at, */
    int solved; /* and that of the answer that is shown */
};

struct visit_whatif {
    struct visit_whatif_level levels[VISIT_WHATIF_SLIDERS];
    struct visit_whatif_level sought[VISIT_WHATIF_SLIDERS]; /* by the job, while it runs */
    int64_t unsolved_since;                                 /* milliseconds */
    struct arena answers[2]; /* one is shown while the other is worked out */
    int shown;
    const struct advice *advice; /* the last answer; NULL: the shopper's own */
    struct advice *found;        /* by the job; NULL: the use cannot be priced */
};

void visit_whatif_open(struct visit *visit); /* at the shopper's own use */
void visit_whatif_handle(struct visit *visit, struct visit_intent intent);
void visit_whatif_view(const struct visit *visit, struct arena *arena,
                       struct visit_whatif_view *view);
void visit_whatif_forget(struct visit_whatif *whatif); /* wipes; a zeroed one is fine */

/* The job: visit_background.h. */
void visit_whatif_begin(struct visit *visit);
void visit_whatif_compute(void *background);
void visit_whatif_take(struct visit *visit);

#endif
