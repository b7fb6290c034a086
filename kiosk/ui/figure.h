/* What a node may carry to be drawn as more than a box or a text: a picture, a range, a pattern.
 * Plain values; the makers are in widget.h and chart.h. */
#ifndef UI_FIGURE_H
#define UI_FIGURE_H

#include <stdbool.h>
#include <stdint.h>

/* What two things of a chart differ by besides their colour. */
enum figure_pattern { FIGURE_SOLID, FIGURE_STRIPED, FIGURE_HOLLOW, FIGURE_DASHED, FIGURE_POINT };

struct figure_picture {
    const uint32_t *pixels; /* 0xRRGGBB, row by row; borrowed until the frame ends */
    int width, height;
};

/* A part of an axis that goes from 0 to most, and where one stands on it. */
struct figure_range {
    int64_t from, to, most;
    int64_t at; /* negative: nowhere */
};

#endif
