/* Reading and writing quantities. */
#include "base/quantity.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

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

bool quantity_parse(const char *text, enum quantity_unit unit, int64_t *quantity)
{
    int64_t digits = 0, scale = 1, size;
    const char *at = text;
    bool any = false, point = false;
    for (; (*at >= '0' && *at <= '9') || (*at == '.' && any && !point); at++) {
        if (*at == '.') {
            point = true;
            continue;
        }
        if (digits > QUANTITY_MOST || scale > 100000)
            return false;
        digits = digits * 10 + (*at - '0');
        scale *= point ? 10 : 1;
        any = true;
    }
    if (!any || (point && scale == 1) || !suffix_size(at, unit, &size))
        return false;
    if (digits > QUANTITY_MOST / size * scale || digits * size % scale != 0)
        return false;
    *quantity = digits * size / scale;
    return *quantity <= QUANTITY_MOST;
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
