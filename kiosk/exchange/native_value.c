/* Cursors into a JSON document, and the plain values of a native catalog: money, quantities, dates,
 * words, texts. Knows nothing of offers.
 *
 * Numbers: jansson gives a number with a point as the double nearest to it. It is taken as n
 * millionths exactly where n ÷ 10⁶, which the division rounds to nearest as well, is that same
 * double: so 0.29 is 290000 and a seventh decimal is a fault. Nothing is computed in doubles. */
#include "exchange/native_value_private.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/date.h"
#include "base/money.h"

#define MILLION 1000000
/* Pointers and words shown in a message; longer ones are cut. */
#define POINTER_MOST ((size_t)400)
#define SHOWN_MOST 60
/* Among more words than these the nearest is not looked for: no catalog has as many scopes. */
#define HINT_WORDS_MOST 5000

struct native_at native_value_member(const struct native_at *object, const char *key)
{
    return (struct native_at){.reader = object->reader,
                              .json = json_object_get(object->json, key),
                              .parent = object,
                              .key = key};
}

struct native_at native_value_item(const struct native_at *list, size_t index)
{
    return (struct native_at){.reader = list->reader,
                              .json = json_array_get(list->json, index),
                              .parent = list,
                              .index = index};
}

/* Text from the file, cut between characters where it is long; escaped in a pointer (RFC 6901). */
static void add_shown(struct buffer *buffer, const char *text, size_t most, bool is_pointer)
{
    size_t length = 0;
    for (; text[length] && (length < most || ((unsigned char)text[length] & 0xC0) == 0x80);
         length++) {
        char byte = text[length];
        if (is_pointer && (byte == '~' || byte == '/'))
            buffer_add(buffer, byte == '~' ? "~0" : "~1");
        else
            buffer_add_bytes(buffer, &byte, 1);
    }
    if (text[length])
        buffer_add(buffer, "…");
}

bool native_value_is_silent(const struct native_reader *reader)
{
    return reader->faults->count >= FAULTS_KEPT;
}

const char *native_value_shown(struct native_reader *reader, const char *text)
{
    if (native_value_is_silent(reader))
        return "";
    struct buffer buffer;
    buffer_init(&buffer, 1024);
    add_shown(&buffer, text, SHOWN_MOST, false);
    const char *shown = arena_copy(&reader->scratch, buffer_text(&buffer));
    buffer_finish(&buffer);
    return shown;
}

static void add_pointer(struct buffer *buffer, const struct native_at *at)
{
    if (!at->parent)
        return;
    add_pointer(buffer, at->parent);
    buffer_add(buffer, "/");
    if (at->key)
        add_shown(buffer, at->key, SHOWN_MOST, true);
    else
        buffer_add_format(buffer, "%zu", at->index);
}

void native_value_fault(const struct native_at *at, const char *format, ...)
{
    struct buffer pointer;
    if (native_value_is_silent(at->reader)) {
        at->reader->faults->count++;
        return;
    }
    buffer_init(&pointer, POINTER_MOST);
    add_pointer(&pointer, at);
    char text[700];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    faults_add_pointer(at->reader->faults, buffer_text(&pointer), "%s", text);
    buffer_finish(&pointer);
}

/* Levenshtein's distance between two short words; 99 when either is long. */
static int distance(const char *a, const char *b)
{
    enum { LONGEST = 40 };
    size_t a_length = strlen(a), b_length = strlen(b);
    if (a_length > LONGEST || b_length > LONGEST)
        return 99;
    int row[LONGEST + 1];
    for (size_t j = 0; j <= b_length; j++)
        row[j] = (int)j;
    for (size_t i = 1; i <= a_length; i++) {
        int diagonal = row[0];
        row[0] = (int)i;
        for (size_t j = 1; j <= b_length; j++) {
            int change = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            int shift = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            row[j] = change < shift ? change : shift;
        }
    }
    return row[b_length];
}

const char *native_value_hint(struct native_reader *reader, const char *word,
                              const char *const *words, size_t count)
{
    const char *nearest = NULL;
    if (native_value_is_silent(reader) || count > HINT_WORDS_MOST)
        return "";
    int least = (int)(strlen(word) < 100 ? strlen(word) : 100) / 3 + 1;
    for (size_t i = 0; i < count; i++) {
        int away = distance(word, words[i]);
        if (away <= least && away < (int)strlen(words[i]) && (!nearest || away < least)) {
            nearest = words[i];
            least = away;
        }
    }
    return nearest ? arena_format(&reader->scratch, " (did you mean \"%s\"?)", nearest) : "";
}

static void name_unknown_fields(const struct native_at *at, const struct native_field *fields,
                                size_t count)
{
    const char *words[64];
    for (size_t i = 0; i < count; i++)
        words[i] = fields[i].key;
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)at->json, key, value)
    {
        size_t i = 0;
        while (i < count && strcmp(words[i], key) != 0)
            i++;
        if (i < count)
            continue;
        struct native_at member = native_value_member(at, key);
        native_value_fault(&member, "unknown field%s",
                           native_value_hint(at->reader, key, words, count));
    }
}

