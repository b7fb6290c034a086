/* What sentences become: rows written here, short and made up, and the parts of the offer that are
 * derived from them by hand. */
#include "disclosure_rows.h"

/* A row: what is not given is as a plain plan of 39 yuan publishes it. */
struct offer_case {
    const char *name;
    const char *row;      /* JSON members that replace those of the plain row */
    const char *details;  /* and of its details */
    const char *expected; /* JSON members that the offer must have; NULL: a review */
};

#define PLAIN_PLAN                                                                                                           \
    "{\"name\":\"一卡39元\",\"price\":39,\"data\":10,\"generalData\":10,\"directedData\":0,"                              \
    "\"voice\":100,\"sms\":\"0\",\"details\":{\"schemeId\":\"25LN000001\","                                                  \
    "\"tariffStandard\":\"39元/"                                                                                            \
    "月\",\"applicableArea\":\"辽宁移动客户\",\"salesChannel\":\"线下\","                                           \
    "\"onlineDate\":\"20260101\",\"offlineDate\":\"20271231\",\"validity\":"                                                 \
    "\"有效期3年，期满后如双"                                                                                      \
    "方没有异议自动续约，每次续约3年\",\"networkRequirement\":\"无\",\"liability\":\"无\","                 \
    "\"overage\":\"国内流量5元/GB，不足1GB按照0.29元/MB执行；国内主叫0.15元/分钟，国内短信0.1元/" \
    "条\",\"services\":\"国内通用流量支持结转至次月\",\"notes\":\"\",\"category\":\"\"}}"

#define PLAIN_PROMOTION                                                                                                    \
    "{\"name\":\"好礼活动\",\"price\":1,\"data\":10,\"generalData\":10,\"directedData\":0,"                            \
    "\"voice\":0,\"sms\":\"0\",\"details\":{\"schemeId\":\"25LN000002\","                                                  \
    "\"tariffStandard\":\"1元/月\",\"applicableArea\":\"辽宁移动客户\",\"salesChannel\":\"线下\","               \
    "\"onlineDate\":\"20260101\",\"offlineDate\":\"20271231\",\"validity\":\"24个月，到期自动失"                   \
    "效\",\"networkRequirement\":\"无\",\"liability\":\"无\",\"overage\":\"\","                                         \
    "\"services\":\"可1元享每月10GB国内通用流量，流量不支持结转，需在套内流量用尽后使用\"," \
    "\"notes\":\"\",\"category\":\"\"}}"

#define CITIES                                                                                                       \
    "\"沈阳\",\"大连\",\"鞍山\",\"抚顺\",\"本溪\",\"丹东\",\"锦州\",\"营口\",\"阜新\",\"辽阳\"," \
    "\"盘锦\","                                                                                                    \
    "\"铁岭\",\"朝阳\",\"葫芦岛\""
#define NOT_IN_TWO                                                                                                   \
    "[\"北京\",\"天津\",\"河北\",\"山西\",\"内蒙古\",\"辽宁\",\"吉林\",\"黑龙江\",\"上海\","     \
    "\"浙江\","                                                                                                    \
    "\"安徽\",\"福建\",\"江西\",\"山东\",\"河南\",\"湖北\",\"湖南\",\"广西\",\"海南\",\"重庆\"," \
    "\"四川\","                                                                                                    \
    "\"贵州\",\"云南\",\"西藏\",\"陕西\",\"甘肃\",\"青海\",\"宁夏\",\"新疆\"," CITIES "]"

#define DATA_CHARGE(price) "{\"scope\":\"domestic-data\",\"meter\":\"1KB\",\"price\":" price "}"
#define VOICE_CHARGE                                                                               \
    "{\"scope\":\"domestic-voice\",\"meter\":\"1min\",\"price\":{\"per\":\"1min\",\"price\":0.15}" \
    "}"
#define SMS_CHARGE "{\"scope\":\"domestic-sms\",\"price\":{\"per\":\"1\",\"price\":0.1}}"
#define CHARGES(price) "{\"charges\":[" DATA_CHARGE(price) "," VOICE_CHARGE "," SMS_CHARGE "]}"
#define REST "国内主叫0.15元/分钟，国内短信0.1元/条"
#define BY_MB "{\"per\":\"1MB\",\"price\":0.29}"

