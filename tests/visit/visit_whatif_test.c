/* What if: levels that a finger moves, what is then the cheapest, and that nothing waits for it.
 * Prices by hand from shop.h: usage scaled to a mean of 40 GB is 40, 48 and 32 GB, so that
 *   79 yuan plan, 40 GB: 79 + 0.90, and 8 GB beyond in one month: (3×79.90 + 40) ÷ 3 = 93.23
 *   89 yuan plan, 20 GB: 89 + 16.80 + 0.90 and 20 + 28 + 12 GB beyond: 106.70 + 100 = 206.70
 *   49 yuan plan + 10 yuan pack, 30 GB: 61.70 + 10 + 18 + 2 GB beyond: 61.70 + 50 = 111.70 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "shop.h"

#define OWN_GIGABYTES 25
#define OWN_VOICE_STEP 13 /* 262 minutes in steps of 20: twice as many must be on the track */

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

static const struct visit_whatif_view *go(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_SEE, VISIT_WHATIF);
    assert_int_equal(shop_view(shop)->screen, VISIT_WHATIF);
    return &shop_view(shop)->whatif;
}

static void expect_answer(struct shop *shop, const char *name, int64_t fen)
{
    const struct visit_whatif_view *whatif = &shop_view(shop)->whatif;
    assert_string_equal(whatif->name, name);
    assert_int_equal(whatif->monthly_fen, fen);
}

static void test_whatif__begins_at_the_shoppers_own_use(void **state)
{
    struct shop *shop = *state;
    const struct visit_whatif_view *whatif = go(shop);
    assert_true(whatif->is_own);
    assert_false(whatif->is_pending);
    assert_int_equal(whatif->sliders[0].at, OWN_GIGABYTES);
    assert_int_equal(whatif->sliders[0].steps, 51);
    assert_int_equal(whatif->sliders[1].at, OWN_VOICE_STEP);
    assert_int_equal(whatif->sliders[2].at, 9);
    assert_int_equal(whatif->sliders[1].value.arguments[0].number, 262 * 60);
    expect_answer(shop, "随心卡 49 元", 6170);
    assert_int_equal(shop_view(shop)->whatif.addon_count, 1);
}

static void test_whatif__another_use_is_ranked_anew(void **state)
{
    struct shop *shop = *state;
    go(shop);
    shop_do(shop, VISIT_LEVEL_DATA, 40);
    expect_answer(shop, "畅享套餐 79 元", 9323);
    const struct visit_whatif_view *whatif = &shop_view(shop)->whatif;
    assert_false(whatif->is_own);
    assert_string_equal(whatif->against.key, "whatif.saves");
    assert_int_equal(whatif->against.arguments[0].number, 20670 - 9323);
    shop_do(shop, VISIT_LEVEL_SMS, 0);
    expect_answer(shop, "畅享套餐 79 元", 9323 - 90);
}

static void test_whatif__own_use_comes_back_by_one_button(void **state)
{
    struct shop *shop = *state;
    go(shop);
    shop_do(shop, VISIT_LEVEL_DATA, 40);
    shop_do(shop, VISIT_LEVEL_VOICE, 2);
    visit_handle(shop->visit, (struct visit_intent){VISIT_OWN, 0});
    assert_true(shop_view(shop)->whatif.is_own);
    assert_false(visit_has_work(shop->visit));
    expect_answer(shop, "随心卡 49 元", 6170);
}

static void test_whatif__own_use_comes_back_by_the_finger_too(void **state)
{
    struct shop *shop = *state;
    go(shop);
    shop_do(shop, VISIT_LEVEL_DATA, 40);
    shop_do(shop, VISIT_LEVEL_DATA, OWN_GIGABYTES);
    assert_true(shop_view(shop)->whatif.is_own);
    expect_answer(shop, "随心卡 49 元", 6170);
}

static void test_whatif__the_last_answer_stands_until_the_next_is_there(void **state)
{
    struct shop *shop = *state;
    go(shop);
    visit_handle(shop->visit, (struct visit_intent){VISIT_LEVEL_DATA, 40});
    assert_true(visit_works_beside(shop->visit));
    assert_int_equal(shop_view(shop)->whatif.sliders[0].at, 40);
    expect_answer(shop, "随心卡 49 元", 6170);
    assert_false(shop_view(shop)->whatif.is_pending); /* not yet worth a word */
    clock_advance(&shop->clock, 250);
    assert_true(shop_view(shop)->whatif.is_pending);
    shop_work(shop);
    assert_false(shop_view(shop)->whatif.is_pending);
    expect_answer(shop, "畅享套餐 79 元", 9323);
}

static void test_whatif__of_many_levels_passed_the_last_one_counts(void **state)
{
    struct shop *shop = *state;
    go(shop);
    for (int level = 26; level <= 40; level++) {
        visit_handle(shop->visit, (struct visit_intent){VISIT_LEVEL_DATA, level});
        visit_tick(shop->visit); /* may begin or take any of them */
    }
    shop_work(shop);
    expect_answer(shop, "畅享套餐 79 元", 9323);
}

static void test_whatif__the_answer_comes_by_itself(void **state)
{
    struct shop *shop = *state;
    go(shop);
    visit_handle(shop->visit, (struct visit_intent){VISIT_LEVEL_DATA, 40});
    while (visit_has_work(shop->visit)) {
        assert_in_range(visit_wake(shop->visit), 0, 10);
        visit_tick(shop->visit);
    }
    expect_answer(shop, "畅享套餐 79 元", 9323);
}

