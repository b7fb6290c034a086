/* Masked numbers. */
#include "base/phone.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_phone__the_middle_is_never_shown(void **state)
{
    (void)state;
    static const struct {
        const char *number, *masked;
    } cases[] = {{"13812345678", "138****5678"},
                 {"+8613812345678", "+86****5678"},
                 {"123456789", "123****6789"},
                 {"12345678", "12****"},
                 {"1", "1****"},
                 {"", "****"},
                 {"沈阳客户", "沈阳****"},
                 {"一二三四五六七八九十", "一二三****七八九十"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[PHONE_TEXT];
        phone_mask(cases[i].number, text);
        assert_string_equal(text, cases[i].masked);
    }
}

static void test_phone__the_longest_id_fits_the_room(void **state)
{
    (void)state;
    char text[PHONE_TEXT], number[1001];
    for (size_t i = 0; i < 1000; i += 4)
        memcpy(number + i, "\xF0\x9F\x98\x80", 5);
    phone_mask(number, text);
    assert_int_equal(strlen(text), 7 * 4 + 4);
    memset(number, '\x80', 1000); /* no character at all */
    phone_mask(number, text);
    assert_true(strlen(text) < PHONE_TEXT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_phone__the_middle_is_never_shown),
        cmocka_unit_test(test_phone__the_longest_id_fits_the_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