static const struct offer_case plan_cases[] = {
    {"columns are a plan's facts", NULL, NULL,
     "{\"fee\":{\"amount\":39,\"every\":\"month\"},\"allowances\":[{\"scope\":\"domestic-data\","
     "\"amount\":\"10GB\",\"rollover\":1},{\"scope\":\"domestic-voice\",\"amount\":\"100min\"}]}"},
    {"a column that a sentence contradicts", "{}",
     "{\"services\":\"每月含5GB国内通用流量，支持结转\"}", NULL},
    {"0.49 GB is no amount", "{\"data\":0.49,\"generalData\":0.49}", "{}", NULL},
    {"columns that do not add up", "{\"data\":12}", "{}", NULL},
    {"another price in the name", "{\"name\":\"一卡49元\"}", "{}", NULL},
    {"another price in a sentence", "{}", "{\"services\":\"49元/月，流量支持结转\"}", NULL},
    {"a fee of a year", "{}", "{\"tariffStandard\":\"39元/年\"}", NULL},
    {"words that are not known", "{}", "{\"notes\":\"另收月使用费\"}", NULL},
    {"nothing on leaving", "{}", "{\"liability\":\"\"}", NULL},

    {"a part of a GB by the MB", "{}",
     "{\"overage\":\"流量5元/GB，不足1GB按0.29元/MB执行，" REST "\"}",
     CHARGES("{\"block\":\"1GB\",\"price\":5,\"inside\":" BY_MB "}")},
    {"a part of a GB is a GB", "{}", "{\"overage\":\"流量5元/GB，不足1GB按1GB收取费用，" REST "\"}",
     CHARGES("{\"block\":\"1GB\",\"price\":5,\"inside\":\"full\"}")},
    {"a part of a GB is free", "{}", "{\"overage\":\"流量5元/GB，不足1GB不收费，" REST "\"}",
     CHARGES("{\"block\":\"1GB\",\"price\":5,\"inside\":\"free\"}")},
    {"a part of a GB has two rules", "{}",
     "{\"overage\":\"流量5元/GB，不足1GB不收费，不足1GB按1GB收费，" REST "\"}", NULL},
    {"up to so much, then free to a GB, repeating", "{}",
     "{\"overage\":\"流量按照0.29元/MB计费，达到3元后可继续免费使用至1GB，后续以此规则类推，" REST
     "\"}",
     CHARGES("{\"block\":\"1GB\",\"price\":3,\"inside\":" BY_MB "}")},
    {"the same without saying what follows", "{}",
     "{\"overage\":\"流量按照0.29元/MB计费，达到3元后可继续免费使用至1GB，" REST "\"}", NULL},
    {"at most so much within a GB", "{}",
     "{\"overage\":\"流量先按0.29元/MB计费，1GB内最多收5元，以此类推，" REST "\"}",
     CHARGES("{\"block\":\"1GB\",\"price\":5,\"inside\":" BY_MB "}")},
    {"it repeats, and nothing is there to repeat", "{}",
     "{\"overage\":\"流量0.29元/MB，以此类推，" REST "\"}", NULL},
    {"steps", "{}",
     "{\"overage\":\"流量前3GB执行5元/GB，3GB后执行3元/GB，不足1GB不收费，" REST "\"}",
     CHARGES("{\"tiers\":[{\"first\":\"3GB\",\"block\":\"1GB\",\"price\":5,\"inside\":\"free\"},"
             "{\"block\":\"1GB\",\"price\":3,\"inside\":\"free\"}]}")},
    {"steps that do not meet", "{}",
     "{\"overage\":\"流量前3GB执行5元/GB，4GB后执行3元/GB，不足1GB不收费，" REST "\"}", NULL},
    {"from 15 yuan on, which are three GB", "{}",
     "{\"overage\":\"流量5元/GB，满15元后3元/GB，不足1GB不收费，" REST "\"}",
     CHARGES("{\"tiers\":[{\"first\":\"3GB\",\"block\":\"1GB\",\"price\":5,\"inside\":\"free\"},"
             "{\"block\":\"1GB\",\"price\":3,\"inside\":\"free\"}]}")},
    {"from 16 yuan on, which are no whole GB", "{}",
     "{\"overage\":\"流量5元/GB，满16元后3元/GB，不足1GB不收费，" REST "\"}", NULL},
    {"by the MB alone", "{}", "{\"overage\":\"流量0.29元/MB，" REST "\"}", CHARGES(BY_MB)},
    {"two prices of a GB", "{}",
     "{\"overage\":\"流量5元/GB，流量3元/GB，不足1GB不收费，" REST "\"}", NULL},
    {"a price without a unit of money", "{}", "{\"overage\":\"流量5/GB，" REST "\"}", NULL},
    {"a plan that inherits its prices", "{}", "{\"overage\":\"按客户最优超套资费标准执行\"}", NULL},
    {"incoming calls and multimedia messages", "{}",
     "{\"overage\":\"流量0.29元/MB，" REST "，国内被叫免费，彩信0.3元/条\"}",
     "{\"charges\":[" DATA_CHARGE(
         BY_MB) "," VOICE_CHARGE ",{\"scope\":\"domestic-voice-in\",\"meter\":\"1min\",\"price\":{"
                "\"per\":\"1min\",\"price\":0}}," SMS_CHARGE
                ",{\"scope\":\"domestic-mms\",\"price\":{\"per\":\"1\",\"price\":0.3}}]}"},
    {"data stops at an amount of money", "{}",
     "{\"overage\":\"流量0.29元/MB，" REST
     "，套外流量费用达到600元后，停止上网功能，次月自动恢复\"}",
     "{\"charges\":[{\"scope\":\"domestic-data\",\"meter\":\"1KB\",\"price\":" BY_MB
     ",\"cap\":600,\"stops\":true}," VOICE_CHARGE "," SMS_CHARGE "]}"},
    {"data stops at a quantity", "{}", "{\"notes\":\"国内流量执行总流量200G/月封顶的原则\"}",
     "{\"stops_at\":[{\"scope\":\"domestic-data\",\"amount\":\"200GB\"}]}"},

    {"not carried over", "{}", "{\"services\":\"流量不支持结转及共享\"}",
     "{\"allowances\":[{\"scope\":\"domestic-data\",\"amount\":\"10GB\"},"
     "{\"scope\":\"domestic-voice\",\"amount\":\"100min\"}]}"},
    {"carried over and not", "{}", "{\"services\":\"流量支持结转，流量不支持结转\"}", NULL},
    {"directed data is not carried over, general is", "{\"data\":40,\"directedData\":30}",
     "{\"services\":"
     "\"国内通用流量支持结转至次月。国内定向流量不支持结转、共享及转赠。定向流量范围包括移动"
     "精品等超百款APP\"}",
     "{\"allowances\":[{\"scope\":\"domestic-data\",\"amount\":\"10GB\",\"rollover\":1},"
     "{\"scope\":\"directed-data\",\"amount\":\"30GB\"},"
     "{\"scope\":\"domestic-voice\",\"amount\":\"100min\"}]}"},
    {"data that grows", "{}",
     "{\"services\":\"流量支持结转，用满12个月后升级至15GB，用满24个月后升级至20GB封顶\"}",
     "{\"allowances\":[{\"scope\":\"domestic-data\",\"amount\":\"10GB\",\"rollover\":1,"
     "\"months\":[1,12]},{\"scope\":\"domestic-data\",\"amount\":\"15GB\",\"rollover\":1,"
     "\"months\":[13,24]},{\"scope\":\"domestic-data\",\"amount\":\"20GB\",\"rollover\":1,"
     "\"months\":[25]},{\"scope\":\"domestic-voice\",\"amount\":\"100min\"}]}"},
    {"a family of four, this line among them", "{}",
     "{\"services\":\"流量支持结转。享全国亲情网4人(含主号)组网不收费\"}",
     "{\"family_numbers\":3,\"allowances\":[{\"scope\":\"family-voice\",\"unlimited\":true,"
     "\"priority\":10},{\"scope\":\"domestic-data\",\"amount\":\"10GB\",\"rollover\":1},"
     "{\"scope\":\"domestic-voice\",\"amount\":\"100min\"}]}"},
    {"data abroad without its amount", "{}",
     "{\"services\":\"流量支持结转；国际及中国港澳台漫游流量不可共享、不可结转\"}", NULL},
    {"data abroad", "{}", "{\"services\":\"流量支持结转。套餐内含10GB国际及中国港澳台漫游流量\"}",
     "{\"allowances\":[{\"scope\":\"domestic-data\",\"amount\":\"10GB\",\"rollover\":1},"
     "{\"scope\":\"domestic-voice\",\"amount\":\"100min\"},"
     "{\"scope\":\"roaming-data\",\"amount\":\"10GB\"}]}"},

    {"sold in one city", "{}", "{\"applicableArea\":\"沈阳移动用户\"}",
     "{\"eligibility\":[{\"fact\":\"region\",\"is_one_of\":[\"沈阳\"]}]}"},
    {"for customers already", "{}", "{\"applicableArea\":\"辽宁移动在网客户\"}",
     "{\"eligibility\":[{\"fact\":\"new_customer\",\"is\":false}]}"},
    {"for the old", "{}", "{\"applicableArea\":\"60周岁及以上用户\"}",
     "{\"eligibility\":[{\"fact\":\"age\",\"at_least\":60}]}"},
    {"not sold in another province, by any name of its own", "{}",
     "{\"applicableArea\":\"广东、江苏用户暂不支持\"}",
     "{\"eligibility\":[{\"fact\":\"region\",\"is_one_of\":" NOT_IN_TWO "}]}"},
    {"an age in another province", "{}",
     "{\"applicableArea\":\"全网用户(江苏、广东限35岁以下用户办理)\"}",
     "{\"eligibility\":[{\"any\":[{\"fact\":\"region\",\"is_one_of\":" NOT_IN_TWO
     "},{\"fact\":\"age\",\"at_most\":35}]}]}"},
    {"in the catalog's province and another", "{}", "{\"applicableArea\":\"全网用户(辽宁、吉林)\"}",
     "{\"eligibility\":[{\"fact\":\"region\",\"is_one_of\":[\"辽宁\",\"吉林\"," CITIES "]}]}"},
    {"sold until a date that a sentence gives", "{}",
     "{\"notes\":\"推广时间截至2026年12月7日，已办理用户不受影响\"}",
     "{\"on_sale\":{\"from\":\"2026-01-01\",\"to\":\"2026-12-07\"}}"},
    {"dates with a time", "{}", "{\"onlineDate\":\"20260102 08:00:00\",\"offlineDate\":\"\"}",
     "{\"on_sale\":{\"from\":\"2026-01-02\"}}"},
    {"a sale that ends before it begins", "{}",
     "{\"notes\":\"推广时间截至2025年12月7日，已办理用户不受影响\"}", NULL},
    {"a date that is none", "{}", "{\"offlineDate\":\"长期有效\"}", NULL},
};

