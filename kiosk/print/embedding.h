/* Texts onto a PDF with small fonts in it. The hanzi faces keep shared parts of their shapes in a
 * table of 30,000 entries that cairo copies whole into every file (60 kB a face) and reads wrongly
 * for some shapes, which are then missing on paper. So each such face is first cut down to the
 * glyphs that are used, without shared parts. */
#ifndef PRINT_EMBEDDING_H
#define PRINT_EMBEDDING_H

#include <pango/pangocairo.h>

struct embedding;

struct embedding *embedding_create(void);
/* Only after the surfaces drawn on are finished: they borrow the faces. NULL is fine. */
void embedding_destroy(struct embedding *embedding);

/* First every layout is added, then they are drawn, at the current point. */
void embedding_add(struct embedding *embedding, PangoLayout *layout);
void embedding_draw(struct embedding *embedding, cairo_t *cairo, PangoLayout *layout);

#endif
