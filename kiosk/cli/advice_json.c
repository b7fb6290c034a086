/* One function a level of the document. */
#include "cli/advice_json.h"

#include "base/date.h"
#include "cli/scope_words.h"

static const char *kind_name(enum bill_item_kind kind)
{
    static const char *const names[] = {"fee", "charge", "discount", "top_up", "cap", "credit"};
    return names[kind];
}

static void add_month(struct json_out *json, const char *key, int32_t month)
{
    char text[DATE_TEXT];
    date_format_month(month, text);
    json_out_text(json, key, text);
}

/* A charge has a scope and a quantity, a fee the number of its offer's units, the others neither.
 */
static void add_item(struct json_out *json, const struct subject *subject,
                     const struct bill_item *item)
{
    char quantity[QUANTITY_TEXT];
    bool charge = item->kind == BILL_CHARGE, counted = charge || item->kind == BILL_FEE;
    const struct scope *scope = charge ? item->charge->scope : NULL;
    enum quantity_unit unit = scope ? service_unit(scope->service) : QUANTITY_MESSAGES;
    quantity_format(item->quantity, unit, quantity);
    json_out_open_object(json, NULL);
    json_out_text(json, "kind", kind_name(item->kind));
    json_out_text(json, "offer", item->offer ? item->offer->code : NULL);
    json_out_text(json, "scope",
                  scope ? scope_words_name(subject->arena, subject->catalog, scope) : NULL);
    json_out_text(json, "quantity", counted ? quantity : NULL);
    json_out_money(json, "amount", item->amount_fen);
    json_out_close_object(json);
}

static void add_bill(struct json_out *json, const struct subject *subject, const struct bill *bill)
{
    json_out_open_object(json, NULL);
    add_month(json, "month", bill->month);
    json_out_money(json, "total", bill->total_fen);
    json_out_open_array(json, "items");
    for (size_t i = 0; i < bill->item_count; i++)
        add_item(json, subject, &bill->items[i]);
    json_out_close_array(json);
    json_out_close_object(json);
}

static void add_piece(struct json_out *json, const struct subject *subject,
                      const struct advice_piece *piece)
{
    json_out_open_object(json, NULL);
    json_out_open_array(json, "months");
    json_out_integer(json, NULL, piece->first);
    json_out_integer(json, NULL, piece->last);
    json_out_close_array(json);
    json_out_money(json, "sum", piece->bills.sum_fen);
    json_out_open_array(json, "bills");
    for (size_t i = 0; i < piece->bills.count; i++)
        add_bill(json, subject, &piece->bills.bills[i]);
    json_out_close_array(json);
    json_out_close_object(json);
}

void advice_json_add_pieces(struct json_out *json, const struct subject *subject,
                            const struct advice_option *option)
{
    json_out_open_array(json, "pieces");
    for (size_t i = 0; i < option->piece_count; i++)
        add_piece(json, subject, &option->pieces[i]);
    json_out_close_array(json);
}

void advice_json_add_taken(struct json_out *json, const struct choice_list *taken)
{
    json_out_open_array(json, "addons");
    for (size_t i = 0; i < taken->count; i++) {
        json_out_open_object(json, NULL);
        json_out_text(json, "code", taken->items[i].offer->code);
        json_out_integer(json, "quantity", taken->items[i].quantity);
        json_out_close_object(json);
    }
    json_out_close_array(json);
}

static void add_booster(struct json_out *json, size_t piece, int32_t month,
                        const struct choice_taken *booster)
{
    json_out_open_object(json, NULL);
    json_out_integer(json, "piece", (int64_t)piece + 1);
    add_month(json, "month", month);
    json_out_text(json, "code", booster->offer->code);
    json_out_integer(json, "quantity", booster->quantity);
    json_out_close_object(json);
}

static void add_boosters(struct json_out *json, const struct history *history,
                         const struct advice_option *option)
{
    json_out_open_array(json, "boosters");
    for (size_t i = 0; i < option->piece_count; i++)
        for (size_t month = 0; month < history->month_count; month++) {
            const struct choice_list *boosters = &option->pieces[i].boosters[month];
            for (size_t k = 0; k < boosters->count; k++)
                add_booster(json, i, history->months[month], &boosters->items[k]);
        }
    json_out_close_array(json);
}

