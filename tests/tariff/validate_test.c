/* Faults that a catalog made in memory can have and a file cannot, because its reader refuses them
 * first, and how places are told. What files can say is in tests/scenario/bad_input.txt. */
#include "little.h"
#include "tariff/validate.h"

static const struct scope whole[SERVICE_COUNT] = {
#define EVERY                                                                                      \
    .directions = 3, .destinations = 15, .locations = 15, .networks = 15,                          \
    .destination_zones.any = true, .location_zones.any = true, .apps.any = true
    {.service = SERVICE_VOICE, EVERY},
    {.service = SERVICE_SMS, EVERY},
    {.service = SERVICE_MMS, EVERY},
    {.service = SERVICE_DATA, EVERY},
#undef EVERY
};

struct checked {
    struct offer_charge standard[SERVICE_COUNT];
    struct catalog catalog;
    struct faults faults, warnings;
};

static void check(struct checked *checked, const struct offer *offers, size_t count)
{
    for (int i = 0; i < SERVICE_COUNT; i++)
        checked->standard[i] = (struct offer_charge){
            .scope = &whole[i], LITTLE_CHARGE, .price = little_per(60, 150000)};
    checked->catalog = (struct catalog){.standard_charges = checked->standard,
                                        .standard_charge_count = SERVICE_COUNT,
                                        .offers = offers,
                                        .offer_count = count};
    faults_init(&checked->faults, "c");
    faults_init(&checked->warnings, "c");
    validate_catalog(&checked->catalog, &checked->faults, &checked->warnings);
}

static void finish(struct checked *checked)
{
    faults_finish(&checked->faults);
    faults_finish(&checked->warnings);
}

static void expect_fault(const struct offer *offer, const char *place)
{
    struct checked checked;
    check(&checked, offer, 1);
    if (checked.faults.count != 1 || strncmp(checked.faults.kept[0], place, strlen(place)) != 0)
        fail_msg("expected %s, got %zu: %s", place, checked.faults.count,
                 checked.faults.count ? checked.faults.kept[0] : "none");
    finish(&checked);
}

static void test_validate__completes_the_denominators(void **state)
{
    const struct curve_tier tiers[] = {{.width = 60, .curve = {.unit = 7, .price = 1}},
                                       {.curve = {.unit = 3, .price = 1}}};
    const struct offer_charge charges[] = {
        {.scope = &whole[0],
         LITTLE_CHARGE,
         .price = {.kind = CURVE_TIERS, .tiers = tiers, .tier_count = 2}}};
    struct offer offer = {.code = "P", LITTLE_OFFER, .charges = charges, .charge_count = 1};
    struct checked checked;
    (void)state;
    check(&checked, &offer, 1);
    assert_int_equal(checked.faults.count, 0);
    assert_int_equal(checked.standard[0].denominator, 1);
    assert_int_equal(charges[0].denominator, 21);
    finish(&checked);
}

static void test_validate__negative_amounts_and_empty_units_are_faults(void **state)
{
    const struct offer_fee fees[] = {{.amount = -1, .every_months = 1, .months = {1, 0}}};
    const struct offer_credit credits[] = {{.amount = -5, .months = {1, 0}}};
    const struct offer_allowance allowances[] = {
        {.scope = &whole[3], .amount = -1, .months = {1, 0}}};
    const struct offer_stop stops[] = {{.scope = &whole[3], .amount = -1}};
    const struct offer_charge no_unit[] = {
        {.scope = &whole[3], LITTLE_CHARGE, .price = {.unit = 0}}};
    const struct offer_charge setup[] = {
        {.scope = &whole[3], LITTLE_CHARGE, .price = {.unit = 1}, .setup = -1}};
    (void)state;
    expect_fault(&(struct offer){.code = "P", LITTLE_OFFER, .fees = fees, .fee_count = 1},
                 "c: /offers/0/fee: ");
    expect_fault(&(struct offer){.code = "P", LITTLE_OFFER, .credits = credits, .credit_count = 1},
                 "c: /offers/0/credits/0: ");
    expect_fault(
        &(struct offer){.code = "P", LITTLE_OFFER, .allowances = allowances, .allowance_count = 1},
        "c: /offers/0/allowances/0: ");
    expect_fault(&(struct offer){.code = "P", LITTLE_OFFER, .stops_at = stops, .stop_count = 1},
                 "c: /offers/0/stops_at/0: ");
    expect_fault(&(struct offer){.code = "P", LITTLE_OFFER, .charges = no_unit, .charge_count = 1},
                 "c: /offers/0/charges/0/price: ");
    expect_fault(&(struct offer){.code = "P", LITTLE_OFFER, .charges = setup, .charge_count = 1},
                 "c: /offers/0/charges/0: ");
}

