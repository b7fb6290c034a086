/* The pipeline: everything once and in order however the threads run; few blocks open at a time;
 * a failure ends it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdatomic.h>
#include <string.h>
#include <time.h>

#include "cli/pipeline.h"
#include "cli/progress.h"

struct row {
    int next, end, written, fails_at;
    int jobs;
    atomic_int open, most_open;
    bool jumbled, fails_writing;
};

static enum status read_one(void *context, struct pipeline_block *block, bool *more,
                            struct error *error)
{
    struct row *row = context;
    (void)error;
    *more = row->next < row->end;
    if (!*more)
        return STATUS_OK;
    int *number = ARENA_NEW(&block->arena, int);
    *number = row->next++;
    block->items = number;
    int open = atomic_fetch_add(&row->open, 1) + 1;
    if (open > atomic_load(&row->most_open))
        atomic_store(&row->most_open, open);
    return STATUS_OK;
}

static enum status work_on_one(void *context, int job, struct pipeline_block *block,
                               struct error *error)
{
    struct row *row = context;
    int *number = block->items;
    assert_in_range(job, 0, row->jobs - 1);
    if (*number % 5 == 0)
        nanosleep(&(struct timespec){.tv_nsec = 200000}, NULL);
    if (*number == row->fails_at)
        return status_fail(error, STATUS_BAD_INPUT, "number %d", *number);
    *number *= 2;
    return STATUS_OK;
}

static enum status write_one(void *context, struct pipeline_block *block, struct error *error)
{
    struct row *row = context;
    row->jumbled |= *(int *)block->items != row->written * 2;
    atomic_fetch_sub(&row->open, 1);
    if (row->fails_writing && row->written == 20)
        return status_fail(error, STATUS_FAILED, "full");
    row->written++;
    return STATUS_OK;
}

static enum status run(struct row *row, struct error *error)
{
    const struct pipeline pipeline = {.context = row,
                                      .jobs = row->jobs,
                                      .read = read_one,
                                      .work = work_on_one,
                                      .write = write_one};
    return pipeline_run(&pipeline, error);
}

static void test_pipeline__everything_is_written_once_and_in_order(void **state)
{
    (void)state;
    for (int jobs = 1; jobs <= 7; jobs++) {
        struct row row = {.end = 500, .fails_at = -1, .jobs = jobs};
        struct error error = {0};
        assert_int_equal(run(&row, &error), STATUS_OK);
        assert_int_equal(row.written, 500);
        assert_false(row.jumbled);
        assert_true(row.most_open <= jobs * PIPELINE_AHEAD);
    }
}

static void test_pipeline__an_empty_row_is_fine(void **state)
{
    (void)state;
    struct row row = {.fails_at = -1, .jobs = 3};
    struct error error = {0};
    assert_int_equal(run(&row, &error), STATUS_OK);
    assert_int_equal(row.written, 0);
}

static void test_pipeline__a_failure_ends_it_and_nothing_behind_it_is_written(void **state)
{
    (void)state;
    for (int jobs = 1; jobs <= 4; jobs++) {
        struct row row = {.end = 500, .fails_at = 77, .jobs = jobs};
        struct error error = {0};
        assert_int_equal(run(&row, &error), STATUS_BAD_INPUT);
        assert_string_equal(error.message, "number 77");
        assert_true(row.written <= 77);
        assert_false(row.jumbled);
        struct row other = {.end = 500, .fails_at = -1, .jobs = jobs, .fails_writing = true};
        assert_int_equal(run(&other, &error), STATUS_FAILED);
        assert_string_equal(error.message, "full");
        assert_int_equal(other.written, 20);
    }
}

static void test_progress__a_bar_a_rate_and_what_is_left(void **state)
{
    (void)state;
    char text[PROGRESS_TEXT];
    struct progress progress = {.total = 1000000, .first = 100000, .begun_at = 5000};
    progress_format(&progress, 500000, 45000, text); /* 400,000 in 40 s; 500,000 to go */
    assert_string_equal(text, "[############            ]  50 %  500000 of 1000000  10000/s  "
                              "0:00:50 left");
    progress_format(&progress, 100000, 5000, text);
    assert_string_equal(text, "[##                      ]  10 %  100000 of 1000000  0/s");
    progress_format(&progress, 1000002, 45000, text); /* more than were counted */
    assert_non_null(strstr(text, "100 %  1000002 of 1000002"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pipeline__everything_is_written_once_and_in_order),
        cmocka_unit_test(test_pipeline__an_empty_row_is_fine),
        cmocka_unit_test(test_pipeline__a_failure_ends_it_and_nothing_behind_it_is_written),
        cmocka_unit_test(test_progress__a_bar_a_rate_and_what_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
