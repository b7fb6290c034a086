/* The kiosk put together: the glass, the toolkit, a visit and its words, and the loop that pumps
 * them. At rest the loop sleeps in glass_wait until a touch or the next second of a countdown. */
#ifndef APP_KIOSK_H
#define APP_KIOSK_H

#include <stdbool.h>

#include "app/recorder.h"
#include "app/languages.h"
#include "base/clock.h"
#include "gfx/glass.h"
#include "ui/ui.h"
#include "visit/records.h"
#include "visit/visit.h"

struct kiosk;

/* How this one kiosk shows itself; nobody changes it from the glass. */
struct kiosk_looks {
    const struct theme *theme; /* NULL: the house's */
    bool elder, lowered, still;
    float above_floor; /* millimetres; 0: the usual */
};

struct kiosk_setup { /* all borrowed */
    const struct glass_setup *glass;
    const struct languages *words;
    struct records *records;
    struct clock *clock;
    const struct visit_settings *visit;
    struct recorder *recorder;       /* NULL: none */
    const struct kiosk_looks *looks; /* NULL: the usual */
    bool speaks;                     /* where there are voices and an output */
    const char *private_output;      /* sound.h's private_names */
};

/* STATUS_FAILED: no display, a missing font. */
STATUS_CHECKED enum status kiosk_create(struct kiosk **kiosk, const struct kiosk_setup *setup,
                                        struct error *error);
void kiosk_destroy(struct kiosk *kiosk); /* NULL is fine */

/* Until the window is closed or the process is asked to end. */
void kiosk_run(struct kiosk *kiosk);

/* For a player. Shows what is so now, does what is to be done, until nothing is left to do at this
 * moment of the clock. */
void kiosk_settle(struct kiosk *kiosk);
/* Lets one event act; false: the window was closed. */
bool kiosk_input(struct kiosk *kiosk, const struct glass_event *event);
/* Milliseconds until something changes by itself, −1 never. */
int64_t kiosk_wake(const struct kiosk *kiosk);
struct glass *kiosk_glass(struct kiosk *kiosk);
struct ui *kiosk_ui(struct kiosk *kiosk);

#endif
