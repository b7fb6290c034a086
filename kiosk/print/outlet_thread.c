/* One mutex over what both sides see; the device itself is touched by its thread alone. The copy of
 * a document is wiped before the end of its job is told. Must not know what a device is. */
#include "print/outlet_thread.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/memory.h"

#define LOOK_EVERY 1000 /* milliseconds; a person who loads paper sees it in a second */
#define TITLE_MOST 128
/* The device's calls leave parts of a document on the stack of the thread; it is as deep as this
 * at most, and burnt after each job. */
#define STACK_BURNT ((size_t)64 * 1024)

struct outlet_thread {
    struct outlet outlet; /* first: one address for both */
    struct outlet_device *device;
    pthread_t thread;
    bool has_thread;
    pthread_mutex_t mutex;
    pthread_cond_t changed;
    /* Under the mutex from here on. */
    bool has_job, is_cancelled, is_closing, is_asked;
    struct outlet_report report;
    int64_t looked_at;
    char title[TITLE_MOST];
    struct outlet_document document; /* of the copies below */
    struct buffer pdf;
    struct bitmap ticket;
    char name[];
};

int64_t outlet_thread_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- the thread's side ---- */

/* Until something changes, or at most so long; −1: as long as it takes. */
static void wait_changed(struct outlet_thread *thread, int64_t milliseconds)
{
    int64_t until = outlet_thread_now() + milliseconds;
    const struct timespec when = {.tv_sec = until / 1000, .tv_nsec = until % 1000 * 1000000};
    if (milliseconds < 0)
        pthread_cond_wait(&thread->changed, &thread->mutex);
    else
        pthread_cond_timedwait(&thread->changed, &thread->mutex, &when);
}

void outlet_thread_tell(struct outlet_thread *thread, const struct outlet_report *report)
{
    pthread_mutex_lock(&thread->mutex);
    thread->report = *report;
    pthread_mutex_unlock(&thread->mutex);
}

bool outlet_thread_is_cancelled(struct outlet_thread *thread)
{
    pthread_mutex_lock(&thread->mutex);
    bool is_cancelled = thread->is_cancelled;
    pthread_mutex_unlock(&thread->mutex);
    return is_cancelled;
}

bool outlet_thread_pause(struct outlet_thread *thread, int milliseconds)
{
    int64_t until = outlet_thread_now() + milliseconds;
    pthread_mutex_lock(&thread->mutex);
    for (int64_t left = milliseconds; left > 0 && !thread->is_cancelled;
         left = until - outlet_thread_now())
        wait_changed(thread, left);
    bool goes_on = !thread->is_cancelled;
    pthread_mutex_unlock(&thread->mutex);
    return goes_on;
}

__attribute__((noinline)) static void burn_stack(void)
{
    char below[STACK_BURNT];
    memory_wipe(below, sizeof below);
}

static void forget_document(struct outlet_thread *thread)
{
    buffer_finish(&thread->pdf);
    bitmap_finish(&thread->ticket);
    thread->pdf = (struct buffer){0};
    thread->ticket = (struct bitmap){0};
}

/* Entered and left with the mutex held, which the device works without. */
static void carry(struct outlet_thread *thread)
{
    pthread_mutex_unlock(&thread->mutex);
    struct outlet_report report = thread->device->carry(thread->device, thread, &thread->document);
    forget_document(thread);
    burn_stack();
    pthread_mutex_lock(&thread->mutex);
    thread->report = report;
    thread->has_job = false;
    thread->looked_at = outlet_thread_now();
}

/* Of a job that has ended, its end stays told; only the trouble is of now. */
static void look(struct outlet_thread *thread)
{
    thread->is_asked = false;
    pthread_mutex_unlock(&thread->mutex);
    struct outlet_report report = thread->device->look(thread->device);
    pthread_mutex_lock(&thread->mutex);
    thread->looked_at = outlet_thread_now();
    if (thread->has_job)
        return;
    if (thread->report.state == OUTLET_IDLE)
        thread->report = report;
    thread->report.trouble = report.trouble;
}

static void *run(void *context)
{
    struct outlet_thread *thread = context;
    pthread_mutex_lock(&thread->mutex);
    while (!thread->is_closing || thread->has_job) {
        bool wants_look = thread->is_asked || thread->device->is_owing;
        int64_t left = thread->looked_at + LOOK_EVERY - outlet_thread_now();
        if (thread->has_job)
            carry(thread);
        else if (wants_look && left <= 0)
            look(thread);
        else
            wait_changed(thread, wants_look ? left : -1);
    }
    pthread_mutex_unlock(&thread->mutex);
    return NULL;
}

