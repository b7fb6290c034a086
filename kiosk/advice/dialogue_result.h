/* What a dialogue comes to: the plans that cost people like this shopper least, each with its
 * spread instead of one bill, what a bad month could cost, and which other answer would have led to
 * another plan. The bills shown are those of a likely usage: the mean of the people who fit. */
#ifndef ADVICE_DIALOGUE_RESULT_H
#define ADVICE_DIALOGUE_RESULT_H

#include "advice/dialogue.h"

#define DIALOGUE_RESULT_CHANGES_MOST 3

/* What people like her pay with a plan and its best packs, a month. */
struct dialogue_result_spread {
    int64_t mean_fen;
    int64_t low_fen, middle_fen, high_fen, most_fen; /* as in dialogue.h */
    int64_t bad_month_fen; /* the dearest month of nine in ten of them; 0: not worked out */
    bool is_sure;          /* false: hangs on what was not asked */
};

/* With this answer instead, that plan. */
struct dialogue_result_change {
    size_t question;
    int answer;
    const struct offer *plan;
};

struct dialogue_result {
    struct dialogue_step step;
    struct profile likely;
    const struct subscriber *subscriber;    /* the new customer as she answered */
    struct history *history;                /* of the likely usage */
    struct advice *advice;                  /* ranked by what people like her pay; priced for it */
    struct dialogue_result_spread *spreads; /* of each ranked */
    struct dialogue_result_change changes[DIALOGUE_RESULT_CHANGES_MOST];
    size_t change_count;
};

/* At most `top` plans; ranked_count 0 where none is open. Everything lives in the arena. */
STATUS_CHECKED enum status dialogue_result_find(struct arena *arena, struct dialogue *dialogue,
                                                struct compiled_room *room, size_t top,
                                                struct dialogue_result **result,
                                                struct error *error);

#endif
