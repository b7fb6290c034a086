/* The exact cheapest combination (TARIFF_MODEL.md §8): plans ranked by what each costs with its
 * best add-ons, promotions and boosters, offers that hang on a question, choices that would stop
 * service, and the proof's counters. Pure: no file, clock, random number or floating point. */
#ifndef ADVICE_ADVICE_H
#define ADVICE_ADVICE_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "tariff/bill.h"

#define ADVICE_HORIZON_DEFAULT 12
#define ADVICE_HORIZON_MOST 120
#define ADVICE_TOP_DEFAULT 5

struct compiled_room;

struct advice_request {
    const struct catalog *catalog;
    struct compiled_room *room; /* of that catalog (compiled.h); NULL: made for this request */
    const struct history *history;
    const struct subscriber *subscriber; /* NULL: a new customer of whom nothing is known */
    int32_t as_of;                       /* DATE_NONE: everything is on sale, tenure unknown */
    int horizon;                         /* months, 1 to ADVICE_HORIZON_MOST */
    size_t top;                          /* how many plans to rank, ≥ 1 */
    const char *const *only;             /* --offers: only these exist; NULL: all */
    size_t only_count;
    bool leaves_questions; /* what hangs on a question is not looked for: conditional_count 0 */
    const atomic_bool *unwanted; /* once set, ranges are left as far as they are; NULL: never */
};

struct advice_piece {
    int first, last; /* months of the horizon, from 1, inclusive */
    struct choice_list boosters[USAGE_MONTHS_MOST];
    struct bill_list bills;
};

/* A choice, priced whole. */
struct advice_option {
    const struct offer *plan;
    struct choice_list taken;
    struct advice_piece *pieces;
    size_t piece_count;
    int64_t cost_fen; /* §8's integer: Σ length × Σ bills + n × (one-offs + exit fees) */
    int64_t monthly_average_fen;
    int64_t horizon_total_fen; /* cost ÷ n, rounded half up */
    int64_t one_off_fen, exit_fee_fen;
    int64_t saving_per_month_fen; /* current's average less this; 0 where there is no current */
};

/* An option that would beat the first place if the shopper's answers were right. */
struct advice_conditional {
    struct advice_option option;
    const char *const *asks;
    size_t ask_count;
    int64_t saving_per_month_fen; /* against the first place's horizon total, a month */
};

/* An option that would have come first but for a stop of service (§6). */
struct advice_stopped {
    struct advice_option option;
    const char *reason;
};

struct advice_proof {
    bool exact; /* false: the work limit was met; the best found is not proved */
    size_t plans, plans_priced;
    uint64_t choices_priced;
};

struct advice {
    bool has_current; /* the plan held is in the catalog */
    struct advice_option current;
    bool has_billed; /* what was billed in (some of) the months of the history is known */
    int64_t billed_average_fen;
    struct advice_option *ranked; /* best first */
    size_t ranked_count;
    struct advice_conditional *conditional; /* greatest saving first */
    size_t conditional_count;
    struct advice_stopped *stopped; /* cheapest first */
    size_t stopped_count;
    struct advice_proof proof;
};

/* Everything lives in the arena. STATUS_BAD_INPUT: a code of `only` that does not exist, a horizon
 * out of range. No plan the shopper may take: STATUS_OK with ranked_count 0. */
STATUS_CHECKED enum status advice_find(struct arena *arena, const struct advice_request *request,
                                       struct advice **advice, struct error *error);

/* What the best choice with each plan costs (§8's integer), by index in the catalog's offers;
 * ADVICE_NO_COST where it is no plan or not open. `top` is not looked at. */
#define ADVICE_NO_COST INT64_MAX
STATUS_CHECKED enum status advice_costs(const struct advice_request *request, int64_t *costs,
                                        struct error *error);

/* Prices exactly this choice over the horizon (`rate`, and the plan held today). The boosters of
 * `choice` are taken in every piece. */
void advice_price(struct arena *arena, const struct advice_request *request,
                  const struct choice *choice, struct advice_option *option);

#endif
