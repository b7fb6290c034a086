/* What a code says, and that it is the size it must be; zbar reads the printed ones
 * (pages_test.py). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "print/qr.h"

static void test_qr__the_checksum_is_crc_32(void **state)
{
    (void)state;
    assert_int_equal(qr_checksum("123456789", 9), 0xCBF43926u); /* the check value of CRC-32 */
    assert_int_equal(qr_checksum("", 0), 0);
}

static const struct offer plan = {.code = "校园 49&"}, pack = {.code = "P-1"}, more = {.code = "Q"};
static const struct choice_taken items[] = {{&pack, 1}, {&more, 3}};
static const struct choice_list taken = {items, 2}, nothing = {NULL, 0};

static void check(const char *link, const struct choice_list *list, const char *expected)
{
    struct catalog catalog = {.id = "cat", .version = "2026-07"};
    struct buffer out;
    buffer_init(&out, QR_TEXT_MOST);
    qr_add_text(&out, link, &catalog, &plan, list);
    assert_true(out.length == strlen(expected) + 8);
    assert_memory_equal(buffer_text(&out), expected, strlen(expected));
    assert_int_equal(strspn(buffer_text(&out) + strlen(expected), "0123456789ABCDEF"), 8);
    buffer_finish(&out);
}

static void test_qr__a_link_carries_escaped_codes_and_without_one_it_is_text(void **state)
{
    (void)state;
    check("https://a.cn/t", &taken,
          "https://a.cn/t?p=%E6%A0%A1%E5%9B%AD%2049%26&a=P-1.Q*3&c=cat&v=2026-07&s=");
    check("https://a.cn/t?from=kiosk", &nothing,
          "https://a.cn/t?from=kiosk&p=%E6%A0%A1%E5%9B%AD%2049%26&c=cat&v=2026-07&s=");
    check("", &taken, "校园 49& P-1 Q*3 cat 2026-07 ");
    check(NULL, &nothing, "校园 49& cat 2026-07 ");
}

static void test_qr__a_slip_changes_the_checksum(void **state)
{
    (void)state;
    assert_int_not_equal(qr_checksum("P49 cat 1", 9), qr_checksum("P94 cat 1", 9));
}

static void test_qr__only_links_that_a_telephone_opens_are_taken(void **state)
{
    (void)state;
    struct error error;
    char endless[600] = "https://";
    memset(endless + 8, 'a', sizeof endless - 9);
    assert_int_equal(qr_check_link("https://a.cn/x?y=1", &error), STATUS_OK);
    assert_int_equal(qr_check_link("http://a.cn", &error), STATUS_OK);
    assert_int_equal(qr_check_link("ftp://a.cn", &error), STATUS_WRONG_USAGE);
    assert_int_equal(qr_check_link("https://a b", &error), STATUS_WRONG_USAGE);
    assert_int_equal(qr_check_link("https://a.cn/#x", &error), STATUS_WRONG_USAGE);
    assert_int_equal(qr_check_link("https://辽宁.cn", &error), STATUS_WRONG_USAGE);
    assert_int_equal(qr_check_link(endless, &error), STATUS_WRONG_USAGE);
}

/* The three finder patterns, as the standard draws them: 7 black, a ring of white, 3 × 3. */
static void test_qr__modules_are_square_with_three_finders(void **state)
{
    (void)state;
    struct bitmap code;
    assert_int_equal(qr_encode(&code, "25LN203491 cmcc-liaoning 2026-07 1A2B3C4D", NULL),
                     STATUS_OK);
    int side = code.width;
    assert_int_equal(side, code.height);
    assert_int_equal((side - 17) % 4, 0);
    for (int i = 0; i < 7; i++) {
        assert_true(bitmap_is_black(&code, i, 0));
        assert_true(bitmap_is_black(&code, side - 7 + i, 0));
        assert_true(bitmap_is_black(&code, i, side - 1));
    }
    assert_false(bitmap_is_black(&code, 1, 1));
    assert_true(bitmap_is_black(&code, 3, 3));
    assert_false(bitmap_is_black(&code, -1, 0));
    bitmap_finish(&code);
}

static void test_qr__what_no_code_holds_is_refused(void **state)
{
    (void)state;
    static char text[4000];
    struct bitmap code = {0};
    struct error error = {""};
    memset(text, 'x', sizeof text - 1);
    assert_int_equal(qr_encode(&code, text, &error), STATUS_FAILED);
    assert_non_null(strstr(error.message, "too long"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_qr__the_checksum_is_crc_32),
        cmocka_unit_test(test_qr__a_link_carries_escaped_codes_and_without_one_it_is_text),
        cmocka_unit_test(test_qr__a_slip_changes_the_checksum),
        cmocka_unit_test(test_qr__only_links_that_a_telephone_opens_are_taken),
        cmocka_unit_test(test_qr__modules_are_square_with_three_finders),
        cmocka_unit_test(test_qr__what_no_code_holds_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
