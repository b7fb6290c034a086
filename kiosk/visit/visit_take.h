/* The advice taken home, as a code and on paper: for the files of this folder. */
#ifndef VISIT_VISIT_TAKE_H
#define VISIT_VISIT_TAKE_H

#include "base/bitmap.h"
#include "print/document.h"
#include "print/outlet.h"
#include "visit/visit.h"

struct visit_take {
    struct bitmap code;          /* of the first place; nobody's data */
    struct outlet_report report; /* when the printer was last asked */
    bool is_sent;                /* by this shopper */
    bool is_refused;             /* what was sent could not be made, or was not taken */
    bool is_unwished;            /* taken back while it is being made */
    bool is_left;                /* the one before has gone; what they sent is still under way */
    /* What the document is made of and what comes of it, beside the glass. */
    struct comparison_request wanted;
    struct document_request request;
    enum outlet_form form;
    struct buffer pdf;
    struct bitmap ticket;
    enum status made;
};

void visit_take_open(struct visit *visit);
void visit_take_handle(struct visit *visit, struct visit_intent intent);
/* The document: gathered, made beside the glass, and sent. */
void visit_take_begin(struct visit *visit);
void visit_take_make(struct visit_take *take);
void visit_take_made(struct visit *visit);
void visit_take_tick(struct visit *visit); /* asks the printer */
int64_t
visit_take_wake(const struct visit *visit); /* ms until it is to be asked again, −1: never */
/* Takes back what is not printed yet, and forgets. */
void visit_take_forget(struct visit *visit);
void visit_take_view(const struct visit *visit, struct arena *arena, struct visit_take_view *view);

#endif
