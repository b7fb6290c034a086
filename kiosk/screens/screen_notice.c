/* The screens of few words: what went wrong and what to do, working, goodbye, and the question
 * whether anybody is still there. */
#include "screens/screens_private.h"

void screen_notice_show(struct screens *screens)
{
    const struct visit_notice_view *notice = &screens->view->notice;
    bool for_nobody = screens->view->screen == VISIT_OUT_OF_ORDER;
    struct node *column = screens_centred(screens, "warning", THEME_WARM_STRONG);
    widget_text(column, THEME_TITLE, screens_say(screens, &notice->title))->id = "title";
    screens_lead(column, screens_say(screens, &notice->what))->id = "what";
    widget_text(column, THEME_HEADING_SMALL, screens_say(screens, &notice->way_on))->id = "way-on";
    widget_space(screens->main);
    if (notice->staff.key)
        widget_soft(screens->main, screens_say(screens, &notice->staff))->id = "staff";
    screens_close(screens, for_nobody ? NULL : screens_word(screens, "nav.number"));
    if (notice->can_call)
        widget_button(screens->bar, WIDGET_PLAIN, "help", screens_word(screens, "staff.call"));
    widget_button(screens->bar, WIDGET_FILLED, "next",
                  screens_word(screens, for_nobody ? "nav.retry" : "nav.end"));
}

void screen_notice_working(struct screens *screens)
{
    struct node *column = screens_centred(screens, "working", THEME_BRAND);
    widget_text(column, THEME_TITLE, screens_word(screens, "working.title"))->id = "title";
    screens_lead(column, screens_word(screens, "working.what"));
    widget_space(screens->main);
}

void screen_notice_goodbye(struct screens *screens)
{
    struct node *column = screens_centred(screens, "check", THEME_GOOD_STRONG);
    widget_text(column, THEME_TITLE, screens_word(screens, "goodbye.title"))->id = "title";
    screens_lead(column, screens_word(screens, "goodbye.what"))->id = "what";
    widget_space(screens->main);
    if (screens->view->rating.is_asked)
        screen_rating_show(screens);
    screens_close(screens, NULL);
    widget_button(screens->bar, WIDGET_FILLED, "next", screens_word(screens, "goodbye.next"));
}

/* Nothing on it can be touched: a cloth would. */
void screen_notice_cleaning(struct screens *screens)
{
    const struct visit_view *view = screens->view;
    struct node *column = screens_centred(screens, "lock", THEME_BRAND);
    widget_text(column, THEME_TITLE, screens_word(screens, "cleaning.title"))->id = "title";
    screens_lead(column, screens_word(screens, "cleaning.what"));
    widget_countdown(column, view->locked_seconds, view->locked_whole)->id = "locked";
    widget_space(screens->main);
}

void screen_notice_idle(struct screens *screens)
{
    const struct visit_view *view = screens->view;
    struct node *dialog = widget_dialog(screens->root, screens_word(screens, "idle.title"));
    struct message what = message_number(message_of("idle.what"), "count", view->idle_seconds);
    widget_countdown(dialog, view->idle_seconds, view->idle_whole)->id = "idle";
    /* On a small glass in large letters the bar alone must tell: the two buttons must be reached.
     */
    screens_lead(dialog, screens_say(screens, &what))->spare = true;
    struct node *bar = widget_bar(dialog);
    widget_button(bar, WIDGET_PLAIN, "end-now", screens_word(screens, "nav.end"));
    widget_button(bar, WIDGET_FILLED, "still-here", screens_word(screens, "idle.still_here"));
}
