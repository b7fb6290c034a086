/* Profiles out of a history and back, worked by hand. */
#include "tariff/profile.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/quantity.h"

static struct usage_line line(int32_t month, enum service service, int64_t quantity)
{
    struct usage_line line = usage_line_plain(month, service, quantity);
    line.destination = PLACE_NEAR;
    return line;
}

static struct usage_line call(int32_t month, enum network network, const char *peer, int minutes)
{
    struct usage_line made = line(month, SERVICE_VOICE, minutes * 60);
    made.network = network;
    made.peer = peer;
    return made;
}

static void test_numbers_are_kept_to_two_figures(void **state)
{
    (void)state;
    assert_int_equal(profile_round(0), 0);
    assert_int_equal(profile_round(7), 7);
    assert_int_equal(profile_round(99), 99);
    assert_int_equal(profile_round(104), 100);
    assert_int_equal(profile_round(105), 110);
    assert_int_equal(profile_round(12345), 12000);
    assert_int_equal(profile_round(12500), 13000);
}

static void test_a_usual_month_is_the_mean_of_all_months(void **state)
{
    (void)state;
    struct usage_line lines[] = {line(1, SERVICE_DATA, 2000 * QUANTITY_MB),
                                 line(2, SERVICE_DATA, 4000 * QUANTITY_MB),
                                 line(2, SERVICE_SMS, 5)};
    const struct usage usage = {"u", lines, 3};
    struct arena arena = {0};
    struct profile profile;
    assert_true(profile_of_usage(&arena, &usage, NULL, &profile));
    assert_int_equal(profile.use[PROFILE_DATA], 3000);
    assert_int_equal(profile.use[PROFILE_TEXTS], 2);
    assert_int_equal(profile.levels[0], 65); /* 2,000 is 66 % of 3,000; to five percent */
    assert_int_equal(profile.levels[2], 135);
    assert_int_equal(profile.levels[1], 100);
    arena_finish(&arena);
}

static void test_data_is_told_apart_by_app_hour_and_place(void **state)
{
    (void)state;
    struct usage_line lines[6];
    for (int i = 0; i < 6; i++)
        lines[i] = line(1, SERVICE_DATA, (i + 1) * 10 * QUANTITY_MB);
    lines[1].bands = "night";
    lines[2].location = PLACE_DOMESTIC;
    lines[3].app = "video";
    lines[4].app = "music";
    lines[5].location = PLACE_HMT;
    const struct usage usage = {"u", lines, 6};
    struct arena arena = {0};
    struct profile profile;
    assert_true(profile_of_usage(&arena, &usage, NULL, &profile));
    static const enum profile_use uses[] = {PROFILE_DATA,  PROFILE_NIGHT, PROFILE_AWAY,
                                            PROFILE_VIDEO, PROFILE_APPS,  PROFILE_HMT_DATA};
    for (int i = 0; i < 6; i++)
        assert_int_equal(profile.use[uses[i]], (i + 1) * 10);
    arena_finish(&arena);
}

static void test_the_three_called_most_are_close_and_nobody_is_named(void **state)
{
    (void)state;
    struct usage_line lines[] = {call(1, NETWORK_ONNET, "a", 50),  call(1, NETWORK_ONNET, "b", 40),
                                 call(1, NETWORK_ONNET, "c", 30),  call(1, NETWORK_ONNET, "d", 20),
                                 call(1, NETWORK_OFFNET, "e", 90), call(1, NETWORK_ONNET, "", 5)};
    const struct usage usage = {"u", lines, 6};
    struct arena arena = {0};
    struct profile profile;
    assert_true(profile_of_usage(&arena, &usage, NULL, &profile));
    assert_int_equal(profile.use[PROFILE_CLOSE], 120);
    assert_int_equal(profile.use[PROFILE_ONNET], 25);
    assert_int_equal(profile.use[PROFILE_OFFNET], 90);
    arena_finish(&arena);
}

static void test_nothing_used_is_no_profile(void **state)
{
    (void)state;
    const struct usage usage = {"u", NULL, 0};
    struct arena arena = {0};
    struct profile profile;
    assert_false(profile_of_usage(&arena, &usage, NULL, &profile));
    arena_finish(&arena);
}

/* 3,000 MB at levels of 80, 100 and 120 percent; calls to the family in three parts. */
static void test_a_profile_is_three_months_of_lines_again(void **state)
{
    (void)state;
    struct catalog *catalog = catalog_create();
    struct profile profile = {.levels = {80, 100, 120}, .region = "", .brand = ""};
    profile.use[PROFILE_DATA] = 3000;
    profile.use[PROFILE_CLOSE] = 100;
    struct arena arena = {0};
    struct history *history;
    struct error error;
    assert_int_equal(profile_history(&arena, catalog, &profile, &history, &error), STATUS_OK);
    assert_int_equal(history->month_count, 3);
    static const int64_t percent[] = {80, 100, 120};
    for (size_t month = 0; month < 3; month++) {
        int64_t data = 0, calls = 0;
        for (size_t i = history->starts[month]; i < history->starts[month + 1]; i++)
            *(history->lines[i].service == SERVICE_DATA ? &data : &calls) +=
                history->lines[i].quantity;
        assert_int_equal(data, 30 * percent[month] * QUANTITY_MB);
        assert_int_equal(calls, percent[month] * 60);
    }
    assert_int_equal(history->peer_count, 3);
    arena_finish(&arena);
    catalog_destroy(catalog);
}

static void test_who_uses_nothing_can_still_be_priced(void **state)
{
    (void)state;
    struct catalog *catalog = catalog_create();
    const struct profile profile = {.levels = {100, 100, 100}, .region = "", .brand = ""};
    struct arena arena = {0};
    struct history *history;
    struct error error;
    assert_int_equal(profile_history(&arena, catalog, &profile, &history, &error), STATUS_OK);
    assert_int_equal(history->month_count, 3);
    arena_finish(&arena);
    catalog_destroy(catalog);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_are_kept_to_two_figures),
        cmocka_unit_test(test_a_usual_month_is_the_mean_of_all_months),
        cmocka_unit_test(test_data_is_told_apart_by_app_hour_and_place),
        cmocka_unit_test(test_the_three_called_most_are_close_and_nobody_is_named),
        cmocka_unit_test(test_nothing_used_is_no_profile),
        cmocka_unit_test(test_a_profile_is_three_months_of_lines_again),
        cmocka_unit_test(test_who_uses_nothing_can_still_be_priced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
