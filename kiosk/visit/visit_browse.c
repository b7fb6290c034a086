/* Plans on sale, cheapest first, that fit what was asked for; and one of them as it is sold. Prices
 * are the offers' own: whose use they meet is not known here. */
#include "visit/visit_browse.h"

#include <stdlib.h>
#include <string.h>

#include "advice/wording.h"
#include "base/date.h"
#include "visit/visit_private.h"

/* The choices of each filter; 0: any. What is at most so dear, or includes at least so much. */
static const int64_t limits[VISIT_BROWSE_FILTERS][VISIT_BROWSE_CHOICES] = {
    {0, 3000, 6000, 10000},
    {0, 10 * QUANTITY_GB, 30 * QUANTITY_GB, 60 * QUANTITY_GB},
    {0, 100 * 60, 300 * 60, 600 * 60},
};

/* What everybody may use of a service at home, in the first month. */
struct plain {
    int64_t amount;
    bool is_unlimited;
};

static struct plain plain_of(const struct catalog *catalog, const struct offer *plan,
                             enum service service)
{
    struct plain plain = {0};
    for (size_t i = 0; i < plan->allowance_count; i++) {
        const struct offer_allowance *given = &plan->allowances[i];
        if (given->scope->service != service || given->scope->bands ||
            !offer_months_hold(given->months, 1) ||
            breakdown_usage_of(catalog, given->scope) != BREAKDOWN_PLAIN)
            continue;
        plain.is_unlimited |= given->unlimited;
        plain.amount += given->unlimited ? 0 : given->amount;
    }
    return plain;
}

static bool holds(const struct catalog *catalog, const struct offer *plan, enum service service,
                  int64_t least)
{
    struct plain plain = plain_of(catalog, plan, service);
    return plain.is_unlimited || plain.amount >= least;
}

static bool fits(const struct visit *visit, const struct offer *plan)
{
    const struct visit_browse *browse = &visit->shopper->browse;
    int64_t most = limits[0][browse->chosen[0]];
    return (most == 0 || offer_monthly_fee_fen(plan) <= most) &&
           holds(visit->catalog, plan, SERVICE_DATA, limits[1][browse->chosen[1]]) &&
           holds(visit->catalog, plan, SERVICE_VOICE, limits[2][browse->chosen[2]]);
}

static bool is_sold(const struct visit *visit, const struct offer *offer)
{
    return offer->kind == OFFER_PLAN && offer_is_on_sale(offer, visit_as_of(visit));
}

static int compare_plans(const void *left, const void *right)
{
    const struct offer *const *a = left, *const *b = right;
    int64_t first = offer_monthly_fee_fen(*a), second = offer_monthly_fee_fen(*b);
    if (first != second)
        return first < second ? -1 : 1;
    return strcmp((*a)->code, (*b)->code);
}

struct matches {
    const struct offer **plans;
    size_t count, all;
};

static struct matches matches_of(const struct visit *visit, struct arena *arena)
{
    const struct catalog *catalog = visit->catalog;
    struct matches matches = {ARENA_ARRAY(arena, const struct offer *, catalog->offer_count), 0, 0};
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        if (!is_sold(visit, offer))
            continue;
        matches.all++;
        if (fits(visit, offer))
            matches.plans[matches.count++] = offer;
    }
    if (matches.count)
        qsort(matches.plans, matches.count, sizeof *matches.plans, compare_plans);
    return matches;
}

/* Intents. */

static size_t window_count(size_t matches)
{
    return (matches + VISIT_BROWSE_WINDOW - 1) / VISIT_BROWSE_WINDOW;
}

static void choose(struct visit *visit, size_t filter, int choice)
{
    struct visit_browse *browse = &visit->shopper->browse;
    if (choice < 0 || choice >= VISIT_BROWSE_CHOICES)
        return;
    browse->chosen[filter] = (size_t)choice;
    browse->window = 0;
}

static void look_at(struct visit *visit, const struct matches *matches, int number)
{
    struct visit_browse *browse = &visit->shopper->browse;
    size_t index = browse->window * VISIT_BROWSE_WINDOW + (size_t)number;
    if (number < 0 || number >= VISIT_BROWSE_WINDOW || index >= matches->count)
        return;
    browse->plan = matches->plans[index];
    visit_enter(visit, VISIT_PLAN);
}