static const struct offer_case promotion_cases[] = {
    {"a fee in a sentence, data after the plan's", NULL, NULL,
     "{\"fee\":{\"amount\":1,\"every\":\"month\",\"months\":[1,24]},\"allowances\":[{\"scope\":"
     "\"domestic-data\",\"amount\":\"10GB\",\"priority\":60,\"months\":[1,24]}],"
     "\"tags\":[\"好礼活动\",\"promotion\"]}"},
    {"no sentence repeats the column", "{}", "{\"services\":\"可1元享视频彩铃\"}", NULL},
    {"a sentence without how often", "{}",
     "{\"services\":\"可1元享10GB国内通用流量，流量不支持结转，需在套内流量用尽后使用\"}", NULL},
    {"another fee than the standard", "{}", "{\"tariffStandard\":\"2元/月\"}", NULL},
    {"the standard alone is no fee", "{\"price\":10}",
     "{\"tariffStandard\":\"10元/"
     "月\",\"services\":\"每月可享10GB国内通用流量，流量不支持结转，需在套内流"
     "量用尽后使用\"}",
     NULL},
    {"before the plan's data", "{}",
     "{\"services\":\"可1元享每月10GB国内通用流量，流量不支持结转，优先于主套流量使用\"}",
     "{\"allowances\":[{\"scope\":\"domestic-data\",\"amount\":\"10GB\",\"priority\":40,"
     "\"months\":[1,24]}]}"},
    {"it renews itself", "{}",
     "{\"validity\":\"24个月，到期后如双方没有异议自动续订，每次续订24个月，续订10次\"}",
     "{\"fee\":{\"amount\":1,\"every\":\"month\"}}"},
    {"a minimum spend", "{\"name\":\"承诺消费活动\"}",
     "{\"services\":"
     "\"每月保持承诺消费50元，可1元享每月10GB国内通用流量，流量不支持结转，需在套内流量用尽后"
     "使用。若当月消费未达到承诺消费金额时，将按承诺金额差额部分进行补收\"}",
     "{\"min_spend\":{\"amount\":50,\"months\":[1,24]}}"},
    {"a minimum spend without its amount", "{}",
     "{\"services\":"
     "\"可1元享每月10GB国内通用流量，流量不支持结转，需在套内流量用尽后使用。若当月消费未达到"
     "承诺消费金额时，将按承诺金额差额部分进行补收\"}",
     NULL},
    {"a minimum spend named in the name alone", "{\"name\":\"承诺消费活动\"}", "{}", NULL},
    {"a mean without the highest and lowest", "{}",
     "{\"applicableArea\":\"近五个月消费均值80元及以上（去高去低）的辽宁移动客户\"}", NULL},
    {"yuan off the plan's fee, and the standard is what remains",
     "{\"data\":0,\"generalData\":0,\"price\":50}",
     "{\"tariffStandard\":\"50元/"
     "月\",\"applicableArea\":\"次月套餐档位大于等于99元套餐\",\"services\":\"当月"
     "起每月可享49元套餐减免优惠\"}",
     "{\"discounts\":[{\"off\":\"fee\",\"amount\":49,\"months\":[1,24]}],"
     "\"with\":[{\"fee\":{\"at_least\":99}}],\"fee\":null}"},
    {"a promised least fee bears no other discount", "{}",
     "{\"services\":\"1元/"
     "月，每月承诺套餐月租消费59元，可享套餐费减免20元优惠及10GB国内通用流量，流量不支持结转，"
     "需在套内流量用尽后使用\"}",
     "{\"with\":[{\"fee\":{\"at_least\":79}}],\"excludes\":[\"fee-discount\"],\"discounts\":[{"
     "\"off\":\"fee\","
     "\"amount\":20,\"months\":[1,24]}],\"tags\":[\"好礼活动\",\"promotion\",\"fee-discount\","
     "\"plan-discount\"]}"},
    {"and the standard is something else", "{\"data\":0,\"generalData\":0,\"price\":51}",
     "{\"tariffStandard\":\"51元/"
     "月\",\"applicableArea\":\"次月套餐档位大于等于99元套餐\",\"services\":\"当月"
     "起每月可享49元套餐减免优惠\"}",
     NULL},
    {"seven tenths of the plan's fee", "{\"data\":0,\"generalData\":0}",
     "{\"tariffStandard\":\"7折\",\"services\":\"享每月套餐费7折优惠\"}",
     "{\"discounts\":[{\"off\":\"fee\",\"percent\":30,\"months\":[1,24]}]}"},
    {"a discount that is not the standard's", "{\"data\":0,\"generalData\":0}",
     "{\"tariffStandard\":\"8折\",\"services\":\"享每月套餐费7折优惠\"}", NULL},
    {"money back each month, above a minimum, returned on leaving",
     "{\"data\":0,\"generalData\":0,\"name\":\"送720元话费\"}",
     "{\"tariffStandard\":\"59元/"
     "月\",\"services\":\"送720元话费（30元24个月，保底59元）\",\"notes\":\"资费标"
     "准为保底金额，当用户实际收费金额大于保底金额时以实际收费金额为准\",\"validity\":\"24个月\","
     "\"liability\":\"赔付金额＝赠送或优惠总价值（720元）*（活动已执行月份/应履行的月份）\"}",
     "{\"credits\":[{\"amount\":30,\"months\":[1,24]}],\"min_spend\":{\"amount\":59,\"months\":[1,"
     "24]},"
     "\"contract\":{\"months\":24,\"exit\":{\"per_month_held\":30}}}"},
    {"months that do not add up", "{\"data\":0,\"generalData\":0,\"name\":\"送720元话费\"}",
     "{\"tariffStandard\":\"59元/"
     "月\",\"services\":\"送720元话费（30元12个月，保底59元）\",\"notes\":\"资费标"
     "准为保底金额，当用户实际收费金额大于保底金额时以实际收费金额为准\",\"validity\":\"12个月\"}",
     NULL},
    {"so much for each month left", "{}",
     "{\"liability\":\"在网合约期内提前退订，赔付额度计算公式为：活动违约金=合约剩余月数*"
     "每月优惠金额5元\"}",
     "{\"contract\":{\"months\":24,\"exit\":{\"per_month_left\":5}}}"},
    {"a lucky number: a minimum spend, and a third of it for each month left",
     "{\"data\":0,\"generalData\":0}",
     "{\"tariffStandard\":\"58元/"
     "月\",\"validity\":\"120个月\",\"services\":\"办理吉祥号码,首次预存话费800元,承诺月"
     "消费58元,合约立即生效,合约期120个月\",\"liability\":\"违约金为承诺的每月话费消费标准（58元）*"
     "客户未履行月份数"
     "*30%\"}",
     "{\"min_spend\":{\"amount\":58,\"months\":[1,120]},\"fee\":null,"
     "\"contract\":{\"months\":120,\"exit\":{\"per_month_left\":17.4}}}"},
    {"a share of another minimum spend", "{\"data\":0,\"generalData\":0}",
     "{\"tariffStandard\":\"58元/"
     "月\",\"validity\":\"120个月\",\"services\":\"承诺月消费58元\",\"liability\":\"违约金"
     "为承诺的每月话费消费标准（98元）*客户未履行月份数*30%\"}",
     NULL},
    {"an exit fee at once", "{}", "{\"liability\":\"一次性收取违约金60元\"}",
     "{\"contract\":{\"months\":24,\"exit\":{\"fixed\":60}}}"},
    {"an exit fee of another form", "{}",
     "{\"liability\":\"违约金为20元*未履约月数与50元两者取低值\"}", NULL},
    {"time on the network", "{}", "{\"applicableArea\":\"入网180天以上的辽宁移动客户\"}",
     "{\"eligibility\":[{\"fact\":\"tenure_days\",\"at_least\":180}]}"},
    {"more than that time", "{}",
     "{\"applicableArea\":\"入网180天以上（不含180天）的辽宁移动客户\"}",
     "{\"eligibility\":[{\"fact\":\"tenure_days\",\"at_least\":181}]}"},
    {"not below the plan held", "{}", "{\"notes\":\"活动期间，如需办理套餐降档需先进行活动终止\"}",
     "{\"eligibility\":[{\"fact\":\"fee_rise\",\"at_least\":0}]}"},
    {"a class that is left open", "{}", "{\"notes\":\"与低消、终端活动不支持同时办理\"}",
     "{\"excludes\":[\"promotion\"]}"},
    {"one of its own kind", "{}", "{\"notes\":\"本活动与好礼其他档位不支持同时办理\"}",
     "{\"group\":\"好礼活动\"}"},
    {"not in one city", "{}", "{\"applicableArea\":\"辽宁移动客户（不含沈阳）\"}",
     "{\"eligibility\":[{\"fact\":\"region\",\"is_one_of\":[\"大连\",\"鞍山\",\"抚顺\",\"本溪\","
     "\"丹东\","
     "\"锦州\",\"营口\",\"阜新\",\"辽阳\",\"盘锦\",\"铁岭\",\"朝阳\",\"葫芦岛\"]}]}"},
    {"with a plan by its name", "{}",
     "{\"applicableArea\":\"次月生效套餐为一卡39元的辽宁移动客户\"}",
     "{\"with\":[{\"plans\":[\"25LN000001\"]}]}"},
    {"with a plan that is not there", "{}",
     "{\"applicableArea\":\"次月生效套餐为二卡39元的辽宁移动客户\"}", NULL},
    {"a question", "{}", "{\"applicableArea\":\"未办理过关爱优惠活动的辽宁移动客户\"}",
     "{\"eligibility\":[{\"ask\":\"held-关爱优惠\",\"is\":false,\"text\":{\"zh-CN\":"
     "\"是否正在使用或曾经办"
     "理过：关爱优惠？\",\"en\":\"Do you hold, or did you once hold: 关爱优惠?\"}}]}"},
    {"a size in the name that is not included", "{\"name\":\"好礼活动(20GB)\"}", "{}", NULL},
};

