/* The reader of compiled words: what it finds, and that no hostile file gets past it. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/random.h"
#include "base/strings.h"
#include "mo.h"

static const char *const english[] = {"",       MO_ENGLISH,  "a.hello",
                                      "Hello",  "b.xy|b.xy", "one {count}|many {count}",
                                      "c.last", "¥ 再见"};
#define ENGLISH_COUNT (sizeof english / sizeof *english / 2)

static enum status parse(const struct mo *mo, size_t length, struct strings **strings,
                         struct error *error)
{
    return strings_parse(strings, (const char *)mo->bytes, length, error);
}

static void test_strings__a_key_gives_its_text(void **state)
{
    (void)state;
    struct mo mo;
    struct strings *strings;
    mo_make(&mo, english, ENGLISH_COUNT);
    assert_int_equal(parse(&mo, mo.length, &strings, NULL), STATUS_OK);
    assert_string_equal(strings_find(strings, "a.hello", 1), "Hello");
    assert_string_equal(strings_find(strings, "c.last", 7), "¥ 再见");
    assert_null(strings_find(strings, "b.x", 1));
    assert_null(strings_find(strings, "zzz", 1));
    assert_string_equal(strings_language(strings), "en");
    assert_int_equal(strings_count(strings), ENGLISH_COUNT);
    assert_string_equal(strings_key(strings, 2), "b.xy");
    strings_destroy(strings);
}

static void test_strings__the_plural_form_goes_by_the_count(void **state)
{
    (void)state;
    struct mo mo;
    struct strings *strings;
    mo_make(&mo, english, ENGLISH_COUNT);
    assert_int_equal(parse(&mo, mo.length, &strings, NULL), STATUS_OK);
    assert_string_equal(strings_find(strings, "b.xy", 1), "one {count}");
    assert_string_equal(strings_find(strings, "b.xy", 0), "many {count}");
    assert_string_equal(strings_find(strings, "b.xy", 2), "many {count}");
    strings_destroy(strings);
}

static void test_strings__chinese_has_one_form(void **state)
{
    (void)state;
    static const char *const chinese[] = {"", MO_CHINESE, "b.xy|b.xy", "{count} 条"};
    struct mo mo;
    struct strings *strings;
    mo_make(&mo, chinese, 2);
    assert_int_equal(parse(&mo, mo.length, &strings, NULL), STATUS_OK);
    assert_string_equal(strings_find(strings, "b.xy", 5), "{count} 条");
    strings_destroy(strings);
}

static void test_strings__what_is_not_sound_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *says;
        const char *pairs[4];
    } cases[] = {
        {"keys out of order", "not in byte order", {"b.b", "x", "a.a", "y"}},
        {"a key twice", "not in byte order", {"a.a", "x", "a.a", "y"}},
        {"another plural rule",
         "plural rule",
         {"", "Plural-Forms: nplurals=3; plural=n;\n", "a", "b"}},
        {"no header", "plural rule", {"a.a", "x", "b.b", "y"}},
        {"an overlong form", "not UTF-8", {"", MO_CHINESE, "a", "\xc0\xaf"}},
        {"a surrogate", "not UTF-8", {"", MO_CHINESE, "a", "\xed\xa0\x80"}},
        {"past U+10FFFF", "not UTF-8", {"", MO_CHINESE, "a", "\xf4\x90\x80\x80"}},
        {"a character cut off", "not UTF-8", {"", MO_CHINESE, "a", "\xe4\xb8"}},
        {"cut off in the second form", "not UTF-8", {"", MO_ENGLISH, "a|a", "x|\xe4\xb8"}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct mo mo;
        struct strings *strings;
        struct error error = {0};
        mo_make(&mo, cases[i].pairs, 2);
        if (parse(&mo, mo.length, &strings, &error) != STATUS_BAD_INPUT ||
            !strstr(error.message, cases[i].says))
            fail_msg("%s: \"%s\"", cases[i].name, error.message);
        assert_null(strings);
    }
}

static void test_strings__a_truncated_file_is_refused_at_every_byte(void **state)
{
    (void)state;
    struct mo mo;
    mo_make(&mo, english, ENGLISH_COUNT);
    for (size_t length = 0; length < mo.length; length++) {
        struct strings *strings;
        assert_int_equal(parse(&mo, length, &strings, NULL), STATUS_BAD_INPUT);
    }
}

/* Under the sanitizers a read outside the file would end this test. */
static void test_strings__a_damaged_file_is_never_read_outside_itself(void **state)
{
    (void)state;
    struct random random = random_seeded(20261121);
    for (int round = 0; round < 20000; round++) {
        struct mo mo;
        struct strings *strings;
        mo_make(&mo, english, ENGLISH_COUNT);
        for (int64_t hits = random_between(&random, 1, 4); hits; hits--)
            mo.bytes[random_between(&random, 0, (int64_t)mo.length - 1)] =
                (unsigned char)random_next(&random);
        if (parse(&mo, mo.length, &strings, NULL) == STATUS_OK)
            strings_find(strings, "b.xy", 2);
        strings_destroy(strings);
    }
}

static void test_strings__a_file_that_is_not_there_is_named(void **state)
{
    (void)state;
    struct strings *strings;
    struct error error = {0};
    assert_int_not_equal(strings_read(&strings, "/nowhere/xx.mo", &error), STATUS_OK);
    assert_non_null(strstr(error.message, "/nowhere/xx.mo"));
    assert_null(strings);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_strings__a_key_gives_its_text),
        cmocka_unit_test(test_strings__the_plural_form_goes_by_the_count),
        cmocka_unit_test(test_strings__chinese_has_one_form),
        cmocka_unit_test(test_strings__what_is_not_sound_is_refused),
        cmocka_unit_test(test_strings__a_truncated_file_is_refused_at_every_byte),
        cmocka_unit_test(test_strings__a_damaged_file_is_never_read_outside_itself),
        cmocka_unit_test(test_strings__a_file_that_is_not_there_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
