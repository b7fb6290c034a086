/* Phrases of fees, discounts on them, money given back, and minimum spends. */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT

static const struct disclosure_phrase rows[] = {
    MEANS("可{yuan}享", FEE, TEXT),
    MEANS("[资费]{yuan}/月", FEE, DISCLOSURE_IN(SERVICES)),
    MEANS("每月{yuan},<可享受|可享|享受|享|包含|内含|含>", FEE, DISCLOSURE_IN(SERVICES)),
    MEANS("{yuan}包[含]", FEE, DISCLOSURE_IN(SERVICES)),
    MEANS("<套餐费|套餐月费|月费|月租>{yuan}[/月]", FEE, DISCLOSURE_IN(SERVICES)),
    MEANS("资费标准为保底金额,当用户实际收费金额大于保底金额时以实际收费金额为准", STANDARD_IS_MIN,
          TEXT),
    MEANS("[可]享[每月]套餐费减免{yuan}优惠", FEE_OFF, TEXT),
    MEANS("<享每月|每月可享|每月享>套餐费减免{yuan}优惠", FEE_OFF, TEXT),
    MEANS("[从活动生效]当月起每月可享{yuan}套餐减免优惠", FEE_OFF, TEXT),
    MEANS("享每月套餐费{fold}优惠", FEE_FOLD, TEXT),
    MEANS("套餐实收{yuan}/月起,以实际办理的套餐档位为准", FEE_AFTER, TEXT),
    MEANS("相当于{yuan}/月", FEE_AFTER, TEXT),
    MEANS("送{yuan}话费({yuan}{months},保底{yuan})", GIFT, DISCLOSURE_IN(SERVICES)),
    MEANS("每月[保持]承诺消费{yuan}", MIN_SPEND, TEXT),
    MEANS("承诺月消费{yuan}", MIN_SPEND, TEXT),
    MEANS("办理吉祥号码,首次预存话费{yuan},[在网期间]承诺月消费{yuan},合约立即生效,合约期{months}"
          "[,合约期内不允许销号]",
          NUMBER_MIN, TEXT),
    MEANS("如当月消费不足,月末将对承诺消费差额补收", MIN_TOP_UP, TEXT),
    MEANS("整月欠费停机期间低消费用正常收取", NOTHING, TEXT),
    MEANS("每月[保持]承诺套餐月租消费{yuan}", MIN_RENT, TEXT),
    MEANS("[若]当月消费[金额]未达到承诺消费金额[时],将按承诺金额差额部分进行补收", MIN_TOP_UP,
          TEXT),
    MEANS("承诺消费范围不包括<话费支付[的]第三方业务|装机费|代付|违约金>,[装机费],[代付],[违约金]["
          "等]",
          NOTHING, TEXT),
    MEANS("承诺套餐月租消费不包括计入套餐费的业务费用", NOTHING, TEXT),
    MEANS("如与吉祥号码等<承诺消费|低消>活动同时办理[时],承诺消费按最高档位执行", NOTHING, TEXT),
    MEANS("当月承诺消费正常收取", NOTHING, TEXT),
    MEANS("[每月|可]享[受][每月]{yuan}[/月]套餐费<优惠|折扣>", FEE_OFF, TEXT),
    MEANS("每月<享受套餐折扣|优惠>{yuan}[套餐费]", FEE_OFF, TEXT),
    MEANS("享受套餐费折扣{yuan}/月", FEE_OFF, TEXT),
    MEANS("每月享套餐费优惠{yuan}", FEE_OFF, TEXT),
    MEANS("每月享<套餐费|月租>{fold}优惠", FEE_FOLD, TEXT),
    MEANS("每月享受月租{fold}优惠", FEE_FOLD, TEXT),
    MEANS("每月享受赠送话费{yuan}", CREDIT, TEXT),
    MEANS("每月可赠送{yuan}[话费]", CREDIT, TEXT),
    MEANS("保持当前套餐档次<不下降|不变|不降低>", NO_DOWNGRADE, TEXT),
    MEANS("[客户][需]承诺,使用{yuan}{names}不降档", PLAN_PROMISED, TEXT),
    MEANS("优惠", NOTHING, DISCLOSURE_IN(SERVICES)),
    MEANS("{yuan}话费折扣[优惠]", FEE_OFF, TEXT),
    MEANS("[和]套餐费优惠{yuan}", FEE_OFF, TEXT),
    MEANS("[每月]享受[每月]{yuan}套餐折扣", FEE_OFF, TEXT),
    MEANS("每月费用需达到{yuan}", MIN_SPEND, TEXT),
    MEANS("[优惠,]每月享受[赠送|赠]", EACH_MONTH, TEXT),
    MEANS("[优惠,]每月享受赠送话费{yuan}", CREDIT, TEXT),
    MEANS("合约期内享{yuan}/月套餐费优惠", FEE_OFF, TEXT),
    MEANS("每月优惠{yuan}套餐费", FEE_OFF, TEXT),
};

DISCLOSURE_TABLE(disclosure_phrase_fee, "fee", rows);
