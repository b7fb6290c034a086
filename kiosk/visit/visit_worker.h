/* One thing at a time done beside the glass, in a thread of its own: what takes longer than a frame
 * must not hold up a finger. The job sees only what it is given, and what it is given must stay as
 * it is until visit_worker_wait has returned. */
#ifndef VISIT_VISIT_WORKER_H
#define VISIT_VISIT_WORKER_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

struct visit_worker {
    pthread_t thread;
    bool is_started, has_thread;
    atomic_bool is_done;
    void (*job)(void *context);
    void *context;
};

/* A zeroed worker is idle. Where no thread can be had, the job is done before this returns. */
void visit_worker_start(struct visit_worker *worker, void (*job)(void *context), void *context);
bool visit_worker_is_started(const struct visit_worker *worker); /* and not yet waited for */
bool visit_worker_is_done(struct visit_worker *worker);          /* waiting would take no time */
void visit_worker_wait(struct visit_worker *worker);             /* idle again; idle: nothing */

#endif