bool native_value_is_object(const struct native_at *at, const struct native_field *fields,
                            size_t count)
{
    if (!json_is_object(at->json)) {
        native_value_fault(at, "must be an object");
        return false;
    }
    size_t known = 0;
    for (size_t i = 0; i < count; i++) {
        if (json_object_get(at->json, fields[i].key))
            known++;
        else if (fields[i].required)
            native_value_fault(at, "has no \"%s\"", fields[i].key);
    }
    if (known < json_object_size(at->json))
        name_unknown_fields(at, fields, count);
    return true;
}

bool native_value_is_list(const struct native_at *at)
{
    if (at->json && !json_is_array(at->json))
        native_value_fault(at, "must be a list");
    return json_is_array(at->json);
}

size_t native_value_count(const struct native_at *list)
{
    return json_array_size(list->json);
}

bool native_value_has(const struct native_at *object, const char *key)
{
    return json_object_get(object->json, key) != NULL;
}

/* The number in millionths; false where it is none, has a seventh decimal or passes the limits. */
static bool millionths_of(const json_t *json, int64_t least, int64_t most, int64_t *value)
{
    if (json_is_integer(json)) {
        json_int_t whole = json_integer_value(json);
        if (whole < least || whole > most)
            return false;
        *value = whole * MILLION;
        return true;
    }
    double number = json_is_real(json) ? json_real_value(json) : NAN;
    if (!(number >= (double)least && number <= (double)most))
        return false;
    *value = llround(number * MILLION);
    return (double)*value / MILLION == number;
}

int64_t native_value_millionths(const struct native_at *object, const char *key, int64_t least,
                                int64_t most)
{
    struct native_at at = native_value_member(object, key);
    int64_t value = 0;
    if (!at.json || millionths_of(at.json, least, most, &value))
        return value;
    native_value_fault(&at, "must be a number from %lld to %lld with at most 6 decimals",
                       (long long)least, (long long)most);
    return 0;
}

int64_t native_value_money_of(const struct native_at *at, int64_t missing)
{
    int64_t value;
    if (!at->json)
        return missing;
    if (millionths_of(at->json, 0, MONEY_MOST / MONEY_YUAN, &value))
        return value;
    native_value_fault(at,
                       "must be an amount in yuan: a number from 0 to %lld with at most 6 "
                       "decimals",
                       (long long)(MONEY_MOST / MONEY_YUAN));
    return missing;
}

int64_t native_value_money(const struct native_at *object, const char *key, int64_t missing)
{
    struct native_at at = native_value_member(object, key);
    return native_value_money_of(&at, missing);
}

/* A whole number, whether it is written 12 or 12.0: JSON does not tell them apart. */
static bool whole_of(const json_t *json, int least, int most, int *value)
{
    int64_t millionths;
    if (!millionths_of(json, least, most, &millionths) || millionths % MILLION != 0)
        return false;
    *value = (int)(millionths / MILLION);
    return true;
}

int native_value_whole(const struct native_at *object, const char *key, int least, int most,
                       int missing)
{
    struct native_at at = native_value_member(object, key);
    int value;
    if (!at.json)
        return missing;
    if (whole_of(at.json, least, most, &value))
        return value;
    native_value_fault(&at, "must be a whole number from %d to %d", least, most);
    return missing;
}

bool native_value_bool(const struct native_at *object, const char *key, bool missing)
{
    struct native_at at = native_value_member(object, key);
    if (!at.json)
        return missing;
    if (!json_is_boolean(at.json))
        native_value_fault(&at, "must be true or false");
    return json_is_boolean(at.json) ? json_is_true(at.json) : missing;
}

/* Whether it is a quantity of the service; of any, where the service is not known. */
static bool parse_quantity(const char *text, enum service service, int64_t *quantity)
{
    if (service != SERVICE_COUNT)
        return quantity_parse(text, service_unit(service), quantity);
    for (service = 0; service < SERVICE_COUNT; service++)
        if (parse_quantity(text, service, quantity))
            return true;
    return false;
}

/* False where there is none; one that is wrong is a fault, named here. */
static bool read_amount(const struct native_at *at, enum service service, int64_t *quantity)
{
    static const char *const examples[] = {
        "quantity of voice, such as \"100min\"", "number of messages, such as \"50\"",
        "number of messages, such as \"50\"", "quantity of data, such as \"20GB\"", "quantity"};
    if (!at->json)
        return false;
    if (json_is_string(at->json) && parse_quantity(json_string_value(at->json), service, quantity))
        return true;
    native_value_fault(at, "must be a %s", examples[service]);
    return false;
}

int64_t native_value_amount(const struct native_at *object, const char *key, enum service service)
{
    struct native_at at = native_value_member(object, key);
    int64_t quantity;
    return read_amount(&at, service, &quantity) ? quantity : 0;
}

