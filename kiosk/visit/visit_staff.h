/* Somebody of the store is asked to come: for the files of this folder. */
#ifndef VISIT_VISIT_STAFF_H
#define VISIT_VISIT_STAFF_H

#include "visit/visit.h"

struct visit_call {
    enum visit_screen from; /* where it was asked for, and where the way back leads */
    int64_t number;         /* of the records */
    bool is_made, has_failed;
};

void visit_staff_open(struct visit *visit); /* from the screen that is shown */
void visit_staff_handle(struct visit *visit, struct visit_intent intent);
void visit_staff_view(const struct visit *visit, struct visit_staff_view *view);

#endif
