/* Fingers, keys, pages, places and the semantic tree, from outside: what a screen and a shopper can
 * do, and what must come out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

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

static struct node *begin(const char *id, const char *lang)
{
    return ui_begin(gallery.ui, &(struct ui_screen){.id = id, .lang = lang});
}

/* Two buttons one above the other and a disabled one. */
static void show_buttons(const char *screen)
{
    struct node *main = widget_main(begin(screen, "en"));

    widget_button(main, WIDGET_FILLED, "first", "First")->grow = 0;
    widget_button(main, WIDGET_FILLED, "second", "Second")->grow = 0;
    struct node *off = widget_button(main, WIDGET_FILLED, "off", "Off");
    off->grow = 0;
    off->disabled = true;
    widget_button(widget_bar(main->parent), WIDGET_PLAIN, "back", "Back");
    ui_end(gallery.ui);
}

static struct rect rect_of(const char *id)
{
    const struct semantics_node *entry = semantics_find(ui_semantics(gallery.ui), id);

    assert_non_null(entry);
    return entry->rect;
}

static const char *touch(enum glass_event_kind kind, int64_t finger, const char *id)
{
    static struct ui_action action;
    struct glass_event event = {.kind = kind, .finger = finger};

    if (id) {
        struct rect rect = rect_of(id);
        event.x = rect.x + rect.w / 2;
        event.y = rect.y + rect.h / 2;
    }
    action = ui_input(gallery.ui, &event);
    show_buttons("buttons");
    return action.id;
}

static const char *press(enum glass_key key, int digit)
{
    static struct ui_action action;

    action =
        ui_input(gallery.ui, &(struct glass_event){.kind = GLASS_KEY, .key = key, .digit = digit});
    return action.id;
}

static void test_touch__acts_when_it_begins_and_ends_inside(void **state)
{
    /* Letters: finger; D down, M move, U up; place: first, second, off, or nowhere. */
    static const struct {
        const char *what;
        struct {
            enum glass_event_kind kind;
            int finger;
            const char *place, *acted;
        } steps[6];
    } cases[] = {
        {"a tap", {{GLASS_DOWN, 1, "first", ""}, {GLASS_UP, 1, "first", "first"}}},
        {"begun elsewhere", {{GLASS_DOWN, 1, NULL, ""}, {GLASS_UP, 1, "first", ""}}},
        {"ended elsewhere", {{GLASS_DOWN, 1, "first", ""}, {GLASS_UP, 1, NULL, ""}}},
        {"ended on another", {{GLASS_DOWN, 1, "first", ""}, {GLASS_UP, 1, "second", ""}}},
        {"out and in again",
         {{GLASS_DOWN, 1, "first", ""},
          {GLASS_MOVE, 1, NULL, ""},
          {GLASS_MOVE, 1, "first", ""},
          {GLASS_UP, 1, "first", "first"}}},
        {"no repeat",
         {{GLASS_DOWN, 1, "first", ""},
          {GLASS_UP, 1, "first", "first"},
          {GLASS_UP, 1, "first", ""}}},
        {"an end that was never told",
         {{GLASS_DOWN, 1, "first", ""},
          {GLASS_DOWN, 2, "second", ""},
          {GLASS_UP, 2, "second", "second"}}},
        {"down twice",
         {{GLASS_DOWN, 1, "first", ""},
          {GLASS_DOWN, 1, "second", ""},
          {GLASS_UP, 1, "second", "second"}}},
        {"a palm that rests",
         {{GLASS_DOWN, 9, NULL, ""},
          {GLASS_DOWN, 1, "first", ""},
          {GLASS_MOVE, 9, NULL, ""},
          {GLASS_UP, 1, "first", "first"},
          {GLASS_UP, 9, NULL, ""}}},
        {"two fingers at once act once",
         {{GLASS_DOWN, 1, "first", ""},
          {GLASS_DOWN, 2, "first", ""},
          {GLASS_UP, 1, "first", ""},
          {GLASS_UP, 2, "first", "first"}}},
        {"disabled", {{GLASS_DOWN, 1, "off", ""}, {GLASS_UP, 1, "off", ""}}},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ui_wipe(gallery.ui);
        show_buttons("buttons");
        for (size_t k = 0; k < 6 && cases[i].steps[k].acted; k++) {
            const char *acted =
                touch(cases[i].steps[k].kind, cases[i].steps[k].finger, cases[i].steps[k].place);
            if (strcmp(acted, cases[i].steps[k].acted) != 0)
                fail_msg("%s, step %zu: acted on \"%s\"", cases[i].what, k, acted);
        }
    }
}

