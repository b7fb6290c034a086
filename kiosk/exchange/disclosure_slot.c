/* The slots of phrases: numbers with their units, dates, places, and how far open words may go. */
#include "exchange/disclosure_slot.h"

#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "base/quantity.h"
#include "exchange/disclosure_places.h"

#define STOP "。"

static inline bool starts_with(const char *text, const char *word)
{
    while (*word && *text == *word)
        text++, word++;
    return *word == '\0';
}

/* ---- numbers ---- */

static bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/* "0.29" at the start of the text, in millionths; how many bytes it takes, 0: none. */
static size_t take_number(const char *text, int64_t *millionths)
{
    size_t length = 0;
    while (is_digit(text[length]))
        length++;
    if (length && text[length] == '.' && is_digit(text[length + 1]))
        for (length++; is_digit(text[length]);)
            length++;
    char number[20];
    if (length == 0 || length >= sizeof number)
        return 0;
    memcpy(number, text, length);
    number[length] = '\0';
    return money_parse(number, millionths) ? length : 0;
}

struct unit {
    const char *word;
    int64_t factor;
};

static const struct unit yuan_units[] = {{"元", 1000000}, {NULL, 0}};
static const struct unit size_units[] = {
    {"KB", QUANTITY_KB}, {"MB", QUANTITY_MB}, {"GB", QUANTITY_GB},       {"TB", 1024 * QUANTITY_GB},
    {"M", QUANTITY_MB},  {"G", QUANTITY_GB},  {"T", 1024 * QUANTITY_GB}, {NULL, 0},
};
static const struct unit minute_units[] = {{"分钟", 60}, {NULL, 0}};
static const struct unit message_units[] = {{"条", 1}, {NULL, 0}};
static const struct unit month_units[] = {
    {"个自然月", 1}, {"个月", 1}, {"月", 1}, {"年", 12}, {NULL, 0}};
static const struct unit day_units[] = {{"天", 1}, {"日", 1}, {NULL, 0}};
static const struct unit fold_units[] = {{"折", 1000000}, {NULL, 0}};
static const struct unit price_units[] = {{"", 1000000}, {NULL, 0}};
static const struct unit count_units[] = {{"", 1}, {NULL, 0}};

struct disclosure_slot {
    const char *name;
    enum disclosure_pattern_slot slot;
    const struct unit *units; /* NULL: not a number with a unit */
    int64_t least, most;      /* no publication means less or more: it is then not understood */
};

#define MONTHS_MOST 600 /* fifty years */
#define DAYS_MOST 36500
#define COUNT_MOST 10000000 /* points (AI豆) go into the hundred thousands */

static const struct disclosure_slot slots[] = {
    {"{yuan}", DISCLOSURE_PATTERN_YUAN, yuan_units, 0, MONEY_MOST},
    {"{price}", DISCLOSURE_PATTERN_YUAN, price_units, 0, MONEY_MOST},
    {"{size}", DISCLOSURE_PATTERN_SIZE, size_units, 1, 1024 * 1024 * QUANTITY_GB},
    {"{minutes}", DISCLOSURE_PATTERN_MINUTES, minute_units, 1, 60 * 1000000},
    {"{messages}", DISCLOSURE_PATTERN_MESSAGES, message_units, 1, 1000000},
    {"{months}", DISCLOSURE_PATTERN_MONTHS, month_units, 1, MONTHS_MOST},
    {"{days}", DISCLOSURE_PATTERN_DAYS, day_units, 1, DAYS_MOST},
    {"{fold}", DISCLOSURE_PATTERN_FOLD, fold_units, 1, 10 * MONEY_YUAN},
    {"{count}", DISCLOSURE_PATTERN_COUNT, count_units, 0, COUNT_MOST},
    {"{date}", DISCLOSURE_PATTERN_DATE, NULL, 0, 0},
    {"{places}", DISCLOSURE_PATTERN_PLACES, NULL, 0, 0},
    {"{word}", DISCLOSURE_PATTERN_WORD, NULL, 0, 0},
    {"{words}", DISCLOSURE_PATTERN_WORDS, NULL, 0, 0},
    {"{names}", DISCLOSURE_PATTERN_NAMES, NULL, 0, 0},
    {"{group}", DISCLOSURE_PATTERN_GROUP, NULL, 0, 0},
};

const struct disclosure_slot *disclosure_slot_find(const char *pattern)
{
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++)
        if (pattern[1] == slots[i].name[1] && starts_with(pattern, slots[i].name))
            return &slots[i];
    return NULL;
}

/* A quantity is whole in its base unit, else the number was not meant so. */
static size_t take_quantity(const char *text, const struct unit *units, int64_t *number)
{
    int64_t millionths;
    size_t length = take_number(text, &millionths);
    for (; length && units->word; units++) {
        if (!starts_with(text + length, units->word))
            continue;
        money_wide product = (money_wide)millionths * units->factor;
        if (product % MONEY_YUAN || product / MONEY_YUAN > QUANTITY_MOST)
            return 0;
        *number = (int64_t)(product / MONEY_YUAN);
        return length + strlen(units->word);
    }
    return 0;
}

