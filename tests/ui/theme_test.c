/* Themes from files: what they may say, what is refused and how, and that the house's file is the
 * house. Contrasts are those that WebAIM's checker gives for the same pairs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/theme_contrast.h"
#include "ui/theme_file.h"

static enum status read_text(struct theme *theme, const char *text, struct error *error)
{
    return theme_file_read(theme, text, strlen(text), "shop.theme", error);
}

static bool is_colour(struct colour colour, int red, int green, int blue)
{
    return colour.red == red && colour.green == green && colour.blue == blue;
}

static void test_theme_file__a_brand_alone_is_a_theme(void **state)
{
    struct theme theme;

    (void)state;
    assert_int_equal(read_text(&theme, "mark = globe\r\n# ours\n brand=#7A0C2E \n", NULL),
                     STATUS_OK);
    assert_string_equal(theme.mark, "globe");
    assert_true(is_colour(theme.colours[THEME_BRAND][0], 0x7A, 0x0C, 0x2E));
    /* 27 parts of 255 of the brand on white: 255 - 133 × 27 / 255 = 241, and so on. */
    assert_true(is_colour(theme.colours[THEME_BRAND_TINT][0], 241, 229, 233));
    assert_true(
        colour_equals(theme.colours[THEME_INK][0], theme_colour(THEME_CONTRAST_NORMAL, THEME_INK)));
    assert_true(colour_equals(theme.colours[THEME_BRAND][1],
                              theme_colour(THEME_CONTRAST_DARK_ON_LIGHT, THEME_BRAND)));
}

static void test_theme_file__each_contrast_has_its_own(void **state)
{
    struct theme theme;

    (void)state;
    assert_int_equal(read_text(&theme,
                               "[ dark-on-light ]\ngood-strong = #004020\n"
                               "[light-on-dark]\ngood-strong = #90ffc0\n",
                               NULL),
                     STATUS_OK);
    assert_true(is_colour(theme.colours[THEME_GOOD_STRONG][1], 0x00, 0x40, 0x20));
    assert_true(is_colour(theme.colours[THEME_GOOD_STRONG][2], 0x90, 0xFF, 0xC0));
    assert_true(colour_equals(theme.colours[THEME_GOOD_STRONG][0],
                              theme_colour(THEME_CONTRAST_NORMAL, THEME_GOOD_STRONG)));
}

static void test_theme_file__what_is_wrong_is_named_and_the_house_is_shown(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"brand = red\n", "shop.theme:1: \"red\": not a colour"},
        {"\n\nbrand = #12345\n", "shop.theme:3: "},
        {"brand = #12345G\n", "not a colour"},
        {"brand = #003A8CFF\n", "not a colour"},
        {"brnad = #003A8C\n", "\"brnad\": no token"},
        {"[normal\n", "not one of [normal]"},
        {"[", "not one of [normal]"},
        {"[night]\n", "[dark-on-light]"},
        {"brand\n", "neither"},
        {"mark = ../../../etc/passwd\n", "not the name of an icon"},
        {"mark = \n", "not the name of an icon"},
        {"mark = a234567890123456789012345678901234567890\n", "not the name of an icon"},
        {"mark = home\nmark = mark\n", "given twice"},
        {"ink = #000000\nink = #000000\n", "shop.theme:2: "},
        /* White on #0085D0 is 3.99:1, told as 3.9 so that 9.99 is not told as 10; #767676 on
           white 4.54:1. */
        {"brand = #0085D0\n", "[normal] on-brand on brand has a contrast of 3.9:1 and needs 10.0"},
        {"soft = #767676\n", "[normal] soft on paper has a contrast of 4.5:1 and needs 10.0:1"},
        {"[light-on-dark]\nink = #CCCCCC\n", "[light-on-dark] ink on paper"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct theme theme;
        struct error error = {""};
        assert_int_equal(read_text(&theme, cases[i].text, &error), STATUS_BAD_INPUT);
        if (!strstr(error.message, cases[i].told))
            fail_msg("%s: %s", cases[i].text, error.message);
        assert_memory_equal(&theme, theme_default(), sizeof theme);
    }
}

static void test_theme_file__the_file_of_the_house_is_the_house(void **state)
{
    struct theme theme;
    struct error error = {""};

    (void)state;
    assert_int_equal(theme_file_load(&theme, KIOSK_SOURCE_DIR "/assets/themes/house.theme", &error),
                     STATUS_OK);
    assert_string_equal(theme.mark, theme_default()->mark);
    for (int colour = THEME_NONE + 1; colour < THEME_COLOURS; colour++)
        for (int contrast = 0; contrast < 3; contrast++)
            assert_true(colour_equals(
                theme.colours[colour][contrast],
                theme_colour((enum theme_contrast)contrast, (enum theme_colour)colour)));
}

static void test_theme_file__one_that_is_not_there_is_told(void **state)
{
    struct theme theme;
    struct error error = {""};

    (void)state;
    assert_int_equal(theme_file_load(&theme, "/nowhere/x.theme", &error), STATUS_FAILED);
    assert_non_null(strstr(error.message, "/nowhere/x.theme"));
    assert_memory_equal(&theme, theme_default(), sizeof theme);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_theme_file__a_brand_alone_is_a_theme),
        cmocka_unit_test(test_theme_file__each_contrast_has_its_own),
        cmocka_unit_test(test_theme_file__what_is_wrong_is_named_and_the_house_is_shown),
        cmocka_unit_test(test_theme_file__the_file_of_the_house_is_the_house),
        cmocka_unit_test(test_theme_file__one_that_is_not_there_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
