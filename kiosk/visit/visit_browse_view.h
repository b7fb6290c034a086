/* The part of the view model for who only looks at plans. Plain values, as in visit_view.h. */
#ifndef VISIT_VISIT_BROWSE_VIEW_H
#define VISIT_VISIT_BROWSE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

#define VISIT_BROWSE_FILTERS 3 /* price, data, minutes */
#define VISIT_BROWSE_CHOICES 4 /* of each; the first: any */
#define VISIT_BROWSE_WINDOW 20 /* plans that are listed at once */

struct visit_browse_filter {
    struct message what, choices[VISIT_BROWSE_CHOICES];
    size_t chosen;
};

struct visit_browse_plan {
    const char *name;
    int64_t monthly_fen;
    struct message included[3]; /* data, minutes, messages; says nothing: none */
    size_t included_count;
};

struct visit_browse_view {
    struct visit_browse_filter filters[VISIT_BROWSE_FILTERS];
    size_t matches, all; /* plans that fit, and that are on sale */
    size_t window, window_count;
    struct visit_browse_plan plans[VISIT_BROWSE_WINDOW]; /* cheapest first */
    size_t plan_count;
    size_t first; /* how many plans come before these */
};

struct visit_plan_line {
    struct message what, detail; /* detail may say nothing */
};

#define VISIT_PLAN_LINES 16

/* One plan as it is sold: nobody's use in it. */
struct visit_plan_view {
    const char *name;
    int64_t monthly_fen;
    struct visit_plan_line included[VISIT_PLAN_LINES]; /* amounts a month */
    size_t included_count;
    struct visit_plan_line beyond[VISIT_PLAN_LINES]; /* what more use costs */
    size_t beyond_count;
    const struct message *notes; /* what it binds to, extras, conditions, code */
    size_t note_count;
};

#endif
