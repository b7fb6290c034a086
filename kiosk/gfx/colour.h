/* Colours and their contrast, as WCAG 2.2 defines it (relative luminance of sRGB). */
#ifndef GFX_COLOUR_H
#define GFX_COLOUR_H

#include <stdbool.h>
#include <stdint.h>

struct colour {
    uint8_t red, green, blue, alpha; /* alpha 0: not drawn */
};

/* An initialiser: (struct colour)COLOUR(0x003A8C) is the value. */
#define COLOUR(hex)                                                                                \
    {                                                                                              \
        (uint8_t)((hex) >> 16), (uint8_t)((hex) >> 8), (uint8_t)(hex), 255                         \
    }

bool colour_equals(struct colour a, struct colour b);
double colour_contrast(struct colour a, struct colour b); /* 1 to 21; alpha is not looked at */

/* `over` at `alpha` of 255 on `under`, both opaque. */
struct colour colour_mix(struct colour under, struct colour over, int alpha);

#endif
