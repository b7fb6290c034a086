/* Reduced rows in the file: bills from a row are those from the lines; an import makes them,
 * another catalog makes them anew; damaged ones are told; and the sweep brings everybody in order.
 */
#include "store_helper.h"

#include "random_catalog.h"
#include "store/store_sweep.h"
#include "tariff/bill.h"

#define BLOCK 7

struct sample {
    struct arena arena;
    struct random_case made;
    struct store_reducer *reducer;
};

static void make_sample(struct sample *sample, uint64_t seed)
{
    struct random random = random_seeded(seed);
    struct random_catalog_shape shape = {3, 4, 3, 2, 3, 6, 3};
    *sample = (struct sample){0};
    sample->made = random_catalog_case(&sample->arena, &random, &shape);
    sample->reducer = store_reduced_create(sample->made.catalog);
}

static void end_sample(struct sample *sample)
{
    store_reduced_destroy(sample->reducer);
    arena_finish(&sample->arena);
}

static struct usage_line random_line(struct random *random)
{
    struct usage_line line = helper_line("2026-07", random_between(random, 0, 4000));
    line.month += (int32_t)random_between(random, 0, 2);
    line.service = (enum service)random_between(random, 0, SERVICE_COUNT - 1);
    line.network = (enum network)random_between(random, 0, 2);
    line.app = random_one_in(random, 2) ? "video" : "general";
    if (line.service == SERVICE_DATA)
        line.quantity *= 1 << 20;
    if (line.service == SERVICE_VOICE && random_one_in(random, 2))
        line.peer = random_one_in(random, 2) ? "anna" : "bert";
    if (random_one_in(random, 2)) {
        line.time = helper_time("2026-08-01T00:00:00") + random_between(random, 0, 2500000);
        line.events = 1;
    }
    return line;
}

static void import(struct fixture *f, struct random *random, int subscribers)
{
    HELPER_OK(f, store_begin(f->store, &f->error));
    for (int i = 0; i < subscribers; i++)
        for (int64_t k = random_between(random, 1, 60); k > 0; k--) {
            char id[16];
            snprintf(id, sizeof id, "s%03d", i);
            struct usage_line line = random_line(random);
            HELPER_OK(f, store_usage_add(f->store, id, &line, &f->error));
        }
    HELPER_OK(f, store_commit(f->store, &f->error));
}

/* Everybody's row, in blocks. */
static size_t sweep_all(struct fixture *f, const struct sample *sample, struct store_sweep_row *all,
                        size_t most)
{
    const char *after = "";
    size_t total = 0, count = BLOCK;
    while (count == BLOCK) {
        struct store_sweep_row *rows;
        HELPER_OK(f, store_sweep(f->store, sample->reducer, after, BLOCK, &f->arena, &rows, &count,
                                 &f->error));
        for (size_t i = 0; i < count && total < most; i++)
            all[total++] = rows[i];
        if (count)
            after = rows[count - 1].subscriber.id;
    }
    return total;
}

static void compare_bills(struct fixture *f, const struct sample *sample,
                          const struct history *lines, const struct history *row)
{
    const struct catalog *catalog = sample->made.catalog;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct choice_taken taken = {&catalog->offers[i], 1};
        struct choice choice = {.plan = taken.offer};
        for (size_t k = 0; k < catalog->offer_count && choice.plan->kind != OFFER_PLAN; k++)
            choice.plan = &catalog->offers[k];
        if (taken.offer->kind == OFFER_ADDON || taken.offer->kind == OFFER_PROMOTION)
            choice.taken = (struct choice_list){&taken, 1};
        struct bill_list a, b;
        struct bill_request request = {.catalog = catalog,
                                       .history = lines,
                                       .subscriber = sample->made.subscriber,
                                       .choice = &choice,
                                       .as_of = RANDOM_CATALOG_AS_OF,
                                       .horizon_month = 1};
        bill_compute(&f->arena, &request, &a);
        request.history = row;
        bill_compute(&f->arena, &request, &b);
        assert_int_equal(a.sum_fen, b.sum_fen);
        assert_int_equal(a.count, b.count);
        for (size_t m = 0; m < a.count; m++)
            assert_int_equal(a.bills[m].total_fen, b.bills[m].total_fen);
    }
}