static json_t *make_row(const char *plain, const struct offer_case *one)
{
    json_t *row = json_loads(plain, 0, NULL);
    json_t *more = json_loads(one->row ? one->row : "{}", 0, NULL);
    json_t *details = json_loads(one->details ? one->details : "{}", 0, NULL);
    assert_true(row && more && details);
    json_object_update(row, more);
    json_object_update(json_object_get(row, "details"), details);
    json_decref(more);
    json_decref(details);
    return row;
}

/* Whether the offer has each expected member; null: it must have none. */
static bool has_members(const json_t *offer, const struct offer_case *one)
{
    const char *key;
    json_t *expected = json_loads(one->expected, 0, NULL), *value;
    bool has_all = expected;
    json_object_foreach(expected, key, value)
    {
        const json_t *made = json_object_get(offer, key);
        bool is_same = json_is_null(value) ? !made : json_equal(made, value);
        if (!is_same) {
            char *text = made ? json_dumps(made, JSON_ENCODE_ANY) : NULL;
            print_error("%s: %s is %s\n", one->name, key, text ? text : "missing");
            free(text);
        }
        has_all &= is_same;
    }
    json_decref(expected);
    return has_all;
}

static bool check(struct disclosure_rows *rows, const char *plain, const struct offer_case *one)
{
    json_t *row = make_row(plain, one);
    const struct disclosure_facts *facts = disclosure_rows_gather(rows, row, rows->context.home);
    bool is_right = !one->expected == (facts->reason_count != 0);
    if (!is_right)
        print_error("%s: %s %s\n", one->name, facts->reason_count ? "review:" : "priced",
                    facts->reason_count ? facts->reasons[0].why : "");
    if (is_right && one->expected) {
        json_t *offer = disclosure_offer_make(facts);
        is_right = has_members(offer, one);
        json_decref(offer);
    }
    json_decref(row);
    return is_right;
}

