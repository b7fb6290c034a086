/* A document sent to a printer and waited for: what it waits for is said on standard error, Ctrl-C
 * takes it back. */
#ifndef CLI_PAPER_OUT_H
#define CLI_PAPER_OUT_H

#include "print/document.h"
#include "print/printer_place.h"

/* STATUS_FAILED says why, and whether something is on paper. */
STATUS_CHECKED enum status paper_out_print(const struct printer_place *place,
                                           const struct document_request *request,
                                           struct error *error);

#endif
