/* One plan's bill as a view: the month shown line by line as the rater left it, so that a person
 * can add it up; what the allowances gave; and what must be known before taking the plan. */
#include <string.h>

#include "advice/wording.h"
#include "base/date.h"
#include "visit/visit_private.h"

/* "20 GB included", "20 GB included, 3 GB beyond", "3 GB". */
static struct message charge_detail(const struct bill_item *item)
{
    enum quantity_unit unit = service_unit(item->charge->scope->service);
    if (item->covered <= 0)
        return message_quantity(message_of("bill.charged"), "amount", unit, item->quantity);
    struct message message =
        message_of(item->quantity > 0 ? "bill.covered_and_charged" : "bill.covered");
    message = message_quantity(message, "covered", unit, item->covered);
    return item->quantity > 0 ? message_quantity(message, "amount", unit, item->quantity) : message;
}

static struct message offer_name(const struct visit *visit, const struct offer *offer)
{
    return offer ? message_verbatim(visit_advice_name(visit, offer)) : message_of(NULL);
}

static struct visit_bill_line fee_line(const struct visit *visit, const struct bill_item *item)
{
    struct message detail = message_of("bill.fee");
    if (item->quantity > 1)
        detail = message_number(message_of("bill.fee_many"), "count", item->quantity);
    return (struct visit_bill_line){.what = offer_name(visit, item->offer), .detail = detail};
}

static struct visit_bill_line line_of(const struct visit *visit, const struct bill_item *item)
{
    static const char *const keys[] = {
        [BILL_DISCOUNT] = "bill.discount",
        [BILL_TOP_UP] = "bill.top_up",
        [BILL_CAP] = "bill.cap",
        [BILL_CREDIT] = "bill.credit",
    };
    struct visit_bill_line line;
    if (item->kind == BILL_FEE)
        line = fee_line(visit, item);
    else if (item->kind == BILL_CHARGE)
        line = (struct visit_bill_line){.what = wording_scope(visit->catalog, item->charge->scope),
                                        .detail = charge_detail(item)};
    else
        line = (struct visit_bill_line){.what = message_of(keys[item->kind]),
                                        .detail = offer_name(visit, item->offer)};
    line.fen = item->amount_fen;
    return line;
}

/* What comes in free of charge is no part of what a person adds up. */
static bool is_worth_a_line(const struct catalog *catalog, const struct bill_item *item)
{
    return item->amount_fen != 0 || item->kind != BILL_CHARGE ||
           breakdown_usage_of(catalog, item->charge->scope) != BREAKDOWN_INCOMING;
}

static void put_lines(const struct visit *visit, const struct bill *bill, struct arena *arena,
                      struct visit_bill_view *view)
{
    view->lines = ARENA_ARRAY(arena, struct visit_bill_line, bill->item_count);
    for (size_t i = 0; i < bill->item_count; i++)
        if (is_worth_a_line(visit->catalog, &bill->items[i]))
            view->lines[view->line_count++] = line_of(visit, &bill->items[i]);
    view->total_fen = bill->total_fen;
}

static struct visit_fact allowance_fact(const struct catalog *catalog,
                                        const struct bill_allowance *given)
{
    enum quantity_unit unit = service_unit(given->allowance->scope->service);
    struct visit_fact fact = {.what = wording_scope(catalog, given->allowance->scope)};
    const char *key = given->allowance->unlimited ? "allowance.unlimited"
                      : given->carried            ? "allowance.carried"
                                                  : "allowance.of";
    fact.detail = message_quantity(message_of(key), "used", unit, given->used);
    if (!given->allowance->unlimited)
        fact.detail = message_quantity(fact.detail, "amount", unit, given->available);
    return fact;
}

/* What a plan and its packs give of the same thing is one amount to a person. */
static bool add_alike(const struct visit_bill_view *view, const struct visit_fact *fact)
{
    for (size_t i = 0; i < view->allowance_count; i++) {
        struct visit_fact *there = &view->allowances[i];
        if (there->what.key != fact->what.key || there->detail.key != fact->detail.key)
            continue;
        for (size_t j = 0; j < there->detail.count; j++)
            there->detail.arguments[j].number += fact->detail.arguments[j].number;
        return true;
    }
    return false;
}

static void put_allowances(const struct visit *visit, const struct bill *bill, struct arena *arena,
                           struct visit_bill_view *view)
{
    static const enum service order[] = {SERVICE_DATA, SERVICE_VOICE, SERVICE_SMS, SERVICE_MMS};
    view->allowances = ARENA_ARRAY(arena, struct visit_fact, bill->allowance_count);
    for (size_t s = 0; s < SERVICE_COUNT; s++)
        for (size_t i = 0; i < bill->allowance_count; i++) {
            const struct bill_allowance *given = &bill->allowances[i];
            struct visit_fact fact = allowance_fact(visit->catalog, given);
            if (given->allowance->scope->service == order[s] && !add_alike(view, &fact))
                view->allowances[view->allowance_count++] = fact;
        }
}

