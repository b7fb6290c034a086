/* What can be asked of one offer alone: its fees, its price once, its tags and sale dates. Knows
 * nothing of subscribers, usage or other offers. */
#include "tariff/offer.h"

#include <string.h>

#include "base/date.h"
#include "base/money.h"

bool offer_months_hold(struct offer_months months, int month)
{
    return month >= months.first && (months.last == 0 || month <= months.last);
}

/* A fee of "once" is a monthly fee only for a booster, whose life is one month. */
static bool fee_is_monthly(const struct offer *offer, const struct offer_fee *fee)
{
    return fee->every_months > 0 || offer->kind == OFFER_BOOSTER;
}

int64_t offer_fee_month_fen(const struct offer *offer, const struct offer_fee *fee)
{
    if (!fee_is_monthly(offer, fee))
        return 0;
    int64_t months = fee->every_months > 1 ? fee->every_months : 1;
    return money_divide_half_up(fee->amount, months * MONEY_FEN);
}

int64_t offer_fee_fen(const struct offer *offer, int month)
{
    for (size_t i = 0; i < offer->fee_count; i++) {
        const struct offer_fee *fee = &offer->fees[i];
        if (fee_is_monthly(offer, fee) && offer_months_hold(fee->months, month))
            return offer_fee_month_fen(offer, fee);
    }
    return 0;
}

int64_t offer_monthly_fee_fen(const struct offer *offer)
{
    int64_t last_listed = 0;
    for (size_t i = 0; i < offer->fee_count; i++) {
        const struct offer_fee *fee = &offer->fees[i];
        if (!fee_is_monthly(offer, fee))
            continue;
        last_listed = offer_fee_month_fen(offer, fee);
        if (fee->months.last == 0)
            return last_listed;
    }
    return last_listed;
}

int64_t offer_one_off_fen(const struct offer *offer)
{
    if (offer->kind == OFFER_BOOSTER)
        return 0;
    int64_t sum = money_micro_to_fen(offer->one_off);
    for (size_t i = 0; i < offer->fee_count; i++)
        if (offer->fees[i].every_months == 0)
            sum += money_micro_to_fen(offer->fees[i].amount);
    return sum;
}

bool offer_has_tag(const struct offer *offer, const char *tag)
{
    for (size_t i = 0; i < offer->tags.count; i++)
        if (strcmp(offer->tags.items[i], tag) == 0)
            return true;
    return false;
}

const char *offer_kind_name(enum offer_kind kind)
{
    static const char names[][10] = {"plan", "addon", "promotion", "booster"};
    return names[kind];
}

bool offer_is_on_sale(const struct offer *offer, int32_t as_of)
{
    if (as_of == DATE_NONE)
        return true;
    return (offer->sale_from == DATE_NONE || as_of >= offer->sale_from) &&
           (offer->sale_to == DATE_NONE || as_of <= offer->sale_to);
}
