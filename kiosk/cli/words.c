/* One row a wording. */
#include "cli/words.h"

#include <stdlib.h>
#include <string.h>

static const char *const wordings[WORDS_COUNT][2] = {
    [WORDS_ADVICE_TITLE] = {"{1} 的资费建议", "Advice for {1}"},
    [WORDS_RATE_TITLE] = {"{1} 的账单：{2}", "Bills of {1}: {2}"},
    [WORDS_USAGE_TITLE] = {"{1} 的用量", "Usage of {1}"},
    [WORDS_BASIS] = {"依据 {1} 的用量，算未来 {2} 个月。",
                     "From the usage of {1}, for the next {2} months."},
    [WORDS_CATALOG] = {"资费目录 {1}，版本 {2}。", "Catalog {1}, version {2}."},
    [WORDS_CATALOG_DATED] = {"资费目录 {1}，版本 {2}；按 {3} 在售情况。",
                             "Catalog {1}, version {2}, as on sale on {3}."},
    [WORDS_NOW] = {"现在：{1}，每月 {2} 元", "Today: {1}, {2} yuan a month"},
    [WORDS_ROW_NOW] = {"现在", "today"},
    [WORDS_NOW_BILLED] = {"（实际月均账单 {1} 元）", " (billed {1} yuan a month on average)"},
    [WORDS_NO_CURRENT] = {"现在的方案不在目录中，无从比较。",
                          "Today's plan is not in the catalog: nothing to compare with."},
    [WORDS_NOTHING] = {"目录中没有可以办理的方案。", "The catalog has no plan that may be taken."},
    [WORDS_PLACE] = {"第 {1} 名", "No. {1}"},
    [WORDS_PER_MONTH] = {"每月 {1} 元", "{1} yuan a month"},
    [WORDS_SAVES] = {"，每月省 {1} 元", ", saves {1} yuan a month"},
    [WORDS_COSTS_MORE] = {"，每月多 {1} 元", ", costs {1} yuan a month more"},
    [WORDS_STAYS] = {"，就是现在的方案", ", what you have today"},
    [WORDS_SAME] = {"，与现在一样", ", the same as today"},
    [WORDS_ONE_OFF] = {"一次性费用 {1} 元", "{1} yuan once"},
    [WORDS_EXIT_FEE] = {"现合约的退出费用 {1} 元", "{1} yuan for leaving today's contract"},
    [WORDS_BINDS_FOR] = {"{1}：合约 {2} 个月", "{1}: a contract of {2} months"},
    [WORDS_BINDS_TO] = {"{1}：每月至少消费 {2} 元", "{1}: at least {2} yuan is billed a month"},
    [WORDS_BOOSTER] = {"{1} 型用量的月份另购 {2}", "in a month like {1} also {2}"},
    [WORDS_FROM_MONTH] = {"第 {1} 至 {2} 个月：每月 {3} 元", "months {1} to {2}: {3} yuan a month"},
    [WORDS_MORE_PLACES] = {"其余名次", "Further places"},
    [WORDS_BILLS] = {"按这几个月的用量逐月比较（元）", "The months side by side (yuan)"},
    [WORDS_ROW_FEE] = {"月费", "fees"},
    [WORDS_ROW_VOICE] = {"语音", "calls"},
    [WORDS_ROW_SMS] = {"短信", "texts"},
    [WORDS_ROW_MMS] = {"彩信", "MMS"},
    [WORDS_ROW_DATA] = {"流量", "data"},
    [WORDS_ROW_DISCOUNT] = {"优惠", "discounts"},
    [WORDS_ROW_TOP_UP] = {"保底补足", "top-up"},
    [WORDS_ROW_CAP] = {"封顶减免", "cap"},
    [WORDS_ROW_CREDIT] = {"赠费", "credits"},
    [WORDS_ROW_TOTAL] = {"合计", "total"},
    [WORDS_WHY] = {"为什么是第 1 名", "Why No. 1"},
    [WORDS_USE] = {"{1}：每月用 {2}", "{1}: you use {2} a month"},
    [WORDS_USE_METERED] = {"（每次进位后计 {6}）", " ({6} as each is rounded up)"},
    [WORDS_USE_FREE] = {"，其中 {3}免费", ", {3} of it free of charge"},
    [WORDS_USE_UNLIMITED] = {"，方案不限量", ", it is unlimited"},
    [WORDS_USE_INCLUDED] = {"，方案含 {4}", ", {4} is included"},
    [WORDS_USE_CHARGED] = {"，另计费 {5}。", ", {5} is charged."},
    [WORDS_USE_ENOUGH] = {"，不用另付费。", ", nothing is charged."},
    [WORDS_STAYS_BETWEEN] = {"只要每月{1}在 {2}到 {3}之间，它一直最便宜。",
                             "It stays cheapest while your {1} come to {2} to {3} a month."},
    [WORDS_STAYS_AT] = {"每月{1}再多或再少，就有更便宜的。",
                        "With more or less {1} a month another one is cheaper."},
    [WORDS_STAYS_UP_TO] = {"只要每月{1}不超过 {3}，它一直最便宜。",
                           "It stays cheapest while your {1} come to no more than {3} a month."},
    [WORDS_STAYS_FROM] = {"只要每月{1}不少于 {2}，它一直最便宜。",
                          "It stays cheapest while your {1} come to at least {2} a month."},
    [WORDS_STAYS_ALWAYS] = {"无论每月{1}多少，它一直最便宜。",
                            "It stays cheapest whatever your {1} come to."},
    [WORDS_STAYS_UNPROVED] = {"（已证明的范围，实际可能更宽）",
                              " (As far as is proved; it may be wider.)"},
    [WORDS_IF_YOU] = {"如果符合以下条件，还能更省", "Cheaper still, if this is so"},
    [WORDS_CONDITIONAL] = {"{1} → {2}，比第 1 名每月再省 {3} 元",
                           "{1} → {2}, saves {3} yuan a month more than No. 1"},
    [WORDS_STOPPED] = {"更便宜但会停用，未列入", "Cheaper, but service would stop; left out"},
    [WORDS_STOPPED_PLAN] = {"{1}，每月 {2} 元：{3}", "{1}, {2} yuan a month: {3}"},
    [WORDS_PROOF] = {"目录中 {1} 个方案，精算了 {2} 个方案的 {3} 种组合；已证明没有更便宜的组合。",
                     "{1} plans in the catalog; {3} combinations of {2} plans were priced. It is "
                     "proved that no "
                     "permitted combination costs less."},
    [WORDS_NO_PROOF] = {"目录中 {1} 个方案，精算了 {2} 个方案的 {3} "
                        "种组合；计算量达到上限，尚未证明没有更便宜的组合。",
                        "{1} plans in the catalog; {3} combinations of {2} plans were priced. The "
                        "limit of work was "
                        "met: that nothing costs less is not proved."},
    [WORDS_STANDARD] = {"标准资费", "standard charge"},
    [WORDS_CHARGED] = {"计费 {1}", "{1} charged"},
    [WORDS_COVERED] = {"套餐内 {1}", "{1} included"},
    [WORDS_MEAN] = {"月均", "mean"},
    [WORDS_COMMA] = {"、", ", "},
    [WORDS_SEMICOLON] = {"；", "; "},
    [WORDS_PIECE] = {"第 {1} 至 {2} 个月", "Months {1} to {2}"},
    [WORDS_ABROAD] = {"境外", "abroad: "},
    [WORDS_DIRECTED_DATA] = {"定向流量", "app data"},
    [WORDS_MINUTES] = {"{1} 分钟", "{1} min"},
    [WORDS_MESSAGES] = {"{1} 条", "{1}"},
    [WORDS_VOICE] = {"通话", "calls"},
    [WORDS_VOICE_OUT] = {"主叫", "calls out"},
    [WORDS_VOICE_IN] = {"被叫", "calls in"},
    [WORDS_SMS] = {"短信", "texts"},
    [WORDS_MMS] = {"彩信", "MMS"},
    [WORDS_DATA] = {"流量", "data"},
    [WORDS_LOCAL] = {"本地", "local "},
    [WORDS_DOMESTIC] = {"国内", "domestic "},
    [WORDS_HMT] = {"港澳台", "Hong Kong, Macao and Taiwan "},
    [WORDS_INTL] = {"国际", "international "},
    [WORDS_ROAMING] = {"漫游", "roaming "},
    [WORDS_ONNET] = {"网内", "on-net "},
    [WORDS_OFFNET] = {"网外", "off-net "},
    [WORDS_FIXED] = {"固话", "landline "},
    [WORDS_FAMILY] = {"亲情号", "family "},
    [WORDS_DIRECTED] = {"（定向 {1}）", " ({1})"},
    [WORDS_BAND] = {"（{1} 时段）", " ({1} hours)"},
    [WORDS_OFFER_HEAD] = {"{1}  {2}（{3}）", "{1}  {2} ({3})"},
    [WORDS_PLAN] = {"套餐", "plan"},
    [WORDS_ADDON] = {"加装包", "add-on"},
    [WORDS_PROMOTION] = {"优惠", "promotion"},
    [WORDS_BOOSTER_KIND] = {"当月包", "booster"},
    [WORDS_FEE_MONTH] = {"月费 {1} 元", "{1} yuan a month"},
    [WORDS_FEE_MONTHS] = {"每 {2} 个月 {1} 元", "{1} yuan for {2} months"},
    [WORDS_FEE_ONCE] = {"一次 {1} 元", "{1} yuan once"},
    [WORDS_UNLIMITED] = {"不限量", "unlimited"},
    [WORDS_ALLOWANCE] = {"含{1} {2}", "{2} of {1} included"},
    [WORDS_ALLOWANCE_ROLLS] = {"含{1} {2}，可结转至次月", "{2} of {1} included, rolls over once"},
    [WORDS_CHARGE] = {"超出或未含：{1} {2}", "beyond: {1} {2}"},
    [WORDS_PRICE_PER] = {"{1} 元/{2}", "{1} yuan per {2}"},
    [WORDS_PRICE_BLOCK] = {"每 {2} {1} 元", "{1} yuan for each {2}"},
    [WORDS_PRICE_INSIDE] = {"，不足部分按 ", ", a started one at "},
    [WORDS_PRICE_FREE] = {"，不足部分免费", ", a started one is free"},
    [WORDS_TIER_FIRST] = {"前 {1} ", "the first {1} at "},
    [WORDS_TIER_REST] = {"以后 ", "then "},
    [WORDS_MIN_SPEND] = {"承诺消费每月 {1} 元", "at least {1} yuan is billed a month"},
    [WORDS_CONTRACT] = {"合约 {1} 个月", "contract of {1} months"},
    [WORDS_BENEFIT] = {"另含：{1}", "also: {1}"},
    [WORDS_GIVEN_UP] = {"不再含：{1}", "no longer: {1}"},
    [WORDS_FURTHER_TERMS] = {"另有 {1} 项优惠、资格或搭配条件（见 --json）",
                             "{1} further discounts, conditions or combinations (see --json)"},
    [WORDS_ON_SALE] = {"销售期 {1} 至 {2}", "on sale from {1} to {2}"},
    [WORDS_REVIEW_GROUP] = {"── 第 {1} 组，共 {2} 组：{3} 行，{4}（{5}）",
                            "── wording {1} of {2}: {3} rows, {4} ({5})"},
    [WORDS_REVIEW_SETTLES] = {"其中 {1} 行只有这一个问题：回答后即可了结。",
                              "In {1} of these rows nothing else is in question."},
    [WORDS_REVIEW_COLUMNS] = {" 资费标准 {1}；价格 {2} 元，通用流量 {3} GB，定向流量 {4} GB，"
                              "语音 {5} 分钟，短信 {6} 条",
                              " standard {1}; price {2} yuan, general data {3} GB, directed data "
                              "{4} GB, {5} minutes, {6} messages"},
    [WORDS_REVIEW_EFFECT] = {"解决 {1} 行：{2} 行可定价，{3} 行不是在售方案；疑问减少 {4} 处，"
                             "还剩 {5} 行待审。",
                             "{1} rows are settled: {2} priced, {3} no offers; {4} open points "
                             "fewer, {5} rows left."},
    [WORDS_REVIEW_END] = {"保留了 {1} 个回答：{2}", "{1} answers kept in {2}"},
};

