/* Buffers: text that grows up to a ceiling, and whole files. */
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void test_buffer__text_is_added_and_ends_with_a_nul(void **state)
{
    (void)state;
    struct buffer buffer;
    buffer_init(&buffer, 1000);
    assert_string_equal(buffer_text(&buffer), "");
    buffer_add(&buffer, "ab");
    buffer_add_bytes(&buffer, "cdef", 2);
    buffer_add_format(&buffer, "-%d", 7);
    buffer_add(&buffer, "");
    assert_string_equal(buffer_text(&buffer), "abcd-7");
    assert_int_equal(buffer.length, 6);
    buffer_clear(&buffer);
    assert_string_equal(buffer_text(&buffer), "");
    buffer_finish(&buffer);
}

static void test_buffer__nothing_is_added_past_the_ceiling(void **state)
{
    (void)state;
    struct buffer buffer;
    buffer_init(&buffer, 5);
    buffer_add(&buffer, "abc");
    assert_false(buffer.overflowed);
    buffer_add(&buffer, "def");
    assert_true(buffer.overflowed);
    buffer_add(&buffer, "g"); /* would fit, but the text is broken already */
    buffer_add_format(&buffer, "%d", 1);
    assert_string_equal(buffer_text(&buffer), "abc");
    buffer_clear(&buffer);
    buffer_add(&buffer, "abcde");
    assert_false(buffer.overflowed);
    assert_string_equal(buffer_text(&buffer), "abcde");
    buffer_finish(&buffer);
}

static void test_buffer__bytes_may_be_nul(void **state)
{
    (void)state;
    struct buffer buffer;
    buffer_init(&buffer, 10);
    buffer_add_bytes(&buffer, "a\0b", 3);
    assert_int_equal(buffer.length, 3);
    assert_memory_equal(buffer.bytes, "a\0b", 4);
    buffer_finish(&buffer);
}

static void write_file(char *path, size_t length)
{
    FILE *file = fdopen(mkstemp(path), "wb");
    for (size_t i = 0; i < length; i++)
        fputc('a' + (int)(i % 26), file);
    fclose(file);
}

static void test_buffer__a_whole_file_is_added(void **state)
{
    (void)state;
    char path[] = "/tmp/kiosk-buffer-XXXXXX";
    struct buffer buffer;
    struct error error;
    write_file(path, 200000);
    buffer_init(&buffer, 200000);
    assert_int_equal(buffer_add_file(&buffer, path, &error), STATUS_OK);
    assert_int_equal(buffer.length, 200000);
    assert_int_equal(buffer.bytes[199999], 'a' + 199999 % 26);
    buffer_finish(&buffer);
    buffer_init(&buffer, 199999);
    assert_int_equal(buffer_add_file(&buffer, path, &error), STATUS_BAD_INPUT);
    assert_non_null(strstr(error.message, "larger than 199999 bytes"));
    buffer_finish(&buffer);
    unlink(path);
}

static void test_buffer__a_file_that_cannot_be_read_is_named(void **state)
{
    (void)state;
    static const char *const paths[] = {"/nowhere/at/all", "/tmp"};
    for (size_t i = 0; i < 2; i++) {
        struct buffer buffer;
        struct error error;
        buffer_init(&buffer, 100);
        assert_int_equal(buffer_add_file(&buffer, paths[i], &error), STATUS_FAILED);
        assert_non_null(strstr(error.message, paths[i]));
        buffer_finish(&buffer);
    }
}

static void test_buffer__a_zeroed_one_can_be_finished(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_finish(&buffer);
    buffer_finish(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_buffer__text_is_added_and_ends_with_a_nul),
        cmocka_unit_test(test_buffer__nothing_is_added_past_the_ceiling),
        cmocka_unit_test(test_buffer__bytes_may_be_nul),
        cmocka_unit_test(test_buffer__a_whole_file_is_added),
        cmocka_unit_test(test_buffer__a_file_that_cannot_be_read_is_named),
        cmocka_unit_test(test_buffer__a_zeroed_one_can_be_finished),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
