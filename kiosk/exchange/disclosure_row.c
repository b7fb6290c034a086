/* Columns of a row, and its class by the words of its name. A class is only ever a reason not to
 * price: what is taken for an offer must still be understood whole. */
#include "exchange/disclosure_row.h"

#include <string.h>

#include "base/money.h"
#include "exchange/disclosure_pattern.h"
#include "exchange/disclosure_read.h"
#include "exchange/disclosure_text.h"

#define STANDARD_COUNTED 3 /* from there on the unit stands behind: 59(元/月) */
#define SERIES_LEAST 6     /* bytes: two characters */

/* ---- classes ---- */

enum where { IN_NAME = 1, IN_AUDIENCE = 2, IN_SERVICES = 4, IN_NOTES = 8, IN_LIABILITY = 16 };

struct class_word {
    const char *word;
    int where;
    enum disclosure_row_class class;
};

/* The first word that is found decides. IN_NAME looks at the category, too. */
static const struct class_word other_words[] = {
    {"副卡", IN_NAME, DISCLOSURE_ROW_SUB_CARD},
    {"移动副卡", IN_AUDIENCE, DISCLOSURE_ROW_SUB_CARD},
    {"以副卡形式实现", IN_SERVICES, DISCLOSURE_ROW_SUB_CARD},
    {"本资费为副卡资费", IN_SERVICES | IN_NOTES, DISCLOSURE_ROW_SUB_CARD},
    {"可与其他签约号码合户", IN_SERVICES, DISCLOSURE_ROW_SUB_CARD},
    {"旅游卡", IN_NAME, DISCLOSURE_ROW_VISITOR_CARD},
    {"护照", IN_AUDIENCE, DISCLOSURE_ROW_VISITOR_CARD},
    {"外籍客户", IN_AUDIENCE, DISCLOSURE_ROW_VISITOR_CARD},
    {"政企项目", IN_AUDIENCE, DISCLOSURE_ROW_ENTERPRISE},
    {"集团客户专用", IN_AUDIENCE, DISCLOSURE_ROW_ENTERPRISE},
    {"不对用户进行销售", IN_NOTES, DISCLOSURE_ROW_ENTERPRISE}, /* the company's own test */
    {"固话", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"无语音功能", IN_SERVICES, DISCLOSURE_ROW_DEVICE_CARD},
    {"物联网应用", IN_SERVICES, DISCLOSURE_ROW_DEVICE_CARD},
    {"直播神器", IN_NAME, DISCLOSURE_ROW_DEVICE_CARD},
    {"不支持语音功能", IN_SERVICES, DISCLOSURE_ROW_DEVICE_CARD},
    {"购机", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"终端", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"直降", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"硬件", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"福袋", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"AI豆", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"新机", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"手表", IN_NAME | IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"灵犀屏", IN_NAME | IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"分期包", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"伴学", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"康养", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"云电脑", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"网络覆盖", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"组网", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"FTTR", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"光网", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"光和", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"IPTV", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"高清", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"爱家TV", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"摄像头", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"安防", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"提速", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"二宽", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"多宽", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"单宽", IN_NAME, DISCLOSURE_ROW_BROADBAND},
};

/* What an addition or a promotion gives besides the line: things, insurance, services at home. No
 * shopper here is offered them, even where data or minutes come along. Patterns of the text; plans
 * bring things, too, and are not asked. */
struct thing {
    const char *pattern;
    int where;
    enum disclosure_row_class class;
};

