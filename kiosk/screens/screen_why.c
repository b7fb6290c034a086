/* Why: where the money goes, and how far the use may change before another plan is cheaper. */
#include "screens/screens_private.h"

#include "ui/chart.h"

static void show_bill(const struct screens *screens, struct node *card,
                      const struct visit_why_bill *bill)
{
    struct chart_part *parts = ARENA_ARRAY(screens->arena, struct chart_part, bill->part_count);
    struct node *line = widget_apart(card);
    line->wraps = true; /* a long name keeps its line, and the price goes below */
    line->align = NODE_CENTRE;
    widget_text(line, THEME_BODY_BOLD, screens_say(screens, &bill->head));
    widget_text(line, THEME_HEADING_SMALL,
                screens_price(screens, "advice.month", bill->monthly_fen));
    for (size_t i = 0; i < bill->part_count; i++)
        parts[i] =
            (struct chart_part){.label = screens_say(screens, &bill->parts[i].what),
                                .value = message_money_text(bill->parts[i].fen, screens->arena),
                                .amount = bill->parts[i].fen,
                                .tone = bill->parts[i].is_beyond ? WIDGET_WARM : WIDGET_QUIET};
    chart_parts(card, parts, bill->part_count);
    if (bill->taken_off_fen < 0)
        widget_pair(card, screens_word(screens, "bill.discount"),
                    message_money_text(bill->taken_off_fen, screens->arena));
}

static void show_money(const struct screens *screens, struct node *parent)
{
    const struct visit_why_view *why = &screens->view->why;
    struct node *card = widget_card(parent, NULL);
    card->gap = THEME_GAP;
    widget_text(card, THEME_HEADING_SMALL, screens_word(screens, "why.money"));
    for (size_t i = 0; i < why->bill_count; i++) {
        if (i > 0)
            widget_divider(card);
        show_bill(screens, card, &why->bills[i]);
    }
}

static void show_range(const struct screens *screens, struct node *card,
                       const struct visit_why_range *range)
{
    struct chart_line line = {.label = screens_say(screens, &range->what),
                              .value = screens_say(screens, &range->value),
                              .from = range->from,
                              .to = range->to,
                              .tone = WIDGET_GOOD};
    chart_ranges(card, &line, 1, &(struct chart_axis){.most = range->most, .at = range->at});
}

static void show_ranges(const struct screens *screens, struct node *parent)
{
    const struct visit_why_view *why = &screens->view->why;
    if (why->range_count == 0 && !why->is_pending)
        return;
    struct node *card = widget_card(parent, NULL);
    card->gap = THEME_GAP;
    widget_text(card, THEME_HEADING_SMALL, screens_word(screens, "why.ranges"));
    if (why->is_pending) {
        screens_lead(card, screens_word(screens, "range.pending"));
        return;
    }
    for (size_t i = 0; i < why->range_count; i++)
        show_range(screens, card, &why->ranges[i]);
    struct chart_mark marks[] = {
        {FIGURE_SOLID, THEME_GOOD_STRONG, screens_word(screens, "why.mark_cheapest"), NULL},
        {FIGURE_POINT, THEME_INK, screens_word(screens, "why.mark_today"), NULL}};
    chart_legend(card, marks, sizeof marks / sizeof *marks);
}

void screen_why_show(struct screens *screens)
{
    screens_open(screens, screens_word(screens, "why.title"));
    struct screens_halves halves = screens_split(screens->main);
    show_money(screens, halves.first);
    show_ranges(screens, halves.second);
    screens_close(screens, screens_word(screens, "nav.back"));
    widget_button(screens->bar, WIDGET_FILLED, "next", screens_word(screens, "advice.see_bill"));
}
