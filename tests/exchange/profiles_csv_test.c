/* Profiles in a file: out and in again, and what is refused. */
#include "exchange/profiles_csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static enum status load(struct arena *arena, const char *text, struct profiles_csv *csv,
                        struct faults *faults)
{
    struct error error;
    FILE *file = fmemopen((void *)text, strlen(text), "r");
    assert_non_null(file);
    faults_init(faults, "people.csv");
    enum status status = profiles_csv_load_stream(arena, file, csv, faults, &error);
    fclose(file);
    return status;
}

static void test_what_is_written_is_read_again(void **state)
{
    (void)state;
    static const struct subscriber_answer answers[] = {{"student", true}, {"broadband", false}};
    struct profile profiles[2] = {
        {.levels = {80, 95, 125},
         .age = 35,
         .spending = 70,
         .region = "沈阳",
         .brand = "",
         .answers = answers,
         .answer_count = 2},
        {.levels = {100, 100, 100}, .age = -1, .spending = -1, .region = "", .brand = "a"}};
    profiles[0].use[PROFILE_VIDEO] = 12000;
    char text[1000];
    FILE *file = fmemopen(text, sizeof text, "w");
    profiles_csv_write(file, profiles, 2);
    fclose(file);
    struct arena arena = {0};
    struct profiles_csv csv;
    struct faults faults;
    assert_int_equal(load(&arena, text, &csv, &faults), STATUS_OK);
    assert_int_equal(csv.count, 2);
    assert_memory_equal(csv.profiles[0].use, profiles[0].use, sizeof profiles[0].use);
    assert_memory_equal(csv.profiles[0].levels, profiles[0].levels, sizeof profiles[0].levels);
    assert_int_equal(csv.profiles[0].age, 35);
    assert_string_equal(csv.profiles[0].region, "沈阳");
    assert_int_equal(csv.profiles[0].answer_count, 2);
    assert_string_equal(csv.profiles[0].answers[1].key, "broadband");
    assert_false(csv.profiles[0].answers[1].value);
    assert_int_equal(csv.profiles[1].age, -1);
    assert_int_equal(csv.profiles[1].spending, -1);
    arena_finish(&arena);
    faults_finish(&faults);
}

static void test_every_fault_is_named_with_its_line(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct profiles_csv csv;
    struct faults faults;
    assert_int_equal(load(&arena,
                          "data,low,high,answers\n"
                          "1,90,110,\n"
                          "-1,90,110,\n"
                          "1,90,90,\n"
                          "1,90,110,student=maybe\n",
                          &csv, &faults),
                     STATUS_BAD_INPUT);
    assert_int_equal(faults.count, 3);
    assert_non_null(strstr(faults.kept[0], "people.csv:3:1: data \"-1\""));
    assert_non_null(strstr(faults.kept[1], "people.csv:4:6: high"));
    assert_non_null(strstr(faults.kept[2], "people.csv:5:10: answers"));
    arena_finish(&arena);
    faults_finish(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_written_is_read_again),
        cmocka_unit_test(test_every_fault_is_named_with_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
