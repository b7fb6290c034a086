/* Why the first place is the first: what it includes against what is used, and within which range
 * of monthly usage it stays the cheapest (break-even points). Exact, not sampled.
 *
 * One service is scaled, the others stay as they are. A monthly mean of `level` steps (a step is a
 * minute, a message, 1 MB) means that each line of the service has
 *     quantity × level × step × months ÷ what all lines of the service come to,
 * rounded half up to the second, message or byte; its events, bands and peer stay. Exactness is
 * about these levels: at every level from `least` to `most` the same plan and S is the first place
 * (its boosters may differ), and at the next level down and up it is not, unless the range is open
 * or not proved. */
#ifndef ADVICE_REASONS_H
#define ADVICE_REASONS_H

#include "advice/advice.h"

/* One kind of usage, over the months of the history, as a monthly mean. */
struct reasons_use {
    enum service service;
    int64_t used;     /* mean a month, rounded half up, in the service's unit */
    int64_t included; /* what the option's allowances hold of this service, mean a month */
    bool unlimited;   /* an allowance without limit covers whatever was used of the service */
    int64_t charged;  /* mean a month beyond the allowances */
};

struct reasons_range {
    enum service service;
    int64_t least, most, today;  /* monthly means in the service's unit */
    bool open_below, open_above; /* down to nothing; up to REASONS_FACTOR_MOST times today's */
    bool is_exact;               /* false: first throughout the range, perhaps beyond it too */
};

#define REASONS_FACTOR_MOST 16

struct reasons {
    struct reasons_use uses[SERVICE_COUNT]; /* what is used or included */
    size_t use_count;
    struct reasons_range ranges[SERVICE_COUNT]; /* of services that are used, MMS excepted */
    size_t range_count;
};

/* A step of the levels: a minute, a message, 1 MB. */
int64_t reasons_step(enum service service);

/* For ranked[0] of the advice. All memory from the arena. STATUS_BAD_INPUT: nothing is ranked. */
STATUS_CHECKED enum status reasons_find(struct arena *arena, const struct advice_request *request,
                                        const struct advice *advice, struct reasons **reasons,
                                        struct error *error);

#endif
