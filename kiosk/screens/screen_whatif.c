/* What if: three sliders, and under them what would then be the cheapest, which stays in sight
 * whatever the glass has room for. */
#include "screens/screens_private.h"

#include <string.h>

#define WORDS 0.62f   /* beside a slider, its words take so much of the slider's width */
#define LOW 45.0f     /* heights of a capital: a glass with room for the sliders only, */
#define CRAMPED 30.0f /* and one that has not even room for a title */
#define LARGE 6.0f    /* in letters of this height */
#define LOW_PADDING 2.0f
#define WIDE_PADDING 4.0f

static const struct {
    const char *id, *less, *more;
} sliders[VISIT_WHATIF_SLIDERS] = {
    {"level-data", "whatif.less_data", "whatif.more_data"},
    {"level-voice", "whatif.less_voice", "whatif.more_voice"},
    {"level-sms", "whatif.less_sms", "whatif.more_sms"},
};

static bool is_low_glass(const struct screens *screens)
{
    return node_glass(screens->root).height < LOW * screens_capital(screens);
}

/* Not even the answer has room beside a slider: it pages with them, and each tells the price. */
static bool is_cramped(const struct screens *screens)
{
    float capital = screens_capital(screens);
    return capital > LARGE && node_glass(screens->root).height < CRAMPED * capital;
}

static const char *price(const struct screens *screens)
{
    return screens_price(screens, "advice.month", screens->view->whatif.monthly_fen);
}

static const char *what_and_value(const struct screens *screens,
                                  const struct visit_whatif_slider *slider)
{
    return arena_format(screens->arena, "%s %s", screens_say(screens, &slider->what),
                        screens_say(screens, &slider->value));
}

static void show_track(const struct screens *screens, struct node *parent, size_t index)
{
    const struct visit_whatif_slider *slider = &screens->view->whatif.sliders[index];
    struct widget_slider track = {.steps = slider->steps,
                                  .at = slider->at,
                                  .good_from = slider->good_from,
                                  .good_to = slider->good_to,
                                  .less = screens_word(screens, sliders[index].less),
                                  .more = screens_word(screens, sliders[index].more)};
    widget_slider(parent, sliders[index].id, what_and_value(screens, slider), &track)->grow = 1;
}

/* Upright: what and how much over the track, what is known of it below. */
static void show_high(const struct screens *screens, struct node *parent, size_t index)
{
    const struct visit_whatif_slider *slider = &screens->view->whatif.sliders[index];
    struct node *card = widget_card(parent, NULL);
    struct node *line = widget_apart(card);
    widget_text(line, THEME_HEADING_SMALL, screens_say(screens, &slider->what));
    widget_text(line, THEME_HEADING, screens_say(screens, &slider->value))->role = NODE_TEXT;
    show_track(screens, widget_row(card, 0), index);
    if (is_cramped(screens))
        widget_text(card, THEME_BODY_BOLD, price(screens));
    else
        widget_soft(card, screens_say(screens, &slider->note));
}

/* Lying: the words beside the track, and on a low glass no more than must be said. */
static void show_wide(const struct screens *screens, struct node *parent, size_t index)
{
    const struct visit_whatif_slider *slider = &screens->view->whatif.sliders[index];
    bool is_low = is_low_glass(screens);
    struct node *card = widget_card(parent, NULL);
    card->flow = NODE_ROW;
    card->align = NODE_CENTRE;
    card->gap = THEME_CARD_PADDING;
    card->pad_y = is_low ? LOW_PADDING : WIDE_PADDING;
    struct node *words = widget_column(card, 0);
    words->grow = WORDS;
    if (is_low) {
        widget_text(words, THEME_BODY_BOLD, what_and_value(screens, slider));
        if (is_cramped(screens))
            widget_text(words, THEME_BODY, price(screens));
    } else {
        widget_text(words, THEME_BODY, screens_say(screens, &slider->what));
        widget_text(words, THEME_HEADING, screens_say(screens, &slider->value))->role = NODE_TEXT;
        widget_soft(words, screens_say(screens, &slider->note));
    }
    show_track(screens, card, index);
}

static void show_plan(const struct screens *screens, struct node *parent, bool is_low)
{
    const struct visit_whatif_view *whatif = &screens->view->whatif;
    struct node *words = widget_column(parent, 1);
    words->grow = 1;
    if (!is_low)
        widget_soft(words, screens_word(screens,
                                        whatif->is_pending ? "whatif.pending" : "whatif.cheapest"));
    widget_text(words, is_low ? THEME_HEADING_SMALL : THEME_HEADING, whatif->name)->id = "cheapest";
    for (size_t i = 0; i < whatif->addon_count; i++)
        widget_soft(words, screens_say(screens, &whatif->addons[i]));
}

static void show_price(const struct screens *screens, struct node *parent, bool is_low)
{
    const struct visit_whatif_view *whatif = &screens->view->whatif;
    struct node *prices = widget_column(parent, 1);
    prices->align = NODE_END;
    widget_text(prices, is_low ? THEME_HEADING_SMALL : THEME_FIGURE, price(screens))->id = "price";
    if (whatif->against.key && !is_low)
        widget_soft(prices, screens_say(screens, &whatif->against));
}

static void show_answer(struct screens *screens, struct node *parent)
{
    bool is_low = is_low_glass(screens);
    struct node *card = widget_card(parent, NULL);
    card->edge = THEME_BRAND;
    card->edge_width = THEME_CHOSEN;
    if (is_low)
        card->pad_y = WIDE_PADDING;
    if (!screens->view->whatif.name) {
        screens_lead(card, screens_word(screens, "whatif.none"));
        return;
    }
    struct node *line = widget_row(card, THEME_GAP);
    line->justify = NODE_APART;
    line->wraps = true; /* a long name keeps its line, and the price goes below */
    show_plan(screens, line, is_low);
    show_price(screens, line, is_low);
}

/* Outside what pages: the finger moves above, the answer changes below. */
static struct node *place_below(struct screens *screens)
{
    struct node *place = widget_column(screens->root, 0);
    place->pad_x = THEME_MARGIN;
    place->pad_y = is_low_glass(screens) ? LOW_PADDING : 0;
    return place;
}

void screen_whatif_show(struct screens *screens)
{
    struct node_glass glass = node_glass(screens->root);
    bool is_wide = glass.width > glass.height;
    screens_open(screens, screens_word(screens, "whatif.title"));
    if (is_cramped(screens))
        show_answer(screens, screens->main);
    else if (!is_wide && !is_low_glass(screens))
        screens_lead(screens->main, screens_say(screens, &screens->view->whatif.lead))->id = "lead";
    for (size_t i = 0; i < VISIT_WHATIF_SLIDERS; i++)
        (is_wide ? show_wide : show_high)(screens, screens->main, i);
    if (!is_cramped(screens))
        show_answer(screens, place_below(screens));
    screens_close(screens, screens_word(screens, "nav.back"));
    struct node *own =
        widget_button(screens->bar, WIDGET_PLAIN, "own", screens_word(screens, "whatif.own"));
    own->grow = 1;
    own->disabled = screens->view->whatif.is_own;
}
