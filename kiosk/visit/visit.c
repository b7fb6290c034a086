/* The states of a visit and what leads from one to the next. */
#include "visit/visit.h"

#include <string.h>

#include "base/date.h"
#include "base/memory.h"
#include "visit/visit_private.h"
#include "visit/visit_welcome.h"

/* More than the deepest call of a visit uses beside the advice, which sees no number. */
#define STACK_BURNT ((size_t)64 * 1024)

/* How often what is worked out beside the glass is looked after, in milliseconds: less than a
 * quarter of a frame, while it lasts. */
#define BACKGROUND_LOOKS 4

/* Calls leave copies below them on the stack: registers that were saved, arrays the compiler moved.
 * Called by every door of a visit on the way out, so that a number or a PIN is not among them. */
__attribute__((noinline)) static void burn_stack(void)
{
    char below[STACK_BURNT];
    memory_wipe(below, sizeof below);
}

int64_t visit_now(const struct visit *visit)
{
    return visit->clock->milliseconds(visit->clock);
}

void visit_enter(struct visit *visit, enum visit_screen screen)
{
    visit->screen = screen;
    visit->entered = visit_now(visit);
}

/* All that is known of the shopper. */
static void forget(struct visit *visit)
{
    visit_background_drop(visit);
    visit_take_forget(visit);
    visit_whatif_forget(&visit->whatif);
    compiled_room_destroy(visit->room);
    visit->room = NULL;
    arena_finish(&visit->arena);
    visit->records->forget(visit->records);
}

void visit_end(struct visit *visit, enum visit_screen screen)
{
    visit_rating_keep(visit);
    visit_rating_begin(visit, visit->shopper && visit->shopper->advice);
    forget(visit);
    visit->shopper = NULL;
    visit->work = VISIT_WORK_NONE;
    visit->call = (struct visit_call){0};
    if (screen != VISIT_GOODBYE) { /* which is still said in the shopper's language and size */
        visit->language = visit->settings.language;
        visit->step = visit->contrast = 0;
        visit->lowered = false;
    }
    visit->ended++;
    if (screen == VISIT_ATTRACT && visit->is_closed) {
        visit->trouble_kind = VISIT_TROUBLE_CLOSED;
        screen = VISIT_OUT_OF_ORDER;
    }
    visit_enter(visit, screen);
}

void visit_begin(struct visit *visit)
{
    forget(visit);
    visit->shopper = ARENA_NEW(&visit->arena, struct visit_shopper);
}

/* Somebody else's number may be asked for, in the language and size already chosen. */
static void sign_in_anew(struct visit *visit)
{
    visit_begin(visit);
    visit->ended++;
    visit_enter(visit, VISIT_SIGN_IN);
}

/* The other screens. */

static void handle_attract(struct visit *visit, struct visit_intent intent)
{
    if (intent.kind == VISIT_CLEAN)
        visit_enter(visit, VISIT_CLEANING);
    if (intent.kind == VISIT_MAINTAIN)
        visit_maintenance_open(visit);
    if (intent.kind != VISIT_START && intent.kind != VISIT_LANGUAGE)
        return;
    if (!visit_work_catalog(visit))
        return;
    visit->work = VISIT_WORK_NONE;
    visit_begin(visit);
    visit->shopper->has_guide = visit_guide_is_offered(visit);
    if (intent.kind == VISIT_LANGUAGE)
        visit_welcome_choose_language(visit, intent.number);
    visit_enter(visit, VISIT_WELCOME);
}

static void ask_reasons(struct visit *visit)
{
    bool is_pending = visit_background_is_pending(visit, VISIT_BACKGROUND_REASONS);
    if (!visit->shopper->reasons_asked && !is_pending)
        visit_background_want(visit, VISIT_BACKGROUND_REASONS);
}

static void open_bill(struct visit *visit, int rank)
{
    struct visit_shopper *shopper = visit->shopper;
    bool there = rank == VISIT_BILL_TODAY
                     ? shopper->advice->has_current
                     : rank >= 0 && (size_t)rank < shopper->advice->ranked_count;
    if (!there)
        return;
    shopper->bill = rank;
    shopper->piece = 0;
    shopper->month = shopper->history->month_count - 1;
    if (rank == 0)
        ask_reasons(visit);
    visit_enter(visit, VISIT_BILLS);
}

