/* Taps are counted while they follow each other; one anywhere else begins anew. */
#include "app/corner.h"

#include <string.h>

static void add(struct corner *corner, int64_t milliseconds)
{
    if (corner->count == CORNER_TAPS)
        memmove(corner->times, corner->times + 1, (CORNER_TAPS - 1) * sizeof *corner->times);
    else
        corner->count++;
    corner->times[corner->count - 1] = milliseconds;
}

bool corner_tap(struct corner *corner, int x, int y, int dpi, int64_t milliseconds)
{
    int side = CORNER_SIDE * dpi * 10 / 254;
    if (x >= side || y >= side) {
        corner->count = 0;
        return false;
    }
    add(corner, milliseconds);
    if (corner->count < CORNER_TAPS || milliseconds - corner->times[0] > CORNER_MILLISECONDS)
        return false;
    corner->count = 0;
    return true;
}