static uint32_t picture_hash(void)
{
    static int number;
    char path[64];
    uint32_t hash = 2166136261u;
    int byte;

    snprintf(path, sizeof path, "/tmp/ui-test-%d-%d.png", (int)getpid(), number++);
    assert_int_equal(glass_save_png(gallery.glass, path, NULL), STATUS_OK);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    while ((byte = fgetc(file)) != EOF)
        hash = (hash ^ (uint32_t)byte) * 16777619u;
    fclose(file);
    remove(path);
    return hash;
}

static void test_touch__what_is_pressed_shows_in_the_next_frame(void **state)
{
    (void)state;
    ui_wipe(gallery.ui);
    show_buttons("buttons");
    uint32_t rest = picture_hash();
    touch(GLASS_DOWN, 1, "first");
    uint32_t pressed = picture_hash();
    touch(GLASS_MOVE, 1, NULL);
    uint32_t left = picture_hash();
    touch(GLASS_UP, 1, NULL);
    assert_int_not_equal(rest, pressed);
    assert_int_equal(rest, left);
    assert_int_equal(rest, picture_hash());
}

static void test_touch__does_not_reach_over_to_the_next_screen(void **state)
{
    struct rect rect;

    (void)state;
    ui_wipe(gallery.ui);
    show_buttons("buttons");
    rect = rect_of("first");
    ui_input(gallery.ui,
             &(struct glass_event){.kind = GLASS_DOWN, .x = rect.x + 5, .y = rect.y + 9});
    show_buttons("another");
    struct ui_action action = ui_input(
        gallery.ui, &(struct glass_event){.kind = GLASS_UP, .x = rect.x + 5, .y = rect.y + 9});
    assert_string_equal(action.id, "");
}

static void test_keypad__walks_in_reading_order_and_around(void **state)
{
    (void)state;
    ui_wipe(gallery.ui);
    show_buttons("buttons");
    static const struct {
        enum glass_key key;
        const char *acted;
    } steps[] = {
        {GLASS_KEY_SELECT, ""}, /* the first key only shows where one is */
        {GLASS_KEY_SELECT, "first"}, {GLASS_KEY_NEXT, ""},       {GLASS_KEY_SELECT, "second"},
        {GLASS_KEY_NEXT, ""}, /* over the disabled one */
        {GLASS_KEY_SELECT, "back"},  {GLASS_KEY_NEXT, ""},       {GLASS_KEY_SELECT, "first"},
        {GLASS_KEY_PREVIOUS, ""},    {GLASS_KEY_SELECT, "back"}, {GLASS_KEY_BACK, "back"},
        {GLASS_KEY_ERASE, ""}, /* there is none on this screen */
    };
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        const char *acted = press(steps[i].key, 0);
        if (strcmp(acted, steps[i].acted) != 0)
            fail_msg("step %zu: acted on \"%s\"", i, acted);
        show_buttons("buttons");
    }
}

static void test_keypad__digits_act_on_the_keys_of_the_screen(void **state)
{
    (void)state;
    ui_wipe(gallery.ui);
    gallery_show(&gallery, &gallery_pages[1], 0, 0);
    assert_string_equal(press(GLASS_KEY_DIGIT, 7), "key-7");
    assert_string_equal(press(GLASS_KEY_ERASE, 0), "key-erase");
    ui_wipe(gallery.ui);
    show_buttons("buttons");
    assert_string_equal(press(GLASS_KEY_DIGIT, 7), "");
}

