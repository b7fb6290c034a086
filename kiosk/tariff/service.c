/* The words of usage lines and scopes, as tables. Knows nothing of catalogs. */
#include "tariff/service.h"

#include <string.h>

static const char *const services[] = {"voice", "sms", "mms", "data"};
static const char *const directions[] = {"out", "in"};
static const char *const networks[] = {"", "onnet", "offnet", "fixed"};

static bool find_word(const char *const *words, int count, const char *text, int *index)
{
    for (*index = 0; *index < count; ++*index)
        if (strcmp(words[*index], text) == 0)
            return true;
    return false;
}

enum quantity_unit service_unit(enum service service)
{
    if (service == SERVICE_VOICE)
        return QUANTITY_SECONDS;
    return service == SERVICE_DATA ? QUANTITY_BYTES : QUANTITY_MESSAGES;
}

const char *service_name(enum service service)
{
    return services[service];
}

const char *service_direction_name(enum direction direction)
{
    return directions[direction];
}

const char *service_network_name(enum network network)
{
    return networks[network];
}

bool service_parse(const char *text, enum service *service)
{
    int index;
    bool known = find_word(services, SERVICE_COUNT, text, &index);
    if (known)
        *service = (enum service)index;
    return known;
}

bool service_parse_direction(const char *text, enum direction *direction)
{
    int index;
    bool known = find_word(directions, DIRECTION_COUNT, text, &index);
    if (known)
        *direction = (enum direction)index;
    return known;
}

bool service_parse_network(const char *text, enum network *network)
{
    int index;
    bool known = find_word(networks, NETWORK_COUNT, text, &index);
    if (known)
        *network = (enum network)index;
    return known;
}

bool service_parse_place(const char *text, const char *nearest, enum place *place,
                         const char **zone)
{
    const char *const places[] = {nearest, "domestic", "hmt"};
    int index;
    *zone = "";
    if (find_word(places, PLACE_INTL, text, &index)) {
        *place = (enum place)index;
        return true;
    }
    if (strncmp(text, "intl:", 5) != 0 || !text[5])
        return false;
    *place = PLACE_INTL;
    *zone = text + 5;
    return true;
}
