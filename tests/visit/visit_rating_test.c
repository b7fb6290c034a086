/* How it was: asked after an advice, counted without a name. */
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

static int all_ratings(const struct shop *shop)
{
    int all = 0;
    for (int i = 0; i <= VISIT_RATING_MOST; i++)
        all += (int)visit_outcomes(shop->visit)->ratings[i];
    return all;
}

static void test_visit_rating__is_asked_when_everything_has_been_wiped(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    uint64_t ended = visit_ended(shop->visit);
    shop_do(shop, VISIT_END, 0);
    assert_int_equal(visit_ended(shop->visit), ended + 1);
    assert_true(shop_view(shop)->rating.is_asked);
    assert_int_equal(shop_view(shop)->rating.given, -1);
}

static void test_visit_rating__is_not_asked_of_who_saw_no_advice(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_do(shop, VISIT_END, 0);
    assert_false(shop_view(shop)->rating.is_asked);
    shop_do(shop, VISIT_RATE, 10);
    assert_int_equal(all_ratings(shop), 0);
}

static void test_visit_rating__an_answer_is_counted_once_and_may_be_changed(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_GOODBYE);
    shop_do(shop, VISIT_RATE, 3);
    shop_do(shop, VISIT_RATE, 8);
    assert_int_equal(shop_view(shop)->rating.given, 8);
    assert_int_equal(all_ratings(shop), 1);
    assert_int_equal(visit_outcomes(shop->visit)->ratings[8], 1);
}

static void test_visit_rating__counts_go_on_over_visits(void **state)
{
    struct shop *shop = *state;
    for (int i = 0; i < 3; i++) {
        shop_go(shop, VISIT_GOODBYE);
        shop_do(shop, VISIT_RATE, i == 0 ? 0 : VISIT_RATING_MOST);
        shop_do(shop, VISIT_NEXT, 0);
    }
    assert_int_equal(visit_outcomes(shop->visit)->ratings[0], 1);
    assert_int_equal(visit_outcomes(shop->visit)->ratings[VISIT_RATING_MOST], 2);
}

static void test_visit_rating__what_is_no_rating_counts_nothing(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_GOODBYE);
    shop_do(shop, VISIT_RATE, -1);
    shop_do(shop, VISIT_RATE, VISIT_RATING_MOST + 1);
    shop_do(shop, VISIT_NEXT, 0);
    shop_do(shop, VISIT_RATE, 5); /* the attract screen asks nothing */
    assert_int_equal(all_ratings(shop), 0);
}

static void test_visit_rating__left_alone_it_is_skipped(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_GOODBYE);
    shop_pass(shop, 19999);
    assert_int_equal(shop_view(shop)->screen, VISIT_GOODBYE);
    shop_pass(shop, 1);
    assert_int_equal(shop_view(shop)->screen, VISIT_ATTRACT);
    assert_int_equal(all_ratings(shop), 0);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_shop, close_shop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_visit_rating__is_asked_when_everything_has_been_wiped),
        CASE(test_visit_rating__is_not_asked_of_who_saw_no_advice),
        CASE(test_visit_rating__an_answer_is_counted_once_and_may_be_changed),
        CASE(test_visit_rating__counts_go_on_over_visits),
        CASE(test_visit_rating__what_is_no_rating_counts_nothing),
        CASE(test_visit_rating__left_alone_it_is_skipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
