/* Lines looked up, sorted and put together. Knows nothing of offers. */
#include "advice/quick_usage.h"

#include <string.h>

#include "tariff/family.h"

/* Fewer runs a month than this are as soon priced one by one. */
#define LONG_RUNS 12

/* What scopes can see of a line, the peer left aside, and which columns accept it. */
struct kind {
    uint64_t fields, bands, columns;
};

struct reading {
    struct arena *arena;
    const struct compiled *compiled;
    const struct history *history;
    struct quick_usage *usage;
    struct kind *kinds[SERVICE_COUNT];
    size_t kind_counts[SERVICE_COUNT], kind_rooms[SERVICE_COUNT];
    uint64_t family[SERVICE_COUNT];          /* columns about family */
    uint64_t *family_of_peer[SERVICE_COUNT]; /* NULL: none */
    size_t counts[SERVICE_COUNT];
    bool is_beyond;
};

static uint64_t fields_of(const struct history_line *line)
{
    return (uint64_t)line->app | (uint64_t)line->destination_zone << 16 |
           (uint64_t)line->location_zone << 32 | (uint64_t)line->direction << 48 |
           (uint64_t)line->destination << 50 | (uint64_t)line->location << 54 |
           (uint64_t)line->network << 58;
}

static uint64_t look_up(const struct compiled_service *service, const struct history_line *line)
{
    uint64_t columns = 0;
    for (size_t i = 0; i < service->column_count; i++)
        if (scope_accepts(service->columns[i].scope, line))
            columns |= (uint64_t)1 << i;
    return columns;
}

static uint64_t columns_of(struct reading *reading, const struct history_line *line)
{
    size_t service = line->service;
    uint64_t fields = fields_of(line);
    const struct kind *kinds = reading->kinds[service];
    for (size_t i = 0; i < reading->kind_counts[service]; i++)
        if (kinds[i].fields == fields && kinds[i].bands == line->bands)
            return kinds[i].columns;
    struct kind *kind = ARENA_PUSH(reading->arena, reading->kinds[service],
                                   reading->kind_counts[service], reading->kind_rooms[service]);
    *kind =
        (struct kind){fields, line->bands, look_up(&reading->compiled->services[service], line)};
    return kind->columns;
}

/* Family numbers are chosen for each scope and number of them by itself. */
static void find_family(struct reading *reading, size_t service)
{
    const struct compiled_service *own = &reading->compiled->services[service];
    for (size_t i = 0; i < own->column_count; i++) {
        if (!own->columns[i].scope->family)
            continue;
        if (!reading->family_of_peer[service])
            reading->family_of_peer[service] =
                ARENA_ARRAY(reading->arena, uint64_t, (size_t)reading->history->peer_count + 1);
        reading->family[service] |= (uint64_t)1 << i;
        const struct family *family =
            family_choose(reading->arena, reading->history, own->columns[i].scope,
                          own->columns[i].family_numbers);
        for (size_t peer = 1; peer <= reading->history->peer_count; peer++)
            if (family->is_member[peer])
                reading->family_of_peer[service][peer] |= (uint64_t)1 << i;
    }
}

static uint32_t class_of(struct reading *reading, const struct history_line *line)
{
    struct quick_service *own = &reading->usage->services[line->service];
    uint64_t columns = columns_of(reading, line), family = reading->family[line->service];
    if (columns & family)
        columns &= ~family | reading->family_of_peer[line->service][line->peer];
    for (size_t i = 0; i < own->class_count; i++)
        if (own->columns[i] == columns)
            return (uint32_t)i;
    if (own->class_count == QUICK_USAGE_CLASSES) {
        reading->is_beyond = true;
        return 0;
    }
    own->columns[own->class_count] = columns;
    for (uint64_t rest = columns; rest; rest &= rest - 1)
        own->classes[__builtin_ctzll(rest)] |= (uint64_t)1 << own->class_count;
    return (uint32_t)own->class_count++;
}

static int64_t metered(const struct history_line *line, int64_t meter)
{
    if (!line->metered || meter == 0)
        return line->quantity;
    int64_t over = line->quantity % meter;
    return over ? line->quantity - over + meter : line->quantity;
}

