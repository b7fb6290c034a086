/* Every transition of a visit, every failure, and what time does. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/random.h"
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

static void expect_screen(struct shop *shop, enum visit_screen screen)
{
    assert_int_equal(shop_view(shop)->screen, screen);
}

/* The straight way. */

static void test_visit__begins_at_the_attract_screen_before_anything_is_loaded(void **state)
{
    struct shop *shop = *state;
    expect_screen(shop, VISIT_ATTRACT);
    assert_true(visit_has_work(shop->visit));
    shop_work(shop);
    expect_screen(shop, VISIT_ATTRACT);
    assert_int_equal(visit_wake(shop->visit), -1);
}

static void test_visit__start_asks_what_brings_the_shopper(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ATTRACT);
    shop_do(shop, VISIT_START, 0);
    expect_screen(shop, VISIT_WELCOME);
    shop_do(shop, VISIT_NEXT, 0);
    expect_screen(shop, VISIT_SIGN_IN);
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_WELCOME);
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_ATTRACT);
}

static void
test_visit__a_language_can_be_chosen_over_every_screen_and_leads_back_to_it(void **state)
{
    static const enum visit_screen screens[] = {VISIT_WELCOME, VISIT_SIGN_IN, VISIT_ADVICE,
                                                VISIT_BILLS};
    struct shop *shop = *state;
    for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
        shop_go(shop, screens[i]);
        shop_do(shop, VISIT_SEE, VISIT_LANGUAGES);
        expect_screen(shop, VISIT_LANGUAGES);
        assert_int_equal(shop_view(shop)->language, 0);
        shop_do(shop, VISIT_LANGUAGE, 1);
        expect_screen(shop, screens[i]);
        assert_int_equal(shop_view(shop)->language, 1);
        shop_do(shop, VISIT_SEE, VISIT_LANGUAGES);
        shop_do(shop, VISIT_BACK, 0);
        expect_screen(shop, screens[i]);
        shop_do(shop, VISIT_END, 0);
        shop_do(shop, VISIT_NEXT, 0);
    }
}

static void test_visit__a_language_touched_on_the_attract_screen_begins_in_it(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ATTRACT);
    shop_do(shop, VISIT_LANGUAGE, 1);
    expect_screen(shop, VISIT_WELCOME);
    assert_int_equal(shop_view(shop)->language, 1);
}

static void test_visit__the_language_shown_can_be_kept(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    expect_screen(shop, VISIT_SIGN_IN);
    assert_int_equal(shop_view(shop)->language, 0);
}

static void test_visit__a_language_there_is_none_of_changes_nothing(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_LANGUAGES);
    shop_do(shop, VISIT_LANGUAGE, 7);
    assert_int_equal(shop_view(shop)->language, 0);
    shop_do(shop, VISIT_LANGUAGE, -1);
    assert_int_equal(shop_view(shop)->language, 0);
}

static void test_visit__typing_fills_the_number_then_the_pin(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, "13800138");
    struct visit_view *view = shop_view(shop);
    assert_string_equal(view->sign_in.number, "138 0013 8");
    assert_int_equal(view->sign_in.field, VISIT_NUMBER);
    shop_type(shop, "00013");
    view = shop_view(shop);
    assert_string_equal(view->sign_in.number, "138 0013 8000");
    assert_int_equal(view->sign_in.field, VISIT_PIN);
    assert_int_equal(view->sign_in.pin_digits, 2);
    assert_false(view->sign_in.can_submit);
    shop_type(shop, "57901111");
    view = shop_view(shop);
    assert_int_equal(view->sign_in.pin_digits, VISIT_PIN_DIGITS);
    assert_true(view->sign_in.can_submit);
}

static void test_visit__erase_and_clear_take_back_what_was_typed(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_do(shop, VISIT_ERASE, 0);
    shop_type(shop, SHOP_NUMBER "1");
    shop_do(shop, VISIT_ERASE, 0);
    assert_int_equal(shop_view(shop)->sign_in.pin_digits, 0);
    shop_do(shop, VISIT_ERASE, 0); /* into the number */
    assert_string_equal(shop_view(shop)->sign_in.number, "138 0013 800");
    shop_type(shop, "0135");
    shop_do(shop, VISIT_CLEAR, 0); /* the PIN only */
    assert_string_equal(shop_view(shop)->sign_in.number, "138 0013 8000");
    assert_int_equal(shop_view(shop)->sign_in.pin_digits, 0);
    shop_do(shop, VISIT_FIELD, VISIT_NUMBER);
    shop_do(shop, VISIT_CLEAR, 0);
    assert_string_equal(shop_view(shop)->sign_in.number, "");
}

