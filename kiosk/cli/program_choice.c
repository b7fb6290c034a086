/* Columns are units taken, what is left of usage, blocks begun and amounts of money in fen; each
 * max() of the model is a pair of rows under a cost that is minimized. Knows no search, no rater
 * and no solver. */
#include "cli/program_choice.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/money.h"

#define ROW_MOST 1024
#define NO_LIMIT PROGRAM_CHOICE_NO_LIMIT

/* A sum of columns and a constant, as it grows. */
struct row {
    int index[ROW_MOST];
    double value[ROW_MOST];
    int count;
    double constant;
};

struct making {
    struct arena *arena;
    const struct program_catalog *made;
    const struct offer *plan;
    struct program_choice *program;
    int *taken[PROGRAM_CATALOG_MONTHS]; /* as `units`: whether any is taken */
    size_t column_capacity, row_capacity;
};

static int64_t fen(int64_t micro)
{
    return micro / MONEY_FEN;
}

/* Rows and columns. */

static int column(struct making *making, bool is_whole, double most, double cost)
{
    struct program_choice *program = making->program;
    *ARENA_PUSH(making->arena, program->columns, program->column_count, making->column_capacity) =
        (struct program_choice_column){is_whole, most, cost};
    return (int)program->column_count;
}

static int amount(struct making *making)
{
    return column(making, false, NO_LIMIT, 0);
}

static void add(struct row *row, int index, double value)
{
    if (index == 0 || value == 0)
        return;
    for (int i = 0; i < row->count; i++)
        if (row->index[i] == index) {
            row->value[i] += value;
            return;
        }
    if (row->count == ROW_MOST)
        abort(); /* a larger catalog than is ever made */
    row->index[row->count] = index;
    row->value[row->count++] = value;
}

/* The row's sum is at least 0. */
static void hold(struct making *making, const struct row *row)
{
    struct program_choice *program = making->program;
    size_t count = (size_t)row->count;
    struct program_choice_row kept = {.count = count, .constant = row->constant};
    kept.index = ARENA_ARRAY(making->arena, int, count);
    kept.value = ARENA_ARRAY(making->arena, double, count);
    memcpy(kept.index, row->index, count * sizeof *kept.index);
    memcpy(kept.value, row->value, count * sizeof *kept.value);
    *ARENA_PUSH(making->arena, program->rows, program->row_count, making->row_capacity) = kept;
}

/* Whether an offer is there: 1 for the plan, 0 for other plans, else its column. */
static void add_presence(const struct making *making, struct row *row, size_t month, size_t offer,
                         double value)
{
    if (&making->made->catalog->offers[offer] == making->plan)
        row->constant += value;
    else
        add(row, making->taken[month][offer], value);
}

/* What may be taken. */

static int held_of(const struct making *making, const struct offer *offer)
{
    const struct subscriber *subscriber = making->made->subscriber;
    if (strcmp(subscriber->plan.code, offer->code) == 0)
        return 1;
    for (size_t i = 0; i < subscriber->addon_count; i++)
        if (strcmp(subscriber->addons[i].code, offer->code) == 0)
            return subscriber->addons[i].quantity;
    return 0;
}

static bool has_word(const char *const *words, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

static bool goes_with(const struct offer *offer, const struct offer *plan)
{
    if (offer->with_count == 0)
        return true;
    const struct offer_with *with = offer->with; /* the class has one of them, without plans */
    int64_t fee = plan->fees[0].amount;
    return (with->brand_count == 0 || has_word(with->brands, with->brand_count, plan->brand)) &&
           (with->tag_count == 0 ||
            (plan->tags.count && has_word(with->tags, with->tag_count, plan->tags.items[0]))) &&
           (with->fee_at_least == OFFER_NONE || fee >= with->fee_at_least) &&
           (with->fee_at_most == OFFER_NONE || fee <= with->fee_at_most);
}

static int most_units(const struct making *making, const struct offer *offer)
{
    int most = offer->limit, held = held_of(making, offer);
    bool is_on_sale = offer->sale_to >= PROGRAM_CATALOG_AS_OF || offer->sale_to == DATE_NONE;
    if (offer->kind == OFFER_PLAN || !goes_with(offer, making->plan))
        return 0;
    return is_on_sale ? most : held < most ? held : most;
}

static void make_units(struct making *making, size_t month, size_t offer, int most)
{
    int units = column(making, true, most, 0);
    int taken = most == 1 ? units : column(making, true, 1, 0);
    making->program->units[month][offer] = units;
    making->taken[month][offer] = taken;
    if (taken == units)
        return;
    struct row only_if_taken = {0}, taken_if_any = {0};
    add(&only_if_taken, taken, most);
    add(&only_if_taken, units, -1);
    hold(making, &only_if_taken);
    add(&taken_if_any, units, 1);
    add(&taken_if_any, taken, -1);
    hold(making, &taken_if_any);
}

static void make_choice(struct making *making)
{
    const struct catalog *catalog = making->made->catalog;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        int most = most_units(making, &catalog->offers[i]);
        for (size_t month = 0; month < PROGRAM_CATALOG_MONTHS && most > 0; month++)
            if (month == 0 || catalog->offers[i].kind == OFFER_BOOSTER) {
                make_units(making, month, i, most);
            } else {
                making->program->units[month][i] = making->program->units[0][i];
                making->taken[month][i] = making->taken[0][i];
            }
    }
}

