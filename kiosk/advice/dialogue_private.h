/* The inside of a dialogue, for the files of this folder. */
#ifndef ADVICE_DIALOGUE_PRIVATE_H
#define ADVICE_DIALOGUE_PRIVATE_H

#include "advice/dialogue.h"

/* A weight that nothing speaks against. With people's excess costs below 2²⁴ and 5,000 people, sums
 * stay below 2⁶³. */
#define DIALOGUE_WEIGHT (INT64_C(1) << 24)
/* What an answer leaves of the weight of whom another one is true of, so many answers away: 2⁻ⁿ.
 * Mistakes are rare, and most of them small. */
#define DIALOGUE_DOUBT_NEAR 5
#define DIALOGUE_DOUBT_FAR 2 /* more for each answer further away */
#define DIALOGUE_ANY 255     /* every answer could be true of her */
/* What a plan is held to cost above the best one to whom it is not open. */
#define DIALOGUE_CLOSED_FEN 20000

enum dialogue_kind { DIALOGUE_USAGE, DIALOGUE_FACT };

struct dialogue {
    struct arena *arena;
    const struct appraisal *appraisal;
    size_t people, plans;
    struct dialogue_question questions[QUESTIONNAIRE_MOST];
    enum dialogue_kind kinds[QUESTIONNAIRE_MOST];
    size_t count;
    uint8_t *truths; /* [question × people + person] */
    int32_t *excess; /* [person × plans + plan]: fen above the person's best */
    int given[QUESTIONNAIRE_MOST];
    bool known[QUESTIONNAIRE_MOST]; /* from a history, not from an answer */
    bool relaxed[QUESTIONNAIRE_MOST];
    size_t asked[QUESTIONNAIRE_MOST]; /* oldest first */
    size_t asked_count;
    int64_t *weights; /* of each person */
    int64_t weight;   /* their sum */
    size_t fitting;
    int64_t *sums, *room; /* of dialogue_next.c */
};

/* n of 2⁻ⁿ; 0 at no distance. */
static inline int dialogue_doubt(int distance)
{
    return distance ? DIALOGUE_DOUBT_NEAR + DIALOGUE_DOUBT_FAR * (distance - 1) : 0;
}

/* dialogue.c: weights by the answers, after relaxing what has to be. */
void dialogue_weigh(struct dialogue *dialogue);

/* dialogue_next.c. Regrets are thousandths of a fen. */
struct dialogue_choice {
    size_t plan;
    int64_t regret;
    size_t question;  /* the best one; count: none */
    int64_t expected; /* regret after it */
};
struct dialogue_choice dialogue_next(struct dialogue *dialogue);

/* dialogue_outlook.c */
void dialogue_outlook_spread(const struct dialogue *dialogue, struct dialogue_step *step);

#endif
