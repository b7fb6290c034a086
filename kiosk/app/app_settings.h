/* The settings file of one kiosk: where the panel hangs, whose brand it bears, which outputs one
 * person hears (README.md has the form). What the command line says goes before what stands here.
 */
#ifndef APP_APP_SETTINGS_H
#define APP_APP_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/faults.h"
#include "base/status.h"

struct app_settings {
    const char *theme;          /* a file; NULL: the house's */
    const char *language;       /* NULL: the first */
    const char *private_output; /* parts of names between commas; NULL: the usual ones */
    const char *printer;        /* print/printer_place.h; NULL: nothing is printed */
    const char *paper;          /* a4, 80mm, 58mm; NULL: the printer's own */
    const char *operator_name;  /* on the paper; NULL: none */
    const char *link;           /* of the code, print/qr.h; NULL: the codes as text */
    int width, height, dpi;     /* 0: the default */
    int above_floor;            /* millimetres to the lower edge of the glass; 0: the usual */
    bool elder, lowered, still, silent;
};

#define APP_SETTINGS_BYTES_MOST ((size_t)64 * 1024)
#define APP_SETTINGS_INSTALLED "/etc/tariff-kiosk/kiosk.settings"

/* Everything in the arena. STATUS_BAD_INPUT with every fault by its line; what can be read is. */
STATUS_CHECKED enum status app_settings_parse(struct app_settings *settings, struct arena *arena,
                                              const char *text, struct faults *faults,
                                              struct error *error);
/* path NULL: the installed file, and no settings where there is none. */
STATUS_CHECKED enum status app_settings_read(struct app_settings *settings, struct arena *arena,
                                             const char *path, struct faults *faults,
                                             struct error *error);

#endif
