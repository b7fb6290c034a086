/* A way out for a document: a file, a printer of the system, a ticket printer. One struct of
 * function pointers, so that a visit knows no device and a device no visit. No call waits for a
 * device: what takes time goes on beside, and `state` tells how far it is. Calls come from one
 * thread. */
#ifndef PRINT_OUTLET_H
#define PRINT_OUTLET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/bitmap.h"
#include "base/buffer.h"
#include "base/status.h"
#include "print/paper.h"

/* What an outlet takes: a PDF, or a ticket as dots. */
enum outlet_form { OUTLET_PDF, OUTLET_TICKET };

enum outlet_state {
    OUTLET_IDLE,      /* nothing was sent, or it was taken away */
    OUTLET_SENDING,   /* on its way to the device */
    OUTLET_PRINTING,  /* the device has it whole */
    OUTLET_HELD,      /* the device waits for a person: see trouble; it goes on by itself */
    OUTLET_DONE,      /* out, as far as the device tells */
    OUTLET_CANCELLED, /* taken back before it was whole */
    OUTLET_FAILED,    /* it will not come: see trouble and message */
};

enum outlet_trouble {
    OUTLET_NO_TROUBLE,
    OUTLET_OUT_OF_PAPER,
    OUTLET_PAPER_LOW,
    OUTLET_COVER_OPEN,
    OUTLET_JAMMED,
    OUTLET_OFFLINE, /* switched off, unplugged, unreachable */
    OUTLET_STOPPED, /* its queue is stopped, or it wants what only staff has: toner, a tray */
    OUTLET_REFUSED, /* it does not take this form or paper */
    OUTLET_UNKNOWN, /* it never answers: neither ready nor not */
};

struct outlet_report {
    enum outlet_state state;
    enum outlet_trouble trouble; /* may stand in every state */
    int done, all;               /* parts sent and all of them; all 0: not known */
    bool is_partly;              /* FAILED, CANCELLED: some of it may be on paper */
    char message[256];           /* for staff and logs; "" none. Never a shopper's data */
};

/* One document. Borrowed until `send` returns: an outlet copies what it needs longer, and wipes the
 * copy when the job has ended in any way. */
struct outlet_document {
    const char *title; /* of the job: no personal data */
    enum paper paper;
    const struct buffer *pdf;    /* OUTLET_PDF, else NULL */
    const struct bitmap *ticket; /* OUTLET_TICKET, else NULL */
};

struct outlet {
    const char *name; /* as --printer says it */
    enum outlet_form form;
    enum paper paper; /* that is loaded */
    /* Begins a job. While one is not ended (DONE, CANCELLED, FAILED) another is STATUS_FAILED: one
     * press is one ticket. Returns at once; afterwards `state` is at least SENDING. */
    enum status (*send)(struct outlet *outlet, const struct outlet_document *document,
                        struct error *error);
    /* How it is now, of the job or, where there is none, of the device. Moves the job on. */
    struct outlet_report (*state)(struct outlet *outlet);
    /* Takes the job back, as far as it can be; then CANCELLED, or DONE if it was too late. */
    void (*cancel)(struct outlet *outlet);
    /* Nothing of a job stays behind: no spool, no file, no memory. */
    void (*destroy)(struct outlet *outlet);
};

#endif
