/* What happens to a glass in a store: a stranger's keyboard with all its shortcuts, a mouse that a
 * touchscreen plays besides, other buttons, a panel that is turned while it runs. The window is one
 * of SDL's dummy driver; SDL's own events are what is given. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <SDL.h>
#include <cmocka.h>
#include <stdlib.h>

#include "gfx/glass.h"
#include "gfx/glass_events.h"

static const struct rect upright = {0, 0, 1080, 1920};

static enum glass_event_kind kind_of_key(SDL_Keycode key, int modifiers)
{
    SDL_Event event = {
        .key = {.type = SDL_KEYDOWN, .keysym = {.sym = key, .mod = (Uint16)modifiers}}};
    return glass_events_from(&event, upright).kind;
}

static void test_glass_robust__no_shortcut_of_any_system_comes_through(void **state)
{
    (void)state;
    static const struct {
        SDL_Keycode key;
        int modifiers;
    } shortcuts[] = {
        {SDLK_F4, KMOD_ALT},
        {SDLK_TAB, KMOD_ALT},
        {SDLK_ESCAPE, KMOD_CTRL},
        {SDLK_DELETE, KMOD_CTRL | KMOD_ALT},
        {SDLK_BACKSPACE, KMOD_CTRL | KMOD_ALT},
        {SDLK_F1, KMOD_CTRL | KMOD_ALT},
        {SDLK_t, KMOD_CTRL | KMOD_ALT},
        {SDLK_q, KMOD_CTRL},
        {SDLK_w, KMOD_CTRL},
        {SDLK_c, KMOD_CTRL},
        {SDLK_d, KMOD_GUI},
        {SDLK_l, KMOD_GUI},
        {SDLK_LGUI, 0},
        {SDLK_RETURN, KMOD_ALT},
        {SDLK_SPACE, KMOD_CTRL},
        {SDLK_1, KMOD_ALT},
        {SDLK_F11, 0},
        {SDLK_F12, 0},
        {SDLK_PRINTSCREEN, 0},
        {SDLK_SYSREQ, KMOD_ALT},
        {SDLK_POWER, 0},
        {SDLK_SLEEP, 0},
        {SDLK_AC_BACK, 0},
        {SDLK_WWW, 0},
        {SDLK_MENU, 0},
        {SDLK_VOLUMEUP, 0},
        {SDLK_a, 0},
        {SDLK_z, KMOD_SHIFT},
        {SDLK_HOME, 0},
        {SDLK_INSERT, 0},
        {SDLK_SLASH, 0},
    };
    for (size_t i = 0; i < sizeof shortcuts / sizeof *shortcuts; i++)
        if (kind_of_key(shortcuts[i].key, shortcuts[i].modifiers) != GLASS_NOTHING)
            fail_msg("%s with modifiers %x acts", SDL_GetKeyName(shortcuts[i].key),
                     (unsigned)shortcuts[i].modifiers);
}

static void test_glass_robust__the_keypads_keys_act_with_any_lock_on(void **state)
{
    (void)state;
    static const SDL_Keycode keys[] = {SDLK_TAB,  SDLK_RETURN, SDLK_ESCAPE, SDLK_BACKSPACE,
                                       SDLK_KP_5, SDLK_7,      SDLK_DOWN,   SDLK_KP_ENTER};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        assert_int_equal(kind_of_key(keys[i], KMOD_NUM | KMOD_CAPS), GLASS_KEY);
}

/* A touchscreen that also plays a mouse would act twice. */
static void test_glass_robust__the_mouse_that_a_finger_plays_is_not_heard(void **state)
{
    (void)state;
    SDL_Event event = {.button = {.type = SDL_MOUSEBUTTONDOWN,
                                  .which = SDL_TOUCH_MOUSEID,
                                  .button = SDL_BUTTON_LEFT,
                                  .x = 5,
                                  .y = 5}};
    assert_int_equal(glass_events_from(&event, upright).kind, GLASS_NOTHING);
    event.button.which = 0;
    assert_int_equal(glass_events_from(&event, upright).kind, GLASS_DOWN);
}

static void test_glass_robust__other_buttons_and_the_wheel_do_nothing(void **state)
{
    (void)state;
    static const Uint8 buttons[] = {SDL_BUTTON_RIGHT, SDL_BUTTON_MIDDLE, SDL_BUTTON_X1};
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        SDL_Event event = {.button = {.type = SDL_MOUSEBUTTONDOWN, .button = buttons[i]}};
        assert_int_equal(glass_events_from(&event, upright).kind, GLASS_NOTHING);
    }
    SDL_Event wheel = {.wheel = {.type = SDL_MOUSEWHEEL, .y = 3}};
    assert_int_equal(glass_events_from(&wheel, upright).kind, GLASS_NOTHING);
    SDL_Event drop = {.type = SDL_DROPFILE};
    assert_int_equal(glass_events_from(&drop, upright).kind, GLASS_NOTHING);
    SDL_Event text = {.type = SDL_TEXTINPUT};
    assert_int_equal(glass_events_from(&text, upright).kind, GLASS_NOTHING);
}

static void show_one_box(struct glass *glass, struct arena *arena)
{
    struct draw_list list;
    struct rect rect = glass_rect(glass);
    draw_begin(&list, arena, rect);
    draw_box(&list, &(struct draw_item){.rect = rect, .ink = COLOUR(0x003A8C)});
    glass_show(glass, &list);
}

/* The panel is turned, and back, and made tiny, while it runs. */
static void test_glass_robust__a_panel_that_is_turned_is_drawn_in_its_new_size(void **state)
{
    (void)state;
    static const int sizes[][2] = {{1920, 1080}, {1080, 1920}, {240, 240}, {1280, 800}};
    struct glass_setup setup = {.mode = GLASS_WINDOW,
                                .width = 1080,
                                .height = 1920,
                                .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                .icons = KIOSK_SOURCE_DIR "/assets/icons"};
    struct glass *glass;
    struct arena arena;
    struct error error = {0};
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    assert_int_equal(glass_create(&glass, &setup, &error), STATUS_OK);
    arena_init(&arena);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        SDL_Window *window = SDL_GetWindowFromID(1);
        assert_non_null(window);
        show_one_box(glass, &arena);
        SDL_SetWindowSize(window, sizes[i][0], sizes[i][1]);
        for (int wait = 0; wait < 20 && glass_rect(glass).w != sizes[i][0]; wait++)
            glass_wait(glass, 10);
        assert_int_equal(glass_rect(glass).w, sizes[i][0]);
        assert_int_equal(glass_rect(glass).h, sizes[i][1]);
        arena_reset(&arena);
        show_one_box(glass, &arena);
    }
    arena_finish(&arena);
    glass_destroy(glass);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_glass_robust__no_shortcut_of_any_system_comes_through),
        cmocka_unit_test(test_glass_robust__the_keypads_keys_act_with_any_lock_on),
        cmocka_unit_test(test_glass_robust__the_mouse_that_a_finger_plays_is_not_heard),
        cmocka_unit_test(test_glass_robust__other_buttons_and_the_wheel_do_nothing),
        cmocka_unit_test(test_glass_robust__a_panel_that_is_turned_is_drawn_in_its_new_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
