/* What an offer says of itself: name, sale dates, fees, discounts, minimum, cap, contract, deposit.
 * Knows nothing of other offers. */
#include "base/date.h"
#include "tariff/validate_private.h"

#define WHOLE_PERCENT ((int64_t)100 * 1000000)

static void check_not_negative(const struct validate_at *at, int64_t amount)
{
    if (amount < 0)
        validate_fault(at, "an amount is negative");
}

static void check_optional(const struct validate_at *at, int64_t amount)
{
    if (amount != OFFER_NONE)
        check_not_negative(at, amount);
}

static void check_name(const struct validate_at *at, const struct offer *offer)
{
    struct validate_at name = validate_at_part(at, "name", VALIDATE_NO_INDEX);
    if (offer->name.count == 0)
        validate_warn(at, "%s has no name for the shopper", offer->code);
    else if (offer->name.count == 1)
        validate_warn(&name, "the name of %s is given in one language only (%s)", offer->code,
                      offer->name.texts[0].lang);
}

static void check_sale(const struct validate_at *at, const struct offer *offer)
{
    struct validate_at sale = validate_at_part(at, "on_sale", VALIDATE_NO_INDEX);
    if (offer->sale_from == DATE_NONE || offer->sale_to == DATE_NONE ||
        offer->sale_from <= offer->sale_to)
        return;
    char from[DATE_TEXT], to[DATE_TEXT];
    date_format(offer->sale_from, from);
    date_format(offer->sale_to, to);
    validate_fault(&sale, "the sale ends (%s) before it begins (%s)", to, from);
}

/* ---- fees ---- */

static bool months_overlap(struct offer_months a, struct offer_months b)
{
    return (a.last == 0 || b.first <= a.last) && (b.last == 0 || a.first <= b.last);
}

/* A fee of "once" is in force in a month only for a booster. */
static bool is_in_force_by_month(const struct offer *offer, const struct offer_fee *fee)
{
    return fee->every_months > 0 || offer->kind == OFFER_BOOSTER;
}

static void check_overlap(const struct validate_at *at, const struct offer *offer, size_t index)
{
    const struct offer_fee *fee = &offer->fees[index];
    for (size_t i = 0; i < index; i++) {
        const struct offer_fee *other = &offer->fees[i];
        if (is_in_force_by_month(offer, fee) && is_in_force_by_month(offer, other) &&
            months_overlap(fee->months, other->months))
            validate_fault(at, "is in force in the same month as fee %zu of this offer", i);
    }
}

static void check_fees(const struct validate_at *at, const struct offer *offer)
{
    for (size_t i = 0; i < offer->fee_count; i++) {
        const struct offer_fee *fee = &offer->fees[i];
        struct validate_at place =
            validate_at_part(at, "fee", offer->fee_count > 1 ? i : VALIDATE_NO_INDEX);
        validate_months(&place, fee->months);
        check_not_negative(&place, fee->amount);
        check_overlap(&place, offer, i);
        if (!is_in_force_by_month(offer, fee) && (fee->months.first > 1 || fee->months.last))
            validate_warn(&place, "a fee of \"once\" is paid when the offer is taken: its "
                                  "\"months\" are left aside");
    }
}

static void check_one_off(const struct validate_at *at, const struct offer *offer)
{
    struct validate_at place = validate_at_part(at, "one_off", VALIDATE_NO_INDEX);
    check_not_negative(&place, offer->one_off);
    if (offer->kind == OFFER_BOOSTER && offer->one_off > 0)
        validate_fault(&place, "a booster has no one-off price; its price for the month is a "
                               "\"fee\" paid \"once\"");
}

/* ---- discounts and credits ---- */

static void check_tenure(const struct validate_at *at, const struct offer_discount *discount)
{
    struct validate_at place = validate_at_field(at, "tenure");
    for (size_t i = 0; i < discount->tenure_count; i++) {
        const struct offer_tenure *row = &discount->tenure[i];
        if (i > 0 && row->from_months <= discount->tenure[i - 1].from_months)
            validate_fault(&place,
                           "its rows must ascend: row %zu begins at month %d, the one "
                           "before at %d",
                           i, row->from_months, discount->tenure[i - 1].from_months);
        if (row->percent < 0 || row->percent > WHOLE_PERCENT)
            validate_fault(&place, "row %zu: a percentage is from 0 to 100", i);
    }
    if (discount->tenure_count == 0)
        validate_warn(&place, "has no rows: nothing is ever taken off");
}

