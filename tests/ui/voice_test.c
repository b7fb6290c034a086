/* The glass aloud: focus and reading aloud reach the output, personal words only a private one, the
 * panel rules the voice, headphones may come and go, and after a wipe all is silent. The output is
 * a fake that plays as fast as it is written to; what is asked is whether and what is being said.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "speech/sink_fake.h"
#include "ui/semantics.h"
#include "ui/ui.h"
#include "ui/voice.h"

#define PATIENCE 500 /* times 10 ms: a slow machine synthesises late, never not at all */

struct booth {
    struct glass *glass;
    struct ui *ui;
    struct voice *voice;
    struct sink_fake headphones, loudspeaker;
    struct sink *plugged;
    bool is_personal;
};

static struct sink *find(void *state)
{
    return ((struct booth *)state)->plugged;
}

static void show(struct booth *booth, const char *id)
{
    struct node *root =
        ui_begin(booth->ui, &(struct ui_screen){.id = id,
                                                .lang = "en",
                                                .still = true,
                                                .personal = booth->is_personal,
                                                .words = {"previous",
                                                          "next",
                                                          "%d of %d",
                                                          "Sound",
                                                          "Close",
                                                          {"Read", "Stop", "Repeat", "Slower",
                                                           "Faster", "Softer", "Louder"},
                                                          NULL,
                                                          "Plug in headphones."}});
    struct node *strip = widget_strip(root, "Brand");
    widget_tool(strip, "end", "End");
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "Sixty two yuan a month");
    widget_text(main, THEME_BODY, "Saves nine yuan");
    widget_button(widget_bar(root), WIDGET_FILLED, "next", "Go on");
    ui_end(booth->ui);
}

