/* Usage in and out: every field, what replaces what, order, one indexed read, damage, readers
 * beside a writer. */
#include "store_helper.h"

static struct usage_line rich_line(void)
{
    return (struct usage_line){.month = helper_month("2026-08"),
                               .time = helper_time("2026-08-03T14:05:10"),
                               .service = SERVICE_MMS,
                               .direction = DIRECTION_IN,
                               .destination = PLACE_INTL,
                               .location = PLACE_INTL,
                               .destination_zone = "JP",
                               .location_zone = "欧洲",
                               .network = NETWORK_OFFNET,
                               .app = "video \"set\"",
                               .peer = "13900001111",
                               .bands = "night;weekend",
                               .quantity = 77,
                               .events = 5};
}

static void assert_same_line(const struct usage_line *a, const struct usage_line *b)
{
    assert_int_equal(a->month, b->month);
    assert_int_equal(a->time, b->time);
    assert_int_equal(a->service, b->service);
    assert_int_equal(a->direction, b->direction);
    assert_int_equal(a->destination, b->destination);
    assert_int_equal(a->location, b->location);
    assert_string_equal(a->destination_zone, b->destination_zone);
    assert_string_equal(a->location_zone, b->location_zone);
    assert_int_equal(a->network, b->network);
    assert_string_equal(a->app, b->app);
    assert_string_equal(a->peer, b->peer);
    assert_string_equal(a->bands, b->bands);
    assert_int_equal(a->quantity, b->quantity);
    assert_int_equal(a->events, b->events);
}

static void test_usage__every_field_comes_back_after_the_store_was_closed(void **state)
{
    struct fixture *f = *state;
    struct usage_line lines[3] = {rich_line(), helper_line("2026-08", 5), rich_line()};
    lines[1].events = 3;
    lines[2].location = PLACE_HMT;
    lines[2].location_zone = "";
    lines[2].destination = PLACE_NEAR;
    lines[2].destination_zone = "";
    HELPER_OK(f, store_begin(f->store, &f->error));
    for (int i = 0; i < 3; i++)
        HELPER_OK(f, store_usage_add(f->store, "13800001111", &lines[i], &f->error));
    HELPER_OK(f, store_commit(f->store, &f->error));
    helper_reopen(f, STORE_READ);
    struct usage usage = helper_get(f, "13800001111", 3);
    assert_string_equal(usage.subscriber, "13800001111");
    assert_int_equal(usage.count, 3);
    for (int i = 0; i < 3; i++)
        assert_same_line(&usage.lines[i], &lines[i]);
}

static void test_usage__a_person_reads_it_in_the_view(void **state)
{
    struct fixture *f = *state;
    struct usage_line line = rich_line();
    HELPER_OK(f, store_begin(f->store, &f->error));
    HELPER_OK(f, store_usage_add(f->store, "u", &line, &f->error));
    HELPER_OK(f, store_commit(f->store, &f->error));
    assert_string_equal(
        helper_sql(f, "SELECT concat FROM (SELECT month || ' ' || line || ' ' || service || ' ' ||"
                      " direction || ' ' || destination || ' ' || location || ' ' || network ||"
                      " ' ' || app || ' ' || bands || ' ' || quantity || ' ' || time || ' ' ||"
                      " events || ' ' || peer AS concat FROM usage_line)"),
        "202608 1 mms in intl:JP intl:欧洲 offnet video \"set\" night;weekend 77 "
        "2026-08-03 14:05:10 5 13900001111");
}

static void test_usage__the_last_months_come_oldest_first_in_the_order_of_the_file(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "u", "2026-10", 1);
    helper_add(f, "u", "2026-07", 2);
    helper_add(f, "v", "2026-09", 99);
    helper_add(f, "u", "2026-09", 3);
    helper_add(f, "u", "2026-10", 4);
    helper_add(f, "u", "2025-12", 5);
    helper_add(f, "u", "2026-09", 6);
    HELPER_OK(f, store_commit(f->store, &f->error));
    assert_string_equal(helper_usage_text(f, "u", 3),
                        "2026-07:2 2026-09:3 2026-09:6 2026-10:1 2026-10:4");
    assert_string_equal(helper_usage_text(f, "u", 1), "2026-10:1 2026-10:4");
    assert_string_equal(helper_usage_text(f, "u", 12),
                        "2025-12:5 2026-07:2 2026-09:3 2026-09:6 2026-10:1 2026-10:4");
    assert_string_equal(helper_usage_text(f, "nobody", 3), "");
    assert_string_equal(helper_usage_text(f, "u", 0), "");
    assert_string_equal(helper_usage_text(f, "u", -1), "");
}

static void test_usage__no_history_is_longer_than_twelve_months(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_begin(f->store, &f->error));
    for (int i = 0; i < 20; i++) {
        struct usage_line line = helper_line("2025-01", i);
        line.month += i;
        HELPER_OK(f, store_usage_add(f->store, "u", &line, &f->error));
    }
    HELPER_OK(f, store_commit(f->store, &f->error));
    struct usage usage = helper_get(f, "u", 1000);
    assert_int_equal(usage.count, 12);
    assert_int_equal(usage.lines[0].quantity, 8);
}

