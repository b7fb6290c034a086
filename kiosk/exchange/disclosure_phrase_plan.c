/* Phrases in which the notes of plans say what bears on no bill of a whole month of this line: the
 * first, partial month, when a change takes effect, other lines' cards, who shares what, and what
 * the network can do. Written as families, because every province words them anew. */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT

/* "新入网首月", "激活当月": fee and allowances of that month are in proportion to each other. */
#define JOINING                                                                                    \
    "<新入网|入网|新开户|开户|新办理|新用户|新客户|新装|激活|生效|办理|订购|开通|加入|转入>"
#define FIRST_MONTH                                                                                       \
    "[当月|首次|用户|客户|新用户|新客户|套餐]<" JOINING                                                   \
    "[用户|客户|本套餐|套餐|套餐的|后][的],<首个月|首月|当月|月>|首月|首个月|" \
    "新入网[用户|客户]|新开户[用户|客户]|新用户>[(当月)][内|的],"
#define MONTH_FEE                                                                                                                  \
    "<套餐费用|套餐费|套餐月费|套餐月租费|套餐月租|套餐资费|套餐基本费|套餐使用费|月套餐费|" \
    "月租费|月租|月费|月基本费|月功能费|月使用费|基本月租|资费|费用|基本费>[(月费)]"
#define CONTENT                                                                                                                      \
    "<套餐内|套餐所含|套内|套餐|主套餐|所含|>[的|所含|包含][国内|通用|通信|各项|全部|所有]"         \
    "<通信资源|资源|业务量|业务内容|内容|语音,流量等资源|语音,流量|流量,语音|流量和语音|"         \
    "语音和流量|流量及语音|语音及流量|通话,流量|通话和流量|国内流量|流量|语音|通话|权益|优惠>" \
    "[资源|等资源|等]"
#define BY_DAYS                                                                                                                      \
    "[也|均|都|将|则][按|按照|根据][当月|本月][实际|剩余|实际剩余|实际使用|使用]<天数|日数|日|天>" \
    "[数][的][比例|占比][进行|一次性]"
#define IN_PROPORTION                                                                                                   \
    BY_DAYS                                                                                                             \
    "<折算|分摊|计收|计算|收取|扣收|计费|扣费|提供|赠送|给予|收费|折减|计扣|扣取|享受>" \
    "[后|,][一次性][收取|提供|扣取|赠送|计收|收费|给予|扣费]"
/* Without the first month before it, charging by the day is another plan. */
#define GIVEN_IN_PROPORTION BY_DAYS "<折算|分摊|提供|赠送|给予|折减>[后|,][一次性][提供|赠送|给予]"
#define WHOLE                                                                                                             \
    "[按|为|收取][月|整月|全月|月初|在月初|于月初]<全额|一次性|全量|足额|正常|整月|全月>" \
    "[一次性]<收取|提供|扣取|扣收|收费|计收|享受|给予>"

/* Who may share it; what is said next is about the same. */
#define DATA_ALONE                                                                                 \
    "<套餐内|套餐所含|套内|套餐|主套餐|所含|>[的|所含|包含][国内|全国][通用]流量[资源]"
#define CALLS_ALONE                                                                                \
    "<套餐内|套餐所含|套内|套餐|主套餐|所含|>[的|所含|包含][国内|全国]"   \
    "<通话|语音|主叫|短信|定向流量|权益>[时长|分钟数|资源]"
#define SHARED                                                                                                   \
    "[均|都|也]<不可|不能|不支持|不得|可|可以|支持><转赠|共享|分享|转让|赠送|转售>" \
    "[[,|/|及|和|或|与][不可|不能|不支持]<转赠|共享|分享|转让|赠送|转售>]"                \
    "[给" CARDS "]"

/* Cards of other lines, which pay for themselves. */
#define CARDS "<主副卡|爱家副卡|权益副卡|副卡|亲情卡|和家亲卡|家亲卡|家庭卡|成员卡|亲子卡|家庭成员>"
#define CARD_FEE                                                                                                               \
    "{yuan}[/<月/张|张/月|张/月|月/户|户/月|张|月|户>][/月][收取|计收|收费|功能费|使用费|/张|/月]" \
    "[,[费用]由<主号|主卡>[统一]<支付|代付|缴纳>]"