static const struct thing things[] = {
    {"看家", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"WIFI", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"路由器", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"机顶盒", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"魔百和", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"电视", IN_NAME, DISCLOSURE_ROW_BROADBAND},
    {"门锁", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"机型", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"机器人", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"智家产品", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"到家服务", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"守机宝", IN_NAME | IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"碎屏", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"换屏", IN_NAME, DISCLOSURE_ROW_HANDSET},
    {"购机", IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"终端直降", IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"宽带装机", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"宽带安装", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"宽带<续费|费用|包年>", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"宽带[包{months}][套餐][合计]<折至|折后|按照>{yuan}", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"FTTR", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"千兆提速", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"<球机|枪机|室内机|室外机>", IN_NAME | IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"摄像头[*]{count}", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"宽带{count}M", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"看家摄像头", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"{count}台[室内|室外]<智能|>摄像头", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"摄像头设备", IN_SERVICES | IN_NOTES, DISCLOSURE_ROW_BROADBAND},
    {"<光猫|光网关|路由器|机顶盒|子网关|主网关>", IN_SERVICES, DISCLOSURE_ROW_BROADBAND},
    {"<手机|平板|电脑|手环|耳机|头盔|音箱|学习机|门锁|硬件设备|屏|设备>[终端][一|{count}]台",
     IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"{count}台<设备|手机|平板>", IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"型号手机", IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"直降{yuan}", IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"设备赔偿款", IN_NOTES, DISCLOSURE_ROW_HANDSET},
    {"智家硬件", IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"智能插座", IN_SERVICES, DISCLOSURE_ROW_HANDSET},
    {"终端款", IN_LIABILITY, DISCLOSURE_ROW_HANDSET},
    {"终端成本", IN_LIABILITY | IN_NOTES, DISCLOSURE_ROW_HANDSET},
    {"终端违约金", IN_SERVICES, DISCLOSURE_ROW_HANDSET},
};

static const char *const promotion_words[] = {
    "活动", "优惠", "减",   "好礼", "接续", "回馈", "升级", "承诺", "保底", "送",   "专享", "合约",
    "话费", "折",   "赠费", "续约", "升档", "立减", "返",   "礼",   "扩容", "促销", "营销", NULL};
static const char *const addon_words[] = {"包", "模组", "智话", "观赛宝", "加享", NULL};
static const char *const plan_words[] = {"套餐", "卡", "智臻会员", NULL};

static bool has_word(const char *text, const char *const *words)
{
    for (; *words; words++)
        if (strstr(text, *words))
            return true;
    return false;
}

static bool holds_word(const struct disclosure_row *row, const struct class_word *rule)
{
    return (rule->where & IN_NAME &&
            (strstr(row->plain_name, rule->word) || strstr(row->category, rule->word))) ||
           (rule->where & IN_AUDIENCE &&
            strstr(row->columns[DISCLOSURE_FIELD_AUDIENCE], rule->word)) ||
           (rule->where & IN_SERVICES &&
            strstr(row->columns[DISCLOSURE_FIELD_SERVICES], rule->word)) ||
           (rule->where & IN_NOTES && strstr(row->columns[DISCLOSURE_FIELD_NOTES], rule->word));
}

/* "5G融合个人版1000M": a speed in the name, where no data is given in MB. */
static bool has_speed(const char *name)
{
    static const int64_t speeds[] = {100, 200, 300, 500, 1000, 1500, 2000, 3000};
    struct disclosure_pattern_values values;
    for (const char *at = name; strstr(name, "融合") && *at; at++) {
        bool is_inside = at > name && strchr("0123456789.", at[-1]);
        if (is_inside || !disclosure_pattern_match("{count}M", at, &values))
            continue;
        for (size_t i = 0; i < sizeof speeds / sizeof *speeds; i++)
            if (values.items[0].number == speeds[i])
                return true;
    }
    return false;
}

/* Broadband sold by itself, not the variant of a plan that comes with it. */
static bool is_broadband(const struct disclosure_row *row)
{
    if (has_speed(row->plain_name) || strstr(row->plain_name, "爱家套餐版"))
        return true;
    return strstr(row->plain_name, "宽带") && !strstr(row->plain_name, "宽带版");
}

/* "办理"某套餐"的用户", "办理某合约的客户": what those may take who hold something else. */
static bool is_for_holders(const struct disclosure_row *row)
{
    const char *audience = row->columns[DISCLOSURE_FIELD_AUDIENCE];
    static const char lead[] = "办理";
    bool is_held = strstr(audience, "的用户") || strstr(audience, "的客户");
    return (strncmp(audience, lead, strlen(lead)) == 0 && is_held) ||
           strstr(audience, "合约，") != NULL;
}

