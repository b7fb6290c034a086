/* The comparison as a file or as dots: what an outlet is given. */
#ifndef PRINT_DOCUMENT_H
#define PRINT_DOCUMENT_H

#include "base/bitmap.h"
#include "base/buffer.h"
#include "base/strings.h"
#include "print/comparison.h"
#include "print/paper.h"

/* Two pages with every typeface there is are some 150 kB. */
#define DOCUMENT_BYTES_MOST ((size_t)8 * 1024 * 1024)

struct document_request {
    const struct comparison *comparison; /* NULL: the test page */
    const struct strings *words;
    enum paper paper;
    int32_t made_on;
    const char *operator_name; /* the author of the file; "" none */
};

/* A PDF with its title, author and language, tagged, its fonts embedded. `out` is the caller's,
 * with a ceiling of its choice. STATUS_FAILED: no font for the language, a page that cannot be
 * drawn. */
STATUS_CHECKED enum status document_pdf(const struct document_request *request, struct buffer *out,
                                        struct error *error);

/* A ticket as dots; the paper must be a ticket's. The caller finishes the bitmap. */
STATUS_CHECKED enum status document_ticket(const struct document_request *request,
                                           struct bitmap *ticket, struct error *error);

#endif
