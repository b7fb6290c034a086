/* The state of a dialogue: what was answered, whom that leaves, and when it is enough. */
#include "advice/dialogue.h"

#include <stdlib.h>
#include <string.h>

#include "advice/dialogue_private.h"

/* Of an answer that is relaxed, for each answer it is away from the truth: a quarter. */
#define RELAXED_DOUBT 2

/* ---- making one */

static uint8_t truth_of(const struct dialogue *dialogue, size_t question,
                        const struct profile *profile, uint64_t traits)
{
    const struct questionnaire_question *asked = dialogue->questions[question].asked;
    if (asked && asked->measure == QUESTIONNAIRE_CONTRACT)
        return traits & APPRAISAL_BINDABLE ? (uint8_t)(asked->answer_count - 1) : 0;
    if (asked) {
        int answer = questionnaire_true_answer(asked, profile);
        return answer < 0 ? DIALOGUE_ANY : (uint8_t)answer;
    }
    size_t ask = 0;
    while (strcmp(dialogue->appraisal->asks[ask], dialogue->questions[question].key) != 0)
        ask++;
    return traits >> ask & 1 ? DIALOGUE_YES : DIALOGUE_NO;
}

int dialogue_truth(const struct dialogue *dialogue, size_t question, const struct profile *profile,
                   uint64_t traits)
{
    uint8_t truth = truth_of(dialogue, question, profile, traits);
    return truth == DIALOGUE_ANY ? DIALOGUE_UNSURE : truth;
}

static bool is_fact(enum questionnaire_measure measure)
{
    return measure == QUESTIONNAIRE_AGE || measure == QUESTIONNAIRE_CONTRACT;
}

static void list_questions(struct dialogue *dialogue)
{
    const struct appraisal *appraisal = dialogue->appraisal;
    const struct questionnaire *questionnaire = appraisal->setup.questionnaire;
    for (size_t i = 0; i < questionnaire->count && dialogue->count < QUESTIONNAIRE_MOST; i++) {
        const struct questionnaire_question *asked = &questionnaire->questions[i];
        dialogue->kinds[dialogue->count] = is_fact(asked->measure) ? DIALOGUE_FACT : DIALOGUE_USAGE;
        dialogue->questions[dialogue->count++] =
            (struct dialogue_question){asked->key, &asked->text, asked, asked->answer_count};
    }
    for (size_t i = 0; i < appraisal->ask_count && dialogue->count < QUESTIONNAIRE_MOST; i++) {
        dialogue->kinds[dialogue->count] = DIALOGUE_FACT;
        dialogue->questions[dialogue->count++] =
            (struct dialogue_question){appraisal->asks[i], appraisal->ask_texts[i], NULL, 2};
    }
}

static void fill_truths(struct dialogue *dialogue)
{
    const struct appraisal *appraisal = dialogue->appraisal;
    for (size_t question = 0; question < dialogue->count; question++)
        for (size_t person = 0; person < dialogue->people; person++)
            dialogue->truths[question * dialogue->people + person] =
                truth_of(dialogue, question, &appraisal->setup.population.people[person],
                         appraisal->traits[person]);
}

/* To whom no plan is open, none is better than another. */
static void fill_excess(struct dialogue *dialogue)
{
    const struct appraisal *appraisal = dialogue->appraisal;
    for (size_t person = 0; person < dialogue->people; person++)
        for (size_t plan = 0; plan < dialogue->plans; plan++) {
            int32_t best = appraisal->best[person];
            int32_t cost = appraisal_cost(appraisal, person, plan);
            dialogue->excess[person * dialogue->plans + plan] =
                cost == APPRAISAL_CLOSED ? DIALOGUE_CLOSED_FEN : cost - best;
        }
}

