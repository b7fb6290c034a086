/* Subscribers from a CSV file: `plan`, `addons`, `billed` and `answers` are small languages of
 * their own (CLI.md), each split at its separators. */
#include "exchange/subscribers_csv.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "base/phone.h"
#include "exchange/csv.h"

#define TEXT_MOST 200
#define QUANTITY_HELD_MOST 1000
#define AGE_MOST 150
/* Add-ons of one subscriber; each is held against the others. Nobody has more than a few dozen. */
#define ADDONS_MOST 500
#define PIN_DIGITS 6

enum column {
    COLUMN_SUBSCRIBER,
    COLUMN_PLAN,
    COLUMN_ADDONS,
    COLUMN_JOINED,
    COLUMN_REGION,
    COLUMN_BRAND,
    COLUMN_SEGMENT,
    COLUMN_CHANNEL,
    COLUMN_AGE,
    COLUMN_PIN,
    COLUMN_BILLED,
    COLUMN_ANSWERS,
    COLUMN_COUNT,
};

static const struct csv_column columns[COLUMN_COUNT] = {
    {"subscriber", true}, {"plan", false},  {"addons", false},  {"joined", false},
    {"region", false},    {"brand", false}, {"segment", false}, {"channel", false},
    {"age", false},       {"pin", false},   {"billed", false},  {"answers", false}};

struct reading {
    struct csv csv;
    struct arena *arena;
    struct csv_table ids;
    size_t capacity; /* of the rows */
};

static void fault_item(const struct reading *reading, enum column column, const char *item,
                       const char *should)
{
    char shown[CSV_SHOWN];
    csv_shown(item, shown);
    csv_fault(&reading->csv, column, "%s \"%s\": must be %s", columns[column].name, shown, should);
}

static const char *read_text(const struct reading *reading, enum column column)
{
    const char *text = csv_field(&reading->csv, column);
    if (strlen(text) > TEXT_MOST)
        csv_fault(&reading->csv, column, "%s: longer than %d bytes", columns[column].name,
                  TEXT_MOST);
    return *text ? arena_copy(reading->arena, text) : "";
}

/* Whole digits from least to most. */
static bool parse_count(const char *text, int least, int most, int *count)
{
    int value = 0;
    for (const char *at = text; *at; at++) {
        if (*at < '0' || *at > '9' || value > most)
            return false;
        value = value * 10 + (*at - '0');
    }
    *count = value;
    return *text && value >= least && value <= most;
}

/* The next item of a list: ends it in place where `separator` stands and moves behind it; NULL at
 * the end of the list. */
static char *next_item(char **list, char separator)
{
    char *item = *list;
    if (!item || !*item)
        return NULL;
    char *end = strchr(item, separator);
    if (end)
        *end = '\0';
    *list = end ? end + 1 : NULL;
    return item;
}

/* ---- holdings: CODE*N@DATE, number and date optional ---- */

static bool parse_holding(char *text, bool has_quantity, struct subscriber_holding *holding)
{
    char *date = strchr(text, '@'), *times = has_quantity ? strchr(text, '*') : NULL;
    *holding = (struct subscriber_holding){.code = text, .quantity = 1, .since = DATE_NONE};
    if (date) {
        *date = '\0';
        if (!date_parse(date + 1, &holding->since))
            return false;
    }
    if (times && date && times > date)
        return false;
    if (times) {
        *times = '\0';
        if (!parse_count(times + 1, 1, QUANTITY_HELD_MOST, &holding->quantity))
            return false;
    }
    return *text && strlen(text) <= TEXT_MOST;
}

static void read_plan(const struct reading *reading, struct subscriber *subscriber)
{
    const char *field = csv_field(&reading->csv, COLUMN_PLAN);
    subscriber->plan = (struct subscriber_holding){.code = "", .since = DATE_NONE};
    if (!*field)
        return;
    if (!parse_holding(arena_copy(reading->arena, field), false, &subscriber->plan))
        fault_item(reading, COLUMN_PLAN, field, "CODE or CODE@2025-03-01");
}

