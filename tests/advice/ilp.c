/* Columns are units taken, what is left of usage, blocks begun and amounts of money in fen; each
 * max() of the model is a pair of rows under a cost that is minimized. Knows no search. */
#include "ilp.h"

#include <glpk.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/money.h"

#define ROW_MOST 512
#define NO_LIMIT (-1.0)

/* A sum of columns and a constant. */
struct row {
    int index[ROW_MOST + 1];
    double value[ROW_MOST + 1];
    int count;
    double constant;
};

struct ilp {
    const struct random_case *made;
    const struct offer *plan;
    glp_prob *problem;
    /* Columns by month and offer; of an add-on the same in every month. 0: it cannot be taken. */
    int units[ILP_CATALOG_MONTHS][ILP_OFFERS];
    int taken[ILP_CATALOG_MONTHS][ILP_OFFERS];
};

static int64_t fen(int64_t micro)
{
    return micro / MONEY_FEN;
}

/* Rows and columns. */

static int column(struct ilp *ilp, int kind, double most, double cost)
{
    int index = glp_add_cols(ilp->problem, 1);
    glp_set_col_kind(ilp->problem, index, kind);
    glp_set_col_bnds(ilp->problem, index, most < 0 ? GLP_LO : most > 0 ? GLP_DB : GLP_FX, 0, most);
    glp_set_obj_coef(ilp->problem, index, cost);
    return index;
}

static int amount(struct ilp *ilp)
{
    return column(ilp, GLP_CV, NO_LIMIT, 0);
}

static void add(struct row *row, int index, double value)
{
    if (index == 0 || value == 0)
        return;
    for (int i = 1; i <= row->count; i++)
        if (row->index[i] == index) {
            row->value[i] += value;
            return;
        }
    if (row->count == ROW_MOST)
        abort();
    row->index[++row->count] = index;
    row->value[row->count] = value;
}

/* The row's sum is at least 0. */
static void hold(struct ilp *ilp, const struct row *row)
{
    int index = glp_add_rows(ilp->problem, 1);
    glp_set_row_bnds(ilp->problem, index, GLP_LO, -row->constant, 0);
    glp_set_mat_row(ilp->problem, index, row->count, row->index, row->value);
}

/* Whether an offer is there: 1 for the plan, 0 for other plans, else its column. */
static void add_presence(const struct ilp *ilp, struct row *row, size_t month, size_t offer,
                         double value)
{
    if (&ilp->made->catalog->offers[offer] == ilp->plan)
        row->constant += value;
    else
        add(row, ilp->taken[month][offer], value);
}

/* What may be taken. */

static int held_of(const struct ilp *ilp, const struct offer *offer)
{
    const struct subscriber *subscriber = ilp->made->subscriber;
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

static int most_units(const struct ilp *ilp, const struct offer *offer)
{
    int most = offer->limit, held = held_of(ilp, offer);
    bool is_on_sale = offer->sale_to >= RANDOM_CATALOG_AS_OF || offer->sale_to == DATE_NONE;
    if (offer->kind == OFFER_PLAN || !goes_with(offer, ilp->plan))
        return 0;
    return is_on_sale ? most : held < most ? held : most;
}

static void make_units(struct ilp *ilp, size_t month, size_t offer, int most)
{
    int units = column(ilp, GLP_IV, most, 0);
    int taken = most == 1 ? units : column(ilp, GLP_IV, 1, 0);
    ilp->units[month][offer] = units;
    ilp->taken[month][offer] = taken;
    if (taken == units)
        return;
    struct row only_if_taken = {0}, taken_if_any = {0};
    add(&only_if_taken, taken, most);
    add(&only_if_taken, units, -1);
    hold(ilp, &only_if_taken);
    add(&taken_if_any, units, 1);
    add(&taken_if_any, taken, -1);
    hold(ilp, &taken_if_any);
}

static void make_choice(struct ilp *ilp)
{
    const struct catalog *catalog = ilp->made->catalog;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        int most = most_units(ilp, &catalog->offers[i]);
        for (size_t month = 0; month < ILP_CATALOG_MONTHS && most > 0; month++)
            if (month == 0 || catalog->offers[i].kind == OFFER_BOOSTER) {
                make_units(ilp, month, i, most);
            } else {
                ilp->units[month][i] = ilp->units[0][i];
                ilp->taken[month][i] = ilp->taken[0][i];
            }
    }
}

/* What goes together (§6). */

static void hold_group(struct ilp *ilp, size_t month, const char *group)
{
    const struct catalog *catalog = ilp->made->catalog;
    struct row at_most_one = {.constant = 1};
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (strcmp(catalog->offers[i].group, group) == 0)
            add_presence(ilp, &at_most_one, month, i, -1);
    hold(ilp, &at_most_one);
}

