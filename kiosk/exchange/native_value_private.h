/* Cursors into a native document and the plain values of it. A `struct native_at` is a JSON value
 * and the way to it, on the caller's stack, so that a fault can name its JSON pointer and nothing
 * is paid for it while there is none.
 *
 * Reading never stops at a fault: it is noted, a harmless value stands in, and the rest is read. */
#ifndef EXCHANGE_NATIVE_VALUE_PRIVATE_H
#define EXCHANGE_NATIVE_VALUE_PRIVATE_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/faults.h"
#include "tariff/catalog.h"

/* Price curves and conditions nest; no published tariff goes deeper than four, and what is written
 * out stays within JSON_OUT_DEPTH. */
#define NATIVE_DEPTH_MOST 8
/* A hundred years: the longest contract, and the last month of a timed part. */
#define NATIVE_MONTHS_MOST 1200
/* The names of directed sets and zones, in bytes. */
#define NATIVE_NAME_MOST 200
/* How many of an offer may be taken, or family numbers included. */
#define NATIVE_COUNT_MOST 1000

struct native_reader {
    struct arena *arena;  /* the catalog's */
    struct arena scratch; /* ends with the reading */
    struct faults *faults;
    struct catalog *catalog;
    json_t *apps, *zones;  /* name → number in order of appearance, from 1 */
    struct scope **scopes; /* every scope made, to renumber apps and zones at the end */
    size_t scope_count, scope_capacity;
    bool *faulty; /* by index in the file: offers that hold a fault of shape */
    bool standard_faulty;
};

struct native_at {
    struct native_reader *reader;
    const json_t *json; /* NULL: not given */
    const struct native_at *parent;
    const char *key; /* NULL: an item of a list */
    size_t index;
};

struct native_field {
    const char *key;
    bool required;
};

/* native_value.c: places, faults, and the plain values. Each takes the object and a key; `missing`
 * is the answer when the key is not there or its value is a fault. */
struct native_at native_value_member(const struct native_at *object, const char *key);
struct native_at native_value_item(const struct native_at *list, size_t index);
__attribute__((format(printf, 2, 3))) void native_value_fault(const struct native_at *at,
                                                              const char *format, ...);
/* Once as many faults are told as are kept, what the others would say is not worth its memory. */
bool native_value_is_silent(const struct native_reader *reader);
/* " (did you mean \"x\"?)" for the nearest of the words, or "". */
const char *native_value_hint(struct native_reader *reader, const char *word,
                              const char *const *words, size_t count);
/* Text from the file as a message may show it: short. */
const char *native_value_shown(struct native_reader *reader, const char *text);

/* Whether it is an object; unknown and missing fields are faults but do not make it less of one. */
bool native_value_is_object(const struct native_at *at, const struct native_field *fields,
                            size_t count);
/* Whether it is a list; not given is no fault and no list. */
bool native_value_is_list(const struct native_at *at);
size_t native_value_count(const struct native_at *list);
bool native_value_has(const struct native_at *object, const char *key);

int64_t native_value_money(const struct native_at *object, const char *key, int64_t missing);
int64_t native_value_money_of(const struct native_at *at, int64_t missing);
/* Any number with at most six decimals, in millionths, from least to most (in whole ones). */
int64_t native_value_millionths(const struct native_at *object, const char *key, int64_t least,
                                int64_t most);
int native_value_whole(const struct native_at *object, const char *key, int least, int most,
                       int missing);
bool native_value_bool(const struct native_at *object, const char *key, bool missing);
/* Of SERVICE_COUNT, where the scope is a fault: any quantity. An amount may be 0 (which is what a
 * missing one reads as), a width, unit or meter may not. */
int64_t native_value_amount(const struct native_at *object, const char *key, enum service service);
int64_t native_value_quantity(const struct native_at *object, const char *key, enum service service,
                              int64_t missing);
int32_t native_value_date(const struct native_at *object, const char *key);
/* A string that is not empty; "" when not given. Lives in the catalog's arena. */
const char *native_value_text(const struct native_at *object, const char *key);
const char *native_value_text_of(const struct native_at *at);
struct offer_codes native_value_texts(const struct native_at *object, const char *key);
struct label native_value_label(const struct native_at *at);
struct offer_months native_value_months(const struct native_at *object);
/* The index of the word that is the member's text, or -1 with a fault; `missing` when not given. */
int native_value_word(const struct native_at *object, const char *key, const char *const *words,
                      size_t count, int missing);
int native_value_word_of(const struct native_at *at, const char *const *words, size_t count);

#endif