static void test_dialog__takes_all_touches_while_it_stands(void **state)
{
    struct rect rect;

    (void)state;
    ui_wipe(gallery.ui);
    gallery_show(&gallery, &gallery_pages[2], 0, 0); /* the page under the dialog */
    rect = rect_of("back");
    gallery_show(&gallery, &gallery_pages[5], 0, 0);
    for (int kind = GLASS_DOWN; kind <= GLASS_UP; kind++) {
        struct ui_action action = ui_input(
            gallery.ui, &(struct glass_event){
                            .kind = (enum glass_event_kind)kind, .x = rect.x + 9, .y = rect.y + 9});
        assert_string_equal(action.id, "");
    }
    assert_null(semantics_find(ui_semantics(gallery.ui), "back"));
    assert_non_null(semantics_find(ui_semantics(gallery.ui), "still-here"));
}

static struct ui_action slide(enum glass_event_kind kind, int per_cent, int at)
{
    struct node *main = widget_main(begin("slider", "ug"));

    widget_slider(main, "data", "25", &(struct widget_slider){.steps = 11, .at = at});
    ui_end(gallery.ui);
    struct rect rect = rect_of("data");
    return ui_input(gallery.ui, &(struct glass_event){.kind = kind,
                                                      .finger = 1,
                                                      .x = rect.x + rect.w * per_cent / 100,
                                                      .y = rect.y + rect.h / 2});
}

static void test_slider__follows_the_finger_step_by_step(void **state)
{
    (void)state;
    ui_wipe(gallery.ui);
    assert_string_equal(slide(GLASS_DOWN, 50, 0).id, "data");
    assert_int_equal(slide(GLASS_MOVE, 50, 0).value, 5);
    assert_string_equal(slide(GLASS_MOVE, 50, 5).id, ""); /* it stands there already */
    assert_int_equal(slide(GLASS_MOVE, 99, 5).value, 10);
    assert_int_equal(slide(GLASS_MOVE, 300, 5).value, 10); /* beyond the end */
    assert_int_equal(slide(GLASS_MOVE, -50, 5).value, 0);
    assert_string_equal(slide(GLASS_UP, -50, 0).id, "");
    assert_string_equal(slide(GLASS_MOVE, 70, 0).id, ""); /* let go */
}

/* 20 buttons do not fit on any glass. */
static void show_many(void)
{
    static const char *const ids[] = {"b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9",
                                      "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"};
    struct node *main = widget_main(begin("many", "en"));

    for (int i = 0; i < 20; i++)
        widget_button(main, WIDGET_FILLED, ids[i], ids[i])->grow = 0;
    widget_button(widget_bar(main->parent), WIDGET_PLAIN, "back", "Back");
    ui_end(gallery.ui);
}

static void test_pages__every_button_stands_whole_on_exactly_one(void **state)
{
    int shown[20] = {0}, x, y, pages = 1;

    (void)state;
    ui_wipe(gallery.ui);
    for (;; pages++) {
        show_many();
        for (int i = 0; i < 20; i++) {
            char id[] = {(char)('b' + i / 10), (char)('0' + i % 10), '\0'};
            struct rect rect = rect_of(id);
            shown[i] += !rect_is_empty(rect);
            if (!rect_is_empty(rect))
                assert_int_equal(rect.h, (int)(30 * 82 / 25.4 + 0.5));
        }
        const struct semantics_node *next = semantics_find(ui_semantics(gallery.ui), "page-next");
        assert_non_null(next);
        if (!next->acts)
            break;
        assert_true(ui_locate(gallery.ui, "page-next", &x, &y));
        ui_input(gallery.ui, &(struct glass_event){.kind = GLASS_DOWN, .x = x, .y = y});
        assert_string_equal(
            ui_input(gallery.ui, &(struct glass_event){.kind = GLASS_UP, .x = x, .y = y}).id, "");
    }
    assert_int_equal(pages, 2);
    for (int i = 0; i < 20; i++)
        assert_int_equal(shown[i], 1);
}

