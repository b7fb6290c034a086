/* Number and PIN on a keypad. What went wrong with the last try stands where the eye is, in place
 * of the lead, and a wait is counted down. */
#include "screens/screens_private.h"

#define MINUTE 60
#define LOW 150.0f       /* millimetres: a glass where keys are worth more than words */
#define SECONDS_MOST 120 /* a longer wait is told in minutes */

static const char *wait_text(const struct screens *screens, int seconds)
{
    struct message left = message_number(message_of("sign_in.wait_left"), "count", seconds);
    if (seconds > SECONDS_MOST)
        left = message_number(message_of("sign_in.wait_left_minutes"), "count",
                              (seconds + MINUTE - 1) / MINUTE);
    return screens_say(screens, &left);
}

void screen_sign_in_problem(const struct screens *screens, struct node *parent,
                            const struct visit_sign_in_view *sign_in)
{
    const char *problem = screens_say(screens, &sign_in->problem);
    struct node *chip = widget_chip(parent, WIDGET_DANGER, problem);
    chip->id = "problem";
    chip->last->type = THEME_LEAD;
    if (sign_in->wait_seconds == 0)
        return;
    const char *text = wait_text(screens, sign_in->wait_seconds);
    widget_text(parent, THEME_HEADING_SMALL, text);
    struct node *progress = widget_progress(parent, sign_in->wait_seconds, sign_in->wait_whole);
    progress->id = "wait";
    progress->name = text;
}

#define NEXT_DOT_EDGE 1.6f

/* The dot that the next digit fills, as the caret of a number shows where it goes. */
static void mark_next(struct node *pin, int filled)
{
    struct node *dot = pin->first;
    while (dot && filled-- > 0)
        dot = dot->next;
    if (!dot)
        return;
    dot->edge = THEME_BRAND;
    dot->edge_width = NEXT_DOT_EDGE;
}

static void show_fields(const struct screens *screens, struct node *parent,
                        const struct visit_sign_in_view *sign_in)
{
    struct node *card = widget_card(parent, NULL);
    widget_digits(card, "number", sign_in->number, sign_in->field == VISIT_NUMBER)->name =
        screens_word(screens, "sign_in.number");
    widget_divider(card);
    struct node *row = widget_row(card, THEME_GAP);
    row->justify = NODE_APART;
    row->wraps = true;
    screens_lead(row, screens_word(screens, "sign_in.pin"));
    struct node *pin = widget_pin(row, "pin", sign_in->pin_digits, VISIT_PIN_DIGITS);
    pin->name = screens_word(screens, "sign_in.pin");
    pin->chosen = sign_in->field == VISIT_PIN;
    if (pin->chosen)
        mark_next(pin, sign_in->pin_digits);
}

static void show_help(const struct screens *screens, struct node *parent)
{
    struct node *help = widget_tool(parent, "help", screens_word(screens, "sign_in.ask_staff"));
    help->lines = 0;
    help->colour = THEME_BRAND;
    help->hugs = true;
}

/* On a low glass the way to staff stands beside the title. */
static void open_low(struct screens *screens)
{
    screens->main = widget_main(screens->root);
    struct node *line = widget_row(screens->main, THEME_GAP);
    line->justify = NODE_APART;
    line->wraps = true;
    widget_text(line, THEME_TITLE, screens_word(screens, "sign_in.title"))->id = "title";
    show_help(screens, line);
}

void screen_sign_in_show(struct screens *screens)
{
    const struct visit_sign_in_view *sign_in = &screens->view->sign_in;
    bool is_low = node_glass(screens->root).height < LOW;
    if (is_low)
        open_low(screens);
    else
        screens_open(screens, screens_word(screens, "sign_in.title"));
    struct screens_halves halves = screens_split(screens->main);
    if (sign_in->problem.key)
        screen_sign_in_problem(screens, halves.first, sign_in);
    else if (!is_low)
        screens_lead(halves.first, screens_word(screens, "sign_in.lead"));
    show_fields(screens, halves.first, sign_in);
    if (!is_low)
        show_help(screens, halves.first);
    widget_keypad(halves.second, screens_word(screens, "keypad.clear"),
                  screens_word(screens, "keypad.erase"));
    screens_close(screens, screens_word(screens, "nav.back"));
    widget_button(screens->bar, WIDGET_PLAIN, "usage", screens_word(screens, "months.first"))
        ->disabled = !sign_in->can_submit;
    widget_button(screens->bar, WIDGET_FILLED, "next", screens_word(screens, "sign_in.submit"))
        ->disabled = !sign_in->can_submit;
}
