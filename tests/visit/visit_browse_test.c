/* Looking at plans without being known. On sale in shop.h: 39 yuan (10 GB, 150 minutes), 49 (30 GB,
 * 150 minutes), 79 (40 GB, 300 minutes), 89 (20 GB, 150 minutes). */
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
    return shop.catalog ? 0 : 1;
}

static int close_shop(void **state)
{
    shop_close(*state);
    return 0;
}

static const struct visit_browse_view *go(struct shop *shop)
{
    shop_go(shop, VISIT_WELCOME);
    shop_do(shop, VISIT_SEE, VISIT_BROWSE);
    assert_int_equal(shop_view(shop)->screen, VISIT_BROWSE);
    return &shop_view(shop)->browse;
}

static void expect_fees(struct shop *shop, const int64_t *fees, size_t count)
{
    const struct visit_browse_view *browse = &shop_view(shop)->browse;
    assert_int_equal(browse->matches, count);
    assert_int_equal(browse->plan_count, count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(browse->plans[i].monthly_fen, fees[i]);
}

static void test_browse__all_plans_on_sale_stand_there_cheapest_first(void **state)
{
    struct shop *shop = *state;
    const struct visit_browse_view *browse = go(shop);
    assert_int_equal(browse->all, 4);
    assert_string_equal(browse->plans[0].name, "随心卡 39 元");
    assert_int_equal(browse->plans[0].included_count, 2);
    assert_int_equal(browse->plans[0].included[0].arguments[0].number, 10 * QUANTITY_GB);
    expect_fees(shop, (const int64_t[]){3900, 4900, 7900, 8900}, 4);
}

static void test_browse__each_filter_narrows_and_any_widens_again(void **state)
{
    struct shop *shop = *state;
    go(shop);
    shop_do(shop, VISIT_FILTER_PRICE, 2); /* at most 60 yuan */
    expect_fees(shop, (const int64_t[]){3900, 4900}, 2);
    shop_do(shop, VISIT_FILTER_DATA, 2); /* at least 30 GB */
    expect_fees(shop, (const int64_t[]){4900}, 1);
    shop_do(shop, VISIT_FILTER_PRICE, 0);
    expect_fees(shop, (const int64_t[]){4900, 7900}, 2);
    shop_do(shop, VISIT_FILTER_VOICE, 2); /* at least 300 minutes */
    expect_fees(shop, (const int64_t[]){7900}, 1);
    shop_do(shop, VISIT_FILTER_PRICE, 1); /* at most 30 yuan */
    expect_fees(shop, NULL, 0);
    shop_do(shop, VISIT_FILTER_PRICE, 7);
    shop_do(shop, VISIT_FILTER_DATA, -1);
    expect_fees(shop, NULL, 0);
}

static void test_browse__what_is_not_on_sale_is_not_shown(void **state)
{
    struct shop *shop = *state;
    shop->settings.as_of = date_from_civil(2027, 2, 1); /* three ended with 2026 */
    visit_destroy(shop->visit);
    shop->visit = visit_create(&shop->fake.records, &shop->clock, &shop->settings);
    go(shop);
    expect_fees(shop, (const int64_t[]){8900}, 1);
}

static void test_browse__one_plan_says_what_it_includes_costs_and_binds_to(void **state)
{
    struct shop *shop = *state;
    go(shop);
    shop_do(shop, VISIT_LOOK, 3);
    assert_int_equal(shop_view(shop)->screen, VISIT_PLAN);
    const struct visit_plan_view *plan = &shop_view(shop)->plan;
    assert_string_equal(plan->name, "爱家套餐 89 元");
    assert_int_equal(plan->monthly_fen, 8900);
    assert_int_equal(plan->included_count, 2);
    assert_int_equal(plan->beyond_count, 3);
    assert_string_equal(plan->beyond[0].detail.key, "plan.per"); /* 5 yuan a gigabyte, */
    assert_int_equal(plan->beyond[0].detail.arguments[0].number, QUANTITY_GB);
    assert_int_equal(plan->beyond[0].detail.arguments[1].number, 500);
    assert_int_equal(plan->beyond[1].detail.arguments[0].number, 60); /* 0.15 a minute, */
    assert_int_equal(plan->beyond[1].detail.arguments[1].number, 15);
    assert_int_equal(plan->beyond[2].detail.arguments[1].number, 10); /* 0.10 a message */
    assert_string_equal(plan->notes[0].key, "plan.benefit");
    assert_string_equal(plan->notes[plan->note_count - 1].key, "note.code");
    shop_do(shop, VISIT_BACK, 0);
    assert_int_equal(shop_view(shop)->screen, VISIT_BROWSE);
}

static void test_browse__terms_and_conditions_are_said(void **state)
{
    static const char terms[] =
        "{\"format\": \"tariff-catalog/1\", \"id\": \"t\", \"version\": \"1\","
        " \"currency\": \"CNY\", \"timezone\": \"Asia/Shanghai\", \"scopes\": {},"
        " \"standard_charges\": ["
        "  {\"scope\": {\"service\": \"voice\"}, \"price\": {\"per\": \"1min\", \"price\": 0}},"
        "  {\"scope\": {\"service\": \"sms\"}, \"price\": {\"per\": \"1\", \"price\": 0.10}},"
        "  {\"scope\": {\"service\": \"mms\"}, \"price\": {\"per\": \"1\", \"price\": 0.30}},"
        "  {\"scope\": {\"service\": \"data\"},"
        "   \"price\": {\"per\": \"1MB\", \"price\": 0.03}}],"
        " \"offers\": [{\"code\": \"NEW\", \"kind\": \"plan\", \"name\": {\"zh-CN\": \"新\"},"
        "   \"fee\": {\"amount\": 60, \"every\": \"month\"}, \"one_off\": 30, \"min_spend\": 10,"
        "   \"contract\": {\"months\": 12}, \"eligibility\": [{\"fact\": \"age\", \"at_least\": "
        "60}],"
        "   \"allowances\": [{\"scope\": {\"service\": \"sms\"}, \"unlimited\": true}]}]}";
    struct shop *shop = *state;
    catalog_destroy(shop->catalog);
    shop->catalog = shop_catalog(terms);
    shop->fake.catalog = shop->catalog;
    go(shop);
    shop_do(shop, VISIT_LOOK, 0);
    const struct visit_plan_view *plan = &shop_view(shop)->plan;
    assert_int_equal(plan->beyond_count, 2);                            /* messages are unlimited */
    assert_int_equal(plan->beyond[0].detail.arguments[1].number, 3072); /* 1,024 × 3 fen */
    assert_string_equal(plan->beyond[1].detail.key, "plan.free");
    static const char *const keys[] = {"caution.one_off", "caution.min_spend", "caution.contract",
                                       "plan.conditions", "note.code"};
    assert_int_equal(plan->note_count, 5);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(plan->notes[i].key, keys[i]);
}

#define MANY 45 /* two whole stretches of the list and a part */

/* Plans of 1, 2 … 45 yuan. */
static struct catalog *many_plans(void)
{
    static char text[MANY * 160 + 1000];
    size_t length = (size_t)snprintf(
        text, sizeof text,
        "{\"format\": \"tariff-catalog/1\", \"id\": \"many\", \"version\": \"1\","
        " \"currency\": \"CNY\", \"timezone\": \"Asia/Shanghai\", \"scopes\": {},"
        " \"standard_charges\": ["
        "  {\"scope\": {\"service\": \"voice\"}, \"price\": {\"per\": \"1min\", \"price\": 0.15}},"
        "  {\"scope\": {\"service\": \"sms\"}, \"price\": {\"per\": \"1\", \"price\": 0.10}},"
        "  {\"scope\": {\"service\": \"mms\"}, \"price\": {\"per\": \"1\", \"price\": 0.30}},"
        "  {\"scope\": {\"service\": \"data\"}, \"price\": {\"block\": \"1GB\", \"price\": 5}}],"
        " \"offers\": [");
    for (int i = 1; i <= MANY; i++)
        length += (size_t)snprintf(text + length, sizeof text - length,
                                   "%s{\"code\": \"P%02d\", \"kind\": \"plan\","
                                   " \"name\": {\"zh-CN\": \"%d 元\"},"
                                   " \"fee\": {\"amount\": %d, \"every\": \"month\"}}",
                                   i > 1 ? "," : "", i, i, i);
    snprintf(text + length, sizeof text - length, "]}");
    return shop_catalog(text);
}

static void test_browse__every_plan_can_be_reached(void **state)
{
    struct shop *shop = *state;
    int64_t fee = 0;
    catalog_destroy(shop->catalog);
    shop->catalog = many_plans();
    shop->fake.catalog = shop->catalog;
    const struct visit_browse_view *browse = go(shop);
    assert_int_equal(browse->matches, MANY);
    for (size_t window = 0; window < browse->window_count; window++) {
        shop_do(shop, VISIT_WINDOW, (int)window);
        browse = &shop_view(shop)->browse;
        assert_int_equal(browse->window, window);
        for (size_t i = 0; i < browse->plan_count; i++)
            assert_int_equal(browse->plans[i].monthly_fen, fee += 100);
    }
    assert_int_equal(fee, MANY * 100);
    shop_do(shop, VISIT_LOOK, (int)browse->plan_count - 1);
    assert_string_equal(shop_view(shop)->plan.name, "45 元");
}

static void test_browse__leads_to_signing_in(void **state)
{
    struct shop *shop = *state;
    go(shop);
    shop_do(shop, VISIT_LOOK, 9); /* there is none */
    assert_int_equal(shop_view(shop)->screen, VISIT_BROWSE);
    shop_do(shop, VISIT_LOOK, 0);
    shop_do(shop, VISIT_NEXT, 0);
    assert_int_equal(shop_view(shop)->screen, VISIT_SIGN_IN);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_shop, close_shop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_browse__all_plans_on_sale_stand_there_cheapest_first),
        CASE(test_browse__each_filter_narrows_and_any_widens_again),
        CASE(test_browse__what_is_not_on_sale_is_not_shown),
        CASE(test_browse__one_plan_says_what_it_includes_costs_and_binds_to),
        CASE(test_browse__terms_and_conditions_are_said),
        CASE(test_browse__every_plan_can_be_reached),
        CASE(test_browse__leads_to_signing_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
