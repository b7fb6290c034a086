/* All plans in the order of their floors, each with its best S; then what hangs on a question, what
 * a stop of service forbids, and savings. The search itself is search.c's. */
#include "advice/advice.h"

#include <stdlib.h>
#include <string.h>

#include "advice/compiled_room.h"
#include "advice/conditional.h"
#include "advice/contest.h"
#include "advice/pricing.h"
#include "base/money.h"

struct finding {
    struct arena *arena;
    const struct advice_request *request;
    struct field field;
    struct quick *quick; /* NULL: the compiled catalog cannot tell */
    struct contest contest;
    bool has_contest;
    struct effort effort;
    struct advice *advice;
    struct advice_option *stopped; /* the best stopped choice of each plan looked at */
    size_t stopped_count;
};

/* Puts the option in its place; the last falls out where there are more than were asked for. */
static void rank(struct finding *finding, const struct advice_option *option)
{
    struct advice *advice = finding->advice;
    size_t at = advice->ranked_count;
    while (at > 0 && pricing_compare(option, &advice->ranked[at - 1], finding->field.plan_held) < 0)
        at--;
    if (at == finding->request->top)
        return;
    size_t last = advice->ranked_count < finding->request->top ? advice->ranked_count++
                                                               : finding->request->top - 1;
    for (size_t i = last; i > at; i--)
        advice->ranked[i] = advice->ranked[i - 1];
    advice->ranked[at] = *option;
}

static const struct advice_option *last_place(const struct finding *finding)
{
    const struct advice *advice = finding->advice;
    if (advice->ranked_count < finding->request->top)
        return NULL;
    return &advice->ranked[advice->ranked_count - 1];
}

static int compare_taken(const void *left, const void *right)
{
    const struct choice_taken *a = left, *b = right;
    return strcmp(a->offer->code, b->offer->code);
}

/* Holdings of one code are counted together; what the catalog does not know cannot be priced. */
static struct choice_list holdings(struct finding *finding)
{
    const struct catalog *catalog = finding->request->catalog;
    struct choice_taken *items =
        ARENA_ARRAY(finding->arena, struct choice_taken, finding->request->subscriber->addon_count);
    size_t count = 0;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        int held = field_held(&finding->field, offer);
        if (held > 0 && (offer->kind == OFFER_ADDON || offer->kind == OFFER_PROMOTION))
            items[count++] = (struct choice_taken){.offer = offer, .quantity = held};
    }
    if (count)
        qsort(items, count, sizeof *items, compare_taken);
    return (struct choice_list){.items = items, .count = count};
}

static struct advice_option *place_of(const struct finding *finding, const struct offer *plan)
{
    for (size_t i = 0; i < finding->advice->ranked_count; i++)
        if (finding->advice->ranked[i].plan == plan)
            return &finding->advice->ranked[i];
    return NULL;
}

static void leave_ranking(struct finding *finding, struct advice_option *place)
{
    struct advice *advice = finding->advice;
    size_t after = (size_t)(&advice->ranked[advice->ranked_count] - place) - 1;
    memmove(place, place + 1, after * sizeof *place);
    advice->ranked_count--;
}

static void keep_stopped(struct finding *finding, const struct advice_option *option)
{
    size_t at = 0;
    while (at < finding->stopped_count && finding->stopped[at].plan != option->plan)
        at++;
    if (at == finding->stopped_count)
        finding->stopped_count++;
    else if (pricing_compare(option, &finding->stopped[at], NULL) >= 0)
        return;
    finding->stopped[at] = *option;
}

/* What the search found comes before what was known of the plan. */
static void keep_found(struct finding *finding, const struct search *search)
{
    if (search->has_best) {
        struct advice_option *place = place_of(finding, search->best.plan);
        if (place)
            leave_ranking(finding, place);
        rank(finding, &search->best);
    }
    if (search->has_stopped)
        keep_stopped(finding, &search->stopped);
}

/* Only what is better than what is known of the plan, and comes before the last place, is wanted.
 */
static struct search search_for(struct finding *finding, const struct offer *plan,
                                struct effort *effort)
{
    const struct advice_option *known = place_of(finding, plan);
    return (struct search){.arena = finding->arena,
                           .worths = finding->contest.worths,
                           .portfolios = finding->contest.portfolios,
                           .effort = effort,
                           .cost_below = INT64_MAX,
                           .rival = known ? known : last_place(finding)};
}

