/* What brings you here: the one thing most people come for is the one large thing; and somebody is
 * asked to come. */
#include "screens/screens_private.h"

#include <string.h>

#define FIRST_SHARE 1.6f /* of the height that the others have */
#define REST_SHARE 2.0f  /* stays free */
#define MARK 26.0f
#define MARK_ICON 15.0f
#define LOW 30.0f /* heights of a capital: a glass where signs and details give way */
#define LOW_PADDING 3.0f

static void show_mark(struct node *card, const char *icon, bool is_first)
{
    struct node *field = widget_column(card, 0);
    field->align = NODE_CENTRE;
    field->justify = NODE_FROM_CENTRE;
    field->width = field->height = MARK;
    field->radius = THEME_CARD_RADIUS;
    field->fill = is_first ? THEME_ON_BRAND : THEME_BRAND_TINT;
    widget_icon(field, icon, MARK_ICON)->colour = THEME_BRAND;
}

struct way {
    const char *id, *icon, *title, *what;
    bool is_first;
};

static void show_way(const struct screens *screens, struct node *parent, const struct way *way)
{
    bool is_low = node_glass(parent).height < LOW * screens_capital(screens);
    struct node *card = widget_card(parent, way->id);
    card->flow = NODE_ROW;
    card->align = NODE_CENTRE;
    card->gap = THEME_CARD_PADDING;
    card->grow = way->is_first ? FIRST_SHARE : 1;
    if (way->is_first)
        card->fill = THEME_BRAND;
    if (is_low)
        card->pad_y = LOW_PADDING;
    else
        show_mark(card, way->icon, way->is_first);
    struct node *words = widget_column(card, 1);
    words->grow = 1;
    widget_text(words, is_low ? THEME_HEADING_SMALL : THEME_HEADING,
                screens_word(screens, way->title))
        ->role = NODE_TEXT;
    if (!is_low)
        screens_lead(words, screens_word(screens, way->what));
}

void screen_welcome_show(struct screens *screens)
{
    static const struct way ways[] = {
        {"next", "person", "welcome.customer", "welcome.customer_what", true},
        {"guide", "help", "welcome.guide", "welcome.guide_what", false},
        {"browse", "filter", "welcome.browse", "welcome.browse_what", false},
        {"help", "staff", "welcome.help", "welcome.help_what", false},
    };
    screens_open(screens, screens_word(screens, "welcome.title"));
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (screens->view->has_guide || strcmp(ways[i].id, "guide") != 0)
            show_way(screens, screens->main, &ways[i]);
    widget_space(screens->main)->grow = REST_SHARE;
    screens_close(screens, screens_word(screens, "nav.back"));
}

void screen_welcome_staff(struct screens *screens)
{
    const struct visit_staff_view *staff = &screens->view->staff;
    const char *title = staff->has_failed  ? "staff.failed"
                        : staff->is_called ? "staff.called"
                                           : "staff.title";
    const char *what = staff->has_failed  ? "staff.failed_what"
                       : staff->is_called ? "staff.called_what"
                                          : "staff.what";
    struct node *column = screens_centred(screens, staff->is_called ? "check" : "staff",
                                          staff->is_called ? THEME_GOOD_STRONG : THEME_BRAND);
    widget_text(column, THEME_TITLE, screens_word(screens, title))->id = "title";
    screens_lead(column, screens_word(screens, what))->id = "what";
    widget_space(screens->main);
    screens_close(screens, screens_word(screens, "nav.back"));
    if (staff->is_called)
        widget_button(screens->bar, WIDGET_PLAIN, "withdraw",
                      screens_word(screens, "staff.withdraw"))
            ->grow = 1;
    else
        widget_button(screens->bar, WIDGET_FILLED, "call", screens_word(screens, "staff.call"));
}
