/* Whole visits played on the kiosk as it is: real glass (without a display), real words, a shop
 * behind it. And a monkey. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../visit/shop.h"
#include "app/kiosk.h"
#include "app/player.h"
#include "base/buffer.h"
#include "base/random.h"

#define DUMP_MOST ((size_t)4 * 1024 * 1024)
#define MONKEY_TAPS 1500
#define MONKEY_TAPS_LONG 100000

struct scene {
    struct shop shop;
    struct languages languages;
    struct kiosk *kiosk;
    struct arena arena;
};

static void open_scene(struct scene *scene, const char *tag, int width, int height)
{
    struct glass_setup glass = {.mode = GLASS_HEADLESS,
                                .width = width,
                                .height = height,
                                .dpi = 82,
                                .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                .icons = KIOSK_SOURCE_DIR "/assets/icons"};
    struct error error = {0};
    shop_open(&scene->shop);
    arena_init(&scene->arena);
    assert_int_equal(languages_read(&scene->languages, KIOSK_BINARY_DIR "/assets/strings", &error),
                     STATUS_OK);
    assert_int_equal(languages_index(tag, &scene->shop.settings.language, &error), STATUS_OK);
    struct kiosk_setup setup = {.glass = &glass,
                                .words = &scene->languages,
                                .records = &scene->shop.fake.records,
                                .clock = &scene->shop.clock,
                                .visit = &scene->shop.settings};
    assert_int_equal(kiosk_create(&scene->kiosk, &setup, &error), STATUS_OK);
}

static void close_scene(struct scene *scene)
{
    kiosk_destroy(scene->kiosk);
    languages_finish(&scene->languages);
    arena_finish(&scene->arena);
    shop_close(&scene->shop);
}

static enum status play(struct scene *scene, const char *text, const char *dump_dir,
                        struct error *error)
{
    struct replay replay;
    struct faults faults;
    faults_init(&faults, "test.replay");
    assert_int_equal(replay_parse(&replay, &scene->arena, text, &faults, error), STATUS_OK);
    faults_finish(&faults);
    struct player player = {.kiosk = scene->kiosk,
                            .clock = &scene->shop.clock,
                            .file = "test.replay",
                            .dump_dir = dump_dir};
    return player_play(&player, &replay, error);
}

/* The semantic tree of what is shown, as text. Borrowed until the next call. */
static const char *shown(struct scene *scene)
{
    struct buffer json;
    buffer_init(&json, DUMP_MOST);
    ui_describe(kiosk_ui(scene->kiosk), &json);
    const char *text = arena_copy(&scene->arena, buffer_text(&json));
    buffer_finish(&json);
    return text;
}

static void expect_screen(struct scene *scene, const char *screen)
{
    char line[64];
    snprintf(line, sizeof line, "\"screen\": \"%s\"", screen);
    if (!strstr(shown(scene), line))
        fail_msg("not on the screen \"%s\" but: %.60s", screen, shown(scene));
}

static void expect_played(struct scene *scene, const char *text)
{
    struct error error = {0};
    if (play(scene, text, NULL, &error))
        fail_msg("%s", error.message);
}

#define SIGN_IN "tap start\ntap next\ntype " SHOP_NUMBER SHOP_PIN "\ntap next\n"

static void test_kiosk__a_whole_visit_in_each_language(void **state)
{
    (void)state;
    static const char *const tags[] = {"zh-CN", "en"};
    static const char *const savings[] = {"每年省 ¥840.00", "Saves ¥840.00 a year"};
    for (size_t i = 0; i < 2; i++) {
        struct scene scene;
        open_scene(&scene, tags[i], 1080, 1920);
        expect_played(&scene, SIGN_IN);
        expect_screen(&scene, "results");
        assert_non_null(strstr(shown(&scene), savings[i]));
        expect_played(&scene, "tap offer-1\ntap month-1\ntap next\n");
        expect_screen(&scene, "goodbye");
        expect_played(&scene, "tap rate-9\nwait 8000\n");
        expect_screen(&scene, "attract");
        close_scene(&scene);
    }
}

static void test_kiosk__the_erase_key_locks_the_glass_only_while_nobody_is_there(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "zh-CN", 1080, 1920);
    expect_played(&scene, "key erase\n");
    expect_screen(&scene, "cleaning");
    expect_played(&scene, "tap 540,1500\nkey select\nkey 5\nkey back\nwait 29999\n");
    expect_screen(&scene, "cleaning");
    expect_played(&scene, "wait 1\n");
    expect_screen(&scene, "attract");
    expect_played(&scene, "tap start\ntap next\nkey 1\nkey erase\n");
    expect_screen(&scene, "sign-in");
    close_scene(&scene);
}

