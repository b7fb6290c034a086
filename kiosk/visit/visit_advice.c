/* The advice as a view: the best plans with what each saves against today, what it costs beside,
 * and what must be said of the result. */
#include "advice/wording.h"
#include "visit/visit_closer.h"
#include "visit/visit_private.h"

#define YEAR 12

/* What today costs: the plan held, priced on the same usage, or else what was billed. */
struct today {
    bool known;
    int64_t month_fen, year_fen;
};

static struct today today_of(const struct advice *advice)
{
    if (advice->has_current)
        return (struct today){true, advice->current.monthly_average_fen,
                              advice->current.horizon_total_fen};
    if (advice->has_billed)
        return (struct today){true, advice->billed_average_fen, advice->billed_average_fen * YEAR};
    return (struct today){0};
}

static int64_t distance(int64_t a, int64_t b)
{
    return a < b ? b - a : a - b;
}

/* A year with what is paid once decides whether it saves; the month is the bill's own mean. */
static void put_saving(const struct advice_option *option, struct today today,
                       struct visit_offer_view *view)
{
    if (!today.known)
        return;
    int64_t year = today.year_fen - option->horizon_total_fen;
    view->saving = year > 0 ? VISIT_SAVES : year < 0 ? VISIT_COSTS_MORE : VISIT_SAME;
    view->saving_year_fen = distance(today.year_fen, option->horizon_total_fen);
    view->pays_once = option->one_off_fen > 0 || option->exit_fee_fen > 0;
    view->saving_month_fen = distance(today.month_fen, option->monthly_average_fen);
}

const char *visit_advice_name(const struct visit *visit, const struct offer *offer)
{
    return wording_name(offer, visit->settings.languages[visit->language]);
}

static struct visit_messages said(struct wording_list list)
{
    return (struct visit_messages){list.items, list.count};
}

void visit_advice_say(struct arena *arena, struct visit_messages *messages, struct message message)
{
    struct wording_list list = {messages->items, messages->count};
    wording_say(arena, &list, message);
    *messages = said(list);
}

struct visit_messages visit_advice_addons(const struct visit *visit,
                                          const struct advice_option *option, struct arena *arena)
{
    return said(wording_addons(arena, option, visit->settings.languages[visit->language]));
}

void visit_advice_given_up(const struct visit *visit, const struct advice_option *option,
                           struct arena *arena, struct visit_messages *given_up)
{
    struct wording_list list = {given_up->items, given_up->count};
    wording_given_up(arena, visit->shopper->advice, option,
                     visit->settings.languages[visit->language], &list);
    *given_up = said(list);
}

/* In one sentence: the first by name, the others by their number. */
static void say_given_up(const struct visit *visit, const struct advice_option *option,
                         struct arena *arena, struct visit_messages *cautions)
{
    struct visit_messages all = {0};
    visit_advice_given_up(visit, option, arena, &all);
    if (all.count == 0)
        return;
    struct message message = all.items[0];
    if (all.count > 1) {
        message.key = "caution.gives_up_more";
        message = message_number(message, "count", (int64_t)all.count);
    }
    visit_advice_say(arena, cautions, message);
}

static void say_price(struct arena *arena, struct visit_messages *cautions, const char *key,
                      int64_t fen)
{
    if (fen > 0)
        visit_advice_say(arena, cautions, message_money(message_of(key), "price", fen));
}

struct visit_messages visit_advice_cautions(const struct visit *visit,
                                            const struct advice_option *option, struct arena *arena)
{
    return said(wording_cautions(arena, &visit->shopper->subscriber, option));
}

static struct message included_of(enum service service, const struct breakdown_included *included)
{
    static const char *const keys[SERVICE_COUNT][3] = {
        [SERVICE_VOICE] = {"included.voice", "included.voice_unlimited", "included.voice_none"},
        [SERVICE_SMS] = {"included.sms", "included.sms_unlimited", "included.sms_none"},
        [SERVICE_MMS] = {"included.mms", "included.mms_unlimited", "included.mms_none"},
        [SERVICE_DATA] = {"included.data", "included.data_unlimited", "included.data_none"},
    };
    enum quantity_unit unit = service_unit(service);
    if (included->unlimited || included->plain == 0)
        return message_of(keys[service][included->unlimited ? 1 : 2]);
    struct message message = message_of(keys[service][0]);
    if (included->directed) {
        message.key = "included.data_directed";
        message = message_quantity(message, "directed", unit, included->directed);
    }
    return message_quantity(message, "amount", unit, included->plain);
}

