/* Cuts and minimums added up over the horizon. Knows nothing of single bills. */
#include "advice/quick_special.h"

#include <stdlib.h>
#include <string.h>

#include "advice/ledger.h"
#include "base/money.h"
#include "tariff/contract.h"

#define WHOLE_PERCENT ((int64_t)100 * 1000000)

struct measuring {
    const struct quick_shopper *shopper;
    const struct compiled_pack *pack;
    struct quick_special *special;
    int start;
};

static int64_t bills_in_force(const struct measuring *measuring, struct offer_months months)
{
    int64_t count = 0;
    for (int month = 0; month < measuring->shopper->horizon; month++)
        count += offer_months_hold(months, measuring->start + month);
    return count * measuring->shopper->months;
}

static int64_t largest_percent(const struct offer_discount *discount)
{
    if (discount->kind == OFFER_DISCOUNT_PERCENT)
        return discount->percent;
    int64_t largest = 0;
    for (size_t i = 0; i < discount->tenure_count; i++)
        if (discount->tenure[i].percent > largest)
            largest = discount->tenure[i].percent;
    return largest;
}

static void measure_cuts(struct measuring *measuring)
{
    const struct offer *offer = measuring->pack->offer;
    struct quick_special *special = measuring->special;
    for (size_t i = 0; i < offer->discount_count; i++) {
        const struct offer_discount *discount = &offer->discounts[i];
        int64_t bills = bills_in_force(measuring, discount->months);
        if (bills == 0)
            continue;
        if (discount->kind == OFFER_DISCOUNT_AMOUNT)
            special->cuts += money_micro_to_fen(discount->amount) * bills;
        else if (discount->off == OFFER_OFF_FEE)
            special->fee_percent += largest_percent(discount);
        else
            special->bill_percent += largest_percent(discount);
        if (discount->kind != OFFER_DISCOUNT_AMOUNT)
            special->cuts += bills; /* rounding */
    }
    int64_t credits = 0;
    for (size_t i = 0; i < offer->credit_count; i++)
        credits += money_micro_to_fen(offer->credits[i].amount) *
                   bills_in_force(measuring, offer->credits[i].months);
    special->cuts += credits;
    if (offer->min_spend.present)
        special->minimum =
            ledger_asked_fen(&offer->min_spend, measuring->shopper->request->subscriber) *
                bills_in_force(measuring, offer->min_spend.months) -
            credits;
}

/* Keeping units saves their exit fees. */
static void measure_exit(struct measuring *measuring)
{
    const struct advice_request *request = measuring->shopper->request;
    const struct subscriber *subscriber = request->subscriber;
    const struct offer *offer = measuring->pack->offer;
    if (measuring->shopper->held[measuring->pack - measuring->shopper->compiled->packs] == 0)
        return;
    for (size_t i = 0; subscriber && i < subscriber->addon_count; i++)
        if (strcmp(subscriber->addons[i].code, offer->code) == 0)
            measuring->special->cuts +=
                contract_exit_fee_fen(offer, subscriber->addons[i].since, request->as_of) *
                subscriber->addons[i].quantity * measuring->shopper->months;
}

static uint64_t served(const struct quick_service *use, uint8_t column)
{
    return use->classes[column];
}

static void measure_part(struct measuring *measuring, int service)
{
    const struct quick_shopper *shopper = measuring->shopper;
    const struct compiled_part *part =
        shopper->compiled->services[service].parts[measuring->pack->parts[service]];
    const struct quick_service *use = &shopper->usage.services[service];
    int8_t *in_force = &measuring->special->in_force[service];
    for (int month = 0; month < shopper->horizon; month++) {
        bool serves = false;
        for (size_t i = 0; i < part->allowance_count && !serves; i++)
            serves = served(use, part->allowances[i].column) &&
                     offer_months_hold(part->allowances[i].months, measuring->start + month);
        for (size_t i = 0; i < part->charge_count && !serves; i++)
            serves = served(use, part->charges[i].column) &&
                     offer_months_hold(part->charges[i].months, measuring->start + month);
        *in_force = (int8_t)(*in_force + serves);
    }
}

