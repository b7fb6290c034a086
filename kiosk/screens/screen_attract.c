/* What the glass shows when nobody is there, and the first question. */
#include "screens/screens.h"
#include "screens/screens_private.h"

#define MARGIN 20.0f /* wider than elsewhere: nothing stands beside the promise */
#define PICTURE_GAP 12.0f
#define BAR_RADIUS 5.0f
#define HALF 0.5f
#define OPTION_HEIGHT 46.0f
#define LEAD_HEIGHT 200.0f /* on a lower glass the promise stands alone */
#define START_HEIGHT 41.0f
#define LANGUAGE_HEIGHT 22.0f
#define LANGUAGE_PADDING 2.0f
#define LANGUAGE_WIDTH 8.0f /* capitals of body text, of the longest name and what is around it */

static const char *language_id(const struct screens *screens, size_t language)
{
    return arena_format(screens->arena, "language-%s", screens->view->languages[language]);
}

/* On one line where it is wide enough for all their names, else on two or more. */
static int columns_of(const struct screens *screens, const struct node *parent)
{
    struct node_glass glass = node_glass(parent);
    int count = (int)screens->view->language_count;
    int columns = (int)((glass.width - 2 * MARGIN) / (LANGUAGE_WIDTH * screens_capital(screens)));
    if (columns < 1)
        return 1;
    return columns < count ? (count + 1) / 2 < columns ? (count + 1) / 2 : columns : count;
}

static void show_languages(const struct screens *screens, struct node *parent)
{
    struct node *grid = widget_grid(parent, columns_of(screens, parent), THEME_TARGET_GAP + 1);
    for (size_t i = 0; i < screens->view->language_count; i++) {
        struct node *button = widget_button(grid, WIDGET_PLAIN, language_id(screens, i),
                                            screens_language_name(screens, i));
        button->least_height = LANGUAGE_HEIGHT;
        button->type = THEME_BODY_BOLD;
        button->pad_x = LANGUAGE_PADDING;
    }
}

/* A bar of so many tenths of the picture's height, which is whatever the glass leaves for it. */
static struct node *show_bar(struct node *row, int tenths)
{
    struct node *column = widget_column(row, 0);
    column->grow = 1;
    widget_space(column)->grow = (float)(10 - tenths);
    struct node *bar = widget_space(column);
    bar->grow = (float)tenths;
    bar->radius = BAR_RADIUS;
    bar->fill = THEME_BRAND_QUIET;
    return bar;
}

/* Tall bars, and the small one that is ticked. */
static void show_picture(struct node *column)
{
    struct node *row = widget_row(column, PICTURE_GAP);
    row->align = NODE_STRETCH;
    row->grow = 2;
    show_bar(row, 6);
    show_bar(row, 8);
    show_bar(row, 5);
    show_bar(row, 10);
    show_bar(row, 7);
    struct node *cheapest = show_bar(row, 3);
    cheapest->fill = THEME_ACCENT;
    cheapest->colour = THEME_BRAND;
    cheapest->icon = "check";
    cheapest->pad_x = cheapest->pad_y = BAR_RADIUS;
}

void screen_attract_show(struct screens *screens)
{
    struct node *column = widget_column(screens->root, THEME_GAP);
    column->grow = 1;
    column->pad_x = column->pad_y = MARGIN;
    struct screens_halves halves = screens_split(column);
    struct node *foot = column;
    show_picture(halves.first);
    column = halves.second;
    widget_space(column)->grow = HALF;
    struct node *promise =
        widget_text(column, THEME_PROMISE, screens_word(screens, "attract.promise"));
    promise->id = "promise";
    promise->colour = THEME_ON_BRAND;
    if (node_glass(column).height > LEAD_HEIGHT)
        screens_lead(column, screens_word(screens, "attract.lead"))->colour = THEME_ON_BRAND;
    widget_space(column);
    struct node *start =
        widget_button(column, WIDGET_FILLED, "start", screens_word(screens, "attract.start"));
    start->grow = 0;
    start->least_height = START_HEIGHT;
    start->type = THEME_TITLE;
    show_languages(screens, foot);
}

/* One touch chooses and goes on; the way on in the bar keeps the language that is shown. Each
 * language asks in its own words, for those who cannot read the title. */
void screen_attract_languages(struct screens *screens)
{
    screens_open(screens, screens_word(screens, "languages.title"));
    struct message title = message_of("languages.title");
    for (size_t i = 0; i < screens->view->language_count; i++) {
        const struct strings *words = screens->all_words->languages[i];
        struct node *option =
            widget_option(screens->main, language_id(screens, i), screens_language_name(screens, i),
                          message_text(&title, words, screens->arena));
        option->chosen = i == screens->view->language;
        option->least_height = OPTION_HEIGHT;
        option->first->first->type = THEME_HEADING;
        option->first->last->type = THEME_LEAD;
    }
    screens_close(screens, screens_word(screens, "nav.back"));
    widget_button(screens->bar, WIDGET_FILLED, "next", screens_word(screens, "languages.continue"));
}