static void try_choice(struct finding *finding, const struct offer *plan,
                       const struct choice_list *taken)
{
    struct effort effort = {.budget = EFFORT_OF_A_PLAN};
    struct search search = search_for(finding, plan, &effort);
    search_choice(&search, plan, taken);
    finding->effort.choices_priced += effort.choices_priced;
    keep_found(finding, &search);
}

/* The plan alone and, where it is held, with what is held: of a plan that could not be searched to
 * the end at least these are known. */
static void try_plainest(struct finding *finding, const struct offer *plan)
{
    const struct field *field = &finding->field;
    const struct choice_list none = {.count = 0}, held = holdings(finding);
    try_choice(finding, plan, &none);
    bool is_open = plan == field->plan_held && held.count > 0;
    for (size_t i = 0; i < held.count && is_open; i++)
        is_open = field_most(field, held.items[i].offer, plan) >= held.items[i].quantity;
    if (is_open)
        try_choice(finding, plan, &held);
}

/* False: its effort is spent before all choices of the plan are dealt with. */
static bool search_with(struct finding *finding, const struct offer *plan, struct effort effort)
{
    struct search search = search_for(finding, plan, &effort);
    search_plan(&search, plan);
    finding->effort.choices_priced += effort.choices_priced;
    keep_found(finding, &search);
    return !effort.is_spent;
}

static bool is_beyond_last(const struct finding *finding, const struct contest_plan *plan)
{
    const struct advice_option *last = last_place(finding);
    return last && plan->floor_fen > last->cost_fen;
}

/* What was left open by its share is searched again with all that is left by then. */
static void finish_open_plans(struct finding *finding, const struct contest_plan *const *open,
                              size_t count)
{
    for (size_t i = 0; i < count && !finding->effort.is_spent; i++) {
        const struct effort left = {.budget = effort_left(&finding->effort)};
        if (!is_beyond_last(finding, open[i]))
            finding->effort.is_spent = !search_with(finding, open[i]->plan, left);
    }
}

/* Plans that the compiled catalog cannot tell; all of them where there is none. */
static bool is_left(const struct finding *finding, const struct offer *plan)
{
    const struct quick *quick = finding->quick;
    for (size_t i = 0; quick && i < quick->beyond_count; i++)
        if (quick->beyond[i] == plan)
            return true;
    return !quick;
}

static enum status begin_contest(struct finding *finding, struct error *error)
{
    if (finding->has_contest)
        return STATUS_OK;
    finding->has_contest = true;
    return contest_begin(finding->arena, finding->request, &finding->contest, error);
}

static void rank_plans(struct finding *finding)
{
    const struct contest *contest = &finding->contest;
    const struct contest_plan **open =
        ARENA_ARRAY(finding->arena, const struct contest_plan *, contest->plan_count);
    size_t open_count = 0;
    for (size_t i = 0; i < contest->plan_count; i++) {
        const struct contest_plan *plan = &contest->plans[i];
        if (is_beyond_last(finding, plan))
            break;
        if (!is_left(finding, plan->plan))
            continue;
        finding->advice->proof.plans_priced += !finding->quick;
        if (search_with(finding, plan->plan, effort_share(&finding->effort)))
            continue;
        try_plainest(finding, plan->plan);
        open[open_count++] = plan;
    }
    finish_open_plans(finding, open, open_count);
}

/* What the compiled catalog can tell; the rest is searched as if there were none. */
static enum status rank_quickly(struct finding *finding, struct error *error)
{
    struct quick *quick = finding->quick;
    quick_rank(quick, finding->request->top);
    finding->advice->proof.plans_priced = quick->plans_priced;
    for (size_t i = 0; i < quick->ranked_count; i++)
        quick_write(quick, &quick->ranked[i], true, finding->arena,
                    &finding->advice->ranked[finding->advice->ranked_count++]);
    finding->stopped = ARENA_ARRAY(finding->arena, struct advice_option,
                                   quick->stopped_count + quick->beyond_count);
    for (size_t i = 0; i < quick->stopped_count; i++) {
        struct advice_option option;
        if (quick->ranked_count && quick->stopped[i].cost > quick->ranked[0].cost)
            continue;
        quick_write(quick, &quick->stopped[i], false, finding->arena, &option);
        keep_stopped(finding, &option);
    }
    if (quick->beyond_count == 0)
        return STATUS_OK;
    enum status status = begin_contest(finding, error);
    if (status == STATUS_OK)
        rank_plans(finding);
    return status;
}

