/* Encodings found and left behind. Bytes in GB18030 are written out from the standard's tables, and
 * are not made by the code under test: 中 is D6D0, 文 is CEC4, 联通 is C1AACDA8, € is A2E3, and
 * U+1F600 is the four bytes 94 39 FC 36. */
#include "exchange/encoding.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Reads the bytes whole, `room` at a time; the caller frees. */
static char *read_all(const char *bytes, size_t length, size_t room, size_t *got,
                      enum encoding_kind *kind)
{
    FILE *file = tmpfile();
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    rewind(file);
    struct encoding encoding;
    encoding_init(&encoding, file);
    char *text = malloc(length * 2 + room + 1);
    size_t part;
    *got = 0;
    while ((part = encoding_read(&encoding, text + *got, room)) > 0)
        *got += part;
    text[*got] = '\0';
    *kind = encoding.kind;
    encoding_finish(&encoding);
    fclose(file);
    return text;
}

static void test_encoding__each_is_found_and_becomes_utf8(void **state)
{
    (void)state;
    static const struct {
        const char *name, *bytes, *text;
        enum encoding_kind kind;
    } cases[] = {
        {"empty", "", "", ENCODING_ASCII},
        {"ascii", "a,b\n", "a,b\n", ENCODING_ASCII},
        {"utf-8", "\xE4\xB8\xAD\xE6\x96\x87", "中文", ENCODING_UTF8},
        {"utf-8 with a mark", "\xEF\xBB\xBFx\xE4\xB8\xAD", "x中", ENCODING_UTF8},
        {"a mark alone", "\xEF\xBB\xBF", "", ENCODING_UTF8},
        {"gb18030", "\xD6\xD0\xCE\xC4", "中文", ENCODING_GB18030},
        {"gb18030 after ascii", "name\n\xD6\xD0", "name\n中", ENCODING_GB18030},
        {"the operator's name that looks like utf-8", "\xC1\xAA\xCD\xA8", "联通", ENCODING_GB18030},
        {"two bytes of gbk", "\xA2\xE3", "€", ENCODING_GB18030},
        {"four bytes", "\x94\x39\xFC\x36", "\xF0\x9F\x98\x80", ENCODING_GB18030},
        {"a cut character", "\xD6\xD0\xCE", "中\xFF", ENCODING_GB18030},
        {"no character at all", "\xD6\xD0\xFF\xD6\xD0", "中\xFF中", ENCODING_GB18030},
        {"utf-8 with a broken byte", "\xE4\xB8\xAD\xE6\x96\x87\xFF\xE4\xB8\xAD", "中文\xFF中",
         ENCODING_UTF8},
        {"neither", "\xFF\xFE", "\xFF\xFE", ENCODING_UTF8},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (size_t room = 8; room <= 64; room += 56) {
            size_t got;
            enum encoding_kind kind;
            char *text = read_all(cases[i].bytes, strlen(cases[i].bytes), room, &got, &kind);
            if (strcmp(text, cases[i].text) != 0)
                fail_msg("%s, %zu bytes at a time", cases[i].name, room);
            if (kind != cases[i].kind)
                fail_msg("%s: kind %d", cases[i].name, (int)kind);
            free(text);
        }
    }
}

static void test_encoding__characters_across_windows_stay_whole(void **state)
{
    (void)state;
    /* An odd number of ASCII bytes before, so that windows cut characters in two. */
    size_t count = ENCODING_WINDOW * 2;
    for (size_t before = 0; before < 4; before++) {
        char *bytes = malloc(before + count * 2);
        memset(bytes, 'a', before);
        for (size_t i = 0; i < count; i++)
            memcpy(bytes + before + i * 2, "\xD6\xD0", 2);
        size_t got;
        enum encoding_kind kind;
        char *text = read_all(bytes, before + count * 2, 1000, &got, &kind);
        assert_int_equal(kind, ENCODING_GB18030);
        assert_int_equal(got, before + count * 3);
        for (size_t i = 0; i < count; i++)
            if (memcmp(text + before + i * 3, "中", 3) != 0)
                fail_msg("character %zu", i);
        free(text);
        free(bytes);
    }
}

static void test_encoding__utf8_is_seen_though_a_window_cuts_a_character(void **state)
{
    (void)state;
    size_t count = ENCODING_WINDOW;
    char *bytes = malloc(count * 3);
    for (size_t i = 0; i < count; i++)
        memcpy(bytes + i * 3, "中", 3);
    size_t got;
    enum encoding_kind kind;
    char *text = read_all(bytes, count * 3, 4096, &got, &kind);
    assert_int_equal(kind, ENCODING_UTF8);
    assert_int_equal(got, count * 3);
    assert_memory_equal(text, bytes, got);
    free(text);
    free(bytes);
}

static void test_encoding__the_first_odd_byte_may_come_late(void **state)
{
    (void)state;
    size_t before = ENCODING_WINDOW * 3 - 1;
    char *bytes = malloc(before + 2);
    memset(bytes, 'a', before);
    memcpy(bytes + before, "\xD6\xD0", 2);
    size_t got;
    enum encoding_kind kind;
    char *text = read_all(bytes, before + 2, 4096, &got, &kind);
    assert_int_equal(kind, ENCODING_GB18030);
    assert_string_equal(text + before, "中");
    free(text);
    free(bytes);
}

/* Every code point in UTF-8 made by arithmetic, and what RFC 3629 forbids. */
static void test_encoding__utf8_is_what_the_rfc_says(void **state)
{
    (void)state;
    for (uint32_t point = 0x80; point <= 0x110000; point += point < 0x11000 ? 1 : 61) {
        char bytes[4];
        size_t length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        for (size_t i = length; i-- > 1;)
            bytes[i] = (char)(0x80 | (point >> (6 * (length - 1 - i)) & 0x3F));
        bytes[0] = (char)((0xF00 >> length & 0xFF) | point >> (6 * (length - 1)));
        bool valid = point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF);
        if (encoding_utf8_prefix(bytes, length) != (valid ? length : 0))
            fail_msg("U+%04X", point);
        assert_int_equal(encoding_utf8_prefix(bytes, length - 1), 0);
    }
    static const char *const bad[] = {"\x80",
                                      "\xBF",
                                      "\xC0\x80",
                                      "\xC1\xBF",
                                      "\xE0\x9F\xBF",
                                      "\xF0\x8F\xBF\xBF",
                                      "\xF5\x80\x80\x80",
                                      "\xFF",
                                      "\xFE"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(encoding_utf8_prefix(bad[i], strlen(bad[i])), 0);
    assert_int_equal(encoding_utf8_prefix("12345678中\xFF", 12), 11);
}

static void test_encoding__a_zeroed_one_can_be_finished(void **state)
{
    (void)state;
    struct encoding encoding = {0};
    encoding_finish(&encoding);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_encoding__each_is_found_and_becomes_utf8),
        cmocka_unit_test(test_encoding__characters_across_windows_stay_whole),
        cmocka_unit_test(test_encoding__utf8_is_seen_though_a_window_cuts_a_character),
        cmocka_unit_test(test_encoding__the_first_odd_byte_may_come_late),
        cmocka_unit_test(test_encoding__utf8_is_what_the_rfc_says),
        cmocka_unit_test(test_encoding__a_zeroed_one_can_be_finished),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
