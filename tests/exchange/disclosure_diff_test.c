/* What changed between two catalogs: one change at a time is made to a small one, and the pointer
 * and the words must tell it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "exchange/disclosure_diff.h"
#include "exchange/disclosure_diff_words.h"
#include "exchange/native.h"

static const char base[] =
    "{\"format\":\"tariff-catalog/1\",\"id\":\"c\",\"version\":\"1\",\"scopes\":"
    "{\"domestic-data\":{\"service\":\"data\",\"location\":[\"home\",\"domestic\"]},"
    "\"domestic-sms\":{\"service\":\"sms\",\"location\":[\"home\",\"domestic\"]}},"
    "\"standard_charges\":[{\"scope\":{\"service\":\"voice\"},\"price\":{\"per\":\"1min\","
    "\"price\":1}},{\"scope\":{\"service\":\"sms\"},\"price\":{\"per\":\"1\",\"price\":1}},"
    "{\"scope\":{\"service\":\"mms\"},\"price\":{\"per\":\"1\",\"price\":1}},"
    "{\"scope\":{\"service\":\"data\"},\"price\":{\"per\":\"1MB\",\"price\":1}}],"
    "\"offers\":[{\"code\":\"P1\",\"kind\":\"plan\",\"name\":{\"zh-CN\":\"甲\",\"en\":\"A\"},"
    "\"fee\":{\"amount\":39,\"every\":\"month\"},\"on_sale\":{\"from\":\"2026-01-01\"},"
    "\"allowances\":[{\"scope\":\"domestic-data\",\"amount\":\"10GB\"},"
    "{\"scope\":\"domestic-sms\",\"amount\":\"100\"}],"
    "\"charges\":[{\"scope\":\"domestic-data\",\"price\":{\"block\":\"1GB\",\"price\":5}}],"
    "\"contract\":{\"months\":12},\"excludes\":[\"x\",\"y\"]}]}";

/* The text with the first `find` replaced; NULL: as it is. */
static struct catalog *made(const char *find, const char *with)
{
    struct buffer text;
    struct faults faults;
    struct error error;
    struct catalog *catalog;
    const char *at = find ? strstr(base, find) : NULL;
    buffer_init(&text, 64 * 1024);
    assert_true(!find || at);
    buffer_add_bytes(&text, base, at ? (size_t)(at - base) : strlen(base));
    if (at) {
        buffer_add(&text, with);
        buffer_add(&text, at + strlen(find));
    }
    faults_init(&faults, "c");
    if (native_parse(&catalog, buffer_text(&text), text.length, &faults, NULL, &error) != STATUS_OK)
        fail_msg("%s", faults.kept[0]);
    faults_finish(&faults);
    buffer_finish(&text);
    return catalog;
}

static void test_diff__each_field_is_told_by_pointer_and_in_words(void **state)
{
    (void)state;
    static const struct {
        const char *find, *with, *pointer, *zh, *en;
    } cases[] = {
        {"\"amount\":39", "\"amount\":49", "/fee/amount", "月费：39 元/月 → 49 元/月",
         "fee: 39 yuan a month → 49 yuan a month"},
        {"\"10GB\"", "\"20GB\"", "/allowances/0/amount", "含 国内流量：10GB → 20GB",
         "included domestic data: 10GB → 20GB"},
        {"\"price\":5", "\"price\":3", "/charges/0/price",
         "超出 国内流量：5 元/GB（不足按整计） → 3 元/GB（不足按整计）",
         "beyond domestic data: 5 yuan per GB (a started one counts whole) → 3 yuan per GB (a "
         "started one counts whole)"},
        {"\"price\":5}", "\"price\":5,\"inside\":{\"per\":\"1MB\",\"price\":0.29}}",
         "/charges/0/price", "超出 国内流量：5 元/GB（不足按整计） → 5 元/GB（不足按 0.29 元/MB）",
         "beyond domestic data: 5 yuan per GB (a started one counts whole) → 5 yuan per GB (a "
         "started one at 0.29 yuan per MB)"},
        {"\"months\":12", "\"months\":24", "/contract/months", "合约有效月：12 → 24",
         "contract months: 12 → 24"},
        {"\"from\":\"2026-01-01\"", "\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"", "/on_sale/to",
         "销售期结束：无 → 2026-12-31", "on sale to: none → 2026-12-31"},
        {"{\"scope\":\"domestic-data\",\"amount\":\"10GB\"},", "", "/allowances/0",
         "含 国内流量：10GB → 无", "included domestic data: 10GB → none"},
        {"\"x\",\"y\"", "\"y\",\"z\"", "/excludes/0", "互斥：x → 无", "excludes: x → none"},
        {"\"甲\"", "\"乙\"", "/name/zh-CN", "名称：甲 → 乙", "name: 甲 → 乙"},
        {"\"per\":\"1min\",\"price\":1", "\"per\":\"1min\",\"price\":0.5",
         "/standard_charges/0/price", "标准资费 {\"service\":\"voice\"}：1 元/分钟 → 0.5 元/分钟",
         "standard charge {\"service\":\"voice\"}: 1 yuan per min → 0.5 yuan per min"},
    };
    struct catalog *before = made(NULL, NULL);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct catalog *after = made(cases[i].find, cases[i].with);
        struct disclosure_diff diff;
        disclosure_diff_make(&diff, before, after);
        const struct disclosure_diff_offer *offer = diff.count ? &diff.offers[0] : &diff.top;
        assert_true(offer->count >= 1);
        assert_string_equal(offer->changes[0].pointer, cases[i].pointer);
        assert_string_equal(
            disclosure_diff_words_of(&diff.arena, &offer->changes[0], DISCLOSURE_DIFF_ZH),
            cases[i].zh);
        assert_string_equal(
            disclosure_diff_words_of(&diff.arena, &offer->changes[0], DISCLOSURE_DIFF_EN),
            cases[i].en);
        disclosure_diff_finish(&diff);
        catalog_destroy(after);
    }
    catalog_destroy(before);
}

static void test_diff__offers_are_new_withdrawn_or_the_same(void **state)
{
    (void)state;
    struct catalog *before = made(NULL, NULL), *after = made("\"P1\"", "\"P2\"");
    struct disclosure_diff diff;
    struct buffer out;
    buffer_init(&out, 64 * 1024);
    disclosure_diff_make(&diff, before, after);
    assert_int_equal(diff.count, 2);
    assert_null(diff.offers[0].after);
    assert_string_equal(diff.offers[0].code, "P1");
    assert_null(diff.offers[1].before);
    assert_string_equal(diff.offers[1].code, "P2");
    disclosure_diff_finish(&diff);
    disclosure_diff_make(&diff, before, before);
    assert_int_equal(diff.count + diff.top.count, 0);
    disclosure_diff_page_add_text(&diff, DISCLOSURE_DIFF_EN, &out);
    assert_string_equal(buffer_text(&out), "c 1 → c 1\nNothing changed.\n");
    disclosure_diff_finish(&diff);
    buffer_finish(&out);
    catalog_destroy(before);
    catalog_destroy(after);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_diff__each_field_is_told_by_pointer_and_in_words),
        cmocka_unit_test(test_diff__offers_are_new_withdrawn_or_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
