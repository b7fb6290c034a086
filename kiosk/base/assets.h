/* Where the pictures and words are: $TARIFF_KIOSK_ASSETS, else where the package puts them, else
 * the tree this program was built from. */
#ifndef BASE_ASSETS_H
#define BASE_ASSETS_H

#include "base/arena.h"
#include "base/status.h"

struct assets {
    const char *strings;  /* the folder of TAG.mo */
    const char *icons;    /* the folder of NAME.svg */
    const char *fonts;    /* the manifest */
    const char *printers; /* the folder of NAME.printer */
};

/* Paths live in the arena. STATUS_FAILED names the places that were tried. */
STATUS_CHECKED enum status assets_find(struct assets *assets, struct arena *arena,
                                       struct error *error);

#endif
