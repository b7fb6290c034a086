/* Tables of names, and the few forms that values have. What has no form of its own is shown as it
 * stands in the document: nothing is left out. */
#include "exchange/disclosure_diff_words.h"

#include <stdlib.h>
#include <string.h>

#define WORDS_MOST ((size_t)64 * 1024) /* an offer part of a few hundred bytes, eight deep */

struct name {
    const char *key, *words[2];
};

/* Members of an offer and of a catalog. */
static const struct name tops[] = {
    {"name", {"名称", "name"}},
    {"kind", {"类别", "kind"}},
    {"brand", {"品牌", "brand"}},
    {"tags", {"标签", "tag"}},
    {"fee", {"月费", "fee"}},
    {"on_sale", {"销售期", "on sale"}},
    {"allowances", {"含", "included"}},
    {"charges", {"超出", "beyond"}},
    {"standard_charges", {"标准资费", "standard charge"}},
    {"discounts", {"优惠", "discount"}},
    {"credits", {"赠费", "credit"}},
    {"min_spend", {"承诺消费", "minimum spend"}},
    {"spend_cap", {"消费封顶", "spend cap"}},
    {"one_off", {"一次性费用", "one-off"}},
    {"contract", {"合约", "contract"}},
    {"deposit", {"预存", "deposit"}},
    {"stops_at", {"停用上限", "stops at"}},
    {"family_numbers", {"亲情号数", "family numbers"}},
    {"eligibility", {"办理资格", "eligibility"}},
    {"with", {"搭配", "goes with"}},
    {"requires", {"须同时办理", "requires"}},
    {"excludes", {"互斥", "excludes"}},
    {"group", {"互斥组", "group"}},
    {"one_of", {"任选其一", "one of"}},
    {"limit", {"份数上限", "limit"}},
    {"benefits", {"另含", "benefit"}},
    {"source", {"出处", "source"}},
    {"scopes", {"计费范围", "scope"}},
    {"bands", {"时段", "band"}},
    {"timezone", {"时区", "time zone"}},
};

/* Fields of their parts. An amount or a price needs no name. */
static const struct name leaves[] = {
    {"amount", {"", ""}},
    {"price", {"", ""}},
    {"zh-CN", {"", ""}},
    {"en", {"（英文）", " (English)"}},
    {"every", {"周期", " period"}},
    {"months", {"有效月", " months"}},
    {"rollover", {"结转", " rollover"}},
    {"priority", {"使用次序", " order of use"}},
    {"meter", {"计费单位", " metering"}},
    {"setup", {"接续费", " set-up"}},
    {"min", {"最低", " minimum"}},
    {"cap", {"封顶", " cap"}},
    {"stops", {"到顶停用", " stops at the cap"}},
    {"percent", {"减免百分比", " percent"}},
    {"from", {"开始", " from"}},
    {"to", {"结束", " to"}},
    {"exit", {"违约金", " exit fee"}},
    {"per_month_left", {"违约金（每剩余月）", " exit fee for each month left"}},
    {"per_month_held", {"违约金（每已用月）", " exit fee for each month held"}},
    {"fixed", {"违约金", " exit fee"}},
    {"scope", {"范围", " scope"}},
};

/* Scopes of converted disclosures. */
static const struct name scopes[] = {
    {"domestic-data", {"国内流量", "domestic data"}},
    {"directed-data", {"定向流量", "app data"}},
    {"roaming-data", {"境外流量", "data abroad"}},
    {"domestic-voice", {"国内主叫", "domestic calls"}},
    {"domestic-voice-in", {"国内被叫", "calls in"}},
    {"family-voice", {"亲情号通话", "family calls"}},
    {"roaming-voice", {"境外通话", "calls abroad"}},
    {"domestic-sms", {"国内短信", "texts"}},
    {"domestic-mms", {"国内彩信", "MMS"}},
};

static const char *find(const struct name *names, size_t count, const char *key,
                        enum disclosure_diff_lang lang)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i].key, key) == 0)
            return names[i].words[lang];
    return NULL;
}

#define FIND(names, key, lang) find(names, sizeof(names) / sizeof *(names), key, lang)

/* ---- values ---- */

static int add_bytes(const char *bytes, size_t length, void *out)
{
    buffer_add_bytes(out, bytes, length);
    return 0;
}

/* Twelve digits are more than any number of a catalog has. */
static void add_number(struct buffer *out, const json_t *value)
{
    size_t before = out->length;
    json_dump_callback(value, add_bytes, out,
                       JSON_ENCODE_ANY | JSON_COMPACT | JSON_REAL_PRECISION(12));
    size_t length = out->length - before;
    if (json_is_real(value) && length > 2 && strcmp(out->bytes + out->length - 2, ".0") == 0) {
        out->length -= 2;
        out->bytes[out->length] = '\0';
    }
}

