/* Sums over the items and allowances of bills. Must not know any language. */
#include "advice/breakdown.h"

#include "advice/scaling.h"
#include "base/money.h"

#define BIT(place) (1u << (place))
#define AT_HOME (BIT(PLACE_NEAR) | BIT(PLACE_DOMESTIC))

static enum breakdown_part part_of(const struct advice_option *option, const struct bill_item *item)
{
    static const enum breakdown_part services[SERVICE_COUNT] = {[SERVICE_VOICE] = BREAKDOWN_VOICE,
                                                                [SERVICE_SMS] = BREAKDOWN_SMS,
                                                                [SERVICE_MMS] = BREAKDOWN_MMS,
                                                                [SERVICE_DATA] = BREAKDOWN_DATA};
    switch (item->kind) {
    case BILL_FEE:
        return item->offer == option->plan ? BREAKDOWN_FEE : BREAKDOWN_ADDONS;
    case BILL_CHARGE:
        return services[item->charge->scope->service];
    case BILL_TOP_UP:
        return BREAKDOWN_TOP_UP;
    case BILL_DISCOUNT:
    case BILL_CAP:
    case BILL_CREDIT:
        break;
    }
    return BREAKDOWN_TAKEN_OFF;
}

void breakdown_round(const int64_t *sums, size_t count, int64_t divisor, int64_t *means)
{
    int64_t sum = 0, said = 0;
    for (size_t i = 0; i < count; i++) {
        sum += sums[i];
        int64_t rounded = money_divide_half_up(sum, divisor);
        means[i] = rounded - said;
        said = rounded;
    }
}

void breakdown_average(const struct advice_option *option, int64_t parts[BREAKDOWN_PARTS])
{
    int64_t sums[BREAKDOWN_PARTS] = {0}, bills = 0;
    for (size_t p = 0; p < option->piece_count; p++) {
        const struct advice_piece *piece = &option->pieces[p];
        int64_t length = piece->last - piece->first + 1;
        bills += length * (int64_t)piece->bills.count;
        for (size_t m = 0; m < piece->bills.count; m++)
            for (size_t i = 0; i < piece->bills.bills[m].item_count; i++) {
                const struct bill_item *item = &piece->bills.bills[m].items[i];
                sums[part_of(option, item)] += length * item->amount_fen;
            }
    }
    breakdown_round(sums, BREAKDOWN_PARTS, bills, parts);
}

static bool is_directed(const struct catalog *catalog, const struct scope *scope)
{
    uint16_t general = names_find(&catalog->apps, "general");
    for (size_t i = 0; i < scope->apps.count; i++)
        if (scope->apps.ids[i] == general)
            return false;
    return !scope->apps.any;
}

enum breakdown_usage breakdown_usage_of(const struct catalog *catalog, const struct scope *scope)
{
    if (!(scope->locations & AT_HOME))
        return BREAKDOWN_ROAMING;
    if (scope->service == SERVICE_DATA)
        return is_directed(catalog, scope) ? BREAKDOWN_DIRECTED : BREAKDOWN_PLAIN;
    if (!(scope->destinations & AT_HOME))
        return BREAKDOWN_ABROAD;
    if (scope->family)
        return BREAKDOWN_FAMILY;
    return scope->directions == BIT(DIRECTION_IN) ? BREAKDOWN_INCOMING : BREAKDOWN_PLAIN;
}

struct breakdown_included breakdown_included(const struct catalog *catalog,
                                             const struct advice_option *option,
                                             enum service service)
{
    const struct bill *bill = &option->pieces[0].bills.bills[0];
    struct breakdown_included included = {0};
    for (size_t i = 0; i < bill->allowance_count; i++) {
        const struct bill_allowance *given = &bill->allowances[i];
        const struct scope *scope = given->allowance->scope;
        enum breakdown_usage usage = breakdown_usage_of(catalog, scope);
        if (scope->service != service || given->carried || scope->bands)
            continue;
        if (usage == BREAKDOWN_PLAIN && given->allowance->unlimited)
            included.unlimited = true;
        else if (usage == BREAKDOWN_PLAIN)
            included.plain += given->available;
        else if (usage == BREAKDOWN_DIRECTED && !given->allowance->unlimited)
            included.directed += given->available;
    }
    return included;
}

static bool is_own(const struct history_line *line, enum service service)
{
    return line->service == service && line->direction == DIRECTION_OUT;
}

int64_t breakdown_used_in(const struct history *history, enum service service, size_t month)
{
    int64_t used = 0;
    for (size_t i = history->starts[month]; i < history->starts[month + 1]; i++)
        if (is_own(&history->lines[i], service))
            used += history->lines[i].quantity;
    return used;
}

int64_t breakdown_used(const struct history *history, enum service service)
{
    int64_t used = 0;
    for (size_t m = 0; m < history->month_count; m++)
        used += breakdown_used_in(history, service, m);
    return money_divide_half_up(used, (int64_t)history->month_count);
}

int64_t breakdown_own(const struct history *history, enum service service, int64_t quantity)
{
    int64_t all = scaling_total(history, service);
    int64_t own = breakdown_used(history, service) * (int64_t)history->month_count;
    return all > 0 ? (int64_t)(((money_wide)quantity * own + all / 2) / all) : quantity;
}

int64_t breakdown_all(const struct history *history, enum service service, int64_t own_quantity)
{
    int64_t all = scaling_total(history, service);
    int64_t own = breakdown_used(history, service) * (int64_t)history->month_count;
    return (int64_t)(((money_wide)own_quantity * all + own / 2) / own);
}

bool breakdown_is_same(const struct advice_option *a, const struct advice_option *b)
{
    if (a->plan != b->plan || a->taken.count != b->taken.count)
        return false;
    for (size_t i = 0; i < a->taken.count; i++)
        if (a->taken.items[i].offer != b->taken.items[i].offer ||
            a->taken.items[i].quantity != b->taken.items[i].quantity)
            return false;
    return true;
}
