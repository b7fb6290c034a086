/* What is known of a subscriber comes back whole; put replaces; everyone in byte order. */
#include "store_helper.h"

static void test_subscriber__everything_known_comes_back(void **state)
{
    struct fixture *f = *state;
    struct subscriber_holding addons[] = {
        {.code = "B", .quantity = 3, .since = helper_day("2025-02-28")},
        {.code = "A", .quantity = 1, .since = DATE_NONE},
    };
    struct subscriber_billed billed[] = {{helper_month("2026-08"), 6640},
                                         {helper_month("2026-10"), 0}};
    struct subscriber_answer answers[] = {{"student", true}, {"60+", false}, {"student", false}};
    struct subscriber put = {
        .id = "13800001111",
        .plan = {.code = "P49", .quantity = 1, .since = helper_day("2025-03-01")},
        .addons = addons,
        .addon_count = 2,
        .joined = helper_day("1999-12-31"),
        .region = "沈阳",
        .brand = "全球通",
        .segment = "silver",
        .channel = "store",
        .age = 0,
        .billed = billed,
        .billed_count = 2,
        .answers = answers,
        .answer_count = 3,
    };
    HELPER_OK(f, store_subscriber_put(f->store, &put, "", &f->error));
    helper_reopen(f, STORE_READ);
    struct subscriber got;
    HELPER_OK(f, store_subscriber_get(f->store, &f->arena, "13800001111", &got, &f->error));
    assert_string_equal(got.id, "13800001111");
    assert_string_equal(got.plan.code, "P49");
    assert_int_equal(got.plan.quantity, 1);
    assert_int_equal(got.plan.since, put.plan.since);
    assert_int_equal(got.addon_count, 2);
    assert_string_equal(got.addons[0].code, "B"); /* as they were listed */
    assert_int_equal(got.addons[0].quantity, 3);
    assert_int_equal(got.addons[0].since, addons[0].since);
    assert_int_equal(got.addons[1].since, DATE_NONE);
    assert_int_equal(got.joined, put.joined);
    assert_string_equal(got.region, "沈阳");
    assert_string_equal(got.brand, "全球通");
    assert_string_equal(got.segment, "silver");
    assert_string_equal(got.channel, "store");
    assert_int_equal(got.age, 0);
    assert_int_equal(got.billed_count, 2);
    assert_int_equal(got.billed[0].month, billed[0].month);
    assert_int_equal(got.billed[0].fen, 6640);
    assert_int_equal(got.billed[1].fen, 0);
    assert_int_equal(got.answer_count, 3);
    assert_string_equal(got.answers[2].key, "student");
    assert_false(got.answers[2].value); /* the last of a key counts: the order is kept */
}

static void test_subscriber__a_new_customer_has_no_plan(void **state)
{
    struct fixture *f = *state;
    struct subscriber put = helper_subscriber("new"), got;
    put.plan = (struct subscriber_holding){.code = "", .since = DATE_NONE};
    HELPER_OK(f, store_subscriber_put(f->store, &put, "", &f->error));
    HELPER_OK(f, store_subscriber_get(f->store, &f->arena, "new", &got, &f->error));
    assert_string_equal(got.plan.code, "");
    assert_int_equal(got.plan.quantity, 0);
    assert_int_equal(got.plan.since, DATE_NONE);
    assert_int_equal(got.joined, DATE_NONE);
    assert_int_equal(got.age, -1);
    assert_int_equal(got.addon_count + got.billed_count + got.answer_count, 0);
}

static void test_subscriber__put_replaces_all_but_the_pin(void **state)
{
    struct fixture *f = *state;
    struct subscriber_holding addons[] = {{"A", 1, DATE_NONE}, {"B", 1, DATE_NONE}};
    struct subscriber put = helper_subscriber("u"), got;
    put.addons = addons;
    put.addon_count = 2;
    HELPER_OK(f, store_subscriber_put(f->store, &put, "123456", &f->error));
    put.addon_count = 1;
    put.plan.code = "P99";
    put.age = 70;
    HELPER_OK(f, store_subscriber_put(f->store, &put, "", &f->error));
    HELPER_OK(f, store_subscriber_get(f->store, &f->arena, "u", &got, &f->error));
    assert_string_equal(got.plan.code, "P99");
    assert_int_equal(got.addon_count, 1);
    assert_int_equal(got.age, 70);
    struct store_sign_in_answer answer;
    HELPER_OK(f, store_pin_check(f->store, "u", "123456", 1000, &answer, &f->error));
    assert_int_equal(answer.result, STORE_SIGNED_IN);
}

