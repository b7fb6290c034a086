/* What a ticket printer is like, as data (assets/printers/NAME.printer): lines of `key = value`,
 * # begins a comment. Every fault of a file is named at once. */
#ifndef PRINT_PRINTER_PROFILE_H
#define PRINT_PRINTER_PROFILE_H

#include <stdbool.h>

#include "base/faults.h"
#include "print/paper.h"

#define PRINTER_PROFILE_BYTES_MOST ((size_t)16 * 1024)
#define PRINTER_PROFILE_DOTS_MOST 1024 /* no ticket printer's line is longer */
#define PRINTER_PROFILE_BAND_MOST 1024 /* rows; more would fill every printer's memory */
#define PRINTER_PROFILE_FEED_MOST 1000
#define PRINTER_PROFILE_NAME 64

enum printer_profile_cutter {
    PRINTER_PROFILE_NO_CUTTER,
    PRINTER_PROFILE_PARTIAL,
    PRINTER_PROFILE_FULL
};

/* How a printer on a serial line says that it cannot take more. */
enum printer_profile_flow {
    PRINTER_PROFILE_NO_FLOW,
    PRINTER_PROFILE_LINES, /* RTS and CTS */
    PRINTER_PROFILE_XON
};

struct printer_profile {
    char name[PRINTER_PROFILE_NAME];
    enum paper paper;
    int dots; /* of a line; a multiple of 8 */
    int band; /* rows sent at once */
    int feed; /* dots from the head to the knife */
    enum printer_profile_cutter cutter;
    bool answers; /* DLE EOT; else its state is unknown */
    int speed;    /* bits a second of a serial line; these two may be left out of a file */
    enum printer_profile_flow flow;
};

/* The printer everybody has: for --format escpos without a profile. */
struct printer_profile printer_profile_plain(enum paper paper);

/* STATUS_BAD_INPUT: `faults` (whose `file` is the name shown) says every one. */
STATUS_CHECKED enum status printer_profile_parse(struct printer_profile *profile, const char *text,
                                                 size_t length, struct faults *faults,
                                                 struct error *error);
STATUS_CHECKED enum status printer_profile_read(struct printer_profile *profile, const char *path,
                                                struct faults *faults, struct error *error);

#endif