/* What goes together (§6). */

static void hold_group(struct making *making, size_t month, const char *group)
{
    const struct catalog *catalog = making->made->catalog;
    struct row at_most_one = {.constant = 1};
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (strcmp(catalog->offers[i].group, group) == 0)
            add_presence(making, &at_most_one, month, i, -1);
    hold(making, &at_most_one);
}

static void hold_module(struct making *making, size_t month, size_t owner, const char *group)
{
    const struct catalog *catalog = making->made->catalog;
    struct row one_if_owner = {0};
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (strcmp(catalog->offers[i].group, group) == 0)
            add_presence(making, &one_if_owner, month, i, 1);
    add_presence(making, &one_if_owner, month, owner, -1);
    hold(making, &one_if_owner);
}

static void hold_requirement(struct making *making, size_t month, size_t owner, const char *code)
{
    const struct catalog *catalog = making->made->catalog;
    struct row row = {0};
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (strcmp(catalog->offers[i].code, code) == 0)
            add_presence(making, &row, month, i, 1);
    add_presence(making, &row, month, owner, -1);
    hold(making, &row);
}

static void hold_exclusion(struct making *making, size_t month, size_t owner, const char *word)
{
    const struct catalog *catalog = making->made->catalog;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *other = &catalog->offers[i];
        if (i == owner || !(strcmp(other->code, word) == 0 ||
                            has_word(other->tags.items, other->tags.count, word)))
            continue;
        struct row not_both = {.constant = 1};
        add_presence(making, &not_both, month, owner, -1);
        add_presence(making, &not_both, month, i, -1);
        hold(making, &not_both);
    }
}

static void hold_rules(struct making *making, size_t month)
{
    static const char *const groups[] = {"ga", "gb", "gc", "rates"};
    const struct catalog *catalog = making->made->catalog;
    for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++)
        hold_group(making, month, groups[i]);
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        if (offer->kind == OFFER_PLAN && offer != making->plan)
            continue;
        for (size_t j = 0; j < offer->one_of.count; j++)
            hold_module(making, month, i, offer->one_of.items[j]);
        for (size_t j = 0; j < offer->requires.count; j++)
            hold_requirement(making, month, i, offer->requires.items[j]);
        for (size_t j = 0; j < offer->excludes.count; j++)
            hold_exclusion(making, month, i, offer->excludes.items[j]);
    }
}

/* Usage left by allowances (§5.1, 5.2), in chunks. */

static double used(const struct making *making, size_t month, enum service service, bool inner)
{
    int64_t sum = 0;
    const struct usage *usage = &making->made->usage;
    for (size_t i = 0; i < usage->count; i++) {
        const struct usage_line *line = &usage->lines[i];
        bool is_inner = line->network == NETWORK_ONNET || strcmp(line->app, "video") == 0;
        if (line->month == usage->lines[0].month + (int32_t)month && line->service == service &&
            is_inner == inner)
            sum += line->quantity;
    }
    return (double)(sum / program_catalog_chunk(service));
}

static void add_allowances(struct making *making, struct row *left, size_t month,
                           enum service service, bool inner)
{
    const struct catalog *catalog = making->made->catalog;
    double all = used(making, month, service, false) + used(making, month, service, true);
    for (size_t i = 0; i < catalog->offer_count; i++)
        for (size_t j = 0; j < catalog->offers[i].allowance_count; j++) {
            const struct offer_allowance *allowance = &catalog->offers[i].allowances[j];
            if (allowance->scope->service != service ||
                program_catalog_is_inner(allowance->scope) != inner)
                continue;
            double chunks = allowance->unlimited
                                ? all
                                : (double)(allowance->amount / program_catalog_chunk(service));
            if (&catalog->offers[i] == making->plan)
                left->constant += chunks;
            else
                add(left, making->program->units[month][i], chunks);
        }
}

