/* The inside of a visit, for the files of this folder. */
#ifndef VISIT_VISIT_PRIVATE_H
#define VISIT_VISIT_PRIVATE_H

#include "advice/advice.h"
#include "advice/reasons.h"
#include "base/arena.h"
#include "visit/visit.h"
#include "visit/visit_background.h"
#include "visit/visit_maintenance.h"
#include "visit/visit_rating.h"
#include "visit/visit_shopper.h"
#include "visit/visit_staff.h"
#include "visit/visit_take.h"
#include "visit/visit_whatif.h"

enum visit_work_kind {
    VISIT_WORK_NONE,
    VISIT_WORK_OPEN,
    VISIT_WORK_ADVISE,
    VISIT_WORK_RANK,  /* again, with what was answered */
    VISIT_WORK_GUIDE, /* what the answers come to */
    VISIT_WORK_CODE,  /* of maintenance: whether it is right */
};

enum visit_trouble_kind {
    VISIT_TROUBLE_STORE,
    VISIT_TROUBLE_NO_CATALOG,
    VISIT_TROUBLE_BAD_CATALOG,
    VISIT_TROUBLE_CLOSED, /* by staff */
};

struct visit {
    struct visit_settings settings;
    struct records *records;
    struct clock *clock;
    const struct catalog *catalog; /* NULL until loaded; the records own it */
    enum visit_screen screen;
    enum visit_work_kind work;
    size_t language;
    int step, contrast;
    bool lowered;
    bool is_closed;         /* by staff */
    struct visit_call call; /* for staff, of this visit */
    struct visit_take take;
    int64_t touched, entered; /* milliseconds: the last touch, when this screen came */
    enum visit_trouble_kind trouble_kind;
    struct error trouble;
    uint64_t ended;
    struct visit_rating rating;
    struct visit_background background;
    struct visit_whatif whatif;
    /* Where the shopper's advice is found, here and by the job beside the glass, never by both at
     * once. Made for each shopper, for it knows usage and bills; NULL: nobody needed it yet. */
    struct compiled_room *room;
    struct arena arena;
    struct visit_shopper *shopper; /* in the arena; NULL when nobody is there */
};

int64_t visit_now(const struct visit *visit); /* milliseconds */
void visit_enter(struct visit *visit, enum visit_screen screen);
void visit_begin(struct visit *visit); /* a shopper of whom nothing is known */
/* The one way out of every visit: nothing of the shopper stays, and the next one finds the glass as
 * if nobody had been there. */
void visit_end(struct visit *visit, enum visit_screen screen);
void visit_work_do(struct visit *visit);
void visit_work_refuse(struct visit *visit, const struct store_sign_in_answer *answer);
/* Only while no job is under way, for the request brings the room. */
struct advice_request visit_work_request(struct visit *visit);
/* The room, made now if it can be; NULL: advice is found without. */
struct compiled_room *visit_work_room(struct visit *visit);
bool visit_work_catalog(struct visit *visit); /* false: the kiosk is out of order now */
void visit_sign_in_handle(struct visit *visit, struct visit_intent intent);

int64_t visit_idle_left(const struct visit *visit);   /* milliseconds until the wipe */
bool visit_is_idle(const struct visit *visit);        /* the warning stands */
int64_t visit_wait_left(const struct visit *visit);   /* milliseconds until the next try */
int64_t visit_locked_left(const struct visit *visit); /* of the cleaning */
int32_t visit_as_of(const struct visit *visit);
const struct advice_option *visit_option(const struct visit *visit); /* whose bills are shown */

/* The advice's and the bills' part of the view (visit_advice.c, visit_bill.c). */
void visit_advice_view(const struct visit *visit, struct arena *arena,
                       struct visit_advice_view *view);
void visit_bill_view(const struct visit *visit, struct arena *arena, struct visit_bill_view *view);
const char *visit_advice_name(const struct visit *visit, const struct offer *offer);
struct visit_messages visit_advice_addons(const struct visit *visit,
                                          const struct advice_option *option, struct arena *arena);
/* What the choice costs beside the bill, what it binds to; then what is given up for it, one by one
 * or, for a card, in one sentence. */
struct visit_messages visit_advice_cautions(const struct visit *visit,
                                            const struct advice_option *option,
                                            struct arena *arena);
void visit_advice_given_up(const struct visit *visit, const struct advice_option *option,
                           struct arena *arena, struct visit_messages *given_up);
void visit_advice_say(struct arena *arena, struct visit_messages *messages, struct message message);

#endif
