/* Two sources of the same things. The catalog is read once; a subscriber's history is bound to it,
 * handled and forgotten before the next one's. */
#include "cli/subject.h"

#include <stdio.h>
#include <string.h>

#include "advice/advice.h"
#include "advice/compiled.h"
#include "base/clock.h"
#include "base/date.h"
#include "base/phone.h"
#include "cli/catalog_file.h"
#include "cli/stored.h"
#include "exchange/subscribers_csv.h"
#include "exchange/usage_csv.h"

struct source {
    const struct command_run *run;
    struct catalog *catalog;
    struct compiled *compiled;
    struct compiled_room *room;
    struct store *store; /* NULL: from files */
    struct usage_csv usage;
    struct subscribers_csv subscribers;
    struct subscriber_answer *answers;
    size_t answer_count;
    struct subject subject; /* what is the same for all of them */
    struct arena arena;     /* of one subject */
    subject_handler handler;
    void *context;
    enum status first_failure; /* of --all */
};

static enum status read_answers(struct source *source, struct error *error)
{
    const struct option_value *given = command_option(source->run, OPTION_ANSWER);
    source->answers = ARENA_ARRAY(source->run->arena, struct subscriber_answer, given->count);
    source->answer_count = given->count;
    for (size_t i = 0; i < given->count; i++) {
        const char *equals = strrchr(given->items[i], '=');
        bool value = equals && strcmp(equals, "=true") == 0;
        if (!equals || equals == given->items[i] || (!value && strcmp(equals, "=false") != 0))
            return status_fail(error, STATUS_WRONG_USAGE,
                               "--answer takes KEY=true or KEY=false, not '%s'", given->items[i]);
        size_t length = (size_t)(equals - given->items[i]);
        source->answers[i].key = arena_copy_bytes(source->run->arena, given->items[i], length);
        source->answers[i].value = value;
    }
    return STATUS_OK;
}

/* Each --offers may itself be a list with commas. */
static void read_offers(struct source *source)
{
    const struct option_value *given = command_option(source->run, OPTION_OFFERS);
    const char **codes = NULL;
    size_t count = 0, capacity = 0;
    for (size_t i = 0; i < given->count; i++) {
        const char *at = given->items[i];
        while (*at) {
            size_t length = strcspn(at, ",");
            if (length)
                *ARENA_PUSH(source->run->arena, codes, count, capacity) =
                    arena_copy_bytes(source->run->arena, at, length);
            at += length + (at[length] == ',');
        }
    }
    source->subject.only = codes;
    source->subject.only_count = count;
}

/* From the database the advice is of today, unless a date is given; from files it has no date. */
static void read_dates(struct source *source, bool from_files)
{
    const struct option_value *as_of = command_option(source->run, OPTION_AS_OF);
    const struct option_value *horizon = command_option(source->run, OPTION_HORIZON);
    struct clock clock = clock_system();
    source->subject.as_of = as_of->given ? (int32_t)as_of->number
                            : from_files ? DATE_NONE
                                         : clock.today(&clock);
    source->subject.horizon = horizon->given ? (int)horizon->number : ADVICE_HORIZON_DEFAULT;
}

static enum status check_usage_of_options(const struct command_run *run, bool from_files,
                                          struct error *error)
{
    bool one = command_option(run, OPTION_SUBSCRIBER)->given;
    if (one && command_option(run, OPTION_ALL)->given)
        return status_fail(error, STATUS_WRONG_USAGE, "either --subscriber or --all, not both");
    if (from_files && !command_option(run, OPTION_CATALOG)->given)
        return status_fail(error, STATUS_WRONG_USAGE, "--catalog FILE is needed beside --usage");
    if (from_files && !command_option(run, OPTION_USAGE)->given)
        return status_fail(error, STATUS_WRONG_USAGE, "--usage FILE is needed beside %s",
                           command_option(run, OPTION_CATALOG)->given ? "--catalog"
                                                                      : "--subscribers");
    if (!from_files && !one && !command_option(run, OPTION_ALL)->given)
        return status_fail(error, STATUS_WRONG_USAGE,
                           "--subscriber ID, --all, or --catalog FILE with --usage FILE is needed");
    return STATUS_OK;
}

