/* Matching a usage line against the fields of a scope. Knows nothing of who is family: that hangs
 * on an offer and a whole history (family.c). */
#include "tariff/scope.h"

#include <string.h>

#include "tariff/history.h"

static bool ids_accept(const struct scope_ids *ids, uint16_t id)
{
    if (ids->any)
        return true;
    for (size_t i = 0; i < ids->count && ids->ids[i] <= id; i++)
        if (ids->ids[i] == id)
            return id != NAMES_UNKNOWN;
    return false;
}

static bool place_accepts(uint8_t places, const struct scope_ids *zones, uint8_t place,
                          uint16_t zone)
{
    return (places >> place & 1) && (place != PLACE_INTL || ids_accept(zones, zone));
}

struct scope scope_of_service(enum service service)
{
    return (struct scope){
        .service = service,
        .directions = (1 << DIRECTION_COUNT) - 1,
        .destinations = (1 << PLACE_COUNT) - 1,
        .locations = (1 << PLACE_COUNT) - 1,
        .networks = (1 << NETWORK_COUNT) - 1,
        .destination_zones.any = true,
        .location_zones.any = true,
        .apps.any = true,
    };
}

bool scope_accepts(const struct scope *scope, const struct history_line *line)
{
    return line->service == scope->service && (scope->directions >> line->direction & 1) &&
           (scope->networks >> line->network & 1) &&
           (scope->bands == 0 || (scope->bands & line->bands)) &&
           place_accepts(scope->destinations, &scope->destination_zones, line->destination,
                         line->destination_zone) &&
           place_accepts(scope->locations, &scope->location_zones, line->location,
                         line->location_zone) &&
           ids_accept(&scope->apps, line->app);
}

static bool ids_are_equal(const struct scope_ids *a, const struct scope_ids *b)
{
    if (a->any != b->any || a->count != b->count)
        return false;
    return a->count == 0 || memcmp(a->ids, b->ids, a->count * sizeof *a->ids) == 0;
}

/* Zones say nothing where no foreign place is accepted. */
static bool places_are_equal(uint8_t a, const struct scope_ids *a_zones, uint8_t b,
                             const struct scope_ids *b_zones)
{
    return a == b && (!(a >> PLACE_INTL & 1) || ids_are_equal(a_zones, b_zones));
}

bool scope_is_equal(const struct scope *a, const struct scope *b)
{
    return a->service == b->service && a->directions == b->directions &&
           a->networks == b->networks && a->bands == b->bands && a->family == b->family &&
           places_are_equal(a->destinations, &a->destination_zones, b->destinations,
                            &b->destination_zones) &&
           places_are_equal(a->locations, &a->location_zones, b->locations, &b->location_zones) &&
           ids_are_equal(&a->apps, &b->apps);
}
