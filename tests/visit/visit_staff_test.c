/* The staff of the store: called, withdrawn, not to be reached; maintenance behind its code; a
 * kiosk that is closed; and points that are kept without a person. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "shop.h"

#define CODE "246810"

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

static void expect_screen(struct shop *shop, enum visit_screen screen)
{
    assert_int_equal(shop_view(shop)->screen, screen);
}

/* Calls. */

static void test_staff__a_call_is_made_when_it_was_meant_and_only_once(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_WELCOME);
    shop_do(shop, VISIT_SEE, VISIT_STAFF);
    expect_screen(shop, VISIT_STAFF);
    assert_int_equal(shop->fake.calls, 0);
    shop_do(shop, VISIT_CALL, 0);
    shop_do(shop, VISIT_CALL, 0);
    assert_int_equal(shop->fake.calls, 1);
    assert_string_equal(shop->fake.reason, "help");
    assert_true(shop_view(shop)->staff.is_called);
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_WELCOME);
}

static void test_staff__who_has_no_pin_calls_and_finds_the_number_as_it_was(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, "13800");
    shop_do(shop, VISIT_SEE, VISIT_STAFF);
    shop_do(shop, VISIT_CALL, 0);
    assert_string_equal(shop->fake.reason, "pin");
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_SIGN_IN);
    assert_string_equal(shop_view(shop)->sign_in.number, "138 00");
}

static void test_staff__a_call_can_be_withdrawn_and_made_again(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_WELCOME);
    shop_do(shop, VISIT_SEE, VISIT_STAFF);
    shop_do(shop, VISIT_WITHDRAW, 0); /* of nothing */
    assert_int_equal(shop->fake.open_calls, 0);
    shop_do(shop, VISIT_CALL, 0);
    shop_do(shop, VISIT_WITHDRAW, 0);
    assert_int_equal(shop->fake.open_calls, 0);
    assert_false(shop_view(shop)->staff.is_called);
    shop_do(shop, VISIT_CALL, 0);
    assert_int_equal(shop->fake.open_calls, 1);
}

static void test_staff__a_call_outlives_the_visit_and_the_next_shopper_has_made_none(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_WELCOME);
    shop_do(shop, VISIT_SEE, VISIT_STAFF);
    shop_do(shop, VISIT_CALL, 0);
    shop_pass(shop, 60000);
    expect_screen(shop, VISIT_ATTRACT);
    assert_int_equal(shop->fake.open_calls, 1);
    shop_go(shop, VISIT_WELCOME);
    shop_do(shop, VISIT_SEE, VISIT_STAFF);
    assert_false(shop_view(shop)->staff.is_called);
}

static void test_staff__who_cannot_be_told_is_looked_for_at_the_counter(void **state)
{
    struct shop *shop = *state;
    shop->fake.staff_status = STATUS_FAILED;
    shop_go(shop, VISIT_WELCOME);
    shop_do(shop, VISIT_SEE, VISIT_STAFF);
    shop_do(shop, VISIT_CALL, 0);
    assert_true(shop_view(shop)->staff.has_failed);
    assert_false(shop_view(shop)->staff.is_called);
    shop->fake.staff_status = STATUS_OK;
    shop_do(shop, VISIT_CALL, 0);
    assert_true(shop_view(shop)->staff.is_called);
    assert_false(shop_view(shop)->staff.has_failed);
}

/* Maintenance. */

static void enter(struct shop *shop, const char *code)
{
    shop_work(shop);
    shop_do(shop, VISIT_MAINTAIN, 0);
    expect_screen(shop, VISIT_CODE);
    shop_type(shop, code);
    shop_do(shop, VISIT_NEXT, 0);
}

static void test_staff__the_code_opens_maintenance_which_says_how_the_kiosk_is(void **state)
{
    struct shop *shop = *state;
    enter(shop, CODE);
    expect_screen(shop, VISIT_MAINTENANCE);
    const struct visit_maintenance_view *view = &shop_view(shop)->maintenance;
    assert_string_equal(view->catalog, "shop");
    assert_string_equal(view->version, "1");
    assert_int_equal(view->offers, 6);
    assert_true(view->store_works);
    assert_true(view->can_close);
    assert_false(view->is_closed);
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_ATTRACT);
}

static void test_staff__a_wrong_code_opens_nothing_and_makes_wait(void **state)
{
    struct shop *shop = *state;
    shop->fake.wrong_tries = STORE_PIN_TRIES - 2;
    enter(shop, "000000");
    expect_screen(shop, VISIT_CODE);
    assert_string_equal(shop_view(shop)->sign_in.problem.key, "code.wrong");
    assert_int_equal(shop_view(shop)->sign_in.pin_digits, 0);
    shop_type(shop, "000000");
    shop_do(shop, VISIT_NEXT, 0);
    assert_true(shop_view(shop)->sign_in.wait_seconds > 0);
    shop_type(shop, CODE);
    shop_do(shop, VISIT_NEXT, 0);
    expect_screen(shop, VISIT_CODE);
}

