/* The command line of tariff-kiosk. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "app/app_options.h"
#include "base/date.h"

#define ARGUMENTS_MOST 8

static enum status parse(struct app_options *options, const char *const *arguments,
                         struct error *error)
{
    char *argv[ARGUMENTS_MOST + 2] = {(char *)"tariff-kiosk"};
    int argc = 1;
    for (; arguments[argc - 1]; argc++)
        argv[argc] = (char *)arguments[argc - 1];
    return app_options_parse(options, argc, argv, error);
}

static void test_app_options__all_are_read(void **state)
{
    (void)state;
    static const char *const first[] = {"--windowed", "--size", "1080x1920",          "--dpi=82",
                                        "--lang",     "en",     "--as-of=2026-11-21", NULL};
    static const char *const second[] = {"--headless", "--replay", "a", "--dump-dir",
                                         "b",          "--db",     "c", NULL};
    struct app_options options;
    assert_int_equal(parse(&options, first, NULL), STATUS_OK);
    assert_true(options.windowed);
    assert_int_equal(options.width, 1080);
    assert_int_equal(options.height, 1920);
    assert_int_equal(options.dpi, 82);
    assert_string_equal(options.language, "en");
    assert_int_equal(options.as_of, date_from_civil(2026, 11, 21));
    assert_int_equal(parse(&options, second, NULL), STATUS_OK);
    assert_true(options.headless);
    assert_string_equal(options.replay, "a");
    assert_string_equal(options.dump_dir, "b");
    assert_string_equal(options.database, "c");
    assert_int_equal(options.as_of, DATE_NONE);
}

static void test_app_options__nothing_is_the_whole_screen(void **state)
{
    (void)state;
    static const char *const none[] = {NULL};
    struct app_options options;
    assert_int_equal(parse(&options, none, NULL), STATUS_OK);
    assert_false(options.windowed || options.headless || options.help || options.version);
    assert_int_equal(options.width, 0);
}

static void test_app_options__wrong_usage_says_what_is_wanted(void **state)
{
    (void)state;
    static const struct {
        const char *arguments[5], *says;
    } cases[] = {
        {{"--size", "1080"}, "1080x1920"},
        {{"--size", "1080x"}, "1080x1920"},
        {{"--size", "1080x1920x3"}, "1080x1920"},
        {{"--size", "10x10"}, "1080x1920"},
        {{"--size", "99999x10"}, "1080x1920"},
        {{"--dpi", "0"}, "--dpi 82"},
        {{"--dpi", "eighty"}, "--dpi 82"},
        {{"--as-of", "yesterday"}, "2026-11-21"},
        {{"--size"}, "wants a value"},
        {{"--fullscreen"}, "no such option"},
        {{"visit.replay"}, "options only"},
        {{"--windowed", "--headless", "--replay", "x"}, "one of them"},
        {{"--headless"}, "--replay FILE"},
        {{"--dump-dir", "d"}, "--replay FILE"},
        {{"--replay", "x", "--record", "y"}, "one of them"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct app_options options;
        struct error error = {0};
        if (parse(&options, cases[i].arguments, &error) != STATUS_WRONG_USAGE ||
            !strstr(error.message, cases[i].says))
            fail_msg("%s: \"%s\"", cases[i].arguments[0], error.message);
    }
}

static void test_app_options__help_names_every_option(void **state)
{
    (void)state;
    static const char *const options[] = {
        "--db",     "--lang",   "--windowed", "--size",  "--dpi",  "--headless",
        "--replay", "--record", "--dump-dir", "--as-of", "--help", "--version",
    };
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        assert_non_null(strstr(app_options_help(), options[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_app_options__all_are_read),
        cmocka_unit_test(test_app_options__nothing_is_the_whole_screen),
        cmocka_unit_test(test_app_options__wrong_usage_says_what_is_wanted),
        cmocka_unit_test(test_app_options__help_names_every_option),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
