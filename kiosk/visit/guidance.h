/* All that the dialogue with a new customer needs, brought together: the questions, the people to
 * reason over, and what every candidate plan would cost them. People are the store's subscribers
 * without identity where they are enough, else the reference sample that comes with the program.
 * What was priced is kept in the store, so that it is done once for a catalog. */
#ifndef VISIT_GUIDANCE_H
#define VISIT_GUIDANCE_H

#include "advice/appraisal.h"
#include "base/faults.h"
#include "store/store.h"

struct guidance_request {
    const struct catalog *catalog;
    const char *questions; /* path of the questions */
    const char *sample;    /* path of the reference sample */
    struct store *store;   /* NULL: the sample, and nothing is kept */
    bool only_kept;        /* what is not kept is not made: STATUS_NOT_FOUND */
    const char *region;    /* where the kiosk stands; "" unknown */
    int32_t as_of;
    int threads;
};

struct guidance {
    struct arena arena;
    struct questionnaire *questionnaire;
    struct appraisal *appraisal;
    bool is_sample; /* the people are the reference sample */
    bool was_kept;
};

/* The catalog must outlive it. Faults of the two files are added to `faults`: STATUS_BAD_INPUT. */
STATUS_CHECKED enum status guidance_make(struct guidance **guidance,
                                         const struct guidance_request *request,
                                         struct faults *faults, struct error *error);
void guidance_destroy(struct guidance *guidance); /* NULL is fine */

#endif
