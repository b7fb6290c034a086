/* A ring of blocks under two locks: one for reading, one for the ring. */
#include "cli/pipeline.h"

#include <pthread.h>
#include <string.h>

#include "base/memory.h"

enum slot { SLOT_FREE, SLOT_OPEN, SLOT_DONE };

struct running {
    const struct pipeline *pipeline;
    pthread_mutex_t reading, ring; /* where both are held, `reading` first */
    pthread_cond_t freed;
    struct pipeline_block *blocks;
    enum slot *slots;
    size_t size;              /* of the ring */
    size_t next_in, next_out; /* blocks read, blocks written */
    bool is_writing;          /* some thread is */
    bool ended;               /* nothing more is to be read */
    enum status status;       /* the first failure, and its message */
    struct error error;
};

struct worker {
    struct running *running;
    int job;
    pthread_t thread;
};

/* Under the lock of the ring. */
static void fail(struct running *running, enum status status, const struct error *error)
{
    if (running->status == STATUS_OK && status != STATUS_OK) {
        running->status = status;
        running->error = *error;
    }
    running->ended = true;
    pthread_cond_broadcast(&running->freed);
}

/* Waits until the next place of the ring is free; false where there is nothing more to do. */
static bool wait_for_room(struct running *running)
{
    pthread_mutex_lock(&running->ring);
    while (!running->ended && running->next_in - running->next_out >= running->size)
        pthread_cond_wait(&running->freed, &running->ring);
    bool go_on = !running->ended;
    pthread_mutex_unlock(&running->ring);
    return go_on;
}

/* The next block, read; NULL: there is none. */
static struct pipeline_block *take(struct running *running)
{
    struct pipeline_block *block = NULL;
    pthread_mutex_lock(&running->reading);
    if (wait_for_room(running)) {
        struct error error = {0};
        bool more = true;
        size_t place = running->next_in % running->size;
        block = &running->blocks[place];
        arena_reset(&block->arena);
        block->items = NULL;
        block->count = 0;
        enum status status =
            running->pipeline->read(running->pipeline->context, block, &more, &error);
        pthread_mutex_lock(&running->ring);
        if (status != STATUS_OK || !more) {
            fail(running, status, &error);
            block = NULL;
        } else {
            running->slots[place] = SLOT_OPEN;
            running->next_in++;
        }
        pthread_mutex_unlock(&running->ring);
    }
    pthread_mutex_unlock(&running->reading);
    return block;
}

/* Writes what is next in order, as long as it is there. Under the lock of the ring, which is let go
 * while writing. */
static void write_ready(struct running *running)
{
    running->is_writing = true;
    for (;;) {
        size_t place = running->next_out % running->size;
        if (running->slots[place] != SLOT_DONE || running->status != STATUS_OK)
            break;
        pthread_mutex_unlock(&running->ring);
        struct error error = {0};
        enum status status =
            running->pipeline->write(running->pipeline->context, &running->blocks[place], &error);
        pthread_mutex_lock(&running->ring);
        if (status != STATUS_OK)
            fail(running, status, &error);
        running->slots[place] = SLOT_FREE;
        running->next_out++;
        pthread_cond_signal(&running->freed);
    }
    running->is_writing = false;
}

static void *work(void *context)
{
    struct worker *worker = context;
    struct running *running = worker->running;
    struct pipeline_block *block;
    while ((block = take(running))) {
        struct error error = {0};
        enum status status =
            running->pipeline->work(running->pipeline->context, worker->job, block, &error);
        pthread_mutex_lock(&running->ring);
        if (status != STATUS_OK)
            fail(running, status, &error);
        running->slots[block - running->blocks] = SLOT_DONE;
        if (!running->is_writing)
            write_ready(running);
        pthread_mutex_unlock(&running->ring);
    }
    return NULL;
}

/* The threads beside this one; how many could be started. */
static int start(struct running *running, struct worker *workers)
{
    int started = 1;
    while (started < running->pipeline->jobs) {
        struct worker *worker = &workers[started];
        *worker = (struct worker){.running = running, .job = started};
        int fault = pthread_create(&worker->thread, NULL, work, worker);
        if (fault) {
            struct error error;
            enum status status =
                status_fail(&error, STATUS_FAILED,
                            "no thread could be started: %s; try fewer --jobs", strerror(fault));
            pthread_mutex_lock(&running->ring);
            fail(running, status, &error);
            pthread_mutex_unlock(&running->ring);
            break;
        }
        started++;
    }
    return started;
}

enum status pipeline_run(const struct pipeline *pipeline, struct error *error)
{
    struct worker workers[PIPELINE_JOBS_MOST];
    struct running running = {.pipeline = pipeline,
                              .reading = PTHREAD_MUTEX_INITIALIZER,
                              .ring = PTHREAD_MUTEX_INITIALIZER,
                              .freed = PTHREAD_COND_INITIALIZER,
                              .size = (size_t)pipeline->jobs * PIPELINE_AHEAD};
    running.blocks = memory_allocate(running.size, sizeof *running.blocks);
    running.slots = memory_allocate(running.size, sizeof *running.slots);
    workers[0] = (struct worker){.running = &running};
    int started = start(&running, workers);
    work(&workers[0]);
    for (int i = 1; i < started; i++)
        pthread_join(workers[i].thread, NULL);
    for (size_t i = 0; i < running.size; i++)
        arena_finish(&running.blocks[i].arena);
    memory_free(running.blocks);
    memory_free(running.slots);
    pthread_cond_destroy(&running.freed);
    pthread_mutex_destroy(&running.ring);
    pthread_mutex_destroy(&running.reading);
    if (running.status != STATUS_OK)
        *error = running.error;
    return running.status;
}
