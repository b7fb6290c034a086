/* Packed histories of a hostile database: what is accepted obeys the limits of history.h, and is
 * written again as bytes that say the same. */
#include "store/store_packed.h"

#include <stdlib.h>
#include <string.h>

#include "target.h"
#include "tariff/curve.h"

static void check_line(const struct history *history, const struct history_line *line)
{
    bool sound = line->quantity >= 0 && line->quantity <= CURVE_QUANTITY_MOST &&
                 line->events >= 0 && line->events <= USAGE_EVENTS_MOST &&
                 line->peer <= history->peer_count && line->service < SERVICE_COUNT &&
                 line->direction < DIRECTION_COUNT && line->network < NETWORK_COUNT &&
                 line->destination < PLACE_COUNT && line->location < PLACE_COUNT;
    if (!sound)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct buffer bytes;
    const struct history *history, *again;
    buffer_init(&bytes, (size_t)64 * 1024 * 1024);
    if (store_packed_read(data, size, "s", &arena, &history)) {
        if (history->month_count < 1 || history->month_count > USAGE_MONTHS_MOST ||
            history->starts[history->month_count] != history->line_count)
            abort();
        for (size_t i = 0; i < history->line_count; i++)
            check_line(history, &history->lines[i]);
        store_packed_write(history, &bytes);
        if (!store_packed_read((const uint8_t *)buffer_text(&bytes), bytes.length, "s", &arena,
                               &again) ||
            again->line_count != history->line_count || again->peer_count != history->peer_count)
            abort();
    }
    buffer_finish(&bytes);
    arena_finish(&arena);
    return 0;
}
