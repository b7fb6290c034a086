/* Price curves, exactly. Amounts are worked out by hand in each row. */
#include "little.h"
#include "tariff/curve.h"

#define MB QUANTITY_MB
#define GB QUANTITY_GB
#define YUAN MONEY_YUAN
#define CURVE(...) (&(const struct curve){__VA_ARGS__})
#define PER(size, cost)                                                                            \
    {                                                                                              \
        .kind = CURVE_PROPORTIONAL, .unit = (size), .price = (cost)                                \
    }
#define BLOCK(size, cost, how)                                                                     \
    {                                                                                              \
        .kind = CURVE_BLOCK, .unit = (size), .price = (cost), .inside_kind = CURVE_INSIDE_##how    \
    }

/* 0.29 a MB, at most 10 per 100 MB, at most 60 per GB, repeating. */
static const struct curve per_mb = PER(MB, 290000);
static const struct curve per_100mb = {.kind = CURVE_BLOCK,
                                       .unit = 100 * MB,
                                       .price = 10 * YUAN,
                                       .inside_kind = CURVE_INSIDE_CURVE,
                                       .inside = &per_mb};
static const struct curve ladder = {.kind = CURVE_BLOCK,
                                    .unit = GB,
                                    .price = 60 * YUAN,
                                    .inside_kind = CURVE_INSIDE_CURVE,
                                    .inside = &per_100mb};
static const struct curve per_minute = PER(60, 150000);
static const struct curve full = BLOCK(GB, 5 * YUAN, FULL);
static const struct curve free_part = BLOCK(GB, 5 * YUAN, FREE);
static const struct curve per_third = PER(3 * MB, 1 * YUAN);

/* The first 3 GB at 5 a started GB, then 3 a started GB. */
static const struct curve_tier steps[] = {
    {.width = 3 * GB, .curve = BLOCK(GB, 5 * YUAN, FULL)},
    {.curve = BLOCK(GB, 3 * YUAN, FULL)},
};
static const struct curve tiers = {.kind = CURVE_TIERS, .tiers = steps, .tier_count = 2};

/* 2.5 GB wide: the block of the first tier does not run on into the second. */
static const struct curve_tier halves[] = {
    {.width = 2 * GB + GB / 2, .curve = BLOCK(GB, 5 * YUAN, FULL)},
    {.curve = BLOCK(GB, 3 * YUAN, FULL)},
};
static const struct curve cut_tiers = {.kind = CURVE_TIERS, .tiers = halves, .tier_count = 2};

/* Each amount is micro over `over`: a fraction that the arithmetic must meet exactly. */
static const struct {
    const char *name;
    const struct curve *curve;
    int64_t quantity, amount, over;
} rows[] = {
    {"nothing costs nothing", &ladder, 0, 0, 1},
    {"a minute", &per_minute, 60, 150000, 1},
    {"a second is a sixtieth", &per_minute, 1, 2500, 1},
    {"a byte of 0.29 a MB", &per_mb, 1, 290000, MB},
    {"a byte of a third of a yuan a MB", &per_third, 1, 1000000, 3 * MB},
    {"a whole block", &full, GB, 5 * YUAN, 1},
    {"a started block is a whole one", &full, GB + 1, 10 * YUAN, 1},
    {"a started block is free", &free_part, 2 * GB - 1, 5 * YUAN, 1},
    {"less than a block is free", &free_part, GB - 1, 0, 1},
    {"35 MB: 10.15, at most 10", &ladder, 35 * MB, 10 * YUAN, 1},
    {"20 MB: 20 × 0.29", &ladder, 20 * MB, 5800000, 1},
    {"110 MB: 10 + 10 × 0.29", &ladder, 110 * MB, 12900000, 1},
    {"650 MB: 6 × 10 + 50 × 0.29, at most 60", &ladder, 650 * MB, 60 * YUAN, 1},
    {"a GB", &ladder, GB, 60 * YUAN, 1},
    {"a GB and 10 MB: the cycle begins again", &ladder, GB + 10 * MB, 62900000, 1},
    {"first tier only", &tiers, 3 * GB, 15 * YUAN, 1},
    {"second tier starts from zero", &tiers, 3 * GB + 1, 18 * YUAN, 1},
    {"five GB: 3 × 5 + 2 × 3", &tiers, 5 * GB, 21 * YUAN, 1},
    {"a tier ends inside a block: 3 × 5, then 1 × 3", &cut_tiers, 3 * GB, 18 * YUAN, 1},
};

