/* A list of words, and whether a clause is made of them alone. It holds no word for money, for what
 * is included, for people or times that only some have, no negation and no condition: a clause with
 * one of those must be placed by a phrase, or is shown to a person. */
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
bool disclosure_filler_is(const char *clause, size_t length)
{
    bool reached[CLAUSE_MOST + 1] = {true};
    bool ends_well = false;
    if (length == 0 || length > CLAUSE_MOST)
        return false;
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