static void test_validate__tiers_without_a_width_or_an_end_are_faults(void **state)
{
    const struct curve_tier open[] = {{.curve = {.unit = 1}}, {.curve = {.unit = 1}}};
    const struct curve_tier closed[] = {{.width = 5, .curve = {.unit = 1}}};
    const struct offer_charge two_open[] = {
        {.scope = &whole[3],
         LITTLE_CHARGE,
         .price = {.kind = CURVE_TIERS, .tiers = open, .tier_count = 2}}};
    const struct offer_charge no_end[] = {
        {.scope = &whole[3],
         LITTLE_CHARGE,
         .price = {.kind = CURVE_TIERS, .tiers = closed, .tier_count = 1}}};
    const struct offer_charge none[] = {
        {.scope = &whole[3], LITTLE_CHARGE, .price = {.kind = CURVE_TIERS}}};
    (void)state;
    expect_fault(&(struct offer){.code = "P", LITTLE_OFFER, .charges = two_open, .charge_count = 1},
                 "c: /offers/0/charges/0/price: every tier but the last");
    expect_fault(&(struct offer){.code = "P", LITTLE_OFFER, .charges = no_end, .charge_count = 1},
                 "c: /offers/0/charges/0/price: the last tier");
    expect_fault(&(struct offer){.code = "P", LITTLE_OFFER, .charges = none, .charge_count = 1},
                 "c: /offers/0/charges/0/price: has no tiers");
}

static void test_validate__months_percentages_and_limits_are_held_to_their_ranges(void **state)
{
    const struct offer_credit backwards[] = {{.amount = 5, .months = {3, 2}}};
    const struct offer_discount too_much[] = {
        {.kind = OFFER_DISCOUNT_PERCENT, .percent = 100000001, .months = {1, 0}}};
    const struct offer_tenure rows[] = {{.from_months = 1, .percent = -1}};
    const struct offer_discount tenure[] = {
        {.kind = OFFER_DISCOUNT_TENURE, .tenure = rows, .tenure_count = 1, .months = {1, 0}}};
    struct offer no_limit = {.code = "P", LITTLE_OFFER}, no_family = {.code = "P", LITTLE_OFFER};
    no_limit.limit = 0;
    no_family.family_numbers = -1;
    (void)state;
    expect_fault(
        &(struct offer){.code = "P", LITTLE_OFFER, .credits = backwards, .credit_count = 1},
        "c: /offers/0/credits/0: its months end (2) before they begin (3)");
    expect_fault(
        &(struct offer){.code = "P", LITTLE_OFFER, .discounts = too_much, .discount_count = 1},
        "c: /offers/0/discounts/0: a percentage");
    expect_fault(
        &(struct offer){.code = "P", LITTLE_OFFER, .discounts = tenure, .discount_count = 1},
        "c: /offers/0/discounts/0/tenure: row 0");
    expect_fault(&no_limit, "c: /offers/0/limit: ");
    expect_fault(&no_family, "c: /offers/0/family_numbers: ");
}

/* Offers are sorted by code; faults come in the order of the file. */
static void test_validate__places_are_those_of_the_file(void **state)
{
    static const size_t in_file[] = {1, 0, 2};
    struct offer offers[] = {
        {.code = "A", LITTLE_OFFER}, {.code = "B", LITTLE_OFFER}, {.code = "B", LITTLE_OFFER}};
    struct checked checked;
    memset(&checked, 0, sizeof checked);
    (void)state;
    for (int i = 0; i < SERVICE_COUNT; i++)
        checked.standard[i] =
            (struct offer_charge){.scope = &whole[i], LITTLE_CHARGE, .price = little_per(1, 1)};
    checked.catalog = (struct catalog){.standard_charges = checked.standard,
                                       .standard_charge_count = SERVICE_COUNT,
                                       .offers = offers,
                                       .offer_count = 3,
                                       .offer_pointers = in_file};
    offers[0].sale_from = offers[1].sale_from = 2;
    offers[0].sale_to = offers[1].sale_to = 1;
    faults_init(&checked.faults, "c");
    validate_catalog(&checked.catalog, &checked.faults, NULL);
    assert_int_equal(checked.faults.count, 3);
    assert_non_null(strstr(checked.faults.kept[0], "c: /offers/0/on_sale: "));
    assert_non_null(strstr(checked.faults.kept[1], "c: /offers/1/on_sale: "));
    assert_non_null(strstr(checked.faults.kept[2], "c: /offers/2/code: "));
    faults_finish(&checked.faults);
}

static void test_validate__a_name_in_a_pointer_is_escaped(void **state)
{
    static const struct scope odd = {.name = "a/b~c", .service = SERVICE_SMS, .family = true};
    static const struct scope *const scopes[] = {&odd};
    struct checked checked;
    memset(&checked, 0, sizeof checked);
    (void)state;
    checked.catalog = (struct catalog){.scopes = scopes, .scope_count = 1};
    faults_init(&checked.faults, "c");
    validate_catalog(&checked.catalog, &checked.faults, NULL);
    assert_non_null(strstr(checked.faults.kept[0], "c: /scopes/a~1b~0c: "));
    assert_int_equal(checked.faults.count, 9); /* and no standard charge for eight kinds of line */
    faults_finish(&checked.faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_validate__completes_the_denominators),
        cmocka_unit_test(test_validate__negative_amounts_and_empty_units_are_faults),
        cmocka_unit_test(test_validate__tiers_without_a_width_or_an_end_are_faults),
        cmocka_unit_test(test_validate__months_percentages_and_limits_are_held_to_their_ranges),
        cmocka_unit_test(test_validate__places_are_those_of_the_file),
        cmocka_unit_test(test_validate__a_name_in_a_pointer_is_escaped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