static void test_whatif__a_level_there_is_none_of_changes_nothing(void **state)
{
    struct shop *shop = *state;
    go(shop);
    shop_do(shop, VISIT_LEVEL_DATA, -1);
    shop_do(shop, VISIT_LEVEL_DATA, 51);
    shop_do(shop, VISIT_LEVEL_VOICE, 1000);
    assert_true(shop_view(shop)->whatif.is_own);
}

/* 20 messages at 0.10 that were none: 61.70 − 0.90 + 2.00. */
static void test_whatif__what_was_never_used_can_be_tried(void **state)
{
    struct shop *shop = *state;
    for (int m = 0; m < 3; m++)
        shop->lines[m * 3 + 2] = shop->lines[m * 3 + 1];
    for (int m = 0; m < 3; m++) { /* the same minutes in two lines, and no message */
        shop->lines[m * 3 + 1].quantity = 200 * 60;
        shop->lines[m * 3 + 2].quantity = 62 * 60;
    }
    const struct visit_whatif_view *whatif = go(shop);
    assert_int_equal(whatif->sliders[2].at, 0);
    expect_answer(shop, "随心卡 49 元", 6080);
    shop_do(shop, VISIT_LEVEL_SMS, 20);
    expect_answer(shop, "随心卡 49 元", 6280);
}

/* What others call in is scaled along and costs nothing; the level is the shopper's own minutes. */
static void test_whatif__calls_received_are_not_the_shoppers_own(void **state)
{
    struct shop *shop = *state;
    for (int m = 0; m < 3; m++) {
        shop->lines[m * 3 + 2] = shop->lines[m * 3 + 1];
        shop->lines[m * 3 + 2].direction = DIRECTION_IN;
        shop->lines[m * 3 + 2].quantity = 100 * 60;
    }
    const struct visit_whatif_view *whatif = go(shop);
    assert_int_equal(whatif->sliders[1].at, OWN_VOICE_STEP);
    shop_do(shop, VISIT_LEVEL_VOICE, 14); /* 280 minutes, 30 beyond: 59 + 4.50 */
    expect_answer(shop, "随心卡 49 元", 6350);
}

static void test_whatif__the_green_holds_while_all_other_use_is_ones_own(void **state)
{
    struct shop *shop = *state;
    const struct visit_whatif_view *whatif = go(shop);
    assert_string_equal(whatif->lead.key, "whatif.lead_ranges");
    assert_true(whatif->sliders[0].good_from <= OWN_GIGABYTES);
    assert_true(whatif->sliders[0].good_to >= OWN_GIGABYTES);
    shop_do(shop, VISIT_LEVEL_SMS, 30);
    whatif = &shop_view(shop)->whatif;
    assert_int_equal(whatif->sliders[0].good_from, whatif->sliders[0].good_to);
    assert_string_equal(whatif->sliders[0].note.key, "whatif.now");
    assert_string_not_equal(whatif->sliders[2].note.key, "whatif.now"); /* the one moved */
    shop_do(shop, VISIT_LEVEL_DATA, 2);
    assert_string_equal(shop_view(shop)->whatif.lead.key, "whatif.lead");
}

static void test_whatif__the_end_comes_whatever_is_being_worked_out(void **state)
{
    struct shop *shop = *state;
    for (int round = 0; round < 3; round++) {
        shop_go(shop, VISIT_ADVICE);
        visit_handle(shop->visit, (struct visit_intent){VISIT_SEE, VISIT_WHATIF});
        visit_handle(shop->visit, (struct visit_intent){VISIT_LEVEL_DATA, 30 + round});
        visit_tick(shop->visit);
        visit_handle(shop->visit, (struct visit_intent){VISIT_END, 0});
        assert_false(visit_has_work(shop->visit));
        assert_int_equal(shop_view(shop)->screen, VISIT_GOODBYE);
        shop_pass(shop, 60000);
    }
}

static void test_whatif__leads_back_to_the_advice(void **state)
{
    struct shop *shop = *state;
    go(shop);
    shop_do(shop, VISIT_LEVEL_DATA, 40);
    shop_do(shop, VISIT_BACK, 0);
    assert_int_equal(shop_view(shop)->screen, VISIT_ADVICE);
    shop_do(shop, VISIT_SEE, VISIT_WHATIF);
    assert_true(shop_view(shop)->whatif.is_own);
}

static int open_ready_shop(void **state)
{
    int failed = open_shop(state);
    shop_compile(*state);
    return failed;
}

#define CASE(test)                                                                                 \
    cmocka_unit_test_setup_teardown(test, open_shop, close_shop),                                  \
    {                                                                                              \
#test " (catalog compiled)", test, open_ready_shop, close_shop, NULL                       \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_whatif__begins_at_the_shoppers_own_use),
        CASE(test_whatif__another_use_is_ranked_anew),
        CASE(test_whatif__own_use_comes_back_by_one_button),
        CASE(test_whatif__own_use_comes_back_by_the_finger_too),
        CASE(test_whatif__the_last_answer_stands_until_the_next_is_there),
        CASE(test_whatif__of_many_levels_passed_the_last_one_counts),
        CASE(test_whatif__the_answer_comes_by_itself),
        CASE(test_whatif__a_level_there_is_none_of_changes_nothing),
        CASE(test_whatif__what_was_never_used_can_be_tried),
        CASE(test_whatif__calls_received_are_not_the_shoppers_own),
        CASE(test_whatif__the_green_holds_while_all_other_use_is_ones_own),
        CASE(test_whatif__the_end_comes_whatever_is_being_worked_out),
        CASE(test_whatif__leads_back_to_the_advice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
