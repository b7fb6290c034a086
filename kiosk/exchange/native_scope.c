/* Bands and scopes of a native catalog (TARIFF_MODEL.md §2, §3). Apps and zones are defined by
 * being named: they are numbered as they appear and renumbered in byte order at the end, when all
 * are known. */
#include "exchange/native_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"

#define ANY_ZONE "*"

static const char *const services[] = {"voice", "sms", "mms", "data"};
static const char *const directions[] = {"out", "in"};
static const char *const networks[] = {"onnet", "offnet", "fixed"};
static const char *const peers[] = {"family"};

/* ---- bands ---- */

static const char *const weekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/* The weekday that is written at the start of the text, or -1. */
static int weekday_at(const char *text)
{
    for (int day = 0; day < 7; day++)
        if (strncmp(text, weekdays[day], 3) == 0)
            return day;
    return -1;
}

/* "mon", "mon-fri", "sat,sun": days and ranges of days, separated by commas; a range may run over
 * the end of the week. 0 for anything else. */
static uint8_t parse_days(const char *text)
{
    uint8_t days = 0;
    for (;; text++) {
        int first = weekday_at(text);
        if (first < 0)
            return 0;
        int last = first;
        text += 3;
        if (*text == '-') {
            last = weekday_at(text + 1);
            if (last < 0)
                return 0;
            text += 4;
        }
        for (int day = first; day != last; day = (day + 1) % 7)
            days |= (uint8_t)(1 << day);
        days |= (uint8_t)(1 << last);
        if (*text != ',')
            return *text ? 0 : days;
    }
}

static int32_t read_clock(const struct native_at *window, const char *key, int32_t most)
{
    struct native_at at = native_value_member(window, key);
    int32_t seconds = 0;
    if (!at.json)
        return 0;
    if (json_is_string(at.json) && date_parse_clock(json_string_value(at.json), &seconds) &&
        seconds <= most)
        return seconds;
    native_value_fault(&at, "must be a time of day such as \"23:00\"");
    return 0;
}

static struct catalog_window read_window(const struct native_at *at)
{
    static const struct native_field fields[] = {{"days", true}, {"from", true}, {"to", true}};
    struct catalog_window window = {.days = 0x7F};
    if (!native_value_is_object(at, fields, 3))
        return window;
    struct native_at days = native_value_member(at, "days");
    if (days.json)
        window.days = json_is_string(days.json) ? parse_days(json_string_value(days.json)) : 0;
    if (!window.days)
        native_value_fault(&days, "must be days such as \"mon\", \"mon-fri\" or \"sat,sun\"");
    window.from = read_clock(at, "from", DATE_DAY_SECONDS - 60);
    window.to = read_clock(at, "to", DATE_DAY_SECONDS);
    return window;
}

static struct catalog_band read_band(const struct native_at *at)
{
    struct arena *arena = at->reader->arena;
    struct catalog_band band = {.name = arena_copy(arena, at->key)};
    if (!*at->key || strpbrk(at->key, "; \t\r\n"))
        native_value_fault(at,
                           "the name of a band must not be empty nor hold a space or ';', which "
                           "separates bands in usage files");
    band.window_count = native_value_is_list(at) ? native_value_count(at) : 0;
    if (json_is_array(at->json) && band.window_count == 0)
        native_value_fault(at, "must list at least one window of time");
    struct catalog_window *windows = ARENA_ARRAY(arena, struct catalog_window, band.window_count);
    for (size_t i = 0; i < band.window_count; i++) {
        struct native_at window = native_value_item(at, i);
        windows[i] = read_window(&window);
    }
    band.windows = windows;
    return band;
}

static int compare_bands(const void *a, const void *b)
{
    return strcmp(((const struct catalog_band *)a)->name, ((const struct catalog_band *)b)->name);
}

/* Whether the member is an object of things by name; not given is no fault and none. */
static bool is_named_set(const struct native_at *at)
{
    if (at->json && !json_is_object(at->json))
        native_value_fault(at, "must be an object: a name, and what it stands for");
    return json_is_object(at->json);
}

