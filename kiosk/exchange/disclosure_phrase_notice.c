/* Words known to bear on nothing here: courtesy, channels, links, how to cancel, rules of a first
 * partial month (fee and allowances in the same proportion), what other provinces' customers read.
 */
#include "exchange/disclosure_phrase_private.h"

#define TEXT DISCLOSURE_IN_TEXT
#define SOLD DISCLOSURE_IN(CHANNEL)

static const struct disclosure_phrase rows[] = {
    MEANS("[自有|线下|社会|移动]营业厅", NOTHING, SOLD),
    MEANS("<线上|线下|社会|代理|直销>[及<线上|线下>]渠道", NOTHING, SOLD),
    MEANS("<线上线下|线上|线下|全渠道|及线下>", NOTHING, SOLD),
    MEANS("线上渠道(线下渠道[具体]开通范围以省内[推广情况]为准)", NOTHING, SOLD),
    MEANS("<10086热线|10086|客服热线|热线外呼|中国移动APP|线上H5链接|装维人员上门>", NOTHING, SOLD),
    MEANS("<仅营业厅等|及|或>", NOTHING, SOLD),
    MEANS("海口客户经理", NOTHING, SOLD),
    MEANS("{group}", NOTHING, SOLD),
    MEANS("{group}<10086|10010|10000|10016>{group}", NOTHING, SOLD),
    MEANS("<10086|10010|10000|10016>[{group}]", NOTHING, SOLD),

    MEANS("[以上]<资费|国内资费>" MAINLAND, NOTHING, TEXT),
    MEANS("<相关资费|以上国内资费|以上资费|国内>不含港澳台[业务]", NOTHING, TEXT),
    MEANS("<上述|以上><通信资源|国内语音及国内流量资费|国内通信|国内>均不[包]含[中国]港澳台",
          NOTHING, TEXT),
    MEANS("[以上]国内不含港澳台", NOTHING, TEXT),
    MEANS("[流量及语音资源][均]不[包]含港澳台", NOTHING, TEXT),
    MEANS("资费均不适用于中国港澳台地区", NOTHING, TEXT),
    MEANS("(不含港澳台地区)", NOTHING, TEXT),
    MEANS("所述的国内业务均不含港澳台业务", NOTHING, TEXT),
    MEANS("国内业务不含港澳台业务", NOTHING, TEXT),
    MEANS("上述国内语音及国内流量资费均不包含港澳台", NOTHING, TEXT),
    MEANS("<套餐资源|套内资源>限中国大陆使用" MAINLAND "[(不含港澳台地区)]", NOTHING, TEXT),
    MEANS("[赠送|赠]来电显示", NOTHING, TEXT),
    MEANS("<含来电显示|来电显示免费>", NOTHING, TEXT),
    MEANS("套餐内所含通话分钟数适用于国内主叫,接听免费,均不含港澳台地区", NOTHING, TEXT),
    MEANS("[套餐办理成功后,]可申请变更为在售资费", NOTHING, TEXT),
    MEANS("[套餐办理成功后,]无法变更为[已]停售资费", NOTHING, TEXT),
    MEANS("可点击链接[ ]查看定向流量适用范围", NOTHING, TEXT),
    MEANS(
        "具体支持定向流量的APP清单随中国移动业务合作情况或将发生变动,届时将会自动为<用户|客户>调整",
        NOTHING, TEXT),
    MEANS("具体支持定向流量的APP清单以订购页面具体内容为准,或详询10086", NOTHING, TEXT),
    MEANS("[另]具体[免流]<以|范围以><办理页面展示|办理页面|订购页面|办理页>为准", NOTHING, TEXT),
    MEANS("定向流量使用规则", NOTHING, TEXT),
    MEANS("具体[详细]规则<详见对应办理页面|以活动页面为准|以办理页面为准>", NOTHING, TEXT),
    MEANS("全国亲情网(全国版)需用户主动开通", NOTHING, TEXT),
    MEANS("星动视频<彩铃|秘书>(<同步开通主,被叫视频彩铃功能及视频彩振功能|需开通呼叫转移功能>)",
          NOTHING, TEXT),
    MEANS("可开通<免费|>被代付功能", NOTHING, TEXT),
    MEANS("可免费开通<被代付功能|高频骚扰电话防护服务>", NOTHING, TEXT),
    MEANS("{places}省同一身份证仅可办理1张欢孝卡[,不支持过户]", NOTHING, TEXT),
    MEANS("过户仅支持身份证办理,其他证件暂不支持", NOTHING, TEXT),
    MEANS("符合年龄条件客户名下仅能办理一个本套餐产品", NOTHING, TEXT),
    MEANS("每位用户仅可办理1张", NOTHING, TEXT),
    MEANS("如当月欠费,将影响AI豆发放,缴清欠费后次日将自动补发AI豆,跨月无法补发AI豆", NOTHING, TEXT),
    MEANS("智臻会员生效后", NOTHING, TEXT),
    MEANS("不参与全球通评级", NOTHING, TEXT),
    MEANS("移动云盘基础功能", BENEFIT, TEXT),
    MEANS("产品订购后立即生效", NOTHING, TEXT),
    MEANS("订购后次月生效", NOTHING, TEXT),

    /* The first, partial month: fee and allowances in proportion. */
    MEANS("新入网[用户]首月<套餐费|套餐资费|资费|月费|>[(月费)]按<日|天>收<取|费>", NOTHING, TEXT),
    MEANS("<套餐内|套内|><通信资源|语音,通用流量,定向流量资源|通话,通用流量,定向流量资源|通话,"
          "流量资源|"
          "语音,流量等资源|资源|通信资源>按<天|日>[折算][提供|后一次性提供]",
          NOTHING, TEXT),
    MEANS("次月起<套餐费|套餐资费|资费|月费|>[在][月初]全额收取", NOTHING, TEXT),
    MEANS("次月起<月初全收|全额收取>", NOTHING, TEXT),
    MEANS("<套餐内|套内|>[语音,流量|通信]资源全量提供", NOTHING, TEXT),
    MEANS("首月<月费|套餐费>按日<折算后一次性收取|收取>", NOTHING, TEXT),
    MEANS("套内国内通话,流量按日折算后一次性提供", NOTHING, TEXT),
    MEANS("上海新入网用户首月套餐资费(月费)按天折算一次性收取,<通信|>资源按天折算一次性提供",
          NOTHING, TEXT),
    MEANS("陕西新入网首月资源全量提供", NOTHING, TEXT),
    MEANS("办理首月按当月剩余天数折算收费,套餐内容也折算提供", NOTHING, TEXT),
    MEANS("办理当月套餐费按天收取,次月一次性收取", NOTHING, TEXT),
    MEANS("存量转入次月生效", NOTHING, TEXT),

    /* Rules of other places, or of handling. */
    MEANS("广西[移动用户]流量使用优先级[,]点[链接][ ]查询,不可办理副卡", NOTHING, TEXT),
    MEANS("江苏,浙江,云南,湖北,辽宁,宁夏,套内通用流量不可共享不可办副卡", NOTHING, TEXT),
    MEANS("江西,天津限线上渠道办理", NOTHING, TEXT),
    MEANS("同一个手机号,只能同时生效1个爱心卡,且爱心卡,爱心优惠语音包,爱心优惠流量包三选一办理",
          NOTHING, TEXT),
    MEANS(
        "变更套餐当月资源自动清零,原主资费套餐,原非标准的2/3G手机流量或GPRS套餐将失效,已停办套餐无"
        "法重新办理",
        NOTHING, TEXT),
    MEANS("套餐月租按月收", NOTHING, TEXT),
    MEANS("发送短信KTFSR到10086", NOTHING, TEXT),
    MEANS("套餐生效期间不可办理过户,变更资料等业务。无法重复办理,参加合约活动不可变更套餐", NOTHING,
          TEXT),
    MEANS(
        "安装宽带一次性收取宽带装机调测费{yuan}/户。宽带装机时提供的网关等设备归移动公司所有,若客户"
        "销户,过户,携号转网,应退还所有宽带设备,如设备丢失或损坏,客户须向移动公司支付{yuan}/台设备赔"
        "偿金",
        NOTHING, TEXT),
    MEANS("套餐变更次月生效[,生效后],可转[实时|为]在售套餐,不可办理已停售套餐", NOTHING, TEXT),
    MEANS("资费下架说明,此资费产品将按公示下线时间下线,下线后所有渠道均无法再办理该业务,敬请周知",
          NOTHING, TEXT),
    MEANS("具体范围以订购页面为准", NOTHING, TEXT),
    MEANS("宽带业务实际使用的最高宽带由所在区域的网络能力决定,如所在区域网络未覆盖,"
          "则无法开通宽带业务",
          NOTHING, TEXT),
    MEANS("套餐可升降档及平档转换", NOTHING, TEXT),
    MEANS("流量不可结转共享或转赠,当月有效次月自动失效", NOTHING, TEXT),

    /* Activities: when they begin and end, how they are left. */
    MEANS("活动[期间|有效期内|期内]", NOTHING, TEXT),
    MEANS("产品生效期间", NOTHING, TEXT),
    MEANS("[活动]终止次月失效", NOTHING, TEXT),
    MEANS("所含[套餐减免及流量优惠|流量资源|流量|资源|流量资源及套餐费优惠]同步失效", NOTHING,
          TEXT),
    MEANS("退订立即失效", NOTHING, TEXT),
    MEANS("活动到期自动取消", NOTHING, TEXT),
    MEANS("活动办理立即生效", NOTHING, TEXT),
    MEANS("<活动有效期内|>仅可办理一次", NOTHING, TEXT),
    MEANS("如需办理停机保号[,][需]先["
          "持机主本人有效证件到自有营业厅或拨打10086热线或登录中国移动APP]进"
          "行活动终止",
          NOTHING, TEXT),
    MEANS("如需转出{names}套餐,申请预销号,停机保号,清退预存款业务,需先进行活动终止", NOTHING, TEXT),
    MEANS("如需办理套餐降档需先进行活动终止", NO_DOWNGRADE, TEXT),
    MEANS("如未办理其他优惠资费,次月起套餐月费将恢复标准价格", NOTHING, TEXT),
    MEANS("实时发放至和包APP账户,有效期为{days},可在活动指定合作的和包商户处购物付款使用", NOTHING,
          TEXT),
    MEANS("办理立即生效", NOTHING, TEXT),
    MEANS("<优惠当月生效|协议到期自动取消>", NOTHING, TEXT),
    MEANS("如办理申请预销户,离网等业务,需先终止活动,终止立即失效", NOTHING, TEXT),
    MEANS("无法重复办理", NOTHING, TEXT),
    MEANS("流量当月有效", NOTHING, TEXT),
    MEANS("<无|->", NOTHING, TEXT),
    MEANS("具体以{word}为准", NOTHING, TEXT),
    MEANS("<未尽事宜|详情|具体内容|具体|如有疑问>[请]<详询|咨询|见|查看|详见>{word}", NOTHING,
          TEXT),
    MEANS("查看免流范围请点击", NOTHING, TEXT),
    MEANS("省级统一索引仅公示摘要字段,具体流量,通话,适用对象及合约条件请查看官方详情", NOTHING,
          TEXT),
    MEANS("如无特殊截止日期的说明,产品的销售<活动期|有效期|截止时间>"
          "为产品上线之日起至公示当季度末结束,"
          "请有需要的客户尽快办理",
          NOTHING, TEXT),
    MEANS("[<上述|以上|所述>][国内][套内][<通话|语音|通用流量|流量|国内>][,|及|和]"
          "[国内][通话|语音|流量|通用流量|短信|国内流量][,|及|和][短信|流量]"
          "[范围|资源使用范围|使用范围]"
          "[均]<不含|不包含|不包括|除>[中国]港澳台[地区]",
          NOTHING, TEXT),
    MEANS("国内[语音|通话][和国内流量范围]均不[包]<含|括>[中国]港澳台[地区]", NOTHING, TEXT),
    MEANS("<来电显示|来电提醒|来电显示免费|来电信息>", NOTHING, TEXT),
    MEANS("<套餐|产品>[订购|办理]后<次月|立即|当月>生效", NOTHING, TEXT),
    MEANS("按月自动续订", NOTHING, TEXT),
    MEANS("<变更套餐|套餐变更><次月|下月>生效", NOTHING, TEXT),
    MEANS("变更套餐或过户后流量均不能结转", NOTHING, TEXT),
    MEANS("[新][套餐][办理成功后][,][可]申请变更为[实时]在售<资费|套餐>", NOTHING, TEXT),
    MEANS("不支持办理已停售旧套餐", NOTHING, TEXT),
    MEANS("生效规则,[<入网|新入网>套餐,立即生效],[<签转|变更>套餐,次月生效]", NOTHING, TEXT),
    MEANS("新入网及标准资费(未开通主套餐)用户办理立即生效", NOTHING, TEXT),
    MEANS("以上[以上]生失效时间与套餐相同", NOTHING, TEXT),
    MEANS("其他服务内容", NOTHING, TEXT),
    MEANS("收费标准,入网首月套餐费按日收取[,套内资源按天折算提供]", NOTHING, TEXT),
    MEANS("次月起按日收取,月末补齐全月费用", NOTHING, TEXT),
    MEANS("生效首月套餐费及套内业务量按日折算(入网/生效当日到月底),费用一次性收取", NOTHING, TEXT),
    MEANS("套餐内业务量全额提供", NOTHING, TEXT),
    MEANS("套餐<包含|所含>的来电显示,VOLTE功能默认开通,可自行取消", NOTHING, TEXT),
    MEANS("新入网全球通身份在套餐生效次月变更", NOTHING, TEXT),
    MEANS("同类资费仅限办理一次", NOTHING, TEXT),
    MEANS("本产品暂无法叠加办理宽带业务", NOTHING, TEXT),
    MEANS("可申请变更为实时在售资费", NOTHING, TEXT),
    MEANS("<且|及|和|并|同时|以及|其中|享|可享|含|均|所有|另>", NOTHING, TEXT),
    MEANS("不含集团通话", NOTHING, TEXT),
    MEANS("收费标准[爱心卡],根据资费生效时间区分上半月/下半月,上半月按日分摊,月底补齐当月费用,"
          "下半月按日分摊,月底补齐半月费用",
          NOTHING, TEXT),
    MEANS("次月开始按日分摊,月底补齐当月费用", NOTHING, TEXT),
    MEANS("当前只能在2G网络下使用的资费/套餐有{words}等,打开链接可查看详情[ ]", NOTHING, TEXT),
    MEANS("专属特色权益自动发放{months},到期需客户主动领取", BENEFIT, TEXT),
    MEANS("协议期内不可变更套餐", NOTHING, TEXT),
    MEANS("[活动]办理后,用户状态正常", NOTHING, TEXT),
    MEANS("电子券不可退转", NOTHING, TEXT),
    MEANS("电子券有效期{days},有效期内未使用不予延期,失效后,不再以现金或者任何类现金方式退还",
          NOTHING, TEXT),
    MEANS("在协议期内,用户承诺在网且不发生更改所选资费套餐标准,欠费,停机,销户,提前终止协议("
          "用户责任)等"
          "违约行为",
          NOTHING, TEXT),
    MEANS("在协议期内,用户承诺在网且不得欠费停机,不得销户,不得停机保号,不得过户等,"
          "否则将停止发放电子券",
          NOTHING, TEXT),
    MEANS("办理销户,携号转网,参加其它优惠活动等业务,需办理解约,提前终止协议", NOTHING,
          DISCLOSURE_IN_TERMS),
    MEANS("用户需到营业厅申请办理提前解约,解约需缴纳违约金,办理解约次月生效", NOTHING,
          DISCLOSURE_IN_TERMS),
    MEANS("产品描述", NOTHING, TEXT),
    MEANS("续约成功后,一经退订无法补叠", NOTHING, TEXT),
    MEANS("产品<协议期|合约期>", NOTHING, TEXT),
};

DISCLOSURE_TABLE(disclosure_phrase_notice, "notice", rows);
