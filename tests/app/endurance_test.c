/* A long day: visits in every language one after the other, each through all that lies on its way.
 * The memory in use is the same at the end as after the first round, all of it stays below what a
 * small machine has, and the attract screen between two visits knows nothing of either. 1,000
 * visits with KIOSK_TEST_LONG=1. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <malloc.h>
#include <unistd.h>

#include "../visit/shop.h"
#include "app/kiosk.h"
#include "app/languages.h"
#include "ui/semantics.h"

#define VISITS 20
#define VISITS_LONG 1000
#define RESIDENT_MOST (150.0 * 1024 * 1024)
#define GROWTH_MOST ((size_t)64 * 1024) /* of the heap: less than one picture of letters */

struct day {
    struct shop shop;
    struct languages languages;
    struct kiosk *kiosk;
};

static void open_day(struct day *day)
{
    struct glass_setup glass = {.mode = GLASS_HEADLESS,
                                .width = 1080,
                                .height = 1920,
                                .dpi = 82,
                                .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                .icons = KIOSK_SOURCE_DIR "/assets/icons"};
    struct error error = {0};
    shop_open(&day->shop);
    assert_int_equal(languages_read(&day->languages, KIOSK_BINARY_DIR "/assets/strings", &error),
                     STATUS_OK);
    struct kiosk_setup setup = {.glass = &glass,
                                .words = &day->languages,
                                .records = &day->shop.fake.records,
                                .clock = &day->shop.clock,
                                .visit = &day->shop.settings};
    assert_int_equal(kiosk_create(&day->kiosk, &setup, &error), STATUS_OK);
    kiosk_settle(day->kiosk);
}

static void close_day(struct day *day)
{
    kiosk_destroy(day->kiosk);
    languages_finish(&day->languages);
    shop_close(&day->shop);
}

/* False: there is no such node. */
static bool tap(struct day *day, const char *id)
{
    struct glass_event event = {.kind = GLASS_DOWN, .finger = 1};
    if (!ui_locate(kiosk_ui(day->kiosk), id, &event.x, &event.y))
        return false;
    kiosk_input(day->kiosk, &event);
    kiosk_settle(day->kiosk);
    event.kind = GLASS_UP;
    kiosk_input(day->kiosk, &event);
    kiosk_settle(day->kiosk);
    return true;
}

static void type(struct day *day, const char *digits)
{
    for (; *digits; digits++) {
        struct glass_event event = {
            .kind = GLASS_KEY, .key = GLASS_KEY_DIGIT, .digit = *digits - '0'};
        kiosk_input(day->kiosk, &event);
        kiosk_settle(day->kiosk);
    }
}

static void expect_nobody(struct day *day)
{
    static const char *const traces[] = {"138 0013", "13800138000", "61.70", "131.70"};
    const struct semantics *tree = ui_semantics(kiosk_ui(day->kiosk));
    assert_non_null(semantics_find(tree, "start"));
    for (size_t i = 0; i < tree->count; i++)
        for (size_t k = 0; k < sizeof traces / sizeof *traces; k++)
            if (strstr(tree->nodes[i].name, traces[k]) || strstr(tree->nodes[i].speak, traces[k]))
                fail_msg("the attract screen says \"%s\"", tree->nodes[i].name);
}

static void visit(struct day *day, size_t number)
{
    static const char *const sights[] = {"usage", "why", "whatif", "compare", "offer-1"};
    char language[32];
    snprintf(language, sizeof language, "language-%s", languages_tags()[number % LANGUAGES_COUNT]);
    assert_true(tap(day, language));
    if (!semantics_find(ui_semantics(kiosk_ui(day->kiosk)), "key-7"))
        tap(day,
            semantics_find(ui_semantics(kiosk_ui(day->kiosk)), "customer") ? "customer" : "next");
    for (size_t i = 0; i < number % VISIT_STEPS; i++)
        tap(day, "text-size");
    type(day, SHOP_NUMBER SHOP_PIN);
    assert_true(tap(day, "next"));
    for (size_t i = 0; i < sizeof sights / sizeof *sights; i++) {
        if (!tap(day, sights[i]))
            fail_msg("visit %zu: there is no way to \"%s\"", number, sights[i]);
        assert_true(tap(day, "back"));
    }
    tap(day, "end");
    for (int i = 0; i < 4; i++) {
        clock_advance(&day->shop.clock, 30000);
        kiosk_settle(day->kiosk);
    }
    expect_nobody(day);
}

static double resident(void)
{
    FILE *file = fopen("/proc/self/statm", "r");
    long pages = 0;
    assert_non_null(file);
    assert_int_equal(fscanf(file, "%*s %ld", &pages), 1);
    fclose(file);
    return (double)pages * (double)sysconf(_SC_PAGESIZE);
}

static void test_endurance__memory_is_flat_over_many_visits(void **state)
{
    (void)state;
    static struct day day;
    size_t visits = getenv("KIOSK_TEST_LONG") ? VISITS_LONG : VISITS;
    open_day(&day);
    for (size_t i = 0; i < visits / 2; i++)
        visit(&day, i);
    size_t before = mallinfo2().uordblks;
    for (size_t i = 0; i < visits / 2; i++)
        visit(&day, i);
    size_t after = mallinfo2().uordblks;
#ifndef __SANITIZE_ADDRESS__ /* which counts in its own way */
    if (after > before + GROWTH_MOST)
        fail_msg("%zu bytes in use after %zu visits, %zu after as many again", before, visits / 2,
                 after);
    printf("(%.0f MB resident)\n", resident() / 1e6);
    assert_true(resident() < RESIDENT_MOST);
#else
    (void)after, (void)before, (void)resident;
#endif
    close_day(&day);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_endurance__memory_is_flat_over_many_visits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
