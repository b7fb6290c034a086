/* The virtual clock stands still until it is moved; the system's goes on. */
#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <time.h>

#include <cmocka.h>

#include "base/date.h"

static void test_clock__a_virtual_one_moves_only_when_it_is_moved(void **state)
{
    (void)state;
    int32_t day;
    assert_true(date_parse("2026-11-21", &day));
    struct clock clock = clock_virtual(day);
    assert_int_equal(clock.milliseconds(&clock), 0);
    assert_int_equal(clock.today(&clock), day);
    int64_t seconds = clock.seconds(&clock);
    clock_advance(&clock, 61500);
    assert_int_equal(clock.milliseconds(&clock), 61500);
    assert_int_equal(clock.today(&clock), day);
    assert_int_equal(clock.seconds(&clock), seconds + 61);
}

static void test_clock__the_systems_is_that_of_the_system(void **state)
{
    (void)state;
    struct clock clock = clock_system();
    int64_t first = clock.milliseconds(&clock);
    struct timespec pause = {.tv_nsec = 3000000};
    nanosleep(&pause, NULL);
    assert_true(clock.milliseconds(&clock) >= first + 3);
    time_t before = time(NULL);
    int64_t seconds = clock.seconds(&clock);
    assert_true(seconds >= before && seconds <= time(NULL));
    struct tm local;
    localtime_r(&before, &local);
    int32_t day = date_from_civil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
    int32_t today = clock.today(&clock);
    assert_true(today == day || today == day + 1); /* midnight may have passed in between */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clock__a_virtual_one_moves_only_when_it_is_moved),
        cmocka_unit_test(test_clock__the_systems_is_that_of_the_system),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