static void read_addons(const struct reading *reading, struct subscriber *subscriber)
{
    char *list = arena_copy(reading->arena, csv_field(&reading->csv, COLUMN_ADDONS));
    struct subscriber_holding *items = NULL;
    size_t count = 0, capacity = 0;
    for (char *item; (item = next_item(&list, ';'));) {
        const char *written = arena_copy(reading->arena, item);
        struct subscriber_holding holding;
        if (!parse_holding(item, true, &holding))
            fault_item(reading, COLUMN_ADDONS, written, "CODE, CODE*2 or CODE*2@2025-03-01");
        for (size_t i = 0; i < count; i++)
            if (strcmp(items[i].code, holding.code) == 0)
                fault_item(reading, COLUMN_ADDONS, written, "there once; write CODE*2 for two");
        if (count == ADDONS_MOST) {
            csv_fault(&reading->csv, COLUMN_ADDONS, "addons: more than %d", ADDONS_MOST);
            break;
        }
        *ARENA_PUSH(reading->arena, items, count, capacity) = holding;
    }
    subscriber->addons = items;
    subscriber->addon_count = count;
}

/* ---- billed: MONTH=AMOUNT ---- */

static int compare_billed(const void *a, const void *b)
{
    const struct subscriber_billed *left = a, *right = b;
    return (left->month > right->month) - (left->month < right->month);
}

static bool parse_billed(char *text, struct subscriber_billed *billed)
{
    char *equals = strchr(text, '=');
    int64_t micro;
    if (!equals)
        return false;
    *equals = '\0';
    if (!date_parse_month(text, &billed->month) || !money_parse(equals + 1, &micro))
        return false;
    billed->fen = micro / MONEY_FEN;
    return micro >= 0 && micro <= MONEY_MOST && micro % MONEY_FEN == 0;
}

static void read_billed(const struct reading *reading, struct subscriber *subscriber)
{
    char *list = arena_copy(reading->arena, csv_field(&reading->csv, COLUMN_BILLED));
    struct subscriber_billed *items = NULL;
    size_t count = 0, capacity = 0;
    for (char *item; (item = next_item(&list, ';'));) {
        const char *written = arena_copy(reading->arena, item);
        struct subscriber_billed billed = {0};
        if (!parse_billed(item, &billed))
            fault_item(reading, COLUMN_BILLED, written, "MONTH=YUAN such as 2026-08=66.40");
        *ARENA_PUSH(reading->arena, items, count, capacity) = billed;
    }
    if (count > 1)
        qsort(items, count, sizeof *items, compare_billed);
    for (size_t i = 1; i < count && reading->csv.faults->count == 0; i++)
        if (items[i].month == items[i - 1].month)
            csv_fault(&reading->csv, COLUMN_BILLED, "billed: a month is there twice");
    subscriber->billed = items;
    subscriber->billed_count = count;
}

/* ---- answers: KEY=true|false ---- */

static bool parse_answer(char *text, struct subscriber_answer *answer)
{
    char *equals = strchr(text, '=');
    if (!equals || equals == text)
        return false;
    *equals = '\0';
    answer->key = text;
    answer->value = strcmp(equals + 1, "true") == 0;
    return answer->value || strcmp(equals + 1, "false") == 0;
}

static void read_answers(const struct reading *reading, struct subscriber *subscriber)
{
    char *list = arena_copy(reading->arena, csv_field(&reading->csv, COLUMN_ANSWERS));
    struct subscriber_answer *items = NULL;
    size_t count = 0, capacity = 0;
    for (char *item; (item = next_item(&list, ';'));) {
        const char *written = arena_copy(reading->arena, item);
        struct subscriber_answer answer = {.key = ""};
        if (!parse_answer(item, &answer))
            fault_item(reading, COLUMN_ANSWERS, written, "KEY=true or KEY=false");
        *ARENA_PUSH(reading->arena, items, count, capacity) = answer;
    }
    subscriber->answers = items;
    subscriber->answer_count = count;
}

/* ---- a row ---- */

