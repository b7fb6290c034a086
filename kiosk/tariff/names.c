/* Names to numbers and back, by binary search. Knows nothing of what the names are for. */
#include "tariff/names.h"

#include <string.h>

uint16_t names_find(const struct names *names, const char *name)
{
    size_t low = 0, high = names->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(name, names->items[middle]);
        if (order == 0)
            return (uint16_t)(middle + 1);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NAMES_UNKNOWN;
}

const char *names_text(const struct names *names, uint16_t id)
{
    return id == NAMES_UNKNOWN ? "" : names->items[id - 1];
}
