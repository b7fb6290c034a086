/* Sets of packs priced in an island's model, step by step as tariff/rating.c does it. Knows nothing
 * of lines, scopes or offers beyond their charges. */
#include "advice/island_pricing.h"

#include <string.h>

#include "base/money.h"

/* As in tariff/rating.c. */
#define AMOUNT_MOST ((money_wide)100000000000 * MONEY_YUAN)
#define ALLOWANCE_MOST ((int64_t)1 << 50)

struct drawn {
    int64_t left; /* INT64_MAX: unlimited */
    int column, priority, carried_priority;
    bool rollover, is_carried;
    int order;
};

struct reached {
    const struct offer_charge *charge;
    int column;
    int64_t quantity, boostable, events;
    money_wide amount;
};

struct pricing {
    const struct island_model *model;
    size_t piece;
    uint64_t boosted; /* columns */
    struct drawn fresh[ISLAND_IN_PLAY], drawn[2 * ISLAND_IN_PLAY];
    size_t fresh_count, drawn_count;
    struct reached charges[ISLAND_IN_PLAY];
    size_t charge_count;
    int64_t boostable[ISLAND_IN_PLAY]; /* by booster */
    int64_t unserved;                  /* what is left to pay whatever boosters are taken */
};

static bool is_used_before(const struct drawn *a, const struct drawn *b)
{
    if (a->priority != b->priority)
        return a->priority < b->priority;
    if (a->is_carried != b->is_carried)
        return a->is_carried;
    return a->order < b->order;
}

static void insert(struct drawn *list, size_t *count, struct drawn added)
{
    size_t at = (*count)++;
    for (; at > 0 && is_used_before(&added, &list[at - 1]); at--)
        list[at] = list[at - 1];
    list[at] = added;
}

static void add_allowances(struct pricing *pricing, const struct island_part *part, int units)
{
    for (size_t i = 0; i < part->allowance_count; i++) {
        const struct island_allowance *allowance = &part->allowances[i];
        int64_t amount = allowance->amount;
        if (!(allowance->pieces >> pricing->piece & 1))
            continue;
        if (amount != INT64_MAX)
            amount = amount < ALLOWANCE_MOST / units ? amount * units : ALLOWANCE_MOST;
        struct drawn added = {.left = amount,
                              .column = allowance->column,
                              .priority = allowance->priority,
                              .carried_priority = allowance->carried_priority,
                              .rollover = allowance->rollover,
                              .order = (int)pricing->fresh_count};
        insert(pricing->fresh, &pricing->fresh_count, added);
    }
}

static void add_charges(struct pricing *pricing, const struct island_part *part)
{
    for (size_t i = 0; i < part->charge_count; i++)
        if (part->charges[i].pieces >> pricing->piece & 1)
            pricing->charges[pricing->charge_count++] = (struct reached){
                .charge = part->charges[i].charge, .column = part->charges[i].column};
}

/* Field by field, because its room is large. */
static void begin(struct pricing *pricing, const struct island_pricing_set *set, size_t piece)
{
    const struct island_model *model = pricing->model;
    pricing->piece = piece;
    pricing->boosted = 0;
    pricing->fresh_count = pricing->drawn_count = pricing->charge_count = 0;
    add_allowances(pricing, &model->plan, 1);
    for (size_t i = 0; i < model->pack_count; i++)
        if (set->units[i]) {
            add_allowances(pricing, &model->packs[i], set->units[i]);
            add_charges(pricing, &model->packs[i]);
        }
    add_charges(pricing, &model->plan);
    add_charges(pricing, &model->standard);
    for (size_t i = 0; i < model->booster_count; i++)
        pricing->boosted |= model->boosters[i].columns;
}

static void begin_month(struct pricing *pricing)
{
    struct drawn carried[2 * ISLAND_IN_PLAY];
    size_t count = 0;
    for (size_t i = 0; i < pricing->drawn_count; i++) {
        struct drawn entry = pricing->drawn[i];
        if (entry.is_carried || !entry.rollover || entry.left == 0)
            continue;
        entry.is_carried = true;
        entry.priority = entry.carried_priority;
        carried[count++] = entry;
    }
    memcpy(pricing->drawn, pricing->fresh, pricing->fresh_count * sizeof *pricing->drawn);
    pricing->drawn_count = pricing->fresh_count;
    for (size_t i = 0; i < count; i++)
        insert(pricing->drawn, &pricing->drawn_count, carried[i]);
    for (size_t i = 0; i < pricing->charge_count; i++) {
        struct reached *reached = &pricing->charges[i];
        reached->quantity = reached->boostable = reached->events = 0;
        reached->amount = 0;
    }
    memset(pricing->boostable, 0, pricing->model->booster_count * sizeof *pricing->boostable);
}

static int64_t draw(struct pricing *pricing, const struct island_run *run)
{
    int64_t quantity = run->quantity;
    for (size_t i = 0; i < pricing->drawn_count && quantity > 0; i++) {
        struct drawn *drawn = &pricing->drawn[i];
        if (!(run->columns >> drawn->column & 1))
            continue;
        if (drawn->left == INT64_MAX)
            return 0;
        int64_t taken = drawn->left < quantity ? drawn->left : quantity;
        drawn->left -= taken;
        quantity -= taken;
    }
    return quantity;
}

