/* Profiles out of histories and back. Sums are exact; what is kept of them is rounded. */
#include "tariff/profile.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/quantity.h"

#define CLOSEST 3

static const char *const names[PROFILE_USE_COUNT] = {
    "data",   "night",  "away",  "video",    "apps",      "close",     "onnet",
    "offnet", "called", "texts", "hmt_data", "hmt_calls", "intl_data", "intl_calls"};

const char *profile_use_name(enum profile_use use)
{
    return names[use];
}

int32_t profile_round(int64_t amount)
{
    int64_t step = 1;
    if (amount <= 0)
        return 0;
    amount = amount > PROFILE_USE_MOST ? PROFILE_USE_MOST : amount;
    while (amount / step >= 100)
        step *= 10;
    return (int32_t)((amount + step / 2) / step * step);
}

/* ---- out of a history */

struct peer {
    const char *id;
    int64_t seconds;
};

struct reading {
    struct peer *peers;
    size_t peer_count, peer_capacity;
    const char *closest[CLOSEST];
    int64_t sums[PROFILE_USE_COUNT];
    int32_t months[USAGE_MONTHS_MOST];
    int64_t month_data[USAGE_MONTHS_MOST], month_calls[USAGE_MONTHS_MOST];
    size_t month_count;
};

static bool is_call_to_friend(const struct usage_line *line)
{
    return line->service == SERVICE_VOICE && line->direction == DIRECTION_OUT &&
           line->location < PLACE_HMT && line->destination < PLACE_HMT &&
           line->network == NETWORK_ONNET && line->peer[0];
}

static void count_peers(struct arena *arena, const struct usage *usage, struct reading *reading)
{
    for (size_t i = 0; i < usage->count; i++) {
        const struct usage_line *line = &usage->lines[i];
        size_t at = 0;
        if (!is_call_to_friend(line))
            continue;
        while (at < reading->peer_count && strcmp(reading->peers[at].id, line->peer) != 0)
            at++;
        if (at == reading->peer_count)
            *ARENA_PUSH(arena, reading->peers, reading->peer_count, reading->peer_capacity) =
                (struct peer){line->peer, 0};
        reading->peers[at].seconds += line->quantity;
    }
}

static int compare_peers(const void *left, const void *right)
{
    const struct peer *a = left, *b = right;
    if (a->seconds != b->seconds)
        return a->seconds > b->seconds ? -1 : 1;
    return strcmp(a->id, b->id);
}

static void find_closest(struct arena *arena, const struct usage *usage, struct reading *reading)
{
    count_peers(arena, usage, reading);
    if (reading->peer_count)
        qsort(reading->peers, reading->peer_count, sizeof *reading->peers, compare_peers);
    for (size_t i = 0; i < CLOSEST && i < reading->peer_count; i++)
        reading->closest[i] = reading->peers[i].id;
}

static bool is_close(const struct reading *reading, const struct usage_line *line)
{
    for (size_t i = 0; i < CLOSEST && reading->closest[i]; i++)
        if (is_call_to_friend(line) && strcmp(reading->closest[i], line->peer) == 0)
            return true;
    return false;
}

static bool is_at_night(const struct usage_line *line)
{
    if (line->time == DATE_NO_TIME)
        return strstr(line->bands, "night") != NULL;
    int64_t hour = line->time % DATE_DAY_SECONDS / 3600;
    return hour >= 23 || hour < 7;
}

static enum profile_use use_of_data(const struct usage_line *line)
{
    if (line->location >= PLACE_HMT)
        return line->location == PLACE_HMT ? PROFILE_HMT_DATA : PROFILE_INTL_DATA;
    if (strcmp(line->app, "general") != 0)
        return strcmp(line->app, "video") == 0 ? PROFILE_VIDEO : PROFILE_APPS;
    if (is_at_night(line))
        return PROFILE_NIGHT;
    return line->location == PLACE_DOMESTIC ? PROFILE_AWAY : PROFILE_DATA;
}

/* PROFILE_USE_COUNT: left aside. */
static enum profile_use use_of(const struct reading *reading, const struct usage_line *line)
{
    if (line->service == SERVICE_DATA)
        return use_of_data(line);
    if (line->service == SERVICE_SMS && line->direction == DIRECTION_OUT)
        return PROFILE_TEXTS;
    if (line->service != SERVICE_VOICE)
        return PROFILE_USE_COUNT;
    if (line->location >= PLACE_HMT)
        return line->location == PLACE_HMT ? PROFILE_HMT_CALLS : PROFILE_INTL_CALLS;
    if (line->direction == DIRECTION_IN)
        return PROFILE_CALLED;
    if (line->destination >= PLACE_HMT)
        return PROFILE_USE_COUNT;
    if (is_close(reading, line))
        return PROFILE_CLOSE;
    return line->network == NETWORK_ONNET ? PROFILE_ONNET : PROFILE_OFFNET;
}

