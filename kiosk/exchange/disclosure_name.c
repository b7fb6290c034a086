/* Words of names, longest first wins. A name is translated whole or not at all. */
#include "exchange/disclosure_name.h"

#include <string.h>

#include "base/buffer.h"
#include "exchange/disclosure_pattern.h"

#define NAME_MOST 512 /* bytes of a name in English: published ones come to 80 */

/* "$1" is the number of the first slot, as it is written. */
struct name_word {
    const char *pattern, *english;
};

static const struct name_word words[] = {
    {"{yuan}", "$1 yuan"},
    {"{yuan}/月", "$1 yuan a month"},
    {"{yuan}档[位]", "$1 yuan"},
    {"{count}档", "$1 yuan"},
    {"{count}至{yuan}档", "$1 to $2 yuan"},
    {"{yuan}以上档", "$1 yuan and more"},
    {"{size}", "$1"},
    {"{minutes}", "$1 minutes"},
    {"{months}", "$1 months"},
    {"{count}年", "$1"},
    {"{count}版", "$1"},
    {"{count}", "$1"},

    {"动感地带[·|-]", "M-zone"},
    {"神州行", "Easyown"},
    {"全球通", "GoTone"},
    {"爱家套餐", "Aijia plan"},
    {"随心卡", "Suixin card"},
    {"幸福卡", "Xingfu card"},
    {"幸福套餐", "Xingfu plan"},
    {"飞享套餐", "Feixiang plan"},
    {"智臻会员", "Zhizhen membership"},
    {"5GA尊享套餐", "5GA Premium plan"},
    {"全家享[套餐]", "Quanjiaxiang"},
    {"全家享全国版套餐", "Quanjiaxiang national plan"},
    {"芒果卡[·]", "Mango card"},
    {"骑士卡", "Rider card"},
    {"欢孝卡", "Huanxiao card"},
    {"爱心卡", "Aixin card"},
    {"大萌卡", "Dameng card"},
    {"创业卡", "Startup card"},
    {"移动花卡-宝藏版", "Flower card, treasure version"},
    {"抖音联名卡", "Douyin card"},
    {"爱奇艺星钻卡", "iQIYI card"},
    {"积木套餐", "Jimu plan"},
    {"流量模组", "data module"},
    {"语音模组", "voice module"},
    {"基础版", "basic"},
    {"流量版", "data version"},
    {"宽带版", "broadband version"},
    {"<语音版|通话版>", "voice version"},
    {"有宽版", "with broadband"},
    {"无宽版", "without broadband"},
    {"套餐", "plan"},

    {"承诺消费享好礼", "Gift for a minimum spend"},
    {"暖心流量好礼", "Data gift"},
    {"暖心语音好礼", "Voice gift"},
    {"新入网政策到期接续活动", "follow-on for joiners"},
    {"校园政策到期接续活动", "follow-on for campus customers"},
    {"流量到期接续活动", "data follow-on"},
    {"辽阳", "Liaoyang"},
    {"套餐低消", "minimum plan fee"},
    {"高价值套餐回馈", "Discount on a large plan"},
    {"校园客户专属启航包", "Campus starter pack"},
    {"活动", "offer"},
    {"套餐升级{count}减{count}接续", "Plan of $1 yuan less $2 yuan, follow-on"},
    {"爱家专享活动通信加赠包", "Aijia data and voice extra"},
    {"专享和包券", "Hebao vouchers"},
    {"送{yuan}话费", "$1 yuan of credit"},
    {"{yuan}{months},保底{yuan}", "$1 yuan for $2 months, spending $3 yuan"},
    {"吉祥号码合约-承诺月消费{count}[元]", "Lucky number, spending $1 yuan"},
    {"承诺月消费{yuan}", "Minimum spend of $1 yuan"},
    {"特级", "top class"},
    {"A版", "version A"},
    {"B版", "version B"},
    {"C版", "version C"},
};

#define WORD_COUNT (sizeof words / sizeof *words)

static const struct name_word *longest_word(const char *name, size_t *length,
                                            struct disclosure_pattern_values *values)
{
    const struct name_word *best = NULL;
    *length = 0;
    for (size_t i = 0; i < WORD_COUNT; i++) {
        struct disclosure_pattern_values found;
        size_t taken = disclosure_pattern_match(words[i].pattern, name, &found);
        if (taken > *length) {
            best = &words[i];
            *length = taken;
            *values = found;
        }
    }
    return best;
}

/* A number without its Chinese unit: "79元" is 79, "10GB" stays. */
static void add_value(struct buffer *out, const struct disclosure_pattern_value *value)
{
    size_t length = 0;
    while (length < value->length && (unsigned char)value->text[length] < 0x80)
        length++;
    buffer_add_bytes(out, value->text, length);
}

static void add_word(struct buffer *out, const struct name_word *word,
                     const struct disclosure_pattern_values *values)
{
    for (const char *letter = word->english; *letter; letter++) {
        size_t index = (size_t)(letter[1] - '1');
        if (*letter == '$' && index < values->count) {
            add_value(out, &values->items[index]);
            letter++;
        } else {
            buffer_add_bytes(out, letter, 1);
        }
    }
}

static bool is_joined(const struct buffer *out, const char *name)
{
    return out->length == 0 || buffer_text(out)[out->length - 1] == '(' || *name == ')';
}

/* Brackets stay, dashes and pauses between words go. */
static bool add_names(struct buffer *out, const char *name)
{
    while (*name) {
        struct disclosure_pattern_values values;
        size_t length;
        const struct name_word *word = longest_word(name, &length, &values);
        if (!word && !strchr("()-, ", *name))
            return false;
        if (!is_joined(out, name) && (word || *name == '('))
            buffer_add(out, " ");
        if (word)
            add_word(out, word, &values);
        else if (*name == '(' || *name == ')')
            buffer_add_bytes(out, name, 1);
        name += word ? length : 1;
    }
    return out->length != 0 && !out->overflowed;
}

const char *disclosure_name_english(struct arena *arena, const char *plain_name)
{
    struct buffer out;
    buffer_init(&out, NAME_MOST);
    const char *name = add_names(&out, plain_name) ? arena_copy(arena, buffer_text(&out)) : NULL;
    buffer_finish(&out);
    return name;
}