/* Without what this does not say of it, a choice costs no more and has fewer units. */
static bool is_useful(const struct quick_special *special, bool is_structural)
{
    bool is =
        is_structural || special->cuts > 0 || special->fee_percent > 0 || special->bill_percent > 0;
    for (int service = 0; service < SERVICE_COUNT; service++)
        is |= special->in_force[service] > 0;
    return is;
}

static bool measure(const struct quick_shopper *shopper, uint16_t number, int most,
                    struct quick_special *special)
{
    const struct compiled_pack *pack = &shopper->compiled->packs[number];
    const struct advice_request *request = shopper->request;
    struct measuring measuring = {
        .shopper = shopper,
        .pack = pack,
        .special = special,
        .start = contract_month_at_start(pack->offer, request->subscriber, request->as_of)};
    *special = (struct quick_special){.pack = number, .group = pack->group, .most = most};
    special->price = quick_shopper_price(shopper, number, 1);
    measure_cuts(&measuring);
    measure_exit(&measuring);
    for (int service = 0; service < SERVICE_COUNT; service++)
        if (pack->parts[service])
            measure_part(&measuring, service);
    return is_useful(special, pack->is_structural);
}

/* What only search.h knows must be open to matter, and touch something. */
static bool matters(const struct quick_shopper *shopper, uint16_t number)
{
    const struct compiled_pack *pack = &shopper->compiled->packs[number];
    if (!pack->hangs_on_plan && quick_shopper_most(shopper, number, NULL) == 0)
        return false;
    struct quick_special special;
    return measure(shopper, number, 1, &special) || pack->has_cut ||
           pack->offer->spend_cap != OFFER_NONE;
}

/* Groups one after another. */
static int compare_groups(const void *left, const void *right)
{
    const struct quick_special *a = left, *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    return a->pack < b->pack ? -1 : a->pack > b->pack;
}

static void order_by_group(struct quick_specials *specials)
{
    if (specials->count)
        qsort(specials->items, specials->count, sizeof *specials->items, compare_groups);
    for (size_t i = 0; i < specials->count; i++)
        specials->items[i].is_first_of_group =
            i == 0 || specials->items[i].group != specials->items[i - 1].group;
}

void quick_special_make(const struct quick_shopper *shopper, const struct compiled_company *company,
                        struct quick_specials *specials)
{
    *specials = (struct quick_specials){.is_made = true};
    for (size_t i = 0; i < company->beyond_count; i++)
        specials->is_beyond |= matters(shopper, company->beyond[i]);
    specials->items = ARENA_ARRAY(shopper->arena, struct quick_special, company->special_count);
    for (size_t i = 0; i < company->special_count; i++) {
        uint16_t number = company->specials[i];
        const struct compiled_pack *pack = &shopper->compiled->packs[number];
        int most =
            pack->hangs_on_plan ? pack->offer->limit : quick_shopper_most(shopper, number, NULL);
        if (most > 0 && measure(shopper, number, most, &specials->items[specials->count]))
            specials->count++;
    }
    int64_t prices = 0;
    for (size_t i = 0; i < specials->count; i++)
        prices += specials->items[i].price * specials->items[i].most;
    for (size_t i = 0; i < specials->count; i++)
        specials->items[i].all_prices = prices;
    specials->gains = ARENA_ARRAY(shopper->arena, int64_t, specials->count);
    specials->beside = ARENA_ARRAY(shopper->arena, int64_t, specials->count);
    order_by_group(specials);
}

int64_t quick_special_gain(const struct quick_special *special, int64_t fees,
                           const int64_t charges[SERVICE_COUNT], int64_t horizon, bool pays)
{
    int64_t all = fees + special->all_prices, gain = special->cuts - (pays ? special->price : 0);
    for (int service = 0; service < SERVICE_COUNT; service++) {
        all += charges[service];
        if (special->in_force[service])
            gain += charges[service] * special->in_force[service] / horizon + 1;
    }
    if (special->fee_percent)
        gain += (int64_t)((money_wide)fees * special->fee_percent / WHOLE_PERCENT) + 1;
    if (special->bill_percent)
        gain += (int64_t)((money_wide)all * special->bill_percent / WHOLE_PERCENT) + 1;
    return gain > 0 ? gain : 0;
}
