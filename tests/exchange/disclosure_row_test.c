/* Rows before their texts are read: class, series, columns. */
#include "disclosure_rows.h"

struct class_case {
    const char *name, *audience, *services;
    enum disclosure_row_class class;
};

static const struct class_case classes[] = {
    {"一套餐39元", "", "", DISCLOSURE_ROW_PLAN},
    {"智臻会员199档", "", "", DISCLOSURE_ROW_PLAN},
    {"芒果卡（宽带版）-79元档", "", "", DISCLOSURE_ROW_PLAN},
    {"一套餐流量模组-10元1GB", "", "", DISCLOSURE_ROW_ADDON},
    {"一套餐优惠活动", "", "", DISCLOSURE_ROW_PROMOTION},
    {"送720元话费", "", "", DISCLOSURE_ROW_PROMOTION},
    {"一副卡", "", "", DISCLOSURE_ROW_SUB_CARD},
    {"一卡10元", "", "以副卡形式实现", DISCLOSURE_ROW_SUB_CARD},
    {"一套餐优惠活动", "辽宁移动副卡", "", DISCLOSURE_ROW_SUB_CARD},
    {"旅游卡（3天）", "", "", DISCLOSURE_ROW_VISITOR_CARD},
    {"一卡199元", "", "不支持语音功能", DISCLOSURE_ROW_DEVICE_CARD},
    {"承诺消费活动", "", "如与吉祥号码等活动同时办理", DISCLOSURE_ROW_PROMOTION},
    {"一终端优惠购机", "", "", DISCLOSURE_ROW_HANDSET},
    {"300M宽带", "", "", DISCLOSURE_ROW_BROADBAND},
    {"一套餐300M宽带", "", "", DISCLOSURE_ROW_BROADBAND},
};

static json_t *make_row(const char *name, const char *audience, const char *services)
{
    return json_pack("{s:s,s:i,s:f,s:i,s:s,s:{s:s,s:s,s:s,s:s}}", "name", name, "price", 39,
                     "generalData", 0.49, "voice", 100, "sms", "详见详情", "details", "schemeId",
                     "25LN000001", "tariffStandard", "39元/月", "applicableArea", audience,
                     "services", services);
}

static void test_row__the_class_is_told_by_names_and_a_few_words(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        struct disclosure_row row;
        json_t *element = make_row(classes[i].name, classes[i].audience, classes[i].services);
        assert_true(disclosure_row_load(&arena, element, &row));
        if (row.class != classes[i].class)
            fail_msg("%s is a %s", classes[i].name, disclosure_row_class_name(row.class));
        json_decref(element);
    }
    arena_finish(&arena);
}

static void test_row__the_series_is_the_name_without_amount_and_variant(void **state)
{
    (void)state;
    static const char *const names[][2] = {
        {"爱家套餐79元", "爱家套餐"},
        {"智臻会员199档（A版）", "智臻会员"},
        {"59元全家享套餐", "全家享套餐"},
        {"骑士卡39", "骑士卡"},
        {"芒果卡（流量版）-59元档", "芒果卡"},
        {"动感地带-星钻卡", "动感地带-星钻卡"},
        {"加赠包79至89元档（有宽版）", "加赠包"},
        {"送720元话费", "送720元话费"},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct disclosure_row row;
        json_t *element = make_row(names[i][0], "", "");
        assert_true(disclosure_row_load(&arena, element, &row));
        assert_string_equal(row.series, names[i][1]);
        json_decref(element);
    }
    arena_finish(&arena);
}

static void test_row__columns_are_exact(void **state)
{
    (void)state;
    struct arena arena;
    struct disclosure_row row;
    arena_init(&arena);
    json_t *element = make_row("一卡39元", "", "");
    assert_true(disclosure_row_load(&arena, element, &row));
    assert_int_equal(row.price, 39000000);
    assert_int_equal(row.general, 490000);
    assert_int_equal(row.voice, 100000000);
    assert_int_equal(row.sms, 0);
    assert_int_equal(row.standard, DISCLOSURE_STANDARD_MONTHLY);
    assert_int_equal(row.standard_amount, 39000000);
    json_decref(element);
    arena_finish(&arena);
}

static void test_row__without_a_code_or_a_name_there_is_none(void **state)
{
    (void)state;
    struct arena arena;
    struct disclosure_row row;
    arena_init(&arena);
    json_t *nameless = json_pack("{s:{s:s}}", "details", "schemeId", "1");
    json_t *codeless = json_pack("{s:s,s:{}}", "name", "一", "details");
    json_t *bare = json_pack("{s:s}", "name", "一");
    assert_false(disclosure_row_load(&arena, nameless, &row));
    assert_false(disclosure_row_load(&arena, codeless, &row));
    assert_false(disclosure_row_load(&arena, bare, &row));
    json_decref(nameless);
    json_decref(codeless);
    json_decref(bare);
    arena_finish(&arena);
}

static void test_row__places_are_known_by_name_and_code(void **state)
{
    (void)state;
    int liaoning = disclosure_places_find("辽宁");
    assert_int_equal(disclosure_places_of_code("25LN203491"), liaoning);
    assert_int_equal(disclosure_places_of_code("25JT203491"), -1);
    assert_int_equal(disclosure_places_of_code("25"), -1);
    assert_int_equal(disclosure_places_find("火星"), -1);
    assert_int_equal(disclosure_places_province(disclosure_places_find("沈阳")), liaoning);
    assert_int_equal(__builtin_popcountll(disclosure_places_cities(liaoning)), 14);
    assert_int_equal(__builtin_popcountll(disclosure_places_provinces()), 31);
    for (int place = 0; place < 31; place++)
        assert_int_equal(disclosure_places_find(disclosure_places_name(place)), place);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_row__the_class_is_told_by_names_and_a_few_words),
        cmocka_unit_test(test_row__the_series_is_the_name_without_amount_and_variant),
        cmocka_unit_test(test_row__columns_are_exact),
        cmocka_unit_test(test_row__without_a_code_or_a_name_there_is_none),
        cmocka_unit_test(test_row__places_are_known_by_name_and_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
