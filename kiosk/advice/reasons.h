/* Why the first place is the first: what it includes against what is used, and within which range
 * of monthly usage it stays the cheapest (break-even points). Exact, not sampled. */
#ifndef ADVICE_REASONS_H
#define ADVICE_REASONS_H

#include "advice/advice.h"

/* One kind of usage, over the months of the history, as a monthly mean. */
struct reasons_use {
    enum service service;
    int64_t used;     /* mean a month, rounded half up, in the service's unit */
    int64_t included; /* what the option's allowances would cover of this service, a month */
    bool unlimited;
    int64_t charged; /* mean a month beyond the allowances */
};

/* The usage of a service is multiplied by a factor, the others as they are; `least` and `most` are
 * the monthly means between which the choice stays first (ties count as first only where it wins
 * them). `open` above: however much, up to REASONS_FACTOR_MOST times today's. */
struct reasons_range {
    enum service service;
    int64_t least, most, today; /* monthly means in the service's unit */
    bool open_below, open_above;
};

#define REASONS_FACTOR_MOST 16

struct reasons {
    struct reasons_use uses[SERVICE_COUNT];
    size_t use_count;
    struct reasons_range ranges[SERVICE_COUNT];
    size_t range_count;
};

/* For ranked[0] of the advice. All memory from the arena. */
STATUS_CHECKED enum status reasons_find(struct arena *arena, const struct advice_request *request,
                                        const struct advice *advice, struct reasons **reasons,
                                        struct error *error);

#endif
