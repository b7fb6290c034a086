/* What if: levels of use in steps, and the cheapest choice at them. A service that is used is
 * scaled as its ranges are (advice/reasons.h); one that is not gets plain use at home. Must not
 * know of fingers or pixels. */
#include "visit/visit_whatif.h"

#include <string.h>

#include "advice/scaling.h"
#include "advice/wording.h"
#include "base/date.h"
#include "visit/visit_closer.h"

#define STEPS_MOST 50  /* a finger's breadth of track is three of them */
#define SHORT_WAIT 200 /* milliseconds: a shorter one is not worth a word that would flicker */

/* The shortest step, and how far a slider reaches at least, for those who use little. */
static const struct {
    enum service service;
    int64_t unit, reach;
} sliders[VISIT_WHATIF_SLIDERS] = {
    {SERVICE_DATA, QUANTITY_GB, 20 * QUANTITY_GB},
    {SERVICE_VOICE, 10 * 60, 200 * 60},
    {SERVICE_SMS, 1, 50},
};

/* 1, 2, 5, 10, 20 … of the shortest step: whatever gives a round number to read. */
static int64_t unit_for(int64_t least, int64_t reach)
{
    static const int64_t round[] = {1, 2, 5};
    for (int64_t ten = 1;; ten *= 10)
        for (size_t i = 0; i < sizeof round / sizeof *round; i++)
            if (reach <= STEPS_MOST * least * ten * round[i])
                return least * ten * round[i];
}

static struct visit_whatif_level level_of(const struct history *history, size_t slider)
{
    struct visit_whatif_level level = {.service = sliders[slider].service};
    level.own = breakdown_used(history, level.service);
    int64_t reach = 2 * level.own > sliders[slider].reach ? 2 * level.own : sliders[slider].reach;
    level.unit = unit_for(sliders[slider].unit, reach);
    level.steps = (int)((reach + level.unit - 1) / level.unit) + 1;
    level.own_step = (int)((level.own + level.unit / 2) / level.unit);
    level.at = level.solved = level.own_step;
    return level;
}

static int64_t use_at(const struct visit_whatif_level *level, int step)
{
    return step == level->own_step ? level->own : step * level->unit;
}

static bool is_own(const struct visit_whatif *whatif)
{
    for (size_t i = 0; i < VISIT_WHATIF_SLIDERS; i++)
        if (whatif->levels[i].at != whatif->levels[i].own_step)
            return false;
    return true;
}

static bool is_solved(const struct visit_whatif *whatif)
{
    for (size_t i = 0; i < VISIT_WHATIF_SLIDERS; i++)
        if (whatif->levels[i].at != whatif->levels[i].solved)
            return false;
    return true;
}

static void stand_at_own(struct visit *visit)
{
    struct visit_whatif *whatif = &visit->whatif;
    for (size_t i = 0; i < VISIT_WHATIF_SLIDERS; i++)
        whatif->levels[i] = level_of(visit->shopper->history, i);
    whatif->advice = NULL;
}

void visit_whatif_open(struct visit *visit)
{
    stand_at_own(visit);
}

static void move(struct visit *visit, struct visit_whatif_level *level, int step)
{
    if (step < 0 || step >= level->steps || step == level->at)
        return;
    if (is_solved(&visit->whatif))
        visit->whatif.unsolved_since = visit_now(visit);
    level->at = step;
    if (is_own(&visit->whatif))
        stand_at_own(visit);
    else if (!is_solved(&visit->whatif))
        visit_background_want(visit, VISIT_BACKGROUND_WHATIF);
}

void visit_whatif_handle(struct visit *visit, struct visit_intent intent)
{
    if (intent.kind >= VISIT_LEVEL_DATA && intent.kind <= VISIT_LEVEL_SMS)
        move(visit, &visit->whatif.levels[intent.kind - VISIT_LEVEL_DATA], intent.number);
    else if (intent.kind == VISIT_OWN)
        stand_at_own(visit);
}

void visit_whatif_forget(struct visit_whatif *whatif)
{
    for (size_t i = 0; i < 2; i++)
        arena_finish(&whatif->answers[i]);
    *whatif = (struct visit_whatif){0};
}

