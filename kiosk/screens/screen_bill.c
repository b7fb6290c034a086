/* One plan's bill of one month, line by line, so that a person can add it up; then what the plan
 * includes, and what must be known before taking it. */
#include "screens/screens_private.h"

/* They go on in a second line where a month's name does not fit. */
static struct node *show_tabs_row(const struct screens *screens)
{
    struct node *row = widget_row(screens->main, THEME_TARGET_GAP);
    row->wraps = true;
    return row;
}

static void show_tab(struct node *row, const char *id, const char *label, bool chosen)
{
    struct node *tab = widget_tool(row, id, label);
    tab->role = NODE_OPTION;
    tab->chosen = chosen;
    tab->grow = 1;
}

static void show_tabs(const struct screens *screens, const struct visit_bill_view *bill)
{
    if (bill->pieces.count) {
        struct node *row = show_tabs_row(screens);
        for (size_t i = 0; i < bill->pieces.count; i++)
            show_tab(row, arena_format(screens->arena, "piece-%zu", i + 1),
                     screens_say(screens, &bill->pieces.items[i]), i == bill->piece);
    }
    if (bill->month_count < 2)
        return;
    struct node *row = show_tabs_row(screens);
    for (size_t i = 0; i < bill->month_count; i++) {
        struct message month = message_month(message_of("bill.month"), "month", bill->months[i]);
        show_tab(row, arena_format(screens->arena, "month-%zu", i + 1),
                 screens_say(screens, &month), i == bill->month);
    }
}

static void show_line(const struct screens *screens, struct node *card,
                      const struct visit_bill_line *line)
{
    struct node *column = widget_column(card, 0);
    struct node *pair = screens_lead_pair(column, screens_say(screens, &line->what),
                                          message_money_text(line->fen, screens->arena));
    if (line->fen < 0)
        pair->last->colour = THEME_GOOD;
    if (line->detail.key)
        widget_soft(column, screens_say(screens, &line->detail));
}

static void show_lines(const struct screens *screens, struct node *parent,
                       const struct visit_bill_view *bill)
{
    struct node *card = widget_card(parent, NULL);
    for (size_t i = 0; i < bill->line_count; i++) {
        show_line(screens, card, &bill->lines[i]);
        widget_divider(card);
    }
    struct message total =
        message_month(message_of("bill.total"), "month", bill->months[bill->month]);
    struct node *line = widget_apart(card);
    widget_text(line, THEME_HEADING_SMALL, screens_say(screens, &total));
    widget_text(line, THEME_FIGURE, message_money_text(bill->total_fen, screens->arena))->id =
        "total";
}

static void show_included(const struct screens *screens, struct node *parent,
                          const struct visit_bill_view *bill)
{
    if (bill->allowance_count == 0)
        return;
    struct node *card = widget_card(parent, NULL);
    widget_text(card, THEME_HEADING_SMALL, screens_word(screens, "bill.included"));
    for (size_t i = 0; i < bill->allowance_count; i++)
        screens_lead_pair(card, screens_say(screens, &bill->allowances[i].what),
                          screens_say(screens, &bill->allowances[i].detail));
}

static void show_notes(const struct screens *screens, struct node *parent,
                       const struct visit_bill_view *bill)
{
    struct node *card = widget_outline_card(parent, NULL);
    widget_text(card, THEME_HEADING_SMALL,
                screens_word(screens, bill->is_today ? "bill.about" : "bill.know"));
    for (size_t i = 0; i < bill->notes.count; i++)
        widget_text(card, THEME_BODY, screens_say(screens, &bill->notes.items[i]));
}

static void show_plan(const struct screens *screens, const struct visit_bill_view *bill)
{
    struct node *column = widget_column(screens->main, 1);
    widget_text(column, THEME_HEADING, bill->name);
    for (size_t i = 0; i < bill->addons.count; i++)
        screens_lead(column, screens_say(screens, &bill->addons.items[i]));
}

void screen_bill_show(struct screens *screens)
{
    const struct visit_bill_view *bill = &screens->view->bill;
    screens_open(screens,
                 screens_word(screens, bill->is_today ? "bill.title_today" : "bill.title"));
    show_plan(screens, bill);
    show_tabs(screens, bill);
    struct screens_halves halves = screens_split(screens->main);
    show_lines(screens, halves.first, bill);
    show_included(screens, halves.second, bill);
    show_notes(screens, halves.second, bill);
    screens_close(screens, screens_word(screens, "nav.back"));
    widget_button(screens->bar, WIDGET_FILLED, "next", screens_word(screens, "bill.finish"));
}
