/* Money. Rounding is held against its definition (the distance to the result is at most a half, and
 * a half goes up), not against another formula. */
#include "base/money.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/random.h"

static void test_money__a_quotient_is_the_nearest_and_a_half_goes_up(void **state)
{
    (void)state;
    struct random random = random_seeded(1);
    for (int i = 0; i < 200000; i++) {
        int64_t divisor = random_between(&random, 1, i % 2 ? 20 : 1000000000);
        int64_t dividend = random_between(&random, -divisor * 50, divisor * 50);
        int64_t quotient = money_divide_half_up(dividend, divisor);
        int64_t twice = 2 * (dividend - quotient * divisor);
        if (twice < -divisor || twice >= divisor)
            fail_msg("%lld / %lld = %lld", (long long)dividend, (long long)divisor,
                     (long long)quotient);
    }
}

static void test_money__micro_becomes_fen_half_up(void **state)
{
    (void)state;
    static const struct {
        int64_t micro, fen;
    } cases[] = {{0, 0},           {4999, 0},
                 {5000, 1},        {10000, 1},
                 {14999, 1},       {15000, 2},
                 {290000, 29},     {-4999, 0},
                 {-5000, 0},       {-5001, -1},
                 {-10000, -1},     {-15000, -1},
                 {49000000, 4900}, {INT64_C(1000000000000), INT64_C(100000000)}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(money_micro_to_fen(cases[i].micro), cases[i].fen);
}

static void test_money__an_exact_charge_is_rounded_once(void **state)
{
    (void)state;
    static const struct {
        const char *what;
        int64_t amount, denominator, fen;
    } cases[] = {{"0.15 yuan a minute, 61 s", 61 * 150000, 60, 15},
                 {"0.15 yuan a minute, 62 s: exactly 15.5 fen", 62 * 150000, 60, 16},
                 {"0.29 yuan a MB, 1 KB", 290000, 1024, 0},
                 {"0.29 yuan a MB, 18 KB: 0.5098 fen", 18 * 290000, 1024, 1},
                 {"nothing", 0, 7, 0},
                 {"a third of a fen", 10000, 3, 0},
                 {"two thirds of a fen", 20000, 3, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (money_fen_half_up(cases[i].amount, cases[i].denominator) != cases[i].fen)
            fail_msg("%s", cases[i].what);
}

static void test_money__amounts_past_64_bits_are_exact(void **state)
{
    (void)state;
    /* A quantity of 2^50 at 10^12 micro each, over 2^36: 2^14 x 10^12 micro = 16384 x 10^8 fen. */
    money_wide amount = ((money_wide)1 << 50) * INT64_C(1000000000000);
    assert_int_equal(money_fen_half_up(amount, INT64_C(1) << 36), INT64_C(1638400000000));
}

static void test_money__text_is_read_with_at_most_six_decimals(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t micro;
    } good[] = {{"0", 0},
                {"49", 49000000},
                {"0.29", 290000},
                {"-3.5", -3500000},
                {"0.000001", 1},
                {"007", 7000000},
                {"999999999999.999999", INT64_C(999999999999999999)}};
    static const char *const bad[] = {
        "",    ".",   "-",         "1.",    ".5",  "+1", "1e3",           " 1", "1 ",
        "1,5", "--1", "0.0000001", "1.2.3", "0x1", "１", "1000000000000", "nan"};
    int64_t micro;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(money_parse(good[i].text, &micro));
        assert_int_equal(micro, good[i].micro);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (money_parse(bad[i], &micro))
            fail_msg("\"%s\" was read", bad[i]);
}

static void test_money__fen_have_two_decimals_and_micro_as_few_as_can_be(void **state)
{
    (void)state;
    static const struct {
        int64_t fen;
        const char *text;
    } fen[] = {{0, "0.00"},
               {5, "0.05"},
               {4900, "49.00"},
               {-5, "-0.05"},
               {-350, "-3.50"},
               {INT64_MAX, "92233720368547758.07"},
               {INT64_MIN, "-92233720368547758.08"}};
    static const struct {
        int64_t micro;
        const char *text;
    } micro[] = {{0, "0"},           {49000000, "49"},
                 {290000, "0.29"},   {1, "0.000001"},
                 {-3500000, "-3.5"}, {10, "0.00001"},
                 {100000000, "100"}, {INT64_MIN, "-9223372036854.775808"}};
    char text[MONEY_TEXT];
    for (size_t i = 0; i < sizeof fen / sizeof *fen; i++) {
        money_format(fen[i].fen, text);
        assert_string_equal(text, fen[i].text);
    }
    for (size_t i = 0; i < sizeof micro / sizeof *micro; i++) {
        money_format_micro(micro[i].micro, text);
        assert_string_equal(text, micro[i].text);
    }
}

static void test_money__what_is_written_is_read_back(void **state)
{
    (void)state;
    struct random random = random_seeded(2);
    for (int i = 0; i < 100000; i++) {
        char text[MONEY_TEXT];
        int64_t micro = random_between(&random, -MONEY_MOST, MONEY_MOST), read;
        money_format_micro(micro, text);
        if (!money_parse(text, &read) || read != micro)
            fail_msg("%s", text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_money__a_quotient_is_the_nearest_and_a_half_goes_up),
        cmocka_unit_test(test_money__micro_becomes_fen_half_up),
        cmocka_unit_test(test_money__an_exact_charge_is_rounded_once),
        cmocka_unit_test(test_money__amounts_past_64_bits_are_exact),
        cmocka_unit_test(test_money__text_is_read_with_at_most_six_decimals),
        cmocka_unit_test(test_money__fen_have_two_decimals_and_micro_as_few_as_can_be),
        cmocka_unit_test(test_money__what_is_written_is_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