static void test_usage__a_later_import_replaces_the_months_it_names_and_no_others(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "u", "2026-08", 1);
    helper_add(f, "u", "2026-09", 2);
    helper_add(f, "u", "2026-09", 3);
    helper_add(f, "v", "2026-09", 4);
    HELPER_OK(f, store_commit(f->store, &f->error));
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "u", "2026-09", 5);
    helper_add(f, "w", "2026-09", 6);
    helper_add(f, "u", "2026-09", 7);
    HELPER_OK(f, store_commit(f->store, &f->error));
    assert_string_equal(helper_usage_text(f, "u", 3), "2026-08:1 2026-09:5 2026-09:7");
    assert_string_equal(helper_usage_text(f, "v", 3), "2026-09:4");
    assert_string_equal(helper_usage_text(f, "w", 3), "2026-09:6");
}

static void test_usage__the_same_import_again_never_doubles(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < 3; i++) {
        HELPER_OK(f, store_begin(f->store, &f->error));
        helper_add(f, "u", "2026-08", 1);
        helper_add(f, "u", "2026-08", 1);
        HELPER_OK(f, store_commit(f->store, &f->error));
        assert_string_equal(helper_usage_text(f, "u", 3), "2026-08:1 2026-08:1");
    }
}

/* More lines than are gathered at once, each subscriber's scattered over the whole file, over an
 * older import: the old lines go once, the new ones all stay, in their order. */
static void test_usage__lines_scattered_over_a_file_of_a_million_replace_once(void **state)
{
    struct fixture *f = *state;
    enum { SUBSCRIBERS = 50 };
    int64_t count = STORE_BATCH_LINES + 5 * SUBSCRIBERS;
    count -= count % SUBSCRIBERS;
    char id[16];
    HELPER_OK(f, store_begin(f->store, &f->error));
    for (int i = 0; i < SUBSCRIBERS; i++) {
        snprintf(id, sizeof id, "s%d", i);
        helper_add(f, id, "2026-08", 1000000);
    }
    HELPER_OK(f, store_commit(f->store, &f->error));
    HELPER_OK(f, store_begin(f->store, &f->error));
    struct usage_line line = helper_line("2026-08", 0);
    for (int64_t i = 0; i < count; i++) {
        snprintf(id, sizeof id, "s%d", (int)(i % SUBSCRIBERS));
        line.quantity = i / SUBSCRIBERS;
        HELPER_OK(f, store_usage_add(f->store, id, &line, &f->error));
    }
    HELPER_OK(f, store_commit(f->store, &f->error));
    struct usage usage = helper_get(f, "s7", 3);
    assert_int_equal(usage.count, count / SUBSCRIBERS);
    for (size_t i = 0; i < usage.count; i++)
        assert_int_equal(usage.lines[i].quantity, i);
}

static void test_usage__a_history_is_one_indexed_read(void **state)
{
    struct fixture *f = *state;
    char sql[1024];
    sqlite3_stmt *plan;
    snprintf(sql, sizeof sql, "EXPLAIN QUERY PLAN %s", store_statement_text(STORE_GET_USAGE));
    assert_int_equal(sqlite3_prepare_v2(f->store->handle, sql, -1, &plan, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(plan), SQLITE_ROW);
    assert_string_equal(sqlite3_column_text(plan, 3),
                        "SEARCH usage USING PRIMARY KEY (subscriber=?)");
    assert_int_equal(sqlite3_step(plan), SQLITE_DONE); /* no sort, no second table */
    sqlite3_finalize(plan);
}

static void test_usage__a_rollback_leaves_what_was_there(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "u", "2026-08", 1);
    HELPER_OK(f, store_commit(f->store, &f->error));
    HELPER_OK(f, store_begin(f->store, &f->error));
    struct usage_line line = rich_line();
    HELPER_OK(f, store_usage_add(f->store, "u", &line, &f->error));
    store_rollback(f->store);
    assert_string_equal(helper_usage_text(f, "u", 3), "2026-08:1");
    /* The kind that was rolled back is free again, and the next import uses its number. */
    HELPER_OK(f, store_begin(f->store, &f->error));
    line.app = "music";
    HELPER_OK(f, store_usage_add(f->store, "u", &line, &f->error));
    HELPER_OK(f, store_commit(f->store, &f->error));
    helper_reopen(f, STORE_READ);
    assert_string_equal(helper_get(f, "u", 3).lines[0].app, "music");
}

static void test_usage__a_store_closed_in_between_leaves_what_was_there(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "u", "2026-08", 1);
    HELPER_OK(f, store_commit(f->store, &f->error));
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "u", "2026-08", 2);
    helper_reopen(f, STORE_READ);
    assert_string_equal(helper_usage_text(f, "u", 3), "2026-08:1");
}

