/* A history's lines put together into the classes that no scope of any catalog can tell apart, the
 * peer left aside: what bounds are computed on. A class has one bit of a 64-bit mask; from the
 * 64th on they share the last bit, which makes bounds weaker, never wrong. */
#ifndef ADVICE_USAGE_CLASS_H
#define ADVICE_USAGE_CLASS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "tariff/history.h"

#define USAGE_CLASS_BITS 64

struct usage_class_months {
    int64_t of[USAGE_MONTHS_MOST];
};

struct usage_classes {
    const struct history *history;
    int64_t meters[SERVICE_COUNT];
    size_t months;
    const struct history_line **lines; /* one line of each class */
    size_t count;
    size_t bits;
    uint8_t *bit_of_line; /* by line of the history */
    /* By bit: quantities as recorded, and the most that metering can make of them. */
    struct usage_class_months recorded[USAGE_CLASS_BITS], metered[USAGE_CLASS_BITS];
};

/* `meters` is the largest `meter` of any charge of a service, 1 where there is none. */
const struct usage_classes *usage_class_find(struct arena *arena, const struct history *history,
                                             const int64_t meters[SERVICE_COUNT]);

/* The bits of the classes that the scope accepts; of a family scope, as if everybody were family.
 */
uint64_t usage_class_mask(const struct usage_classes *classes, const struct scope *scope);

/* The same classes with only what such a scope accepts, its family numbers chosen as for a bill. */
const struct usage_classes *usage_class_family(struct arena *arena,
                                               const struct usage_classes *classes,
                                               const struct scope *scope, int family_numbers);

/* The metered quantity of the classes of a mask in a month, or over all months. */
int64_t usage_class_metered(const struct usage_classes *classes, uint64_t mask, size_t month);
int64_t usage_class_recorded(const struct usage_classes *classes, uint64_t mask, size_t month);

#endif
