/* Text in columns on a terminal, where a Chinese character is two cells wide. */
#ifndef CLI_COLUMNS_H
#define CLI_COLUMNS_H

#include <stddef.h>

#include "base/buffer.h"

enum columns_align { COLUMNS_LEFT, COLUMNS_RIGHT };

/* The cells a text takes (UAX #11, wide and fullwidth are 2, combining marks 0). */
size_t columns_width(const char *text);

/* The bytes of the text's start that fit into so many cells, at least one character. */
size_t columns_fit(const char *text, size_t width);

/* Adds the text padded to `width` cells; what is longer is cut with an ellipsis. */
void columns_add(struct buffer *out, const char *text, size_t width, enum columns_align align);

#endif
