/* Lists of faults, in the form CLI.md gives messages. */
#include "base/faults.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void test_faults__a_place_has_the_form_of_the_contract(void **state)
{
    (void)state;
    struct faults faults;
    faults_init(&faults, "u.csv");
    faults_add_line(&faults, 2, 34, "service \"%s\"", "voic");
    faults_add_line(&faults, 3, 0, "too long");
    faults_add_pointer(&faults, "/offers/0/fee", "must be %d", 1);
    faults_add_pointer(&faults, "", "must be an object");
    faults_add_ready(&faults, "other.csv:1: empty");
    assert_int_equal(faults.count, 5);
    assert_string_equal(faults.kept[0], "u.csv:2:34: service \"voic\"");
    assert_string_equal(faults.kept[1], "u.csv:3: too long");
    assert_string_equal(faults.kept[2], "u.csv: /offers/0/fee: must be 1");
    assert_string_equal(faults.kept[3], "u.csv: /: must be an object");
    assert_string_equal(faults.kept[4], "other.csv:1: empty");
    faults_finish(&faults);
}

static void test_faults__each_is_one_line_whatever_it_quotes(void **state)
{
    (void)state;
    struct faults faults;
    faults_init(&faults, "f");
    faults_add_pointer(&faults, "/scopes/a\nb", "no band \"%s\"", "x\r\n\t\x7f中");
    assert_string_equal(faults.kept[0], "f: /scopes/a?b: no band \"x????中\"");
    faults_finish(&faults);
}

static void test_faults__a_hundred_are_kept_and_all_are_counted(void **state)
{
    (void)state;
    struct faults faults;
    char *printed = NULL;
    size_t size, lines = 0;
    faults_init(&faults, "f");
    for (size_t i = 1; i <= 250; i++) {
        if (i % 2)
            faults_add_line(&faults, i, 1, "x");
        else
            faults_add_ready(&faults, "f:0:0: ready");
    }
    assert_int_equal(faults.count, 250);
    FILE *stream = open_memstream(&printed, &size);
    faults_print(&faults, stream);
    fclose(stream);
    for (size_t i = 0; i < size; i++)
        lines += printed[i] == '\n';
    assert_int_equal(lines, 101);
    assert_non_null(strstr(printed, "\nf:99:1: x\n"));
    assert_null(strstr(printed, "f:101:1: x"));
    assert_non_null(strstr(printed, "\nf: and 150 more\n"));
    free(printed);
    faults_finish(&faults);
}

static void test_faults__the_status_tells_the_first_and_how_many(void **state)
{
    (void)state;
    struct faults faults;
    struct error error;
    faults_init(&faults, "f");
    assert_int_equal(faults_status(&faults, &error), STATUS_OK);
    faults_add_line(&faults, 1, 0, "first");
    assert_int_equal(faults_status(&faults, &error), STATUS_BAD_INPUT);
    assert_string_equal(error.message, "f:1: first");
    faults_add_line(&faults, 2, 0, "second");
    assert_int_equal(faults_status(&faults, &error), STATUS_BAD_INPUT);
    assert_string_equal(error.message, "f:1: first (one of 2 faults)");
    faults_finish(&faults);
}

static void test_faults__no_list_and_a_zeroed_list_are_fine(void **state)
{
    (void)state;
    struct faults faults = {0};
    faults_add_line(NULL, 1, 1, "dropped");
    faults_add_pointer(NULL, "", "dropped");
    faults_add_ready(NULL, "dropped");
    faults_finish(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_faults__a_place_has_the_form_of_the_contract),
        cmocka_unit_test(test_faults__each_is_one_line_whatever_it_quotes),
        cmocka_unit_test(test_faults__a_hundred_are_kept_and_all_are_counted),
        cmocka_unit_test(test_faults__the_status_tells_the_first_and_how_many),
        cmocka_unit_test(test_faults__no_list_and_a_zeroed_list_are_fine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
