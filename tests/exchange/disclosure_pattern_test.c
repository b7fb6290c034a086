/* The language of phrases: each of its signs, each slot, and how far a pattern reaches. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "exchange/disclosure_pattern.h"
#include "exchange/disclosure_places.h"

struct pattern_case {
    const char *name, *pattern, *text, *taken; /* NULL: no match */
    size_t values;
    int64_t first; /* the first value */
};

#define NUMBERS 1000000

static const struct pattern_case cases[] = {
    {"letters", "国内流量", "国内流量5元", "国内流量", 0, 0},
    {"other letters", "国内流量", "省内流量", NULL, 0, 0},
    {"an option", "[国内]流量", "国内流量", "国内流量", 0, 0},
    {"an option left out", "[国内]流量", "流量", "流量", 0, 0},
    {"an option of two", "[国内|省内]流量", "省内流量", "省内流量", 0, 0},
    {"one of two", "<不含|不包含>港澳台", "不包含港澳台", "不包含港澳台", 0, 0},
    {"one of two, or nothing", "<国内|>被叫", "被叫", "被叫", 0, 0},
    {"groups in groups", "[(<不含|除>港澳台[地区])]流量", "(除港澳台地区)流量",
     "(除港澳台地区)流量", 0, 0},
    {"pauses, or none", "超出后,流量", "超出后,,流量", "超出后,,流量", 0, 0},
    {"no pause", "超出后,流量", "超出后流量", "超出后流量", 0, 0},
    {"yuan", "{yuan}/GB", "0.29元/GB", "0.29元/GB", 1, 290000},
    {"yuan of seven decimals are no money", "{yuan}", "0.1234567元", NULL, 0, 0},
    {"a size in GB", "{size}流量", "2GB流量", "2GB流量", 1, INT64_C(2) << 30},
    {"a size in G", "{size}流量", "2G流量", "2G流量", 1, INT64_C(2) << 30},
    {"a size in MB", "{size}", "500MB", "500MB", 1, INT64_C(500) << 20},
    {"a size of a part", "{size}", "1.5GB", "1.5GB", 1, INT64_C(3) << 29},
    {"minutes", "{minutes}", "100分钟", "100分钟", 1, 6000},
    {"messages", "{messages}", "100条", "100条", 1, 100},
    {"half a message is none", "{messages}", "1.5条", NULL, 0, 0},
    {"months", "{months}", "24个月", "24个月", 1, 24},
    {"years are months", "{months}", "3年", "3年", 1, 36},
    {"days", "{days}", "180天", "180天", 1, 180},
    {"tenths", "{fold}", "7.5折", "7.5折", 1, 75 * NUMBERS / 10},
    {"a count", "{count}人", "4人", "4人", 1, 4},
    {"words without a quantity", "{words}为准", "具体以页面,办理为准", "具体以页面,办理为准", 1, 0},
    {"words stop at a quantity", "{words}为准", "每月5元为准", NULL, 0, 0},
    {"words stop at a sentence", "{words}为准", "一。二为准", NULL, 0, 0},
    {"a word stops at a pause", "{word}活动", "一,二活动", NULL, 0, 0},
    {"names may hold quantities", "办理过{names}等", "办理过5元包,8GB包等", "办理过5元包,8GB包等",
     1, 0},
    {"names end before 的", "{names}客户", "5元包的客户", NULL, 0, 0},
    {"an unknown slot matches nothing", "{money}", "5元", NULL, 0, 0},
    {"an empty pattern takes nothing", "", "5元", NULL, 0, 0},
};

static bool check(const struct pattern_case *one)
{
    struct disclosure_pattern_values values;
    size_t length = disclosure_pattern_match(one->pattern, one->text, &values);
    if (!one->taken)
        return length == 0;
    return length == strlen(one->taken) && strncmp(one->text, one->taken, length) == 0 &&
           values.count == one->values && (one->first == 0 || values.items[0].number == one->first);
}

static void test_pattern__takes_what_it_says(void **state)
{
    (void)state;
    int failed = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (!check(&cases[i])) {
            print_error("%s: %s on %s\n", cases[i].name, cases[i].pattern, cases[i].text);
            failed++;
        }
    assert_int_equal(failed, 0);
}

static void test_pattern__reads_dates_and_places(void **state)
{
    (void)state;
    struct disclosure_pattern_values values;
    assert_true(disclosure_pattern_match("截至{date}", "截至2025年12月7日", &values));
    assert_int_equal(values.items[0].number, date_from_civil(2025, 12, 7));
    assert_false(disclosure_pattern_match("截至{date}", "截至2025年13月7日", &values));
    assert_true(disclosure_pattern_match("({places})", "(湖南,江苏)", &values));
    assert_int_equal(values.items[0].number, INT64_C(1) << disclosure_places_find("湖南") |
                                                 INT64_C(1) << disclosure_places_find("江苏"));
}

static void test_pattern__values_are_in_the_order_of_the_slots(void **state)
{
    (void)state;
    struct disclosure_pattern_values values;
    assert_true(disclosure_pattern_match("前{size}{yuan},{names}等", "前3GB5元,甲等", &values));
    assert_int_equal(values.count, 3);
    assert_int_equal(values.items[0].number, INT64_C(3) << 30);
    assert_int_equal(values.items[1].number, 5 * NUMBERS);
    assert_memory_equal(values.items[2].text, "甲", values.items[2].length);
}

static void test_pattern__a_short_pattern_is_found_wherever_it_stands(void **state)
{
    (void)state;
    assert_true(disclosure_pattern_occurs("{count}台<设备|手机>", "送手机,含2台设备"));
    assert_false(disclosure_pattern_occurs("{count}台<设备|手机>", "送手机,含设备"));
    assert_true(disclosure_pattern_occurs("路由器", "含路由器一个"));
}

/* Three open slots and an end that never comes: every way to share the letters out would be tried.
 */
static void test_pattern__a_search_ends_when_its_steps_are_spent(void **state)
{
    (void)state;
    struct arena arena;
    struct disclosure_pattern_values values;
    char text[3 * 80 + 1] = "";
    int64_t steps = 5000, enough = 5000;
    arena_init(&arena);
    for (int i = 0; i < 80; i++)
        memcpy(text + strlen("国") * (size_t)i, "国", strlen("国"));
    const struct disclosure_pattern *slow =
        disclosure_pattern_compile(&arena, "{words}国{words}国{words}内");
    assert_int_equal(disclosure_pattern_run(slow, text, &values, &steps), 0);
    assert_true(steps <= 0);
    assert_int_equal(disclosure_pattern_run(slow, "国国国内", &values, &enough), 0);
    assert_int_equal(disclosure_pattern_run(slow, "国国国国国内", &values, &enough), 18);
    assert_true(enough > 0);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pattern__takes_what_it_says),
        cmocka_unit_test(test_pattern__reads_dates_and_places),
        cmocka_unit_test(test_pattern__values_are_in_the_order_of_the_slots),
        cmocka_unit_test(test_pattern__a_short_pattern_is_found_wherever_it_stands),
        cmocka_unit_test(test_pattern__a_search_ends_when_its_steps_are_spent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