static void test_visit__an_unfinished_number_is_not_sent(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, "1380013800");
    shop_do(shop, VISIT_FIELD, VISIT_PIN);
    shop_type(shop, SHOP_PIN);
    shop_do(shop, VISIT_NEXT, 0);
    expect_screen(shop, VISIT_SIGN_IN);
    assert_int_equal(shop->fake.wrong_tries, 0);
}

static void test_visit__that_something_is_being_done_is_shown_before_it_is_done(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_WORKING);
    expect_screen(shop, VISIT_WORKING);
    assert_true(visit_has_work(shop->visit));
    visit_work(shop->visit);
    expect_screen(shop, VISIT_ADVICE);
}

static void test_visit__the_advice_names_the_three_best_and_what_they_save(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    struct visit_advice_view *advice = &shop_view(shop)->advice;
    static const struct {
        const char *name;
        int64_t monthly, saving, dearer;
        size_t addons;
    } expected[] = {
        {"随心卡 49 元", 6170, 7000, 0, 1},
        {"随心卡 39 元", 7170, 6000, 1000, 2},
        {"畅享套餐 79 元", 7990, 5180, 1820, 0},
    };
    assert_int_equal(advice->offer_count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(advice->offers[i].name, expected[i].name);
        assert_int_equal(advice->offers[i].monthly_fen, expected[i].monthly);
        assert_int_equal(advice->offers[i].saving_month_fen, expected[i].saving);
        assert_int_equal(advice->offers[i].dearer_fen, expected[i].dearer);
        assert_int_equal(advice->offers[i].addons.count, expected[i].addons);
        assert_int_equal(advice->offers[i].saving, VISIT_SAVES);
    }
    assert_int_equal(advice->offers[0].saving_year_fen, 84000);
    assert_false(advice->stay);
    assert_true(advice->has_today);
    assert_true(advice->today_is_priced);
    assert_string_equal(advice->today.name, "爱家套餐 89 元");
    assert_int_equal(advice->today.monthly_fen, 13170);
    assert_int_equal(advice->notes.count, 0);
}

static void test_visit__what_is_given_up_is_said(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    struct visit_messages *cautions = &shop_view(shop)->advice.offers[0].cautions;
    assert_int_equal(cautions->count, 1);
    assert_string_equal(cautions->items[0].key, "caution.gives_up");
    assert_string_equal(cautions->items[0].arguments[0].words, "家庭宽带 300M");
}

static void test_visit__names_are_in_the_language_of_the_visit(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_NEXT_LANGUAGE, 0);
    assert_string_equal(shop_view(shop)->advice.offers[0].name, "Easy 49");
}

static void test_visit__a_bill_is_shown_line_by_line_and_adds_up(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_BILL, VISIT_BILL_TODAY);
    static const int64_t totals[] = {13170, 15670, 10670};
    for (int month = 0; month < 3; month++) {
        shop_do(shop, VISIT_MONTH, month);
        struct visit_bill_view *bill = &shop_view(shop)->bill;
        int64_t sum = 0;
        for (size_t i = 0; i < bill->line_count; i++)
            sum += bill->lines[i].fen;
        assert_int_equal(bill->total_fen, totals[month]);
        assert_int_equal(sum, totals[month]);
        assert_int_equal(bill->months[month], SHOP_AUGUST + month);
    }
}

static void test_visit__a_bill_opens_at_the_last_month(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_BILLS);
    struct visit_bill_view *bill = &shop_view(shop)->bill;
    assert_int_equal(bill->month, 2);
    assert_int_equal(bill->total_fen, 6170);
    assert_string_equal(bill->name, "随心卡 49 元");
    assert_false(bill->is_today);
}

static void test_visit__a_month_or_rank_that_is_not_there_changes_nothing(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_BILL, 3);
    expect_screen(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_BILL, -7);
    expect_screen(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_BILL, 1);
    shop_do(shop, VISIT_MONTH, 3);
    shop_do(shop, VISIT_MONTH, -1);
    shop_do(shop, VISIT_PIECE, 1);
    assert_int_equal(shop_view(shop)->bill.month, 2);
    assert_int_equal(shop_view(shop)->bill.piece, 0);
}

