/* A printer that does what a test tells it: it keeps what was sent, and its state is the test's to
 * set. */
#ifndef PRINT_OUTLET_FAKE_H
#define PRINT_OUTLET_FAKE_H

#include "print/outlet.h"

struct outlet_fake {
    struct outlet outlet;        /* first; form and paper may be changed before it is used */
    struct outlet_report report; /* what `state` tells */
    enum status refuses;         /* what `send` answers when it is not STATUS_OK */
    size_t jobs, cancelled;      /* how many were sent, taken back */
    size_t bytes;                /* of the last PDF, or of the last ticket's dots */
    bool destroyed;
};

/* In the caller's storage; nothing is allocated. */
void outlet_fake_init(struct outlet_fake *fake, enum outlet_form form, enum paper paper);

#endif
