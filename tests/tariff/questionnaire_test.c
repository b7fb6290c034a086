/* What a question measures of a profile, and which answer that makes. */
#include "tariff/questionnaire.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct profile somebody(void)
{
    struct profile profile = {.age = 30, .spending = -1, .region = "", .brand = ""};
    profile.use[PROFILE_DATA] = 1000;
    profile.use[PROFILE_VIDEO] = 3000;
    profile.use[PROFILE_CLOSE] = 60;
    profile.use[PROFILE_OFFNET] = 40;
    return profile;
}

static struct questionnaire_question question(enum questionnaire_measure measure, int64_t first,
                                              int64_t second)
{
    return (struct questionnaire_question){.measure = measure,
                                           .answers = {{.below = first}, {.below = second}, {0}},
                                           .answer_count = 3};
}

static void test_parts_add_up_to_the_whole(void **state)
{
    (void)state;
    struct profile profile = somebody();
    assert_int_equal(questionnaire_measure(&profile, QUESTIONNAIRE_DATA), 4000);
    assert_int_equal(questionnaire_measure(&profile, QUESTIONNAIRE_CALLS), 100);
    assert_int_equal(questionnaire_measure(&profile, QUESTIONNAIRE_ONNET), 60);
    assert_int_equal(questionnaire_measure(&profile, QUESTIONNAIRE_AGE), 30);
}

static void test_a_bound_belongs_to_the_answer_above_it(void **state)
{
    (void)state;
    struct profile profile = somebody();
    struct questionnaire_question asked = question(QUESTIONNAIRE_DATA, 4000, 5000);
    assert_int_equal(questionnaire_true_answer(&asked, &profile), 1);
    asked = question(QUESTIONNAIRE_DATA, 4001, 5000);
    assert_int_equal(questionnaire_true_answer(&asked, &profile), 0);
    asked = question(QUESTIONNAIRE_DATA, 100, 4000);
    assert_int_equal(questionnaire_true_answer(&asked, &profile), 2);
}

static void test_a_share_is_thousandths_and_of_nothing_none(void **state)
{
    (void)state;
    struct profile profile = somebody();
    struct questionnaire_question asked = question(QUESTIONNAIRE_VIDEO, 750, 751);
    asked.is_share = true;
    asked.share_of = QUESTIONNAIRE_DATA;
    assert_int_equal(questionnaire_true_answer(&asked, &profile), 1);
    profile.use[PROFILE_DATA] = profile.use[PROFILE_VIDEO] = 0;
    assert_int_equal(questionnaire_true_answer(&asked, &profile), 0);
}

static void test_what_a_profile_does_not_say_is_no_answer(void **state)
{
    (void)state;
    struct profile profile = somebody();
    struct questionnaire_question asked = question(QUESTIONNAIRE_SPENDING, 30, 60);
    assert_int_equal(questionnaire_true_answer(&asked, &profile), -1);
    asked = question(QUESTIONNAIRE_CONTRACT, 0, 0);
    assert_int_equal(questionnaire_true_answer(&asked, &profile), -1);
}

static void test_the_first_share_that_fits_a_condition_counts(void **state)
{
    (void)state;
    static const struct questionnaire_share shares[] = {
        {"student", 60}, {"held-it", 9}, {"held-*", 3}};
    const struct questionnaire questionnaire = {
        .shares = shares, .share_count = 3, .usual_share = 20};
    assert_int_equal(questionnaire_share_of(&questionnaire, "student"), 60);
    assert_int_equal(questionnaire_share_of(&questionnaire, "held-it"), 9);
    assert_int_equal(questionnaire_share_of(&questionnaire, "held-that"), 3);
    assert_int_equal(questionnaire_share_of(&questionnaire, "students"), 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parts_add_up_to_the_whole),
        cmocka_unit_test(test_a_bound_belongs_to_the_answer_above_it),
        cmocka_unit_test(test_a_share_is_thousandths_and_of_nothing_none),
        cmocka_unit_test(test_what_a_profile_does_not_say_is_no_answer),
        cmocka_unit_test(test_the_first_share_that_fits_a_condition_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