static void test_visit__back_leads_back_and_forgets_who_signed_in(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_BILLS);
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_SIGN_IN);
    assert_string_equal(shop_view(shop)->sign_in.number, "");
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_WELCOME);
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_ATTRACT);
}

static void test_visit__done_shows_the_wipe_and_then_waits_for_the_next(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_BILLS);
    shop_do(shop, VISIT_NEXT, 0);
    expect_screen(shop, VISIT_GOODBYE);
    assert_int_equal(visit_wake(shop->visit), 20000); /* it asks how it was */
    shop_do(shop, VISIT_RATE, 9);
    assert_int_equal(visit_wake(shop->visit), 8000);
    shop_pass(shop, 7999);
    expect_screen(shop, VISIT_GOODBYE);
    shop_pass(shop, 1);
    expect_screen(shop, VISIT_ATTRACT);
}

/* Signing in that fails. */

static void test_visit__a_wrong_pin_and_an_unknown_number_look_alike(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, SHOP_NUMBER "000000");
    shop_do(shop, VISIT_NEXT, 0);
    struct visit_sign_in_view wrong_pin = shop_view(shop)->sign_in;
    shop_do(shop, VISIT_FIELD, VISIT_NUMBER);
    shop_do(shop, VISIT_CLEAR, 0);
    shop_type(shop, "13900139000" SHOP_PIN);
    shop_do(shop, VISIT_NEXT, 0);
    struct visit_sign_in_view unknown = shop_view(shop)->sign_in;
    assert_string_equal(wrong_pin.problem.key, unknown.problem.key);
    assert_string_equal(wrong_pin.problem.key, "sign_in.wrong");
    assert_int_equal(wrong_pin.pin_digits, 0);
    assert_int_equal(unknown.pin_digits, 0);
    assert_int_equal(wrong_pin.field, unknown.field);
    assert_string_equal(unknown.number, "139 0013 9000"); /* stays: only the PIN is typed anew */
}

static void test_visit__the_reproach_goes_with_the_first_digit_typed_anew(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, SHOP_NUMBER "000000");
    shop_do(shop, VISIT_NEXT, 0);
    shop_type(shop, "1");
    assert_null(shop_view(shop)->sign_in.problem.key);
}

static void try_wrong(struct shop *shop)
{
    shop_type(shop, "000000");
    shop_do(shop, VISIT_NEXT, 0);
}

static void test_visit__after_five_tries_a_wait_is_counted_down(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, SHOP_NUMBER);
    for (int i = 0; i < 5; i++)
        try_wrong(shop);
    struct visit_sign_in_view view = shop_view(shop)->sign_in;
    assert_string_equal(view.problem.key, "sign_in.wait");
    assert_int_equal(view.wait_seconds, 30);
    assert_int_equal(view.wait_whole, 30);
    shop_type(shop, SHOP_PIN);
    assert_false(shop_view(shop)->sign_in.can_submit);
    assert_string_equal(shop_view(shop)->sign_in.problem.key, "sign_in.wait");
    assert_int_equal(visit_wake(shop->visit), 1000);
    shop_pass(shop, 10500);
    assert_int_equal(shop_view(shop)->sign_in.wait_seconds, 20);
    assert_int_equal(visit_wake(shop->visit), 500);
    shop_do(shop, VISIT_NEXT, 0);
    expect_screen(shop, VISIT_SIGN_IN);
    shop_pass(shop, 19500);
    assert_int_equal(shop_view(shop)->sign_in.wait_seconds, 0);
    assert_null(shop_view(shop)->sign_in.problem.key);
    shop_do(shop, VISIT_NEXT, 0);
    expect_screen(shop, VISIT_ADVICE);
}

static void test_visit__the_wait_doubles_with_a_further_wrong_try(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, SHOP_NUMBER);
    for (int i = 0; i < 5; i++)
        try_wrong(shop);
    shop_pass(shop, 29000); /* short of the idle warning */
    shop_do(shop, VISIT_TOUCH, 0);
    shop_pass(shop, 1000);
    try_wrong(shop);
    assert_int_equal(shop_view(shop)->sign_in.wait_seconds, 60);
}

/* A shopper who cannot be advised. */

/* Catalogs are never changed once validated, but this one is the test's own. */
static void withdraw(const struct offer *offer)
{
    ((struct offer *)offer)->sale_to = date_from_civil(2026, 6, 30);
}

