/* The papers there are: their sizes, and what a printer's head leaves white. */
#ifndef PRINT_PAPER_H
#define PRINT_PAPER_H

#include <stdbool.h>

#include "base/status.h"

enum paper { PAPER_A4, PAPER_80MM, PAPER_58MM, PAPER_COUNT };

struct paper_shape {
    const char *name;     /* as --paper says it: a4, 80mm, 58mm */
    double width, height; /* millimetres; height 0: as long as what is on it */
    double side, top;     /* white edges */
    int dots;             /* across the printable width, of a ticket printer; 0: a sheet */
};

#define PAPER_DPI 203 /* of ticket printers: eight dots a millimetre */

const struct paper_shape *paper_shape(enum paper paper);
bool paper_is_ticket(enum paper paper);
/* STATUS_WRONG_USAGE names those there are. */
STATUS_CHECKED enum status paper_parse(const char *name, enum paper *paper, struct error *error);

#endif
