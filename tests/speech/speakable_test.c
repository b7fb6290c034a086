/* What is shown, as a native speaker reads it aloud. The expectations were written from how people
 * say such things, before the code. */
#include "speech/speakable.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "base/random.h"
#include "speech/characters.h"

struct reading_case {
    const char *shown, *said;
};

static void check(const char *lang, const struct reading_case *cases, size_t count)
{
    int wrong = 0;

    for (size_t i = 0; i < count; i++) {
        struct arena arena;
        arena_init(&arena);
        const char *said = speakable_text(&arena, lang, cases[i].shown);
        if (strcmp(said, cases[i].said) != 0) {
            print_error("%s \"%s\"\n  said     %s\n  expected %s\n", lang, cases[i].shown, said,
                        cases[i].said);
            wrong++;
        }
        arena_finish(&arena);
    }
    assert_int_equal(wrong, 0);
}
#define CHECK(lang, cases) check(lang, cases, sizeof(cases) / sizeof *(cases))

static void test_speakable__chinese_money_is_yuan_jiao_and_fen(void **state)
{
    (void)state;
    static const struct reading_case cases[] = {
        {"¥48.57", "四十八元五角七分"},
        {"¥49.00", "四十九元"},
        {"每月 ¥49.00", "每月四十九元"},
        {"每年省 ¥1,280.50", "每年省一千二百八十元五角"},
        {"¥0.29", "两角九分"},
        {"¥0.20", "两角"},
        {"¥0.05", "五分"},
        {"¥10.05", "十元零五分"},
        {"¥2.20", "两元二角"},
        {"¥200", "两百元"},
        {"¥222", "两百二十二元"},
        {"¥0.00", "零元"},
        {"−¥3.50", "负三元五角"},
        {"¥-3.50", "负三元五角"},
        {"¥12000", "一万两千元"},
        {"¥100,005", "十万零五元"},
        {"¥0.001", "零点零零一元"},
        {"0.15元/分钟", "每分钟一角五分"},
        {"¥49.00/月", "每月四十九元"},
        {"5元/GB", "每G五元"},
        {"￥１９．９０", "十九元九角"},
        {"¥49–¥99", "四十九元到九十九元"},
        {"¥49-99", "四十九元到九十九元"},
        {"¥49–¥99/月", "每月四十九元到九十九元"},
    };
    CHECK("zh-CN", cases);
}

static void test_speakable__chinese_quantities_have_their_measure(void **state)
{
    (void)state;
    static const struct reading_case cases[] = {
        {"7.6 GB", "七点六G"},
        {"50GB", "五十G"},
        {"512MB", "五百一十二兆"},
        {"7.60 GB", "七点六G"},
        {"0.5GB", "零点五G"},
        {"0GB", "零G"},
        {"1000M宽带", "一千兆宽带"},
        {"500Mbps", "五百兆"},
        {"流量 25.2 GB", "流量二十五点二G"},
        {"通话 262 分钟", "通话两百六十二分钟"},
        {"2 分钟", "两分钟"},
        {"2条", "两条"},
        {"合约期 24 个月", "合约期二十四个月"},
        {"第 2 个月", "第二个月"},
        {"2 个月", "两个月"},
        {"前2–3个月", "前两到三个月"},
        {"12–31 GB", "十二到三十一G"},
        {"12 ~ 31 GB", "十二到三十一G"},
        {"12-31GB", "十二到三十一G"},
        {"5G 套餐", "五G套餐"},
        {"50GB/月", "每月五十G"},
        {"100分钟/月", "每月一百分钟"},
        {"1005 条", "一千零五条"},
        {"10010 条", "一万零一十条"},
        {"20000 条", "两万条"},
        {"100000000", "一亿"},
        {"35%", "百分之三十五"},
        {"-12.5%", "负百分之十二点五"},
        {"10%–20%", "百分之十到百分之二十"},
        {"35% 12 GB", "百分之三十五，十二G"},
        {"＋ 加装包，2 份", "加加装包，两份"},
        {"2×30GB", "二乘三十G"},
        {"第 1 页，共 3 页", "第一页，共三页"},
    };
    CHECK("zh-CN", cases);
}

