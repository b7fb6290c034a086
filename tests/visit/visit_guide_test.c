/* The dialogue within a visit, in the shop of shop.h: its people and what they pay are there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "shop.h"

struct fixture {
    struct shop shop;
    struct guidance *guidance;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    shop_open(&fixture.shop);
    shop_prepare_guide(&fixture.shop);
    fixture.guidance = fixture.shop.guidance;
    assert_non_null(fixture.guidance);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    shop_close(&fixture->shop);
    return 0;
}

/* What somebody of that kind answers to the question on the glass. */
static int truth(struct fixture *fixture, const struct shop_kind *kind)
{
    const struct questionnaire *questionnaire = fixture->guidance->questionnaire;
    const struct visit_view *view = shop_view(&fixture->shop);
    struct profile profile = {.age = 40, .spending = -1, .region = "", .brand = ""};
    profile.use[PROFILE_DATA] = profile_round(kind->megabytes);
    profile.use[PROFILE_OFFNET] = profile_round(kind->minutes);
    for (size_t i = 0; i < questionnaire->count; i++)
        if (strcmp(label_in(&questionnaire->questions[i].text, "zh-CN"), view->guide.text) == 0)
            return questionnaire_true_answer(&questionnaire->questions[i], &profile);
    return VISIT_GUIDE_UNSURE;
}

static int answer_all(struct fixture *fixture, const struct shop_kind *kind)
{
    int asked = 0;
    while (shop_view(&fixture->shop)->screen == VISIT_GUIDE && asked < 9) {
        shop_do(&fixture->shop, VISIT_CHOOSE, truth(fixture, kind));
        asked++;
    }
    return asked;
}

static void begin(struct fixture *fixture)
{
    shop_go(&fixture->shop, VISIT_WELCOME);
    shop_do(&fixture->shop, VISIT_SEE, VISIT_GUIDE);
}

static void test_guide__true_answers_lead_to_the_plan_and_its_spread(void **state)
{
    struct fixture *fixture = *state;
    for (size_t i = 0; i < 3; i++) {
        begin(fixture);
        assert_in_range(answer_all(fixture, &shop_kinds[i]), 1, 3);
        const struct visit_view *view = shop_view(&fixture->shop);
        assert_int_equal(view->screen, VISIT_ADVICE);
        assert_true(view->advice.guided.is_guided);
        assert_string_equal(view->advice.offers[0].name, shop_kinds[i].plan);
        assert_int_equal(view->advice.guided.from_fen, shop_kinds[i].fen);
        assert_int_equal(view->advice.guided.nine_of_ten_fen, shop_kinds[i].fen);
        assert_int_equal(view->advice.guided.bad_month_fen, shop_kinds[i].fen);
        assert_false(view->advice.has_today);
        shop_do(&fixture->shop, VISIT_END, 0);
        shop_do(&fixture->shop, VISIT_NEXT, 0);
    }
}

static void test_guide__is_offered_only_where_it_is_prepared(void **state)
{
    struct fixture *fixture = *state;
    fixture->shop.fake.guidance = NULL;
    shop_go(&fixture->shop, VISIT_WELCOME);
    assert_false(shop_view(&fixture->shop)->has_guide);
    shop_do(&fixture->shop, VISIT_SEE, VISIT_GUIDE);
    assert_int_equal(shop_view(&fixture->shop)->screen, VISIT_WELCOME);
    shop_do(&fixture->shop, VISIT_BACK, 0);
    fixture->shop.fake.guidance = fixture->guidance;
    shop_do(&fixture->shop, VISIT_START, 0);
    assert_true(shop_view(&fixture->shop)->has_guide);
}

static void test_guide__the_first_question_can_be_gone_back_to_with_its_answer(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    const char *first = shop_view(&fixture->shop)->guide.text;
    assert_int_equal(shop_view(&fixture->shop)->guide.done, 0);
    shop_do(&fixture->shop, VISIT_CHOOSE, VISIT_GUIDE_UNSURE);
    assert_int_equal(shop_view(&fixture->shop)->guide.done, 1);
    shop_do(&fixture->shop, VISIT_BACK, 0);
    assert_string_equal(shop_view(&fixture->shop)->guide.text, first);
    assert_true(shop_view(&fixture->shop)->guide.unsure_chosen);
    shop_do(&fixture->shop, VISIT_BACK, 0);
    assert_int_equal(shop_view(&fixture->shop)->screen, VISIT_WELCOME);
}

static void test_guide__an_answer_can_be_changed_from_the_result(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    answer_all(fixture, &shop_kinds[0]);
    assert_string_equal(shop_view(&fixture->shop)->advice.offers[0].name, shop_kinds[0].plan);
    shop_do(&fixture->shop, VISIT_CHANGE, 0);
    assert_int_equal(shop_view(&fixture->shop)->screen, VISIT_GUIDE);
    answer_all(fixture, &shop_kinds[1]);
    assert_string_equal(shop_view(&fixture->shop)->advice.offers[0].name, shop_kinds[1].plan);
}

static void test_guide__the_result_can_be_seen_before_all_is_asked(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    shop_do(&fixture->shop, VISIT_NEXT, 0);
    const struct visit_view *view = shop_view(&fixture->shop);
    assert_int_equal(view->screen, VISIT_ADVICE);
    assert_int_equal(view->advice.guided.asked, 0);
    shop_do(&fixture->shop, VISIT_BILL, 0);
    assert_int_equal(shop_view(&fixture->shop)->screen, VISIT_BILLS);
    shop_do(&fixture->shop, VISIT_BACK, 0);
    shop_do(&fixture->shop, VISIT_BACK, 0);
    assert_int_equal(shop_view(&fixture->shop)->screen, VISIT_GUIDE);
}

static void test_guide__what_is_not_offered_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    const char *first = shop_view(&fixture->shop)->guide.text;
    shop_do(&fixture->shop, VISIT_CHOOSE, 99);
    shop_do(&fixture->shop, VISIT_CHOOSE, -9);
    shop_do(&fixture->shop, VISIT_CHANGE, 0);
    assert_string_equal(shop_view(&fixture->shop)->guide.text, first);
    assert_int_equal(shop_view(&fixture->shop)->guide.done, 0);
}

static void test_guide__nobody_waits_for_who_went_away(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    shop_pass(&fixture->shop, 61000);
    assert_int_equal(shop_view(&fixture->shop)->screen, VISIT_ATTRACT);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_guide__true_answers_lead_to_the_plan_and_its_spread),
        TEST(test_guide__is_offered_only_where_it_is_prepared),
        TEST(test_guide__the_first_question_can_be_gone_back_to_with_its_answer),
        TEST(test_guide__an_answer_can_be_changed_from_the_result),
        TEST(test_guide__the_result_can_be_seen_before_all_is_asked),
        TEST(test_guide__what_is_not_offered_changes_nothing),
        TEST(test_guide__nobody_waits_for_who_went_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
