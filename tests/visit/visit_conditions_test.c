/* Offers that hang on a question, in the shop of terms.h: 67.50 a month in the first year without
 * the question (810 ÷ 12; the bills alone 50.00), 30.00 for students. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "questions.h"

#define STUDENT_SAVING 2250

static int open_shop(void **state)
{
    static struct shop shop;
    shop_open(&shop);
    terms_apply(&shop);
    *state = &shop;
    return 0;
}

static int close_shop(void **state)
{
    shop_close(*state);
    return 0;
}

static void go_question(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_QUESTIONS, 0);
}

static void expect_advice(struct shop *shop, int64_t monthly_fen, bool asks, int answered)
{
    struct visit_view *view = shop_view(shop);
    assert_int_equal(view->screen, VISIT_ADVICE);
    assert_int_equal(view->advice.offers[0].monthly_fen, monthly_fen);
    assert_int_equal(view->advice.questions.asks, asks);
    assert_int_equal(view->advice.questions.answered, answered);
}

static void test_visit_conditions__the_advice_says_what_an_answer_could_save(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    expect_advice(shop, 5000, true, 0);
    assert_int_equal(shop_view(shop)->advice.questions.saving_fen, STUDENT_SAVING);
    assert_int_equal(shop_view(shop)->advice.notes.count, 0);
}

static void test_visit_conditions__the_question_is_worded_by_the_catalog(void **state)
{
    struct shop *shop = *state;
    go_question(shop);
    struct visit_view *view = shop_view(shop);
    assert_int_equal(view->screen, VISIT_QUESTION);
    assert_string_equal(view->question.text, "您是学生吗？");
    assert_string_equal(view->question.offer, "校园套餐");
    assert_int_equal(view->question.saving_fen, STUDENT_SAVING);
    assert_int_equal(view->question.monthly_fen, 5000);
    assert_int_equal(view->question.done, 0);
    assert_int_equal(view->question.all, 1);
}

static void test_visit_conditions__yes_ranks_anew(void **state)
{
    struct shop *shop = *state;
    go_question(shop);
    visit_handle(shop->visit, (struct visit_intent){VISIT_ANSWER, VISIT_YES});
    struct visit_view *view = shop_view(shop);
    assert_int_equal(view->screen,
                     VISIT_QUESTION); /* with what was chosen, until it is worked out */
    assert_int_equal(view->question.chosen, VISIT_YES);
    shop_work(shop);
    expect_advice(shop, 3000, false, 1);
    assert_string_equal(shop_view(shop)->advice.offers[0].name, "校园套餐");
}

static void test_visit_conditions__no_leaves_the_first_place_and_asks_no_more(void **state)
{
    struct shop *shop = *state;
    go_question(shop);
    shop_do(shop, VISIT_ANSWER, VISIT_NO);
    expect_advice(shop, 5000, false, 1);
    assert_int_equal(shop_view(shop)->advice.notes.count, 0);
}

static void test_visit_conditions__who_is_not_sure_is_sent_to_staff(void **state)
{
    struct shop *shop = *state;
    go_question(shop);
    shop_do(shop, VISIT_ANSWER, VISIT_UNSURE);
    expect_advice(shop, 5000, false, 1);
    struct visit_messages *notes = &shop_view(shop)->advice.notes;
    assert_int_equal(notes->count, 1);
    assert_string_equal(notes->items[0].key, "note.conditional");
    assert_int_equal(notes->items[0].arguments[0].number, STUDENT_SAVING);
}

static void test_visit_conditions__answers_can_be_given_again(void **state)
{
    struct shop *shop = *state;
    go_question(shop);
    shop_do(shop, VISIT_ANSWER, VISIT_YES);
    shop_do(shop, VISIT_QUESTIONS, 0);
    struct visit_view *view = shop_view(shop);
    assert_int_equal(view->screen, VISIT_QUESTION);
    assert_int_equal(view->question.monthly_fen, 5000);
    assert_int_equal(view->question.chosen, VISIT_NO_ANSWER);
    shop_do(shop, VISIT_ANSWER, VISIT_NO);
    expect_advice(shop, 5000, false, 1);
}

static void test_visit_conditions__back_and_skipping_answer_nothing(void **state)
{
    struct shop *shop = *state;
    go_question(shop);
    shop_do(shop, VISIT_BACK, 0);
    expect_advice(shop, 5000, true, 0);
    shop_do(shop, VISIT_QUESTIONS, 0);
    shop_do(shop, VISIT_NEXT, 0);
    expect_advice(shop, 5000, true, 0);
}

static void test_visit_conditions__what_saves_too_little_is_not_asked(void **state)
{
    struct shop *shop = *state;
    visit_destroy(shop->visit);
    shop->settings.question_least_fen = STUDENT_SAVING + 1;
    shop->visit = visit_create(&shop->fake.records, &shop->clock, &shop->settings);
    shop_go(shop, VISIT_ADVICE);
    expect_advice(shop, 5000, false, 0);
    assert_int_equal(shop_view(shop)->advice.notes.count, 0);
    shop_do(shop, VISIT_QUESTIONS, 0);
    assert_int_equal(shop_view(shop)->screen, VISIT_ADVICE);
}

