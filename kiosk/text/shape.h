/* One run of the table through HarfBuzz: the glyphs and how far each advances. Not for other
 * folders. */
#ifndef TEXT_SHAPE_H
#define TEXT_SHAPE_H

#include "text/itemize.h"

struct shape_glyphs {
    hb_font_t *font;
    const hb_glyph_info_t *info;         /* cluster: index of the character in the run */
    const hb_glyph_position_t *position; /* 1/64 pixel */
    unsigned int count;
    int size; /* what the face is asked for, so that its capitals are as tall as the others' */
};

/* Characters of one face, script and level. Borrowed until the next call. */
struct shape_glyphs shape_run(struct fonts *fonts, const struct itemize_character *characters,
                              size_t count, const struct paragraph_style *style);

/* How many whole pixels the ink of the first glyphs reaches left of the pen. */
int shape_overhang(const struct shape_glyphs *glyphs);

#endif
