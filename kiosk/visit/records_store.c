/* The store's answers as records, and the active catalog parsed and compiled once for each version.
 */
#include "visit/records_store.h"

#include <errno.h>
#include <stdint.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/memory.h"
#include "exchange/native.h"
#include "store/store_service.h"
#include "visit/guidance.h"
#include "visit/visit_worker.h"

struct records_store {
    struct records records; /* first: a pointer to one is a pointer to the other */
    struct arena names;     /* the path */
    const char *path;
    struct store *store; /* NULL until opened, and after a failure */
    struct catalog *catalog;
    char digest[STORE_DIGEST_TEXT]; /* of the catalog that is parsed */
    struct visit_worker compiling;  /* that catalog, beside the glass; it leaves */
    struct compiled *compiled;      /* this, not looked at before it is done */
    const char *questions, *sample; /* of the dialogue; NULL: there is none */
    bool prepares;
    struct guidance *guidance; /* of the catalog that is parsed, */
    int32_t guidance_day;      /* on that day */
    struct visit_worker worker;
    int32_t worker_day; /* for which it was started; once a day is enough */
};

static enum status open_store(struct records_store *mine, struct error *error)
{
    if (mine->store)
        return STATUS_OK;
    if (access(mine->path, F_OK) != 0)
        return status_fail(error, STATUS_FAILED,
                           "%s: %s; load a catalog and subscribers with tariffctl first",
                           mine->path, strerror(errno));
    return store_open(&mine->store, mine->path, STORE_WRITE, error);
}

static enum status settle(struct records_store *mine, enum status status)
{
    if (status && status != STATUS_NOT_FOUND) {
        store_close(mine->store);
        mine->store = NULL;
    }
    return status;
}

static void handle_compile(void *context)
{
    struct records_store *mine = context;
    mine->compiled = compiled_create(mine->catalog);
}

static void drop_catalog(struct records_store *mine)
{
    visit_worker_wait(&mine->compiling); /* milliseconds, and only where it has just begun */
    compiled_destroy(mine->compiled);
    mine->compiled = NULL;
    guidance_destroy(mine->guidance);
    mine->guidance = NULL;
    catalog_destroy(mine->catalog);
    mine->catalog = NULL;
}

/* The row of the catalog that store_catalog_get(NULL) gives cannot be told from the list, so the
 * document itself is compared: reading it is a millisecond, parsing it is what costs. */
static enum status parse(struct records_store *mine, const struct buffer *document,
                         struct error *error)
{
    char digest[STORE_DIGEST_TEXT];
    store_catalog_digest(document->bytes, document->length, digest);
    if (mine->catalog && strcmp(digest, mine->digest) == 0)
        return STATUS_OK;
    struct faults faults;
    faults_init(&faults, "the active catalog");
    struct catalog *catalog = NULL;
    enum status status =
        native_parse(&catalog, document->bytes, document->length, &faults, NULL, error);
    faults_finish(&faults);
    if (status)
        return status;
    drop_catalog(mine);
    mine->worker_day = 0;
    mine->catalog = catalog;
    memcpy(mine->digest, digest, sizeof digest);
    visit_worker_start(&mine->compiling, handle_compile, mine);
    return STATUS_OK;
}

static const struct compiled *handle_compiled(struct records *records)
{
    struct records_store *mine = (struct records_store *)records;
    if (visit_worker_is_started(&mine->compiling)) {
        if (!visit_worker_is_done(&mine->compiling))
            return NULL;
        visit_worker_wait(&mine->compiling);
    }
    return mine->compiled;
}

static const char *handle_digest(struct records *records)
{
    return ((const struct records_store *)records)->digest;
}

static enum status handle_catalog(struct records *records, const struct catalog **catalog,
                                  struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    struct buffer document;
    buffer_init(&document, NATIVE_BYTES_MOST);
    enum status status = open_store(mine, error);
    if (!status)
        status = store_catalog_get(mine->store, NULL, NULL, &document, error);
    if (!status)
        status = parse(mine, &document, error);
    buffer_finish(&document);
    *catalog = status ? NULL : mine->catalog;
    return settle(mine, status);
}