/* The class of a thing that comes with an offer, else the offer's own. */
static enum disclosure_row_class class_beside_things(struct arena *arena,
                                                     const struct disclosure_row *row,
                                                     enum disclosure_row_class class)
{
    if (class != DISCLOSURE_ROW_ADDON && class != DISCLOSURE_ROW_PROMOTION)
        return class;
    const char *texts[] = {
        row->plain_name,
        "",
        disclosure_text_normalise(arena, row->columns[DISCLOSURE_FIELD_SERVICES]),
        disclosure_text_normalise(arena, row->columns[DISCLOSURE_FIELD_NOTES]),
        disclosure_text_normalise(arena, row->columns[DISCLOSURE_FIELD_LIABILITY]),
    };
    for (size_t i = 0; i < sizeof things / sizeof *things; i++)
        for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
            if (things[i].where >> k & 1 && disclosure_pattern_occurs(things[i].pattern, texts[k]))
                return things[i].class;
    return class;
}

/* "升全家享套餐159元档,享流量30GB" is what comes with a plan, not the plan. */
static bool raises_plan(const char *name)
{
    static const char raise[] = "升";
    return strncmp(name, raise, strlen(raise)) == 0;
}

/* What stands last in a name is what the thing is: 优惠套餐 is a plan, 套餐优惠 is not. */
static size_t last_word(const char *name, const char *const *words)
{
    size_t last = 0; /* counted from 1, so that 0 is nowhere */
    for (; *words; words++)
        for (const char *at = name; (at = strstr(at, *words)) != NULL; at++)
            if ((size_t)(at - name) + 1 > last)
                last = (size_t)(at - name) + 1;
    return last;
}

/* "升级卡49元" with its own data, minutes and prices beyond them, and no price of leaving. */
static bool is_plan_by_content(const struct disclosure_row *row)
{
    const char *overage = row->columns[DISCLOSURE_FIELD_OVERAGE];
    const char *liability = row->columns[DISCLOSURE_FIELD_LIABILITY];
    size_t plan = last_word(row->plain_name, plan_words);
    bool has_prices = strstr(overage, "元/分钟") && strstr(overage, "元/GB");
    return has_prices && row->voice > 0 && row->data > 0 &&
           plan > last_word(row->plain_name, promotion_words) &&
           row->standard == DISCLOSURE_STANDARD_MONTHLY && strncmp(liability, "无", 3) == 0;
}

static enum disclosure_row_class classify(const struct disclosure_row *row)
{
    for (size_t i = 0; i < sizeof other_words / sizeof *other_words; i++)
        if (holds_word(row, &other_words[i]))
            return other_words[i].class;
    if (is_broadband(row))
        return DISCLOSURE_ROW_BROADBAND;
    if (strstr(row->columns[DISCLOSURE_FIELD_SERVICES], "原套餐中的"))
        return DISCLOSURE_ROW_ADDON; /* a module that takes the place of a part of the plan held */
    if (is_plan_by_content(row))
        return DISCLOSURE_ROW_PLAN;
    if (has_word(row->plain_name, promotion_words) || raises_plan(row->plain_name))
        return DISCLOSURE_ROW_PROMOTION;
    bool has_both = row->voice > 0 && row->data > 0; /* what plans have, and hardly anything else */
    bool is_by_month =
        has_both && strstr(row->plain_name, "包月") && row->standard == DISCLOSURE_STANDARD_MONTHLY;
    if (has_word(row->plain_name, addon_words) && !is_by_month)
        return DISCLOSURE_ROW_ADDON;
    if (is_for_holders(row))
        return DISCLOSURE_ROW_PROMOTION;
    return has_both || has_word(row->plain_name, plan_words) ? DISCLOSURE_ROW_PLAN
                                                             : DISCLOSURE_ROW_PROMOTION;
}

/* ---- names ---- */

static const char *skip_amount(const char *name)
{
    struct disclosure_pattern_values values;
    static const char *const amounts[] = {"{count}至{yuan}档[位]", "{yuan}档[位]", "{yuan}",
                                          "{count}档[位]", NULL};
    for (size_t i = 0; amounts[i]; i++) {
        size_t length = disclosure_pattern_match(amounts[i], name, &values);
        if (length)
            return name + length;
    }
    return name;
}

static bool ends_series(const char *at)
{
    static const char digits[] = "0123456789";
    bool is_dash_before_amount = *at == '-' && at[1] && strchr(digits, at[1]);
    bool is_last_number = strspn(at, digits) == strlen(at);
    return *at == '(' || is_dash_before_amount || is_last_number || skip_amount(at) != at;
}

