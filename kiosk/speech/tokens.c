/* Looks at each place of the text for the longest thing known, and takes the rest for words. Must
 * not know any language's way of reading. */
#include "speech/tokens.h"

#include <string.h>

#include "base/date.h"

#define YUAN 0xA5u
#define LONGEST_NUMBER 12 /* digits: a billion of yuan in fen; longer ones are no quantities */

struct scan {
    struct arena *arena;
    const uint32_t *codes; /* of the whole text */
    size_t at, words;      /* where it looks, and where the words not yet cut off begin */
    struct tokens_token *tokens;
    size_t count, capacity;
};

static size_t digits_at(const uint32_t *codes)
{
    size_t count = 0;

    while (characters_is_digit(codes[count]))
        count++;
    return count;
}

static int value_of(const uint32_t *codes, size_t count)
{
    int value = 0;

    for (size_t i = 0; i < count; i++)
        value = value * 10 + (int)(codes[i] - '0');
    return value;
}

static bool is_joined(uint32_t code)
{
    return characters_is_letter(code) || characters_is_digit(code);
}

/* What stands before the place, 0 at the beginning. */
static uint32_t before(const struct scan *scan)
{
    return scan->at ? scan->codes[scan->at - 1] : 0;
}

static bool is_number(enum tokens_kind kind)
{
    return kind == TOKENS_NUMBER || kind == TOKENS_MONEY || kind == TOKENS_PERCENT ||
           kind == TOKENS_DATE || kind == TOKENS_TIME;
}

/* ---- numbers, with what belongs to them ---- */

struct spelling {
    const char *text;
    enum tokens_unit unit;
};

/* The longer before the shorter that it begins with. */
static const struct spelling units[] = {
    {"Mbps", TOKENS_MBPS}, {"Mb/s", TOKENS_MBPS},   {"Gbps", TOKENS_GBPS},  {"TB", TOKENS_TB},
    {"GB", TOKENS_GB},     {"MB", TOKENS_MB},       {"KB", TOKENS_KB},      {"kB", TOKENS_KB},
    {"G", TOKENS_G},       {"M", TOKENS_M},         {"min", TOKENS_MINUTE}, {"h", TOKENS_HOUR},
    {"s", TOKENS_SECOND},  {"分钟", TOKENS_MINUTE}, {"秒", TOKENS_SECOND},  {"小时", TOKENS_HOUR},
    {"天", TOKENS_DAY},    {"个月", TOKENS_MONTH},  {"条", TOKENS_MESSAGE}, {"次", TOKENS_OCCASION},
};

static const struct spelling pers[] = {
    {"month", TOKENS_MONTH},   {"mo", TOKENS_MONTH},        {"月", TOKENS_MONTH},
    {"个月", TOKENS_MONTH},    {"ئاي", TOKENS_MONTH},       {"월", TOKENS_MONTH},
    {"year", TOKENS_YEARS},    {"yr", TOKENS_YEARS},        {"年", TOKENS_YEARS},
    {"day", TOKENS_DAY},       {"天", TOKENS_DAY},          {"日", TOKENS_DAY},
    {"minute", TOKENS_MINUTE}, {"min", TOKENS_MINUTE},      {"分钟", TOKENS_MINUTE},
    {"hour", TOKENS_HOUR},     {"小时", TOKENS_HOUR},       {"second", TOKENS_SECOND},
    {"秒", TOKENS_SECOND},     {"message", TOKENS_MESSAGE}, {"条", TOKENS_MESSAGE},
    {"次", TOKENS_OCCASION},   {"TB", TOKENS_TB},           {"GB", TOKENS_GB},
    {"MB", TOKENS_MB},         {"KB", TOKENS_KB},           {"G", TOKENS_G},
    {"M", TOKENS_M},
};

/* A Latin spelling must end there: "5GHz" is no 5 G. */
static size_t match_spelling(const uint32_t *codes, const struct spelling *list, size_t count,
                             enum tokens_unit *unit)
{
    for (size_t i = 0; i < count; i++) {
        size_t length = characters_match(codes, list[i].text);
        if (length && !(list[i].text[0] > 0 && is_joined(codes[length]))) {
            *unit = list[i].unit;
            return length;
        }
    }
    return 0;
}

static size_t match_per(const uint32_t *codes, enum tokens_unit *per)
{
    if (codes[0] != '/')
        return 0;
    size_t length = match_spelling(codes + 1, pers, sizeof pers / sizeof *pers, per);
    return length ? length + 1 : 0;
}

