/* synth usage: customers drawn one by one, their usage and what is known of them written as CSV. */
#include "cli/command_table.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/date.h"
#include "base/memory.h"
#include "base/money.h"
#include "cli/catalog_file.h"
#include "cli/synth_holding.h"

#define APPS_MOST 4
#define BY_EVENT_PART 3 /* one in so many is by event, if --events does not say */

struct synth {
    const struct command_run *run;
    struct catalog *catalog; /* NULL: nobody holds anything */
    struct synth_holding_pool pool;
    const char *apps[APPS_MOST];
    size_t app_count;
    bool night;
    int32_t as_of, first_month;
    int64_t count, by_event;
    uint64_t seed;
    int *
        ranks; /* a permutation of the places by spending: the count is small or the memory cheap */
    FILE *usage, *subscribers; /* subscribers NULL: not asked for */
};

static enum status open_output(const char *path, FILE **file, struct error *error)
{
    *file = path && strcmp(path, "-") != 0 ? fopen(path, "wb") : stdout;
    if (*file)
        return STATUS_OK;
    return status_fail(error, STATUS_FAILED, "%s: cannot be written: %s", path, strerror(errno));
}

static enum status close_output(const char *path, FILE *file, enum status status,
                                struct error *error)
{
    if (!file || file == stdout)
        return status;
    bool lost = ferror(file);
    lost = fclose(file) != 0 || lost;
    if (!lost || status != STATUS_OK)
        return status;
    return status_fail(error, STATUS_FAILED, "%s: could not be written to its end", path);
}

/* Every place once, shuffled, so that the distribution of a small sample is that of the table; the
 * first person is put in the upper middle. */
static void fill_ranks(struct synth *synth)
{
    struct random random = random_seeded(synth->seed);
    int64_t count = synth->count;
    synth->ranks = memory_allocate((size_t)count, sizeof *synth->ranks);
    for (int64_t i = 0; i < count; i++)
        synth->ranks[i] = (int)((2 * i + 1) * SYNTH_PERSON_SCALE / (2 * count));
    for (int64_t i = count - 1; i > 0; i--) {
        int64_t other = random_between(&random, 0, i);
        int kept = synth->ranks[i];
        synth->ranks[i] = synth->ranks[other];
        synth->ranks[other] = kept;
    }
    for (int64_t i = 1; i < count; i++) {
        int upper_middle = SYNTH_PERSON_SCALE * 66 / 100, kept = synth->ranks[0];
        if (synth->ranks[i] >= upper_middle && synth->ranks[i] < upper_middle + 30) {
            synth->ranks[0] = synth->ranks[i];
            synth->ranks[i] = kept;
            break;
        }
    }
}

/* The directed sets and bands that the catalog knows; some usual ones where there is none. */
static void choose_names(struct synth *synth)
{
    static const char *const usual[] = {"video", "music", "social", "game"};
    synth->night = !synth->catalog;
    for (size_t i = 0; !synth->catalog && i < APPS_MOST; i++)
        synth->apps[synth->app_count++] = usual[i];
    for (size_t i = 0; synth->catalog && i < synth->catalog->apps.count; i++)
        if (strcmp(synth->catalog->apps.items[i], "general") != 0 && synth->app_count < APPS_MOST)
            synth->apps[synth->app_count++] = synth->catalog->apps.items[i];
    for (size_t i = 0; synth->catalog && i < synth->catalog->band_count; i++)
        synth->night |= strcmp(synth->catalog->bands[i].name, "night") == 0;
}

static void write_line(FILE *file, const char *subscriber, const struct usage_line *line)
{
    static const char *const destinations[] = {"local", "domestic", "hmt", "intl:*"};
    static const char *const locations[] = {"home", "domestic", "hmt", "intl:*"};
    char month[DATE_TEXT] = "", time[DATE_TEXT] = "", quantity[QUANTITY_TEXT];
    bool called = line->service != SERVICE_DATA;
    if (line->time == DATE_NO_TIME)
        date_format_month(line->month, month);
    else
        date_format_time(line->time, time);
    quantity_format(line->quantity, service_unit(line->service), quantity);
    fprintf(file, "%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%lld\n", subscriber, month, time,
            service_name(line->service), called ? service_direction_name(line->direction) : "",
            called ? destinations[line->destination] : "", locations[line->location],
            service_network_name(line->network), line->service == SERVICE_DATA ? line->app : "",
            line->peer, line->bands, quantity, (long long)line->events);
}

static void write_held(FILE *file, const struct subscriber_holding *holding)
{
    char since[DATE_TEXT];
    if (!holding->code)
        return;
    date_format(holding->since, since);
    fprintf(file, "%s@%s", holding->code, since);
}

