/* What a screen can be asked to be besides a language and a step: for elders, lowered, in
 * somebody's colours; and what becomes of widgets there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include <SDL_image.h>

#include "gallery.h"
#include "text/paragraph.h"
#include "ui/semantics.h"

static struct gallery gallery;

static int open_gallery(void **state)
{
    (void)state;
    return gallery_open(&gallery, 1080, 1920, 82) == STATUS_OK ? 0 : 1;
}

static int close_gallery(void **state)
{
    (void)state;
    gallery_close(&gallery);
    return 0;
}

static const struct semantics_node *find(const char *id)
{
    return semantics_find(ui_semantics(gallery.ui), id);
}

static void show_code(struct ui_screen screen)
{
    screen.id = "code";
    screen.lang = "zh-CN";
    gallery_code(ui_begin(gallery.ui, &screen));
    ui_end(gallery.ui);
}

static void test_elder__larger_steps_larger_targets_fewer_choices(void **state)
{
    (void)state;
    show_code((struct ui_screen){0});
    double before = find("next")->text_mm;
    int height = find("next")->rect.h;
    assert_non_null(find("print"));
    show_code((struct ui_screen){.elder = true});
    assert_null(find("print"));
    assert_true(find("next")->text_mm > before);
    assert_true(find("next")->rect.h > height);
    gallery_keep(&gallery, "elder");
    show_code((struct ui_screen){.elder = true, .step = THEME_STEP_LARGEST});
    assert_non_null(find("next"));
}

/* 82 dpi is 3.228 pixels a millimetre; 1120 mm above the floor on a glass that begins at 800 mm is
 * 320 mm, 1033 pixels, above its lower edge. */
static void test_lowered__everything_stands_within_reach(void **state)
{
    (void)state;
    show_code((struct ui_screen){.lowered = true, .above_floor = 800});
    const struct semantics *semantics = ui_semantics(gallery.ui);
    for (size_t i = 0; i < semantics->count; i++)
        if (!rect_is_empty(semantics->nodes[i].rect))
            assert_in_range(semantics->nodes[i].rect.y, 1920 - 1034, 1920);
    assert_true(find("next")->rect.y + find("next")->rect.h <= 1920);
    gallery_keep(&gallery, "lowered");
}

/* However high it hangs, 45 hundredths of it (864 pixels) are used, or no screen could stand there;
 * where it hangs low, what is below 380 mm is left out. */
static void test_lowered__a_place_is_never_too_small_for_a_screen(void **state)
{
    static const struct {
        float above_floor;
        int top, bottom;
    } cases[] = {
        {0, 1920 - 1194, 1920},   /* as is usual, 750: 370 mm */
        {1500, 1920 - 864, 1920}, /* above all reach: 45 hundredths */
        {300, 0, 1920 - 258},     /* 80 mm too low; up to 1120 mm is more than the glass has */
        {10, 0, 1920 - 1056},     /* 370 mm too low is more than there is to leave out */
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        show_code((struct ui_screen){.lowered = true, .above_floor = cases[i].above_floor});
        const struct node *root = find("next")->node;
        while (root->parent)
            root = root->parent;
        assert_in_range(root->rect.y, cases[i].top > 1 ? cases[i].top - 1 : 0, cases[i].top + 1);
        assert_in_range(root->rect.y + root->rect.h, cases[i].bottom - 1, cases[i].bottom + 1);
    }
}

static void show_slider(int at)
{
    struct node *main = widget_main(
        ui_begin(gallery.ui, &(struct ui_screen){.id = "slider", .lang = "en", .still = true}));

    widget_slider(main, "data", "Data",
                  &(struct widget_slider){.steps = 4, .at = at, .less = "Less", .more = "More"});
    ui_end(gallery.ui);
}

static struct ui_action press(enum glass_key key)
{
    return ui_input(gallery.ui, &(struct glass_event){.kind = GLASS_KEY, .key = key});
}

static void test_slider__is_taken_moved_and_let_go_by_the_keypad(void **state)
{
    static const struct {
        enum glass_key key;
        const char *id;
        int value;
    } steps[] = {
        {GLASS_KEY_NEXT, "", 0},         {GLASS_KEY_NEXT, "", 0}, /* on "less" is disabled at 0 … */
        {GLASS_KEY_PREVIOUS, "", 0},                              /* back on the track */
        {GLASS_KEY_SELECT, "", 0},       {GLASS_KEY_PREVIOUS, "", 0},
        {GLASS_KEY_NEXT, "data", 1},     {GLASS_KEY_NEXT, "data", 2},
        {GLASS_KEY_NEXT, "data", 3},     {GLASS_KEY_NEXT, "", 0},
        {GLASS_KEY_PREVIOUS, "data", 2}, {GLASS_KEY_SELECT, "", 0},
        {GLASS_KEY_NEXT, "", 0},         {GLASS_KEY_SELECT, "data-more", 0},
    };
    int at = 0;

    (void)state;
    show_slider(at);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct ui_action action = press(steps[i].key);
        if (strcmp(action.id, steps[i].id) != 0 || action.value != steps[i].value)
            fail_msg("step %zu: \"%s\" %d", i, action.id, action.value);
        at = strcmp(action.id, "data") == 0 ? action.value : at;
        show_slider(at);
    }
}

