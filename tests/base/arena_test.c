/* Arenas: zeroed, aligned, apart from each other, and empty when they end. */
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_arena__memory_is_zeroed_aligned_and_apart(void **state)
{
    (void)state;
    struct arena arena;
    unsigned char *kept[2000];
    size_t sizes[2000];
    arena_init(&arena);
    for (size_t i = 0; i < 2000; i++) {
        sizes[i] = i * 7 % 301;
        kept[i] = arena_allocate(&arena, sizes[i], 1);
        assert_non_null(kept[i]);
        assert_int_equal((uintptr_t)kept[i] % alignof(max_align_t), 0);
        for (size_t j = 0; j < sizes[i]; j++)
            assert_int_equal(kept[i][j], 0);
        memset(kept[i], (int)(i % 251) + 1, sizes[i]);
    }
    for (size_t i = 0; i < 2000; i++)
        for (size_t j = 0; j < sizes[i]; j++)
            if (kept[i][j] != i % 251 + 1)
                fail_msg("allocation %zu was overwritten", i);
    arena_finish(&arena);
}

static void test_arena__one_allocation_may_be_larger_than_a_block(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    char *large = arena_allocate(&arena, 1000000, 3);
    large[2999999] = 'x';
    char *small = arena_copy(&arena, "small");
    assert_string_equal(small, "small");
    assert_int_equal(large[2999999], 'x');
    arena_finish(&arena);
}

static void test_arena__after_a_reset_memory_is_zeroed_again(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 100; i++) {
            char *bytes = ARENA_ARRAY(&arena, char, 1000);
            for (int j = 0; j < 1000; j++)
                if (bytes[j])
                    fail_msg("round %d holds what was there before", round);
            memset(bytes, 'p', 1000);
        }
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

static void test_arena__copies_and_formatted_texts_end_with_a_nul(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    assert_string_equal(arena_copy(&arena, ""), "");
    assert_string_equal(arena_copy_bytes(&arena, "abcdef", 3), "abc");
    assert_string_equal(arena_copy_bytes(&arena, NULL, 0), "");
    assert_string_equal(arena_format(&arena, "%d-%s", 7, "x"), "7-x");
    assert_string_equal(arena_format(&arena, "%s", ""), "");
    arena_finish(&arena);
}

static void test_arena__a_growing_array_keeps_its_items(void **state)
{
    (void)state;
    struct arena arena;
    int *items = NULL;
    size_t count = 0, capacity = 0;
    arena_init(&arena);
    for (int i = 0; i < 10000; i++)
        *ARENA_PUSH(&arena, items, count, capacity) = i;
    assert_int_equal(count, 10000);
    for (int i = 0; i < 10000; i++)
        assert_int_equal(items[i], i);
    arena_finish(&arena);
}

static void test_arena__a_zeroed_one_can_be_finished_and_one_twice(void **state)
{
    (void)state;
    struct arena arena = {0};
    arena_finish(&arena);
    arena_reset(&arena);
    arena_copy(&arena, "a zeroed arena is ready");
    arena_finish(&arena);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arena__memory_is_zeroed_aligned_and_apart),
        cmocka_unit_test(test_arena__one_allocation_may_be_larger_than_a_block),
        cmocka_unit_test(test_arena__after_a_reset_memory_is_zeroed_again),
        cmocka_unit_test(test_arena__copies_and_formatted_texts_end_with_a_nul),
        cmocka_unit_test(test_arena__a_growing_array_keeps_its_items),
        cmocka_unit_test(test_arena__a_zeroed_one_can_be_finished_and_one_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
