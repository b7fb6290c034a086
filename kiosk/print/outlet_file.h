/* The way out into a PDF file: written beside and put in place whole, so that a full disk leaves no
 * half file. */
#ifndef PRINT_OUTLET_FILE_H
#define PRINT_OUTLET_FILE_H

#include "print/outlet.h"

/* The path is copied. */
struct outlet *outlet_file_create(const char *path, enum paper paper);

#endif
