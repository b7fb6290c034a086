/* One-off prices, exit fees, months held. */
#include "little.h"
#include "tariff/contract.h"

#define YUAN MONEY_YUAN

static void test_contract__an_exit_fee_follows_the_months_held(void **state)
{
    /* 24 months: 15 for each left, free in the first and the last, at most 300. */
    const struct offer offer = {.code = "P",
                                .contract = {.months = 24,
                                             .has_exit = true,
                                             .per_month_left = 15 * YUAN,
                                             .free_first = 1,
                                             .free_last = 1,
                                             .cap = 300 * YUAN}};
    static const struct {
        const char *since;
        int64_t fen;
    } rows[] = {
        {"2026-11-21", 0},         /* taken today: within the first month */
        {"2026-10-22", 0},         /* still no whole month */
        {"2026-10-21", 300 * 100}, /* 23 left: 345, at most 300 */
        {"2026-05-21", 18 * 1500}, /* 6 held, 18 left */
        {"2024-12-22", 2 * 1500},  /* 22 held, 2 left: 22 < 24 − 1 */
        {"2024-12-21", 0},         /* 23 held: the last month is free */
        {"2024-11-21", 0},         /* over */
        {"2020-01-01", 0},         /* long over */
        {"2026-12-01", 0},         /* not begun */
    };
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(rows); i++) {
        int64_t fen =
            contract_exit_fee_fen(&offer, little_day(rows[i].since), little_day("2026-11-21"));
        if (fen != rows[i].fen)
            fail_msg("since %s: %lld", rows[i].since, (long long)fen);
    }
}

static void test_contract__months_held_are_billed_at_least_so_many(void **state)
{
    /* 10 once, and 5 for each month held, at least 3 of them; no cap. */
    const struct offer offer = {.code = "P",
                                .contract = {.months = 12,
                                             .has_exit = true,
                                             .fixed = 10 * YUAN,
                                             .per_month_held = 5 * YUAN,
                                             .held_at_least = 3,
                                             .cap = OFFER_NONE}};
    int32_t today = little_day("2026-11-21");
    (void)state;
    assert_int_equal(contract_exit_fee_fen(&offer, little_day("2026-11-21"), today), 2500);
    assert_int_equal(contract_exit_fee_fen(&offer, little_day("2026-08-21"), today), 2500);
    assert_int_equal(contract_exit_fee_fen(&offer, little_day("2026-03-21"), today), 5000);
    assert_int_equal(contract_exit_fee_fen(&offer, little_day("2025-11-21"), today), 0);
}

static void test_contract__amounts_are_rounded_before_they_are_multiplied(void **state)
{
    const struct offer offer = {.code = "P",
                                .contract = {.months = 12,
                                             .has_exit = true,
                                             .per_month_left = 15000, /* 0.015: 0.02 */
                                             .cap = OFFER_NONE}};
    (void)state;
    assert_int_equal(
        contract_exit_fee_fen(&offer, little_day("2026-09-21"), little_day("2026-11-21")), 20);
}

static void test_contract__nothing_is_owed_without_a_date_or_an_exit_clause(void **state)
{
    struct offer offer = {
        .code = "P",
        .contract = {.months = 12, .has_exit = true, .fixed = YUAN, .cap = OFFER_NONE}};
    int32_t since = little_day("2026-05-01"), today = little_day("2026-11-21");
    (void)state;
    assert_int_equal(contract_exit_fee_fen(&offer, since, today), 100);
    assert_int_equal(contract_exit_fee_fen(&offer, DATE_NONE, today), 0);
    assert_int_equal(contract_exit_fee_fen(&offer, since, DATE_NONE), 0);
    offer.contract.has_exit = false;
    assert_int_equal(contract_exit_fee_fen(&offer, since, today), 0);
    offer.contract = (struct offer_contract){.has_exit = true, .fixed = YUAN, .cap = OFFER_NONE};
    assert_int_equal(contract_exit_fee_fen(&offer, since, today), 0);
}

/* A: 1 yuan to leave, 7 to take. P: 2 to leave, 9 to take. */
static const struct offer offers[] = {
    {.code = "A",
     .kind = OFFER_ADDON,
     .one_off = 7 * YUAN,
     .contract = {.months = 12, .has_exit = true, .fixed = 1 * YUAN, .cap = OFFER_NONE}},
    {.code = "P",
     .kind = OFFER_PLAN,
     .one_off = 9 * YUAN,
     .contract = {.months = 12, .has_exit = true, .fixed = 2 * YUAN, .cap = OFFER_NONE}},
    {.code = "Q", .kind = OFFER_PLAN, .one_off = 4 * YUAN},
};
static const struct catalog catalog = {.offers = offers, .offer_count = 3};

