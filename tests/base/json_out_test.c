/* The JSON writer: every expected document is written out by hand from RFC 8259. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/json_out.h"

static void write_sample(struct json_out *json)
{
    json_out_open_object(json, NULL);
    json_out_text(json, "name", "畅享 \"39\"");
    json_out_text(json, "none", NULL);
    json_out_open_array(json, "months");
    json_out_integer(json, NULL, -1);
    json_out_boolean(json, NULL, true);
    json_out_close_array(json);
    json_out_open_array(json, "empty");
    json_out_close_array(json);
    json_out_open_object(json, "price");
    json_out_money(json, "fen", 4900);
    json_out_micro(json, "micro", 290000);
    json_out_close_object(json);
    json_out_close_object(json);
    json_out_finish(json);
}

static void test_json_out__one_line_is_one_line(void **state)
{
    (void)state;
    struct buffer out;
    struct json_out json;
    buffer_init(&out, 4096);
    json_out_init(&json, &out, true);
    write_sample(&json);
    assert_string_equal(buffer_text(&out),
                        "{\"name\": \"畅享 \\\"39\\\"\", \"none\": null, \"months\": [-1, true], "
                        "\"empty\": [], \"price\": {\"fen\": 49.00, \"micro\": 0.29}}\n");
    buffer_finish(&out);
}

static void test_json_out__members_are_indented_by_depth(void **state)
{
    (void)state;
    struct buffer out;
    struct json_out json;
    buffer_init(&out, 4096);
    json_out_init(&json, &out, false);
    write_sample(&json);
    assert_string_equal(buffer_text(&out), "{\n"
                                           "  \"name\": \"畅享 \\\"39\\\"\",\n"
                                           "  \"none\": null,\n"
                                           "  \"months\": [\n    -1,\n    true\n  ],\n"
                                           "  \"empty\": [],\n"
                                           "  \"price\": {\n    \"fen\": 49.00,\n"
                                           "    \"micro\": 0.29\n  }\n"
                                           "}\n");
    buffer_finish(&out);
}

static void test_json_out__what_json_forbids_in_text_is_escaped(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } cases[] = {
        {"a\\b", "\"a\\\\b\"\n"},         {"line\nbreak\ttab", "\"line\\nbreak\\u0009tab\"\n"},
        {"\x01", "\"\\u0001\"\n"},        {"", "\"\"\n"},
        {"ئۇيغۇر བོད", "\"ئۇيغۇر བོད\"\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer out;
        struct json_out json;
        buffer_init(&out, 256);
        json_out_init(&json, &out, false);
        json_out_text(&json, NULL, cases[i].text);
        json_out_finish(&json);
        assert_string_equal(buffer_text(&out), cases[i].expected);
        buffer_finish(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_json_out__one_line_is_one_line),
        cmocka_unit_test(test_json_out__members_are_indented_by_depth),
        cmocka_unit_test(test_json_out__what_json_forbids_in_text_is_escaped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
