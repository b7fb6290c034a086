/* Phrases of how long an offer lasts, what leaving it costs, and until when it is sold. */
#include "exchange/disclosure_phrase_private.h"

#define VALIDITY (DISCLOSURE_IN(VALIDITY) | DISCLOSURE_IN(NETWORK) | DISCLOSURE_IN_TEXT)
#define LIABILITY (DISCLOSURE_IN(LIABILITY) | DISCLOSURE_IN_TEXT)

/* "期满后如双方没有异议" in its many forms. */
#define AT_THE_END                                                                                 \
    "[期满后|到期后|到期前|到期|期满|在有效期满时|本活动有效期到期前|合约到期当月|有效期满]"
#define BEFORE_THE_END                                                                             \
    "[如][双方][在]<有效期|合约有效期|协议期>届满前[双方][均]<没有异议|无异议|未提出异议>"
#define NO_OBJECTION                                                                                \
    AT_THE_END                                                                                      \
    ",<如[双方]没有异议|如双方均无异议的|如双方[均]无异议|[双方]无异议|" \
    "如[客户|用户]不退订|如不取消|如不退订|不取消|不退订|" BEFORE_THE_END ">,[则|将][有效期]"
#define RENEWAL                                                                                                                  \
    "[则|将]自动<续约|续展|展续|续订|顺延|延期|延续>[{months}][,每次[<续约|续展|展续|续订|顺延>]{" \
    "months}]"                                                                                                                   \
    "[,续订{count}次][,续订次数{count}次][,以此循环续约|,以此类推]"
/* "如您在合约期内提前终止合约,视为违约,按照": what leads up to an exit fee. */
#define BREACH                                                                                                             \
    "[活动期内取消需拨打10086或到移动营业厅办理并|如提前终止|提前终止协议|提前退订]"     \
    "[如][您|客户|用户][在合约期内|合约期内][提前终止合约|提前取消|提前退订],[视为违约]," \
    "[需|需要][支付|缴纳|交纳][相应][违约金][,][规则为][,]"
#define HELD                                                                                                            \
    "[按][照]{yuan}[/月]*<已履约月份数|已履约月数|已履约月份|合约已生效月数|已使用月份|" \
    "已享受月份|已使用月数|已履约月>"
#define LEFT "[按][照]{yuan}[/月]*<未履约月份数|未履约月数|未履约月份|合约未生效月数|剩余月数>"
/* How a term begins: "套餐自生效日期起有效期". */
#define TERM                                                                                                                   \
    "[产品|套餐|会员|活动|资费|本产品|本套餐|合约|业务][自]"                                              \
    "[生效日期起|生效之日起|生效月起|生效起|办理之日起|订购之日起|开通之日起|激活之日起|" \
    "入网之日起|生效当月起][有效期|合约期|协议期][限][为][业务完工次月起][连续]["                \
    ",]"

/* "到期前如客户未提出异议": when a term goes on. */
#define AT_ITS_END                                                                                  \
    "[合约|协议|套餐|产品|活动|有效期|合约期|协议期|资费|服务|首个周期]" \
    "<到期|期满|届满|满期|有效期满|合约期满>[后|前|时|当月|之后|日前|之前],"
#define UNLESS_LEFT                                                                                                                 \
    "[如|若|只要|且|在][有效期|合约期|协议期|到期|期满][届满][前|后|内][如|若]"                           \
    "[您|客户|用户|甲乙双方|双方|任一方|任何一方|一方][双方][均|都|仍|如|若]"                            \
    "<无异议|没有异议|未提出异议|不提出异议|未提异议|未向对方提出终止或变更要求|"                 \
    "未提出终止或变更要求|未提出变更|未提出终止|未提出书面异议|不退订|不取消|未退订|未取消|" \
    "未主动退订|未主动取消|未申请取消|未申请退订|未办理取消|未办理退订|未变更|无退订操作>[的],"
#define GOES_ON_VERB                                                                                                        \
    "<续约|续订|续签|续展|展续|顺延|延期|延续订购|延续|续期|延长|续费|继续生效|继续有效>" \
    "[至下1周期|一个周期|一期|有效期|合约期|使用|订购][{months}]"                                       \
    "[,[以后|之后]每次<续约|续订|续签|续展|展续|顺延|延期|延续|续期|延长>{months}]"               \
    "[,<以此类推|依此类推|依次类推|以此循环续约>][,不限次数]"
#define GOES_ON                                                                                          \
    "[则|将|本|该][系统|套餐|合约|有效期|产品|业务][则|将|会|系统]<自动|默认|" \
    "默认自动>" GOES_ON_VERB

