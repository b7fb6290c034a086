/* The update at the end of a small PDF, and what is no PDF. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "print/pdf_catalog.h"

static const char small[] = "%PDF-1.5\n"
                            "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                            "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
                            "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n"
                            "0000000058 00000 n \ntrailer\n<< /Size 3 /Root 1 0 R /Info 2 0 R >>\n"
                            "startxref\n110\n%%EOF\n";

static void test_pdf_catalog__adds_the_language_behind_what_is_there(void **state)
{
    (void)state;
    struct buffer pdf;
    buffer_init(&pdf, 4096);
    buffer_add(&pdf, small);
    assert_int_equal(pdf_catalog_set(&pdf, "zh-CN", NULL), STATUS_OK);
    assert_memory_equal(buffer_text(&pdf), small, sizeof small - 1);
    const char *added = buffer_text(&pdf) + sizeof small - 1;
    assert_non_null(strstr(added, "1 0 obj\n<< /Lang (zh-CN)"));
    assert_non_null(strstr(added, "/Type /Catalog /Pages 2 0 R >>"));
    assert_non_null(strstr(added, "/Prev 110"));
    buffer_finish(&pdf);
}

static void test_pdf_catalog__what_is_no_pdf_or_cut_short_is_refused(void **state)
{
    (void)state;
    for (size_t length = 0; length < sizeof small - 8; length++) {
        struct buffer pdf;
        struct error error = {""};
        buffer_init(&pdf, 4096);
        buffer_add_bytes(&pdf, small, length);
        assert_int_equal(pdf_catalog_set(&pdf, "en", &error), STATUS_FAILED);
        assert_non_null(strstr(error.message, "no catalog"));
        buffer_finish(&pdf);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pdf_catalog__adds_the_language_behind_what_is_there),
        cmocka_unit_test(test_pdf_catalog__what_is_no_pdf_or_cut_short_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
