/* Offers: plans, add-ons, promotions, boosters, and every part of them (TARIFF_MODEL.md §4). Plain
 * values in the catalog's arena, never changed once validated. Money is micro-yuan (base/money.h)
 * as in the file: rounding to fen is the rater's. Optional money is OFFER_NONE when absent. */
#ifndef TARIFF_OFFER_H
#define TARIFF_OFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tariff/curve.h"
#include "tariff/eligibility.h"
#include "tariff/label.h"
#include "tariff/scope.h"

#define OFFER_NONE (-1)

enum offer_kind { OFFER_PLAN, OFFER_ADDON, OFFER_PROMOTION, OFFER_BOOSTER };

/* "months": in force from the first to the last month, counted from 1; last 0: for good. What has
 * no "months" is {1, 0}. */
struct offer_months {
    int first, last;
};

struct offer_fee {
    int64_t amount;
    int every_months; /* 1 a month, N for "N months"; 0 once */
    struct offer_months months;
};

struct offer_allowance {
    const struct scope *scope;
    int64_t amount;
    bool unlimited;
    bool rollover;
    bool has_priority;
    int priority; /* as written; bill.h gives the default */
    struct offer_months months;
};

struct offer_charge {
    const struct scope *scope;
    int64_t meter; /* 0: none */
    struct curve price;
    bool per_event;
    int64_t setup;    /* micro an event, 0 none */
    int64_t min, cap; /* micro, OFFER_NONE */
    bool stops;
    struct offer_months months;
    int64_t denominator; /* set by validation: curve_denominator(&price) */
};

enum offer_off { OFFER_OFF_FEE, OFFER_OFF_CHARGES, OFFER_OFF_BILL };
enum offer_discount_kind { OFFER_DISCOUNT_PERCENT, OFFER_DISCOUNT_AMOUNT, OFFER_DISCOUNT_TENURE };

struct offer_tenure {
    int from_months;
    int64_t percent; /* 10⁻⁶ percent: 12.5 % is 12500000 */
};

struct offer_discount {
    enum offer_off off;
    enum offer_discount_kind kind;
    int64_t percent; /* as above */
    int64_t amount;
    const struct offer_tenure *tenure; /* ascending */
    size_t tenure_count;
    struct offer_months months;
};

struct offer_credit {
    int64_t amount;
    struct offer_months months;
};

struct offer_min_spend {
    bool present;
    int64_t amount; /* OFFER_NONE when by mean */
    int mean_of;    /* 0 when by amount */
    int64_t plus;   /* by mean; 0 none */
    bool stacks;
    struct offer_months months;
};

struct offer_contract {
    int months; /* 0: no contract */
    bool has_exit;
    int64_t fixed, per_month_left, per_month_held; /* missing: 0 */
    int held_at_least, free_first, free_last;      /* missing: 0 */
    int64_t cap;                                   /* OFFER_NONE */
};

struct offer_deposit {
    bool present;
    int64_t amount;
    const int64_t *returns;
    size_t return_count;
};

struct offer_stop {
    const struct scope *scope;
    int64_t amount;
};

/* One of the list of `with`; all keys given must hold. Empty lists and OFFER_NONE are not given. */
struct offer_with {
    const char *const *plans, *const *brands, *const *tags;
    size_t plan_count, brand_count, tag_count;
    int64_t fee_at_least, fee_at_most;
};

struct offer_codes {
    const char *const *items;
    size_t count;
};

struct offer {
    const char *code;
    enum offer_kind kind;
    struct label name;
    const char *brand; /* "" none */
    struct offer_codes tags;
    const struct offer_fee *fees;
    size_t fee_count;
    int32_t sale_from, sale_to; /* DATE_NONE: open */
    const struct offer_allowance *allowances;
    size_t allowance_count;
    const struct offer_charge *charges;
    size_t charge_count;
    const struct offer_discount *discounts;
    size_t discount_count;
    const struct offer_credit *credits;
    size_t credit_count;
    struct offer_min_spend min_spend;
    int64_t spend_cap; /* OFFER_NONE */
    int64_t one_off;   /* micro, 0 none; a fee of "once" is in fees, not here */
    struct offer_contract contract;
    struct offer_deposit deposit;
    const struct offer_stop *stops_at;
    size_t stop_count;
    int family_numbers;
    const struct eligibility *eligibility; /* all must hold */
    size_t eligibility_count;
    const struct offer_with *with; /* any one; none: with every plan */
    size_t with_count;
    struct offer_codes requires, excludes, one_of;
    const char *group; /* "" none */
    int limit;         /* ≥ 1 */
    const struct label *benefits;
    size_t benefit_count;
    const char *source; /* "" none */
};

bool offer_months_hold(struct offer_months months, int month); /* month counted from 1 */

/* What a fee comes to in a month where it is in force, in fen ("N months": amount ÷ N, rounded half
 * up); a fee of "once" is 0 here unless the offer is a booster. */
int64_t offer_fee_month_fen(const struct offer *offer, const struct offer_fee *fee);
/* The fee in that month of the offer, in fen; 0 where none is in force. */
int64_t offer_fee_fen(const struct offer *offer, int month);
/* *The* monthly fee (§4, timed parts): the one in force for good, else the last listed; fen. */
int64_t offer_monthly_fee_fen(const struct offer *offer);
/* What one newly taken unit costs once: one_off and fees of "once", each rounded to the fen; 0 for
 * a booster. */
int64_t offer_one_off_fen(const struct offer *offer);

bool offer_has_tag(const struct offer *offer, const char *tag);
const char *offer_kind_name(enum offer_kind kind);
bool offer_is_on_sale(const struct offer *offer, int32_t as_of); /* DATE_NONE: always */

#endif
