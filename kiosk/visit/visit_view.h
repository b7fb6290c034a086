/* The view model: what is on the glass, as plain values. Sentences are messages (keys and typed
 * arguments), money is fen, names are in the language of the visit. Screens read nothing else. */
#ifndef VISIT_VISIT_VIEW_H
#define VISIT_VISIT_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"
#include "visit/visit_browse_view.h"
#include "visit/visit_guide_view.h"
#include "visit/visit_insight.h"
#include "visit/visit_question_view.h"
#include "visit/visit_screen.h"
#include "visit/visit_service_view.h"

#define VISIT_BILL_TODAY (-1)
#define VISIT_STEPS 4     /* of text: default, large, largest, small */
#define VISIT_CONTRASTS 3 /* normal, dark on light, light on dark */

struct visit_messages {
    struct message *items;
    size_t count;
};

/* One line of facts: what is included against what is used, a charge against its amount. */
struct visit_fact {
    struct message what, detail; /* detail may say nothing */
};

enum visit_saving { VISIT_SAVING_UNKNOWN, VISIT_SAVES, VISIT_SAME, VISIT_COSTS_MORE };

struct visit_offer_view {
    const char *name;             /* of the plan */
    struct visit_messages addons; /* what is added to it */
    int64_t monthly_fen;
    bool is_today; /* the plan held today, with what is held */
    enum visit_saving saving;
    int64_t saving_month_fen, saving_year_fen; /* how much, not below 0 */
    bool pays_once;     /* something is paid once: the year is the first one */
    int64_t dearer_fen; /* than the first place, a month */
    struct visit_fact *facts;
    size_t fact_count;
    struct visit_messages cautions; /* what it costs beside, what is given up */
};

struct visit_advice_view {
    struct visit_guided_view guided; /* of who came without a history */
    bool stay;                       /* today's plan is the cheapest */
    struct visit_offer_view *offers;
    size_t offer_count;
    bool has_today; /* today's card is shown: its bills can be opened when priced */
    bool today_is_priced;
    struct visit_offer_view today;
    struct visit_questions_view questions;
    struct message compared;     /* what was compared with what */
    struct visit_messages notes; /* one month only, a plan that is not in the catalog, … */
};

struct visit_bill_line {
    struct message what, detail;
    int64_t fen; /* below 0: taken off */
};

struct visit_bill_view {
    const char *name;
    struct visit_messages addons;
    bool is_today;
    int64_t monthly_fen;
    struct visit_messages pieces; /* of the horizon; none when all months are alike */
    size_t piece;
    const int32_t *months;     /* as in date.h */
    size_t month_count, month; /* which is shown */
    struct visit_bill_line *lines;
    size_t line_count;
    int64_t total_fen;
    struct visit_fact *allowances;
    size_t allowance_count;
    struct visit_messages notes;
};

struct visit_view {
    enum visit_screen screen;
    const char *const *languages;
    size_t language_count, language;
    int step, contrast;
    bool idle;                        /* the warning stands over the screen, */
    int idle_seconds, idle_whole;     /* so long yet, of so long */
    int locked_seconds, locked_whole; /* likewise, of the cleaning */
    bool lowered;                     /* all of it where a seated person reaches */
    struct visit_sign_in_view sign_in;
    struct visit_advice_view advice;
    struct visit_guide_view guide;
    bool has_guide; /* welcome: a new customer can be guided */
    struct visit_question_view question;
    struct visit_rating_view rating; /* of the goodbye */
    struct visit_bill_view bill;
    struct visit_usage_view usage;
    struct visit_compare_view compare;
    struct visit_why_view why;
    struct visit_whatif_view whatif;
    struct visit_notice_view notice;
    struct visit_browse_view browse;
    struct visit_plan_view plan;
    struct visit_staff_view staff;
    struct visit_take_view take;
    struct visit_maintenance_view maintenance;
};

#endif
