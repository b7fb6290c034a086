/* A shopper's visit as a state machine: it takes intents, holds all that it knows of the shopper in
 * one arena, and answers with a view model (visit_view.h). It draws nothing and knows no language's
 * words. However a visit ends (by button, idle, or the process dying), the arena is wiped and
 * language, text size and contrast are the defaults again.
 *
 * What takes time (signing in, the advice) is done by visit_work, so that the glass can first show
 * that something is being done. Time passes by visit_tick; visit_wake says when next. */
#ifndef VISIT_VISIT_H
#define VISIT_VISIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/clock.h"
#include "visit/records.h"
#include "visit/visit_intent.h"
#include "visit/visit_view.h"

struct outlet;
struct strings;
struct visit;

struct visit_settings {
    const char *const *languages; /* tags the glass has words for; borrowed */
    size_t language_count;
    size_t language; /* the one a visit begins in */
    int64_t idle_warning_milliseconds, idle_countdown_milliseconds;
    int64_t goodbye_milliseconds; /* how long the wipe is shown */
    int64_t rating_milliseconds;  /* the same, while it asks how it was */
    int64_t cleaning_milliseconds;
    int64_t retry_milliseconds; /* how long an out-of-order kiosk waits before it tries again */
    size_t offers;              /* how many plans are advised */
    int64_t question_least_fen; /* a month: a question is put when it could save this much */
    int32_t as_of;              /* the date of the advice; DATE_NONE: today */
    /* What goes home; all borrowed, each may be NULL. */
    struct outlet *printer;
    const struct strings *const *words; /* by language; without them nothing is printed */
    const char *link, *operator_name;   /* of the code (print/qr.h); on the paper */
};

/* After 30 s without a touch a warning that counts 30 s down: 60 s of idle and everything is gone.
 */
#define VISIT_SETTINGS_DEFAULT                                                                     \
    {                                                                                              \
        .idle_warning_milliseconds = 30000, .idle_countdown_milliseconds = 30000,                  \
        .goodbye_milliseconds = 8000, .rating_milliseconds = 20000,                                \
        .cleaning_milliseconds = 30000, .retry_milliseconds = 15000, .offers = 3,                  \
        .question_least_fen = 100, .as_of = INT32_MIN                                              \
    }

/* Borrows all three; `settings` are copied. Loads nothing: the first visit_work does. */
struct visit *visit_create(struct records *records, struct clock *clock,
                           const struct visit_settings *settings);
void visit_destroy(struct visit *visit); /* wipes; NULL is fine */

/* An intent that the screen shown does not offer changes nothing but counts as a touch. */
void visit_handle(struct visit *visit, struct visit_intent intent);

bool visit_has_work(const struct visit *visit); /* show a frame, then do it */
void visit_work(struct visit *visit);
/* All work that is left is done beside the glass: visit_tick takes it when it is there, visit_work
 * waits for it. */
bool visit_works_beside(const struct visit *visit);

/* Lets time act: the idle warning, the countdowns, the end. */
void visit_tick(struct visit *visit);
/* Milliseconds until the view changes by itself, −1: never. */
int64_t visit_wake(const struct visit *visit);

/* What is to be shown now. Strings and lists live in the arena, in the visit's own and in the
 * catalog: until the next intent, work or tick. */
struct visit_view *visit_view(const struct visit *visit, struct arena *arena);

/* How often a visit ended: the glass, too, must then forget what it showed. */
uint64_t visit_ended(const struct visit *visit);
/* Why the kiosk is out of order, for its journal; "" while it works. Holds nothing of a shopper. */
const char *visit_trouble(const struct visit *visit);

/* What is kept of visits that are over: how many gave each rating. Numbers, and nobody's. */
struct visit_outcomes {
    uint32_t ratings[VISIT_RATING_MOST + 1];
};
const struct visit_outcomes *visit_outcomes(const struct visit *visit);

#endif
