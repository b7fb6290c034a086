/* Usage lines from a CSV file: what each column says, and what the line means when it is silent. */
#include "exchange/usage_csv.h"

#include <errno.h>
#include <string.h>

#include "base/date.h"
#include "exchange/csv.h"
#include "exchange/csv_table.h"

/* The longest name or id: longer ones are not names but a shifted or broken file. */
#define TEXT_MOST 200

enum column {
    COLUMN_SUBSCRIBER,
    COLUMN_MONTH,
    COLUMN_TIME,
    COLUMN_SERVICE,
    COLUMN_DIRECTION,
    COLUMN_DESTINATION,
    COLUMN_LOCATION,
    COLUMN_NETWORK,
    COLUMN_APP,
    COLUMN_PEER,
    COLUMN_QUANTITY,
    COLUMN_EVENTS,
    COLUMN_BAND,
    COLUMN_COUNT,
};

static const struct csv_column columns[COLUMN_COUNT] = {
    {"subscriber", true}, {"month", false},       {"time", false},     {"service", true},
    {"direction", false}, {"destination", false}, {"location", false}, {"network", false},
    {"app", false},       {"peer", false},        {"quantity", true},  {"events", false},
    {"band", false}};

/* Each reads one column into the line and says what is wrong with it. */

static void fault_value(const struct csv *csv, enum column column, const char *should)
{
    char shown[CSV_SHOWN];
    csv_shown(csv_field(csv, column), shown);
    csv_fault(csv, column, "%s \"%s\": must be %s", columns[column].name, shown, should);
}

static const char *read_text(const struct csv *csv, enum column column)
{
    const char *text = csv_field(csv, column);
    if (strlen(text) > TEXT_MOST)
        csv_fault(csv, column, "%s: longer than %d bytes", columns[column].name, TEXT_MOST);
    return text;
}

static void read_times(const struct csv *csv, struct usage_line *line)
{
    const char *month = csv_field(csv, COLUMN_MONTH), *time = csv_field(csv, COLUMN_TIME);
    line->time = DATE_NO_TIME;
    if (*time && !date_parse_time(time, &line->time))
        fault_value(csv, COLUMN_TIME, "a time such as 2026-08-03T14:05:10, or empty");
    if (*month && !date_parse_month(month, &line->month))
        fault_value(csv, COLUMN_MONTH, "a month such as 2026-08, or empty");
    if (!*month && !*time)
        csv_fault(csv, COLUMN_MONTH, "neither a month nor a time");
    if (!*month && line->time != DATE_NO_TIME) {
        int64_t day = line->time / DATE_DAY_SECONDS - (line->time % DATE_DAY_SECONDS < 0);
        line->month = date_month_of((int32_t)day);
    }
}

static void read_place(const struct csv *csv, enum column column, const char *nearest,
                       enum place *place, const char **zone)
{
    const char *text = csv_field(csv, column);
    *zone = "";
    if (!*text) {
        *place = column == COLUMN_DESTINATION ? PLACE_DOMESTIC : PLACE_NEAR;
        return;
    }
    if (!service_parse_place(text, nearest, place, zone) || strcmp(*zone, "*") == 0)
        fault_value(csv, column,
                    column == COLUMN_DESTINATION ? "local, domestic, hmt or intl:ZONE, or empty"
                                                 : "home, domestic, hmt or intl:ZONE, or empty");
    else if (strlen(*zone) > TEXT_MOST)
        csv_fault(csv, column, "%s: longer than %d bytes", columns[column].name, TEXT_MOST);
}

/* Whole digits only; false for anything else or more than the most. */
static bool parse_count(const char *text, int64_t most, int64_t *count)
{
    *count = 0;
    for (const char *at = text; *at; at++) {
        if (*at < '0' || *at > '9' || *count > most / 10)
            return false;
        *count = *count * 10 + (*at - '0');
    }
    return *text && *count <= most;
}

static void read_amounts(const struct csv *csv, struct usage_line *line, bool knows_service)
{
    static const char *const quantities[] = {"a time such as 100min or 30s",
                                             "a volume such as 20GB or 512MB",
                                             "a number of messages such as 50"};
    enum quantity_unit unit = service_unit(line->service);
    const char *events = csv_field(csv, COLUMN_EVENTS);
    if (knows_service && !quantity_parse(csv_field(csv, COLUMN_QUANTITY), unit, &line->quantity))
        fault_value(csv, COLUMN_QUANTITY, quantities[unit]);
    line->events = line->time == DATE_NO_TIME ? 0 : 1;
    if (*events && !parse_count(events, USAGE_EVENTS_MOST, &line->events))
        fault_value(csv, COLUMN_EVENTS, "a whole number, or empty");
}