static enum status rank_all(struct finding *finding, struct error *error)
{
    if (finding->quick)
        return rank_quickly(finding, error);
    enum status status = begin_contest(finding, error);
    finding->stopped =
        ARENA_ARRAY(finding->arena, struct advice_option, finding->request->catalog->offer_count);
    if (status == STATUS_OK)
        rank_plans(finding);
    return status;
}

/* What hangs on a question. */

static void ask_quickly(struct finding *finding)
{
    struct quick *quick = finding->quick;
    struct advice *advice = finding->advice;
    quick_ask(quick, advice->ranked_count ? advice->ranked[0].cost_fen : INT64_MAX);
    struct advice_option *options =
        ARENA_ARRAY(finding->arena, struct advice_option, quick->ranked_count);
    for (size_t i = 0; i < quick->ranked_count; i++)
        quick_write(quick, &quick->ranked[i], true, finding->arena, &options[i]);
    if (quick->beyond_count == 0)
        conditional_report(finding->arena, finding->request, options, quick->ranked_count, advice);
}

static enum status ask(struct finding *finding, struct error *error)
{
    const struct quick *quick = finding->quick;
    if (quick && !quick_has_questions(quick))
        return STATUS_OK;
    if (quick && quick->beyond_count == 0 && !quick->shopper.compiled->boosters_ask) {
        ask_quickly(finding);
        if (quick->beyond_count == 0)
            return STATUS_OK;
    }
    enum status status = begin_contest(finding, error);
    if (status == STATUS_OK)
        conditional_find(&finding->contest, &finding->effort, finding->advice);
    return status;
}

/* What would have come first but for a stop. */

static int compare_stopped(const void *left, const void *right)
{
    const struct advice_stopped *a = left, *b = right;
    return pricing_compare(&a->option, &b->option, NULL);
}

static const char *reason_of(const struct advice_option *option)
{
    for (size_t i = 0; i < option->piece_count; i++)
        if (option->pieces[i].bills.stopped)
            return option->pieces[i].bills.reason.message;
    return "";
}

static void report_stopped(struct finding *finding)
{
    struct advice *advice = finding->advice;
    advice->stopped = ARENA_ARRAY(finding->arena, struct advice_stopped, finding->stopped_count);
    for (size_t i = 0; i < finding->stopped_count; i++) {
        struct advice_option *option = &finding->stopped[i];
        if (advice->ranked_count &&
            pricing_compare(option, &advice->ranked[0], finding->field.plan_held) > 0)
            continue;
        pricing_fill(finding->arena, finding->request, option);
        advice->stopped[advice->stopped_count++] =
            (struct advice_stopped){.option = *option, .reason = reason_of(option)};
    }
    if (advice->stopped_count)
        qsort(advice->stopped, advice->stopped_count, sizeof *advice->stopped, compare_stopped);
}

/* Today's plan, and what was billed. */

static void price_current(struct finding *finding)
{
    struct advice *advice = finding->advice;
    if (!finding->field.plan_held)
        return;
    const struct choice choice = {.plan = finding->field.plan_held, .taken = holdings(finding)};
    advice->has_current = true;
    advice_price(finding->arena, finding->request, &choice, &advice->current);
}

static void average_billed(struct finding *finding)
{
    const struct subscriber *subscriber = finding->request->subscriber;
    const struct history *history = finding->request->history;
    int64_t sum = 0, count = 0;
    for (size_t i = 0; subscriber && i < subscriber->billed_count; i++)
        for (size_t month = 0; month < history->month_count; month++)
            if (subscriber->billed[i].month == history->months[month]) {
                sum += subscriber->billed[i].fen;
                count++;
            }
    finding->advice->has_billed = count > 0;
    if (count)
        finding->advice->billed_average_fen = money_divide_half_up(sum, count);
}

static void fill_ranked(struct finding *finding)
{
    struct advice *advice = finding->advice;
    for (size_t i = 0; i < advice->ranked_count; i++) {
        struct advice_option *option = &advice->ranked[i];
        pricing_fill(finding->arena, finding->request, option);
        if (advice->has_current)
            option->saving_per_month_fen =
                advice->current.monthly_average_fen - option->monthly_average_fen;
    }
}

