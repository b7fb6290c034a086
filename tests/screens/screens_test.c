/* What the screens say, and what their ids mean. That everything on them can be read and touched is
 * inspection_test.c's. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "situations.h"
#include "stage.h"

static const char *word_of(const json_t *node, const char *key)
{
    const char *word = json_string_value(json_object_get(node, key));
    return word ? word : "";
}

static bool is_target(const json_t *node)
{
    return json_is_true(json_object_get(node, "acts"));
}

static void test_screens__each_situation_is_its_screen(void **state)
{
    (void)state;
    struct stage stage;
    assert_true(stage_open(&stage, 1080, 1920, 82));
    for (size_t i = 0; i < SITUATION_COUNT; i++) {
        struct shop shop;
        shop_open(&shop);
        situations[i].go(&shop);
        stage_show(&stage, shop_view(&shop));
        assert_string_equal(word_of(stage.tree, "screen"), situations[i].screen);
        shop_close(&shop);
    }
    stage_close(&stage);
}

static void test_screens__the_advice_says_what_it_saves_in_words(void **state)
{
    (void)state;
    struct stage stage;
    struct shop shop;
    assert_true(stage_open(&stage, 1080, 1920, 82));
    shop_open(&shop);
    go_results(&shop);
    stage_show(&stage, shop_view(&shop));
    const char *first = stage_name(&stage, "offer-1");
    assert_non_null(strstr(first, "随心卡 49 元"));
    assert_non_null(strstr(first, "61.70"));
    assert_non_null(strstr(first, "每年省 ¥840.00"));
    assert_non_null(strstr(first, "您会放弃：家庭宽带 300M"));
    assert_non_null(strstr(stage_name(&stage, "offer-2"), "每月 ¥71.70"));
    assert_non_null(strstr(stage_name(&stage, "offer-2"), "比现在每月省 ¥60.00"));
    assert_non_null(strstr(stage_name(&stage, "today"), "每月 ¥131.70"));
    shop_close(&shop);
    stage_close(&stage);
}

static bool asks_for(const struct visit_view *view, const char *id, struct visit_intent *intent)
{
    struct ui_action action = {.value = 7};
    snprintf(action.id, sizeof action.id, "%s", id);
    return screens_intent(view, &action, intent);
}

static void test_screens__every_id_that_acts_is_an_intent(void **state)
{
    (void)state;
    struct stage stage;
    assert_true(stage_open(&stage, 1080, 1920, 82));
    for (size_t i = 0; i < SITUATION_COUNT; i++) {
        struct shop shop;
        shop_open(&shop);
        situations[i].go(&shop);
        struct visit_view *view = shop_view(&shop);
        stage_show(&stage, view);
        size_t index;
        json_t *node;
        json_array_foreach(json_object_get(stage.tree, "nodes"), index, node)
        {
            struct visit_intent intent;
            const char *id = word_of(node, "id");
            bool is_own = strncmp(id, "page-", 5) == 0 || strncmp(id, "sound", 5) == 0; /* ui's */
            if (is_target(node) && !is_own && !asks_for(view, id, &intent))
                fail_msg("%s: \"%s\" means nothing", situations[i].name, id);
        }
        shop_close(&shop);
    }
    stage_close(&stage);
}

static void test_screens__ids_mean_what_they_say(void **state)
{
    (void)state;
    static const struct visit_view view = {.languages = shop_languages,
                                           .language_count = SHOP_LANGUAGES};
    static const struct {
        const char *id;
        enum visit_intent_kind kind;
        int number;
    } cases[] = {
        {"start", VISIT_START, 0},
        {"language-en", VISIT_LANGUAGE, 1},
        {"key-7", VISIT_DIGIT, 7},
        {"key-clear", VISIT_CLEAR, 0},
        {"offer-2", VISIT_BILL, 1},
        {"today", VISIT_BILL, VISIT_BILL_TODAY},
        {"month-3", VISIT_MONTH, 2},
        {"piece-1", VISIT_PIECE, 0},
        {"pin", VISIT_FIELD, VISIT_PIN},
        {"still-here", VISIT_STILL_HERE, 0},
        {"back", VISIT_BACK, 0},
        {"end", VISIT_END, 0},
        {"answer-yes", VISIT_ANSWER, VISIT_YES},
        {"questions", VISIT_QUESTIONS, 0},
        {"level-data", VISIT_LEVEL_DATA, 7},
        {"level-sms-more", VISIT_LEVEL_SMS, 1},
    };
    struct visit_intent intent;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(asks_for(&view, cases[i].id, &intent));
        assert_int_equal(intent.kind, cases[i].kind);
        assert_int_equal(intent.number, cases[i].number);
    }
    assert_false(asks_for(&view, "language-xx", &intent));
    assert_false(asks_for(&view, "offer-0", &intent));
    assert_false(asks_for(&view, "offer-", &intent));
    assert_false(asks_for(&view, "title", &intent));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens__ids_mean_what_they_say),
        cmocka_unit_test(test_screens__each_situation_is_its_screen),
        cmocka_unit_test(test_screens__every_id_that_acts_is_an_intent),
        cmocka_unit_test(test_screens__the_advice_says_what_it_saves_in_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
