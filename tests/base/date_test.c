/* Dates, held against glibc's calendar (timegm, gmtime_r) and against tables written by hand. */
#include "base/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static void test_date__days_are_those_of_glibc_from_1900_to_9999(void **state)
{
    (void)state;
    struct tm first = {.tm_year = 0, .tm_mday = 1},
              last = {.tm_year = 8099, .tm_mon = 11, .tm_mday = 31};
    int64_t from = timegm(&first) / DATE_DAY_SECONDS, to = timegm(&last) / DATE_DAY_SECONDS;
    for (int64_t day = from; day <= to; day++) {
        time_t seconds = day * DATE_DAY_SECONDS;
        struct tm civil;
        gmtime_r(&seconds, &civil);
        int year = civil.tm_year + 1900, month = civil.tm_mon + 1;
        struct date_civil ours = date_to_civil((int32_t)day);
        if (ours.year != year || ours.month != month || ours.day != civil.tm_mday ||
            date_from_civil(year, month, civil.tm_mday) != day ||
            !date_is_valid(year, month, civil.tm_mday) ||
            date_weekday((int32_t)day) != (civil.tm_wday + 6) % 7 ||
            date_month_of((int32_t)day) != year * 12 + month - 1 ||
            date_first_day(year * 12 + month - 1) != day - civil.tm_mday + 1)
            fail_msg("day %lld", (long long)day);
    }
}

static void test_date__days_that_no_month_has_are_not_valid(void **state)
{
    (void)state;
    static const struct {
        int year, month, day;
        bool valid;
    } cases[] = {{2024, 2, 29, true},  {2023, 2, 29, false}, {1900, 2, 29, false},
                 {2000, 2, 29, true},  {2100, 2, 29, false}, {2026, 4, 31, false},
                 {2026, 12, 31, true}, {2026, 13, 1, false}, {2026, 0, 1, false},
                 {2026, 1, 0, false},  {2026, 1, 32, false}, {1899, 12, 31, false},
                 {9999, 12, 31, true}, {10000, 1, 1, false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (date_is_valid(cases[i].year, cases[i].month, cases[i].day) != cases[i].valid)
            fail_msg("%d-%d-%d", cases[i].year, cases[i].month, cases[i].day);
}

static void test_date__only_whole_and_real_dates_are_read(void **state)
{
    (void)state;
    static const char *const good[] = {"1970-01-01", "2026-11-21", "2024-02-29", "1900-01-01"};
    static const char *const bad[] = {"",           "2026-11-2",   "2026-11-211", "2026/11/21",
                                      "2026-02-30", " 2026-11-21", "2026-11-21 ", "2026-1a-21",
                                      "+026-11-21", "1899-12-31",  "0000-00-00",  "２026-11-21"};
    char text[DATE_TEXT];
    int32_t day;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(date_parse(good[i], &day));
        date_format(day, text);
        assert_string_equal(text, good[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (date_parse(bad[i], &day))
            fail_msg("\"%s\" was read", bad[i]);
    assert_true(date_parse("1970-01-01", &day));
    assert_int_equal(day, 0);
}

static void test_date__months_are_read_and_written(void **state)
{
    (void)state;
    char text[DATE_TEXT];
    int32_t month;
    assert_true(date_parse_month("2026-11", &month));
    assert_int_equal(month, 2026 * 12 + 10);
    date_format_month(month, text);
    assert_string_equal(text, "2026-11");
    static const char *const bad[] = {"", "2026-13", "2026-00", "2026-1", "2026-11-21", "202611"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(date_parse_month(bad[i], &month));
}

static void test_date__times_are_those_of_glibc(void **state)
{
    (void)state;
    static const char *const good[] = {"1969-12-31T23:59:59", "1970-01-01T00:00:00",
                                       "2026-08-03T14:05:10", "1900-01-01T00:00:01"};
    static const char *const bad[] = {"2026-08-03 14:05:10", "2026-08-03T24:00:00",
                                      "2026-08-03T14:60:00", "2026-08-03T14:05:60",
                                      "2026-08-03T14:05",    "2026-08-03T14:05:10Z"};
    char text[DATE_TEXT];
    int64_t seconds;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct tm civil = {0};
        assert_non_null(strptime(good[i], "%Y-%m-%dT%H:%M:%S", &civil));
        assert_true(date_parse_time(good[i], &seconds));
        assert_int_equal(seconds, timegm(&civil));
        date_format_time(seconds, text);
        assert_string_equal(text, good[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (date_parse_time(bad[i], &seconds))
            fail_msg("\"%s\" was read", bad[i]);
}

static void test_date__clock_times_end_with_24_00(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int32_t seconds; /* -1: not read */
    } cases[] = {{"00:00", 0},  {"07:30", 27000}, {"23:59", 86340}, {"24:00", 86400}, {"24:01", -1},
                 {"25:00", -1}, {"7:30", -1},     {"07:60", -1},    {"07:30:00", -1}, {"", -1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int32_t seconds = -1;
        bool read = date_parse_clock(cases[i].text, &seconds);
        if (read != (cases[i].seconds >= 0) || (read && seconds != cases[i].seconds))
            fail_msg("\"%s\"", cases[i].text);
    }
}

static void test_date__a_month_is_whole_on_the_same_day_of_the_month(void **state)
{
    (void)state;
    static const struct {
        const char *from, *to;
        int32_t months;
    } cases[] = {{"2026-01-15", "2026-01-15", 0},  {"2026-01-15", "2026-02-14", 0},
                 {"2026-01-15", "2026-02-15", 1},  {"2026-01-31", "2026-02-28", 0},
                 {"2026-01-31", "2026-03-01", 1},  {"2026-01-31", "2026-03-31", 2},
                 {"2024-02-29", "2025-02-28", 11}, {"2024-02-29", "2025-03-01", 12},
                 {"2025-11-21", "2026-11-21", 12}, {"2026-02-15", "2026-01-15", -1},
                 {"2026-02-14", "2026-01-15", 0},  {"2019-05-01", "2026-11-21", 90}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int32_t from, to;
        assert_true(date_parse(cases[i].from, &from));
        assert_true(date_parse(cases[i].to, &to));
        if (date_whole_months(from, to) != cases[i].months)
            fail_msg("%s to %s: %d", cases[i].from, cases[i].to, date_whole_months(from, to));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_date__days_are_those_of_glibc_from_1900_to_9999),
        cmocka_unit_test(test_date__days_that_no_month_has_are_not_valid),
        cmocka_unit_test(test_date__only_whole_and_real_dates_are_read),
        cmocka_unit_test(test_date__months_are_read_and_written),
        cmocka_unit_test(test_date__times_are_those_of_glibc),
        cmocka_unit_test(test_date__clock_times_end_with_24_00),
        cmocka_unit_test(test_date__a_month_is_whole_on_the_same_day_of_the_month),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