/* "7.6GB", "7.6 GB"; not "2 M": a single letter behind a space is a word. */
static size_t match_unit(const uint32_t *codes, enum tokens_unit *unit)
{
    size_t space = codes[0] == ' ';
    size_t length = match_spelling(codes + space, units, sizeof units / sizeof *units, unit);

    if (length == 0 || (space && length == 1 && codes[1] < 0x80)) {
        *unit = TOKENS_NO_UNIT;
        return 0;
    }
    return length + space;
}

/* "1,280" or "1280": its length, and its digits in the arena. */
static size_t match_whole(const struct scan *scan, const uint32_t *codes, const char **digits)
{
    size_t length = digits_at(codes);
    struct buffer text;

    buffer_init(&text, 256);
    buffer_add(&text, characters_text(scan->arena, codes, length));
    if (length <= 3)
        for (; codes[length] == ',' && digits_at(codes + length + 1) == 3; length += 4)
            buffer_add(&text, characters_text(scan->arena, codes + length + 1, 3));
    *digits = arena_copy(scan->arena, buffer_text(&text));
    buffer_finish(&text);
    return length;
}

static size_t match_number(const struct scan *scan, const uint32_t *codes,
                           struct tokens_number *number)
{
    size_t length = match_whole(scan, codes, &number->whole);

    number->fraction = "";
    if (length && codes[length] == '.' && characters_is_digit(codes[length + 1])) {
        size_t digits = digits_at(codes + length + 1);
        number->fraction = characters_text(scan->arena, codes + length + 1, digits);
        length += digits + 1;
    }
    return length;
}

/* "¥48.57", "¥ 48", "¥-3.50", "48.57元", each with "/月". */
static size_t match_money(const struct scan *scan, const uint32_t *codes,
                          struct tokens_token *token)
{
    size_t at = 0, length;
    bool is_signed = codes[0] == YUAN;

    if (is_signed) {
        at = codes[1] == ' ' ? 2 : 1;
        token->number.is_negative = codes[at] == '-';
        at += codes[at] == '-';
    }
    length = match_number(scan, codes + at, &token->number);
    at += length;
    if (length == 0)
        return 0;
    bool is_open = scan->count > 2 && scan->at == scan->words &&
                   scan->tokens[scan->count - 1].kind == TOKENS_RANGE &&
                   scan->tokens[scan->count - 2].kind == TOKENS_MONEY;
    size_t yuan = characters_match(codes + at + (codes[at] == ' '), "元");
    if (!is_signed && !yuan && !(is_open && !is_joined(codes[at]) && codes[at] != '%'))
        return 0;
    if (!is_signed && yuan)
        at += yuan + (codes[at] == ' ');
    token->kind = TOKENS_MONEY;
    return at + match_per(codes + at, &token->per);
}

static size_t match_quantity(const struct scan *scan, const uint32_t *codes,
                             struct tokens_token *token)
{
    static const char *const endings[] = {"st", "nd", "rd", "th"};
    size_t at = match_number(scan, codes, &token->number);

    if (at == 0 || strlen(token->number.whole) > LONGEST_NUMBER)
        return 0;
    token->kind = TOKENS_NUMBER;
    for (size_t i = 0; i < 4; i++)
        if (characters_match(codes + at, endings[i]) && !is_joined(codes[at + 2])) {
            token->kind = TOKENS_ORDINAL;
            return at + 2;
        }
    if (codes[at] == '%' || (codes[at] == ' ' && codes[at + 1] == '%')) {
        token->kind = TOKENS_PERCENT;
        return at + (codes[at] == ' ' ? 2 : 1);
    }
    at += match_unit(codes + at, &token->unit);
    return at + match_per(codes + at, &token->per);
}

/* ---- digits that are no quantities ---- */

static size_t match_date(const uint32_t *codes, struct tokens_token *token)
{
    uint32_t sign = codes[4];

    if (digits_at(codes) != 4 || codes[0] == '0')
        return 0;
    token->year = value_of(codes, 4);
    if (characters_match(codes + 4, "年")) {
        token->kind = TOKENS_YEAR;
        return 4;
    }
    if ((sign != '-' && sign != '/') || digits_at(codes + 5) != 2)
        return 0;
    token->month = value_of(codes + 5, 2);
    token->kind = TOKENS_DATE;
    bool has_day = codes[7] == sign && digits_at(codes + 8) == 2;
    token->day = has_day ? value_of(codes + 8, 2) : 0;
    if (!date_is_valid(token->year, token->month, has_day ? token->day : 1))
        return 0;
    return has_day ? 10 : 7;
}

