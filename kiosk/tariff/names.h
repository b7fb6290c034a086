/* The names that a catalog knows (directed sets, zones, bands), sorted in byte order and numbered
 * from 1. A name it does not know is 0: no scope of the catalog can tell such names apart. */
#ifndef TARIFF_NAMES_H
#define TARIFF_NAMES_H

#include <stddef.h>
#include <stdint.h>

#define NAMES_UNKNOWN 0
#define NAMES_MOST 65000

struct names {
    const char *const *items; /* items[id - 1] */
    size_t count;
};

uint16_t names_find(const struct names *names, const char *name); /* NAMES_UNKNOWN if not there */
const char *names_text(const struct names *names, uint16_t id);   /* "" for NAMES_UNKNOWN */

#endif