static void hold_module(struct ilp *ilp, size_t month, size_t owner, const char *group)
{
    const struct catalog *catalog = ilp->made->catalog;
    struct row one_if_owner = {0};
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (strcmp(catalog->offers[i].group, group) == 0)
            add_presence(ilp, &one_if_owner, month, i, 1);
    add_presence(ilp, &one_if_owner, month, owner, -1);
    hold(ilp, &one_if_owner);
}

static void hold_requirement(struct ilp *ilp, size_t month, size_t owner, const char *code)
{
    const struct catalog *catalog = ilp->made->catalog;
    struct row row = {0};
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (strcmp(catalog->offers[i].code, code) == 0)
            add_presence(ilp, &row, month, i, 1);
    add_presence(ilp, &row, month, owner, -1);
    hold(ilp, &row);
}

static void hold_exclusion(struct ilp *ilp, size_t month, size_t owner, const char *word)
{
    const struct catalog *catalog = ilp->made->catalog;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *other = &catalog->offers[i];
        if (i == owner || !(strcmp(other->code, word) == 0 ||
                            has_word(other->tags.items, other->tags.count, word)))
            continue;
        struct row not_both = {.constant = 1};
        add_presence(ilp, &not_both, month, owner, -1);
        add_presence(ilp, &not_both, month, i, -1);
        hold(ilp, &not_both);
    }
}

static void hold_rules(struct ilp *ilp, size_t month)
{
    static const char *const groups[] = {"ga", "gb", "gc", "rates"};
    const struct catalog *catalog = ilp->made->catalog;
    for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++)
        hold_group(ilp, month, groups[i]);
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        if (offer->kind == OFFER_PLAN && offer != ilp->plan)
            continue;
        for (size_t j = 0; j < offer->one_of.count; j++)
            hold_module(ilp, month, i, offer->one_of.items[j]);
        for (size_t j = 0; j < offer->requires.count; j++)
            hold_requirement(ilp, month, i, offer->requires.items[j]);
        for (size_t j = 0; j < offer->excludes.count; j++)
            hold_exclusion(ilp, month, i, offer->excludes.items[j]);
    }
}

/* Usage left by allowances (§5.1, 5.2), in chunks. */

static double used(const struct ilp *ilp, size_t month, enum service service, bool inner)
{
    int64_t sum = 0;
    const struct usage *usage = &ilp->made->usage;
    for (size_t i = 0; i < usage->count; i++) {
        const struct usage_line *line = &usage->lines[i];
        bool is_inner = line->network == NETWORK_ONNET || strcmp(line->app, "video") == 0;
        if (line->month == usage->lines[0].month + (int32_t)month && line->service == service &&
            is_inner == inner)
            sum += line->quantity;
    }
    return (double)(sum / ilp_catalog_chunk(service));
}

static void add_allowances(struct ilp *ilp, struct row *left, size_t month, enum service service,
                           bool inner)
{
    const struct catalog *catalog = ilp->made->catalog;
    double all = used(ilp, month, service, false) + used(ilp, month, service, true);
    for (size_t i = 0; i < catalog->offer_count; i++)
        for (size_t j = 0; j < catalog->offers[i].allowance_count; j++) {
            const struct offer_allowance *allowance = &catalog->offers[i].allowances[j];
            if (allowance->scope->service != service ||
                ilp_catalog_is_inner(allowance->scope) != inner)
                continue;
            double chunks = allowance->unlimited
                                ? all
                                : (double)(allowance->amount / ilp_catalog_chunk(service));
            if (&catalog->offers[i] == ilp->plan)
                left->constant += chunks;
            else
                add(left, ilp->units[month][i], chunks);
        }
}

/* The column of what is left: at least 0 and at least usage less allowances. Inner allowances only
 * cover inner usage; what they leave and the rest share the outer ones. */
static int make_left(struct ilp *ilp, size_t month, enum service service)
{
    int inner = amount(ilp), left = amount(ilp);
    struct row inner_row = {.constant = -used(ilp, month, service, true)};
    struct row row = {.constant = -used(ilp, month, service, false)};
    add(&inner_row, inner, 1);
    add_allowances(ilp, &inner_row, month, service, true);
    hold(ilp, &inner_row);
    add(&row, left, 1);
    add(&row, inner, -1);
    add_allowances(ilp, &row, month, service, false);
    hold(ilp, &row);
    return left;
}

/* Charges (§5.3 to 5.5). */