/* None of these needs a decision, so that none is given. */
static int check_all(const char *plain, const struct offer_case *cases, size_t count)
{
    struct disclosure_rows rows;
    int failed = 0;
    disclosure_rows_init(&rows, NULL);
    disclosure_rows_name_plan(&rows, "一卡39元", "一卡", "25LN000001");
    for (size_t i = 0; i < count; i++)
        failed += !check(&rows, plain, &cases[i]);
    disclosure_rows_finish(&rows);
    return failed;
}

static void test_offer__a_plan_says_what_its_row_says(void **state)
{
    (void)state;
    assert_int_equal(check_all(PLAIN_PLAN, plan_cases, sizeof plan_cases / sizeof *plan_cases), 0);
}

static void test_offer__a_promotion_says_what_its_sentences_say(void **state)
{
    (void)state;
    assert_int_equal(check_all(PLAIN_PROMOTION, promotion_cases,
                               sizeof promotion_cases / sizeof *promotion_cases),
                     0);
}

/* What the texts leave open: a review without the decision, or the program's own careful answer;
 * named in either case once it is settled. */
struct open_case {
    const char *name, *plain;
    struct offer_case row;
    enum disclosure_decide_id id;
    bool has_own;
};

static const struct open_case open_cases[] = {
    {"a part of a GB",
     PLAIN_PLAN,
     {"", "{}", "{\"overage\":\"流量5元/GB，" REST "\"}", NULL},
     DISCLOSURE_DECIDE_PART_OF_GB,
     false},
    {"a part of a GB by province",
     PLAIN_PLAN,
     {"", "{}", "{\"overage\":\"流量5元/GB，不足1GB按各省计费规则收取费用，" REST "\"}", NULL},
     DISCLOSURE_DECIDE_PART_OF_GB,
     false},
    {"no price of messages",
     PLAIN_PLAN,
     {"", "{}", "{\"overage\":\"流量0.29元/MB，国内主叫0.15元/分钟\"}", NULL},
     DISCLOSURE_DECIDE_MISSING_OVERAGE,
     false},
    {"a token fee",
     PLAIN_PROMOTION,
     {"", "{}",
      "{\"services\":\"每月可享10GB国内通用流量，流量不支持结转，需在套内流量用尽后使用\"}", NULL},
     DISCLOSURE_DECIDE_TOKEN_FEE,
     false},
    {"carried over or not",
     PLAIN_PLAN,
     {"", "{}", "{\"services\":\"\"}", NULL},
     DISCLOSURE_DECIDE_ROLLOVER_UNSTATED,
     true},
    {"directed data for what",
     PLAIN_PLAN,
     {"", "{\"data\":40,\"directedData\":30}", "{}", NULL},
     DISCLOSURE_DECIDE_DIRECTED_UNSTATED,
     true},
    {"before or after the plan's",
     PLAIN_PROMOTION,
     {"", "{}", "{\"services\":\"可1元享每月10GB国内通用流量，流量不支持结转\"}", NULL},
     DISCLOSURE_DECIDE_ORDER_OF_USE,
     true},
    {"the best tariff",
     PLAIN_PROMOTION,
     {"", "{}", "{\"overage\":\"流量按客户最优超套资费标准执行\"}", NULL},
     DISCLOSURE_DECIDE_BEST_OVERAGE,
     true},
    {"a cap",
     PLAIN_PROMOTION,
     {"", "{}", "{\"overage\":\"执行流量封顶原则\"}", NULL},
     DISCLOSURE_DECIDE_CAP_UNSTATED,
     true},
};

