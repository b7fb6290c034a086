/* Each screen in Chinese, English and Uyghur, at the default and the largest text, upright and
 * lying, against the sheet that is kept in golden/ (golden.h says how exactly). A screen without a
 * sheet fails. What differs is left in the build's golden/: NAME.png as it is now, NAME-differs.png
 * with the differences in red. packaging/goldens makes the sheets anew: look at them before you
 * keep them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "golden.h"
#include "situations.h"
#include "stage.h"

#define VARIANTS 6

static const size_t languages[] = {0, 1, 2}; /* of shop_languages: zh-CN, en, ug */
static const int steps[] = {0, 2};           /* default, largest */

static struct golden_sheet is, was, marks;

/* One situation a screen: the first that leads to it. */
static bool is_first(size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (strcmp(situations[i].screen, situations[index].screen) == 0)
            return false;
    return true;
}

static void draw(struct stage *stage, size_t index, bool lies)
{
    static const struct visit_view nowhere = {.languages = shop_languages,
                                              .language_count = SHOP_LANGUAGES};
    static uint32_t pixels[1080 * 1920];
    struct rect glass = glass_rect(stage->glass);
    struct shop shop;
    shop_open(&shop);
    situations[index].go(&shop);
    for (int variant = 0; variant < VARIANTS; variant++) {
        struct visit_view *view = shop_view(&shop);
        view->language = languages[variant % 3];
        view->step = steps[variant / 3];
        stage_frame(stage, &nowhere);
        stage_frame(stage, view);
        glass_pixels(stage->glass, pixels);
        golden_put(&is, pixels, glass.w, glass.h, golden_place(variant, lies));
        arena_reset(&shop.frame);
    }
    shop_close(&shop);
}

static void path_of(char path[512], const char *folder, const char *screen, const char *more)
{
    snprintf(path, 512, "%s/%s%s.png", folder, screen, more);
}

/* Whether the sheet is as it was. */
static bool check(const char *screen)
{
    char path[512];
    path_of(path, KIOSK_SOURCE_DIR "/tests/screens/golden", screen, "");
    if (getenv("KIOSK_GOLDEN_WRITE"))
        return golden_save(&is, path);
    bool is_kept = golden_load(&was, path);
    int count = is_kept ? golden_compare(&is, &was, &marks) : GOLDEN_W * GOLDEN_H;
    if (count <= GOLDEN_PIXELS)
        return true;
    mkdir(KIOSK_BINARY_DIR "/golden", 0755);
    path_of(path, KIOSK_BINARY_DIR "/golden", screen, "");
    golden_save(&is, path);
    fprintf(stderr, is_kept ? "%s: %d pixels differ; see %s\n" : "%s: no golden (%d); see %s\n",
            screen, count, path);
    path_of(path, KIOSK_BINARY_DIR "/golden", screen, "-differs");
    if (is_kept)
        golden_save(&marks, path);
    return false;
}

static void test_golden__every_screen_looks_as_it_was_kept(void **state)
{
    (void)state;
    struct stage upright, lying;
    int faults = 0;
    assert_true(stage_open(&upright, 1080, 1920, 82));
    assert_true(stage_open(&lying, 1920, 1080, 82));
    for (size_t i = 0; i < SITUATION_COUNT; i++) {
        if (!is_first(i))
            continue;
        memset(&is, 0xFF, sizeof is);
        draw(&upright, i, false);
        draw(&lying, i, true);
        faults += !check(situations[i].screen);
    }
    stage_close(&upright);
    stage_close(&lying);
    assert_int_equal(faults, 0);
}

/* One digit of a secondary text is enough to fail. */
static void test_golden__the_comparison_sees_one_digit(void **state)
{
    (void)state;
    static uint32_t pixels[1080 * 1920];
    struct stage stage;
    assert_true(stage_open(&stage, 1080, 1920, 82));
    struct shop shop;
    shop_open(&shop);
    shop_go(&shop, VISIT_ADVICE);
    struct visit_view *view = shop_view(&shop);
    stage_frame(&stage, view);
    glass_pixels(stage.glass, pixels);
    golden_put(&was, pixels, 1080, 1920, golden_place(0, false));
    is = was;
    assert_int_equal(golden_compare(&is, &was, &marks), 0);
    view->advice.compared.arguments[0].number = 6; /* of 4 plans */
    stage_frame(&stage, view);
    glass_pixels(stage.glass, pixels);
    golden_put(&is, pixels, 1080, 1920, golden_place(0, false));
    assert_true(golden_compare(&is, &was, &marks) > GOLDEN_PIXELS);
    shop_close(&shop);
    stage_close(&stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_golden__the_comparison_sees_one_digit),
        cmocka_unit_test(test_golden__every_screen_looks_as_it_was_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
