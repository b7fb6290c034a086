/* Subscribers: the small languages of `plan`, `addons`, `billed` and `answers` (CLI.md). */
#include "exchange/subscribers_csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "csv_text.h"

#define HEADER "subscriber,plan,addons,joined,region,brand,segment,age,pin,billed,answers\n"

struct loaded {
    struct arena arena;
    struct faults faults;
    struct subscribers_csv csv;
};

static void load(struct loaded *loaded, const char *text)
{
    struct error error;
    FILE *file = csv_text(text);
    arena_init(&loaded->arena);
    faults_init(&loaded->faults, "s.csv");
    enum status status =
        subscribers_csv_load_stream(&loaded->arena, file, &loaded->csv, &loaded->faults, &error);
    assert_int_equal(status, loaded->faults.count ? STATUS_BAD_INPUT : STATUS_OK);
    fclose(file);
}

static void finish(struct loaded *loaded)
{
    faults_finish(&loaded->faults);
    arena_finish(&loaded->arena);
}

static int32_t day(const char *text)
{
    int32_t value;
    assert_true(date_parse(text, &value));
    return value;
}

static int32_t month(const char *text)
{
    int32_t value;
    assert_true(date_parse_month(text, &value));
    return value;
}

static void test_subscribers_csv__a_full_row_is_read(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded,
         HEADER "138,P1@2025-03-01,A1;A2*3@2025-04-30;A3*2;A4@2026-01-01,2019-05-01,沈阳,"
                "GoTone,gold,35,012345,2026-09=70;2026-08=66.40,student=true;senior=false\n");
    assert_int_equal(loaded.csv.count, 1);
    const struct subscriber *subscriber = &loaded.csv.rows[0].subscriber;
    assert_string_equal(subscriber->id, "138");
    assert_string_equal(subscriber->plan.code, "P1");
    assert_int_equal(subscriber->plan.quantity, 1);
    assert_int_equal(subscriber->plan.since, day("2025-03-01"));
    assert_int_equal(subscriber->addon_count, 4);
    assert_string_equal(subscriber->addons[0].code, "A1");
    assert_int_equal(subscriber->addons[0].quantity, 1);
    assert_int_equal(subscriber->addons[0].since, DATE_NONE);
    assert_string_equal(subscriber->addons[1].code, "A2");
    assert_int_equal(subscriber->addons[1].quantity, 3);
    assert_int_equal(subscriber->addons[1].since, day("2025-04-30"));
    assert_int_equal(subscriber->addons[2].quantity, 2);
    assert_int_equal(subscriber->addons[3].since, day("2026-01-01"));
    assert_int_equal(subscriber->joined, day("2019-05-01"));
    assert_string_equal(subscriber->region, "沈阳");
    assert_string_equal(subscriber->brand, "GoTone");
    assert_string_equal(subscriber->segment, "gold");
    assert_string_equal(subscriber->channel, "");
    assert_int_equal(subscriber->age, 35);
    assert_string_equal(loaded.csv.rows[0].pin, "012345");
    assert_int_equal(subscriber->billed_count, 2);
    assert_int_equal(subscriber->billed[0].month, month("2026-08"));
    assert_int_equal(subscriber->billed[0].fen, 6640);
    assert_int_equal(subscriber->billed[1].fen, 7000);
    assert_int_equal(subscriber->answer_count, 2);
    assert_string_equal(subscriber->answers[0].key, "student");
    assert_true(subscriber->answers[0].value);
    assert_false(subscriber->answers[1].value);
    finish(&loaded);
}

static void test_subscribers_csv__what_is_empty_is_unknown(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, "subscriber\n138\n");
    const struct subscriber *subscriber = &loaded.csv.rows[0].subscriber;
    assert_string_equal(subscriber->plan.code, "");
    assert_int_equal(subscriber->plan.since, DATE_NONE);
    assert_int_equal(subscriber->addon_count, 0);
    assert_int_equal(subscriber->joined, DATE_NONE);
    assert_string_equal(subscriber->region, "");
    assert_int_equal(subscriber->age, -1);
    assert_int_equal(subscriber->billed_count, 0);
    assert_int_equal(subscriber->answer_count, 0);
    assert_string_equal(loaded.csv.rows[0].pin, "");
    finish(&loaded);
}

