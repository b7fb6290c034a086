/* Rows in review that leave the same questions open. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "exchange/disclosure_report_families.h"

static struct disclosure_result make(struct disclosure_facts *facts,
                                     struct disclosure_reason *reasons, size_t count,
                                     enum disclosure_status status)
{
    *facts = (struct disclosure_facts){.reasons = reasons, .reason_count = count};
    return (struct disclosure_result){.facts = facts, .status = status};
}

static void test_report_families__the_same_questions_with_other_numbers_are_a_family(void **state)
{
    (void)state;
    struct disclosure_reason first[] = {{"services", "送5元", "not understood"},
                                        {"notes", "某期", "not understood"}};
    struct disclosure_reason second[] = {{"notes", "某期", "not understood"},
                                         {"services", "送10.5元", "not understood"}};
    struct disclosure_reason other[] = {{"services", "送5元", "not understood"}};
    struct disclosure_facts facts[4];
    struct disclosure_result results[] = {make(&facts[0], other, 1, DISCLOSURE_REVIEW),
                                          make(&facts[1], first, 2, DISCLOSURE_REVIEW),
                                          make(&facts[2], first, 2, DISCLOSURE_PRICED),
                                          make(&facts[3], second, 2, DISCLOSURE_REVIEW)};
    struct arena arena;
    size_t count;
    arena_init(&arena);
    const struct disclosure_report_family *families =
        disclosure_report_families_make(&arena, results, 4, &count);
    assert_int_equal(count, 2);
    assert_int_equal(families[0].count, 2);
    assert_int_equal(families[0].questions, 2);
    assert_ptr_equal(families[0].rows[0], &results[1]);
    assert_ptr_equal(families[0].rows[1], &results[3]);
    assert_int_equal(families[1].count, 1);
    assert_ptr_equal(families[1].rows[0], &results[0]);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_report_families__the_same_questions_with_other_numbers_are_a_family),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