void native_scope_read_bands(const struct native_at *document)
{
    struct native_at at = native_value_member(document, "bands");
    struct catalog *catalog = document->reader->catalog;
    if (!is_named_set(&at))
        return;
    size_t count = json_object_size(at.json);
    if (count > CATALOG_BANDS_MOST) {
        native_value_fault(&at, "a catalog has at most %d bands", CATALOG_BANDS_MOST);
        return;
    }
    struct catalog_band *bands = ARENA_ARRAY(document->reader->arena, struct catalog_band, count);
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)at.json, name, value)
    {
        struct native_at band = native_value_member(&at, name);
        bands[catalog->band_count++] = read_band(&band);
    }
    if (count > 1)
        qsort(bands, count, sizeof *bands, compare_bands);
    catalog->bands = bands;
}

/* ---- scopes ---- */

/* A field of a scope is a word or a list of words: calls `accept` for each. */
static void each_word(const struct native_at *object, const char *key, struct scope *scope,
                      void (*accept)(const struct native_at *at, struct scope *scope))
{
    struct native_at at = native_value_member(object, key);
    if (!json_is_array(at.json)) {
        accept(&at, scope);
        return;
    }
    if (native_value_count(&at) == 0)
        native_value_fault(&at, "is an empty list, which accepts nothing; leave the field out to "
                                "accept everything");
    for (size_t i = 0; i < native_value_count(&at); i++) {
        struct native_at item = native_value_item(&at, i);
        accept(&item, scope);
    }
}

static void accept_direction(const struct native_at *at, struct scope *scope)
{
    int index = native_value_word_of(at, directions, DIRECTION_COUNT);
    if (index >= 0)
        scope->directions |= (uint8_t)(1 << index);
}

static void accept_network(const struct native_at *at, struct scope *scope)
{
    int index = native_value_word_of(at, networks, 3);
    if (index >= 0)
        scope->networks |= (uint8_t)(1 << (index + NETWORK_ONNET));
}

/* The number of a name in order of appearance. */
static uint16_t number_of(const struct native_at *at, json_t *names, const char *name)
{
    json_t *number = json_object_get(names, name);
    if (number)
        return (uint16_t)json_integer_value(number);
    size_t next = json_object_size(names) + 1;
    if (strlen(name) > NATIVE_NAME_MOST) {
        native_value_fault(at, "a name has at most %d bytes", NATIVE_NAME_MOST);
        return 1;
    }
    if (next > NAMES_MOST) {
        native_value_fault(at, "a catalog has at most %d such names", NAMES_MOST);
        return 1;
    }
    json_object_set_new_nocheck(names, name, json_integer((json_int_t)next));
    return (uint16_t)next;
}

/* Ids are sorted, and doubled ones dropped, when all are known. The room doubles whenever the count
 * reaches a power of two, so that a list of thousands costs its length. */
static void add_id(const struct native_at *at, struct scope_ids *set, uint16_t id)
{
    uint16_t *ids = (uint16_t *)set->ids;
    if ((set->count & (set->count - 1)) == 0) {
        ids = ARENA_ARRAY(at->reader->arena, uint16_t, set->count ? set->count * 2 : 1);
        if (set->count)
            memcpy(ids, set->ids, set->count * sizeof *ids);
        set->ids = ids;
    }
    ids[set->count++] = id;
}

static void accept_place(const struct native_at *at, const char *nearest, uint8_t *places,
                         struct scope_ids *zones)
{
    const char *text = json_string_value(at->json), *zone = "";
    enum place place;
    if (!text || !service_parse_place(text, nearest, &place, &zone)) {
        native_value_fault(at, "must be \"%s\", \"domestic\", \"hmt\", \"intl:ZONE\" or \"intl:*\"",
                           nearest);
        return;
    }
    *places |= (uint8_t)(1 << place);
    if (place == PLACE_INTL && strcmp(zone, ANY_ZONE) == 0)
        zones->any = true;
    else if (place == PLACE_INTL)
        add_id(at, zones, number_of(at, at->reader->zones, zone));
}

static void accept_destination(const struct native_at *at, struct scope *scope)
{
    accept_place(at, "local", &scope->destinations, &scope->destination_zones);
}

static void accept_location(const struct native_at *at, struct scope *scope)
{
    accept_place(at, "home", &scope->locations, &scope->location_zones);
}

