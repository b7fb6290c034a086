/* Phrases of what leaving a promotion costs: one sentence of who leaves and when, one formula. The
 * lower of two formulas, and whatever else the model cannot say, stays without a phrase. */
#include "exchange/disclosure_phrase_private.h"

#define EXIT (DISCLOSURE_IN(LIABILITY) | DISCLOSURE_IN_TEXT)

/* "合约期内如您提前变更/退订/销户/携转业务": who leaves. */
#define WAY                                                                                                                          \
    "<变更套餐|变更主套餐|变更|退订|销户|销号|携转|携号转网|离网|过户|解约|取消|报停|停机保号|" \
    "转网|"                                                                                                                        \
    "终止合约|终止协议|终止活动|终止业务|解除协议|解除合约|中止合约|终止|中止|解除|拆机|降档|" \
    "违约>"
#define NEXT "[[/|,|或|和|及|与]" WAY "]"
#define PERIOD "[在][<活动|合约|协议|优惠|有效|在网合约|合同|在网>期[间][内],]"
#define WAYS                                                                                       \
    PERIOD "[如|若|如果|如需][您|客户|用户]" PERIOD "[主动|提前]" WAY NEXT NEXT NEXT NEXT NEXT     \
           "[业务|活动|合约|方案|产品|本活动|该业务][等][业务|情况|的|时|者],[等],[视为违约],"
#define MUST "[则|均|将|需|须|应|需要|会],[一次性]<支付|缴纳|交纳|收取|承担|赔付|补缴|付>[相应]"
#define GIVEN_BY "[,|=|为|是|按|按照|以|标准|金额|额|计算公式|计算规则|计算方式|公式|收费标准]"
#define PENALTY "<违约金|承诺合约款|合约款|违约赔偿金|赔偿金|违约费用|违约款>"
#define HOW "[" PENALTY GIVEN_BY GIVEN_BY GIVEN_BY "]"
#define MONTHS_WORD                                                                                \
    "[的][合约|协议|活动|实际]<月份数|月数|月份|个月数|月>[(不含<取消|解约|退订>当月)]"
#define HELD                                                                                                                         \
    "[客户|用户|活动|合约|套餐|优惠|方案|协议|业务]"                                                               \
    "<已履约|已生效|已使用|已享受优惠|已享受|已优惠|已享|已执行|已履行|生效|履约|已领取>[优惠|" \
    "折扣]" MONTHS_WORD
#define LEFT                                                                                       \
    "[客户|用户|活动|合约|套餐|优惠|方案|协议|合约期]"                          \
    "<未履约|未履行|剩余|未使用|未执行|未生效|未到期>[履约|未履约]" MONTHS_WORD
#define TIMES "<*|乘以|乘>"
#define PRICE "{yuan}[/月|每月]"
#define TAKEN "[)][收取|计收|计算|支付|缴纳|赔付|计][" PENALTY "]"
#define FROM                                                                                       \
    "[按|按照|合约期内|收取|已享受套餐折扣金额|已享受话费折扣金额|已享受优惠金额|优惠金额|(]"
#define PAID "<需|须|应|将|则需>[要][一次性]<支付|缴纳|交纳|收取|赔付>[相应]"
#define FROMS FROM FROM FROM FROM