static void test_speakable__chinese_dates_and_phone_numbers_go_digit_by_digit(void **state)
{
    (void)state;
    static const struct reading_case cases[] = {
        {"2026-11-21", "二零二六年十一月二十一日"},
        {"2026/08/03", "二零二六年八月三日"},
        {"2026-11", "二零二六年十一月"},
        {"2026年2月", "二零二六年二月"},
        {"14:05", "十四点零五分"},
        {"02:00", "两点"},
        {"23:00–07:30", "二十三点到七点三十分"},
        {"138****8000", "幺三八开头，尾号八零零零"},
        {"13800138000", "幺三八，零零幺三，八零零零"},
        {"138 0013 8000", "幺三八，零零幺三，八零零零"},
        {"024-12345678", "零二四，幺二三四五六七八"},
        {"请拨 10010。", "请拨幺零零幺零。"},
        {"12345", "幺二三四五"},
        {"12345元", "一万两千三百四十五元"},
        {"26LN100013", "二六LN一零零零一三"},
        {"编号 007", "编号零零七"},
        {"套餐内（5GB），另计 1GB。（完）", "套餐内，五G，另计一G。完"},
        {"《畅享》（5G）·优惠", "畅享，五G，优惠"},
        {"最省的套餐，\n算给您看", "最省的套餐，算给您看"},
    };
    CHECK("zh-CN", cases);
}

static void test_speakable__cantonese_says_its_own_one(void **state)
{
    (void)state;
    static const struct reading_case cases[] = {
        {"138****8000", "一三八开头，尾号八零零零"},
        {"¥48.57", "四十八元五角七分"},
    };
    CHECK("yue", cases);
}

static void test_speakable__english_is_read_as_it_is_said(void **state)
{
    (void)state;
    static const struct reading_case cases[] = {
        {"¥48.57", "forty-eight point five seven yuan"},
        {"¥49.00 a month", "forty-nine yuan a month"},
        {"¥49.00/month", "forty-nine yuan per month"},
        {"Save ¥1,280.50", "Save one thousand two hundred and eighty point five yuan"},
        {"−¥3.50", "minus three point five yuan"},
        {"¥100,005", "one hundred thousand and five yuan"},
        {"¥49–¥99", "forty-nine yuan to ninety-nine yuan"},
        {"7.6 GB", "seven point six gigabytes"},
        {"1 GB", "one gigabyte"},
        {"1.5GB", "one point five gigabytes"},
        {"512MB", "five hundred and twelve megabytes"},
        {"0.05 GB", "zero point zero five gigabytes"},
        {"12–31 GB", "twelve to thirty-one gigabytes"},
        {"5G plan", "five G plan"},
        {"262 minutes", "two hundred and sixty-two minutes"},
        {"30min", "thirty minutes"},
        {"500Mbps", "five hundred megabits per second"},
        {"0.15/min", "zero point one five per minute"},
        {"35%", "thirty-five percent"},
        {"2026-11-21", "the twenty-first of November twenty twenty-six"},
        {"2008-08", "August two thousand and eight"},
        {"from 1905-01-02", "from the second of January nineteen oh five"},
        {"14:05", "two oh five p.m."},
        {"00:00", "midnight"},
        {"12:00", "noon"},
        {"23:00–07:00", "eleven p.m. to seven a.m."},
        {"138****8000", "starting one three eight, ending eight zero zero zero"},
        {"13800138000", "one three eight, zero zero one three, eight zero zero zero"},
        {"Call 10010", "Call one zero zero one zero"},
        {"10000 MB", "ten thousand megabytes"},
        {"26LN100013", "two six L N one zero zero zero one three"},
        {"the 1st of 3", "the first of three"},
        {"12th", "twelfth"},
        {"20th", "twentieth"},
        {"Page 2 of 3", "Page two of three"},
        {"Why ›", "Why"},
        {"data & calls (5G)", "data and calls, five G"},
        {"1,000,000,000", "one billion"},
    };
    CHECK("en", cases);
}

