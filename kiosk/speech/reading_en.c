/* English as it is read aloud: forty-eight point five seven yuan, seven point six gigabytes, the
 * twenty-first of November, two thirty p.m. */
#include <stdio.h>
#include <string.h>

#include "speech/numerals.h"
#include "speech/reading.h"

static const struct {
    const char *one, *many;
} units[TOKENS_UNITS] = {
    [TOKENS_KB] = {"kilobyte", "kilobytes"},
    [TOKENS_MB] = {"megabyte", "megabytes"},
    [TOKENS_GB] = {"gigabyte", "gigabytes"},
    [TOKENS_TB] = {"terabyte", "terabytes"},
    [TOKENS_M] = {"M", "M"},
    [TOKENS_G] = {"G", "G"},
    [TOKENS_MBPS] = {"megabit per second", "megabits per second"},
    [TOKENS_GBPS] = {"gigabit per second", "gigabits per second"},
    [TOKENS_SECOND] = {"second", "seconds"},
    [TOKENS_MINUTE] = {"minute", "minutes"},
    [TOKENS_HOUR] = {"hour", "hours"},
    [TOKENS_DAY] = {"day", "days"},
    [TOKENS_MONTH] = {"month", "months"},
    [TOKENS_YEARS] = {"year", "years"},
    [TOKENS_MESSAGE] = {"message", "messages"},
    [TOKENS_OCCASION] = {"time", "times"},
};

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};

/* A word stands apart from what is before it. */
static void part(struct buffer *out)
{
    if (out->length && out->bytes[out->length - 1] != ' ')
        buffer_add(out, " ");
}

static void write_decimal(const struct tokens_number *number, struct buffer *out)
{
    char room[32];
    const char *fraction = reading_fraction(number, room);

    if (number->is_negative)
        buffer_add(out, "minus ");
    numerals_en(number->whole, out);
    if (*fraction) {
        buffer_add(out, " point ");
        numerals_en_each(fraction, out);
    }
}

static void write_per(enum tokens_unit per, struct buffer *out)
{
    if (per)
        buffer_add_format(out, " per %s", units[per].one);
}

static void read_number(const struct tokens_token *token, struct buffer *out)
{
    char room[32];
    bool is_one = strcmp(token->number.whole, "1") == 0 && !*reading_fraction(&token->number, room);

    write_decimal(&token->number, out);
    if (token->unit)
        buffer_add_format(out, " %s", is_one ? units[token->unit].one : units[token->unit].many);
    write_per(token->per, out);
}

static void read_money(const struct tokens_token *token, struct buffer *out)
{
    write_decimal(&token->number, out);
    buffer_add(out, " yuan");
    write_per(token->per, out);
}

static void write_two(int value, struct buffer *out)
{
    char digits[16];

    snprintf(digits, sizeof digits, "%d", value);
    numerals_en(digits, out);
}

/* twenty twenty-six, nineteen oh five, two thousand and eight, nineteen hundred. */
static void write_year(int year, struct buffer *out)
{
    bool is_round = year % 1000 < 10;

    write_two(is_round ? year : year / 100, out);
    if (is_round)
        return;
    buffer_add(out, year % 100 == 0 ? " hundred" : year % 100 < 10 ? " oh " : " ");
    if (year % 100)
        write_two(year % 100, out);
}

static void read_date(const struct tokens_token *token, struct buffer *out)
{
    if (token->kind == TOKENS_DATE) {
        char day[16];
        snprintf(day, sizeof day, "%d", token->day);
        if (token->day) {
            buffer_add(out, "the ");
            numerals_en_ordinal(day, out);
            buffer_add(out, " of ");
        }
        buffer_add_format(out, "%s ", months[token->month - 1]);
    }
    write_year(token->year, out);
}

static void read_time(const struct tokens_token *token, struct buffer *out)
{
    int hour = token->hour % 24;

    if (token->minute == 0 && hour % 12 == 0) {
        buffer_add(out, hour == 0 ? "midnight" : "noon");
        return;
    }
    write_two(hour % 12 == 0 ? 12 : hour % 12, out);
    if (token->minute) {
        buffer_add(out, token->minute < 10 ? " oh " : " ");
        write_two(token->minute, out);
    }
    buffer_add(out, hour < 12 ? " a.m." : " p.m.");
}

static void read_phone(const struct reading *reading, const struct tokens_token *token,
                       struct buffer *out)
{
    for (const char *at = token->words; *at;) {
        size_t length = strcspn(at, " ");
        char group[32];
        snprintf(group, sizeof group, "%.*s", (int)length, at);
        numerals_en_each(group, out);
        at += length;
        at += strspn(at, " ");
        if (*at)
            reading_pause(reading, out);
    }
}

static void read_masked(const struct reading *reading, const struct tokens_token *token,
                        struct buffer *out)
{
    if (*token->words) {
        buffer_add(out, "starting ");
        numerals_en_each(token->words, out);
    }
    if (*token->tail) {
        reading_pause(reading, out);
        buffer_add(out, "ending ");
        numerals_en_each(token->tail, out);
    }
}

void reading_en_token(const struct reading *reading, const struct tokens_token *token,
                      struct buffer *out)
{
    if (token->kind != TOKENS_WORDS && token->kind != TOKENS_PER)
        part(out);
    switch (token->kind) {
    case TOKENS_WORDS:
        if (token[-1].kind != TOKENS_END && !strchr(" ,.;:!?)-'", token->words[0]))
            part(out);
        reading_words(reading, token->words, out);
        break;
    case TOKENS_NUMBER:
        read_number(token, out);
        break;
    case TOKENS_ORDINAL:
        numerals_en_ordinal(token->number.whole, out);
        break;
    case TOKENS_MONEY:
        read_money(token, out);
        break;
    case TOKENS_PERCENT:
        write_decimal(&token->number, out);
        buffer_add(out, " percent");
        break;
    case TOKENS_PER:
        write_per(token->per, out);
        break;
    case TOKENS_RANGE:
        buffer_add(out, "to");
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
        numerals_en_each(token->words, out);
        break;
    case TOKENS_END:
        break;
    }
}