static void compare_all(struct fixture *f, const struct sample *sample, size_t expected)
{
    struct store_sweep_row rows[128];
    size_t count = sweep_all(f, sample, rows, 128);
    assert_int_equal(count, expected);
    for (size_t i = 0; i < count; i++) {
        const struct history *row;
        struct history *lines;
        struct usage usage = helper_get(f, rows[i].subscriber.id, STORE_REDUCED_MONTHS);
        assert_non_null(rows[i].packed);
        HELPER_OK(f,
                  store_sweep_history(&rows[i], sample->made.catalog, &f->arena, &row, &f->error));
        HELPER_OK(f, history_bind(&f->arena, sample->made.catalog, &usage, &lines, &f->error));
        assert_true(row->line_count <= lines->line_count);
        compare_bills(f, sample, lines, row);
    }
}

static void test_reduced__bills_from_rows_are_those_from_lines(void **state)
{
    struct fixture *f = *state;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct sample sample;
        struct random random = random_seeded(seed);
        make_sample(&sample, seed);
        store_reduced_use(f->store, sample.reducer);
        import(f, &random, 20);
        compare_all(f, &sample, 20);
        import(f, &random, 8); /* some months of some are replaced */
        compare_all(f, &sample, 20);
        store_reduced_use(f->store, NULL);
        end_sample(&sample);
        arena_reset(&f->arena);
    }
}

static void test_reduced__another_catalog_makes_rows_anew_and_lines_serve_until_then(void **state)
{
    struct fixture *f = *state;
    struct sample first, second;
    struct random random = random_seeded(1);
    struct store_sweep_row rows[64];
    int64_t made;
    make_sample(&first, 1);
    make_sample(&second, 2);
    assert_string_not_equal(store_reduced_digest(first.reducer),
                            store_reduced_digest(second.reducer));
    import(f, &random, 30); /* no catalog: rows only marked */
    assert_int_equal(sweep_all(f, &first, rows, 64), 30);
    for (int i = 0; i < 30; i++)
        assert_true(!rows[i].packed && rows[i].usage.count > 0);
    HELPER_OK(f, store_reduced_refresh(f->store, first.reducer, &made, &f->error));
    assert_int_equal(made, 30);
    compare_all(f, &first, 30);
    HELPER_OK(f, store_reduced_refresh(f->store, first.reducer, &made, &f->error));
    assert_int_equal(made, 0);
    assert_int_equal(sweep_all(f, &second, rows, 64), 30);
    assert_null(rows[0].packed); /* of the other sight */
    HELPER_OK(f, store_reduced_refresh(f->store, second.reducer, &made, &f->error));
    assert_int_equal(made, 30);
    compare_all(f, &second, 30);
    end_sample(&first);
    end_sample(&second);
}

static void test_reduced__an_import_that_is_rolled_back_leaves_rows_as_they_were(void **state)
{
    struct fixture *f = *state;
    struct sample sample;
    struct random random = random_seeded(5);
    char before[512];
    make_sample(&sample, 5);
    store_reduced_use(f->store, sample.reducer);
    import(f, &random, 5);
    snprintf(before, sizeof before, "%s",
             helper_sql(f, "SELECT hex(months) FROM usage_reduced WHERE subscriber = 's001'"));
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "s001", "2026-08", 7);
    HELPER_OK(f, store_usage_flush(f->store, &f->error));
    store_rollback(f->store);
    assert_string_equal(
        helper_sql(f, "SELECT hex(months) FROM usage_reduced WHERE subscriber = 's001'"), before);
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM usage_reduced WHERE sight = 0"), "0");
    store_reduced_use(f->store, NULL);
    end_sample(&sample);
}