static int open_booth(void **state)
{
    static struct booth booth;
    struct glass_setup glass = {.mode = GLASS_HEADLESS,
                                .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                .icons = KIOSK_SOURCE_DIR "/assets/icons"};
    struct voice_setup setup = {.find = find, .state = &booth};
    struct error error = {0};
    booth = (struct booth){0};
    sink_fake_init(&booth.headphones, true);
    sink_fake_init(&booth.loudspeaker, false);
    if (glass_create(&booth.glass, &glass, &error) || voice_create(&booth.voice, &setup, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    booth.ui = ui_create(booth.glass);
    ui_speak(booth.ui, booth.voice);
    *state = &booth;
    return 0;
}

static int close_booth(void **state)
{
    struct booth *booth = *state;
    ui_speak(booth->ui, NULL);
    voice_destroy(booth->voice);
    ui_destroy(booth->ui);
    glass_destroy(booth->glass);
    sink_fake_finish(&booth->headphones);
    sink_fake_finish(&booth->loudspeaker);
    return 0;
}

static void wait_until_silent(struct booth *booth)
{
    for (int i = 0; i < PATIENCE && voice_now(booth->voice).is_speaking; i++)
        nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    assert_false(voice_now(booth->voice).is_speaking);
}

static void tap(struct booth *booth, const char *id)
{
    struct glass_event event = {.kind = GLASS_DOWN, .finger = 1};
    assert_true(ui_locate(booth->ui, id, &event.x, &event.y));
    ui_input(booth->ui, &event);
    event.kind = GLASS_UP;
    assert_string_equal(ui_input(booth->ui, &event).id, ""); /* the panel is ui's own affair */
    show(booth, "offer");
}

static void press(struct booth *booth, enum glass_key key)
{
    ui_input(booth->ui, &(struct glass_event){.kind = GLASS_KEY, .key = key});
    show(booth, "offer");
}

static void test_voice__who_plugs_headphones_in_hears_the_screen(void **state)
{
    struct booth *booth = *state;
    booth->is_personal = true;
    show(booth, "offer");
    assert_false(voice_now(booth->voice).is_speaking);
    booth->plugged = &booth->headphones.sink;
    show(booth, "offer");
    wait_until_silent(booth);
    assert_true(sink_fake_peak(&booth->headphones) > 1000);
    assert_int_equal(sink_fake_count(&booth->loudspeaker), 0);
}

static void test_voice__the_loudspeaker_says_nothing_until_it_is_asked(void **state)
{
    struct booth *booth = *state;
    booth->plugged = &booth->loudspeaker.sink;
    show(booth, "offer");
    press(booth, GLASS_KEY_NEXT);
    wait_until_silent(booth);
    assert_int_equal(sink_fake_count(&booth->loudspeaker), 0);
}

static size_t read_aloud(struct booth *booth)
{
    sink_fake_clear(&booth->loudspeaker);
    tap(booth, "sound");
    tap(booth, "sound-read");
    wait_until_silent(booth);
    return sink_fake_count(&booth->loudspeaker);
}

/* Of a personal screen everybody hears only the hint and the button, which is less than all. */
static void test_voice__the_loudspeaker_says_nothing_personal(void **state)
{
    struct booth *booth = *state;
    booth->plugged = &booth->loudspeaker.sink;
    show(booth, "offer");
    assert_true(read_aloud(booth) > 0);
    assert_false(voice_now(booth->voice).is_substituted); /* the last thing was the button */
    booth->is_personal = true;
    const struct semantics *tree = ui_semantics(booth->ui);
    show(booth, "offer");
    size_t personal = 0;
    for (size_t i = 0; i < tree->count; i++)
        personal += tree->nodes[i].is_personal;
    assert_int_equal(personal, 2); /* the title and the sentence, not the strip and the bar */
    assert_true(read_aloud(booth) > 0);
    voice_obey(booth->voice, VOICE_READ);
    voice_follow(booth->voice, tree,
                 &(struct voice_screen){.id = "offer", .lang = "en", .focus = "", .instead = NULL});
    wait_until_silent(booth);
}

static void test_voice__focus_is_followed_with_headphones(void **state)
{
    struct booth *booth = *state;
    booth->plugged = &booth->headphones.sink;
    show(booth, "offer");
    wait_until_silent(booth);
    sink_fake_clear(&booth->headphones);
    press(booth, GLASS_KEY_NEXT);
    wait_until_silent(booth);
    assert_true(sink_fake_count(&booth->headphones) > 0);
}

static void test_voice__the_panel_rules_rate_and_volume_and_stops(void **state)
{
    struct booth *booth = *state;
    booth->plugged = &booth->headphones.sink;
    show(booth, "offer");
    wait_until_silent(booth);
    sink_fake_clear(&booth->headphones);
    tap(booth, "sound");
    tap(booth, "sound-read");
    wait_until_silent(booth);
    size_t usual = sink_fake_count(&booth->headphones);
    sink_fake_clear(&booth->headphones);
    tap(booth, "sound");
    for (int i = 0; i < 4; i++)
        tap(booth, "sound-faster");
    tap(booth, "sound-read");
    wait_until_silent(booth);
    assert_true(sink_fake_count(&booth->headphones) < usual * 3 / 4);
    tap(booth, "sound");
    tap(booth, "sound-stop");
    assert_false(voice_now(booth->voice).is_speaking);
    press(booth, GLASS_KEY_BACK);
    assert_null(semantics_find(ui_semantics(booth->ui), "sound-close"));
}

static void test_voice__headphones_that_are_pulled_out_take_the_rest_with_them(void **state)
{
    struct booth *booth = *state;
    booth->is_personal = true;
    booth->headphones.is_held = true; /* plays nothing by itself: it is still speaking */
    booth->plugged = &booth->headphones.sink;
    show(booth, "offer");
    booth->plugged = NULL;
    show(booth, "offer");
    booth->plugged = &booth->loudspeaker.sink;
    show(booth, "offer");
    wait_until_silent(booth);
    assert_int_equal(sink_fake_count(&booth->loudspeaker), 0);
}

static void test_voice__after_a_wipe_nothing_is_said_and_all_is_as_usual(void **state)
{
    struct booth *booth = *state;
    booth->headphones.is_held = true;
    booth->plugged = &booth->headphones.sink;
    show(booth, "offer");
    ui_wipe(booth->ui);
    assert_false(voice_now(booth->voice).is_speaking);
    assert_string_equal(voice_now(booth->voice).node, "");
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_booth, close_booth)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_voice__who_plugs_headphones_in_hears_the_screen),
        CASE(test_voice__the_loudspeaker_says_nothing_until_it_is_asked),
        CASE(test_voice__the_loudspeaker_says_nothing_personal),
        CASE(test_voice__focus_is_followed_with_headphones),
        CASE(test_voice__the_panel_rules_rate_and_volume_and_stops),
        CASE(test_voice__headphones_that_are_pulled_out_take_the_rest_with_them),
        CASE(test_voice__after_a_wipe_nothing_is_said_and_all_is_as_usual),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
