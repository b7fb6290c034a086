/* The advice: the first place large, two runners-up, today. What the shopper pays comes first, what
 * it saves second, why third; what is given up is never hidden. */
#include "screens/screens_private.h"

#include <string.h>

#define WIDE_PADDING 6.0f /* of cards, above and below, where the glass is wider than high */
#define WIDE_GAP 3.0f
#define CAUTIONS_SHOWN 6 /* of the first card; the bill's page has all */

/* A wide glass is a low one: everything stands on one page if the cards breathe less. */
static bool is_wide(const struct node *any)
{
    struct node_glass glass = node_glass(any);
    return glass.width > glass.height;
}

static void settle(struct node *card)
{
    if (is_wide(card))
        card->pad_y = WIDE_PADDING;
}

/* A runner-up that is today's plan stands for today's card, which is then not shown twice. */
static const char *offer_id(const struct screens *screens, size_t index)
{
    if (index > 0 && screens->view->advice.offers[index].is_today)
        return "today";
    return arena_format(screens->arena, "offer-%zu", index + 1);
}

static void show_addons(const struct screens *screens, struct node *parent,
                        const struct visit_offer_view *offer)
{
    for (size_t i = 0; i < offer->addons.count; i++)
        widget_soft(parent, screens_say(screens, &offer->addons.items[i]));
}

/* The amount without its sign, which widget_money draws small before it. */
static const char *amount(const struct screens *screens, int64_t fen)
{
    return message_money_text(fen, screens->arena) + strlen("¥");
}

static void show_chip(struct node *card, enum widget_tone tone, const char *text)
{
    widget_chip(card, tone, text)->last->type = THEME_HEADING_SMALL;
}

static void show_first_saving(const struct screens *screens, struct node *card,
                              const struct visit_offer_view *offer)
{
    if (offer->is_today)
        show_chip(card, WIDGET_GOOD, screens_word(screens, "advice.is_today"));
    else if (offer->saving == VISIT_SAVES)
        show_chip(card, WIDGET_GOOD,
                  screens_price(screens,
                                offer->pays_once ? "advice.saves_first_year" : "advice.saves_year",
                                offer->saving_year_fen));
    else if (offer->saving == VISIT_COSTS_MORE)
        show_chip(card, WIDGET_WARM,
                  screens_price(screens, "advice.costs_year", offer->saving_year_fen));
    else if (offer->saving == VISIT_SAME)
        show_chip(card, WIDGET_QUIET, screens_word(screens, "advice.same"));
}

/* The card leads to its bill: the words on its right say so. */
static void show_saving_and_why(const struct screens *screens, struct node *card,
                                const struct visit_offer_view *offer)
{
    struct node *row = widget_row(card, THEME_GAP);
    row->justify = NODE_APART;
    row->wraps = true;
    show_first_saving(screens, row, offer);
    struct node *why =
        widget_text(row, THEME_HEADING_SMALL, screens_word(screens, "advice.bill_of_first"));
    why->colour = THEME_BRAND;
}

/* A caution that names an amount costs something: it is amber. */
static bool costs(const struct message *caution)
{
    return caution->count > 0 && caution->arguments[0].kind == MESSAGE_MONEY;
}

static void show_cautions(const struct screens *screens, struct node *card,
                          const struct visit_offer_view *offer)
{
    for (size_t i = 0; i < offer->cautions.count && i < CAUTIONS_SHOWN; i++) {
        const struct message *caution = &offer->cautions.items[i];
        const char *text = screens_say(screens, caution);
        if (costs(caution))
            widget_chip(card, WIDGET_WARM, text);
        else
            widget_text(card, is_wide(card) ? THEME_BODY : THEME_LEAD, text)->colour = THEME_SOFT;
    }
}

static void show_name(const struct screens *screens, struct node *card,
                      const struct visit_offer_view *offer)
{
    struct node *column = widget_column(card, 1);
    widget_text(column, THEME_HEADING, offer->name);
    for (size_t i = 0; i < offer->addons.count; i++)
        screens_lead(column, screens_say(screens, &offer->addons.items[i]));
}

static void show_first(const struct screens *screens, struct node *parent,
                       const struct visit_offer_view *offer)
{
    struct node *card = widget_card(parent, offer_id(screens, 0));
    card->chosen = true;
    card->gap = THEME_GAP;
    bool is_guided = screens->view->advice.guided.is_guided;
    show_name(screens, card, offer);
    struct node *money =
        widget_money(card, THEME_MONEY,
                     is_guided ? screen_guide_spread(screens) : amount(screens, offer->monthly_fen),
                     screens_word(screens, is_guided ? "guide.per_month" : "advice.per_month"));
    money->last->type = THEME_LEAD;
    show_saving_and_why(screens, card, offer);
    if (is_guided)
        screen_guide_facts(screens, card);
    widget_divider(card);
    for (size_t i = 0; i < offer->fact_count; i++)
        (is_wide(card) ? widget_pair
                       : screens_lead_pair)(card, screens_say(screens, &offer->facts[i].what),
                                            screens_say(screens, &offer->facts[i].detail));
    show_cautions(screens, card, offer);
}