static void test_staff__an_unfinished_code_is_not_tried(void **state)
{
    struct shop *shop = *state;
    enter(shop, "2468");
    expect_screen(shop, VISIT_CODE);
    assert_int_equal(shop->fake.wrong_tries, 0);
    shop_do(shop, VISIT_ERASE, 0);
    assert_int_equal(shop_view(shop)->sign_in.pin_digits, 3);
    shop_do(shop, VISIT_CLEAR, 0);
    shop_do(shop, VISIT_ERASE, 0);
    assert_int_equal(shop_view(shop)->sign_in.pin_digits, 0);
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_ATTRACT);
}

static void test_staff__nobody_can_come_in_during_a_visit(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_MAINTAIN, 0);
    expect_screen(shop, VISIT_ADVICE);
}

static void test_staff__a_closed_kiosk_stays_closed_until_staff_opens_it(void **state)
{
    struct shop *shop = *state;
    enter(shop, CODE);
    shop_do(shop, VISIT_CLOSE, 0);
    assert_true(shop_view(shop)->maintenance.is_closed);
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_OUT_OF_ORDER);
    assert_string_equal(shop_view(shop)->notice.staff.key, "out_of_order.closed");
    shop_pass(shop, 20000); /* it tries by itself, */
    shop_do(shop, VISIT_NEXT, 0);
    shop_do(shop, VISIT_START, 0);
    expect_screen(shop, VISIT_OUT_OF_ORDER);
    visit_destroy(shop->visit); /* and after a restart */
    shop->visit = visit_create(&shop->fake.records, &shop->clock, &shop->settings);
    shop_work(shop);
    expect_screen(shop, VISIT_OUT_OF_ORDER);
    enter(shop, CODE);
    shop_do(shop, VISIT_CLOSE, 0);
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_ATTRACT);
}

static void test_staff__a_store_that_fails_shows_its_state_and_lets_nothing_be_changed(void **state)
{
    struct shop *shop = *state;
    shop_work(shop);
    shop->fake.staff_status = STATUS_FAILED;
    enter(shop, "999999");
    expect_screen(shop, VISIT_MAINTENANCE);
    const struct visit_maintenance_view *view = &shop_view(shop)->maintenance;
    assert_false(view->store_works);
    assert_false(view->can_close);
    shop_do(shop, VISIT_CLOSE, 0);
    assert_false(shop_view(shop)->maintenance.is_closed);
}

static void test_staff__maintenance_left_alone_ends_and_cleaning_locks_the_glass(void **state)
{
    struct shop *shop = *state;
    enter(shop, CODE);
    shop_pass(shop, 60000);
    expect_screen(shop, VISIT_ATTRACT);
    enter(shop, CODE);
    shop_do(shop, VISIT_CLEAN, 0);
    expect_screen(shop, VISIT_CLEANING);
    shop_pass(shop, 30000);
    expect_screen(shop, VISIT_ATTRACT);
}

/* Points. */

static void test_staff__points_are_kept_once_by_day_and_language(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_NEXT_LANGUAGE, 0);
    shop_do(shop, VISIT_END, 0);
    shop_do(shop, VISIT_RATE, 3);
    shop_do(shop, VISIT_RATE, 9);
    assert_int_equal(shop->fake.rated[9], 0); /* a finger may still slip */
    shop_pass(shop, 10000);
    assert_int_equal(shop->fake.rated[3], 0);
    assert_int_equal(shop->fake.rated[9], 1);
    assert_string_equal(shop->fake.rated_in, "en");
    assert_int_equal(shop->fake.rated_on, SHOP_DAY);
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_END, 0);
    shop_do(shop, VISIT_NEXT, 0);
    assert_int_equal(shop->fake.rated[9], 1);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_shop, close_shop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_staff__a_call_is_made_when_it_was_meant_and_only_once),
        CASE(test_staff__who_has_no_pin_calls_and_finds_the_number_as_it_was),
        CASE(test_staff__a_call_can_be_withdrawn_and_made_again),
        CASE(test_staff__a_call_outlives_the_visit_and_the_next_shopper_has_made_none),
        CASE(test_staff__who_cannot_be_told_is_looked_for_at_the_counter),
        CASE(test_staff__the_code_opens_maintenance_which_says_how_the_kiosk_is),
        CASE(test_staff__a_wrong_code_opens_nothing_and_makes_wait),
        CASE(test_staff__an_unfinished_code_is_not_tried),
        CASE(test_staff__nobody_can_come_in_during_a_visit),
        CASE(test_staff__a_closed_kiosk_stays_closed_until_staff_opens_it),
        CASE(test_staff__a_store_that_fails_shows_its_state_and_lets_nothing_be_changed),
        CASE(test_staff__maintenance_left_alone_ends_and_cleaning_locks_the_glass),
        CASE(test_staff__points_are_kept_once_by_day_and_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
