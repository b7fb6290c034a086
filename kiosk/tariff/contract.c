/* One-off prices, exit fees, and how long an offer has been held. Knows nothing of usage. */
#include "tariff/contract.h"

#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "tariff/catalog.h"

static bool is_free_to_leave(const struct offer_contract *contract, int held)
{
    return held < contract->free_first || held >= contract->months - contract->free_last ||
           held >= contract->months;
}

/* Whole months held can be negative where the date lies after that of the advice: nothing is owed
 * before the contract has begun. */
int64_t contract_exit_fee_fen(const struct offer *offer, int32_t since, int32_t as_of)
{
    const struct offer_contract *contract = &offer->contract;
    if (contract->months == 0 || !contract->has_exit || since == DATE_NONE || as_of == DATE_NONE)
        return 0;
    int held = date_whole_months(since, as_of);
    if (held < 0 || is_free_to_leave(contract, held))
        return 0;
    int counted = held > contract->held_at_least ? held : contract->held_at_least;
    int64_t fee = money_micro_to_fen(contract->fixed) +
                  money_micro_to_fen(contract->per_month_left) * (contract->months - held) +
                  money_micro_to_fen(contract->per_month_held) * counted;
    if (contract->cap == OFFER_NONE)
        return fee;
    int64_t cap = money_micro_to_fen(contract->cap);
    return fee < cap ? fee : cap;
}

static int quantity_chosen(const struct choice *choice, const char *code)
{
    if (strcmp(choice->plan->code, code) == 0)
        return 1;
    for (size_t i = 0; i < choice->taken.count; i++)
        if (strcmp(choice->taken.items[i].offer->code, code) == 0)
            return choice->taken.items[i].quantity;
    return 0;
}

/* How many units of one holding the choice keeps: of holdings of the same code the earlier listed
 * first. */
static int units_kept(const struct subscriber *subscriber, const struct choice *choice,
                      size_t holding)
{
    const char *code = subscriber->addons[holding].code;
    int kept = quantity_chosen(choice, code);
    for (size_t i = 0; i < holding && kept > 0; i++)
        if (strcmp(subscriber->addons[i].code, code) == 0)
            kept -= subscriber->addons[i].quantity;
    return kept > 0 ? kept : 0;
}

static int64_t fees_of_leaving(const struct catalog *catalog,
                               const struct subscriber_holding *holding, int kept, int32_t as_of)
{
    const struct offer *offer = catalog_find(catalog, holding->code);
    if (!offer || kept >= holding->quantity)
        return 0;
    return (holding->quantity - kept) * contract_exit_fee_fen(offer, holding->since, as_of);
}

int64_t contract_exit_fees_fen(const struct catalog *catalog, const struct subscriber *subscriber,
                               const struct choice *choice, int32_t as_of)
{
    if (!subscriber)
        return 0;
    int64_t sum = 0;
    if (subscriber->plan.code && *subscriber->plan.code) {
        struct subscriber_holding plan = subscriber->plan;
        plan.quantity = 1;
        sum += fees_of_leaving(catalog, &plan, quantity_chosen(choice, plan.code), as_of);
    }
    for (size_t i = 0; i < subscriber->addon_count; i++) {
        int kept = units_kept(subscriber, choice, i);
        sum += fees_of_leaving(catalog, &subscriber->addons[i], kept, as_of);
    }
    return sum;
}

static int64_t one_off_of(const struct subscriber *subscriber, const struct offer *offer,
                          int quantity)
{
    int held = subscriber ? subscriber_quantity_held(subscriber, offer->code) : 0;
    return quantity > held ? (quantity - held) * offer_one_off_fen(offer) : 0;
}

int64_t contract_one_offs_fen(const struct subscriber *subscriber, const struct choice *choice)
{
    int64_t sum = one_off_of(subscriber, choice->plan, 1);
    for (size_t i = 0; i < choice->taken.count; i++)
        sum +=
            one_off_of(subscriber, choice->taken.items[i].offer, choice->taken.items[i].quantity);
    return sum;
}

static int32_t held_since(const struct subscriber *subscriber, const char *code)
{
    if (subscriber->plan.code && strcmp(subscriber->plan.code, code) == 0)
        return subscriber->plan.since;
    for (size_t i = 0; i < subscriber->addon_count; i++)
        if (strcmp(subscriber->addons[i].code, code) == 0)
            return subscriber->addons[i].since;
    return DATE_NONE;
}

int contract_month_at_start(const struct offer *offer, const struct subscriber *subscriber,
                            int32_t as_of)
{
    int32_t since = subscriber ? held_since(subscriber, offer->code) : DATE_NONE;
    if (since == DATE_NONE || as_of == DATE_NONE)
        return 1;
    int held = date_whole_months(since, as_of);
    return held > 0 ? 1 + held : 1;
}
