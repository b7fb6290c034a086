/* Chinese as it is read aloud in a shop: 四十八元五角七分, 每月, 百分之三十五, 幺三八. Cantonese
 * reads the same characters in its own sounds. */
#include <stdio.h>
#include <string.h>

#include "speech/numerals.h"
#include "speech/reading.h"

static const char *const units[TOKENS_UNITS] = {
    [TOKENS_KB] = "K",        [TOKENS_MB] = "兆",     [TOKENS_GB] = "G",
    [TOKENS_TB] = "T",        [TOKENS_M] = "兆",      [TOKENS_G] = "G",
    [TOKENS_MBPS] = "兆",     [TOKENS_GBPS] = "G",    [TOKENS_SECOND] = "秒",
    [TOKENS_MINUTE] = "分钟", [TOKENS_HOUR] = "小时", [TOKENS_DAY] = "天",
    [TOKENS_MONTH] = "个月",  [TOKENS_YEARS] = "年",  [TOKENS_MESSAGE] = "条",
    [TOKENS_OCCASION] = "次",
};

static void write_per(enum tokens_unit per, struct buffer *out)
{
    if (per)
        buffer_add_format(out, "每%s", per == TOKENS_MONTH ? "月" : units[per]);
}

static void write_decimal(const struct tokens_number *number, bool is_counted, struct buffer *out)
{
    char room[32];
    const char *fraction = reading_fraction(number, room);

    numerals_zh(number->whole, is_counted && !*fraction, out);
    if (*fraction) {
        buffer_add(out, "点");
        numerals_zh_each(fraction, "一", out);
    }
}

/* 两角 where the amount begins with it, 二角 behind 元. */
static void write_coins(int fen, bool has_yuan, struct buffer *out)
{
    if (has_yuan && fen < 10)
        buffer_add(out, "零");
    if (fen >= 10) {
        numerals_zh((const char[]){(char)('0' + fen / 10), '\0'}, !has_yuan, out);
        buffer_add(out, "角");
    }
    if (fen % 10) {
        numerals_zh((const char[]){(char)('0' + fen % 10), '\0'}, false, out);
        buffer_add(out, "分");
    }
}

static void read_money(const struct tokens_token *token, struct buffer *out)
{
    char room[32];
    const char *fraction = reading_fraction(&token->number, room);
    bool has_yuan = strspn(token->number.whole, "0") != strlen(token->number.whole);

    write_per(reading_per_first(token), out);
    if (token->number.is_negative)
        buffer_add(out, "负");
    if (strlen(fraction) > 2 || strlen(token->number.whole) > 12) {
        write_decimal(&token->number, false, out);
        buffer_add(out, "元");
        return;
    }
    if (has_yuan || !*fraction) {
        numerals_zh(token->number.whole, true, out);
        buffer_add(out, "元");
    }
    if (*fraction)
        write_coins((fraction[0] - '0') * 10 + (fraction[1] ? fraction[1] - '0' : 0), has_yuan,
                    out);
}

/* Words that count what follows: before them 2 is 两, but not behind 第. */
static bool is_measure(const char *words)
{
    static const char *const measures[] = {"个", "张", "位", "家", "种", "倍", "周", "期",
                                           "部", "项", "份", "块", "年", "款", "档", "小时"};

    words += strspn(words, " ");
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        if (strncmp(words, measures[i], strlen(measures[i])) == 0)
            return true;
    return false;
}

static bool is_counting(const struct tokens_token *token)
{
    const struct tokens_token *end = token[1].kind == TOKENS_RANGE ? token + 2 : token;

    if (token[-1].kind == TOKENS_WORDS) {
        const char *words = token[-1].words;
        size_t length = strcspn(words, "\n");
        while (length && words[length - 1] == ' ')
            length--;
        if (length >= strlen("第") &&
            memcmp(words + length - strlen("第"), "第", strlen("第")) == 0)
            return false;
    }
    return end->unit || (end[1].kind == TOKENS_WORDS && is_measure(end[1].words));
}

static void read_number(const struct tokens_token *token, struct buffer *out)
{
    write_per(reading_per_first(token), out);
    if (token->number.is_negative)
        buffer_add(out, "负");
    write_decimal(&token->number, is_counting(token), out);
    if (token->unit)
        buffer_add(out, units[token->unit]);
}

static void read_percent(const struct tokens_token *token, struct buffer *out)
{
    if (token->number.is_negative)
        buffer_add(out, "负");
    buffer_add(out, "百分之");
    write_decimal(&token->number, false, out);
}

static void write_small(int value, struct buffer *out)
{
    char digits[16];

    snprintf(digits, sizeof digits, "%d", value);
    numerals_zh(digits, false, out);
}

static void read_date(const struct tokens_token *token, struct buffer *out)
{
    char year[16];

    snprintf(year, sizeof year, "%d", token->year);
    numerals_zh_each(year, "一", out);
    if (token->kind == TOKENS_YEAR) /* 年 is in the words behind */
        return;
    buffer_add(out, "年");
    write_small(token->month, out);
    buffer_add(out, "月");
    if (token->day) {
        write_small(token->day, out);
        buffer_add(out, "日");
    }
}

static void read_time(const struct tokens_token *token, struct buffer *out)
{
    if (token->hour == 2)
        buffer_add(out, "两");
    else
        write_small(token->hour, out);
    buffer_add(out, "点");
    if (token->minute > 0 && token->minute < 10)
        buffer_add(out, "零");
    if (token->minute) {
        write_small(token->minute, out);
        buffer_add(out, "分");
    }
}

static void read_phone(const struct reading *reading, const struct tokens_token *token,
                       struct buffer *out)
{
    for (const char *at = token->words; *at;) {
        size_t length = strcspn(at, " ");
        char group[32];
        snprintf(group, sizeof group, "%.*s", (int)length, at);
        numerals_zh_each(group, reading->phone_one, out);
        at += length;
        at += strspn(at, " ");
        if (*at)
            reading_pause(reading, out);
    }
}

static void read_masked(const struct reading *reading, const struct tokens_token *token,
                        struct buffer *out)
{
    numerals_zh_each(token->words, reading->phone_one, out);
    buffer_add(out, *token->words ? "开头" : "");
    if (*token->tail) {
        reading_pause(reading, out);
        buffer_add(out, "尾号");
        numerals_zh_each(token->tail, reading->phone_one, out);
    }
}

void reading_zh_token(const struct reading *reading, const struct tokens_token *token,
                      struct buffer *out)
{
    switch (token->kind) {
    case TOKENS_WORDS:
        reading_words(reading, token->words, out);
        break;
    case TOKENS_NUMBER:
    case TOKENS_ORDINAL:
        read_number(token, out);
        break;
    case TOKENS_MONEY:
        read_money(token, out);
        break;
    case TOKENS_PERCENT:
        read_percent(token, out);
        break;
    case TOKENS_PER:
        write_per(token->per, out);
        break;
    case TOKENS_RANGE:
        buffer_add(out, "到");
        break;
    case TOKENS_DATE:
    case TOKENS_YEAR:
        read_date(token, out);
        break;
    case TOKENS_TIME:
        read_time(token, out);
        break;
    case TOKENS_PHONE:
        read_phone(reading, token, out);
        break;
    case TOKENS_MASKED:
        read_masked(reading, token, out);
        break;
    case TOKENS_CODE:
        numerals_zh_each(token->words, "一", out);
        break;
    case TOKENS_END:
        break;
    }
}