/* What the first place includes against what is used; data first, as people ask for it first. */
static void put_facts(const struct visit *visit, struct arena *arena, struct visit_offer_view *view)
{
    static const enum service order[] = {SERVICE_DATA, SERVICE_VOICE, SERVICE_SMS, SERVICE_MMS};
    const struct visit_shopper *shopper = visit->shopper;
    view->facts = ARENA_ARRAY(arena, struct visit_fact, SERVICE_COUNT);
    for (size_t i = 0; i < SERVICE_COUNT; i++) {
        int64_t used = breakdown_used(shopper->history, order[i]);
        struct breakdown_included included =
            breakdown_included(visit->catalog, &shopper->advice->ranked[0], order[i]);
        struct message detail =
            message_quantity(message_of("you_use"), "amount", service_unit(order[i]), used);
        if (used > 0)
            view->facts[view->fact_count++] =
                (struct visit_fact){.what = included_of(order[i], &included), .detail = detail};
    }
}

static void view_option(const struct visit *visit, const struct advice_option *option,
                        struct arena *arena, struct visit_offer_view *view)
{
    const struct advice *advice = visit->shopper->advice;
    view->name = visit_advice_name(visit, option->plan);
    view->addons = visit_advice_addons(visit, option, arena);
    view->monthly_fen = option->monthly_average_fen;
    view->is_today = advice->has_current && breakdown_is_same(option, &advice->current);
    put_saving(option, today_of(advice), view);
    view->dearer_fen = option->monthly_average_fen - advice->ranked[0].monthly_average_fen;
    if (view->dearer_fen < 0) /* the dialogue ranks by what many pay, not by one usage */
        view->dearer_fen = 0;
    view->cautions = visit_advice_cautions(visit, option, arena);
    say_given_up(visit, option, arena, &view->cautions);
}

static void view_today(const struct visit *visit, struct arena *arena,
                       struct visit_advice_view *view)
{
    const struct advice *advice = visit->shopper->advice;
    struct today today = today_of(advice);
    view->has_today = today.known;
    view->today_is_priced = advice->has_current;
    view->today = (struct visit_offer_view){.name = "", .monthly_fen = today.month_fen};
    if (!advice->has_current)
        return;
    view->today.name = visit_advice_name(visit, advice->current.plan);
    view->today.addons = visit_advice_addons(visit, &advice->current, arena);
    if (!advice->has_billed || advice->billed_average_fen == today.month_fen)
        return;
    view->today.facts = ARENA_NEW(arena, struct visit_fact);
    view->today.facts[view->today.fact_count++].what =
        message_money(message_of("today.billed"), "price", advice->billed_average_fen);
}

static void say_notes(const struct visit *visit, struct arena *arena, struct visit_messages *notes)
{
    const struct visit_shopper *shopper = visit->shopper;
    const struct advice *advice = shopper->advice;
    if (shopper->history->month_count < RECORDS_MONTHS)
        visit_advice_say(arena, notes,
                         message_number(message_of("note.months"), "count",
                                        (int64_t)shopper->history->month_count));
    if (!advice->has_current && !visit_guide_is_guided(visit))
        visit_advice_say(
            arena, notes,
            message_of(advice->has_billed ? "note.plan_unknown" : "note.plan_and_bill_unknown"));
    if (advice->conditional_count && !visit_conditions_ask(visit) &&
        advice->conditional[0].saving_per_month_fen >= visit->settings.question_least_fen)
        say_price(arena, notes, "note.conditional", advice->conditional[0].saving_per_month_fen);
    if (!advice->proof.exact)
        visit_advice_say(arena, notes, message_of("note.not_proved"));
}

static size_t count_extras(const struct catalog *catalog)
{
    size_t extras = 0;
    for (size_t i = 0; i < catalog->offer_count; i++)
        extras += catalog->offers[i].kind != OFFER_PLAN;
    return extras;
}

void visit_advice_view(const struct visit *visit, struct arena *arena,
                       struct visit_advice_view *view)
{
    const struct visit_shopper *shopper = visit->shopper;
    const struct advice *advice = shopper->advice;
    view->offer_count = advice->ranked_count;
    view->offers = ARENA_ARRAY(arena, struct visit_offer_view, view->offer_count);
    for (size_t i = 0; i < view->offer_count; i++)
        view_option(visit, &advice->ranked[i], arena, &view->offers[i]);
    put_facts(visit, arena, &view->offers[0]);
    view->stay = view->offers[0].is_today;
    view_today(visit, arena, view);
    struct message compared = message_of("advice.compared");
    compared = message_number(compared, "plans", (int64_t)advice->proof.plans);
    view->compared = message_number(compared, "extras", (int64_t)count_extras(visit->catalog));
    visit_conditions_summary(visit, &view->questions);
    visit_guide_advice_view(visit, arena, &view->guided);
    say_notes(visit, arena, &view->notes);
}