static void test_speakable__korean_and_uyghur_leave_digits_to_their_voices(void **state)
{
    (void)state;
    static const struct reading_case korean[] = {
        {"¥48.50", "48.5 위안"},    {"7.6 GB", "7.6 기가바이트"},
        {"35%", "35 퍼센트"},       {"2026-11-21", "2026년 11월 21일"},
        {"¥49/월", "매월 49 위안"},
    };
    static const struct reading_case uyghur[] = {
        {"¥48.50", "48.5 يۈەن"},
        {"7.6 GB", "7.6 گىگابايت"},
        {"35%", "35 پىرسەنت"},
    };
    CHECK("ko", korean);
    CHECK("ug", uyghur);
}

static void test_speakable__what_cannot_be_heard_is_left_out(void **state)
{
    (void)state;
    static const struct reading_case cases[] = {
        {"", ""},
        {" \t\n", ""},
        {"\xFF\xFE\x80", ""},
        {"a\xC0\xAF"
         "b",
         "ab"},
        {"\xE4\xBD", ""},
        {"\xED\xA0\x80x", "x"},
        {"\u202Eabc\u202C", "abc"},
        {"👍好", "好"},
        {"\u200B\uFEFF", ""},
    };
    CHECK("zh-CN", cases);
    CHECK("en", cases);
    CHECK("qq", cases);
}

static void test_speakable__a_long_text_has_a_ceiling(void **state)
{
    (void)state;
    struct arena arena;
    char *text = memory_allocate(10000 * 3 + 1, 1);

    for (size_t i = 0; i < 10000; i++)
        memcpy(text + i * 3, "好", 3);
    arena_init(&arena);
    assert_int_equal(strlen(speakable_text(&arena, "zh-CN", text)), SPEAKABLE_CHARACTERS_MOST * 3);
    memset(text, '8', 10000 * 3);
    const char *said = speakable_text(&arena, "zh-CN", text);
    assert_true(strlen(said) <= SPEAKABLE_CHARACTERS_MOST * 3);
    memset(text, 0x80, 10000 * 3); /* nothing but what is no UTF-8 */
    assert_string_equal(speakable_text(&arena, "zh-CN", text), "");
    arena_finish(&arena);
    memory_free(text);
}

/* Digits, signs and broken bytes in every order: nothing may be read outside the text, and the
 * answer is text again. */
static void test_speakable__any_bytes_are_safe(void **state)
{
    (void)state;
    static const char *const bits[] = {"1",  "2",  "0", "9",  "13800138000", ".", ",",  "-", "–",
                                       "¥",  "元", "/", "月", "GB",          "M", "*",  ":", "%",
                                       "第", " ",  "A", "z",  "\xE4",        "+", "年", "(", "st"};
    struct random random = random_seeded(4);

    for (int round = 0; round < 3000; round++) {
        char text[160] = "";
        size_t length = 0;
        for (int i = 0; i < 12; i++) {
            const char *bit =
                bits[random_between(&random, 0, (int64_t)(sizeof bits / sizeof *bits) - 1)];
            memcpy(text + length, bit, strlen(bit));
            length += strlen(bit);
        }
        static const char *const langs[] = {"zh-CN", "en", "ko", "ug", "yue", "bo"};
        struct arena arena;
        arena_init(&arena);
        const char *said = speakable_text(&arena, langs[round % 6], text);
        struct characters read = characters_read(&arena, said, strlen(said));
        assert_string_equal(characters_text(&arena, read.codes, read.count), said);
        if (round % 6 < 2)
            if (strpbrk(said, "0123456789%*"))
                fail_msg("%s: %s", text, said);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_speakable__chinese_money_is_yuan_jiao_and_fen),
        cmocka_unit_test(test_speakable__chinese_quantities_have_their_measure),
        cmocka_unit_test(test_speakable__chinese_dates_and_phone_numbers_go_digit_by_digit),
        cmocka_unit_test(test_speakable__cantonese_says_its_own_one),
        cmocka_unit_test(test_speakable__english_is_read_as_it_is_said),
        cmocka_unit_test(test_speakable__korean_and_uyghur_leave_digits_to_their_voices),
        cmocka_unit_test(test_speakable__what_cannot_be_heard_is_left_out),
        cmocka_unit_test(test_speakable__a_long_text_has_a_ceiling),
        cmocka_unit_test(test_speakable__any_bytes_are_safe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