static void test_reduced__a_damaged_row_is_told_with_the_number_masked(void **state)
{
    struct fixture *f = *state;
    struct sample sample;
    struct store_sweep_row rows[4];
    const struct history *history;
    make_sample(&sample, 3);
    store_reduced_use(f->store, sample.reducer);
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "13800138000", "2026-08", 7);
    HELPER_OK(f, store_commit(f->store, &f->error));
    helper_sql(f, "UPDATE usage_reduced SET months = x'0100ff'");
    assert_int_equal(sweep_all(f, &sample, rows, 4), 1);
    HELPER_FAILS(f,
                 store_sweep_history(&rows[0], sample.made.catalog, &f->arena, &history, &f->error),
                 STATUS_BAD_INPUT, "the database is damaged (reduced usage of 138****8000)");
    store_reduced_use(f->store, NULL);
    end_sample(&sample);
}

static void test_sweep__everybody_comes_once_in_order_with_what_is_known(void **state)
{
    struct fixture *f = *state;
    struct sample sample;
    struct store_sweep_row rows[64];
    int64_t count;
    make_sample(&sample, 4);
    HELPER_OK(f, store_begin(f->store, &f->error));
    for (int i = 0; i < 24; i++) {
        char id[16];
        snprintf(id, sizeof id, "s%03d", i * 7 % 24);
        struct subscriber subscriber = helper_subscriber(id);
        struct subscriber_holding addons[3] = {
            {"A", 1, DATE_NONE}, {"B", 2, helper_day("2026-01-02")}, {"C", 1, DATE_NONE}};
        struct subscriber_billed billed = {helper_month("2026-08"), 4900};
        struct subscriber_answer answer = {"student", true};
        subscriber.addons = addons;
        subscriber.addon_count = (size_t)(i * 7 % 24) % 4;
        subscriber.billed = &billed;
        subscriber.billed_count = 1;
        subscriber.answers = &answer;
        subscriber.answer_count = (size_t)(i * 7 % 24) % 2;
        if (i * 7 % 24 % 3)
            HELPER_OK(f, store_subscriber_put(f->store, &subscriber, "", &f->error));
        if (i * 7 % 24 % 3 != 1)
            helper_add(f, id, "2026-08", 60);
    }
    HELPER_OK(f, store_commit(f->store, &f->error));
    assert_int_equal(sweep_all(f, &sample, rows, 64), 24);
    for (int i = 0; i < 24; i++) {
        char id[16];
        snprintf(id, sizeof id, "s%03d", i);
        const struct subscriber *subscriber = &rows[i].subscriber;
        assert_string_equal(subscriber->id, id);
        assert_int_equal(rows[i].has_record, i % 3 != 0);
        assert_int_equal(rows[i].has_usage, i % 3 != 1);
        assert_string_equal(subscriber->plan.code, i % 3 ? "P49" : "");
        assert_int_equal(subscriber->addon_count, i % 3 ? i % 4 : 0);
        for (size_t k = 0; k < subscriber->addon_count; k++)
            assert_string_equal(subscriber->addons[k].code, k == 0 ? "A" : k == 1 ? "B" : "C");
        assert_int_equal(subscriber->billed_count, i % 3 != 0);
        assert_int_equal(subscriber->answer_count, i % 3 ? i % 2 : 0);
    }
    HELPER_OK(f, store_sweep_count(f->store, "", &count, &f->error));
    assert_int_equal(count, 24);
    HELPER_OK(f, store_sweep_count(f->store, "s020", &count, &f->error));
    assert_int_equal(count, 3);
    end_sample(&sample);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, helper_setup, helper_teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_reduced__bills_from_rows_are_those_from_lines),
        TEST(test_reduced__another_catalog_makes_rows_anew_and_lines_serve_until_then),
        TEST(test_reduced__an_import_that_is_rolled_back_leaves_rows_as_they_were),
        TEST(test_reduced__a_damaged_row_is_told_with_the_number_masked),
        TEST(test_sweep__everybody_comes_once_in_order_with_what_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
