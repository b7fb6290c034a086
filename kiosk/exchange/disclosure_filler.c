/* Clauses that bear on nothing, by their words: made of harmless words alone, or a notice without
 * any word for money, for what is included, for people, places or times that only some have,
 * without a negation and without a condition. A clause with one of those must be placed by a
 * phrase, or is shown to a person. */
#include "exchange/disclosure_filler.h"

#include <string.h>

/* Words within a clause. */
static const char *const inner_words[] = {
    "本套餐", "该套餐", "此套餐",   "本产品", "该产品", "套餐", "产品",  "业务",   "资费",
    "客户",   "用户",   "您",       "中国",   "移动",   "联通", "电信",  "广电",   "公司",
    "官方",   "当地",   "各地",     "线上",   "线下",   "具体", "详细",  "相关",   "更多",
    "其他",   "内容",   "信息",     "规则",   "详情",   "实际", "情况",  "范围",   "区域",
    "地区",   "大陆",   "境内",     "终端",   "手机",   "设备", "网络",  "5G-A",   "5G",
    "4G",     "VOLTE",  "速率",     "网速",   "能力",   "环境", "信号",  "因素",   "办理",
    "变更",   "使用",   "享受",     "享",     "体验",   "提供", "支持",  "登录",   "拨打",
    "前往",   "联系",   "下载",     "打开",   "点击",   "下发", "受",    "取决于", "根据",
    "以",     "为",     "由",       "于",     "在",     "对",   "通过",  "至",     "到",
    "的",     "和",     "及",       "与",     "或",     "等",   "并",    "均",     "也",
    "将",     "会",     "是",       "有",     "请",     "可",   "可以",  "所在",   "所",
    "次月",   "下月",   "当月",     "立即",   "后",     "最终", "推出",  "优质",   "专属",
    "尊贵",   "会员",   "互联网",   "视频",   "云盘",   "高清", "能够",  "方",     "即",
    "10086",  "10010",  "10000",    "10099",  "客服",   "人工", "10016", "系统",   "更换",
    "需更换", "需使用", "需要使用", NULL};

/* Words with which a statement can end, and stand within one, too. */
static const char *const last_words[] = {
    "生效",   "为准",     "可办理", "可变更",   "可使用", "可查询", "可咨询", "可领取", "可体验",
    "咨询",   "详询",     "查询",   "查看",     "了解",   "关注",   "覆盖",   "影响",   "决定",
    "服务",   "权益",     "通知",   "短信通知", "提醒",   "页面",   "APP",    "营业厅", "热线",
    "官网",   "说明",     "渠道",   "短信提醒", "公告",   "网站",   "公众号", "小程序", "网厅",
    "解释权", "归属所有", "5G终端", "4G终端",   "5G手机", NULL};

#define CLAUSE_MOST 240 /* bytes: a longer clause says more than this */

static size_t take(const char *const *words, const char *at, size_t rest, size_t longest_below)
{
    size_t best = 0;
    for (; *words; words++) {
        size_t length = strlen(*words);
        if (length <= rest && length > best && length < longest_below &&
            strncmp(*words, at, length) == 0)
            best = length;
    }
    return best;
}

/* Which ends of words are reached, from the first letter on: a longer word may be a wrong one. */
static bool is_made_of_words(const char *clause, size_t length)
{
    bool reached[CLAUSE_MOST + 1] = {true};
    bool ends_well = false;
    for (size_t at = 0; at < length; at++) {
        const char *const *const lists[] = {inner_words, last_words};
        for (size_t list = 0; reached[at] && list < 2; list++)
            for (size_t size = (size_t)-1;
                 (size = take(lists[list], clause + at, length - at, size)) != 0;) {
                reached[at + size] = true;
                ends_well |= list == 1 && at + size == length;
            }
    }
    return ends_well;
}

/* ---- clauses that only tell how things are done ---- */

/* Without one of these a clause is no notice, whatever it lacks. */
static const char *const notice_words[] = {
    "为准",     "解释", "咨询", "详询", "查询", "热线",     "营业厅", "APP",  "官网", "公众号",
    "小程序",   "公告", "公示", "通知", "告知", "提醒",     "提示",   "温馨", "敬请", "感谢",
    "谅解",     "见谅", "理性", "文明", "保管", "泄露",     "隐私",   "覆盖", "信号", "网络",
    "终端",     "速率", "网速", "基站", "发票", "系统",     "延迟",   "时延", "法律", "法规",
    "规章",     "政策", "监管", "实名", "身份", "个人信息", "诈骗",   "骚扰", "客服", "渠道",
    "链接",     "页面", "网站", "说明", "规则", "不可抗力", "工信部", "网厅", "核实", "投诉",
    "服务质量", "知悉", "阅读", "同意", NULL};