static void check_discount(const struct validate_at *at, const struct offer_discount *discount)
{
    validate_months(at, discount->months);
    if (discount->kind == OFFER_DISCOUNT_TENURE)
        check_tenure(at, discount);
    else if (discount->kind == OFFER_DISCOUNT_AMOUNT)
        check_not_negative(at, discount->amount);
    else if (discount->percent < 0 || discount->percent > WHOLE_PERCENT)
        validate_fault(at, "a percentage is from 0 to 100");
}

static void check_price_changes(const struct validate_at *at, const struct offer *offer)
{
    for (size_t i = 0; i < offer->discount_count; i++) {
        struct validate_at place = validate_at_part(at, "discounts", i);
        check_discount(&place, &offer->discounts[i]);
    }
    for (size_t i = 0; i < offer->credit_count; i++) {
        struct validate_at place = validate_at_part(at, "credits", i);
        validate_months(&place, offer->credits[i].months);
        check_not_negative(&place, offer->credits[i].amount);
    }
}

/* ---- minimum, cap, contract, deposit ---- */

static void check_minimum(const struct validate_at *at, const struct offer *offer)
{
    struct validate_at minimum = validate_at_part(at, "min_spend", VALIDATE_NO_INDEX);
    struct validate_at cap = validate_at_part(at, "spend_cap", VALIDATE_NO_INDEX);
    const struct offer_min_spend *min_spend = &offer->min_spend;
    check_optional(&cap, offer->spend_cap);
    if (!min_spend->present)
        return;
    validate_months(&minimum, min_spend->months);
    check_optional(&minimum, min_spend->amount);
    check_not_negative(&minimum, min_spend->plus);
    if (offer->spend_cap != OFFER_NONE && min_spend->mean_of == 0 &&
        min_spend->amount > offer->spend_cap)
        validate_warn(&minimum, "is above the offer's own \"spend_cap\", which wins");
    if (min_spend->mean_of > 12)
        validate_warn(&minimum, "asks for %d months billed, more than a history ever has",
                      min_spend->mean_of);
}

static void check_contract(const struct validate_at *at, const struct offer *offer)
{
    struct validate_at place = validate_at_part(at, "contract", VALIDATE_NO_INDEX);
    const struct offer_contract *contract = &offer->contract;
    if (contract->months == 0)
        return;
    check_not_negative(&place, contract->fixed);
    check_not_negative(&place, contract->per_month_left);
    check_not_negative(&place, contract->per_month_held);
    check_optional(&place, contract->cap);
    if (offer->kind == OFFER_BOOSTER)
        validate_warn(&place, "a booster lasts one month and is never left early");
    if (contract->has_exit && contract->free_first + contract->free_last >= contract->months)
        validate_warn(&place, "its free months at the start and the end leave none in which "
                              "leaving costs anything");
}

static void check_deposit(const struct validate_at *at, const struct offer *offer)
{
    struct validate_at place = validate_at_part(at, "deposit", VALIDATE_NO_INDEX);
    int64_t returned = 0;
    if (!offer->deposit.present)
        return;
    check_not_negative(&place, offer->deposit.amount);
    for (size_t i = 0; i < offer->deposit.return_count; i++) {
        check_not_negative(&place, offer->deposit.returns[i]);
        returned += offer->deposit.returns[i];
    }
    if (returned > offer->deposit.amount)
        validate_warn(&place, "gives back more than was paid");
}

static void check_counts(const struct validate_at *at, const struct offer *offer)
{
    struct validate_at limit = validate_at_part(at, "limit", VALIDATE_NO_INDEX);
    struct validate_at family = validate_at_part(at, "family_numbers", VALIDATE_NO_INDEX);
    if (offer->limit < 1)
        validate_fault(&limit, "must be at least 1");
    if (offer->kind == OFFER_PLAN && offer->limit > 1)
        validate_warn(&limit, "a plan is taken once, whatever its limit");
    if (offer->family_numbers < 0)
        validate_fault(&family, "must not be negative");
}

void validate_terms(const struct validate_at *at, const struct offer *offer)
{
    check_name(at, offer);
    check_sale(at, offer);
    check_fees(at, offer);
    check_one_off(at, offer);
    check_price_changes(at, offer);
    check_minimum(at, offer);
    check_contract(at, offer);
    check_deposit(at, offer);
    check_counts(at, offer);
}
