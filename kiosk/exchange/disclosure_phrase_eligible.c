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
    MEANS("[的]{places}[省|市][内]<移动|联通|电信>[手机][所有][客户|用户]", SOLD_IN, WHO),
    MEANS("[的]{places}[省|市][内|范围内的][移网|电信移动|全网|移动][所有]<客户|用户>", SOLD_IN,
          WHO),
    MEANS("[的]{places}[省|市][内][全网|移网]<新老|新,老|新老入网>[移网|移动]<客户|用户>", SOLD_IN,
          WHO),
    MEANS("[的]{places}<移动|联通|电信>[存量|老]在网<客户|用户>", SOLD_TO_HELD, WHO),
    MEANS("[的]{places}<移动|联通|电信><存量|老><客户|用户>", SOLD_TO_HELD, WHO),
    MEANS("<全网|全量|全部|所有|全省|全国><用户|客户>", EVERYWHERE, WHO),
    MEANS("[<新老|新,老|新/老>][移网|手机]<用户|客户>[均][可|可以]<办理|订购|参与>", NOTHING, WHO),
    MEANS("<新老|新,老|新/老|移网|手机|移动|电信手机|移动电话|个人|公众><用户|客户>", NOTHING, WHO),
    MEANS("<存量|老|在网>[移网]<用户|客户>", HELD_CUSTOMER, WHO),
    MEANS("全网<用户|客户>({places})", SOLD_IN, WHO),
    MEANS("{places}用户暂不支持", NOT_SOLD_IN, WHO),
    MEANS("[辽宁]不[包]含{places}", NOT_SOLD_IN, WHO | DISCLOSURE_IN(CHANNEL)),
    MEANS("{places}限{count}岁以下用户办理", PLACE_AGE_MOST, WHO),
    MEANS("[适用于][限][年龄]<年满|满|>{count}[周]岁[(含)][及]以上[的][老年][人群|用户|客户|人]",
          AGE_LEAST, WHO),
    MEANS("[适用于][限]年满{count}周岁[的][人群|用户|客户]", AGE_LEAST, WHO),
    MEANS("[仅]限{count}[周]岁[(含)][及]以上[的]<客户|用户|老年人|老人>[办理|可办理]", AGE_LEAST,
          WHO),
    MEANS("[仅][限|适用于][年龄][在|为|满]{count}<-|至|到>{count}[周]岁[(含)][之间][的]"
          "<客户|用户|人群|青年|学生>[办理|可办理|订购]",
          AGE_RANGE, WHO),
    MEANS("限{count}岁及以下客户办理", AGE_MOST, WHO),
    MEANS("{count}周岁以下用户", AGE_MOST, WHO),

    MEANS("[同时|且]<入网|在网|入网时间[为]>{days}[及]以上", DAYS_LEAST, WHO),
    MEANS("在网时长不少于{days}", DAYS_LEAST, WHO),
    MEANS("[同时|且]<入网|在网|入网时间[为]>{days}[及]以上(不含{days})", DAYS_OVER, WHO),
    MEANS("<入网|在网|入网时间>大于{days}", DAYS_OVER, WHO),
    MEANS("[本产品|本套餐|本业务][且|需|仅限|限|仅|同时]"
          "<入网时间|在网时间|入网时长|在网时长|入网|在网|网龄>[为|满|大于等于]{"
          "months}"
          "[及]以上[(含{months})]",
          MONTHS_LEAST, WHO),
    MEANS("[且|需|限|同时]<入网|在网|入网时间|在网时间|入网时长|在网时长|网龄>"
          "<不少于|大于等于|满>{months}",
          MONTHS_LEAST, WHO),

    MEANS("套餐费大于{yuan}", FEE_HELD_OVER, WHO),
    MEANS("[仅]限[主][套餐|套餐费|资费|主套餐|主资费|套餐档次]{yuan}[档][及]以上[档位|档次|套餐]"
          "[的][用户|客户][办理|可办理|订购]",
          FEE_LEAST, WHO),
    MEANS("[主][套餐|套餐费|资费|主套餐|主资费|套餐档次]{yuan}[档][及]以上[档位|档次|套餐]"
          "[的]<用户|客户>[办理|可办理|订购]",
          FEE_LEAST, WHO),
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

    ASKS("[限|仅限][{group}]<校园|学生|在校学生|高校学生|中小学生><客户|用户|>"
         "[凭<有效学生证件|有效学生证|学生证件|学生证>][办理|可办理|专享]",
         STUDENT),
    ASKS("[{group}]<残疾人群体|残疾人|残障人士|残疾客户>[专享|客户|用户|办理|可办理]", DISABLED),
    ASKS("且持残疾人证", DISABLED),
    ASKS("[{group}]建档立卡贫困<户|人口|客户>[专享|客户|办理]", POVERTY_CARD),
    MEANS("同时满足以下条件的客户可办理", NOTHING, WHO),
    MEANS("<可办理|办理|可参与|可订购|均可办理>", NOTHING, WHO),
    MEANS("<客户|用户|且|的>", NOTHING, WHO),
    ASKS("持有中国残联统一制发,套印中国残疾人联合印章残疾人证的残疾<人|客户>[可办理]", DISABLED),
    MEANS("[适用于]{places}", SOLD_IN, WHO),
    MEANS("[适用于][限]年满{count}周岁[的][人群|用户|客户][办理]", AGE_LEAST, WHO),
    ASKS("限校园用户凭有效学生证件办理", STUDENT),
    MEANS("{places}[省|市]范围内[的]<客户|用户>", SOLD_IN, WHO),
    {"抽奖参与,抽中客户", DISCLOSURE_MEANS_ASK, TEXT, DISCLOSURE_ASK_DRAWN},
    ASKS("营业厅,热线等主动服务[的]<用户|客户>[可办理],其余客户不可办理", CHOSEN),
    ASKS("[仅|限|且]成功参与调研客户[办理]", SURVEY),
    ASKS("[仅|限|且]成功参与调研回访客户[办理]", SURVEY),
    ASKS("[仅|限|且]成功参与调研回访活动的客户", SURVEY),
    MEANS("[限]套餐{yuan}档次", FEE_EXACT, WHO),
    MEANS("[限]{yuan}[元]<档次|移网用户|主套用户订购|主套用户>", FEE_EXACT, WHO),
    MEANS("档次{yuan}及以下", FEE_HELD_MOST, WHO),
    ASKS("目标客户可办", CHOSEN),
    MEANS("限定{places}移动", SOLD_IN, WHO),
    MEANS("[限定]套餐月费提升{yuan}及以上用户办理", FEE_RISE_LEAST, WHO),
    MEANS("限定{yuan}以上套餐用户", FEE_LEAST, WHO),
    MEANS("且同时办理{names}的客户办理", HELD_BEFORE, WHO),
    MEANS("[前期|已]<参加过|办理过|参与过|已经参加|已办理|已经办理>{names}<合约|活动|产品>的[到期]"
          "<客户|用户>[办理|可办]",
          HELD_BEFORE, WHO),
    MEANS("[前期|已]<参加过|办理过|参与过|已经参加|已办理|已经办理>{names}用户办理", HELD_BEFORE,
          WHO),
    MEANS("<办理|限定办理>{names}<合约|产品>的<客户|用户>[可办|办理]", HELD_BEFORE, WHO),
    MEANS("限定办理{names}用户可办", HELD_BEFORE, WHO),
    MEANS("仅限{names}到期客户办理", HELD_BEFORE, TEXT),
    MEANS("同一用户仅可办理其中一档套餐费优惠,不可叠加办理,不可重复办理", EXCLUDES_SERIES, WHO),
    MEANS("档次{count}及以下", FEE_HELD_MOST, WHO),
    MEANS("[升档至|升至|升]{yuan}[流量]模组[套餐]", FEE_EXACT, DISCLOSURE_IN_TEXT),
    MEANS("承诺{yuan}及以上套餐", FEE_LEAST, DISCLOSURE_IN_TEXT),
    MEANS("承诺{yuan}档及以上套餐", FEE_LEAST, DISCLOSURE_IN_TEXT),

    MEANS("限当前资费/套餐只能在2G网络下使用", ASK_GROUP, WHO),
    MEANS("{places}户籍[公众]<客户|用户>", ASK_GROUP, WHO),
    MEANS("{places}[省|市]<范围内|地区|辖区内>[的|,]", SOLD_IN, WHO),
    MEANS("{names}融合套[餐]内[移网]成员适用", ASK_GROUP, WHO),
    MEANS("[仅]限{group},{group}[,{group}]等[特定]{group}<办理|可办理|订购>", ASK_GROUP, WHO),
    ASKS("[且]处于\"正常在用\"状态的[中国][联通|移动|电信|广电][手机|移动]<客户|用户>[办理]",
         GOOD_STANDING),
    ASKS("[{places}]<K12及中职|中职|高校|高职|大学|大中专>校园<客户|用户>", STUDENT),
    MEANS("[限|仅限|适用于]{word}<市|地区|州>[地区]<用户|客户>[可办理|办理]", SOLD_IN_CITY, WHO),

    MEANS("[中国]<移动|联通|电信|广电>[5G|4G][移网|手机|移动]<用户|客户>[均][可|可以][办理|订购]",
          NOTHING, WHO),
    MEANS("[的]{places}[省|市][内]<移动|联通|电信|广电>[的]<全网|全量|全部|所有|全体>[移网|手机]"
          "<客户|用户>[均][可|可以][办理|订购]",
          SOLD_IN, WHO),
    MEANS("<全国|全省|全网>[范围][内][的][所有][中国][移动|联通|电信|广电][5G|4G|移网|手机]<用户|"
          "客户>",
          EVERYWHERE, WHO),
    MEANS("{group}<员|骑手|司机|教师|人员|医护|军人|老人|儿童|工作者|从业者|职工>,{group}"
          "<员|骑手|司机|教师|人员|医护|军人|老人|儿童|工作者|从业者|职工>[,{group}"
          "<员|骑手|司机|教师|人员|医护|军人|老人|儿童|工作者|从业者|职工>][等]",
          ASK_GROUP, WHO),
    ASKS("[{places}]<高校|中职|高职|大学>在校学生", STUDENT),

    /* Other people: asked for by the operator's own words. The last rows, so that any other wins.
     */
    MEANS("[仅]限{group}<办理|可办理|可参与|参与|订购>", ASK_GROUP, WHO),
    MEANS(
        "[适用于]{group}[的]<用户|客户|人群|群体|客群|家庭>[专享|办理|可办理|均可办理|可参与|订购]",
        ASK_GROUP, WHO),
    MEANS("{group}<专享|专属>", ASK_GROUP, WHO),
    MEANS("[前期|已]<参加过|办理过|参与过|已经参加|已办理|已经办理>{names}客户可办", HELD_BEFORE,
          WHO),
    MEANS("办理\"{names}\"的用户", HELD_BEFORE, WHO),
    MEANS("[限]{word}套餐{yuan}[档]及以上[档位][的]<用户|客户>[可办理|办理]", SERIES_LEAST, WHO),
};

DISCLOSURE_TABLE(disclosure_phrase_eligible, "eligible", rows);
