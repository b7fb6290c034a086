/* Timed parts, contracts and one-off prices as a shopper is told of them; the arithmetic stands in
 * terms.h. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "terms.h"

static int open_shop(void **state)
{
    static struct shop shop;
    shop_open(&shop);
    terms_apply(&shop);
    *state = &shop;
    return shop.catalog ? 0 : 1;
}

static int close_shop(void **state)
{
    shop_close(*state);
    return 0;
}

static void test_visit_terms__a_year_with_what_is_paid_once_decides_what_is_saved(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    struct visit_offer_view *first = &shop_view(shop)->advice.offers[0];
    assert_string_equal(first->name, "新套餐");
    assert_int_equal(first->monthly_fen, 5000);
    assert_int_equal(first->saving_month_fen, 5000);
    assert_int_equal(first->saving_year_fen, 39000);
    assert_true(first->pays_once);
}

static void test_visit_terms__everything_it_binds_to_is_said(void **state)
{
    struct shop *shop = *state;
    static const struct {
        const char *key;
        int64_t number;
    } expected[] = {{"caution.exit_fee", 18000},
                    {"caution.one_off", 3000},
                    {"caution.min_spend", 1000},
                    {"caution.contract", 12},
                    {"caution.lasts", 6}};
    shop_go(shop, VISIT_ADVICE);
    struct visit_messages *cautions = &shop_view(shop)->advice.offers[0].cautions;
    assert_int_equal(cautions->count, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < cautions->count; i++) {
        assert_string_equal(cautions->items[i].key, expected[i].key);
        assert_int_equal(cautions->items[i].arguments[0].number, expected[i].number);
    }
}

static void test_visit_terms__data_for_named_apps_is_not_added_to_the_rest(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    struct visit_offer_view *first = &shop_view(shop)->advice.offers[0];
    assert_int_equal(first->fact_count, 1);
    assert_string_equal(first->facts[0].what.key, "included.data_directed");
    assert_int_equal(first->facts[0].what.arguments[0].number, 5 * QUANTITY_GB);
    assert_int_equal(first->facts[0].what.arguments[1].number, 10 * QUANTITY_GB);
    assert_int_equal(first->facts[0].detail.arguments[0].number, 8 * QUANTITY_GB);
}

static void test_visit_terms__each_part_of_the_year_has_its_bills(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_BILLS);
    struct visit_bill_view *bill = &shop_view(shop)->bill;
    assert_int_equal(bill->pieces.count, 2);
    assert_string_equal(bill->pieces.items[0].key, "piece.until");
    assert_int_equal(bill->pieces.items[0].arguments[0].number, 6);
    assert_string_equal(bill->pieces.items[1].key, "piece.from");
    assert_int_equal(bill->pieces.items[1].arguments[0].number, 7);
    assert_int_equal(bill->total_fen, 4000);
    shop_do(shop, VISIT_PIECE, 1);
    bill = &shop_view(shop)->bill;
    assert_int_equal(bill->piece, 1);
    assert_int_equal(bill->total_fen, 6000);
}

static void test_visit_terms__a_discount_is_a_line_below_zero(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_BILLS);
    struct visit_bill_view *bill = &shop_view(shop)->bill;
    bool found = false;
    for (size_t i = 0; i < bill->line_count; i++)
        if (strcmp(bill->lines[i].what.key, "bill.discount") == 0) {
            assert_int_equal(bill->lines[i].fen, -2000);
            found = true;
        }
    assert_true(found);
}

static void test_visit_terms__the_range_is_worked_out_while_the_bill_is_read(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    visit_handle(shop->visit, (struct visit_intent){VISIT_BILL, 0});
    assert_true(visit_has_work(shop->visit));
    struct visit_view *view = shop_view(shop);
    assert_int_equal(view->screen, VISIT_BILLS);
    assert_string_equal(view->bill.notes.items[0].key, "range.pending");
    visit_work(shop->visit);
    assert_false(visit_has_work(shop->visit));
    assert_string_not_equal(shop_view(shop)->bill.notes.items[0].key, "range.pending");
    shop_do(shop, VISIT_BACK, 0);
    visit_handle(shop->visit, (struct visit_intent){VISIT_BILL, 0});
    assert_false(visit_has_work(shop->visit)); /* once is enough */
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_shop, close_shop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_visit_terms__a_year_with_what_is_paid_once_decides_what_is_saved),
        CASE(test_visit_terms__everything_it_binds_to_is_said),
        CASE(test_visit_terms__data_for_named_apps_is_not_added_to_the_rest),
        CASE(test_visit_terms__each_part_of_the_year_has_its_bills),
        CASE(test_visit_terms__a_discount_is_a_line_below_zero),
        CASE(test_visit_terms__the_range_is_worked_out_while_the_bill_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
