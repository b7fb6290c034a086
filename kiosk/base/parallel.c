/* POSIX threads, and one counter that they share. */
#include "base/parallel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

#define CHUNK 16 /* things at a time: milliseconds of work */

struct shared {
    atomic_size_t next;
    size_t count;
    parallel_part part;
    void *context;
};

struct worker {
    struct shared *shared;
    int number;
    pthread_t thread;
    bool started;
};

int parallel_threads(void)
{
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    if (online < 1)
        return 1;
    return online < PARALLEL_THREADS_MOST ? (int)online : PARALLEL_THREADS_MOST;
}

static void *work(void *argument)
{
    const struct worker *worker = argument;
    struct shared *shared = worker->shared;
    for (;;) {
        size_t from = atomic_fetch_add(&shared->next, CHUNK);
        if (from >= shared->count)
            return NULL;
        size_t to = shared->count - from < CHUNK ? shared->count : from + CHUNK;
        shared->part(shared->context, worker->number, from, to);
    }
}

void parallel_run(size_t count, int threads, parallel_part part, void *context)
{
    struct shared shared = {.count = count, .part = part, .context = context};
    struct worker workers[PARALLEL_THREADS_MOST] = {0};
    threads = threads > PARALLEL_THREADS_MOST ? PARALLEL_THREADS_MOST : threads;
    atomic_init(&shared.next, 0);
    workers[0] = (struct worker){.shared = &shared};
    for (int i = 1; i < threads; i++) {
        workers[i] = (struct worker){.shared = &shared, .number = i};
        workers[i].started = pthread_create(&workers[i].thread, NULL, work, &workers[i]) == 0;
    }
    work(&workers[0]);
    for (int i = 1; i < threads; i++)
        if (workers[i].started)
            pthread_join(workers[i].thread, NULL);
}