static void test_kiosk__the_demo_visit_plays_in_every_language_size_and_text_step(void **state)
{
    (void)state;
    static const char *const tags[] = {"zh-CN", "en"};
    static const int sizes[][2] = {{1080, 1920}, {1920, 1080}, {800, 1280}};
    struct buffer demo;
    struct error error;
    buffer_init(&demo, DUMP_MOST);
    assert_int_equal(buffer_add_file(&demo, KIOSK_SOURCE_DIR "/assets/demo/visit.replay", &error),
                     STATUS_OK);
    for (int i = 0; i < 2 * 3 * VISIT_STEPS; i++) {
        struct scene scene;
        const int *size = sizes[i / 2 % 3];
        open_scene(&scene, tags[i % 2], size[0], size[1]);
        expect_played(&scene, "tap start\n");
        for (int step = 0; step < i / 6; step++)
            expect_played(&scene, "tap text-size\n");
        /* the demo's own first step has been taken */
        expect_played(&scene,
                      strstr(buffer_text(&demo), "\ntap start\n") + strlen("\ntap start\n"));
        expect_screen(&scene, "attract");
        close_scene(&scene);
    }
    buffer_finish(&demo);
}

static void test_kiosk__a_keypad_alone_can_do_a_whole_visit(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "zh-CN", 1080, 1920);
    expect_played(&scene, "key next\nkey select\n"); /* the first that acts is the start */
    expect_screen(&scene, "welcome");
    expect_played(&scene, "key back\n");
    expect_screen(&scene, "attract");
    close_scene(&scene);
}

static void test_kiosk__after_the_end_nothing_of_the_shopper_is_shown(void **state)
{
    (void)state;
    static const char *const ends[] = {"tap end\n", "wait 60000\n", "tap offer-2\ntap next\n",
                                       "tap end\ntap next\n"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct scene scene;
        open_scene(&scene, "zh-CN", 1080, 1920);
        expect_played(&scene, SIGN_IN);
        expect_played(&scene, ends[i]);
        assert_null(strstr(shown(&scene), "61.70"));
        assert_null(strstr(shown(&scene), "138 0013"));
        assert_null(strstr(shown(&scene), "爱家"));
        close_scene(&scene);
    }
}

static void test_kiosk__the_warning_counts_down_and_can_be_answered(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "zh-CN", 1080, 1920);
    expect_played(&scene, SIGN_IN "wait 30000\n");
    assert_non_null(strstr(shown(&scene), "30 秒后"));
    expect_played(&scene, "wait 29000\n");
    assert_non_null(strstr(shown(&scene), "1 秒后"));
    expect_played(&scene, "tap still-here\n");
    assert_null(strstr(shown(&scene), "秒后"));
    expect_screen(&scene, "results");
    close_scene(&scene);
}

static void test_kiosk__a_step_that_cannot_be_taken_is_named_by_its_line(void **state)
{
    (void)state;
    struct scene scene;
    struct error error = {0};
    open_scene(&scene, "zh-CN", 1080, 1920);
    assert_int_equal(play(&scene, "tap start\n\ntap offer-1\n", NULL, &error), STATUS_BAD_INPUT);
    assert_non_null(strstr(error.message, "test.replay:3: "));
    assert_non_null(strstr(error.message, "offer-1"));
    close_scene(&scene);
}

static bool is_file(const char *folder, const char *name)
{
    char path[512];
    struct stat about;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    bool there = stat(path, &about) == 0 && about.st_size > 0;
    unlink(path);
    return there;
}

static void test_kiosk__every_step_leaves_a_picture_and_a_tree(void **state)
{
    (void)state;
    static const char *const names[] = {"001.png",  "001.json",  "003.png",
                                        "003.json", "start.png", "start.json"};
    char folder[] = "/tmp/kiosk-dump-XXXXXX";
    struct scene scene;
    struct error error = {0};
    assert_non_null(mkdtemp(folder));
    open_scene(&scene, "zh-CN", 540, 960);
    assert_int_equal(play(&scene, "wait 10\nshot start\ntap start\n", folder, &error), STATUS_OK);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!is_file(folder, names[i]))
            fail_msg("%s was not written", names[i]);
    assert_int_equal(rmdir(folder), 0);
    close_scene(&scene);
}

static void test_kiosk__a_recording_holds_no_digit_that_was_typed(void **state)
{
    (void)state;
    char path[] = "/tmp/kiosk-record-XXXXXX";
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    close(descriptor);
    struct recorder *recorder;
    struct error error = {0};
    assert_int_equal(recorder_create(&recorder, path, &error), STATUS_OK);
    struct glass_event up = {.kind = GLASS_UP}, key = {.kind = GLASS_KEY, .key = GLASS_KEY_DIGIT};
    recorder_add(recorder, &up, "start", 0);
    recorder_add(recorder, &up, "key-7", 500);
    key.digit = 3;
    recorder_add(recorder, &key, "key-3", 900);
    recorder_add(recorder, &up, "next", 1500);
    assert_int_equal(recorder_finish(recorder, &error), STATUS_OK);
    struct buffer file;
    buffer_init(&file, DUMP_MOST);
    assert_int_equal(buffer_add_file(&file, path, &error), STATUS_OK);
    const char *steps = strchr(buffer_text(&file), '\n') + 1; /* after the remark */
    assert_string_equal(steps, "tap start\ntype 00\nwait 1500\ntap next\n");
    buffer_finish(&file);
    unlink(path);
}

