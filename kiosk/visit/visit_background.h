/* What is worked out beside the glass while the shopper goes on: how far the usage may change, and
 * what would be cheapest if it did, the document that goes home. For the files of this folder. */
#ifndef VISIT_VISIT_BACKGROUND_H
#define VISIT_VISIT_BACKGROUND_H

#include "advice/advice.h"
#include "advice/reasons.h"
#include "visit/visit_worker.h"

struct visit;

/* In the order in which they may wait: the ranges belong on the paper. */
enum visit_background_kind {
    VISIT_BACKGROUND_PAPER,
    VISIT_BACKGROUND_REASONS,
    VISIT_BACKGROUND_WHATIF
};
#define VISIT_BACKGROUND_KINDS 3

struct visit_background {
    struct visit_worker worker;
    bool is_wanted[VISIT_BACKGROUND_KINDS];
    enum visit_background_kind running; /* while the worker is started */
    /* What the job under way sees, and what it leaves. */
    struct advice_request request;
    const struct advice *advice;   /* whose reasons are sought */
    const struct history *history; /* the shopper's own usage, */
    const struct usage *usage;     /* as it was told, */
    struct visit_whatif *whatif;   /* and what of it changes */
    struct visit_take *paper;      /* what is printed */
    struct reasons reasons;
    enum status status;
    atomic_bool is_unwanted; /* what is under way: it ends soon, and begins anew if still wished */
};

void visit_background_want(struct visit *visit, enum visit_background_kind kind);
bool visit_background_is_pending(const struct visit *visit, enum visit_background_kind kind);
bool visit_background_is_busy(const struct visit *visit); /* anything wanted or under way */
/* Takes what is done, begins what is wanted. */
void visit_background_tick(struct visit *visit);
/* The same, waiting until nothing is wanted any more. */
void visit_background_finish(struct visit *visit);
/* Nothing is wanted any more: waits for what is under way, and drops it. Before anything that it
 * sees changes or ends. */
void visit_background_drop(struct visit *visit);

#endif