int64_t native_value_quantity(const struct native_at *object, const char *key, enum service service,
                              int64_t missing)
{
    struct native_at at = native_value_member(object, key);
    int64_t quantity;
    if (!read_amount(&at, service, &quantity))
        return missing;
    if (quantity > 0)
        return quantity;
    native_value_fault(&at, "must be above 0");
    return missing;
}

int32_t native_value_date(const struct native_at *object, const char *key)
{
    struct native_at at = native_value_member(object, key);
    int32_t day;
    if (!at.json)
        return DATE_NONE;
    if (json_is_string(at.json) && date_parse(json_string_value(at.json), &day))
        return day;
    native_value_fault(&at, "must be a date such as \"2026-11-21\"");
    return DATE_NONE;
}

const char *native_value_text_of(const struct native_at *at)
{
    if (!at->json)
        return "";
    if (!json_is_string(at->json) || json_string_length(at->json) == 0) {
        native_value_fault(at, "must be a text that is not empty");
        return "";
    }
    return arena_copy_bytes(at->reader->arena, json_string_value(at->json),
                            json_string_length(at->json));
}

const char *native_value_text(const struct native_at *object, const char *key)
{
    struct native_at at = native_value_member(object, key);
    return native_value_text_of(&at);
}

struct offer_codes native_value_texts(const struct native_at *object, const char *key)
{
    struct native_at list = native_value_member(object, key);
    size_t count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    const char **items = ARENA_ARRAY(object->reader->arena, const char *, count);
    for (size_t i = 0; i < count; i++) {
        struct native_at item = native_value_item(&list, i);
        items[i] = native_value_text_of(&item);
    }
    return (struct offer_codes){.items = items, .count = count};
}

/* The shape of a BCP 47 tag: a language of two or three letters, then parts of one to eight. */
static bool is_language(const char *tag)
{
    size_t part = 0, parts = 0;
    for (const char *at = tag;; at++) {
        bool letter = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z');
        if (letter || (parts > 0 && *at >= '0' && *at <= '9')) {
            part++;
            continue;
        }
        if (parts == 0 ? part < 2 || part > 3 : part < 1 || part > 8)
            return false;
        if (*at != '-')
            return *at == '\0';
        part = 0;
        parts++;
    }
}

struct label native_value_label(const struct native_at *at)
{
    if (!at->json)
        return (struct label){0};
    if (!json_is_object(at->json) || json_object_size(at->json) == 0) {
        native_value_fault(at, "must give a text by language, such as {\"zh-CN\": \"…\"}");
        return (struct label){0};
    }
    struct label_text *texts =
        ARENA_ARRAY(at->reader->arena, struct label_text, json_object_size(at->json));
    struct label label = {.texts = texts};
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)at->json, key, value)
    {
        struct native_at text = native_value_member(at, key);
        if (!is_language(key))
            native_value_fault(&text, "is not a language tag such as \"zh-CN\" or \"en\"");
        texts[label.count++] = (struct label_text){.lang = arena_copy(at->reader->arena, key),
                                                   .text = native_value_text_of(&text)};
    }
    return label;
}

struct offer_months native_value_months(const struct native_at *object)
{
    struct native_at at = native_value_member(object, "months");
    struct offer_months months = {.first = 1, .last = 0};
    size_t count = json_array_size(at.json);
    if (!at.json)
        return months;
    bool fits = (count == 1 || count == 2) &&
                whole_of(json_array_get(at.json, 0), 1, NATIVE_MONTHS_MOST, &months.first);
    if (fits && count == 2)
        fits = whole_of(json_array_get(at.json, 1), months.first, NATIVE_MONTHS_MOST, &months.last);
    if (fits)
        return months;
    native_value_fault(&at, "must be [first, last] or [first], months from 1 to %d",
                       NATIVE_MONTHS_MOST);
    return (struct offer_months){.first = 1, .last = 0};
}

/* The words as a message lists them. */
static const char *listed(struct native_reader *reader, const char *const *words, size_t count)
{
    struct buffer buffer;
    if (native_value_is_silent(reader))
        return "";
    buffer_init(&buffer, 512);
    for (size_t i = 0; i < count; i++)
        buffer_add_format(&buffer, "%s\"%s\"",
                          i == 0          ? ""
                          : i + 1 < count ? ", "
                                          : " or ",
                          words[i]);
    const char *text = arena_copy(&reader->scratch, buffer_text(&buffer));
    buffer_finish(&buffer);
    return text;
}

int native_value_word_of(const struct native_at *at, const char *const *words, size_t count)
{
    const char *text = json_string_value(at->json);
    for (size_t i = 0; text && i < count; i++)
        if (strcmp(text, words[i]) == 0)
            return (int)i;
    native_value_fault(at, "must be %s%s", listed(at->reader, words, count),
                       text && count > 1 ? native_value_hint(at->reader, text, words, count) : "");
    return -1;
}

int native_value_word(const struct native_at *object, const char *key, const char *const *words,
                      size_t count, int missing)
{
    struct native_at at = native_value_member(object, key);
    return at.json ? native_value_word_of(&at, words, count) : missing;
}
