/* A month is first decided in sums; these are then written as they are, or spread over events. */
#include "cli/synth_usage.h"

#include <stdlib.h>

#include "base/date.h"
#include "cli/synth_person.h"

#define PEERS 8       /* the people a person calls most */
#define CALLS_MOST 60 /* a month: a longer list says nothing more */
#define SESSIONS_MOST 45

struct maker {
    struct arena *arena;
    const struct synth_usage_request *request;
    struct random random;
    struct usage_line *lines;
    size_t count, capacity;
    int32_t month;
};

/* Seconds of a call. */
static const int64_t call_seconds[21] = {2,  9,   15,  21,  27,  34,  41,  49,  57,  66,  76,
                                         88, 102, 120, 143, 172, 211, 270, 372, 610, 3400};
/* How busy each hour of the day is, in parts of a hundred and some. */
static const int hour_weights[24] = {2, 1, 1, 1, 1, 2, 3, 5, 6, 6, 6, 6,
                                     7, 6, 5, 5, 5, 6, 7, 8, 9, 9, 7, 4};

static int64_t share(int64_t of, int64_t thousandths)
{
    return of * thousandths / SYNTH_PERSON_SCALE;
}

static struct usage_line *add_line(struct maker *maker, enum service service, int64_t quantity)
{
    struct usage_line *line = ARENA_PUSH(maker->arena, maker->lines, maker->count, maker->capacity);
    *line = usage_line_plain(maker->month, service, quantity);
    return line;
}

/* A second of the month, in the waking hours or, for a share of events, at night. */
static int64_t draw_time(struct maker *maker, bool night)
{
    int32_t first = date_first_day(maker->month);
    int32_t days = date_first_day(maker->month + 1) - first;
    int64_t ticket = random_between(&maker->random, 0, 99);
    int hour = 0;
    for (; hour < 23 && ticket >= hour_weights[hour]; hour++)
        ticket -= hour_weights[hour];
    if (night)
        hour = (int)random_between(&maker->random, 23, 29) % 24;
    return (int64_t)(first + random_between(&maker->random, 0, days - 1)) * DATE_DAY_SECONDS +
           (int64_t)hour * 3600 + random_between(&maker->random, 0, 3599);
}

static const char *peer_name(struct maker *maker, int64_t rank)
{
    return arena_format(maker->arena, "c%03llx-%lld",
                        (unsigned long long)(maker->request->person->seed & 0xfff),
                        (long long)rank);
}

/* A few people get most of the calls. */
static const char *draw_peer(struct maker *maker)
{
    int64_t first = random_between(&maker->random, 1, PEERS);
    int64_t second = random_between(&maker->random, 1, PEERS);
    int64_t rank = first < second ? first : second;
    return rank > PEERS - 2 ? "" : peer_name(maker, rank);
}

static enum network draw_network(struct maker *maker)
{
    int64_t ticket = random_between(&maker->random, 0, SYNTH_PERSON_SCALE - 1);
    if (ticket < maker->request->person->onnet)
        return NETWORK_ONNET;
    return ticket < SYNTH_PERSON_SCALE - 40 ? NETWORK_OFFNET : NETWORK_FIXED;
}

static void add_calls(struct maker *maker, enum direction direction, int64_t seconds)
{
    int64_t made = 0;
    for (int calls = 0; made < seconds && calls < CALLS_MOST; calls++) {
        int rank = (int)random_between(&maker->random, 0, SYNTH_PERSON_SCALE);
        int64_t length = synth_person_quantile(call_seconds, rank);
        int64_t left = seconds - made;
        length = calls == CALLS_MOST - 1 || length > left ? left : length;
        struct usage_line *line = add_line(maker, SERVICE_VOICE, length);
        line->direction = direction;
        line->network = draw_network(maker);
        line->destination = random_one_in(&maker->random, 4) ? PLACE_DOMESTIC : PLACE_NEAR;
        line->time = draw_time(maker, false);
        line->events = 1;
        line->peer = draw_peer(maker);
        made += length;
    }
}

/* By month: the two closest people have lines of their own, the rest is by network. */
static void add_call_sums(struct maker *maker, enum direction direction, int64_t seconds)
{
    static const int64_t parts[] = {260, 150};
    int64_t left = seconds;
    for (int i = 0; i < 2; i++) {
        struct usage_line *line = add_line(maker, SERVICE_VOICE, share(seconds, parts[i]));
        line->direction = direction;
        line->network = NETWORK_ONNET;
        line->destination = PLACE_NEAR;
        line->peer = peer_name(maker, i + 1);
        line->events = line->quantity / 100;
        left -= line->quantity;
    }
    int64_t onnet = share(left, maker->request->person->onnet);
    const int64_t sums[] = {onnet, left - onnet};
    for (int i = 0; i < 2; i++) {
        struct usage_line *line = add_line(maker, SERVICE_VOICE, sums[i]);
        line->direction = direction;
        line->network = i ? NETWORK_OFFNET : NETWORK_ONNET;
        line->destination = i ? PLACE_DOMESTIC : PLACE_NEAR;
        line->events = sums[i] / 90;
    }
}

/* One kind of data: which app, at night or not, at home or away. */
struct flow {
    const char *app;
    bool night, away;
    int64_t megabytes;
};

