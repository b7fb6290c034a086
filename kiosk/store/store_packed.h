/* A reduced history (tariff/reduction.h) as bytes. Ids of apps, zones and bands are those of the
 * catalog it was reduced under, so the bytes mean something only beside the digest of that sight.
 *
 * Numbers are little-endian groups of seven bits. First the layout's version, the number of peers
 * and of kinds; each kind: service, direction, network, destination, location in 12 bits, app, the
 * zones of foreign places, bands. Then the number of months and of all lines; each month: its
 * distance from the one before, how many lines; each line: kind × 8 + flags (1 events, 2 peer, 4
 * metered), quantity, and what the flags announce. */
#ifndef STORE_STORE_PACKED_H
#define STORE_STORE_PACKED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "tariff/history.h"

void store_packed_write(const struct history *history, struct buffer *bytes);

/* Everything in the arena but the subscriber's id, which is borrowed. False where the bytes are not
 * what store_packed_write makes of a history that history_bind would accept; never reads beyond
 * them, never allocates more than some multiple of their length. */
bool store_packed_read(const uint8_t *bytes, size_t length, const char *subscriber,
                       struct arena *arena, const struct history **history);

#endif
