/* Every page of the gallery at every step, contrast and panel, held against KIOSK.md by what the
 * semantic tree says of it: sizes, gaps, contrast, and that everything can be reached. The figures
 * are those of VVSG 2.0 and WCAG 2.2 as KIOSK.md gives them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/random.h"
#include "gallery.h"
#include "text/paragraph.h"
#include "ui/semantics.h"
#include "ui/ui_frame.h"

#define INCH 25.4

static const struct {
    const char *name;
    int width, height, dpi;
} panels[] = {
    {"27 inches upright", 1080, 1920, 82},
    {"27 inches lying", 1920, 1080, 82},
    {"10 inch tablet", 1600, 2560, 299},
    {"32 inches, fine", 2160, 3840, 138},
};
#define PANELS (sizeof panels / sizeof *panels)

struct view {
    struct gallery *gallery;
    const char *page;
    int panel, step, contrast;
    int *faults; /* all are told before the test fails */
};

static double millimetres(const struct view *view, int pixels)
{
    return pixels * INCH / panels[view->panel].dpi;
}

static void complain(const struct view *view, const char *what, const char *id)
{
    print_error("%s on %s, step %d, contrast %d: %s: %s\n", view->page, panels[view->panel].name,
                view->step, view->contrast, id, what);
    ++*view->faults;
}

static void check_target(const struct view *view, const struct semantics_node *entry)
{
    double pixel = millimetres(view, 1);

    if (millimetres(view, entry->rect.w) < 12.7 - pixel ||
        millimetres(view, entry->rect.h) < 12.7 - pixel)
        complain(view, "smaller than 12.7 mm", entry->id);
}

static void check_gap(const struct view *view, const struct semantics_node *a,
                      const struct semantics_node *b)
{
    int least = (int)(2.54 * panels[view->panel].dpi / INCH) - 1;
    struct rect around = rect_inset(a->rect, -least);

    if (!rect_is_empty(rect_both(around, b->rect)))
        complain(view, a->id, b->id);
}

static void check_text(const struct view *view, const struct semantics_node *entry)
{
    static const double least[] = {4.8, 3.5, 6.4, 8.5};
    double wanted = view->contrast ? 20 : 10;

    if (!entry->has_text)
        return;
    if (entry->text_mm < least[view->step])
        complain(view, "text too small", entry->id);
    if (entry->contrast < wanted && !entry->node->disabled)
        complain(view, "too little contrast", entry->id);
}

/* A card of more than half a page may go on on the next; what is in it is never cut. */
static bool is_long_card(const struct node *node)
{
    for (const struct node *outer = node->parent; outer; outer = outer->parent)
        if (outer->pages)
            return node->flow == NODE_COLUMN &&
                   node->rect.h >=
                       (outer->rect.h - 2 * ui_frame_space(outer->frame, outer->pad_y)) / 2;
    return false;
}

static void check_whole(const struct view *view, const struct semantics_node *entry)
{
    if (!rect_equals(entry->node->rect, entry->rect) && !is_long_card(entry->node))
        complain(view, "is cut", entry->id);
    for (const struct node *leaf = entry->node; leaf; leaf = node_following(entry->node, leaf))
        if (leaf->paragraph && (leaf->paragraph->cut || leaf->paragraph->torn))
            complain(view, leaf->paragraph->cut ? "has an ellipsis" : "is torn", entry->id);
    if (!*entry->speak)
        complain(view, "cannot be spoken", entry->id);
}

static void check_shown(const struct view *view)
{
    const struct semantics *semantics = ui_semantics(view->gallery->ui);

    for (size_t i = 0; i < semantics->count; i++) {
        const struct semantics_node *entry = &semantics->nodes[i];
        if (rect_is_empty(entry->rect) || entry->node->role == NODE_DIALOG)
            continue;
        check_whole(view, entry);
        check_text(view, entry);
        if (!entry->node->acts)
            continue;
        check_target(view, entry);
        for (size_t k = 0; k < i; k++)
            if (semantics->nodes[k].node->acts && !rect_is_empty(semantics->nodes[k].rect))
                check_gap(view, &semantics->nodes[k], entry);
    }
}

/* Goes through all pages by their button; each node must be shown on one of them. */
static void check_pages(const struct view *view, int page)
{
    bool seen[400] = {false};
    int x, y, pages = 0;

    for (;; pages++) {
        const struct semantics *semantics = ui_semantics(view->gallery->ui);
        check_shown(view);
        for (size_t i = 0; i < semantics->count; i++)
            seen[i] |= !rect_is_empty(semantics->nodes[i].rect);
        const struct semantics_node *next = semantics_find(semantics, "page-next");
        if (!next || !next->acts)
            break;
        assert_true(pages < 20);
        assert_true(ui_locate(view->gallery->ui, "page-next", &x, &y));
        ui_input(view->gallery->ui, &(struct glass_event){.kind = GLASS_DOWN, .x = x, .y = y});
        ui_input(view->gallery->ui, &(struct glass_event){.kind = GLASS_UP, .x = x, .y = y});
        gallery_show(view->gallery, &gallery_pages[page], view->step, view->contrast);
    }
    const struct semantics *semantics = ui_semantics(view->gallery->ui);
    for (size_t i = 0; i < semantics->count; i++)
        if (!seen[i])
            complain(view, "is on no page", semantics->nodes[i].id);
}

