/* Lines multiplied. Knows nothing of prices. */
#include "advice/scaling.h"

#include <string.h>

#include "base/money.h"

int64_t scaling_total(const struct history *history, enum service service)
{
    int64_t sum = 0;
    for (size_t i = 0; i < history->line_count; i++)
        if (history->lines[i].service == service)
            sum += history->lines[i].quantity;
    return sum;
}

const struct history *scaling_to(struct arena *arena, const struct history *history,
                                 enum service service, int64_t mean)
{
    struct history *scaled = ARENA_NEW(arena, struct history);
    *scaled = *history;
    scaled->lines = ARENA_ARRAY(arena, struct history_line, history->line_count);
    memcpy(scaled->lines, history->lines, history->line_count * sizeof *scaled->lines);
    int64_t total = scaling_total(history, service);
    money_wide wanted = (money_wide)mean * (int64_t)history->month_count;
    for (size_t i = 0; i < history->line_count; i++) {
        struct history_line *line = &scaled->lines[i];
        if (line->service == service)
            line->quantity =
                (int64_t)((2 * wanted * line->quantity + total) / (2 * (money_wide)total));
    }
    return scaled;
}
