/* The dialogue within a visit, for the files of this folder. */
#ifndef VISIT_VISIT_GUIDE_H
#define VISIT_VISIT_GUIDE_H

#include "advice/dialogue_result.h"
#include "visit/visit_guide_view.h"
#include "visit/visit_intent.h"

struct visit;

/* Lives in the shopper. */
struct visit_guide {
    struct dialogue *dialogue; /* NULL: not begun */
    struct dialogue_step step;
    size_t question; /* on the glass: the next one, or one that is being changed */
    bool is_changing;
    bool is_answered; /* it was before, and came back: `before` */
    int before;
    struct dialogue_result *result;
};

bool visit_guide_is_offered(struct visit *visit); /* it is prepared for the active catalog */
void visit_guide_open(struct visit *visit);
void visit_guide_handle(struct visit *visit, struct visit_intent intent);
/* What takes a moment: the likely usage's bills. */
void visit_guide_work(struct visit *visit);
/* From the advice back to the questions: to the last one, or to that of this place to change it. */
void visit_guide_again(struct visit *visit, int place);

bool visit_guide_is_guided(const struct visit *visit); /* the advice is the dialogue's */
void visit_guide_view(const struct visit *visit, struct arena *arena,
                      struct visit_guide_view *view);
void visit_guide_advice_view(const struct visit *visit, struct arena *arena,
                             struct visit_guided_view *view);

#endif
