/* Usage lines: what each column becomes, what an empty one means (TARIFF_MODEL.md §2), and the
 * place and words of each fault. */
#include "exchange/usage_csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "csv_text.h"

#define HEADER                                                                                     \
    "subscriber,month,time,service,direction,destination,location,network,app,peer,quantity,"      \
    "events,band\n"

/* The last line seen, its strings copied. */
struct seen {
    size_t count;
    struct usage_line line;
    char subscriber[64], destination_zone[64], location_zone[64], app[64], peer[64], bands[64];
};

static enum status look(void *context, const char *subscriber, const struct usage_line *line,
                        struct error *error)
{
    (void)error;
    struct seen *seen = context;
    seen->count++;
    seen->line = *line;
    snprintf(seen->subscriber, sizeof seen->subscriber, "%s", subscriber);
    snprintf(seen->destination_zone, sizeof seen->destination_zone, "%s", line->destination_zone);
    snprintf(seen->location_zone, sizeof seen->location_zone, "%s", line->location_zone);
    snprintf(seen->app, sizeof seen->app, "%s", line->app);
    snprintf(seen->peer, sizeof seen->peer, "%s", line->peer);
    snprintf(seen->bands, sizeof seen->bands, "%s", line->bands);
    return STATUS_OK;
}

static enum status read_text(const char *text, struct seen *seen, struct faults *faults)
{
    struct error error = {{0}};
    FILE *file = csv_text(text);
    *seen = (struct seen){0};
    faults_init(faults, "u.csv");
    enum status status = usage_csv_read_stream(file, look, seen, faults, &error);
    assert_int_equal(status, faults->count ? STATUS_BAD_INPUT : STATUS_OK);
    fclose(file);
    return status;
}

static void test_usage_csv__a_full_line_is_read(void **state)
{
    (void)state;
    struct seen seen;
    struct faults faults;
    int32_t month;
    int64_t time;
    assert_true(date_parse_month("2026-08", &month));
    assert_true(date_parse_time("2026-08-31T23:59:59", &time));
    read_text(HEADER "138,2026-08,2026-08-31T23:59:59,voice,in,intl:asia,intl:north,fixed,视频,p1,"
                     "100min,3,\n",
              &seen, &faults);
    assert_int_equal(seen.count, 1);
    assert_string_equal(seen.subscriber, "138");
    assert_int_equal(seen.line.month, month);
    assert_int_equal(seen.line.time, time);
    assert_int_equal(seen.line.service, SERVICE_VOICE);
    assert_int_equal(seen.line.direction, DIRECTION_IN);
    assert_int_equal(seen.line.destination, PLACE_INTL);
    assert_string_equal(seen.destination_zone, "asia");
    assert_int_equal(seen.line.location, PLACE_INTL);
    assert_string_equal(seen.location_zone, "north");
    assert_int_equal(seen.line.network, NETWORK_FIXED);
    assert_string_equal(seen.app, "视频");
    assert_string_equal(seen.peer, "p1");
    assert_int_equal(seen.line.quantity, 6000);
    assert_int_equal(seen.line.events, 3);
    faults_finish(&faults);
}

static void test_usage_csv__what_is_empty_has_the_meaning_of_the_model(void **state)
{
    (void)state;
    struct seen seen;
    struct faults faults;
    int32_t month;
    assert_true(date_parse_month("2026-08", &month));
    read_text(HEADER "138,,2026-08-03T00:00:00,data,,,,,,,20GB,,\n", &seen, &faults);
    assert_int_equal(seen.line.month, month);
    assert_int_equal(seen.line.direction, DIRECTION_OUT);
    assert_int_equal(seen.line.destination, PLACE_DOMESTIC);
    assert_int_equal(seen.line.location, PLACE_NEAR);
    assert_int_equal(seen.line.network, NETWORK_NONE);
    assert_string_equal(seen.app, "general");
    assert_string_equal(seen.peer, "");
    assert_int_equal(seen.line.quantity, INT64_C(21474836480));
    assert_int_equal(seen.line.events, 1);
    read_text("quantity,service,month,subscriber\n50,sms,2026-08,138\n", &seen, &faults);
    assert_int_equal(seen.line.time, DATE_NO_TIME);
    assert_int_equal(seen.line.month, month);
    assert_int_equal(seen.line.events, 0);
    assert_int_equal(seen.line.quantity, 50);
    faults_finish(&faults);
}

