/* A month settled. Knows nothing of lines, packs or what is worth trying. */
#include "advice/quick_terms.h"

#include "advice/ledger.h"
#include "base/date.h"
#include "base/money.h"
#include "tariff/contract.h"

#define WHOLE_PERCENT 100000000

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* As in tariff/settling.c: the last row reached. */
static int64_t tenure_percent(const struct quick_shopper *shopper,
                              const struct offer_discount *discount)
{
    const struct advice_request *request = shopper->request;
    if (!request->subscriber || request->subscriber->joined == DATE_NONE ||
        request->as_of == DATE_NONE)
        return 0;
    int months = date_whole_months(request->subscriber->joined, request->as_of);
    int64_t percent = 0;
    for (size_t i = 0; i < discount->tenure_count; i++)
        if (months >= discount->tenure[i].from_months)
            percent = discount->tenure[i].percent;
    return percent;
}

static struct quick_terms_cut cut_of(const struct quick_shopper *shopper,
                                     const struct offer_discount *discount)
{
    struct quick_terms_cut cut = {.off_fee = discount->off == OFFER_OFF_FEE,
                                  .is_percent = discount->kind != OFFER_DISCOUNT_AMOUNT};
    if (discount->kind == OFFER_DISCOUNT_AMOUNT)
        cut.amount = money_micro_to_fen(discount->amount);
    else
        cut.amount = discount->kind == OFFER_DISCOUNT_TENURE ? tenure_percent(shopper, discount)
                                                             : discount->percent;
    return cut;
}

struct minimum {
    int64_t stacked, largest;
};

static bool add_offer(const struct quick_shopper *shopper, const struct offer *offer, int units,
                      int month, struct quick_terms_month *terms, struct minimum *minimum)
{
    const struct advice_request *request = shopper->request;
    int own = contract_month_at_start(offer, request->subscriber, request->as_of) + month - 1;
    terms->fees += offer_fee_fen(offer, own) * units;
    for (size_t i = 0; i < offer->discount_count; i++) {
        if (!offer_months_hold(offer->discounts[i].months, own))
            continue;
        if (terms->cut_count == QUICK_TERMS_CUTS)
            return false;
        terms->cuts[terms->cut_count++] = cut_of(shopper, &offer->discounts[i]);
    }
    for (size_t i = 0; i < offer->credit_count; i++) {
        if (!offer_months_hold(offer->credits[i].months, own))
            continue;
        if (terms->credit_count == QUICK_TERMS_CUTS)
            return false;
        terms->credits[terms->credit_count++] = money_micro_to_fen(offer->credits[i].amount);
    }
    const struct offer_min_spend *min_spend = &offer->min_spend;
    if (min_spend->present && offer_months_hold(min_spend->months, own)) {
        int64_t asked = ledger_asked_fen(min_spend, request->subscriber);
        if (min_spend->stacks)
            minimum->stacked += asked;
        else if (asked > minimum->largest)
            minimum->largest = asked;
    }
    return true;
}

bool quick_terms_of_month(const struct quick_shopper *shopper, const struct offer *plan,
                          const struct choice_list *taken, int month,
                          struct quick_terms_month *terms)
{
    struct minimum minimum = {0};
    terms->fees = terms->minimum = 0;
    terms->cut_count = terms->credit_count = 0;
    bool has_room = add_offer(shopper, plan, 1, month, terms, &minimum);
    terms->plan_fee = terms->fees;
    for (size_t i = 0; i < taken->count && has_room; i++)
        has_room = add_offer(shopper, taken->items[i].offer, taken->items[i].quantity, month, terms,
                             &minimum);
    terms->minimum = minimum.largest + minimum.stacked;
    return has_room;
}

static int64_t wanted(const struct quick_terms_cut *cut, int64_t base)
{
    if (!cut->is_percent)
        return cut->amount;
    return (int64_t)(((money_wide)base * cut->amount + WHOLE_PERCENT / 2) / WHOLE_PERCENT);
}

int64_t quick_terms_total(const struct quick_terms_month *terms, int64_t gross)
{
    int64_t total = terms->fees + gross, plan_fee = terms->plan_fee;
    for (size_t i = 0; i < terms->cut_count; i++) {
        const struct quick_terms_cut *cut = &terms->cuts[i];
        int64_t base = cut->off_fee ? plan_fee : total;
        int64_t taken = smaller(wanted(cut, base), smaller(base, total));
        if (cut->off_fee)
            plan_fee -= taken;
        total -= taken;
    }
    if (total < terms->minimum)
        total = terms->minimum;
    for (size_t i = 0; i < terms->credit_count; i++)
        total -= smaller(terms->credits[i], total);
    return total;
}

/* Cuts of the fee by themselves: what is left of the fee is never less than this says. */
static int64_t fee_cuts(const struct quick_terms_month *terms)
{
    int64_t fee = terms->plan_fee;
    for (size_t i = 0; i < terms->cut_count; i++)
        if (terms->cuts[i].off_fee)
            fee -= smaller(wanted(&terms->cuts[i], fee), fee);
    return terms->plan_fee - fee;
}

void quick_terms_bound_month(const struct quick_terms_month *terms, int64_t bills,
                             struct quick_terms_bound *bound)
{
    int64_t cuts = fee_cuts(terms), credits = 0, kept = QUICK_TERMS_WHOLE;
    for (size_t i = 0; i < terms->cut_count; i++) {
        const struct quick_terms_cut *cut = &terms->cuts[i];
        if (cut->off_fee)
            continue;
        if (cut->is_percent) {
            kept = (int64_t)((money_wide)kept * (WHOLE_PERCENT - cut->amount) / WHOLE_PERCENT);
            bound->rounding += bills;
        } else {
            cuts += cut->amount;
        }
    }
    for (size_t i = 0; i < terms->credit_count; i++)
        credits += terms->credits[i];
    bound->fees += terms->fees * bills;
    bound->cuts += (cuts + credits) * bills;
    bound->minimum += (terms->minimum > credits ? terms->minimum - credits : 0) * bills;
    bound->kept = smaller(bound->kept, kept);
}

int64_t quick_terms_least(const struct quick_terms_bound *bound, int64_t gross)
{
    int64_t sum = bound->fees + gross;
    if (bound->kept != QUICK_TERMS_WHOLE)
        sum = (int64_t)((money_wide)sum * bound->kept / QUICK_TERMS_WHOLE);
    sum -= bound->cuts + bound->rounding;
    return sum > bound->minimum ? sum : bound->minimum;
}
