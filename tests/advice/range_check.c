/* Scales a history in the words of reasons.h and asks again. Knows nothing of how ranges are found.
 */
#include "range_check.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "advice/pricing.h"

/* The history as reasons.h words it: quantity × mean × months ÷ all, rounded half up. */
static struct history *scaled(struct arena *arena, const struct history *history,
                              enum service service, int64_t mean)
{
    struct history *copy = ARENA_NEW(arena, struct history);
    *copy = *history;
    copy->lines = ARENA_ARRAY(arena, struct history_line, history->line_count);
    int64_t all = 0;
    for (size_t i = 0; i < history->line_count; i++)
        all += history->lines[i].service == service ? history->lines[i].quantity : 0;
    for (size_t i = 0; i < history->line_count; i++) {
        copy->lines[i] = history->lines[i];
        money_wide wanted =
            (money_wide)history->lines[i].quantity * mean * (int64_t)history->month_count;
        if (history->lines[i].service == service)
            copy->lines[i].quantity = (int64_t)((wanted + all / 2) / all);
    }
    return copy;
}

bool range_check_is_first(const struct advice_request *request, const struct advice_option *first,
                          enum service service, int64_t mean)
{
    struct arena arena = {0};
    struct advice_request changed = *request;
    changed.top = 1;
    changed.history = scaled(&arena, request->history, service, mean);
    struct advice *advice = NULL;
    assert_int_equal(advice_find(&arena, &changed, &advice, NULL), STATUS_OK);
    bool is_first = advice->ranked_count > 0 && advice->ranked[0].plan == first->plan &&
                    pricing_compare_lists(&advice->ranked[0].taken, &first->taken) == 0;
    arena_finish(&arena);
    return is_first;
}

int range_check_ends(const struct advice_request *request, const struct advice_option *first,
                     const struct reasons_range *range)
{
    int64_t step = reasons_step(range->service);
    int64_t low = (range->least + step - 1) / step, high = range->most / step;
    int wrong = 0;
    if (low <= high) {
        wrong += !range_check_is_first(request, first, range->service, low * step);
        wrong += !range_check_is_first(request, first, range->service, high * step);
    }
    if (range->is_exact && !range->open_below && low > 0)
        wrong += range_check_is_first(request, first, range->service, (low - 1) * step);
    if (range->is_exact && !range->open_above)
        wrong += range_check_is_first(request, first, range->service, (high + 1) * step);
    return wrong;
}
