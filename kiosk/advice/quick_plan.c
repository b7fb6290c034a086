/* Specials combined. Knows nothing of the other plans but what the last place costs. README.md has
 * the proof. */
#include "advice/quick_plan.h"

#include "advice/field.h"
#include "advice/picks.h"
#include "advice/quick_floor.h"
#include "advice/quick_settle.h"

/* Combinations of specials; a plan with more is left to search.h. */
#define COMBINED_MOST 2000

struct quick_pricing quick_plan_pricing(struct quick_memo *memo, const struct compiled_plan *plan)
{
    struct quick_pricing pricing = {.shopper = memo->shopper, .ratings = memo->ratings};
    const struct compiled_company *company = &memo->shopper->compiled->companies[plan->company];
    for (int i = 0; i < SERVICE_COUNT; i++)
        pricing.tables[i] = quick_memo_table(memo, (enum service)i, company->menus[i]);
    return pricing;
}

static bool is_asked_for(const struct quick_combining *combining)
{
    const struct quick_plan *search = combining->search;
    if (!search->has_to_ask ||
        quick_shopper_is_plan_asked(quick_combination_shopper(search), search->plan))
        return true;
    for (size_t i = 0; i < combining->count; i++)
        if (quick_shopper_is_asked(quick_combination_shopper(search), combining->picks[i].pack,
                                   combining->picks[i].units, search->plan))
            return true;
    return false;
}

/* While asking, some answers have to open all of it together. */
static bool can_be_answered(const struct quick_combination *combination)
{
    const struct quick_shopper *shopper = quick_combination_shopper(combination->combining->search);
    struct field field;
    const char *const *asks;
    size_t count;
    if (!shopper->asking)
        return true;
    const struct advice_option option = {.plan = combination->combining->search->plan->offer,
                                         .taken = combination->list};
    if (field_of(shopper->arena, shopper->request, &field, NULL) != STATUS_OK)
        return false;
    field.asking = true;
    return field_asks(shopper->arena, &field, &option, &asks, &count);
}

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

/* What is known of the plan without specials holds for bounds of what they could save. */
static void learn(struct quick_combining *combining, const struct quick_combination *combination,
                  size_t found)
{
    for (size_t i = 0; i < found; i++) {
        if (!quick_combination_is_bare(combination, (int)i))
            continue;
        const struct quick_memo_best *known = &combination->found[i];
        combining->floors[i] = larger(combining->floors[i], known->least);
        combining->known[i] = *known;
        combining->is_known[i] = known->table != NULL;
    }
}

static void look_at(struct quick_combining *combining)
{
    struct quick_plan *search = combining->search;
    struct quick_combination combination;
    combination.combining = combining;
    combination.list = (struct choice_list){combining->items, combining->count};
    const struct choice choice = {.plan = search->plan->offer, .taken = combination.list};
    int64_t sum;
    if (combining->count && !is_asked_for(combining))
        return;
    if (!quick_combination_begin(&combination)) {
        search->is_beyond = true;
        return;
    }
    enum quick_outlook outlook = quick_combination_find_sets(&combination, &sum);
    if (combining->count == 0)
        learn(combining, &combination, combination.found_count);
    if (outlook == QUICK_OUTLOOK_HOPELESS || !is_asked_for(combining) ||
        !choice_is_permitted(&choice, 0, NULL) || !can_be_answered(&combination))
        return;
    if (outlook == QUICK_OUTLOOK_BEYOND)
        search->is_beyond = true;
    else if (combination.has_cut)
        quick_settle_all(&combination, sum);
    else
        quick_combination_take_best(&combination);
}

static void insert(struct quick_combining *combining, const struct quick_special *special,
                   int units)
{
    const struct offer *offer =
        quick_combination_shopper(combining->search)->compiled->packs[special->pack].offer;
    size_t at = combining->count++;
    for (; at > 0 && combining->picks[at - 1].pack > special->pack; at--) {
        combining->picks[at] = combining->picks[at - 1];
        combining->items[at] = combining->items[at - 1];
    }
    combining->picks[at] = (struct quick_pick){.pack = special->pack, .units = (uint8_t)units};
    combining->items[at] = (struct choice_taken){.offer = offer, .quantity = units};
}

