/* The dialogue over populations made by hand or at random. The next question is held against one
 * worked out here in floating point, straight from the definition, person by person. */
#include "advice/dialogue.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/random.h"

#define PEOPLE 240
#define PLANS 7
#define QUESTIONS 5
/* As dialogue_private.h has them. */
#define CLOSED_FEN 20000.0

struct shop {
    struct arena arena;
    struct profile people[PEOPLE];
    struct questionnaire questionnaire;
    struct questionnaire_question questions[QUESTIONS];
    struct appraisal appraisal;
    uint64_t traits[PEOPLE];
    int32_t costs[PEOPLE * PLANS], best[PEOPLE];
    struct offer offers[PLANS];
    const struct offer *plans[PLANS];
    const char *asks[1];
    const struct label *ask_texts[1];
    struct label text;
};

/* A question about data, calls, texts, age or a contract, with bounds at 10, 20, … */
static void add_question(struct shop *shop, const char *key, enum questionnaire_measure measure,
                         size_t answers)
{
    struct questionnaire_question *question = &shop->questions[shop->questionnaire.count++];
    *question =
        (struct questionnaire_question){.key = key, .measure = measure, .answer_count = answers};
    for (size_t i = 0; i + 1 < answers; i++)
        question->answers[i].below = (int64_t)(i + 1) * 10;
}

static void open_shop(struct shop *shop, size_t people, size_t plans)
{
    *shop = (struct shop){0};
    shop->questionnaire.questions = shop->questions;
    shop->questionnaire.most = 8;
    shop->questionnaire.settled_fen = 100;
    for (size_t i = 0; i < PLANS; i++)
        shop->plans[i] = &shop->offers[i];
    for (size_t i = 0; i < PEOPLE; i++)
        shop->people[i] = (struct profile){.age = -1, .spending = -1, .region = "", .brand = ""};
    shop->appraisal =
        (struct appraisal){.setup = {.questionnaire = &shop->questionnaire,
                                     .population = {.people = shop->people, .count = people}},
                           .asks = shop->asks,
                           .ask_texts = shop->ask_texts,
                           .traits = shop->traits,
                           .plans = shop->plans,
                           .plan_count = plans,
                           .costs = shop->costs,
                           .best = shop->best};
}

static void find_best(struct shop *shop)
{
    size_t plans = shop->appraisal.plan_count;
    for (size_t person = 0; person < shop->appraisal.setup.population.count; person++) {
        shop->best[person] = APPRAISAL_CLOSED;
        for (size_t plan = 0; plan < plans; plan++)
            if (shop->costs[person * plans + plan] < shop->best[person])
                shop->best[person] = shop->costs[person * plans + plan];
    }
}

/* Costs that hang on data and calls, so that questions are worth something. */
static void fill_at_random(struct shop *shop, uint64_t seed)
{
    struct random random = random_seeded(seed);
    int64_t slopes[PLANS][2];
    for (int plan = 0; plan < PLANS; plan++)
        for (int i = 0; i < 2; i++)
            slopes[plan][i] = random_between(&random, 0, 90);
    for (int i = 0; i < PEOPLE; i++) {
        struct profile *profile = &shop->people[i];
        profile->use[PROFILE_DATA] = (int32_t)random_between(&random, 0, 45);
        profile->use[PROFILE_OFFNET] = (int32_t)random_between(&random, 0, 35);
        profile->use[PROFILE_TEXTS] = (int32_t)random_between(&random, 0, 25);
        profile->age = random_one_in(&random, 5) ? -1 : (int)random_between(&random, 10, 29);
        shop->traits[i] = random_one_in(&random, 2) ? APPRAISAL_BINDABLE : 0;
        shop->traits[i] |= random_one_in(&random, 4);
        for (int plan = 0; plan < PLANS; plan++) {
            int64_t fee = 4500 - slopes[plan][0] * 20 - slopes[plan][1] * 15;
            int64_t cost = fee + slopes[plan][0] * profile->use[PROFILE_DATA] +
                           slopes[plan][1] * profile->use[PROFILE_OFFNET];
            bool closed = (plan == 2 && profile->age >= 20) ||
                          (plan == 3 && !(shop->traits[i] & 1)) ||
                          (plan == 4 && !(shop->traits[i] & APPRAISAL_BINDABLE));
            shop->costs[i * PLANS + plan] = closed ? APPRAISAL_CLOSED : (int32_t)(cost - plan * 9);
        }
    }
    find_best(shop);
}