/* The column of what is left: at least 0 and at least usage less allowances. Inner allowances only
 * cover inner usage; what they leave and the rest share the outer ones. */
static int make_left(struct making *making, size_t month, enum service service)
{
    int inner = amount(making), left = amount(making);
    struct row inner_row = {.constant = -used(making, month, service, true)};
    struct row row = {.constant = -used(making, month, service, false)};
    add(&inner_row, inner, 1);
    add_allowances(making, &inner_row, month, service, true);
    hold(making, &inner_row);
    add(&row, left, 1);
    add(&row, inner, -1);
    add_allowances(making, &row, month, service, false);
    hold(making, &row);
    return left;
}

/* Charges (§5.3 to 5.5). */

static const struct offer_charge *charge_of(const struct making *making, enum service service)
{
    for (size_t i = 0; i < making->plan->charge_count; i++)
        if (making->plan->charges[i].scope->service == service)
            return &making->plan->charges[i];
    const struct catalog *catalog = making->made->catalog;
    for (size_t i = 0; i < catalog->standard_charge_count; i++)
        if (catalog->standard_charges[i].scope->service == service)
            return &catalog->standard_charges[i];
    abort();
}

/* Whole blocks of every size and loose chunks together cover what is left. A cap is a block that
 * holds everything. */
static void cover(struct making *making, struct row *money, int left,
                  const struct offer_charge *charge, double all)
{
    int64_t chunk = program_catalog_chunk(charge->scope->service);
    struct row covered = {0};
    add(&covered, left, -1);
    const struct curve *curve = &charge->price;
    for (; curve && curve->kind == CURVE_BLOCK; curve = curve->inside) {
        double size = (double)(curve->unit / chunk);
        int blocks = column(making, true, ceil(all / size), 0);
        add(&covered, blocks, size);
        add(money, blocks, (double)fen(curve->price));
    }
    if (curve) {
        int loose = amount(making);
        add(&covered, loose, 1);
        add(money, loose, (double)fen(curve->price));
    }
    if (charge->cap != OFFER_NONE) {
        int capped = column(making, true, 1, 0);
        add(&covered, capped, all);
        add(money, capped, (double)fen(charge->cap));
    }
    hold(making, &covered);
}

/* What is left goes to the first charge there is: a pack's, else the plan's or the standard. */
static void make_charge(struct making *making, struct row *money, size_t month,
                        enum service service)
{
    const struct catalog *catalog = making->made->catalog;
    double all = used(making, month, service, false) + used(making, month, service, true);
    int left = make_left(making, month, service), own = amount(making);
    struct row shared = {0}, own_only_without = {.constant = all};
    add(&shared, own, 1);
    add(&shared, left, -1);
    add(&own_only_without, own, -1);
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *pack = &catalog->offers[i];
        if (pack->kind == OFFER_PLAN || pack->charge_count == 0 ||
            pack->charges[0].scope->service != service || making->taken[month][i] == 0)
            continue;
        struct row only_if_taken = {0};
        int part = amount(making);
        add(&only_if_taken, making->taken[month][i], all);
        add(&only_if_taken, part, -1);
        hold(making, &only_if_taken);
        add(&own_only_without, making->taken[month][i], -all);
        add(&shared, part, 1);
        add(money, part, (double)fen(pack->charges[0].price.price));
    }
    hold(making, &shared);
    hold(making, &own_only_without);
    cover(making, money, own, charge_of(making, service), all);
}

/* A month's bill (§5.6, 5.7). */

static void add_discounts(struct making *making, struct row *row, size_t month, enum offer_off off)
{
    const struct catalog *catalog = making->made->catalog;
    for (size_t i = 0; i < catalog->offer_count; i++)
        for (size_t j = 0; j < catalog->offers[i].discount_count; j++)
            if (catalog->offers[i].discounts[j].off == off)
                add(row, making->taken[month][i],
                    (double)fen(catalog->offers[i].discounts[j].amount));
}

/* The column of an amount after its discounts: never below 0. */
static int make_cut(struct making *making, const struct row *money, size_t month,
                    enum offer_off off)
{
    int cut = amount(making);
    struct row row = {.constant = -money->constant};
    for (int i = 0; i < money->count; i++)
        add(&row, money->index[i], -money->value[i]);
    add(&row, cut, 1);
    add_discounts(making, &row, month, off);
    hold(making, &row);
    return cut;
}