static size_t month_index(struct reading *reading, int32_t month)
{
    size_t at = 0;
    while (at < reading->month_count && reading->months[at] != month)
        at++;
    if (at == reading->month_count && at < USAGE_MONTHS_MOST)
        reading->months[reading->month_count++] = month;
    return at < USAGE_MONTHS_MOST ? at : USAGE_MONTHS_MOST - 1;
}

static void add_lines(struct reading *reading, const struct usage *usage)
{
    for (size_t i = 0; i < usage->count; i++) {
        const struct usage_line *line = &usage->lines[i];
        size_t month = month_index(reading, line->month);
        enum profile_use use = use_of(reading, line);
        if (use == PROFILE_USE_COUNT)
            continue;
        reading->sums[use] += line->quantity;
        if (line->service == SERVICE_DATA)
            reading->month_data[month] += line->quantity;
        else if (line->service == SERVICE_VOICE && line->direction == DIRECTION_OUT)
            reading->month_calls[month] += line->quantity;
    }
}

static int64_t unit_of(enum profile_use use)
{
    if (use == PROFILE_TEXTS)
        return 1;
    bool is_data = use <= PROFILE_APPS || use == PROFILE_HMT_DATA || use == PROFILE_INTL_DATA;
    return is_data ? QUANTITY_MB : 60;
}

/* How busy the month was, in percent of the mean: of data where there is any, else of calls. */
static int64_t level_of(const struct reading *reading, size_t month)
{
    const int64_t *sums = reading->month_data;
    int64_t all = 0;
    for (size_t i = 0; i < reading->month_count; i++)
        all += sums[i];
    if (all == 0) {
        sums = reading->month_calls;
        for (size_t i = 0; i < reading->month_count; i++)
            all += sums[i];
    }
    return all / 100 ? sums[month] * (int64_t)reading->month_count / (all / 100) : 100;
}

/* The least, a usual and the busiest month, to five percent. */
static void set_levels(const struct reading *reading, struct profile *profile)
{
    int64_t least = 100, most = 100;
    for (size_t i = 0; i < reading->month_count; i++) {
        int64_t level = level_of(reading, i);
        least = level < least ? level : least;
        most = level > most ? level : most;
    }
    least = least / 5 * 5;
    most = (most > 200 ? 200 : most + 2) / 5 * 5;
    if (300 - least - most < least) /* the middle one is not the least of them */
        least = (300 - most) / 2 / 5 * 5;
    profile->levels[0] = (int)least;
    profile->levels[1] = (int)(300 - least - most);
    profile->levels[2] = (int)most;
}

static void set_person(const struct subscriber *subscriber, struct profile *profile)
{
    int64_t sum, count;
    subscriber_mean_billed(subscriber, 0, &sum, &count);
    profile->spending = count ? (int)profile_round(sum / count / 100) : -1;
    profile->age = subscriber->age < 0 ? -1 : subscriber->age / 5 * 5;
    profile->region = subscriber->region;
    profile->brand = subscriber->brand;
    profile->answers = subscriber->answers;
    profile->answer_count = subscriber->answer_count;
}

bool profile_of_usage(struct arena *arena, const struct usage *usage,
                      const struct subscriber *subscriber, struct profile *profile)
{
    struct reading reading = {0};
    *profile = (struct profile){.age = -1, .spending = -1, .region = "", .brand = ""};
    if (usage->count == 0)
        return false;
    find_closest(arena, usage, &reading);
    add_lines(&reading, usage);
    for (int i = 0; i < PROFILE_USE_COUNT; i++)
        profile->use[i] = profile_round(reading.sums[i] / unit_of((enum profile_use)i) /
                                        (int64_t)reading.month_count);
    set_levels(&reading, profile);
    if (subscriber)
        set_person(subscriber, profile);
    return true;
}

/* ---- and back */

struct writing {
    const struct profile *profile;
    const char *video, *apps, *night; /* what the catalog calls them */
    struct usage_line lines[PROFILE_MONTHS * (PROFILE_USE_COUNT + CLOSEST)];
    size_t count;
    int32_t first;
    int month;
};