/* "爱家套餐79元" and "智臻会员199档(A版)" are of the series 爱家套餐 and 智臻会员. A name that is
 * all amounts is its own series. */
static const char *series_of(struct arena *arena, const char *name)
{
    const char *begin = skip_amount(name);
    size_t length = 0;
    while (!ends_series(begin + length))
        length++;
    return length < SERIES_LEAST ? name : arena_copy_bytes(arena, begin, length);
}

/* ---- columns ---- */

static const char *text_of(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text ? text : "";
}

/* A number of the document in millionths, exactly as it is written there to 15 digits. */
static int64_t number_of(const json_t *object, const char *key)
{
    char text[40] = "";
    int64_t millionths = 0;
    const json_t *number = json_object_get(object, key);
    if (!json_is_number(number))
        return 0;
    size_t length =
        json_dumpb(number, text, sizeof text - 1, JSON_ENCODE_ANY | JSON_REAL_PRECISION(15));
    char *zero = length < sizeof text ? strstr(text, ".0") : NULL;
    if (zero && zero[2] == '\0')
        *zero = '\0';
    return money_parse(text, &millionths) ? millionths : -1;
}

/* "200", "0条"; words ("详见详情") say nothing. */
static int64_t messages_of(const char *text)
{
    struct disclosure_pattern_values values;
    size_t length = disclosure_pattern_match("{count}[条]", text, &values);
    return length && text[length] == '\0' ? values.items[0].number : 0;
}

static void read_standard(struct disclosure_row *row, const char *text)
{
    static const char *const patterns[] = {"{yuan}/月", "{yuan}/月起", "{fold}", "{count}(元/月)"};
    struct disclosure_pattern_values values;
    row->standard = DISCLOSURE_STANDARD_OTHER;
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        if (disclosure_pattern_match(patterns[i], text, &values) == strlen(text) && *text) {
            row->standard = i < STANDARD_COUNTED ? (enum disclosure_row_standard)i
                                                 : DISCLOSURE_STANDARD_MONTHLY;
            row->standard_amount = values.items[0].number * (i < STANDARD_COUNTED ? 1 : MONEY_YUAN);
        }
}

static void read_columns(struct arena *arena, const json_t *element, struct disclosure_row *row)
{
    const json_t *details = json_object_get(element, "details");
    for (int field = 0; field < DISCLOSURE_FIELDS; field++)
        row->columns[field] =
            text_of(details, disclosure_read_field_name((enum disclosure_phrase_field)field));
    row->standard_text = text_of(details, "tariffStandard");
    row->category = disclosure_text_normalise(arena, text_of(details, "category"));
    row->from = text_of(details, "onlineDate");
    row->to = text_of(details, "offlineDate");
    row->price = number_of(element, "price");
    row->data = number_of(element, "data");
    row->general = number_of(element, "generalData");
    row->directed = number_of(element, "directedData");
    row->voice = number_of(element, "voice");
    row->sms = messages_of(text_of(element, "sms"));
    row->columns_open = strstr(text_of(element, "sms"), "为准") != NULL;
    read_standard(row, disclosure_text_normalise(arena, row->standard_text));
}

bool disclosure_row_load(struct arena *arena, const json_t *element, struct disclosure_row *row)
{
    const json_t *details = json_object_get(element, "details");
    row->element = element;
    row->code = text_of(details, "schemeId");
    row->name = text_of(element, "name");
    if (!json_is_object(details) || !*row->code || !*row->name)
        return false;
    row->plain_name = disclosure_text_normalise(arena, row->name);
    row->series = series_of(arena, row->plain_name);
    read_columns(arena, element, row);
    row->class = class_beside_things(arena, row, classify(row));
    return true;
}

bool disclosure_row_is_offer(const struct disclosure_row *row)
{
    return row->class <= DISCLOSURE_ROW_PROMOTION;
}

const char *disclosure_row_class_name(enum disclosure_row_class class)
{
    static const char *const names[DISCLOSURE_ROW_CLASSES] = {
        "plan",        "addon",   "promotion", "sub_card",  "visitor_card",
        "device_card", "handset", "broadband", "enterprise"};
    return names[class];
}
