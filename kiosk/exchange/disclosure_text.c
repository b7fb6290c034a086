/* Normalisation of published texts, as passes over code points. It knows marks, widths and
 * numerals; it must not know what any phrase means. */
#include "exchange/disclosure_text.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* A text as code points; [count] is 0, so that looking one ahead is always allowed. */
struct letters {
    uint32_t *items;
    size_t count;
};

#define STOP 0x3002        /* 。: the end of a sentence or of an enumerated item */
#define DOUBTFUL 0x2396    /* ⎖: a comma that may be part of a number */
#define ENUMERATED_MOST 20 /* "29、" is a price in a list, "12、" an item */

/* ---- UTF-8 ---- */

static struct letters decode(struct arena *arena, const char *text)
{
    struct letters letters = {ARENA_ARRAY(arena, uint32_t, strlen(text) + 1), 0};
    for (const unsigned char *byte = (const unsigned char *)text; *byte;) {
        uint32_t letter = *byte++;
        int more = letter >= 0xF0 ? 3 : letter >= 0xE0 ? 2 : letter >= 0xC0 ? 1 : 0;
        if (more)
            letter &= 0x3Fu >> more;
        for (; more && (*byte & 0xC0) == 0x80; more--)
            letter = letter << 6 | (*byte++ & 0x3F);
        letters.items[letters.count++] = letter;
    }
    return letters;
}

static char *encode_letter(char *out, uint32_t letter)
{
    if (letter < 0x80) {
        *out++ = (char)letter;
        return out;
    }
    int more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
    static const unsigned char heads[] = {0, 0xC0, 0xE0, 0xF0};
    *out++ = (char)(heads[more] | letter >> 6 * more);
    while (more--)
        *out++ = (char)(0x80 | (letter >> 6 * more & 0x3F));
    return out;
}

static const char *encode(struct arena *arena, const struct letters *letters)
{
    char *text = ARENA_ARRAY(arena, char, letters->count * 4 + 1);
    char *end = text;
    for (size_t i = 0; i < letters->count; i++)
        end = encode_letter(end, letters->items[i]);
    *end = '\0';
    return text;
}

/* ---- what a letter is ---- */

static bool is_digit(uint32_t letter)
{
    return letter >= '0' && letter <= '9';
}

