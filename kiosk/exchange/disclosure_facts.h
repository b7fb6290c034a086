/* What a row says, gathered from its phrases and columns: numbers and lists, no wording. What is
 * missing or contradicts itself becomes a reason for review; what only an admin can settle, a
 * decision that the row used. */
#ifndef EXCHANGE_DISCLOSURE_FACTS_H
#define EXCHANGE_DISCLOSURE_FACTS_H

#include "exchange/disclosure_context.h"
#include "exchange/disclosure_read.h"
#include "exchange/disclosure_row.h"

struct disclosure_reason {
    const char *field, *text, *why;
};

/* Tells whether something is so, is not so, or is not said. */
enum disclosure_said { DISCLOSURE_UNSAID, DISCLOSURE_YES, DISCLOSURE_NO };

enum disclosure_order { DISCLOSURE_ORDER_UNSAID, DISCLOSURE_AFTER_PLAN, DISCLOSURE_BEFORE_PLAN };

#define DISCLOSURE_GROWTHS 4

struct disclosure_growth {
    int64_t months, size;
};

struct disclosure_ask {
    const char *key, *zh_cn, *en;
    bool is;
};

/* One alternative of `with`. */
struct disclosure_with {
    const char *code, *series; /* either, or NULL */
    int64_t least, most;       /* fee, DISCLOSURE_NONE */
};

#define DISCLOSURE_LIST 16 /* plans, questions or exclusions of one row: the longest has 4 */

struct disclosure_facts {
    struct arena *arena;
    const struct disclosure_row *row;
    const struct disclosure_context *context;
    const struct disclosure_reading *reading; /* what was found where */
    struct disclosure_answers_used answers;   /* that the row used */

    struct disclosure_reason *reasons;
    size_t reason_count, reason_capacity;
    bool used[DISCLOSURE_DECIDE_COUNT];

    /* fee, discounts, commitments */
    int64_t fee, fee_off, fee_fold, fee_after, min_spend, min_rent, credit;
    int64_t gift_total, gift_month, gift_months, gift_min;
    bool standard_is_min, tops_up;

    /* what only promotions say */
    int64_t fee_year, plan_fee, deposit, deposit_months, deposit_month;
    int64_t mean_months, mean_plus, mean_window, mean_least, mean_most;
    int64_t credit_from, credit_to, exit_from, exit_to, exit_part;
    const char *plan_series; /* of the plan that plan_fee is of, or NULL */
    bool fee_none, stacks, exit_free_ends, unsized;

    enum disclosure_meaning last; /* of the phrase before, if it bears on anything */

    /* overage */
    struct disclosure_data_price data;
    int64_t voice, sms, mms, data_stop, data_cap, total_stop;
    bool voice_in_free, inherits, inherits_best, cap_unstated, rest_standard;

    /* allowances */
    int64_t general, beyond, directed, minutes, messages, roam_data, roam_minutes, family;
    struct disclosure_growth growths[DISCLOSURE_GROWTHS];
    size_t growth_count;
    bool directed_set, names_roaming;
    int month_sentence, allowance_sentence, other_sentence; /* what a sentence is about */
    bool is_not_monthly; /* an allowance was not said to come every month */
    enum disclosure_said carried;
    enum disclosure_order order;

    /* term and exit */
    int64_t ends, until, exit_left, exit_base, exit_share, exit_held, exit_fixed;
    int64_t exit_held_least, exit_cap, contract_months, term_check;
    bool prolonged;
    bool renews, exit_none, no_downgrade, renews_only;
    int64_t sold_until;         /* day */
    int32_t sale_from, sale_to; /* days, DATE_NONE: open */

    /* eligibility */
    uint64_t sold_in, not_sold_in, place_age_places;
    int64_t place_age, age_least, age_most, days_least, months_least, fee_least, fee_held_over,
        fee_held_most, fee_rise_least;
    bool everywhere, new_customer, held_customer;
    struct disclosure_with with[DISCLOSURE_LIST];
    struct disclosure_ask asks[DISCLOSURE_LIST];
    const char *excludes[DISCLOSURE_LIST], *cities[DISCLOSURE_LIST];
    const char *benefits[2 * DISCLOSURE_LIST];
    size_t with_count, ask_count, exclude_count, city_count, benefit_count;
    bool grouped; /* at most one of its series */
};

/* Reads the columns and gathers. The facts live in the arena. */
struct disclosure_facts *disclosure_facts_gather(struct arena *arena,
                                                 const struct disclosure_row *row,
                                                 const struct disclosure_context *context);

/* Adds a reason for review. Strings must outlive the facts. */
void disclosure_facts_review(struct disclosure_facts *facts, const char *field, const char *text,
                             const char *why);
/* Whether the question is decided; notes that the row used it, or that it needs it. */
bool disclosure_facts_decided(struct disclosure_facts *facts, enum disclosure_decide_id id,
                              const char *field, const char *why);

#endif
