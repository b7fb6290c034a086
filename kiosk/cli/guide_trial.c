/* Trials: one dialogue a person, counted. */
#include "cli/guide_trial.h"

#include <stdlib.h>
#include <string.h>

#include "base/random.h"
#include "cli/bench_process.h"

#define LIE_SEED 11
#define STEPS_MOST (QUESTIONNAIRE_MOST + 1)

struct running {
    const struct guide_trial *trial;
    struct guide_trial_result *result;
    enum guide_trial_policy policy;
    size_t most, person;
    struct random random;
};

/* ---- one dialogue */

static int64_t regret_of(const struct running *running)
{
    const struct guide_trial *trial = running->trial;
    struct arena arena = {0};
    const struct dialogue_rank *ranks = dialogue_outlook_ranking(trial->dialogue, &arena);
    int32_t cost = APPRAISAL_CLOSED;
    for (size_t i = 0; i < trial->others->plan_count && cost == APPRAISAL_CLOSED; i++)
        cost = appraisal_cost(trial->others, running->person, ranks[i].plan);
    arena_finish(&arena);
    return cost == APPRAISAL_CLOSED ? 0 : cost - trial->best[running->person];
}

static struct dialogue_step timed_step(struct running *running)
{
    struct bench_process_time start = bench_process_now();
    struct dialogue_step step = dialogue_step(running->trial->dialogue);
    running->result->step_microseconds[running->result->step_count++] =
        bench_process_since(start).wall;
    return step;
}

static int answer_of(struct running *running, size_t question)
{
    const struct guide_trial *trial = running->trial;
    const struct profile *profile = &trial->others->setup.population.people[running->person];
    int truth =
        dialogue_truth(trial->dialogue, question, profile, trial->others->traits[running->person]);
    int count = (int)dialogue_question(trial->dialogue, question)->answer_count;
    if (truth < 0 || trial->lie_one_in == 0 || !random_one_in(&running->random, trial->lie_one_in))
        return truth;
    int other = (int)random_between(&running->random, 0, count - 2);
    return other >= truth ? other + 1 : other;
}

/* The question to ask next; the count of questions: none. */
static size_t next_question(struct running *running, const struct dialogue_step *step, size_t asked)
{
    const struct dialogue *dialogue = running->trial->dialogue;
    size_t count = dialogue_question_count(dialogue);
    if (running->policy == GUIDE_TRIAL_OURS)
        return step->state == DIALOGUE_ASK ? step->question : count;
    if (asked >= running->most)
        return count;
    if (running->policy == GUIDE_TRIAL_FIXED)
        return asked < running->trial->order_count ? running->trial->order[asked] : count;
    for (int tries = 0; tries < 1000; tries++) {
        size_t question = (size_t)random_between(&running->random, 0, (int64_t)count - 1);
        if (dialogue_answer_given(dialogue, question) == DIALOGUE_UNASKED)
            return question;
    }
    return count;
}

static void talk(struct running *running)
{
    struct dialogue *dialogue = running->trial->dialogue;
    size_t count = dialogue_question_count(dialogue), asked = 0;
    int64_t regrets[STEPS_MOST] = {0};
    for (size_t i = 0; i < count; i++)
        dialogue_answer(dialogue, i, DIALOGUE_UNASKED);
    for (;;) {
        struct dialogue_step step = timed_step(running);
        regrets[asked] = regret_of(running);
        size_t question = next_question(running, &step, asked);
        if (question == count)
            break;
        dialogue_answer(dialogue, question, answer_of(running, question));
        asked++;
    }
    for (size_t i = 0; i < STEPS_MOST; i++)
        running->result->curve[i] += regrets[i < asked ? i : asked];
    running->result->regrets[running->person] = regrets[asked];
    running->result->asked += asked;
}

static int compare_numbers(const void *left, const void *right)
{
    const int64_t *a = left, *b = right;
    return *a < *b ? -1 : *a > *b;
}

