/* Unpriced extras: names of services and memberships, and gifts that only new customers or other
 * channels get. They bear on no bill of this line. */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT
#define MEMBER "[白银|黄金|钻石|基础]"

static const struct disclosure_phrase rows[] = {
    MEANS("移动云盘<基础功能|白银会员|黄金会员|钻石会员|会员>", BENEFIT, TEXT),
    MEANS("移动云盘", BENEFIT, TEXT),
    MEANS("视频彩铃<基础功能|基础会员|-5GA体验版|-5GA标准版>", BENEFIT, TEXT),
    MEANS("视频彩铃[权益]", BENEFIT, TEXT),
    MEANS("咪咕视频钻石会员[权益]", BENEFIT, TEXT),
    MEANS("体育通会员", BENEFIT, TEXT),
    MEANS("[享][<中国移动|移动>]云盘{count}G空间", BENEFIT, TEXT),
    MEANS("[享|含]{count}G移动云盘空间权益[({count}G个人云及{count}G家庭云)]", BENEFIT, TEXT),
    MEANS("移动云盘<黄金|白金|钻石|>会员([包]含{words}等权益)", BENEFIT, TEXT),
    MEANS("{count}T云盘存储", BENEFIT, TEXT),
    MEANS("<咪咕|芒果|爱奇艺|优酷|腾讯视频>{word}会员", BENEFIT, TEXT),
    MEANS("咪咕快游(至尊版)", BENEFIT, TEXT),
    MEANS("{count}元档PLUS会员权益", BENEFIT, TEXT),
    MEANS("黄金会员<生活版|融合版|>权益", BENEFIT, TEXT),
    MEANS("5G新通话[-]点亮屏幕标准版", BENEFIT, TEXT),
    MEANS("享全球通<普卡|银卡|金卡|白金卡|钻石卡|钻卡>权益", BENEFIT, TEXT),
    MEANS("[包含]<联通邮箱|漏话提醒{days}体验包|漏话提醒|来电来信免打扰>", BENEFIT, TEXT),
    MEANS("新业务礼包", BENEFIT, TEXT),
    MEANS("高频骚扰电话拦截业务", BENEFIT, TEXT),
    MEANS("5G优享服务专属体验", BENEFIT, TEXT),
    MEANS("新通话-5GA套餐专属<中级|高级>会员包", BENEFIT, TEXT),
    MEANS("5G<致享|尊享|臻享|极速>服务", BENEFIT, TEXT),
    MEANS("爱家光网FTTR权益", BENEFIT, TEXT),
    MEANS("权益超市黄金会员", BENEFIT, TEXT),
    MEANS("<骑士险|骑行险>[权益]", BENEFIT, TEXT),
    MEANS("全国亲情网[(<全国版|统付版>)]", BENEFIT, TEXT),
    MEANS("云邮包", BENEFIT, TEXT),
    MEANS("[及]互联网会员权益", BENEFIT, TEXT),
    MEANS("专属抖音权益(需用户自行选择领取)", BENEFIT, TEXT),
    MEANS("专属特色权益", BENEFIT, TEXT),
    MEANS("专属会员权益(自号卡激活(转套餐生效月)起,领取不超过{months})", BENEFIT, TEXT),
    MEANS("会员权益1个(以办理页面为准)", BENEFIT, TEXT),
    MEANS("全球通<金卡|白金卡|钻卡|钻石卡>品牌权益[(全球通等级以套餐[的]实际消费金额评定)]",
          BENEFIT, TEXT),
    MEANS("{count}条{count}M宽带权益", BENEFIT, TEXT),
    MEANS("{count}张副卡权益", BENEFIT, TEXT),
    MEANS("{count}AI豆", BENEFIT, TEXT),
    MEANS("优质网络服务[(具体保障APP详见订购页面说明)]", BENEFIT, TEXT),
    MEANS("全球通5GA尊享套餐权益池中任选{count}个权益", BENEFIT, TEXT),
    MEANS("{count}条北斗短信", BENEFIT, TEXT),
    MEANS("享100G移动云盘空间", BENEFIT, TEXT),
    MEANS("移动云盘40G", BENEFIT, TEXT),
    MEANS("防骚扰功能", BENEFIT, TEXT),
    MEANS("可获得{yuan}和包券", BENEFIT, TEXT),
    MEANS("<高频骚扰电话防护业务|守护宝|防诈险|通话字幕>", BENEFIT, TEXT),
    MEANS("5G优享服务", BENEFIT, TEXT),
    MEANS("抖音视频彩铃{fold}优惠购", BENEFIT, TEXT),
    MEANS("铂金会员PRO月包{fold}优惠购", BENEFIT, TEXT),
    MEANS("和多号{fold}优惠购", BENEFIT, TEXT),
    MEANS("办理可享终端合约优惠券", BENEFIT, TEXT),

    /* Lines that are not this one. */
    MEANS(
        "可免费添加{count}张爱家副卡共享此套餐内语音及流量[,每增加1张副卡按照{yuan}/张/月收取],副卡"
        "总数不超过{count}张",
        BENEFIT, TEXT),
    MEANS("支持添加同一归属地的爱家副卡[,权益副卡等]作为副卡,具体详见副卡资费公示", NOTHING, TEXT),
    MEANS("{count}张副卡({yuan}/月/张)", BENEFIT, TEXT),
    MEANS("{count}张副卡({yuan}/月/张,或增加{count}个号码共享套内国内流量" MAINLAND
          "资源({yuan}/月/号),2选1)",
          BENEFIT, TEXT),
    MEANS("{count}张副卡({yuan}/月/张,或增加{count}个号码共享套内国内流量" MAINLAND
          "资源({yuan}/月/号),二选一)",
          BENEFIT, TEXT),
    MEANS("{count}张副卡[(免1张功能费)]", BENEFIT, TEXT),
    MEANS("可添加2张副卡(副卡费另收)和2个家庭群组成员({yuan}/户),费用由主号支付", NOTHING, TEXT),
    MEANS("可享亲情主副卡", BENEFIT, TEXT),
    MEANS("可加2张副卡共享套餐内的国内通话,国内流量,每张副卡共享功能费{yuan}/月", BENEFIT, TEXT),

    /* Gifts that a customer with a history at this kiosk does not get. */
    MEANS("新入网[用户]首月套餐费免收", NEW_GIFT, TEXT),
    MEANS("[通过][线上]<办理激活|渠道办理并激活>可在指定渠道参与首充{yuan}及以上送{yuan}话费活动",
          NEW_GIFT, TEXT),
    MEANS(
        "号卡激活后可在指定渠道[充值]参与首充{yuan}及以上送{yuan}话费活动[(活动每人只能参加一次)]",
        NEW_GIFT, TEXT),
    MEANS("激活时在送卡小哥处通过中国移动APP指定页面可参与首充50送120元活动", NEW_GIFT, TEXT),
    MEANS("[{yuan}]赠费从次月起分{count}个月到账,每月8号前<返还话费{yuan}|到账{yuan}>", NOTHING,
          TEXT),
    MEANS("每位用户只能参加1次[充送活动]", NOTHING, TEXT),
    MEANS("赠费不可退费,不可转出,不可抵用部分费项,不可开具发票", NOTHING, TEXT),
    MEANS("线上新入网用户自套餐生效起,首{months}自动加赠,到期后可在中国移动APP领取加享流量",
          NEW_GIFT, TEXT),
    MEANS("通过爱奇艺渠道办理可享首年每月额外获赠{size}通用流量,中途离网或变更套餐赠送资格自动失效",
          NEW_GIFT, TEXT),
    MEANS("{date}-{count}月{count}日,通过{names}渠道,办理并激活{yuan}骑士卡的新用户", NEW_GIFT,
          TEXT),
    MEANS("赠送1张{size}定向流量券和{size}定向流量,共计赠送{months}", NEW_GIFT, TEXT),
    MEANS("连续{months}每月获赠{size}定向流量券", NEW_GIFT, TEXT),
    MEANS("新用户且首充大于{yuan},次月起连续{months}每月赠送{yuan}话费券", NEW_GIFT, TEXT),
    MEANS("{date}-{count}月{count}日,在腾讯视频等线上渠道办理并激活该产品,入网起连续{months}("
          "含当月)每"
          "月至高可领取指定活动渠道品牌会员权益2个",
          NEW_GIFT, TEXT),
    MEANS("移动云盘[黄金|白金|钻石]会员([包]含{count}T云盘空间等权益)", BENEFIT, TEXT),
    MEANS("移动云盘[黄金|白金|钻石]会员([包]含{count}T个人云空间,{count}T家庭云空间等权益)",
          BENEFIT, TEXT),
    MEANS("每月发放{yuan}电子券,连续发放{months}", BENEFIT, TEXT),
    MEANS("PLUS灵活会员券{count}张", BENEFIT, TEXT),
    MEANS("合约期内每月享融合大礼包", BENEFIT, TEXT),
};

DISCLOSURE_TABLE(disclosure_phrase_benefit, "benefit", rows);
