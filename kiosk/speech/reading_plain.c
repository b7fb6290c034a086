/* Languages whose voice reads digits itself: numbers stay digits, units and signs become words. */
#include <stdio.h>
#include <string.h>

#include "speech/reading.h"

struct reading_plain {
    const char *units[TOKENS_UNITS], *pers[TOKENS_UNITS];
    const char *yuan, *percent, *minus, *range, *ordinal;
    const char *year, *month, *day; /* behind their numbers, in this order */
    const char *hour, *minute;      /* likewise */
    const char *starting, *ending;  /* before the digits of a masked number */
    const char *point;
};

const struct reading_plain reading_plain_ko = {
    .units = {"", "킬로바이트", "메가바이트", "기가바이트", "테라바이트", "메가", "기가",
              "메가비피에스", "기가비피에스", "초", "분", "시간", "일", "개월", "년", "건", "회"},
    .pers = {"", "킬로바이트당 ", "메가바이트당 ", "기가바이트당 ", "테라바이트당 ", "메가당 ",
             "기가당 ", "", "", "초당 ", "분당 ", "시간당 ", "매일 ", "매월 ", "매년 ", "건당 ",
             "회당 "},
    .yuan = " 위안",
    .percent = " 퍼센트",
    .minus = "마이너스 ",
    .range = "에서 ",
    .ordinal = "번째",
    .year = "년 ",
    .month = "월 ",
    .day = "일",
    .hour = "시",
    .minute = "분",
    .starting = "앞자리 ",
    .ending = "끝자리 ",
    .point = ".",
};

const struct reading_plain reading_plain_ug = {
    .units = {"", "كىلوبايت", "مېگابايت", "گىگابايت", "تېرابايت", "مېگا", "گىگا", "مېگابىت",
              "گىگابىت", "سېكۇنت", "مىنۇت", "سائەت", "كۈن", "ئاي", "يىل", "پارچە", "قېتىم"},
    .pers = {"", "ھەر كىلوبايتى ", "ھەر مېگابايتى ", "ھەر گىگابايتى ", "ھەر تېرابايتى ",
             "ھەر مېگاسى ", "ھەر گىگاسى ", "", "", "ھەر سېكۇنتى ", "ھەر مىنۇتى ", "ھەر سائىتى ",
             "ھەر كۈنى ", "ھەر ئايدا ", "ھەر يىلى ", "ھەر پارچىسى ", "ھەر قېتىمى "},
    .yuan = " يۈەن",
    .percent = " پىرسەنت",
    .minus = "مىنۇس ",
    .range = "دىن ",
    .ordinal = "ـىنچى",
    .year = " يىلى ",
    .month = " ئاينىڭ ",
    .day = " كۈنى",
    .hour = " دىن ",
    .minute = " مىنۇت",
    .starting = "",
    .ending = "",
    .point = ".",
};

const struct reading_plain reading_plain_other = {
    .units = {"", "KB", "MB", "GB", "TB", "M", "G", "Mbps", "Gbps", "s", "min", "h", "d", "m", "y",
              "", ""},
    .pers = {""},
    .yuan = " ¥",
    .percent = "%",
    .minus = "-",
    .range = " - ",
    .ordinal = "",
    .year = " ",
    .month = " ",
    .day = "",
    .hour = " ",
    .minute = "",
    .starting = "",
    .ending = "",
    .point = ".",
};

static void write_decimal(const struct reading_plain *plain, const struct tokens_number *number,
                          struct buffer *out)
{
    char room[32];
    const char *fraction = reading_fraction(number, room);

    buffer_add_format(out, "%s%s%s%s", number->is_negative ? plain->minus : "", number->whole,
                      *fraction ? plain->point : "", fraction);
}

static void write_per(const struct reading_plain *plain, enum tokens_unit per, struct buffer *out)
{
    if (per && plain->pers[per])
        buffer_add(out, plain->pers[per]);
}

static void write_each(const char *digits, struct buffer *out)
{
    for (; *digits; digits++)
        buffer_add_format(out, "%c ", *digits);
}

static void read_number(const struct reading_plain *plain, const struct tokens_token *token,
                        struct buffer *out)
{
    write_per(plain, reading_per_first(token), out);
    write_decimal(plain, &token->number, out);
    if (token->kind == TOKENS_MONEY)
        buffer_add(out, plain->yuan);
    else if (token->kind == TOKENS_PERCENT)
        buffer_add(out, plain->percent);
    else if (token->kind == TOKENS_ORDINAL)
        buffer_add(out, plain->ordinal);
    else if (token->unit)
        buffer_add_format(out, " %s", plain->units[token->unit]);
}

static void read_date(const struct reading_plain *plain, const struct tokens_token *token,
                      struct buffer *out)
{
    buffer_add_format(out, "%d", token->year);
    if (token->kind == TOKENS_YEAR)
        return;
    buffer_add_format(out, "%s%d%s", plain->year, token->month, plain->month);
    if (token->day)
        buffer_add_format(out, "%d%s", token->day, plain->day);
}

static void read_time(const struct reading_plain *plain, const struct tokens_token *token,
                      struct buffer *out)
{
    buffer_add_format(out, "%d%s", token->hour, plain->hour);
    if (token->minute)
        buffer_add_format(out, " %d%s", token->minute, plain->minute);
}

static void read_masked(const struct reading *reading, const struct tokens_token *token,
                        struct buffer *out)
{
    buffer_add(out, reading->plain->starting);
    write_each(token->words, out);
    reading_pause(reading, out);
    buffer_add(out, reading->plain->ending);
    write_each(token->tail, out);
}

void reading_plain_token(const struct reading *reading, const struct tokens_token *token,
                         struct buffer *out)
{
    const struct reading_plain *plain = reading->plain;

    switch (token->kind) {
    case TOKENS_WORDS:
        reading_words(reading, token->words, out);
        break;
    case TOKENS_NUMBER:
    case TOKENS_MONEY:
    case TOKENS_PERCENT:
    case TOKENS_ORDINAL:
        read_number(plain, token, out);
        break;
    case TOKENS_PER:
        write_per(plain, token->per, out);
        break;
    case TOKENS_RANGE:
        buffer_add(out, plain->range);
        break;
    case TOKENS_DATE:
    case TOKENS_YEAR:
        read_date(plain, token, out);
        break;
    case TOKENS_TIME:
        read_time(plain, token, out);
        break;
    case TOKENS_PHONE:
    case TOKENS_CODE:
        write_each(token->words, out);
        break;
    case TOKENS_MASKED:
        read_masked(reading, token, out);
        break;
    case TOKENS_END:
        break;
    }
}
