/* From the files and the store to an appraisal, kept or made. */
#include "visit/guidance.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/memory.h"
#include "exchange/profiles_csv.h"
#include "exchange/questionnaire_file.h"
#include "store/store_guide.h"
#include "visit/records.h"

#define KEY_TEXT 24

struct making {
    const struct guidance_request *request;
    struct guidance *guidance;
    struct faults *faults;
    uint64_t hash;
};

/* What is kept says whose usage it is. */
static void key_of(const struct making *making, bool is_sample, char key[static KEY_TEXT])
{
    snprintf(key, KEY_TEXT, "%016" PRIx64 "-%s", making->hash, is_sample ? "sample" : "store");
}

/* ---- the key: all that changes what is priced, but the people */

static uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ at[i]) * 0x100000001b3u;
    return hash;
}

static uint64_t hash_text(uint64_t hash, const char *text)
{
    return hash_bytes(hash, text, strlen(text) + 1);
}

/* A file that cannot be read has its fault told where it is read. */
static uint64_t hash_file(uint64_t hash, const char *path)
{
    struct buffer text;
    struct error error;
    buffer_init(&text, QUESTIONNAIRE_FILE_MOST);
    if (buffer_add_file(&text, path, &error) == STATUS_OK)
        hash = hash_bytes(hash, buffer_text(&text), text.length);
    buffer_finish(&text);
    return hash;
}

/* A stored version never changes (store.h); what is on sale of it does, from day to day. */
static void set_key(struct making *making)
{
    const struct guidance_request *request = making->request;
    const struct catalog *catalog = request->catalog;
    uint64_t hash = 0xcbf29ce484222325u;
    hash = hash_text(hash, catalog->id);
    hash = hash_text(hash, catalog->version);
    hash = hash_text(hash, request->region);
    for (size_t i = 0; i < catalog->offer_count; i++) {
        unsigned char on_sale = offer_is_on_sale(&catalog->offers[i], request->as_of);
        hash = hash_bytes(hash, &on_sale, 1);
    }
    hash = hash_file(hash, request->questions);
    hash = hash_file(hash, request->sample);
    making->hash = hash;
}

/* ---- the people */

struct gathering {
    struct store *store;
    struct arena *arena, scratch;
    struct profile *profiles;
    size_t count, capacity, seen, step;
};

static enum status handle_count(void *context, const char *id, struct error *error)
{
    (void)id;
    (void)error;
    ((struct gathering *)context)->seen++;
    return STATUS_OK;
}

/* Of everybody or, where there are many, of every so manyth. */
static enum status handle_profile(void *context, const char *id, struct error *error)
{
    struct gathering *gathering = context;
    struct usage usage;
    struct subscriber subscriber;
    struct profile profile;
    if (gathering->seen++ % gathering->step)
        return STATUS_OK;
    enum status status =
        store_usage_get(gathering->store, &gathering->scratch, id, RECORDS_MONTHS, &usage, error);
    if (status != STATUS_OK || usage.count == 0)
        return status;
    status = store_subscriber_get(gathering->store, gathering->arena, id, &subscriber, error);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    if (profile_of_usage(&gathering->scratch, &usage, status == STATUS_OK ? &subscriber : NULL,
                         &profile))
        *ARENA_PUSH(gathering->arena, gathering->profiles, gathering->count, gathering->capacity) =
            profile;
    arena_reset(&gathering->scratch);
    return STATUS_OK;
}

static enum status gather(struct making *making, struct arena *arena, struct population *population,
                          struct error *error)
{
    struct gathering gathering = {.store = making->request->store, .arena = arena};
    *population = (struct population){0};
    if (!gathering.store)
        return STATUS_OK;
    enum status status = store_subscriber_each(gathering.store, handle_count, &gathering, error);
    gathering.step = gathering.seen / POPULATION_MOST + 1;
    gathering.seen = 0;
    if (status == STATUS_OK)
        status = store_subscriber_each(gathering.store, handle_profile, &gathering, error);
    arena_finish(&gathering.scratch);
    if (status == STATUS_OK)
        *population =
            population_make(&making->guidance->arena, gathering.profiles, gathering.count);
    return status;
}

static enum status read_sample(struct making *making, struct arena *arena,
                               struct population *population, struct error *error)
{
    struct profiles_csv csv;
    making->faults->file = making->request->sample;
    enum status status =
        profiles_csv_load(arena, making->request->sample, &csv, making->faults, error);
    if (status == STATUS_OK)
        *population = population_make(&making->guidance->arena, csv.profiles, csv.count);
    making->guidance->is_sample = true;
    return status;
}

/* Too few subscribers say little of anybody, and might be told apart. */
static enum status find_people(struct making *making, struct population *population,
                               struct error *error)
{
    struct arena arena = {0};
    enum status status = gather(making, &arena, population, error);
    if (status == STATUS_OK && population->count < POPULATION_LEAST)
        status = read_sample(making, &arena, population, error);
    arena_finish(&arena);
    return status;
}

