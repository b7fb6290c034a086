/* Usage bound to a catalog. */
#include "little.h"
#include "tariff/curve.h"

static const char *const app_names[] = {"bili", "general"};
static const char *const zone_names[] = {"JP", "US"};
static const struct catalog_window night_window[] = {{.days = 0x7F, .from = 82800, .to = 25200}};
static const struct catalog_band bands[] = {{"night", night_window, 1}};
static const struct catalog catalog = {
    .apps = {app_names, 2}, .zones = {zone_names, 2}, .bands = bands, .band_count = 1};

static struct usage_line at(const char *time, int64_t quantity)
{
    struct usage_line line = little_line(SERVICE_VOICE, quantity);
    line.time = little_time(time);
    line.events = 1;
    return line;
}

static void test_history__timed_lines_come_by_time_then_monthly_lines_in_file_order(void **state)
{
    struct arena arena = {0};
    struct usage_line lines[] = {
        little_line(SERVICE_VOICE, 5), at("2026-08-09T10:00:00", 3), at("2026-08-02T10:00:00", 1),
        at("2026-08-09T10:00:00", 4),  at("2026-08-02T10:00:01", 2), little_line(SERVICE_VOICE, 6),
    };
    (void)state;
    struct history *history = little_history(&arena, &catalog, LITTLE_LIST(lines));
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(history->lines[i].quantity, i + 1);
    assert_int_equal(history->month_count, 1);
    arena_finish(&arena);
}

static void test_history__months_ascend_and_a_month_given_stands_whatever_the_time(void **state)
{
    struct arena arena = {0};
    struct usage_line lines[] = {at("2026-09-01T00:00:00", 1), at("2026-08-31T23:00:00", 2),
                                 little_line(SERVICE_SMS, 3)};
    lines[0].month = LITTLE_AUGUST; /* a billing cycle that ends on the 1st */
    lines[2].month = LITTLE_AUGUST - 2;
    (void)state;
    struct history *history = little_history(&arena, &catalog, LITTLE_LIST(lines));
    assert_int_equal(history->month_count, 2);
    assert_int_equal(history->months[0], LITTLE_AUGUST - 2);
    assert_int_equal(history->months[1], LITTLE_AUGUST);
    assert_int_equal(history->starts[1], 1);
    assert_int_equal(history->starts[2], 3);
    assert_int_equal(history->lines[1].quantity, 2);
    arena_finish(&arena);
}

static void test_history__only_a_line_with_a_time_and_one_event_is_metered(void **state)
{
    struct arena arena = {0};
    struct usage_line lines[] = {at("2026-08-01T00:00:00", 1), at("2026-08-02T00:00:00", 1),
                                 little_line(SERVICE_VOICE, 1)};
    lines[1].events = 2;
    lines[2].events = 1;
    (void)state;
    struct history *history = little_history(&arena, &catalog, LITTLE_LIST(lines));
    assert_true(history->lines[0].metered);
    assert_false(history->lines[1].metered);
    assert_false(history->lines[2].metered);
    arena_finish(&arena);
}

static void test_history__names_become_the_catalogs_numbers(void **state)
{
    struct arena arena = {0};
    struct usage_line lines[] = {little_line(SERVICE_DATA, 1), little_line(SERVICE_DATA, 2)};
    lines[0].app = "bili";
    lines[0].location = PLACE_INTL;
    lines[0].location_zone = "US";
    lines[1].app = "unheard-of";
    lines[1].destination = PLACE_INTL;
    lines[1].destination_zone = "FR";
    (void)state;
    struct history *history = little_history(&arena, &catalog, LITTLE_LIST(lines));
    assert_int_equal(history->lines[0].app, 1);
    assert_int_equal(history->lines[0].location_zone, 2);
    assert_int_equal(history->lines[0].destination_zone, NAMES_UNKNOWN);
    assert_int_equal(history->lines[1].app, NAMES_UNKNOWN);
    assert_int_equal(history->lines[1].destination_zone, NAMES_UNKNOWN);
    arena_finish(&arena);
}

