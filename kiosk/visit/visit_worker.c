/* A thread for each job: making one costs some 20 microseconds, and none is there at rest. Must not
 * know what jobs do. */
#include "visit/visit_worker.h"

#include <stddef.h>

#include "base/memory.h"

/* The system keeps the stacks of threads that have ended for those to come. More than this is used
 * by a deep search only, which knows usage but no number. */
#define STACK_BURNT ((size_t)64 * 1024)

__attribute__((noinline)) static void burn_stack(void)
{
    char below[STACK_BURNT];
    memory_wipe(below, sizeof below);
}

static void *run(void *context)
{
    struct visit_worker *worker = context;
    worker->job(worker->context);
    burn_stack();
    atomic_store(&worker->is_done, true);
    return NULL;
}

void visit_worker_start(struct visit_worker *worker, void (*job)(void *context), void *context)
{
    worker->job = job;
    worker->context = context;
    worker->is_started = true;
    atomic_store(&worker->is_done, false);
    worker->has_thread = pthread_create(&worker->thread, NULL, run, worker) == 0;
    if (!worker->has_thread)
        run(worker);
}

bool visit_worker_is_started(const struct visit_worker *worker)
{
    return worker->is_started;
}

bool visit_worker_is_done(struct visit_worker *worker)
{
    return atomic_load(&worker->is_done);
}

void visit_worker_wait(struct visit_worker *worker)
{
    if (worker->is_started && worker->has_thread)
        pthread_join(worker->thread, NULL);
    worker->is_started = worker->has_thread = false;
}
