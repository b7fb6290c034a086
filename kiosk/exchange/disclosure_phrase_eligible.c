/* Phrases of who may take an offer, and with which plans. */
#include "exchange/disclosure_phrase_private.h"

#define WHO DISCLOSURE_IN(AUDIENCE)
#define TEXT (DISCLOSURE_IN(AUDIENCE) | DISCLOSURE_IN_TEXT)
#define ASKS(pattern, question)                                                                    \
    {                                                                                              \
        pattern, DISCLOSURE_MEANS_ASK, WHO, DISCLOSURE_ASK_##question                              \
    }
#define ASKS_NOT(pattern, question)                                                                \
    {                                                                                              \
        pattern, DISCLOSURE_MEANS_ASK_NOT, WHO, DISCLOSURE_ASK_##question                          \
    }

static const struct disclosure_phrase rows[] = {
    MEANS("[的]{places}移动[所有][客户|用户]", SOLD_IN, WHO),
    MEANS("[的]{places}移动在网<客户|用户>", SOLD_TO_HELD, WHO),
    MEANS("全网<用户|客户>", EVERYWHERE, WHO),
    MEANS("全网<用户|客户>({places})", SOLD_IN, WHO),
    MEANS("{places}用户暂不支持", NOT_SOLD_IN, WHO),
    MEANS("[辽宁]不[包]含{places}", NOT_SOLD_IN, WHO | DISCLOSURE_IN(CHANNEL)),
    MEANS("{places}限{count}岁以下用户办理", PLACE_AGE_MOST, WHO),
    MEANS("{count}周岁及以上用户", AGE_LEAST, WHO),
    MEANS("限{count}岁及以下客户办理", AGE_MOST, WHO),
    MEANS("{count}周岁以下用户", AGE_MOST, WHO),

    MEANS("[同时|且]<入网|在网|入网时间[为]>{days}[及]以上", DAYS_LEAST, WHO),
    MEANS("在网时长不少于{days}", DAYS_LEAST, WHO),
    MEANS("[同时|且]<入网|在网|入网时间[为]>{days}[及]以上(不含{days})", DAYS_OVER, WHO),
    MEANS("<入网|在网|入网时间>大于{days}", DAYS_OVER, WHO),
    MEANS("[且]<入网|在网|入网时间|在网时间>{months}[及]以上", MONTHS_LEAST, WHO),

    MEANS("套餐费大于{yuan}", FEE_HELD_OVER, WHO),
    MEANS("[同时]次月生效套餐为{yuan}及以上套餐,[且]", FEE_LEAST, WHO),
    MEANS("[且]次月套餐档位大于等于{yuan}套餐", FEE_LEAST, WHO),
    MEANS("使用{yuan}及以上档位套餐", FEE_LEAST, TEXT),
    MEANS("套餐需保持在{yuan}及以上档位,如需进行套餐降档,需先进行活动终止", FEE_LEAST, TEXT),
    MEANS("如需降低套餐至{yuan}以下[需先办理活动终止]", FEE_LEAST, TEXT),
    MEANS("[同时]次月生效套餐为{names}的", PLANS, WHO),
    MEANS("[同时]次月生效套餐为{names},且", PLANS, WHO),
    MEANS("[需]承诺使用{names}档位套餐", PLANS, TEXT),
    MEANS("[需]承诺使用{count}[元]至{yuan}档位{word}套餐", PLAN_RANGE, TEXT),
    MEANS("次月为{count}至{yuan}{word}套餐", PLAN_RANGE, WHO),
    MEANS("次月为{count}或{yuan}{word}套餐", PLAN_EITHER, WHO),
    MEANS("<次月为|[需]承诺使用>{yuan}及以上档位5GA或{word}套餐", PLAN_OF_TWO, TEXT),
    MEANS("{word}{yuan}{places}移动", PLAN_NAMED, WHO),
    MEANS("<适用|受理>{word}[的]<客户|用户>", SERIES, WHO),
    MEANS("非{word}<套餐|系列套餐>", NOT_SERIES, WHO),
    MEANS("非{word}卡", NOT_SERIES, WHO),

    MEANS("新入网当天办理{yuan}及以上资费[的]", NEW_CUSTOMER, WHO),
    MEANS("曾经办理过{names}等[对应档位]<活动|业务>", HELD_BEFORE, WHO),
    MEANS("当前生效或曾经办理过\"{names}\"活动的客户", HELD_BEFORE, WHO),
    MEANS("[且]已办理{word}活动", HELD_BEFORE, WHO),
    MEANS("[且]未办理过{word}活动", NEVER_HELD, WHO),
    MEANS("{days}(含)内办理过{word}活动的客户,不支持参与本活动", NOT_HELD_LATELY, TEXT),

    ASKS("限合作企业认证骑手办理", RIDER),
    ASKS("快递外卖物流房产中介等行业从业人员,办理时需提供从业证明", SECTOR_WORKER),
    ASKS("限外卖,快递,专送等特定行业客群", DELIVERY),
    ASKS("垂类市场(快递,物流,直播等)", VERTICAL_MARKET),
    ASKS("有中国残联统一制发,套印中国残疾人联合印章残疾人证的残疾客户", DISABLED),
    ASKS("\"持有中国残联统一制发,套印中国残疾人联合印章残疾人证\"", DISABLED),
    ASKS("残疾人客户", DISABLED),
    ASKS("持有现行有效\"中华人民共和国残疾人证\"的", DISABLED),
    MEANS("{places}省户籍", SOLD_IN, WHO),
    MEANS("视力,听力,言语残疾人以及具有包含以上三类残疾之一的多重残疾人", NOTHING, WHO),
    ASKS("仅限省级建档立卡贫困户本人持贫困证件到自有营业厅办理", POVERTY_CARD),
    ASKS("直播,家政服务人员或其他适用场景", LIVESTREAM),
    ASKS("校园客户[可办理]", STUDENT),
    ASKS("吉祥号码用户[均可办理]", LUCKY_NUMBER),
    ASKS("适用区域内正常在网的中国移动客户,号码未欠费或停机", GOOD_STANDING),
    ASKS_NOT("且该手机号码下无宽带", BROADBAND),
    ASKS("宽带在网时长不少于90天,次月也有宽带", BROADBAND_90_DAYS),
    ASKS_NOT("新入网号码对应身份证,名下6个月内无中国移动号码等客户", OTHER_NUMBER),

    MEANS("同时满足以下条件的客户可办理", NOTHING, WHO),
    MEANS("<客户|用户|且|的>", NOTHING, WHO),
};

DISCLOSURE_TABLE(disclosure_phrase_eligible, "eligible", rows);
