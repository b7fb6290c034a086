/* Cells on a terminal; the widths are those of UAX #11. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "cli/columns.h"

static void test_columns__a_chinese_character_is_two_cells_wide(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t width;
    } cases[] = {
        {"", 0},     {"49.00", 5}, {"月费", 4},       {"5GB包", 5}, {"（）", 4},
        {"한글", 4}, {"café", 4},  {"cafe\u0301", 4}, {"…", 1},     {"\xff", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (columns_width(cases[i].text) != cases[i].width)
            fail_msg("'%s' is %zu cells, not %zu", cases[i].text, columns_width(cases[i].text),
                     cases[i].width);
}

static void test_columns__text_is_padded_or_cut_to_the_width(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t width;
        enum columns_align align;
        const char *expected;
    } cases[] = {
        {"月费", 6, COLUMNS_LEFT, "月费  "},
        {"月费", 6, COLUMNS_RIGHT, "  月费"},
        {"月费", 4, COLUMNS_LEFT, "月费"},
        {"动感地带", 6, COLUMNS_LEFT, "动感… "},
        {"动感地带", 7, COLUMNS_LEFT, "动感地…"},
        {"abcdef", 4, COLUMNS_LEFT, "abc…"},
        {"", 3, COLUMNS_RIGHT, "   "},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer out;
        buffer_init(&out, 256);
        columns_add(&out, cases[i].text, cases[i].width, cases[i].align);
        assert_string_equal(buffer_text(&out), cases[i].expected);
        buffer_finish(&out);
    }
}

static void test_columns__a_line_ends_before_the_character_that_does_not_fit(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t width, bytes;
    } cases[] = {
        {"", 4, 0},       {"月费", 4, 6}, {"月费", 3, 3},        {"a月费", 3, 4},
        {"abcdef", 4, 4}, {"月", 1, 3},   {"cafe\u0301s", 4, 6}, {"5GB包年", 5, 6},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(columns_fit(cases[i].text, cases[i].width), cases[i].bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_columns__a_chinese_character_is_two_cells_wide),
        cmocka_unit_test(test_columns__text_is_padded_or_cut_to_the_width),
        cmocka_unit_test(test_columns__a_line_ends_before_the_character_that_does_not_fit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
