/* The months of a piece one after another, and where the pieces begin. The steps of one month are
 * rating.c (lines, allowances, charges) and settling.c (fees, discounts, minimum, cap, credits). */
#include "tariff/bill.h"

#include "tariff/contract.h"
#include "tariff/rating.h"
#include "tariff/roster.h"
#include "tariff/settling.h"

int bill_priority(const struct catalog *catalog, const struct offer *offer,
                  const struct offer_allowance *allowance, bool carried)
{
    return rating_priority(catalog, offer, allowance, carried);
}

static void keep_allowances(struct arena *arena, const struct rating *rating, struct bill *bill)
{
    bill->allowance_count = rating->allowance_count;
    bill->allowances = ARENA_ARRAY(arena, struct bill_allowance, rating->allowance_count);
    for (size_t i = 0; i < rating->allowance_count; i++)
        bill->allowances[i] = rating->allowances[i].entry;
}

void bill_compute(struct arena *arena, const struct bill_request *request, struct bill_list *list)
{
    struct rating_context context = {.arena = arena, .request = request};
    struct roster piece = roster_of_piece(arena, request);
    const struct rating *before = NULL;
    *list = (struct bill_list){.count = request->history->month_count};
    for (size_t month = 0; month < list->count; month++) {
        struct bill *bill = &list->bills[month];
        struct roster roster =
            roster_with_boosters(arena, &piece, &request->choice->boosters[month]);
        struct rating *rating = rating_of_month(&context, &roster, month, before, list);
        bill->month = request->history->months[month];
        keep_allowances(arena, rating, bill);
        settling_of_month(arena, request, &roster, rating, bill);
        list->sum_fen += bill->total_fen;
        before = rating;
    }
}

/* The first months of the pieces found so far, ascending, each once. */
struct cuts {
    int *first;
    size_t count;
    int horizon;
    int month_at_start; /* the month that the offer being looked at is in when the horizon begins */
};

static void cut_at(struct cuts *cuts, int offer_month)
{
    int month = offer_month - cuts->month_at_start + 1;
    if (month <= 1 || month > cuts->horizon)
        return;
    size_t at = cuts->count;
    while (cuts->first[at - 1] > month)
        at--;
    if (cuts->first[at - 1] == month)
        return;
    for (size_t i = cuts->count++; i > at; i--)
        cuts->first[i] = cuts->first[i - 1];
    cuts->first[at] = month;
}

static void cut_around(struct cuts *cuts, struct offer_months months)
{
    cut_at(cuts, months.first);
    if (months.last)
        cut_at(cuts, months.last + 1);
}

/* A fee of "once" is no part of any month. */
static void cut_around_fees(struct cuts *cuts, const struct offer *offer)
{
    for (size_t i = 0; i < offer->fee_count; i++)
        if (offer->fees[i].every_months > 0)
            cut_around(cuts, offer->fees[i].months);
}

static void cut_around_parts(struct cuts *cuts, const struct offer *offer)
{
    cut_around_fees(cuts, offer);
    for (size_t i = 0; i < offer->allowance_count; i++)
        cut_around(cuts, offer->allowances[i].months);
    for (size_t i = 0; i < offer->charge_count; i++)
        cut_around(cuts, offer->charges[i].months);
    for (size_t i = 0; i < offer->discount_count; i++)
        cut_around(cuts, offer->discounts[i].months);
    for (size_t i = 0; i < offer->credit_count; i++)
        cut_around(cuts, offer->credits[i].months);
    if (offer->min_spend.present)
        cut_around(cuts, offer->min_spend.months);
}

/* Boosters cut nothing: each is in its month 1 throughout. */
size_t bill_pieces(const struct choice *choice, const struct subscriber *subscriber, int32_t as_of,
                   int horizon, int *first)
{
    struct cuts cuts = {.first = first, .count = 1, .horizon = horizon};
    first[0] = 1;
    cuts.month_at_start = contract_month_at_start(choice->plan, subscriber, as_of);
    cut_around_parts(&cuts, choice->plan);
    for (size_t i = 0; i < choice->taken.count; i++) {
        const struct offer *offer = choice->taken.items[i].offer;
        cuts.month_at_start = contract_month_at_start(offer, subscriber, as_of);
        cut_around_parts(&cuts, offer);
    }
    return cuts.count;
}
