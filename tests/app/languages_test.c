/* The words themselves: every key is in every language, with the same placeholders, and used; and
 * whatever the sources ask for is there. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/languages.h"
#include "base/buffer.h"

#define SOURCE_MOST ((size_t)4 * 1024 * 1024)

static struct languages languages;

static int set_up(void **state)
{
    (void)state;
    struct error error = {0};
    int failed = languages_read(&languages, KIOSK_BINARY_DIR "/assets/strings", &error) != 0;
    if (failed)
        fprintf(stderr, "%s\n", error.message);
    return failed;
}

static int tear_down(void **state)
{
    (void)state;
    languages_finish(&languages);
    return 0;
}

/* Forms of a text: the one for 1, and the one for many. */
static const char *form(size_t language, const char *key, int count)
{
    return strings_find(languages.languages[language], key, count);
}

static void test_languages__each_file_is_the_language_it_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < LANGUAGES_COUNT; i++)
        assert_string_equal(strings_language(languages.languages[i]), languages_tags()[i]);
}

static void test_languages__no_key_is_missing_or_untranslated_in_any(void **state)
{
    (void)state;
    int faults = 0;
    for (size_t from = 0; from < LANGUAGES_COUNT; from++)
        for (size_t k = 0; k < strings_count(languages.languages[from]); k++)
            for (size_t to = 0; to < LANGUAGES_COUNT; to++) {
                const char *key = strings_key(languages.languages[from], k);
                const char *one = form(to, key, 1), *many = form(to, key, 2);
                if (one && *one && many && *many)
                    continue;
                fprintf(stderr, "%s: \"%s\" has no text\n", languages_tags()[to], key);
                faults++;
            }
    assert_int_equal(faults, 0);
}

/* The placeholders of a text, each as "{name}", joined in byte order of first letters found. */
static size_t placeholders(const char *text, char names[][32], size_t room)
{
    size_t count = 0;
    for (const char *open = text; (open = strchr(open, '{')) && count < room; open++)
        snprintf(names[count++], 32, "%.*s", (int)(strcspn(open, "}") + 1), open);
    return count;
}

static bool has_all(const char *of, const char *in)
{
    char names[16][32];
    size_t count = placeholders(of, names, 16);
    for (size_t i = 0; i < count; i++)
        if (!strstr(in, names[i]))
            return false;
    return true;
}

static void test_languages__placeholders_are_the_same_in_all(void **state)
{
    (void)state;
    int faults = 0;
    for (size_t k = 1; k < strings_count(languages.languages[0]); k++)
        for (size_t to = 1; to < LANGUAGES_COUNT; to++)
            for (int count = 1; count <= 2; count++) {
                const char *key = strings_key(languages.languages[0], k);
                const char *first = form(0, key, count), *second = form(to, key, count);
                if (second && has_all(first, second) && has_all(second, first))
                    continue;
                fprintf(stderr, "%s: \"%s\": \"%s\" against \"%s\"\n", languages_tags()[to], key,
                        second ? second : "", first);
                faults++;
            }
    assert_int_equal(faults, 0);
}

static void test_languages__no_text_is_the_same_in_two_languages_by_mistake(void **state)
{
    (void)state;
    /* What has no words in it, or is written alike on purpose. */
    static const char *const alike[] = {"bill.charged", "bill.month",   "offer.addon",
                                        "months.count", "months.price", "compare.name",
                                        "compare.none", "compare.day"};
    for (size_t k = 1; k < strings_count(languages.languages[0]); k++) {
        const char *key = strings_key(languages.languages[0], k);
        bool meant = false;
        for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
            meant = meant || strcmp(key, alike[i]) == 0;
        if (!meant && strcmp(form(0, key, 1), form(1, key, 1)) == 0)
            fail_msg("\"%s\" reads \"%s\" in both", key, form(0, key, 1));
    }
}

static void add_sources(struct buffer *sources, const char *folder)
{
    DIR *directory = opendir(folder);
    assert_non_null(directory);
    for (struct dirent *entry; (entry = readdir(directory));) {
        const char *dot = strrchr(entry->d_name, '.');
        char path[1024];
        struct error error;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (dot && strcmp(dot, ".c") == 0)
            assert_int_equal(buffer_add_file(sources, path, &error), STATUS_OK);
    }
    closedir(directory);
}

