/* Staff's way in: CORNER_TAPS taps within CORNER_MILLISECONDS in the upper left corner of the
 * glass. Nothing is shown there, and a shopper who finds it is asked for a code. */
#ifndef APP_CORNER_H
#define APP_CORNER_H

#include <stdbool.h>
#include <stdint.h>

#define CORNER_TAPS 5
#define CORNER_MILLISECONDS 4000
#define CORNER_SIDE 30 /* millimetres */

struct corner {
    int64_t times[CORNER_TAPS]; /* of the last taps there, the oldest first */
    int count;
};

/* A finger came down there; true: it was the last of them. dpi: of the glass. */
bool corner_tap(struct corner *corner, int x, int y, int dpi, int64_t milliseconds);

#endif