static size_t match_time(const uint32_t *codes, struct tokens_token *token)
{
    size_t hours = digits_at(codes);
    bool is_colon = codes[hours] == ':' || codes[hours] == 0xFF1A;

    if (hours == 0 || hours > 2 || !is_colon || digits_at(codes + hours + 1) != 2)
        return 0;
    token->kind = TOKENS_TIME;
    token->hour = value_of(codes, hours);
    token->minute = value_of(codes + hours + 1, 2);
    return token->hour <= 24 && token->minute < 60 ? hours + 3 : 0;
}

/* "138****8000". */
static size_t match_masked(const struct scan *scan, const uint32_t *codes,
                           struct tokens_token *token)
{
    size_t head = digits_at(codes), stars = 0;

    while (codes[head + stars] == '*')
        stars++;
    size_t tail = digits_at(codes + head + stars);
    if (stars < 2 || head > 4 || tail > 4)
        return 0;
    token->kind = TOKENS_MASKED;
    token->words = characters_text(scan->arena, codes, head);
    token->tail = characters_text(scan->arena, codes + head + stars, tail);
    return head + stars + tail;
}

/* Digits in groups between hyphens (or spaces, for a mobile number); "13800138000" is given them.
 */
static size_t match_groups(const struct scan *scan, const uint32_t *codes, struct buffer *groups,
                           size_t *digits)
{
    size_t at = 0;

    *digits = 0;
    for (;;) {
        size_t length = digits_at(codes + at);
        if (*digits)
            buffer_add(groups, " ");
        buffer_add(groups, characters_text(scan->arena, codes + at, length));
        *digits += length;
        at += length;
        bool goes_on = (codes[at] == '-' || codes[at] == ' ') && digits_at(codes + at + 1) >= 3;
        if (!goes_on || length < 3)
            return at;
        at++;
    }
}

/* Numbers that everybody in the country calls by their digits. */
static bool is_hotline(const char *digits)
{
    static const char *const hotlines[] = {"10000", "10010", "10086", "10099", "12300",
                                           "12315", "12321", "12345", "12381"};

    for (size_t i = 0; i < sizeof hotlines / sizeof *hotlines; i++)
        if (strcmp(hotlines[i], digits) == 0)
            return true;
    return false;
}

static bool is_phone(const char *groups, size_t digits, bool is_grouped)
{
    if (!is_grouped)
        return (digits == 11 && groups[0] == '1') || is_hotline(groups);
    return digits >= 10 && digits <= 12 && strchr("014", groups[0]);
}

/* A mobile number is said by three, four and four digits. */
static const char *grouped(struct arena *arena, const char *digits)
{
    return strlen(digits) == 11 && !strchr(digits, ' ')
               ? arena_format(arena, "%.3s %.4s %s", digits, digits + 3, digits + 7)
               : arena_copy(arena, digits);
}

static size_t match_phone(const struct scan *scan, const uint32_t *codes,
                          struct tokens_token *token)
{
    struct buffer groups;
    size_t digits;
    enum tokens_unit unit;

    buffer_init(&groups, 256);
    size_t length = match_groups(scan, codes, &groups, &digits);
    bool is_grouped = length > digits;
    if (!is_phone(buffer_text(&groups), digits, is_grouped) || is_joined(codes[length]) ||
        match_unit(codes + length, &unit) || codes[length] == '.' ||
        characters_match(codes + length, "元"))
        length = 0;
    token->kind = TOKENS_PHONE;
    token->words = grouped(scan->arena, buffer_text(&groups));
    buffer_finish(&groups);
    return length;
}

/* "26LN100013", "4K"; and digits too long, or with a zero too many, for a number. */
static size_t match_code(const struct scan *scan, const uint32_t *codes, struct tokens_token *token)
{
    size_t digits = digits_at(codes), length, small = 0;
    bool is_mixed = false;

    if (digits > LONGEST_NUMBER || (digits > 1 && codes[0] == '0' && codes[digits] != '.')) {
        token->kind = TOKENS_CODE;
        token->words = characters_text(scan->arena, codes, digits);
        return digits;
    }
    for (length = 0; is_joined(codes[length]); length++) {
        small += codes[length] >= 'a';
        is_mixed |= characters_is_digit(codes[length]) != characters_is_digit(codes[0]);
    }
    token->kind = TOKENS_CODE;
    token->words = characters_text(scan->arena, codes, length);
    return is_mixed && !small ? length : 0;
}