struct guide_trial_result guide_trial_run(struct arena *arena, const struct guide_trial *trial,
                                          enum guide_trial_policy policy, size_t most)
{
    size_t people = trial->others->setup.population.count;
    struct guide_trial_result result = {.regrets = ARENA_ARRAY(arena, int64_t, people + 1),
                                        .count = people,
                                        .step_microseconds =
                                            ARENA_ARRAY(arena, int64_t, people * STEPS_MOST + 1)};
    struct running running = {.trial = trial,
                              .result = &result,
                              .policy = policy,
                              .most = most,
                              .random = random_seeded(LIE_SEED)};
    for (; running.person < people; running.person++)
        talk(&running);
    for (size_t i = 0; people && i < STEPS_MOST; i++)
        result.curve[i] = result.curve[i] * 100 / (int64_t)people;
    for (size_t i = 0; i < people; i++)
        result.mean_fen += result.regrets[i];
    result.mean_fen = people ? result.mean_fen * 100 / (int64_t)people : 0;
    qsort(result.regrets, people, sizeof *result.regrets, compare_numbers);
    qsort(result.step_microseconds, result.step_count, sizeof *result.step_microseconds,
          compare_numbers);
    return result;
}

/* ---- the best order for all */

struct cell {
    uint64_t key; /* the answers */
    size_t person;
};

struct ordering {
    const struct guide_trial *trial;
    struct cell *cells;
    int64_t *sums;
};

static int compare_cells(const void *left, const void *right)
{
    const struct cell *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return a->person < b->person ? -1 : a->person > b->person;
}

static int64_t least(const int64_t *sums, size_t count)
{
    int64_t found = sums[0];
    for (size_t i = 1; i < count; i++)
        found = sums[i] < found ? sums[i] : found;
    return found;
}

/* What the best plan of each group of people who answer alike costs them above their best. */
static int64_t regret_with(struct ordering *ordering, const size_t order[], size_t count)
{
    const struct appraisal *appraisal = ordering->trial->appraisal;
    size_t people = appraisal->setup.population.count, plans = appraisal->plan_count;
    int64_t regret = 0;
    for (size_t person = 0; person < people; person++) {
        uint64_t key = 0;
        for (size_t i = 0; i < count; i++)
            key = key * (QUESTIONNAIRE_ANSWERS_MOST + 2) +
                  (uint64_t)(dialogue_truth(ordering->trial->dialogue, order[i],
                                            &appraisal->setup.population.people[person],
                                            appraisal->traits[person]) +
                             1);
        ordering->cells[person] = (struct cell){key, person};
    }
    qsort(ordering->cells, people, sizeof *ordering->cells, compare_cells);
    memset(ordering->sums, 0, plans * sizeof *ordering->sums);
    for (size_t i = 0; i < people; i++) {
        size_t person = ordering->cells[i].person;
        for (size_t plan = 0; plan < plans; plan++) {
            int32_t cost = appraisal_cost(appraisal, person, plan);
            ordering->sums[plan] +=
                cost == APPRAISAL_CLOSED ? 20000 : cost - appraisal->best[person];
        }
        if (i + 1 < people && ordering->cells[i + 1].key == ordering->cells[i].key)
            continue;
        regret += least(ordering->sums, plans);
        memset(ordering->sums, 0, plans * sizeof *ordering->sums);
    }
    return regret;
}

static bool is_among(const size_t order[], size_t count, size_t question)
{
    for (size_t i = 0; i < count; i++)
        if (order[i] == question)
            return true;
    return false;
}

/* Puts the best question at that place; whether it is another one than before. */
static bool improve(struct ordering *ordering, size_t order[], size_t count, size_t place,
                    int64_t *regret)
{
    size_t questions = dialogue_question_count(ordering->trial->dialogue), kept = order[place];
    bool better = false;
    for (size_t question = 0; question < questions; question++) {
        size_t before = order[place];
        if (is_among(order, count, question))
            continue;
        order[place] = question;
        int64_t now = regret_with(ordering, order, count);
        if (now < *regret) {
            *regret = now;
            better = true;
        } else {
            order[place] = before;
        }
    }
    return better && order[place] != kept;
}

void guide_trial_fixed_order(struct arena *arena, const struct guide_trial *trial, size_t order[],
                             size_t count)
{
    struct ordering ordering = {
        .trial = trial,
        .cells = ARENA_ARRAY(arena, struct cell, trial->appraisal->setup.population.count + 1),
        .sums = ARENA_ARRAY(arena, int64_t, trial->appraisal->plan_count + 1)};
    size_t none = dialogue_question_count(trial->dialogue);
    int64_t regret = INT64_MAX;
    for (size_t place = 0; place < count; place++) {
        order[place] = none;
        regret = INT64_MAX;
        improve(&ordering, order, place + 1, place, &regret);
    }
    for (bool better = true; better;) {
        better = false;
        for (size_t place = 0; place < count; place++)
            better |= improve(&ordering, order, count, place, &regret);
    }
}