static void test_visit__no_usage_is_said_with_a_way_on(void **state)
{
    struct shop *shop = *state;
    shop->fake.usage.count = 0;
    shop_go(shop, VISIT_ADVICE);
    expect_screen(shop, VISIT_NOTICE);
    assert_string_equal(shop_view(shop)->notice.title.key, "no_usage.title");
    shop_do(shop, VISIT_BACK, 0);
    expect_screen(shop, VISIT_SIGN_IN);
    assert_string_equal(shop_view(shop)->sign_in.number, "");
}

static void test_visit__a_catalog_that_expired_is_said_and_leads_to_the_counter(void **state)
{
    struct shop *shop = *state;
    for (size_t i = 0; i < shop->catalog->offer_count; i++)
        withdraw(&shop->catalog->offers[i]);
    shop_go(shop, VISIT_ADVICE);
    expect_screen(shop, VISIT_NOTICE);
    assert_string_equal(shop_view(shop)->notice.title.key, "no_plan.title");
    assert_string_equal(shop_view(shop)->notice.staff.key, "no_plan.staff");
    shop_do(shop, VISIT_NEXT, 0);
    expect_screen(shop, VISIT_GOODBYE);
}

static void test_visit__one_month_only_is_advised_and_said(void **state)
{
    struct shop *shop = *state;
    shop->fake.usage.lines += 6;
    shop->fake.usage.count = 3;
    shop_go(shop, VISIT_ADVICE);
    struct visit_advice_view *advice = &shop_view(shop)->advice;
    assert_int_equal(advice->notes.count, 1);
    assert_string_equal(advice->notes.items[0].key, "note.months");
    assert_int_equal(advice->notes.items[0].arguments[0].number, 1);
    shop_do(shop, VISIT_BILL, 0);
    assert_int_equal(shop_view(shop)->bill.month_count, 1);
}

static void test_visit__a_plan_that_is_not_in_the_catalog_is_compared_by_its_bills(void **state)
{
    struct shop *shop = *state;
    shop->fake.subscriber.plan.code = "OLD";
    shop_go(shop, VISIT_ADVICE);
    struct visit_advice_view *advice = &shop_view(shop)->advice;
    assert_string_equal(advice->notes.items[0].key, "note.plan_unknown");
    assert_true(advice->has_today);
    assert_false(advice->today_is_priced);
    assert_string_equal(advice->today.name, "");
    assert_int_equal(advice->today.monthly_fen, 13170);
    assert_int_equal(advice->offers[0].saving_month_fen, 7000);
    shop_do(shop, VISIT_BILL, VISIT_BILL_TODAY);
    expect_screen(shop, VISIT_ADVICE);
}

static void test_visit__no_saving_is_claimed_when_today_is_not_known(void **state)
{
    struct shop *shop = *state;
    shop->fake.subscriber.plan.code = "OLD";
    shop->fake.subscriber.billed_count = 0;
    shop_go(shop, VISIT_ADVICE);
    struct visit_advice_view *advice = &shop_view(shop)->advice;
    assert_string_equal(advice->notes.items[0].key, "note.plan_and_bill_unknown");
    assert_false(advice->has_today);
    assert_int_equal(advice->offers[0].saving, VISIT_SAVING_UNKNOWN);
}

static void test_visit__who_has_the_cheapest_plan_is_told_to_stay(void **state)
{
    static const struct subscriber_holding pack = {"PACK10", 1, DATE_NONE};
    struct shop *shop = *state;
    shop->fake.subscriber.plan.code = "25LN203494";
    shop->fake.subscriber.addons = &pack;
    shop->fake.subscriber.addon_count = 1;
    shop_go(shop, VISIT_ADVICE);
    struct visit_advice_view *advice = &shop_view(shop)->advice;
    assert_true(advice->stay);
    assert_true(advice->offers[0].is_today);
    assert_int_equal(advice->offers[0].saving, VISIT_SAME);
    assert_int_equal(advice->offers[1].saving, VISIT_COSTS_MORE);
    assert_int_equal(advice->offers[1].saving_month_fen, 1000);
}

/* A kiosk out of order. */

