/* How a picture goes over into the next: fast first, never past the end, and in a window (SDL's
 * dummy driver has one) without keeping anybody waiting. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "gfx/fade.h"
#include "gfx/glass.h"

/* SDL opens D-Bus with any video driver, and libdbus keeps a buffer to its end. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libdbus";
}

static const struct glass_setup window_setup = {.mode = GLASS_WINDOW,
                                                .width = 300,
                                                .height = 400,
                                                .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                                .icons = KIOSK_SOURCE_DIR "/assets/icons"};
static const struct draw_damage all = {.rects = {{0, 0, 4, 4}}, .count = 1};

static SDL_Surface *surface_of(Uint32 colour)
{
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, 4, 4, 32, SDL_PIXELFORMAT_RGB888);

    SDL_FillRect(surface, NULL, colour);
    return surface;
}

static Uint32 pixel_of(SDL_Surface *surface)
{
    return *(Uint32 *)surface->pixels & 0xFFFFFF;
}

/* From black to white in 180 ms, a frame each 16: after the cube of what is left, by hand:
 * 16/180 of the time: 1 − (164/180)³ = 0.244; 96: 1 − (84/180)³ = 0.898; 176: all but nothing. */
static void test_fade__eases_out(void **state)
{
    static const struct {
        uint64_t after;
        double share;
    } cases[] = {{0, 0.244}, {80, 0.898}, {160, 1.0}};
    SDL_Surface *from = surface_of(0x000000), *to = surface_of(0xFFFFFF);
    struct fade fade = {0};
    size_t next = 0;

    (void)state;
    fade_begin(&fade, &all, 1000, 180);
    for (uint64_t now = 1000; next < 3; now += FADE_FRAME) {
        int weight = fade_weight(&fade, now);
        assert_in_range(weight, 1, 256);
        fade_mix(from, to, all.rects[0], weight);
        if (now - 1000 != cases[next].after)
            continue;
        int shown = (int)(pixel_of(from) & 0xFF), wanted = (int)(255 * cases[next].share);
        assert_in_range(shown, wanted - 6, wanted + 6); /* rounding of each frame */
        next++;
    }
    assert_int_equal(fade_weight(&fade, 2000), 256);
    SDL_FreeSurface(from);
    SDL_FreeSurface(to);
}

static void test_fade__mixes_only_where_it_shall(void **state)
{
    SDL_Surface *from = surface_of(0x102030), *to = surface_of(0xF0E0D0);

    (void)state;
    fade_mix(from, to, (struct rect){1, 1, 2, 2}, 128);
    assert_int_equal(pixel_of(from), 0x102030);
    assert_int_equal(((Uint32 *)from->pixels)[from->pitch / 4 + 1] & 0xFFFFFF, 0x808080);
    SDL_FreeSurface(from);
    SDL_FreeSurface(to);
}

static void show_box(struct glass *glass, struct arena *arena, Uint32 colour, int milliseconds)
{
    struct draw_list list;
    struct draw_item box = {.rect = {0, 0, 300, 400}, .ink = COLOUR(colour)};

    arena_reset(arena);
    draw_begin(&list, arena, glass_rect(glass));
    draw_box(&list, &box);
    glass_fade(glass, &list, milliseconds);
}

/* The window changes while it waits, is settled in time, and the wait is as long as was asked. */
static void test_fade__a_wait_shows_its_frames_and_ends_in_time(void **state)
{
    struct glass *glass;
    struct arena arena;

    (void)state;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    assert_int_equal(glass_create(&glass, &window_setup, NULL), STATUS_OK);
    arena_init(&arena);
    show_box(glass, &arena, 0xFFFFFF, 0);
    while (glass_wait(glass, 0).kind != GLASS_NOTHING) /* what opening a window tells */
        show_box(glass, &arena, 0xFFFFFF, 0);
    SDL_Window *window = SDL_GetWindowFromID(1);
    assert_non_null(window);
    assert_int_equal(pixel_of(SDL_GetWindowSurface(window)), 0xFFFFFF);

    Uint64 start = SDL_GetTicks64();
    show_box(glass, &arena, 0x000000, 180);
    Uint32 first = pixel_of(SDL_GetWindowSurface(window)) & 0xFF;
    assert_in_range(first, 1, 254); /* the first frame is on the way, at once */
    assert_int_equal(glass_wait(glass, 400).kind, GLASS_NOTHING);
    assert_true(SDL_GetTicks64() - start >= 400);
    assert_int_equal(pixel_of(SDL_GetWindowSurface(window)), 0x000000);

    show_box(glass, &arena, 0xFFFFFF, 180);
    glass_wipe(glass); /* nothing of it goes on */
    assert_int_equal(pixel_of(SDL_GetWindowSurface(window)), 0);
    show_box(glass, &arena, 0x336699, 180); /* and nothing of what was before shows through */
    assert_int_equal(pixel_of(SDL_GetWindowSurface(window)), 0x336699);
    arena_finish(&arena);
    glass_destroy(glass);
    unsetenv("SDL_VIDEODRIVER");
}

static void show_two(struct glass *glass, struct arena *arena, Uint32 upper, Uint32 lower)
{
    struct draw_list list;
    struct draw_item boxes[] = {{.rect = {0, 0, 300, 200}, .ink = COLOUR(upper)},
                                {.rect = {0, 200, 300, 200}, .ink = COLOUR(lower)}};

    arena_reset(arena);
    draw_begin(&list, arena, glass_rect(glass));
    draw_box(&list, &boxes[0]);
    draw_box(&list, &boxes[1]);
    glass_fade(glass, &list, 180);
}

/* A press in the midst of a screen's coming: the screen stands, the press begins. */
static void test_fade__another_begins_when_the_one_before_is_over(void **state)
{
    struct glass *glass;
    struct arena arena;

    (void)state;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    assert_int_equal(glass_create(&glass, &window_setup, NULL), STATUS_OK);
    arena_init(&arena);
    SDL_Window *window = SDL_GetWindowFromID(1);
    show_two(glass, &arena, 0xFFFFFF, 0xFFFFFF);
    show_two(glass, &arena, 0x000000, 0xFFFFFF);
    assert_int_not_equal(pixel_of(SDL_GetWindowSurface(window)), 0x000000);
    show_two(glass, &arena, 0x000000, 0x000000);
    SDL_Surface *shown = SDL_GetWindowSurface(window);
    assert_int_equal(pixel_of(shown), 0x000000);
    Uint32 lower = ((Uint32 *)shown->pixels)[300 * shown->pitch / 4] & 0xFF;
    assert_in_range(lower, 1, 254);
    arena_finish(&arena);
    glass_destroy(glass);
    unsetenv("SDL_VIDEODRIVER");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fade__eases_out),
        cmocka_unit_test(test_fade__mixes_only_where_it_shall),
        cmocka_unit_test(test_fade__another_begins_when_the_one_before_is_over),
        cmocka_unit_test(test_fade__a_wait_shows_its_frames_and_ends_in_time),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
