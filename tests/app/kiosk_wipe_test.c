/* The whole kiosk after a visit: neither the number (as typed or as shown), nor the PIN, nor the
 * sum of the bill is anywhere in the process's writable memory. Digits are touched one by one from
 * a masked copy, so that the test does not keep them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "../visit/memory_scan.h"
#include "../visit/shop.h"
#include "app/kiosk.h"
#include "app/languages.h"

#define MASK MEMORY_SCAN_MASK
#define SECRET_MOST 24

struct secret {
    const char *name;
    char masked[SECRET_MOST];
};

/* "16742930518", "167 4293 0518", "860417", "¥61.70" without its sign, each byte ^ MASK. */
static const struct secret number = {
    "number typed", {0x64, 0x63, 0x62, 0x61, 0x67, 0x6c, 0x66, 0x65, 0x60, 0x64, 0x6d}};
static const struct secret shown = {
    "number shown", {0x64, 0x63, 0x62, 0x75, 0x61, 0x67, 0x6c, 0x66, 0x75, 0x65, 0x60, 0x64, 0x6d}};
static const struct secret pin = {"PIN", {0x6d, 0x63, 0x65, 0x61, 0x64, 0x62}};
static const struct secret bill = {"bill", {0x63, 0x64, 0x7b, 0x62, 0x65}};

struct scene {
    struct shop shop;
    struct languages languages;
    struct kiosk *kiosk;
    char number[SECRET_MOST], pin[SECRET_MOST]; /* what the fake knows; masked but for a moment */
};

static void unmask(char *text, const struct secret *secret)
{
    for (size_t i = 0; secret->masked[i]; i++)
        text[i] = (char)(secret->masked[i] ^ MASK);
}

static void open_scene(struct scene *scene)
{
    struct glass_setup glass = {.mode = GLASS_HEADLESS,
                                .width = 540,
                                .height = 960,
                                .dpi = 41,
                                .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                .icons = KIOSK_SOURCE_DIR "/assets/icons"};
    struct error error = {0};
    memset(scene, 0, sizeof *scene);
    shop_open(&scene->shop);
    scene->shop.fake.subscriber.id = scene->number;
    scene->shop.fake.pin = scene->pin;
    assert_int_equal(languages_read(&scene->languages, KIOSK_BINARY_DIR "/assets/strings", &error),
                     STATUS_OK);
    struct kiosk_setup setup = {.glass = &glass,
                                .words = &scene->languages,
                                .records = &scene->shop.fake.records,
                                .clock = &scene->shop.clock,
                                .visit = &scene->shop.settings};
    assert_int_equal(kiosk_create(&scene->kiosk, &setup, &error), STATUS_OK);
    kiosk_settle(scene->kiosk);
}

static void close_scene(struct scene *scene)
{
    kiosk_destroy(scene->kiosk);
    languages_finish(&scene->languages);
    shop_close(&scene->shop);
}

static void tap(struct scene *scene, const char *id)
{
    struct glass_event event = {.kind = GLASS_DOWN, .finger = 1};
    assert_true(ui_locate(kiosk_ui(scene->kiosk), id, &event.x, &event.y));
    kiosk_input(scene->kiosk, &event);
    kiosk_settle(scene->kiosk);
    event.kind = GLASS_UP;
    kiosk_input(scene->kiosk, &event);
    kiosk_settle(scene->kiosk);
}

static void type(struct scene *scene, const struct secret *secret)
{
    for (size_t i = 0; secret->masked[i]; i++) {
        char id[] = "key-0";
        id[4] = (char)(secret->masked[i] ^ MASK);
        tap(scene, id);
    }
}

static void sign_in(struct scene *scene)
{
    tap(scene, "start");
    tap(scene, "next");
    type(scene, &number);
    type(scene, &pin);
    unmask(scene->number, &number);
    unmask(scene->pin, &pin);
    tap(scene, "next");
    memset(scene->number, 0, sizeof scene->number);
    memset(scene->pin, 0, sizeof scene->pin);
}

static void expect_nothing(const char *after)
{
    static const struct secret *const secrets[] = {&number, &shown, &pin, &bill};
    int left = 0;
    for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++) {
        size_t found = memory_scan_count(secrets[i]->masked);
        if (found)
            fprintf(stderr, "after %s: %s is left %zu times\n", after, secrets[i]->name, found);
        left += found > 0;
    }
    assert_int_equal(left, 0);
}

static void test_kiosk_wipe__the_search_finds_what_is_shown(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene);
    tap(&scene, "start");
    tap(&scene, "next");
    type(&scene, &number);
    assert_true(memory_scan_count(shown.masked) > 0);
    close_scene(&scene);
}

static void test_kiosk_wipe__the_end_by_button_leaves_nothing(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene);
    sign_in(&scene);
    assert_true(memory_scan_count(bill.masked) > 0);
    tap(&scene, "end");
    expect_nothing("the button");
    close_scene(&scene);
}

static void test_kiosk_wipe__the_end_by_idle_leaves_nothing(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene);
    sign_in(&scene);
    tap(&scene, "offer-1");
    clock_advance(&scene.shop.clock, 60000);
    kiosk_settle(scene.kiosk);
    expect_nothing("idle");
    close_scene(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kiosk_wipe__the_search_finds_what_is_shown),
        cmocka_unit_test(test_kiosk_wipe__the_end_by_button_leaves_nothing),
        cmocka_unit_test(test_kiosk_wipe__the_end_by_idle_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
