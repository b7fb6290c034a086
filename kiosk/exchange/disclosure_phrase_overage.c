/* Phrases of what usage beyond the allowances costs, and where it stops. */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT
/* "达到5元后可继续免费使用至1GB": what so much money covers. */
#define REACHED                                                                                                  \
    "[当][当月][套外|超套][流量|流量费|费用|流量费用|超套费用|累计收费|累计费用][" \
    "累计]"                                                                                                    \
    "<满|达到|达|收满|扣满|累计到|累计至|累计达|累计>{yuan}[后|时|即|的]"
#define REST_FREE                                                                                                             \
    "[流量|国内流量|则|即][可|可以|将][继续|免费][继续|免费]"                                             \
    "<使用[流量]|用[流量]|赠送[流量]|送[流量]|免费[流量]|>[至|到|满|达]{size}[流量][为止][封顶][" \
    "以内|内|部分][不再收费|不再计费|免费]"
#define REACHED_REST_FREE "," REACHED "," REST_FREE

/* "前3GB", "3GB(含)以内": the data of the first price of two. */
#define FIRST_GBS                                                                                  \
    "<前{size}[(含)][以内|之内|内]|首{size}[(含)][以内|之内|内]|0-{size}[(含)]|"    \
    "{size}[(含)]<以内|之内|内|以下>>[的][部分][流量],[执行|计费]"
#define TIER_HEAD "<" DATA FIRST_GBS "|" FIRST_GBS "[国内|套外|套餐外][通用]流量,>"
/* "将暂停上网功能,次月自动恢复": what happens at a limit. */
#define SUSPENDS                                                                                                                  \
    "[时|后|则|的],[系统][将|则|会|可][自动|为您|为用户|为客户]<暂停|停止|关闭|中止|关停|"          \
    "暂时关闭>"                                                                                                               \
    "[您|用户|客户][的|当月|本月]<上网功能|上网服务|上网|手机上网功能|手机上网服务|数据网络|" \
    "数据业务|数据服务|数据流量功能|数据流量|流量使用功能|流量使用|流量功能|流量服务|"        \
    "移动数据功能|移动数据>[功能|服务]"                                                                             \
    "[,[次月|下月][1日|初|月初][将|系统][自动]<恢复|打开|开通|开启>]"
/* "当月套餐外流量费用": what a cap is of. */
#define BEYOND_MONEY                                                                                                                 \
    "[默认|当|若|上网|每月][当月|月][累计|产生的]<套餐外|套外|超套|超出套餐|套餐及叠加流量包外>" \
    "[的][国内|上网|移动数据|数据]流量[消费|费用|费|资费][金额]"
