/* Phrases of how long an offer lasts, what leaving it costs, and until when it is sold. */
#include "exchange/disclosure_phrase_private.h"

#define VALIDITY (DISCLOSURE_IN(VALIDITY) | DISCLOSURE_IN(NETWORK) | DISCLOSURE_IN_TEXT)
#define LIABILITY (DISCLOSURE_IN(LIABILITY) | DISCLOSURE_IN_TEXT)

/* "期满后如双方没有异议" in its many forms. */
#define AT_THE_END "[期满后|到期后|到期|在有效期满时]"
#define BEFORE_THE_END "如双方在有效期届满前<没有|无>异议"
#define NO_OBJECTION                                                                               \
    AT_THE_END ",<如双方没有异议|如双方无异议|双方无异议|" BEFORE_THE_END ">,[有效期]"
#define RENEWAL                                                                                    \
    "自动<续约|续展|续订|顺延|延期>[{months}][,每次[<续约|续展|续订>]{months}][,续订{count}次]"

static const struct disclosure_phrase rows[] = {
    MEANS("{months},[到期后|到期|期满后|期满|合约期满]自动<失效|取消>", ENDS,
          DISCLOSURE_IN(VALIDITY)),
    MEANS("{months}", ENDS, DISCLOSURE_IN(VALIDITY)),
    MEANS("[产品|套餐|会员][自]生效日期起", NOTHING, DISCLOSURE_IN(VALIDITY)),
    MEANS("[有效期]{months},[(]" NO_OBJECTION RENEWAL, RENEWS, DISCLOSURE_IN(VALIDITY)),
    MEANS("有效期{months},在有效期满时,如任何一方未向对方提出终止或变更要求,自动延期{months}",
          RENEWS, DISCLOSURE_IN(VALIDITY)),
    MEANS("{months},在有效期满时,如任何一方未向对方提出终止或变更要求,逐年延期", RENEWS,
          DISCLOSURE_IN(VALIDITY)),
    MEANS(
        "{months},到期后如双方没有异议且套餐档位保持{yuan}及以上可自动续订,每次续订{months},可按需"
        "取消",
        RENEWS, DISCLOSURE_IN(VALIDITY)),
    MEANS(
        "本产品合约期{months},如双方在合约有效期届满前无异议,合约有效期自动续展,每次续展{months},如"
        "您在合约有效期内未按约定使用中国移动通信网络服务或因其它任何原因提前解除协议,需要提前到移"
        "动直营店或拨打10086进行解约,合约期内退订/销户/携转等无需承担违约责任",
        EXIT_NONE, DISCLOSURE_IN(NETWORK)),
    MEANS("活动期{months},<到期自动失效|到期后自动取消>", NOTHING, DISCLOSURE_IN_TEXT),
    MEANS("{months}", NOTHING, DISCLOSURE_IN(NETWORK)),
    MEANS("无[要求]", NOTHING, DISCLOSURE_IN(NETWORK)),

    MEANS("无[违约责任]", EXIT_NONE, DISCLOSURE_IN(LIABILITY)),
    MEANS("不收取违约金", EXIT_NONE, LIABILITY),
    MEANS("本产品无合约捆绑,退订/销户/携转等无需承担违约责任", EXIT_NONE, DISCLOSURE_IN_TEXT),
    MEANS("在网合约期内提前退订,赔付额度计算公式为,活动违约金=合约剩余月数*每月优惠金额{yuan}",
          EXIT_LEFT, DISCLOSURE_IN(LIABILITY)),
    MEANS("违约金为承诺的每月话费消费标准({yuan})*客户未履行月份数*{count}%", EXIT_PERCENT,
          DISCLOSURE_IN(LIABILITY)),
    MEANS("合约期内停机/过户/退订/解约/销户/携转等需承担违约责任", NOTHING,
          DISCLOSURE_IN(LIABILITY)),
    MEANS("协议期{months}", ENDS, DISCLOSURE_IN_TEXT),
    MEANS("{yuan}[/月][元]*未履约月<份|数>", EXIT_LEFT, DISCLOSURE_IN(LIABILITY)),
    MEANS("赔付金额=赠送或优惠总价值({yuan})*(活动已执行月份/应履行的月份)", EXIT_SHARE,
          DISCLOSURE_IN(LIABILITY)),

    MEANS(
        "<活动期间|产品生效期间>,如需[办理]套餐降档,[停机保号],[安装宽带],需[要]先<进行活动终止|办"
        "理产品退订>",
        NO_DOWNGRADE, DISCLOSURE_IN_TEXT),
    MEANS("推广时间截至{date},已办理用户不受影响", SOLD_UNTIL, DISCLOSURE_IN_TEXT),
    MEANS("此活动系统自动续订,无需渠道办理", RENEWS_ONLY, DISCLOSURE_IN(CHANNEL)),
};

DISCLOSURE_TABLE(disclosure_phrase_term, "term", rows);
