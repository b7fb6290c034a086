/* Phrases of customers by what they spend and hold, as promotions choose them; people whom the
 * operator picks are asked for. "N元以下" of a fee held leaves N itself out, because in half of the
 * publications it does, and a promotion for less is never wrong. */
#include "exchange/disclosure_phrase_private.h"

#define WHO DISCLOSURE_IN(AUDIENCE)
#define TEXT (DISCLOSURE_IN(AUDIENCE) | DISCLOSURE_IN_TEXT)
#define PEOPLE "[的][客户|用户|人群][可办理|可办|可参与|可以办理|办理|可订购]"
#define HELD_FEE                                                                                   \
    "[限|仅限]<主资费套餐|主资费|主套餐|套餐费|套餐档位|套餐月费|当前套餐|月费|资费|套餐>"
#define SPENT                                                                                      \
    "[月均|平均|月|折后|实际|通信|实际通信]"                                        \
    "<折后消费均值|消费均值|消费平均值|平均消费|折后消费|消费金额|月均消费|消费>[在|为|满足]"

static const struct disclosure_phrase rows[] = {
    MEANS("[近|前]{months}" SPENT "大于等于{yuan},[且]小于{yuan}" PEOPLE, MEAN_RANGE, WHO),
    MEANS("[近|前]{months}" SPENT "大于等于{yuan}" PEOPLE, MEAN_LEAST, WHO),
    MEANS("[近|前]{months}" SPENT "{yuan}及以上" PEOPLE, MEAN_LEAST, WHO),
    MEANS("[近|前]{months}" SPENT "{count}(含)-{yuan}" PEOPLE, MEAN_RANGE, WHO),
    MEANS(SPENT "{count}(含)-{yuan}" PEOPLE, MEAN_RANGE, WHO),
    MEANS(SPENT "大于等于{count}" PEOPLE, MEAN_LEAST, WHO),
    MEANS("[且]" SPENT "{count}及以上" PEOPLE, MEAN_LEAST, WHO),
    MEANS("[近|前]{months}" SPENT "小于{yuan}" PEOPLE, MEAN_UNDER, WHO),

    MEANS("<入网|在网|入网时间|在网时长|网龄>{months}[及]以上[,|且]" HELD_FEE
          "{yuan}以下[档位|档次|档][套餐]" PEOPLE,
          FEE_HELD_UNDER, TEXT),
    MEANS(HELD_FEE "{yuan}以下[档位|档次|档][套餐]" PEOPLE, FEE_HELD_UNDER, TEXT),
    MEANS("{yuan}以下<档位|档次>" PEOPLE, FEE_HELD_UNDER, TEXT),
    MEANS(HELD_FEE "{yuan}及以下[档位|档次|档][套餐]" PEOPLE, FEE_HELD_MOST, WHO),
    MEANS(HELD_FEE "<小于|低于|不足>{yuan}[的]" PEOPLE, FEE_HELD_UNDER, TEXT),
    MEANS("套餐升档用户,最低升档至{yuan}用户,最高升档至{yuan}用户", FEE_SPAN, WHO),

    MEANS("[且|需|限|同时]<入网|在网|入网时间|在网时间|入网时长|在网时长|网龄>[满]{months}[及]以上,"
          "[且]",
          MONTHS_LEAST, TEXT),
    MEANS("[且|需|限|同时|用户]<入网|在网|入网时间|在网时间|入网时长|在网时长|网龄>"
          "<不少于|大于等于|满|不低于|达到>{months}[及以上]" PEOPLE,
          MONTHS_LEAST, TEXT),

    MEANS("[且|或]<办理过|参加过|参与过|订购过>{names}<客户|用户>[可办理|可办|可参与|可参加|办理]",
          HELD_BEFORE, TEXT),
    MEANS("[且|或]<办理过|参加过|参与过|订购过>{names}", HELD_BEFORE, WHO),
    MEANS("[且]<未参加过|未参与过|未办理过|未参加|未办理>{names}<活动|业务>[的]<客户|用户>",
          NEVER_HELD, WHO),
    MEANS("[且]<未参加过|未参与过|未办理过|未参加|未办理>{word}<活动|业务>", NEVER_HELD, WHO),
    MEANS("凡[是]{names}<客户|用户>", ASK_GROUP, TEXT),
    MEANS("可<参与|参加>[本活动|此活动]", NOTHING, TEXT),
    MEANS("[且]历史消费{yuan}[及]以<上|下>", ASK_TEXT, WHO),
    MEANS("[且]近{months}无套餐向下变更[的客户]", ASK_TEXT, WHO),
    MEANS("[且]流量使用基站长期位于{word}内[的客户]", ASK_TEXT, WHO),
    MEANS("[且]办理[该业务]后[每月|月]消费[价值]提升{yuan}[及]以上[的客户]", ASK_TEXT, WHO),
    MEANS("[且][月均]消费提升{yuan}[及]以上[的]<客户|用户>[办理|可办理|可办]", ASK_TEXT, WHO),
    MEANS("低于目标{word}档次{yuan}[及]以上<客户|用户>", ASK_TEXT, WHO),
    MEANS("<2G|3G|4G|老|2/3G>{word}升档[的]<客户|用户>[可办理|可办|办理]", ASK_TEXT, WHO),
    MEANS("<2G|3G|4G|老|2/3G>{word}<客户|用户>升档[可办理|可办|办理]", ASK_TEXT, WHO),
    MEANS("[限定|限]套餐升档[的]<客户|用户>[可办理|可办|办理]", ASK_TEXT, WHO),
    MEANS("[{count}/]{yuan}[档]{word}合约<用户|客户>[可办理|办理]", ASK_TEXT, WHO),
    MEANS("[且|同时]<入网时间|入网|在网|网龄>大于{months}[的客户|的用户]", MONTHS_OVER, WHO),
    MEANS("仅限", NOTHING, WHO),
    MEANS("[仅]限满足", NOTHING, WHO),
    MEANS("需满足", NOTHING, WHO),
    MEANS("[且]目前套餐金额不足{yuan}", FEE_HELD_UNDER, WHO),
    MEANS("[限]{count}套餐<用户|客户>[办理|可办]", FEE_TAKEN, WHO),
    MEANS("{word}[5GA|5G-A|5G|4G]套餐{yuan}[/{yuan}][/{yuan}][/{yuan}][/{yuan}][({word}版)]"
          "[用户|客户][可办|办理]",
          PLAN_ITEM, WHO),
    MEANS("办理以下套餐用户", NOTHING, WHO),
    MEANS("[且]{count}/{yuan}[档][套餐][用户|客户]", FEES_TAKEN, WHO),
    MEANS("[且]{count}/{count}/{yuan}[档][套餐][用户|客户]", FEES_TAKEN, WHO),
    MEANS("[且]{count}/{count}/{count}/{yuan}[档][套餐][用户|客户]", FEES_TAKEN, WHO),
    MEANS("[且|限|仅限]{yuan}[档]套餐<用户|客户>[可办理|可办|办理]", FEE_TAKEN, WHO),
    MEANS("[且]{yuan}档套餐", FEE_TAKEN, WHO),
    MEANS("[限|仅限]<升档至|升至|升级至>{yuan}[档]套餐[的]<客户|用户>[可办理|可办|办理]", FEE_TAKEN,
          WHO),
    MEANS("[合约期内][客户|用户][需]<办理|使用|承诺使用|保持使用|承诺保持|保持|承诺>{yuan}[档][及]"
          "以上[的]"
          "[档位|档次][主]套餐",
          FEE_LEAST, TEXT),
    MEANS("[限|仅限|年龄|且]{count}[周]岁[及]以下[的]<客户|用户|人群>[可办理|办理]", AGE_MOST, WHO),
    MEANS("[限|仅限]{group}凭<本人有效证件|有效身份证件|有效证件|相关证件|证件>[可办理|办理]",
          ASK_GROUP, WHO),
    MEANS("[且]{yuan}及以上档套餐[用户|客户]", FEE_LEAST, WHO),
    MEANS("[且]{yuan}套餐档位起", FEE_LEAST, WHO),
    MEANS("限{yuan}{word}套餐<用户|客户>[办理|可办理|可办]", SERIES_TAKEN, WHO),
    MEANS("面向<全体人员|全体客户|全网客户|所有用户>公开", EVERYWHERE, WHO),
    MEANS("用户续订", HELD_CUSTOMER, WHO),
    MEANS("[活动期内]需[要]持续使用<中国移动|移动>网络", NOTHING,
          DISCLOSURE_IN(NETWORK) | DISCLOSURE_IN_TEXT),
    MEANS("<订购|办理>立即生效[,退订次月生效]", NOTHING, DISCLOSURE_IN_TEXT),
    MEANS("<立即|次月|当月|变更次月>生效", NOTHING, DISCLOSURE_IN_TEXT),
    MEANS("以短信通知为准", NOTHING, DISCLOSURE_IN_TEXT),
    MEANS("同类资费仅限办理一次", NOTHING, DISCLOSURE_IN_TEXT),
    MEANS("如需提前退订营销活动,请拨打10086或至当地移动营业厅办理", NOTHING, DISCLOSURE_IN_TEXT),
    {"<受邀|被邀请|受邀请|收到邀请|收到短信邀约|短信邀约|定向邀约|邀约|目标><客户|用户>"
     "[可办理|可办|办理|可参与]",
     DISCLOSURE_MEANS_ASK, TEXT, DISCLOSURE_ASK_CHOSEN},
    {"[限|仅限]<系统|营销系统><推荐|筛选|识别>[的]<客户|用户>[可办理|办理]", DISCLOSURE_MEANS_ASK,
     TEXT, DISCLOSURE_ASK_CHOSEN},
    {"[{word}]<活动|>抽中<客户|用户>", DISCLOSURE_MEANS_ASK, TEXT, DISCLOSURE_ASK_DRAWN},
};

DISCLOSURE_TABLE(disclosure_phrase_customer, "customer", rows);
