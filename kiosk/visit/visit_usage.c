/* Three months of use as a view: each service month by month against what today's plan includes,
 * and what it cost. Must not know how the bars look. */
#include "advice/breakdown.h"
#include "base/money.h"
#include "visit/visit_closer.h"

#define TEN_YUAN 10

static struct message month_name(int32_t month)
{
    static const char *const keys[] = {
        "months.01", "months.02", "months.03", "months.04", "months.05", "months.06",
        "months.07", "months.08", "months.09", "months.10", "months.11", "months.12",
    };
    return message_of(keys[((month % 12) + 12) % 12]);
}

static void begin_bars(const struct history *history, struct arena *arena,
                       struct visit_usage_chart *chart)
{
    chart->bar_count = history->month_count;
    chart->bars = ARENA_ARRAY(arena, struct visit_usage_bar, chart->bar_count);
    for (size_t m = 0; m < chart->bar_count; m++)
        chart->bars[m] = (struct visit_usage_bar){.month = history->months[m],
                                                  .name = month_name(history->months[m])};
}

static void put_included(const struct visit *visit, enum service service,
                         struct visit_usage_chart *chart)
{
    if (!visit->shopper->advice->has_current)
        return;
    struct breakdown_included included =
        breakdown_included(visit->catalog, &visit->shopper->advice->current, service);
    if (included.unlimited) {
        chart->included = message_of("months.unlimited");
    } else if (included.plain > 0) {
        chart->limit = included.plain;
        chart->included = message_quantity(message_of("months.included"), "amount",
                                           service_unit(service), included.plain);
    }
}

static void put_service(const struct visit *visit, enum service service, struct arena *arena,
                        struct visit_usage_view *view)
{
    static const char *const titles[SERVICE_COUNT] = {[SERVICE_VOICE] = "months.voice",
                                                      [SERVICE_SMS] = "months.sms",
                                                      [SERVICE_MMS] = "months.mms",
                                                      [SERVICE_DATA] = "usage.data"};
    const struct history *history = visit->shopper->history;
    enum quantity_unit unit = service_unit(service);
    int64_t mean = breakdown_used(history, service);
    if (mean == 0 && service != SERVICE_DATA)
        return;
    struct visit_usage_chart *chart = &view->charts[view->chart_count++];
    chart->title = message_of(titles[service]);
    chart->mean = message_quantity(message_of("months.mean"), "amount", unit, mean);
    begin_bars(history, arena, chart);
    for (size_t m = 0; m < chart->bar_count; m++) {
        int64_t used = breakdown_used_in(history, service, m);
        /* The title of minutes and messages has said of what: a bar is narrow. */
        struct message value = message_quantity(message_of("bill.charged"), "amount", unit, used);
        if (unit != QUANTITY_BYTES)
            value =
                message_number(message_of("months.count"), "count",
                               unit == QUANTITY_SECONDS ? money_divide_half_up(used, 60) : used);
        chart->bars[m].amount = used;
        chart->bars[m].value = value;
    }
    put_included(visit, service, chart);
}

static const struct subscriber_billed *billed_in(const struct subscriber *subscriber, int32_t month)
{
    for (size_t i = 0; i < subscriber->billed_count; i++)
        if (subscriber->billed[i].month == month)
            return &subscriber->billed[i];
    return NULL;
}

/* The plan held, priced on what was used; where it is not known, what was billed. */
static int64_t bill_of(const struct visit_shopper *shopper, size_t month)
{
    const struct advice *advice = shopper->advice;
    if (advice->has_current)
        return advice->current.pieces[0].bills.bills[month].total_fen;
    const struct subscriber_billed *billed =
        billed_in(&shopper->subscriber, shopper->history->months[month]);
    return billed ? billed->fen : 0;
}

static void put_bill(const struct visit *visit, struct arena *arena, struct visit_usage_view *view)
{
    const struct visit_shopper *shopper = visit->shopper;
    const struct advice *advice = shopper->advice;
    if (!advice->has_current && !advice->has_billed)
        return;
    struct visit_usage_chart *chart = &view->charts[view->chart_count++];
    int64_t mean =
        advice->has_current ? advice->current.monthly_average_fen : advice->billed_average_fen;
    chart->title = message_of("months.bill");
    chart->mean = message_money(message_of("months.bill_mean"), "price", mean);
    begin_bars(shopper->history, arena, chart);
    for (size_t m = 0; m < chart->bar_count; m++) {
        int64_t fen = bill_of(shopper, m);
        chart->bars[m].amount = fen;
        chart->bars[m].value = message_money(message_of("months.price"), "price", fen);
    }
    if (!advice->has_current)
        return;
    chart->limit = offer_monthly_fee_fen(advice->current.plan);
    chart->included = message_money(message_of("months.fee"), "price", chart->limit);
}

/* Charges beyond what is included, of all months shown; and the whole of it. */
static void sum_bills(const struct bill_list *list, int64_t *beyond, int64_t *whole)
{
    for (size_t m = 0; m < list->count; m++) {
        *whole += list->bills[m].total_fen;
        for (size_t i = 0; i < list->bills[m].item_count; i++)
            if (list->bills[m].items[i].kind == BILL_CHARGE)
                *beyond += list->bills[m].items[i].amount_fen;
    }
}

static struct message verdict_of(const struct advice *advice)
{
    int64_t beyond = 0, whole = 0;
    if (advice->has_current)
        sum_bills(&advice->current.pieces[0].bills, &beyond, &whole);
    int64_t of_ten = whole > 0 ? money_divide_half_up(beyond * TEN_YUAN, whole) : 0;
    if (of_ten <= 0 || of_ten > TEN_YUAN)
        return message_of(NULL);
    return message_number(message_of("months.beyond"), "count", of_ten);
}

void visit_usage_view(const struct visit *visit, struct arena *arena, struct visit_usage_view *view)
{
    static const enum service order[] = {SERVICE_DATA, SERVICE_VOICE, SERVICE_SMS, SERVICE_MMS};
    const struct visit_shopper *shopper = visit->shopper;
    view->is_whole = shopper->history->month_count >= RECORDS_MONTHS;
    view->is_before_advice = shopper->usage_first;
    for (size_t i = 0; i < SERVICE_COUNT; i++)
        put_service(visit, order[i], arena, view);
    put_bill(visit, arena, view);
    view->verdict = verdict_of(shopper->advice);
}