/* One touch anywhere, with everything that can be odd about it. */
static void touch_anywhere(struct scene *scene, struct random *random)
{
    struct rect glass = glass_rect(kiosk_glass(scene->kiosk));
    struct glass_event event = {.kind = GLASS_DOWN,
                                .finger = random_between(random, 0, 2),
                                .x = (int)random_between(random, 0, glass.w - 1),
                                .y = (int)random_between(random, 0, glass.h - 1)};
    kiosk_input(scene->kiosk, &event);
    kiosk_settle(scene->kiosk);
    if (random_one_in(random, 12))
        return; /* a finger that goes up unseen */
    event.kind = GLASS_UP;
    kiosk_input(scene->kiosk, &event);
    kiosk_settle(scene->kiosk);
}

static void press_anything(struct scene *scene, struct random *random)
{
    struct glass_event event = {
        .kind = GLASS_KEY,
        .key = (enum glass_key)random_between(random, GLASS_KEY_NEXT, GLASS_KEY_DIGIT),
        .digit = (int)random_between(random, 0, 9)};
    kiosk_input(scene->kiosk, &event);
    kiosk_settle(scene->kiosk);
}

static void test_kiosk__a_monkey_finds_no_crash_and_no_dead_end(void **state)
{
    (void)state;
    struct scene scene;
    struct random random = random_seeded(20261121);
    int taps = getenv("KIOSK_TEST_LONG") ? MONKEY_TAPS_LONG : MONKEY_TAPS;
    open_scene(&scene, "zh-CN", 540, 960);
    kiosk_settle(scene.kiosk);
    for (int i = 0; i < taps; i++) {
        arena_reset(&scene.arena);
        if (random_one_in(&random, 4))
            press_anything(&scene, &random);
        else
            touch_anywhere(&scene, &random);
        if (random_one_in(&random, 60))
            clock_advance(&scene.shop.clock, random_between(&random, 0, 70000));
        if (random_one_in(&random, 200)) { /* somebody signs in after all */
            clock_advance(&scene.shop.clock, 120000);
            kiosk_settle(scene.kiosk);
            clock_advance(&scene.shop.clock, 120000);
            kiosk_settle(scene.kiosk);
            scene.shop.fake.wait_until = 0;
            expect_played(&scene, SIGN_IN);
            expect_screen(&scene, "results");
        }
    }
    for (int i = 0; i < 3; i++) {
        clock_advance(&scene.shop.clock, 120000);
        kiosk_settle(scene.kiosk);
    }
    expect_screen(&scene, "attract");
    assert_null(strstr(shown(&scene), "138 0013"));
    close_scene(&scene);
}

static void test_kiosk__a_missing_font_is_said_with_its_package(void **state)
{
    (void)state;
    char path[] = "/tmp/kiosk-fonts-XXXXXX";
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    static const char manifest[] =
        "face cjk regular 0 fonts-noto-cjk /nowhere/NotoSansCJK.ttc\nchain * cjk\n";
    assert_int_equal(write(descriptor, manifest, strlen(manifest)), strlen(manifest));
    close(descriptor);
    struct glass_setup glass = {.mode = GLASS_HEADLESS, .fonts = path, .icons = "/nowhere"};
    struct kiosk_setup setup = {.glass = &glass};
    struct kiosk *kiosk;
    struct error error = {0};
    assert_int_equal(kiosk_create(&kiosk, &setup, &error), STATUS_FAILED);
    assert_non_null(strstr(error.message, "fonts-noto-cjk"));
    unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kiosk__a_whole_visit_in_each_language),
        cmocka_unit_test(test_kiosk__the_erase_key_locks_the_glass_only_while_nobody_is_there),
        cmocka_unit_test(test_kiosk__the_demo_visit_plays_in_every_language_size_and_text_step),
        cmocka_unit_test(test_kiosk__a_keypad_alone_can_do_a_whole_visit),
        cmocka_unit_test(test_kiosk__after_the_end_nothing_of_the_shopper_is_shown),
        cmocka_unit_test(test_kiosk__the_warning_counts_down_and_can_be_answered),
        cmocka_unit_test(test_kiosk__a_step_that_cannot_be_taken_is_named_by_its_line),
        cmocka_unit_test(test_kiosk__every_step_leaves_a_picture_and_a_tree),
        cmocka_unit_test(test_kiosk__a_recording_holds_no_digit_that_was_typed),
        cmocka_unit_test(test_kiosk__a_monkey_finds_no_crash_and_no_dead_end),
        cmocka_unit_test(test_kiosk__a_missing_font_is_said_with_its_package),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
