/* SplitMix64: the numbers of seed 1234567 are those published with the algorithm's examples
 * (Rosetta Code, "Pseudo-random numbers/Splitmix64"). */
#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_random__the_numbers_are_the_published_ones(void **state)
{
    (void)state;
    static const uint64_t published[] = {
        UINT64_C(6457827717110365317), UINT64_C(3203168211198807973), UINT64_C(9817491932198370423),
        UINT64_C(4593380528125082431), UINT64_C(16408922859458223821)};
    struct random random = random_seeded(1234567);
    for (size_t i = 0; i < 5; i++)
        assert_true(random_next(&random) == published[i]);
}

static void test_random__both_ends_are_reached_and_nothing_beyond(void **state)
{
    (void)state;
    struct random random = random_seeded(7);
    int seen[11] = {0};
    for (int i = 0; i < 10000; i++) {
        int64_t number = random_between(&random, -5, 5);
        assert_true(number >= -5 && number <= 5);
        seen[number + 5]++;
    }
    /* 909 each on average; 30 standard deviations of slack would still fail on a lost end. */
    for (int i = 0; i < 11; i++)
        assert_true(seen[i] > 600 && seen[i] < 1200);
    assert_int_equal(random_between(&random, 3, 3), 3);
    random_between(&random, INT64_MIN, INT64_MAX);
}

static void test_random__units_are_below_one_and_one_in_n_is_rare(void **state)
{
    (void)state;
    struct random random = random_seeded(8);
    int hits = 0;
    for (int i = 0; i < 100000; i++) {
        double unit = random_unit(&random);
        assert_true(unit >= 0 && unit < 1);
        hits += random_one_in(&random, 100);
    }
    assert_true(hits > 800 && hits < 1200); /* 1,000 on average, standard deviation 31 */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random__the_numbers_are_the_published_ones),
        cmocka_unit_test(test_random__both_ends_are_reached_and_nothing_beyond),
        cmocka_unit_test(test_random__units_are_below_one_and_one_in_n_is_rare),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