void visit_browse_handle(struct visit *visit, struct visit_intent intent)
{
    struct visit_browse *browse = &visit->shopper->browse;
    struct arena scratch = {0};
    struct matches matches = matches_of(visit, &scratch);
    if (intent.kind >= VISIT_FILTER_PRICE && intent.kind <= VISIT_FILTER_VOICE)
        choose(visit, (size_t)(intent.kind - VISIT_FILTER_PRICE), intent.number);
    else if (intent.kind == VISIT_WINDOW && intent.number >= 0 &&
             (size_t)intent.number < window_count(matches.count))
        browse->window = (size_t)intent.number;
    else if (intent.kind == VISIT_LOOK)
        look_at(visit, &matches, intent.number);
    else if (intent.kind == VISIT_BACK)
        visit_enter(visit, VISIT_WELCOME);
    arena_finish(&scratch);
}

void visit_browse_handle_plan(struct visit *visit, struct visit_intent intent)
{
    if (intent.kind == VISIT_BACK)
        visit_enter(visit, VISIT_BROWSE);
    else if (intent.kind == VISIT_NEXT)
        visit_enter(visit, VISIT_SIGN_IN);
}

/* The list. */

static struct message choice_name(size_t filter, size_t choice)
{
    static const char *const keys[VISIT_BROWSE_FILTERS] = {"browse.at_most", "browse.at_least",
                                                           "browse.at_least"};
    struct message message = message_of(keys[filter]);
    if (choice == 0)
        return message_of("browse.any");
    if (filter == 0)
        return message_money(message, "price", limits[filter][choice]);
    return message_quantity(message, "amount", filter == 1 ? QUANTITY_BYTES : QUANTITY_SECONDS,
                            limits[filter][choice]);
}

static void put_filters(const struct visit_browse *browse, struct visit_browse_view *view)
{
    static const char *const names[VISIT_BROWSE_FILTERS] = {"browse.price", "usage.data",
                                                            "usage.voice"};
    for (size_t f = 0; f < VISIT_BROWSE_FILTERS; f++) {
        view->filters[f].what = message_of(names[f]);
        view->filters[f].chosen = browse->chosen[f];
        for (size_t c = 0; c < VISIT_BROWSE_CHOICES; c++)
            view->filters[f].choices[c] = choice_name(f, c);
    }
}

static struct message included_of(enum service service, struct plain plain)
{
    static const char *const keys[SERVICE_COUNT][2] = {
        [SERVICE_VOICE] = {"included.voice", "included.voice_unlimited"},
        [SERVICE_SMS] = {"included.sms", "included.sms_unlimited"},
        [SERVICE_DATA] = {"included.data", "included.data_unlimited"},
    };
    if (plain.is_unlimited)
        return message_of(keys[service][1]);
    return message_quantity(message_of(keys[service][0]), "amount", service_unit(service),
                            plain.amount);
}

static struct visit_browse_plan listed(const struct visit *visit, const struct offer *plan)
{
    static const enum service order[] = {SERVICE_DATA, SERVICE_VOICE, SERVICE_SMS};
    struct visit_browse_plan listed = {.name = visit_advice_name(visit, plan),
                                       .monthly_fen = offer_monthly_fee_fen(plan)};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        struct plain plain = plain_of(visit->catalog, plan, order[i]);
        if (plain.is_unlimited || plain.amount > 0)
            listed.included[listed.included_count++] = included_of(order[i], plain);
    }
    return listed;
}

void visit_browse_view(const struct visit *visit, struct arena *arena,
                       struct visit_browse_view *view)
{
    const struct visit_browse *browse = &visit->shopper->browse;
    struct matches matches = matches_of(visit, arena);
    put_filters(browse, view);
    view->matches = matches.count;
    view->all = matches.all;
    view->window = browse->window;
    view->window_count = window_count(matches.count);
    view->first = browse->window * VISIT_BROWSE_WINDOW;
    for (size_t i = view->first; i < matches.count && view->plan_count < VISIT_BROWSE_WINDOW; i++)
        view->plans[view->plan_count++] = listed(visit, matches.plans[i]);
}

/* One plan. */

