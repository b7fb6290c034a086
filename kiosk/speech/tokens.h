/* A text cut into what a reader sees at a glance: words, amounts of money, quantities, dates, phone
 * numbers. Finds; does not say how it is read aloud. The same for every language. */
#ifndef SPEECH_TOKENS_H
#define SPEECH_TOKENS_H

#include "speech/characters.h"

enum tokens_kind {
    TOKENS_END,     /* behind the last */
    TOKENS_WORDS,   /* as they are, with their punctuation */
    TOKENS_NUMBER,  /* number, unit, per */
    TOKENS_MONEY,   /* yuan: number, per */
    TOKENS_PERCENT, /* number */
    TOKENS_ORDINAL, /* number: 1st */
    TOKENS_PER,     /* per: "/月" behind something else */
    TOKENS_RANGE,   /* the dash between two numbers */
    TOKENS_DATE,    /* year, month, and day unless it is 0 */
    TOKENS_YEAR,    /* year, before 年 */
    TOKENS_TIME,    /* hour, minute */
    TOKENS_PHONE,   /* words: its digits, groups between spaces */
    TOKENS_MASKED,  /* words: what is before the stars; tail: what is behind */
    TOKENS_CODE,    /* words: letters and digits, read one by one */
};

enum tokens_unit {
    TOKENS_NO_UNIT,
    TOKENS_KB,
    TOKENS_MB,
    TOKENS_GB,
    TOKENS_TB,
    TOKENS_M, /* as written, of whatever */
    TOKENS_G,
    TOKENS_MBPS,
    TOKENS_GBPS,
    TOKENS_SECOND,
    TOKENS_MINUTE,
    TOKENS_HOUR,
    TOKENS_DAY,
    TOKENS_MONTH,
    TOKENS_YEARS,
    TOKENS_MESSAGE,
    TOKENS_OCCASION, /* 次 */
    TOKENS_UNITS,
};

struct tokens_number {
    const char *whole, *fraction; /* digits; "" when there is no fraction */
    bool is_negative;
};

struct tokens_token {
    enum tokens_kind kind;
    enum tokens_unit unit, per;
    struct tokens_number number;
    const char *words, *tail;
    int year, month, day, hour, minute;
};

/* In the arena; the last is TOKENS_END, and one stands before the first, so that a reader may look
 * around any of them. */
const struct tokens_token *tokens_find(struct arena *arena, const struct characters *text);

#endif