static const char *saving_text(const struct screens *screens, const struct visit_offer_view *offer)
{
    if (offer->is_today)
        return screens_word(screens, "advice.is_today");
    if (offer->saving == VISIT_SAVES)
        return screens_price(screens, "advice.saves_month", offer->saving_month_fen);
    if (offer->saving == VISIT_COSTS_MORE)
        return screens_price(screens, "advice.costs_month", offer->saving_month_fen);
    if (offer->saving == VISIT_SAME)
        return screens_word(screens, "advice.same");
    return screens_price(screens, "advice.dearer", offer->dearer_fen);
}

static void show_runner_up(const struct screens *screens, struct node *parent, size_t index)
{
    const struct visit_offer_view *offer = &screens->view->advice.offers[index];
    struct node *card = widget_card(parent, offer_id(screens, index));
    settle(card);
    struct node *line = widget_apart(card);
    widget_text(line, THEME_HEADING_SMALL, offer->name);
    widget_text(line, THEME_HEADING_SMALL,
                screens_price(screens, "advice.month", offer->monthly_fen));
    struct node *below = widget_row(card, THEME_GAP);
    below->align = NODE_START;
    below->justify = NODE_APART;
    show_addons(screens, widget_column(below, 0), offer);
    struct node *saving = widget_text(below, THEME_BODY_BOLD, saving_text(screens, offer));
    saving->align = NODE_END;
    if (offer->saving == VISIT_SAVES && !offer->is_today)
        saving->colour = THEME_GOOD;
}

static void show_today(const struct screens *screens, struct node *parent)
{
    const struct visit_advice_view *advice = &screens->view->advice;
    struct node *card = widget_outline_card(parent, advice->today_is_priced ? "today" : NULL);
    settle(card);
    struct node *line = widget_apart(card);
    struct message title = message_of("today.title_bill");
    if (*advice->today.name)
        title = message_words(message_of("today.title"), "name", advice->today.name);
    widget_text(line, THEME_HEADING_SMALL, screens_say(screens, &title));
    widget_text(line, THEME_HEADING_SMALL,
                screens_price(screens, "advice.month", advice->today.monthly_fen));
    show_addons(screens, card, &advice->today);
    for (size_t i = 0; i < advice->today.fact_count; i++)
        widget_soft(card, screens_say(screens, &advice->today.facts[i].what));
}

/* Who has one of the best plans already is told so on its card. */
static bool is_among_offers(const struct visit_advice_view *advice)
{
    for (size_t i = 0; i < advice->offer_count; i++)
        if (advice->offers[i].is_today)
            return true;
    return false;
}

static void show_closer(const struct screens *screens, struct node *row, const char *id,
                        const char *key)
{
    struct node *tool = widget_tool(row, id, screens_word(screens, key));
    tool->grow = 1;
}

/* What looks closer: quiet, below the answer. */
static void show_more(const struct screens *screens, struct node *parent)
{
    struct node *row = widget_row(parent, THEME_TARGET_GAP);
    row->wraps = true;
    show_closer(screens, row, "usage", "months.see");
    show_closer(screens, row, "why", "why.see");
    show_closer(screens, row, "whatif", "whatif.see");
}

void screen_advice_show(struct screens *screens)
{
    const struct visit_advice_view *advice = &screens->view->advice;
    screens_open(screens,
                 screens_word(screens, advice->stay ? "advice.title_stay" : "advice.title"));
    for (size_t i = 0; i < advice->notes.count; i++)
        widget_chip(screens->main, WIDGET_QUIET, screens_say(screens, &advice->notes.items[i]));
    struct screens_halves halves = screens_split(screens->main);
    show_first(screens, halves.first, &advice->offers[0]);
    widget_soft(halves.first, screens_say(screens, &advice->compared));
    screen_question_link(screens, halves.second);
    for (size_t i = 1; i < advice->offer_count; i++)
        show_runner_up(screens, halves.second, i);
    if (advice->has_today && !is_among_offers(advice))
        show_today(screens, halves.second);
    if (advice->guided.is_guided)
        screen_guide_result(screens, halves.second);
    show_more(screens, halves.second);
    screens_close(screens, screens_word(screens, "nav.back"));
    widget_button(screens->bar, WIDGET_PLAIN, "compare", screens_word(screens, "compare.see"));
    widget_button(screens->bar, WIDGET_FILLED, "take", screens_word(screens, "take.see"));
}