static void accept_app(const struct native_at *at, struct scope *scope)
{
    const char *name = json_string_value(at->json);
    if (!name || !*name || strcmp(name, ANY_ZONE) == 0) {
        native_value_fault(at, "must be \"general\" or the name of a directed set; leave the field "
                               "out to accept every app");
        return;
    }
    add_id(at, &scope->apps, number_of(at, at->reader->apps, name));
}

static void accept_band(const struct native_at *at, struct scope *scope)
{
    const struct catalog *catalog = at->reader->catalog;
    const char *words[CATALOG_BANDS_MOST];
    const char *name = json_string_value(at->json);
    for (size_t i = 0; i < catalog->band_count; i++) {
        words[i] = catalog->bands[i].name;
        if (name && strcmp(name, words[i]) == 0) {
            scope->bands |= (uint64_t)1 << i;
            return;
        }
    }
    if (!name)
        native_value_fault(at, "must be the name of a band");
    else
        native_value_fault(at, "no band \"%s\" in this catalog%s",
                           native_value_shown(at->reader, name),
                           native_value_hint(at->reader, name, words, catalog->band_count));
}

/* Zones are told apart only where a place abroad is accepted; "intl:*" makes the others idle. */
static void settle_zones(uint8_t places, struct scope_ids *zones)
{
    if (zones->any || !(places & (1 << PLACE_INTL)))
        *zones = (struct scope_ids){.any = zones->any};
}

static void read_places(const struct native_at *at, struct scope *scope)
{
    if (native_value_has(at, "destination")) {
        scope->destinations = 0;
        scope->destination_zones = (struct scope_ids){0};
        each_word(at, "destination", scope, accept_destination);
        settle_zones(scope->destinations, &scope->destination_zones);
    }
    if (native_value_has(at, "location")) {
        scope->locations = 0;
        scope->location_zones = (struct scope_ids){0};
        each_word(at, "location", scope, accept_location);
        settle_zones(scope->locations, &scope->location_zones);
    }
}

/* A field of which there is only one value to accept may still be written as a list of it. */
static int read_only_word(const struct native_at *object, const char *key, const char *const *words,
                          size_t count)
{
    struct native_at at = native_value_member(object, key);
    if (!json_is_array(at.json) || json_array_size(at.json) != 1)
        return native_value_word_of(&at, words, count);
    struct native_at item = native_value_item(&at, 0);
    return native_value_word_of(&item, words, count);
}

static void read_fields(const struct native_at *at, struct scope *scope)
{
    if (native_value_has(at, "direction")) {
        scope->directions = 0;
        each_word(at, "direction", scope, accept_direction);
    }
    read_places(at, scope);
    if (native_value_has(at, "network")) {
        scope->networks = 0;
        each_word(at, "network", scope, accept_network);
    }
    if (native_value_has(at, "app")) {
        scope->apps = (struct scope_ids){0};
        each_word(at, "app", scope, accept_app);
    }
    if (native_value_has(at, "band"))
        each_word(at, "band", scope, accept_band);
    if (native_value_has(at, "peer"))
        scope->family = read_only_word(at, "peer", peers, 1) == 0;
}

static struct scope *read_scope(const struct native_at *at)
{
    static const struct native_field fields[] = {
        {"service", true},  {"direction", false}, {"destination", false}, {"location", false},
        {"network", false}, {"app", false},       {"band", false},        {"peer", false}};
    struct native_reader *reader = at->reader;
    struct scope *scope = ARENA_NEW(reader->arena, struct scope);
    bool is_object = native_value_is_object(at, fields, 8);
    int service = SERVICE_VOICE;
    if (is_object && native_value_has(at, "service"))
        service = read_only_word(at, "service", services, SERVICE_COUNT);
    *scope = scope_of_service(service < 0 ? SERVICE_VOICE : (enum service)service);
    if (is_object)
        read_fields(at, scope);
    if (!is_object || service < 0 || !native_value_has(at, "service"))
        scope->directions = 0;
    *ARENA_PUSH(&reader->scratch, reader->scopes, reader->scope_count, reader->scope_capacity) =
        scope;
    return scope;
}

static int compare_scopes(const void *a, const void *b)
{
    return strcmp((*(struct scope *const *)a)->name, (*(struct scope *const *)b)->name);
}

