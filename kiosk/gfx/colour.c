/* Colours. */
#include "gfx/colour.h"

#include <math.h>

bool colour_equals(struct colour a, struct colour b)
{
    return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

static double linear(uint8_t channel)
{
    double value = channel / 255.0;

    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(struct colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

double colour_contrast(struct colour a, struct colour b)
{
    double one = luminance(a) + 0.05, other = luminance(b) + 0.05;

    return one > other ? one / other : other / one;
}

static uint8_t mix(uint8_t under, uint8_t over, int alpha)
{
    return (uint8_t)((under * (255 - alpha) + over * alpha + 127) / 255);
}

struct colour colour_mix(struct colour under, struct colour over, int alpha)
{
    return (struct colour){mix(under.red, over.red, alpha), mix(under.green, over.green, alpha),
                           mix(under.blue, over.blue, alpha), 255};
}