static void make_random(struct shop *shop, uint64_t seed)
{
    open_shop(shop, PEOPLE, PLANS);
    add_question(shop, "data", QUESTIONNAIRE_DATA, 4);
    add_question(shop, "calls", QUESTIONNAIRE_CALLS, 3);
    add_question(shop, "texts", QUESTIONNAIRE_TEXTS, 2);
    add_question(shop, "age", QUESTIONNAIRE_AGE, 3);
    add_question(shop, "contract", QUESTIONNAIRE_CONTRACT, 2);
    shop->asks[0] = "student";
    shop->ask_texts[0] = &shop->text;
    shop->appraisal.ask_count = 1;
    fill_at_random(shop, seed);
}

/* ---- the definition, naively */

static bool is_fact(size_t question)
{
    return question >= 3;
}

static double chance(const struct dialogue *dialogue, const struct shop *shop, size_t person,
                     size_t question, int answer)
{
    int truth = dialogue_truth(dialogue, question, &shop->people[person], shop->traits[person]);
    if (truth == DIALOGUE_UNSURE || truth == answer)
        return 1;
    static const double left_by_a_mistake[] = {1, 1.0 / 32, 1.0 / 128, 1.0 / 512};
    return is_fact(question) ? 0 : left_by_a_mistake[abs(truth - answer)];
}

static double excess(const struct shop *shop, size_t person, size_t plan)
{
    int32_t cost = shop->costs[person * PLANS + plan];
    return cost == APPRAISAL_CLOSED ? CLOSED_FEN : cost - shop->best[person];
}

/* Least over plans of the sum over people of weight × excess. */
static double least_regret(const struct shop *shop, const double weights[])
{
    double least = INFINITY;
    for (size_t plan = 0; plan < PLANS; plan++) {
        double sum = 0;
        for (size_t person = 0; person < PEOPLE; person++)
            sum += weights[person] * excess(shop, person, plan);
        least = sum < least ? sum : least;
    }
    return least;
}

/* The expected regret after each question, in fen; −1 for what was asked. */
static void expect(const struct dialogue *dialogue, const struct shop *shop, double after[],
                   double *now)
{
    double weights[PEOPLE], all = 0;
    for (size_t person = 0; person < PEOPLE; person++) {
        weights[person] = 1;
        for (size_t i = 0; i < dialogue_question_count(dialogue); i++)
            if (dialogue_answer_given(dialogue, i) >= 0)
                weights[person] *=
                    chance(dialogue, shop, person, i, dialogue_answer_given(dialogue, i));
        all += weights[person];
    }
    *now = least_regret(shop, weights) / all;
    for (size_t i = 0; i < dialogue_question_count(dialogue); i++) {
        size_t answers = dialogue_question(dialogue, i)->answer_count;
        double sum = 0, heard = 0;
        for (size_t answer = 0; answer < answers; answer++) {
            double left[PEOPLE];
            for (size_t person = 0; person < PEOPLE; person++) {
                int truth =
                    dialogue_truth(dialogue, i, &shop->people[person], shop->traits[person]);
                left[person] = weights[person] * chance(dialogue, shop, person, i, (int)answer);
                if (truth == DIALOGUE_UNSURE)
                    left[person] /= (double)answers;
                heard += left[person];
            }
            sum += least_regret(shop, left);
        }
        after[i] = dialogue_answer_given(dialogue, i) == DIALOGUE_UNASKED ? sum / heard : -1;
    }
}

static void test_the_next_question_is_the_best_by_its_definition(void **state)
{
    (void)state;
    static struct shop shop;
    int asked = 0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        make_random(&shop, seed);
        struct dialogue *dialogue = dialogue_create(&shop.arena, &shop.appraisal);
        size_t person = (size_t)seed * 5 % PEOPLE;
        for (;;) {
            double after[QUESTIONS + 1], now;
            struct dialogue_step step = dialogue_step(dialogue);
            expect(dialogue, &shop, after, &now);
            assert_true(fabs(now - (double)step.regret_fen) <= 2);
            if (step.state != DIALOGUE_ASK)
                break;
            asked++;
            for (size_t i = 0; i < dialogue_question_count(dialogue); i++)
                assert_true(after[i] < 0 || after[step.question] <= after[i] + 0.5);
            dialogue_answer(
                dialogue, step.question,
                dialogue_truth(dialogue, step.question, &shop.people[person], shop.traits[person]));
        }
        arena_finish(&shop.arena);
    }
    assert_true(asked > 60); /* the shops are not all settled at once */
}