/* When something takes effect. */
#define SOON "<次月1日|次月|下月|当月|立即|即时|实时|次日|72小时内|24小时内>[1日|起]生效"

static const struct disclosure_phrase rows[] = {
    MEANS(FIRST_MONTH MONTH_FEE "[及|和|与|,]" CONTENT "[的][费用]" IN_PROPORTION, NOTHING, TEXT),
    MEANS(FIRST_MONTH "[" MONTH_FEE "]," IN_PROPORTION "[" MONTH_FEE "]", NOTHING, TEXT),
    MEANS(FIRST_MONTH CONTENT "," IN_PROPORTION, NOTHING, TEXT),
    MEANS(MONTH_FEE "[及|和|与|,]" CONTENT GIVEN_IN_PROPORTION, NOTHING, TEXT),
    MEANS("[当月|首月]" CONTENT GIVEN_IN_PROPORTION, NOTHING, TEXT),
    MEANS(FIRST_MONTH "[" MONTH_FEE "]," WHOLE "[" MONTH_FEE "]", NOTHING, TEXT),
    MEANS(FIRST_MONTH "<收取整月|收取全月|全额收取|按整月收取|按全月收取>[" MONTH_FEE "]", NOTHING,
          TEXT),
    MEANS(CONTENT "[均|也|将|则]<全量|全额|足额|全部><提供|赠送|给予|享受>", NOTHING, TEXT),
    MEANS("<次月|第2个月|此后每月|后续月份|以后每月>[起|开始][每月][" MONTH_FEE
          "],[在|于][每月|次月]<月初|1日|1号>[一次性]<扣除|收取|扣取|扣收>[全月|全额|当月|整月|"
          "全部][" MONTH_FEE "]",
          NOTHING, TEXT),
    MEANS("<次月|第2个月|此后每月|后续月份|以后每月>[起|开始][" MONTH_FEE
          "]按<月|自然月>[全额]<收取|计收|扣取|收费>",
          NOTHING, TEXT),
    MEANS("获得全量资源[和赠费]", NOTHING, TEXT),
    MEANS("[套餐费|月费]每月<1日|月初|1号>[0时|系统]<扣取|收取|扣除|扣收>[当月|本月]"
          "<全额月费|全月月费|全月费用|全额套餐费|套餐费|月费|月租费>",
          NOTHING, TEXT),
    MEANS("<次月|第2个月|次月1日|此后每月|后续月份|以后每月>[起|开始][每月][" MONTH_FEE
          "][均|则]," WHOLE "[" MONTH_FEE "|" CONTENT "]",
          NOTHING, TEXT),
    MEANS("<上半月|下半月>[" JOINING "][的|,][" MONTH_FEE "][,|及|和][" CONTENT
          "][均|都]<减半|折半|全额收取|全量提供|半价|半额收取>",
          NOTHING, TEXT),

    /* Changes. */
    MEANS("[套餐|产品|资费][自][<新|老|存量|在网|新入网|其他|已在网>][用户|客户][" JOINING
          "|变更|转换|更换|退订|取消|签转|迁转|申请|选择][本|此|该|新][套餐|资费|产品|业务][后],"
          "[于|在]" SOON,
          NOTHING, TEXT),
    MEANS("<套餐|资费|产品|业务>[的]<变更|转换|更换|退订|取消|升级|降档|升降档>,[新][套餐]" SOON,
          NOTHING, TEXT),
    MEANS("<新入网或未开通主套餐的客户|新入网用户|新用户|新客户>[办理|订购]" SOON, NOTHING, TEXT),
    MEANS("[套餐|产品|资费|业务]生效后", NOTHING, TEXT),
    MEANS("生效后,[可]申请变更为[实时]在售<套餐|资费>", NOTHING, TEXT),
    MEANS("[如需]<变更|退订|取消|更换>[套餐|资费|业务|产品],[请|可]"
          "<详询|咨询|拨打|致电|前往|联系|登录|通过>{word}",
          NOTHING, TEXT),
    MEANS("<更多|其他|相关|具体|有关|更多业务|套餐|业务|产品|资费><规则|详情|说明|内容|信息|介绍>"
          "[等|的]<请|可|>[详询|咨询|拨打|致电|前往|联系|登录|见|查看|详见|参见]{word}",
          NOTHING, TEXT),
    MEANS("<详询|请咨询|请详询|咨询请拨打>{word}", NOTHING, TEXT),
    MEANS("[该|本]<产品|套餐|资费>[的][系统|宣传|备案]名称为{word}", NOTHING, TEXT),
    MEANS(
        "<变更套餐|变更资费|更换套餐|套餐变更|退订>[或过户][后|时],[原套餐|套餐内|当月|剩余]["
        "的][剩余|未使用完的|未用完的]<流量|资源|语音>[均|将][不可|不能|不再]<结转|清零|失效|作废>"
        "[至次月]",
        NOTHING, TEXT),

    /* Who may use it, and how often it may be taken. */
    MEANS("[以上|上述|本套餐|该套餐]" DATA_ALONE SHARED, ABOUT_GENERAL, TEXT),
    MEANS("[以上|上述|本套餐|该套餐]" CALLS_ALONE SHARED, ABOUT_OTHER, TEXT),
    MEANS("[以上|上述|本套餐|该套餐]" CONTENT SHARED, NOTHING, TEXT),
    MEANS("[每|同一|1][个|位|名|张]<身份证|身份证件|证件|用户|客户|号码|自然人>[号][名下|下]"
          "<仅|只|限|最多|至多>[可|能|限|以][申请|办理|订购|开通|参与|参加][{count}<张|个|次|份|户>"
          "|1次]"
          "[卡|号码|本套餐|本产品]",
          NOTHING, TEXT | DISCLOSURE_IN(AUDIENCE)),
    MEANS("[以上|上述|本|该|此][套餐|资费][内|外|所含|包含][的][所有|全部|各项]"
          "[国内][内容|资源|资费|业务|业务内容|流量|语音|通话|语音,流量|语音及流量|流量及语音]"
          "[使用|资源][范围|资源]均<不含|不包含|不包括|不适用于>[中国]港澳台[地区]",
          NOTHING, TEXT),
    MEANS("[以上|上述|本|该|此]套餐[内|外|所含|包含][的][所有|全部|各项]"
          "<内容|资源|资费|业务|流量|语音|通话|语音,流量|语音流量>[均]"
          "<不含|不包含|不包括|不适用于>[中国]港澳台[地区]",
          NOTHING, TEXT),

    /* Other lines. */
    MEANS("[本|该|此]套餐<不可|不支持|不能|不允许|暂不支持><办理|添加|开通|加装|作为|申请>["
          "任何]" CARDS,
          NOTHING, TEXT),
    MEANS("<不可|不支持|不能|不允许|暂不支持><办理|添加|开通|加装|作为|申请>[任何]" CARDS, NOTHING,
          TEXT),
    MEANS("[本|该|此][套餐][最多][可|支持|允许|可以][免费]<办理|添加|开通|关联|申请|订购|加装|绑定|"
          "加挂>"
          "[不超过|最多|至多]{count}张" CARDS "[共享|使用]",
          BENEFIT, TEXT),
    MEANS("[超出后][每]张" CARDS "[月][功能费|使用费|费用|月租|月费|每月|收取|按]" CARD_FEE,
          NOTHING, TEXT),
    MEANS(CARDS "[每张][月]<功能费|使用费|月租|费用|月费|资费>[为|按|每张]" CARD_FEE, NOTHING,
          TEXT),
    MEANS("[主套餐|套餐|套餐内|套内][流量|语音|流量及语音|流量和语音|语音和流量|语音及流量|资源]"
          "[可|支持|可以|不可|不支持]<与|和><副卡|家庭成员|成员|主副卡|亲情网成员>[间]"
          "<共享|共用|分享>[套餐内|套内][流量及语音|流量和语音|语音和流量|流量|语音|资源][使用]",
          NOTHING, TEXT),
    MEANS("[套餐][含]{yuan}<亲友网|亲情网|家庭网|集团网|V网><资费|功能费|月功能费>", BENEFIT, TEXT),
    MEANS("[可|支持|可以]<共享|分享>给" CARDS "[使用]", NOTHING, TEXT),
    MEANS(CARDS "<免|免收|免费>[月]<功能费|使用费|月租>", NOTHING, TEXT),
    MEANS("{count}张{yuan}/月副卡[,{count}张{yuan}/月副卡][,{count}张{yuan}/月副卡]"
          "[(需办理融合群开通)]",
          NOTHING, TEXT),
    MEANS("包含国内通话,流量资源办理融合产品后可共享", NOTHING, TEXT),
    MEANS("<其余|其他><资源|内容>[均]<不可|不能|不支持><共享|转赠|共享,转赠>", NOTHING, TEXT),
    MEANS("[1个群组][全国亲情网]基本功能费优惠", BENEFIT, TEXT),
    /* Unicom's product for the lines of a bundle, by its name in every province. */
    MEANS("联通智家{word}融合[套内]移网成员", NOTHING, TEXT),
    /* Paid on the own account, to be used for any bill: shown, and never a cost. */
    MEANS("[需|须|首次]预存款{yuan}", BENEFIT, DISCLOSURE_IN(OVERAGE)),
    MEANS("与亲友组网后享受国内互打<不限时长|免费>", BENEFIT, TEXT),
    MEANS("[赠送]{minutes}虚拟号[通话]", BENEFIT, TEXT),

    /* What the network can do, and what stands at the caller's number. */
    MEANS("[含|免费|赠送|赠|免费赠送|免费提供|包含|免费开通|免费享|享]<来电显示|来显|来电提醒>["
          "功能|业务|服务]"
          "[免费]",
          NOTHING, TEXT),
    MEANS("[如]使用5G[终端|手机|终端设备][并|且]在[有]5G[网络]覆盖[的]<地区|区域|范围>[内],"
          "[才|方|即|均]可<享受|使用|体验>5G[网络|上网]<速率|服务|网络|>",
          NOTHING, TEXT),
    MEANS("宽带<权益|业务|服务|>需[您|用户|客户]{word}具备[宽带]<覆盖|安装>[条件|能力]", NOTHING,
          TEXT),
    MEANS("套餐对应的", NOTHING, TEXT),
    MEANS("是<中国移动|中国联通|中国电信|中国广电>推出的{word}<服务权益|权益|服务>", NOTHING, TEXT),
    MEANS(
        "卫星<网络|业务|通信|通话>资费,[国内[和港澳台[地区]]<电话|通话|拨打>,{yuan}/分钟][,"
        "国际长途,{yuan}/分钟][,国际卫星电话,{yuan}/分钟][,国内接听,{yuan}/分钟][,短信,{yuan}/条]",
        NOTHING, TEXT),

    /* The mainland, and how it is used. */
    MEANS("[套餐][所述|所含|上述|以上][的]<国内[通用]流量|国内通话|国内业务|国内|流量|通话>,[如]未"
          "特殊<注明|说明>[的],均不[包]含[中国]港澳台[地区]",
          NOTHING, TEXT),
    MEANS("[套餐内][语音,流量|流量,语音|流量|语音|资源]仅限<本人|本号码|主号>使用", NOTHING, TEXT),
    MEANS("[仅][限|适用于]<中国大陆|中国境内|大陆|中国内地|内地|国内>[境内|地区|范围][内]使用",
          NOTHING, TEXT),
    MEANS("套内流量超出后再扣减套餐外[国内]流量", NOTHING, TEXT),
    MEANS("<用户|客户>可通过{words}查询{words}状态", NOTHING, TEXT | DISCLOSURE_IN(AUDIENCE)),
    MEANS("<高校|校园|K12及中职专|中职专>移网产品", NOTHING, TEXT),
    MEANS("<等|还>", NOTHING, DISCLOSURE_IN(SERVICES)),
    MEANS("<其中|其余|另外|此外>", NOTHING, TEXT),
    /* A price without a unit, of services without a name: there is nothing to charge it on. */
    MEANS("其他业务{yuan}", NOTHING, TEXT),

    /* Money that is given back on this plan's own fee. */
    MEANS("每月获赠{yuan}话费,仅可用于定向支付本套餐月费", CREDIT, TEXT),
    MEANS("赠费<不可|不能>退[费],<转|不可转出>,[不可用于第三方[通信账户]支付类消费]"
          "[,不可<打|开具>发票]",
          NOTHING, TEXT),
};

DISCLOSURE_TABLE(disclosure_phrase_plan, "plan", rows);
