/* What a row is read against: the decisions, the plans of the same conversion, the catalog's
 * province; and the price of data that several topics share. */
#ifndef EXCHANGE_DISCLOSURE_CONTEXT_H
#define EXCHANGE_DISCLOSURE_CONTEXT_H

#include <stddef.h>

#include "exchange/disclosure_answers.h"
#include "exchange/disclosure_decide.h"
#include "exchange/disclosure_read.h"

#define DISCLOSURE_NONE (-1) /* of a number: not said */

/* Names of plans of the conversion, so that a text may refer to them. */
struct disclosure_plan_name {
    const char *name, *series, *code;
};

struct disclosure_context {
    const struct disclosure_lexicon *lexicon;
    const struct disclosure_decisions *decisions;
    const struct disclosure_answers *answers; /* or NULL */
    const struct disclosure_plan_name *plans;
    size_t plan_count;
    int32_t newest; /* the latest day on which a row was put on sale, DATE_NONE */
    int home;       /* the province of the catalog, -1: none */
};

enum disclosure_part { /* of a GB */
                       DISCLOSURE_PART_UNSAID,
                       DISCLOSURE_PART_CURVE, /* part_mb yuan a MB */
                       DISCLOSURE_PART_FULL,
                       DISCLOSURE_PART_FREE,
                       DISCLOSURE_PART_PROVINCE, /* as each province has it: as open as unsaid */
};

/* What data beyond the allowances costs. Money in micro-yuan, sizes in bytes. */
struct disclosure_data_price {
    int64_t gb, mb;                   /* a GB, a MB */
    int64_t first_size, first, after; /* the first GBs, then */
    int64_t reached, reached_gb;      /* from so much money on, a GB */
    int64_t rest_free_at, rest_size;  /* so much money covers so much */
    int64_t band_sizes[2], bands[3];  /* the ends of two bands, a MB in each and beyond */
    int64_t is_gb;                    /* what the text says a GB comes to */
    bool repeats;
    bool is_standard;   /* as the standard charge */
    bool then_gb;       /* a price a MB up to so much money, then a GB: the money's GB is open */
    bool is_after_open; /* the rule for a part of a GB is only of the first GBs */
    enum disclosure_part part;
    int64_t part_mb;
};

#endif