static void test_curve__prices_are_exact(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < LITTLE_COUNT(rows); i++) {
        int64_t denominator = curve_denominator(rows[i].curve);
        assert_true(denominator > 0);
        money_wide price = curve_price(rows[i].curve, rows[i].quantity, denominator);
        if (price * rows[i].over != (money_wide)rows[i].amount * denominator) {
            print_error("%s\n", rows[i].name);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

static void test_curve__any_multiple_of_the_denominator_gives_the_same_price(void **state)
{
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(rows); i++) {
        int64_t denominator = curve_denominator(rows[i].curve);
        money_wide once = curve_price(rows[i].curve, rows[i].quantity, denominator);
        money_wide thrice = curve_price(rows[i].curve, rows[i].quantity, 3 * denominator);
        assert_true(thrice == 3 * once);
    }
}

/* 0.29 a MB is 290000 micro over 2²⁰ bytes: 290000 = 2⁴ × 18125, so that 2¹⁶ remains. */
static void test_curve__the_denominator_is_the_smallest(void **state)
{
    (void)state;
    assert_int_equal(curve_denominator(&per_mb), 1 << 16);
    assert_int_equal(curve_denominator(&ladder), 1 << 16);
    assert_int_equal(curve_denominator(&per_minute), 1);
    assert_int_equal(curve_denominator(&full), 1);
}

static void test_curve__parts_without_a_common_measure_are_refused(void **state)
{
    const struct curve_tier primes[] = {
        {.width = 1, .curve = PER(2147483647, 1)},
        {.curve = PER(1073741789, 1)},
    };
    struct curve curve = {.kind = CURVE_TIERS, .tiers = primes, .tier_count = 2};
    (void)state;
    assert_int_equal(curve_denominator(&curve), 0);
    assert_int_equal(
        curve_denominator(CURVE(.kind = CURVE_PROPORTIONAL, .unit = INT64_MAX, .price = 1)), 0);
}

/* 2⁴⁸ bytes at a million yuan a byte, over the largest denominator: 2¹²⁶ at most. */
static void test_curve__the_largest_amount_does_not_overflow(void **state)
{
    const struct curve dearest = PER(1, MONEY_MOST);
    (void)state;
    money_wide price = curve_price(&dearest, CURVE_QUANTITY_MOST, CURVE_DENOMINATOR_MOST);
    assert_true(price / CURVE_DENOMINATOR_MOST / CURVE_QUANTITY_MOST == MONEY_MOST);
}

static void test_curve__a_dearer_amount_is_never_cheaper_in_the_ladder(void **state)
{
    (void)state;
    money_wide before = 0;
    for (int64_t quantity = 0; quantity < 3 * GB; quantity += 37 * MB / 10) {
        money_wide price = curve_price(&ladder, quantity, 1 << 16);
        assert_true(price >= before);
        before = price;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_curve__prices_are_exact),
        cmocka_unit_test(test_curve__any_multiple_of_the_denominator_gives_the_same_price),
        cmocka_unit_test(test_curve__the_denominator_is_the_smallest),
        cmocka_unit_test(test_curve__parts_without_a_common_measure_are_refused),
        cmocka_unit_test(test_curve__the_largest_amount_does_not_overflow),
        cmocka_unit_test(test_curve__a_dearer_amount_is_never_cheaper_in_the_ladder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
