/* Reading and writing quantities. */
#include "base/quantity.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/money.h"

struct suffix {
    const char *text;
    enum quantity_unit unit;
    int64_t size;
};

/* Larger before smaller: writing takes the first that divides. A bare number is the base unit. */
static const struct suffix suffixes[] = {
    {"TB", QUANTITY_BYTES, 1024 * QUANTITY_GB},
    {"GB", QUANTITY_BYTES, QUANTITY_GB},
    {"MB", QUANTITY_BYTES, QUANTITY_MB},
    {"KB", QUANTITY_BYTES, QUANTITY_KB},
    {"B", QUANTITY_BYTES, 1},
    {"h", QUANTITY_SECONDS, 3600},
    {"min", QUANTITY_SECONDS, 60},
    {"s", QUANTITY_SECONDS, 1},
};
#define SUFFIX_COUNT (sizeof suffixes / sizeof *suffixes)

static bool suffix_size(const char *text, enum quantity_unit unit, int64_t *size)
{
    *size = 1;
    if (*text == '\0')
        return true;
    for (size_t i = 0; i < SUFFIX_COUNT; i++) {
        if (suffixes[i].unit == unit && strcmp(suffixes[i].text, text) == 0) {
            *size = suffixes[i].size;
            return true;
        }
    }
    return false;
}

/* Digits with at most one point among them: the digits as a number, and the power of ten that the
 * point divides it by. Behind them is the suffix; NULL where no such number stands. */
static const char *read_decimal(const char *at, int64_t *digits, int64_t *scale)
{
    bool any = false, point = false;
    *digits = 0;
    *scale = 1;
    for (; (*at >= '0' && *at <= '9') || (*at == '.' && any && !point); at++) {
        if (*at == '.') {
            point = true;
            continue;
        }
        if (*digits > QUANTITY_MOST || *scale > 100000)
            return NULL;
        *digits = *digits * 10 + (*at - '0');
        *scale *= point ? 10 : 1;
        any = true;
    }
    return any && (!point || *scale > 1) ? at : NULL;
}

bool quantity_parse(const char *text, enum quantity_unit unit, int64_t *quantity)
{
    int64_t digits, scale, size;
    const char *suffix = read_decimal(text, &digits, &scale);
    if (!suffix || !suffix_size(suffix, unit, &size))
        return false;
    money_wide exact = (money_wide)digits * size; /* below 10 × 2⁴⁸ × 2⁴⁰: past 64 bits */
    if (exact % scale != 0 || exact / scale > QUANTITY_MOST)
        return false;
    *quantity = (int64_t)(exact / scale);
    return true;
}

void quantity_format(int64_t quantity, enum quantity_unit unit, char text[static QUANTITY_TEXT])
{
    for (size_t i = 0; i < SUFFIX_COUNT && quantity > 0; i++) {
        bool usual = strcmp(suffixes[i].text, "h") != 0 && strcmp(suffixes[i].text, "TB") != 0;
        if (usual && suffixes[i].unit == unit && quantity % suffixes[i].size == 0) {
            snprintf(text, QUANTITY_TEXT, "%lld%s", (long long)(quantity / suffixes[i].size),
                     suffixes[i].text);
            return;
        }
    }
    static const char *const base[] = {"s", "B", ""};
    snprintf(text, QUANTITY_TEXT, "%lld%s", (long long)quantity, base[unit]);
}