static bool is_latin(uint32_t letter)
{
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

static bool is_blank(uint32_t letter)
{
    return letter == ' ' || letter == '\t' || letter == 0xA0 || letter == 0x3000;
}

static bool is_one_of(uint32_t letter, const uint32_t *list)
{
    for (; *list; list++)
        if (*list == letter)
            return true;
    return false;
}

static bool starts_with(const uint32_t *at, const char *ascii)
{
    for (; *ascii; ascii++, at++)
        if (*at != (unsigned char)*ascii)
            return false;
    return true;
}

/* ---- first pass: HTML and links out ---- */

struct entity {
    const char *name;
    uint32_t letter;
};

static const struct entity entities[] = {
    {"&nbsp;", ' '}, {"&gt;", '>'}, {"&lt;", '<'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&#39;", '\''},
};

/* How many letters an entity takes, 0 when it is none. */
static size_t take_entity(const uint32_t *at, uint32_t *letter)
{
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (starts_with(at, entities[i].name)) {
            *letter = entities[i].letter;
            return strlen(entities[i].name);
        }
    return 0;
}

/* A tag ends a sentence: paragraphs are published without a full stop. */
static size_t take_tag(const uint32_t *at)
{
    if (*at != '<' || !(is_latin(at[1]) || at[1] == '/'))
        return 0;
    size_t length = 0;
    while (at[length] && at[length] != '>')
        length++;
    return at[length] ? length + 1 : 0;
}

static size_t take_link(const uint32_t *at)
{
    if (!starts_with(at, "http://") && !starts_with(at, "https://"))
        return 0;
    size_t length = 0;
    while (at[length] > ' ' && at[length] < 0x7F && at[length] != ',' && at[length] != ';')
        length++;
    return length;
}

static struct letters without_markup(struct arena *arena, const struct letters *in)
{
    struct letters out = {ARENA_ARRAY(arena, uint32_t, in->count + 1), 0};
    for (size_t i = 0; i < in->count;) {
        uint32_t letter = in->items[i];
        size_t taken = take_tag(in->items + i);
        if (taken) {
            letter = STOP;
        } else if ((taken = take_link(in->items + i)) != 0) {
            letter = ' ';
        } else if ((taken = take_entity(in->items + i, &letter)) == 0) {
            taken = 1;
        }
        out.items[out.count++] = letter;
        i += taken;
    }
    return out;
}

/* ---- second pass: one letter for each mark ---- */

static uint32_t to_half_width(uint32_t letter)
{
    static const uint32_t stops[] = {'\n', '\r', '!', '?', 0};
    static const uint32_t quotes[] = {0x201C, 0x201D, 0x2018, 0x2019, 0x300A,
                                      0x300B, 0x300C, 0x300D, 0};
    static const uint32_t dashes[] = {0x2010, 0x2013, 0x2014, 0x2015, 0x2212, '~', 0x301C, 0};
    static const uint32_t brackets[] = {0x3010, 0x3011, '[', ']', 0};
    if (letter >= 0xFF01 && letter <= 0xFF5E)
        letter -= 0xFEE0;
    if (letter >= 'a' && letter <= 'z')
        return letter - 'a' + 'A';
    if (is_one_of(letter, stops))
        return STOP;
    if (is_one_of(letter, quotes))
        return '"';
    if (is_one_of(letter, dashes))
        return '-';
    if (is_one_of(letter, brackets) || is_blank(letter))
        return ' ';
    if (letter >= 0x2460 && letter <= 0x2473) /* ① to ⑳ */
        return STOP;
    return letter == 0xD7 ? '*' : letter == 0x3001 ? 0x3001 : letter;
}

/* Whether a number after that letter cannot be an item's: 大于5、 第2、 1.5. */
static bool goes_on_before(uint32_t before)
{
    return is_digit(before) || before == '.' || before == 0x4E8E || before == 0x7B2C;
}

static int numeral_value(uint32_t letter);

/* "(一)" anywhere, "一、" where a sentence begins. */
static size_t take_item_numeral(const uint32_t *at, uint32_t before)
{
    bool has_bracket = *at == '(';
    size_t length = has_bracket;
    while (length < 4 && numeral_value(at[length]) > 0 && numeral_value(at[length]) <= 10)
        length++;
    if (length == has_bracket)
        return 0;
    bool is_item = has_bracket ? at[length] == ')' : at[length] == 0x3001 && before == STOP;
    return is_item ? length + 1 : 0;
}

/* The item number at `at`: "1、" "1." "(1)" "(一)"; 0 when there is none. */
static size_t take_item_number(const uint32_t *at, uint32_t before)
{
    size_t numeral = take_item_numeral(at, before);
    if (numeral)
        return numeral;
    bool has_bracket = *at == '(';
    size_t length = has_bracket;
    int number = 0;
    while (is_digit(at[length]) && number <= ENUMERATED_MOST)
        number = number * 10 + (int)(at[length++] - '0');
    if (length == has_bracket || number > ENUMERATED_MOST || goes_on_before(before))
        return 0;
    if (has_bracket)
        return at[length] == ')' ? length + 1 : 0;
    bool is_item = at[length] == 0x3001 || (at[length] == '.' && !is_digit(at[length + 1]));
    return is_item ? length + 1 : 0;
}

static bool is_pause(const uint32_t *at, uint32_t before)
{
    if (*at == ':')
        return !(is_digit(before) && is_digit(at[1]));
    return *at == 0x3001 || *at == ';' || *at == ',';
}

/* "1,000元" may be a thousand or two prices of a list: it becomes a mark that no phrase takes. */
static bool is_doubtful_mark(const uint32_t *at, uint32_t before)
{
    return *at == ',' && is_digit(before) && is_digit(at[1]) && is_digit(at[2]) &&
           is_digit(at[3]) && !is_digit(at[4]);
}

/* "0,1元": nothing is listed behind a nought. */
static bool is_point(const uint32_t *at, uint32_t before, uint32_t before_that)
{
    return *at == ',' && before == '0' && !is_digit(before_that) && before_that != '.' &&
           is_digit(at[1]) && (at[2] == 0x5143 || (is_digit(at[2]) && at[3] == 0x5143));
}

static bool is_lost_blank(const uint32_t *at, uint32_t before)
{
    bool is_between = (is_digit(before) || is_latin(before)) && is_latin(at[1]);
    return *at == ' ' && !(is_between && is_latin(before));
}

static void push_words(struct letters *out, const uint32_t *words)
{
    for (; *words; words++)
        out->items[out->count++] = *words;
}

/* Signs of comparison become the words the phrases use. */
static bool push_comparison(struct letters *out, uint32_t letter)
{
    static const uint32_t more[] = {0x5927, 0x4E8E, 0};                     /* 大于 */
    static const uint32_t less[] = {0x5C0F, 0x4E8E, 0};                     /* 小于 */
    static const uint32_t at_least[] = {0x5927, 0x4E8E, 0x7B49, 0x4E8E, 0}; /* 大于等于 */
    static const uint32_t at_most[] = {0x5C0F, 0x4E8E, 0x7B49, 0x4E8E, 0};  /* 小于等于 */
    const uint32_t *words = letter == '>'      ? more
                            : letter == '<'    ? less
                            : letter == 0x2265 ? at_least
                            : letter == 0x2264 ? at_most
                                               : NULL;
    if (words)
        push_words(out, words);
    return words;
}

/* One stop is enough. */
static void push_stop(struct letters *out)
{
    if (!out->count || out->items[out->count - 1] != STOP)
        out->items[out->count++] = STOP;
}

static struct letters with_one_mark(struct arena *arena, const struct letters *in)
{
    for (size_t i = 0; i < in->count; i++)
        in->items[i] = to_half_width(in->items[i]);
    struct letters out = {ARENA_ARRAY(arena, uint32_t, in->count * 4 + 1), 0};
    for (size_t i = 0; i < in->count; i++) {
        const uint32_t *at = in->items + i;
        uint32_t before = out.count ? out.items[out.count - 1] : STOP;
        uint32_t before_that = out.count > 1 ? out.items[out.count - 2] : STOP;
        size_t number = take_item_number(at, before);
        if (number) {
            push_stop(&out);
            i += number - 1;
        } else if (is_lost_blank(at, before)) {
            continue;
        } else if (is_point(at, before, before_that)) {
            out.items[out.count++] = '.';
        } else if (is_doubtful_mark(at, before)) {
            out.items[out.count++] = DOUBTFUL;
        } else if (is_pause(at, before)) {
            out.items[out.count++] = ',';
        } else if (*at == STOP) {
            push_stop(&out);
        } else if (!push_comparison(&out, *at)) {
            out.items[out.count++] = *at;
        }
    }
    return out;
}

/* ---- third pass: numerals and the words of money ---- */

/* The value of 零一二两三…九, 10 to 10000 for 十百千万, -1 for any other letter. */
static int numeral_value(uint32_t letter)
{
    static const uint32_t digits[] = {0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                      0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
    for (int i = 0; i < 10; i++)
        if (digits[i] == letter)
            return i;
    return letter == 0x4E24   ? 2
           : letter == 0x5341 ? 10
           : letter == 0x767E ? 100
           : letter == 0x5343 ? 1000
           : letter == 0x4E07 ? 10000
                              : -1;
}

/* Numerals count only before one of these: 个月 年 天 日 元 块 折 条 张 人 分钟 周岁 岁 小时. A
 * letter 个 must be followed by 月 or 自然月, because 一个 is rarely a number. */
static bool is_unit(const uint32_t *at)
{
    static const uint32_t units[] = {0x5E74, 0x5929, 0x5143, 0x5757, 0x6298, 0x6761,
                                     0x5F20, 0x4EBA, 0x5206, 0x5468, 0x5C81, 0};
    if (*at == 0x4E2A)
        return at[1] == 0x6708 || (at[1] == 0x81EA && at[2] == 0x7136);
    return is_one_of(*at, units);
}

static int numeral_sum(const uint32_t *at, size_t length)
{
    int sum = 0, digit = 0;
    for (size_t i = 0; i < length; i++) {
        int value = numeral_value(at[i]);
        if (value < 10) {
            digit = value;
        } else {
            sum += (digit ? digit : 1) * value;
            digit = 0;
        }
    }
    return sum + digit;
}

static size_t take_numeral(const uint32_t *at)
{
    size_t length = 0;
    while (length < 8 && numeral_value(at[length]) >= 0)
        length++;
    return length && is_unit(at + length) ? length : 0;
}

static void push_number(struct letters *out, int number)
{
    uint32_t digits[12];
    int count = 0;
    do
        digits[count++] = '0' + (uint32_t)(number % 10);
    while ((number /= 10) != 0);
    while (count)
        out->items[out->count++] = digits[--count];
}

/* 块, 圆 and 元钱 after a number are 元; 兆 after a number or "/" is MB. */
static size_t take_money_word(const uint32_t *at, uint32_t before)
{
    bool is_yuan = *at == 0x5757 || *at == 0x5706 || *at == 0x5143;
    if (!is_yuan || !is_digit(before))
        return 0;
    return at[1] == 0x94B1 ? 2 : 1;
}

static struct letters with_numerals(struct arena *arena, const struct letters *in)
{
    static const uint32_t megabytes[] = {'M', 'B', 0};
    struct letters out = {ARENA_ARRAY(arena, uint32_t, in->count * 5 + 1), 0};
    for (size_t i = 0; i < in->count;) {
        const uint32_t *at = in->items + i;
        uint32_t before = out.count ? out.items[out.count - 1] : 0;
        size_t taken = take_numeral(at);
        if (taken) {
            push_number(&out, numeral_sum(at, taken));
        } else if ((taken = take_money_word(at, before)) != 0) {
            out.items[out.count++] = 0x5143;
        } else if (*at == 0x5146 && (is_digit(before) || before == '/')) {
            push_words(&out, megabytes);
            taken = 1;
        } else {
            out.items[out.count++] = *at;
            taken = 1;
        }
        i += taken;
    }
    return out;
}

const char *disclosure_text_normalise(struct arena *arena, const char *text)
{
    struct letters letters = decode(arena, text);
    letters = without_markup(arena, &letters);
    letters = with_one_mark(arena, &letters);
    letters = with_numerals(arena, &letters);
    return encode(arena, &letters);
}
