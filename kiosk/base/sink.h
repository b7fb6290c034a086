/* Where sound goes: a loudspeaker or headphones behind one struct of function pointers, so that
 * speech knows no device and a device no speech. Samples are signed 16 bit, one channel. All calls
 * come from one thread at a time. */
#ifndef BASE_SINK_H
#define BASE_SINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

struct sink {
    /* At `rate` samples a second. Fails when the device cannot be had: the message says which. */
    enum status (*open)(struct sink *sink, int rate, struct error *error);
    /* Takes them all and never waits. A device that has gone swallows them. */
    void (*write)(struct sink *sink, const int16_t *samples, size_t count);
    /* How many are written and not yet heard; 0 when the device has gone. */
    size_t (*pending)(struct sink *sink);
    /* At once: at most 50 ms of what was written are still heard, and the rest never. */
    void (*stop)(struct sink *sink);
    void (*close)(struct sink *sink); /* may be opened again */
    bool is_private;                  /* only one person hears it */
};

#endif