static void test_subscribers_csv__rows_are_found_by_id(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, "subscriber,age\n139,1\n138,2\n137,3\n");
    assert_int_equal(subscribers_csv_find(&loaded.csv, "138")->age, 2);
    assert_int_equal(subscribers_csv_find(&loaded.csv, "137")->age, 3);
    assert_null(subscribers_csv_find(&loaded.csv, "136"));
    finish(&loaded);
    struct subscribers_csv none = {0};
    assert_null(subscribers_csv_find(&none, "138"));
}

static void test_subscribers_csv__every_bad_value_is_told_by_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *row, *fault;
    } cases[] = {
        {",,,,,,,,,,", "s.csv:2:1: subscriber: must have"},
        {"138,P1@2025-3-1,,,,,,,,,", "s.csv:2:5: plan \"P1@2025-3-1\": must be CODE or"},
        {"138,@2025-03-01,,,,,,,,,", "s.csv:2:5: plan \"@2025-03-01\""},
        {"138,,A*0,,,,,,,,", "s.csv:2:6: addons \"A*0\": must be CODE, CODE*2"},
        {"138,,A*,,,,,,,,", "s.csv:2:6: addons \"A*\""},
        {"138,,A@2025-03-01*2,,,,,,,,", "s.csv:2:6: addons"},
        {"138,,A*99999999999,,,,,,,,", "s.csv:2:6: addons"},
        {"138,,A;;B,,,,,,,,", "s.csv:2:6: addons \"\""},
        {"138,,A;B;A*2,,,,,,,,", "s.csv:2:6: addons \"A*2\": must be there once"},
        {"138,,,2019-02-29,,,,,,,", "s.csv:2:7: joined \"2019-02-29\": must be a date"},
        {"138,,,,,,,200,,,", "s.csv:2:11: age \"200\": must be a whole number"},
        {"138,,,,,,,3x,,,", "s.csv:2:11: age \"3x\""},
        {"138,,,,,,,,12345,,", "s.csv:2:12: pin: must be six digits"},
        {"138,,,,,,,,1234567,,", "s.csv:2:12: pin: must be six digits"},
        {"138,,,,,,,,12345x,,", "s.csv:2:12: pin: must be six digits"},
        {"138,,,,,,,,,2026-08,", "s.csv:2:13: billed \"2026-08\": must be MONTH=YUAN"},
        {"138,,,,,,,,,2026-08=66.405,", "s.csv:2:13: billed \"2026-08=66.405\""},
        {"138,,,,,,,,,2026-08=-1,", "s.csv:2:13: billed \"2026-08=-1\""},
        {"138,,,,,,,,,2026-08=1;2026-08=2,", "s.csv:2:13: billed: a month is there twice"},
        {"138,,,,,,,,,,student", "s.csv:2:14: answers \"student\": must be KEY=true"},
        {"138,,,,,,,,,,student=yes", "s.csv:2:14: answers \"student=yes\""},
        {"138,,,,,,,,,,=true", "s.csv:2:14: answers \"=true\""},
        {"13812345678,,,,,,,,,,\n13812345678,,,,,,,,,,",
         "s.csv:3:1: the subscriber 138****5678 is there twice"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[512];
        struct loaded loaded;
        snprintf(text, sizeof text, HEADER "%s\n", cases[i].row);
        load(&loaded, text);
        if (loaded.faults.count != 1 ||
            strncmp(loaded.faults.kept[0], cases[i].fault, strlen(cases[i].fault)) != 0)
            fail_msg("%s: %zu faults, %s", cases[i].row, loaded.faults.count,
                     loaded.faults.count ? loaded.faults.kept[0] : "");
        finish(&loaded);
    }
}

static void test_subscribers_csv__no_message_holds_a_pin(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, HEADER "138,,,,,,,,98765,,\n");
    assert_int_equal(loaded.faults.count, 1);
    assert_null(strstr(loaded.faults.kept[0], "98765"));
    finish(&loaded);
}

static void test_subscribers_csv__gb18030_is_read_like_utf8(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, "subscriber,region\n138,\xC9\xF2\xD1\xF4\n");
    assert_string_equal(loaded.csv.rows[0].subscriber.region, "沈阳");
    finish(&loaded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_subscribers_csv__a_full_row_is_read),
        cmocka_unit_test(test_subscribers_csv__what_is_empty_is_unknown),
        cmocka_unit_test(test_subscribers_csv__rows_are_found_by_id),
        cmocka_unit_test(test_subscribers_csv__every_bad_value_is_told_by_its_place),
        cmocka_unit_test(test_subscribers_csv__no_message_holds_a_pin),
        cmocka_unit_test(test_subscribers_csv__gb18030_is_read_like_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
