/* Pixels: boxes where they belong and nowhere else, smooth corners, clips, letters that come out as
 * wide as they were measured, and textures that stay under their ceiling. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <SDL_ttf.h>

#include "gfx/canvas.h"

#define SIDE 200

struct world {
    struct fonts *fonts;
    struct canvas *canvas;
    struct arena arena;
    struct draw_list list;
};

static const struct rect all = {0, 0, SIDE, SIDE};
static const struct colour white = COLOUR(0xFFFFFF), blue = COLOUR(0x003A8C);

static int open_world(void **state)
{
    static struct world world;

    *state = &world;
    TTF_Init();
    arena_init(&world.arena);
    if (fonts_create(&world.fonts, KIOSK_SOURCE_DIR "/fonts/manifest", NULL) != STATUS_OK)
        return 1;
    return canvas_create(&world.canvas, all, world.fonts, KIOSK_SOURCE_DIR "/assets/icons", NULL);
}

static int close_world(void **state)
{
    struct world *world = *state;

    canvas_destroy(world->canvas);
    fonts_destroy(world->fonts);
    arena_finish(&world->arena);
    TTF_Quit();
    return 0;
}

static struct draw_list *begin(void **state)
{
    struct world *world = *state;

    draw_begin(&world->list, &world->arena, all);
    draw_box(&world->list, &(struct draw_item){.rect = all, .ink = white});
    return &world->list;
}

static void draw_in(void **state, struct rect damaged)
{
    struct world *world = *state;
    struct draw_damage damage = {.rects = {damaged}, .count = 1};

    canvas_draw(world->canvas, &world->list, &damage);
}

static uint32_t pixel(void **state, int x, int y)
{
    struct world *world = *state;
    const SDL_Surface *surface = canvas_surface(world->canvas);
    uint32_t value;

    memcpy(&value,
           (const char *)surface->pixels + (size_t)y * (size_t)surface->pitch + 4u * (size_t)x, 4);
    return value & 0xFFFFFF;
}

static void test_canvas__a_box_fills_its_pixels_and_no_others(void **state)
{
    draw_box(begin(state), &(struct draw_item){.rect = {10, 20, 30, 40}, .ink = blue});
    draw_in(state, all);
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++) {
            bool is_inside = x >= 10 && x < 40 && y >= 20 && y < 60;
            assert_int_equal(pixel(state, x, y), is_inside ? 0x003A8C : 0xFFFFFF);
        }
}

static void test_canvas__rounded_corners_cover_what_a_circle_covers(void **state)
{
    const int radius = 40;
    double missing = 0;

    draw_box(begin(state),
             &(struct draw_item){.rect = {0, 0, SIDE, SIDE}, .ink = blue, .radius = radius});
    draw_in(state, all);
    assert_int_equal(pixel(state, 0, 0), 0xFFFFFF);
    assert_int_equal(pixel(state, radius, 0), 0x003A8C);
    assert_int_equal(pixel(state, SIDE / 2, SIDE / 2), 0x003A8C);
    /* A corner leaves r² (1 − π/4) of its square uncovered: 343.4 pixels for a radius of 40. */
    for (int y = 0; y < radius; y++)
        for (int x = 0; x < radius; x++)
            missing += (pixel(state, x, y) >> 16) / 255.0;
    assert_true(missing > 343.4 - 6 && missing < 343.4 + 6);
}

static void test_canvas__corners_are_alike(void **state)
{
    draw_box(begin(state), &(struct draw_item){.rect = {5, 7, 120, 90},
                                               .ink = blue,
                                               .edge = COLOUR(0x10233A),
                                               .border = 5,
                                               .radius = 25});
    draw_in(state, all);
    for (int y = 0; y < 25; y++)
        for (int x = 0; x < 25; x++) {
            uint32_t corner = pixel(state, 5 + x, 7 + y);
            assert_int_equal(pixel(state, 124 - x, 7 + y), corner);
            assert_int_equal(pixel(state, 5 + x, 96 - y), corner);
            assert_int_equal(pixel(state, 124 - x, 96 - y), corner);
        }
}

static void test_canvas__a_border_is_as_wide_as_asked(void **state)
{
    draw_box(begin(state),
             &(struct draw_item){
                 .rect = {10, 10, 100, 100}, .edge = COLOUR(0x003A8C), .border = 4, .radius = 20});
    draw_in(state, all);
    assert_int_equal(pixel(state, 60, 9), 0xFFFFFF);
    for (int i = 10; i < 14; i++)
        assert_int_equal(pixel(state, 60, i), 0x003A8C);
    assert_int_equal(pixel(state, 60, 14), 0xFFFFFF); /* no fill was asked for */
    assert_int_equal(pixel(state, 60, 106), 0x003A8C);
    assert_int_equal(pixel(state, 60, 110), 0xFFFFFF);
}