static money_wide at_most(money_wide amount, int64_t denominator)
{
    money_wide most = AMOUNT_MOST * denominator;
    return amount < most ? amount : most;
}

static void reach(struct pricing *pricing, const struct island_run *run, int64_t left)
{
    size_t at = 0;
    while (at < pricing->charge_count && !(run->columns >> pricing->charges[at].column & 1))
        at++;
    if (at == pricing->charge_count)
        return;
    struct reached *reached = &pricing->charges[at];
    const struct offer_charge *charge = reached->charge;
    if (left > CURVE_QUANTITY_MOST - reached->quantity)
        left = CURVE_QUANTITY_MOST - reached->quantity;
    reached->quantity += left;
    reached->events += run->events;
    if (charge->per_event)
        reached->amount +=
            at_most(curve_price(&charge->price, left, charge->denominator), charge->denominator);
    if (!(run->columns & pricing->boosted))
        return;
    reached->boostable += left;
    for (size_t i = 0; i < pricing->model->booster_count; i++)
        if (run->columns & pricing->model->boosters[i].columns)
            pricing->boostable[i] += left;
}

static int64_t price_of(const struct reached *reached, int64_t quantity)
{
    const struct offer_charge *charge = reached->charge;
    if (quantity == 0)
        return 0;
    money_wide amount = charge->per_event
                            ? reached->amount
                            : curve_price(&charge->price, quantity, charge->denominator);
    amount = at_most(amount, charge->denominator);
    int64_t events = reached->events < CURVE_QUANTITY_MOST ? reached->events : CURVE_QUANTITY_MOST;
    amount +=
        at_most((money_wide)charge->setup * charge->denominator * events, charge->denominator);
    amount = at_most(amount, charge->denominator);
    money_wide least = (money_wide)charge->min * charge->denominator;
    if (charge->min != OFFER_NONE && amount < least)
        amount = least;
    money_wide cap = (money_wide)charge->cap * charge->denominator;
    if (charge->cap != OFFER_NONE && amount > cap)
        amount = cap;
    return money_fen_half_up(amount, charge->denominator);
}

/* Where so many units are taken away that boosters can serve. What is charged by event is taken
 * away whole. */
static int64_t least_without(const struct pricing *pricing, int64_t units)
{
    int64_t sum = 0;
    for (size_t i = 0; i < pricing->charge_count; i++) {
        const struct reached *reached = &pricing->charges[i];
        bool tells_events = reached->charge->per_event || reached->charge->setup > 0;
        int64_t away = units < reached->boostable ? units : reached->boostable;
        if (away > 0 && tells_events)
            continue;
        sum += price_of(reached, reached->quantity - away);
    }
    return sum;
}

/* All quantities of boosters from `next` on, as far as their fees could be worth it. */
static int64_t boost(const struct pricing *pricing, size_t next, int64_t units, int64_t fees,
                     int64_t best)
{
    const struct island_model *model = pricing->model;
    int64_t least = fees + least_without(pricing, units);
    best = least < best ? least : best;
    for (size_t i = next; i < model->booster_count; i++) {
        const struct island_booster *booster = &model->boosters[i];
        for (int count = 1; count <= booster->most; count++) {
            int64_t usable = pricing->boostable[i], sum = fees + booster->fee * count;
            if (sum + pricing->unserved >= best || usable == 0)
                break;
            if (booster->amount < usable / count)
                usable = booster->amount * count;
            best = boost(pricing, i + 1, units + usable, sum, best);
        }
    }
    return best;
}

static int64_t price_month(struct pricing *pricing)
{
    int64_t sum = 0;
    for (size_t i = 0; i < pricing->charge_count; i++)
        sum += price_of(&pricing->charges[i], pricing->charges[i].quantity);
    if (sum <= pricing->model->least_booster)
        return sum;
    pricing->unserved = least_without(pricing, INT64_MAX);
    if (sum <= pricing->model->least_booster + pricing->unserved)
        return sum;
    return boost(pricing, 0, 0, 0, sum);
}

static int64_t price_piece(struct pricing *pricing, const struct island_pricing_set *set,
                           size_t piece, uint64_t left_out)
{
    const struct island_model *model = pricing->model;
    int64_t sum = 0;
    begin(pricing, set, piece);
    for (size_t month = 0; month < model->months; month++) {
        begin_month(pricing);
        for (size_t i = model->starts[month]; i < model->starts[month + 1]; i++) {
            const struct island_run *run = &model->runs[i];
            if (run->columns & left_out)
                continue;
            int64_t left = draw(pricing, run);
            if (left > 0)
                reach(pricing, run, left);
        }
        sum += price_month(pricing);
    }
    return sum;
}

int64_t island_pricing_charges(const struct island_model *model,
                               const struct island_pricing_set *set, uint64_t left_out)
{
    struct pricing pricing;
    int64_t sum = 0;
    pricing.model = model;
    for (size_t piece = 0; piece < model->piece_count; piece++)
        sum += price_piece(&pricing, set, piece, left_out) * model->weights[piece];
    return sum;
}
