/* The words of a usage line (TARIFF_MODEL.md §2): services, directions, places, networks. A place
 * is where the other party is called (destination) or where the subscriber is (location); the
 * nearest place is written `local` as a destination and `home` as a location. */
#ifndef TARIFF_SERVICE_H
#define TARIFF_SERVICE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/quantity.h"

enum service { SERVICE_VOICE, SERVICE_SMS, SERVICE_MMS, SERVICE_DATA, SERVICE_COUNT };
enum direction { DIRECTION_OUT, DIRECTION_IN, DIRECTION_COUNT };
enum place { PLACE_NEAR, PLACE_DOMESTIC, PLACE_HMT, PLACE_INTL, PLACE_COUNT };
enum network { NETWORK_NONE, NETWORK_ONNET, NETWORK_OFFNET, NETWORK_FIXED, NETWORK_COUNT };

enum quantity_unit service_unit(enum service service);

/* The word in files; borrowed, static. */
const char *service_name(enum service service);
const char *service_direction_name(enum direction direction);
const char *service_network_name(enum network network); /* "" for none */

/* Each reads the whole string and answers false for an unknown word. */
bool service_parse(const char *text, enum service *service);
bool service_parse_direction(const char *text, enum direction *direction);
bool service_parse_network(const char *text, enum network *network); /* "" is none */

/* "local"/"home", "domestic", "hmt", "intl:ZONE"; `*zone` points into text behind the colon, "" for
 * a place without zone. `nearest` is "local" or "home". */
bool service_parse_place(const char *text, const char *nearest, enum place *place,
                         const char **zone);

#endif
