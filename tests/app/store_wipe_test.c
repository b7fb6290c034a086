/* The whole kiosk on a real database: after each way a visit can end, the number, the PIN, the
 * bill and a month's use are nowhere in the process's writable memory, and neither in what lies
 * beside the database. Advice is found as it is in a shop, on the compiled catalog.
 * Another process writes the database, and digits are touched from a masked copy, so that the test
 * itself never holds them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../visit/memory_scan.h"
#include "../visit/shop.h"
#include "app/kiosk.h"
#include "app/languages.h"
#include "base/buffer.h"
#include "visit/records_store.h"

#define MASK MEMORY_SCAN_MASK
#define SECRET_MOST 24
#define FILE_MOST ((size_t)16 * 1024 * 1024)

/* "16742930518", "167 4293 0518", "860417", "61.70", and 31,185,452 KiB as the eight bytes of a
 * number, each byte ^ MASK. */
static const struct secret {
    const char *name;
    char masked[SECRET_MOST];
} secrets[] = {
    {"the number", {0x64, 0x63, 0x62, 0x61, 0x67, 0x6c, 0x66, 0x65, 0x60, 0x64, 0x6d}},
    {"the number as shown",
     {0x64, 0x63, 0x62, 0x75, 0x61, 0x67, 0x6c, 0x66, 0x75, 0x65, 0x60, 0x64, 0x6d}},
    {"the PIN", {0x6d, 0x63, 0x65, 0x61, 0x64, 0x62}},
    {"the bill", {0x63, 0x64, 0x7b, 0x62, 0x65}},
    {"the use", {0x79, (char)0x8f, (char)0x8e, 0x54, 0x55, 0x55, 0x55, 0x55}},
};
enum { NUMBER, NUMBER_SHOWN, PIN, BILL, USE, SECRETS };

struct scene {
    struct shop shop; /* its clock and settings; its records are not used */
    char folder[40], path[64];
    struct records *records;
    struct languages languages;
    struct kiosk *kiosk;
};

static void unmask(char *text, int secret)
{
    memset(text, 0, SECRET_MOST);
    for (size_t i = 0; secrets[secret].masked[i]; i++)
        text[i] = (char)(secrets[secret].masked[i] ^ MASK);
}

/* September's data, a little below the 30 GB that the bill of 61.70 includes. */
static void unmask_use(struct usage_line lines[SHOP_LINES])
{
    char bytes[SECRET_MOST];
    unmask(bytes, USE);
    memcpy(&lines[3].quantity, bytes, sizeof lines[3].quantity);
}

/* In a process of its own, which takes what it knew with it. */
static void write_database(const char *path)
{
    char number[SECRET_MOST], pin[SECRET_MOST];
    struct shop shop;
    struct store *store = NULL;
    struct error error = {0};
    unmask(number, NUMBER);
    unmask(pin, PIN);
    shop_open(&shop);
    unmask_use(shop.lines);
    shop.fake.subscriber.id = number;
    enum status status = store_open(&store, path, STORE_WRITE, &error);
    if (!status)
        status = store_catalog_put(store, shop.catalog, SHOP_CATALOG, strlen(SHOP_CATALOG), &error);
    if (!status)
        status = store_catalog_activate(store, "shop", "1", &error);
    if (!status)
        status = store_subscriber_put(store, &shop.fake.subscriber, pin, &error);
    if (!status)
        status = store_begin(store, &error);
    for (size_t i = 0; !status && i < SHOP_LINES; i++)
        status = store_usage_add(store, number, &shop.lines[i], &error);
    if (!status)
        status = store_commit(store, &error);
    store_close(store);
    if (status)
        fprintf(stderr, "%s\n", error.message);
    _exit(status ? 1 : 0);
}

/* The catalog is compiled beside the glass; that takes a moment. */
static bool is_compiled(struct records *records)
{
    for (int i = 0; i < 5000 && !records->compiled(records); i++)
        usleep(1000);
    return records->compiled(records);
}

static int open_scene(void **state)
{
    static struct scene scene;
    struct glass_setup glass = {.mode = GLASS_HEADLESS,
                                .width = 540,
                                .height = 960,
                                .dpi = 41,
                                .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                .icons = KIOSK_SOURCE_DIR "/assets/icons"};
    struct error error = {0};
    int result = 1;
    memset(&scene, 0, sizeof scene);
    snprintf(scene.folder, sizeof scene.folder, "/tmp/kiosk-wipe-XXXXXX");
    if (!mkdtemp(scene.folder))
        return 1;
    snprintf(scene.path, sizeof scene.path, "%s/kiosk.db", scene.folder);
    pid_t child = fork();
    if (child == 0)
        write_database(scene.path);
    if (waitpid(child, &result, 0) != child || result != 0)
        return 1;
    shop_open(&scene.shop);
    scene.records = records_store_create(scene.path);
    if (languages_read(&scene.languages, KIOSK_BINARY_DIR "/assets/strings", &error))
        return 1;
    struct kiosk_setup setup = {.glass = &glass,
                                .words = &scene.languages,
                                .records = scene.records,
                                .clock = &scene.shop.clock,
                                .visit = &scene.shop.settings};
    if (kiosk_create(&scene.kiosk, &setup, &error))
        return 1;
    kiosk_settle(scene.kiosk);
    *state = &scene;
    return is_compiled(scene.records) ? 0 : 1;
}

