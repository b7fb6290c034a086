/* Phrases of what promotions give: data, minutes, money and coupons, and the plan they come with.
 */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT
#define EVERY(pattern, meaning)                                                                    \
    {                                                                                              \
        pattern, DISCLOSURE_MEANS_##meaning, TEXT, 1                                               \
    }
#define GENERAL "[国内|全国]" MAINLAND "[手机上网][通用]流量[资源]"
#define CALLED                                                                                                                   \
    "[国内|全国]" MAINLAND "<主叫语音|主叫通话|语音主叫|主叫国内通话|主叫国内|主叫|语音通话|语音|" \
    "通话|话音>[时长|分钟数|资源]"
#define FEE_WORD                                                                                                                          \
    "<主套餐费|主套餐月租|主套餐月费|主套餐|套餐月费|套餐月租|套餐费用|套餐费|主资费月租|主资费|" \
    "月租费|月租|月费>"
#define NO "<不可|不能|不支持|不得|不>"
#define SHARE "<分享|共享|转赠|转增|赠送>"
#define CARRY "<延期结转|结转|滚存|转结>[至次月]"
#define AND "[,|/|和|及|与|或|且]"
#define ENDS "<取消|失效|停止|终止|关闭>"
#define COUPON "<电子券|消费券|代金券|优惠券|话费券|和包券|红包|京东券|权益券|购物券>"

