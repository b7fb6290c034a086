/* Which choices stand side by side, and what each costs and saves. */
#include "print/comparison.h"

#include "print/comparison_private.h"
#include "print/qr.h"

static void add_offer(struct comparison_column *column, const struct offer *offer, int quantity,
                      const char *language)
{
    column->offers[column->offer_count++] =
        (struct comparison_offer){wording_name(offer, language), offer->code, quantity};
}

static void add_column(struct comparison_making *making, const struct advice_option *option,
                       int rank)
{
    struct comparison *comparison = making->comparison;
    const struct comparison_request *request = making->request;
    struct comparison_column *column = &comparison->columns[comparison->column_count];
    making->options[comparison->column_count++] = option;
    *column = (struct comparison_column){
        .rank = rank,
        .is_today =
            request->advice->has_current && breakdown_is_same(option, &request->advice->current),
        .offers = ARENA_ARRAY(making->arena, struct comparison_offer, option->taken.count + 1),
        .monthly_fen = option->monthly_average_fen,
        .total_fen = option->horizon_total_fen,
        .one_off_fen = option->one_off_fen,
        .exit_fee_fen = option->exit_fee_fen,
    };
    add_offer(column, option->plan, 1, request->language);
    for (size_t i = 0; i < option->taken.count; i++)
        add_offer(column, option->taken.items[i].offer, option->taken.items[i].quantity,
                  request->language);
    if (column->is_today)
        comparison->today = comparison->column_count - 1;
}

static void add_columns(struct comparison_making *making)
{
    const struct advice *advice = making->request->advice;
    struct comparison *comparison = making->comparison;
    comparison->today = COMPARISON_COLUMNS;
    for (size_t i = 0; i < advice->ranked_count && i + 1 < COMPARISON_COLUMNS; i++)
        add_column(making, &advice->ranked[i], (int)i + 1);
    if (advice->has_current && comparison->today == COMPARISON_COLUMNS)
        add_column(making, &advice->current, 0);
    if (comparison->today == COMPARISON_COLUMNS)
        comparison->today = comparison->column_count;
    comparison->stay = comparison->columns[0].is_today;
}

/* The whole horizon, with what is paid once, decides whether it saves; a month is the bill's mean.
 */
static void put_savings(struct comparison_making *making)
{
    struct comparison *comparison = making->comparison;
    const struct advice *advice = making->request->advice;
    int64_t month =
        advice->has_current ? advice->current.monthly_average_fen : advice->billed_average_fen;
    int64_t whole = advice->has_current ? advice->current.horizon_total_fen
                                        : advice->billed_average_fen * comparison->horizon;
    comparison->knows_today = advice->has_current || advice->has_billed;
    if (!comparison->knows_today)
        return;
    comparison->today_monthly_fen = month;
    for (size_t i = 0; i < comparison->column_count; i++) {
        struct comparison_column *column = &comparison->columns[i];
        column->saving_month_fen = month - column->monthly_fen;
        column->saving_total_fen = whole - column->total_fen;
    }
    int64_t saving = comparison->columns[0].saving_total_fen;
    comparison->verdict = saving > 0   ? COMPARISON_SAVES
                          : saving < 0 ? COMPARISON_COSTS
                                       : COMPARISON_SAME;
}

static void put_code(struct comparison_making *making)
{
    const struct comparison_request *request = making->request;
    const struct advice_option *option = making->options[0];
    struct buffer text;
    buffer_init(&text, QR_TEXT_MOST);
    qr_add_text(&text, request->link, request->catalog, option->plan, &option->taken);
    making->comparison->code_text = arena_copy(making->arena, buffer_text(&text));
    buffer_finish(&text);
}

static struct comparison *begin(struct arena *arena, const struct comparison_request *request)
{
    struct comparison *comparison = ARENA_NEW(arena, struct comparison);
    *comparison = (struct comparison){
        .operator_name = request->operator_name,
        .language = request->language,
        .made_on = request->made_on,
        .as_of = request->as_of,
        .months = request->history->months,
        .month_count = request->history->month_count,
        .horizon = request->horizon,
        .catalog_id = request->catalog->id,
        .catalog_version = request->catalog->version,
        .digest = request->digest,
    };
    phone_mask(request->history->subscriber, comparison->number);
    return comparison;
}

enum status comparison_make(struct arena *arena, const struct comparison_request *request,
                            struct comparison **comparison, struct error *error)
{
    if (request->advice->ranked_count == 0)
        return status_fail(error, STATUS_BAD_INPUT,
                           "no plan can be taken, so there is nothing to print");
    struct comparison_making making = {
        .arena = arena, .request = request, .comparison = begin(arena, request)};
    add_columns(&making);
    put_savings(&making);
    making.comparison->pays_once =
        making.options[0]->one_off_fen > 0 || making.options[0]->exit_fee_fen > 0;
    comparison_bill_add(&making);
    comparison_use_add(&making);
    comparison_terms_add(&making);
    put_code(&making);
    *comparison = making.comparison;
    return STATUS_OK;
}
