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

static void add_bill(struct bound *bound, const struct bill *bill, int64_t weight)
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
    entry->level = entry->before_top_up + topped_up;
    entry->is_topped_up = topped_up > 0;
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
                      int64_t weight)
{
    struct bound_item *items =
        ARENA_ARRAY(arena, struct bound_item, bound->item_count + items_in(list));
    if (bound->item_count)
        memcpy(items, bound->items, bound->item_count * sizeof *items);
    bound->items = items;
    for (size_t i = 0; i < list->count; i++)
        add_bill(bound, &list->bills[i], weight);
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
