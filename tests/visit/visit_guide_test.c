/* The dialogue within a visit, in the shop of shop.h. Three kinds of people, and what they pay as
 * new customers, worked by hand: 5 GB, 50 minutes: Easy 39, which includes 10 GB and 150
 * minutes: 39.00 25 GB, 50 minutes: Easy 49 with 30 GB: 49.00 (Easy 39 and 20 GB more: 59.00) 35
 * GB, 280 minutes: Roomy 79 with 40 GB and 300 minutes: 79.00 (Easy 49: 49 + 25 + 10 + 4.50) */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <unistd.h>

#include "shop.h"
#include "visit/guidance.h"

#define EACH 30

struct kind {
    int megabytes, minutes;
    const char *plan;
    int64_t fen;
};

static const struct kind kinds[] = {{5 * 1024, 50, "随心卡 39 元", 3900},
                                    {25 * 1024, 50, "随心卡 49 元", 4900},
                                    {35 * 1024, 280, "畅享套餐 79 元", 7900}};

struct fixture {
    struct shop shop;
    struct guidance *guidance;
};

static void write_people(const char *path)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("data,offnet,age\n", file);
    for (int i = 0; i < 3 * EACH; i++)
        fprintf(file, "%d,%d,40\n", kinds[i % 3].megabytes, kinds[i % 3].minutes);
    fclose(file);
}

static int set_up(void **state)
{
    static struct fixture fixture;
    char path[] = "/tmp/kiosk-people-XXXXXX";
    close(mkstemp(path));
    write_people(path);
    shop_open(&fixture.shop);
    const struct guidance_request request = {.catalog = fixture.shop.catalog,
                                             .questions =
                                                 KIOSK_SOURCE_DIR "/catalog/questions.json",
                                             .sample = path,
                                             .region = "",
                                             .as_of = SHOP_DAY,
                                             .threads = 2};
    struct faults faults;
    struct error error;
    faults_init(&faults, path);
    assert_int_equal(guidance_make(&fixture.guidance, &request, &faults, &error), STATUS_OK);
    faults_finish(&faults);
    unlink(path);
    fixture.shop.fake.guidance = fixture.guidance;
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    shop_close(&fixture->shop);
    guidance_destroy(fixture->guidance);
    return 0;
}

/* What somebody of that kind answers to the question on the glass. */
static int truth(struct fixture *fixture, const struct kind *kind)
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

static int answer_all(struct fixture *fixture, const struct kind *kind)
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
        assert_in_range(answer_all(fixture, &kinds[i]), 1, 3);
        const struct visit_view *view = shop_view(&fixture->shop);
        assert_int_equal(view->screen, VISIT_ADVICE);
        assert_true(view->advice.guided.is_guided);
        assert_string_equal(view->advice.offers[0].name, kinds[i].plan);
        assert_int_equal(view->advice.guided.from_fen, kinds[i].fen);
        assert_int_equal(view->advice.guided.nine_of_ten_fen, kinds[i].fen);
        assert_int_equal(view->advice.guided.bad_month_fen, kinds[i].fen);
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
    answer_all(fixture, &kinds[0]);
    assert_string_equal(shop_view(&fixture->shop)->advice.offers[0].name, kinds[0].plan);
    shop_do(&fixture->shop, VISIT_CHANGE, 0);
    assert_int_equal(shop_view(&fixture->shop)->screen, VISIT_GUIDE);
    answer_all(fixture, &kinds[1]);
    assert_string_equal(shop_view(&fixture->shop)->advice.offers[0].name, kinds[1].plan);
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
