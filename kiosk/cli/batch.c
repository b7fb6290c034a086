/* Between the store and the advice: blocks of subscribers in, blocks of results out. Two
 * connections: one reads, one writes. */
#include "cli/batch.h"

#include <stdio.h>
#include <string.h>

#include "advice/compiled.h"
#include "base/memory.h"
#include "base/phone.h"
#include "cli/pipeline.h"
#include "cli/progress.h"
#include "cli/subject.h"
#include "store/store_sweep.h"

/* Subscribers of a block: read and handed over at once. */
#define BLOCK 64

/* Results are kept when there are so many, or so long after the last ones: each time waits for the
 * disk, and a kill loses what is not kept. */
#define KEEP_MOST 4096
#define KEEP_MILLISECONDS 1000

/* One thread's. */
struct desk {
    struct compiled_room *room;
    struct arena arena; /* of one subscriber */
};

struct batch {
    const struct batch_request *request;
    struct store *reader, *writer;
    struct store_reducer *reducer;
    struct compiled *compiled;
    struct desk desks[PIPELINE_JOBS_MOST];
    struct arena place; /* of `after` */
    const char *after;  /* everybody up to this one has been read */
    struct store_run *run;
    struct arena *arena; /* of the run */
    struct arena kept;   /* of the results that wait */
    struct store_result waiting[KEEP_MOST + BLOCK];
    size_t waiting_count;
    int64_t kept_at;
    struct progress progress;
};

/* ---- one subscriber */

static const char *list_text(struct arena *arena, const struct choice_list *list)
{
    const char *text = "";
    for (size_t i = 0; i < list->count; i++) {
        const struct choice_taken *taken = &list->items[i];
        text = taken->quantity == 1
                   ? arena_format(arena, "%s%s%s", text, i ? ";" : "", taken->offer->code)
                   : arena_format(arena, "%s%s%s*%d", text, i ? ";" : "", taken->offer->code,
                                  taken->quantity);
    }
    return text;
}

static const char *others_text(struct arena *arena, const struct advice *advice)
{
    const char *text = "";
    for (size_t i = 1; i < advice->ranked_count; i++)
        text =
            arena_format(arena, "%s%s%s=%lld", text, i > 1 ? ";" : "", advice->ranked[i].plan->code,
                         (long long)advice->ranked[i].horizon_total_fen);
    return text;
}

static void take_advice(struct arena *arena, const struct advice *advice,
                        struct store_result *result)
{
    const struct advice_option *first = &advice->ranked[0];
    result->has_current = advice->has_current;
    result->current_fen = advice->current.monthly_average_fen;
    result->plan = arena_copy(arena, first->plan->code);
    result->addons = list_text(arena, &first->taken);
    result->monthly_average_fen = first->monthly_average_fen;
    result->horizon_total_fen = first->horizon_total_fen;
    result->one_off_fen = first->one_off_fen;
    result->exit_fee_fen = first->exit_fee_fen;
    result->saving_per_month_fen = first->saving_per_month_fen;
    result->exact = advice->proof.exact;
    result->others = others_text(arena, advice);
}

static enum status advise(const struct batch *batch, struct desk *desk,
                          const struct store_sweep_row *row, struct arena *arena,
                          struct store_result *result, struct error *error)
{
    const struct batch_request *request = batch->request;
    const struct history *history;
    struct advice *advice;
    if (!row->has_usage)
        return status_fail(error, STATUS_BAD_INPUT,
                           "there is no usage yet; import some with 'usage import'");
    enum status status = store_sweep_history(row, request->catalog, &desk->arena, &history, error);
    if (status)
        return status;
    const struct advice_request asked = {.catalog = request->catalog,
                                         .history = history,
                                         .subscriber = &row->subscriber,
                                         .as_of = request->as_of,
                                         .horizon = request->horizon,
                                         .top = (size_t)request->top,
                                         .room = desk->room};
    status = advice_find(&desk->arena, &asked, &advice, error);
    if (status == STATUS_OK && advice->ranked_count == 0)
        status = subject_check_expiry(request->catalog, request->as_of, error);
    if (status == STATUS_OK && advice->ranked_count == 0)
        status = status_fail(error, STATUS_BAD_INPUT, "no plan may be taken");
    if (status == STATUS_OK)
        take_advice(arena, advice, result);
    return status;
}

/* ---- the pipeline's three steps */

static enum status read_block(void *context, struct pipeline_block *block, bool *more,
                              struct error *error)
{
    struct batch *batch = context;
    struct store_sweep_row *rows;
    enum status status = store_sweep(batch->reader, batch->reducer, batch->after, BLOCK,
                                     &block->arena, &rows, &block->count, error);
    block->items = rows;
    *more = block->count > 0;
    if (status || !*more)
        return status;
    arena_reset(&batch->place);
    batch->after = arena_copy(&batch->place, rows[block->count - 1].subscriber.id);
    return STATUS_OK;
}

/* Rows become results. A fault of one subscriber's data is that subscriber's result. */
static enum status advise_block(void *context, int job, struct pipeline_block *block,
                                struct error *error)
{
    struct batch *batch = context;
    struct desk *desk = &batch->desks[job];
    const struct store_sweep_row *rows = block->items;
    struct store_result *results = ARENA_ARRAY(&block->arena, struct store_result, block->count);
    for (size_t i = 0; i < block->count; i++) {
        struct error fault = {0};
        results[i].subscriber = rows[i].subscriber.id;
        enum status status = advise(batch, desk, &rows[i], &block->arena, &results[i], &fault);
        arena_reset(&desk->arena);
        if (status != STATUS_OK && status != STATUS_BAD_INPUT && status != STATUS_NOT_FOUND) {
            *error = fault;
            return status;
        }
        if (status != STATUS_OK)
            results[i].refusal = arena_copy(&block->arena, fault.message);
    }
    block->items = results;
    return STATUS_OK;
}

