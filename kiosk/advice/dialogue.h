/* The dialogue with a new customer: which question to ask next, and when to stop.
 *
 * Every person of the population has a weight: how well she fits the answers. An answer about
 * usage that is not true of her divides her weight, it does not end it: some answers are mistakes.
 * Facts (age, conditions, a contract) are taken at their word. A plan's regret is what it would
 * cost above the best one, in the mean of those weights; the next question is the one after whose
 * answer the least regret is expected. Whole numbers only: the same answers always lead to the same
 * question. Words, pictures and screens are others'. */
#ifndef ADVICE_DIALOGUE_H
#define ADVICE_DIALOGUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "advice/appraisal.h"
#include "base/arena.h"

#define DIALOGUE_UNSURE (-1) /* teaches nothing and costs nothing */
#define DIALOGUE_UNASKED (-2)
#define DIALOGUE_YES 0 /* the answers of a condition */
#define DIALOGUE_NO 1

/* A question as it can be asked: one of the questionnaire, or a condition of the catalog. */
struct dialogue_question {
    const char *key;
    const struct label *text;
    const struct questionnaire_question *asked; /* NULL: a condition, answered yes or no */
    size_t answer_count;
};

enum dialogue_state {
    DIALOGUE_ASK,
    DIALOGUE_SETTLED,  /* less regret than the questionnaire's limit */
    DIALOGUE_NO_HELP,  /* no question could lower it */
    DIALOGUE_ENOUGH,   /* as many questions as a shopper should be asked */
    DIALOGUE_NO_PLANS, /* nobody to reason over, or no plan that is open to anybody */
};

struct dialogue_step {
    enum dialogue_state state;
    size_t question;    /* which to ask */
    int left;           /* how many more, this one among them, probably */
    size_t plan;        /* of the appraisal: the best so far */
    int64_t regret_fen; /* expected of it */
    size_t fitting;     /* people of whom every answer that counts is true */
    size_t relaxed;     /* how many of the oldest answers count for less: nobody fitted all */
    int64_t low_fen, middle_fen, high_fen, most_fen; /* of ten people like her two, five, nine and
                                                        of twenty nineteen pay at most this */
};

struct dialogue;

/* Borrows the appraisal. */
struct dialogue *dialogue_create(struct arena *arena, const struct appraisal *appraisal);

/* Who has a history: every question about usage is answered by it, but those of the listed
 * measures, which are going to change. */
void dialogue_begin_from(struct dialogue *dialogue, const struct profile *profile,
                         const enum questionnaire_measure *changing, size_t count);

size_t dialogue_question_count(const struct dialogue *dialogue);
const struct dialogue_question *dialogue_question(const struct dialogue *dialogue, size_t question);
size_t dialogue_find(const struct dialogue *dialogue, const char *key); /* or the count */

/* Gives, changes or (DIALOGUE_UNASKED) takes back an answer. A changed one keeps its place. */
void dialogue_answer(struct dialogue *dialogue, size_t question, int answer);
int dialogue_answer_given(const struct dialogue *dialogue, size_t question);
/* The questions answered (or not known), oldest first. */
size_t dialogue_asked(const struct dialogue *dialogue, const size_t **questions);
bool dialogue_is_relaxed(const struct dialogue *dialogue, size_t question);

/* Where the dialogue stands. */
struct dialogue_step dialogue_step(struct dialogue *dialogue);

/* Every candidate by what it is expected to cost above the best one, least first (ties in offer
 * order), as of the last step. */
struct dialogue_rank {
    size_t plan;
    int64_t regret_fen;
    bool is_sure; /* open to everybody who fits */
};
const struct dialogue_rank *dialogue_outlook_ranking(const struct dialogue *dialogue,
                                                     struct arena *arena);

/* The answer that is true of a person of whom all is known; DIALOGUE_UNSURE where it is not. */
int dialogue_truth(const struct dialogue *dialogue, size_t question, const struct profile *profile,
                   uint64_t traits);

#endif