static struct subscriber holder(struct subscriber_holding *addon)
{
    *addon = (struct subscriber_holding){"A", 3, little_day("2026-05-01")};
    return (struct subscriber){
        .plan = {"P", 1, little_day("2026-05-01")}, .addons = addon, .addon_count = 1};
}

static void test_contract__every_unit_not_kept_owes_its_exit_fee(void **state)
{
    static const struct {
        const char *name;
        size_t plan;
        int addons;
        int64_t exit, one_off;
    } rows[] = {
        {"all kept", 1, 3, 0, 0},
        {"one unit given up", 1, 2, 100, 0},
        {"all given up", 2, 0, 500, 400},
        {"one more taken", 1, 4, 0, 700},
        {"another plan, two more", 2, 5, 200, 1800},
    };
    struct subscriber_holding addon;
    struct subscriber subscriber = holder(&addon);
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(rows); i++) {
        struct choice_taken taken = {&offers[0], rows[i].addons};
        struct choice choice = {.plan = &offers[rows[i].plan],
                                .taken = {&taken, rows[i].addons > 0}};
        int64_t exit =
            contract_exit_fees_fen(&catalog, &subscriber, &choice, little_day("2026-11-21"));
        int64_t one_off = contract_one_offs_fen(&subscriber, &choice);
        if (exit != rows[i].exit || one_off != rows[i].one_off)
            fail_msg("%s: %lld, %lld", rows[i].name, (long long)exit, (long long)one_off);
    }
}

/* A of May (1 yuan to leave) and A of unknown date (nothing): the earlier listed is kept first. */
static void test_contract__units_held_since_two_dates_are_kept_in_their_order(void **state)
{
    const struct subscriber_holding addons[] = {{"A", 1, DATE_NONE},
                                                {"A", 2, little_day("2026-05-01")}};
    struct subscriber subscriber = {
        .plan = {"Q", 1, DATE_NONE}, .addons = addons, .addon_count = 2};
    static const int64_t owed[] = {200, 200, 100, 0};
    (void)state;
    for (int kept = 0; kept <= 3; kept++) {
        struct choice_taken taken = {&offers[0], kept};
        struct choice choice = {.plan = &offers[2], .taken = {&taken, kept > 0}};
        assert_int_equal(
            contract_exit_fees_fen(&catalog, &subscriber, &choice, little_day("2026-11-21")),
            owed[kept]);
    }
}

static void test_contract__a_new_customer_takes_everything_anew(void **state)
{
    struct choice_taken taken = {&offers[0], 2};
    struct choice choice = {.plan = &offers[1], .taken = {&taken, 1}};
    struct subscriber nobody = {.plan = {.code = ""}};
    (void)state;
    assert_int_equal(contract_one_offs_fen(NULL, &choice), 2300);
    assert_int_equal(contract_one_offs_fen(&nobody, &choice), 2300);
    assert_int_equal(contract_exit_fees_fen(&catalog, NULL, &choice, 0), 0);
    assert_int_equal(contract_exit_fees_fen(&catalog, &nobody, &choice, 0), 0);
}

static void test_contract__an_offer_held_since_a_date_is_in_a_later_month(void **state)
{
    struct subscriber_holding addon;
    struct subscriber subscriber = holder(&addon);
    int32_t today = little_day("2026-11-21");
    (void)state;
    assert_int_equal(contract_month_at_start(&offers[0], &subscriber, today), 7);
    assert_int_equal(contract_month_at_start(&offers[1], &subscriber, today), 7);
    assert_int_equal(contract_month_at_start(&offers[2], &subscriber, today), 1);
    assert_int_equal(contract_month_at_start(&offers[0], &subscriber, DATE_NONE), 1);
    assert_int_equal(contract_month_at_start(&offers[0], NULL, today), 1);
    addon.since = DATE_NONE;
    assert_int_equal(contract_month_at_start(&offers[0], &subscriber, today), 1);
    addon.since = little_day("2026-12-24");
    assert_int_equal(contract_month_at_start(&offers[0], &subscriber, today), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contract__an_exit_fee_follows_the_months_held),
        cmocka_unit_test(test_contract__months_held_are_billed_at_least_so_many),
        cmocka_unit_test(test_contract__amounts_are_rounded_before_they_are_multiplied),
        cmocka_unit_test(test_contract__nothing_is_owed_without_a_date_or_an_exit_clause),
        cmocka_unit_test(test_contract__every_unit_not_kept_owes_its_exit_fee),
        cmocka_unit_test(test_contract__units_held_since_two_dates_are_kept_in_their_order),
        cmocka_unit_test(test_contract__a_new_customer_takes_everything_anew),
        cmocka_unit_test(test_contract__an_offer_held_since_a_date_is_in_a_later_month),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
