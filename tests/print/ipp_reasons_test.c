/* Keywords as printers and CUPS say them, with what they hang on behind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "print/ipp_reasons.h"

static void test_ipp_reasons__are_matched_by_how_they_begin(void **state)
{
    static const struct {
        const char *reason;
        enum outlet_trouble trouble;
    } cases[] = {
        {"media-empty", OUTLET_OUT_OF_PAPER},
        {"media-empty-error", OUTLET_OUT_OF_PAPER},
        {"media-empty-warning", OUTLET_OUT_OF_PAPER},
        {"media-needed-error", OUTLET_OUT_OF_PAPER},
        {"media-low-report", OUTLET_PAPER_LOW},
        {"media-jam-warning", OUTLET_JAMMED},
        {"cover-open", OUTLET_COVER_OPEN},
        {"door-open-report", OUTLET_NO_TROUBLE},
        {"offline-report", OUTLET_OFFLINE},
        {"paused", OUTLET_STOPPED},
        {"toner-empty-error", OUTLET_STOPPED},
        {"toner-low-warning", OUTLET_NO_TROUBLE},
        {"cups-waiting-for-job-completed", OUTLET_NO_TROUBLE},
        {"", OUTLET_NO_TROUBLE},
        {"none", OUTLET_NO_TROUBLE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(ipp_reasons_trouble(&cases[i].reason, 1, false), cases[i].trouble);
}

static void test_ipp_reasons__of_several_the_first_to_be_seen_to(void **state)
{
    (void)state;
    static const char *const reasons[] = {"media-low", "paused", "media-empty-error",
                                          "cover-open-warning"};
    assert_int_equal(ipp_reasons_trouble(reasons, 1, false), OUTLET_PAPER_LOW);
    assert_int_equal(ipp_reasons_trouble(reasons, 2, true), OUTLET_STOPPED);
    assert_int_equal(ipp_reasons_trouble(reasons, 3, true), OUTLET_OUT_OF_PAPER);
    assert_int_equal(ipp_reasons_trouble(reasons, 4, true), OUTLET_COVER_OPEN);
    assert_int_equal(ipp_reasons_trouble(NULL, 0, true), OUTLET_STOPPED);
    assert_int_equal(ipp_reasons_trouble(NULL, 0, false), OUTLET_NO_TROUBLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ipp_reasons__are_matched_by_how_they_begin),
        cmocka_unit_test(test_ipp_reasons__of_several_the_first_to_be_seen_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
