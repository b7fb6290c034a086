/* Phrases of what usage beyond the allowances costs, and where it stops. */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT
#define BY "[先]按[照]"

static const struct disclosure_phrase rows[] = {
    MEANS("[活动期内|活动期间],[语音/]<流量|语音>,[超出后]", NOTHING, DISCLOSURE_IN(OVERAGE)),
    MEANS("产品生效期间,语音/流量超出后", NOTHING, DISCLOSURE_IN(OVERAGE)),
    MEANS("<超出后|超出|超套餐后|超套后|超套|套餐超出部分|套餐外资费标准为|套餐外|套外>", NOTHING,
          TEXT),

    MEANS(DATA "[" BY "][执行]{yuan}[/][1]G[B][(仅流量当月有效)]" CHARGED, DATA_GB, TEXT),
    MEANS(DATA "[" BY "]{yuan}" MB CHARGED, DATA_MB, TEXT),
    MEANS(DATA BY "{yuan}" MB CHARGED ",<满|达到|累计>{yuan}[后]可[继续][免费]使用至{size}",
          DATA_MB_TO_GB, TEXT),
    MEANS(DATA BY "{yuan}" MB CHARGED ",{size}内最多收{yuan}", DATA_GB_MOST, TEXT),
    MEANS("<[后续]以此[规则]类推|超出后按前述规则循环>", DATA_REPEATS, TEXT),
    MEANS(DATA "前{size}[执行|计费]{yuan}/G[B],{size}后[执行|计费]{yuan}/G[B]", DATA_TIERS, TEXT),
    MEANS("<满|达到>{yuan}后,[按照]{yuan}[/][1]G[B]" CHARGED, DATA_REACHED, TEXT),
    MEANS("不足[1G[B]]部分[按[照]]{yuan}" MB CHARGED, PART_MB, TEXT),
    MEANS("不足1G[B][部分]按[照]{yuan}" MB CHARGED, PART_MB, TEXT),
    MEANS("不足1G[B][部分]按[照]1G[B]<收取费用|收费|收取|计费|计算>", PART_FULL, TEXT),
    MEANS("不足1G[B][部分]<不收费|不计费|免费>", PART_FREE, TEXT),
    MEANS("不足1G[B]按各省<计费规则|实际配置规则>收取费用", PART_OF_PROVINCE, TEXT),

    MEANS(
        "[国内]" MAINLAND
        "<主叫国内通话|主叫国内电话|主叫国内|主叫通话|主叫|语音主叫国内电话|语音国内主叫|语音资费|"
        "语音|通话,国内主叫|通话>,{yuan}/分钟" CHARGED,
        VOICE, TEXT),
    MEANS("<国内|全国|><被叫|接听><免费|不收费|0元>", VOICE_IN_FREE, TEXT),
    MEANS("[发送][国内][点对点]短信" MAINLAND ",[按]{yuan}/条[(次)][(含5G消息)]" CHARGED, SMS,
          TEXT),
    MEANS("套餐内短信不共享,不可结转,超出{yuan}/条", SMS, TEXT),
    MEANS("[国内]彩信,[按]{yuan}/条[(次)]" CHARGED, MMS, TEXT),
    MEANS("北斗短信{yuan}/条", NOTHING, TEXT),

    MEANS("[默认当月][套餐外|套外]流量费用达到{yuan}<时|后>,[将]<暂停|停止>上网功能,次月自动恢复",
          DATA_STOP, TEXT),
    MEANS("套餐保持不变,如变更流量封顶规则,最终以实际选择的流量封顶产品和规则执行", NOTHING, TEXT),
    MEANS("国内[数据]流量执行总流量{size}/月封顶的原则", TOTAL_STOP, TEXT),
    MEANS("达到封顶后,系统自动暂停上网功能,下月自动恢复", NOTHING, TEXT),
    MEANS("[并]执行[套餐外]流量[费]封顶<原则|规则>", CAP_UNSTATED, TEXT),
    MEANS("按<客户|用户>当前<生效|所办>套餐[及相关超套|及超套|流量超出后][资费][标准]执行",
          INHERITS, TEXT),
    MEANS("按[客户]最优超套资费标准执行", INHERITS_BEST, TEXT),
    MEANS("未说明部分按标准资费计费", REST_STANDARD, TEXT),
};

DISCLOSURE_TABLE(disclosure_phrase_overage, "overage", rows);
