/* Quantities, by the units of TARIFF_MODEL.md §1. */
#include "base/quantity.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/random.h"

static void test_quantity__each_unit_has_its_size(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum quantity_unit unit;
        int64_t quantity;
    } cases[] = {{"100min", QUANTITY_SECONDS, 6000},
                 {"30s", QUANTITY_SECONDS, 30},
                 {"2h", QUANTITY_SECONDS, 7200},
                 {"61", QUANTITY_SECONDS, 61},
                 {"0", QUANTITY_SECONDS, 0},
                 {"1.5min", QUANTITY_SECONDS, 90},
                 {"1KB", QUANTITY_BYTES, 1024},
                 {"512MB", QUANTITY_BYTES, 536870912},
                 {"20GB", QUANTITY_BYTES, INT64_C(21474836480)},
                 {"1.5GB", QUANTITY_BYTES, 1610612736},
                 {"0.5KB", QUANTITY_BYTES, 512},
                 {"7B", QUANTITY_BYTES, 7},
                 {"256TB", QUANTITY_BYTES, INT64_C(281474976710656)},
                 {"50", QUANTITY_MESSAGES, 50},
                 {"50.000000", QUANTITY_MESSAGES, 50},
                 {"0.000000min", QUANTITY_SECONDS, 0},
                 {"281474976710656", QUANTITY_MESSAGES, INT64_C(281474976710656)}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t quantity = -1;
        if (!quantity_parse(cases[i].text, cases[i].unit, &quantity) ||
            quantity != cases[i].quantity)
            fail_msg("%s: %lld", cases[i].text, (long long)quantity);
    }
}

static void test_quantity__what_is_no_quantity_of_the_unit_is_not_read(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum quantity_unit unit;
    } cases[] = {{"", QUANTITY_SECONDS},
                 {"min", QUANTITY_SECONDS},
                 {"-1min", QUANTITY_SECONDS},
                 {"+1min", QUANTITY_SECONDS},
                 {"1 min", QUANTITY_SECONDS},
                 {"1Min", QUANTITY_SECONDS},
                 {"1GB", QUANTITY_SECONDS},
                 {"1min", QUANTITY_BYTES},
                 {"1gb", QUANTITY_BYTES},
                 {"1G", QUANTITY_BYTES},
                 {"1GB", QUANTITY_MESSAGES},
                 {"1s", QUANTITY_MESSAGES},
                 {"1.", QUANTITY_SECONDS},
                 {".5min", QUANTITY_SECONDS},
                 {"1..5min", QUANTITY_SECONDS},
                 {"0.01s", QUANTITY_SECONDS},
                 {"0.3KB", QUANTITY_BYTES},
                 {"1.5", QUANTITY_MESSAGES},
                 {"256.001TB", QUANTITY_BYTES},
                 {"257TB", QUANTITY_BYTES},
                 {"1e3", QUANTITY_MESSAGES},
                 {"0.0000001GB", QUANTITY_BYTES},
                 {"281474976710657", QUANTITY_MESSAGES},
                 {"99999999999999999999", QUANTITY_MESSAGES},
                 {"281474976710655.999999TB", QUANTITY_BYTES}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t quantity;
        if (quantity_parse(cases[i].text, cases[i].unit, &quantity))
            fail_msg("\"%s\" was read as %lld", cases[i].text, (long long)quantity);
    }
}

static void test_quantity__the_largest_unit_that_divides_is_written(void **state)
{
    (void)state;
    static const struct {
        int64_t quantity;
        enum quantity_unit unit;
        const char *text;
    } cases[] = {{0, QUANTITY_SECONDS, "0s"},
                 {90, QUANTITY_SECONDS, "90s"},
                 {6000, QUANTITY_SECONDS, "100min"},
                 {7200, QUANTITY_SECONDS, "120min"},
                 {1, QUANTITY_BYTES, "1B"},
                 {1536, QUANTITY_BYTES, "1536B"},
                 {2048, QUANTITY_BYTES, "2KB"},
                 {INT64_C(21474836480), QUANTITY_BYTES, "20GB"},
                 {INT64_C(1610612736), QUANTITY_BYTES, "1536MB"},
                 {0, QUANTITY_MESSAGES, "0"},
                 {50, QUANTITY_MESSAGES, "50"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[QUANTITY_TEXT];
        quantity_format(cases[i].quantity, cases[i].unit, text);
        assert_string_equal(text, cases[i].text);
    }
}

static void test_quantity__what_is_written_is_read_back(void **state)
{
    (void)state;
    struct random random = random_seeded(3);
    for (int i = 0; i < 100000; i++) {
        enum quantity_unit unit = (enum quantity_unit)random_between(&random, 0, 2);
        int64_t quantity =
            random_between(&random, 0, QUANTITY_MOST) >> random_between(&random, 0, 48);
        quantity *= i % 2 && quantity < 1000000 ? 1024 : 1;
        char text[QUANTITY_TEXT];
        int64_t read;
        quantity_format(quantity, unit, text);
        if (!quantity_parse(text, unit, &read) || read != quantity)
            fail_msg("%s", text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quantity__each_unit_has_its_size),
        cmocka_unit_test(test_quantity__what_is_no_quantity_of_the_unit_is_not_read),
        cmocka_unit_test(test_quantity__the_largest_unit_that_divides_is_written),
        cmocka_unit_test(test_quantity__what_is_written_is_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