static enum status open_files(struct source *source, struct error *error)
{
    const struct command_run *run = source->run;
    const char *path = command_text(run, OPTION_CATALOG);
    struct faults faults;
    faults_init(&faults, path);
    enum status status = catalog_file_read(&source->catalog, path, &faults, NULL, error);
    status = command_report(&faults, status, error);
    if (status != STATUS_OK)
        return status;
    path = command_text(run, OPTION_USAGE);
    faults_init(&faults, path);
    status = usage_csv_load(run->arena, path, &source->usage, &faults, error);
    status = command_report(&faults, status, error);
    path = command_text(run, OPTION_SUBSCRIBERS);
    if (status != STATUS_OK || !path)
        return status;
    faults_init(&faults, path);
    status = subscribers_csv_load(run->arena, path, &source->subscribers, &faults, error);
    return command_report(&faults, status, error);
}

static enum status open_database(struct source *source, struct error *error)
{
    enum status status = stored_open(source->run, STORE_READ, &source->store, error);
    return status != STATUS_OK
               ? status
               : stored_catalog(source->run, source->store, &source->catalog, error);
}

/* What is known of the subscriber, with the answers of the command line after those on record. */
static struct subscriber with_answers(const struct source *source, struct subscriber subscriber,
                                      struct arena *arena)
{
    size_t count = subscriber.answer_count + source->answer_count;
    struct subscriber_answer *answers = ARENA_ARRAY(arena, struct subscriber_answer, count + 1);
    for (size_t i = 0; i < subscriber.answer_count; i++)
        answers[i] = subscriber.answers[i];
    for (size_t i = 0; i < source->answer_count; i++)
        answers[subscriber.answer_count + i] = source->answers[i];
    subscriber.answers = answers;
    subscriber.answer_count = count;
    return subscriber;
}

static struct subscriber nothing_known(const char *id)
{
    return (struct subscriber){.id = id,
                               .plan = {.code = "", .since = DATE_NONE},
                               .joined = DATE_NONE,
                               .region = "",
                               .brand = "",
                               .segment = "",
                               .channel = "",
                               .age = -1};
}

static enum status handle(struct source *source, const struct usage *usage,
                          const struct subscriber *known, struct error *error)
{
    struct history *history;
    enum status status = history_bind(&source->arena, source->catalog, usage, &history, error);
    if (status != STATUS_OK)
        return status;
    struct subscriber subscriber =
        with_answers(source, known ? *known : nothing_known(usage->subscriber), &source->arena);
    struct subject subject = source->subject;
    subject.catalog = source->catalog;
    subject.room = source->room;
    subject.history = history;
    subject.subscriber = &subscriber;
    subject.arena = &source->arena;
    return source->handler(source->context, &subject, error);
}

enum status subject_no_usage(const char *id, bool known, struct error *error)
{
    char shown[PHONE_TEXT];
    phone_mask(id, shown);
    if (known)
        return status_fail(error, STATUS_BAD_INPUT,
                           "there is no usage of %s yet; import some with 'usage import'", shown);
    return status_fail(error, STATUS_NOT_FOUND, "the number %s is not known", shown);
}

static enum status handle_stored(struct source *source, const char *id, struct error *error)
{
    struct usage usage;
    struct subscriber subscriber;
    enum status status =
        store_usage_get(source->store, &source->arena, id, SUBJECT_MONTHS, &usage, error);
    if (status != STATUS_OK)
        return status;
    struct error unknown = {0};
    status = store_subscriber_get(source->store, &source->arena, id, &subscriber, &unknown);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND) {
        *error = unknown;
        return status;
    }
    bool known = status == STATUS_OK;
    if (usage.count == 0)
        return subject_no_usage(id, known, error);
    return handle(source, &usage, known ? &subscriber : NULL, error);
}

/* One of --all: a failure of the input is told and the next one comes; any other ends it. */
static enum status after_one(struct source *source, enum status status, struct error *error)
{
    arena_reset(&source->arena);
    if (status != STATUS_BAD_INPUT && status != STATUS_NOT_FOUND)
        return status;
    fprintf(stderr, "tariffctl: %s\n", error->message);
    *error = (struct error){0};
    if (source->first_failure == STATUS_OK)
        source->first_failure = status;
    return STATUS_OK;
}

