/* After each way in which a visit can end, the shopper's number and PIN are nowhere in the writable
 * memory of the process. They are typed digit by digit from a masked copy, so that the test itself
 * does not keep them either. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "memory_scan.h"
#include "shop.h"

#define SECRET_MOST 16

/* The number and the PIN, each byte ^ MEMORY_SCAN_MASK: "16742930518" and "860417". */
static const char masked_number[] = {0x64, 0x63, 0x62, 0x61, 0x67, 0x6c,
                                     0x66, 0x65, 0x60, 0x64, 0x6d, 0};
static const char masked_pin[] = {0x6d, 0x63, 0x65, 0x61, 0x64, 0x62, 0};

static void type_masked(struct shop *shop, const char *masked)
{
    for (; *masked; masked++)
        shop_do(shop, VISIT_DIGIT, (*masked ^ MEMORY_SCAN_MASK) - '0');
}

static int open_shop(void **state)
{
    static struct shop shop;
    static char number[SECRET_MOST]; /* stays masked but while the fake compares */
    shop_open(&shop);
    memcpy(number, masked_number, sizeof masked_number);
    shop.fake.subscriber.id = number;
    shop_compile(&shop);
    *state = &shop;
    return shop.catalog ? 0 : 1;
}

static int close_shop(void **state)
{
    shop_close(*state);
    return 0;
}

/* The fake must know whom it lets in; it is told for the moment of signing in only. */
static void unmask(char *text)
{
    for (; *text; text++)
        *text ^= MEMORY_SCAN_MASK;
}

static void sign_in(struct shop *shop)
{
    static char pin[SECRET_MOST];
    char *number = (char *)shop->fake.subscriber.id;
    memcpy(pin, masked_pin, sizeof masked_pin);
    shop_go(shop, VISIT_SIGN_IN);
    type_masked(shop, masked_number);
    type_masked(shop, masked_pin);
    visit_handle(shop->visit, (struct visit_intent){VISIT_NEXT, 0});
    unmask(number);
    unmask(pin);
    shop->fake.pin = pin;
    shop_work(shop);
    unmask(number);
    memset(pin, 0, sizeof pin);
    assert_int_equal(shop_view(shop)->screen, VISIT_ADVICE);
    arena_reset(&shop->frame);
}

static void test_wipe__the_search_finds_what_is_there(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    type_masked(shop, masked_number);
    type_masked(shop, masked_pin);
    assert_true(memory_scan_count(masked_number) > 0);
    assert_true(memory_scan_count(masked_pin) > 0);
}

static void test_wipe__the_pin_is_gone_as_soon_as_the_store_has_answered(void **state)
{
    struct shop *shop = *state;
    sign_in(shop);
    assert_int_equal(memory_scan_count(masked_pin), 0);
}

static void end_by_button(struct shop *shop)
{
    shop_do(shop, VISIT_END, 0);
}

static void end_by_idle(struct shop *shop)
{
    shop_pass(shop, 60000);
}

static void end_by_finishing(struct shop *shop)
{
    shop_do(shop, VISIT_BILL, 1);
    arena_reset(&shop->frame);
    shop_do(shop, VISIT_NEXT, 0);
}

/* While what would be if the use were another is still being worked out. */
static void end_while_working(struct shop *shop)
{
    visit_handle(shop->visit, (struct visit_intent){VISIT_SEE, VISIT_WHATIF});
    visit_handle(shop->visit, (struct visit_intent){VISIT_LEVEL_DATA, 40});
    visit_tick(shop->visit);
    shop_do(shop, VISIT_END, 0);
}

static void end_by_going_back(struct shop *shop)
{
    shop_do(shop, VISIT_BACK, 0);
}

static void test_wipe__nothing_is_left_however_a_visit_ends(void **state)
{
    struct shop *shop = *state;
    static void (*const ends[])(struct shop *) = {end_by_button, end_by_idle, end_by_finishing,
                                                  end_by_going_back, end_while_working};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        sign_in(shop);
        ends[i](shop);
        arena_reset(&shop->frame);
        if (memory_scan_count(masked_number) || memory_scan_count(masked_pin))
            fail_msg("end %zu leaves the number or the PIN in memory", i);
        shop_pass(shop, 60000);
    }
}

static void test_wipe__nothing_is_left_when_the_store_fails_in_the_middle(void **state)
{
    struct shop *shop = *state;
    shop_go(shop, VISIT_SIGN_IN);
    type_masked(shop, masked_number);
    type_masked(shop, masked_pin);
    shop->fake.sign_in_status = STATUS_FAILED;
    shop_do(shop, VISIT_NEXT, 0);
    assert_int_equal(memory_scan_count(masked_number), 0);
    assert_int_equal(memory_scan_count(masked_pin), 0);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_shop, close_shop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_wipe__the_search_finds_what_is_there),
        CASE(test_wipe__the_pin_is_gone_as_soon_as_the_store_has_answered),
        CASE(test_wipe__nothing_is_left_however_a_visit_ends),
        CASE(test_wipe__nothing_is_left_when_the_store_fails_in_the_middle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