/* ---- by hand */

/* Half use 5, half 15; plan 0 is 10 yuan dearer for the second half, plan 1 for the first. */
static void make_two_halves(struct shop *shop)
{
    open_shop(shop, 40, 2);
    add_question(shop, "texts", QUESTIONNAIRE_TEXTS, 2); /* splits nobody */
    add_question(shop, "data", QUESTIONNAIRE_DATA, 2);
    for (int i = 0; i < 40; i++) {
        shop->people[i].use[PROFILE_DATA] = i < 20 ? 5 : 15;
        shop->costs[i * 2] = i < 20 ? 3000 : 4000;
        shop->costs[i * 2 + 1] = i < 20 ? 4000 : 3000;
    }
    find_best(shop);
}

static void test_the_question_that_settles_is_asked_and_then_no_other(void **state)
{
    (void)state;
    static struct shop shop;
    make_two_halves(&shop);
    struct dialogue *dialogue = dialogue_create(&shop.arena, &shop.appraisal);
    struct dialogue_step step = dialogue_step(dialogue);
    assert_int_equal(step.state, DIALOGUE_ASK);
    assert_string_equal(dialogue_question(dialogue, step.question)->key, "data");
    assert_int_equal(step.regret_fen, 500); /* whichever plan: 10 yuan for half of them */
    assert_int_equal(step.left, 1);
    assert_int_equal(step.low_fen, 3000);
    assert_int_equal(step.most_fen, 4000);
    dialogue_answer(dialogue, step.question, 1);
    step = dialogue_step(dialogue);
    assert_int_equal(step.state, DIALOGUE_SETTLED);
    assert_int_equal(step.plan, 1);
    assert_int_equal(step.fitting, 20);
    assert_int_equal(step.high_fen, 3000);
    arena_finish(&shop.arena);
}

static void test_not_knowing_teaches_nothing_and_is_not_asked_again(void **state)
{
    (void)state;
    static struct shop shop;
    make_two_halves(&shop);
    struct dialogue *dialogue = dialogue_create(&shop.arena, &shop.appraisal);
    struct dialogue_step before = dialogue_step(dialogue);
    dialogue_answer(dialogue, before.question, DIALOGUE_UNSURE);
    struct dialogue_step after = dialogue_step(dialogue);
    assert_int_equal(after.state, DIALOGUE_NO_HELP); /* what is left splits nobody */
    assert_int_equal(after.regret_fen, before.regret_fen);
    assert_int_equal(after.fitting, 40);
    arena_finish(&shop.arena);
}

static void test_an_answer_can_be_changed_and_taken_back(void **state)
{
    (void)state;
    static struct shop shop;
    make_two_halves(&shop);
    struct dialogue *dialogue = dialogue_create(&shop.arena, &shop.appraisal);
    size_t data = dialogue_find(dialogue, "data");
    const size_t *asked;
    dialogue_answer(dialogue, data, 0);
    assert_int_equal(dialogue_step(dialogue).plan, 0);
    dialogue_answer(dialogue, data, 1);
    assert_int_equal(dialogue_step(dialogue).plan, 1);
    assert_int_equal(dialogue_asked(dialogue, &asked), 1);
    dialogue_answer(dialogue, data, DIALOGUE_UNASKED);
    assert_int_equal(dialogue_asked(dialogue, &asked), 0);
    assert_int_equal(dialogue_step(dialogue).question, data);
    arena_finish(&shop.arena);
}

