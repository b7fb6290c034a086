/* What the files of this folder share: the screen being described, its words, and one function for
 * each screen. */
#ifndef SCREENS_SCREENS_PRIVATE_H
#define SCREENS_SCREENS_PRIVATE_H

#include "base/arena.h"
#include "base/message.h"
#include "base/strings.h"
#include "ui/widget.h"
#include "visit/visit_view.h"

struct screens_words;

struct screens {
    struct node *root, *main, *bar;
    const struct visit_view *view;
    const struct screens_words *all_words;
    const struct strings *words;
    struct arena *arena;
};

const char *screens_say(const struct screens *screens, const struct message *message);
const char *screens_word(const struct screens *screens, const char *key);
const char *screens_price(const struct screens *screens, const char *key, int64_t fen);
/* The name of a language in that language. */
const char *screens_language_name(const struct screens *screens, size_t language);

/* The height of a capital of body text, in millimetres: how much a narrow glass can hold. */
float screens_capital(const struct screens *screens);

/* A paragraph in the lead type; and a label with its value at the other end of the line. */
struct node *screens_lead(struct node *parent, const char *text);
struct node *screens_lead_pair(struct node *parent, const char *label, const char *value);

/* The part that scrolls by pages, under a title; and the bar with "back" on its left.
 */
void screens_open(struct screens *screens, const char *title);
/* What stands side by side on a wide glass and one under the other on a high one. */
struct screens_halves {
    struct node *first, *second;
};
struct screens_halves screens_split(struct node *parent);
/* A screen of few words: a sign, and the column for what it says, in the middle of the main part.
 */
struct node *screens_centred(struct screens *screens, const char *icon, enum theme_colour colour);
void screens_close(struct screens *screens, const char *back);

void screen_attract_show(struct screens *screens);
void screen_attract_languages(struct screens *screens);
void screen_sign_in_show(struct screens *screens);
/* Shows a try that failed in place of the lead. */
void screen_sign_in_problem(const struct screens *screens, struct node *parent,
                            const struct visit_sign_in_view *sign_in);
void screen_welcome_show(struct screens *screens);
void screen_welcome_staff(struct screens *screens);
void screen_take_show(struct screens *screens);
void screen_browse_show(struct screens *screens);
void screen_browse_plan(struct screens *screens);
void screen_maintenance_code(struct screens *screens);
void screen_maintenance_show(struct screens *screens);
void screen_advice_show(struct screens *screens);
void screen_question_show(struct screens *screens);
void screen_question_link(struct screens *screens, struct node *parent); /* of the advice */
void screen_guide_show(struct screens *screens);
/* Of the dialogue's advice: its spread, what goes on the first card, what stands beside it. */
const char *screen_guide_spread(const struct screens *screens);
void screen_guide_facts(const struct screens *screens, struct node *card);
void screen_guide_result(const struct screens *screens, struct node *parent);
void screen_rating_show(struct screens *screens); /* under the goodbye */
void screen_bill_show(struct screens *screens);
void screen_usage_show(struct screens *screens);
void screen_compare_show(struct screens *screens);
void screen_why_show(struct screens *screens);
void screen_whatif_show(struct screens *screens);
void screen_notice_show(struct screens *screens);
void screen_notice_working(struct screens *screens);
void screen_notice_goodbye(struct screens *screens);
void screen_notice_cleaning(struct screens *screens);
void screen_notice_idle(struct screens *screens); /* over whatever is shown */

#endif
