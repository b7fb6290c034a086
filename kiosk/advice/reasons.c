/* What the first place holds against what is used. The ranges are breakeven.c's. */
#include "advice/reasons.h"

#include "advice/breakeven.h"
#include "advice/pricing.h"
#include "advice/scaling.h"
#include "base/money.h"

int64_t reasons_step(enum service service)
{
    if (service == SERVICE_VOICE)
        return 60;
    return service == SERVICE_DATA ? (int64_t)1 << 20 : 1;
}

/* Sums over all bills of all pieces, each as often as its months of the horizon. */
struct sums {
    money_wide included, charged;
    bool unlimited;
};

static bool covers_all(const struct history *history, const struct scope *scope)
{
    for (size_t i = 0; i < history->line_count; i++)
        if (history->lines[i].service == scope->service &&
            (scope->family || !scope_accepts(scope, &history->lines[i])))
            return false;
    return true;
}

static void add_bill(const struct history *history, const struct bill *bill, enum service service,
                     int64_t weight, struct sums *sums)
{
    for (size_t i = 0; i < bill->allowance_count; i++) {
        const struct bill_allowance *entry = &bill->allowances[i];
        if (entry->carried || entry->allowance->scope->service != service)
            continue;
        sums->included += (money_wide)entry->available * weight;
        sums->unlimited |=
            entry->allowance->unlimited && covers_all(history, entry->allowance->scope);
    }
    for (size_t i = 0; i < bill->item_count; i++)
        if (bill->items[i].kind == BILL_CHARGE && bill->items[i].charge->scope->service == service)
            sums->charged += (money_wide)bill->items[i].quantity * weight;
}

static int64_t mean_of(money_wide sum, int64_t bills)
{
    return (int64_t)((2 * sum + bills) / (2 * bills));
}

static void add_use(const struct advice_request *request, const struct advice_option *option,
                    enum service service, struct reasons *reasons)
{
    const struct history *history = request->history;
    int64_t months = (int64_t)history->month_count, bills = months * request->horizon;
    struct sums sums = {0};
    for (size_t i = 0; i < option->piece_count; i++)
        for (size_t j = 0; j < option->pieces[i].bills.count; j++)
            add_bill(history, &option->pieces[i].bills.bills[j], service,
                     pricing_length(&option->pieces[i]), &sums);
    int64_t used = scaling_total(history, service);
    if (used == 0 && sums.included == 0)
        return;
    reasons->uses[reasons->use_count++] = (struct reasons_use){
        .service = service,
        .used = money_divide_half_up(used, months),
        .included = mean_of(sums.included, bills),
        .unlimited = sums.unlimited,
        .charged = mean_of(sums.charged, bills),
    };
}

enum status reasons_find(struct arena *arena, const struct advice_request *request,
                         const struct advice *advice, struct reasons **found, struct error *error)
{
    if (advice->ranked_count == 0)
        return status_fail(error, STATUS_BAD_INPUT,
                           "no plan is open to this shopper, so that there is nothing to explain");
    const struct advice_option *first = &advice->ranked[0];
    struct reasons *reasons = *found = ARENA_NEW(arena, struct reasons);
    for (int service = 0; service < SERVICE_COUNT; service++) {
        add_use(request, first, (enum service)service, reasons);
        if (service != SERVICE_MMS && scaling_total(request->history, (enum service)service) > 0)
            breakeven_find(arena, request, first, (enum service)service,
                           &reasons->ranges[reasons->range_count++]);
    }
    return STATUS_OK;
}
