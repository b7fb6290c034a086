/* Looking at plans without being known: for the files of this folder. */
#ifndef VISIT_VISIT_BROWSE_H
#define VISIT_VISIT_BROWSE_H

#include "tariff/offer.h"
#include "visit/visit.h"

struct visit_browse {
    size_t chosen[VISIT_BROWSE_FILTERS]; /* 0: any */
    size_t window;                       /* which stretch of the list is shown */
    const struct offer *plan;            /* that is looked at */
};

void visit_browse_handle(struct visit *visit, struct visit_intent intent);
void visit_browse_handle_plan(struct visit *visit, struct visit_intent intent);
void visit_browse_view(const struct visit *visit, struct arena *arena,
                       struct visit_browse_view *view);
void visit_browse_plan_view(const struct visit *visit, struct arena *arena,
                            struct visit_plan_view *view);

#endif