static void fill_proof(struct finding *finding)
{
    const struct catalog *catalog = finding->request->catalog;
    struct advice_proof *proof = &finding->advice->proof;
    for (size_t i = 0; i < catalog->offer_count; i++)
        proof->plans += catalog->offers[i].kind == OFFER_PLAN && finding->field.exists[i];
    proof->choices_priced =
        finding->effort.choices_priced + (finding->quick ? finding->quick->memo.priced : 0);
    proof->exact = !finding->effort.is_spent;
}

void advice_price(struct arena *arena, const struct advice_request *request,
                  const struct choice *choice, struct advice_option *option)
{
    *option = (struct advice_option){.plan = choice->plan, .taken = choice->taken};
    pricing_cut(arena, request, option);
    for (size_t i = 0; i < option->piece_count; i++)
        memcpy(option->pieces[i].boosters, choice->boosters, sizeof choice->boosters);
    pricing_fill(arena, request, option);
}

static enum status check_request(const struct advice_request *request, struct error *error)
{
    if (request->horizon < 1 || request->horizon > ADVICE_HORIZON_MOST)
        return status_fail(error, STATUS_BAD_INPUT,
                           "a horizon of %d months: it has to be 1 to %d months", request->horizon,
                           ADVICE_HORIZON_MOST);
    if (request->top < 1)
        return status_fail(error, STATUS_BAD_INPUT, "at least one plan has to be ranked");
    return STATUS_OK;
}

static void find_quick(struct finding *finding, struct compiled_room *room)
{
    const struct advice_request *request = finding->request;
    if (room)
        arena_reset(&room->arena);
    if (room && !request->only && !room->compiled->is_beyond &&
        quick_begin(&room->arena, room->compiled, request, room->ratings, &room->quick))
        finding->quick = &room->quick;
}

static enum status find_in(struct finding *finding, struct error *error)
{
    enum status status = rank_all(finding, error);
    if (status != STATUS_OK)
        return status;
    price_current(finding);
    fill_ranked(finding);
    report_stopped(finding);
    average_billed(finding);
    if (!finding->request->leaves_questions)
        status = ask(finding, error);
    fill_proof(finding);
    return status;
}

static enum status find_with(struct arena *arena, const struct advice_request *request,
                             struct compiled_room *room, struct advice **found, struct error *error)
{
    struct finding finding = {
        .arena = arena, .request = request, .effort = {.budget = EFFORT_MOST}};
    enum status status = field_of(arena, request, &finding.field, error);
    if (status != STATUS_OK)
        return status;
    size_t plans = request->catalog->offer_count;
    size_t top = request->top < plans ? request->top : plans;
    finding.advice = *found = ARENA_NEW(arena, struct advice);
    finding.advice->ranked = ARENA_ARRAY(arena, struct advice_option, top);
    find_quick(&finding, room);
    return find_in(&finding, error);
}

/* A catalog that is asked once only is compiled for that, unless it would not be looked at. */
enum status advice_find(struct arena *arena, const struct advice_request *request,
                        struct advice **found, struct error *error)
{
    enum status status = check_request(request, error);
    if (status != STATUS_OK)
        return status;
    if (request->room || request->only)
        return find_with(arena, request, request->room, found, error);
    struct compiled *compiled = compiled_create(request->catalog);
    struct compiled_room *room = compiled_room_create(compiled);
    status = find_with(arena, request, room, found, error);
    compiled_room_destroy(room);
    compiled_destroy(compiled);
    return status;
}

enum status advice_costs(const struct advice_request *request, int64_t *costs, struct error *error)
{
    const struct catalog *catalog = request->catalog;
    struct advice_request all = *request;
    struct arena arena = {0};
    struct advice *advice;
    all.top = catalog->offer_count;
    enum status status = advice_find(&arena, &all, &advice, error);
    for (size_t i = 0; i < catalog->offer_count; i++)
        costs[i] = ADVICE_NO_COST;
    for (size_t i = 0; status == STATUS_OK && i < advice->ranked_count; i++)
        costs[advice->ranked[i].plan - catalog->offers] = advice->ranked[i].cost_fen;
    arena_finish(&arena);
    return status;
}