static void drop(struct quick_combining *combining, const struct quick_special *special)
{
    size_t at = 0;
    while (combining->picks[at].pack != special->pack)
        at++;
    combining->count--;
    for (; at < combining->count; at++) {
        combining->picks[at] = combining->picks[at + 1];
        combining->items[at] = combining->items[at + 1];
    }
}

static bool fits(const struct quick_combining *combining, const struct quick_special *special)
{
    const struct choice_list list = {combining->items, combining->count};
    const struct compiled *compiled = quick_combination_shopper(combining->search)->compiled;
    for (size_t i = 0; i < combining->count; i++)
        if (special->group != COMPILED_NOBODY &&
            compiled->packs[combining->picks[i].pack].group == special->group)
            return false;
    return picks_fit(&list, compiled->packs[special->pack].offer);
}

static int most_of(const struct quick_combining *combining, const struct quick_special *special)
{
    const struct quick_shopper *shopper = quick_combination_shopper(combining->search);
    if (!shopper->compiled->packs[special->pack].hangs_on_plan)
        return special->most;
    return quick_shopper_most(shopper, special->pack, combining->search->plan);
}

/* Units a month that the special could serve; INT64_MAX: it has charges, or serves what no packs
 * do, of which nothing is known. */
static int64_t usable_of(const struct quick_shopper *shopper, const struct quick_special *special,
                         int service, uint64_t known)
{
    const struct compiled_pack *pack = &shopper->compiled->packs[special->pack];
    const struct compiled_part *part =
        shopper->compiled->services[service].parts[pack->parts[service]];
    const struct quick_service *use = &shopper->usage.services[service];
    int64_t sum = 0;
    if (part->charge_count)
        return INT64_MAX;
    for (size_t i = 0; i < part->allowance_count; i++) {
        const struct compiled_allowance *allowance = &part->allowances[i];
        if (use->classes[allowance->column] & ~known)
            return INT64_MAX;
        int64_t most = quick_usage_most(&shopper->usage, use, use->classes[allowance->column]);
        int64_t times = (int64_t)special->most * (allowance->rollover ? 2 : 1);
        sum += allowance->amount < most / times ? allowance->amount * times : most;
    }
    return sum;
}

/* What the special alone with the plan gains by its amounts is no more than what so many units
 * covered in the months of its force could gain (README.md). Whether that is too little. */
static bool gains_too_little(const struct quick_combining *combining, size_t at)
{
    const struct quick_shopper *shopper = quick_combination_shopper(combining->search);
    const struct quick_special *special = &combining->specials->items[at];
    int64_t missing = combining->search->most - combining->base + combining->specials->gains[at],
            sum = 0;
    for (int i = 0; i < SERVICE_COUNT; i++) {
        const struct quick_memo_best *known = &combining->known[i];
        const struct quick_gift gift = {
            .usable = special->in_force[i] && combining->is_known[i]
                          ? usable_of(shopper, special, i, known->table->classes[0])
                          : INT64_MAX,
            .months = special->in_force[i],
            .horizon = shopper->horizon};
        if (gift.usable == INT64_MAX)
            continue;
        int64_t rest = combining->floors[i] * (gift.horizon - gift.months) / gift.horizon;
        int64_t with = quick_island_with(known->table, known->regimes, known->regime_count, &gift,
                                         missing - sum + rest);
        if (known->regime_least < with)
            with = known->regime_least;
        sum += larger(with - rest - 1, 0);
    }
    return sum > missing;
}

/* All combinations that have the specials now and one or more from `next` on; what they save so
 * far. */