static void test_canvas__nothing_is_drawn_outside_clip_and_damage(void **state)
{
    struct draw_list *list = begin(state);

    draw_in(state, all);
    list->clip = (struct rect){50, 50, 50, 50};
    draw_box(list, &(struct draw_item){.rect = all, .ink = blue, .radius = 30});
    draw_in(state, (struct rect){0, 0, 75, SIDE});
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++) {
            bool is_inside = x >= 50 && x < 75 && y >= 50 && y < 100;
            assert_int_equal(pixel(state, x, y), is_inside ? 0x003A8C : 0xFFFFFF);
        }
}

static void test_canvas__an_icon_is_drawn_in_its_colour(void **state)
{
    int inked = 0;

    draw_icon(begin(state), "check", (struct rect){20, 20, 100, 100}, blue);
    draw_icon(&((struct world *)*state)->list, "there-is-none", (struct rect){0, 0, 9, 9}, blue);
    draw_in(state, all);
    for (int y = 20; y < 120; y++)
        for (int x = 20; x < 120; x++)
            inked += pixel(state, x, y) == 0x003A8C;
    assert_in_range(inked, 400, 3000); /* a stroke, not a block */
    assert_int_equal(pixel(state, 2, 2), 0xFFFFFF);
}

static struct paragraph *set(void **state, const char *text, const char *lang)
{
    struct world *world = *state;

    return paragraph_set(
        world->fonts, &world->arena, text,
        &(struct paragraph_style){.size = 31, .lang = lang, .rtl = strcmp(lang, "ug") == 0});
}

static void test_canvas__letters_come_out_as_wide_as_they_were_measured(void **state)
{
    static const char *const texts[][2] = {
        {"最适合您的是", "zh-CN"},
        {"¥1,262.40", "zh-CN"},
        {"Cheapest within 12 to 31 GB", "en"},
        {"ئۇيغۇرچە مۇلازىمەت", "ug"},
        {"བོད་ཡིག", "bo"},
        {"한국어 요금제", "ko"},
        {"“最省”——每年省 ¥766.80；在 12 至 31 GB 之间（见《公示》）。", "zh-CN"}};
    struct world *world = *state;

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct paragraph *paragraph = set(state, texts[i][0], texts[i][1]);
        struct draw_list *list = begin(state);
        list->clip = (struct rect){-100, -100, 4000, 400}; /* none is left out */
        draw_paragraph(list, &paragraph->lines[0], 0, 0, blue);
        for (size_t run = 0; run < paragraph->lines[0].count; run++) {
            int baseline, width = 0;
            SDL_Texture *texture =
                letters_texture(canvas_letters(world->canvas), &list->items[1 + run], &baseline);
            assert_non_null(texture);
            SDL_QueryTexture(texture, NULL, NULL, &width, NULL);
            int measured = paragraph->lines[0].runs[run].width;
            /* Ink may reach a little beyond the last advance. */
            assert_in_range(width, measured - 2, measured + 8);
        }
    }
}

static void test_canvas__a_run_is_rasterised_once(void **state)
{
    struct world *world = *state;
    struct letters *letters = canvas_letters(world->canvas);
    struct paragraph *paragraph = set(state, "只画一次", "zh-CN");

    draw_paragraph(begin(state), &paragraph->lines[0], 0, 50, blue);
    draw_in(state, all);
    size_t drawn = letters_drawn(letters);
    for (int i = 0; i < 10; i++)
        draw_in(state, all);
    assert_int_equal(letters_drawn(letters), drawn);
    canvas_wipe(world->canvas);
    assert_int_equal(letters_bytes(letters), 0);
    draw_in(state, all);
    assert_int_equal(letters_drawn(letters), drawn + 1);
}

static void test_canvas__textures_stay_under_their_ceiling(void **state)
{
    struct world *world = *state;
    struct letters *letters = canvas_letters(world->canvas);
    size_t most = 0;

    for (int i = 0; i < 400; i++) {
        char text[64];
        snprintf(text, sizeof text, "每月 ¥%d.%02d，已比较全部组合", i, i % 100);
        struct paragraph *paragraph =
            paragraph_set(world->fonts, &world->arena, text,
                          &(struct paragraph_style){.size = 60, .lang = "zh-CN"});
        draw_paragraph(begin(state), &paragraph->lines[0], 0, 50, blue);
        draw_in(state, all);
        most = letters_bytes(letters) > most ? letters_bytes(letters) : most;
        assert_true(letters_bytes(letters) <= CANVAS_LETTERS_MOST);
    }
    assert_true(most > CANVAS_LETTERS_MOST / 2); /* the ceiling was really reached for */
}