static void add_head(struct json_out *json, const struct subject *subject)
{
    char day[DATE_TEXT];
    json_out_text(json, "subscriber", subject->history->subscriber);
    json_out_open_object(json, "catalog");
    json_out_text(json, "id", subject->catalog->id);
    json_out_text(json, "version", subject->catalog->version);
    json_out_close_object(json);
    if (subject->as_of != DATE_NONE)
        date_format(subject->as_of, day);
    json_out_text(json, "as_of", subject->as_of != DATE_NONE ? day : NULL);
    json_out_open_array(json, "months");
    for (size_t i = 0; i < subject->history->month_count; i++)
        add_month(json, NULL, subject->history->months[i]);
    json_out_close_array(json);
    json_out_integer(json, "horizon_months", subject->horizon);
}

static void add_current(struct json_out *json, const struct subject *subject,
                        const struct advice *advice)
{
    if (!advice->has_current) {
        json_out_text(json, "current", NULL);
        return;
    }
    json_out_open_object(json, "current");
    json_out_text(json, "plan", advice->current.plan->code);
    advice_json_add_taken(json, &advice->current.taken);
    json_out_money(json, "monthly_average", advice->current.monthly_average_fen);
    advice_json_add_pieces(json, subject, &advice->current);
    json_out_close_object(json);
}

static void add_option(struct json_out *json, const struct subject *subject,
                       const struct advice_option *option, size_t rank)
{
    json_out_open_object(json, NULL);
    json_out_integer(json, "rank", (int64_t)rank);
    json_out_text(json, "plan", option->plan->code);
    advice_json_add_taken(json, &option->taken);
    add_boosters(json, subject->history, option);
    json_out_money(json, "monthly_average", option->monthly_average_fen);
    json_out_money(json, "horizon_total", option->horizon_total_fen);
    json_out_money(json, "one_off", option->one_off_fen);
    json_out_money(json, "exit_fee", option->exit_fee_fen);
    json_out_money(json, "saving_per_month", option->saving_per_month_fen);
    advice_json_add_pieces(json, subject, option);
    json_out_close_object(json);
}

static void add_ranking(struct json_out *json, const struct subject *subject,
                        const struct advice *advice)
{
    json_out_open_array(json, "advice");
    for (size_t i = 0; i < advice->ranked_count; i++)
        add_option(json, subject, &advice->ranked[i], i + 1);
    json_out_close_array(json);
}

static void add_conditional(struct json_out *json, const struct advice *advice)
{
    json_out_open_array(json, "conditional");
    for (size_t i = 0; i < advice->conditional_count; i++) {
        const struct advice_conditional *conditional = &advice->conditional[i];
        json_out_open_object(json, NULL);
        json_out_text(json, "plan", conditional->option.plan->code);
        json_out_open_array(json, "asks");
        for (size_t k = 0; k < conditional->ask_count; k++)
            json_out_text(json, NULL, conditional->asks[k]);
        json_out_close_array(json);
        json_out_money(json, "saving_per_month", conditional->saving_per_month_fen);
        json_out_close_object(json);
    }
    json_out_close_array(json);
}

static void add_stopped(struct json_out *json, const struct advice *advice)
{
    json_out_open_array(json, "stopped");
    for (size_t i = 0; i < advice->stopped_count; i++) {
        const struct advice_stopped *stopped = &advice->stopped[i];
        json_out_open_object(json, NULL);
        json_out_text(json, "plan", stopped->option.plan->code);
        json_out_text(json, "reason", stopped->reason);
        json_out_money(json, "monthly_average", stopped->option.monthly_average_fen);
        json_out_close_object(json);
    }
    json_out_close_array(json);
}

static void add_proof(struct json_out *json, const struct advice_proof *proof)
{
    json_out_open_object(json, "proof");
    json_out_boolean(json, "exact", proof->exact);
    json_out_integer(json, "plans", (int64_t)proof->plans);
    json_out_integer(json, "plans_priced", (int64_t)proof->plans_priced);
    json_out_integer(json, "choices_priced", (int64_t)proof->choices_priced);
    json_out_close_object(json);
}

void advice_json_add(struct json_out *json, const struct subject *subject,
                     const struct advice *advice)
{
    json_out_open_object(json, NULL);
    add_head(json, subject);
    add_current(json, subject, advice);
    add_ranking(json, subject, advice);
    add_conditional(json, advice);
    add_stopped(json, advice);
    add_proof(json, &advice->proof);
    json_out_close_object(json);
    json_out_finish(json);
}
