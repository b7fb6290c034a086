/* Dialogues with made-up people who are not in the population, to see how far from their best plan
 * they are sent: by our next question, by an order of questions that is the same for all, by
 * chance. Regret is what the plan recommended would cost them above their best one, a month; where
 * the first plan is not open to them, they are told so at the counter and take the next one that
 * is. */
#ifndef CLI_GUIDE_TRIAL_H
#define CLI_GUIDE_TRIAL_H

#include "advice/dialogue.h"

enum guide_trial_policy { GUIDE_TRIAL_OURS, GUIDE_TRIAL_FIXED, GUIDE_TRIAL_RANDOM };

struct guide_trial {
    struct dialogue *dialogue;
    const struct appraisal *appraisal; /* of the population */
    const struct appraisal *others;    /* the same candidates, priced for the others */
    const int32_t *best;               /* of each other, over all plans */
    int lie_one_in;                    /* 0: every answer is true */
    const size_t *order;               /* of GUIDE_TRIAL_FIXED */
    size_t order_count;
};

struct guide_trial_result {
    int64_t *regrets; /* fen, ascending */
    size_t count, asked;
    int64_t mean_fen;                      /* hundredths of a fen */
    int64_t curve[QUESTIONNAIRE_MOST + 1]; /* mean regret after so many questions, likewise */
    int64_t *step_microseconds;            /* of each step, ascending */
    size_t step_count;
};

struct guide_trial_result guide_trial_run(struct arena *arena, const struct guide_trial *trial,
                                          enum guide_trial_policy policy, size_t most);

/* The order that leaves least regret to the population: each question the best after those before,
 * then exchanged one by one while that helps. Its length is `count`. */
void guide_trial_fixed_order(struct arena *arena, const struct guide_trial *trial, size_t order[],
                             size_t count);

#endif
