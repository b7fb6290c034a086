/* What the glass shows when nobody is there, and the first question. */
#include "screens/screens_private.h"

#define MARGIN 20.0f /* wider than elsewhere: nothing stands beside the promise */
#define PICTURE 110.0f
#define START_HEIGHT 41.0f
#define LANGUAGE_HEIGHT 22.0f

static const char *language_id(const struct screens *screens, size_t language)
{
    return arena_format(screens->arena, "language-%s", screens->view->languages[language]);
}

static void show_languages(const struct screens *screens, struct node *parent)
{
    struct node *row = widget_row(parent, THEME_GAP);
    for (size_t i = 0; i < screens->view->language_count; i++) {
        struct node *button = widget_button(row, WIDGET_PLAIN, language_id(screens, i),
                                            screens_language_name(screens, i));
        button->grow = 1;
        button->height = LANGUAGE_HEIGHT;
        button->fill = THEME_BRAND;
        button->edge = button->colour = THEME_ON_BRAND;
    }
}

void screen_attract_show(struct screens *screens)
{
    struct node *column = widget_column(screens->root, THEME_GAP);
    column->grow = 1;
    column->pad_x = column->pad_y = MARGIN;
    struct node *picture = widget_icon(column, "attract", PICTURE);
    picture->colour = THEME_ON_BRAND;
    struct node *promise =
        widget_text(column, THEME_PROMISE, screens_word(screens, "attract.promise"));
    promise->id = "promise";
    promise->colour = THEME_ON_BRAND;
    widget_text(column, THEME_HEADING_SMALL, screens_word(screens, "attract.lead"))->colour =
        THEME_ON_BRAND;
    widget_space(column);
    struct node *start =
        widget_button(column, WIDGET_FILLED, "start", screens_word(screens, "attract.start"));
    start->height = START_HEIGHT;
    start->fill = THEME_PAPER;
    start->colour = THEME_BRAND;
    start->type = THEME_TITLE;
    show_languages(screens, column);
}

/* One touch chooses and goes on; the way on in the bar keeps the language that is shown. */
void screen_attract_languages(struct screens *screens)
{
    screens_open(screens, screens_word(screens, "languages.title"));
    for (size_t i = 0; i < screens->view->language_count; i++)
        widget_option(screens->main, language_id(screens, i), screens_language_name(screens, i),
                      NULL)
            ->chosen = i == screens->view->language;
    screens_close(screens, screens_word(screens, "nav.back"));
    widget_button(screens->bar, WIDGET_FILLED, "next", screens_word(screens, "languages.continue"));
}
