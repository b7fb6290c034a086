/* Who may be in a population, and with what said of them. */
#include "advice/population.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void fill(struct profile *profiles, size_t from, size_t count, const char *region)
{
    for (size_t i = from; i < from + count; i++)
        profiles[i] = (struct profile){.age = (int)i, .region = region, .brand = ""};
}

static void test_a_crowd_keeps_its_region_and_a_few_lose_it(void **state)
{
    (void)state;
    struct profile profiles[59];
    struct arena arena = {0};
    fill(profiles, 0, 20, "沈阳");
    fill(profiles, 20, 19, "大连");
    fill(profiles, 39, 20, "");
    struct population population = population_make(&arena, profiles, 59);
    assert_int_equal(population.count, 59);
    assert_string_equal(population.people[19].region, "沈阳");
    assert_string_equal(population.people[20].region, "");
    arena_finish(&arena);
}

static void test_who_is_one_of_too_few_even_without_a_region_is_left_out(void **state)
{
    (void)state;
    struct profile profiles[39];
    struct arena arena = {0};
    fill(profiles, 0, 20, "沈阳");
    fill(profiles, 20, 10, "大连");
    fill(profiles, 30, 9, "鞍山");
    struct population population = population_make(&arena, profiles, 39);
    assert_int_equal(population.count, 20);
    assert_int_equal(population.left_out, 19);
    arena_finish(&arena);
}

static void test_nineteen_are_nobody_and_none_are_none(void **state)
{
    (void)state;
    struct profile profiles[19];
    struct arena arena = {0};
    fill(profiles, 0, 19, "沈阳");
    assert_int_equal(population_make(&arena, profiles, 19).count, 0);
    assert_int_equal(population_make(&arena, profiles, 0).count, 0);
    arena_finish(&arena);
}

static void test_of_many_every_so_manyth_is_taken(void **state)
{
    (void)state;
    struct arena arena = {0};
    size_t count = 2 * POPULATION_MOST;
    struct profile *profiles = ARENA_ARRAY(&arena, struct profile, count);
    fill(profiles, 0, count, "");
    struct population population = population_make(&arena, profiles, count);
    assert_int_equal(population.count, POPULATION_MOST);
    assert_int_equal(population.people[POPULATION_MOST - 1].age, (int)count - 2);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_crowd_keeps_its_region_and_a_few_lose_it),
        cmocka_unit_test(test_who_is_one_of_too_few_even_without_a_region_is_left_out),
        cmocka_unit_test(test_nineteen_are_nobody_and_none_are_none),
        cmocka_unit_test(test_of_many_every_so_manyth_is_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
