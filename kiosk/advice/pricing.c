/* Choices priced whole by the reference rater, and compared. Knows nothing of which choices are
 * open, permitted or worth pricing. */
#include "advice/pricing.h"

#include <string.h>

#include "base/money.h"
#include "tariff/contract.h"

int pricing_length(const struct advice_piece *piece)
{
    return piece->last - piece->first + 1;
}

void pricing_cut(struct arena *arena, const struct advice_request *request,
                 struct advice_option *option)
{
    const struct choice choice = {.plan = option->plan, .taken = option->taken};
    int first[ADVICE_HORIZON_MOST];
    size_t count =
        bill_pieces(&choice, request->subscriber, request->as_of, request->horizon, first);
    option->pieces = ARENA_ARRAY(arena, struct advice_piece, count);
    option->piece_count = count;
    for (size_t i = 0; i < count; i++) {
        option->pieces[i].first = first[i];
        option->pieces[i].last = i + 1 < count ? first[i + 1] - 1 : request->horizon;
    }
}

void pricing_bills(struct arena *arena, const struct advice_request *request,
                   const struct history *history, const struct advice_option *option,
                   const struct advice_piece *piece, struct bill_list *bills)
{
    struct choice choice = {.plan = option->plan, .taken = option->taken};
    memcpy(choice.boosters, piece->boosters, sizeof choice.boosters);
    const struct bill_request bill_request = {
        .catalog = request->catalog,
        .history = history,
        .subscriber = request->subscriber,
        .choice = &choice,
        .as_of = request->as_of,
        .horizon_month = piece->first,
    };
    bill_compute(arena, &bill_request, bills);
}

static void sum_up(const struct advice_request *request, struct advice_option *option)
{
    const struct choice choice = {.plan = option->plan, .taken = option->taken};
    int64_t months = (int64_t)request->history->month_count, billed = 0;
    for (size_t i = 0; i < option->piece_count; i++)
        billed += pricing_length(&option->pieces[i]) * option->pieces[i].bills.sum_fen;
    option->one_off_fen = contract_one_offs_fen(request->subscriber, &choice);
    option->exit_fee_fen =
        contract_exit_fees_fen(request->catalog, request->subscriber, &choice, request->as_of);
    option->cost_fen = billed + months * (option->one_off_fen + option->exit_fee_fen);
    option->monthly_average_fen = money_divide_half_up(billed, months * request->horizon);
    option->horizon_total_fen = money_divide_half_up(option->cost_fen, months);
}

void pricing_fill(struct arena *arena, const struct advice_request *request,
                  struct advice_option *option)
{
    for (size_t i = 0; i < option->piece_count; i++)
        pricing_bills(arena, request, request->history, option, &option->pieces[i],
                      &option->pieces[i].bills);
    sum_up(request, option);
}

bool pricing_is_stopped(const struct advice_option *option)
{
    for (size_t i = 0; i < option->piece_count; i++)
        if (option->pieces[i].bills.stopped)
            return true;
    return false;
}

int64_t pricing_fees_fen(const struct advice_option *option)
{
    int64_t sum = offer_monthly_fee_fen(option->plan);
    for (size_t i = 0; i < option->taken.count; i++)
        sum +=
            option->taken.items[i].quantity * offer_monthly_fee_fen(option->taken.items[i].offer);
    return sum;
}

static int64_t units_in(const struct choice_list *list)
{
    int64_t sum = 0;
    for (size_t i = 0; i < list->count; i++)
        sum += list->items[i].quantity;
    return sum;
}

int64_t pricing_units(const struct advice_option *option)
{
    int64_t sum = units_in(&option->taken);
    for (size_t i = 0; i < option->piece_count; i++)
        for (size_t month = 0; month < USAGE_MONTHS_MOST; month++)
            sum += units_in(&option->pieces[i].boosters[month]);
    return sum;
}

/* Both lists are by code. Where a code's quantities differ, the list with fewer of it goes on with
 * a larger code, or ends: if it ends it is first, else it is last. */
int pricing_compare_lists(const struct choice_list *a, const struct choice_list *b)
{
    size_t shared = a->count < b->count ? a->count : b->count;
    for (size_t i = 0; i < shared; i++) {
        const struct choice_taken *left = &a->items[i], *right = &b->items[i];
        int order = strcmp(left->offer->code, right->offer->code);
        if (order)
            return order;
        if (left->quantity < right->quantity)
            return i + 1 < a->count ? 1 : -1;
        if (left->quantity > right->quantity)
            return i + 1 < b->count ? -1 : 1;
    }
    return a->count < b->count ? -1 : a->count > b->count;
}

static int compare_numbers(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

/* Options of one plan and S have the same pieces. */
static int compare_boosters(const struct advice_option *a, const struct advice_option *b)
{
    for (size_t i = 0; i < a->piece_count && i < b->piece_count; i++)
        for (size_t month = 0; month < USAGE_MONTHS_MOST; month++) {
            int order =
                pricing_compare_lists(&a->pieces[i].boosters[month], &b->pieces[i].boosters[month]);
            if (order)
                return order;
        }
    return 0;
}

static int compare_choices(const struct advice_option *a, const struct advice_option *b)
{
    int order = strcmp(a->plan->code, b->plan->code);
    if (order == 0)
        order = pricing_compare_lists(&a->taken, &b->taken);
    return order ? order : compare_boosters(a, b);
}

int pricing_compare(const struct advice_option *a, const struct advice_option *b,
                    const struct offer *plan_held)
{
    int order = compare_numbers(a->cost_fen, b->cost_fen);
    if (order == 0)
        order = (b->plan == plan_held) - (a->plan == plan_held);
    if (order == 0)
        order = compare_numbers(pricing_fees_fen(a), pricing_fees_fen(b));
    if (order == 0)
        order = compare_numbers(pricing_units(a), pricing_units(b));
    return order ? order : compare_choices(a, b);
}
