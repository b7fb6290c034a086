/* Normalisation: what is written differently and means the same becomes the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "exchange/disclosure_text.h"

struct text_case {
    const char *name, *text, *normal;
};

static const struct text_case cases[] = {
    {"a paragraph ends a sentence", "<p>一</p>二", "。一。二"},
    {"entities are their letters", "入网&gt;6个月&nbsp;&amp;", "入网大于6个月&"},
    {"links say nothing", "点击 https://10086.cn/d/qMj 查看", "点击查看"},
    {"full width is half width", "５ＧＢ（１）：Ａ", "5GB。,A"},
    {"pauses are one mark", "一，二、三；四：五,六", "一,二,三,四,五,六"},
    {"a clock keeps its colon", "23:00起", "23:00起"},
    {"items of a list begin a sentence", "1、一2.二（3）三④四", "。一。二。三。四"},
    {"a price in a list is no item", "39、49元", "39,49元"},
    {"a decimal is no item", "1.5GB", "1.5GB"},
    {"a comma that may be part of a number stays in doubt", "1,000元、39，100元",
     "1⎖000元,39⎖100元"},
    {"blanks go, but between words of Latin letters", "0.29 元 / MB，WIFI X 上",
     "0.29元/MB,WIFI X上"},
    {"numerals before units", "三年、两张、二十四个月、七折、一百条", "3年,2张,24个月,7折,100条"},
    {"numerals that are words stay", "一次性、二宽、千兆、同一身份", "一次性,二宽,千兆,同一身份"},
    {"money has one word", "5块、10元钱、8圆", "5元,10元,8元"},
    {"兆 is MB", "100兆流量0.29元/兆", "100MB流量0.29元/MB"},
    {"one stop is enough", "一。</p><p>二。1、三", "一。二。三"},
    {"comparisons are words", "套餐费>77元、≥5、<3、≤2",
     "套餐费大于77元,大于等于5,小于3,小于等于2"},
    {"letters are upper case", "WiFi、app、mb", "WIFI,APP,MB"},
    {"quotes, dashes, brackets, signs", "“一”—二【三】×2＝4", "\"一\"-二三*2=4"},
    {"lines end sentences", "一\r\n二！三？", "一。二。三。"},
    {"nothing is nothing", "", ""},
    {"a broken last letter does no harm", "一\xE4", "一\004"},
};

static void test_text__means_the_same_reads_the_same(void **state)
{
    (void)state;
    struct arena arena;
    int failed = 0;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *normal = disclosure_text_normalise(&arena, cases[i].text);
        if (strcmp(normal, cases[i].normal) != 0) {
            print_error("%s: \"%s\", not \"%s\"\n", cases[i].name, normal, cases[i].normal);
            failed++;
        }
    }
    arena_finish(&arena);
    assert_int_equal(failed, 0);
}

static void test_text__what_is_normal_stays(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(disclosure_text_normalise(&arena, cases[i].normal), cases[i].normal);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text__means_the_same_reads_the_same),
        cmocka_unit_test(test_text__what_is_normal_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