static void test_gallery__every_page_keeps_the_figures_of_the_rules(void **state)
{
    int faults = 0;

    (void)state;
    for (size_t panel = 0; panel < PANELS; panel++) {
        struct gallery gallery;
        assert_int_equal(
            gallery_open(&gallery, panels[panel].width, panels[panel].height, panels[panel].dpi),
            STATUS_OK);
        for (size_t page = 0; page < GALLERY_PAGES; page++)
            for (int step = 0; step < 4; step += panel ? 3 : 1)
                for (int contrast = 0; contrast < (panel || step % 3 ? 1 : 3); contrast++) {
                    struct view view = {
                        &gallery, gallery_pages[page].id, (int)panel, step, contrast, &faults};
                    char name[96];
                    gallery_show(&gallery, &gallery_pages[page], step, contrast);
                    snprintf(name, sizeof name, "%s-%d-%d-%d", view.page, (int)panel, step,
                             contrast);
                    gallery_keep(&gallery, name);
                    check_pages(&view, (int)page);
                    ui_wipe(gallery.ui);
                }
        gallery_close(&gallery);
    }
    assert_int_equal(faults, 0);
}

/* Next, next, next: every enabled target once, each shown and ringed when it is reached. */
static void test_gallery__the_keypad_reaches_everything(void **state)
{
    struct gallery gallery;

    (void)state;
    assert_int_equal(gallery_open(&gallery, 1920, 1080, 82), STATUS_OK);
    for (size_t page = 0; page < GALLERY_PAGES; page++) {
        size_t acting = 0, reached = 0;
        gallery_show(&gallery, &gallery_pages[page], THEME_STEP_LARGEST, 0);
        const struct semantics *semantics = ui_semantics(gallery.ui);
        for (size_t i = 0; i < semantics->count; i++)
            acting += semantics->nodes[i].acts;
        char first[UI_ID_ROOM] = "";
        for (size_t i = 0; i <= acting + 2; i++) {
            struct buffer json;
            char focus[UI_ID_ROOM] = "";
            ui_input(gallery.ui, &(struct glass_event){.kind = GLASS_KEY, .key = GLASS_KEY_NEXT});
            gallery_show(&gallery, &gallery_pages[page], THEME_STEP_LARGEST, 0);
            buffer_init(&json, 1 << 20);
            ui_describe(gallery.ui, &json);
            const char *found = strstr(buffer_text(&json), "\"focus\": \"");
            assert_non_null(found);
            sscanf(found, "\"focus\": \"%47[^\"]", focus);
            buffer_finish(&json);
            const struct semantics_node *entry = semantics_find(ui_semantics(gallery.ui), focus);
            assert_non_null(entry);
            assert_false(rect_is_empty(entry->rect));
            if (strcmp(first, focus) == 0)
                break;
            if (!*first)
                snprintf(first, sizeof first, "%s", focus);
            reached++;
        }
        /* The page buttons come and go as pages turn. */
        assert_in_range(reached, acting, acting + 1);
        ui_wipe(gallery.ui);
    }
    gallery_close(&gallery);
}

/* Any fingers, any keys, on any page: whatever comes out is a node that stands there and may act.
 */
static void test_gallery__a_monkey_only_ever_gets_what_stands_on_the_screen(void **state)
{
    struct gallery gallery;
    struct random random = random_seeded(20261121);

    (void)state;
    assert_int_equal(gallery_open(&gallery, 540, 960, 41), STATUS_OK);
    for (int i = 0; i < 20000; i++) {
        size_t page = (size_t)(i / 500) % GALLERY_PAGES;
        struct glass_event event = {.kind = (enum glass_event_kind)random_between(&random, 0, 6),
                                    .finger = random_between(&random, -1, 2),
                                    .x = (int)random_between(&random, -20, 560),
                                    .y = (int)random_between(&random, -20, 980),
                                    .key = (enum glass_key)random_between(&random, 0, 6),
                                    .digit = (int)random_between(&random, 0, 9)};
        struct ui_action action = ui_input(gallery.ui, &event);
        const struct semantics_node *entry = semantics_find(ui_semantics(gallery.ui), action.id);
        assert_true(*action.id == '\0' || (entry && entry->acts));
        if (random_one_in(&random, 1000))
            ui_wipe(gallery.ui);
        if (random_one_in(&random, 20) || i % 500 == 0)
            gallery_show(&gallery, &gallery_pages[page], THEME_STEP_LARGEST, 0);
    }
    gallery_close(&gallery);
}

/* Nobody sells such panels; a window can be dragged to any of these sizes. */
static void test_gallery__any_size_of_glass_is_safe(void **state)
{
    static const int sizes[][3] = {{1, 1, 82},     {40, 2000, 82},  {2000, 40, 82},
                                   {320, 240, 82}, {800, 600, 600}, {800, 600, 10}};

    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct gallery gallery;
        int x, y;
        assert_int_equal(gallery_open(&gallery, sizes[i][0], sizes[i][1], sizes[i][2]), STATUS_OK);
        for (size_t page = 0; page < GALLERY_PAGES; page++) {
            gallery_show(&gallery, &gallery_pages[page], THEME_STEP_LARGEST, 0);
            if (ui_locate(gallery.ui, "next", &x, &y))
                gallery_show(&gallery, &gallery_pages[page], THEME_STEP_LARGEST, 0);
        }
        gallery_close(&gallery);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gallery__every_page_keeps_the_figures_of_the_rules),
        cmocka_unit_test(test_gallery__the_keypad_reaches_everything),
        cmocka_unit_test(test_gallery__any_size_of_glass_is_safe),
        cmocka_unit_test(test_gallery__a_monkey_only_ever_gets_what_stands_on_the_screen),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
