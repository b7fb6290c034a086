/* What no completion of a partial choice can cost less than. README.md has the proof; in short:
 * every unit of usage is given a price, its component's rate; what offers not yet decided could
 * take off the bills is at most the units they can serve at those rates, so that each has a net
 * price (what it costs less what it can be worth) and the bound is what is left of today's bills at
 * those rates plus all net prices below zero. It holds for every choice of rates. */
#ifndef ADVICE_BOUND_H
#define ADVICE_BOUND_H

#include "advice/worth.h"

/* An offer that is not decided. */
struct bound_element {
    const struct worth *worth;
    int most;      /* units */
    int month;     /* of a booster: the month of the history; else -1 */
    int64_t scale; /* by how much its worth counts: a booster's months of horizon, else 1 */
    bool is_open_to_choice; /* false: only the bound looks at it, it is decided elsewhere */
    bool is_forced;         /* descent.h */
    int island;             /* islands.h; -1: it serves nothing */
    int64_t gross_net;      /* its net price before discounts and credits; islands.h */
    int slot;               /* of elements with one slot at most one is taken; -1: none */
    int64_t fixed;          /* net price before what its units are worth; set by bound_compute */
    int64_t net;            /* set by bound_compute, of one unit */
};

/* What reached a charge in one bill under what is decided. */
struct bound_item {
    const struct offer_charge *charge;
    uint64_t mask;
    int64_t quantity, amount_fen, weight; /* weight: months of the horizon */
};

/* One bill under what is decided. */
struct bound_bill {
    int64_t fees;
    int64_t before_top_up; /* after discounts */
    int64_t level;         /* topped up, before cap and credits; at least the minimum asked for */
    int64_t weight;
    bool is_topped_up;
    bool is_cut_to_nothing; /* discounts left nothing: part of them may wait for more to cut */
    int64_t gross;          /* fees and charges */
};

/* What one unit of it costs at least, if its net over all its months is that: a booster may be
 * taken in one month of the horizon alone. */
static inline int64_t bound_net_of_some(const struct bound_element *element, int64_t net)
{
    return net > 0 ? net / element->scale : net;
}

/* An offer that is decided; a booster counts for as many months of the horizon as `scale`. */
struct bound_decided {
    const struct worth *worth;
    int64_t scale;
};

struct bound {
    const struct worths *worths;
    const struct worth *plan;
    struct bound_decided *decided;
    size_t decided_count;
    struct bound_item *items;
    size_t item_count;
    struct bound_bill *bills;
    size_t bill_count;
    struct bound_element *elements;
    size_t element_count;
    money_wide *slots; /* room to add up in, zeroed */
    size_t slot_count;
    int64_t once;    /* one-offs and exit fees of what is decided, × months of history */
    int64_t charges; /* known beside the items: plan_floor.h */
    int64_t credits; /* in full, of what is decided */
    bool is_gross;   /* bounds fees and charges before discounts, top-ups, caps and credits */

    /* Set by bound_compute: */
    int64_t before_nets; /* the bound with all nets left out */
    int64_t kept, absolute, rounding, least, most_if_capped;
    /* The same of what is decided alone, percentages of it included. */
    int64_t decided_kept, decided_absolute, decided_rounding;
    bool is_useless, is_capped;
    uint8_t component_of[USAGE_CLASS_BITS];
    uint64_t component_masks[USAGE_CLASS_BITS];
    int64_t rates[USAGE_CLASS_BITS];
    uint64_t tuned; /* the component whose rate is being chosen */
};

void bound_compute(struct bound *bound);

/* The sum of the nets below zero of elements that could be taken together; `except` is a slot that
 * is taken already (-1: none). */
money_wide bound_sum_below(const struct bound *bound, const struct bound_element *elements,
                           size_t count, int except);

/* What fees and charges of at least `gross` come to at least after everything else; `open`: where
 * what is not decided may still cut them. */
int64_t bound_after_cuts(const struct bound *bound, money_wide gross, bool open);

/* Whether the offer could cut more than usage it serves, or cap. */
bool bound_is_modifier(const struct worth *worth);

/* The bound where the nets of what is still taken sum to `nets`. */
int64_t bound_with_nets(const struct bound *bound, money_wide nets);

#endif