static void add_plain(struct buffer *out, const json_t *value)
{
    if (json_is_string(value))
        buffer_add(out, json_string_value(value));
    else if (json_is_number(value))
        add_number(out, value);
    else
        json_dump_callback(value, add_bytes, out,
                           JSON_ENCODE_ANY | JSON_COMPACT | JSON_REAL_PRECISION(12));
}

/* "1GB" is said GB, "1min" 分钟, "1" 条. */
static const char *unit_of(const char *quantity, enum disclosure_diff_lang lang)
{
    static const char *const minutes[] = {"分钟", "min"}, *const messages[] = {"条", "message"};
    if (strcmp(quantity, "1min") == 0)
        return minutes[lang];
    if (strcmp(quantity, "1") == 0)
        return messages[lang];
    bool is_one = quantity[0] == '1' && quantity[1] && !strchr("0123456789.", quantity[1]);
    return is_one ? quantity + 1 : quantity;
}

static void add_price(struct buffer *out, const json_t *price, enum disclosure_diff_lang lang);

static void add_tiers(struct buffer *out, const json_t *tiers, enum disclosure_diff_lang lang)
{
    static const char *const first[] = {"前 ", "the first "}, *const then[] = {"以后 ", "then "};
    for (size_t i = 0; i < json_array_size(tiers); i++) {
        const json_t *tier = json_array_get(tiers, i);
        const char *width = json_string_value(json_object_get(tier, "first"));
        buffer_add(out, i ? "; " : "");
        buffer_add_format(out, "%s%s%s", width ? first[lang] : then[lang], width ? width : "",
                          width ? " " : "");
        add_price(out, tier, lang);
    }
}

/* {"per": "1GB", "price": 5}, {"block": …, "inside": …}, {"tiers": […]}; a tier has its price
 * beside its width. */
static void add_price(struct buffer *out, const json_t *price, enum disclosure_diff_lang lang)
{
    static const char *const yuan[] = {" 元/", " yuan per "};
    static const char *const started[] = {"（不足按 ", " (a started one at "};
    static const char *const whole[] = {"（不足按整计）", " (a started one counts whole)"};
    const json_t *per = json_object_get(price, "per"), *block = json_object_get(price, "block");
    const json_t *inside = json_object_get(price, "inside");
    const char *unit = json_string_value(per ? per : block);
    if (json_object_get(price, "tiers")) {
        add_tiers(out, json_object_get(price, "tiers"), lang);
        return;
    }
    if (!unit || !json_is_number(json_object_get(price, "price"))) {
        const json_t *held = json_object_get(price, "price");
        if (json_is_object(held))
            add_price(out, held, lang);
        else
            add_plain(out, price);
        return;
    }
    add_number(out, json_object_get(price, "price"));
    buffer_add_format(out, "%s%s", yuan[lang], unit_of(unit, lang));
    if (json_is_object(inside)) {
        buffer_add(out, started[lang]);
        add_price(out, inside, lang);
        buffer_add(out, lang == DISCLOSURE_DIFF_ZH ? "）" : ")");
    } else if (inside) {
        buffer_add(out, lang == DISCLOSURE_DIFF_ZH ? "（" : " (");
        add_plain(out, inside);
        buffer_add(out, lang == DISCLOSURE_DIFF_ZH ? "）" : ")");
    } else if (block) {
        buffer_add(out, whole[lang]);
    }
}

/* A number of yuan, with the period where it is a fee's. */
static void add_money(struct buffer *out, const json_t *value, const json_t *parent,
                      enum disclosure_diff_lang lang)
{
    static const char *const yuan[] = {" 元", " yuan"};
    static const char *const month[] = {"/月", " a month"};
    static const char *const once[] = {"（一次）", " once"};
    const char *every = json_string_value(json_object_get(parent, "every"));
    add_number(out, value);
    buffer_add(out, yuan[lang]);
    if (every && strcmp(every, "month") == 0)
        buffer_add(out, month[lang]);
    else if (every && strcmp(every, "once") == 0)
        buffer_add(out, once[lang]);
    else if (every)
        buffer_add_format(out, "/%s", every);
}

static void add_months(struct buffer *out, const json_t *months, enum disclosure_diff_lang lang)
{
    const json_t *first = json_array_get(months, 0), *last = json_array_get(months, 1);
    buffer_add(out, lang == DISCLOSURE_DIFF_ZH ? "第 " : "months ");
    add_plain(out, first);
    buffer_add(out, lang == DISCLOSURE_DIFF_ZH ? " 至 " : " to ");
    if (last)
        add_plain(out, last);
    else
        buffer_add(out, "…");
    buffer_add(out, lang == DISCLOSURE_DIFF_ZH ? " 个月" : "");
}

