/* The wire to a ticket printer: the device file of a USB or serial port, or a TCP port. Never waits
 * longer than it is told to. Must not know what the bytes mean. */
#ifndef PRINT_ESCPOS_DEVICE_H
#define PRINT_ESCPOS_DEVICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "print/printer_profile.h"

struct escpos_device {
    int descriptor; /* −1: closed */
    bool is_socket, is_terminal;
    bool is_mute; /* it may only be written: no answer can come */
};

enum escpos_device_wire {
    ESCPOS_DEVICE_MOVED,  /* something went on */
    ESCPOS_DEVICE_STILL,  /* nothing, in that time */
    ESCPOS_DEVICE_BROKEN, /* unplugged, closed, reset: errno says why, 0: closed */
};

/* `place` is a device file (/dev/usb/lp0, /dev/ttyS0) or tcp://HOST[:PORT], of which the port is
 * 9100. A serial line is set as the profile says. STATUS_BAD_INPUT: no such form;
 * STATUS_FAILED: it cannot be reached. */
STATUS_CHECKED enum status escpos_device_check(const char *place, struct error *error);
STATUS_CHECKED enum status escpos_device_open(struct escpos_device *device, const char *place,
                                              const struct printer_profile *profile,
                                              struct error *error);
/* What was written and has not left yet is dropped, where the system can. Closed: nothing. */
void escpos_device_close(struct escpos_device *device, bool drops);

/* Writes what the wire takes at once, else waits up to so long; adds what it took to `written`. */
enum escpos_device_wire escpos_device_write(struct escpos_device *device, const char *bytes,
                                            size_t length, int milliseconds, size_t *written);
/* One byte, if one comes in that time. */
enum escpos_device_wire escpos_device_read(struct escpos_device *device, int milliseconds,
                                           uint8_t *byte);
/* How much of what was written has not left this machine; 0 where the system cannot tell. */
size_t escpos_device_left(struct escpos_device *device);
/* Tells the other side of a TCP port that nothing more comes. */
void escpos_device_end(struct escpos_device *device);

#endif
