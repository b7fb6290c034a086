/* What is used against what is included, and how far the use may change. The ranges of reasons.h
 * count what others call in, too; here they are told in what the shopper uses. */
#include "print/comparison_private.h"

#include "base/money.h"

/* What of the service is paid for in the mean month of the first stretch. */
static int64_t charged(const struct advice_option *option, enum service service)
{
    const struct bill_list *bills = &option->pieces[0].bills;
    int64_t sum = 0;
    for (size_t m = 0; m < bills->count; m++)
        for (size_t i = 0; i < bills->bills[m].item_count; i++) {
            const struct bill_item *item = &bills->bills[m].items[i];
            if (item->kind == BILL_CHARGE && item->charge->scope->service == service &&
                item->amount_fen)
                sum += item->quantity;
        }
    return money_divide_half_up(sum, (int64_t)bills->count);
}

/* The axis shows a little of what lies beyond the range, and twice of what is used at least. */
static void put_axis(struct comparison_use *use, const struct reasons_range *range)
{
    int64_t larger = use->used > use->from ? use->used : use->from;
    use->most = 2 * larger;
    if (range->open_above)
        use->to = use->most;
    else if (use->to + use->to / 4 > use->most)
        use->most = use->to + use->to / 4;
}

static void put_range(struct comparison_making *making, struct comparison_use *use)
{
    const struct reasons *reasons = making->request->reasons;
    const struct history *history = making->request->history;
    for (size_t i = 0; reasons && i < reasons->range_count; i++) {
        const struct reasons_range *range = &reasons->ranges[i];
        if (range->service != use->service || use->used == 0)
            continue;
        use->has_range = true;
        use->range_is_exact = range->is_exact;
        use->from = range->open_below ? 0 : breakdown_own(history, use->service, range->least);
        use->to = breakdown_own(history, use->service, range->most);
        use->range = wording_range(range, use->from, use->to);
        put_axis(use, range);
    }
}

static bool is_worth_showing(const struct comparison_use *use)
{
    return use->used > 0 || use->included.plain > 0 || use->included.unlimited;
}

void comparison_use_add(struct comparison_making *making)
{
    static const enum service order[] = {SERVICE_DATA, SERVICE_VOICE, SERVICE_SMS, SERVICE_MMS};
    const struct history *history = making->request->history;
    struct comparison *comparison = making->comparison;
    for (size_t s = 0; s < SERVICE_COUNT; s++) {
        struct comparison_use *use = &comparison->uses[comparison->use_count];
        *use = (struct comparison_use){
            .service = order[s],
            .used = breakdown_used(history, order[s]),
            .included = breakdown_included(making->request->catalog, making->options[0], order[s]),
            .charged = charged(making->options[0], order[s]),
        };
        for (size_t m = 0; m < history->month_count && m < COMPARISON_MONTHS; m++)
            use->months[m] = breakdown_used_in(history, order[s], m);
        put_range(making, use);
        comparison->use_count += is_worth_showing(use);
    }
}
