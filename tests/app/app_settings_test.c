/* The settings file: what it can say, and that all that is wrong with it is named at once. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "app/app_settings.h"

static struct arena arena;
static struct faults faults;
static struct app_settings settings;

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena);
    faults_init(&faults, "kiosk.settings");
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    faults_finish(&faults);
    arena_finish(&arena);
    return 0;
}

static enum status parse(const char *text)
{
    struct error error = {0};
    return app_settings_parse(&settings, &arena, text, &faults, &error);
}

static void test_app_settings__everything_can_be_said(void **state)
{
    (void)state;
    assert_int_equal(parse("# the one at the door\n"
                           "theme = /srv/brand.theme\nlanguage=ug\n  private-output = jack, usb \n"
                           "printer = escpos:/dev/usb/lp0?profile=generic-58mm\npaper = 58mm\n"
                           "operator = 中国联通 沈阳\nlink = https://example.org/p\n"
                           "size = 1920x1080\r\ndpi = 96\nabove-floor = 900\n\n"
                           "elder = yes\nlowered = yes\nstill = no\nsilent = yes"),
                     STATUS_OK);
    assert_string_equal(settings.theme, "/srv/brand.theme");
    assert_string_equal(settings.language, "ug");
    assert_string_equal(settings.private_output, "jack, usb");
    assert_string_equal(settings.printer, "escpos:/dev/usb/lp0?profile=generic-58mm");
    assert_string_equal(settings.paper, "58mm");
    assert_string_equal(settings.operator_name, "中国联通 沈阳");
    assert_string_equal(settings.link, "https://example.org/p");
    assert_int_equal(settings.width, 1920);
    assert_int_equal(settings.height, 1080);
    assert_int_equal(settings.dpi, 96);
    assert_int_equal(settings.above_floor, 900);
    assert_true(settings.elder && settings.lowered && settings.silent);
    assert_false(settings.still);
}

static void test_app_settings__nothing_said_is_the_default(void **state)
{
    (void)state;
    assert_int_equal(parse(""), STATUS_OK);
    assert_null(settings.theme);
    assert_null(settings.private_output);
    assert_null(settings.printer);
    assert_int_equal(settings.dpi, 0);
    assert_false(settings.elder || settings.lowered || settings.still || settings.silent);
}

static void test_app_settings__all_faults_are_named_with_their_lines(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "kiosk.settings:1: no such setting: colour", "kiosk.settings:2: dpi: give a whole number",
        "kiosk.settings:3: elder: say yes or no",    "kiosk.settings:4: give `key = value`",
        "kiosk.settings:5: size: give width",        "kiosk.settings:6: theme has no value",
        "kiosk.settings:8: still is said twice"};
    assert_int_equal(parse("colour = red\ndpi = 5000\nelder = perhaps\nlowered\nsize = 1080\n"
                           "theme =\nstill = yes\nstill = no\n"),
                     STATUS_BAD_INPUT);
    assert_int_equal(faults.count, sizeof lines / sizeof *lines);
    for (size_t i = 0; i < faults.count; i++)
        if (strncmp(faults.kept[i], lines[i], strlen(lines[i])) != 0)
            fail_msg("\"%s\" where \"%s\" was to be said", faults.kept[i], lines[i]);
}

static void test_app_settings__a_file_that_is_named_must_be_there(void **state)
{
    (void)state;
    struct error error = {0};
    assert_int_not_equal(
        app_settings_read(&settings, &arena, "/nowhere/kiosk.settings", &faults, &error),
        STATUS_OK);
    assert_non_null(strstr(error.message, "/nowhere/kiosk.settings"));
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_app_settings__everything_can_be_said),
        CASE(test_app_settings__nothing_said_is_the_default),
        CASE(test_app_settings__all_faults_are_named_with_their_lines),
        CASE(test_app_settings__a_file_that_is_named_must_be_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