static void test_subscriber__one_who_is_not_known_is_told_masked(void **state)
{
    struct fixture *f = *state;
    struct subscriber got;
    HELPER_FAILS(f, store_subscriber_get(f->store, &f->arena, "13812345678", &got, &f->error),
                 STATUS_NOT_FOUND, "subscriber 138****5678 is not known");
}

static void test_subscriber__a_record_with_a_bad_pin_is_not_kept(void **state)
{
    static const char *const pins[] = {"12345", "1234567", "12345x", "１２３４５６", " 12345"};
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof pins / sizeof pins[0]; i++) {
        struct subscriber put = helper_subscriber("u"), got;
        HELPER_FAILS(f, store_subscriber_put(f->store, &put, pins[i], &f->error), STATUS_BAD_INPUT,
                     "six digits");
        HELPER_FAILS(f, store_subscriber_get(f->store, &f->arena, "u", &got, &f->error),
                     STATUS_NOT_FOUND, "not known");
    }
}

struct seen {
    struct fixture *fixture;
    const char *text;
    int stop_after;
};

static enum status see(void *context, const char *id, struct error *error)
{
    struct seen *seen = context;
    struct arena *arena = &seen->fixture->arena;
    struct usage usage; /* the store may be used while it lists */
    enum status status = store_usage_get(seen->fixture->store, arena, id, 3, &usage, error);
    seen->text = arena_format(arena, "%s%s:%zu ", seen->text, id, usage.count);
    if (status == STATUS_OK && --seen->stop_after == 0)
        return status_fail(error, STATUS_WRONG_USAGE, "enough");
    return status;
}

static void test_subscriber__each_comes_once_in_byte_order_with_usage_or_a_record(void **state)
{
    struct fixture *f = *state;
    static const char *const records[] = {"b", "a", "Z", "中"};
    HELPER_OK(f, store_begin(f->store, &f->error));
    for (int i = 0; i < 4; i++) {
        struct subscriber put = helper_subscriber(records[i]);
        HELPER_OK(f, store_subscriber_put(f->store, &put, "", &f->error));
    }
    helper_add(f, "b", "2026-08", 1);
    helper_add(f, "b", "2026-09", 1);
    helper_add(f, "aa", "2026-09", 1);
    HELPER_OK(f, store_commit(f->store, &f->error));
    struct seen seen = {.fixture = f, .text = ""};
    HELPER_OK(f, store_subscriber_each(f->store, see, &seen, &f->error));
    assert_string_equal(seen.text, "Z:0 a:0 aa:1 b:2 中:0 ");
}

static void test_subscriber__the_sink_may_end_the_list(void **state)
{
    struct fixture *f = *state;
    static const char *const records[] = {"a", "b", "c"};
    for (int i = 0; i < 3; i++) {
        struct subscriber put = helper_subscriber(records[i]);
        HELPER_OK(f, store_subscriber_put(f->store, &put, "", &f->error));
    }
    struct seen seen = {.fixture = f, .text = "", .stop_after = 2};
    HELPER_FAILS(f, store_subscriber_each(f->store, see, &seen, &f->error), STATUS_WRONG_USAGE,
                 "enough");
    assert_string_equal(seen.text, "a:0 b:0 ");
    struct subscriber put = helper_subscriber("d"); /* nothing is left locked */
    HELPER_OK(f, store_subscriber_put(f->store, &put, "", &f->error));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, helper_setup, helper_teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_subscriber__everything_known_comes_back),
        TEST(test_subscriber__a_new_customer_has_no_plan),
        TEST(test_subscriber__put_replaces_all_but_the_pin),
        TEST(test_subscriber__one_who_is_not_known_is_told_masked),
        TEST(test_subscriber__a_record_with_a_bad_pin_is_not_kept),
        TEST(test_subscriber__each_comes_once_in_byte_order_with_usage_or_a_record),
        TEST(test_subscriber__the_sink_may_end_the_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
