/* What an IPP printer says is wrong with it (printer-state-reasons, RFC 8011 and PWG 5100.9), as an
 * outlet's trouble. Pure. */
#ifndef PRINT_IPP_REASONS_H
#define PRINT_IPP_REASONS_H

#include <stdbool.h>
#include <stddef.h>

#include "print/outlet.h"

/* Of several reasons the one that a person must see to first; a printer that has stopped for none
 * of them is STOPPED. */
enum outlet_trouble ipp_reasons_trouble(const char *const *reasons, size_t count, bool is_stopped);

#endif
