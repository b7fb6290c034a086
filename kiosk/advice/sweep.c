/* Specials combined, and for each combination the portfolios of all islands. Knows nothing of
 * bills: what costs what is the caller's, or a bound. README.md has the proof. */
#include "advice/sweep.h"

#include <stdlib.h>

#include "advice/islands.h"
#include "advice/picks.h"

#define WHOLE_PERCENT ((int64_t)100 * 1000000)

/* Combinations of specials, and of sets for one of them; with more the plan is left to descent. */
#define SPECIALS_MOST 2000
#define SETS_MOST 2000

/* What costs of a combination of specials come to, as a function of gross. */
struct terms {
    int64_t fees, units;
    money_wide gross, once; /* known; × months of history */
    money_wide absolute, credits, minimum, kept;
    int64_t rounding;
    int64_t first_bill_percent, last_charges_cut;
};

struct sweep {
    const struct sweep_request *request;
    const struct sweep_problem *problem;
    struct islands islands;
    const struct portfolio *bare[USAGE_CLASS_BITS];       /* with no specials; NULL: not yet */
    const struct portfolio *portfolios[USAGE_CLASS_BITS]; /* with the specials now */
    struct bound_element *specials, *plain, *own;
    size_t special_count, plain_count;
    struct picks picks; /* the specials now */
    struct choice_taken *room;
    size_t set_of[USAGE_CLASS_BITS];
    money_wide least_gross;
    int64_t least_fees, least_units;
    int64_t bills;
    size_t looked_at, sets_looked_at;
    bool has_to_ask, has_widened;
    bool visits; /* else it is checked that nothing is left */
    bool is_open;
};

/* What the plan and its candidates are. */

static bool can_ask(const struct sweep *sweep, const struct bound_element *element)
{
    return field_is_conditional(sweep->request->portfolios->worths->field, element->worth->offer,
                                element->most, sweep->request->plan->offer);
}

static bool is_special_alone(const struct sweep *sweep, const struct bound_element *element)
{
    return bound_is_modifier(element->worth) || element->island < 0 || element->worth->exit > 0 ||
           (sweep->request->has_to_ask && can_ask(sweep, element));
}

/* What is in one group with a special is one too: they are told apart. */
static bool is_special(const struct sweep *sweep, const struct bound_element *element)
{
    const struct candidates *candidates = sweep->request->candidates;
    if (element->month >= 0)
        return false;
    if (is_special_alone(sweep, element))
        return true;
    for (size_t i = 0; element->slot >= 0 && i < candidates->count; i++)
        if (candidates->elements[i].slot == element->slot &&
            is_special_alone(sweep, &candidates->elements[i]))
            return true;
    return false;
}

/* A cap is no function of gross; boosters are known by their bound only. */
static bool is_beyond(const struct bound_element *element)
{
    const struct worth *worth = element->worth;
    return worth->spend_cap != INT64_MAX || (element->month >= 0 && bound_is_modifier(worth));
}

/* Specials go to their list, all else to that of plain elements. */
static bool tell_apart(struct sweep *sweep)
{
    const struct candidates *candidates = sweep->request->candidates;
    sweep->specials = ARENA_ARRAY(sweep->request->arena, struct bound_element, candidates->count);
    sweep->plain = ARENA_ARRAY(sweep->request->arena, struct bound_element, candidates->count);
    sweep->own = ARENA_ARRAY(sweep->request->arena, struct bound_element, 2 * candidates->count);
    for (size_t i = 0; i < candidates->count; i++) {
        const struct bound_element *element = &candidates->elements[i];
        if (is_beyond(element))
            return false;
        if (is_special(sweep, element))
            sweep->specials[sweep->special_count++] = *element;
        else
            sweep->plain[sweep->plain_count++] = *element;
        if (element->month >= 0 && sweep->has_to_ask && can_ask(sweep, element))
            sweep->has_to_ask = false;
    }
    return sweep->request->plan->spend_cap == INT64_MAX;
}

static void add_fixed(struct sweep *sweep, int island, size_t *count)
{
    for (size_t i = 0; i < sweep->picks.count; i++)
        for (size_t j = 0; j < sweep->special_count; j++) {
            struct bound_element fixed = sweep->specials[j];
            if (fixed.worth->offer != sweep->picks.items[i].offer || fixed.island != island)
                continue;
            fixed.most = sweep->picks.items[i].quantity;
            fixed.is_open_to_choice = false;
            sweep->own[(*count)++] = fixed;
        }
}