/* Whatever stands above it, a heading is on the page of the button below it. */
static void test_pages__a_heading_never_stands_at_the_foot_alone(void **state)
{
    (void)state;
    for (int above = 10; above <= 70; above++) {
        ui_wipe(gallery.ui);
        struct node *main = widget_main(begin("heading", "en"));
        for (int i = 0; i < above; i++)
            widget_text(main, THEME_BODY, "above");
        struct node *heading = widget_text(main, THEME_HEADING_SMALL, "heading");
        struct node *below = widget_button(main, WIDGET_FILLED, "below", "below");
        for (int i = 0; i < 20; i++)
            widget_text(main, THEME_TITLE, "further");
        ui_end(gallery.ui);
        assert_int_equal(heading->page, below->page);
    }
}

static void test_pages__halves_that_do_not_fit_go_below_each_other(void **state)
{
    (void)state;
    ui_wipe(gallery.ui);
    for (int lines = 2; lines <= 42; lines += 40) {
        struct node *main = widget_main(begin("halves", "en"));
        struct node *grid = widget_grid(main, 2, 6);
        struct node *left = widget_column(grid, 6), *right = widget_column(grid, 6);
        for (int i = 0; i < lines; i++)
            widget_text(left, THEME_TITLE, "left");
        widget_text(right, THEME_TITLE, "right");
        ui_end(gallery.ui);
        bool is_beside = right->rect.x > left->rect.x;
        assert_int_equal(is_beside, lines == 2);
    }
}

static void test_pages__locate_turns_to_the_page_of_a_node(void **state)
{
    int x, y;

    (void)state;
    ui_wipe(gallery.ui);
    show_many();
    assert_true(rect_is_empty(rect_of("c9")));
    assert_true(ui_locate(gallery.ui, "c9", &x, &y));
    assert_true(rect_holds(rect_of("c9"), x, y));
    show_many(); /* and it stays there */
    assert_true(rect_holds(rect_of("c9"), x, y));
    assert_false(ui_locate(gallery.ui, "there-is-none", &x, &y));
}

static void test_pages__the_focus_turns_them(void **state)
{
    (void)state;
    ui_wipe(gallery.ui);
    show_many();
    for (int i = 0; i < 20; i++) {
        press(GLASS_KEY_NEXT, 0);
        show_many();
    }
    assert_false(rect_is_empty(rect_of("c9")));
    assert_string_equal(press(GLASS_KEY_SELECT, 0), "c9");
}

static void test_layout__millimetres_are_the_same_at_every_dpi(void **state)
{
    static const int dpis[] = {60, 82, 96, 138, 299};

    (void)state;
    for (size_t i = 0; i < sizeof dpis / sizeof *dpis; i++) {
        struct gallery panel;
        int dpi = dpis[i];
        assert_int_equal(gallery_open(&panel, dpi * 14, dpi * 24, dpi), STATUS_OK);
        struct node *root = ui_begin(panel.ui, &(struct ui_screen){.id = "one", .lang = "en"});
        struct node *box = widget_column(root, 0);
        box->pad_x = box->pad_y = THEME_MARGIN;
        struct node *button = widget_button(box, WIDGET_PLAIN, "button", "A");
        button->width = 58;
        ui_end(panel.ui);
        const struct semantics_node *entry = semantics_find(ui_semantics(panel.ui), "button");
        const double pixel = 25.4 / dpi;
        assert_true(entry->rect.x * pixel > 14 - pixel && entry->rect.x * pixel < 14 + pixel);
        assert_true(entry->rect.h * pixel > 30 - pixel && entry->rect.h * pixel < 30 + pixel);
        assert_true(entry->rect.w * pixel > 58 - pixel && entry->rect.w * pixel < 58 + pixel);
        gallery_close(&panel);
    }
}

