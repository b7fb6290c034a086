/* Usage bound to a catalog: months found, lines put in their order of use, names numbered, bands
 * looked up. Knows nothing of offers or prices. */
#include "tariff/history.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "tariff/curve.h"

/* One line on its way into order: by month, then lines with a time by time, then monthly lines;
 * ties in file order. */
struct place_in_order {
    int32_t month;
    int64_t time;
    size_t index;
};

static int compare_orders(const void *left, const void *right)
{
    const struct place_in_order *a = left, *b = right;
    if (a->month != b->month)
        return a->month < b->month ? -1 : 1;
    if (a->time != b->time)
        return a->time < b->time ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

static struct place_in_order *lines_in_order(struct arena *arena, const struct usage *usage)
{
    struct place_in_order *order = ARENA_ARRAY(arena, struct place_in_order, usage->count);
    for (size_t i = 0; i < usage->count; i++) {
        int64_t time = usage->lines[i].time;
        order[i].month = usage->lines[i].month;
        order[i].time = time == DATE_NO_TIME ? INT64_MAX : time;
        order[i].index = i;
    }
    qsort(order, usage->count, sizeof *order, compare_orders);
    return order;
}

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The different peers in byte order, without the empty one. */
static struct names peers_of(struct arena *arena, const struct usage *usage)
{
    const char **items = ARENA_ARRAY(arena, const char *, usage->count);
    size_t count = 0, distinct = 0;
    for (size_t i = 0; i < usage->count; i++)
        if (*usage->lines[i].peer)
            items[count++] = usage->lines[i].peer;
    if (count)
        qsort(items, count, sizeof *items, compare_names);
    for (size_t i = 0; i < count; i++)
        if (distinct == 0 || strcmp(items[distinct - 1], items[i]) != 0)
            items[distinct++] = items[i];
    return (struct names){.items = items, .count = distinct};
}

/* Like names_find, but peers may be more than a catalog has names. */
static uint32_t peer_number(const struct names *peers, const char *peer)
{
    if (!*peer)
        return 0;
    const char *const *found =
        bsearch(&peer, peers->items, peers->count, sizeof peer, compare_names);
    return (uint32_t)(found - peers->items) + 1;
}

static uint16_t zone_number(const struct catalog *catalog, enum place place, const char *zone)
{
    return place == PLACE_INTL ? names_find(&catalog->zones, zone) : NAMES_UNKNOWN;
}

static struct history_line bind_line(const struct catalog *catalog, const struct usage_line *line,
                                     const struct names *peers)
{
    bool timed = line->time != DATE_NO_TIME;
    return (struct history_line){
        .quantity = line->quantity,
        .events = line->events,
        .bands = timed ? catalog_bands_at(catalog, line->time)
                       : catalog_bands_named(catalog, line->bands),
        .peer = peer_number(peers, line->peer),
        .app = names_find(&catalog->apps, line->app),
        .destination_zone = zone_number(catalog, line->destination, line->destination_zone),
        .location_zone = zone_number(catalog, line->location, line->location_zone),
        .service = (uint8_t)line->service,
        .direction = (uint8_t)line->direction,
        .destination = (uint8_t)line->destination,
        .location = (uint8_t)line->location,
        .network = (uint8_t)line->network,
        .metered = timed && line->events == 1,
    };
}

static enum status find_months(struct history *history, const struct place_in_order *order,
                               struct error *error)
{
    for (size_t i = 0; i < history->line_count; i++) {
        if (i > 0 && order[i].month == order[i - 1].month)
            continue;
        if (history->month_count == USAGE_MONTHS_MOST)
            return status_fail(error, STATUS_BAD_INPUT,
                               "the usage covers more than %d billing months; keep the latest %d",
                               USAGE_MONTHS_MOST, USAGE_MONTHS_MOST);
        history->months[history->month_count] = order[i].month;
        history->starts[history->month_count++] = i;
    }
    history->starts[history->month_count] = history->line_count;
    return STATUS_OK;
}

/* The most that 128 bits can price exactly (curve.h). */
static enum status check_sums(const struct history *history, struct error *error)
{
    for (size_t month = 0; month < history->month_count; month++) {
        int64_t sums[SERVICE_COUNT] = {0};
        for (size_t i = history->starts[month]; i < history->starts[month + 1]; i++) {
            const struct history_line *line = &history->lines[i];
            if (line->quantity > CURVE_QUANTITY_MOST - sums[line->service]) {
                char name[DATE_TEXT];
                date_format_month(history->months[month], name);
                return status_fail(error, STATUS_BAD_INPUT,
                                   "the %s usage of %s is larger than any real month; check its "
                                   "units",
                                   service_name((enum service)line->service), name);
            }
            sums[line->service] += line->quantity;
        }
    }
    return STATUS_OK;
}

enum status history_bind(struct arena *arena, const struct catalog *catalog,
                         const struct usage *usage, struct history **history, struct error *error)
{
    if (usage->count == 0)
        return status_fail(error, STATUS_BAD_INPUT,
                           "there is no usage for this subscriber; import some first");
    struct history *bound = ARENA_NEW(arena, struct history);
    struct place_in_order *order = lines_in_order(arena, usage);
    struct names peers = peers_of(arena, usage);
    bound->subscriber = usage->subscriber;
    bound->line_count = usage->count;
    bound->lines = ARENA_ARRAY(arena, struct history_line, usage->count);
    bound->peer_count = (uint32_t)peers.count;
    for (size_t i = 0; i < usage->count; i++)
        bound->lines[i] = bind_line(catalog, &usage->lines[order[i].index], &peers);
    enum status status = find_months(bound, order, error);
    if (status == STATUS_OK)
        status = check_sums(bound, error);
    if (status == STATUS_OK)
        *history = bound;
    return status;
}
