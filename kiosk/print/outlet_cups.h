/* The way out to a printer of the system (CUPS) or an IPP printer itself. The document is sent as
 * PDF, its job followed to its end, and then taken out of the queue with its file: nothing of it
 * stays in the spool. */
#ifndef PRINT_OUTLET_CUPS_H
#define PRINT_OUTLET_CUPS_H

#include "print/outlet.h"

struct outlet_cups_setup {
    const char *name; /* of a CUPS queue, or ipp://HOST:PORT/ipp/print */
    enum paper paper;
    int patience; /* milliseconds in which CUPS or the printer may be away; 0: half a minute */
};

/* STATUS_BAD_INPUT: the name is of no such form. Whether it is there, `state` tells. */
STATUS_CHECKED enum status
outlet_cups_create(struct outlet **out, const struct outlet_cups_setup *setup, struct error *error);

#endif