static void test_visit_conditions__a_number_that_is_no_answer_answers_nothing(void **state)
{
    struct shop *shop = *state;
    go_question(shop);
    shop_do(shop, VISIT_ANSWER, VISIT_NO_ANSWER);
    shop_do(shop, VISIT_ANSWER, VISIT_UNSURE + 1);
    shop_do(shop, VISIT_ANSWER, -1);
    assert_int_equal(shop_view(shop)->screen, VISIT_QUESTION);
    assert_int_equal(shop_view(shop)->question.done, 0);
}

static void test_visit_conditions__what_the_records_knew_already_still_counts(void **state)
{
    static const struct subscriber_answer known = {"student", true};
    struct shop *shop = *state;
    shop->fake.subscriber.answers = &known;
    shop->fake.subscriber.answer_count = 1;
    shop_go(shop, VISIT_ADVICE);
    expect_advice(shop, 3000, false, 0);
}

/* The bill's range was of the first place before. */
static void test_visit_conditions__another_first_place_has_reasons_of_its_own(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_BILLS);
    shop_do(shop, VISIT_BACK, 0);
    shop_do(shop, VISIT_QUESTIONS, 0);
    shop_do(shop, VISIT_ANSWER, VISIT_YES);
    visit_handle(shop->visit, (struct visit_intent){VISIT_BILL, 0});
    assert_true(visit_has_work(shop->visit));
}

/* The greatest saving is asked for first; what would save no more is not asked at all. */

static void go_first_of_two(struct shop *shop)
{
    questions_apply(shop);
    go_question(shop);
    struct visit_question_view *question = &shop_view(shop)->question;
    assert_string_equal(question->text, "您满 60 周岁了吗？");
    assert_int_equal(question->saving_fen, 4000);
    assert_int_equal(question->all, 2);
}

static void expect_second(struct shop *shop)
{
    struct visit_view *view = shop_view(shop);
    assert_int_equal(view->screen, VISIT_QUESTION);
    assert_string_equal(view->question.text, "您是学生吗？");
    assert_int_equal(view->question.saving_fen, 3000);
    assert_int_equal(view->question.done, 1);
    assert_int_equal(view->question.all, 2);
}

static void test_visit_conditions__one_question_follows_another(void **state)
{
    struct shop *shop = *state;
    go_first_of_two(shop);
    shop_do(shop, VISIT_ANSWER, VISIT_NO);
    expect_second(shop);
    shop_do(shop, VISIT_ANSWER, VISIT_YES);
    expect_advice(shop, 3000, false, 2);
}

static void test_visit_conditions__what_can_save_no_more_is_not_asked(void **state)
{
    struct shop *shop = *state;
    go_first_of_two(shop);
    shop_do(shop, VISIT_ANSWER, VISIT_YES);
    expect_advice(shop, 2000, false, 1);
}

static void test_visit_conditions__the_question_before_can_be_answered_otherwise(void **state)
{
    static const enum visit_answer first[] = {VISIT_NO, VISIT_UNSURE};
    struct shop *shop = *state;
    go_first_of_two(shop);
    for (size_t i = 0; i < 2; i++) {
        shop_do(shop, VISIT_ANSWER, (int)first[i]);
        expect_second(shop);
        shop_do(shop, VISIT_BACK, 0);
        assert_int_equal(shop_view(shop)->question.done, 0);
        assert_int_equal(shop_view(shop)->question.saving_fen, 4000);
    }
    shop_do(shop, VISIT_ANSWER, VISIT_YES);
    expect_advice(shop, 2000, false, 1);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_shop, close_shop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_visit_conditions__the_advice_says_what_an_answer_could_save),
        CASE(test_visit_conditions__the_question_is_worded_by_the_catalog),
        CASE(test_visit_conditions__yes_ranks_anew),
        CASE(test_visit_conditions__no_leaves_the_first_place_and_asks_no_more),
        CASE(test_visit_conditions__who_is_not_sure_is_sent_to_staff),
        CASE(test_visit_conditions__answers_can_be_given_again),
        CASE(test_visit_conditions__back_and_skipping_answer_nothing),
        CASE(test_visit_conditions__what_saves_too_little_is_not_asked),
        CASE(test_visit_conditions__a_number_that_is_no_answer_answers_nothing),
        CASE(test_visit_conditions__what_the_records_knew_already_still_counts),
        CASE(test_visit_conditions__one_question_follows_another),
        CASE(test_visit_conditions__what_can_save_no_more_is_not_asked),
        CASE(test_visit_conditions__the_question_before_can_be_answered_otherwise),
        CASE(test_visit_conditions__another_first_place_has_reasons_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
