/* A month drawn and priced. Each step is that of tariff/rating.c, on classes in place of lines.
 * Knows nothing of fees, discounts or which packs are worth trying. */
#include "advice/quick_rating.h"

#include <string.h>

/* As in tariff/rating.c. */
#define AMOUNT_MOST ((money_wide)100000000000 * MONEY_YUAN)
#define ALLOWANCE_MOST ((int64_t)1 << 50)

/* Order of use: priority, carried before fresh, the plan before others by code, position. */
#define KEY_PRIORITY ((int64_t)1 << 32)
#define KEY_FRESH ((int64_t)1 << 30)
#define KEY_OFFER 8

static const struct quick_service *use_of(const struct quick_rating *rating)
{
    return &rating->usage->services[rating->service];
}

static void insert(struct quick_rating_allowance *list, size_t *count,
                   const struct quick_rating_allowance *added)
{
    size_t at = (*count)++;
    for (; at > 0 && list[at - 1].key > added->key; at--)
        list[at] = list[at - 1];
    list[at] = *added;
}

static void add_allowances(struct quick_rating *rating, const struct quick_taken *taken, int month)
{
    const struct compiled_part *part = taken->part;
    for (size_t i = 0; i < part->allowance_count; i++) {
        const struct compiled_allowance *allowance = &part->allowances[i];
        uint64_t classes = use_of(rating)->classes[allowance->column];
        int own = taken->month_at_start + month - 1;
        if (classes == 0 || (part->is_timed && !offer_months_hold(allowance->months, own)))
            continue;
        if (rating->fresh_count == QUICK_RATING_IN_PLAY) {
            rating->is_beyond = true;
            return;
        }
        int64_t order = ((int64_t)(uint16_t)(taken->pack + 1) << KEY_OFFER) + (int64_t)i;
        struct quick_rating_allowance added = {
            .key = (allowance->priority * KEY_PRIORITY) + KEY_FRESH + order,
            .carried_key = (allowance->carried_priority * KEY_PRIORITY) + order,
            .left = allowance->amount,
            .classes = classes,
            .rollover = allowance->rollover,
        };
        if (added.left != INT64_MAX)
            added.left = added.left < ALLOWANCE_MOST / taken->units ? added.left * taken->units
                                                                    : ALLOWANCE_MOST;
        rating->has_rollover |= added.rollover;
        insert(rating->fresh, &rating->fresh_count, &added);
    }
}

static void add_charges(struct quick_rating *rating, const struct compiled_part *part, int own)
{
    for (size_t i = 0; i < part->charge_count; i++) {
        uint64_t classes = use_of(rating)->classes[part->charges[i].column];
        if (classes == 0 || (part->is_timed && !offer_months_hold(part->charges[i].months, own)))
            continue;
        if (rating->charge_count == QUICK_RATING_IN_PLAY) {
            rating->is_beyond = true;
            return;
        }
        rating->charges[rating->charge_count++] =
            (struct quick_rating_charge){.charge = &part->charges[i], .classes = classes};
    }
}

/* The first charge that accepts a class; those that are none's first are dropped. */
static void find_charges(struct quick_rating *rating)
{
    const struct quick_service *use = use_of(rating);
    uint64_t open = use->class_count == QUICK_USAGE_CLASSES ? UINT64_MAX
                                                            : ((uint64_t)1 << use->class_count) - 1;
    size_t kept = 0;
    for (size_t i = 0; i < rating->charge_count; i++) {
        uint64_t own = rating->charges[i].classes & open;
        if (own == 0)
            continue;
        open &= ~own;
        rating->charges[kept] = rating->charges[i];
        rating->charges[kept].classes = own;
        for (uint64_t rest = own; rest; rest &= rest - 1)
            rating->charge_of[__builtin_ctzll(rest)] = (uint8_t)kept;
        kept++;
    }
    rating->charge_count = kept;
    rating->is_beyond |= open != 0;
}

/* What boosters serve has to come to one charge, which no other boosters reach and which does not
 * tell events apart. */
static void find_booster_charges(struct quick_rating *rating)
{
    uint64_t seen = 0;
    for (size_t i = 0; rating->boosting && i < rating->boosting->group_count; i++) {
        uint64_t classes = rating->boosting->groups[i].classes;
        size_t charge = rating->charge_of[__builtin_ctzll(classes)];
        const struct offer_charge *priced = rating->charges[charge].charge->charge;
        rating->booster_charge[i] = (uint8_t)charge;
        if ((classes & ~rating->charges[charge].classes) || (seen >> charge & 1) ||
            priced->per_event || priced->setup > 0)
            rating->is_beyond = true;
        seen |= (uint64_t)1 << charge;
    }
}

#define NEXT_UNKNOWN (-1)

/* Where what a class leaves ends: its charge, and which boosters could serve it. */
static int end_of(const struct quick_rating *rating, size_t number)
{
    int end = QUICK_RATING_IN_PLAY + rating->charge_of[number];
    for (size_t i = 0; rating->boosting && i < rating->boosting->group_count; i++)
        if (rating->boosting->groups[i].classes >> number & 1)
            end += (int)(i + 1) * QUICK_RATING_IN_PLAY;
    return end;
}