static void test_where_nobody_fits_the_oldest_answer_is_left_aside(void **state)
{
    (void)state;
    static struct shop shop;
    make_two_halves(&shop);
    struct dialogue *dialogue = dialogue_create(&shop.arena, &shop.appraisal);
    dialogue_answer(dialogue, 0, 1); /* nobody sends a text */
    dialogue_answer(dialogue, 1, 1);
    struct dialogue_step step = dialogue_step(dialogue);
    assert_int_equal(step.relaxed, 1);
    assert_true(dialogue_is_relaxed(dialogue, 0));
    assert_false(dialogue_is_relaxed(dialogue, 1));
    assert_int_equal(step.plan, 1);
    assert_int_equal(step.fitting, 20);
    arena_finish(&shop.arena);
}

static void test_a_mistake_is_outweighed_by_a_fact(void **state)
{
    (void)state;
    static struct shop shop;
    make_two_halves(&shop);
    add_question(&shop, "age", QUESTIONNAIRE_AGE, 2);
    for (int i = 0; i < 40; i++)
        shop.people[i].age = i < 20 ? 5 : 15;
    struct dialogue *dialogue = dialogue_create(&shop.arena, &shop.appraisal);
    dialogue_answer(dialogue, 1, 0);
    dialogue_answer(dialogue, 2, 1);
    struct dialogue_step step = dialogue_step(dialogue);
    assert_int_equal(step.relaxed, 1); /* the two contradict each other here */
    assert_int_equal(step.plan, 1);
    arena_finish(&shop.arena);
}

static void test_a_history_answers_all_but_what_will_change(void **state)
{
    (void)state;
    static struct shop shop;
    make_two_halves(&shop);
    struct profile profile = shop.people[30];
    struct dialogue *dialogue = dialogue_create(&shop.arena, &shop.appraisal);
    dialogue_begin_from(dialogue, &profile, NULL, 0);
    struct dialogue_step step = dialogue_step(dialogue);
    assert_int_equal(step.state, DIALOGUE_SETTLED);
    assert_int_equal(step.plan, 1);
    dialogue = dialogue_create(&shop.arena, &shop.appraisal);
    dialogue_begin_from(dialogue, &profile, (enum questionnaire_measure[]){QUESTIONNAIRE_DATA}, 1);
    step = dialogue_step(dialogue);
    assert_int_equal(step.state, DIALOGUE_ASK);
    assert_string_equal(dialogue_question(dialogue, step.question)->key, "data");
    arena_finish(&shop.arena);
}

static void test_one_plan_is_settled_at_once_and_nobody_is_no_ground(void **state)
{
    (void)state;
    static struct shop shop;
    make_two_halves(&shop);
    shop.appraisal.plan_count = 1;
    find_best(&shop);
    assert_int_equal(dialogue_step(dialogue_create(&shop.arena, &shop.appraisal)).state,
                     DIALOGUE_SETTLED);
    shop.appraisal.setup.population.count = 0;
    assert_int_equal(dialogue_step(dialogue_create(&shop.arena, &shop.appraisal)).state,
                     DIALOGUE_NO_PLANS);
    shop.appraisal.plan_count = 0;
    assert_int_equal(dialogue_step(dialogue_create(&shop.arena, &shop.appraisal)).state,
                     DIALOGUE_NO_PLANS);
    arena_finish(&shop.arena);
}

static void test_no_more_is_asked_than_the_questionnaire_allows(void **state)
{
    (void)state;
    static struct shop shop;
    make_two_halves(&shop);
    shop.questionnaire.most = 1;
    struct dialogue *dialogue = dialogue_create(&shop.arena, &shop.appraisal);
    dialogue_answer(dialogue, 0, DIALOGUE_UNSURE);
    assert_int_equal(dialogue_step(dialogue).state, DIALOGUE_ENOUGH);
    arena_finish(&shop.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_next_question_is_the_best_by_its_definition),
        cmocka_unit_test(test_the_question_that_settles_is_asked_and_then_no_other),
        cmocka_unit_test(test_not_knowing_teaches_nothing_and_is_not_asked_again),
        cmocka_unit_test(test_an_answer_can_be_changed_and_taken_back),
        cmocka_unit_test(test_where_nobody_fits_the_oldest_answer_is_left_aside),
        cmocka_unit_test(test_a_mistake_is_outweighed_by_a_fact),
        cmocka_unit_test(test_a_history_answers_all_but_what_will_change),
        cmocka_unit_test(test_one_plan_is_settled_at_once_and_nobody_is_no_ground),
        cmocka_unit_test(test_no_more_is_asked_than_the_questionnaire_allows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
