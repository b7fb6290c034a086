/* View models of the screens that look closer than the advice: three months of use, plans side by
 * side, why, and what would be if. Plain values, as in visit_view.h. */
#ifndef VISIT_VISIT_INSIGHT_H
#define VISIT_VISIT_INSIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "advice/breakdown.h"
#include "base/message.h"

struct visit_usage_bar {
    int32_t month; /* as in date.h */
    int64_t amount;
    struct message name, value; /* of the month, short */
};

struct visit_usage_chart {
    struct message title, included; /* what of, and what of it today's plan includes */
    struct message mean;            /* a month */
    int64_t limit;                  /* what is included, in the bars' unit; 0: no line */
    struct visit_usage_bar *bars;   /* one a month */
    size_t bar_count;
};

#define VISIT_USAGE_CHARTS 5 /* four services and the bill */

struct visit_usage_view {
    bool is_whole;         /* all three months are known */
    bool is_before_advice; /* it was asked for at sign-in, the advice is still to come */
    struct visit_usage_chart charts[VISIT_USAGE_CHARTS]; /* the first is the most asked for */
    size_t chart_count;
    struct message verdict; /* what of ten yuan goes beyond the plan; may say nothing */
};

#define VISIT_COMPARE_COLUMNS 4 /* three plans and today */
#define VISIT_COMPARE_TERMS 12

struct visit_compare_row {
    struct message what, cells[VISIT_COMPARE_COLUMNS];
};

struct visit_compare_view {
    size_t column_count; /* the cheapest first, today last */
    struct message heads[VISIT_COMPARE_COLUMNS], totals[VISIT_COMPARE_COLUMNS];
    struct visit_compare_row bill[BREAKDOWN_PARTS], terms[VISIT_COMPARE_TERMS];
    size_t bill_count, term_count;
};

struct visit_why_part {
    struct message what;
    int64_t fen;
    bool is_beyond; /* what a better plan would spare */
};

/* Where a month's money goes with one plan. */
struct visit_why_bill {
    struct message head;
    int64_t monthly_fen, taken_off_fen; /* taken_off: not above 0 */
    struct visit_why_part parts[4];
    size_t part_count;
};

/* Within which use a month the first place stays it; on an axis from 0 to most. */
struct visit_why_range {
    struct message what, value;
    int64_t from, to, most, at; /* at: today's use */
};

/* What would be cheapest if the use were another. */
struct visit_whatif_slider {
    struct message what, value;
    struct message note;    /* where the first place stays the cheapest, or today's use */
    int steps, at;          /* 0 … steps − 1 */
    int good_from, good_to; /* the steps where the first place stays it; the same: not known */
};

#define VISIT_WHATIF_SLIDERS 3 /* data, minutes, messages */

struct visit_whatif_view {
    struct visit_whatif_slider sliders[VISIT_WHATIF_SLIDERS];
    struct message lead;
    bool is_own;                  /* the use is the shopper's own */
    bool is_pending;              /* the answer is of an earlier level; another is on its way */
    const char *name;             /* of the cheapest plan; NULL: none can be taken */
    const struct message *addons; /* what is added to it */
    size_t addon_count;
    int64_t monthly_fen;
    struct message against; /* today's plan, at this use; may say nothing */
};

struct visit_why_view {
    struct visit_why_bill bills[2]; /* the first place; today */
    size_t bill_count;
    bool is_pending; /* the ranges are being worked out */
    struct visit_why_range ranges[3];
    size_t range_count;
};

#endif
