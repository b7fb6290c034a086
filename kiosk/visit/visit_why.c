/* Why the first place is the first, as a view: where the money goes, with it and today, and within
 * which use a month it stays the cheapest. Must not know how ranges are found. */
#include "visit/visit_closer.h"

#include "advice/wording.h"

static void put_part(struct visit_why_bill *bill, struct message what, int64_t fen, bool is_beyond)
{
    if (fen > 0)
        bill->parts[bill->part_count++] =
            (struct visit_why_part){.what = what, .fen = fen, .is_beyond = is_beyond};
}

static void put_bill(const struct visit *visit, const struct advice_option *option, const char *key,
                     struct visit_why_view *view)
{
    struct visit_why_bill *bill = &view->bills[view->bill_count++];
    int64_t parts[BREAKDOWN_PARTS], beyond = 0;
    breakdown_average(option, parts);
    for (int part = BREAKDOWN_DATA; part <= BREAKDOWN_MMS; part++)
        beyond += parts[part];
    bill->head = message_words(message_of(key), "name", visit_advice_name(visit, option->plan));
    bill->monthly_fen = option->monthly_average_fen;
    bill->taken_off_fen = parts[BREAKDOWN_TAKEN_OFF];
    put_part(bill, message_of("bill.fee"), parts[BREAKDOWN_FEE], false);
    put_part(bill, message_of("compare.addons"), parts[BREAKDOWN_ADDONS], false);
    put_part(bill, message_of("why.beyond"), beyond, true);
    put_part(bill, message_of("bill.top_up"), parts[BREAKDOWN_TOP_UP], true);
}

/* The axis shows a little of what lies beyond the range, and twice of what is used at least. */
static void put_range(const struct history *history, const struct reasons_range *range,
                      struct arena *arena, struct visit_why_view *view)
{
    static const struct wording_span_keys keys = {"why.range", "why.range_up_to", "why.range_from",
                                                  "why.range_always"};
    static const char *const names[SERVICE_COUNT] = {[SERVICE_VOICE] = "usage.voice",
                                                     [SERVICE_SMS] = "usage.sms",
                                                     [SERVICE_MMS] = "usage.mms",
                                                     [SERVICE_DATA] = "usage.data"};
    struct visit_why_range *line = &view->ranges[view->range_count++];
    line->what = message_of(names[range->service]);
    line->at = breakdown_used(history, range->service);
    line->from = range->open_below ? 0 : breakdown_own(history, range->service, range->least);
    line->to = breakdown_own(history, range->service, range->most);
    line->most = 2 * (line->at > line->from ? line->at : line->from);
    if (range->open_above)
        line->to = line->most;
    else if (line->to + line->to / 4 > line->most)
        line->most = line->to + line->to / 4;
    line->value = wording_span(arena, &keys, range, line->from, line->to);
}

static bool is_worth_showing(const struct visit_shopper *shopper, const struct reasons_range *range)
{
    return breakdown_used(shopper->history, range->service) > 0;
}

void visit_why_view(const struct visit *visit, struct arena *arena, struct visit_why_view *view)
{
    static const enum service order[] = {SERVICE_DATA, SERVICE_VOICE, SERVICE_SMS};
    const struct visit_shopper *shopper = visit->shopper;
    const struct advice *advice = shopper->advice;
    const struct reasons *reasons = shopper->reasons;
    put_bill(visit, &advice->ranked[0], "compare.name", view);
    if (advice->has_current && !breakdown_is_same(&advice->ranked[0], &advice->current))
        put_bill(visit, &advice->current, "today.title", view);
    view->is_pending = visit_background_is_pending(visit, VISIT_BACKGROUND_REASONS);
    for (size_t s = 0; reasons && s < sizeof order / sizeof *order; s++)
        for (size_t i = 0; i < reasons->range_count; i++)
            if (reasons->ranges[i].service == order[s] &&
                is_worth_showing(shopper, &reasons->ranges[i]))
                put_range(shopper->history, &reasons->ranges[i], arena, view);
}