/* What the advice leads to beside its bills. */
static void see(struct visit *visit, int screen)
{
    bool is_known = screen == VISIT_USAGE || screen == VISIT_COMPARE || screen == VISIT_WHY ||
                    screen == VISIT_WHATIF;
    if (is_known)
        visit_enter(visit, (enum visit_screen)screen);
    if (screen == VISIT_WHATIF)
        visit_whatif_open(visit);
    if (screen == VISIT_TAKE) {
        visit_take_open(visit);
        ask_reasons(visit);
    }
    if (screen == VISIT_WHY || screen == VISIT_WHATIF)
        ask_reasons(visit);
}

static void handle_advice(struct visit *visit, struct visit_intent intent)
{
    if (intent.kind == VISIT_BILL)
        open_bill(visit, intent.number);
    else if (intent.kind == VISIT_NEXT)
        open_bill(visit, 0);
    else if (intent.kind == VISIT_SEE)
        see(visit, intent.number);
    else if (intent.kind == VISIT_QUESTIONS)
        visit_conditions_open(visit);
    else if (intent.kind == VISIT_CHANGE && visit_guide_is_guided(visit))
        visit_guide_again(visit, intent.number);
    else if (intent.kind == VISIT_BACK && visit_guide_is_guided(visit))
        visit_guide_again(visit, -1);
    else if (intent.kind == VISIT_BACK)
        sign_in_anew(visit);
}

static void handle_bills(struct visit *visit, struct visit_intent intent)
{
    struct visit_shopper *shopper = visit->shopper;
    size_t number = (size_t)intent.number; /* a negative one is larger than every count */
    if (intent.kind == VISIT_MONTH && number < shopper->history->month_count)
        shopper->month = number;
    else if (intent.kind == VISIT_PIECE && number < visit_option(visit)->piece_count)
        shopper->piece = number;
    else if (intent.kind == VISIT_BACK)
        visit_enter(visit, VISIT_ADVICE);
    else if (intent.kind == VISIT_NEXT)
        visit_end(visit, VISIT_GOODBYE);
}

static void handle_usage(struct visit *visit, struct visit_intent intent)
{
    bool is_back = intent.kind == VISIT_BACK;
    if (is_back && visit->shopper->usage_first) {
        sign_in_anew(visit);
    } else if (is_back || intent.kind == VISIT_NEXT) {
        visit->shopper->usage_first = false;
        visit_enter(visit, VISIT_ADVICE);
    }
}

static void handle_compare(struct visit *visit, struct visit_intent intent)
{
    if (intent.kind == VISIT_BACK)
        visit_enter(visit, VISIT_ADVICE);
    else if (intent.kind == VISIT_SEE && intent.number == VISIT_TAKE)
        see(visit, VISIT_TAKE);
    else if (intent.kind == VISIT_NEXT)
        open_bill(visit, 0);
}

static void handle_notice(struct visit *visit, struct visit_intent intent)
{
    if (intent.kind == VISIT_BACK)
        sign_in_anew(visit);
    else if (intent.kind == VISIT_SEE && intent.number == VISIT_STAFF)
        visit_staff_open(visit);
    else if (intent.kind == VISIT_NEXT)
        visit_end(visit, VISIT_GOODBYE);
}

