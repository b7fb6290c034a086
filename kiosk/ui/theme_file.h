/* The theme of whoever runs the kiosk, from a small text file of assets/themes (its README has the
 * form). A theme that could not be read by everyone is refused. */
#ifndef UI_THEME_FILE_H
#define UI_THEME_FILE_H

#include <stddef.h>

#include "base/status.h"
#include "ui/theme.h"

/* STATUS_BAD_INPUT names the file (name), the line and what to do, or the two colours that are too
 * alike. Whatever happens, out is a theme that can be used: on failure the house's. */
STATUS_CHECKED enum status theme_file_read(struct theme *out, const char *text, size_t length,
                                           const char *name, struct error *error);
STATUS_CHECKED enum status theme_file_load(struct theme *out, const char *path,
                                           struct error *error);

#endif