static void read_line(const struct csv *csv, struct usage_line *line)
{
    const char *direction = csv_field(csv, COLUMN_DIRECTION), *app = read_text(csv, COLUMN_APP);
    *line = (struct usage_line){.direction = DIRECTION_OUT};
    read_times(csv, line);
    bool knows_service = service_parse(csv_field(csv, COLUMN_SERVICE), &line->service);
    if (!knows_service)
        fault_value(csv, COLUMN_SERVICE, "voice, sms, mms or data");
    if (*direction && !service_parse_direction(direction, &line->direction))
        fault_value(csv, COLUMN_DIRECTION, "out or in, or empty");
    read_place(csv, COLUMN_DESTINATION, "local", &line->destination, &line->destination_zone);
    read_place(csv, COLUMN_LOCATION, "home", &line->location, &line->location_zone);
    if (!service_parse_network(csv_field(csv, COLUMN_NETWORK), &line->network))
        fault_value(csv, COLUMN_NETWORK, "onnet, offnet or fixed, or empty");
    line->app = *app ? app : "general";
    line->peer = read_text(csv, COLUMN_PEER);
    /* Only a monthly line is in the bands that it names (TARIFF_MODEL.md §2). */
    line->bands = line->time == DATE_NO_TIME ? csv_field(csv, COLUMN_BAND) : "";
    read_amounts(csv, line, knows_service);
}

static enum status read_lines(struct csv *csv, usage_csv_sink sink, void *context,
                              struct error *error)
{
    while (csv_next(csv)) {
        struct usage_line line;
        const char *subscriber = read_text(csv, COLUMN_SUBSCRIBER);
        if (!*subscriber)
            csv_fault(csv, COLUMN_SUBSCRIBER, "no subscriber");
        read_line(csv, &line);
        if (csv->faults->count > 0)
            continue;
        enum status status = sink(context, subscriber, &line, error);
        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}

enum status usage_csv_read_stream(FILE *file, usage_csv_sink sink, void *context,
                                  struct faults *faults, struct error *error)
{
    struct csv csv;
    enum status status = STATUS_OK;
    csv_init(&csv, file, faults);
    if (csv_read_header(&csv, columns, COLUMN_COUNT))
        status = read_lines(&csv, sink, context, error);
    if (status == STATUS_OK && ferror(file))
        status = status_fail(error, STATUS_FAILED, "%s: cannot be read to its end: %s",
                             faults->file, strerror(errno));
    csv_finish(&csv);
    return status == STATUS_OK ? faults_status(faults, error) : status;
}

enum status usage_csv_read(const char *path, usage_csv_sink sink, void *context,
                           struct faults *faults, struct error *error)
{
    FILE *file;
    enum status status = csv_open(&file, path, error);
    if (status != STATUS_OK)
        return status;
    status = usage_csv_read_stream(file, sink, context, faults, error);
    csv_close(file);
    return status;
}

/* ---- a whole file ---- */

struct gathering {
    struct arena *arena;
    struct csv_table subscribers; /* number → groups */
    struct csv_table names;       /* one copy of each name and peer */
    struct usage *groups;
    size_t *capacities; /* of the lines of each group */
    size_t group_capacity, capacity_count, capacity_capacity;
};

static const char *keep(struct gathering *gathering, const char *text)
{
    if (!*text)
        return "";
    size_t number = csv_table_add(&gathering->names, text);
    return gathering->names.texts[number];
}

/* The group of the subscriber, a new one at the first appearance. */
static size_t group_of(struct gathering *gathering, const char *subscriber)
{
    size_t known = gathering->subscribers.count;
    size_t group = csv_table_add(&gathering->subscribers, subscriber);
    if (group < known)
        return group;
    size_t count = group;
    struct usage *usage =
        ARENA_PUSH(gathering->arena, gathering->groups, count, gathering->group_capacity);
    *usage = (struct usage){.subscriber = gathering->subscribers.texts[group]};
    *ARENA_PUSH(gathering->arena, gathering->capacities, gathering->capacity_count,
                gathering->capacity_capacity) = 0;
    return group;
}

static enum status gather(void *context, const char *subscriber, const struct usage_line *line,
                          struct error *error)
{
    (void)error;
    struct gathering *gathering = context;
    size_t group = group_of(gathering, subscriber);
    struct usage *usage = &gathering->groups[group];
    struct usage_line *kept =
        ARENA_PUSH(gathering->arena, usage->lines, usage->count, gathering->capacities[group]);
    *kept = *line;
    kept->destination_zone = keep(gathering, line->destination_zone);
    kept->location_zone = keep(gathering, line->location_zone);
    kept->app = keep(gathering, line->app);
    kept->peer = keep(gathering, line->peer);
    kept->bands = keep(gathering, line->bands);
    return STATUS_OK;
}

enum status usage_csv_load(struct arena *arena, const char *path, struct usage_csv *csv,
                           struct faults *faults, struct error *error)
{
    struct gathering gathering = {.arena = arena};
    csv_table_init(&gathering.subscribers, arena);
    csv_table_init(&gathering.names, arena);
    enum status status = usage_csv_read(path, gather, &gathering, faults, error);
    *csv = (struct usage_csv){.usages = gathering.groups, .count = gathering.subscribers.count};
    return status;
}
