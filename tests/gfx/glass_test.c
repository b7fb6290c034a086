/* The glass without a display: what it says when it cannot open, what comes out of its queue, and
 * which of SDL's events concern a shopper. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "gfx/glass_events.h"

/* SDL opens D-Bus with any video driver, and libdbus keeps a buffer to its end. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libdbus";
}

static const struct glass_setup setup = {.mode = GLASS_HEADLESS,
                                         .width = 300,
                                         .height = 400,
                                         .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                         .icons = KIOSK_SOURCE_DIR "/assets/icons"};

static void test_glass__headless_has_the_size_and_dpi_it_was_given(void **state)
{
    struct glass *glass;

    (void)state;
    assert_int_equal(glass_create(&glass, &setup, NULL), STATUS_OK);
    assert_int_equal(glass_rect(glass).w, 300);
    assert_int_equal(glass_rect(glass).h, 400);
    assert_int_equal(glass_dpi(glass), 82);
    glass_destroy(glass);
    glass_destroy(NULL);
}

static void test_glass__what_cannot_open_says_what_to_do(void **state)
{
    struct glass_setup no_fonts = setup, too_large = setup;
    struct glass *glass;
    struct error error;

    (void)state;
    no_fonts.fonts = "/nowhere/manifest";
    assert_int_not_equal(glass_create(&glass, &no_fonts, &error), STATUS_OK);
    assert_null(glass);
    assert_non_null(strstr(error.message, "/nowhere/manifest"));
    too_large.width = 100000;
    assert_int_equal(glass_create(&glass, &too_large, &error), STATUS_WRONG_USAGE);
}

static void test_glass__without_a_display_a_window_says_so(void **state)
{
    struct glass_setup window = setup;
    struct glass *glass;
    struct error error = {""};

    (void)state;
    window.mode = GLASS_WINDOW;
    setenv("SDL_VIDEODRIVER", "x11", 1);
    setenv("DISPLAY", ":4711", 1);
    assert_int_equal(glass_create(&glass, &window, &error), STATUS_FAILED);
    assert_non_null(strstr(error.message, "no display"));
    assert_non_null(strstr(error.message, "--headless"));
    unsetenv("SDL_VIDEODRIVER");
    unsetenv("DISPLAY");
}

static void test_glass__the_dummy_driver_draws_the_same_picture_in_a_window(void **state)
{
    struct glass_setup window = setup;
    struct glass *glass;
    struct arena arena;
    struct draw_list list;

    (void)state;
    window.mode = GLASS_WINDOW;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    assert_int_equal(glass_create(&glass, &window, NULL), STATUS_OK);
    arena_init(&arena);
    draw_begin(&list, &arena, glass_rect(glass));
    draw_box(&list, &(struct draw_item){.rect = glass_rect(glass), .ink = COLOUR(0x003A8C)});
    glass_show(glass, &list);
    glass_show(glass, &list);
    glass_wipe(glass);
    glass_show(glass, &list);
    arena_finish(&arena);
    glass_destroy(glass);
    unsetenv("SDL_VIDEODRIVER");
}

static void test_glass__pushed_events_come_in_their_order_and_then_nothing(void **state)
{
    struct glass *glass;

    (void)state;
    assert_int_equal(glass_create(&glass, &setup, NULL), STATUS_OK);
    glass_push(glass, (struct glass_event){.kind = GLASS_DOWN, .x = 5});
    glass_push(glass, (struct glass_event){.kind = GLASS_UP, .x = 6});
    assert_int_equal(glass_wait(glass, -1).x, 5);
    assert_int_equal(glass_wait(glass, -1).x, 6);
    assert_int_equal(glass_wait(glass, -1).kind, GLASS_NOTHING);
    glass_destroy(glass);
}

static struct glass_event key(SDL_Keycode sym, Uint16 mod, Uint8 repeat)
{
    SDL_Event event = {
        .key = {.type = SDL_KEYDOWN, .repeat = repeat, .keysym = {.sym = sym, .mod = mod}}};

    return glass_events_from(&event, (struct rect){0, 0, 1000, 2000});
}

static void test_glass_events__only_keys_of_the_keypad_come_through(void **state)
{
    (void)state;
    assert_int_equal(key(SDLK_TAB, 0, 0).key, GLASS_KEY_NEXT);
    assert_int_equal(key(SDLK_TAB, KMOD_LSHIFT, 0).key, GLASS_KEY_PREVIOUS);
    assert_int_equal(key(SDLK_KP_7, 0, 0).digit, 7);
    assert_int_equal(key(SDLK_0, 0, 0).key, GLASS_KEY_DIGIT);
    assert_int_equal(key(SDLK_RETURN, 0, 1).kind, GLASS_NOTHING); /* held down */
    assert_int_equal(key(SDLK_TAB, KMOD_LALT, 0).kind, GLASS_NOTHING);
    assert_int_equal(key(SDLK_F4, KMOD_LALT, 0).kind, GLASS_NOTHING);
    assert_int_equal(key(SDLK_F11, 0, 0).kind, GLASS_NOTHING);
    assert_int_equal(key(SDLK_c, KMOD_LCTRL, 0).kind, GLASS_NOTHING);
    assert_int_equal(key(SDLK_a, 0, 0).kind, GLASS_NOTHING);
}

static void test_glass_events__a_finger_is_told_once_and_in_pixels(void **state)
{
    const struct rect rect = {0, 0, 1000, 2000};
    SDL_Event finger = {.tfinger = {.type = SDL_FINGERDOWN, .fingerId = 7, .x = 0.5f, .y = 0.25f}};
    SDL_Event double_of_it = {.button = {.type = SDL_MOUSEBUTTONDOWN,
                                         .button = SDL_BUTTON_LEFT,
                                         .which = SDL_TOUCH_MOUSEID}};
    SDL_Event right = {.button = {.type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_RIGHT}};
    SDL_Event hover = {.motion = {.type = SDL_MOUSEMOTION, .x = 3}};

    (void)state;
    struct glass_event event = glass_events_from(&finger, rect);
    assert_int_equal(event.kind, GLASS_DOWN);
    assert_int_equal(event.finger, 7);
    assert_int_equal(event.x, 500);
    assert_int_equal(event.y, 500);
    assert_int_equal(glass_events_from(&double_of_it, rect).kind, GLASS_NOTHING);
    assert_int_equal(glass_events_from(&right, rect).kind, GLASS_NOTHING);
    assert_int_equal(glass_events_from(&hover, rect).kind, GLASS_NOTHING);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_glass__headless_has_the_size_and_dpi_it_was_given),
        cmocka_unit_test(test_glass__what_cannot_open_says_what_to_do),
        cmocka_unit_test(test_glass__without_a_display_a_window_says_so),
        cmocka_unit_test(test_glass__the_dummy_driver_draws_the_same_picture_in_a_window),
        cmocka_unit_test(test_glass__pushed_events_come_in_their_order_and_then_nothing),
        cmocka_unit_test(test_glass_events__only_keys_of_the_keypad_come_through),
        cmocka_unit_test(test_glass_events__a_finger_is_told_once_and_in_pixels),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