/* Whether the order of lines says nothing: each allowance is followed by one and the same, or one
 * and the same charge, whatever class is drawn on it. Then what an allowance passes on is what came
 * to it less what it holds, in any order (README.md). */
static bool is_order_idle(const struct quick_rating *rating)
{
    int next[QUICK_RATING_IN_PLAY];
    if (rating->has_rollover)
        return false;
    for (size_t i = 0; i < rating->fresh_count; i++)
        next[i] = NEXT_UNKNOWN;
    for (size_t number = 0; number < use_of(rating)->class_count; number++) {
        int before = NEXT_UNKNOWN;
        for (size_t i = 0; i <= rating->fresh_count; i++) {
            bool is_end = i == rating->fresh_count;
            if (!is_end && !(rating->fresh[i].classes >> number & 1))
                continue;
            int here = is_end ? end_of(rating, number) : (int)i;
            if (before != NEXT_UNKNOWN) {
                if (next[before] != NEXT_UNKNOWN && next[before] != here)
                    return false;
                next[before] = here;
            }
            before = here;
        }
    }
    return true;
}

void quick_rating_begin(struct quick_rating *rating, const struct quick_taken *plan,
                        const struct quick_taken *taken, size_t count, int month)
{
    rating->fresh_count = rating->drawn_count = rating->charge_count = 0;
    rating->has_rollover = false;
    add_allowances(rating, plan, month);
    for (size_t i = 0; i < count; i++) {
        add_allowances(rating, &taken[i], month);
        add_charges(rating, taken[i].part, taken[i].month_at_start + month - 1);
    }
    add_charges(rating, plan->part, plan->month_at_start + month - 1);
    add_charges(rating, &rating->usage->compiled->services[rating->service].standard, 1);
    find_charges(rating);
    if (rating->is_beyond)
        return;
    find_booster_charges(rating);
    rating->uses_sums = use_of(rating)->sums && is_order_idle(rating);
}

/* Drawing. */

static void carry_over(struct quick_rating *rating)
{
    struct quick_rating_allowance carried[QUICK_RATING_IN_PLAY];
    size_t count = 0;
    for (size_t i = 0; rating->has_rollover && i < rating->drawn_count; i++) {
        const struct quick_rating_allowance *entry = &rating->drawn[i];
        if (!entry->rollover || entry->left == 0)
            continue;
        carried[count] = *entry;
        carried[count].key = entry->carried_key;
        carried[count++].rollover = false;
    }
    memcpy(rating->drawn, rating->fresh, rating->fresh_count * sizeof *rating->drawn);
    rating->drawn_count = rating->fresh_count;
    for (size_t i = 0; i < count; i++)
        insert(rating->drawn, &rating->drawn_count, &carried[i]);
}

static money_wide at_most(money_wide amount, int64_t denominator)
{
    money_wide most = AMOUNT_MOST * denominator;
    return amount < most ? amount : most;
}

static void reach(struct quick_rating *rating, const struct quick_run *run, int64_t left)
{
    struct quick_rating_charge *reached = &rating->charges[rating->charge_of[run->number]];
    const struct offer_charge *charge = reached->charge->charge;
    reached->quantity += left;
    reached->events += run->events;
    if (charge->per_event)
        reached->amount +=
            at_most(curve_price(&charge->price, left, charge->denominator), charge->denominator);
    for (size_t i = 0; rating->boosting && i < rating->boosting->group_count; i++)
        if (rating->boosting->groups[i].classes >> run->number & 1)
            rating->boostable[i] += left;
}

static void draw_run(struct quick_rating *rating, const struct quick_run *run)
{
    int64_t quantity = run->quantity[rating->charges[rating->charge_of[run->number]].charge->meter];
    for (size_t i = 0; i < rating->drawn_count && quantity > 0; i++) {
        struct quick_rating_allowance *entry = &rating->drawn[i];
        if (!(entry->classes >> run->number & 1))
            continue;
        if (entry->left == INT64_MAX)
            return;
        int64_t taken = entry->left < quantity ? entry->left : quantity;
        entry->left -= taken;
        quantity -= taken;
    }
    if (quantity > 0)
        reach(rating, run, quantity);
}

void quick_rating_draw(struct quick_rating *rating, size_t month)
{
    const struct quick_service *use = use_of(rating);
    const struct quick_run *runs = rating->uses_sums ? use->sums : use->runs;
    const size_t *starts = rating->uses_sums ? use->sum_starts : use->starts;
    carry_over(rating);
    memset(rating->boostable, 0, sizeof rating->boostable);
    for (size_t i = 0; i < rating->charge_count; i++) {
        rating->charges[i].quantity = rating->charges[i].events = 0;
        rating->charges[i].amount = 0;
    }
    for (size_t i = starts[month]; i < starts[month + 1]; i++)
        draw_run(rating, &runs[i]);
}

/* Pricing. */

