/* Lines, allowances and charges of one month, step by step as the model words it. Knows nothing of
 * fees, discounts or what else makes a total. */
#include "tariff/rating.h"

#include <string.h>

#include "base/date.h"

/* No charge comes to more than a hundred thousand million yuan: far above any price, and small
 * enough that the sums of a hostile catalog stay whole numbers of 64 bits. */
#define AMOUNT_MOST ((money_wide)100000000000 * MONEY_YUAN)

/* An amount no month can use up stands for all larger ones. */
#define ALLOWANCE_MOST ((int64_t)1 << 50)

/* Family numbers chosen for a scope of an offer; they hold for the whole history. */
struct rating_families {
    const struct offer *offer;
    const struct scope *scope;
    const struct family *family;
    struct rating_families *next;
};

static const struct family *family_for(struct rating_context *context, const struct offer *offer,
                                       const struct scope *scope)
{
    if (!scope->family)
        return NULL;
    for (struct rating_families *known = context->families; known; known = known->next)
        if (known->offer == offer && known->scope == scope)
            return known->family;
    struct rating_families *chosen = ARENA_NEW(context->arena, struct rating_families);
    int count = offer ? offer->family_numbers : 0;
    *chosen = (struct rating_families){
        .offer = offer,
        .scope = scope,
        .family = family_choose(context->arena, context->request->history, scope, count),
        .next = context->families,
    };
    context->families = chosen;
    return chosen->family;
}

/* Step 1: allowances. */

static bool is_directed(const struct catalog *catalog, const struct scope *scope)
{
    if (scope->apps.any || scope->apps.count == 0)
        return false;
    return scope->apps.count > 1 || scope->apps.ids[0] != names_find(&catalog->apps, "general");
}

static int fresh_priority(const struct catalog *catalog, const struct offer *offer,
                          const struct offer_allowance *allowance)
{
    if (allowance->has_priority)
        return allowance->priority;
    if (is_directed(catalog, allowance->scope))
        return 20;
    if (offer->kind == OFFER_PLAN)
        return 50;
    return offer->kind == OFFER_BOOSTER ? 60 : 40;
}

int rating_priority(const struct catalog *catalog, const struct offer *offer,
                    const struct offer_allowance *allowance, bool carried)
{
    int priority = fresh_priority(catalog, offer, allowance);
    return carried && priority > 30 ? 30 : priority;
}

static int compare_offers(const struct offer *a, const struct offer *b)
{
    bool a_is_plan = a->kind == OFFER_PLAN, b_is_plan = b->kind == OFFER_PLAN;
    if (a_is_plan != b_is_plan)
        return a_is_plan ? -1 : 1;
    return strcmp(a->code, b->code);
}

static bool is_used_before(const struct rating_allowance *a, const struct rating_allowance *b)
{
    if (a->priority != b->priority)
        return a->priority < b->priority;
    if (a->entry.carried != b->entry.carried)
        return a->entry.carried;
    if (a->entry.offer != b->entry.offer)
        return compare_offers(a->entry.offer, b->entry.offer) < 0;
    return a->entry.allowance < b->entry.allowance;
}

static void insert_allowance(struct rating *rating, struct rating_allowance added)
{
    size_t at = rating->allowance_count++;
    for (; at > 0 && is_used_before(&added, &rating->allowances[at - 1]); at--)
        rating->allowances[at] = rating->allowances[at - 1];
    rating->allowances[at] = added;
}

static int64_t amount_of_units(int64_t amount, int quantity)
{
    return amount < ALLOWANCE_MOST / quantity ? amount * quantity : ALLOWANCE_MOST;
}

static void add_fresh_allowances(struct rating_context *context, const struct roster_member *member,
                                 struct rating *rating)
{
    const struct offer *offer = member->offer;
    for (size_t i = 0; i < offer->allowance_count; i++) {
        const struct offer_allowance *allowance = &offer->allowances[i];
        if (!offer_months_hold(allowance->months, member->month))
            continue;
        struct rating_allowance added = {
            .entry = {.offer = offer, .allowance = allowance},
            .family = family_for(context, offer, allowance->scope),
            .priority = rating_priority(context->request->catalog, offer, allowance, false),
        };
        if (!allowance->unlimited)
            added.entry.available = amount_of_units(allowance->amount, member->quantity);
        insert_allowance(rating, added);
    }
}

/* What was carried in already lapses; an unlimited allowance carries nothing. */
static int64_t carried_from(const struct bill_allowance *entry)
{
    if (entry->carried || !entry->allowance->rollover || entry->allowance->unlimited)
        return 0;
    return entry->available - entry->used;
}

static void add_carried_allowances(struct rating_context *context, const struct rating *before,
                                   struct rating *rating)
{
    for (size_t i = 0; i < before->allowance_count; i++) {
        struct rating_allowance carried = before->allowances[i];
        carried.entry.available = carried_from(&carried.entry);
        if (carried.entry.available == 0)
            continue;
        carried.entry.carried = true;
        carried.entry.used = 0;
        carried.priority = rating_priority(context->request->catalog, carried.entry.offer,
                                           carried.entry.allowance, true);
        insert_allowance(rating, carried);
    }
}

