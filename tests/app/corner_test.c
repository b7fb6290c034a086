/* Staff's way in: so many taps, in that corner, soon after each other. At 127 dpi a millimetre is
 * five pixels, and the corner 150 of them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/corner.h"

#define DPI 127

static int taps(struct corner *corner, int count, int x, int y, int64_t from, int64_t every)
{
    int opened = 0;
    for (int i = 0; i < count; i++)
        opened += corner_tap(corner, x, y, DPI, from + i * every);
    return opened;
}

static void test_corner__five_quick_taps_open_and_four_do_not(void **state)
{
    (void)state;
    struct corner corner = {0};
    assert_int_equal(taps(&corner, 4, 20, 20, 0, 300), 0);
    assert_int_equal(taps(&corner, 1, 149, 149, 1200, 0), 1);
    assert_int_equal(taps(&corner, 4, 20, 20, 2000, 300), 0); /* it begins anew */
}

static void test_corner__slow_taps_never_open(void **state)
{
    (void)state;
    struct corner corner = {0};
    assert_int_equal(taps(&corner, 50, 20, 20, 0, 1001), 0);
}

static void test_corner__slow_taps_before_do_not_matter(void **state)
{
    (void)state;
    struct corner corner = {0};
    assert_int_equal(taps(&corner, 3, 20, 20, 0, 2000), 0);
    assert_int_equal(taps(&corner, 5, 20, 20, 20000, 200), 1);
}

static void test_corner__a_tap_elsewhere_begins_anew(void **state)
{
    (void)state;
    struct corner corner = {0};
    taps(&corner, 4, 20, 20, 0, 200);
    assert_false(corner_tap(&corner, 150, 20, DPI, 900));
    assert_false(corner_tap(&corner, 20, 20, DPI, 1000));
    assert_int_equal(taps(&corner, 9, 20, 150, 2000, 100), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_corner__five_quick_taps_open_and_four_do_not),
        cmocka_unit_test(test_corner__slow_taps_never_open),
        cmocka_unit_test(test_corner__slow_taps_before_do_not_matter),
        cmocka_unit_test(test_corner__a_tap_elsewhere_begins_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