static void close_kiosk(struct scene *scene)
{
    kiosk_destroy(scene->kiosk);
    records_store_destroy(scene->records);
    scene->kiosk = NULL;
    scene->records = NULL;
}

static int close_scene(void **state)
{
    struct scene *scene = *state;
    static const char *const ends[] = {"", "-wal", "-shm", "-away"};
    close_kiosk(scene);
    languages_finish(&scene->languages);
    shop_close(&scene->shop);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char path[80];
        snprintf(path, sizeof path, "%s%s", scene->path, ends[i]);
        unlink(path);
    }
    return rmdir(scene->folder);
}

static void tap(struct scene *scene, const char *id)
{
    struct glass_event event = {.kind = GLASS_DOWN, .finger = 1};
    if (!ui_locate(kiosk_ui(scene->kiosk), id, &event.x, &event.y))
        fail_msg("there is no \"%s\" on the glass", id);
    kiosk_input(scene->kiosk, &event);
    kiosk_settle(scene->kiosk);
    event.kind = GLASS_UP;
    kiosk_input(scene->kiosk, &event);
    kiosk_settle(scene->kiosk);
}

static void type(struct scene *scene, int secret)
{
    for (size_t i = 0; secrets[secret].masked[i]; i++) {
        char id[] = "key-0";
        id[4] = (char)(secrets[secret].masked[i] ^ MASK);
        tap(scene, id);
    }
}

static void sign_in(struct scene *scene)
{
    tap(scene, "start");
    tap(scene, "next");
    type(scene, NUMBER);
    type(scene, PIN);
    tap(scene, "next");
    if (memory_scan_count(secrets[BILL].masked) == 0)
        fail_msg("the bill is not on the glass: nobody signed in");
    if (memory_scan_count(secrets[USE].masked) == 0)
        fail_msg("the use is not in memory while it is looked at: the search is blind");
}

static void expect_no_trace_in_memory(const char *after)
{
    int left = 0;
    for (int i = 0; i < SECRETS; i++) {
        size_t found = memory_scan_count(secrets[i].masked);
        if (found)
            fprintf(stderr, "after %s: %s is left %zu times\n", after, secrets[i].name, found);
        left += found > 0;
    }
    assert_int_equal(left, 0);
}

/* The database itself knows its subscribers' numbers, and nothing else of these. */
static void expect_no_trace_in(const char *path, bool is_database)
{
    struct buffer file;
    struct error error = {0};
    buffer_init(&file, FILE_MOST);
    if (buffer_add_file(&file, path, &error) == STATUS_OK)
        for (int i = is_database ? PIN : 0; i < SECRETS; i++)
            if (memory_scan_bytes(file.bytes, file.length, secrets[i].masked))
                fail_msg("%s is in %s", secrets[i].name, path);
    buffer_finish(&file);
}

static void expect_no_trace_in_files(const struct scene *scene)
{
    DIR *folder = opendir(scene->folder);
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder));) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s", scene->folder, entry->d_name);
        if (*entry->d_name != '.')
            expect_no_trace_in(path, strcmp(entry->d_name, "kiosk.db") == 0 ||
                                         strcmp(entry->d_name, "kiosk.db-away") == 0);
    }
    closedir(folder);
}

static void test_store_wipe__the_end_by_button(void **state)
{
    struct scene *scene = *state;
    sign_in(scene);
    tap(scene, "end");
    expect_no_trace_in_memory("the button");
    expect_no_trace_in_files(scene);
}

static void test_store_wipe__the_end_by_idle(void **state)
{
    struct scene *scene = *state;
    sign_in(scene);
    tap(scene, "offer-1");
    clock_advance(&scene->shop.clock, 30000);
    kiosk_settle(scene->kiosk);
    clock_advance(&scene->shop.clock, 30000);
    kiosk_settle(scene->kiosk);
    expect_no_trace_in_memory("idle");
    expect_no_trace_in_files(scene);
}

/* The file is gone when it is opened for the next one. */
static void test_store_wipe__the_store_breaks_while_somebody_signs_in(void **state)
{
    struct scene *scene = *state;
    char away[80];
    tap(scene, "start");
    tap(scene, "next");
    type(scene, NUMBER);
    type(scene, PIN);
    scene->records->forget(scene->records);
    snprintf(away, sizeof away, "%s-away", scene->path);
    assert_int_equal(rename(scene->path, away), 0);
    tap(scene, "next");
    expect_no_trace_in_memory("a store that broke");
    expect_no_trace_in_files(scene);
}

/* As by SIGTERM and SIGINT, which SDL tells the same way. */
static void test_store_wipe__the_window_is_closed(void **state)
{
    struct scene *scene = *state;
    sign_in(scene);
    assert_false(kiosk_input(scene->kiosk, &(struct glass_event){.kind = GLASS_CLOSE}));
    close_kiosk(scene);
    expect_no_trace_in_memory("the window's end");
    expect_no_trace_in_files(scene);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_scene, close_scene)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_store_wipe__the_end_by_button),
        CASE(test_store_wipe__the_end_by_idle),
        CASE(test_store_wipe__the_store_breaks_while_somebody_signs_in),
        CASE(test_store_wipe__the_window_is_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