static void combine(struct quick_combining *combining, size_t next, int64_t gain)
{
    struct quick_plan *search = combining->search;
    for (size_t i = next; i < combining->specials->count && !search->is_beyond; i++) {
        const struct quick_special *special = &combining->specials->items[i];
        int64_t least = combining->base - gain - combining->specials->gains[i];
        if (!search->plan->has_cut && combining->count == 0)
            least = larger(least, special->minimum);
        bool is_alone = combining->count == 0;
        if (least - combining->specials->beside[i] > search->most || !fits(combining, special))
            continue;
        for (int units = 1; units <= most_of(combining, special) && !search->is_beyond; units++) {
            search->is_beyond |= ++combining->combined > COMBINED_MOST;
            insert(combining, special, units);
            if (!is_alone || search->most == INT64_MAX || !gains_too_little(combining, i))
                look_at(combining);
            combine(combining, i + 1, gain + combining->specials->gains[i]);
            drop(combining, special);
        }
    }
}

static int64_t largest_meter(const struct quick_shopper *shopper, enum service service)
{
    const struct compiled_service *own = &shopper->compiled->services[service];
    int64_t meter = 0;
    for (size_t i = 0; i < own->meter_count; i++)
        meter = larger(meter, own->meters[i]);
    return meter;
}

/* Whether what passes through a scope could be more than stops_at allows. */
static bool could_stop(const struct quick_shopper *shopper, const struct offer *offer)
{
    const struct history *history = shopper->request->history;
    for (size_t i = 0; i < offer->stop_count; i++)
        for (size_t month = 0; month < history->month_count; month++) {
            const struct scope *scope = offer->stops_at[i].scope;
            int64_t sum = 0;
            for (size_t j = history->starts[month]; j < history->starts[month + 1]; j++)
                if (scope_accepts(scope, &history->lines[j]))
                    sum += history->lines[j].quantity +
                           largest_meter(shopper, scope->service) * history->lines[j].metered;
            if (sum > offer->stops_at[i].amount)
                return true;
        }
    return false;
}

static bool could_any_stop(const struct quick_combining *combining)
{
    const struct quick_shopper *shopper = quick_combination_shopper(combining->search);
    bool could = could_stop(shopper, combining->search->plan->offer);
    for (size_t i = 0; i < combining->specials->count; i++)
        could |=
            could_stop(shopper, shopper->compiled->packs[combining->specials->items[i].pack].offer);
    return could;
}

/* False: only search.h can tell. */
static bool begin(struct quick_plan *search, struct quick_combining *combining)
{
    const struct quick_shopper *shopper = quick_combination_shopper(search);
    *combining = (struct quick_combining){
        .search = search, .specials = quick_memo_specials(search->memo, search->plan->company)};
    size_t count = combining->specials->count;
    int64_t gross = 0;
    search->best.plan = search->stopped.plan = NULL;
    search->is_beyond =
        search->plan->is_beyond || combining->specials->is_beyond || could_any_stop(combining);
    if (search->is_beyond)
        return false;
    combining->items = ARENA_ARRAY(shopper->arena, struct choice_taken, count);
    combining->picks = ARENA_ARRAY(shopper->arena, struct quick_pick, count);
    combining->plan_fees = quick_floor_fees(shopper, search->plan);
    quick_floor_services(search->memo, search->plan, combining->floors, &gross);
    return true;
}

void quick_plan_alone(struct quick_plan *search)
{
    struct quick_combining combining;
    if (begin(search, &combining))
        look_at(&combining);
}

void quick_plan_search(struct quick_plan *search)
{
    const struct quick_shopper *shopper = quick_combination_shopper(search);
    const struct choice_list none = {.count = 0};
    struct quick_combining combining;
    int64_t gross = 0;
    if (!begin(search, &combining))
        return;
    look_at(&combining);
    for (int i = 0; i < SERVICE_COUNT; i++)
        gross += combining.floors[i];
    combining.base = quick_floor_own(search->memo, search->plan, combining.plan_fees + gross) +
                     quick_floor_once(shopper, search->plan->offer, &none);
    quick_floor_gains(combining.specials, combining.plan_fees, combining.floors, shopper->horizon,
                      !search->plan->has_cut);
    combine(&combining, 0, 0);
}
