/* Which question is worth most. For every question and answer the weighted excess costs of every
 * plan are summed over whom the answer is true of; what the others leave by mistake is a part of
 * the rest. One pass over the people serves all questions. */
#include <string.h>

#include "advice/dialogue_private.h"

/* A question that is expected to save less than this a month (thousandths of a fen) is not asked:
 * ten fen, for a moment of the shopper. */
#define GAIN_LEAST 10000

static int64_t *sums_of(const struct dialogue *dialogue, size_t question, size_t answer)
{
    return &dialogue->sums[(2 + question * QUESTIONNAIRE_ANSWERS_MOST + answer) * dialogue->plans];
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
    size_t plans = dialogue->plans;
    int64_t *row = dialogue->sums + plans;
    const int32_t *excess = &dialogue->excess[person * plans];
    for (size_t i = 0; i < plans; i++)
        row[i] = dialogue->weights[person] * excess[i];
    add_row(dialogue->sums, row, plans);
    for (size_t question = 0; question < dialogue->count; question++) {
        uint8_t truth = dialogue->truths[question * dialogue->people + person];
        if (is_open(dialogue, question) && truth != DIALOGUE_ANY)
            add_row(sums_of(dialogue, question, truth), row, plans);
    }
}

static void sum_up(struct dialogue *dialogue)
{
    size_t rows = 2 + dialogue->count * QUESTIONNAIRE_ANSWERS_MOST;
    memset(dialogue->sums, 0, rows * dialogue->plans * sizeof *dialogue->sums);
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

/* Thousandths of a fen of a sum of weight × fen. */
static int64_t mean(const struct dialogue *dialogue, money_wide sum)
{
    return (int64_t)(sum * 1000 / dialogue->weight);
}

/* Of whom it is not known how she would answer, a part counts for each answer. */
static money_wide least_after(const struct dialogue *dialogue, size_t question, size_t answer,
                              const int64_t *unknown)
{
    const int64_t *all = dialogue->sums, *true_of = sums_of(dialogue, question, answer);
    int64_t answers = (int64_t)dialogue->questions[question].answer_count;
    int64_t found = INT64_MAX;
    bool is_doubted = dialogue->kinds[question] == DIALOGUE_USAGE;
    for (size_t i = 0; i < dialogue->plans; i++) {
        int64_t sum = true_of[i] + unknown[i] / answers;
        if (is_doubted)
            sum += (all[i] - true_of[i] - unknown[i]) >> DIALOGUE_DOUBT;
        found = sum < found ? sum : found;
    }
    return found;
}

/* Regret that is expected after the question. With doubt the answers' weights sum to more than all:
 * (1 + (answers − 1) × 2⁻ⁿ) times as much. */
static int64_t expected_after(struct dialogue *dialogue, size_t question)
{
    size_t answers = dialogue->questions[question].answer_count, plans = dialogue->plans;
    int64_t *unknown = dialogue->sums + plans; /* the row is free now */
    money_wide sum = 0;
    memcpy(unknown, dialogue->sums, plans * sizeof *unknown);
    for (size_t answer = 0; answer < answers; answer++)
        for (size_t i = 0; i < plans; i++)
            unknown[i] -= sums_of(dialogue, question, answer)[i];
    for (size_t answer = 0; answer < answers; answer++)
        sum += least_after(dialogue, question, answer, unknown);
    if (dialogue->kinds[question] == DIALOGUE_USAGE)
        sum = sum * (1 << DIALOGUE_DOUBT) / ((1 << DIALOGUE_DOUBT) + (money_wide)answers - 1);
    return mean(dialogue, sum);
}

struct dialogue_choice dialogue_next(struct dialogue *dialogue)
{
    sum_up(dialogue);
    struct dialogue_choice choice = {.plan = least(dialogue->sums, dialogue->plans),
                                     .question = dialogue->count};
    choice.regret = mean(dialogue, dialogue->sums[choice.plan]);
    choice.expected = choice.regret - GAIN_LEAST;
    for (size_t question = 0; question < dialogue->count; question++) {
        int64_t after =
            is_open(dialogue, question) ? expected_after(dialogue, question) : INT64_MAX;
        if (after < choice.expected) {
            choice.expected = after;
            choice.question = question;
        }
    }
    return choice;
}
