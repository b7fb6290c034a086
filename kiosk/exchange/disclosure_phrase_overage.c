/* Phrases of what usage beyond the allowances costs, and where it stops. */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT
#define BY "[先]按[照]"
#define REACHED_REST_FREE                                                                                                        \
    ",[当]<满|达到|累计到|累计至|累计|超套费用达到|超套费用满|费用达到|当月达到>{yuan}[后|时]," \
    "[流量|国内流量][可][继续][免费][使用|用][流量][至|到]{size}"

static const struct disclosure_phrase rows[] = {
    MEANS("[活动期内|活动期间],[语音/]<流量|语音>,[超出后]", NOTHING, DISCLOSURE_IN(OVERAGE)),
    MEANS("产品生效期间,语音/流量超出后", NOTHING, DISCLOSURE_IN(OVERAGE)),
    MEANS("<超出套餐使用量|超出资费说明|超出资费|超出后|超出部分|超出|超套餐后|超套后|超套|"
          "套餐超出部分|套餐超出后|套餐超出|套餐外及其他业务资费|套餐外资费标准为|套餐外资费|"
          "套餐外|套外资费标准|套外资费|套外>",
          NOTHING, TEXT),

    MEANS(DATA "[" BY "][执行|每]{yuan}[/][1]G[B][(仅流量当月有效)]" CHARGED, DATA_GB, TEXT),
    MEANS("{yuan}/G[B]国内流量", DATA_GB, TEXT),
    MEANS(DATA "[按[照]]{yuan}" MB CHARGED, DATA_MB, TEXT),
    MEANS(DATA BY "{yuan}" MB CHARGED REACHED_REST_FREE, DATA_MB_TO_GB, TEXT),
    MEANS(DATA "{yuan}" MB CHARGED REACHED_REST_FREE, DATA_MB_TO_GB, TEXT),
    MEANS(DATA "[即]" BY "{yuan}" MB "累计至{yuan},不再收费,直至{size}", DATA_MB_TO_GB, TEXT),
    MEANS("即[按][照]{yuan}" MB CHARGED REACHED_REST_FREE, DATA_MB_TO_GB, TEXT),
    MEANS(DATA BY "{yuan}" MB CHARGED ",{size}内最多收{yuan}", DATA_GB_MOST, TEXT),
    MEANS("[国内流量][" DATA "]前{size}[按]{yuan}" MB CHARGED
          ",达到{size}时,[额外]赠送[用户]{size}[流量]",
          DATA_MB_GIFT, TEXT),
    MEANS("[国内流量][" DATA "]前{size}[按]{yuan}" MB CHARGED
          ",达到{size}({yuan})时,[额外]赠送[用户]{size}[流量]",
          DATA_MB_PAID_GIFT, TEXT),
    MEANS("[即],<不满|前>{size}的,[按]{yuan}" MB CHARGED ",达到{yuan}后,{size}[(不含)]-{size}[(含)]"
          "部分,免费使用",
          DATA_MB_REACHED, TEXT),
    MEANS("[即],前{size}[按]{yuan}" MB CHARGED ",达到{yuan}后,{size}[(不含)]-{size}[(含)]"
          "部分,免费使用",
          DATA_MB_REACHED, TEXT),
    MEANS(DATA "[0-1G[B]][套外]" DATA "按[照][单价]{yuan}" MB CHARGED
               ",累计至{size}({yuan})后,按照{yuan}/G[B]" CHARGED,
          DATA_MB_THEN_GB, TEXT),
    MEANS("<未达|不满|未满>{size}[部分][按][照]{yuan}" MB CHARGED, DATA_MB_UP_TO, TEXT),
    MEANS("<即|按照>[每][超出][1G[B]][按照|收费]{yuan}[/1GB|/GB|/G|1GB]" CHARGED, DATA_IS_GB, TEXT),
    MEANS(
        "<[后续]以此[规则]类推|超出后按前述规则循环|依此类推|"
        "[超出1GB后][则]按同样规则[计费][以此类推]|[并]以此循环[计费|收费]|循环[计费|收费]|"
        "按此规则循环[计费]|[后续][流量][超过|超出]1GB[后|时|的],[仍|则]按[照]上述<标准|原则|规则>"
        "[计收|收费|收取|执行]|后续仍按上述规则|继续超出后按照前述规则>",
        DATA_REPEATS, TEXT),
    MEANS(DATA "前{size}[按][执行|计费]{yuan}/G[B]" CHARGED
               ",{size}后[按][执行|计费]{yuan}/G[B]" CHARGED,
          DATA_TIERS, TEXT),
    MEANS(DATA "前{size}[按][照][执行|计费]{yuan}/G[B]" CHARGED
               ",<之后|此后|超出后|超过后>[按][照][执行|计费]{yuan}/G[B]" CHARGED,
          DATA_TIERS_THEN, TEXT),
    MEANS(DATA "前{size}[计费]{yuan}/G[B],第{count}GB起[循环][计费]{yuan}/G[B]", DATA_TIERS_NTH,
          TEXT),
    MEANS(DATA "每{yuan}[可用]1G[B],用满{size}后,每{yuan}[可用]1G[B]", DATA_TIERS_BACK, TEXT),
    MEANS("[0-2GB][套外]" DATA "按照{yuan}/G[B]计费,累计至{size}({yuan})后,按照{yuan}/G[B]计费",
          DATA_TIERS_PAID, TEXT),
    MEANS(DATA "{size}(含)以内部分按{yuan}" MB CHARGED
               ",{size}[(不含)]-{size}[(含)]部分按{yuan}" MB CHARGED
               ",超过{size}的部分按{yuan}" MB CHARGED,
          DATA_BANDS, TEXT),
    MEANS(
        "[超套费用|当超套费用|流量费用]<满|达到>{yuan}[后|再],[再][按][照]{yuan}[/][1]G[B]" CHARGED,
        DATA_REACHED, TEXT),
    MEANS("满{yuan}后,每累计{yuan}时可使用1GB", DATA_REACHED, TEXT),
    MEANS(DATA BY "{yuan}" MB CHARGED ",超出[后]达{yuan}时,[流量]可使用至{size},"
                  "继续超出后按照{yuan}[/]1G[B]循环计费",
          DATA_REST_THEN, TEXT),
    MEANS("[国内][通用]流量放心用,即按[照]{yuan}" MB CHARGED ",累计至{size}({yuan})[后],"
          "按照{yuan}/G[B]" CHARGED,
          DATA_MB_THEN_GB, TEXT),
    MEANS("不足[1G[B]]部分[按[照]]{yuan}" MB CHARGED, PART_MB, TEXT),
    MEANS("不足1G[B][部分][先]按[照]{yuan}" MB CHARGED, PART_MB, TEXT),
    MEANS("不足部分[先]按[照]{yuan}" MB CHARGED, PART_MB, TEXT),
    MEANS(
        "[套餐外][当月][累计][上网][流量]不足1G[B][部分]<不收费|不计费|免费>,达到1G[B]按1G[B]计费",
        PART_FREE, TEXT),
    MEANS("不足1G[B][部分]按[照]1G[B]<收取费用|收费|收取|计费|计算>", PART_FULL, TEXT),
    MEANS("不足1G[B][部分]<不收费|不计费|免费>", PART_FREE, TEXT),
    MEANS("不足1G[B]按各省<计费规则|实际配置规则>收取费用", PART_OF_PROVINCE, TEXT),

    MEANS("[国内]" MAINLAND
          "[套外][当月][国内][语音|通话]<主叫国内通话|主叫国内电话|主叫国内|主叫通话|主叫|"
          "语音主叫国内电话|语音国内主叫国内|语音国内主叫通话|语音国内主叫|语音资费|"
          "语音电话拨打|语音拨打|语音超出|语音|通话,国内主叫|通话>[资费][标准][为],"
          "[国内][通话],[按][照][国内]{yuan}/分钟" CHARGED,
          VOICE, TEXT),
    MEANS("{yuan}/分钟国内语音", VOICE, TEXT),
    MEANS("不足1分钟按1分钟<计|计费|计算|收取|收费>", NOTHING, TEXT),
    MEANS("<国内|全国|><被叫|接听><免费|不收费|0元>", VOICE_IN_FREE, TEXT),
    MEANS("[套外][发送][国内][点对点]短信" MAINLAND ",[按]{yuan}/条[(次)][(含5G消息)]" CHARGED, SMS,
          TEXT),
    MEANS("[套外][国内][点对点]<短,彩信|短/彩信|短彩信|短信/彩信|短信彩信|短信,彩信|短信和彩信>"
          "[均][为],{yuan}/条" CHARGED,
          SMS_AND_MMS, TEXT),
    MEANS("{yuan}/条国内<短,彩信|短彩信|短/彩信>", SMS_AND_MMS, TEXT),
    MEANS("套餐内短信不共享,不可结转,超出{yuan}/条", SMS, TEXT),
    MEANS("[国内]彩信,[按]{yuan}/条[(次)]" CHARGED, MMS, TEXT),
    MEANS("北斗短信{yuan}/条", NOTHING, TEXT),

    MEANS("[默认当月][套餐外|套外]流量费用达到{yuan}<时|后>,[将]<暂停|停止>上网功能,次月自动恢复",
          DATA_STOP, TEXT),
    MEANS("[套餐]执行[套餐外|套外]流量费{yuan}封顶[规则|原则]", DATA_CAP, TEXT),
    MEANS("[上网]当月套餐外流量消费{yuan}封顶,封顶费用包含按套餐外资费收取的上网流量费,"
          "不含用户订购的各种流量包功能费",
          DATA_CAP, TEXT),
    MEANS("当月套餐外流量消费达到封顶值({yuan})则暂停当月上网服务,次月[初]自动开通", DATA_STOP,
          TEXT),
    MEANS("当月套外流量费达到{yuan}时,将停止当月流量使用功能,次月自动恢复", DATA_STOP, TEXT),
    MEANS("<用户可自行申请继续使用,按照套餐外资费收取相应费用|"
          "如客户当月申请继续使用,则继续提供服务,按照套外资费收费>",
          NOTHING, TEXT),
    MEANS("[套餐]封顶<原则|规则>", NOTHING, TEXT),
    MEANS("{size}封顶", TOTAL_STOP, TEXT),
    MEANS("套餐保持不变,如变更流量封顶规则,最终以实际选择的流量封顶产品和规则执行", NOTHING, TEXT),
    MEANS("国内[数据]流量执行总流量{size}/月封顶的原则", TOTAL_STOP, TEXT),
    MEANS("达到封顶后,系统自动暂停上网功能,下月自动恢复", NOTHING, TEXT),
    MEANS("[并]执行[套餐外]流量[费]封顶<原则|规则>", CAP_UNSTATED, TEXT),
    MEANS("按<客户|用户>当前<生效|所办>套餐[及相关超套|及超套|流量超出后][资费][标准]执行",
          INHERITS, TEXT),
    MEANS("按[客户]最优超套资费标准执行", INHERITS_BEST, TEXT),
    MEANS("未说明部分按标准资费计费", REST_STANDARD, TEXT),
    MEANS("其[他|它][业务][均]按[照]标准资费<收取|计费|执行|收费>", REST_STANDARD, TEXT),
    MEANS("其他业务按现行已审批,备案,公示的资费执行", REST_STANDARD, TEXT),
    MEANS("手机上网按当月累计流量计费,以GB为计费单位", NOTHING, TEXT),
    MEANS("不使用不收费", NOTHING, TEXT),
    MEANS("<收费|收取>", NOTHING, DISCLOSURE_IN(OVERAGE)),
};

DISCLOSURE_TABLE(disclosure_phrase_overage, "overage", rows);
