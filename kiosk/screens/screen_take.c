/* The advice taken home: a code for a telephone and a ticket of paper, each with what to do now. */
#include "screens/screens_private.h"

#define CODE 92.0f
#define SIGN 24.0f
#define LOW 30.0f /* heights of a capital: a glass where the code has the room of its sign */
#define LOW_CODE 62.0f

static void show_code(const struct screens *screens, struct node *parent)
{
    const struct visit_take_view *take = &screens->view->take;
    bool is_low = node_glass(parent).height < LOW * screens_capital(screens);
    if (take->side == 0)
        return;
    struct node *card = widget_card(parent, NULL);
    card->align = NODE_CENTRE;
    card->gap = THEME_GAP;
    widget_text(card, THEME_HEADING_SMALL, screens_word(screens, "take.code"))->align = NODE_CENTRE;
    widget_code(card, screens_word(screens, "take.code_name"), take->modules, take->side,
                is_low ? LOW_CODE : CODE);
    widget_text(card, THEME_BODY,
                screens_word(screens, take->opens_page ? "take.code_page" : "take.code_text"))
        ->align = NODE_CENTRE;
}

static const struct state {
    const char *icon, *title, *what;
    enum theme_colour colour;
} states[] = {
    [VISIT_PAPER_NONE] = {"print", "take.no_printer", "take.no_printer_what", THEME_BRAND},
    [VISIT_PAPER_READY] = {"print", "take.ready", "take.ready_what", THEME_BRAND},
    [VISIT_PAPER_PRINTING] = {"working", "take.printing", "take.printing_what", THEME_BRAND},
    [VISIT_PAPER_TAKE] = {"check", "take.done", "take.done_what", THEME_GOOD_STRONG},
    [VISIT_PAPER_OUT] = {"warning", "take.out", "take.trouble_what", THEME_WARM_STRONG},
    [VISIT_PAPER_COVER] = {"warning", "take.cover", "take.trouble_what", THEME_WARM_STRONG},
    [VISIT_PAPER_JAMMED] = {"warning", "take.jammed", "take.trouble_what", THEME_WARM_STRONG},
    [VISIT_PAPER_OFFLINE] = {"warning", "take.offline", "take.trouble_what", THEME_WARM_STRONG},
    [VISIT_PAPER_FAILED] = {"warning", "take.failed", "take.trouble_what", THEME_WARM_STRONG},
    [VISIT_PAPER_PARTLY] = {"warning", "take.partly", "take.partly_what", THEME_WARM_STRONG},
    [VISIT_PAPER_BUSY] = {"working", "take.busy", "take.busy_what", THEME_BRAND},
};

static bool is_in_trouble(const struct visit_take_view *take)
{
    return take->paper >= VISIT_PAPER_OUT && take->paper != VISIT_PAPER_BUSY;
}

static void show_paper(const struct screens *screens, struct node *parent)
{
    const struct visit_take_view *take = &screens->view->take;
    const struct state *state = &states[take->paper];
    struct node *card = widget_card(parent, NULL);
    card->gap = THEME_GAP;
    widget_icon(card, state->icon, SIGN)->colour = state->colour;
    widget_text(card, THEME_HEADING, screens_word(screens, state->title))->id = "paper";
    screens_lead(card, screens_word(screens, state->what));
    if (!is_in_trouble(take))
        return;
    struct node *help = widget_tool(card, "help", screens_word(screens, "staff.call"));
    help->lines = 0;
    help->hugs = true;
}

/* The way on: print, take it back, try again, or be done. */
static void show_bar(struct screens *screens)
{
    const struct visit_take_view *take = &screens->view->take;
    bool can_print = take->paper == VISIT_PAPER_READY || is_in_trouble(take);
    screens_close(screens, screens_word(screens, "nav.back"));
    if (take->is_under_way) {
        widget_button(screens->bar, WIDGET_PLAIN, "cancel", screens_word(screens, "take.cancel"))
            ->grow = 1;
        return;
    }
    if (can_print) {
        widget_button(screens->bar, WIDGET_PLAIN, "next", screens_word(screens, "bill.finish"));
        widget_button(screens->bar, WIDGET_FILLED, "print",
                      screens_word(screens, is_in_trouble(take) ? "nav.retry" : "take.print"));
        return;
    }
    widget_button(screens->bar, WIDGET_FILLED, "next", screens_word(screens, "bill.finish"));
}

void screen_take_show(struct screens *screens)
{
    screens_open(screens, screens_word(screens, "take.title"));
    struct screens_halves halves = screens_split(screens->main);
    show_code(screens, halves.first);
    show_paper(screens, halves.second);
    show_bar(screens);
}
