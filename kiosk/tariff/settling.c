/* Fees, charges, discounts, minimum, cap and credits added up in their order. Knows nothing of
 * lines, allowances or how a charge came to its amount. */
#include "tariff/settling.h"

#include "base/date.h"
#include "base/money.h"

/* 100 percent, as offer.h counts it. */
#define WHOLE_PERCENT 100000000

struct settlement {
    const struct bill_request *request;
    const struct roster *roster;
    struct bill *bill;
    int64_t plan_fee, charges; /* less the discounts of their own kind so far */
};

static struct bill_item *add_item(struct settlement *settlement, enum bill_item_kind kind,
                                  const struct offer *offer, int64_t amount_fen)
{
    struct bill *bill = settlement->bill;
    struct bill_item *item = &bill->items[bill->item_count++];
    *item = (struct bill_item){.kind = kind, .offer = offer, .amount_fen = amount_fen};
    bill->total_fen += amount_fen;
    return item;
}

static void add_fees(struct settlement *settlement)
{
    for (size_t i = 0; i < settlement->roster->count; i++) {
        const struct roster_member *member = &settlement->roster->members[i];
        int64_t fee = offer_fee_fen(member->offer, member->month) * member->quantity;
        if (i == 0)
            settlement->plan_fee = fee;
        if (fee)
            add_item(settlement, BILL_FEE, member->offer, fee)->quantity = member->quantity;
    }
}

static void add_charges(struct settlement *settlement, const struct rating *rating)
{
    for (size_t i = 0; i < rating->charge_count; i++) {
        const struct rating_charge *charge = &rating->charges[i];
        if (charge->quantity == 0 && charge->covered == 0)
            continue;
        struct bill_item *item =
            add_item(settlement, BILL_CHARGE, charge->offer, charge->amount_fen);
        item->charge = charge->charge;
        item->quantity = charge->quantity;
        item->covered = charge->covered;
        settlement->charges += charge->amount_fen;
    }
}

/* The last row reached; tenure unknown: none. */
static int64_t tenure_percent(const struct settlement *settlement,
                              const struct offer_discount *discount)
{
    const struct subscriber *subscriber = settlement->request->subscriber;
    int32_t as_of = settlement->request->as_of;
    if (!subscriber || subscriber->joined == DATE_NONE || as_of == DATE_NONE)
        return 0;
    int months = date_whole_months(subscriber->joined, as_of);
    int64_t percent = 0;
    for (size_t i = 0; i < discount->tenure_count; i++)
        if (months >= discount->tenure[i].from_months)
            percent = discount->tenure[i].percent;
    return percent;
}

static int64_t wanted_cut(const struct settlement *settlement,
                          const struct offer_discount *discount, int64_t base)
{
    if (discount->kind == OFFER_DISCOUNT_AMOUNT)
        return money_micro_to_fen(discount->amount);
    int64_t percent = discount->kind == OFFER_DISCOUNT_TENURE ? tenure_percent(settlement, discount)
                                                              : discount->percent;
    money_wide cut = (money_wide)base * percent;
    return (int64_t)((cut + WHOLE_PERCENT / 2) / WHOLE_PERCENT);
}

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static void apply_discount(struct settlement *settlement, const struct offer *offer,
                           const struct offer_discount *discount)
{
    int64_t *base = discount->off == OFFER_OFF_FEE ? &settlement->plan_fee : &settlement->charges;
    int64_t total = settlement->bill->total_fen;
    if (discount->off == OFFER_OFF_BILL)
        base = &total;
    int64_t cut = smaller(wanted_cut(settlement, discount, *base), smaller(*base, total));
    if (cut == 0)
        return;
    *base -= cut;
    add_item(settlement, BILL_DISCOUNT, offer, -cut);
}

static void apply_discounts(struct settlement *settlement)
{
    for (size_t i = 0; i < settlement->roster->count; i++) {
        const struct roster_member *member = &settlement->roster->members[i];
        for (size_t j = 0; j < member->offer->discount_count; j++) {
            const struct offer_discount *discount = &member->offer->discounts[j];
            if (offer_months_hold(discount->months, member->month))
                apply_discount(settlement, member->offer, discount);
        }
    }
}

/* A mean of months that were not billed asks for nothing. The mean and what is added to it are
 * rounded together, once. */
static int64_t min_spend_fen(const struct offer_min_spend *min_spend,
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

/* The item names the offer that asks for most, those that stack last. */
static void top_up(struct settlement *settlement)
{
    int64_t stacked = 0, largest = 0;
    const struct offer *largest_of = NULL, *stacked_of = NULL;
    for (size_t i = 0; i < settlement->roster->count; i++) {
        const struct roster_member *member = &settlement->roster->members[i];
        const struct offer_min_spend *min_spend = &member->offer->min_spend;
        if (!min_spend->present || !offer_months_hold(min_spend->months, member->month))
            continue;
        int64_t asked = min_spend_fen(min_spend, settlement->request->subscriber);
        if (min_spend->stacks) {
            stacked += asked;
            stacked_of = member->offer;
        } else if (asked > largest) {
            largest = asked;
            largest_of = member->offer;
        }
    }
    int64_t missing = largest + stacked - settlement->bill->total_fen;
    if (missing > 0)
        add_item(settlement, BILL_TOP_UP, largest_of ? largest_of : stacked_of, missing);
}

static void apply_cap(struct settlement *settlement)
{
    int64_t smallest = INT64_MAX;
    const struct offer *smallest_of = NULL;
    for (size_t i = 0; i < settlement->roster->count; i++) {
        const struct offer *offer = settlement->roster->members[i].offer;
        int64_t cap =
            offer->spend_cap == OFFER_NONE ? INT64_MAX : money_micro_to_fen(offer->spend_cap);
        if (cap < smallest) {
            smallest = cap;
            smallest_of = offer;
        }
    }
    int64_t over = settlement->bill->total_fen - smallest;
    if (over > 0)
        add_item(settlement, BILL_CAP, smallest_of, -over);
}

static void apply_credits(struct settlement *settlement)
{
    for (size_t i = 0; i < settlement->roster->count; i++) {
        const struct roster_member *member = &settlement->roster->members[i];
        for (size_t j = 0; j < member->offer->credit_count; j++) {
            const struct offer_credit *credit = &member->offer->credits[j];
            if (!offer_months_hold(credit->months, member->month))
                continue;
            int64_t amount =
                smaller(money_micro_to_fen(credit->amount), settlement->bill->total_fen);
            if (amount)
                add_item(settlement, BILL_CREDIT, member->offer, -amount);
        }
    }
}

/* Room for every step that there could be: a fee, its discounts and credits for each offer, each
 * charge, one top-up and one cap. */
static size_t steps_most(const struct roster *roster, const struct rating *rating)
{
    size_t count = rating->charge_count + 2;
    for (size_t i = 0; i < roster->count; i++) {
        const struct offer *offer = roster->members[i].offer;
        count += 1 + offer->discount_count + offer->credit_count;
    }
    return count;
}

void settling_of_month(struct arena *arena, const struct bill_request *request,
                       const struct roster *roster, const struct rating *rating, struct bill *bill)
{
    struct settlement settlement = {.request = request, .roster = roster, .bill = bill};
    bill->items = ARENA_ARRAY(arena, struct bill_item, steps_most(roster, rating));
    add_fees(&settlement);
    add_charges(&settlement, rating);
    apply_discounts(&settlement);
    top_up(&settlement);
    apply_cap(&settlement);
    apply_credits(&settlement);
}
