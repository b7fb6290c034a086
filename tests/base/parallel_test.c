/* Work by several threads: everything is done, once. */
#include "base/parallel.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define THINGS 1003

struct tally {
    unsigned char done[THINGS];
    int threads;
};

static void handle_part(void *context, int thread, size_t from, size_t to)
{
    struct tally *tally = context;
    assert_in_range(thread, 0, tally->threads - 1);
    for (size_t i = from; i < to; i++)
        tally->done[i]++;
}

static void test_each_thing_is_done_once_by_any_number_of_threads(void **state)
{
    (void)state;
    for (int threads = 1; threads <= PARALLEL_THREADS_MOST; threads += 5) {
        struct tally tally = {.threads = threads};
        parallel_run(THINGS, threads, handle_part, &tally);
        for (size_t i = 0; i < THINGS; i++)
            assert_int_equal(tally.done[i], 1);
    }
}

static void test_nothing_is_done_where_there_is_nothing(void **state)
{
    (void)state;
    struct tally tally = {.threads = 4};
    parallel_run(0, 4, handle_part, &tally);
    assert_int_equal(tally.done[0], 0);
    assert_in_range(parallel_threads(), 1, PARALLEL_THREADS_MOST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_thing_is_done_once_by_any_number_of_threads),
        cmocka_unit_test(test_nothing_is_done_where_there_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
