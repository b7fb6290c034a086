/* Written and read byte by byte; what is read is believed nowhere. */
#include "store/store_packed.h"

#include "tariff/curve.h"
#include "tariff/names.h"
#include "tariff/usage.h"

#define LAYOUT 1
#define HAS_EVENTS 1
#define HAS_PEER 2
#define IS_METERED 4

/* Any year that dates know (base/date.h). */
#define MONTH_LEAST (1900 * 12)
#define MONTH_MOST (10000 * 12 - 1)

/* ---- out */

static void put(struct buffer *bytes, uint64_t number)
{
    unsigned char groups[10];
    size_t count = 0;
    for (; number >= 128; number >>= 7)
        groups[count++] = (unsigned char)(number | 128);
    groups[count++] = (unsigned char)number;
    buffer_add_bytes(bytes, (const char *)groups, count);
}

static bool is_same_kind(const struct history_line *a, const struct history_line *b)
{
    return a->service == b->service && a->direction == b->direction &&
           a->destination == b->destination && a->location == b->location &&
           a->network == b->network && a->app == b->app && a->bands == b->bands &&
           a->destination_zone == b->destination_zone && a->location_zone == b->location_zone;
}

static void put_kind(struct buffer *bytes, const struct history_line *line)
{
    put(bytes, (uint64_t)line->service | (uint64_t)line->direction << 2 |
                   (uint64_t)line->network << 4 | (uint64_t)line->destination << 8 |
                   (uint64_t)line->location << 10);
    put(bytes, line->app);
    if (line->destination == PLACE_INTL)
        put(bytes, line->destination_zone);
    if (line->location == PLACE_INTL)
        put(bytes, line->location_zone);
    put(bytes, line->bands);
}

static void put_line(struct buffer *bytes, const struct history_line *line, size_t kind)
{
    unsigned flags = (line->events ? HAS_EVENTS : 0u) | (line->peer ? HAS_PEER : 0u) |
                     (line->metered ? IS_METERED : 0u);
    put(bytes, kind * 8 + flags);
    put(bytes, (uint64_t)line->quantity);
    if (line->events)
        put(bytes, (uint64_t)line->events);
    if (line->peer)
        put(bytes, line->peer);
}

void store_packed_write(const struct history *history, struct buffer *bytes)
{
    struct arena arena = {0};
    size_t *kind_of = ARENA_ARRAY(&arena, size_t, history->line_count);
    size_t *examples = ARENA_ARRAY(&arena, size_t, history->line_count), kinds = 0;
    for (size_t i = 0; i < history->line_count; i++) {
        size_t kind = 0;
        while (kind < kinds && !is_same_kind(&history->lines[examples[kind]], &history->lines[i]))
            kind++;
        if (kind == kinds)
            examples[kinds++] = i;
        kind_of[i] = kind;
    }
    put(bytes, LAYOUT);
    put(bytes, history->peer_count);
    put(bytes, kinds);
    for (size_t i = 0; i < kinds; i++)
        put_kind(bytes, &history->lines[examples[i]]);
    put(bytes, history->month_count);
    put(bytes, history->line_count);
    for (size_t month = 0; month < history->month_count; month++) {
        int32_t before = month ? history->months[month - 1] : 0;
        put(bytes, (uint64_t)(history->months[month] - before));
        put(bytes, history->starts[month + 1] - history->starts[month]);
        for (size_t i = history->starts[month]; i < history->starts[month + 1]; i++)
            put_line(bytes, &history->lines[i], kind_of[i]);
    }
    arena_finish(&arena);
}

/* ---- in */

/* What is left to read; `broken` once anything was wrong. */
struct reading {
    const uint8_t *at, *end;
    bool broken;
};

/* A number of more than one byte. */
static uint64_t take_long(struct reading *reading, uint64_t most)
{
    uint64_t number = 0;
    for (int shift = 0; shift < 64 && reading->at < reading->end; shift += 7) {
        uint64_t group = *reading->at++;
        if (shift == 63 && group > 1)
            break;
        number |= (group & 127) << shift;
        if (group >= 128)
            continue;
        if (number <= most)
            return number;
        break;
    }
    reading->broken = true;
    return 0;
}

/* The next number, 0 where it is greater than `most` or not there. Most are one byte. */
static inline uint64_t take(struct reading *reading, uint64_t most)
{
    if (reading->at < reading->end && *reading->at < 128 && *reading->at <= most)
        return *reading->at++;
    return take_long(reading, most);
}

