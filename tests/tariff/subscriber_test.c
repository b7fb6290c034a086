/* Facts of one subscriber. */
#include "little.h"
#include "tariff/subscriber.h"

static const struct subscriber_billed billed[] = {
    {LITTLE_AUGUST - 2, 1000}, {LITTLE_AUGUST - 1, 2000}, {LITTLE_AUGUST, 4001}};
static const struct subscriber_holding addons[] = {{"A", 2, DATE_NONE}, {"B", 1, DATE_NONE}};
static const struct subscriber subscriber = {.plan = {"P", 1, DATE_NONE},
                                             .addons = addons,
                                             .addon_count = 2,
                                             .billed = billed,
                                             .billed_count = 3};

static void test_subscriber__the_mean_is_of_the_last_months_billed(void **state)
{
    static const struct {
        int months;
        int64_t sum, count;
    } rows[] = {{0, 7001, 3}, {1, 4001, 1}, {2, 6001, 2}, {3, 7001, 3}, {5, 7001, 3}};
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(rows); i++) {
        int64_t sum, count;
        subscriber_mean_billed(&subscriber, rows[i].months, &sum, &count);
        assert_int_equal(sum, rows[i].sum);
        assert_int_equal(count, rows[i].count);
    }
    int64_t sum, count;
    subscriber_mean_billed(&(struct subscriber){0}, 0, &sum, &count);
    assert_int_equal(count, 0);
}

static void test_subscriber__quantities_held_are_by_code(void **state)
{
    (void)state;
    assert_int_equal(subscriber_quantity_held(&subscriber, "P"), 1);
    assert_int_equal(subscriber_quantity_held(&subscriber, "A"), 2);
    assert_int_equal(subscriber_quantity_held(&subscriber, "C"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_subscriber__the_mean_is_of_the_last_months_billed),
        cmocka_unit_test(test_subscriber__quantities_held_are_by_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