/* ---- the walk ---- */

static size_t match_signed(const struct scan *scan, const uint32_t *codes,
                           struct tokens_token *token)
{
    uint32_t last = before(scan);
    size_t length;

    if (codes[0] != '-' || is_joined(last) || last == ')' || characters_is_han(last))
        return 0;
    if (codes[1] != YUAN && !characters_is_digit(codes[1]))
        return 0;
    length = match_money(scan, codes + 1, token);
    if (length == 0)
        length = match_quantity(scan, codes + 1, token);
    token->number.is_negative = true;
    return length ? length + 1 : 0;
}

static size_t match_range(const struct scan *scan, const uint32_t *codes,
                          struct tokens_token *token)
{
    size_t at = codes[0] == ' ';
    bool is_after = scan->at == scan->words && is_number(scan->tokens[scan->count - 1].kind);
    bool is_dash = codes[at] == CHARACTERS_DASH || (codes[at] == '-' && at == 0);

    if (!is_after || !is_dash)
        return 0;
    at += codes[at + 1] == CHARACTERS_DASH ? 2 : 1; /* a Chinese dash is two of them */
    at += codes[at] == ' ';
    token->kind = TOKENS_RANGE;
    return codes[at] == YUAN || characters_is_digit(codes[at]) ? at : 0;
}

/* The unit alone: a number that has letters behind is not a code when they are its unit. */
static bool is_quantity(const struct scan *scan, const uint32_t *codes)
{
    struct tokens_token token = {0};
    size_t length = match_quantity(scan, codes, &token);

    bool is_padded = codes[0] == '0' && characters_is_digit(codes[1]);

    return length && !is_joined(codes[length]) && !is_padded &&
           (token.unit || token.kind == TOKENS_ORDINAL);
}

static size_t match_digits(const struct scan *scan, const uint32_t *codes,
                           struct tokens_token *token)
{
    size_t length;

    if ((length = match_masked(scan, codes, token)) || (length = match_date(codes, token)) ||
        (length = match_time(codes, token)) || (length = match_phone(scan, codes, token)))
        return length;
    if (!is_quantity(scan, codes) && (length = match_code(scan, codes, token)))
        return length;
    *token = (struct tokens_token){0};
    if ((length = match_money(scan, codes, token)))
        return length;
    *token = (struct tokens_token){0};
    return match_quantity(scan, codes, token);
}

static size_t match_any(const struct scan *scan, struct tokens_token *token)
{
    const uint32_t *codes = scan->codes + scan->at;
    size_t length;

    if ((length = match_range(scan, codes, token)) || (length = match_signed(scan, codes, token)))
        return length;
    *token = (struct tokens_token){0};
    if (codes[0] == YUAN)
        return match_money(scan, codes, token);
    if (characters_is_letter(codes[0]) && !is_joined(before(scan)))
        return match_code(scan, codes, token);
    if (characters_is_digit(codes[0]))
        return match_digits(scan, codes, token);
    token->kind = TOKENS_PER;
    return match_per(codes, &token->per);
}

static void add(struct scan *scan, const struct tokens_token *token)
{
    *ARENA_PUSH(scan->arena, scan->tokens, scan->count, scan->capacity) = *token;
}

static void cut_words(struct scan *scan)
{
    struct tokens_token token = {.kind = TOKENS_WORDS};

    if (scan->at == scan->words)
        return;
    token.words = characters_text(scan->arena, scan->codes + scan->words, scan->at - scan->words);
    add(scan, &token);
}

const struct tokens_token *tokens_find(struct arena *arena, const struct characters *text)
{
    struct scan scan = {.arena = arena, .codes = text->codes};

    add(&scan, &(struct tokens_token){.kind = TOKENS_END});
    while (scan.at < text->count) {
        struct tokens_token token = {0};
        size_t length = match_any(&scan, &token);
        if (length == 0) {
            /* Digits that are nothing are said one by one with the words, all of them. */
            size_t digits = digits_at(scan.codes + scan.at);
            scan.at += digits ? digits : 1;
            continue;
        }
        cut_words(&scan);
        add(&scan, &token);
        scan.at += length;
        scan.words = scan.at;
    }
    cut_words(&scan);
    add(&scan, &(struct tokens_token){.kind = TOKENS_END});
    return scan.tokens + 1;
}
