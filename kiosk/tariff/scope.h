/* Which usage lines a part of an offer is about (TARIFF_MODEL.md §3): for each field the accepted
 * values. Masks have bit `1 << value`; a set of ids lists what is accepted, ascending, unless
 * `any`. Ids are the catalog's (names.h): id 0 is every name the catalog does not know, which only
 * `any` accepts. */
#ifndef TARIFF_SCOPE_H
#define TARIFF_SCOPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tariff/service.h"

struct history_line;

struct scope_ids {
    bool any;
    const uint16_t *ids; /* ascending */
    size_t count;
};

struct scope {
    const char *name; /* in the catalog's `scopes`; NULL when written in place */
    enum service service;
    uint8_t directions, destinations, locations;
    uint8_t networks; /* NETWORK_NONE's bit only where the field is not named */
    struct scope_ids destination_zones, location_zones; /* count where PLACE_INTL is accepted */
    struct scope_ids apps;
    uint64_t bands; /* any of these bands; 0: the field is not named */
    bool family;    /* "peer": "family" */
};

/* A scope of that service that accepts every line of it. */
struct scope scope_of_service(enum service service);

/* Whether the scope accepts the line, the peer left aside (bill.c chooses family numbers). */
bool scope_accepts(const struct scope *scope, const struct history_line *line);

bool scope_is_equal(const struct scope *a, const struct scope *b); /* the name left aside */

#endif
