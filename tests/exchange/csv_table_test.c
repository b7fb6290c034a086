/* Texts numbered in order of first appearance. */
#include "exchange/csv_table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void test_csv_table__a_text_keeps_the_number_of_its_first_appearance(void **state)
{
    (void)state;
    struct arena arena;
    struct csv_table table;
    arena_init(&arena);
    csv_table_init(&table, &arena);
    assert_int_equal(csv_table_find(&table, "a"), CSV_TABLE_NONE);
    assert_int_equal(csv_table_add(&table, "a"), 0);
    assert_int_equal(csv_table_add(&table, "b"), 1);
    assert_int_equal(csv_table_add(&table, ""), 2);
    assert_int_equal(csv_table_add(&table, "a"), 0);
    assert_int_equal(csv_table_find(&table, "b"), 1);
    assert_int_equal(csv_table_find(&table, "c"), CSV_TABLE_NONE);
    assert_int_equal(table.count, 3);
    assert_string_equal(table.texts[1], "b");
    arena_finish(&arena);
}

static void test_csv_table__a_hundred_thousand_are_found_again(void **state)
{
    (void)state;
    struct arena arena;
    struct csv_table table;
    char text[32];
    arena_init(&arena);
    csv_table_init(&table, &arena);
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 100000; i++) {
            snprintf(text, sizeof text, "1380%07d", i);
            if (csv_table_add(&table, text) != (size_t)i)
                fail_msg("%s in round %d", text, round);
        }
    }
    assert_int_equal(table.count, 100000);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_csv_table__a_text_keeps_the_number_of_its_first_appearance),
        cmocka_unit_test(test_csv_table__a_hundred_thousand_are_found_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
