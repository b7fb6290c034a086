/* The model of an island made. island_pricing.c prices with it. */
#include "advice/island_model.h"

#include "tariff/contract.h"

struct making {
    const struct island_request *request;
    struct island_model *model;
    uint64_t columns; /* in play */
    int highest;      /* priority of all but boosters */
    bool tells_events;
    bool is_beyond;
};

static const struct catalog *catalog_of(const struct making *making)
{
    return making->request->worths->field->request->catalog;
}

/* The column of a scope, or ACCEPTANCE_NOTHING where it accepts no line of the island. */
static int column_of(struct making *making, const struct scope *scope, const struct offer *offer)
{
    struct acceptance *acceptance = making->request->acceptance;
    int column = acceptance_column(acceptance, scope, offer ? offer->family_numbers : 0);
    if (column == ACCEPTANCE_FULL)
        making->is_beyond = true;
    if (column < 0 || !(acceptance->masks[column] & making->request->mask))
        return ACCEPTANCE_NOTHING;
    making->columns |= (uint64_t)1 << column;
    return column;
}

static void add_allowances(struct making *making, const struct offer *offer,
                           struct island_part *part)
{
    struct island_allowance *allowances =
        ARENA_ARRAY(making->request->arena, struct island_allowance, offer->allowance_count);
    for (size_t i = 0; i < offer->allowance_count; i++) {
        const struct offer_allowance *allowance = &offer->allowances[i];
        int column = column_of(making, allowance->scope, offer);
        if (column < 0)
            continue;
        int priority = bill_priority(catalog_of(making), offer, allowance, false);
        making->highest = priority > making->highest ? priority : making->highest;
        part->columns |= (uint64_t)1 << column;
        allowances[part->allowance_count++] = (struct island_allowance){
            .amount = allowance->unlimited ? INT64_MAX : allowance->amount,
            .column = column,
            .priority = priority,
            .carried_priority = bill_priority(catalog_of(making), offer, allowance, true),
            .rollover = allowance->rollover && !allowance->unlimited,
            .months = allowance->months,
        };
    }
    part->allowances = allowances;
}

static void add_charges(struct making *making, const struct offer *offer,
                        const struct offer_charge *all, size_t count, struct island_part *part)
{
    struct island_charge *charges =
        ARENA_ARRAY(making->request->arena, struct island_charge, count);
    for (size_t i = 0; i < count; i++) {
        int column = column_of(making, all[i].scope, offer);
        if (column < 0)
            continue;
        making->tells_events |= all[i].per_event || all[i].setup > 0;
        part->columns |= (uint64_t)1 << column;
        charges[part->charge_count++] = (struct island_charge){.charge = &all[i], .column = column};
    }
    part->charges = charges;
}

static void add_offer(struct making *making, const struct worth *worth, struct island_part *part)
{
    const struct advice_request *request = making->request->worths->field->request;
    part->worth = worth;
    part->month_at_start =
        contract_month_at_start(worth->offer, request->subscriber, request->as_of);
    add_allowances(making, worth->offer, part);
    add_charges(making, worth->offer, worth->offer->charges, worth->offer->charge_count, part);
}

static void add_packs(struct making *making)
{
    const struct island_request *request = making->request;
    struct island_model *model = making->model;
    model->packs = ARENA_ARRAY(request->arena, struct island_part, request->count);
    for (size_t i = 0; i < request->count; i++) {
        const struct bound_element *element = &request->elements[i];
        if (element->month >= 0)
            continue;
        struct island_part *pack = &model->packs[model->pack_count++];
        add_offer(making, element->worth, pack);
        pack->most = element->most;
        pack->fixed = element->is_open_to_choice ? 0 : element->most;
        pack->slot = element->slot;
        pack->price = element->worth->fee + element->worth->one_off;
        pack->fee = offer_monthly_fee_fen(element->worth->offer);
        making->is_beyond |= element->most > UINT8_MAX || pack->price < 0;
    }
}