static const struct offer_charge *charge_of(const struct ilp *ilp, enum service service)
{
    for (size_t i = 0; i < ilp->plan->charge_count; i++)
        if (ilp->plan->charges[i].scope->service == service)
            return &ilp->plan->charges[i];
    const struct catalog *catalog = ilp->made->catalog;
    for (size_t i = 0; i < catalog->standard_charge_count; i++)
        if (catalog->standard_charges[i].scope->service == service)
            return &catalog->standard_charges[i];
    abort();
}

/* Whole blocks of every size and loose chunks together cover what is left. A cap is a block that
 * holds everything. */
static void cover(struct ilp *ilp, struct row *money, int left, const struct offer_charge *charge,
                  double all)
{
    int64_t chunk = ilp_catalog_chunk(charge->scope->service);
    struct row covered = {0};
    add(&covered, left, -1);
    const struct curve *curve = &charge->price;
    for (; curve && curve->kind == CURVE_BLOCK; curve = curve->inside) {
        double size = (double)(curve->unit / chunk);
        int blocks = column(ilp, GLP_IV, ceil(all / size), 0);
        add(&covered, blocks, size);
        add(money, blocks, (double)fen(curve->price));
    }
    if (curve) {
        int loose = amount(ilp);
        add(&covered, loose, 1);
        add(money, loose, (double)fen(curve->price));
    }
    if (charge->cap != OFFER_NONE) {
        int capped = column(ilp, GLP_IV, 1, 0);
        add(&covered, capped, all);
        add(money, capped, (double)fen(charge->cap));
    }
    hold(ilp, &covered);
}

/* What is left goes to the first charge there is: a pack's, else the plan's or the standard. */
static void make_charge(struct ilp *ilp, struct row *money, size_t month, enum service service)
{
    const struct catalog *catalog = ilp->made->catalog;
    double all = used(ilp, month, service, false) + used(ilp, month, service, true);
    int left = make_left(ilp, month, service), own = amount(ilp);
    struct row shared = {0}, own_only_without = {.constant = all};
    add(&shared, own, 1);
    add(&shared, left, -1);
    add(&own_only_without, own, -1);
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *pack = &catalog->offers[i];
        if (pack->kind == OFFER_PLAN || pack->charge_count == 0 ||
            pack->charges[0].scope->service != service || ilp->taken[month][i] == 0)
            continue;
        struct row only_if_taken = {0};
        int part = amount(ilp);
        add(&only_if_taken, ilp->taken[month][i], all);
        add(&only_if_taken, part, -1);
        hold(ilp, &only_if_taken);
        add(&own_only_without, ilp->taken[month][i], -all);
        add(&shared, part, 1);
        add(money, part, (double)fen(pack->charges[0].price.price));
    }
    hold(ilp, &shared);
    hold(ilp, &own_only_without);
    cover(ilp, money, own, charge_of(ilp, service), all);
}

/* A month's bill (§5.6, 5.7). */

static void add_discounts(struct ilp *ilp, struct row *row, size_t month, enum offer_off off)
{
    const struct catalog *catalog = ilp->made->catalog;
    for (size_t i = 0; i < catalog->offer_count; i++)
        for (size_t j = 0; j < catalog->offers[i].discount_count; j++)
            if (catalog->offers[i].discounts[j].off == off)
                add(row, ilp->taken[month][i], (double)fen(catalog->offers[i].discounts[j].amount));
}

/* The column of an amount after its discounts: never below 0. */
static int make_cut(struct ilp *ilp, const struct row *money, size_t month, enum offer_off off)
{
    int cut = amount(ilp);
    struct row row = {.constant = -money->constant};
    for (int i = 1; i <= money->count; i++)
        add(&row, money->index[i], -money->value[i]);
    add(&row, cut, 1);
    add_discounts(ilp, &row, month, off);
    hold(ilp, &row);
    return cut;
}

/* The total is at least the largest minimum that does not stack plus all that do. */
static void hold_minimums(struct ilp *ilp, int total, size_t month)
{
    const struct catalog *catalog = ilp->made->catalog;
    int largest = amount(ilp);
    struct row topped_up = {0};
    add(&topped_up, total, 1);
    add(&topped_up, largest, -1);
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer_min_spend *least = &catalog->offers[i].min_spend;
        struct row row = {0};
        if (!least->present)
            continue;
        if (least->stacks) {
            add_presence(ilp, &topped_up, month, i, -(double)fen(least->amount));
            continue;
        }
        add(&row, largest, 1);
        add_presence(ilp, &row, month, i, -(double)fen(least->amount));
        hold(ilp, &row);
    }
    hold(ilp, &topped_up);
}