/* Longer words in which a word of the next list bears on nothing. */
static const char *const neutral_words[] = {
    "资费说明", "资费规则", "资费详情", "资费公示", "资费内容", "资费政策",   "资费标准说明",
    "本资费",   "该资费",   "资费专区", "消费者",   "理性消费", "收到",       "接收",
    "收听",     "设计",     "账号",     "质量",     "余量",     "短信通知",   "短信提醒",
    "短信提示", "短信为准", "短信告知", "短信形式", "发送短信", "短信验证码", "验证码",
    "及时",     "实时",     "随时",     "时延",     "届时",     "临时",       "按时",
    "敬请期待", "终端",     "最终",     "始终",     "防止",     "前往",       "目前",
    "当前",     "售后",     "如需",     "相应",     "响应",     "供应",       "应用",
    "无线",     "请勿",     "此外",     "户外",     "有关",     "相关",       "关注",
    "关于",     "区域",     "地区",     "信号",     "公众号",   "人工",       "个人",
    "本人",     "他人",     "工作人员", "服务人员", "客服人员", "装维人员",   "客户经理",
    "发生",     "产生",     "生成",     "或者",     "更新",     "新闻",       "最新",
    "不可抗力", "请客户",   "请用户",   "如客户",   "如用户",   "向客户",     "向用户",
    "为客户",   "为用户",   "因客户",   "因用户",   "提醒客户", "提醒用户",   "通知客户",
    "通知用户", "告知客户", "告知用户", "客户服务", "用户协议", "用户体验",   "用户感知",
    "10086",    "10010",    "10000",    "10099",    "10016",    "5G-A",       "5G",
    "4G",       "有效证件", "身份证件", "身份证",   "电子发票", "发票",       "中国移动",
    "中国联通", "中国电信", "中国广电", "移动公司", "联通公司", "电信公司",   "广电公司",
    "省公司",   "市公司",   "分公司",   "归属地",   "不便",     "不清楚",     "转人工",
    "联系",     "解释",     "了解",     "谅解",     "理解",     "服务密码",   "计算",
    "教程",     "同意",     "选项",     "另行通知", "另行公告", "外呼",       NULL};

/* A clause with one of these may say what is paid, what is included, who may take it, for how long
 * or on which condition: it is for a phrase, or for a person. */
static const char *const bearing_words[] = {
    "元",   "费",   "价",   "钱",   "款",   "折",   "减",   "免",   "送",   "赠",   "返",   "奖",
    "补",   "惠",   "充",   "存",   "付",   "扣",   "收",   "欠",   "账",   "额",   "顶",   "计",
    "券",   "豆",   "积分", "红包", "流量", "语音", "通话", "分钟", "短信", "彩信", "量",   "倍",
    "翻",   "双",   "半",   "月",   "年",   "日",   "天",   "周",   "季",   "时",   "期",   "夜",
    "晚",   "闲",   "忙",   "止",   "前",   "生效", "失效", "续",   "满",   "约",   "违",   "承诺",
    "保底", "低消", "协议", "限",   "仅",   "只",   "需",   "须",   "应",   "必",   "才",   "方可",
    "方能", "除",   "非",   "不",   "无",   "未",   "勿",   "否",   "斥",   "叠",   "择",   "选",
    "任",   "另",   "外",   "凭",   "条件", "符合", "资格", "参与", "参加", "专",   "受理", "适用",
    "领",   "激活", "兑",   "升",   "降",   "变更", "转",   "退",   "取消", "解",   "停",   "断",
    "关",   "暂",   "恢复", "共",   "清零", "漫游", "国际", "港",   "澳",   "境",   "省",   "市",
    "县",   "区",   "州",   "乡",   "镇",   "村",   "本地", "当地", "异地", "网内", "本网", "定向",
    "亲",   "家",   "副",   "卡",   "宽带", "电视", "融合", "号",   "人",   "员",   "生",   "师",
    "者",   "童",   "军",   "族",   "农",   "企",   "教",   "老",   "新",   "党",   "学",   "残",
    "户",   "司机", "骑手", "校",   "园",   "级",   "档",   "星",   "视频", "权益", "优先", "速",
    "加",   "超",   "用尽", "用完", "首",   "次",   "每",   "等于", "大于", "小于", "增",   "提升",
    "翻番", "包",   "畅",   NULL};

static const char marks_that_bear[] = "0123456789*%=+<>";

static bool begins_with_one(const char *const *words, const char *at, size_t rest)
{
    return take(words, at, rest, (size_t)-1) != 0;
}

static bool holds_one(const char *const *words, const char *clause, size_t length)
{
    for (size_t at = 0; at < length; at++)
        if (begins_with_one(words, clause + at, length - at))
            return true;
    return false;
}

/* 客户 at the head of a clause is whoever reads it. */
static size_t take_reader(const char *clause, size_t length)
{
    static const char *const readers[] = {"客户可", "用户可", "客户如", "用户如", "客户请",
                                          "用户请", "客户",   "用户",   NULL};
    return take(readers, clause, length, (size_t)-1);
}

/* Tells how something is done, and holds no word that could bear on anything. */
static bool is_notice(const char *clause, size_t length)
{
    size_t at = take_reader(clause, length);
    if (!holds_one(notice_words, clause, length))
        return false;
    while (at < length) {
        size_t neutral = take(neutral_words, clause + at, length - at, (size_t)-1);
        if (!neutral && (strchr(marks_that_bear, clause[at]) ||
                         begins_with_one(bearing_words, clause + at, length - at)))
            return false;
        at += neutral ? neutral : 1;
    }
    return true;
}

bool disclosure_filler_is(const char *clause, size_t length)
{
    if (length == 0 || length > CLAUSE_MOST)
        return false;
    return is_made_of_words(clause, length) || is_notice(clause, length);
}