/* The total is at least the largest minimum that does not stack plus all that do. */
static void hold_minimums(struct making *making, int total, size_t month)
{
    const struct catalog *catalog = making->made->catalog;
    int largest = amount(making);
    struct row topped_up = {0};
    add(&topped_up, total, 1);
    add(&topped_up, largest, -1);
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer_min_spend *least = &catalog->offers[i].min_spend;
        struct row row = {0};
        if (!least->present)
            continue;
        if (least->stacks) {
            add_presence(making, &topped_up, month, i, -(double)fen(least->amount));
            continue;
        }
        add(&row, largest, 1);
        add_presence(making, &row, month, i, -(double)fen(least->amount));
        hold(making, &row);
    }
    hold(making, &topped_up);
}

static void make_bill(struct making *making, size_t month)
{
    const struct catalog *catalog = making->made->catalog;
    struct row fee = {.constant = (double)fen(making->plan->fees[0].amount)}, charges = {0},
               sum = {0};
    make_charge(making, &charges, month, SERVICE_VOICE);
    make_charge(making, &charges, month, SERVICE_SMS);
    make_charge(making, &charges, month, SERVICE_DATA);
    add(&sum, make_cut(making, &fee, month, OFFER_OFF_FEE), 1);
    add(&sum, make_cut(making, &charges, month, OFFER_OFF_CHARGES), 1);
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (catalog->offers[i].fee_count)
            add(&sum, making->program->units[month][i],
                (double)fen(catalog->offers[i].fees[0].amount));
    int total = make_cut(making, &sum, month, OFFER_OFF_BILL);
    hold_minimums(making, total, month);
    struct row paid = {0};
    add(&paid, column(making, false, NO_LIMIT, making->made->horizon), 1);
    add(&paid, total, -1);
    for (size_t i = 0; i < catalog->offer_count; i++)
        for (size_t j = 0; j < catalog->offers[i].credit_count; j++)
            add(&paid, making->taken[month][i], (double)fen(catalog->offers[i].credits[j].amount));
    hold(making, &paid);
}

/* One-off prices of units newly taken, exit fees of units held and not kept (§8). */

static double exit_fee(const struct offer *offer)
{
    if (offer->contract.months == 0)
        return 0;
    int left = offer->contract.months - PROGRAM_CATALOG_HELD_MONTHS;
    return (double)(fen(offer->contract.fixed) + left * fen(offer->contract.per_month_left));
}

static void make_once(struct making *making)
{
    const struct catalog *catalog = making->made->catalog;
    double constant = 0;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        int held = held_of(making, offer);
        double price = PROGRAM_CATALOG_MONTHS * (double)fen(offer->one_off);
        double leaving = PROGRAM_CATALOG_MONTHS * exit_fee(offer);
        if (offer == making->plan) {
            constant += held ? 0 : price;
            continue;
        }
        struct row taken = {.constant = held}, kept = {.constant = -held};
        add(&taken, making->program->units[0][i], -1);
        add(&taken, column(making, false, NO_LIMIT, price), 1);
        add(&kept, making->program->units[0][i], 1);
        add(&kept, column(making, false, NO_LIMIT, leaving), 1);
        if (price > 0)
            hold(making, &taken);
        if (leaving > 0 && held > 0)
            hold(making, &kept);
    }
    making->program->constant = constant;
}

struct program_choice *program_choice_make(struct arena *arena, const struct program_catalog *made,
                                           const struct offer *plan)
{
    struct program_choice *program = ARENA_NEW(arena, struct program_choice);
    struct making making = {.arena = arena, .made = made, .plan = plan, .program = program};
    for (size_t month = 0; month < PROGRAM_CATALOG_MONTHS; month++) {
        program->units[month] = ARENA_ARRAY(arena, int, made->catalog->offer_count);
        making.taken[month] = ARENA_ARRAY(arena, int, made->catalog->offer_count);
    }
    make_choice(&making);
    for (size_t month = 0; month < PROGRAM_CATALOG_MONTHS; month++) {
        hold_rules(&making, month);
        make_bill(&making, month);
    }
    make_once(&making);
    bool is_on_sale = plan->sale_to == DATE_NONE || plan->sale_to >= PROGRAM_CATALOG_AS_OF;
    program->is_open = is_on_sale || held_of(&making, plan) > 0;
    return program;
}