static void test_canvas__a_wipe_leaves_no_picture(void **state)
{
    struct world *world = *state;

    draw_box(begin(state), &(struct draw_item){.rect = all, .ink = blue});
    draw_in(state, all);
    canvas_wipe(world->canvas);
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
            assert_int_equal(pixel(state, x, y), 0);
}

/* A quarter of a ring that ends at the top is the upper left one: what has passed goes clockwise.
 */
static void test_canvas__a_ring_shows_what_is_left_of_a_turn(void **state)
{
    struct draw_list *list = begin(state);

    draw_ring(list, &(struct draw_item){
                        .rect = {50, 50, 100, 100}, .ink = blue, .border = 10, .turn = 900});
    draw_in(state, all);
    assert_int_equal(pixel(state, 55 + 9, 100 - 30), 0x003A8C);   /* upper left */
    assert_int_equal(pixel(state, 150 - 15, 100 - 30), 0xFFFFFF); /* upper right */
    assert_int_equal(pixel(state, 64, 130), 0xFFFFFF);            /* lower left */
    assert_int_equal(pixel(state, 100, 100), 0xFFFFFF);           /* nothing in the middle */
}

/* Two by two pixels in a place of nine by eleven: four times as large each way, in the middle. */
static void test_canvas__a_picture_is_enlarged_by_a_whole_number(void **state)
{
    static const uint32_t pixels[] = {0x003A8C, 0xFFFFFF, 0xFFFFFF, 0x003A8C};
    struct draw_list *list = begin(state);

    draw_picture(list,
                 &(struct draw_item){
                     .rect = {100, 100, 9, 11}, .pixels = pixels, .pixels_w = 2, .pixels_h = 2});
    draw_in(state, all);
    assert_int_equal(pixel(state, 100, 101), 0x003A8C);
    assert_int_equal(pixel(state, 103, 104), 0x003A8C);
    assert_int_equal(pixel(state, 104, 104), 0xFFFFFF);
    assert_int_equal(pixel(state, 104, 105), 0x003A8C);
    assert_int_equal(pixel(state, 107, 108), 0x003A8C);
    assert_int_equal(pixel(state, 108, 108), 0xFFFFFF);
}

/* One that is larger than its place is made smaller and keeps its proportions. */
static void test_canvas__a_picture_that_is_too_large_still_fits(void **state)
{
    static uint32_t pixels[64 * 32];
    struct draw_list *list = begin(state);

    for (size_t i = 0; i < sizeof pixels / sizeof *pixels; i++)
        pixels[i] = 0x003A8C;
    draw_picture(list,
                 &(struct draw_item){
                     .rect = {100, 100, 32, 32}, .pixels = pixels, .pixels_w = 64, .pixels_h = 32});
    draw_in(state, all);
    assert_int_equal(pixel(state, 116, 106), 0xFFFFFF);
    assert_int_equal(pixel(state, 116, 110), 0x003A8C);
    assert_int_equal(pixel(state, 131, 123), 0x003A8C);
    assert_int_equal(pixel(state, 132, 116), 0xFFFFFF);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_canvas__a_ring_shows_what_is_left_of_a_turn),
        cmocka_unit_test(test_canvas__a_picture_is_enlarged_by_a_whole_number),
        cmocka_unit_test(test_canvas__a_picture_that_is_too_large_still_fits),
        cmocka_unit_test(test_canvas__a_box_fills_its_pixels_and_no_others),
        cmocka_unit_test(test_canvas__rounded_corners_cover_what_a_circle_covers),
        cmocka_unit_test(test_canvas__corners_are_alike),
        cmocka_unit_test(test_canvas__a_border_is_as_wide_as_asked),
        cmocka_unit_test(test_canvas__nothing_is_drawn_outside_clip_and_damage),
        cmocka_unit_test(test_canvas__an_icon_is_drawn_in_its_colour),
        cmocka_unit_test(test_canvas__letters_come_out_as_wide_as_they_were_measured),
        cmocka_unit_test(test_canvas__a_run_is_rasterised_once),
        cmocka_unit_test(test_canvas__textures_stay_under_their_ceiling),
        cmocka_unit_test(test_canvas__a_wipe_leaves_no_picture),
    };

    return cmocka_run_group_tests(tests, open_world, close_world);
}
