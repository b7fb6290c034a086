/* The document's numbers, worked by hand in shop.h and terms.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "print/comparison.h"
#include "shop.h"
#include "terms.h"

struct desk {
    struct shop shop;
    struct arena arena;
    struct history *history;
    struct advice *advice;
    struct reasons *reasons;
    struct comparison *comparison;
};

static void compare(struct desk *desk, const char *link)
{
    desk->shop.fake.usage.subscriber = SHOP_NUMBER;
    assert_int_equal(history_bind(&desk->arena, desk->shop.catalog, &desk->shop.fake.usage,
                                  &desk->history, NULL),
                     STATUS_OK);
    const struct advice_request request = {.catalog = desk->shop.catalog,
                                           .history = desk->history,
                                           .subscriber = &desk->shop.fake.subscriber,
                                           .as_of = SHOP_DAY,
                                           .horizon = 12,
                                           .top = 3};
    assert_int_equal(advice_find(&desk->arena, &request, &desk->advice, NULL), STATUS_OK);
    assert_int_equal(reasons_find(&desk->arena, &request, desk->advice, &desk->reasons, NULL),
                     STATUS_OK);
    const struct comparison_request wanted = {.catalog = desk->shop.catalog,
                                              .history = desk->history,
                                              .subscriber = &desk->shop.fake.subscriber,
                                              .advice = desk->advice,
                                              .reasons = desk->reasons,
                                              .as_of = SHOP_DAY,
                                              .made_on = SHOP_DAY,
                                              .horizon = 12,
                                              .language = "zh-CN",
                                              .operator_name = "",
                                              .digest = "",
                                              .link = link};
    assert_int_equal(comparison_make(&desk->arena, &wanted, &desk->comparison, NULL), STATUS_OK);
}

static struct desk *open_desk(void)
{
    struct desk *desk = calloc(1, sizeof *desk);
    shop_open(&desk->shop);
    arena_init(&desk->arena);
    return desk;
}

static void close_desk(struct desk *desk)
{
    arena_finish(&desk->arena);
    shop_close(&desk->shop);
    free(desk);
}

static const int64_t *line(const struct comparison *comparison, const char *key)
{
    for (size_t i = 0; i < comparison->line_count; i++) {
        const struct message *what = &comparison->lines[i].what;
        if (strcmp(what->key, key) == 0 ||
            (what->count && strcmp(what->arguments[0].words, key) == 0))
            return comparison->lines[i].fen;
    }
    return NULL;
}

static void test_comparison__stands_beside_the_runners_up_and_today(void **state)
{
    (void)state;
    struct desk *desk = open_desk();
    compare(desk, "");
    const struct comparison *made = desk->comparison;
    const int64_t monthly[4] = {6170, 7170, 7990, 13170};
    const int64_t total[4] = {74040, 86040, 95880, 158040};
    assert_int_equal(made->column_count, 4);
    assert_int_equal(made->today, 3);
    assert_false(made->stay);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(made->columns[i].monthly_fen, monthly[i]);
        assert_int_equal(made->columns[i].total_fen, total[i]);
        assert_int_equal(made->columns[i].saving_month_fen, 13170 - monthly[i]);
        assert_int_equal(made->columns[i].saving_total_fen, 158040 - total[i]);
    }
    assert_int_equal(made->columns[0].rank, 1);
    assert_int_equal(made->columns[3].rank, 0);
    assert_string_equal(made->number, "138****8000");
    assert_string_equal(made->columns[0].offers[1].code, "PACK10");
    close_desk(desk);
}

static void test_comparison__lines_of_the_bill_are_those_worked_by_hand(void **state)
{
    (void)state;
    struct desk *desk = open_desk();
    compare(desk, "");
    static const struct {
        const char *key;
        int64_t fen[4];
    } expected[] = {
        {"bill.fee", {4900, 3900, 7900, 8900}},  {"10 元 100 分钟语音包", {1000, 1000, 0, 0}},
        {"20 元 20 GB 流量包", {0, 2000, 0, 0}}, {"compare.data", {0, 0, 0, 2500}},
        {"compare.voice", {180, 180, 0, 1680}},  {"compare.sms", {90, 90, 90, 90}},
    };
    assert_int_equal(desk->comparison->line_count, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        const int64_t *fen = line(desk->comparison, expected[i].key);
        assert_non_null(fen);
        assert_memory_equal(fen, expected[i].fen, sizeof expected[i].fen);
    }
    close_desk(desk);
}

static void test_comparison__months_to_check_are_the_bills_of_the_months(void **state)
{
    (void)state;
    struct desk *desk = open_desk();
    compare(desk, "");
    const int64_t today[3] = {13170, 15670, 10670};
    assert_false(desk->comparison->checks_are_stretches);
    assert_int_equal(desk->comparison->check_count, 3);
    for (size_t m = 0; m < 3; m++) {
        assert_int_equal(desk->comparison->checks[m].fen[0], 6170);
        assert_int_equal(desk->comparison->checks[m].fen[3], today[m]);
    }
    close_desk(desk);
}

static void test_comparison__timed_parts_are_checked_stretch_by_stretch(void **state)
{
    (void)state;
    struct desk *desk = open_desk();
    terms_apply(&desk->shop);
    compare(desk, "");
    const struct comparison *made = desk->comparison;
    assert_int_equal(made->columns[0].monthly_fen, 5000);
    assert_int_equal(made->columns[0].one_off_fen, 3000);
    assert_int_equal(made->columns[0].exit_fee_fen, 18000);
    assert_int_equal(made->columns[0].total_fen, 81000);
    assert_int_equal(made->columns[0].saving_total_fen, 39000);
    assert_true(made->pays_once);
    assert_true(made->checks_are_stretches);
    assert_int_equal(made->check_count, 2);
    assert_int_equal(made->checks[0].fen[0], 3 * 4000);
    assert_int_equal(made->checks[1].fen[0], 3 * 6000);
    assert_int_equal(made->checks[0].fen[1], 3 * 10000);
    close_desk(desk);
}

static void test_comparison__a_ticket_without_rounding_would_not_add_up(void **state)
{
    (void)state;
    struct desk *desk = open_desk();
    terms_apply(&desk->shop);
    /* 11 GB in one month of three: 5 yuan beyond, 1.666… a month; with 9 messages of one month,
     * 0.30: 51.966… is 51.97, though 1.67 and 0.30 and 50 are, too. */
    desk->shop.lines[0].quantity = 11 * QUANTITY_GB;
    compare(desk, "");
    for (size_t c = 0; c < desk->comparison->column_count; c++) {
        int64_t sum = 0;
        for (size_t i = 0; i < desk->comparison->line_count; i++)
            sum += desk->comparison->lines[i].fen[c];
        assert_int_equal(sum, desk->comparison->columns[c].monthly_fen);
    }
    assert_int_equal(desk->comparison->columns[0].monthly_fen, 5167);
    close_desk(desk);
}