/* The job. It reads the levels sought and the shopper's history, which stay as they are, and works
 * in the arena of the answer that is not shown. */

void visit_whatif_begin(struct visit *visit)
{
    struct visit_whatif *whatif = &visit->whatif;
    memcpy(whatif->sought, whatif->levels, sizeof whatif->sought);
}

static bool is_new_use(const struct visit_whatif_level *level)
{
    return level->own == 0 && level->at > 0;
}

/* The shopper's lines, and for each service that was not used one more a month. */
static struct usage with_new_use(struct arena *arena, const struct visit_background *background)
{
    struct usage usage = *background->usage;
    size_t months = background->history->month_count;
    struct usage_line *lines =
        ARENA_ARRAY(arena, struct usage_line, usage.count + months * VISIT_WHATIF_SLIDERS);
    memcpy(lines, usage.lines, usage.count * sizeof *lines);
    for (size_t i = 0; i < VISIT_WHATIF_SLIDERS; i++) {
        const struct visit_whatif_level *level = &background->whatif->sought[i];
        for (size_t m = 0; is_new_use(level) && m < months; m++)
            lines[usage.count++] = usage_line_plain(background->history->months[m], level->service,
                                                    use_at(level, level->at));
    }
    usage.lines = lines;
    return usage;
}

static enum status history_at(struct arena *arena, const struct visit_background *background,
                              const struct history **history)
{
    bool has_new_use = false;
    *history = background->history;
    for (size_t i = 0; i < VISIT_WHATIF_SLIDERS; i++)
        has_new_use |= is_new_use(&background->whatif->sought[i]);
    if (has_new_use) {
        struct usage usage = with_new_use(arena, background);
        struct history *bound;
        enum status status = history_bind(arena, background->request.catalog, &usage, &bound, NULL);
        if (status)
            return status;
        *history = bound;
    }
    for (size_t i = 0; i < VISIT_WHATIF_SLIDERS; i++) {
        const struct visit_whatif_level *level = &background->whatif->sought[i];
        int64_t use = use_at(level, level->at);
        if (level->own > 0 && level->at != level->own_step)
            *history = scaling_to(arena, *history, level->service,
                                  breakdown_all(background->history, level->service, use));
    }
    return STATUS_OK;
}

void visit_whatif_compute(void *context)
{
    struct visit_background *background = context;
    struct visit_whatif *whatif = background->whatif;
    struct arena *arena = &whatif->answers[1 - whatif->shown];
    struct advice_request *request = &background->request;
    arena_reset(arena);
    request->top = 1;
    request->leaves_questions = true; /* a finger asks what is cheapest, nothing else */
    if (history_at(arena, background, &request->history) ||
        advice_find(arena, request, &whatif->found, NULL))
        whatif->found = NULL;
}

/* Who is back at their own use by now has that answer already. */
void visit_whatif_take(struct visit *visit)
{
    struct visit_whatif *whatif = &visit->whatif;
    if (is_own(whatif))
        return;
    whatif->shown = 1 - whatif->shown;
    whatif->advice = whatif->found;
    for (size_t i = 0; i < VISIT_WHATIF_SLIDERS; i++)
        whatif->levels[i].solved = whatif->sought[i].at;
}

/* The view. */

static const struct reasons_range *range_of(const struct visit *visit, enum service service)
{
    const struct reasons *reasons = visit->shopper->reasons;
    for (size_t i = 0; reasons && i < reasons->range_count; i++)
        if (reasons->ranges[i].service == service)
            return &reasons->ranges[i];
    return NULL;
}

/* A range holds while all other use is the shopper's own. */
static bool has_range(const struct visit *visit, size_t slider)
{
    for (size_t i = 0; i < VISIT_WHATIF_SLIDERS; i++)
        if (i != slider && visit->whatif.levels[i].at != visit->whatif.levels[i].own_step)
            return false;
    const struct visit_whatif_level *level = &visit->whatif.levels[slider];
    return level->own > 0 && range_of(visit, level->service);
}

