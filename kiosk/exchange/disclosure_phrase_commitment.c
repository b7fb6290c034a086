/* Phrases of minimum spends: an amount, or the customer's own mean, what counts, and whether
 * several add up. What does not count to the minimum and is on this line's bill stays without a
 * phrase. */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT
#define PROMISE                                                                                                           \
    "[需|须|客户需|需客户|用户需|合约期内需|合约期内][每月|月][保持]"                            \
    "<承诺|协议|约定|保底|最低>[每月|月][实际|最低|保底][通信]<消费|话费|低消>[金额|额度]" \
    "[为|达到|不低于|不得低于|不少于|满|,]"
#define NO_COLLECTED "[(不含<代收费|代收费用|代收|代收业务费>[,]]"
#define MEAN                                                                                       \
    "<近|前|过去>{months}[的][月均|平均|实际|折后|通信|月]"                        \
    "[实际|折后|通信|平均]<消费均值|消费平均值|平均消费|平均消费金额|折后消费均值|消费金额均值>"

static const struct disclosure_phrase rows[] = {
    MEANS(PROMISE "{yuan}[/月]" NO_COLLECTED "[不足{yuan}按[照]{yuan}[/月]<收取|收|计收|计>)]",
          MIN_SPEND, TEXT),
    MEANS(PROMISE "{yuan}[/月](不含<代收费|代收>)", MIN_SPEND, TEXT),
    MEANS("[月|每月]消费不足{yuan}[时]按[照]{yuan}[/月]<收取|收|计收|计>", MIN_SPEND, TEXT),
    MEANS("不足{yuan}按[照]{yuan}[/月]<收取|收|计收|计>", MIN_SPEND, TEXT),
    MEANS("[需]承诺每月<实际通信消费|通信消费|实际消费|消费|实付通信费><不低于|不得低于>{yuan}",
          MIN_SPEND, TEXT),
    MEANS("每月<实际通信消费|通信消费|实际消费|实付通信费><不低于|不得低于>{yuan}", MIN_SPEND,
          TEXT),
    MEANS("[开通]<最低消费|低消>{yuan}[({word})][产品|套餐]", MIN_SPEND, TEXT),
    MEANS("[每月|月]最低消费{yuan}", MIN_SPEND, TEXT),
    MEANS("承诺[月]消费{yuan}档", MIN_SPEND, TEXT),
    MEANS("开通{count}年{word}承诺消费{yuan}档", MIN_SPEND_NAMED, TEXT),
    MEANS("[活动期[内],]承诺月消费[{yuan},]未达最低消费[的]按最低消费<扣取|收取|计收>,"
          "高于[最低消费]按实际消费收取",
          MIN_TOP_UP, TEXT),
    MEANS("<不足|未达到><部分|差额><补足|补收|补齐|收取>", MIN_TOP_UP, TEXT),
    MEANS("且主套餐不降档", NO_DOWNGRADE, TEXT),
    MEANS("[办理本方案后]主套餐不能降档", NO_DOWNGRADE, TEXT),
    MEANS("[合约期内][客户]需承诺每月<实付通信费|实际通信消费|通信消费|消费><不低于|不得低于>" MEAN,
          MIN_MEAN, TEXT),
    MEANS("[合约期内][客户]承诺消费<不低于|不得低于>" MEAN, MIN_MEAN, TEXT),
    MEANS("承诺低消为" MEAN, MIN_MEAN, TEXT),
    MEANS("[合约期内][客户]承诺消费<不低于|不得低于>" MEAN "<加|+>{yuan}", MIN_MEAN_PLUS, TEXT),
    MEANS("承诺低消为" MEAN "<加|+>{yuan}", MIN_MEAN_PLUS, TEXT),
    MEANS("<若|如>[您|客户|用户]<参加|办理>[了]其他有承诺消费[的]<活动|业务>,"
          "[每月]承诺消费金额将叠加计算",
          MIN_STACKS, TEXT),
    MEANS("<若|如>[您|客户|用户]<参加|办理>[了]其他有承诺消费[的]<活动|业务>,"
          "[每月]承诺消费金额将<就高|按最高>计算",
          NOTHING, TEXT),
    MEANS("按照保底叠加执行", MIN_STACKS, TEXT),
    MEANS("整月停机[的]仍按承诺消费金额扣除[,活动资源正常赠送]", NOTHING, TEXT),
    MEANS("活动资源正常赠送", NOTHING, TEXT),
    MEANS("每月通信消费包含<话音|语音>,流量,点对点短信,国际长途,国际漫游等费用", NOTHING, TEXT),
    MEANS("不包含购买非通信类产品的费用,违约金,为其他人代付的费用", NOTHING, TEXT),
    MEANS("[消费中]不含<赠费|代收费|合账消费>[,赠费][,宽带功能费]", NOTHING, TEXT),
    MEANS("消费中不含合账消费,宽带及移动高清调测费,宽带包月费,梦网第三方合作业务费用", NOTHING,
          TEXT),
    MEANS("(不含<代收费|代收>)", NOTHING, TEXT),
    MEANS("不含<代收费|代收>", NOTHING, TEXT),
};

DISCLOSURE_TABLE(disclosure_phrase_commitment, "commitment", rows);
