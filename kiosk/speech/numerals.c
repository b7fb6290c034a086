/* Chinese groups numbers by four digits, English by three. Must not know what is counted. */
#include "speech/numerals.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

#define LONGEST 12 /* digits, up to 千亿 and to billions */

static const char *const zh_digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
static const char *const en_digits[] = {"zero", "one", "two",   "three", "four",
                                        "five", "six", "seven", "eight", "nine"};

static const char *without_zeros(const char *digits)
{
    while (digits[0] == '0' && digits[1])
        digits++;
    return digits;
}

/* The value of the group that ends `behind` digits before the end. */
static int group_at(const char *digits, size_t behind, size_t size)
{
    size_t length = strlen(digits), end = length - behind;
    size_t first = end > size ? end - size : 0;
    int value = 0;

    for (size_t i = first; i < end; i++)
        value = value * 10 + (digits[i] - '0');
    return value;
}

/* ---- Chinese ---- */

/* 2 is 两 before 千, and before 百 where the number begins with it. */
static const char *zh_digit(int digit, int unit, bool is_first)
{
    return digit == 2 && (unit == 1000 || (unit == 100 && is_first)) ? "两" : zh_digits[digit];
}

static void zh_group(int value, bool is_first, struct buffer *out)
{
    static const struct {
        int unit;
        const char *name;
    } places[] = {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}};
    bool has_begun = !is_first, is_gap = false, has_written = false;

    for (size_t i = 0; i < 4; i++) {
        int digit = value / places[i].unit % 10;
        if (digit == 0) {
            is_gap = has_begun;
            continue;
        }
        if (is_gap)
            buffer_add(out, "零");
        bool is_bare_ten = is_first && !has_written && places[i].unit == 10 && digit == 1;
        if (!is_bare_ten)
            buffer_add(out, zh_digit(digit, places[i].unit, is_first && !has_written));
        buffer_add(out, places[i].name);
        has_begun = has_written = true;
        is_gap = false;
    }
}

void numerals_zh(const char *digits, bool is_counted, struct buffer *out)
{
    static const char *const groups[] = {"", "万", "亿"};
    bool is_first = true;

    digits = without_zeros(digits);
    if (strlen(digits) > LONGEST) {
        numerals_zh_each(digits, zh_digits[1], out);
        return;
    }
    if (strcmp(digits, "0") == 0)
        buffer_add(out, zh_digits[0]);
    for (size_t i = (strlen(digits) + 3) / 4; i-- > 0;) {
        int value = group_at(digits, i * 4, 4);
        if (value == 0)
            continue;
        if (value == 2 && is_first && (i > 0 || is_counted))
            buffer_add(out, "两");
        else
            zh_group(value, is_first, out);
        buffer_add(out, groups[i]);
        is_first = false;
    }
}

void numerals_zh_each(const char *digits, const char *one, struct buffer *out)
{
    for (; *digits; digits++) {
        if (*digits == '1')
            buffer_add(out, one);
        else if (isdigit((unsigned char)*digits))
            buffer_add(out, zh_digits[*digits - '0']);
        else
            buffer_add_bytes(out, digits, 1);
    }
}

/* ---- English ---- */

static const char *const en_teens[] = {"ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                       "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
static const char *const en_tens[] = {"",      "",      "twenty",  "thirty", "forty",
                                      "fifty", "sixty", "seventy", "eighty", "ninety"};

static void en_below_hundred(int value, struct buffer *out)
{
    assert(value >= 0 && value < 100);
    if (value < 10)
        buffer_add(out, en_digits[value]);
    else if (value < 20)
        buffer_add(out, en_teens[value - 10]);
    else
        buffer_add_format(out, "%s%s%s", en_tens[value / 10], value % 10 ? "-" : "",
                          value % 10 ? en_digits[value % 10] : "");
}

static void en_group(int value, bool is_last_of_many, struct buffer *out)
{
    if (value >= 100)
        buffer_add_format(out, "%s hundred", en_digits[value / 100]);
    if (value >= 100 && value % 100)
        buffer_add(out, " and ");
    else if (value < 100 && is_last_of_many)
        buffer_add(out, "and ");
    if (value % 100)
        en_below_hundred(value % 100, out);
}

void numerals_en(const char *digits, struct buffer *out)
{
    static const char *const groups[] = {"", " thousand", " million", " billion"};
    bool is_first = true;

    digits = without_zeros(digits);
    if (strlen(digits) > LONGEST) {
        numerals_en_each(digits, out);
        return;
    }
    if (strcmp(digits, "0") == 0)
        buffer_add(out, en_digits[0]);
    for (size_t i = (strlen(digits) + 2) / 3; i-- > 0;) {
        int value = group_at(digits, i * 3, 3);
        if (value == 0)
            continue;
        if (!is_first)
            buffer_add(out, " ");
        en_group(value, i == 0 && !is_first, out);
        buffer_add(out, groups[i]);
        is_first = false;
    }
}

/* Of the last word of a number. */
static const struct {
    const char *number, *ordinal;
} en_ordinals[] = {{"one", "first"},    {"two", "second"}, {"three", "third"},   {"five", "fifth"},
                   {"eight", "eighth"}, {"nine", "ninth"}, {"twelve", "twelfth"}};

static void en_ordinal_word(const char *word, struct buffer *out)
{
    size_t length = strlen(word);

    for (size_t i = 0; i < sizeof en_ordinals / sizeof *en_ordinals; i++)
        if (strcmp(word, en_ordinals[i].number) == 0) {
            buffer_add(out, en_ordinals[i].ordinal);
            return;
        }
    if (length && word[length - 1] == 'y')
        buffer_add_format(out, "%.*sieth", (int)length - 1, word);
    else
        buffer_add_format(out, "%sth", word);
}

void numerals_en_ordinal(const char *digits, struct buffer *out)
{
    struct buffer number;

    buffer_init(&number, 512);
    numerals_en(digits, &number);
    const char *text = buffer_text(&number), *last = text;
    for (const char *at = text; *at; at++)
        if (*at == ' ' || *at == '-')
            last = at + 1;
    buffer_add_bytes(out, text, (size_t)(last - text));
    en_ordinal_word(last, out);
    buffer_finish(&number);
}

void numerals_en_each(const char *digits, struct buffer *out)
{
    for (const char *at = digits; *at; at++) {
        if (at != digits)
            buffer_add(out, " ");
        if (isdigit((unsigned char)*at))
            buffer_add(out, en_digits[*at - '0']);
        else
            buffer_add_bytes(out, at, 1);
    }
}