static void gather_allowances(struct rating_context *context, const struct roster *roster,
                              const struct rating *before, struct rating *rating)
{
    size_t room = before ? before->allowance_count : 0;
    for (size_t i = 0; i < roster->count; i++)
        room += roster->members[i].offer->allowance_count;
    rating->allowances = ARENA_ARRAY(context->arena, struct rating_allowance, room);
    if (before)
        add_carried_allowances(context, before, rating);
    for (size_t i = 0; i < roster->count; i++)
        add_fresh_allowances(context, &roster->members[i], rating);
}

/* Step 3: charges, in charge order: S, the plan, standard. */

static void add_charge(struct rating_context *context, const struct offer *offer,
                       const struct offer_charge *charge, struct rating *rating)
{
    rating->charges[rating->charge_count++] = (struct rating_charge){
        .offer = offer, .charge = charge, .family = family_for(context, offer, charge->scope)};
}

static void add_charges(struct rating_context *context, const struct roster_member *member,
                        struct rating *rating)
{
    for (size_t i = 0; i < member->offer->charge_count; i++) {
        const struct offer_charge *charge = &member->offer->charges[i];
        if (offer_months_hold(charge->months, member->month))
            add_charge(context, member->offer, charge, rating);
    }
}

static void gather_charges(struct rating_context *context, const struct roster *roster,
                           struct rating *rating)
{
    const struct catalog *catalog = context->request->catalog;
    size_t room = catalog->standard_charge_count;
    for (size_t i = 0; i < roster->count; i++)
        room += roster->members[i].offer->charge_count;
    rating->charges = ARENA_ARRAY(context->arena, struct rating_charge, room);
    for (size_t i = 1; i < roster->count; i++)
        add_charges(context, &roster->members[i], rating);
    add_charges(context, &roster->members[0], rating);
    for (size_t i = 0; i < catalog->standard_charge_count; i++)
        add_charge(context, NULL, &catalog->standard_charges[i], rating);
}

static void gather_stops(struct rating_context *context, const struct roster *roster,
                         struct rating *rating)
{
    size_t room = 0;
    for (size_t i = 0; i < roster->count; i++)
        room += roster->members[i].offer->stop_count;
    rating->stops = ARENA_ARRAY(context->arena, struct rating_stop, room);
    for (size_t i = 0; i < roster->count; i++) {
        const struct offer *offer = roster->members[i].offer;
        for (size_t j = 0; j < offer->stop_count; j++)
            rating->stops[rating->stop_count++] = (struct rating_stop){
                .offer = offer,
                .stop = &offer->stops_at[j],
                .family = family_for(context, offer, offer->stops_at[j].scope)};
    }
}

/* Step 2: lines. */

static struct rating_charge *first_charge(struct rating *rating, const struct history_line *line)
{
    for (size_t i = 0; i < rating->charge_count; i++) {
        struct rating_charge *charge = &rating->charges[i];
        if (family_accepts(charge->charge->scope, charge->family, line))
            return charge;
    }
    return NULL;
}

static int64_t metered(const struct history_line *line, const struct offer_charge *charge)
{
    if (!line->metered || charge->meter == 0)
        return line->quantity;
    int64_t over = line->quantity % charge->meter;
    return over ? line->quantity - over + charge->meter : line->quantity;
}

static void pass_stops(struct rating *rating, const struct history_line *line, int64_t quantity)
{
    for (size_t i = 0; i < rating->stop_count; i++) {
        struct rating_stop *stop = &rating->stops[i];
        if (stop->quantity <= stop->stop->amount &&
            family_accepts(stop->stop->scope, stop->family, line))
            stop->quantity += quantity;
    }
}

/* Returns what the allowances left. */
static int64_t draw_allowances(struct rating *rating, const struct history_line *line,
                               int64_t quantity)
{
    for (size_t i = 0; i < rating->allowance_count && quantity > 0; i++) {
        struct rating_allowance *allowance = &rating->allowances[i];
        struct bill_allowance *entry = &allowance->entry;
        if (!family_accepts(entry->allowance->scope, allowance->family, line))
            continue;
        int64_t rest = entry->allowance->unlimited ? quantity : entry->available - entry->used;
        int64_t taken = rest < quantity ? rest : quantity;
        entry->used += taken;
        quantity -= taken;
    }
    return quantity;
}

static money_wide at_most(money_wide amount, int64_t denominator)
{
    money_wide most = AMOUNT_MOST * denominator;
    return amount < most ? amount : most;
}