static void test_slider__its_thumb_is_large_enough_for_a_finger(void **state)
{
    (void)state;
    show_slider(1);
    assert_true(find("data")->rect.h * 25.4 / 82 >= 12.7);
}

/* Four columns at the largest step on a 10-inch tablet: every amount keeps the step's size, stands
 * on one line, and is spoken with what it is of. */
static void test_table__what_is_too_narrow_goes_below(void **state)
{
    struct gallery tablet;
    int amounts = 0;

    (void)state;
    assert_int_equal(gallery_open(&tablet, 1600, 2560, 299), STATUS_OK);
    gallery_compare(ui_begin(
        tablet.ui,
        &(struct ui_screen){.id = "compare", .lang = "zh-CN", .step = THEME_STEP_LARGEST}));
    ui_end(tablet.ui);
    const struct semantics *semantics = ui_semantics(tablet.ui);
    for (size_t i = 0; i < semantics->count; i++) {
        const struct semantics_node *entry = &semantics->nodes[i];
        if (!strstr(entry->name, "49.00") && !strstr(entry->name, "126.30"))
            continue;
        amounts++;
        assert_true(entry->text_mm >= 8.5);
        assert_string_equal(entry->name, strstr(entry->name, "49.00") ? "月费 随心卡 49 49.00"
                                                                      : "每月平均 现在 126.30");
        assert_int_equal(entry->node->last->paragraph->count, 1);
    }
    assert_int_equal(amounts, 2);
    gallery_close(&tablet);
}

static void test_table__with_room_stays_side_by_side(void **state)
{
    (void)state;
    gallery_compare(ui_begin(gallery.ui, &(struct ui_screen){.id = "compare", .lang = "zh-CN"}));
    ui_end(gallery.ui);
    const struct semantics *semantics = ui_semantics(gallery.ui);
    int rows = 0;
    for (size_t i = 0; i < semantics->count; i++)
        rows += strcmp(semantics->nodes[i].name, "月费 49.00 39.00 89.00") == 0;
    assert_int_equal(rows, 1);
}

static uint32_t pixel(const char *path, int x, int y)
{
    SDL_Surface *picture = IMG_Load(path);
    assert_non_null(picture);
    SDL_Surface *plain = SDL_ConvertSurfaceFormat(picture, SDL_PIXELFORMAT_RGB888, 0);
    uint32_t value = ((uint32_t *)plain->pixels)[y * plain->pitch / 4 + x] & 0xFFFFFF;

    SDL_FreeSurface(plain);
    SDL_FreeSurface(picture);
    return value;
}

static void test_theme__its_brand_is_on_the_glass(void **state)
{
    struct theme theme = *theme_default();
    char path[] = "/tmp/ui_modes_XXXXXX";
    int file = mkstemp(path);

    (void)state;
    assert_true(file >= 0);
    theme.colours[THEME_BRAND][0] = (struct colour)COLOUR(0x7A0C2E);
    show_code((struct ui_screen){.theme = &theme});
    assert_int_equal(glass_save_png(gallery.glass, path, NULL), STATUS_OK);
    struct rect button = find("next")->rect;
    assert_int_equal(pixel(path, button.x + button.w / 2, button.y + button.h - 12), 0x7A0C2E);
    close(file);
    remove(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_elder__larger_steps_larger_targets_fewer_choices),
        cmocka_unit_test(test_lowered__everything_stands_within_reach),
        cmocka_unit_test(test_lowered__a_place_is_never_too_small_for_a_screen),
        cmocka_unit_test(test_slider__is_taken_moved_and_let_go_by_the_keypad),
        cmocka_unit_test(test_slider__its_thumb_is_large_enough_for_a_finger),
        cmocka_unit_test(test_table__what_is_too_narrow_goes_below),
        cmocka_unit_test(test_table__with_room_stays_side_by_side),
        cmocka_unit_test(test_theme__its_brand_is_on_the_glass),
    };

    return cmocka_run_group_tests(tests, open_gallery, close_gallery);
}