static size_t bytes_left(const struct reading *reading)
{
    return (size_t)(reading->end - reading->at);
}

static struct history_line take_kind(struct reading *reading)
{
    uint64_t words = take(reading, (1 << 12) - 1);
    struct history_line kind = {.service = words & 3,
                                .direction = words >> 2 & 3,
                                .network = words >> 4 & 15,
                                .destination = words >> 8 & 3,
                                .location = words >> 10 & 3};
    reading->broken |= kind.direction >= DIRECTION_COUNT || kind.network >= NETWORK_COUNT;
    kind.app = (uint16_t)take(reading, NAMES_MOST);
    if (kind.destination == PLACE_INTL)
        kind.destination_zone = (uint16_t)take(reading, NAMES_MOST);
    if (kind.location == PLACE_INTL)
        kind.location_zone = (uint16_t)take(reading, NAMES_MOST);
    kind.bands = take(reading, UINT64_MAX);
    return kind;
}

struct kinds {
    struct history_line *items;
    size_t count;
};

static struct kinds take_kinds(struct reading *reading, struct arena *arena)
{
    struct kinds kinds = {.count = (size_t)take(reading, bytes_left(reading) / 3)};
    kinds.items = ARENA_ARRAY(arena, struct history_line, kinds.count);
    for (size_t i = 0; i < kinds.count && !reading->broken; i++)
        kinds.items[i] = take_kind(reading);
    return kinds;
}

/* There is at least one kind, and room for the line. */
static void take_line(struct reading *reading, const struct kinds *kinds, struct history *history)
{
    uint64_t head = take(reading, kinds->count * 8 - 1);
    struct history_line *line = &history->lines[history->line_count++];
    *line = kinds->items[head / 8];
    line->quantity = (int64_t)take(reading, CURVE_QUANTITY_MOST);
    if (head & HAS_EVENTS)
        line->events = (int64_t)take(reading, USAGE_EVENTS_MOST);
    if (head & HAS_PEER)
        line->peer = (uint32_t)take(reading, history->peer_count);
    line->metered = head & IS_METERED;
    reading->broken |= line->metered && line->events > 1;
}

/* A service's sum in a month stays what can be priced exactly (history.h). */
static void check_sums(struct reading *reading, const struct history *history, size_t first)
{
    int64_t sums[SERVICE_COUNT] = {0};
    for (size_t i = first; i < history->line_count && !reading->broken; i++) {
        const struct history_line *line = &history->lines[i];
        reading->broken |= line->quantity > CURVE_QUANTITY_MOST - sums[line->service];
        sums[line->service] += line->quantity;
    }
}

/* `all` is how many lines there is room for. */
static void take_month(struct reading *reading, const struct kinds *kinds, size_t month, size_t all,
                       struct history *history)
{
    int64_t before = month ? history->months[month - 1] : 0;
    int64_t number = before + (int64_t)take(reading, MONTH_MOST);
    size_t first = history->line_count, lines = (size_t)take(reading, all - first);
    reading->broken |= number < MONTH_LEAST || number > MONTH_MOST || number == before;
    if (reading->broken)
        return;
    history->months[month] = (int32_t)number;
    history->starts[month] = first;
    for (size_t i = 0; i < lines && !reading->broken; i++)
        take_line(reading, kinds, history);
    history->starts[month + 1] = history->line_count;
    check_sums(reading, history, first);
}

bool store_packed_read(const uint8_t *bytes, size_t length, const char *subscriber,
                       struct arena *arena, const struct history **history)
{
    struct reading reading = {.at = bytes, .end = bytes + length};
    struct history *out = ARENA_NEW(arena, struct history);
    out->subscriber = subscriber;
    reading.broken |= take(&reading, LAYOUT) != LAYOUT;
    out->peer_count = (uint32_t)take(&reading, bytes_left(&reading));
    struct kinds kinds = take_kinds(&reading, arena);
    out->month_count = (size_t)take(&reading, USAGE_MONTHS_MOST);
    size_t all = (size_t)take(&reading, bytes_left(&reading) / 2);
    if (reading.broken || kinds.count == 0 || out->month_count == 0 || all == 0)
        return false;
    out->lines = ARENA_ARRAY(arena, struct history_line, all);
    for (size_t month = 0; month < out->month_count && !reading.broken; month++)
        take_month(&reading, &kinds, month, all, out);
    *history = out;
    return !reading.broken && out->line_count == all && reading.at == reading.end;
}