static void put_pieces(const struct advice_option *option, struct arena *arena,
                       struct visit_bill_view *view)
{
    for (size_t i = 0; option->piece_count > 1 && i < option->piece_count; i++)
        visit_advice_say(arena, &view->pieces, wording_piece(option, i));
}

static const char *range_key(const struct reasons_range *range)
{
    static const char *const keys[SERVICE_COUNT][3] = {
        [SERVICE_VOICE] = {"range.voice", "range.voice_up_to", "range.voice_from"},
        [SERVICE_SMS] = {"range.sms", "range.sms_up_to", "range.sms_from"},
        [SERVICE_MMS] = {"range.mms", "range.mms_up_to", "range.mms_from"},
        [SERVICE_DATA] = {"range.data", "range.data_up_to", "range.data_from"},
    };
    return keys[range->service][range->open_above ? 2 : range->open_below ? 1 : 0];
}

/* Within which usage the first place stays the first. Nothing is said where it always does. */
static void say_ranges(const struct visit_shopper *shopper, struct arena *arena,
                       struct visit_messages *notes)
{
    const struct reasons *reasons = shopper->reasons;
    for (size_t i = 0; i < reasons->range_count; i++) {
        const struct reasons_range *range = &reasons->ranges[i];
        enum quantity_unit unit = service_unit(range->service);
        bool is_used = breakdown_used(shopper->history, range->service) > 0;
        if (!is_used || (range->open_below && range->open_above))
            continue;
        struct message message = message_of(range_key(range));
        if (!range->open_below)
            message =
                message_quantity(message, "least", unit,
                                 breakdown_own(shopper->history, range->service, range->least));
        if (!range->open_above)
            message =
                message_quantity(message, "most", unit,
                                 breakdown_own(shopper->history, range->service, range->most));
        visit_advice_say(arena, notes, message);
    }
}

static void say_codes(const struct visit *visit, const struct advice_option *option,
                      struct arena *arena, struct visit_messages *notes)
{
    const struct offer *plan = option->plan;
    if (plan->sale_to != DATE_NONE && visit->shopper->bill != VISIT_BILL_TODAY)
        visit_advice_say(arena, notes,
                         message_day(message_of("note.on_sale_until"), "day", plan->sale_to));
    visit_advice_say(arena, notes, message_words(message_of("note.code"), "code", plan->code));
    for (size_t i = 0; i < option->taken.count; i++) {
        const struct offer *offer = option->taken.items[i].offer;
        struct message message =
            message_words(message_of("note.addon_code"), "name", visit_advice_name(visit, offer));
        visit_advice_say(arena, notes, message_words(message, "code", offer->code));
    }
}

static void say_notes(const struct visit *visit, const struct advice_option *option,
                      struct arena *arena, struct visit_messages *notes)
{
    const struct visit_shopper *shopper = visit->shopper;
    if (visit_background_is_pending(visit, VISIT_BACKGROUND_REASONS))
        visit_advice_say(arena, notes, message_of("range.pending"));
    else if (shopper->bill == 0 && shopper->reasons)
        say_ranges(shopper, arena, notes);
    if (shopper->bill != VISIT_BILL_TODAY) {
        struct visit_messages cautions = visit_advice_cautions(visit, option, arena);
        visit_advice_given_up(visit, option, arena, &cautions);
        for (size_t i = 0; i < cautions.count; i++)
            visit_advice_say(arena, notes, cautions.items[i]);
    }
    say_codes(visit, option, arena, notes);
}

void visit_bill_view(const struct visit *visit, struct arena *arena, struct visit_bill_view *view)
{
    const struct visit_shopper *shopper = visit->shopper;
    const struct advice_option *option = visit_option(visit);
    const struct bill_list *list = &option->pieces[shopper->piece].bills;
    view->name = visit_advice_name(visit, option->plan);
    view->addons = visit_advice_addons(visit, option, arena);
    view->is_today = shopper->bill == VISIT_BILL_TODAY;
    view->monthly_fen = option->monthly_average_fen;
    view->piece = shopper->piece;
    view->month = shopper->month;
    put_pieces(option, arena, view);
    view->months = shopper->history->months;
    view->month_count = list->count;
    put_lines(visit, &list->bills[shopper->month], arena, view);
    put_allowances(visit, &list->bills[shopper->month], arena, view);
    say_notes(visit, option, arena, &view->notes);
}
