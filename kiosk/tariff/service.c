/* The words of usage lines and scopes, as tables. Knows nothing of catalogs. */
#include "tariff/service.h"

#include <string.h>

/* Room for the longest word and its end. */
#define WORD_ROOM 8

static const char services[][WORD_ROOM] = {"voice", "sms", "mms", "data"};
static const char directions[][WORD_ROOM] = {"out", "in"};
static const char networks[][WORD_ROOM] = {"", "onnet", "offnet", "fixed"};

static bool find_word(const char (*words)[WORD_ROOM], int count, const char *text, int *index)
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
    bool is_abroad = strncmp(text, "intl:", 5) == 0 && text[5];
    *zone = is_abroad ? text + 5 : "";
    if (strcmp(text, nearest) == 0)
        *place = PLACE_NEAR;
    else if (strcmp(text, "domestic") == 0)
        *place = PLACE_DOMESTIC;
    else if (strcmp(text, "hmt") == 0)
        *place = PLACE_HMT;
    else if (is_abroad)
        *place = PLACE_INTL;
    else
        return false;
    return true;
}