/* Used after all other allowances, a booster leaves what they cover as it is. */
static void add_booster(struct making *making, const struct bound_element *element)
{
    struct island_model *model = making->model;
    const struct offer *offer = element->worth->offer;
    struct island_booster *booster = &model->boosters[model->booster_count++];
    *booster = (struct island_booster){
        .fee = element->worth->fee,
        .most = element->most,
    };
    making->is_beyond |= offer->charge_count > 0;
    for (size_t i = 0; i < offer->allowance_count; i++) {
        const struct offer_allowance *allowance = &offer->allowances[i];
        int column = column_of(making, allowance->scope, offer);
        making->is_beyond |=
            allowance->rollover ||
            bill_priority(catalog_of(making), offer, allowance, false) <= making->highest;
        if (column < 0)
            continue;
        booster->columns |= (uint64_t)1 << column;
        booster->amount =
            allowance->unlimited || allowance->amount > INT64_MAX / 4 - booster->amount
                ? INT64_MAX / 4
                : booster->amount + allowance->amount;
    }
    if (booster->fee < model->least_booster)
        model->least_booster = booster->fee;
}

/* Those of the first month stand for all: the same can be had in every month. */
static void add_boosters(struct making *making)
{
    const struct island_request *request = making->request;
    making->model->boosters = ARENA_ARRAY(request->arena, struct island_booster, request->count);
    making->model->least_booster = INT64_MAX;
    for (size_t i = 0; i < request->count; i++)
        if (request->elements[i].month == 0)
            add_booster(making, &request->elements[i]);
}

/* The pieces of the horizon. */

struct cuts {
    bool at[ADVICE_HORIZON_MOST + 2]; /* by month of the horizon: a piece begins */
    int horizon;
};

static void cut_at(struct cuts *cuts, int month)
{
    if (month > 1 && month <= cuts->horizon)
        cuts->at[month] = true;
}

static void cut_around(struct cuts *cuts, struct offer_months months, int month_at_start)
{
    cut_at(cuts, months.first - month_at_start + 1);
    if (months.last)
        cut_at(cuts, months.last + 1 - month_at_start + 1);
}

static void cut_around_part(struct cuts *cuts, const struct island_part *part)
{
    for (size_t i = 0; i < part->allowance_count; i++)
        cut_around(cuts, part->allowances[i].months, part->month_at_start);
    for (size_t i = 0; i < part->charge_count; i++)
        cut_around(cuts, part->charges[i].charge->months, part->month_at_start);
}

/* Marks what of a part is in force in the piece that begins in that month of the horizon. */
static void mark_piece(struct island_part *part, size_t piece, int month)
{
    int own = part->month_at_start + month - 1;
    for (size_t i = 0; i < part->allowance_count; i++)
        if (offer_months_hold(part->allowances[i].months, own))
            part->allowances[i].pieces |= (uint64_t)1 << piece;
    for (size_t i = 0; i < part->charge_count; i++)
        if (offer_months_hold(part->charges[i].charge->months, own))
            part->charges[i].pieces |= (uint64_t)1 << piece;
}

static void mark_all(struct island_model *model, size_t piece, int month)
{
    mark_piece(&model->plan, piece, month);
    mark_piece(&model->standard, piece, month);
    for (size_t i = 0; i < model->pack_count; i++)
        mark_piece(&model->packs[i], piece, month);
}

static void find_pieces(struct making *making)
{
    struct island_model *model = making->model;
    struct cuts cuts = {.horizon = making->request->worths->field->request->horizon};
    cut_around_part(&cuts, &model->plan);
    cut_around_part(&cuts, &model->standard);
    for (size_t i = 0; i < model->pack_count; i++)
        cut_around_part(&cuts, &model->packs[i]);
    cuts.at[1] = true;
    for (int month = 1; month <= cuts.horizon; month++) {
        if (cuts.at[month] && model->piece_count == ISLAND_PIECES) {
            making->is_beyond = true;
            return;
        }
        if (cuts.at[month])
            mark_all(model, model->piece_count++, month);
        model->weights[model->piece_count - 1]++;
    }
}