static int compare_elements(const void *left, const void *right)
{
    const struct bound_element *a = left, *b = right;
    if ((a->month < 0) != (b->month < 0))
        return a->month < 0 ? -1 : 1;
    if (a->worth != b->worth)
        return a->worth < b->worth ? -1 : 1;
    return a->month - b->month;
}

/* Of an island with the specials now. */
static const struct portfolio *portfolio_of(struct sweep *sweep, int island,
                                            const struct portfolio_need *need)
{
    size_t count = 0, fixed;
    add_fixed(sweep, island, &count);
    fixed = count;
    if (fixed == 0 && sweep->bare[island] && !need->wide &&
        (sweep->bare[island]->count || sweep->bare[island]->other_gross > need->limit))
        return sweep->bare[island];
    for (size_t i = 0; i < sweep->plain_count; i++)
        if (sweep->plain[i].island == island)
            sweep->own[count++] = sweep->plain[i];
    if (fixed)
        qsort(sweep->own, count, sizeof *sweep->own, compare_elements);
    const struct portfolio_island own = {
        .elements = sweep->own, .count = count, .mask = sweep->islands.masks[island]};
    const struct portfolio *portfolio =
        portfolio_find(sweep->request->portfolios, sweep->request->plan, &own, need);
    if (fixed == 0)
        sweep->bare[island] = portfolio;
    return portfolio;
}

/* Costs. */

static void add_cuts(const struct sweep *sweep, const struct worth *worth, struct terms *terms)
{
    terms->absolute += worth->cuts;
    if (worth->fee_percent)
        terms->absolute +=
            (money_wide)sweep->request->plan->fee * worth->fee_percent / WHOLE_PERCENT + 1 +
            sweep->bills;
    terms->credits += worth->credits;
    terms->kept = terms->kept * worth->kept / WORTH_WHOLE;
    terms->rounding += worth->percents * sweep->bills;
    if (worth->minimum > terms->minimum)
        terms->minimum = worth->minimum;
    if (worth->first_bill_percent < terms->first_bill_percent)
        terms->first_bill_percent = worth->first_bill_percent;
    if (worth->last_charges_cut > terms->last_charges_cut)
        terms->last_charges_cut = worth->last_charges_cut;
}

static struct terms terms_of(const struct sweep *sweep)
{
    const struct worth *plan = sweep->request->plan;
    const struct worths *worths = sweep->request->portfolios->worths;
    struct terms terms = {.gross = plan->fee,
                          .once = sweep->request->once,
                          .kept = WORTH_WHOLE,
                          .first_bill_percent = WORTH_NO_PERCENT,
                          .last_charges_cut = WORTH_NO_CUT};
    add_cuts(sweep, plan, &terms);
    for (size_t i = 0; i < sweep->picks.count; i++) {
        const struct choice_taken *taken = &sweep->picks.items[i];
        const struct worth *worth = worth_of(worths, taken->offer);
        terms.fees += taken->quantity * offer_monthly_fee_fen(taken->offer);
        terms.units += taken->quantity;
        terms.gross += (money_wide)worth->fee * taken->quantity;
        terms.once += ((money_wide)worth->one_off - worth->exit) * taken->quantity;
        add_cuts(sweep, worth, &terms);
    }
    if (terms.once > 0)
        terms.gross += terms.once;
    return terms;
}

/* What a choice with these specials costs at least whose packs come to at least that gross. */
static int64_t cost_of(const struct terms *terms, money_wide gross)
{
    money_wide cost =
        (terms->gross + gross) * terms->kept / WORTH_WHOLE - terms->absolute - terms->rounding;
    if (terms->first_bill_percent < terms->last_charges_cut)
        cost = 0;
    if (cost < terms->minimum - terms->credits)
        cost = terms->minimum - terms->credits;
    if (cost < 0)
        cost = 0;
    return cost < INT64_MAX ? (int64_t)cost : INT64_MAX;
}

/* Whether from this cost on a larger gross always means a larger cost. */
static bool is_strict(const struct terms *terms, money_wide gross, int64_t cost)
{
    return terms->kept == WORTH_WHOLE &&
           cost == terms->gross + gross - terms->absolute - terms->rounding;
}