static void add_line(struct reading *reading, const struct history_line *line, size_t month)
{
    const struct compiled_service *service = &reading->compiled->services[line->service];
    struct quick_service *own = &reading->usage->services[line->service];
    size_t *count = &reading->counts[line->service];
    if (line->quantity == 0)
        return;
    uint32_t number = class_of(reading, line);
    bool joins = *count > own->starts[month] && own->runs[*count - 1].number == number &&
                 !service->tells_events;
    struct quick_run *run = joins ? &own->runs[*count - 1] : &own->runs[(*count)++];
    run->number = number;
    run->events += line->events;
    int64_t most = 0;
    for (size_t i = 0; i < service->meter_count; i++) {
        int64_t quantity = metered(line, service->meters[i]);
        run->quantity[i] += quantity;
        most = quantity > most ? quantity : most;
    }
    own->most[number][month] += most;
}

/* Rating cuts what is more than can be priced exactly: nothing here may come near. */
static bool is_too_much(const struct quick_service *service, size_t month)
{
    int64_t sum = 0;
    for (size_t i = 0; i < service->class_count; i++)
        sum += service->most[i][month] < CURVE_QUANTITY_MOST ? service->most[i][month]
                                                             : CURVE_QUANTITY_MOST;
    return sum >= CURVE_QUANTITY_MOST;
}

static void add_month(struct reading *reading, size_t month)
{
    const struct history *history = reading->history;
    for (int i = 0; i < SERVICE_COUNT; i++)
        reading->usage->services[i].starts[month] = reading->counts[i];
    for (size_t i = history->starts[month]; i < history->starts[month + 1]; i++)
        add_line(reading, &history->lines[i], month);
    for (int i = 0; i < SERVICE_COUNT; i++) {
        struct quick_service *own = &reading->usage->services[i];
        own->starts[month + 1] = reading->counts[i];
        own->is_long |= reading->counts[i] - own->starts[month] > LONG_RUNS;
        reading->is_beyond |= is_too_much(own, month);
    }
}

static void sum_up(struct reading *reading, struct quick_service *own)
{
    size_t months = reading->usage->months, count = 0;
    own->sums = ARENA_ARRAY(reading->arena, struct quick_run, months * own->class_count);
    for (size_t month = 0; month < months; month++) {
        struct quick_run *of_class[QUICK_USAGE_CLASSES] = {0};
        own->sum_starts[month] = count;
        for (size_t i = own->starts[month]; i < own->starts[month + 1]; i++) {
            const struct quick_run *run = &own->runs[i];
            if (!of_class[run->number])
                of_class[run->number] = &own->sums[count++];
            struct quick_run *sum = of_class[run->number];
            sum->number = run->number;
            for (size_t meter = 0; meter < COMPILED_METERS; meter++)
                sum->quantity[meter] += run->quantity[meter];
        }
    }
    own->sum_starts[months] = count;
}

bool quick_usage_make(struct arena *arena, const struct compiled *compiled,
                      const struct history *history, struct quick_usage *usage)
{
    struct reading reading = {
        .arena = arena, .compiled = compiled, .history = history, .usage = usage};
    size_t lines[SERVICE_COUNT] = {0};
    *usage = (struct quick_usage){.compiled = compiled, .months = history->month_count};
    for (size_t i = 0; i < history->line_count; i++)
        lines[history->lines[i].service]++;
    for (size_t i = 0; i < SERVICE_COUNT; i++) {
        usage->services[i].runs = ARENA_ARRAY(arena, struct quick_run, lines[i]);
        if (lines[i])
            find_family(&reading, i);
    }
    for (size_t month = 0; month < usage->months && !reading.is_beyond; month++)
        add_month(&reading, month);
    for (size_t i = 0; i < SERVICE_COUNT && !reading.is_beyond; i++)
        if (usage->services[i].is_long && !compiled->services[i].tells_events)
            sum_up(&reading, &usage->services[i]);
    return !reading.is_beyond;
}

int64_t quick_usage_of(const struct quick_service *service, uint64_t classes, size_t month)
{
    int64_t sum = 0;
    for (; classes; classes &= classes - 1)
        sum += service->most[__builtin_ctzll(classes)][month];
    return sum;
}

int64_t quick_usage_most(const struct quick_usage *usage, const struct quick_service *service,
                         uint64_t classes)
{
    int64_t most = 0;
    for (size_t month = 0; month < usage->months; month++) {
        int64_t sum = quick_usage_of(service, classes, month);
        most = sum > most ? sum : most;
    }
    return most;
}