static void handle_by_screen(struct visit *visit, struct visit_intent intent)
{
    switch (visit->screen) {
    case VISIT_ATTRACT:
        handle_attract(visit, intent);
        break;
    case VISIT_LANGUAGES:
        visit_welcome_handle_languages(visit, intent);
        break;
    case VISIT_WELCOME:
        visit_welcome_handle(visit, intent);
        break;
    case VISIT_BROWSE:
        visit_browse_handle(visit, intent);
        break;
    case VISIT_PLAN:
        visit_browse_handle_plan(visit, intent);
        break;
    case VISIT_TAKE:
        visit_take_handle(visit, intent);
        break;
    case VISIT_STAFF:
        visit_staff_handle(visit, intent);
        break;
    case VISIT_CODE:
        visit_maintenance_handle_code(visit, intent);
        break;
    case VISIT_MAINTENANCE:
        visit_maintenance_handle(visit, intent);
        break;
    case VISIT_SIGN_IN:
        visit_sign_in_handle(visit, intent);
        break;
    case VISIT_WORKING:
    case VISIT_CLEANING:
        break;
    case VISIT_ADVICE:
        handle_advice(visit, intent);
        break;
    case VISIT_QUESTION:
        visit_conditions_handle(visit, intent);
        break;
    case VISIT_BILLS:
        handle_bills(visit, intent);
        break;
    case VISIT_GUIDE:
        visit_guide_handle(visit, intent);
        break;
    case VISIT_USAGE:
        handle_usage(visit, intent);
        break;
    case VISIT_COMPARE:
    case VISIT_WHY:
        handle_compare(visit, intent);
        break;
    case VISIT_WHATIF:
        if (intent.kind == VISIT_BACK)
            visit_enter(visit, VISIT_ADVICE);
        else
            visit_whatif_handle(visit, intent);
        break;
    case VISIT_NOTICE:
        handle_notice(visit, intent);
        break;
    case VISIT_OUT_OF_ORDER:
        if (intent.kind == VISIT_NEXT)
            visit->work = VISIT_WORK_OPEN;
        else if (intent.kind == VISIT_MAINTAIN)
            visit_maintenance_open(visit);
        break;
    case VISIT_GOODBYE:
        if (intent.kind == VISIT_NEXT)
            visit_end(visit, VISIT_ATTRACT);
        else
            visit_rating_handle(visit, intent);
        break;
    }
}

static bool is_maintained(const struct visit *visit)
{
    return visit->screen == VISIT_CODE || visit->screen == VISIT_MAINTENANCE;
}

/* What the strip offers on every screen but the attract one; true when the intent was one. */
static bool handle_settings(struct visit *visit, struct visit_intent intent)
{
    if (visit->screen == VISIT_ATTRACT || visit->screen == VISIT_CLEANING)
        return false;
    if (intent.kind == VISIT_NEXT_LANGUAGE)
        visit->language = (visit->language + 1) % visit->settings.language_count;
    else if (intent.kind == VISIT_TEXT_SIZE)
        visit->step = (visit->step + 1) % VISIT_STEPS;
    else if (intent.kind == VISIT_LOWER)
        visit->lowered = !visit->lowered;
    else if (intent.kind == VISIT_CONTRAST)
        visit->contrast = (visit->contrast + 1) % VISIT_CONTRASTS;
    else if (intent.kind == VISIT_SEE && intent.number == VISIT_LANGUAGES)
        visit_welcome_open_languages(visit);
    else if (intent.kind == VISIT_END && visit->shopper)
        visit_end(visit, is_maintained(visit) ? VISIT_ATTRACT : VISIT_GOODBYE);
    else
        return false;
    return true;
}

void visit_handle(struct visit *visit, struct visit_intent intent)
{
    visit_tick(visit); /* what was due before this touch has happened before it */
    if (visit_is_idle(visit) && intent.kind != VISIT_STILL_HERE && intent.kind != VISIT_END)
        return;
    visit->touched = visit_now(visit);
    if (!handle_settings(visit, intent))
        handle_by_screen(visit, intent);
    burn_stack();
}

bool visit_has_work(const struct visit *visit)
{
    return visit->work != VISIT_WORK_NONE || visit_background_is_busy(visit);
}

bool visit_works_beside(const struct visit *visit)
{
    return visit->work == VISIT_WORK_NONE && visit_background_is_busy(visit);
}

void visit_work(struct visit *visit)
{
    visit_work_do(visit);
    burn_stack();
}

/* Time. */

static int64_t idle_whole(const struct visit *visit)
{
    return visit->settings.idle_warning_milliseconds + visit->settings.idle_countdown_milliseconds;
}

int64_t visit_idle_left(const struct visit *visit)
{
    return visit->touched + idle_whole(visit) - visit_now(visit);
}

bool visit_is_idle(const struct visit *visit)
{
    return visit->shopper && !visit->work &&
           visit_idle_left(visit) <= visit->settings.idle_countdown_milliseconds;
}

int64_t visit_wait_left(const struct visit *visit)
{
    int64_t left = visit->shopper ? visit->shopper->wait_until - visit_now(visit) : 0;
    return left > 0 ? left : 0;
}