static bool is_hopeless(const struct sweep *sweep, int64_t cost, int64_t fees, int64_t units)
{
    return sweep->problem->is_hopeless(sweep->problem->context, cost, fees, units);
}

/* More than this the packs of all islands cannot come to in a choice that is wanted. */
static int64_t most_gross(const struct sweep *sweep, const struct terms *terms)
{
    money_wide most = sweep->problem->most(sweep->problem->context);
    if (most == INT64_MAX || terms->kept == 0)
        return INT64_MAX;
    most = (most + terms->absolute + terms->rounding + 1) * WORTH_WHOLE / terms->kept + 1 -
           terms->gross;
    return most < INT64_MAX / 2 ? (int64_t)most : INT64_MAX;
}

enum outlook { OUTLOOK_OPEN, OUTLOOK_HOPELESS, OUTLOOK_BEYOND };

/* Portfolios one after another, until what is known of them is too much. */
static enum outlook find_portfolios(struct sweep *sweep, const struct terms *terms)
{
    int64_t most = most_gross(sweep, terms);
    sweep->least_gross = sweep->least_fees = sweep->least_units = 0;
    for (size_t i = 0; i < sweep->islands.count; i++) {
        money_wide limit = most == INT64_MAX ? INT64_MAX : most - sweep->least_gross;
        const struct portfolio_need need = {.limit = (int64_t)limit};
        const struct portfolio *portfolio = portfolio_of(sweep, (int)i, &need);
        if (!portfolio->is_known)
            return OUTLOOK_BEYOND;
        sweep->portfolios[i] = portfolio;
        sweep->least_gross += portfolio_least(portfolio);
        if (is_hopeless(sweep, cost_of(terms, sweep->least_gross), terms->fees, terms->units))
            return OUTLOOK_HOPELESS;
        if (portfolio->count == 0)
            return OUTLOOK_BEYOND;
        sweep->least_fees += portfolio->sets[0].fees;
        sweep->least_units += portfolio->sets[0].units;
    }
    return OUTLOOK_OPEN;
}

/* Sets of packs with the specials now. */

static void visit_sets(struct sweep *sweep)
{
    struct picks picks = {.items = sweep->room};
    for (size_t i = 0; i < sweep->picks.count; i++)
        picks_add(&picks, sweep->picks.items[i].offer, sweep->picks.items[i].quantity);
    for (size_t i = 0; i < sweep->islands.count; i++) {
        const struct choice_list *taken = &sweep->portfolios[i]->sets[sweep->set_of[i]].taken;
        for (size_t j = 0; j < taken->count; j++)
            picks_add(&picks, taken->items[j].offer, taken->items[j].quantity);
    }
    const struct choice_list list = picks_list(&picks);
    if (!sweep->problem->visit(sweep->problem->context, &list) ||
        ++sweep->sets_looked_at > SETS_MOST)
        sweep->is_open = true;
}

/* All sets of islands from `next` on; what was taken before came to that much over the least. */
static void combine_sets(struct sweep *sweep, const struct terms *terms, size_t next,
                         money_wide over, int64_t fees_over, int64_t units_over)
{
    if (sweep->is_open)
        return;
    if (is_hopeless(sweep, cost_of(terms, sweep->least_gross + over), terms->fees, terms->units))
        return;
    if (next == sweep->islands.count) {
        if (!is_hopeless(sweep, cost_of(terms, sweep->least_gross + over),
                         terms->fees + sweep->least_fees + fees_over,
                         terms->units + sweep->least_units + units_over))
            visit_sets(sweep);
        return;
    }
    const struct portfolio *portfolio = sweep->portfolios[next];
    const struct portfolio_set *first = &portfolio->sets[0];
    for (size_t i = 0; i < portfolio->count; i++) {
        const struct portfolio_set *set = &portfolio->sets[i];
        sweep->set_of[next] = i;
        combine_sets(sweep, terms, next + 1, over + set->gross - first->gross,
                     fees_over + set->fees - first->fees, units_over + set->units - first->units);
    }
}

