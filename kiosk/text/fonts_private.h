/* The fonts as text itself uses them: HarfBuzz objects, and which face has a character. */
#ifndef TEXT_FONTS_PRIVATE_H
#define TEXT_FONTS_PRIVATE_H

#include <hb.h>

#include "text/fonts.h"

/* At the scale of 1/64 pixel for an em of `size` pixels, adjusted so that capitals of all faces are
 * equally tall; *own_size is what a renderer must ask for. Borrowed until the next call. */
hb_font_t *fonts_at(struct fonts *fonts, size_t face, int size, int *own_size);

/* The first face of the language's chain that has the character; the chain's first when none
 * does. */
size_t fonts_pick(struct fonts *fonts, const char *lang, bool bold, uint32_t character);
bool fonts_has(struct fonts *fonts, size_t face, uint32_t character);

/* A buffer to shape in; borrowed, empty. */
hb_buffer_t *fonts_buffer(struct fonts *fonts);

#endif