/* The lines. */

#define METER_UNKNOWN INT64_MAX

/* -1: charges that could come first meter differently. */
static int64_t join_meters(int64_t meter, const struct island_part *part, uint64_t columns)
{
    for (size_t i = 0; meter >= 0 && i < part->charge_count; i++) {
        const struct island_charge *charge = &part->charges[i];
        if (!(columns >> charge->column & 1))
            continue;
        if (meter == METER_UNKNOWN)
            meter = charge->charge->meter;
        else if (meter != charge->charge->meter)
            meter = -1;
    }
    return meter;
}

static int64_t meter_of(const struct island_model *model, uint64_t columns)
{
    int64_t meter = join_meters(METER_UNKNOWN, &model->plan, columns);
    meter = join_meters(meter, &model->standard, columns);
    for (size_t i = 0; i < model->pack_count; i++)
        meter = join_meters(meter, &model->packs[i], columns);
    return meter;
}

static int64_t metered(struct making *making, const struct history_line *line, uint64_t columns)
{
    if (!line->metered)
        return line->quantity;
    int64_t meter = meter_of(making->model, columns);
    if (meter < 0)
        making->is_beyond = true;
    if (meter <= 0 || meter == METER_UNKNOWN)
        return line->quantity;
    int64_t over = line->quantity % meter;
    return over ? line->quantity - over + meter : line->quantity;
}

static void add_line(struct making *making, size_t index, size_t first, size_t *count)
{
    const struct acceptance *acceptance = making->request->acceptance;
    const struct history_line *line = &acceptance->history->lines[index];
    uint64_t columns = acceptance->columns_of_line[index] & making->columns;
    int64_t quantity = metered(making, line, columns);
    struct island_run *runs = making->model->runs;
    if (quantity == 0)
        return;
    if (!making->tells_events && *count > first && runs[*count - 1].columns == columns) {
        runs[*count - 1].quantity += quantity;
        return;
    }
    runs[(*count)++] =
        (struct island_run){.columns = columns, .quantity = quantity, .events = line->events};
}

static void add_lines(struct making *making)
{
    const struct acceptance *acceptance = making->request->acceptance;
    const struct history *history = acceptance->history;
    struct island_model *model = making->model;
    size_t count = 0;
    model->runs = ARENA_ARRAY(making->request->arena, struct island_run, history->line_count);
    for (size_t month = 0; month < model->months; month++) {
        model->starts[month] = count;
        for (size_t i = history->starts[month]; i < history->starts[month + 1]; i++)
            if (making->request->mask >> acceptance->bit_of_line[i] & 1)
                add_line(making, i, model->starts[month], &count);
    }
    model->starts[model->months] = count;
}

static bool has_room(const struct island_model *model)
{
    size_t allowances = model->plan.allowance_count;
    size_t charges = model->plan.charge_count + model->standard.charge_count;
    for (size_t i = 0; i < model->pack_count; i++) {
        allowances += model->packs[i].allowance_count;
        charges += model->packs[i].charge_count;
    }
    return allowances <= ISLAND_IN_PLAY && charges <= ISLAND_IN_PLAY &&
           model->booster_count <= ISLAND_IN_PLAY;
}

bool island_model_make(const struct island_request *request, struct island_model *model)
{
    const struct worths *worths = request->worths;
    const struct catalog *catalog = worths->field->request->catalog;
    struct making making = {.request = request, .model = model};
    *model = (struct island_model){.months = worths->classes->months, .standard.month_at_start = 1};
    add_offer(&making, request->plan, &model->plan);
    add_packs(&making);
    add_charges(&making, NULL, catalog->standard_charges, catalog->standard_charge_count,
                &model->standard);
    add_boosters(&making);
    making.is_beyond |= !has_room(model);
    find_pieces(&making);
    if (!making.is_beyond)
        add_lines(&making);
    return !making.is_beyond;
}
