/* Writing a catalog: full.json was written by hand with every field of the model in the form and
 * the order it has when written, so that reading and writing it must give its bytes again. */
#include "exchange/native.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "native_document.h"

#define FULL KIOSK_SOURCE_DIR "/tests/exchange/full.json"
#define DOCUMENT_MOST ((size_t)1024 * 1024)

static struct catalog *parse(const char *text, size_t length)
{
    struct catalog *catalog;
    struct faults faults;
    struct error error;
    faults_init(&faults, "catalog.json");
    if (native_parse(&catalog, text, length, &faults, NULL, &error) != STATUS_OK)
        fail_msg("%s", error.message);
    faults_finish(&faults);
    return catalog;
}

static void check_written(const struct catalog *catalog, const char *expected)
{
    struct buffer written;
    buffer_init(&written, DOCUMENT_MOST);
    native_write(catalog, &written);
    assert_string_equal(buffer_text(&written), expected);
    buffer_finish(&written);
}

static void test_native_write__every_field_is_written_as_it_was_read(void **state)
{
    (void)state;
    struct buffer file;
    struct error error;
    buffer_init(&file, DOCUMENT_MOST);
    assert_int_equal(buffer_add_file(&file, FULL, &error), STATUS_OK);
    struct catalog *catalog = parse(buffer_text(&file), file.length);
    check_written(catalog, buffer_text(&file));
    catalog_destroy(catalog);
    buffer_finish(&file);
}

static void test_native_write__what_is_the_same_is_the_same_bytes(void **state)
{
    (void)state;
    /* Other orders, other spellings of the same numbers, defaults written out. */
    static const struct {
        const char *scopes, *fields, *more;
    } same[] = {
        {",\"a\":{\"service\":\"data\",\"app\":[\"x\",\"y\"]}",
         ",\"fee\":{\"amount\":49.5,\"every\":\"month\"}",
         ",{\"code\":\"A\",\"kind\":\"addon\",\"name\":{\"en\":\"A\"}}"},
        {",\"a\":{\"app\":[\"y\",\"x\",\"y\"],\"service\":\"data\",\"direction\":[\"in\",\"out\"],"
         "\"location\":[\"hmt\",\"home\",\"intl:*\",\"domestic\",\"intl:asia\"]}",
         ",\"fee\":[{\"every\":\"month\",\"amount\":4.950e1,\"months\":[1]}],\"limit\":1.0,"
         "\"tags\":[]",
         ",{\"name\":{\"en\":\"A\"},\"kind\":\"addon\",\"code\":\"A\",\"one_off\":0,\"requires\":[]"
         "}"},
    };
    struct buffer first;
    buffer_init(&first, DOCUMENT_MOST);
    for (size_t i = 0; i < 2; i++) {
        char text[NATIVE_DOCUMENT_MOST];
        native_document(text, same[i].scopes, same[i].fields, same[i].more);
        struct catalog *catalog = parse(text, strlen(text));
        if (i == 0)
            native_write(catalog, &first);
        /* "intl:asia" is a zone of the second catalog only, and no scope tells it apart. */
        check_written(catalog, buffer_text(&first));
        catalog_destroy(catalog);
    }
    buffer_finish(&first);
}

static void test_native_write__days_are_ranges_where_three_run(void **state)
{
    (void)state;
    static const struct {
        const char *days, *written;
    } cases[] = {{"mon", "mon"},         {"mon,tue", "mon,tue"},     {"tue,mon,wed", "mon-wed"},
                 {"sat-sun", "sat,sun"}, {"fri-mon", "mon,fri-sun"}, {"mon-fri,sun", "mon-fri,sun"},
                 {"wed-tue", "mon-sun"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[1024], expected[64];
        snprintf(text, sizeof text,
                 "{\"format\":\"tariff-catalog/1\",\"id\":\"c\",\"version\":\"1\",\"bands\":{\"b\":"
                 "[{\"days\":\"%s\",\"from\":\"00:00\",\"to\":\"08:00\"}]},"
                 "\"standard_charges\":[" NATIVE_DOCUMENT_STANDARD "],\"offers\":[]}",
                 cases[i].days);
        snprintf(expected, sizeof expected, "{\"days\": \"%s\", ", cases[i].written);
        struct catalog *catalog = parse(text, strlen(text));
        struct buffer written;
        buffer_init(&written, DOCUMENT_MOST);
        native_write(catalog, &written);
        if (!strstr(buffer_text(&written), expected))
            fail_msg("%s was written as %s", cases[i].days, buffer_text(&written));
        buffer_finish(&written);
        catalog_destroy(catalog);
    }
}

static void test_native_write__one_offer_stands_alone(void **state)
{
    (void)state;
    char text[NATIVE_DOCUMENT_MOST];
    struct buffer written;
    native_document(text, "", ",\"spend_cap\":0.000001", "");
    struct catalog *catalog = parse(text, strlen(text));
    buffer_init(&written, DOCUMENT_MOST);
    native_write_offer(catalog, &catalog->offers[0], &written);
    assert_string_equal(buffer_text(&written), "{\n"
                                               "  \"code\": \"P\",\n"
                                               "  \"kind\": \"plan\",\n"
                                               "  \"name\": {\"zh-CN\": \"一\", \"en\": \"One\"},\n"
                                               "  \"spend_cap\": 0.000001\n"
                                               "}\n");
    buffer_finish(&written);
    catalog_destroy(catalog);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_native_write__every_field_is_written_as_it_was_read),
        cmocka_unit_test(test_native_write__what_is_the_same_is_the_same_bytes),
        cmocka_unit_test(test_native_write__days_are_ranges_where_three_run),
        cmocka_unit_test(test_native_write__one_offer_stands_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
