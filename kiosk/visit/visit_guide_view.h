/* The dialogue with a new customer as the glass shows it: one question, what the answers so far
 * come to, and, beside the advice, the spread instead of one bill. Part of visit_view.h. */
#ifndef VISIT_VISIT_GUIDE_VIEW_H
#define VISIT_VISIT_GUIDE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

#define VISIT_GUIDE_UNSURE (-1)

struct visit_guide_choice {
    const char *text, *detail, *picture; /* "" none */
    bool chosen;                         /* before the shopper came back to it */
};

struct visit_guide_view {
    const char *text, *why;
    bool is_condition; /* yes or no, in the glass's own words */
    struct visit_guide_choice *choices;
    size_t choice_count;
    bool unsure_chosen;
    int done, left; /* questions answered; how many more, this one among them, probably */
    int64_t from_fen, to_fen;
    bool contradicted; /* the oldest answers no longer count: nobody fits all */
};

/* One answer that was given, to be changed. */
struct visit_guide_given {
    const char *question, *answer; /* answer NULL: not sure */
    bool is_yes, is_no;            /* of a condition */
    bool counts;
};

/* Beside the advice. */
struct visit_guided_view {
    bool is_guided;
    int64_t from_fen, to_fen, nine_of_ten_fen, bad_month_fen;
    bool settled;
    int asked;
    int64_t regret_fen; /* expected, a month */
    struct message *changes;
    size_t change_count;
    struct visit_guide_given *given;
    size_t given_count;
};

#endif