static void test_visit__a_store_that_fails_at_any_step_leads_out_of_order(void **state)
{
    struct shop *shop = *state;
    enum status *const slots[] = {&shop->fake.catalog_status, &shop->fake.sign_in_status,
                                  &shop->fake.subscriber_status, &shop->fake.usage_status};
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++) {
        shop_work(shop);
        expect_screen(shop, VISIT_ATTRACT);
        *slots[i] = STATUS_FAILED;
        shop_go(shop, VISIT_ADVICE);
        expect_screen(shop, VISIT_OUT_OF_ORDER);
        assert_string_equal(shop_view(shop)->notice.staff.key, "out_of_order.store");
        assert_true(*visit_trouble(shop->visit) != '\0');
        *slots[i] = STATUS_OK;
        shop_do(shop, VISIT_NEXT, 0);
        assert_string_equal(visit_trouble(shop->visit), "");
    }
}

static void test_visit__out_of_order_says_what_staff_must_do(void **state)
{
    struct shop *shop = *state;
    static const struct {
        enum status status;
        const char *staff;
    } cases[] = {{STATUS_NOT_FOUND, "out_of_order.no_catalog"},
                 {STATUS_BAD_INPUT, "out_of_order.bad_catalog"},
                 {STATUS_FAILED, "out_of_order.store"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        shop->fake.catalog_status = cases[i].status;
        shop_go(shop, VISIT_ATTRACT);
        shop_do(shop, VISIT_START, 0);
        expect_screen(shop, VISIT_OUT_OF_ORDER);
        assert_string_equal(shop_view(shop)->notice.staff.key, cases[i].staff);
        shop->fake.catalog_status = STATUS_OK;
        shop_pass(shop, 15000);
        expect_screen(shop, VISIT_ATTRACT);
    }
}

static void test_visit__a_kiosk_that_starts_without_a_store_recovers_by_itself(void **state)
{
    struct shop *shop = *state;
    shop->fake.catalog_status = STATUS_FAILED;
    shop_work(shop);
    expect_screen(shop, VISIT_OUT_OF_ORDER);
    assert_int_equal(visit_wake(shop->visit), 15000);
    shop_pass(shop, 15000);
    expect_screen(shop, VISIT_OUT_OF_ORDER);
    shop->fake.catalog_status = STATUS_OK;
    shop_pass(shop, 15000);
    expect_screen(shop, VISIT_ATTRACT);
}

static void test_visit__a_catalog_activated_meanwhile_is_used_by_the_next_shopper(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_GOODBYE);
    struct catalog *dearer = shop_catalog(SHOP_CATALOG);
    for (size_t i = 0; i < dearer->offer_count; i++)
        if (strcmp(dearer->offers[i].code, "25LN203494") == 0)
            withdraw(&dearer->offers[i]);
    shop->fake.catalog = dearer;
    shop_do(shop, VISIT_NEXT, 0);
    shop_go(shop, VISIT_ADVICE);
    assert_string_equal(shop_view(shop)->advice.offers[0].name, "随心卡 39 元");
    shop_do(shop, VISIT_END, 0);
    catalog_destroy(dearer);
}

/* Time. */

static const enum visit_screen attended[] = {VISIT_LANGUAGES, VISIT_SIGN_IN, VISIT_ADVICE,
                                             VISIT_BILLS};
#define ATTENDED_COUNT (sizeof attended / sizeof *attended)

static void test_visit__idle_for_a_minute_ends_in_every_state(void **state)
{
    struct shop *shop = *state;
    for (size_t i = 0; i < ATTENDED_COUNT; i++) {
        shop_go(shop, attended[i]);
        assert_int_equal(visit_wake(shop->visit), 30000);
        shop_pass(shop, 29999);
        assert_false(shop_view(shop)->idle);
        shop_pass(shop, 1);
        assert_true(shop_view(shop)->idle);
        assert_int_equal(shop_view(shop)->idle_seconds, 30);
        assert_int_equal(shop_view(shop)->idle_whole, 30);
        shop_pass(shop, 29000);
        assert_int_equal(shop_view(shop)->idle_seconds, 1);
        expect_screen(shop, attended[i]);
        shop_pass(shop, 999);
        expect_screen(shop, attended[i]);
        shop_pass(shop, 1);
        expect_screen(shop, VISIT_ATTRACT);
        assert_false(shop_view(shop)->idle);
    }
}

static void test_visit__idle_ends_a_notice_too(void **state)
{
    struct shop *shop = *state;
    shop->fake.usage.count = 0;
    shop_go(shop, VISIT_ADVICE);
    expect_screen(shop, VISIT_NOTICE);
    shop_pass(shop, 60000);
    expect_screen(shop, VISIT_ATTRACT);
}