static const struct disclosure_phrase rows[] = {
    MEANS(WAYS "<无需|不需|不用|无须|均无需|则无需>[支付|承担|缴纳|交纳]<违约金|违约责任|费用>",
          EXIT_NONE, EXIT),
    MEANS(WAYS "<不收取|不收|不产生|免收|无>[任何]<违约金|违约责任|违约费用>", EXIT_NONE, EXIT),
    MEANS("<无需|不需要|不用|无须>[支付|承担|缴纳|交纳]<违约金|违约责任>", EXIT_NONE, EXIT),
    MEANS("<不收取|不收|不产生|免收>违约金", EXIT_NONE, EXIT),
    MEANS("无<违约金|违约责任|违约>", EXIT_NONE, EXIT),
    MEANS(WAYS MUST "[违约金][为]{yuan}[违约金]", EXIT_FIXED, EXIT),
    MEANS(WAYS HOW "[为]{yuan}[违约金]", EXIT_FIXED, EXIT),
    MEANS("[合约期内]退订[需][一次性]<收取|支付|缴纳>[违约金]{yuan}[违约金]", EXIT_FIXED, EXIT),
    MEANS("一次性<收取|支付|缴纳|交纳|赔付>[违约金]{yuan}[违约金]", EXIT_FIXED, EXIT),
    MEANS("[固定]违约金[为|=|,|金额|标准|按]{yuan}[收取]", EXIT_FIXED, EXIT),
    MEANS(WAYS MUST "<违约金|违约责任>", NOTHING, EXIT),
    MEANS("[合约期内][进行]" WAY NEXT NEXT NEXT "[等]需承担违约责任", NOTHING, EXIT),
    MEANS("[如|若][您|客户|用户]" PERIOD "[提前]<终止|中止|取消|解除><合约|协议|活动|业务|方案>,"
          "[视为违约],[需[要]<支付|缴纳|交纳|承担>[相应]<违约金|违约责任>]",
          NOTHING, EXIT),
    MEANS("视为违约", NOTHING, EXIT),
    MEANS(PERIOD "[如|如需]<停机保号|过户|销户|携转>[的],需先<退订|取消|终止|解约>[活动|业务|合约]",
          NOTHING, EXIT),
    MEANS(PERIOD "[内]承诺在网[且不降低<承诺|协议>消费档次]", NOTHING, EXIT),

    MEANS(PAID HOW FROMS PRICE TIMES HELD TAKEN, EXIT_HELD, EXIT),
    MEANS(PAID HOW FROMS HELD TIMES PRICE TAKEN, EXIT_HELD, EXIT),
    MEANS(PAID HOW FROMS PRICE TIMES LEFT TAKEN, EXIT_LEFT, EXIT),
    MEANS(PAID HOW FROMS LEFT TIMES PRICE TAKEN, EXIT_LEFT, EXIT),
    MEANS(FROMS HOW FROMS PRICE TIMES HELD TAKEN, EXIT_HELD, EXIT),
    MEANS(FROMS HOW FROMS HELD TIMES PRICE TAKEN, EXIT_HELD, EXIT),
    MEANS(FROMS HOW FROMS PRICE TIMES LEFT TAKEN, EXIT_LEFT, EXIT),
    MEANS(FROMS HOW FROMS LEFT TIMES PRICE TAKEN, EXIT_LEFT, EXIT),
    MEANS(WAYS "[需|须|将][要][支付|缴纳|交纳|收取]" HOW FROMS PRICE TIMES HELD TAKEN, EXIT_HELD,
          EXIT),
    MEANS(WAYS "[需|须|将][要][支付|缴纳|交纳|收取]" HOW FROMS HELD TIMES PRICE TAKEN, EXIT_HELD,
          EXIT),
    MEANS(WAYS "[需|须|将][要][支付|缴纳|交纳|收取]" HOW FROMS PRICE TIMES LEFT TAKEN, EXIT_LEFT,
          EXIT),
    MEANS(WAYS "[需|须|将][要][支付|缴纳|交纳|收取]" HOW FROMS LEFT TIMES PRICE TAKEN, EXIT_LEFT,
          EXIT),
    MEANS(WAYS "[需|须|将][要][支付|缴纳|交纳|收取]" HOW FROMS LEFT TIMES
               "{yuan}/合约期[月数]" TAKEN,
          EXIT_LEFT_PART, EXIT),
    MEANS(WAYS "[需|须|将][要][支付|缴纳|交纳|收取]" HOW FROMS
               "{yuan}/合约期[月数]" TIMES LEFT TAKEN,
          EXIT_LEFT_PART, EXIT),
    MEANS(FROMS HOW FROMS LEFT TIMES "{yuan}/合约期[月数]" TAKEN, EXIT_LEFT_PART, EXIT),
    MEANS(FROMS HOW FROMS "{yuan}/合约期[月数]" TIMES LEFT TAKEN, EXIT_LEFT_PART, EXIT),
    MEANS(FROMS HOW FROMS "{yuan}" TIMES LEFT "/{months}" TAKEN, EXIT_LEFT_PART, EXIT),
    MEANS(FROMS HOW FROMS "{yuan}" TIMES "(剩余协议期/总协议期)", EXIT_LEFT_PART, EXIT),
    MEANS("[用户离网须]" MUST "[" HOW "]{yuan}" TIMES "{count}%" TIMES HELD TAKEN, EXIT_HELD_PART,
          EXIT),
    MEANS(FROMS HOW FROMS "{yuan}[月费|月租|套餐费]" TIMES "{count}%" TIMES HELD TAKEN,
          EXIT_HELD_PART, EXIT),
    MEANS("[已享受|已履约][合约|优惠金额|优惠|套餐折扣金额|折扣金额|话费折扣金额]"
          "不足{months}[的][则]按[照]{months}<计算|计收|计|收取|收>",
          EXIT_LEAST, EXIT),
    MEANS("<最高|最多>[收取|不超过]{yuan}[封顶]", EXIT_CAP, DISCLOSURE_IN(LIABILITY)),
    MEANS("{yuan}封顶", EXIT_CAP, DISCLOSURE_IN(LIABILITY)),

    MEANS("[活动|合约|方案][生效]第{count}[个月]<-|至|到>[第]{count}<个月|月>[内|期间]" WAY
          "[活动|合约|方案],[需|须|将][要][一次性]<缴纳|交纳|支付|收取>"
          "[违约金][,|。][违约金][标准|金额][为|=|,]{yuan}[违约金]",
          EXIT_WITHIN, EXIT),
    MEANS("[活动|合约|方案][生效]第{count}[个月]<-|至|到>[第]{count}<个月|月>[内|期间]" WAY
          "[活动|合约|方案],[需|须|将][要][一次性]<缴纳|交纳|支付|收取>违约金",
          EXIT_WITHIN, EXIT),
    MEANS("[生效]<首月及到期月|首月和末月|首末月|首月及末月><不需要|无需|不>[缴纳|收取|支付]违约金",
          EXIT_FREE_ENDS, EXIT),
    MEANS("以签署营销协议为准", NOTHING, DISCLOSURE_IN(LIABILITY)),
    MEANS("违约责任", NOTHING, DISCLOSURE_IN(LIABILITY)),
    MEANS("办理解约次月生效", NOTHING, EXIT),
    MEANS("<办理|若办理|如办理>" WAY NEXT NEXT
          "[,参加其[它|他]优惠活动]等业务,需[先]办理解约,提前终止协议",
          NOTHING, EXIT),
    MEANS("用户需到<营业厅|校园渠道>申请办理提前解约", NOTHING, EXIT),
};

DISCLOSURE_TABLE(disclosure_phrase_exit, "exit", rows);