/* Of a part that is whole new or gone: what it comes to. */
static void add_part(struct buffer *out, const json_t *part, enum disclosure_diff_lang lang)
{
    const json_t *amount = json_object_get(part, "amount");
    if (json_object_get(part, "price") || json_object_get(part, "tiers"))
        add_price(out, part, lang);
    else if (json_is_number(amount))
        add_money(out, amount, part, lang);
    else if (amount)
        add_plain(out, amount);
    else if (json_is_string(json_object_get(part, "zh-CN")))
        add_plain(out,
                  json_object_get(part, lang == DISCLOSURE_DIFF_EN && json_object_get(part, "en")
                                            ? "en"
                                            : "zh-CN"));
    else
        add_plain(out, part);
}

static bool is_money(const char *leaf)
{
    static const char *const leaves_of_money[] = {
        "amount",         "setup", "min",       "cap",     "per_month_left",
        "per_month_held", "fixed", "spend_cap", "one_off", "plus"};
    for (size_t i = 0; i < sizeof leaves_of_money / sizeof *leaves_of_money; i++)
        if (strcmp(leaves_of_money[i], leaf) == 0)
            return true;
    return false;
}

static void add_value(struct buffer *out, const char *leaf, const json_t *value,
                      const json_t *parent, enum disclosure_diff_lang lang)
{
    if (!value)
        buffer_add(out, lang == DISCLOSURE_DIFF_ZH ? "无" : "none");
    else if (json_is_number(value) && is_money(leaf))
        add_money(out, value, parent, lang);
    else if (json_is_array(value) && strcmp(leaf, "months") == 0)
        add_months(out, value, lang);
    else if (json_is_object(value) && strcmp(leaf, "price") == 0)
        add_price(out, value, lang);
    else if (json_is_object(value))
        add_part(out, value, lang);
    else
        add_plain(out, value);
}

/* ---- what it is about ---- */

static void add_scope(struct buffer *out, const json_t *scope, enum disclosure_diff_lang lang)
{
    const char *name = json_string_value(scope);
    const char *words = name ? FIND(scopes, name, lang) : NULL;
    if (words)
        buffer_add(out, words);
    else
        add_plain(out, scope);
}

static const char *last_of(const char *pointer)
{
    const char *slash = strrchr(pointer, '/');
    return slash ? slash + 1 : pointer;
}

/* The scope of the part that the field belongs to, or that is whole new or gone. */
static const json_t *scope_of(const struct disclosure_diff_change *change)
{
    const json_t *const holders[] = {change->after, change->before, change->parent_after,
                                     change->parent_before};
    for (size_t i = 0; i < sizeof holders / sizeof *holders; i++) {
        const json_t *scope = json_object_get(holders[i], "scope");
        if (scope)
            return scope;
    }
    return NULL;
}

static void add_subject(struct buffer *out, struct arena *arena,
                        const struct disclosure_diff_change *change, enum disclosure_diff_lang lang)
{
    const char *top =
        arena_copy_bytes(arena, change->pointer + 1, strcspn(change->pointer + 1, "/"));
    const char *leaf = last_of(change->pointer);
    const char *top_words = FIND(tops, top, lang), *leaf_words = FIND(leaves, leaf, lang);
    const json_t *scope = scope_of(change);
    bool is_index = strspn(leaf, "0123456789") == strlen(leaf);
    buffer_add(out, top_words ? top_words : top);
    if (scope) {
        buffer_add(out, " ");
        add_scope(out, scope, lang);
    }
    if (is_index || strcmp(leaf, top) == 0)
        return;
    buffer_add(out, leaf_words ? "" : " ");
    buffer_add(out, leaf_words ? leaf_words : leaf);
}

const char *disclosure_diff_words_of(struct arena *arena,
                                     const struct disclosure_diff_change *change,
                                     enum disclosure_diff_lang lang)
{
    struct buffer out;
    const char *leaf = last_of(change->pointer);
    buffer_init(&out, WORDS_MOST);
    add_subject(&out, arena, change, lang);
    buffer_add(&out, lang == DISCLOSURE_DIFF_ZH ? "：" : ": ");
    add_value(&out, leaf, change->before, change->parent_before, lang);
    buffer_add(&out, " → ");
    add_value(&out, leaf, change->after, change->parent_after, lang);
    const char *words = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return words;
}