/* ---- kept, or made and kept */

static struct appraisal_setup setup_of(const struct making *making,
                                       const struct population *population)
{
    const struct guidance_request *request = making->request;
    return (struct appraisal_setup){.catalog = request->catalog,
                                    .questionnaire = making->guidance->questionnaire,
                                    .population = *population,
                                    .region = request->region,
                                    .as_of = request->as_of};
}

/* What was kept is of people who are in it as they were then. */
static bool restore(struct making *making, const struct buffer *people, const struct buffer *prices)
{
    struct guidance *guidance = making->guidance;
    struct profiles_csv csv;
    struct faults faults;
    struct error error;
    FILE *file = fmemopen((void *)buffer_text(people), people->length, "r");
    if (!file)
        return false;
    faults_init(&faults, "people");
    bool is_read =
        profiles_csv_load_stream(&guidance->arena, file, &csv, &faults, &error) == STATUS_OK;
    fclose(file);
    faults_finish(&faults);
    if (!is_read)
        return false;
    const struct population population = {.people = csv.profiles, .count = csv.count};
    const struct appraisal_setup setup = setup_of(making, &population);
    guidance->appraisal =
        appraisal_bytes_read(&guidance->arena, &setup, buffer_text(prices), prices->length);
    guidance->was_kept = guidance->appraisal != NULL;
    return guidance->was_kept;
}

static bool find_kept(struct making *making, bool is_sample)
{
    struct buffer people, prices;
    struct error error;
    char key[KEY_TEXT];
    bool is_found = false;
    if (!making->request->store)
        return false;
    key_of(making, is_sample, key);
    buffer_init(&people, STORE_GUIDE_MOST);
    buffer_init(&prices, STORE_GUIDE_MOST);
    if (store_guide_get(making->request->store, key, &people, &prices, &error) == STATUS_OK)
        is_found = restore(making, &people, &prices);
    making->guidance->is_sample = is_found && is_sample;
    buffer_finish(&people);
    buffer_finish(&prices);
    return is_found;
}

static enum status keep(struct making *making, struct error *error)
{
    const struct appraisal *appraisal = making->guidance->appraisal;
    const struct population *population = &appraisal->setup.population;
    struct buffer people, prices;
    char key[KEY_TEXT], *text = NULL;
    size_t length = 0;
    FILE *file = open_memstream(&text, &length);
    if (!file)
        return status_fail(error, STATUS_FAILED, "no memory to write the people");
    profiles_csv_write(file, population->people, population->count);
    fclose(file);
    buffer_init(&people, STORE_GUIDE_MOST);
    buffer_init(&prices, STORE_GUIDE_MOST);
    buffer_add_bytes(&people, text, length);
    memory_free(text);
    appraisal_bytes_write(appraisal, &prices);
    key_of(making, making->guidance->is_sample, key);
    enum status status = store_guide_put(making->request->store, key, &people, &prices, error);
    buffer_finish(&people);
    buffer_finish(&prices);
    return status;
}

static enum status price(struct making *making, struct error *error)
{
    struct population population;
    enum status status = find_people(making, &population, error);
    if (status != STATUS_OK)
        return status;
    const struct appraisal_setup setup = setup_of(making, &population);
    making->guidance->appraisal =
        appraisal_make(&making->guidance->arena, &setup, making->request->threads);
    return making->request->store ? keep(making, error) : STATUS_OK;
}

static enum status make(struct making *making, struct error *error)
{
    making->faults->file = making->request->questions;
    enum status status = questionnaire_file_read(&making->guidance->questionnaire,
                                                 making->request->questions, making->faults, error);
    if (status != STATUS_OK)
        return status;
    set_key(making);
    if (find_kept(making, false) || find_kept(making, true))
        return STATUS_OK;
    if (making->request->only_kept)
        return status_fail(error, STATUS_NOT_FOUND,
                           "the dialogue is not prepared for this catalog; do it with "
                           "tariffctl guide --prepare");
    return price(making, error);
}

enum status guidance_make(struct guidance **guidance, const struct guidance_request *request,
                          struct faults *faults, struct error *error)
{
    struct guidance *made = memory_allocate(1, sizeof *made);
    struct making making = {.request = request, .guidance = made, .faults = faults};
    arena_init(&made->arena);
    enum status status = make(&making, error);
    *guidance = status == STATUS_OK ? made : NULL;
    if (status != STATUS_OK)
        guidance_destroy(made);
    return status;
}

void guidance_destroy(struct guidance *guidance)
{
    if (!guidance)
        return;
    questionnaire_destroy(guidance->questionnaire);
    arena_finish(&guidance->arena);
    memory_free(guidance);
}