static void read_joined_and_age(const struct reading *reading, struct subscriber *subscriber)
{
    const char *joined = csv_field(&reading->csv, COLUMN_JOINED);
    const char *age = csv_field(&reading->csv, COLUMN_AGE);
    subscriber->joined = DATE_NONE;
    subscriber->age = -1;
    if (*joined && !date_parse(joined, &subscriber->joined))
        fault_item(reading, COLUMN_JOINED, joined, "a date such as 2019-05-01, or empty");
    if (*age && !parse_count(age, 0, AGE_MOST, &subscriber->age))
        fault_item(reading, COLUMN_AGE, age, "a whole number of years, or empty");
}

/* What a PIN is, or was meant to be, is in no message. */
static const char *read_pin(const struct reading *reading)
{
    const char *pin = csv_field(&reading->csv, COLUMN_PIN);
    size_t digits = strspn(pin, "0123456789");
    if (*pin && (digits != PIN_DIGITS || pin[digits]))
        csv_fault(&reading->csv, COLUMN_PIN, "pin: must be six digits, or empty");
    return *pin ? arena_copy(reading->arena, pin) : "";
}

static const char *read_id(struct reading *reading)
{
    const char *id = csv_field(&reading->csv, COLUMN_SUBSCRIBER);
    size_t known = reading->ids.count;
    char masked[PHONE_TEXT];
    if (!*id || strlen(id) > TEXT_MOST) {
        csv_fault(&reading->csv, COLUMN_SUBSCRIBER, "subscriber: must have 1 to %d bytes",
                  TEXT_MOST);
        return "";
    }
    phone_mask(id, masked);
    size_t number = csv_table_add(&reading->ids, id);
    if (number < known)
        csv_fault(&reading->csv, COLUMN_SUBSCRIBER, "the subscriber %s is there twice", masked);
    return reading->ids.texts[number];
}

static void read_row(struct reading *reading, struct subscribers_csv_row *row)
{
    struct subscriber *subscriber = &row->subscriber;
    subscriber->id = read_id(reading);
    read_plan(reading, subscriber);
    read_addons(reading, subscriber);
    read_joined_and_age(reading, subscriber);
    subscriber->region = read_text(reading, COLUMN_REGION);
    subscriber->brand = read_text(reading, COLUMN_BRAND);
    subscriber->segment = read_text(reading, COLUMN_SEGMENT);
    subscriber->channel = read_text(reading, COLUMN_CHANNEL);
    row->pin = read_pin(reading);
    read_billed(reading, subscriber);
    read_answers(reading, subscriber);
}

enum status subscribers_csv_load_stream(struct arena *arena, FILE *file,
                                        struct subscribers_csv *csv, struct faults *faults,
                                        struct error *error)
{
    struct reading reading = {.arena = arena};
    *csv = (struct subscribers_csv){0};
    csv_table_init(&reading.ids, arena);
    csv_init(&reading.csv, file, faults);
    if (csv_read_header(&reading.csv, columns, COLUMN_COUNT)) {
        while (csv_next(&reading.csv))
            read_row(&reading, ARENA_PUSH(arena, csv->rows, csv->count, reading.capacity));
    }
    csv->ids = reading.ids;
    csv_finish(&reading.csv);
    if (ferror(file))
        return status_fail(error, STATUS_FAILED, "%s: cannot be read to its end: %s", faults->file,
                           strerror(errno));
    return faults_status(faults, error);
}

enum status subscribers_csv_load(struct arena *arena, const char *path, struct subscribers_csv *csv,
                                 struct faults *faults, struct error *error)
{
    FILE *file;
    *csv = (struct subscribers_csv){0};
    enum status status = csv_open(&file, path, error);
    if (status != STATUS_OK)
        return status;
    status = subscribers_csv_load_stream(arena, file, csv, faults, error);
    csv_close(file);
    return status;
}

const struct subscriber *subscribers_csv_find(const struct subscribers_csv *csv, const char *id)
{
    size_t row = csv_table_find(&csv->ids, id);
    return row == CSV_TABLE_NONE ? NULL : &csv->rows[row].subscriber;
}