static enum status handle_stored_one_of_all(void *context, const char *id, struct error *error)
{
    struct source *source = context;
    return after_one(source, handle_stored(source, id, error), error);
}

static enum status handle_file_one(struct source *source, const struct usage *usage,
                                   struct error *error)
{
    return handle(source, usage, subscribers_csv_find(&source->subscribers, usage->subscriber),
                  error);
}

static enum status handle_file_all(struct source *source, struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < source->usage.count && status == STATUS_OK; i++)
        status = after_one(source, handle_file_one(source, &source->usage.usages[i], error), error);
    return status;
}

static enum status handle_file(struct source *source, const char *id, struct error *error)
{
    const struct usage_csv *usage = &source->usage;
    if (!id && usage->count > 1)
        return status_fail(error, STATUS_WRONG_USAGE,
                           "%s is about %zu subscribers; say --subscriber ID or --all",
                           command_text(source->run, OPTION_USAGE), usage->count);
    for (size_t i = 0; i < usage->count; i++)
        if (!id || strcmp(usage->usages[i].subscriber, id) == 0)
            return handle_file_one(source, &usage->usages[i], error);
    if (!id)
        return status_fail(error, STATUS_BAD_INPUT, "%s has no usage lines",
                           command_text(source->run, OPTION_USAGE));
    return subject_no_usage(id, subscribers_csv_find(&source->subscribers, id), error);
}

static enum status handle_all(struct source *source, struct error *error)
{
    enum status status =
        source->store
            ? store_subscriber_each(source->store, handle_stored_one_of_all, source, error)
            : handle_file_all(source, error);
    return status != STATUS_OK ? status : source->first_failure;
}

static enum status run_source(struct source *source, bool from_files, struct error *error)
{
    enum status status = from_files ? open_files(source, error) : open_database(source, error);
    if (status != STATUS_OK)
        return status;
    source->compiled = compiled_create(source->catalog);
    source->room = compiled_room_create(source->compiled);
    if (command_option(source->run, OPTION_ALL)->given)
        return handle_all(source, error);
    const char *id = command_text(source->run, OPTION_SUBSCRIBER);
    return from_files ? handle_file(source, id, error) : handle_stored(source, id, error);
}

static enum status say_expired(const struct catalog *catalog, int32_t as_of, int32_t last,
                               struct error *error)
{
    char day[DATE_TEXT], until[DATE_TEXT];
    date_format(as_of, day);
    date_format(last, until);
    return status_fail(error, STATUS_BAD_INPUT,
                       "catalog %s version %s has expired: on %s none of its plans is on sale, the "
                       "last one was until %s; import and activate a current version",
                       catalog->id, catalog->version, day, until);
}

enum status subject_check_expiry(const struct catalog *catalog, int32_t as_of, struct error *error)
{
    int32_t last = DATE_NONE;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        if (offer->kind != OFFER_PLAN)
            continue;
        if (offer_is_on_sale(offer, as_of))
            return STATUS_OK;
        last = offer->sale_to > last ? offer->sale_to : last;
    }
    if (last != DATE_NONE && last < as_of)
        return say_expired(catalog, as_of, last, error);
    return status_fail(error, STATUS_BAD_INPUT, "catalog %s version %s has no plan on sale",
                       catalog->id, catalog->version);
}

enum status subject_each(const struct command_run *run, subject_handler handler, void *context,
                         struct error *error)
{
    struct source source = {.run = run, .handler = handler, .context = context};
    bool from_files = command_option(run, OPTION_CATALOG)->given ||
                      command_option(run, OPTION_USAGE)->given ||
                      command_option(run, OPTION_SUBSCRIBERS)->given;
    enum status status = check_usage_of_options(run, from_files, error);
    if (status == STATUS_OK)
        status = read_answers(&source, error);
    if (status != STATUS_OK)
        return status;
    read_offers(&source);
    read_dates(&source, from_files);
    status = run_source(&source, from_files, error);
    arena_finish(&source.arena);
    compiled_room_destroy(source.room);
    compiled_destroy(source.compiled);
    catalog_destroy(source.catalog);
    store_close(source.store);
    return status;
}