static void test_usage__a_reader_sees_an_import_when_it_is_whole(void **state)
{
    struct fixture *f = *state;
    struct fixture reader = {.arena = {0}};
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "u", "2026-08", 1);
    HELPER_OK(f, store_commit(f->store, &f->error));
    HELPER_OK(f, store_open(&reader.store, f->path, STORE_READ, &f->error));
    assert_string_equal(helper_usage_text(&reader, "u", 3), "2026-08:1");
    HELPER_OK(f, store_begin(f->store, &f->error));
    struct usage_line line = rich_line();
    HELPER_OK(f, store_usage_add(f->store, "u", &line, &f->error));
    HELPER_OK(f, store_usage_flush(f->store, &f->error)); /* as in a long import */
    assert_string_equal(helper_usage_text(&reader, "u", 3), "2026-08:1");
    HELPER_OK(f, store_commit(f->store, &f->error));
    /* The reader meets a kind that came into the file after it had read the kinds. */
    assert_string_equal(helper_usage_text(&reader, "u", 3), "2026-08:77");
    assert_string_equal(helper_get(&reader, "u", 3).lines[0].app, "video \"set\"");
    store_close(reader.store);
    arena_finish(&reader.arena);
}

static void test_usage__a_kind_for_every_line_is_refused_before_it_fills_the_table(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_begin(f->store, &f->error));
    enum status status = STATUS_OK;
    char app[16];
    int i = 0;
    for (; i < STORE_KIND_MOST + 10 && status == STATUS_OK; i++) {
        struct usage_line line = helper_line("2026-08", 1);
        snprintf(app, sizeof app, "a%d", i);
        line.app = app;
        status = store_usage_add(f->store, "u", &line, &f->error);
    }
    assert_int_equal(status, STATUS_BAD_INPUT);
    assert_int_equal(i, STORE_KIND_MOST + 1);
    assert_non_null(strstr(f->error.message, "65536 kinds"));
    store_rollback(f->store);
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM usage_kind"), "0");
}

static void test_usage__a_damaged_row_is_told_without_the_number(void **state)
{
    static const char *const damages[] = {
        "UPDATE usage SET lines = 'x'",
        "UPDATE usage SET lines = '[1,2],'",
        "UPDATE usage SET lines = '[99,2]'",
        "UPDATE usage SET lines = '[0,2]'",
    };
    struct fixture *f = *state;
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "13812345678", "2026-08", 1);
    HELPER_OK(f, store_commit(f->store, &f->error));
    for (size_t i = 0; i < sizeof damages / sizeof damages[0]; i++) {
        assert_string_equal(helper_sql(f, damages[i]), "");
        struct usage usage;
        HELPER_FAILS(f, store_usage_get(f->store, &f->arena, "13812345678", 3, &usage, &f->error),
                     STATUS_FAILED, "damaged (usage of 138****5678)");
    }
    assert_string_equal(helper_sql(f, "UPDATE usage SET lines = '[1,2]';"
                                      " UPDATE usage_kind SET service = 'voice', app = 'x',"
                                      " destination = 'the moon'"),
                        "");
    helper_reopen(f, STORE_READ);
    struct usage usage;
    HELPER_FAILS(f, store_usage_get(f->store, &f->arena, "13812345678", 3, &usage, &f->error),
                 STATUS_FAILED, "damaged (table usage_kind)");
}

static void test_usage__what_was_replaced_is_not_left_in_the_file(void **state)
{
    struct fixture *f = *state;
    struct usage_line line = rich_line();
    line.peer = "canary-13987654321";
    HELPER_OK(f, store_begin(f->store, &f->error));
    HELPER_OK(f, store_usage_add(f->store, "u", &line, &f->error));
    HELPER_OK(f, store_commit(f->store, &f->error));
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "u", "2026-08", 1);
    HELPER_OK(f, store_commit(f->store, &f->error));
    store_close(f->store);
    f->store = NULL;
    struct buffer file;
    buffer_init(&file, 1 << 24);
    HELPER_OK(f, buffer_add_file(&file, f->path, &f->error));
    assert_null(memmem(file.bytes, file.length, "canary", 6));
    buffer_finish(&file);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, helper_setup, helper_teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_usage__every_field_comes_back_after_the_store_was_closed),
        TEST(test_usage__a_person_reads_it_in_the_view),
        TEST(test_usage__the_last_months_come_oldest_first_in_the_order_of_the_file),
        TEST(test_usage__no_history_is_longer_than_twelve_months),
        TEST(test_usage__a_later_import_replaces_the_months_it_names_and_no_others),
        TEST(test_usage__the_same_import_again_never_doubles),
        TEST(test_usage__lines_scattered_over_a_file_of_a_million_replace_once),
        TEST(test_usage__a_history_is_one_indexed_read),
        TEST(test_usage__a_rollback_leaves_what_was_there),
        TEST(test_usage__a_store_closed_in_between_leaves_what_was_there),
        TEST(test_usage__a_reader_sees_an_import_when_it_is_whole),
        TEST(test_usage__a_kind_for_every_line_is_refused_before_it_fills_the_table),
        TEST(test_usage__a_damaged_row_is_told_without_the_number),
        TEST(test_usage__what_was_replaced_is_not_left_in_the_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
