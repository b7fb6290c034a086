/* The part of the view model that is asked rather than told. */
#ifndef VISIT_VISIT_QUESTION_VIEW_H
#define VISIT_VISIT_QUESTION_VIEW_H

#include <stdint.h>

enum visit_answer { VISIT_NO_ANSWER, VISIT_NO, VISIT_YES, VISIT_UNSURE };

struct visit_question_view {
    const char *text, *offer; /* as the catalog words it; what hangs on it */
    int64_t saving_fen;       /* more, a month, were the condition met */
    int64_t monthly_fen;      /* of the first place, with the answers so far */
    int done, all;            /* questions settled; with those that may still come */
    enum visit_answer chosen; /* while it is worked out */
};

#endif