static void test_visit__still_here_can_be_said_without_limit(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_BILLS);
    for (int i = 0; i < 20; i++) {
        shop_pass(shop, 59000);
        assert_true(shop_view(shop)->idle);
        shop_do(shop, VISIT_STILL_HERE, 0);
        assert_false(shop_view(shop)->idle);
        expect_screen(shop, VISIT_BILLS);
    }
}

/* Whoever comes next must not open the last one's bill by touching the glass. */
static void test_visit__while_the_warning_stands_nothing_behind_it_acts(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    shop_pass(shop, 30000);
    shop_do(shop, VISIT_BILL, 0);
    shop_do(shop, VISIT_TOUCH, 0);
    shop_do(shop, VISIT_NEXT_LANGUAGE, 0);
    expect_screen(shop, VISIT_ADVICE);
    assert_true(shop_view(shop)->idle);
    assert_int_equal(shop_view(shop)->language, 0);
    shop_do(shop, VISIT_END, 0);
    expect_screen(shop, VISIT_GOODBYE);
}

static void test_visit__while_the_glass_is_cleaned_nothing_acts(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ATTRACT);
    shop_do(shop, VISIT_CLEAN, 0);
    expect_screen(shop, VISIT_CLEANING);
    assert_int_equal(shop_view(shop)->locked_seconds, 30);
    shop_pass(shop, 500);
    assert_int_equal(visit_wake(shop->visit), 500);
    for (int kind = 0; kind <= VISIT_END; kind++)
        shop_do(shop, (enum visit_intent_kind)kind, 0);
    expect_screen(shop, VISIT_CLEANING);
    assert_int_equal(shop_view(shop)->language, 0);
    shop_pass(shop, 29500);
    expect_screen(shop, VISIT_ATTRACT);
}

static void test_visit__a_lowered_screen_goes_up_again_for_the_next_shopper(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    shop_do(shop, VISIT_LOWER, 0);
    assert_true(shop_view(shop)->lowered);
    shop_do(shop, VISIT_LOWER, 0);
    assert_false(shop_view(shop)->lowered);
    shop_do(shop, VISIT_LOWER, 0);
    shop_do(shop, VISIT_END, 0);
    assert_true(shop_view(shop)->lowered); /* the goodbye is still the shopper's */
    shop_do(shop, VISIT_NEXT, 0);
    assert_false(shop_view(shop)->lowered);
}

static void test_visit__a_touch_that_comes_too_late_finds_nobody(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    clock_advance(&shop->clock, 60000); /* no tick came in between */
    shop_do(shop, VISIT_STILL_HERE, 0);
    expect_screen(shop, VISIT_ATTRACT);
}

static void test_visit__any_touch_puts_the_warning_off(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_ADVICE);
    for (int i = 0; i < 10; i++) {
        shop_pass(shop, 29000);
        assert_false(shop_view(shop)->idle);
        shop_do(shop, VISIT_TOUCH, 0);
    }
}

static void test_visit__the_end_puts_everything_back(void **state)
{
    struct shop *shop = *state;
    for (size_t i = 0; i < ATTENDED_COUNT; i++) {
        uint64_t ended = visit_ended(shop->visit);
        shop_go(shop, attended[i]);
        shop_do(shop, VISIT_NEXT_LANGUAGE, 0);
        shop_do(shop, VISIT_TEXT_SIZE, 0);
        shop_do(shop, VISIT_CONTRAST, 0);
        struct visit_view *view = shop_view(shop);
        assert_int_equal(view->language, 1);
        assert_int_equal(view->step, 1);
        assert_int_equal(view->contrast, 1);
        shop_do(shop, VISIT_END, 0);
        view = shop_view(shop);
        assert_int_equal(view->screen, VISIT_GOODBYE);
        assert_int_equal(view->language, 1); /* the goodbye is the shopper's still */
        assert_true(visit_ended(shop->visit) > ended);
        shop_do(shop, VISIT_NEXT, 0);
        view = shop_view(shop);
        assert_int_equal(view->screen, VISIT_ATTRACT);
        assert_int_equal(view->language, 0);
        assert_int_equal(view->step, 0);
        assert_int_equal(view->contrast, 0);
    }
}

/* Ten thousand intents at random, with pauses: no crash, no state without a way on, and in the end
 * nobody is left. */
