/* Fees, one-off prices, sale dates. */
#include "little.h"
#include "tariff/offer.h"

#define FEE(yuan_micro, every, from, to)                                                           \
    {                                                                                              \
        .amount = (yuan_micro), .every_months = (every), .months = {(from), (to) }                 \
    }

static void test_offer__a_fee_counts_by_month_rounded_half_up(void **state)
{
    static const struct {
        struct offer_fee fee;
        enum offer_kind kind;
        int64_t fen;
    } rows[] = {
        {FEE(49000000, 1, 1, 0), OFFER_PLAN, 4900},
        {FEE(100000000, 12, 1, 0), OFFER_PLAN, 833}, /* 8.3333 */
        {FEE(100000000, 6, 1, 0), OFFER_PLAN, 1667}, /* 16.6667 */
        {FEE(12345, 1, 1, 0), OFFER_PLAN, 1},        /* 0.012345 */
        {FEE(15000, 1, 1, 0), OFFER_PLAN, 2},        /* 0.015: half up */
        {FEE(60000, 12, 1, 0), OFFER_PLAN, 1},       /* 0.06 ÷ 12 = 0.005: half up */
        {FEE(20000000, 0, 1, 0), OFFER_ADDON, 0},    /* once is not by month */
        {FEE(20000000, 0, 1, 0), OFFER_BOOSTER, 2000},
    };
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(rows); i++) {
        struct offer offer = {
            .code = "X", .kind = rows[i].kind, .fees = &rows[i].fee, .fee_count = 1};
        assert_int_equal(offer_fee_month_fen(&offer, &rows[i].fee), rows[i].fen);
    }
}

static void test_offer__a_month_without_a_fee_costs_nothing(void **state)
{
    const struct offer_fee fees[] = {FEE(9900000, 1, 2, 6), FEE(49000000, 1, 8, 0)};
    struct offer offer = {.code = "X", .fees = fees, .fee_count = 2};
    const int64_t expected[] = {0, 990, 990, 990, 990, 990, 0, 4900, 4900};
    (void)state;
    for (int month = 1; month <= 9; month++)
        assert_int_equal(offer_fee_fen(&offer, month), expected[month - 1]);
}

static void test_offer__the_monthly_fee_is_the_one_for_good_else_the_last_listed(void **state)
{
    const struct offer_fee good[] = {FEE(49000000, 1, 7, 0), FEE(9900000, 1, 1, 6)};
    const struct offer_fee ends[] = {FEE(9900000, 1, 1, 6), FEE(19900000, 1, 7, 12)};
    struct offer for_good = {.code = "X", .fees = good, .fee_count = 2};
    struct offer ending = {.code = "X", .fees = ends, .fee_count = 2};
    (void)state;
    assert_int_equal(offer_monthly_fee_fen(&for_good), 4900);
    assert_int_equal(offer_monthly_fee_fen(&ending), 1990);
    assert_int_equal(offer_monthly_fee_fen(&(struct offer){.code = "X"}), 0);
}

static void test_offer__once_is_the_same_as_one_off(void **state)
{
    const struct offer_fee fees[] = {FEE(49000000, 1, 1, 0), FEE(30005000, 0, 1, 0)};
    struct offer offer = {.code = "X", .fees = fees, .fee_count = 2, .one_off = 10000000};
    (void)state;
    assert_int_equal(offer_one_off_fen(&offer), 1000 + 3001); /* 30.005 is half up 30.01 */
    assert_int_equal(offer_monthly_fee_fen(&offer), 4900);
    offer.kind = OFFER_BOOSTER;
    assert_int_equal(offer_one_off_fen(&offer), 0);
}

static void test_offer__sale_dates_are_inclusive(void **state)
{
    struct offer offer = {.sale_from = 100, .sale_to = 200};
    struct offer open = {.sale_from = DATE_NONE, .sale_to = DATE_NONE};
    (void)state;
    assert_false(offer_is_on_sale(&offer, 99));
    assert_true(offer_is_on_sale(&offer, 100));
    assert_true(offer_is_on_sale(&offer, 200));
    assert_false(offer_is_on_sale(&offer, 201));
    assert_true(offer_is_on_sale(&offer, DATE_NONE));
    assert_true(offer_is_on_sale(&open, 150));
}

static void test_offer__months_hold_from_the_first_to_the_last(void **state)
{
    struct offer_months some = {2, 3}, good = {7, 0};
    (void)state;
    assert_false(offer_months_hold(some, 1));
    assert_true(offer_months_hold(some, 2));
    assert_true(offer_months_hold(some, 3));
    assert_false(offer_months_hold(some, 4));
    assert_false(offer_months_hold(good, 6));
    assert_true(offer_months_hold(good, 1000));
}

static void test_offer__tags_and_kinds_have_their_words(void **state)
{
    static const char *const tags[] = {"5g", "family"};
    struct offer offer = {.tags = {.items = tags, .count = 2}};
    (void)state;
    assert_true(offer_has_tag(&offer, "family"));
    assert_false(offer_has_tag(&offer, "fam"));
    assert_string_equal(offer_kind_name(OFFER_PLAN), "plan");
    assert_string_equal(offer_kind_name(OFFER_ADDON), "addon");
    assert_string_equal(offer_kind_name(OFFER_PROMOTION), "promotion");
    assert_string_equal(offer_kind_name(OFFER_BOOSTER), "booster");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_offer__a_fee_counts_by_month_rounded_half_up),
        cmocka_unit_test(test_offer__a_month_without_a_fee_costs_nothing),
        cmocka_unit_test(test_offer__the_monthly_fee_is_the_one_for_good_else_the_last_listed),
        cmocka_unit_test(test_offer__once_is_the_same_as_one_off),
        cmocka_unit_test(test_offer__sale_dates_are_inclusive),
        cmocka_unit_test(test_offer__months_hold_from_the_first_to_the_last),
        cmocka_unit_test(test_offer__tags_and_kinds_have_their_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