static void put_included(const struct visit *visit, const struct offer *plan,
                         struct visit_plan_view *view)
{
    for (size_t i = 0; i < plan->allowance_count; i++) {
        const struct offer_allowance *given = &plan->allowances[i];
        enum quantity_unit unit = service_unit(given->scope->service);
        if (!offer_months_hold(given->months, 1) || view->included_count == VISIT_PLAN_LINES)
            continue;
        view->included[view->included_count++] = (struct visit_plan_line){
            .what = wording_scope(visit->catalog, given->scope),
            .detail = given->unlimited ? message_of("compare.unlimited")
                                       : message_quantity(message_of("bill.charged"), "amount",
                                                          unit, given->amount)};
    }
}

/* A price a shopper can read: of a gigabyte, a minute, a message, or of the block that is sold. */
static struct message price_of(const struct offer_charge *charge)
{
    static const int64_t natural[SERVICE_COUNT] = {
        [SERVICE_VOICE] = 60, [SERVICE_SMS] = 1, [SERVICE_MMS] = 1, [SERVICE_DATA] = QUANTITY_GB};
    enum service service = charge->scope->service;
    const struct curve *curve = &charge->price;
    int64_t unit = curve->kind == CURVE_BLOCK ? curve->unit : natural[service];
    bool is_simple = curve->kind != CURVE_TIERS && charge->setup == 0;
    money_wide micro = is_simple ? (money_wide)curve->price * unit : 0;
    if (!is_simple || micro % ((money_wide)curve->unit * MONEY_FEN) != 0)
        return message_of("plan.by_list");
    int64_t fen = (int64_t)(micro / curve->unit / MONEY_FEN);
    if (fen == 0)
        return message_of("plan.free");
    struct message message =
        message_quantity(message_of("plan.per"), "amount", service_unit(service), unit);
    return message_money(message, "price", fen);
}

/* What meets plain use at home beyond the allowances: the plan's own charge, else the standard. */
static const struct offer_charge *find_charge(const struct offer_charge *charges, size_t count,
                                              const struct history_line *line)
{
    for (size_t i = 0; i < count; i++)
        if (!charges[i].scope->family && !charges[i].scope->bands &&
            offer_months_hold(charges[i].months, 1) && scope_accepts(charges[i].scope, line))
            return &charges[i];
    return NULL;
}

static void put_beyond(const struct visit *visit, const struct offer *plan,
                       struct visit_plan_view *view)
{
    static const enum service order[] = {SERVICE_DATA, SERVICE_VOICE, SERVICE_SMS};
    const struct catalog *catalog = visit->catalog;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        struct history_line line = {.service = order[i],
                                    .direction = DIRECTION_OUT,
                                    .destination = PLACE_DOMESTIC,
                                    .app = names_find(&catalog->apps, "general"),
                                    .quantity = 1};
        const struct offer_charge *charge = find_charge(plan->charges, plan->charge_count, &line);
        if (!charge)
            charge = find_charge(catalog->standard_charges, catalog->standard_charge_count, &line);
        if (charge && !plain_of(catalog, plan, order[i]).is_unlimited)
            view->beyond[view->beyond_count++] = (struct visit_plan_line){
                .what = wording_scope(catalog, charge->scope), .detail = price_of(charge)};
    }
}

static void say_notes(const struct visit *visit, const struct offer *plan, struct arena *arena,
                      struct wording_list *notes)
{
    const char *language = visit->settings.languages[visit->language];
    struct advice_option option = {.plan = plan, .one_off_fen = offer_one_off_fen(plan)};
    *notes = wording_cautions(arena, NULL, &option);
    if (plan->eligibility_count)
        wording_say(arena, notes, message_of("plan.conditions"));
    for (size_t i = 0; i < plan->benefit_count; i++)
        wording_say(arena, notes,
                    message_words(message_of("plan.benefit"), "what",
                                  label_in(&plan->benefits[i], language)));
    if (plan->sale_to != DATE_NONE)
        wording_say(arena, notes,
                    message_day(message_of("note.on_sale_until"), "day", plan->sale_to));
    wording_say(arena, notes, message_words(message_of("note.code"), "code", plan->code));
}

void visit_browse_plan_view(const struct visit *visit, struct arena *arena,
                            struct visit_plan_view *view)
{
    const struct offer *plan = visit->shopper->browse.plan;
    struct wording_list notes;
    view->name = visit_advice_name(visit, plan);
    view->monthly_fen = offer_monthly_fee_fen(plan);
    put_included(visit, plan, view);
    put_beyond(visit, plan, view);
    say_notes(visit, plan, arena, &notes);
    view->notes = notes.items;
    view->note_count = notes.count;
}