static void add_sessions(struct maker *maker, const struct flow *flow, int64_t all)
{
    int64_t sessions = 1 + (all ? SESSIONS_MOST * flow->megabytes / all : 0);
    int64_t left = flow->megabytes * QUANTITY_MB;
    for (int64_t i = 0; i < sessions && left > 0; i++) {
        int64_t mean = left / (sessions - i);
        int64_t size =
            i + 1 == sessions ? left : random_between(&maker->random, mean / 4, mean * 2);
        size = size > left ? left : size / QUANTITY_KB * QUANTITY_KB;
        struct usage_line *line = add_line(maker, SERVICE_DATA, size);
        line->time = draw_time(maker, flow->night);
        line->events = 1;
        line->app = flow->app;
        line->location = flow->away ? PLACE_DOMESTIC : PLACE_NEAR;
        left -= size;
    }
}

static void add_flow(struct maker *maker, const struct flow *flow, int64_t all)
{
    if (flow->megabytes <= 0)
        return;
    if (maker->request->by_event) {
        add_sessions(maker, flow, all);
        return;
    }
    struct usage_line *line = add_line(maker, SERVICE_DATA, flow->megabytes * QUANTITY_MB);
    line->app = flow->app;
    line->location = flow->away ? PLACE_DOMESTIC : PLACE_NEAR;
    line->bands = flow->night && maker->request->night ? "night" : "";
}

/* Directed apps take their share, the first the most; of the rest some is at night, some away. */
static void add_data(struct maker *maker, int64_t megabytes)
{
    const struct synth_usage_request *request = maker->request;
    const struct synth_person *person = request->person;
    int64_t left = megabytes, directed = share(megabytes, person->directed);
    for (size_t i = 0; i < request->app_count; i++) {
        int64_t part = i + 1 == request->app_count ? directed / 2 : directed * 3 / 5;
        add_flow(maker, &(struct flow){request->apps[i], false, false, part}, megabytes);
        directed -= part;
        left -= part;
    }
    int64_t night = share(left, person->night), away = share(left, person->away);
    add_flow(maker, &(struct flow){"general", true, false, night}, megabytes);
    add_flow(maker, &(struct flow){"general", false, true, away}, megabytes);
    add_flow(maker, &(struct flow){"general", false, false, left - night - away}, megabytes);
}

static void add_texts(struct maker *maker, enum direction direction, int64_t count)
{
    for (int64_t i = 0; maker->request->by_event && i < count; i++) {
        struct usage_line *line = add_line(maker, SERVICE_SMS, 1);
        line->direction = direction;
        line->time = draw_time(maker, false);
        line->events = 1;
    }
    if (maker->request->by_event || count == 0)
        return;
    struct usage_line *line = add_line(maker, SERVICE_SMS, count);
    line->direction = direction;
    line->events = count;
}

/* A few days in Hong Kong or Macao. */
static void add_travel(struct maker *maker)
{
    struct usage_line *line = add_line(maker, SERVICE_DATA, 40 * QUANTITY_MB);
    line->location = PLACE_HMT;
    line = add_line(maker, SERVICE_VOICE, 240);
    line->location = PLACE_HMT;
    line->network = NETWORK_OFFNET;
    line->events = 3;
}

static void add_month(struct maker *maker, int number)
{
    const struct synth_person *person = maker->request->person;
    int64_t percent = maker->request->percent * random_between(&maker->random, 78, 126);
    void (*calls)(struct maker *, enum direction, int64_t) =
        maker->request->by_event ? add_calls : add_call_sums;
    calls(maker, DIRECTION_OUT, person->minutes_out * 60 * percent / 10000);
    calls(maker, DIRECTION_IN, person->minutes_in * 60 * percent / 10000);
    add_texts(maker, DIRECTION_OUT, person->texts * percent / 10000);
    add_texts(maker, DIRECTION_IN, random_between(&maker->random, 3, 25));
    add_data(maker, person->megabytes * percent / 10000);
    if (person->abroad && number == 1)
        add_travel(maker);
}

static int compare_numbers(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

/* By time where there is one, monthly lines behind. */
static int compare_lines(const void *left, const void *right)
{
    const struct usage_line *a = left, *b = right;
    int64_t first = a->time == DATE_NO_TIME ? INT64_MAX : a->time;
    int64_t second = b->time == DATE_NO_TIME ? INT64_MAX : b->time;
    int order = compare_numbers(a->month, b->month);
    order = order ? order : compare_numbers(first, second);
    order = order ? order : compare_numbers(a->service, b->service);
    return order ? order : compare_numbers(a->quantity, b->quantity);
}

/* Shares of a small sum may come to nothing. */
static void drop_empty_lines(struct maker *maker)
{
    size_t kept = 0;
    for (size_t i = 0; i < maker->count; i++)
        if (maker->lines[i].quantity > 0)
            maker->lines[kept++] = maker->lines[i];
    maker->count = kept;
}

void synth_usage_make(struct arena *arena, const struct synth_usage_request *request,
                      struct usage *usage)
{
    struct maker maker = {
        .arena = arena, .request = request, .random = random_seeded(request->person->seed)};
    for (int i = 0; i < SYNTH_USAGE_MONTHS; i++) {
        maker.month = request->first_month + i;
        add_month(&maker, i);
    }
    drop_empty_lines(&maker);
    if (request->by_event && maker.count)
        qsort(maker.lines, maker.count, sizeof *maker.lines, compare_lines);
    *usage = (struct usage){
        .subscriber = arena_format(arena, "%lld", (long long)request->person->number),
        .lines = maker.lines,
        .count = maker.count,
    };
}
