/* Statuses and their one message. */
#include "base/status.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_status__the_message_is_written_and_the_status_returned(void **state)
{
    (void)state;
    struct error error;
    assert_int_equal(status_fail(&error, STATUS_BAD_INPUT, "%s:%d", "f", 3), STATUS_BAD_INPUT);
    assert_string_equal(error.message, "f:3");
    assert_int_equal(status_fail(NULL, STATUS_FAILED, "dropped"), STATUS_FAILED);
}

static void test_status__a_message_that_is_too_long_is_cut(void **state)
{
    (void)state;
    struct error error;
    char text[1000];
    memset(text, 'x', 999);
    text[999] = '\0';
    assert_int_equal(status_fail(&error, STATUS_FAILED, "%s", text), STATUS_FAILED);
    assert_int_equal(strlen(error.message), sizeof error.message - 1);
}

static void test_status__programs_exit_as_the_contract_says(void **state)
{
    (void)state;
    assert_int_equal(status_exit_code(STATUS_OK), 0);
    assert_int_equal(status_exit_code(STATUS_FAILED), 1);
    assert_int_equal(status_exit_code(STATUS_WRONG_USAGE), 2);
    assert_int_equal(status_exit_code(STATUS_BAD_INPUT), 3);
    assert_int_equal(status_exit_code(STATUS_NOT_FOUND), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_status__the_message_is_written_and_the_status_returned),
        cmocka_unit_test(test_status__a_message_that_is_too_long_is_cut),
        cmocka_unit_test(test_status__programs_exit_as_the_contract_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