static void test_layout__rows_share_fairly_and_columns_equally(void **state)
{
    (void)state;
    ui_wipe(gallery.ui);
    struct node *root = begin("rows", "en");
    struct node *pair =
        widget_pair(root,
                    "A very long label that has no chance at all to fit on one line of this glass, "
                    "because it goes on and on and on and on",
                    "12.40");
    struct node *row = widget_row(root, 10);
    for (int i = 0; i < 3; i++)
        widget_text(row, THEME_BODY, i ? "x" : "a longer one")->grow = 1;
    ui_end(gallery.ui);
    const struct node *label = pair->first, *value = pair->last;
    assert_int_equal(value->rect.x + value->rect.w, 1080);
    assert_true(label->rect.x + label->rect.w <= value->rect.x);
    assert_true(label->rect.h > value->rect.h);
    assert_int_equal(label->rect.y + label->baseline, value->rect.y + value->baseline);
    assert_in_range(row->first->rect.w - row->last->rect.w + 1, 0, 2);
    assert_int_equal(row->last->rect.x + row->last->rect.w, 1080);
}

static void test_layout__an_amount_is_never_torn(void **state)
{
    (void)state;
    ui_wipe(gallery.ui);
    for (float width = 20; width < 60; width += 2) {
        struct node *column = widget_column(begin("amounts", "zh-CN"), 0);
        column->width = width;
        struct node *amount = widget_text(column, THEME_FIGURE, "1,126.30");
        struct node *body = widget_text(column, THEME_BODY, "126.30");
        ui_end(gallery.ui);
        assert_int_equal(body->paragraph->count, 1);
        assert_true(amount->paragraph->count == 1 || width < 24);
        assert_true(body->paragraph->width <= body->rect.w);
    }
}

static void test_layout__right_to_left_mirrors_all_but_numbers(void **state)
{
    (void)state;
    ui_wipe(gallery.ui);
    gallery_show(&gallery, &gallery_pages[6], 0, 0);
    assert_true(rect_of("back").x > rect_of("next").x);
    assert_true(rect_of("key-1").x < rect_of("key-2").x);
    assert_true(rect_of("key-2").x < rect_of("key-3").x);
    struct rect back = rect_of("back");
    int margin = 1080 - back.x - back.w;
    assert_in_range(margin, 45 - 1, 45 + 1); /* 14 mm at 82 dpi */
}

static void test_describe__is_the_document_that_CLI_md_shows(void **state)
{
    struct buffer json;

    (void)state;
    ui_wipe(gallery.ui);
    struct node *root = begin("one", "zh-CN");
    struct node *button = widget_button(root, WIDGET_FILLED, "offer-1", "随心卡 \"49\"");
    button->speak = "随心卡四十九元";
    ui_end(gallery.ui);
    buffer_init(&json, 1 << 16);
    ui_describe(gallery.ui, &json);
    /* White on the brand's blue is 10.59 : 1 by the formula of WCAG; 31 pixels of em are 7.04 mm.
     */
    assert_string_equal(buffer_text(&json), "{\n"
                                            "  \"screen\": \"one\",\n"
                                            "  \"lang\": \"zh-CN\",\n"
                                            "  \"size_px\": [\n    1080,\n    1920\n  ],\n"
                                            "  \"dpi\": 82,\n"
                                            "  \"focus\": null,\n"
                                            "  \"nodes\": [\n    {\n"
                                            "      \"id\": \"offer-1\",\n"
                                            "      \"role\": \"button\",\n"
                                            "      \"name\": \"随心卡 \\\"49\\\"\",\n"
                                            "      \"rect_px\": [\n        0,\n        0,\n"
                                            "        1080,\n        1920\n      ],\n"
                                            "      \"enabled\": true,\n"
                                            "      \"acts\": true,\n"
                                            "      \"text_mm\": 7.04,\n"
                                            "      \"contrast\": 10.59,\n"
                                            "      \"speak\": \"随心卡四十九元\"\n"
                                            "    }\n  ]\n}\n");
    buffer_finish(&json);
}

