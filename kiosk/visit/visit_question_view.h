/* The part of the view model that is asked rather than told. */
#ifndef VISIT_VISIT_QUESTION_VIEW_H
#define VISIT_VISIT_QUESTION_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/message.h"

#define VISIT_NUMBER_DIGITS 11
#define VISIT_PIN_DIGITS 6

enum visit_field { VISIT_NUMBER, VISIT_PIN };

struct visit_sign_in_view {
    char number[16]; /* grouped as it is read: "138 0013 8" */
    int pin_digits;  /* typed */
    enum visit_field field;
    bool can_submit;
    struct message problem;       /* of the last try, and what to do */
    int wait_seconds, wait_whole; /* left, and of how many; 0: none */
};

enum visit_answer { VISIT_NO_ANSWER, VISIT_NO, VISIT_YES, VISIT_UNSURE };

#define VISIT_RATING_MOST 10

struct visit_rating_view {
    bool is_asked;
    int given; /* −1: not yet */
};

/* What the advice says of questions. */
struct visit_questions_view {
    bool asks; /* one could be put that would save so much more a month */
    int64_t saving_fen;
    int answered; /* settled so far */
};

struct visit_question_view {
    const char *text, *offer; /* as the catalog words it; what hangs on it */
    int64_t saving_fen;       /* more, a month, were the condition met */
    int64_t monthly_fen;      /* of the first place, with the answers so far */
    int done, all;            /* questions settled; with those that may still come */
    enum visit_answer chosen; /* while it is worked out */
};

#endif