static void make_bill(struct ilp *ilp, size_t month)
{
    const struct catalog *catalog = ilp->made->catalog;
    struct row fee = {.constant = (double)fen(ilp->plan->fees[0].amount)}, charges = {0}, sum = {0};
    make_charge(ilp, &charges, month, SERVICE_VOICE);
    make_charge(ilp, &charges, month, SERVICE_SMS);
    make_charge(ilp, &charges, month, SERVICE_DATA);
    add(&sum, make_cut(ilp, &fee, month, OFFER_OFF_FEE), 1);
    add(&sum, make_cut(ilp, &charges, month, OFFER_OFF_CHARGES), 1);
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (catalog->offers[i].fee_count)
            add(&sum, ilp->units[month][i], (double)fen(catalog->offers[i].fees[0].amount));
    int total = make_cut(ilp, &sum, month, OFFER_OFF_BILL);
    hold_minimums(ilp, total, month);
    struct row paid = {0};
    add(&paid, column(ilp, GLP_CV, NO_LIMIT, ilp->made->horizon), 1);
    add(&paid, total, -1);
    for (size_t i = 0; i < catalog->offer_count; i++)
        for (size_t j = 0; j < catalog->offers[i].credit_count; j++)
            add(&paid, ilp->taken[month][i], (double)fen(catalog->offers[i].credits[j].amount));
    hold(ilp, &paid);
}

/* One-off prices of units newly taken, exit fees of units held and not kept (§8). */

static double exit_fee(const struct offer *offer)
{
    if (offer->contract.months == 0)
        return 0;
    int left = offer->contract.months - ILP_CATALOG_HELD_MONTHS;
    return (double)(fen(offer->contract.fixed) + left * fen(offer->contract.per_month_left));
}

static void make_once(struct ilp *ilp)
{
    const struct catalog *catalog = ilp->made->catalog;
    double constant = 0;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        int held = held_of(ilp, offer);
        double price = ILP_CATALOG_MONTHS * (double)fen(offer->one_off);
        double leaving = ILP_CATALOG_MONTHS * exit_fee(offer);
        if (offer == ilp->plan) {
            constant += held ? 0 : price;
            continue;
        }
        struct row taken = {.constant = held}, kept = {.constant = -held};
        add(&taken, ilp->units[0][i], -1);
        add(&taken, column(ilp, GLP_CV, NO_LIMIT, price), 1);
        add(&kept, ilp->units[0][i], 1);
        add(&kept, column(ilp, GLP_CV, NO_LIMIT, leaving), 1);
        if (price > 0)
            hold(ilp, &taken);
        if (leaving > 0 && held > 0)
            hold(ilp, &kept);
    }
    glp_set_obj_coef(ilp->problem, 0, constant);
}

static void solve_whole(struct ilp *ilp, struct ilp_answer *answer)
{
    glp_iocp options;
    glp_init_iocp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.presolve = GLP_ON;
    options.tol_int = 1e-9;
    options.mir_cuts = GLP_ON;
    answer->is_feasible =
        glp_intopt(ilp->problem, &options) == 0 && glp_mip_status(ilp->problem) == GLP_OPT;
    answer->optimum = llround(glp_mip_obj_val(ilp->problem));
    for (size_t month = 0; month < ILP_CATALOG_MONTHS; month++)
        for (size_t i = 0; i < ilp->made->catalog->offer_count; i++)
            if (ilp->units[month][i])
                answer->units[month][i] =
                    (int)lround(glp_mip_col_val(ilp->problem, ilp->units[month][i]));
}

static void solve_relaxed(struct ilp *ilp, struct ilp_answer *answer)
{
    glp_smcp options;
    glp_init_smcp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.presolve = GLP_ON;
    answer->is_feasible =
        glp_simplex(ilp->problem, &options) == 0 && glp_get_status(ilp->problem) == GLP_OPT;
    answer->bound = glp_get_obj_val(ilp->problem);
}

void ilp_solve(const struct random_case *made, const struct offer *plan, bool whole,
               struct ilp_answer *answer)
{
    struct ilp ilp = {.made = made, .plan = plan, .problem = glp_create_prob()};
    if (made->catalog->offer_count > ILP_OFFERS)
        abort();
    glp_term_out(GLP_OFF);
    *answer = (struct ilp_answer){0};
    make_choice(&ilp);
    for (size_t month = 0; month < ILP_CATALOG_MONTHS; month++) {
        hold_rules(&ilp, month);
        make_bill(&ilp, month);
    }
    make_once(&ilp);
    bool is_on_sale = plan->sale_to == DATE_NONE || plan->sale_to >= RANDOM_CATALOG_AS_OF;
    if (!is_on_sale && held_of(&ilp, plan) == 0)
        answer->is_feasible = false;
    else if (whole)
        solve_whole(&ilp, answer);
    else
        solve_relaxed(&ilp, answer);
    glp_delete_prob(ilp.problem);
}