struct dialogue *dialogue_create(struct arena *arena, const struct appraisal *appraisal)
{
    struct dialogue *dialogue = ARENA_NEW(arena, struct dialogue);
    dialogue->arena = arena;
    dialogue->appraisal = appraisal;
    dialogue->people = appraisal->setup.population.count;
    dialogue->plans = appraisal->plan_count;
    list_questions(dialogue);
    for (size_t i = 0; i < dialogue->count; i++)
        dialogue->given[i] = DIALOGUE_UNASKED;
    dialogue->truths = ARENA_ARRAY(arena, uint8_t, dialogue->count * dialogue->people + 1);
    dialogue->excess = ARENA_ARRAY(arena, int32_t, dialogue->people * dialogue->plans + 1);
    dialogue->weights = ARENA_ARRAY(arena, int64_t, dialogue->people + 1);
    dialogue->sums = ARENA_ARRAY(
        arena, int64_t, (dialogue->count * QUESTIONNAIRE_ANSWERS_MOST + 3) * (dialogue->plans + 1));
    dialogue->room = ARENA_ARRAY(arena, int64_t, dialogue->plans + 1);
    fill_truths(dialogue);
    fill_excess(dialogue);
    return dialogue;
}

/* ---- answers */

size_t dialogue_question_count(const struct dialogue *dialogue)
{
    return dialogue->count;
}

const struct dialogue_question *dialogue_question(const struct dialogue *dialogue, size_t question)
{
    return &dialogue->questions[question];
}

size_t dialogue_find(const struct dialogue *dialogue, const char *key)
{
    size_t question = 0;
    while (question < dialogue->count && strcmp(dialogue->questions[question].key, key) != 0)
        question++;
    return question;
}

static void forget(struct dialogue *dialogue, size_t question)
{
    size_t kept = 0;
    for (size_t i = 0; i < dialogue->asked_count; i++)
        if (dialogue->asked[i] != question)
            dialogue->asked[kept++] = dialogue->asked[i];
    dialogue->asked_count = kept;
}

void dialogue_answer(struct dialogue *dialogue, size_t question, int answer)
{
    if (answer == DIALOGUE_UNASKED)
        forget(dialogue, question);
    else if (dialogue->given[question] == DIALOGUE_UNASKED || dialogue->known[question])
        dialogue->asked[dialogue->asked_count++] = question;
    dialogue->known[question] = false;
    dialogue->given[question] = answer;
}

int dialogue_answer_given(const struct dialogue *dialogue, size_t question)
{
    return dialogue->known[question] ? DIALOGUE_UNASKED : dialogue->given[question];
}

size_t dialogue_asked(const struct dialogue *dialogue, const size_t **questions)
{
    *questions = dialogue->asked;
    return dialogue->asked_count;
}

bool dialogue_is_relaxed(const struct dialogue *dialogue, size_t question)
{
    return dialogue->relaxed[question];
}

void dialogue_begin_from(struct dialogue *dialogue, const struct profile *profile,
                         const enum questionnaire_measure *changing, size_t count)
{
    for (size_t i = 0; i < dialogue->count; i++) {
        const struct questionnaire_question *asked = dialogue->questions[i].asked;
        bool changes = !asked || asked->measure == QUESTIONNAIRE_CONTRACT;
        for (size_t k = 0; k < count; k++)
            changes |= asked && asked->measure == changing[k];
        int truth = changes ? DIALOGUE_UNSURE : dialogue_truth(dialogue, i, profile, 0);
        if (truth == DIALOGUE_UNSURE)
            continue;
        dialogue->given[i] = truth;
        dialogue->known[i] = true;
    }
}

/* ---- whom the answers leave */

/* What an answer costs whom it is not true of, in bits of weight. One that is relaxed counts by how
 * far it is from the truth: the answers beside it are likely, the far ones still are not. */
static int doubt_in(const struct dialogue *dialogue, size_t question, int truth)
{
    int distance = abs(truth - dialogue->given[question]);
    return dialogue->relaxed[question] ? RELAXED_DOUBT * distance : dialogue_doubt(distance);
}

/* How many bits of weight the answers cost the person; −1: all of it. `fits`: every answer that was
 * given, and counts, is true of her. */