static void write_subscriber(const struct synth *synth, const struct synth_person *person,
                             const struct synth_holding *holding)
{
    FILE *file = synth->subscribers;
    char text[DATE_TEXT], amount[MONEY_TEXT];
    fprintf(file, "%lld,", (long long)person->number);
    write_held(file, &holding->plan);
    fputc(',', file);
    write_held(file, &holding->addon);
    date_format(person->joined, text);
    fprintf(file, ",%s,%s,%s,%s,%d,%06d,", text, person->region, holding->brand, person->segment,
            person->age, person->pin);
    for (int i = 0; holding->plan.code && i < SYNTH_USAGE_MONTHS; i++) {
        date_format_month(synth->first_month + i, text);
        money_format(holding->billed[i], amount);
        fprintf(file, "%s%s=%s", i ? ";" : "", text, amount);
    }
    fputs(",\n", file);
}

static void write_person(const struct synth *synth, int64_t index, struct arena *arena)
{
    struct synth_person person;
    struct synth_holding holding;
    synth_person_draw(&person, index, synth->seed, synth->ranks[index], synth->as_of);
    const struct synth_usage_request request = {
        .person = &person,
        .first_month = synth->first_month,
        /* Spread evenly over the list, the first one among them. */
        .by_event = index * synth->by_event % synth->count < synth->by_event,
        .night = synth->night,
        .apps = synth->apps,
        .app_count = synth->app_count,
        .percent = 100,
    };
    synth_holding_choose(arena, &synth->pool, &request, &holding);
    for (size_t i = 0; i < holding.usage.count; i++)
        write_line(synth->usage, holding.usage.subscriber, &holding.usage.lines[i]);
    if (synth->subscribers)
        write_subscriber(synth, &person, &holding);
}

static void write_all(const struct synth *synth)
{
    struct arena arena;
    arena_init(&arena);
    fputs("subscriber,month,time,service,direction,destination,location,network,app,peer,band,"
          "quantity,events\n",
          synth->usage);
    if (synth->subscribers)
        fputs("subscriber,plan,addons,joined,region,brand,segment,age,pin,billed,answers\n",
              synth->subscribers);
    for (int64_t i = 0; i < synth->count && !ferror(synth->usage); i++) {
        write_person(synth, i, &arena);
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

static enum status read_catalog(struct synth *synth, struct error *error)
{
    const char *path = command_text(synth->run, OPTION_CATALOG);
    if (!path)
        return STATUS_OK;
    struct faults faults;
    faults_init(&faults, path);
    enum status status = catalog_file_read(&synth->catalog, path, &faults, NULL, error);
    status = command_report(&faults, status, error);
    if (status == STATUS_OK)
        synth_holding_pool_fill(synth->run->arena, synth->catalog, &synth->pool);
    return status;
}

static enum status write_files(struct synth *synth, struct error *error)
{
    const char *usage = command_text(synth->run, OPTION_OUT);
    const char *subscribers = command_text(synth->run, OPTION_SUBSCRIBERS_OUT);
    enum status status = open_output(usage, &synth->usage, error);
    if (status == STATUS_OK && subscribers)
        status = open_output(subscribers, &synth->subscribers, error);
    if (status == STATUS_OK)
        write_all(synth);
    status = close_output(usage, synth->usage, status, error);
    return close_output(subscribers, synth->subscribers, status, error);
}

enum status command_synth_usage_run(const struct command_run *run, struct error *error)
{
    const struct option_value *as_of = command_option(run, OPTION_AS_OF);
    const struct option_value *events = command_option(run, OPTION_EVENTS);
    struct clock clock = clock_system();
    struct synth synth = {
        .run = run,
        .as_of = as_of->given ? (int32_t)as_of->number : clock.today(&clock),
        .count = command_option(run, OPTION_SUBSCRIBER_COUNT)->number,
        .seed = (uint64_t)command_option(run, OPTION_SEED)->number,
    };
    synth.first_month = date_month_of(synth.as_of) - SYNTH_USAGE_MONTHS;
    synth.by_event = events->given ? events->number : synth.count / BY_EVENT_PART;
    synth.by_event = synth.by_event < synth.count ? synth.by_event : synth.count;
    enum status status = read_catalog(&synth, error);
    if (status == STATUS_OK) {
        choose_names(&synth);
        fill_ranks(&synth);
        status = write_files(&synth, error);
    }
    memory_free(synth.ranks);
    catalog_destroy(synth.catalog);
    return status;
}
