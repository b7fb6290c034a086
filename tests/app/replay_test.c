/* The grammar of replay files, and that every fault is named by its line. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "app/replay.h"

struct reading {
    struct arena arena;
    struct faults faults;
    struct replay replay;
    enum status status;
};

static struct reading *read_text(void **state, const char *text)
{
    struct reading *reading = *state;
    struct error error = {0};
    reading->status =
        replay_parse(&reading->replay, &reading->arena, text, &reading->faults, &error);
    return reading;
}

static int set_up(void **state)
{
    static struct reading reading;
    reading = (struct reading){0};
    arena_init(&reading.arena);
    faults_init(&reading.faults, "visit.replay");
    *state = &reading;
    return 0;
}

static int tear_down(void **state)
{
    struct reading *reading = *state;
    faults_finish(&reading->faults);
    arena_finish(&reading->arena);
    return 0;
}

static void test_replay__each_verb_is_read(void **state)
{
    struct reading *reading = read_text(state, "tap offer-1\n"
                                               "tap 12,34\n"
                                               "key next\n"
                                               "key 7\n"
                                               "type 13800138000\n"
                                               "wait 1500\n"
                                               "swipe 1,2 3,4\n"
                                               "shot results");
    assert_int_equal(reading->status, STATUS_OK);
    assert_int_equal(reading->replay.count, 8);
    const struct replay_step *steps = reading->replay.steps;
    assert_int_equal(steps[0].kind, REPLAY_TAP);
    assert_string_equal(steps[0].text, "offer-1");
    assert_int_equal(steps[1].kind, REPLAY_TAP_AT);
    assert_int_equal(steps[1].x, 12);
    assert_int_equal(steps[1].y, 34);
    assert_int_equal(steps[2].key, GLASS_KEY_NEXT);
    assert_int_equal(steps[3].key, GLASS_KEY_DIGIT);
    assert_int_equal(steps[3].digit, 7);
    assert_string_equal(steps[4].text, "13800138000");
    assert_int_equal(steps[5].milliseconds, 1500);
    assert_int_equal(steps[6].x, 1);
    assert_int_equal(steps[6].y_end, 4);
    assert_string_equal(steps[7].text, "results");
    assert_int_equal(steps[7].line, 8);
}

static void test_replay__remarks_blanks_and_line_ends_do_not_matter(void **state)
{
    struct reading *reading = read_text(state, "# a visit\r\n\r\n  tap start  \r\n\twait 5\n\n");
    assert_int_equal(reading->status, STATUS_OK);
    assert_int_equal(reading->replay.count, 2);
    assert_int_equal(reading->replay.steps[0].line, 3);
    assert_string_equal(reading->replay.steps[0].text, "start");
}

static void test_replay__every_fault_is_named_by_its_line(void **state)
{
    struct reading *reading = read_text(state, "tap\n"
                                               "tap start\n"
                                               "tap ../etc\n"
                                               "key q\n"
                                               "type 12a\n"
                                               "wait -1\n"
                                               "wait 99999999999999\n"
                                               "swipe 1,2\n"
                                               "shot a/b\n"
                                               "fly\n"
                                               "tap 1,\n"
                                               "tap 99999,1\n");
    assert_int_equal(reading->status, STATUS_BAD_INPUT);
    static const int lines[] = {1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    assert_int_equal(reading->faults.count, sizeof lines / sizeof *lines);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char place[64];
        snprintf(place, sizeof place, "visit.replay:%d: ", lines[i]);
        assert_memory_equal(reading->faults.kept[i], place, strlen(place));
    }
}

static void test_replay__a_fault_does_not_repeat_what_was_typed(void **state)
{
    struct reading *reading = read_text(state, "type 13800138000x\n");
    assert_null(strstr(reading->faults.kept[0], "13800138000"));
}

static void test_replay__nothing_to_do_is_no_fault(void **state)
{
    assert_int_equal(read_text(state, "")->status, STATUS_OK);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_replay__each_verb_is_read),
        CASE(test_replay__remarks_blanks_and_line_ends_do_not_matter),
        CASE(test_replay__every_fault_is_named_by_its_line),
        CASE(test_replay__a_fault_does_not_repeat_what_was_typed),
        CASE(test_replay__nothing_to_do_is_no_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