static const struct disclosure_phrase rows[] = {
    MEANS("[活动期内|活动期间],[语音/]<流量|语音>,[超出后]", NOTHING, DISCLOSURE_IN(OVERAGE)),
    MEANS("产品生效期间,语音/流量超出后", NOTHING, DISCLOSURE_IN(OVERAGE)),
    MEANS("<超出套餐使用量|超出资费说明|超出资费|超出后|超出部分|超出|超套餐后|超套后|超套|"
          "套餐超出部分|套餐超出后|套餐超出|套餐外及其他业务资费|套餐外资费标准为|套餐外资费|"
          "套餐外|套外资费标准|套外资费|套外>",
          NOTHING, TEXT),
    MEANS("<超出套餐|超过套餐|超出套内|超套餐>[之]<后|外|部分|以外>", NOTHING, TEXT),
    MEANS("<超出套餐|超套|套餐外|套外|超套餐><资费标准|资费|标准|费用|规则|收费标准|计费规则>[为]",
          NOTHING, TEXT),
    MEANS("<超出|超过><套餐|套内|套餐内><资源|业务量|使用量|包含量|包含内容|的部分|部分|流量|语音>"
          "[后|部分]",
          NOTHING, TEXT),
    MEANS("[当月][国内]<通话|语音|流量|短信>超出[对应]套餐[档位]<所包含|所含|包含|内>[的]"
          "<分钟数|流量|条数|资源>[后]",
          NOTHING, TEXT),

    MEANS(DATA BY PER_GB "[(仅流量当月有效)]" CHARGED, DATA_GB, TEXT),
    MEANS("{yuan}/G[B]国内流量", DATA_GB, TEXT),
    MEANS(DATA BY PER_MB CHARGED, DATA_MB, TEXT),
    /* Behind another price the unit alone tells what it is of. */
    MEANS(BY PER_GB CHARGED, DATA_GB_BARE, DISCLOSURE_IN(OVERAGE)),
    MEANS("<超出|超过><套餐|套内|套餐内>[包含|所含|内][的][国内]"
          "<通用流量|流量|主叫时长|主叫分钟数|主叫通话|通话时长|语音时长|语音|分钟数|短信条数|短信>"
          "[后|部分|的部分],",
          NOTHING, TEXT),
    MEANS("[即]" BY PER_MB CHARGED, DATA_MB_BARE, DISCLOSURE_IN(OVERAGE)),
    MEANS("[国内]," BY "[国内]" PER_MINUTE CHARGED, VOICE, DISCLOSURE_IN(OVERAGE)),
    MEANS(REACHED "," REST_FREE, DATA_REST_FREE, TEXT),
    MEANS("{yuan}<封顶|包>{size}", DATA_REST_FREE, DISCLOSURE_IN(OVERAGE)),
    MEANS(REACHED ",[流量]<不再收费|不再计费|不再收取费用|免费使用|免费>,[直]至{size}[为止]",
          DATA_REST_FREE, TEXT),
    MEANS(REACHED ",[直]至{size}[以内|内|的部分|部分]<不再收费|不再计费|不再收取费用|免费使用|免费|"
                  "免收>",
          DATA_REST_FREE, TEXT),
    MEANS(DATA "[按|按照|执行]<标准资费|资费标准>[收取|计费|执行|收费]", DATA_STANDARD, TEXT),
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
    MEANS("[" DATA "][0-1G[B]]" DATA "按[照][单价]{yuan}" MB CHARGED
          ",累计[至|到]{size}({yuan})[后|时],[则]按[照]{yuan}/G[B]" CHARGED,
          DATA_MB_THEN_GB, TEXT),
    MEANS("[国内|套外|套餐外][通用]流量放心用", NOTHING, TEXT),
    MEANS("[即]" BY "{yuan}" MB "[计费|收费],累计至{yuan},[后]不再收费,直至{size}", DATA_MB_TO_GB,
          TEXT),
    MEANS("<未达|不满|未满>{size}[部分][按][照]{yuan}" MB CHARGED, DATA_MB_UP_TO, TEXT),
    MEANS("<即|按照>[每][超出][1G[B]][按照|收费]{yuan}[/1GB|/GB|/G|1GB]" CHARGED, DATA_IS_GB, TEXT),
    MEANS(
        "[后续|之后|此后][流量][继续|每|再][使用|超过|超出|满|用完]["
        "1G[B]][后|时|的|部分],[流量|资费][将|则|仍|均|并|也][按|按照]"
        "<[以此|依此|依次|以次|此][规则]类推|以此循环[计费|收费|收取]|依此循环|循环[计费|收费|收取|"
        "累计|往复|执行]|前述规则循环|此规则循环[计费|收费]|前述规则[执行|计费]|"
        "<上述|以上|同样|同一|相同|重复上述|重复以上|重复前述><标准|原则|规则|方式>[循环][计收|"
        "计费|收费|收取|执行]>"
        "[,[以此|依此|依次]类推]",
        DATA_REPEATS, TEXT),
    MEANS(
        "<[后续]以此[规则]类推|超出后按前述规则循环|依此类推|"
        "[超出1GB后][则]按同样规则[计费][以此类推]|[并]以此循环[计费|收费]|循环[计费|收费]|"
        "按此规则循环[计费]|[后续][流量][超过|超出]1GB[后|时|的],[仍|则]按[照]上述<标准|原则|规则>"
        "[计收|收费|收取|执行]|后续仍按上述规则|继续超出后按照前述规则>",
        DATA_REPEATS, TEXT),
    MEANS(DATA "先" BY PER_MB CHARGED ",<满|达到|累计满|累计至>{yuan}[后],[再]" BY PER_GB CHARGED,
          DATA_MB_REACHED_GB, TEXT),
    MEANS(TIER_HEAD BY PER_GB CHARGED ",[超过|超出|大于|满|达到|使用至|用满]{size}[(不含)]"
                                      "[以上|之后|以后|后|起][的][部分][流量]," BY PER_GB CHARGED,
          DATA_TIERS, TEXT),
    MEANS(TIER_HEAD BY PER_GB CHARGED
          ",<之后|此后|以后|后续|超出后|超过后|超出部分|超过部分|其余部分|其余>[流量]," BY PER_GB
              CHARGED,
          DATA_TIERS_THEN, TEXT),
    MEANS(TIER_HEAD BY PER_GB CHARGED
          ",<从|自|>第{count}G[B][起|开始|及以上|及以后][的][流量],[循环]" BY PER_GB CHARGED,
          DATA_TIERS_NTH, TEXT),
    MEANS(DATA "每{yuan}[可用]1G[B],用满{size}后,每{yuan}[可用]1G[B]", DATA_TIERS_BACK, TEXT),
    MEANS("[0-2GB][套外]" DATA "按照{yuan}/G[B]计费,累计至{size}({yuan})后,按照{yuan}/G[B]计费",
          DATA_TIERS_PAID, TEXT),
    MEANS(DATA "{size}(含)以内部分按{yuan}" MB CHARGED
               ",{size}[(不含)]-{size}[(含)]部分按{yuan}" MB CHARGED
               ",超过{size}的部分按{yuan}" MB CHARGED,
          DATA_BANDS, TEXT),
    MEANS(
        "[当|若][当月][累计|套外|超套|套餐外][流量]<费|费用|消费><满|达到|达|累计满|累计达到>{yuan}"
        "[后|时|再],[再|则|流量]" BY PER_GB CHARGED,
        DATA_REACHED, TEXT),
    MEANS("<满|达到|累计满|累计达到>{yuan}[后|时|再],[再|则|流量]" BY PER_GB CHARGED, DATA_REACHED,
          TEXT),
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
    MEANS("<不足|不满|未满|未达到|未达>[1G[B]][的][部分],[则|时][流量]" BY PER_MB CHARGED, PART_MB,
          TEXT),
    MEANS("[套餐外][当月][累计][上网][流量]不足1G[B][的][部分]<不收费|不计费|免费|不收取>,"
          "达到1G[B]按1G[B]计费",
          PART_FREE, TEXT),
    MEANS("<不足|不满|未满|未达到|未达>1G[B][的][部分],[则|时|也]" BY
          "1G[B]<收取费用|收取|收费|计收|计费|计算|计|扣费|的标准收取>",
          PART_FULL, TEXT),
    MEANS("<不足|不满|未满|未达到|未达>1G[B][的][部分],[则|时]"
          "<不收费|不计费|免费|不收取费用|不收取|不扣费|不予收费|免收>",
          PART_FREE, TEXT),
    MEANS("流量使用<不足|不满>1G[B]按照1G[B]计算", PART_FULL, TEXT),
    MEANS("不足1G[B]按各省<计费规则|实际配置规则>收取费用", PART_OF_PROVINCE, TEXT),

    MEANS(CALLS "," BY "[国内]" PER_MINUTE CHARGED "[(国内)]", VOICE, TEXT),
    MEANS("{yuan}/分钟国内语音", VOICE, TEXT),
    MEANS("不足1分钟[的][部分]按[照]1分钟[计算|计费|计|收取|收费]", NOTHING, TEXT),
    MEANS("[国内|全国]" MAINLAND "<被叫|接听>[均]<免费|不收费|0元>", VOICE_IN_FREE, TEXT),
    MEANS("[套外|套餐外|超出][发送][国内|全国][点对点]<短信|短消息>" MAINLAND
          "[费|资费][标准][为]," BY PER_MESSAGE "[(含5G消息)]" CHARGED,
          SMS, TEXT),
    MEANS("[套外|套餐外|超出][发送][国内|全国][点对点]" BOTH_MESSAGES MAINLAND
          "[费|资费][标准][均][为]," BY PER_MESSAGE CHARGED,
          SMS_AND_MMS, TEXT),
    /* A message has no minutes: the unit is the writer's slip. */
    MEANS("国内[点对点]短信{yuan}/分钟", SMS, TEXT),
    MEANS("自{date}起,[套外|套餐外|国内][国内]流量资费<调整|变更|更新>为", DATA_CHANGED, TEXT),
    MEANS("{yuan}/条国内<短,彩信|短彩信|短/彩信>", SMS_AND_MMS, TEXT),
    MEANS("套餐内短信不共享,不可结转,超出{yuan}/条", SMS, TEXT),
    MEANS("[套外|套餐外][发送][国内|全国][点对点]彩信" MAINLAND
          "[费|资费][标准][为]," BY PER_MESSAGE CHARGED,
          MMS, TEXT),
    MEANS("北斗短信{yuan}/条", NOTHING, TEXT),

    MEANS("[默认当月][套餐外|套外]流量费用达到{yuan}<时|后>,[将]<暂停|停止>上网功能,次月自动恢复",
          DATA_STOP, TEXT),
    MEANS("为避免<用户|客户|您>产生高额<流量|上网>费[用]", NOTHING, TEXT),
    MEANS("即按套餐外[流量]资费收取的上网流量费,不含用户订购的各种流量包功能费", NOTHING, TEXT),
    MEANS(BEYOND_MONEY
          ",[即按套餐外[流量]资费收取的上网流量费,不含用户订购的各种流量包功能费],"
          "<达到|达>{yuan}<后|时>,[用户|客户|您][仍然|仍|还]可[继续][使用流量|上网|使用],"
          "<不再计费|不再收费|不再收取流量费|免费>",
          DATA_CAP, TEXT),
    MEANS("当月可申请打开继续使用上网功能,打开后按[照]套餐外流量资费标准计费", NOTHING, TEXT),
    MEANS(BEYOND_MONEY "[累计]<达到|达|满|超过|超出>[封顶值][(]{yuan}[)][封顶]" SUSPENDS, DATA_STOP,
          TEXT),
    MEANS("[当]<[当月|每月][上网|使用|累计][流量][总量|总流量]|[当月|每月]总流量>[累计]<达到|达|满|"
          "超过>{size}" SUSPENDS,
          TOTAL_STOP, TEXT),
    MEANS(BEYOND_MONEY "[最高|按|执行|为|至][按|为]{yuan}[/月]封顶[原则|规则|执行]", DATA_CAP,
          TEXT),
    MEANS(BEYOND_MONEY
          "[最高|按|执行|为|至][按|为]{yuan}[/月]封顶,[达到[封顶|封顶值|上限]]" SUSPENDS,
          DATA_STOP, TEXT),
    MEANS("超过{yuan}[的],[则][按|按照]{yuan}<收取|计费|收费|计收>", PART_MOST, TEXT),
    MEANS(BEYOND_MONEY "封顶[值|费用|金额][为|是]{yuan}[/月]", DATA_CAP, TEXT),
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
    MEANS("[移网][套餐|流量]封顶<原则|规则>", NOTHING, TEXT),
    MEANS("{size}封顶", TOTAL_STOP, TEXT),
    MEANS("套餐保持不变,如变更流量封顶规则,最终以实际选择的流量封顶产品和规则执行", NOTHING, TEXT),
    MEANS("国内[数据]流量执行总流量{size}/月封顶的原则", TOTAL_STOP, TEXT),
    MEANS("达到封顶后,系统自动暂停上网功能,下月自动恢复", NOTHING, TEXT),
    MEANS("[并]执行[套餐外]流量[费]封顶<原则|规则>", CAP_UNSTATED, TEXT),
    MEANS("按<客户|用户>当前<生效|所办>套餐[及相关超套|及超套|流量超出后][资费][标准]执行",
          INHERITS, TEXT),
    MEANS("按[客户]最优超套资费标准执行", INHERITS_BEST, TEXT),
    MEANS("[拨打]<国际及港澳台|国际/港澳台|国际,港澳台|国际港澳台|港澳台及国际|港澳台/"
          "国际|国际|港澳台>"
          "[地区][长途|漫游|长途及漫游|漫游及长途|长途,漫游|长途/漫游]"
          "[业务|通话|语音|流量|短信|资费|费用|电话]"
          "[资费]<按|按照|执行>[国家|公司|现行|相应|相关]<标准资费|资费标准|标准>"
          "[执行|收取|计费|收费|计收]",
          NOTHING, TEXT),
    MEANS("未说明部分按标准资费计费", REST_STANDARD, TEXT),
    MEANS("<其他|其它|其余|未列明的|未列明|未注明|未提及>[的][业务|资费|费用|收费|项目|部分|"
          "未列明业务]"
          "[均|则]<按|按照|执行|参照><国家|集团|公司|移动|联通|电信|广电|>[现行|现有|相应|相关|"
          "公示的]<标准资费|资费标准|标准>[收取|计费|执行|收费|计收]",
          REST_STANDARD, TEXT),
    MEANS("其[他|它][业务][均]按[照]标准资费<收取|计费|执行|收费>", REST_STANDARD, TEXT),
    MEANS("其他业务按现行已审批,备案,公示的资费执行", REST_STANDARD, TEXT),
    MEANS("[用户|客户][如需][可][自行]申请[继续使用|开通|恢复][后][可][继续使用]", NOTHING, TEXT),
    MEANS("手机上网按当月累计流量计费,以GB为计费单位", NOTHING, TEXT),
    MEANS("不使用不收费", NOTHING, TEXT),
    MEANS("<收费|收取>", NOTHING, DISCLOSURE_IN(OVERAGE)),
};

DISCLOSURE_TABLE(disclosure_phrase_overage, "overage", rows);
