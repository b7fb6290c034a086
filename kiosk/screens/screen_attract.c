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
#define LARGE_LETTERS 6.0f
#define TABLET 230.0f /* its longer side */
#define SHORT 60.0f   /* capitals of body text */
#define LOW 45.0f
#define CRAMPED 36.0f /* the same, where the promise is no larger than the rest */
#define SHORT_HEIGHT 16.0f
#define LANGUAGE_WIDTH 8.0f /* capitals of body text, of the longest name and what is around it */

static const char *language_id(const struct screens *screens, size_t language)
{
    return arena_format(screens->arena, "language-%s", screens->view->languages[language]);
}

/* No room for the picture: glass that lies and is low, and any that is not high for its letters. */
static bool is_short(const struct screens *screens)
{
    struct node_glass glass = node_glass(screens->root);
    float capital = screens_capital(screens);
    bool is_small = glass.width < glass.height && glass.height < TABLET;
    return is_small || glass.height < (capital > LARGE_LETTERS ? SHORT : LOW) * capital;
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
    int columns = is_short(screens) ? 2 : columns_of(screens, parent);
    struct node *grid = widget_grid(parent, columns, THEME_TARGET_GAP + 1);
    for (size_t i = 0; i < screens->view->language_count; i++) {
        struct node *button = widget_button(grid, WIDGET_PLAIN, language_id(screens, i),
                                            screens_language_name(screens, i));
        button->least_height = is_short(screens) ? SHORT_HEIGHT : LANGUAGE_HEIGHT;
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

static enum theme_type promise_type(const struct screens *screens)
{
    if (!is_short(screens))
        return THEME_PROMISE;
    bool is_cramped = node_glass(screens->root).height < CRAMPED * screens_capital(screens);
    return is_cramped ? THEME_BODY_BOLD : THEME_TITLE;
}

static void show_promise(const struct screens *screens, struct node *column)
{
    bool is_alone = is_short(screens) || node_glass(column).height <= LEAD_HEIGHT;
    struct node *promise =
        widget_text(column, promise_type(screens), screens_word(screens, "attract.promise"));
    promise->id = "promise";
    promise->colour = THEME_ON_BRAND;
    if (!is_alone)
        screens_lead(column, screens_word(screens, "attract.lead"))->colour = THEME_ON_BRAND;
}

static void show_start(const struct screens *screens, struct node *column)
{
    struct node *start =
        widget_button(column, WIDGET_FILLED, "start", screens_word(screens, "attract.start"));
    start->grow = 0;
    start->least_height = is_short(screens) ? SHORT_HEIGHT : START_HEIGHT;
    start->type = is_short(screens) ? promise_type(screens) : THEME_TITLE;
}

/* The promise and the start; beside them, on a glass that lies, the languages. */
static void show_short(const struct screens *screens, struct node *column)
{
    column->pad_x = column->pad_y = column->gap = THEME_TARGET_GAP + 1;
    struct screens_halves halves = screens_split(column);
    show_promise(screens, halves.first);
    widget_space(halves.first);
    show_start(screens, halves.first);
    if (halves.second != halves.first)
        widget_space(halves.second);
    show_languages(screens, halves.second);
}

void screen_attract_show(struct screens *screens)
{
    struct node *column = widget_column(screens->root, THEME_GAP);
    column->grow = 1;
    if (is_short(screens)) {
        show_short(screens, column);
        return;
    }
    column->pad_x = column->pad_y = MARGIN;
    struct screens_halves halves = screens_split(column);
    struct node *foot = column;
    show_picture(halves.first);
    column = halves.second;
    widget_space(column)->grow = HALF;
    show_promise(screens, column);
    widget_space(column);
    show_start(screens, column);
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