static money_wide wide_amount(const struct quick_rating_charge *reached, int64_t quantity)
{
    const struct offer_charge *charge = reached->charge->charge;
    int64_t denominator = charge->denominator;
    int64_t events = reached->events < CURVE_QUANTITY_MOST ? reached->events : CURVE_QUANTITY_MOST;
    money_wide amount =
        charge->per_event ? reached->amount : curve_price(&charge->price, quantity, denominator);
    amount = at_most(amount, denominator) +
             at_most((money_wide)charge->setup * denominator * events, denominator);
    amount = at_most(amount, denominator);
    money_wide least = (money_wide)charge->min * denominator;
    return charge->min != OFFER_NONE && amount < least ? least : amount;
}

static int64_t price_of(const struct quick_rating_charge *reached, int64_t quantity, bool *stops)
{
    const struct offer_charge *charge = reached->charge->charge;
    if (quantity == 0)
        return 0;
    if (quantity <= reached->charge->price->narrow_most) {
        bool is_over = false;
        int64_t fen = compiled_curve_fen(reached->charge->price, quantity, &is_over);
        *stops |= is_over && charge->stops;
        return fen;
    }
    money_wide amount = wide_amount(reached, quantity);
    money_wide cap = (money_wide)charge->cap * charge->denominator;
    if (charge->cap != OFFER_NONE && amount > cap) {
        *stops |= charge->stops;
        amount = cap;
    }
    return money_fen_half_up(amount, charge->denominator);
}

int64_t quick_rating_price(const struct compiled_charge *charge, int64_t quantity)
{
    const struct quick_rating_charge reached = {.charge = charge};
    bool stops = false;
    return price_of(&reached, quantity, &stops);
}

/* Boosters. */

struct outcome {
    int64_t gross, units;
    int combo;
    bool stops;
};

static struct outcome with_combo(const struct quick_rating *rating, size_t number, int at)
{
    const struct quick_boosting_group *group = &rating->boosting->groups[number];
    const struct quick_rating_charge *reached = &rating->charges[rating->booster_charge[number]];
    struct outcome outcome = {.combo = at};
    int64_t away = 0;
    if (at >= 0) {
        const struct quick_combo *combo = &group->combos[at];
        away = combo->cover < rating->boostable[number] ? combo->cover : rating->boostable[number];
        outcome.gross = combo->fee;
        outcome.units = combo->units;
    }
    outcome.gross += price_of(reached, reached->quantity - away, &outcome.stops);
    return outcome;
}

bool quick_rating_with(const struct quick_rating *rating, size_t group, int combo, int64_t *gross)
{
    const struct outcome outcome = with_combo(rating, group, combo);
    *gross = outcome.gross;
    return !outcome.stops;
}

static bool is_better(const struct quick_boosting_group *group, const struct outcome *a,
                      const struct outcome *b)
{
    if (a->gross != b->gross)
        return a->gross < b->gross;
    if (a->units != b->units)
        return a->units < b->units;
    return a->combo >= 0 && b->combo >= 0 &&
           quick_boosting_compare(&group->combos[a->combo], &group->combos[b->combo]) < 0;
}

/* Of what the charge of a group comes to, with any of its combinations or none. */
static struct outcome boost(const struct quick_rating *rating, size_t number, bool open)
{
    const struct quick_boosting_group *group = &rating->boosting->groups[number];
    struct outcome best = with_combo(rating, number, QUICK_BOOSTING_NONE);
    if (rating->boostable[number] == 0)
        return best;
    for (size_t i = 0; i < group->combo_count; i++) {
        bool is_wanted = open && best.stops;
        if (!is_wanted && group->combos[i].fee > best.gross)
            break;
        struct outcome tried = with_combo(rating, number, (int)i);
        if (open && tried.stops != best.stops ? best.stops : is_better(group, &tried, &best))
            best = tried;
    }
    return best;
}

bool quick_rating_bill(struct quick_rating *rating, bool open, int64_t *gross, int64_t *units,
                       int *combos)
{
    uint64_t boosted = 0;
    bool stops = false;
    *gross = *units = 0;
    for (size_t i = 0; rating->boosting && i < rating->boosting->group_count; i++) {
        struct outcome outcome = boost(rating, i, open);
        boosted |= (uint64_t)1 << rating->booster_charge[i];
        stops |= outcome.stops;
        *gross += outcome.gross;
        *units += outcome.units;
        if (combos)
            combos[i] = outcome.combo;
    }
    for (size_t i = 0; i < rating->charge_count; i++)
        if (!(boosted >> i & 1))
            *gross += price_of(&rating->charges[i], rating->charges[i].quantity, &stops);
    return !stops;
}

void quick_rating_add(struct quick_rating *rating, struct quick_total *total)
{
    int64_t gross, units;
    bool is_open = quick_rating_bill(rating, false, &gross, &units, NULL);
    total->gross += gross;
    total->units += units;
    if (total->open_gross == INT64_MAX)
        return;
    if (!is_open)
        is_open = quick_rating_bill(rating, true, &gross, &units, NULL);
    total->open_gross = is_open ? total->open_gross + gross : INT64_MAX;
    total->open_units += units;
}