static void read_sources(struct buffer *sources)
{
    struct error error;
    buffer_init(sources, SOURCE_MOST);
    add_sources(sources, KIOSK_SOURCE_DIR "/kiosk/advice");
    add_sources(sources, KIOSK_SOURCE_DIR "/kiosk/print");
    add_sources(sources, KIOSK_SOURCE_DIR "/kiosk/visit");
    add_sources(sources, KIOSK_SOURCE_DIR "/kiosk/screens");
    assert_int_equal(buffer_add_file(sources, KIOSK_SOURCE_DIR "/kiosk/base/message.c", &error),
                     STATUS_OK);
}

static void test_languages__every_key_is_used(void **state)
{
    (void)state;
    struct buffer sources;
    int unused = 0;
    read_sources(&sources);
    for (size_t k = 1; k < strings_count(languages.languages[0]); k++) {
        char quoted[128];
        snprintf(quoted, sizeof quoted, "\"%s\"", strings_key(languages.languages[0], k));
        if (strstr(buffer_text(&sources), quoted))
            continue;
        fprintf(stderr, "%s is used nowhere\n", quoted);
        unused++;
    }
    buffer_finish(&sources);
    assert_int_equal(unused, 0);
}

/* "topic.what": lower case, one dot, nothing else. Names of headers end in .h. */
static bool looks_like_a_key(const char *text, size_t length)
{
    const char *dot = memchr(text, '.', length);
    if (!dot || dot == text || dot + 1 == text + length || dot[1] == 'h')
        return false;
    for (size_t i = 0; i < length; i++)
        if (text + i != dot && !islower((unsigned char)text[i]) && text[i] != '_' &&
            !isdigit((unsigned char)text[i]))
            return false;
    return true;
}

static void test_languages__every_key_the_sources_ask_for_is_there(void **state)
{
    (void)state;
    struct buffer sources;
    int missing = 0;
    read_sources(&sources);
    for (const char *at = buffer_text(&sources); (at = strchr(at, '"')); at++) {
        size_t length = strcspn(at + 1, "\"\n");
        char key[128];
        snprintf(key, sizeof key, "%.*s", (int)length, at + 1);
        if (looks_like_a_key(at + 1, length) && length < sizeof key && !form(0, key, 1)) {
            fprintf(stderr, "\"%s\" is asked for and has no text\n", key);
            missing++;
        }
    }
    buffer_finish(&sources);
    assert_int_equal(missing, 0);
}

static void test_languages__pages_are_numbered_by_two_whole_numbers(void **state)
{
    (void)state;
    for (size_t i = 0; i < LANGUAGES_COUNT; i++) {
        const char *text = form(i, "page.of", 1), *first = strstr(text, "%d");
        assert_non_null(first);
        assert_non_null(strstr(first + 2, "%d"));
        int signs = 0;
        for (const char *at = text; (at = strchr(at, '%')); at++)
            signs++;
        assert_int_equal(signs, 2);
    }
}

static void test_languages__an_unknown_tag_names_those_there_are(void **state)
{
    (void)state;
    size_t index;
    struct error error = {0};
    assert_int_equal(languages_index("en", &index, &error), STATUS_OK);
    assert_int_equal(index, 1);
    assert_int_equal(languages_index("fr", &index, &error), STATUS_WRONG_USAGE);
    assert_non_null(strstr(error.message, "zh-CN"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_languages__each_file_is_the_language_it_says),
        cmocka_unit_test(test_languages__no_key_is_missing_or_untranslated_in_any),
        cmocka_unit_test(test_languages__placeholders_are_the_same_in_all),
        cmocka_unit_test(test_languages__no_text_is_the_same_in_two_languages_by_mistake),
        cmocka_unit_test(test_languages__every_key_is_used),
        cmocka_unit_test(test_languages__every_key_the_sources_ask_for_is_there),
        cmocka_unit_test(test_languages__pages_are_numbered_by_two_whole_numbers),
        cmocka_unit_test(test_languages__an_unknown_tag_names_those_there_are),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
