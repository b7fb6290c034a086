/* Who may take an offer (TARIFF_MODEL.md §7). Numbers are in millionths: 78 yuan and 6 months are
 * both × 10⁶, so that a condition has one kind of number. */
#ifndef TARIFF_ELIGIBILITY_H
#define TARIFF_ELIGIBILITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tariff/label.h"

struct offer;
struct subscriber;

enum eligibility_kind {
    ELIGIBILITY_ANY,          /* one of `any` holds */
    ELIGIBILITY_NUMBER,       /* a number between at_least and at_most */
    ELIGIBILITY_NAME,         /* a name is one of `values` */
    ELIGIBILITY_NEW_CUSTOMER, /* `is` */
    ELIGIBILITY_HOLDS,        /* holds `code` (`is`), or lacks it (not `is`) */
    ELIGIBILITY_ASK,          /* the shopper's answer to `code` is `is` */
};

enum eligibility_fact {
    ELIGIBILITY_TENURE_MONTHS,
    ELIGIBILITY_TENURE_DAYS,
    ELIGIBILITY_CURRENT_FEE,
    ELIGIBILITY_AVERAGE_SPEND,
    ELIGIBILITY_AGE,
    ELIGIBILITY_FEE_RISE,
    ELIGIBILITY_SPEND_RISE,
    ELIGIBILITY_REGION,
    ELIGIBILITY_BRAND,
    ELIGIBILITY_SEGMENT,
    ELIGIBILITY_CHANNEL,
};

struct eligibility {
    enum eligibility_kind kind;
    enum eligibility_fact fact;
    bool has_least, has_most;
    int64_t at_least, at_most; /* × 10⁶ */
    int months;                /* of average_spend; 0: all billed */
    const char *const *values;
    size_t value_count;
    bool is;
    const char *code; /* of HOLDS and ASK */
    struct label text;
    const struct eligibility *any;
    size_t any_count;
};

enum eligibility_answer { ELIGIBILITY_NO, ELIGIBILITY_YES, ELIGIBILITY_UNANSWERED };

/* What the facts are about. `plan_held` is NULL for a new customer or an unknown plan. */
struct eligibility_facts {
    const struct subscriber *subscriber; /* NULL: nothing is known */
    int32_t as_of;                       /* DATE_NONE: tenure is unknown */
    const struct offer *plan_held;
    const struct offer *plan_chosen; /* for fee_rise, spend_rise */
};

/* Whether all conditions hold. UNANSWERED: they would if the shopper's answers to some `ask` were
 * right; in `any`, one condition that holds is enough. Sale dates are not looked at. A min_spend
 * `mean_of` of fewer than that many billed months fails. */
enum eligibility_answer eligibility_check(const struct offer *offer,
                                          const struct eligibility_facts *facts);

/* The keys of the unanswered questions that the answer hangs on, each once, in order; returns how
 * many were written. */
size_t eligibility_asks(const struct offer *offer, const struct eligibility_facts *facts,
                        const char **keys, size_t room);

#endif
