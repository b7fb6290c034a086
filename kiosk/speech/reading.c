/* The table of languages, and what their readings share. Must not know espeak-ng. */
#include "speech/reading.h"

#include <string.h>

static const struct reading_sign signs_zh[] = {
    {"+", "加"},     {"×", "乘"},   {"=", "等于"}, {"≥", "不少于"}, {"≤", "不超过"}, {">", "大于"},
    {"<", "小于"},   {"&", "和"},   {"@", "艾特"}, {"#", "井号"},   {"*", "星号"},   {"→", "到"},
    {"%", "百分号"}, {"≈", "大约"}, {"¥", "元"},   {"$", "美元"},   {NULL, NULL},
};
static const struct reading_sign signs_en[] = {
    {"+", " plus "},    {"×", " times "},   {"=", " equals "}, {"≥", " at least "},
    {"≤", " at most "}, {">", " over "},    {"<", " under "},  {"&", " and "},
    {"@", " at "},      {"#", " number "},  {"*", " star "},   {"→", " to "},
    {"≈", " about "},   {"%", " percent "}, {"¥", " yuan "},   {NULL, NULL},
};
/* The same in every language, after its own: brackets and bullets part, quotes are not heard. */
static const struct reading_sign signs_all[] = {
    {"(", READING_PAUSE},
    {")", READING_PAUSE},
    {"（", READING_PAUSE},
    {"）", READING_PAUSE},
    {"[", READING_PAUSE},
    {"]", READING_PAUSE},
    {"【", READING_PAUSE},
    {"】", READING_PAUSE},
    {"{", READING_PAUSE},
    {"}", READING_PAUSE},
    {"/", READING_PAUSE},
    {"|", READING_PAUSE},
    {"·", READING_PAUSE},
    {"•", READING_PAUSE},
    {"…", READING_PAUSE},
    {"–", READING_PAUSE},
    {"“", ""},
    {"”", ""},
    {"\"", ""},
    {"「", ""},
    {"」", ""},
    {"《", ""},
    {"》", ""},
    {"‘", ""},
    {"›", ""},
    {"‹", ""},
    {"»", ""},
    {"«", ""},
    {"\\", " "},
    {"_", " "},
    {"^", ""},
    {"`", ""},
    {NULL, NULL},
};

static const struct reading readings[] = {
    {.tag = "zh",
     .pause = "，",
     .token = reading_zh_token,
     .signs = signs_zh,
     .phone_one = "幺",
     .has_no_spaces = true},
    {.tag = "yue",
     .pause = "，",
     .token = reading_zh_token,
     .signs = signs_zh,
     .phone_one = "一",
     .has_no_spaces = true},
    {.tag = "en", .pause = ", ", .token = reading_en_token, .signs = signs_en},
    {.tag = "ko",
     .pause = ", ",
     .token = reading_plain_token,
     .signs = signs_all,
     .plain = &reading_plain_ko},
    {.tag = "ug",
     .pause = "، ",
     .token = reading_plain_token,
     .signs = signs_all,
     .plain = &reading_plain_ug},
    {.tag = "",
     .pause = ", ",
     .token = reading_plain_token,
     .signs = signs_all,
     .plain = &reading_plain_other},
};

static bool is_of(const char *lang, const char *tag)
{
    size_t length = strlen(tag);

    return strncmp(lang, tag, length) == 0 &&
           (length == 0 || lang[length] == '\0' || lang[length] == '-');
}

const struct reading *reading_for(const char *lang)
{
    const struct reading *reading = readings;

    while (!is_of(lang, reading->tag)) /* the last is of any */
        reading++;
    return reading;
}

static const struct reading_sign *find_sign(const struct reading_sign *signs, const char *text)
{
    for (; signs->sign; signs++)
        if (strncmp(text, signs->sign, strlen(signs->sign)) == 0)
            return signs;
    return NULL;
}

static bool ends_with(const struct buffer *out, const char *end)
{
    size_t length = strlen(end);

    return out->length >= length && memcmp(out->bytes + out->length - length, end, length) == 0;
}

void reading_pause(const struct reading *reading, struct buffer *out)
{
    static const char *const parted[] = {",",  ".",  "!",  "?",  ":",  ";", "，", "。",
                                         "！", "？", "：", "；", "、", "،", ", ", "، "};

    for (size_t i = 0; i < sizeof parted / sizeof *parted; i++)
        if (ends_with(out, parted[i]))
            return;
    if (out->length)
        buffer_add(out, reading->pause);
}

void reading_words(const struct reading *reading, const char *words, struct buffer *out)
{
    while (*words) {
        const struct reading_sign *sign = find_sign(reading->signs, words);
        if (!sign)
            sign = find_sign(signs_all, words);
        if (!sign) {
            buffer_add_bytes(out, words++, 1);
            continue;
        }
        if (strcmp(sign->said, READING_PAUSE) == 0)
            reading_pause(reading, out);
        else
            buffer_add(out, sign->said);
        words += strlen(sign->sign);
    }
}

enum tokens_unit reading_per_first(const struct tokens_token *token)
{
    if (token[-1].kind == TOKENS_RANGE)
        return TOKENS_NO_UNIT;
    return token[1].kind == TOKENS_RANGE ? token[2].per : token->per;
}

const char *reading_fraction(const struct tokens_number *number, char room[static 32])
{
    size_t length = strnlen(number->fraction, 31);

    while (length && number->fraction[length - 1] == '0')
        length--;
    memcpy(room, number->fraction, length);
    room[length] = '\0';
    return room;
}
