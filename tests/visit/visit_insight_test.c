/* The screens that look closer than the advice: what they show, and the ways to and from them. The
 * figures are derived by hand in shop.h. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "shop.h"

static int open_shop(void **state)
{
    static struct shop shop;
    shop_open(&shop);
    *state = &shop;
    return 0;
}

static int close_shop(void **state)
{
    shop_close(*state);
    return 0;
}

static void see(struct shop *shop, enum visit_screen screen)
{
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_SEE, screen);
    assert_int_equal(shop_view(shop)->screen, screen);
}

/* Three months of use. */

static void test_usage__each_month_stands_against_what_is_included(void **state)
{
    struct shop *shop = *state;
    see(shop, VISIT_USAGE);
    const struct visit_usage_view *usage = &shop_view(shop)->usage;
    assert_true(usage->is_whole);
    assert_int_equal(usage->chart_count, 4); /* data, calls, texts, bill: no picture was sent */
    const struct visit_usage_chart *data = &usage->charts[0];
    assert_int_equal(data->bar_count, 3);
    assert_int_equal(data->bars[0].month, SHOP_AUGUST);
    assert_int_equal(data->bars[0].amount, 25 * QUANTITY_GB);
    assert_int_equal(data->bars[1].amount, 30 * QUANTITY_GB);
    assert_int_equal(data->bars[2].amount, 20 * QUANTITY_GB);
    assert_int_equal(data->limit, 20 * QUANTITY_GB);
    assert_int_equal(usage->charts[1].limit, 150 * 60);
    assert_int_equal(usage->charts[2].limit, 0); /* texts are charged one by one */
}

static void test_usage__the_bill_of_each_month_is_that_of_the_plan_held(void **state)
{
    struct shop *shop = *state;
    see(shop, VISIT_USAGE);
    const struct visit_usage_chart *bill = &shop_view(shop)->usage.charts[3];
    assert_int_equal(bill->bars[0].amount, 13170);
    assert_int_equal(bill->bars[1].amount, 15670);
    assert_int_equal(bill->bars[2].amount, 10670);
    assert_int_equal(bill->limit, 8900);
}

/* Of 395.10 in three months 3 × 89 is the fee: 128.10 beyond it, 3.2 of ten yuan. */
static void test_usage__what_goes_beyond_the_plan_is_said_in_tenths(void **state)
{
    struct shop *shop = *state;
    see(shop, VISIT_USAGE);
    const struct message *verdict = &shop_view(shop)->usage.verdict;
    assert_string_equal(verdict->key, "months.beyond");
    assert_int_equal(verdict->arguments[0].number, 3);
}

static void test_usage__an_unknown_plan_shows_what_was_billed_and_no_line(void **state)
{
    struct shop *shop = *state;
    shop->fake.subscriber.plan.code = "OLD";
    see(shop, VISIT_USAGE);
    const struct visit_usage_view *usage = &shop_view(shop)->usage;
    assert_int_equal(usage->charts[0].limit, 0);
    assert_null(usage->charts[0].included.key);
    assert_int_equal(usage->charts[3].bars[1].amount, 15670);
    assert_null(usage->verdict.key);
}

static void test_usage__seen_first_it_is_one_touch_from_the_advice(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_do(shop, VISIT_SEE, VISIT_USAGE); /* nothing was typed yet */
    assert_int_equal(shop_view(shop)->screen, VISIT_SIGN_IN);
    shop_type(shop, SHOP_NUMBER SHOP_PIN);
    shop_do(shop, VISIT_SEE, VISIT_USAGE);
    assert_int_equal(shop_view(shop)->screen, VISIT_USAGE);
    assert_true(shop_view(shop)->usage.is_before_advice);
    shop_do(shop, VISIT_NEXT, 0);
    assert_int_equal(shop_view(shop)->screen, VISIT_ADVICE);
    shop_do(shop, VISIT_SEE, VISIT_USAGE);
    assert_false(shop_view(shop)->usage.is_before_advice);
    shop_do(shop, VISIT_BACK, 0);
    assert_int_equal(shop_view(shop)->screen, VISIT_ADVICE);
}

static void test_usage__back_before_the_advice_forgets_who_signed_in(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, SHOP_NUMBER SHOP_PIN);
    shop_do(shop, VISIT_SEE, VISIT_USAGE);
    shop_do(shop, VISIT_BACK, 0);
    assert_int_equal(shop_view(shop)->screen, VISIT_SIGN_IN);
    assert_string_equal(shop_view(shop)->sign_in.number, "");
}

/* Side by side. */

static const struct visit_compare_row *row_of(const struct visit_compare_row *rows, size_t count,
                                              const char *key)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].what.key, key) == 0)
            return &rows[i];
    return NULL;
}

static void expect_fen(const struct visit_compare_view *compare, const char *key,
                       const int64_t fen[4])
{
    const struct visit_compare_row *row = row_of(compare->bill, compare->bill_count, key);
    assert_non_null(row);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(row->cells[i].arguments[0].number, fen[i]);
}

/* Easy 49 with a pack, Easy 39 with two, Roomy 79, and today: shop.h has the arithmetic. Beyond 20
 * GB today goes 5, 10 and 0 GB at 5 yuan: 25 a month; beyond 150 minutes 112 × 0.15 = 16.80. */
static void test_compare__every_line_of_the_bills_stands_beside_the_others(void **state)
{
    struct shop *shop = *state;
    see(shop, VISIT_COMPARE);
    const struct visit_compare_view *compare = &shop_view(shop)->compare;
    assert_int_equal(compare->column_count, 4);
    expect_fen(compare, "bill.fee", (int64_t[]){4900, 3900, 7900, 8900});
    expect_fen(compare, "compare.addons", (int64_t[]){1000, 3000, 0, 0});
    expect_fen(compare, "compare.data", (int64_t[]){0, 0, 0, 2500});
    expect_fen(compare, "compare.voice", (int64_t[]){180, 180, 0, 1680});
    expect_fen(compare, "compare.sms", (int64_t[]){90, 90, 90, 90});
    assert_null(row_of(compare->bill, compare->bill_count, "bill.discount"));
}

