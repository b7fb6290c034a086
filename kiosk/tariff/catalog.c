/* A catalog's life, its look-ups, and which time bands a moment is in. Knows nothing of how a
 * catalog is read or whether it is lawful. */
#include "tariff/catalog.h"

#include <string.h>

#include "base/date.h"
#include "base/memory.h"

struct catalog *catalog_create(void)
{
    struct catalog *catalog = memory_allocate(1, sizeof *catalog);
    arena_init(&catalog->arena);
    return catalog;
}

void catalog_destroy(struct catalog *catalog)
{
    if (!catalog)
        return;
    arena_finish(&catalog->arena);
    memory_free(catalog);
}

const struct offer *catalog_find(const struct catalog *catalog, const char *code)
{
    size_t low = 0, high = catalog->offer_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(code, catalog->offers[middle].code);
        if (order == 0)
            return &catalog->offers[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const struct scope *catalog_find_scope(const struct catalog *catalog, const char *name)
{
    size_t low = 0, high = catalog->scope_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(name, catalog->scopes[middle]->name);
        if (order == 0)
            return catalog->scopes[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* A window past midnight belongs to the day it starts on, so that its second half is looked up
 * under the day before. */
static bool window_contains(const struct catalog_window *window, int weekday, int32_t clock)
{
    bool today = window->days >> weekday & 1;
    bool yesterday = window->days >> ((weekday + 6) % 7) & 1;
    if (window->from == window->to)
        return today;
    if (window->from < window->to)
        return today && clock >= window->from && clock < window->to;
    return (today && clock >= window->from) || (yesterday && clock < window->to);
}

static bool band_contains(const struct catalog_band *band, int weekday, int32_t clock)
{
    for (size_t i = 0; i < band->window_count; i++)
        if (window_contains(&band->windows[i], weekday, clock))
            return true;
    return false;
}

uint64_t catalog_bands_at(const struct catalog *catalog, int64_t time)
{
    int64_t day = time / DATE_DAY_SECONDS - (time % DATE_DAY_SECONDS < 0);
    int32_t clock = (int32_t)(time - day * DATE_DAY_SECONDS);
    int weekday = date_weekday((int32_t)day);
    uint64_t mask = 0;
    for (size_t i = 0; i < catalog->band_count; i++)
        if (band_contains(&catalog->bands[i], weekday, clock))
            mask |= (uint64_t)1 << i;
    return mask;
}

static uint64_t band_named(const struct catalog *catalog, const char *name, size_t length)
{
    for (size_t i = 0; i < catalog->band_count; i++) {
        const char *known = catalog->bands[i].name;
        if (strlen(known) == length && memcmp(known, name, length) == 0)
            return (uint64_t)1 << i;
    }
    return 0;
}

uint64_t catalog_bands_named(const struct catalog *catalog, const char *names)
{
    uint64_t mask = 0;
    while (*names) {
        names += strspn(names, "; ");
        size_t length = strcspn(names, ";");
        size_t name = length;
        while (name > 0 && names[name - 1] == ' ')
            name--;
        mask |= band_named(catalog, names, name);
        names += length;
    }
    return mask;
}