/* ---- the caller's side ---- */

static void copy_document(struct outlet_thread *thread, const struct outlet_document *document)
{
    snprintf(thread->title, sizeof thread->title, "%s", document->title);
    thread->document = (struct outlet_document){.title = thread->title, .paper = document->paper};
    if (document->pdf) {
        buffer_init(&thread->pdf, document->pdf->length + 1);
        buffer_add_bytes(&thread->pdf, buffer_text(document->pdf), document->pdf->length);
        thread->document.pdf = &thread->pdf;
    }
    if (document->ticket) {
        const struct bitmap *ticket = document->ticket;
        bitmap_init(&thread->ticket, ticket->width, ticket->height);
        memcpy(thread->ticket.bits, ticket->bits, ticket->stride * (size_t)ticket->height);
        thread->document.ticket = &thread->ticket;
    }
}

static enum status thread_send(struct outlet *outlet, const struct outlet_document *document,
                               struct error *error)
{
    struct outlet_thread *thread = (struct outlet_thread *)outlet;
    bool is_right = outlet->form == OUTLET_PDF ? document->pdf && document->pdf->length
                                               : document->ticket && document->ticket->bits;
    if (!is_right)
        return status_fail(error, STATUS_FAILED, "%s: it does not take this form", outlet->name);
    if (!thread->has_thread)
        return status_fail(error, STATUS_FAILED, "%s: no thread could be had for it", outlet->name);
    pthread_mutex_lock(&thread->mutex);
    bool is_busy = thread->has_job;
    if (!is_busy) {
        copy_document(thread, document);
        thread->has_job = true;
        thread->is_cancelled = false;
        thread->report = (struct outlet_report){.state = OUTLET_SENDING};
        pthread_cond_signal(&thread->changed);
    }
    pthread_mutex_unlock(&thread->mutex);
    return is_busy ? status_fail(error, STATUS_FAILED, "%s: it still has a job", outlet->name)
                   : STATUS_OK;
}

static struct outlet_report thread_state(struct outlet *outlet)
{
    struct outlet_thread *thread = (struct outlet_thread *)outlet;
    pthread_mutex_lock(&thread->mutex);
    struct outlet_report report = thread->report;
    if (!thread->is_asked && !thread->has_job) {
        thread->is_asked = true;
        pthread_cond_signal(&thread->changed);
    }
    pthread_mutex_unlock(&thread->mutex);
    return report;
}

static void thread_cancel(struct outlet *outlet)
{
    struct outlet_thread *thread = (struct outlet_thread *)outlet;
    pthread_mutex_lock(&thread->mutex);
    thread->is_cancelled = thread->has_job;
    pthread_cond_signal(&thread->changed);
    pthread_mutex_unlock(&thread->mutex);
}

static void thread_destroy(struct outlet *outlet)
{
    struct outlet_thread *thread = (struct outlet_thread *)outlet;
    pthread_mutex_lock(&thread->mutex);
    thread->is_closing = true;
    thread->is_cancelled = thread->has_job;
    pthread_cond_signal(&thread->changed);
    pthread_mutex_unlock(&thread->mutex);
    if (thread->has_thread)
        pthread_join(thread->thread, NULL);
    thread->device->destroy(thread->device);
    pthread_cond_destroy(&thread->changed);
    pthread_mutex_destroy(&thread->mutex);
    memory_free(thread);
}

struct outlet *outlet_thread_create(struct outlet_device *device, const char *name,
                                    enum outlet_form form, enum paper paper)
{
    struct outlet_thread *thread = memory_allocate(1, sizeof *thread + strlen(name) + 1);
    pthread_condattr_t attributes;
    memcpy(thread->name, name, strlen(name) + 1);
    thread->device = device;
    thread->report.trouble = OUTLET_UNKNOWN; /* until somebody looks */
    thread->looked_at = outlet_thread_now() - LOOK_EVERY;
    thread->outlet = (struct outlet){.name = thread->name,
                                     .form = form,
                                     .paper = paper,
                                     .send = thread_send,
                                     .state = thread_state,
                                     .cancel = thread_cancel,
                                     .destroy = thread_destroy};
    pthread_mutex_init(&thread->mutex, NULL);
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&thread->changed, &attributes);
    pthread_condattr_destroy(&attributes);
    thread->has_thread = pthread_create(&thread->thread, NULL, run, thread) == 0;
    return &thread->outlet;
}