static const char *const tags[] = {"zh-CN", "en"};

const char *words_tag(enum words_lang lang)
{
    return tags[lang];
}

/* The first of these that is set is the locale's language for messages. */
static const char *locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return value;
    }
    return "";
}

enum words_lang words_lang_of(const struct command_run *run)
{
    const char *given = command_text(run, OPTION_LANG);
    if (given)
        return strcmp(given, tags[WORDS_EN]) == 0 ? WORDS_EN : WORDS_ZH;
    const char *from = locale();
    bool english = strncmp(from, "en", 2) == 0 && (from[2] == '_' || from[2] == '\0');
    return english ? WORDS_EN : WORDS_ZH;
}

const char *words_text(enum words_lang lang, enum words_id id)
{
    return wordings[id][lang];
}

void words_fill(struct buffer *out, const char *wording, const char *const *filling)
{
    size_t count = 0;
    while (filling[count])
        count++;
    for (const char *at = wording; *at; at++) {
        size_t place = at[0] == '{' ? (size_t)(at[1] - '1') : count;
        if (place >= count) {
            buffer_add_bytes(out, at, 1);
            continue;
        }
        buffer_add(out, filling[place]);
        at += 2;
    }
}

void words_add(struct buffer *out, enum words_lang lang, enum words_id id,
               const char *const *filling)
{
    words_fill(out, wordings[id][lang], filling);
}
