/* Money by the month: fees, discounts, credits, minimums; and what leaving costs. */
#include "disclosure_truth_compare.h"

#include "base/date.h"
#include "tariff/contract.h"

static void compare_fees(struct pair *pair)
{
    bool open = json_object_get(pair->row, "first_month") != NULL;
    for (int month = open ? 2 : 1; month <= disclosure_truth_pair_last_month(pair); month++) {
        int64_t expected = offer_fee_fen(pair->truth.offer, month);
        int64_t got = offer_fee_fen(pair->made.offer, month);
        if (expected != got) {
            disclosure_truth_pair_differ(pair, "fee", "in month %d it is %lld fen, not %lld", month,
                                         (long long)got, (long long)expected);
            return;
        }
    }
    disclosure_truth_pair_same(pair, "fee", "what is paid once",
                               offer_one_off_fen(pair->truth.offer),
                               offer_one_off_fen(pair->made.offer));
    disclosure_truth_pair_same(pair, "fee", "the cap on the bill", pair->truth.offer->spend_cap,
                               pair->made.offer->spend_cap);
}

static int64_t discount_in(const struct offer *offer, enum offer_off off,
                           enum offer_discount_kind kind, int month)
{
    int64_t sum = 0;
    for (size_t i = 0; i < offer->discount_count; i++) {
        const struct offer_discount *discount = &offer->discounts[i];
        if (discount->off == off && discount->kind == kind &&
            offer_months_hold(discount->months, month))
            sum += kind == OFFER_DISCOUNT_PERCENT
                       ? discount->percent
                       : discount->amount + (int64_t)discount->tenure_count;
    }
    return sum;
}

static int64_t credit_in(const struct offer *offer, int month)
{
    int64_t sum = 0;
    for (size_t i = 0; i < offer->credit_count; i++)
        sum += offer_months_hold(offer->credits[i].months, month) ? offer->credits[i].amount : 0;
    return sum;
}

/* What is given on the bill, where the text leaves open from what it is taken. */
static void compare_cuts_together(struct pair *pair)
{
    for (int month = 1; month <= disclosure_truth_pair_last_month(pair); month++) {
        int64_t sums[2] = {credit_in(pair->truth.offer, month), credit_in(pair->made.offer, month)};
        for (int off = OFFER_OFF_FEE; off <= OFFER_OFF_BILL; off++) {
            sums[0] +=
                discount_in(pair->truth.offer, (enum offer_off)off, OFFER_DISCOUNT_AMOUNT, month);
            sums[1] +=
                discount_in(pair->made.offer, (enum offer_off)off, OFFER_DISCOUNT_AMOUNT, month);
        }
        disclosure_truth_pair_same(pair, "discounts", "what is given in a month (micro)", sums[0],
                                   sums[1]);
    }
}

static void compare_cuts(struct pair *pair)
{
    if (disclosure_truth_pair_is_loose(pair, "cuts")) {
        compare_cuts_together(pair);
        return;
    }
    for (int month = 1; month <= disclosure_truth_pair_last_month(pair); month++) {
        for (int off = OFFER_OFF_FEE; off <= OFFER_OFF_BILL; off++) {
            for (int kind = OFFER_DISCOUNT_PERCENT; kind <= OFFER_DISCOUNT_TENURE; kind++)
                disclosure_truth_pair_same(pair, "discounts",
                                           "a discount (micro, or 10^-6 percent)",
                                           discount_in(pair->truth.offer, (enum offer_off)off,
                                                       (enum offer_discount_kind)kind, month),
                                           discount_in(pair->made.offer, (enum offer_off)off,
                                                       (enum offer_discount_kind)kind, month));
        }
        disclosure_truth_pair_same(pair, "credits", "the credit (micro)",
                                   credit_in(pair->truth.offer, month),
                                   credit_in(pair->made.offer, month));
    }
}

static void compare_min_spend(struct pair *pair)
{
    const struct offer_min_spend *expected = &pair->truth.offer->min_spend;
    const struct offer_min_spend *got = &pair->made.offer->min_spend;
    if (disclosure_truth_pair_is_loose(pair, "min_spend")) /* the plan itself meets it */
        return;
    disclosure_truth_pair_same(pair, "min_spend", "whether there is one", expected->present,
                               got->present);
    if (!expected->present || !got->present)
        return;
    disclosure_truth_pair_same(pair, "min_spend", "the amount", expected->amount, got->amount);
    disclosure_truth_pair_same(pair, "min_spend", "the months it is a mean of", expected->mean_of,
                               got->mean_of);
    disclosure_truth_pair_same(pair, "min_spend", "what is added", expected->plus, got->plus);
    disclosure_truth_pair_same(pair, "min_spend", "whether it stacks", expected->stacks,
                               got->stacks);
    for (int month = 1 + disclosure_truth_pair_is_loose(pair, "min_spend_start");
         month <= disclosure_truth_pair_last_month(pair); month++)
        disclosure_truth_pair_same(pair, "min_spend", "whether it is in force",
                                   offer_months_hold(expected->months, month),
                                   offer_months_hold(got->months, month));
}

static void compare_contract(struct pair *pair)
{
    int32_t since = date_from_civil(2020, 1, 15);
    for (int held = 0; held <= 125; held++) {
        int32_t as_of = date_from_civil(2020 + held / 12, held % 12 + 1, 15);
        int64_t expected = contract_exit_fee_fen(pair->truth.offer, since, as_of);
        int64_t got = contract_exit_fee_fen(pair->made.offer, since, as_of);
        if (expected != got) {
            disclosure_truth_pair_differ(pair, "contract",
                                         "leaving after %d months costs %lld fen, not %lld", held,
                                         (long long)got, (long long)expected);
            return;
        }
    }
}

void disclosure_truth_money_compare(struct pair *pair)
{
    compare_fees(pair);
    compare_cuts(pair);
    compare_min_spend(pair);
    compare_contract(pair);
}
