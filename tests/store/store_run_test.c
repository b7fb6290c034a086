/* Runs of advice: resumed behind the last result, begun anew where anything they rest on changed,
 * and never half there. */
#include "store_helper.h"

#include "store/store_run.h"

static void activate(struct fixture *f, const char *version)
{
    struct catalog catalog = {.id = "c", .version = version};
    const char *document = arena_format(&f->arena, "{\"version\": \"%s\"}", version);
    HELPER_OK(f, store_catalog_put(f->store, &catalog, document, strlen(document), &f->error));
    HELPER_OK(f, store_catalog_activate(f->store, "c", version, &f->error));
}

static struct store_run wanted(const char *version)
{
    return (struct store_run){
        .id = "c", .version = version, .as_of = helper_day("2026-11-21"), .horizon = 12, .top = 5};
}

static struct store_result advised(const char *subscriber)
{
    return (struct store_result){.subscriber = subscriber,
                                 .plan = "P",
                                 .addons = "A*2;B",
                                 .has_current = true,
                                 .current_fen = 6640,
                                 .monthly_average_fen = 4900,
                                 .horizon_total_fen = 58800,
                                 .saving_per_month_fen = 1740,
                                 .exact = true,
                                 .others = "Q=60000"};
}

static enum store_run_begun begin(struct fixture *f, struct store_run *run)
{
    enum store_run_begun begun;
    HELPER_OK(f, store_run_begin(f->store, &f->arena, run, &begun, &f->error));
    return begun;
}

static void add_two(struct fixture *f, struct store_run *run, const char *first, const char *second)
{
    struct store_result results[2] = {advised(first), {.subscriber = second, .refusal = "why"}};
    HELPER_OK(f, store_run_add(f->store, &f->arena, run, results, 2, &f->error));
}

static void test_run__goes_on_behind_the_last_result(void **state)
{
    struct fixture *f = *state;
    activate(f, "1");
    struct store_run run = wanted("1"), again = wanted("1");
    assert_int_equal(begin(f, &run), STORE_RUN_NEW);
    assert_string_equal(run.last, "");
    add_two(f, &run, "a", "b");
    assert_string_equal(run.last, "b");
    helper_reopen(f, STORE_WRITE);
    assert_int_equal(begin(f, &again), STORE_RUN_RESUMED);
    assert_int_equal(again.number, run.number);
    assert_string_equal(again.last, "b");
    assert_int_equal(again.advised, 1);
    assert_int_equal(again.refused, 1);
    add_two(f, &again, "c", "d");
    HELPER_OK(f, store_run_end(f->store, &again, &f->error));
    assert_string_equal(helper_sql(f, "SELECT group_concat(subscriber || coalesce(plan, '-'), ' ')"
                                      " FROM batch_result"),
                        "aP b- cP d-");
    assert_string_equal(helper_sql(f, "SELECT advised || ' ' || refused FROM batch_run"), "2 2");
}

static void test_run__begins_anew_where_what_it_rests_on_has_changed(void **state)
{
    struct fixture *f = *state;
    activate(f, "1");
    struct store_run run = wanted("1");
    begin(f, &run);
    add_two(f, &run, "a", "b");
    run = wanted("1");
    run.as_of++;
    assert_int_equal(begin(f, &run), STORE_RUN_ANEW_SETTINGS);
    assert_string_equal(run.last, "");
    add_two(f, &run, "a", "b");
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "a", "2026-08", 1);
    HELPER_OK(f, store_commit(f->store, &f->error));
    struct store_run data = wanted("1");
    data.as_of++;
    assert_int_equal(begin(f, &data), STORE_RUN_ANEW_DATA);
    add_two(f, &data, "a", "b");
    activate(f, "2");
    struct store_run other = wanted("2");
    other.as_of++;
    assert_int_equal(begin(f, &other), STORE_RUN_ANEW_CATALOG);
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM batch_run"), "1");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM batch_result"), "0");
}

static void
test_run__a_catalog_activated_meanwhile_ends_it_and_the_results_before_stay(void **state)
{
    struct fixture *f = *state;
    activate(f, "1");
    struct store_run first = wanted("1");
    begin(f, &first);
    add_two(f, &first, "a", "b");
    HELPER_OK(f, store_run_end(f->store, &first, &f->error));
    struct store_run run = wanted("1");
    assert_int_equal(begin(f, &run), STORE_RUN_NEW);
    add_two(f, &run, "a", "b");
    activate(f, "2");
    struct store_result more = advised("c");
    HELPER_FAILS(f, store_run_add(f->store, &f->arena, &run, &more, 1, &f->error), STATUS_FAILED,
                 "catalog c version 2 was activated while advice under c version 1");
    assert_string_equal(helper_sql(f, "SELECT group_concat(n, ' ') FROM (SELECT count(*) AS n FROM"
                                      " batch_result GROUP BY run)"),
                        "2 2");
    struct store_run stale = wanted("1");
    enum store_run_begun begun;
    HELPER_FAILS(f, store_run_begin(f->store, &f->arena, &stale, &begun, &f->error), STATUS_FAILED,
                 "catalog c version 2 was activated");
    struct store_run anew = wanted("2");
    begin(f, &anew);
    add_two(f, &anew, "a", "b");
    HELPER_OK(f, store_run_end(f->store, &anew, &f->error));
    assert_string_equal(helper_sql(f, "SELECT group_concat(version) || count(*) FROM batch_run"),
                        "21"); /* version 2, one run */
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM batch_result"), "2");
}

static void test_run__two_programs_at_once_do_not_double_results(void **state)
{
    struct fixture *f = *state;
    activate(f, "1");
    struct store_run one = wanted("1"), two = wanted("1");
    begin(f, &one);
    begin(f, &two);
    add_two(f, &one, "a", "b");
    struct store_result late = advised("a");
    HELPER_FAILS(f, store_run_add(f->store, &f->arena, &two, &late, 1, &f->error), STATUS_FAILED,
                 "another program computes advice into the same database");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM batch_result"), "2");
}

static enum status take_text(void *context, const struct store_result *result, struct error *error)
{
    struct fixture *f = context;
    (void)error;
    snprintf(f->error.message + strlen(f->error.message), 100, "%s:%s:%lld:%lld:%s ",
             result->subscriber, result->refusal ? result->refusal : result->addons,
             (long long)result->current_fen, (long long)result->saving_per_month_fen,
             result->refusal ? "" : result->others);
    return STATUS_OK;
}

static void test_run__results_come_out_as_they_went_in(void **state)
{
    struct fixture *f = *state;
    activate(f, "1");
    struct store_run run = wanted("1");
    begin(f, &run);
    add_two(f, &run, "a", "b");
    f->error.message[0] = '\0';
    struct error error;
    assert_int_equal(store_run_each(f->store, &run, take_text, f, &error), STATUS_OK);
    assert_string_equal(f->error.message, "a:A*2;B:6640:1740:Q=60000 b:why:0:0: ");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, helper_setup, helper_teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_run__goes_on_behind_the_last_result),
        TEST(test_run__begins_anew_where_what_it_rests_on_has_changed),
        TEST(test_run__a_catalog_activated_meanwhile_ends_it_and_the_results_before_stay),
        TEST(test_run__two_programs_at_once_do_not_double_results),
        TEST(test_run__results_come_out_as_they_went_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
