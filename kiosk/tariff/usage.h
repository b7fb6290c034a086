/* A subscriber's usage as it was recorded, before any catalog looks at it (TARIFF_MODEL.md §2).
 * Readers (exchange, store) make these; history.h binds them to a catalog. */
#ifndef TARIFF_USAGE_H
#define TARIFF_USAGE_H

#include <stddef.h>
#include <stdint.h>

#include "tariff/service.h"

/* No history has more billing months; a catalog's timed parts do not need more either. */
#define USAGE_MONTHS_MOST 12

struct usage_line {
    int32_t month; /* base/date.h months */
    int64_t time;  /* seconds as in base/date.h, or DATE_NO_TIME: a monthly line */
    enum service service;
    enum direction direction;
    enum place destination, location;
    const char *destination_zone, *location_zone; /* "" unless PLACE_INTL */
    enum network network;
    const char *app;   /* "general" or the name of a directed set */
    const char *peer;  /* "" none */
    const char *bands; /* band names separated by ';', of a monthly line only; "" none */
    int64_t quantity;  /* seconds, bytes or messages; 0 to QUANTITY_MOST */
    int64_t events;    /* 0 to USAGE_EVENTS_MOST */
};

#define USAGE_EVENTS_MOST ((int64_t)1 << 32)

/* What is sent, called or loaded at home and to anywhere in the country: a monthly line. */
struct usage_line usage_line_plain(int32_t month, enum service service, int64_t quantity);

/* The lines of one subscriber in file order. Owned by the arena they were read into. */
struct usage {
    const char *subscriber;
    struct usage_line *lines;
    size_t count;
};

#endif