static const char *copy(struct arena *arena, const char *text)
{
    return text ? arena_copy(arena, text) : NULL;
}

static void wait_with(struct batch *batch, const struct store_result *result)
{
    struct store_result *waiting = &batch->waiting[batch->waiting_count++];
    *waiting = *result;
    waiting->subscriber = arena_copy(&batch->kept, result->subscriber);
    waiting->refusal = copy(&batch->kept, result->refusal);
    waiting->plan = copy(&batch->kept, result->plan);
    waiting->addons = copy(&batch->kept, result->addons);
    waiting->others = copy(&batch->kept, result->others);
}

static void say_refused(struct batch *batch, const struct store_result *result)
{
    char masked[PHONE_TEXT];
    phone_mask(result->subscriber, masked);
    progress_clear(&batch->progress);
    fprintf(stderr, "tariffctl: %s: %s\n", masked, result->refusal);
}

static enum status keep(struct batch *batch, struct error *error)
{
    enum status status = store_run_add(batch->writer, batch->arena, batch->run, batch->waiting,
                                       batch->waiting_count, error);
    for (size_t i = 0; i < batch->waiting_count && status == STATUS_OK; i++)
        if (batch->waiting[i].refusal)
            say_refused(batch, &batch->waiting[i]);
    batch->waiting_count = 0;
    arena_reset(&batch->kept);
    batch->kept_at = batch->progress.clock.milliseconds(&batch->progress.clock);
    return status;
}

static enum status keep_block(void *context, struct pipeline_block *block, struct error *error)
{
    struct batch *batch = context;
    const struct store_result *results = block->items;
    for (size_t i = 0; i < block->count; i++)
        wait_with(batch, &results[i]);
    int64_t now = batch->progress.clock.milliseconds(&batch->progress.clock);
    enum status status = STATUS_OK;
    if (batch->waiting_count >= KEEP_MOST || now - batch->kept_at >= KEEP_MILLISECONDS)
        status = keep(batch, error);
    progress_show(&batch->progress,
                  batch->run->advised + batch->run->refused + (int64_t)batch->waiting_count);
    return status;
}

/* ---- the whole */

static enum status count_all(struct batch *batch, struct error *error)
{
    int64_t done = batch->run->advised + batch->run->refused, left = 0;
    bool is_shown = batch->request->shows_progress;
    enum status status =
        is_shown ? store_sweep_count(batch->reader, batch->run->last, &left, error) : STATUS_OK;
    progress_begin(&batch->progress, is_shown, done, done + left);
    batch->kept_at = batch->progress.begun_at;
    return status;
}

static enum status go_through(struct batch *batch, struct error *error)
{
    const struct pipeline pipeline = {.context = batch,
                                      .jobs = batch->request->jobs,
                                      .read = read_block,
                                      .work = advise_block,
                                      .write = keep_block};
    batch->compiled = compiled_create(batch->request->catalog);
    for (int i = 0; i < pipeline.jobs; i++)
        batch->desks[i].room = compiled_room_create(batch->compiled);
    batch->after = batch->run->last;
    enum status status = pipeline_run(&pipeline, error);
    if (status == STATUS_OK)
        status = keep(batch, error);
    progress_clear(&batch->progress);
    for (int i = 0; i < pipeline.jobs; i++) {
        compiled_room_destroy(batch->desks[i].room);
        arena_finish(&batch->desks[i].arena);
    }
    compiled_destroy(batch->compiled);
    return status;
}

static enum status run_opened(struct batch *batch, struct error *error)
{
    int64_t made;
    enum store_run_begun begun;
    struct store_run *run = batch->run;
    enum status status = store_run_begin(batch->writer, batch->arena, run, &begun, error);
    if (status)
        return status;
    batch->request->say_begun(begun, run, run->advised + run->refused);
    status = store_reduced_refresh(batch->writer, batch->reducer, &made, error);
    if (status == STATUS_OK)
        status = count_all(batch, error);
    if (status == STATUS_OK)
        status = go_through(batch, error);
    return status == STATUS_OK ? store_run_end(batch->writer, batch->run, error) : status;
}

enum status batch_run(const struct batch_request *request, struct arena *arena,
                      struct store_run *run, struct error *error)
{
    struct batch *batch = memory_allocate(1, sizeof *batch);
    batch->request = request;
    batch->arena = arena;
    batch->run = run;
    *run = (struct store_run){.id = request->catalog->id,
                              .version = request->catalog->version,
                              .as_of = request->as_of,
                              .horizon = request->horizon,
                              .top = request->top};
    batch->reducer = store_reduced_create(request->catalog);
    enum status status = store_open(&batch->writer, request->path, STORE_WRITE, error);
    if (status == STATUS_OK)
        status = store_open(&batch->reader, request->path, STORE_READ, error);
    if (status == STATUS_OK)
        status = run_opened(batch, error);
    store_close(batch->reader);
    store_close(batch->writer);
    store_reduced_destroy(batch->reducer);
    arena_finish(&batch->place);
    arena_finish(&batch->kept);
    memory_free(batch);
    return status;
}
