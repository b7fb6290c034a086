/* The fonts a paragraph may be set in: the one manifest of fonts/, opened. A face is one installed
 * font file in one weight; a chain is the order in which faces are asked for a character. HarfBuzz
 * maps the files, so a font that is never used costs no memory. Knows no pixels and no windows. */
#ifndef TEXT_FONTS_H
#define TEXT_FONTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

struct fonts;

/* Where gfx finds the same face again. */
struct fonts_file {
    const char *path;
    int index; /* of the face within a collection (.ttc) */
};

/* STATUS_FAILED when a font of the manifest is not installed: the message names its Debian package.
 * STATUS_BAD_INPUT when the manifest itself is wrong: the message names its line. */
STATUS_CHECKED enum status fonts_create(struct fonts **out, const char *manifest,
                                        struct error *error);
void fonts_destroy(struct fonts *fonts); /* NULL is fine */

size_t fonts_count(const struct fonts *fonts);
struct fonts_file fonts_file(const struct fonts *fonts, size_t face);

/* Height of a capital letter over the em of the first font of the default chain. */
double fonts_cap_height(const struct fonts *fonts);

#endif
