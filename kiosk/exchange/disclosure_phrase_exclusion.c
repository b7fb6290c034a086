/* Phrases of what an offer may not be combined with. A class whose members the text leaves open
 * ("终端类", "低消类") excludes every promotion. */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT

static const struct disclosure_phrase rows[] = {
    MEANS("[本活动]与{names}活动不支持同时办理", EXCLUDES_PROMOTIONS, TEXT),
    MEANS("[该合约产品|本活动]与[其他]{names}互斥", EXCLUDES_PROMOTIONS, TEXT),
    MEANS("不支持有直降营销活动客户与智臻会员主卡套餐叠加办理", EXCLUDES_PROMOTIONS, TEXT),
    MEANS("[本活动]与{word}其他档位不支持同时办理", EXCLUDES_SERIES, TEXT),
    MEANS("各档位不支持同时办理", EXCLUDES_SERIES, TEXT),
    MEANS("[本活动]与{names}无法同时办理", EXCLUDES_NAMED, TEXT),
    MEANS(
        "已办理[此]套餐[的]客户不支持参加套餐优惠类活动,已参加套餐优惠类活动[的]客户[需][等]优惠结"
        "束后方可办理[此]套餐",
        EXCLUDES_DISCOUNTS, TEXT),
    MEANS("或转入{word}套餐需先办理活动终止", EXCLUDES_PLANS, TEXT),
    MEANS("[此产品|本产品|本活动]与其他优惠活动互斥[,][不可叠加办理|不可同时办理]",
          EXCLUDES_PROMOTIONS, TEXT),
    MEANS("不可叠加办理", EXCLUDES_SERIES, TEXT),
    MEANS("[此产品|本产品|本活动]与{names}不能同时<办理|参加|享受>", EXCLUDES_PROMOTIONS, TEXT),
    MEANS("[此产品|本产品|本活动]与{names}不可同时<办理|参加|享受>", EXCLUDES_PROMOTIONS, TEXT),
    MEANS("{word}活动与{names}互斥", EXCLUDES_PROMOTIONS, TEXT),
    MEANS("[本活动|本产品]不<可|能>与{names}同时<办理|参加|享受>", EXCLUDES_PROMOTIONS, TEXT),
    MEANS("同类业务不可叠加办理", EXCLUDES_PROMOTIONS, TEXT),
    MEANS("<同类型|同类>[的]<促销活动|活动|资费>仅<可|限>参与<一次|1次>", NOTHING, TEXT),
};

DISCLOSURE_TABLE(disclosure_phrase_exclusion, "exclusion", rows);
