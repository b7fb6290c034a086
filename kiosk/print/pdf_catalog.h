/* What cairo cannot say of a PDF: in which language it is, and that its title is to be shown. Added
 * as an update at its end, as the format provides for; the bytes before stay. */
#ifndef PRINT_PDF_CATALOG_H
#define PRINT_PDF_CATALOG_H

#include "base/buffer.h"

/* `language` is a BCP 47 tag of letters, digits and '-'. STATUS_FAILED: not a PDF as cairo writes
 * it. */
STATUS_CHECKED enum status pdf_catalog_set(struct buffer *pdf, const char *language,
                                           struct error *error);

#endif
