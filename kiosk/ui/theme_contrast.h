/* Whether the colours of a theme can be told apart, by the figures of KIOSK.md. Not for screens. */
#ifndef UI_THEME_CONTRAST_H
#define UI_THEME_CONTRAST_H

#include "base/status.h"
#include "ui/theme.h"

const char *theme_contrast_token(enum theme_colour colour); /* "brand-tint"; NULL for none */
const char *theme_contrast_name(enum theme_contrast contrast);

/* STATUS_BAD_INPUT: the first pair that is too alike, in the message; name is the file's. */
STATUS_CHECKED enum status theme_contrast_check(const struct theme *theme, const char *name,
                                                struct error *error);

#endif