static void test_usage_csv__a_month_that_is_given_stands(void **state)
{
    (void)state;
    struct seen seen;
    struct faults faults;
    int32_t month;
    assert_true(date_parse_month("2026-09", &month));
    read_text(HEADER "138,2026-09,2026-08-28T10:00:00,sms,,,,,,,1,,\n", &seen, &faults);
    assert_int_equal(seen.line.month, month);
    faults_finish(&faults);
}

static void test_usage_csv__only_a_monthly_line_names_its_bands(void **state)
{
    (void)state;
    struct seen seen;
    struct faults faults;
    read_text(HEADER "138,2026-09,,data,,,,,,,1GB,,night;weekend\n", &seen, &faults);
    assert_string_equal(seen.bands, "night;weekend");
    read_text(HEADER "138,,2026-08-28T10:00:00,data,,,,,,,1GB,,night\n", &seen, &faults);
    assert_string_equal(seen.bands, "");
    faults_finish(&faults);
}

static void test_usage_csv__every_bad_value_is_told_by_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *line, *fault;
    } cases[] = {
        {",2026-08,,sms,,,,,,,1,,", "u.csv:2:1: no subscriber"},
        {"138,,,sms,,,,,,,1,,", "u.csv:2:5: neither a month nor a time"},
        {"138,2026-13,,sms,,,,,,,1,,", "u.csv:2:5: month \"2026-13\": must be a month such as"},
        {"138,202608,,sms,,,,,,,1,,", "u.csv:2:5: month"},
        {"138,,2026-08-03 14:05:10,sms,,,,,,,1,,", "u.csv:2:6: time \"2026-08-03 14:05:10\": must"},
        {"138,,2026-02-29T10:00:00,sms,,,,,,,1,,", "u.csv:2:6: time"},
        {"138,,2026-08-03T24:00:00,sms,,,,,,,1,,", "u.csv:2:6: time"},
        {"138,2026-08,,voic,,,,,,,1,,",
         "u.csv:2:14: service \"voic\": must be voice, sms, mms or data"},
        {"138,2026-08,,,,,,,,,1,,", "u.csv:2:14: service \"\": must be"},
        {"138,2026-08,,sms,up,,,,,,1,,", "u.csv:2:18: direction \"up\": must be out or in"},
        {"138,2026-08,,sms,,home,,,,,1,,", "u.csv:2:19: destination \"home\": must be local"},
        {"138,2026-08,,sms,,intl:,,,,,1,,", "u.csv:2:19: destination \"intl:\": must be"},
        {"138,2026-08,,sms,,intl:*,,,,,1,,", "u.csv:2:19: destination \"intl:*\": must be"},
        {"138,2026-08,,sms,,,local,,,,1,,", "u.csv:2:20: location \"local\": must be home"},
        {"138,2026-08,,sms,,,,mine,,,1,,", "u.csv:2:21: network \"mine\": must be onnet"},
        {"138,2026-08,,sms,,,,,,,,,", "u.csv:2:24: quantity \"\": must be a number of messages"},
        {"138,2026-08,,sms,,,,,,,1.5,,", "u.csv:2:24: quantity"},
        {"138,2026-08,,sms,,,,,,,-1,,", "u.csv:2:24: quantity"},
        {"138,2026-08,,data,,,,,,,1min,,", "u.csv:2:25: quantity \"1min\": must be a volume"},
        {"138,2026-08,,voice,,,,,,,1GB,,", "u.csv:2:26: quantity \"1GB\": must be a time"},
        {"138,2026-08,,data,,,,,,,1000000000GB,,", "u.csv:2:25: quantity"},
        {"138,2026-08,,sms,,,,,,,1,-1,", "u.csv:2:26: events \"-1\": must be a whole number"},
        {"138,2026-08,,sms,,,,,,,1,4294967297,", "u.csv:2:26: events"},
        {"138,2026-08,13812345678,sms,,,,,,,1,,", "u.csv:2:13: time \"138****5678\": must be"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[512];
        struct seen seen;
        struct faults faults;
        snprintf(text, sizeof text, HEADER "%s\n138,2026-08,,sms,,,,,,,1,,\n", cases[i].line);
        read_text(text, &seen, &faults);
        if (faults.count != 1 ||
            strncmp(faults.kept[0], cases[i].fault, strlen(cases[i].fault)) != 0)
            fail_msg("%s: %zu faults, %s", cases[i].line, faults.count,
                     faults.count ? faults.kept[0] : "");
        assert_int_equal(seen.count, 0); /* nothing is taken any more */
        faults_finish(&faults);
    }
}

