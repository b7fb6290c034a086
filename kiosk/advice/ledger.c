/* From bill items to the numbers of a bound. Knows nothing of what is undecided. */
#include "advice/ledger.h"

#include <string.h>

#include "base/money.h"
#include "tariff/contract.h"

void ledger_begin(struct arena *arena, struct bound *bound, size_t bills, size_t decided)
{
    bound->items = NULL;
    bound->item_count = 0;
    bound->bills = ARENA_ARRAY(arena, struct bound_bill, bills);
    bound->bill_count = 0;
    bound->decided = ARENA_ARRAY(arena, struct bound_decided, decided);
    bound->decided_count = 0;
    bound->once = bound->credits = 0;
}

void ledger_add_decided(struct bound *bound, const struct offer *offer, int64_t scale)
{
    bound->decided[bound->decided_count++] =
        (struct bound_decided){.worth = worth_of(bound->worths, offer), .scale = scale};
}

static uint64_t mask_of(const struct bound *bound, const struct bill_item *item)
{
    if (!item->offer)
        return bound->worths->standard_masks[item->charge - bound->worths->field->request->catalog
                                                                ->standard_charges];
    return worth_of(bound->worths, item->offer)->charge_masks[item->charge - item->offer->charges];
}

static void add_charge(struct bound *bound, const struct bill_item *item, int64_t weight)
{
    if (item->quantity > 0 && item->amount_fen > 0)
        bound->items[bound->item_count++] = (struct bound_item){
            .charge = item->charge,
            .mask = mask_of(bound, item),
            .quantity = item->quantity,
            .amount_fen = item->amount_fen,
            .weight = weight,
        };
}

static void add_bill(struct bound *bound, const struct bill *bill, int64_t weight, int64_t minimum)
{
    struct bound_bill *entry = &bound->bills[bound->bill_count++];
    *entry = (struct bound_bill){.weight = weight};
    int64_t cuts = 0, topped_up = 0;
    for (size_t i = 0; i < bill->item_count; i++) {
        const struct bill_item *item = &bill->items[i];
        if (item->kind == BILL_CHARGE)
            add_charge(bound, item, weight);
        if (item->kind == BILL_FEE)
            entry->fees += item->amount_fen;
        if (item->kind == BILL_FEE || item->kind == BILL_CHARGE)
            entry->gross += item->amount_fen;
        if (item->kind == BILL_DISCOUNT)
            cuts += item->amount_fen;
        if (item->kind == BILL_TOP_UP)
            topped_up += item->amount_fen;
    }
    entry->before_top_up = entry->gross + cuts;
    entry->level = topped_up ? entry->before_top_up + topped_up : minimum;
    entry->is_topped_up = entry->level > 0;
    entry->is_cut_to_nothing = entry->before_top_up == 0;
}

static size_t items_in(const struct bill_list *list)
{
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += list->bills[i].item_count;
    return count;
}

void ledger_add_bills(struct arena *arena, struct bound *bound, const struct bill_list *list,
                      int64_t weight, int64_t minimum)
{
    struct bound_item *items =
        ARENA_ARRAY(arena, struct bound_item, bound->item_count + items_in(list));
    if (bound->item_count)
        memcpy(items, bound->items, bound->item_count * sizeof *items);
    bound->items = items;
    for (size_t i = 0; i < list->count; i++)
        add_bill(bound, &list->bills[i], weight, minimum);
}

int64_t ledger_credits_fen(const struct worths *worths, const struct offer *offer, int month)
{
    const struct advice_request *request = worths->field->request;
    bool is_booster = offer->kind == OFFER_BOOSTER;
    int start = contract_month_at_start(offer, request->subscriber, request->as_of);
    int64_t sum = 0;
    for (size_t i = 0; i < offer->credit_count; i++)
        if (offer_months_hold(offer->credits[i].months, is_booster ? 1 : start + month - 1))
            sum += money_micro_to_fen(offer->credits[i].amount);
    return sum;
}

int64_t ledger_asked_fen(const struct offer_min_spend *min_spend,
                         const struct subscriber *subscriber)
{
    if (min_spend->mean_of == 0)
        return money_micro_to_fen(min_spend->amount);
    if (!subscriber || subscriber->billed_count < (size_t)min_spend->mean_of)
        return 0;
    int64_t sum, count;
    subscriber_mean_billed(subscriber, min_spend->mean_of, &sum, &count);
    return money_divide_half_up(sum * MONEY_FEN + min_spend->plus * count, count * MONEY_FEN);
}

static void add_minimum(const struct worths *worths, const struct offer *offer, int month,
                        int64_t *largest, int64_t *stacked)
{
    const struct advice_request *request = worths->field->request;
    int start = contract_month_at_start(offer, request->subscriber, request->as_of);
    if (!offer->min_spend.present || !offer_months_hold(offer->min_spend.months, start + month - 1))
        return;
    int64_t asked = ledger_asked_fen(&offer->min_spend, request->subscriber);
    if (offer->min_spend.stacks)
        *stacked += asked;
    else if (asked > *largest)
        *largest = asked;
}

int64_t ledger_minimum_fen(const struct worths *worths, const struct advice_option *option,
                           int month)
{
    int64_t largest = 0, stacked = 0;
    add_minimum(worths, option->plan, month, &largest, &stacked);
    for (size_t i = 0; i < option->taken.count; i++)
        add_minimum(worths, option->taken.items[i].offer, month, &largest, &stacked);
    return largest + stacked;
}
