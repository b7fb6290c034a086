/* Records of a CSV file, and the place and words of each fault of form. */
#include "exchange/csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "csv_text.h"

static const struct csv_column columns[] = {{"a", true}, {"b", false}, {"c", false}};

/* All records as "a|b|c" lines, then the faults. */
static void read_all(FILE *file, char *result, size_t room)
{
    struct csv csv;
    struct faults faults;
    size_t length = 0;
    faults_init(&faults, "f");
    csv_init(&csv, file, &faults);
    result[0] = '\0';
    if (csv_read_header(&csv, columns, 3)) {
        while (csv_next(&csv) && length < room)
            length += (size_t)snprintf(result + length, room - length, "%s|%s|%s\n",
                                       csv_field(&csv, 0), csv_field(&csv, 1), csv_field(&csv, 2));
    }
    for (size_t i = 0; i < faults.count && length < room; i++)
        length += (size_t)snprintf(result + length, room - length, "%s\n", faults.kept[i]);
    csv_finish(&csv);
    faults_finish(&faults);
    fclose(file);
}

struct csv_case {
    const char *name, *text, *result;
};

static void check(const struct csv_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char result[2048];
        read_all(csv_text(cases[i].text), result, sizeof result);
        if (strcmp(result, cases[i].result) != 0)
            fail_msg("%s: \"%s\"", cases[i].name, result);
    }
}

static void test_csv__records_are_read(void **state)
{
    (void)state;
    static const struct csv_case cases[] = {
        {"plain", "a,b,c\n1,2,3\n4,5,6\n", "1|2|3\n4|5|6\n"},
        {"no line break at the end", "a,b,c\n1,2,3", "1|2|3\n"},
        {"crlf", "a,b,c\r\n1,2,3\r\n", "1|2|3\n"},
        {"a mark before the header",
         "\xEF\xBB\xBF"
         "a,b\n1,2\n",
         "1|2|\n"},
        {"columns in another order", "c,a\n3,1\n", "1||3\n"},
        {"a column that is not there is empty", "a\n1\n", "1||\n"},
        {"blank lines", "\n\na,b\n\n1,2\n\r\n\n3,4\n\n", "1|2|\n3|4|\n"},
        {"empty fields", "a,b,c\n,,\n1,,\n,,3\n", "||\n1||\n||3\n"},
        {"quoted", "a,b,c\n\"1\",\"2\",\"3\"\n", "1|2|3\n"},
        {"quoted header", "\"a\",\"b\"\r\n1,2\r\n", "1|2|\n"},
        {"quoted commas and quotes", "a,b\n\"x,y\",\"say \"\"so\"\"\"\n", "x,y|say \"so\"|\n"},
        {"quoted and empty", "a,b\n\"\",\"\"\n", "||\n"},
        {"only a doubled quote", "a,b\n\"\"\"\",1\n", "\"|1|\n"},
        {"a line break in quotes", "a,b\n\"x\r\ny\",1\n2,3\n", "x\r\ny|1|\n2|3|\n"},
        {"chinese", "a,b\n流量,视频\n", "流量|视频|\n"},
        {"chinese in gb18030", "a,b\n\xC1\xF7\xC1\xBF,\xCA\xD3\xC6\xB5\n", "流量|视频|\n"},
    };
    check(cases, sizeof cases / sizeof *cases);
}

static void test_csv__a_fault_of_form_is_told_by_line_and_column(void **state)
{
    (void)state;
    static const struct csv_case cases[] = {
        {"empty", "", "f:1: the file is empty; its first line names the columns\n"},
        {"only blank lines", "\n\n", "f:1: the file is empty; its first line names the columns\n"},
        {"an unknown column", "a,bb\n1,2\n",
         "f:1:3: unknown column \"bb\"; the columns are a, b, c\n"},
        {"two unknown columns", "x,a,y\n",
         "f:1:1: unknown column \"x\"; the columns are a, b, c\n"
         "f:1:5: unknown column \"y\"; the columns are a, b, c\n"},
        {"a column twice", "a,b,a\n1,2,3\n", "f:1:5: the column \"a\" is there twice\n"},
        {"a required column missing", "b,c\n1,2\n", "f:1:1: no column \"a\"\n"},
        {"too few fields", "a,b,c\n1,2\n4,5,6\n",
         "4|5|6\nf:2:3: 2 fields where the header names 3\n"},
        {"too many fields", "a,b\n1,2,3\n4,5\n",
         "4|5|\nf:2:5: 3 fields where the header names 2\n"},
        {"a quote inside", "a,b\n1,5\"\n2,\"3\n4,5\n",
         "4|5|\nf:2:4: a quote inside a field; a field "
         "that holds one is quoted and the quote doubled\n"},
        {"text after a quote", "a,b\n\"1\"x,2\n3,4\n",
         "3|4|\nf:2:4: text after the closing quote of a field\n"},
        {"a quote never closed", "a,b\n1,\"2\n3,4\n",
         "3|4|\nf:2:3: a quote that is never closed\n"},
        {"columns are characters", "a,b\n流量,\"x\"y\n",
         "f:2:7: text after the closing quote of a field\n"},
        {"a doubled quote counts as written", "a,b\n\"流\"\"量\",\"x\"y\n",
         "f:2:11: text after the closing quote of a field\n"},
        {"a line after a line break in quotes", "a,b\n\"x\ny\",1\n2\n",
         "x\ny|1|\nf:4:1: 1 fields where the header names 2\n"},
        {"a place behind a line break in quotes", "a,b\n\"x\ny\",\"1\"2\n",
         "f:3:7: text after the closing quote of a field\n"},
        {"a byte that is no text", "a,b\n1,\xE4\xB8\xAD\n1,2\xFF\n3,4\n",
         "1|中|\n3|4|\nf:3:4: neither UTF-8 nor GB18030; save the file as one of these\n"},
    };
    check(cases, sizeof cases / sizeof *cases);
}

