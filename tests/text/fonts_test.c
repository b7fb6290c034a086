/* Manifests that are wrong, each with what must be said about it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "text/fonts.h"

#define CJK                                                                                        \
    "face cjk regular 2 fonts-noto-cjk /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc\n"

static enum status open_text(const char *text, struct error *error)
{
    char path[] = "/tmp/fonts-test-XXXXXX";
    int file = mkstemp(path);
    struct fonts *fonts = NULL;

    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), strlen(text));
    close(file);
    enum status status = fonts_create(&fonts, path, error);
    assert_int_equal(fonts != NULL, status == STATUS_OK);
    fonts_destroy(fonts);
    unlink(path);
    return status;
}

static void test_fonts__a_wrong_manifest_is_refused_with_its_line(void **state)
{
    static const struct {
        const char *text;
        enum status status;
        const char *said;
    } cases[] = {
        {CJK "chain * cjk\n", STATUS_OK, ""},
        {"# nothing\n\n" CJK "chain * cjk", STATUS_OK, ""},
        {"", STATUS_BAD_INPUT, "no chain for *"},
        {CJK "chain ug cjk\n", STATUS_BAD_INPUT, "no chain for *"},
        {"face cjk regular 2\n", STATUS_BAD_INPUT, ":1: expected: face"},
        {"\nface cjk thin 2 p /f\n", STATUS_BAD_INPUT, ":2: the weight"},
        {"face cjk bold x p /f\n", STATUS_BAD_INPUT, ":1: the index"},
        {"face cjk bold -1 p /f\n", STATUS_BAD_INPUT, ":1: the index"},
        {CJK CJK, STATUS_BAD_INPUT, ":2: this font has that weight"},
        {CJK "chain * arabic\n", STATUS_BAD_INPUT, ":2: a font of the chain"},
        {CJK "chain *\n", STATUS_BAD_INPUT, ":2: expected: chain"},
        {"font cjk\n", STATUS_BAD_INPUT, ":1: a line starts with"},
        {"face lost regular 0 fonts-lost /nowhere/Lost.ttf\n", STATUS_FAILED,
         "/nowhere/Lost.ttf: this font is missing; install the Debian package fonts-lost"},
        {"face lost regular 0 fonts-lost /etc/hostname\n", STATUS_FAILED, "fonts-lost"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct error error = {""};
        assert_int_equal(open_text(cases[i].text, &error), cases[i].status);
        if (!strstr(error.message, cases[i].said))
            fail_msg("case %zu says: %s", i, error.message);
    }
}

static void test_fonts__a_missing_manifest_is_named(void **state)
{
    struct fonts *fonts;
    struct error error = {""};

    (void)state;
    assert_int_not_equal(fonts_create(&fonts, "/nowhere/manifest", &error), STATUS_OK);
    assert_null(fonts);
    assert_non_null(strstr(error.message, "/nowhere/manifest"));
}

static void test_fonts__a_capital_of_the_first_font_is_733_of_1000(void **state)
{
    struct fonts *fonts;

    (void)state;
    assert_int_equal(fonts_create(&fonts, KIOSK_SOURCE_DIR "/fonts/manifest", NULL), STATUS_OK);
    /* Source Han Sans, read-me of the release: capital height 733. */
    assert_true(fonts_cap_height(fonts) > 0.7329 && fonts_cap_height(fonts) < 0.7331);
    fonts_destroy(fonts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fonts__a_wrong_manifest_is_refused_with_its_line),
        cmocka_unit_test(test_fonts__a_missing_manifest_is_named),
        cmocka_unit_test(test_fonts__a_capital_of_the_first_font_is_733_of_1000),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
