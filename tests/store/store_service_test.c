/* Calls for staff, points of visits, the closed sign, the staff's code; and that a database of the
 * version before them is brought up to date. */
#include "store_helper.h"

#include "store/store_service.h"

#define T0 ((int64_t)1790000000) /* some day in 2026 */

static void test_service__a_call_waits_until_it_is_withdrawn(void **state)
{
    struct fixture *f = *state;
    int64_t first, second, count;
    HELPER_OK(f, store_service_call(f->store, "pin", T0, &first, &f->error));
    HELPER_OK(f, store_service_call(f->store, "help", T0 + 5, &second, &f->error));
    assert_int_not_equal(first, second);
    HELPER_OK(f, store_service_open_calls(f->store, &count, &f->error));
    assert_int_equal(count, 2);
    HELPER_OK(f, store_service_withdraw(f->store, first, T0 + 9, &f->error));
    HELPER_OK(f, store_service_withdraw(f->store, first, T0 + 99, &f->error));
    HELPER_OK(f, store_service_open_calls(f->store, &count, &f->error));
    assert_int_equal(count, 1);
    assert_string_equal(helper_sql(f, "SELECT reason || ' ' || (withdrawn - called)"
                                      " FROM staff_call WHERE withdrawn IS NOT NULL"),
                        "pin 9");
}

static void test_service__what_the_counter_answered_is_not_open(void **state)
{
    struct fixture *f = *state;
    int64_t call, count;
    HELPER_OK(f, store_service_call(f->store, "pin", T0, &call, &f->error));
    helper_sql(f, "UPDATE staff_call SET answered = called + 60");
    HELPER_OK(f, store_service_withdraw(f->store, call, T0 + 90, &f->error));
    HELPER_OK(f, store_service_open_calls(f->store, &count, &f->error));
    assert_int_equal(count, 0);
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM staff_call WHERE withdrawn IS NULL"),
                        "1");
}

static void test_service__points_are_counted_by_day_and_language(void **state)
{
    struct fixture *f = *state;
    int32_t day = date_from_civil(2026, 11, 21);
    HELPER_OK(f, store_service_rate(f->store, day, "zh-CN", 9, &f->error));
    HELPER_OK(f, store_service_rate(f->store, day, "zh-CN", 9, &f->error));
    HELPER_OK(f, store_service_rate(f->store, day, "en", 0, &f->error));
    assert_string_equal(helper_sql(f, "SELECT group_concat(day || ' ' || language || ' ' ||"
                                      " points || ' ' || visits, '; ') FROM"
                                      " (SELECT * FROM rating ORDER BY language)"),
                        "2026-11-21 en 0 1; 2026-11-21 zh-CN 9 2");
    assert_int_equal(store_service_rate(f->store, day, "en", 11, &f->error), STATUS_FAILED);
}

static void test_service__closed_is_closed_after_a_restart_too(void **state)
{
    struct fixture *f = *state;
    bool is_closed;
    HELPER_OK(f, store_service_is_closed(f->store, &is_closed, &f->error));
    assert_false(is_closed);
    HELPER_OK(f, store_service_close(f->store, true, &f->error));
    helper_reopen(f, STORE_WRITE);
    HELPER_OK(f, store_service_is_closed(f->store, &is_closed, &f->error));
    assert_true(is_closed);
    HELPER_OK(f, store_service_close(f->store, false, &f->error));
    HELPER_OK(f, store_service_is_closed(f->store, &is_closed, &f->error));
    assert_false(is_closed);
}

static struct store_sign_in_answer try(struct fixture *f, const char *code, int64_t now)
{
    struct store_sign_in_answer answer;
    HELPER_OK(f, store_pin_check_staff(f->store, code, now, &answer, &f->error));
    return answer;
}

static void test_service__only_the_code_that_was_set_opens(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(try(f, "246810", T0).result, STORE_REFUSED);
    HELPER_OK(f, store_pin_put_staff(f->store, "246810", &f->error));
    assert_int_equal(try(f, "246811", T0).result, STORE_REFUSED);
    assert_int_equal(try(f, "246810", T0).result, STORE_SIGNED_IN);
    HELPER_OK(f, store_pin_put_staff(f->store, "135791", &f->error));
    assert_int_equal(try(f, "246810", T0).result, STORE_REFUSED);
    assert_int_equal(try(f, "135791", T0).result, STORE_SIGNED_IN);
    HELPER_FAILS(f, store_pin_put_staff(f->store, "12345", &f->error), STATUS_BAD_INPUT,
                 "six digits");
    assert_string_equal(helper_sql(f, "SELECT substr(hash, 1, 9) FROM staff_code"), "$argon2id");
}

static void test_service__a_guesser_waits_and_a_new_code_clears_it(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_pin_put_staff(f->store, "246810", &f->error));
    for (int i = 0; i < STORE_PIN_TRIES; i++)
        try(f, "000000", T0);
    assert_int_equal(try(f, "246810", T0 + 1).result, STORE_WAIT);
    HELPER_OK(f, store_pin_put_staff(f->store, "246810", &f->error));
    assert_int_equal(try(f, "246810", T0 + 1).result, STORE_SIGNED_IN);
}

static void test_service__a_database_of_the_version_before_is_brought_up_to_date(void **state)
{
    struct fixture *f = *state;
    helper_sql(f, "DROP TABLE staff_code; DROP TABLE staff_call; DROP TABLE rating;"
                  " DROP TABLE service; PRAGMA user_version = 3");
    helper_reopen(f, STORE_WRITE);
    assert_string_equal(helper_sql(f, "PRAGMA user_version"), "4");
    int64_t count;
    HELPER_OK(f, store_service_open_calls(f->store, &count, &f->error));
    assert_int_equal(count, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, helper_setup, helper_teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_service__a_call_waits_until_it_is_withdrawn),
        TEST(test_service__what_the_counter_answered_is_not_open),
        TEST(test_service__points_are_counted_by_day_and_language),
        TEST(test_service__closed_is_closed_after_a_restart_too),
        TEST(test_service__only_the_code_that_was_set_opens),
        TEST(test_service__a_guesser_waits_and_a_new_code_clears_it),
        TEST(test_service__a_database_of_the_version_before_is_brought_up_to_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
