/* An outlet whose device may wait: a thread of its own carries its jobs, so that the calls of
 * outlet.h never do. The device's part is a struct of function pointers that run in that thread. */
#ifndef PRINT_OUTLET_THREAD_H
#define PRINT_OUTLET_THREAD_H

#include "print/outlet.h"

struct outlet_thread;

struct outlet_device {
    /* One job from its begin to its end; the document is the outlet's own copy. Answers the last
     * report: DONE, CANCELLED or FAILED. */
    struct outlet_report (*carry)(struct outlet_device *device, struct outlet_thread *thread,
                                  const struct outlet_document *document);
    /* How the device is without a job: IDLE and its trouble. Called while somebody asks. */
    struct outlet_report (*look)(struct outlet_device *device);
    void (*destroy)(struct outlet_device *device);
    bool is_owing; /* set by the device: `look` has something to do though nobody asks */
};

/* Takes the device over. The name is copied. */
struct outlet *outlet_thread_create(struct outlet_device *device, const char *name,
                                    enum outlet_form form, enum paper paper);

/* For `carry`. */
void outlet_thread_tell(struct outlet_thread *thread, const struct outlet_report *report);
bool outlet_thread_is_cancelled(struct outlet_thread *thread);
/* Lets so much time pass, less when the job is cancelled. Answers whether it goes on. */
bool outlet_thread_pause(struct outlet_thread *thread, int milliseconds);

/* Time as devices count it: milliseconds of a clock that is never set. */
int64_t outlet_thread_now(void);

#endif
