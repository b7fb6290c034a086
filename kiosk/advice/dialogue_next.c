/* Which question is worth most. For every question and answer the weighted excess costs of every
 * plan are summed over whom the answer is true of; what the others leave by mistake is a part of
 * the rest. One pass over the people serves all questions. */
#include <stdlib.h>
#include <string.h>

#include "advice/dialogue_private.h"

/* A question that is expected to save less than this a month (thousandths of a fen) is not asked:
 * ten fen, for a moment of the shopper. */
#define GAIN_LEAST 10000

/* A row of sums: one for each plan, and behind them the weight of whom they are of. */
static size_t width_of(const struct dialogue *dialogue)
{
    return dialogue->plans + 1;
}

static int64_t *sums_of(const struct dialogue *dialogue, size_t question, size_t answer)
{
    size_t row = 2 + question * QUESTIONNAIRE_ANSWERS_MOST + answer;
    return &dialogue->sums[row * width_of(dialogue)];
}

static bool is_open(const struct dialogue *dialogue, size_t question)
{
    return dialogue->given[question] == DIALOGUE_UNASKED;
}

static void add_row(int64_t *restrict sums, const int64_t *restrict row, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sums[i] += row[i];
}

static void add_person(struct dialogue *dialogue, size_t person)
{
    size_t plans = dialogue->plans, width = width_of(dialogue);
    int64_t *row = dialogue->sums + width;
    const int32_t *excess = &dialogue->excess[person * plans];
    for (size_t i = 0; i < plans; i++)
        row[i] = dialogue->weights[person] * excess[i];
    row[plans] = dialogue->weights[person];
    add_row(dialogue->sums, row, width);
    for (size_t question = 0; question < dialogue->count; question++) {
        uint8_t truth = dialogue->truths[question * dialogue->people + person];
        if (is_open(dialogue, question) && truth != DIALOGUE_ANY)
            add_row(sums_of(dialogue, question, truth), row, width);
    }
}

static void sum_up(struct dialogue *dialogue)
{
    size_t rows = 2 + dialogue->count * QUESTIONNAIRE_ANSWERS_MOST;
    memset(dialogue->sums, 0, rows * width_of(dialogue) * sizeof *dialogue->sums);
    for (size_t person = 0; person < dialogue->people; person++)
        if (dialogue->weights[person])
            add_person(dialogue, person);
}

static size_t least(const int64_t *sums, size_t count)
{
    size_t found = 0;
    for (size_t i = 1; i < count; i++)
        if (sums[i] < sums[found])
            found = i;
    return found;
}

/* Who gives that answer: whom it is true of, a part of the others by mistake, and of whom it is not
 * known how she would answer, an even part. */
static void gather(const struct dialogue *dialogue, size_t question, size_t answer, int64_t *left)
{
    size_t answers = dialogue->questions[question].answer_count, width = width_of(dialogue);
    const int64_t *unknown = dialogue->sums + width;
    for (size_t i = 0; i < width; i++)
        left[i] = unknown[i] / (int64_t)answers;
    for (size_t truth = 0; truth < answers; truth++) {
        int distance = abs((int)truth - (int)answer);
        const int64_t *sums = sums_of(dialogue, question, truth);
        if (distance && dialogue->kinds[question] == DIALOGUE_FACT)
            continue;
        int doubt = dialogue_doubt(distance);
        for (size_t i = 0; i < width; i++)
            left[i] += sums[i] >> doubt;
    }
}

/* Regret that is expected after the question, in thousandths of a fen. */
static int64_t expected_after(struct dialogue *dialogue, size_t question, int64_t *left)
{
    size_t answers = dialogue->questions[question].answer_count, width = width_of(dialogue);
    int64_t *unknown = dialogue->sums + width; /* the row is free now */
    money_wide regret = 0, weight = 0;
    memcpy(unknown, dialogue->sums, width * sizeof *unknown);
    for (size_t answer = 0; answer < answers; answer++)
        for (size_t i = 0; i < width; i++)
            unknown[i] -= sums_of(dialogue, question, answer)[i];
    for (size_t answer = 0; answer < answers; answer++) {
        gather(dialogue, question, answer, left);
        regret += left[least(left, dialogue->plans)];
        weight += left[dialogue->plans];
    }
    return (int64_t)(regret * 1000 / (weight ? weight : 1));
}

struct dialogue_choice dialogue_next(struct dialogue *dialogue)
{
    int64_t *left = dialogue->room;
    sum_up(dialogue);
    struct dialogue_choice choice = {.plan = least(dialogue->sums, dialogue->plans),
                                     .question = dialogue->count};
    choice.regret = (int64_t)((money_wide)dialogue->sums[choice.plan] * 1000 / dialogue->weight);
    choice.expected = choice.regret - GAIN_LEAST;
    for (size_t question = 0; question < dialogue->count; question++) {
        int64_t after =
            is_open(dialogue, question) ? expected_after(dialogue, question, left) : INT64_MAX;
        if (after < choice.expected) {
            choice.expected = after;
            choice.question = question;
        }
    }
    return choice;
}