static enum status handle_sign_in(struct records *records, const char *number, const char *pin,
                                  int64_t now, struct store_sign_in_answer *answer,
                                  struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    enum status status = open_store(mine, error);
    if (!status)
        status = store_pin_check(mine->store, number, pin, now, answer, error);
    return settle(mine, status);
}

static enum status handle_subscriber(struct records *records, struct arena *arena,
                                     const char *number, struct subscriber *subscriber,
                                     struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    enum status status = open_store(mine, error);
    if (!status)
        status = store_subscriber_get(mine->store, arena, number, subscriber, error);
    return settle(mine, status);
}

static enum status handle_usage(struct records *records, struct arena *arena, const char *number,
                                struct usage *usage, struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    enum status status = open_store(mine, error);
    if (!status)
        status = store_usage_get(mine->store, arena, number, RECORDS_MONTHS, usage, error);
    return settle(mine, status);
}

static enum status handle_call(struct records *records, const char *reason, int64_t now,
                               int64_t *call, struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    enum status status = open_store(mine, error);
    if (!status)
        status = store_service_call(mine->store, reason, now, call, error);
    return settle(mine, status);
}

static enum status handle_withdraw(struct records *records, int64_t call, int64_t now,
                                   struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    enum status status = open_store(mine, error);
    if (!status)
        status = store_service_withdraw(mine->store, call, now, error);
    return settle(mine, status);
}

static enum status handle_rate(struct records *records, int32_t day, const char *language,
                               int points, struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    enum status status = open_store(mine, error);
    if (!status)
        status = store_service_rate(mine->store, day, language, points, error);
    return settle(mine, status);
}

static enum status handle_check_code(struct records *records, const char *code, int64_t now,
                                     struct store_sign_in_answer *answer, struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    enum status status = open_store(mine, error);
    if (!status)
        status = store_pin_check_staff(mine->store, code, now, answer, error);
    return settle(mine, status);
}

static enum status handle_close(struct records *records, bool is_closed, struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    enum status status = open_store(mine, error);
    if (!status)
        status = store_service_close(mine->store, is_closed, error);
    return settle(mine, status);
}

static enum status handle_is_closed(struct records *records, bool *is_closed, struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    enum status status = open_store(mine, error);
    if (!status)
        status = store_service_is_closed(mine->store, is_closed, error);
    return settle(mine, status);
}

static enum status handle_state(struct records *records, struct records_state *state,
                                struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    struct stat file;
    struct statvfs disk;
    *state = (struct records_state){.place = mine->path, .bytes = -1, .free_bytes = -1};
    if (stat(mine->path, &file) == 0)
        state->bytes = file.st_size;
    if (statvfs(mine->path, &disk) == 0)
        state->free_bytes = (int64_t)disk.f_bavail * (int64_t)disk.f_frsize;
    enum status status = open_store(mine, error);
    if (!status)
        status = store_service_open_calls(mine->store, &state->open_calls, error);
    return settle(mine, status);
}

static struct guidance_request guidance_request(const struct records_store *mine,
                                                const struct catalog *catalog, struct store *store,
                                                int32_t as_of)
{
    return (struct guidance_request){.catalog = catalog,
                                     .questions = mine->questions,
                                     .sample = mine->sample,
                                     .store = store,
                                     .region = "",
                                     .as_of = as_of,
                                     .threads = 1};
}

/* With a store and a catalog of its own, so that nothing is shared with the glass. What fails is
 * told by `tariffctl guide --prepare`; the kiosk goes on without a dialogue. */
