/* Phrases of what is included, whether it is carried over, and in which order it is used. */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT
#define DIRECTED "<定向流量[免流]范围|定向免流[范围]><含|包括|包含>"
#define NOT_IN_APPS "(<不含|不包含|免流范围不包含>{words}流量)"
#define APPS "[超百款|超100款|超过100款][热门]APP"

static const struct disclosure_phrase rows[] = {
    MEANS("<可享每月|享每月|每月可享|每月可加享|每月加享|每月享|每月含|每月获赠|每月>", EACH_MONTH,
          TEXT),

    MEANS("{size}[套内]<国内|全国>" MAINLAND "[通用]流量", ALLOW_DATA, TEXT),
    MEANS("{size}通用流量", ALLOW_DATA, TEXT),
    MEANS("[套内,|套餐内,]<国内通用流量|国内流量>" MAINLAND "{size}", ALLOW_DATA, TEXT),
    MEANS("{size}[国内]" MAINLAND "{word}定向流量", ALLOW_DIRECTED, TEXT),
    MEANS("{size}[国内]" MAINLAND "定向流量[(仅限{words}使用)]", ALLOW_DIRECTED, TEXT),
    MEANS("{minutes}<国内|全国>" MAINLAND "<主叫通话时长|主叫通话|主叫国内通话时长|主叫国内|主叫|"
          "语音拨打分钟数|语音拨打|语音通话|语音|通话>"
          "[分钟数|时长]",
          ALLOW_VOICE, TEXT),
    MEANS("[套内,|套餐内,]<国内语音|国内语音拨打|国内通话|国内主叫>" MAINLAND "{minutes}",
          ALLOW_VOICE, TEXT),
    /* Without its unit, as the column of minutes must repeat it. */
    MEANS("{count}国内语音", ALLOW_VOICE_BARE, TEXT),
    MEANS("{messages}国内[点对点]短信[(不含港澳台地区)]", ALLOW_SMS, TEXT),
    MEANS("{minutes}国际及[中国]港澳台漫游语音", ALLOW_ROAM_VOICE, TEXT),
    MEANS("{size}国际及[中国]港澳台漫游流量", ALLOW_ROAM_DATA, TEXT),
    MEANS("[套餐内|套餐|套内][包]含[套内][每月]", NOTHING, TEXT),
    MEANS("[套餐内]包含业务内容", NOTHING, TEXT),
    MEANS("<可结转|(结转)>", CARRIED, TEXT),
    MEANS("<不结转|不可结转|不能结转|不支持结转>[至次月]", NOT_CARRIED, TEXT),
    MEANS("<不转赠|不可转赠|不共享|不可共享|可共享|可分享|不分享|可与副卡共享|不可与副卡共享|"
          "不支持赠送|不可赠送>",
          NOTHING, TEXT),
    MEANS("<套外|套餐外>流量<不可结转,可共享|不可结转,不可共享|不可结转>", NOTHING, TEXT),
    MEANS("<不支持|不可><转赠|共享|分享>[,|/|及|和|与|或]<结转|延期结转>[,|/|及|和|与|或|]"
          "[<转赠|共享|分享>]",
          NOT_CARRIED, TEXT),
    MEANS("<不支持|不可>结转[,|/|及|和|与|或]<转赠|共享|分享>[,|/|及|和|与|或|][<转赠|共享|分享>]",
          NOT_CARRIED, TEXT),
    MEANS("[通用]流量使用范围不含港澳台[地区]", NOTHING, TEXT),
    MEANS("[套餐变更后,|变更套餐[或过户]后]原套餐剩余流量<不结转|不可结转>", NOTHING, TEXT),
    MEANS("定向流量说明,定向流量范围包含{words}等主流APP流量,具体流量使用范围可查询官方渠道",
          DIRECTED_SET, TEXT),
    MEANS("使用范围包含{words}等主流APP,具体流量使用范围可在{words}查询", DIRECTED_SET, TEXT),
    MEANS("定向流量[免流]范围见{word}", NOTHING, TEXT),
    MEANS("<套餐内所含语音|套内语音|套餐内国内通话|套餐内语音|国内通话|通话>", ABOUT_OTHER, TEXT),

    MEANS("用满{months}后升级至{size}[封顶]", GROWS, TEXT),

    MEANS(DIRECTED "{words}<等第三方热门APP|等" APPS ">[" NOT_IN_APPS "]", DIRECTED_SET, TEXT),
    MEANS(DIRECTED "{words}APP等" NOT_IN_APPS, DIRECTED_SET, TEXT),
    MEANS("套餐内所含定向流量可在{words}APP使用", DIRECTED_SET, TEXT),
    MEANS("定向免流含{words}热门APP(不含{words}流量)", DIRECTED_SET, TEXT),
    MEANS("每月自动发放专属流量包,覆盖{words}APP", DIRECTED_SET, TEXT),
    MEANS(
        "移动云盘定向免流权益在套餐生效后72小时后生效,请关注提醒短信,或在\"套餐余量\"--\"APP专属流"
        "量\"模块中确认相关权益",
        NOTHING, TEXT),

    MEANS("<套餐内国内通用流量|套餐国内流量|套餐通用流量|套餐流量|套内国内通用流量|套内国内流量|"
          "套内流量|主套餐流量|主套餐内流量|"
          "国内通用流量|套内通用流量|套餐内通用流量|套餐所含通用流量|套餐内国内流量|套餐内的流量|"
          "套餐内流量|国内流量" MAINLAND "|国内" MAINLAND "流量|通用流量|流量>",
          ABOUT_GENERAL, TEXT),
    MEANS("<套餐如当月未取消或变更|套餐如当月未变更>,套餐内当月剩余<通用|国内>流量", ABOUT_GENERAL,
          TEXT),
    MEANS("套餐内含通用流量当月剩余", ABOUT_GENERAL, TEXT),
    MEANS("<当月|本月|每月>[如]<有剩余|剩余|未用完|未使用完毕|未使用完|未用尽>[的][部分],", NOTHING,
          TEXT),
    MEANS("套餐含的国内流量仅", ABOUT_GENERAL, TEXT),
    MEANS("<国内定向流量|套内定向流量|套餐内所含定向流量|定向流量|语音>", ABOUT_OTHER, TEXT),

    MEANS("国际及[中国]港澳台漫游流量", ABOUT_ROAMING, TEXT),

    MEANS("<[支持|可|可以|将|自动][自动][延期]结转<至|到><次月|下月|下个月>[月底|底][前][使用]|"
          "[支持|可|可以]延期<至|到>次月使用|支持结转|可结转[至次月]|支持共享及结转至次月[使"
          "用]>",
          CARRIED, TEXT),
    MEANS("不支持<结转及共享|共享及结转|结转,共享及转赠|结转>", NOT_CARRIED, TEXT),
    MEANS("<不可结转,共享,转赠|不可结转,共享|不可结转不可转赠不可共享|不可结转>", NOT_CARRIED,
          TEXT),
    MEANS(
        "<支持共享|可共享|不可共享,转赠|不支持共享及转赠|不支持共享|不可共享|不支持转赠|不可转赠>",
        NOTHING, TEXT),
    MEANS("<不可转赠可共享可结转|可共享可结转>", CARRIED, TEXT),
    MEANS("<变更套餐或过户[后][当月]流量[均]不能结转|变更资费当月未使用完的流量不可结转>", NOTHING,
          TEXT),
    MEANS("若当月办理了套餐转型,则当月未使用完毕的流量不可结转", NOTHING, TEXT),
    MEANS(
        "客户发生主动变更行为,如,变更基础套餐,过户,销户,携号转网等情形下,原基础套餐剩余流量不结转",
        NOTHING, TEXT),
    MEANS("套餐包含的其他内容[如定向流量,][如][通话时长][等],仍仅限当月使用,不可结转至次月",
          NOTHING, TEXT),
    MEANS("其它业务须在当月使用", NOTHING, TEXT),
    MEANS("[至]<次月底|次月月底|下月底|次月末>[自动]<失效|清零|作废>", NOTHING, TEXT),
    MEANS("当月有效", NOTHING, TEXT),
    MEANS("可用于高清视频通话", NOTHING, TEXT),
    MEANS("仅限当月使用", NOTHING, TEXT),
    MEANS("套餐包含资源不可转赠,不可共享", NOTHING, TEXT),
    MEANS("套内所有资源均不可共享,不可转赠", NOTHING, TEXT),
    MEANS("套内通用流量和国内通话可共享,不可转赠,其他资源均不可共享,不可转赠", NOTHING, TEXT),
    MEANS("语音不可共享,不可结转,不可转赠", NOTHING, TEXT),
    MEANS("语音不可结转,共享", NOTHING, TEXT),
    MEANS("语音支持共享", NOTHING, TEXT),

    MEANS("[均]需在[主]套[餐][内][所含][流量|语音][资源]用尽后使用", AFTER_PLAN, TEXT),
    MEANS("使用优先级低于套内流量", AFTER_PLAN, TEXT),
    MEANS("优先于主套流量使用", BEFORE_PLAN, TEXT),

    MEANS("[享]全国亲情网{count}人(含主号)组网<不收费|免费>", FAMILY_WITH_MAIN, TEXT),
    MEANS("[每月]可免费添加{count}个全国亲情网[(<全国版|统付版>)]号码[,享受号码间互相通话免费服务]",
          FAMILY, TEXT),
    MEANS(
        "享5元全国亲情网减免权益,办理亲情网后可免费添加{count}个全国任意移动号码为亲情网(统付版)副"
        "号码,享受号码间互相通话免费服务",
        FAMILY, TEXT),
    MEANS("[另]可免费添加{count}个全国亲情网[(全国版)]号码", FAMILY, TEXT),
    MEANS("办理全国亲情网可免费添加{count}个全国亲情号互打免费", FAMILY, TEXT),
    MEANS("订购全国亲情网免收基础月功能费", BENEFIT, TEXT),
    MEANS("[含|享][全国]<亲情网|家庭网|亲情网络>[可]免费添加{count}个"
          "<成员|号码|亲情号码|亲情号|家庭成员>[号码][,[成员间][互打|通话]<免费|不限量>]",
          FAMILY, TEXT),
    MEANS("减免全国亲情网基本功能费(含{count}个成员)", FAMILY, TEXT),
    MEANS("全国亲情网(统付版/全国版)1个群组基本功能(1主+{count}副)", FAMILY, TEXT),
    MEANS("含全国亲情网免费添加{count}个全国亲情号互打", FAMILY, TEXT),
    MEANS("含全国亲情网,主号可添加{count}个免费成员,超出一成员1元/月,最多可添加18个成员号码",
          FAMILY, TEXT),
    MEANS("{size}[国内]促销流量", ALLOW_DATA, TEXT),
    MEANS("{size}流量", ALLOW_DATA, TEXT),
    MEANS("<不可|不支持>分享[及|和|,]<滚存|结转>[和转赠|,转赠|及转赠]", NOT_CARRIED, TEXT),
    MEANS("内含", NOTHING, TEXT),
    MEANS("流量及语音当月有效,不能共享,转赠和结转", NOT_CARRIED, TEXT),
    MEANS("流量不可<分享|共享>,不可结转,不可转赠", NOT_CARRIED, TEXT),
    MEANS("优先级高于套内国内通用流量", BEFORE_PLAN, TEXT),
    MEANS("<每月享受赠送|每月享受|每月可获赠|每月可额外享受|每月赠送|每月可享受|每月可享|每月获得>",
          EACH_MONTH, TEXT),
    MEANS("{minutes}语音", ALLOW_VOICE, TEXT),
};

DISCLOSURE_TABLE(disclosure_phrase_allowance, "allowance", rows);
