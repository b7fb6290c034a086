/* The view model made from the state: the plain screens here, the advice and the bills in files of
 * their own. Changes nothing. */
#include "visit/visit_view.h"

#include <string.h>

#include "visit/visit_closer.h"
#include "visit/visit_private.h"

/* A countdown shows the second that has begun: 30, not 29, at its start. */
static int whole_seconds(int64_t milliseconds)
{
    return milliseconds > 0 ? (int)((milliseconds + 999) / 1000) : 0;
}

/* As Chinese mobile numbers are read: 138 0013 8000. */
static void group_number(const char *digits, char text[static 16])
{
    size_t length = 0;
    for (size_t i = 0; digits[i] && i < VISIT_NUMBER_DIGITS; i++) {
        if (i == 3 || i == 7)
            text[length++] = ' ';
        text[length++] = digits[i];
    }
    text[length] = '\0';
}

static void view_sign_in(const struct visit *visit, struct visit_sign_in_view *view)
{
    const struct visit_shopper *shopper = visit->shopper;
    int64_t wait = visit_wait_left(visit);
    group_number(shopper->number, view->number);
    view->pin_digits = (int)shopper->pin_length;
    view->field = shopper->field;
    bool is_code = visit->screen == VISIT_CODE;
    view->can_submit = (is_code || shopper->number_length == VISIT_NUMBER_DIGITS) &&
                       shopper->pin_length == VISIT_PIN_DIGITS && wait == 0;
    if (shopper->refusal == VISIT_REFUSAL_WRONG)
        view->problem = message_of(is_code ? "code.wrong" : "sign_in.wrong");
    if (shopper->refusal != VISIT_REFUSAL_WAIT || wait == 0)
        return;
    view->problem = message_of("sign_in.wait");
    view->wait_seconds = whole_seconds(wait);
    view->wait_whole = whole_seconds(shopper->wait_whole);
}

static void view_notice(const struct visit *visit, struct visit_notice_view *view)
{
    static const struct visit_notice_view notices[] = {
        [VISIT_NOTICE_NO_USAGE] = {{.key = "no_usage.title"},
                                   {.key = "no_usage.what"},
                                   {.key = "no_usage.way_on"},
                                   {.key = NULL}},
        [VISIT_NOTICE_NO_PLAN] = {{.key = "no_plan.title"},
                                  {.key = "no_plan.what"},
                                  {.key = "no_plan.way_on"},
                                  {.key = "no_plan.staff"}},
        [VISIT_NOTICE_CANNOT] = {{.key = "cannot.title"},
                                 {.key = "cannot.what"},
                                 {.key = "cannot.way_on"},
                                 {.key = NULL}},
    };
    *view = notices[visit->shopper->notice];
    view->can_call = true;
}

static void view_trouble(const struct visit *visit, struct visit_notice_view *view)
{
    static const char *const staff[] = {
        [VISIT_TROUBLE_STORE] = "out_of_order.store",
        [VISIT_TROUBLE_NO_CATALOG] = "out_of_order.no_catalog",
        [VISIT_TROUBLE_BAD_CATALOG] = "out_of_order.bad_catalog",
        [VISIT_TROUBLE_CLOSED] = "out_of_order.closed",
    };
    *view = (struct visit_notice_view){.title = message_of("out_of_order.title"),
                                       .what = message_of("out_of_order.what"),
                                       .way_on = message_of("out_of_order.way_on"),
                                       .staff = message_of(staff[visit->trouble_kind])};
}

static void view_screen(const struct visit *visit, struct arena *arena, struct visit_view *view)
{
    switch (visit->screen) {
    case VISIT_SIGN_IN:
    case VISIT_CODE:
        view_sign_in(visit, &view->sign_in);
        break;
    case VISIT_BROWSE:
        visit_browse_view(visit, arena, &view->browse);
        break;
    case VISIT_PLAN:
        visit_browse_plan_view(visit, arena, &view->plan);
        break;
    case VISIT_TAKE:
        visit_take_view(visit, arena, &view->take);
        break;
    case VISIT_STAFF:
        visit_staff_view(visit, &view->staff);
        break;
    case VISIT_MAINTENANCE:
        visit_maintenance_view(visit, &view->maintenance);
        break;
    case VISIT_ADVICE:
        visit_advice_view(visit, arena, &view->advice);
        break;
    case VISIT_GUIDE:
        visit_guide_view(visit, arena, &view->guide);
        break;
    case VISIT_QUESTION:
        visit_conditions_view(visit, &view->question);
        break;
    case VISIT_BILLS:
        visit_bill_view(visit, arena, &view->bill);
        break;
    case VISIT_USAGE:
        visit_usage_view(visit, arena, &view->usage);
        break;
    case VISIT_COMPARE:
        visit_compare_view(visit, arena, &view->compare);
        break;
    case VISIT_WHY:
        visit_why_view(visit, arena, &view->why);
        break;
    case VISIT_WHATIF:
        visit_whatif_view(visit, arena, &view->whatif);
        break;
    case VISIT_NOTICE:
        view_notice(visit, &view->notice);
        break;
    case VISIT_OUT_OF_ORDER:
        view_trouble(visit, &view->notice);
        break;
    case VISIT_CLEANING:
        view->locked_seconds = whole_seconds(visit_locked_left(visit));
        view->locked_whole = whole_seconds(visit->settings.cleaning_milliseconds);
        break;
    case VISIT_WELCOME:
        view->has_guide = visit->shopper->has_guide;
        break;
    case VISIT_ATTRACT:
    case VISIT_LANGUAGES:
    case VISIT_WORKING:
        break;
    case VISIT_GOODBYE:
        visit_rating_view(visit, &view->rating);
        break;
    }
}

struct visit_view *visit_view(const struct visit *visit, struct arena *arena)
{
    struct visit_view *view = ARENA_NEW(arena, struct visit_view);
    view->screen = visit->screen;
    view->languages = visit->settings.languages;
    view->language_count = visit->settings.language_count;
    view->language = visit->language;
    view->step = visit->step;
    view->contrast = visit->contrast;
    view->lowered = visit->lowered;
    view->idle = visit_is_idle(visit);
    if (view->idle) {
        view->idle_seconds = whole_seconds(visit_idle_left(visit));
        view->idle_whole = whole_seconds(visit->settings.idle_countdown_milliseconds);
    }
    view_screen(visit, arena, view);
    return view;
}
