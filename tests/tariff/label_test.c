/* Texts by language. */
#include "little.h"
#include "tariff/label.h"

static const struct label_text texts[] = {{"en", "Night pack"}, {"zh-CN", "夜间包"}};

static void test_label__the_language_asked_for_comes_first(void **state)
{
    struct label label = {.texts = texts, .count = 2};
    (void)state;
    assert_string_equal(label_in(&label, "en"), "Night pack");
    assert_string_equal(label_in(&label, "zh-CN"), "夜间包");
}

static void test_label__a_missing_language_falls_back_to_chinese_then_to_the_first(void **state)
{
    struct label both = {.texts = texts, .count = 2}, english = {.texts = texts, .count = 1};
    (void)state;
    assert_string_equal(label_in(&both, "ug"), "夜间包");
    assert_string_equal(label_in(&english, "ug"), "Night pack");
}

static void test_label__an_empty_label_is_an_empty_text(void **state)
{
    (void)state;
    assert_string_equal(label_in(&(struct label){0}, "en"), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_label__the_language_asked_for_comes_first),
        cmocka_unit_test(test_label__a_missing_language_falls_back_to_chinese_then_to_the_first),
        cmocka_unit_test(test_label__an_empty_label_is_an_empty_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