int64_t visit_locked_left(const struct visit *visit)
{
    return visit->entered + visit->settings.cleaning_milliseconds - visit_now(visit);
}

void visit_tick(struct visit *visit)
{
    int64_t shown = visit_now(visit) - visit->entered;
    bool left_alone = visit->shopper && !visit->work && visit_idle_left(visit) <= 0;
    bool said_goodbye = visit->screen == VISIT_GOODBYE && shown >= visit_rating_goodbye(visit);
    bool is_clean = visit->screen == VISIT_CLEANING && visit_locked_left(visit) <= 0;
    if (left_alone || said_goodbye || is_clean)
        visit_end(visit, VISIT_ATTRACT);
    else if (visit->screen == VISIT_OUT_OF_ORDER && shown >= visit->settings.retry_milliseconds) {
        visit->work = VISIT_WORK_OPEN;
        visit->entered = visit_now(visit);
    }
    struct visit_shopper *shopper = visit->shopper;
    if (shopper && shopper->refusal == VISIT_REFUSAL_WAIT && visit_wait_left(visit) == 0)
        shopper->refusal = VISIT_REFUSAL_NONE;
    visit_background_tick(visit);
    visit_take_tick(visit);
}

/* To the next whole second of a countdown. */
static int64_t to_the_second(int64_t left)
{
    int64_t part = left % 1000;
    return part ? part : 1000;
}

static int64_t sooner(int64_t a, int64_t b)
{
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

static int64_t idle_wake(const struct visit *visit)
{
    int64_t left = visit_idle_left(visit);
    if (visit_is_idle(visit))
        return left > 0 ? to_the_second(left) : 0;
    return left - visit->settings.idle_countdown_milliseconds;
}

int64_t visit_wake(const struct visit *visit)
{
    if (visit->work)
        return 0;
    int64_t shown = visit_now(visit) - visit->entered;
    int64_t wake = -1;
    if (visit->shopper)
        wake = idle_wake(visit);
    if (visit->screen == VISIT_GOODBYE)
        wake = visit_rating_goodbye(visit) - shown;
    else if (visit->screen == VISIT_CLEANING)
        wake = visit_locked_left(visit) > 0 ? to_the_second(visit_locked_left(visit)) : 0;
    else if (visit->screen == VISIT_OUT_OF_ORDER)
        wake = visit->settings.retry_milliseconds - shown;
    int64_t wait = visit_wait_left(visit);
    if (visit->screen == VISIT_SIGN_IN && wait > 0)
        wake = sooner(wake, to_the_second(wait));
    if (visit_take_wake(visit) >= 0)
        wake = sooner(wake, visit_take_wake(visit));
    if (visit_background_is_busy(visit))
        wake = sooner(wake, BACKGROUND_LOOKS);
    return wake < -1 ? 0 : wake;
}

/* The visit itself. */

int32_t visit_as_of(const struct visit *visit)
{
    return visit->settings.as_of == DATE_NONE ? visit->clock->today(visit->clock)
                                              : visit->settings.as_of;
}

const struct advice_option *visit_option(const struct visit *visit)
{
    const struct visit_shopper *shopper = visit->shopper;
    return shopper->bill == VISIT_BILL_TODAY ? &shopper->advice->current
                                             : &shopper->advice->ranked[shopper->bill];
}

struct visit *visit_create(struct records *records, struct clock *clock,
                           const struct visit_settings *settings)
{
    struct visit *visit = memory_allocate(1, sizeof *visit);
    visit->settings = *settings;
    visit->records = records;
    visit->clock = clock;
    visit->language = settings->language;
    visit->work = VISIT_WORK_OPEN;
    arena_init(&visit->arena);
    visit_enter(visit, VISIT_ATTRACT);
    return visit;
}

void visit_destroy(struct visit *visit)
{
    if (!visit)
        return;
    forget(visit);
    memory_wipe(visit, sizeof *visit);
    memory_free(visit);
}

uint64_t visit_ended(const struct visit *visit)
{
    return visit->ended;
}

const char *visit_trouble(const struct visit *visit)
{
    return visit->trouble.message;
}

const struct visit_outcomes *visit_outcomes(const struct visit *visit)
{
    return &visit->rating.outcomes;
}