static void choose_names(const struct catalog *catalog, struct writing *writing)
{
    writing->video = writing->apps = "general";
    writing->night = "";
    for (size_t i = 0; i < catalog->apps.count; i++) {
        const char *name = catalog->apps.items[i];
        if (strcmp(name, "general") == 0)
            continue;
        writing->apps = strcmp(name, "video") != 0 ? name : writing->apps;
        writing->video = name;
    }
    if (names_find(&catalog->apps, "video") != NAMES_UNKNOWN)
        writing->video = "video";
    for (size_t i = 0; i < catalog->band_count; i++)
        if (strcmp(catalog->bands[i].name, "night") == 0)
            writing->night = "night";
}

static struct usage_line *add_line(struct writing *writing, enum profile_use use, int64_t share)
{
    static const enum service services[PROFILE_USE_COUNT] = {
        [PROFILE_CLOSE] = SERVICE_VOICE,    [PROFILE_ONNET] = SERVICE_VOICE,
        [PROFILE_OFFNET] = SERVICE_VOICE,   [PROFILE_CALLED] = SERVICE_VOICE,
        [PROFILE_TEXTS] = SERVICE_SMS,      [PROFILE_DATA] = SERVICE_DATA,
        [PROFILE_NIGHT] = SERVICE_DATA,     [PROFILE_AWAY] = SERVICE_DATA,
        [PROFILE_VIDEO] = SERVICE_DATA,     [PROFILE_APPS] = SERVICE_DATA,
        [PROFILE_HMT_DATA] = SERVICE_DATA,  [PROFILE_HMT_CALLS] = SERVICE_VOICE,
        [PROFILE_INTL_DATA] = SERVICE_DATA, [PROFILE_INTL_CALLS] = SERVICE_VOICE,
    };
    int64_t amount = (int64_t)writing->profile->use[use] * share *
                     writing->profile->levels[writing->month] * unit_of(use) / 10000;
    struct usage_line *line = &writing->lines[writing->count++];
    *line = usage_line_plain(writing->first + writing->month, services[use], amount);
    line->destination = PLACE_NEAR;
    if (line->service == SERVICE_VOICE)
        line->network =
            use == PROFILE_CLOSE || use == PROFILE_ONNET ? NETWORK_ONNET : NETWORK_OFFNET;
    if (line->service == SERVICE_VOICE) /* a call of a minute and a half */
        line->events = (amount + 89) / 90;
    if (line->service == SERVICE_SMS)
        line->events = amount;
    return line;
}

static void add_use(struct writing *writing, enum profile_use use)
{
    static const int64_t parts[CLOSEST] = {50, 30, 20};
    static const char *const peers[CLOSEST] = {"1", "2", "3"};
    if (use == PROFILE_CLOSE) {
        for (int i = 0; i < CLOSEST; i++)
            add_line(writing, use, parts[i])->peer = peers[i];
        return;
    }
    struct usage_line *line = add_line(writing, use, 100);
    if (use == PROFILE_OFFNET)
        line->destination = PLACE_DOMESTIC;
    else if (use == PROFILE_CALLED)
        line->direction = DIRECTION_IN;
    else if (use == PROFILE_NIGHT)
        line->bands = writing->night;
    else if (use == PROFILE_AWAY)
        line->location = PLACE_DOMESTIC;
    else if (use == PROFILE_VIDEO || use == PROFILE_APPS)
        line->app = use == PROFILE_VIDEO ? writing->video : writing->apps;
    else if (use == PROFILE_HMT_DATA || use == PROFILE_HMT_CALLS)
        line->location = PLACE_HMT;
    else if (use == PROFILE_INTL_DATA || use == PROFILE_INTL_CALLS)
        line->location = PLACE_INTL;
}

enum status profile_history(struct arena *arena, const struct catalog *catalog,
                            const struct profile *profile, struct history **history,
                            struct error *error)
{
    struct writing *writing = ARENA_NEW(arena, struct writing);
    writing->profile = profile;
    writing->first = profile->first_month ? profile->first_month : 1;
    choose_names(catalog, writing);
    for (writing->month = 0; writing->month < PROFILE_MONTHS; writing->month++) {
        size_t before = writing->count;
        for (int use = 0; use < PROFILE_USE_COUNT; use++)
            if (profile->use[use])
                add_use(writing, (enum profile_use)use);
        if (writing->count == before)
            add_line(writing, PROFILE_DATA, 0);
    }
    const struct usage usage = {"", writing->lines, writing->count};
    return history_bind(arena, catalog, &usage, history, error);
}