static void test_visit__random_intents_never_lead_astray(void **state)
{
    struct shop *shop = *state;
    struct random random = random_seeded(7);
    for (int i = 0; i < 10000; i++) {
        if (random_one_in(&random, 400)) /* now and then somebody really signs in */
            shop_go(shop, VISIT_ADVICE);
        if (random_one_in(&random, 50))
            shop->fake.usage_status = random_one_in(&random, 2) ? STATUS_FAILED : STATUS_OK;
        shop_do(shop, (enum visit_intent_kind)random_between(&random, 0, VISIT_END),
                (int)random_between(&random, -2, 12));
        if (random_one_in(&random, 20))
            shop_pass(shop, random_between(&random, 0, 40000));
        assert_true(visit_wake(shop->visit) >= -1);
        arena_reset(&shop->frame);
        assert_true(shop_view(shop)->screen <= VISIT_GOODBYE);
    }
    shop->fake.usage_status = STATUS_OK;
    for (int i = 0; i < 4; i++)
        shop_pass(shop, 60000);
    expect_screen(shop, VISIT_ATTRACT);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_shop, close_shop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_visit__begins_at_the_attract_screen_before_anything_is_loaded),
        CASE(test_visit__start_asks_what_brings_the_shopper),
        CASE(test_visit__a_language_can_be_chosen_over_every_screen_and_leads_back_to_it),
        CASE(test_visit__a_language_touched_on_the_attract_screen_begins_in_it),
        CASE(test_visit__the_language_shown_can_be_kept),
        CASE(test_visit__a_language_there_is_none_of_changes_nothing),
        CASE(test_visit__typing_fills_the_number_then_the_pin),
        CASE(test_visit__erase_and_clear_take_back_what_was_typed),
        CASE(test_visit__an_unfinished_number_is_not_sent),
        CASE(test_visit__that_something_is_being_done_is_shown_before_it_is_done),
        CASE(test_visit__the_advice_names_the_three_best_and_what_they_save),
        CASE(test_visit__what_is_given_up_is_said),
        CASE(test_visit__names_are_in_the_language_of_the_visit),
        CASE(test_visit__a_bill_is_shown_line_by_line_and_adds_up),
        CASE(test_visit__a_bill_opens_at_the_last_month),
        CASE(test_visit__a_month_or_rank_that_is_not_there_changes_nothing),
        CASE(test_visit__back_leads_back_and_forgets_who_signed_in),
        CASE(test_visit__done_shows_the_wipe_and_then_waits_for_the_next),
        CASE(test_visit__a_wrong_pin_and_an_unknown_number_look_alike),
        CASE(test_visit__the_reproach_goes_with_the_first_digit_typed_anew),
        CASE(test_visit__after_five_tries_a_wait_is_counted_down),
        CASE(test_visit__the_wait_doubles_with_a_further_wrong_try),
        CASE(test_visit__no_usage_is_said_with_a_way_on),
        CASE(test_visit__a_catalog_that_expired_is_said_and_leads_to_the_counter),
        CASE(test_visit__one_month_only_is_advised_and_said),
        CASE(test_visit__a_plan_that_is_not_in_the_catalog_is_compared_by_its_bills),
        CASE(test_visit__no_saving_is_claimed_when_today_is_not_known),
        CASE(test_visit__who_has_the_cheapest_plan_is_told_to_stay),
        CASE(test_visit__a_store_that_fails_at_any_step_leads_out_of_order),
        CASE(test_visit__out_of_order_says_what_staff_must_do),
        CASE(test_visit__a_kiosk_that_starts_without_a_store_recovers_by_itself),
        CASE(test_visit__a_catalog_activated_meanwhile_is_used_by_the_next_shopper),
        CASE(test_visit__idle_for_a_minute_ends_in_every_state),
        CASE(test_visit__idle_ends_a_notice_too),
        CASE(test_visit__still_here_can_be_said_without_limit),
        CASE(test_visit__while_the_warning_stands_nothing_behind_it_acts),
        CASE(test_visit__while_the_glass_is_cleaned_nothing_acts),
        CASE(test_visit__a_lowered_screen_goes_up_again_for_the_next_shopper),
        CASE(test_visit__a_touch_that_comes_too_late_finds_nobody),
        CASE(test_visit__any_touch_puts_the_warning_off),
        CASE(test_visit__the_end_puts_everything_back),
        CASE(test_visit__random_intents_never_lead_astray),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