void native_scope_read_named(const struct native_at *document)
{
    struct native_at at = native_value_member(document, "scopes");
    struct catalog *catalog = document->reader->catalog;
    if (!is_named_set(&at))
        return;
    size_t count = json_object_size(at.json);
    const struct scope **scopes = ARENA_ARRAY(document->reader->arena, const struct scope *, count);
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)at.json, name, value)
    {
        struct native_at member = native_value_member(&at, name);
        if (!*name)
            native_value_fault(&member, "the name of a scope must not be empty");
        struct scope *scope = read_scope(&member);
        scope->name = arena_copy(document->reader->arena, name);
        scopes[catalog->scope_count++] = scope;
    }
    if (count > 1)
        qsort(scopes, count, sizeof *scopes, compare_scopes);
    catalog->scopes = scopes;
}

/* The hint for a scope that is not there. */
static const char *scope_hint(struct native_reader *reader, const char *name)
{
    const struct catalog *catalog = reader->catalog;
    if (native_value_is_silent(reader))
        return "";
    const char **words = ARENA_ARRAY(&reader->scratch, const char *, catalog->scope_count);
    for (size_t i = 0; i < catalog->scope_count; i++)
        words[i] = catalog->scopes[i]->name;
    return native_value_hint(reader, name, words, catalog->scope_count);
}

/* Where a fault hides the service, the scope accepts no direction, as none that is right does. */
static const struct scope *stand_in(struct native_reader *reader)
{
    struct scope *scope = ARENA_NEW(reader->arena, struct scope);
    *scope = scope_of_service(SERVICE_VOICE);
    scope->directions = 0;
    return scope;
}

enum service native_scope_service(const struct scope *scope)
{
    return scope->directions ? scope->service : SERVICE_COUNT;
}

const struct scope *native_scope_read(const struct native_at *object)
{
    struct native_at at = native_value_member(object, "scope");
    if (!at.json)
        return stand_in(object->reader); /* told as a missing field */
    if (!json_is_string(at.json))
        return read_scope(&at);
    const char *name = json_string_value(at.json);
    const struct scope *scope = catalog_find_scope(object->reader->catalog, name);
    if (scope)
        return scope;
    native_value_fault(&at, "no scope \"%s\" in this catalog%s",
                       native_value_shown(object->reader, name), scope_hint(object->reader, name));
    return stand_in(object->reader);
}

/* ---- numbers in byte order ---- */

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names in byte order, and for each number of appearance the number it has there. */
static const uint16_t *sort_names(struct native_reader *reader, json_t *seen, struct names *names)
{
    size_t count = json_object_size(seen);
    const char **items = ARENA_ARRAY(reader->arena, const char *, count);
    const char *name;
    json_t *value;
    json_object_foreach(seen, name, value) items[names->count++] = arena_copy(reader->arena, name);
    if (count > 1)
        qsort(items, count, sizeof *items, compare_names);
    uint16_t *number = ARENA_ARRAY(&reader->scratch, uint16_t, count + 1);
    for (size_t i = 0; i < count; i++)
        number[json_integer_value(json_object_get(seen, items[i]))] = (uint16_t)(i + 1);
    names->items = items;
    return number;
}

static int compare_ids(const void *a, const void *b)
{
    return *(const uint16_t *)a - *(const uint16_t *)b;
}

static void renumber(struct native_reader *reader, struct scope_ids *set, const uint16_t *number)
{
    if (set->count == 0)
        return;
    uint16_t *ids = ARENA_ARRAY(reader->arena, uint16_t, set->count);
    for (size_t i = 0; i < set->count; i++)
        ids[i] = number[set->ids[i]];
    qsort(ids, set->count, sizeof *ids, compare_ids);
    size_t kept = 1;
    for (size_t i = 1; i < set->count; i++)
        if (ids[i] != ids[kept - 1])
            ids[kept++] = ids[i];
    *set = (struct scope_ids){.any = set->any, .ids = ids, .count = kept};
}

void native_scope_finish(struct native_reader *reader)
{
    const uint16_t *apps = sort_names(reader, reader->apps, &reader->catalog->apps);
    const uint16_t *zones = sort_names(reader, reader->zones, &reader->catalog->zones);
    for (size_t i = 0; i < reader->scope_count; i++) {
        renumber(reader, &reader->scopes[i]->apps, apps);
        renumber(reader, &reader->scopes[i]->destination_zones, zones);
        renumber(reader, &reader->scopes[i]->location_zones, zones);
    }
}
