/* A catalog in memory (TARIFF_MODEL.md §3): everything in one arena, offers sorted by code in byte
 * order (which is offer order, §5). A reader fills it, validation (validate.h) completes it; after
 * that it is never changed and may be shared by threads. */
#ifndef TARIFF_CATALOG_H
#define TARIFF_CATALOG_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "tariff/names.h"
#include "tariff/offer.h"

#define CATALOG_BANDS_MOST 64 /* a line's bands are one 64-bit mask */

struct catalog_window {
    uint8_t days;     /* bit 0 Monday … bit 6 Sunday */
    int32_t from, to; /* seconds of the day; to ≤ from runs past midnight; equal: the whole day */
};

struct catalog_band {
    const char *name;
    const struct catalog_window *windows;
    size_t window_count;
};

struct catalog {
    struct arena arena;
    const char *id, *version, *timezone;
    struct names apps, zones;         /* apps hold "general" too */
    const struct catalog_band *bands; /* bit i of a mask is bands[i] */
    size_t band_count;
    const struct scope *const *scopes; /* the named ones, by name in byte order */
    size_t scope_count;
    const struct offer_charge *standard_charges; /* in file order */
    size_t standard_charge_count;
    const struct offer *offers; /* by code in byte order */
    size_t offer_count;
    const size_t *offer_pointers; /* index of each in the file, for messages: /offers/N */
};

struct catalog *catalog_create(void);
void catalog_destroy(struct catalog *catalog); /* NULL is fine */

const struct offer *catalog_find(const struct catalog *catalog, const char *code); /* or NULL */
const struct scope *catalog_find_scope(const struct catalog *catalog, const char *name);

/* The bands (mask) that contain a local time in seconds (base/date.h). */
uint64_t catalog_bands_at(const struct catalog *catalog, int64_t time);
/* The mask of names separated by ';'; unknown names are no band. */
uint64_t catalog_bands_named(const struct catalog *catalog, const char *names);

#endif
