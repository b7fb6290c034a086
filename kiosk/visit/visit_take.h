/* The advice taken home, as a code and on paper: for the files of this folder. */
#ifndef VISIT_VISIT_TAKE_H
#define VISIT_VISIT_TAKE_H

#include "base/bitmap.h"
#include "print/outlet.h"
#include "visit/visit.h"

struct visit_take {
    struct bitmap code;          /* of the first place; nobody's data */
    struct outlet_report report; /* when the printer was last asked */
    bool is_sent;                /* by this shopper */
    bool is_refused;             /* what was sent could not be made, or was not taken */
    bool is_left;                /* the one before has gone; what they sent is still under way */
};

void visit_take_open(struct visit *visit);
void visit_take_handle(struct visit *visit, struct visit_intent intent);
void visit_take_print(struct visit *visit); /* work: makes the document and sends it */
void visit_take_tick(struct visit *visit);  /* asks the printer */
int64_t
visit_take_wake(const struct visit *visit); /* ms until it is to be asked again, −1: never */
/* Takes back what is not printed yet, and forgets. */
void visit_take_forget(struct visit *visit);
void visit_take_view(const struct visit *visit, struct arena *arena, struct visit_take_view *view);

#endif