static const struct disclosure_phrase rows[] = {
    MEANS(AT_ITS_END "[" UNLESS_LEFT "]" GOES_ON, PROLONGED, DISCLOSURE_IN(VALIDITY)),
    MEANS(AT_ITS_END UNLESS_LEFT "[则|将][有效期]" GOES_ON_VERB, PROLONGED,
          DISCLOSURE_IN(VALIDITY)),
    MEANS(UNLESS_LEFT "[则|将]"
                      "[有效期]"
                      "<自动|默认|>" GOES_ON_VERB,
          PROLONGED, DISCLOSURE_IN(VALIDITY)),
    MEANS("<无期限|无限期|无有效期限制|不限|不限时|持续有效|一直有效|永久|在网有效|无限制|"
          "连续包月|按月自动续订|按月续订|每月自动续订|自动续订|有效期为长期|长期有效,自动续订>",
          RENEWS, DISCLOSURE_IN(VALIDITY)),
    MEANS("<以此类推|依此类推|依次类推|以此循环>", NOTHING, DISCLOSURE_IN(VALIDITY)),
    MEANS("<无|-|/|--|\\>", NOTHING, DISCLOSURE_IN(VALIDITY)),
    MEANS("<不限|无在网要求|无在网时长要求|无在网期限要求|无合约|无合约期|无合约要求|不涉及|无限制|"
          "-|/>",
          NOTHING, DISCLOSURE_IN(NETWORK)),
    MEANS("<无违约金|无需承担违约责任|不涉及违约责任|不涉及违约金|不涉及|没有违约金|无合约|"
          "无合约限制|无合约要求|不适用|不收违约金|无需支付违约金|-|/>",
          EXIT_NONE, DISCLOSURE_IN(LIABILITY)),
    MEANS("{months},[到期后|到期|期满后|期满|合约期满]自动<失效|取消>", ENDS,
          DISCLOSURE_IN(VALIDITY)),
    MEANS("{months}", ENDS, DISCLOSURE_IN(VALIDITY)),
    MEANS("[产品|套餐|会员][自]生效日期起", NOTHING, DISCLOSURE_IN(VALIDITY)),
    MEANS(TERM "{months}[(双方有特殊约定的除外)],[。][(]" NO_OBJECTION RENEWAL, RENEWS,
          DISCLOSURE_IN(VALIDITY)),
    MEANS(TERM "{date}[(双方有特殊约定的除外)],[。][(]" NO_OBJECTION RENEWAL, RENEWS,
          DISCLOSURE_IN(VALIDITY)),
    MEANS(TERM "{months},到期后以{months}为周期自动续订", RENEWS, DISCLOSURE_IN(VALIDITY)),
    MEANS("[有效期][至|到|截至]{date}[止]", UNTIL, DISCLOSURE_IN(VALIDITY)),
    MEANS("{date},<不退订则默认延续订购|到期自动续约|到期自动续订|到期自动延续>", RENEWS,
          DISCLOSURE_IN(VALIDITY)),
    MEANS("<长期有效|长期|永久有效|无固定期限|不限期>", RENEWS, DISCLOSURE_IN(VALIDITY)),
    MEANS(TERM
          "{months},[期满后|到期后|到期|期满|合约期满]<[产品|活动|合约]自动<失效|取消|终止|退订>|"
          "产品失效|失效>",
          ENDS, DISCLOSURE_IN(VALIDITY)),
    MEANS(TERM "{months}", ENDS, DISCLOSURE_IN(VALIDITY)),
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
    MEANS("[有效期|合约期|协议期|活动期][为|限][连续]{months},[活动|合约|优惠|协议][期]"
          "<到期后|到期|期满后|期满>[优惠|活动|产品|套餐]自动<失效|取消|终止|退订|结束>",
          ENDS, DISCLOSURE_IN(VALIDITY)),
    MEANS("[有效期|合约期|协议期|活动期][为|限][连续]{months},"
          "[活动|合约|优惠]<到期后|到期|期满后|期满>[如无异议|如不取消|如未取消|未取消],[则|将]"
          "[以|按|按照][{count}<个月|月>|年|月|{count}年][为]<周期|单位>自动<续订|续约|续展|延续|"
          "顺延|延期>",
          GOES_ON, DISCLOSURE_IN(VALIDITY)),
    MEANS("[有效期|合约期|协议期|活动期][为|限][连续]{months},"
          "[活动|合约|优惠]<到期后|到期|期满后|期满>[如无异议|如不取消|如未取消|未取消],[则|将]"
          "自动<续订|续约|续展|延续|顺延|延期>",
          GOES_ON, DISCLOSURE_IN(VALIDITY)),
    MEANS("[在网|合约期|需在网|要求在网][为|不少于|满]{months}", NOTHING, DISCLOSURE_IN(NETWORK)),
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
    /* Exit fees: of what was enjoyed, for each month held or left. */
    MEANS(BREACH "[按][照]" HELD "收取,[已享受合约|已享受优惠金额|已享受套餐折扣金额]不足{months}"
                 "[则]按[照]{months}计[算|收]",
          EXIT_HELD_UNDER, LIABILITY),
    MEANS(BREACH "按合约期内已享受套餐折扣金额(" HELD
                 ")收取,已享受套餐折扣金额不足{months}按{months}计",
          EXIT_HELD_UNDER, LIABILITY),
    MEANS(BREACH HELD ",已享受合约不足{months}按{months}计", EXIT_HELD_UNDER, LIABILITY),
    MEANS(BREACH "[违约金[额][为|=],]" HELD, EXIT_HELD, LIABILITY),
    MEANS(BREACH "[违约金[额][为|=],]" LEFT, EXIT_LEFT, LIABILITY),
    MEANS(BREACH "<缴纳|支付|收取|需缴纳>{yuan}违约金", EXIT_FIXED, LIABILITY),
    MEANS("[需]缴纳{yuan}违约金", EXIT_FIXED, LIABILITY),
    MEANS("[需][支付|缴纳]违约金[额][为|=],{yuan}", EXIT_FIXED, LIABILITY),
    MEANS("合约期{months},合约期内承诺在网[,到期后自动失效]", TERM_CHECK, LIABILITY),
    MEANS("合约期{months}", TERM_CHECK, LIABILITY),
    MEANS("<活动期|合约期|优惠期|有效期|产品协议期|活动协议期|协议期>[,]{months}[内]"
          "[,到期后[优惠]自动<取消|失效|终止>|,到期[优惠]自动<取消|失效|终止>]",
          TERM_CHECK, DISCLOSURE_IN_TEXT),
    MEANS("活动期,{months},到期后以{months}为周期自动<续约|续订>", TERM_RENEWS, DISCLOSURE_IN_TEXT),
    MEANS("<合约期内承诺在网|且不降低承诺消费档次>", NOTHING, LIABILITY),
    MEANS("[到期]优惠自动取消", NOTHING, DISCLOSURE_IN_TEXT),
    MEANS("到期后套餐费恢复原价", NOTHING, LIABILITY),
    MEANS("[合约期内承诺在网,]保持套餐档次不变", NO_DOWNGRADE, LIABILITY),
    MEANS("违约金= 已使用电子券金额 =" HELD, EXIT_HELD, LIABILITY),
    MEANS("违约金=已使用电子券金额=" HELD, EXIT_HELD, LIABILITY),
    MEANS("如优惠到期未取消将自动延续", PROLONGED, LIABILITY),
    MEANS("提前退订需要支付相应优惠款,[规则为],客户未使用月份数*{yuan}每月金额,与{count}*{yuan}"
          "每月金额,"
          "两者取最小值",
          EXIT_LEFT_MOST, LIABILITY),
    MEANS("提前退订需要支付相应优惠款", NOTHING, LIABILITY),
    MEANS("提前退订需[要]支付[相应]违约金[为|=]" HELD, EXIT_HELD, LIABILITY),
    MEANS("如您在合约期内提前终止合约需支付违约金,按[照]" HELD "[收取],"
          "[已享受优惠金额|已享受合约]不足{months}[则]按[照]{months}计[算]",
          EXIT_HELD_UNDER, LIABILITY),
    MEANS("如您在合约期内提前终止合约需支付违约金,按[照]" LEFT "[收取|,支付违约金]", EXIT_LEFT,
          LIABILITY),
    MEANS("合约期内承诺在网,[不变更合约消费档次]", NOTHING, LIABILITY),
    MEANS(BREACH "[按][照][合约期内]<已履约月数|已享受月数>*{yuan}[/月]收取,"
                 "<已享受优惠金额|已享受合约>不足{months}按{months}计",
          EXIT_HELD_UNDER, LIABILITY),
    MEANS("[合约期内承诺在网,]不变更合约消费档次", NOTHING, LIABILITY),
    MEANS("提前终止协议,解约需缴纳违约金,办理解约次月生效", NOTHING, LIABILITY),
};

DISCLOSURE_TABLE(disclosure_phrase_term, "term", rows);
