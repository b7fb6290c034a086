/* Black and white: a picture of one bit a dot, as a ticket printer takes it and as a code for
 * telephones is. Rows are whole bytes, the leftmost dot is the highest bit, 1 is black. */
#ifndef BASE_BITMAP_H
#define BASE_BITMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bitmap {
    int width, height;
    size_t stride; /* bytes of a row */
    uint8_t *bits; /* NULL: nothing yet */
};

void bitmap_init(struct bitmap *bitmap, int width, int height); /* white */
void bitmap_finish(struct bitmap *bitmap); /* wipes and frees; a zeroed one is fine */

bool bitmap_is_black(const struct bitmap *bitmap, int x, int y); /* outside: white */
void bitmap_blacken(struct bitmap *bitmap, int x, int y);        /* must be inside */

#endif