static void test_csv__a_nul_byte_is_no_text(void **state)
{
    (void)state;
    char result[512];
    read_all(csv_text_of("a,b\n1,\0002\n3,4\n", 13), result, sizeof result);
    assert_string_equal(result, "3|4|\nf:2:3: a NUL byte; this is not a text file\n");
}

static void test_csv__a_record_of_64_kb_is_the_longest(void **state)
{
    (void)state;
    for (size_t length = CSV_RECORD_MOST - 1; length <= CSV_RECORD_MOST; length++) {
        char *text = malloc(length + 16), result[256];
        memcpy(text, "a\n", 2);
        memset(text + 2, 'x', length);
        memcpy(text + 2 + length, "\n1\n", 4);
        FILE *file = csv_text(text);
        struct csv csv;
        struct faults faults;
        faults_init(&faults, "f");
        csv_init(&csv, file, &faults);
        assert_true(csv_read_header(&csv, columns, 3));
        while (csv_next(&csv))
            snprintf(result, sizeof result, "%.10s", csv_field(&csv, 0));
        assert_int_equal(faults.count > 0, length == CSV_RECORD_MOST);
        if (faults.count)
            assert_non_null(strstr(faults.kept[0], "f:2:1: longer than 65536 bytes"));
        csv_finish(&csv);
        faults_finish(&faults);
        fclose(file);
        free(text);
    }
}

static void test_csv__a_million_records_pass_through_one_buffer(void **state)
{
    (void)state;
    FILE *file = tmpfile();
    fputs("a,b\n", file);
    for (int i = 0; i < 300000; i++)
        fprintf(file, "%d,\"x%d\ny\"\n", i, i);
    rewind(file);
    struct csv csv;
    struct faults faults;
    faults_init(&faults, "f");
    csv_init(&csv, file, &faults);
    assert_true(csv_read_header(&csv, columns, 3));
    int count = 0;
    while (csv_next(&csv)) {
        if (atoi(csv_field(&csv, 0)) != count || csv.line != (size_t)count * 2 + 2)
            fail_msg("record %d on line %zu", count, csv.line);
        count++;
    }
    assert_int_equal(count, 300000);
    assert_int_equal(faults.count, 0);
    csv_finish(&csv);
    faults_finish(&faults);
    fclose(file);
}

static void test_csv__what_is_shown_is_short_and_masked(void **state)
{
    (void)state;
    static const struct {
        const char *field, *shown;
    } cases[] = {{"", ""},
                 {"voice", "voice"},
                 {"13812345678", "138****5678"},
                 {"+8613812345678", "+86****5678"},
                 {"tel 1381234567", "tel****4567"},
                 {"2026-08-03T14:05:10", "2026-08-03T14:05:10"},
                 {"123456", "123456"},
                 {"一二三四五六七八九十一二三四五六七八九十", "一二三四五六七八九十一二三四…"},
                 {"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr",
                  "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr"},
                 {"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs",
                  "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr…"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[CSV_SHOWN];
        csv_shown(cases[i].field, text);
        assert_string_equal(text, cases[i].shown);
    }
}

static void test_csv__a_zeroed_one_can_be_finished(void **state)
{
    (void)state;
    struct csv csv = {0};
    csv_finish(&csv);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_csv__records_are_read),
        cmocka_unit_test(test_csv__a_fault_of_form_is_told_by_line_and_column),
        cmocka_unit_test(test_csv__a_nul_byte_is_no_text),
        cmocka_unit_test(test_csv__a_record_of_64_kb_is_the_longest),
        cmocka_unit_test(test_csv__a_million_records_pass_through_one_buffer),
        cmocka_unit_test(test_csv__what_is_shown_is_short_and_masked),
        cmocka_unit_test(test_csv__a_zeroed_one_can_be_finished),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
