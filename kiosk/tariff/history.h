/* A subscriber's usage seen through one catalog: names turned into the catalog's ids, times into
 * bands, peers numbered, months and lines in the order in which allowances are used up
 * (TARIFF_MODEL.md §2: by time, ties in file order, then monthly lines in file order). Not metered
 * yet: metering depends on the charges chosen. */
#ifndef TARIFF_HISTORY_H
#define TARIFF_HISTORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "tariff/catalog.h"
#include "tariff/usage.h"

struct history_line {
    int64_t quantity, events;
    uint64_t bands;
    uint32_t peer; /* 0 none, else 1 … peer_count in byte order of the peers' ids */
    uint16_t app, destination_zone, location_zone; /* the catalog's ids; zones 0 unless INTL */
    uint8_t service, direction, destination, location, network; /* enums of service.h */
    bool metered; /* has a time and events 1: rounded up by a charge's `meter` */
};

struct history {
    const char *subscriber;
    size_t month_count; /* 1 to USAGE_MONTHS_MOST */
    int32_t months[USAGE_MONTHS_MOST];
    size_t starts[USAGE_MONTHS_MOST + 1]; /* lines of month m: starts[m] to starts[m + 1] */
    struct history_line *lines;
    size_t line_count;
    uint32_t peer_count;
};

/* STATUS_BAD_INPUT: no lines, more than USAGE_MONTHS_MOST months, or a month in which a service
 * passes CURVE_QUANTITY_MOST. Everything lives in the arena. */
STATUS_CHECKED enum status history_bind(struct arena *arena, const struct catalog *catalog,
                                        const struct usage *usage, struct history **history,
                                        struct error *error);

#endif
