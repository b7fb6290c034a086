/* How it was, from 0 to 10, under the goodbye: who does not care to say leaves it. */
#include "screens/screens_private.h"

#define WIDE 280.0f /* a glass that holds all the numbers in one line */
#define ONE_LINE 11
#define NUMBER_HEIGHT 20.0f
#define TWO_LINES 6

static void show_numbers(const struct screens *screens, struct node *card, int given)
{
    bool is_wide = node_glass(card).width > WIDE;
    struct node *grid = widget_grid(card, is_wide ? ONE_LINE : TWO_LINES, THEME_TARGET_GAP + 1);
    grid->unmirrored = true;
    for (int i = 0; i <= VISIT_RATING_MOST; i++) {
        struct node *number = widget_tool(grid, arena_format(screens->arena, "rate-%d", i),
                                          arena_format(screens->arena, "%d", i));
        number->role = NODE_OPTION;
        number->chosen = i == given;
        number->pad_x = 0;
        if (is_wide)
            number->least_height = NUMBER_HEIGHT;
    }
}

void screen_rating_show(struct screens *screens)
{
    const struct visit_rating_view *rating = &screens->view->rating;
    struct node *card = widget_card(screens->main, NULL);
    card->gap = THEME_GAP;
    widget_text(card, THEME_HEADING_SMALL, screens_word(screens, "rating.title"))->id = "rating";
    show_numbers(screens, card, rating->given);
    struct node *ends = widget_apart(card);
    if (rating->given >= 0) {
        widget_soft(ends, screens_word(screens, "rating.thanks"))->id = "rated";
        return;
    }
    widget_soft(ends, screens_word(screens, "rating.least"));
    widget_soft(ends, screens_word(screens, "rating.most"));
}