static bool says(const struct wording_list *list, const char *key)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i].key, key) == 0)
            return true;
    return false;
}

static void test_comparison__what_binds_and_what_is_lost_is_said(void **state)
{
    (void)state;
    struct desk *desk = open_desk();
    compare(desk, "");
    assert_true(says(&desk->comparison->know, "caution.gives_up"));
    assert_true(says(&desk->comparison->know, "note.on_sale_until"));
    terms_apply(&desk->shop);
    compare(desk, "");
    assert_true(says(&desk->comparison->know, "caution.exit_fee"));
    assert_true(says(&desk->comparison->know, "caution.one_off"));
    assert_true(says(&desk->comparison->know, "caution.contract"));
    assert_true(says(&desk->comparison->know, "caution.min_spend"));
    assert_true(says(&desk->comparison->know, "caution.lasts"));
    close_desk(desk);
}

static void test_comparison__who_has_the_cheapest_is_told_to_stay(void **state)
{
    (void)state;
    struct desk *desk = open_desk();
    struct subscriber_holding pack = {"PACK10", 1, DATE_NONE};
    desk->shop.fake.subscriber.plan.code = "25LN203494";
    desk->shop.fake.subscriber.addons = &pack;
    desk->shop.fake.subscriber.addon_count = 1;
    compare(desk, "");
    assert_true(desk->comparison->stay);
    assert_int_equal(desk->comparison->today, 0);
    assert_int_equal(desk->comparison->column_count, 3);
    assert_int_equal(desk->comparison->verdict, COMPARISON_SAME);
    assert_int_equal(desk->comparison->know.count, 0);
    close_desk(desk);
}

static void test_comparison__a_plan_that_is_not_in_the_catalog_leaves_what_was_billed(void **state)
{
    (void)state;
    struct desk *desk = open_desk();
    desk->shop.fake.subscriber.plan.code = "GONE";
    compare(desk, "");
    assert_int_equal(desk->comparison->column_count, 3);
    assert_int_equal(desk->comparison->today, 3);
    assert_true(desk->comparison->knows_today);
    assert_int_equal(desk->comparison->columns[0].saving_month_fen, 13170 - 6170);
    assert_true(says(&desk->comparison->notes, "note.plan_unknown"));
    desk->shop.fake.subscriber.billed_count = 0;
    compare(desk, "");
    assert_false(desk->comparison->knows_today);
    assert_int_equal(desk->comparison->verdict, COMPARISON_UNKNOWN);
    close_desk(desk);
}

static void test_comparison__the_code_names_offers_and_nobody(void **state)
{
    (void)state;
    struct desk *desk = open_desk();
    compare(desk, "https://example.com/t");
    assert_ptr_equal(strstr(desk->comparison->code_text,
                            "https://example.com/t?p=25LN203494&a=PACK10&c=shop&v=1&s="),
                     desk->comparison->code_text);
    assert_null(strstr(desk->comparison->code_text, "8000"));
    close_desk(desk);
}

static void test_comparison__with_nothing_ranked_there_is_no_page(void **state)
{
    (void)state;
    struct desk *desk = open_desk();
    struct error error = {""};
    compare(desk, "");
    struct advice none = *desk->advice;
    none.ranked_count = 0;
    const struct comparison_request wanted = {
        .catalog = desk->shop.catalog, .history = desk->history, .advice = &none, .horizon = 12};
    struct comparison *made;
    assert_int_equal(comparison_make(&desk->arena, &wanted, &made, &error), STATUS_BAD_INPUT);
    assert_non_null(strstr(error.message, "nothing to print"));
    close_desk(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_comparison__stands_beside_the_runners_up_and_today),
        cmocka_unit_test(test_comparison__lines_of_the_bill_are_those_worked_by_hand),
        cmocka_unit_test(test_comparison__months_to_check_are_the_bills_of_the_months),
        cmocka_unit_test(test_comparison__timed_parts_are_checked_stretch_by_stretch),
        cmocka_unit_test(test_comparison__a_ticket_without_rounding_would_not_add_up),
        cmocka_unit_test(test_comparison__what_binds_and_what_is_lost_is_said),
        cmocka_unit_test(test_comparison__who_has_the_cheapest_is_told_to_stay),
        cmocka_unit_test(test_comparison__a_plan_that_is_not_in_the_catalog_leaves_what_was_billed),
        cmocka_unit_test(test_comparison__the_code_names_offers_and_nobody),
        cmocka_unit_test(test_comparison__with_nothing_ranked_there_is_no_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