static int step_between(int64_t step, const struct visit_whatif_level *level)
{
    return step < 0 ? 0 : step >= level->steps ? level->steps - 1 : (int)step;
}

static void mark_range(const struct visit *visit, const struct visit_whatif_level *level,
                       struct arena *arena, struct visit_whatif_slider *slider)
{
    static const struct wording_span_keys keys = {"whatif.between", "whatif.up_to", "whatif.from",
                                                  "whatif.always"};
    const struct history *history = visit->shopper->history;
    const struct reasons_range *range = range_of(visit, level->service);
    int64_t least = breakdown_own(history, level->service, range->least);
    int64_t most = breakdown_own(history, level->service, range->most);
    slider->good_from = step_between((least + level->unit - 1) / level->unit, level);
    slider->good_to = step_between(most / level->unit, level);
    if (range->open_below)
        slider->good_from = 0;
    if (range->open_above)
        slider->good_to = level->steps - 1;
    slider->note = wording_span(arena, &keys, range, least, most);
}

static struct visit_whatif_slider slider_of(const struct visit *visit, size_t index,
                                            struct arena *arena)
{
    static const char *const names[VISIT_WHATIF_SLIDERS] = {"usage.data", "usage.voice",
                                                            "usage.sms"};
    const struct visit_whatif_level *level = &visit->whatif.levels[index];
    enum quantity_unit unit = service_unit(level->service);
    struct visit_whatif_slider slider = {
        .what = message_of(names[index]), .steps = level->steps, .at = level->at};
    slider.value =
        message_quantity(message_of("bill.charged"), "amount", unit, use_at(level, level->at));
    slider.note = message_quantity(message_of("whatif.now"), "amount", unit, level->own);
    if (has_range(visit, index))
        mark_range(visit, level, arena, &slider);
    return slider;
}

static struct message against_today(const struct visit *visit, const struct advice *advice)
{
    if (!advice->has_current)
        return message_of(NULL);
    const struct advice_option *first = &advice->ranked[0];
    int64_t saved = advice->current.monthly_average_fen - first->monthly_average_fen;
    if (first->plan == visit->shopper->advice->current.plan && saved == 0)
        return message_of("advice.is_today");
    if (saved == 0)
        return message_of("whatif.same");
    return message_money(message_of(saved > 0 ? "whatif.saves" : "whatif.costs"), "price",
                         saved > 0 ? saved : -saved);
}

static void put_answer(const struct visit *visit, struct arena *arena,
                       struct visit_whatif_view *view)
{
    const struct visit_whatif *whatif = &visit->whatif;
    bool has_own = is_own(whatif) || (!whatif->advice && !is_solved(whatif));
    const struct advice *advice = has_own ? visit->shopper->advice : whatif->advice;
    if (!advice || advice->ranked_count == 0)
        return;
    const struct advice_option *first = &advice->ranked[0];
    struct visit_messages addons = visit_advice_addons(visit, first, arena);
    view->name = visit_advice_name(visit, first->plan);
    view->addons = addons.items;
    view->addon_count = addons.count;
    view->monthly_fen = first->monthly_average_fen;
    view->against = against_today(visit, advice);
}

static struct message lead_of(const struct visit *visit, bool has_ranges)
{
    if (!has_ranges)
        return message_of("whatif.lead");
    const struct offer *first = visit->shopper->advice->ranked[0].plan;
    return message_words(message_of("whatif.lead_ranges"), "name", visit_advice_name(visit, first));
}

void visit_whatif_view(const struct visit *visit, struct arena *arena,
                       struct visit_whatif_view *view)
{
    bool has_ranges = false;
    for (size_t i = 0; i < VISIT_WHATIF_SLIDERS; i++) {
        view->sliders[i] = slider_of(visit, i, arena);
        has_ranges |= has_range(visit, i);
    }
    view->lead = lead_of(visit, has_ranges);
    view->is_own = is_own(&visit->whatif);
    view->is_pending = !view->is_own && !is_solved(&visit->whatif) &&
                       visit_now(visit) - visit->whatif.unsolved_since >= SHORT_WAIT;
    put_answer(visit, arena, view);
}