static void test_history__peers_are_numbered_in_byte_order(void **state)
{
    struct arena arena = {0};
    struct usage_line lines[] = {little_line(SERVICE_VOICE, 1), little_line(SERVICE_VOICE, 2),
                                 little_line(SERVICE_VOICE, 3), little_line(SERVICE_VOICE, 4)};
    lines[0].peer = "b";
    lines[1].peer = "";
    lines[2].peer = "B";
    lines[3].peer = "b";
    (void)state;
    struct history *history = little_history(&arena, &catalog, LITTLE_LIST(lines));
    assert_int_equal(history->peer_count, 2);
    assert_int_equal(history->lines[0].peer, 2);
    assert_int_equal(history->lines[1].peer, 0);
    assert_int_equal(history->lines[2].peer, 1);
    assert_int_equal(history->lines[3].peer, 2);
    arena_finish(&arena);
}

/* A line with a time is in the bands of its time, whatever its band column says. */
static void test_history__only_monthly_lines_name_their_bands(void **state)
{
    struct arena arena = {0};
    struct usage_line lines[] = {at("2026-08-01T23:30:00", 1), at("2026-08-02T12:00:00", 2),
                                 little_line(SERVICE_VOICE, 3), little_line(SERVICE_VOICE, 4)};
    lines[1].bands = "night";
    lines[2].bands = "night";
    (void)state;
    struct history *history = little_history(&arena, &catalog, LITTLE_LIST(lines));
    assert_int_equal(history->lines[0].bands, 1);
    assert_int_equal(history->lines[1].bands, 0);
    assert_int_equal(history->lines[2].bands, 1);
    assert_int_equal(history->lines[3].bands, 0);
    arena_finish(&arena);
}

static enum status bind(struct usage_line *lines, size_t count, struct error *error)
{
    struct arena arena = {0};
    struct usage usage = {.subscriber = "13800001234", .lines = lines, .count = count};
    struct history *history;
    enum status status = history_bind(&arena, &catalog, &usage, &history, error);
    arena_finish(&arena);
    return status;
}

static void test_history__what_cannot_be_rated_is_refused(void **state)
{
    struct usage_line thirteen[13], huge[5];
    struct error error = {""};
    (void)state;
    for (int i = 0; i < 13; i++) {
        thirteen[i] = little_line(SERVICE_SMS, 1);
        thirteen[i].month += i;
    }
    for (int i = 0; i < 5; i++)
        huge[i] = little_line(SERVICE_DATA, QUANTITY_MOST / 4);
    assert_int_equal(bind(NULL, 0, &error), STATUS_BAD_INPUT);
    assert_non_null(strstr(error.message, "no usage"));
    assert_int_equal(bind(thirteen, 12, &error), STATUS_OK);
    assert_int_equal(bind(thirteen, 13, &error), STATUS_BAD_INPUT);
    assert_non_null(strstr(error.message, "12 billing months"));
    assert_int_equal(bind(huge, 4, &error), STATUS_OK); /* 2⁴⁸ = CURVE_QUANTITY_MOST */
    assert_int_equal(bind(huge, 5, &error), STATUS_BAD_INPUT);
    assert_non_null(strstr(error.message, "2026-08"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_history__timed_lines_come_by_time_then_monthly_lines_in_file_order),
        cmocka_unit_test(test_history__months_ascend_and_a_month_given_stands_whatever_the_time),
        cmocka_unit_test(test_history__only_a_line_with_a_time_and_one_event_is_metered),
        cmocka_unit_test(test_history__names_become_the_catalogs_numbers),
        cmocka_unit_test(test_history__peers_are_numbered_in_byte_order),
        cmocka_unit_test(test_history__only_monthly_lines_name_their_bands),
        cmocka_unit_test(test_history__what_cannot_be_rated_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