static int doubt_of(const struct dialogue *dialogue, size_t person, bool *fits)
{
    int doubt = 0;
    *fits = true;
    for (size_t i = 0; i < dialogue->count; i++) {
        uint8_t truth = dialogue->truths[i * dialogue->people + person];
        if (dialogue->given[i] < 0 || truth == DIALOGUE_ANY || truth == dialogue->given[i])
            continue;
        bool is_fact = dialogue->kinds[i] == DIALOGUE_FACT;
        if (is_fact && dialogue->relaxed[i])
            continue;
        *fits &= dialogue->known[i] || dialogue->relaxed[i];
        if (is_fact)
            return -1;
        doubt += doubt_in(dialogue, i, truth);
    }
    return doubt;
}

static void weigh_once(struct dialogue *dialogue)
{
    dialogue->weight = 0;
    dialogue->fitting = 0;
    for (size_t person = 0; person < dialogue->people; person++) {
        bool fits;
        int doubt = doubt_of(dialogue, person, &fits);
        dialogue->fitting += fits;
        dialogue->weights[person] = doubt < 0 || doubt > 62 ? 0 : DIALOGUE_WEIGHT >> doubt;
        dialogue->weight += dialogue->weights[person];
    }
}

static void relax(struct dialogue *dialogue, enum dialogue_kind kind)
{
    for (size_t i = 0; dialogue->fitting == 0 && i < dialogue->asked_count; i++) {
        size_t question = dialogue->asked[i];
        if (dialogue->given[question] < 0 || dialogue->kinds[question] != kind)
            continue;
        dialogue->relaxed[question] = true;
        weigh_once(dialogue);
    }
}

/* Where nobody fits all answers, the oldest ones count for less, one after the other; facts, which
 * nobody is mistaken in, come last, and then do not count at all. */
void dialogue_weigh(struct dialogue *dialogue)
{
    memset(dialogue->relaxed, 0, sizeof dialogue->relaxed);
    weigh_once(dialogue);
    relax(dialogue, DIALOGUE_USAGE);
    relax(dialogue, DIALOGUE_FACT);
}

/* ---- the next step */

/* If every further question helps as much in proportion as the next one is expected to. */
static int questions_left(const struct dialogue_choice *choice, int64_t limit, int most)
{
    int64_t regret = choice->regret;
    int left = 0;
    while (left < most && regret >= limit && choice->regret > 0) {
        regret = (int64_t)((money_wide)regret * choice->expected / choice->regret);
        left++;
    }
    return left > 0 ? left : 1;
}

static size_t relaxed_count(const struct dialogue *dialogue)
{
    size_t count = 0;
    for (size_t i = 0; i < dialogue->count; i++)
        count += dialogue->relaxed[i];
    return count;
}

struct dialogue_step dialogue_step(struct dialogue *dialogue)
{
    const struct questionnaire *questionnaire = dialogue->appraisal->setup.questionnaire;
    struct dialogue_step step = {.state = DIALOGUE_NO_PLANS, .question = dialogue->count};
    int most = questionnaire->most - (int)dialogue->asked_count;
    dialogue_weigh(dialogue);
    if (dialogue->plans == 0 || dialogue->weight == 0)
        return step;
    struct dialogue_choice choice = dialogue_next(dialogue);
    step.plan = choice.plan;
    step.regret_fen = choice.regret / 1000;
    step.fitting = dialogue->fitting;
    step.relaxed = relaxed_count(dialogue);
    dialogue_outlook_spread(dialogue, &step);
    if (choice.regret < questionnaire->settled_fen * 1000)
        step.state = DIALOGUE_SETTLED;
    else if (most <= 0)
        step.state = DIALOGUE_ENOUGH;
    else if (choice.question == dialogue->count)
        step.state = DIALOGUE_NO_HELP;
    else
        step.state = DIALOGUE_ASK;
    if (step.state != DIALOGUE_ASK)
        return step;
    step.question = choice.question;
    step.left = questions_left(&choice, questionnaire->settled_fen * 1000, most);
    return step;
}
