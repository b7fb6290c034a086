/* Every profile the project brings reads; every fault of a bad one is named with its line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "print/printer_profile.h"

#define FOLDER KIOSK_SOURCE_DIR "/assets/printers"

static void test_printer_profile__all_in_assets_read_and_fit_their_paper(void **state)
{
    (void)state;
    struct dirent *entry;
    int count = 0;
    DIR *folder = opendir(FOLDER);
    assert_non_null(folder);
    while ((entry = readdir(folder))) {
        struct printer_profile profile;
        struct faults faults;
        char path[512];
        if (!strstr(entry->d_name, ".printer"))
            continue;
        snprintf(path, sizeof path, FOLDER "/%s", entry->d_name);
        faults_init(&faults, path);
        assert_int_equal(printer_profile_read(&profile, path, &faults, NULL), STATUS_OK);
        assert_int_equal(profile.dots, paper_shape(profile.paper)->dots);
        faults_finish(&faults);
        count++;
    }
    closedir(folder);
    assert_true(count >= 3);
}

static void test_printer_profile__every_key_is_read(void **state)
{
    (void)state;
    static const char text[] = "# a printer\r\n name = Far away \npaper=58mm\ndots = 384 # a line\n"
                               "band= 1024\nfeed =0\ncutter = full\nanswers=yes\n"
                               "speed = 19200\nflow = xon";
    struct printer_profile profile;
    struct faults faults;
    faults_init(&faults, "x");
    assert_int_equal(printer_profile_parse(&profile, text, sizeof text - 1, &faults, NULL),
                     STATUS_OK);
    assert_string_equal(profile.name, "Far away");
    assert_int_equal(profile.paper, PAPER_58MM);
    assert_int_equal(profile.dots, 384);
    assert_int_equal(profile.band, 1024);
    assert_int_equal(profile.feed, 0);
    assert_int_equal(profile.cutter, PRINTER_PROFILE_FULL);
    assert_true(profile.answers);
    assert_int_equal(profile.speed, 19200);
    assert_int_equal(profile.flow, PRINTER_PROFILE_XON);
    faults_finish(&faults);
}

static bool has(const struct faults *faults, const char *text)
{
    for (size_t i = 0; i < faults->count && i < FAULTS_KEPT; i++)
        if (strstr(faults->kept[i], text))
            return true;
    return false;
}

static void test_printer_profile__all_faults_are_named_at_once(void **state)
{
    (void)state;
    static const char text[] =
        "name =\npaper = a4\ndots = 577\nband = 0\nfeed = -1\ncutter = maybe\n"
        "answers = often\nspede = 9\nno pair\ndots = 576\nspeed = 9\n"
        "flow = up\n";
    struct printer_profile profile;
    struct faults faults;
    faults_init(&faults, "bad.printer");
    assert_int_equal(printer_profile_parse(&profile, text, sizeof text - 1, &faults, NULL),
                     STATUS_BAD_INPUT);
    assert_int_equal(faults.count, 12);
    assert_true(has(&faults, "bad.printer:1: name must be"));
    assert_true(has(&faults, "bad.printer:2: paper must be 80mm or 58mm"));
    assert_true(has(&faults, "bad.printer:3: dots must be a multiple of 8"));
    assert_true(has(&faults, "bad.printer:8: unknown key 'spede'"));
    assert_true(has(&faults, "bad.printer:9: must be 'key = value'"));
    assert_true(has(&faults, "bad.printer:10: dots stands on line 3 already"));
    assert_true(has(&faults, "bad.printer:11: speed must be 1200, 2400"));
    assert_true(has(&faults, "bad.printer:12: flow must be none, lines or xon"));
    faults_finish(&faults);
}

static void test_printer_profile__what_is_missing_is_named(void **state)
{
    (void)state;
    struct printer_profile profile;
    struct faults faults;
    faults_init(&faults, "empty");
    assert_int_equal(printer_profile_parse(&profile, "", 0, &faults, NULL), STATUS_BAD_INPUT);
    assert_int_equal(faults.count, 7);
    assert_true(has(&faults, "cutter is missing"));
    faults_finish(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_printer_profile__all_in_assets_read_and_fit_their_paper),
        cmocka_unit_test(test_printer_profile__every_key_is_read),
        cmocka_unit_test(test_printer_profile__all_faults_are_named_at_once),
        cmocka_unit_test(test_printer_profile__what_is_missing_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