static bool is_settled_by(const struct disclosure_facts *facts, enum disclosure_decide_id id)
{
    int used = 0;
    for (int i = 0; i < DISCLOSURE_DECIDE_COUNT; i++)
        used += facts->used[i];
    return facts->reason_count == 0 && used == 1 && facts->used[id];
}

static void test_offer__what_is_left_open_takes_a_decision_and_names_it(void **state)
{
    (void)state;
    struct disclosure_rows without, with;
    disclosure_rows_init(&without, NULL);
    disclosure_rows_init(&with, DISCLOSURE_ROWS_DECISIONS);
    for (size_t i = 0; i < sizeof open_cases / sizeof *open_cases; i++) {
        const struct open_case *one = &open_cases[i];
        json_t *row = make_row(one->plain, &one->row);
        const struct disclosure_facts *facts =
            disclosure_rows_gather(&without, row, without.context.home);
        bool is_open = facts->reason_count == 1 && !facts->used[one->id];
        if (one->has_own ? !is_settled_by(facts, one->id) : !is_open)
            fail_msg("%s without a decision", one->name);
        facts = disclosure_rows_gather(&with, row, with.context.home);
        if (!is_settled_by(facts, one->id))
            fail_msg("%s is not settled by one decision", one->name);
        json_decref(row);
    }
    disclosure_rows_finish(&without);
    disclosure_rows_finish(&with);
}

static void test_offer__a_code_of_one_province_in_a_national_file_takes_a_decision(void **state)
{
    (void)state;
    struct disclosure_rows rows;
    disclosure_rows_init(&rows, DISCLOSURE_ROWS_DECISIONS);
    struct offer_case one = {
        "", "{}", "{\"schemeId\":\"25AH000001\",\"applicableArea\":\"60周岁及以上用户\"}", NULL};
    json_t *row = make_row(PLAIN_PLAN, &one);
    const struct disclosure_facts *facts = disclosure_rows_gather(&rows, row, -1);
    assert_int_equal(facts->reason_count, 0);
    assert_true(facts->used[DISCLOSURE_DECIDE_REGION_UNSTATED]);
    assert_int_equal(facts->sold_in, UINT64_C(1) << disclosure_places_find("安徽"));
    json_decref(row);
    disclosure_rows_finish(&rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_offer__a_plan_says_what_its_row_says),
        cmocka_unit_test(test_offer__a_promotion_says_what_its_sentences_say),
        cmocka_unit_test(test_offer__what_is_left_open_takes_a_decision_and_names_it),
        cmocka_unit_test(test_offer__a_code_of_one_province_in_a_national_file_takes_a_decision),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
