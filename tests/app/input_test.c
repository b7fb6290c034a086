/* What fingers do that no shopper means: ends that are never told, two at once, a palm that rests,
 * one that slides away. Each is played on a whole kiosk, at the way from the attract screen on. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "../visit/shop.h"
#include "app/kiosk.h"

#define TREE_MOST ((size_t)4 * 1024 * 1024)

struct desk {
    struct shop shop;
    struct languages languages;
    struct kiosk *kiosk;
};

static int open_desk(void **state)
{
    static struct desk desk;
    struct glass_setup glass = {.mode = GLASS_HEADLESS,
                                .width = 1080,
                                .height = 1920,
                                .dpi = 82,
                                .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                .icons = KIOSK_SOURCE_DIR "/assets/icons"};
    struct error error = {0};
    shop_open(&desk.shop);
    if (languages_read(&desk.languages, KIOSK_BINARY_DIR "/assets/strings", &error))
        return 1;
    struct kiosk_setup setup = {.glass = &glass,
                                .words = &desk.languages,
                                .records = &desk.shop.fake.records,
                                .clock = &desk.shop.clock,
                                .visit = &desk.shop.settings};
    if (kiosk_create(&desk.kiosk, &setup, &error))
        return 1;
    kiosk_settle(desk.kiosk);
    *state = &desk;
    return 0;
}

static int close_desk(void **state)
{
    struct desk *desk = *state;
    kiosk_destroy(desk->kiosk);
    languages_finish(&desk->languages);
    shop_close(&desk->shop);
    return 0;
}

static void touch(struct desk *desk, enum glass_event_kind kind, int64_t finger, const char *id)
{
    struct glass_event event = {.kind = kind, .finger = finger, .x = 2, .y = 2};
    if (id)
        assert_true(ui_locate(kiosk_ui(desk->kiosk), id, &event.x, &event.y));
    assert_true(kiosk_input(desk->kiosk, &event));
    kiosk_settle(desk->kiosk);
}

static void expect_screen(struct desk *desk, const char *screen)
{
    char wanted[64];
    struct buffer json;
    buffer_init(&json, TREE_MOST);
    ui_describe(kiosk_ui(desk->kiosk), &json);
    snprintf(wanted, sizeof wanted, "\"screen\": \"%s\"", screen);
    bool is_there = strstr(buffer_text(&json), wanted) != NULL;
    buffer_finish(&json);
    if (!is_there)
        fail_msg("not on \"%s\"", screen);
}

static void test_input__a_finger_whose_end_was_never_told_blocks_nobody(void **state)
{
    struct desk *desk = *state;
    touch(desk, GLASS_DOWN, 1, "start");
    touch(desk, GLASS_DOWN, 2, "start");
    touch(desk, GLASS_UP, 2, "start");
    expect_screen(desk, "welcome");
}

static void test_input__an_end_told_twice_acts_once(void **state)
{
    struct desk *desk = *state;
    touch(desk, GLASS_DOWN, 1, "start");
    touch(desk, GLASS_UP, 1, "start");
    expect_screen(desk, "welcome");
    touch(desk, GLASS_UP, 1, "next");
    expect_screen(desk, "welcome");
}

static void test_input__the_same_finger_down_twice_acts_once(void **state)
{
    struct desk *desk = *state;
    touch(desk, GLASS_DOWN, 1, "start");
    touch(desk, GLASS_DOWN, 1, "start");
    touch(desk, GLASS_UP, 1, "start");
    expect_screen(desk, "welcome");
}

static void test_input__a_palm_that_rests_does_not_hinder_a_finger(void **state)
{
    struct desk *desk = *state;
    touch(desk, GLASS_DOWN, 1, NULL);
    touch(desk, GLASS_DOWN, 2, "start");
    touch(desk, GLASS_MOVE, 1, NULL);
    touch(desk, GLASS_UP, 2, "start");
    expect_screen(desk, "welcome");
    touch(desk, GLASS_UP, 1, NULL);
    expect_screen(desk, "welcome");
}

static void test_input__of_two_fingers_only_the_newer_acts(void **state)
{
    struct desk *desk = *state;
    touch(desk, GLASS_DOWN, 1, "start");
    touch(desk, GLASS_UP, 1, "start");
    touch(desk, GLASS_DOWN, 1, "next");
    touch(desk, GLASS_DOWN, 2, "back");
    touch(desk, GLASS_UP, 1, "next");
    expect_screen(desk, "welcome");
    touch(desk, GLASS_UP, 2, "back");
    expect_screen(desk, "attract");
}

static void test_input__a_finger_that_slides_away_means_nothing(void **state)
{
    struct desk *desk = *state;
    touch(desk, GLASS_DOWN, 1, "start");
    touch(desk, GLASS_MOVE, 1, NULL);
    touch(desk, GLASS_UP, 1, NULL);
    expect_screen(desk, "attract");
    touch(desk, GLASS_DOWN, 1, NULL);
    touch(desk, GLASS_UP, 1, "start");
    expect_screen(desk, "attract");
}

/* A press that began on one screen does not act on what stands there on the next. */
static void test_input__a_press_does_not_outlive_its_screen(void **state)
{
    struct desk *desk = *state;
    touch(desk, GLASS_DOWN, 1, "start");
    touch(desk, GLASS_UP, 1, "start");
    touch(desk, GLASS_DOWN, 1, "next");
    clock_advance(&desk->shop.clock, 60000);
    kiosk_settle(desk->kiosk);
    expect_screen(desk, "attract");
    touch(desk, GLASS_UP, 1, "start");
    expect_screen(desk, "attract");
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_input__a_finger_whose_end_was_never_told_blocks_nobody),
        CASE(test_input__an_end_told_twice_acts_once),
        CASE(test_input__the_same_finger_down_twice_acts_once),
        CASE(test_input__a_palm_that_rests_does_not_hinder_a_finger),
        CASE(test_input__of_two_fingers_only_the_newer_acts),
        CASE(test_input__a_finger_that_slides_away_means_nothing),
        CASE(test_input__a_press_does_not_outlive_its_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