/* Whether sets that no portfolio lists could be wanted. */
static bool is_other_hopeless(const struct sweep *sweep, const struct terms *terms)
{
    for (size_t i = 0; i < sweep->islands.count; i++) {
        const struct portfolio *portfolio = sweep->portfolios[i];
        if (portfolio->other_gross == INT64_MAX)
            continue;
        money_wide gross = sweep->least_gross + portfolio->other_gross - portfolio->sets[0].gross;
        int64_t cost = cost_of(terms, gross), fees = terms->fees + portfolio->least_fees;
        int64_t units = terms->units + portfolio->least_units;
        if (is_strict(terms, gross, cost)) {
            fees =
                terms->fees + sweep->least_fees + portfolio->other_fees - portfolio->sets[0].fees;
            units = terms->units + sweep->least_units + portfolio->other_units -
                    portfolio->sets[0].units;
        }
        if (!is_hopeless(sweep, cost, fees, units))
            return false;
    }
    return true;
}

/* Lists of all sets that could be wanted. */
static void widen(struct sweep *sweep, const struct terms *terms)
{
    int64_t most = most_gross(sweep, terms);
    sweep->has_widened = true;
    sweep->is_open = most == INT64_MAX;
    for (size_t i = 0; i < sweep->islands.count && !sweep->is_open; i++) {
        money_wide others = sweep->least_gross - sweep->portfolios[i]->sets[0].gross;
        const struct portfolio_need need = {.limit = (int64_t)(most - others), .wide = true};
        sweep->portfolios[i] = portfolio_of(sweep, (int)i, &need);
        sweep->is_open = !sweep->portfolios[i]->is_known;
    }
}

/* Widened for some specials, portfolios are wider for others too: their sets are then visited as
 * well. */
static void look_again(struct sweep *sweep, const struct terms *terms)
{
    if (!is_other_hopeless(sweep, terms))
        widen(sweep, terms);
    if (sweep->has_widened)
        combine_sets(sweep, terms, 0, 0, 0, 0);
    if (!is_other_hopeless(sweep, terms))
        sweep->is_open = true;
}

/* Combinations of specials. */

static bool is_wanted(const struct sweep *sweep)
{
    const struct worths *worths = sweep->request->portfolios->worths;
    for (size_t i = 0; sweep->has_to_ask && i < sweep->picks.count; i++)
        if (field_is_conditional(worths->field, sweep->picks.items[i].offer,
                                 sweep->picks.items[i].quantity, sweep->request->plan->offer))
            return true;
    return !sweep->has_to_ask;
}

static void look_at(struct sweep *sweep)
{
    if (++sweep->looked_at > SPECIALS_MOST)
        sweep->is_open = true;
    if (sweep->is_open || !is_wanted(sweep))
        return;
    const struct terms terms = terms_of(sweep);
    enum outlook outlook = find_portfolios(sweep, &terms);
    if (outlook == OUTLOOK_HOPELESS)
        return;
    if (outlook == OUTLOOK_BEYOND)
        sweep->is_open = true;
    else if (sweep->visits)
        combine_sets(sweep, &terms, 0, 0, 0, 0);
    else
        look_again(sweep, &terms);
}

static void combine_specials(struct sweep *sweep, size_t next)
{
    look_at(sweep);
    for (size_t i = next; i < sweep->special_count && !sweep->is_open; i++) {
        const struct bound_element *special = &sweep->specials[i];
        const struct offer *offer = special->worth->offer;
        const struct choice_list taken = picks_list(&sweep->picks);
        if (!picks_fit(&taken, offer))
            continue;
        for (int units = 1; units <= special->most; units++) {
            picks_add(&sweep->picks, offer, units);
            combine_specials(sweep, i + 1);
            picks_remove(&sweep->picks, offer);
        }
    }
}

bool sweep_run(const struct sweep_request *request, const struct sweep_problem *problem)
{
    const struct worths *worths = request->portfolios->worths;
    struct sweep sweep = {
        .request = request, .problem = problem, .has_to_ask = request->has_to_ask};
    sweep.bills = (int64_t)worths->classes->months * worths->field->request->horizon;
    struct candidates *candidates = request->candidates;
    islands_find(worths, request->plan, candidates->elements, candidates->count, &sweep.islands);
    if (!tell_apart(&sweep))
        return false;
    size_t room = request->candidates->count;
    sweep.picks.items = ARENA_ARRAY(request->arena, struct choice_taken, room);
    sweep.room = ARENA_ARRAY(request->arena, struct choice_taken, room);
    sweep.visits = true;
    combine_specials(&sweep, 0);
    sweep.visits = false;
    sweep.looked_at = 0;
    if (!sweep.is_open)
        combine_specials(&sweep, 0);
    return !sweep.is_open;
}