/* Quantities that metering made larger than can be priced exactly count as the largest that can. */
static void reach_charge(struct rating_charge *reached, const struct history_line *line,
                         int64_t left)
{
    const struct offer_charge *charge = reached->charge;
    if (left > CURVE_QUANTITY_MOST - reached->quantity)
        left = CURVE_QUANTITY_MOST - reached->quantity;
    reached->quantity += left;
    reached->events += line->events;
    if (charge->per_event)
        reached->amount +=
            at_most(curve_price(&charge->price, left, charge->denominator), charge->denominator);
}

/* Validation saw to it that some standard charge accepts every line. */
static void rate_line(struct rating *rating, const struct history_line *line)
{
    struct rating_charge *charge = first_charge(rating, line);
    if (!charge)
        return;
    int64_t quantity = metered(line, charge->charge);
    pass_stops(rating, line, quantity);
    int64_t left = draw_allowances(rating, line, quantity);
    charge->covered += quantity - left;
    if (left > 0)
        reach_charge(charge, line, left);
}

/* Step 4: what reached a charge, priced. */

static money_wide setup_price(const struct rating_charge *reached)
{
    const struct offer_charge *charge = reached->charge;
    money_wide each = (money_wide)charge->setup * charge->denominator;
    int64_t events = reached->events < CURVE_QUANTITY_MOST ? reached->events : CURVE_QUANTITY_MOST;
    return at_most(each * events, charge->denominator);
}

/* Before the cap. */
static money_wide exact_amount(const struct rating_charge *reached)
{
    const struct offer_charge *charge = reached->charge;
    money_wide amount = reached->amount;
    if (!charge->per_event)
        amount = curve_price(&charge->price, reached->quantity, charge->denominator);
    amount = at_most(amount, charge->denominator) + setup_price(reached);
    amount = at_most(amount, charge->denominator);
    money_wide least = (money_wide)charge->min * charge->denominator;
    return charge->min != OFFER_NONE && amount < least ? least : amount;
}

static const char *scope_words(const struct scope *scope)
{
    return scope->name ? scope->name : service_name(scope->service);
}

static const char *offer_words(const struct offer *offer)
{
    return offer ? offer->code : "the standard charges";
}

static void stop_at_cap(const struct rating_charge *reached, int32_t month, struct bill_list *list)
{
    char cap[MONEY_TEXT], name[DATE_TEXT];
    money_format_micro(reached->charge->cap, cap);
    date_format_month(month, name);
    status_fail(&list->reason, STATUS_BAD_INPUT,
                "in %s service stops: the charge of %s for %s passes its cap of %s yuan", name,
                offer_words(reached->offer), scope_words(reached->charge->scope), cap);
    list->stopped = true;
}

static void stop_at_amount(const struct rating_stop *stop, int32_t month, struct bill_list *list)
{
    char amount[QUANTITY_TEXT], name[DATE_TEXT];
    quantity_format(stop->stop->amount, service_unit(stop->stop->scope->service), amount);
    date_format_month(month, name);
    status_fail(&list->reason, STATUS_BAD_INPUT,
                "in %s service stops: %s allows %s of %s and no more", name, stop->offer->code,
                amount, scope_words(stop->stop->scope));
    list->stopped = true;
}

static void price_charge(struct rating_charge *reached, int32_t month, struct bill_list *list)
{
    const struct offer_charge *charge = reached->charge;
    if (reached->quantity == 0)
        return;
    money_wide amount = exact_amount(reached);
    money_wide cap = (money_wide)charge->cap * charge->denominator;
    if (charge->cap != OFFER_NONE && amount > cap) {
        if (charge->stops && !list->stopped)
            stop_at_cap(reached, month, list);
        amount = cap;
    }
    reached->amount_fen = money_fen_half_up(amount, charge->denominator);
}

static void check_stops(const struct rating *rating, int32_t month, struct bill_list *list)
{
    for (size_t i = 0; i < rating->stop_count && !list->stopped; i++)
        if (rating->stops[i].quantity > rating->stops[i].stop->amount)
            stop_at_amount(&rating->stops[i], month, list);
}

static void settle_unlimited(struct rating *rating)
{
    for (size_t i = 0; i < rating->allowance_count; i++) {
        struct bill_allowance *entry = &rating->allowances[i].entry;
        if (entry->allowance->unlimited)
            entry->available = entry->used;
    }
}

struct rating *rating_of_month(struct rating_context *context, const struct roster *roster,
                               size_t month, const struct rating *before, struct bill_list *list)
{
    const struct history *history = context->request->history;
    struct rating *rating = ARENA_NEW(context->arena, struct rating);
    gather_allowances(context, roster, before, rating);
    gather_charges(context, roster, rating);
    gather_stops(context, roster, rating);
    for (size_t i = history->starts[month]; i < history->starts[month + 1]; i++)
        rate_line(rating, &history->lines[i]);
    for (size_t i = 0; i < rating->charge_count; i++)
        price_charge(&rating->charges[i], history->months[month], list);
    check_stops(rating, history->months[month], list);
    settle_unlimited(rating);
    return rating;
}
