/* Names and their numbers. */
#include "little.h"
#include "tariff/names.h"

static const char *const words[] = {"bili", "general", "video"};
static const struct names names = {.items = words, .count = 3};

static void test_names__are_numbered_from_one(void **state)
{
    (void)state;
    for (uint16_t i = 0; i < 3; i++) {
        assert_int_equal(names_find(&names, words[i]), i + 1);
        assert_string_equal(names_text(&names, (uint16_t)(i + 1)), words[i]);
    }
}

static void test_names__what_is_not_there_is_unknown(void **state)
{
    static const char *const strangers[] = {"", "a", "biliX", "game", "zoo"};
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(strangers); i++)
        assert_int_equal(names_find(&names, strangers[i]), NAMES_UNKNOWN);
    assert_int_equal(names_find(&(struct names){0}, "general"), NAMES_UNKNOWN);
    assert_string_equal(names_text(&names, NAMES_UNKNOWN), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names__are_numbered_from_one),
        cmocka_unit_test(test_names__what_is_not_there_is_unknown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
