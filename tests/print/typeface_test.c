/* The families of typeface.c are the faces of fonts/manifest, in the order of its chains. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "print/typeface.h"

/* What fc-query calls the manifest's files. */
static const char *family_of(const char *face)
{
    static const char *const names[][2] = {{"cjk", "Noto Sans CJK SC"},
                                           {"korean", "Noto Sans CJK KR"},
                                           {"latin", "Noto Sans"},
                                           {"arabic", "Noto Sans Arabic"},
                                           {"tibetan", "Noto Serif Tibetan"},
                                           {"mongolian", "Noto Sans Mongolian"},
                                           {"yi", "Noto Sans Yi"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i][0], face) == 0)
            return names[i][1];
    fail_msg("fonts/manifest has a face '%s' that paper does not know", face);
    return NULL;
}

static void test_typeface__chains_are_those_of_the_manifest(void **state)
{
    (void)state;
    FILE *manifest = fopen(KIOSK_SOURCE_DIR "/fonts/manifest", "r");
    char line[512];
    int chains = 0;
    assert_non_null(manifest);
    while (fgets(line, sizeof line, manifest)) {
        char expected[512] = "", *rest = line;
        if (strncmp(line, "chain ", 6) != 0)
            continue;
        strsep(&rest, " ");
        rest += strspn(rest, " ");
        const char *language = strsep(&rest, " ");
        for (char *face; (face = strsep(&rest, " \n"));)
            if (*face)
                snprintf(expected + strlen(expected), sizeof expected - strlen(expected), "%s%s",
                         *expected ? "," : "", family_of(face));
        assert_string_equal(typeface_families(strcmp(language, "*") == 0 ? "zh-CN" : language),
                            expected);
        chains++;
    }
    fclose(manifest);
    assert_true(chains >= 5);
}

static void test_typeface__a_region_and_an_unknown_language_have_a_chain(void **state)
{
    (void)state;
    assert_string_equal(typeface_families("en-GB"), typeface_families("en"));
    assert_string_equal(typeface_families("xx"), typeface_families("zh-CN"));
    assert_string_equal(typeface_families("english"), typeface_families("zh-CN"));
    assert_string_equal(typeface_package("ug"), "fonts-noto-core");
    assert_string_equal(typeface_package("zh-CN"), "fonts-noto-cjk");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_typeface__chains_are_those_of_the_manifest),
        cmocka_unit_test(test_typeface__a_region_and_an_unknown_language_have_a_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