static void test_compare__the_lines_add_up_to_the_fen(void **state)
{
    struct shop *shop = *state;
    shop->lines[1].quantity += 61; /* 2 minutes more in August: 0.10 a month and no whole fen */
    see(shop, VISIT_COMPARE);
    const struct visit_compare_view *compare = &shop_view(shop)->compare;
    for (size_t i = 0; i < compare->column_count; i++) {
        int64_t sum = 0;
        for (size_t r = 0; r < compare->bill_count; r++)
            sum += compare->bill[r].cells[i].arguments[0].number;
        assert_int_equal(sum, compare->totals[i].arguments[0].number);
    }
}

static void test_compare__terms_name_codes_and_sale_dates(void **state)
{
    struct shop *shop = *state;
    see(shop, VISIT_COMPARE);
    const struct visit_compare_view *compare = &shop_view(shop)->compare;
    const struct visit_compare_row *code =
        row_of(compare->terms, compare->term_count, "compare.code");
    assert_string_equal(code->cells[0].arguments[0].words, "25LN203494");
    assert_string_equal(code->cells[3].arguments[0].words, "25LN203573");
    const struct visit_compare_row *until =
        row_of(compare->terms, compare->term_count, "compare.sale_to");
    assert_int_equal(until->cells[0].arguments[0].number, date_from_civil(2026, 12, 31));
    assert_string_equal(until->cells[3].key, "compare.none"); /* today's plan has no such date */
}

static void test_compare__today_is_not_shown_twice(void **state)
{
    struct shop *shop = *state;
    shop->fake.subscriber.plan.code = "25LN203600";
    see(shop, VISIT_COMPARE);
    const struct visit_compare_view *compare = &shop_view(shop)->compare;
    assert_int_equal(compare->column_count, 3);
    assert_string_equal(compare->heads[2].key, "today.title");
}

/* Why. */

static void expect_part(const struct visit_why_part *part, const char *key, int64_t fen)
{
    assert_string_equal(part->what.key, key);
    assert_int_equal(part->fen, fen);
}

/* Today: 131.70 is 89 and 25 + 16.80 + 0.90 beyond. */
static void test_why__the_money_is_cut_into_what_it_is_for(void **state)
{
    struct shop *shop = *state;
    see(shop, VISIT_WHY);
    const struct visit_why_view *why = &shop_view(shop)->why;
    assert_int_equal(why->bill_count, 2);
    assert_int_equal(why->bills[0].part_count, 3);
    expect_part(&why->bills[0].parts[0], "bill.fee", 4900);
    expect_part(&why->bills[0].parts[1], "compare.addons", 1000);
    expect_part(&why->bills[0].parts[2], "why.beyond", 270);
    assert_int_equal(why->bills[1].part_count, 2);
    expect_part(&why->bills[1].parts[0], "bill.fee", 8900);
    expect_part(&why->bills[1].parts[1], "why.beyond", 4270);
    assert_true(why->bills[1].parts[1].is_beyond);
}

/* Texts: every plan charges 0.10 for each, so that no number of them changes the order. */
static void test_why__ranges_hold_today_and_say_where_they_end(void **state)
{
    struct shop *shop = *state;
    see(shop, VISIT_WHY);
    const struct visit_why_view *why = &shop_view(shop)->why;
    assert_false(why->is_pending);
    assert_int_equal(why->range_count, 3);
    assert_int_equal(why->ranges[0].at, 25 * QUANTITY_GB);
    assert_int_equal(why->ranges[1].at, 262 * 60);
    for (size_t i = 0; i < 3; i++) {
        assert_true(why->ranges[i].from <= why->ranges[i].at);
        assert_true(why->ranges[i].at <= why->ranges[i].to);
        assert_true(why->ranges[i].to <= why->ranges[i].most);
    }
    assert_string_equal(why->ranges[2].value.key, "why.range_always");
}

static void test_why__it_is_shown_before_the_ranges_are_known(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    visit_handle(shop->visit, (struct visit_intent){VISIT_SEE, VISIT_WHY});
    assert_true(shop_view(shop)->why.is_pending);
    assert_int_equal(shop_view(shop)->why.bill_count, 2);
    shop_work(shop);
    assert_false(shop_view(shop)->why.is_pending);
    shop_do(shop, VISIT_NEXT, 0);
    assert_int_equal(shop_view(shop)->screen, VISIT_BILLS);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_shop, close_shop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_usage__each_month_stands_against_what_is_included),
        CASE(test_usage__the_bill_of_each_month_is_that_of_the_plan_held),
        CASE(test_usage__what_goes_beyond_the_plan_is_said_in_tenths),
        CASE(test_usage__an_unknown_plan_shows_what_was_billed_and_no_line),
        CASE(test_usage__seen_first_it_is_one_touch_from_the_advice),
        CASE(test_compare__every_line_of_the_bills_stands_beside_the_others),
        CASE(test_compare__the_lines_add_up_to_the_fen),
        CASE(test_compare__terms_name_codes_and_sale_dates),
        CASE(test_compare__today_is_not_shown_twice),
        CASE(test_why__the_money_is_cut_into_what_it_is_for),
        CASE(test_why__ranges_hold_today_and_say_where_they_end),
        CASE(test_why__it_is_shown_before_the_ranges_are_known),
        CASE(test_usage__back_before_the_advice_forgets_who_signed_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