/* Up to `most` digits and what must follow them. */
static size_t take_part_of_date(const char *text, const char *unit, size_t most, int *number)
{
    size_t length = 0;
    for (*number = 0; length < most && is_digit(text[length]); length++)
        *number = *number * 10 + (text[length] - '0');
    size_t size = strlen(unit);
    return length && strncmp(text + length, unit, size) == 0 ? length + size : 0;
}

/* What stands behind year, month and day; without marks the date has all its eight digits. */
static const char *const date_units[][3] = {{"年", "月", "日"}, {"-", "-", ""}, {"", "", ""}};

static size_t take_date_in(const char *text, const char *const units[3], int64_t *day)
{
    static const size_t most[] = {4, 2, 2};
    int parts[3] = {0};
    size_t length = 0;
    for (int i = 0; i < 3; i++) {
        size_t taken = take_part_of_date(text + length, units[i], most[i], &parts[i]);
        if (!taken || (!*units[i] && !*units[0] && taken != most[i]))
            return 0;
        length += taken;
    }
    if (is_digit(text[length]) || !date_is_valid(parts[0], parts[1], parts[2]))
        return 0;
    *day = date_from_civil(parts[0], parts[1], parts[2]);
    return length;
}

static size_t take_date(const char *text, int64_t *day)
{
    size_t length = 0;
    for (size_t i = 0; !length && i < sizeof date_units / sizeof *date_units; i++)
        length = take_date_in(text, date_units[i], day);
    return length;
}

/* Places with pauses between; the number is the set of them. */
static size_t take_places(const char *text, int64_t *set)
{
    uint64_t found = 0;
    size_t length = 0, end = 0, taken;
    for (int place; (place = disclosure_places_take(text + length, &taken)) >= 0;) {
        found |= UINT64_C(1) << place;
        end = length += taken;
        while (text[length] == ',')
            length++;
    }
    *set = (int64_t)found;
    return end;
}

/* ---- words ---- */

size_t disclosure_slot_letter_size(const char *text)
{
    unsigned char head = (unsigned char)*text;
    return head >= 0xF0 ? 4 : head >= 0xE0 ? 3 : head >= 0xC0 ? 2 : 1;
}

static bool is_quantity(const char *text)
{
    static const struct unit *const all[] = {yuan_units, size_units, minute_units, message_units,
                                             fold_units};
    int64_t number;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (take_quantity(text, all[i], &number))
            return true;
    return false;
}

/* A group of people may be asked for by its words; what these stand for is priced, or is not asked.
 */
static bool ends_group(const char *text)
{
    static const char *const words[] = {"非",   "不",   "除", "无",   "未",   "免",   "套餐",
                                        "资费", "档",   "且", "副卡", "合约", "低消", "流量",
                                        "宽带", "终端", "元", "以上", "以下", "及以", NULL};
    size_t length;
    for (size_t i = 0; words[i]; i++)
        if (starts_with(text, words[i]))
            return true;
    return is_digit(*text) || strchr(",()\"", *text) || disclosure_places_take(text, &length) >= 0;
}

bool disclosure_slot_can_extend(const struct disclosure_slot *which, const char *text)
{
    enum disclosure_pattern_slot slot = which->slot;
    if (*text == '\0' || starts_with(text, STOP))
        return false;
    if (slot == DISCLOSURE_PATTERN_GROUP)
        return !ends_group(text);
    if (slot == DISCLOSURE_PATTERN_NAMES)
        return !starts_with(text, "且") && !starts_with(text, "的");
    if (slot == DISCLOSURE_PATTERN_WORD && (strchr(",()\"", *text) || starts_with(text, "且")))
        return false;
    return !is_digit(*text) || !is_quantity(text);
}

/* ---- any slot ---- */

size_t disclosure_slot_name_size(const struct disclosure_slot *slot)
{
    return strlen(slot->name);
}

enum disclosure_pattern_slot disclosure_slot_kind(const struct disclosure_slot *slot)
{
    return slot->slot;
}

bool disclosure_slot_is_open(const struct disclosure_slot *slot)
{
    return slot->slot >= DISCLOSURE_PATTERN_WORD;
}

bool disclosure_slot_is_number(const struct disclosure_slot *slot)
{
    return slot->units || slot->slot == DISCLOSURE_PATTERN_DATE;
}

size_t disclosure_slot_take(const struct disclosure_slot *slot, const char *text, int64_t *number)
{
    if (slot->units) {
        size_t length = take_quantity(text, slot->units, number);
        return length && *number >= slot->least && *number <= slot->most ? length : 0;
    }
    return slot->slot == DISCLOSURE_PATTERN_DATE ? take_date(text, number)
                                                 : take_places(text, number);
}