static const struct disclosure_phrase rows[] = {
    /* ---- every month ---- */
    MEANS("[可|即可|并|另|即|还|同时][额外]每月[您][可|即可|均可][额外|另外][免费]"
          "<赠送|获赠|享受|享有|享|获得|加赠|加送|赠|送|领取|包含|含|得>[您][赠送|获赠]",
          EACH_MONTH, TEXT),
    MEANS("[月]<赠送|获赠|享受|享有|获得|加赠>", NOTHING, TEXT),
    MEANS("[另|并|同时][可]额外<赠送|获赠|享受|享有|享>", NOTHING, TEXT),
    MEANS("<流量|语音|通信|赠送|所得|以上|上述|该|活动|优惠>资源", NOTHING, TEXT),
    MEANS("[超出|超出后|套内流量用尽后|流量用尽后|用尽后],"
          "按[照][用户|客户][当前|原有|所在|所办][主|的]<套餐|主套餐>[标准|外|套外]资费[标准]"
          "<收取|计费|执行|收费>",
          INHERITS, TEXT),
    MEANS("[超出|超出后|套内流量用尽后|流量用尽后|用尽后],按[照]<用户|客户>原有资费[标准]<收取|"
          "计费|执行|收费>",
          INHERITS, TEXT),
    MEANS("[活动]<1|2|3|4|一|二|三|四|五>享", NOTHING, TEXT),
    MEANS("[即]可享受<2|3|4|二|两|双|三|四>重优惠", NOTHING, TEXT),
    MEANS("优惠<1|2|3|4>,", NOTHING, TEXT),

    /* ---- data and minutes ---- */
    EVERY("{size}/月" GENERAL, ALLOW_DATA),
    EVERY("[国内|全国][通用]流量{size}/月", ALLOW_DATA),
    MEANS("[即可]每月<获得|获赠|赠送|享><全国|国内>通用流量", DATA_UNSIZED, TEXT),
    EVERY("[即可]每月<获得|获赠|赠送|享><全国|国内>通用流量" MAINLAND "{size}", ALLOW_DATA),
    MEANS("<国内通用流量|全国通用流量|国内流量|通用流量>" MAINLAND "{size}", ALLOW_DATA, TEXT),
    EVERY("{minutes}/月" CALLED, ALLOW_VOICE),
    MEANS("{minutes}" CALLED, ALLOW_VOICE, TEXT),
    MEANS("<全国|国内>主叫[分钟数|通话|语音]{minutes}", ALLOW_VOICE, TEXT),
    EVERY("<全国|国内>主叫[分钟数|通话|语音]{minutes}/月", ALLOW_VOICE),
    MEANS("<全国|国内><语音|通话>{minutes}", ALLOW_VOICE, TEXT),
    EVERY("<全国|国内><语音|通话>{minutes}/月", ALLOW_VOICE),
    MEANS("流量{size}", ALLOW_DATA, TEXT),
    MEANS("[国内][点对点]短信{messages}", ALLOW_SMS, TEXT),
    EVERY("{messages}/月[国内][点对点]短信", ALLOW_SMS),
    MEANS("{size}[国内][手机上网]<套外|套餐外>[国内|全国][通用|手机上网]流量[包]" MAINLAND
          "[安心用权益|安心用]",
          ALLOW_BEYOND, TEXT),
    MEANS("[国内][手机上网]<套外|套餐外>[通用|手机上网]流量" MAINLAND "{size}", ALLOW_BEYOND, TEXT),
    MEANS("{size}国内<套外|套餐外>[通用]流量[安心用权益]", ALLOW_BEYOND, TEXT),
    MEANS("原价{yuan}{size}[国内]通用流量包,[折后|优惠价|优惠后]{yuan}/月[优惠]", PACK_AT, TEXT),

    /* ---- carrying over, order of use ---- */
    MEANS("[流量|资源|均]" NO SHARE AND "[" NO "]" CARRY "[" AND "[" NO "]" SHARE "]", NOT_CARRIED,
          TEXT),
    MEANS(NO CARRY AND "[" NO "]" SHARE "[" AND "[" NO "]" SHARE "]", NOT_CARRIED, TEXT),
    MEANS(NO SHARE AND "[" NO "]" SHARE AND "[" NO "]" CARRY, NOT_CARRIED, TEXT),
    MEANS(NO CARRY, NOT_CARRIED, TEXT),
    MEANS(NO SHARE "[" AND "[" NO "]" SHARE "]", NOTHING, TEXT),
    MEANS("可<共享|分享|与副卡共享>" AND NO CARRY "[" AND NO SHARE "]", NOT_CARRIED, TEXT),
    MEANS("[流量|使用]优先级<低于|次于>[主]套[餐]内[国内][通用][流量]", AFTER_PLAN, TEXT),
    MEANS("[流量|使用]优先级高于[主]套[餐]内[国内][通用][流量]", BEFORE_PLAN, TEXT),
    MEANS("优先<于|使用>[主]套[餐]内[国内][通用]流量[使用]", BEFORE_PLAN, TEXT),
    MEANS("[仅]在[主]套餐[内][所含][国内][通用]流量<用尽|用完|使用完>[之]后[可|方可|才可|]使用",
          AFTER_PLAN, TEXT),

    /* ---- the end ---- */
    MEANS("[合约|活动|优惠]到期后[以上][额外]<赠送业务|业务|赠送内容|赠送流量|赠送话费|优惠|"
          "赠送资源|赠送|所享额外赠送内容>"
          "[,语音|,流量|和语音|及语音]均自动" ENDS,
          NOTHING, TEXT),
    MEANS("[合约|活动|优惠]到期后[以上][额外]<赠送业务|业务|赠送内容|赠送流量|赠送话费|优惠|"
          "赠送资源|赠送>[,语音|,流量]自动" ENDS,
          NOTHING, TEXT),
    MEANS("[合约|活动|优惠]<到期|到期后|期满后>[优惠|赠送|资源|流量]自动" ENDS, NOTHING, TEXT),
    MEANS("到期后最低消费套餐,所享额外赠送内容均自动" ENDS, NOTHING, TEXT),
    MEANS("[合约|活动|优惠]<合约期|优惠期|有效期|活动期|协议期>{months}", TERM_CHECK, TEXT),
    MEANS("[符合条件的套餐用户]约定{months}在网期", TERM_CHECK, TEXT),
    MEANS("连续<赠送|获赠|发放|获得|返还>{months}", TERM_CHECK, TEXT),

    /* ---- the plan it comes with ---- */
    MEANS("[可享|享]{word}套餐{yuan}[({count}<版|新版>)],[{yuan}/月],"
          "<含|包含>{minutes}<通话|语音|国内通话|国内语音>,{size}[国内][通用]流量",
          PLAN_TOLD, TEXT),
    MEANS("[可享]套餐费{yuan}/月,<含|包含>{minutes}<通话|语音|国内通话|国内语音>,"
          "{size}[国内][通用]流量",
          PLAN_COSTS, TEXT),
    MEANS("<办理|办>{word}套餐{yuan}[({count}<版|新版>)][套餐],[(产品ID,{word}),]赠送", PLAN_TOLD,
          TEXT),
    MEANS("{word}套餐保留{yuan}/月", PLAN_KEPT, TEXT),
    MEANS("主套餐仍保留,按原价{yuan}/月收取", PLAN_COSTS, TEXT),

    /* ---- money ---- */
    MEANS("[每月|月][额外|可]赠送{yuan}话费", CREDIT, TEXT),
    MEANS("[和|及]{yuan}话费,(<办理|套餐>生效第{count}-{count}个月每月到账{yuan}", CREDIT_SPAN,
          TEXT),
    MEANS("<每月赠送|和|及>{yuan}话费,(<办理|套餐>生效第{count}-{count}个月每月到账{yuan}",
          CREDIT_SPAN, TEXT),
    MEANS("如<充值|赠费>号码离网或销户,未履约月份的话费不再赠送,"
          "已赠送的话费不可以转入归属地移动其他号码",
          NOTHING, TEXT),
    MEANS("[一次性]预存{yuan}[话费],[(仅|(]用于抵扣[当月|每月]<套餐费|合计费|话费|月租|月费>,"
          "分{months}<抵扣|返还>,每[个]月<抵扣|返还>{yuan}",
          DEPOSIT, TEXT),
    MEANS("[一次性]预存{yuan}[话费],[(]分{months}<抵扣|返还>,每[个]月<抵扣|返还>{yuan}", DEPOSIT,
          TEXT),
    MEANS("[一次性]预存{yuan}[话费],(一次性到账[,不<包含|含>代收费])", DEPOSIT_ONCE, TEXT),
    MEANS("<无需|不需|不用>[再]支付[任何][额外]费用", FEE_NONE, TEXT),
    MEANS("[一次性收取|包年费|年费]{yuan}/{months}", FEE_YEAR, TEXT),
    MEANS("一次性<收取|支付|扣费>{yuan}/{months}", FEE_YEAR, TEXT),
    MEANS("月基本功能费{yuan}", FEE, DISCLOSURE_IN(SERVICES)),
    MEANS("<功能费|基本功能费>,{yuan}/月", FEE, DISCLOSURE_IN(SERVICES)),

    MEANS("套餐折扣{yuan}", FEE_OFF, TEXT),
    MEANS("<升档至|升至>{yuan}[通话|流量]套餐", FEE_LEAST, TEXT),

    MEANS("[每]月<功能费|基本功能费|使用费|月功能费|服务费>{yuan}", FEE, DISCLOSURE_IN(SERVICES)),
    MEANS("每月<减免|优惠|立减|直减|减|抵扣>" FEE_WORD "{yuan}", FEE_OFF, TEXT),
    MEANS("每月<减免|优惠|立减|直减|减>{yuan}" FEE_WORD "[金额]", FEE_OFF, TEXT),
    MEANS("[每月]<享|享受|可享|可享受>[每月]" FEE_WORD "<减免|优惠|立减|直减>{yuan}[/月]", FEE_OFF,
          TEXT),
    MEANS("[每月]<享|享受|可享|可享受>[每月]" FEE_WORD "[折扣]{fold}[优惠|折扣]", FEE_FOLD, TEXT),
    MEANS("[每月]" FEE_WORD "[折扣]{fold}[优惠|折扣]", FEE_FOLD, TEXT),
    MEANS("[活动]生效后可<享受|享>" FEE_WORD "折扣{yuan}", FEE_OFF, TEXT),
    MEANS("[活动]生效后可<享受|享>" FEE_WORD "折扣{fold}", FEE_FOLD, TEXT),
    MEANS("[每月|月]<返还|返|补贴>{yuan}话费", CREDIT, TEXT),
    MEANS("[每月|月]<返还|返|赠送|赠|送>话费{yuan}", CREDIT, TEXT),

    /* ---- coupons ---- */
    MEANS("[每月|按月][可]<发放|赠送|返|领取|获得|获赠|享|得>[1张]{yuan}" COUPON
          ",[共计|连续|累计]<发放|赠送|返|返还|赠>{months}",
          BENEFIT, TEXT),
    MEANS("[每月|按月][可]<发放|赠送|返|领取|获得|获赠|享|得|享受>[1张]{yuan}" COUPON
          "[(具体以消费券实际兑换[的]产品为准)|(一次性兑换,具体以消费券实际兑换[的]产品为准)]",
          BENEFIT, TEXT),
    MEANS("[每月]{yuan}" COUPON "[(具体以消费券实际兑换[的]产品为准)]", BENEFIT, TEXT),
    MEANS("(一次性到账,可在营业厅兑换使用)", NOTHING, TEXT),
    MEANS("{count}张PLUS会员[灵活]券", BENEFIT, TEXT),
    MEANS("<天猫/京东|京东/天猫>券<2选1|二选一>", BENEFIT, TEXT),
    MEANS("权益每月任选{count}个[,如{words}等]", BENEFIT, TEXT),
    MEANS("具体权益以领取页告知为准", NOTHING, TEXT),
    MEANS("订购后可享受{yuan}电子券", BENEFIT, TEXT),
};

DISCLOSURE_TABLE(disclosure_phrase_gift, "gift", rows);