static void test_theme__every_pair_that_is_read_has_the_contrast_it_needs(void **state)
{
    static const struct {
        enum theme_colour ink, ground;
        double least; /* in normal contrast */
    } pairs[] = {
        {THEME_INK, THEME_PAPER, 10},        {THEME_INK, THEME_GROUND, 10},
        {THEME_SOFT, THEME_PAPER, 10},       {THEME_SOFT, THEME_GROUND, 10},
        {THEME_BRAND, THEME_PAPER, 10},      {THEME_ON_BRAND, THEME_BRAND, 10},
        {THEME_INK, THEME_BRAND_TINT, 10},   {THEME_GOOD, THEME_GOOD_TINT, 10},
        {THEME_WARM, THEME_WARM_TINT, 10},   {THEME_DANGER, THEME_DANGER_TINT, 10},
        {THEME_EDGE, THEME_GROUND, 3},       {THEME_EDGE, THEME_PAPER, 3},
        {THEME_GOOD_STRONG, THEME_PAPER, 3}, {THEME_WARM_STRONG, THEME_PAPER, 3},
        {THEME_BRAND, THEME_TRACK, 3},       {THEME_INK, THEME_PRESSED, 7},
        {THEME_ACCENT, THEME_BRAND, 3},      {THEME_DISABLED_INK, THEME_DISABLED, 7},
    };

    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        for (int contrast = 0; contrast < 3; contrast++) {
            double ratio = colour_contrast(theme_colour(contrast, pairs[i].ink),
                                           theme_colour(contrast, pairs[i].ground));
            double least = contrast && pairs[i].least >= 10 ? 20 : pairs[i].least;
            if (ratio < least)
                fail_msg("pair %zu, contrast %d: %.2f", i, contrast, ratio);
        }
}

static void test_theme__text_steps_are_those_of_the_rules(void **state)
{
    static const double least[] = {4.8, 3.5, 6.4, 8.5}, most[] = {5.6, 4.2, 7.1, 9.0};

    (void)state;
    for (int step = 0; step < 4; step++) {
        static const enum theme_type types[] = {THEME_BODY, THEME_SECONDARY, THEME_BODY_BOLD};
        for (int i = 0; i < 3; i++) {
            double height = (double)theme_cap_height(step, types[i]);
            assert_true(height >= least[step] && height <= most[step]);
        }
    }
}

static void test_wipe__leaves_nothing_on_the_glass(void **state)
{
    (void)state;
    show_buttons("buttons");
    uint32_t shown = picture_hash();
    ui_wipe(gallery.ui);
    assert_int_equal(ui_semantics(gallery.ui)->count, 0);
    assert_int_not_equal(picture_hash(), shown);
    show_buttons("buttons");
    assert_int_equal(picture_hash(), shown);
    assert_string_equal(press(GLASS_KEY_BACK, 0), "back");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_touch__acts_when_it_begins_and_ends_inside),
        cmocka_unit_test(test_touch__what_is_pressed_shows_in_the_next_frame),
        cmocka_unit_test(test_touch__does_not_reach_over_to_the_next_screen),
        cmocka_unit_test(test_keypad__walks_in_reading_order_and_around),
        cmocka_unit_test(test_keypad__digits_act_on_the_keys_of_the_screen),
        cmocka_unit_test(test_dialog__takes_all_touches_while_it_stands),
        cmocka_unit_test(test_slider__follows_the_finger_step_by_step),
        cmocka_unit_test(test_pages__every_button_stands_whole_on_exactly_one),
        cmocka_unit_test(test_pages__a_heading_never_stands_at_the_foot_alone),
        cmocka_unit_test(test_pages__halves_that_do_not_fit_go_below_each_other),
        cmocka_unit_test(test_pages__locate_turns_to_the_page_of_a_node),
        cmocka_unit_test(test_pages__the_focus_turns_them),
        cmocka_unit_test(test_layout__millimetres_are_the_same_at_every_dpi),
        cmocka_unit_test(test_layout__rows_share_fairly_and_columns_equally),
        cmocka_unit_test(test_layout__an_amount_is_never_torn),
        cmocka_unit_test(test_layout__right_to_left_mirrors_all_but_numbers),
        cmocka_unit_test(test_describe__is_the_document_that_CLI_md_shows),
        cmocka_unit_test(test_theme__every_pair_that_is_read_has_the_contrast_it_needs),
        cmocka_unit_test(test_theme__text_steps_are_those_of_the_rules),
        cmocka_unit_test(test_wipe__leaves_nothing_on_the_glass),
    };

    return cmocka_run_group_tests(tests, open_gallery, close_gallery);
}
