/* The way out to a ticket printer that speaks ESC/POS, on a USB or serial port or on TCP. Between
 * bands it asks how the printer is; one that never answers is UNKNOWN, never ready. Whatever
 * breaks off ends in one state that says whether something is on paper: nothing is sent twice. */
#ifndef PRINT_OUTLET_ESCPOS_H
#define PRINT_OUTLET_ESCPOS_H

#include "print/outlet.h"
#include "print/printer_profile.h"

struct outlet_escpos_setup {
    const char *name;  /* as --printer says it */
    const char *place; /* escpos_device.h */
    struct printer_profile profile;
    int patience; /* milliseconds a printer may take nothing before it is given up; 0: a minute */
};

/* All is copied. */
struct outlet *outlet_escpos_create(const struct outlet_escpos_setup *setup);
/* How the printer is, asked at once: waits for some seconds at most. */
struct outlet_report outlet_escpos_look(const struct outlet_escpos_setup *setup);

#endif