static void handle_prepare(void *context)
{
    const struct records_store *mine = context;
    struct store *store = NULL;
    struct catalog *catalog = NULL;
    struct guidance *guidance = NULL;
    struct buffer document;
    struct faults faults;
    struct error error;
    buffer_init(&document, NATIVE_BYTES_MOST);
    faults_init(&faults, "the active catalog");
    enum status status = store_open(&store, mine->path, STORE_WRITE, &error);
    if (!status)
        status = store_catalog_get(store, NULL, NULL, &document, &error);
    if (!status)
        status =
            native_parse(&catalog, buffer_text(&document), document.length, &faults, NULL, &error);
    if (!status) {
        const struct guidance_request request =
            guidance_request(mine, catalog, store, mine->worker_day);
        status = guidance_make(&guidance, &request, &faults, &error);
    }
    guidance_destroy(guidance);
    catalog_destroy(catalog);
    store_close(store);
    faults_finish(&faults);
    buffer_finish(&document);
}

/* Not waited for while it works; the next shopper finds what it left. */
static void prepare(struct records_store *mine, int32_t as_of)
{
    if (visit_worker_is_started(&mine->worker) && visit_worker_is_done(&mine->worker))
        visit_worker_wait(&mine->worker);
    if (!mine->prepares || visit_worker_is_started(&mine->worker) || mine->worker_day == as_of)
        return;
    mine->worker_day = as_of;
    visit_worker_start(&mine->worker, handle_prepare, mine);
}

static enum status handle_guidance(struct records *records, int32_t as_of,
                                   const struct guidance **guidance, struct error *error)
{
    struct records_store *mine = (struct records_store *)records;
    *guidance = mine->guidance;
    if (mine->guidance && mine->guidance_day == as_of)
        return STATUS_OK;
    enum status status =
        mine->questions && mine->catalog ? open_store(mine, error) : STATUS_NOT_FOUND;
    if (status)
        return settle(mine, status);
    struct faults faults;
    struct guidance *made = NULL;
    struct guidance_request request = guidance_request(mine, mine->catalog, mine->store, as_of);
    request.only_kept = true;
    faults_init(&faults, mine->questions);
    status = guidance_make(&made, &request, &faults, error);
    faults_finish(&faults);
    if (status == STATUS_NOT_FOUND)
        prepare(mine, as_of);
    guidance_destroy(mine->guidance);
    *guidance = mine->guidance = made;
    mine->guidance_day = as_of;
    return status;
}

void records_store_guide(struct records *records, const char *questions, const char *sample,
                         bool prepares)
{
    struct records_store *mine = (struct records_store *)records;
    mine->questions = arena_copy(&mine->names, questions);
    mine->sample = arena_copy(&mine->names, sample);
    mine->prepares = prepares;
}

/* SQLite keeps pages and statements as long as the database is open (store_memory.h wipes what it
 * gives back); opening it anew is a millisecond. */
static void handle_forget(struct records *records)
{
    struct records_store *mine = (struct records_store *)records;
    store_close(mine->store);
    mine->store = NULL;
}

struct records *records_store_create(const char *path)
{
    struct records_store *mine = memory_allocate(1, sizeof *mine);
    mine->records = (struct records){.catalog = handle_catalog,
                                     .compiled = handle_compiled,
                                     .digest = handle_digest,
                                     .sign_in = handle_sign_in,
                                     .subscriber = handle_subscriber,
                                     .usage = handle_usage,
                                     .guidance = handle_guidance,
                                     .call = handle_call,
                                     .withdraw = handle_withdraw,
                                     .rate = handle_rate,
                                     .check_code = handle_check_code,
                                     .close = handle_close,
                                     .is_closed = handle_is_closed,
                                     .state = handle_state,
                                     .forget = handle_forget};
    arena_init(&mine->names);
    mine->path = arena_copy(&mine->names, path);
    return &mine->records;
}

void records_store_destroy(struct records *records)
{
    struct records_store *mine = (struct records_store *)records;
    if (!mine)
        return;
    visit_worker_wait(&mine->worker);
    drop_catalog(mine);
    store_close(mine->store);
    arena_finish(&mine->names);
    memory_free(mine);
}
