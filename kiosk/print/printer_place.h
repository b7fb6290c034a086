/* A printer by its name, as --printer and the settings of a kiosk say it:
 *   NAME                               a queue of the local CUPS
 *   ipp://HOST:PORT/ipp/print, ipps:   an IPP printer itself
 *   escpos:/dev/usb/lp0?profile=NAME   a ticket printer on a device file: USB or serial
 *   escpos:tcp://HOST:PORT?profile=NAME   and on the network; the port may be left out: 9100
 * A profile is a NAME of assets/printers or a file; without one the printer is a plain one. */
#ifndef PRINT_PRINTER_PLACE_H
#define PRINT_PRINTER_PLACE_H

#include "print/outlet.h"
#include "print/printer_profile.h"

struct printer_place {
    char name[512];         /* as it was said */
    bool is_ticket_printer; /* escpos: */
    char device[512];       /* of a ticket printer: escpos_device.h */
    struct printer_profile profile;
    enum paper paper;
};

/* What is known of a printer without printing. */
struct printer_place_facts {
    enum outlet_trouble trouble;
    char reasons[160];            /* what it says of itself; "" nothing */
    char model[160], info[160];   /* "" not known */
    bool takes_paper, has_colour; /* of the place's paper */
    bool has_cutter, answers;     /* of ticket printers, by their profile */
};

/* `profiles` is the folder of NAME.printer. paper NULL: that of the profile, else A4.
 * STATUS_BAD_INPUT: no such form, or a fault of the profile. */
STATUS_CHECKED enum status printer_place_parse(struct printer_place *place, const char *name,
                                               const char *profiles, const enum paper *paper,
                                               struct error *error);
/* The way out to it; whether it is there its `state` tells. */
STATUS_CHECKED enum status printer_place_open(const struct printer_place *place,
                                              struct outlet **outlet, struct error *error);
/* Asks it, and waits for some seconds at most. */
void printer_place_look(const struct printer_place *place, struct printer_place_facts *facts);

/* The names of all that can be seen from here: queues, printers that announce themselves, device
 * files of USB printers. Calls back for each. */
void printer_place_each(void (*handle)(void *context, const char *name), void *context);

/* As JSON and messages say it: "none", "out-of-paper", … */
const char *printer_place_trouble(enum outlet_trouble trouble);

#endif