static void test_usage_csv__all_faults_of_a_million_lines_are_counted(void **state)
{
    (void)state;
    enum { LINES = 1000000 };
    char *text = malloc(LINES * 32);
    size_t length = (size_t)sprintf(text, "subscriber,month,service,quantity\n");
    for (int i = 0; i < LINES; i++)
        length += (size_t)sprintf(text + length, "138,2026-08,%s,1\n", i % 4 ? "sms" : "fax");
    FILE *file = csv_text_of(text, length);
    struct seen seen = {0};
    struct faults faults;
    struct error error;
    faults_init(&faults, "u.csv");
    assert_int_equal(usage_csv_read_stream(file, look, &seen, &faults, &error), STATUS_BAD_INPUT);
    assert_int_equal(faults.count, LINES / 4);
    assert_string_equal(faults.kept[0],
                        "u.csv:2:13: service \"fax\": must be voice, sms, mms or data");
    assert_non_null(strstr(faults.kept[FAULTS_KEPT - 1], "u.csv:398:13: "));
    assert_non_null(strstr(error.message, "one of 250000 faults"));
    faults_finish(&faults);
    fclose(file);
    free(text);
}

static enum status refuse(void *context, const char *subscriber, const struct usage_line *line,
                          struct error *error)
{
    (void)subscriber;
    (void)line;
    ++*(int *)context;
    return status_fail(error, STATUS_FAILED, "the disk is full");
}

static void test_usage_csv__a_sink_that_fails_ends_the_reading(void **state)
{
    (void)state;
    FILE *file = csv_text("subscriber,month,service,quantity\n1,2026-08,sms,1\n2,2026-08,sms,1\n");
    int calls = 0;
    struct faults faults;
    struct error error;
    faults_init(&faults, "u.csv");
    assert_int_equal(usage_csv_read_stream(file, refuse, &calls, &faults, &error), STATUS_FAILED);
    assert_string_equal(error.message, "the disk is full");
    assert_int_equal(calls, 1);
    faults_finish(&faults);
    fclose(file);
}

static void test_usage_csv__a_whole_file_is_grouped_in_order_of_appearance(void **state)
{
    (void)state;
    char path[] = "/tmp/kiosk-usage-XXXXXX";
    int descriptor = mkstemp(path);
    FILE *file = fdopen(descriptor, "wb");
    fputs("subscriber,month,service,quantity,app\n"
          "b,2026-08,data,1GB,x\na,2026-08,data,2GB,\nb,2026-09,data,3GB,x\n",
          file);
    fclose(file);
    struct arena arena;
    struct usage_csv csv;
    struct faults faults;
    struct error error;
    arena_init(&arena);
    faults_init(&faults, path);
    assert_int_equal(usage_csv_load(&arena, path, &csv, &faults, &error), STATUS_OK);
    assert_int_equal(csv.count, 2);
    assert_string_equal(csv.usages[0].subscriber, "b");
    assert_int_equal(csv.usages[0].count, 2);
    assert_string_equal(csv.usages[0].lines[0].app, "x");
    assert_int_equal(csv.usages[0].lines[1].quantity, INT64_C(3221225472));
    assert_string_equal(csv.usages[1].subscriber, "a");
    assert_string_equal(csv.usages[1].lines[0].app, "general");
    faults_finish(&faults);
    arena_finish(&arena);
    remove(path);
}

static void test_usage_csv__a_file_that_cannot_be_read_could_not_be_done(void **state)
{
    (void)state;
    static const char *const paths[] = {"/nowhere/u.csv", "/"};
    for (size_t i = 0; i < 2; i++) {
        struct seen seen = {0};
        struct faults faults;
        struct error error;
        faults_init(&faults, paths[i]);
        assert_int_equal(usage_csv_read(paths[i], look, &seen, &faults, &error), STATUS_FAILED);
        assert_non_null(strstr(error.message, paths[i]));
        faults_finish(&faults);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_usage_csv__a_full_line_is_read),
        cmocka_unit_test(test_usage_csv__what_is_empty_has_the_meaning_of_the_model),
        cmocka_unit_test(test_usage_csv__a_month_that_is_given_stands),
        cmocka_unit_test(test_usage_csv__only_a_monthly_line_names_its_bands),
        cmocka_unit_test(test_usage_csv__every_bad_value_is_told_by_its_place),
        cmocka_unit_test(test_usage_csv__all_faults_of_a_million_lines_are_counted),
        cmocka_unit_test(test_usage_csv__a_sink_that_fails_ends_the_reading),
        cmocka_unit_test(test_usage_csv__a_whole_file_is_grouped_in_order_of_appearance),
        cmocka_unit_test(test_usage_csv__a_file_that_cannot_be_read_could_not_be_done),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
