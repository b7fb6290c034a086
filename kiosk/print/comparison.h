/* The document as plain data: what goes home with a shopper, before anybody asks on what paper.
 * Amounts are fen, sentences are messages (base/message.h), names are in one language. Nothing here
 * identifies a person but the masked number. */
#ifndef PRINT_COMPARISON_H
#define PRINT_COMPARISON_H

#include "advice/reasons.h"
#include "advice/wording.h"
#include "base/phone.h"

#define COMPARISON_COLUMNS 4 /* the advice, two runners-up, today */

struct comparison_request {
    const struct catalog *catalog;
    const struct history *history;
    const struct subscriber *subscriber; /* NULL: a new customer */
    const struct advice *advice;         /* at least one plan is ranked */
    const struct reasons *reasons;       /* NULL: ranges were not looked for */
    int32_t as_of;                       /* DATE_NONE: everything counted as on sale */
    int32_t made_on;                     /* the day on the page */
    int horizon;
    const char *language;      /* BCP 47, of names */
    const char *operator_name; /* "" none */
    const char *digest;        /* SHA-256 of the catalog's document in hex; "" not known */
    const char *link;          /* of the code (qr.h); "" none */
};

struct comparison_offer {
    const char *name, *code;
    int quantity;
};

struct comparison_column {
    int rank; /* from 1; 0: today, when it is not among the ranked */
    bool is_today;
    struct comparison_offer *offers; /* the plan first */
    size_t offer_count;
    int64_t monthly_fen, total_fen; /* the mean month; the horizon, with what is paid once */
    int64_t one_off_fen, exit_fee_fen;
    int64_t saving_month_fen, saving_total_fen; /* against today; below 0: dearer */
};

struct comparison_amounts { /* a line of the bill, a month to check */
    struct message what;
    int64_t fen[COMPARISON_COLUMNS];
};

struct comparison_terms { /* a line of words; a message of none: nothing to say */
    struct message what, cells[COMPARISON_COLUMNS];
};

#define COMPARISON_MONTHS 12

/* One service: what is used, month by month, against what the advised choice includes, and within
 * which use it stays the cheapest. In the service's unit, a month. */
struct comparison_use {
    enum service service;
    int64_t used, months[COMPARISON_MONTHS];
    struct breakdown_included included;
    int64_t charged; /* what is paid for beyond it */
    bool has_range;
    struct message range;
    int64_t from, to, most; /* of the range, on an axis from 0 to most */
    bool range_is_exact;
};

enum comparison_verdict { COMPARISON_UNKNOWN, COMPARISON_SAVES, COMPARISON_SAME, COMPARISON_COSTS };

struct comparison {
    const char *operator_name, *language;
    int32_t made_on, as_of;
    char number[PHONE_TEXT]; /* masked */
    const int32_t *months;
    size_t month_count;
    int horizon;
    struct comparison_column columns[COMPARISON_COLUMNS]; /* the advice first, today last */
    size_t column_count;
    size_t today; /* its column; column_count: not known or not in the catalog */
    bool stay;    /* the advice is what is held */
    bool knows_today;
    int64_t today_monthly_fen;
    enum comparison_verdict verdict;
    bool pays_once;                   /* the advice does */
    struct comparison_amounts *lines; /* of the mean month; they add up to monthly_fen */
    size_t line_count;
    struct comparison_terms *terms;
    size_t term_count;
    struct comparison_use uses[SERVICE_COUNT];
    size_t use_count;
    struct wording_list know;  /* what must be known before taking the advised choice */
    struct wording_list notes; /* of the result: proof, fewer months, … */
    /* To recompute: bills month by month, or, where parts of a choice are timed, a line a stretch
     * of the horizon with the sum of its bills. */
    struct comparison_amounts *checks;
    size_t check_count;
    bool checks_are_stretches;
    const char *catalog_id, *catalog_version, *digest;
    const char *code_text; /* of the code for telephones */
};

/* Everything lives in the arena, but for what the request lends. STATUS_BAD_INPUT: nothing is
 * ranked. */
STATUS_CHECKED enum status comparison_make(struct arena *arena,
                                           const struct comparison_request *request,
                                           struct comparison **comparison, struct error *error);

#endif
