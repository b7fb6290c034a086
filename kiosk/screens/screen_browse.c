/* Plans on sale: three choices by buttons, the list below, and one plan as it is sold. */
#include "screens/screens_private.h"

#define WIDE 100.0f /* heights of a capital */

static const char *const filter_ids[VISIT_BROWSE_FILTERS] = {"price", "data", "minutes"};

/* The filters beside each other, their choices in pairs. */
static bool is_wide(const struct screens *screens)
{
    struct node_glass glass = node_glass(screens->root);
    return glass.width > glass.height && glass.width > WIDE * screens_capital(screens);
}

static void show_filter(const struct screens *screens, struct node *parent, size_t index)
{
    const struct visit_browse_filter *filter = &screens->view->browse.filters[index];
    struct node *group = widget_column(parent, 2);
    widget_text(group, THEME_BODY_BOLD, screens_say(screens, &filter->what));
    struct node *row = is_wide(screens) ? widget_grid(group, 2, THEME_TARGET_GAP + 1)
                                        : widget_row(group, THEME_TARGET_GAP + 1);
    row->wraps = !is_wide(screens);
    for (size_t i = 0; i < VISIT_BROWSE_CHOICES; i++) {
        struct node *choice =
            widget_tool(row, arena_format(screens->arena, "%s-%zu", filter_ids[index], i + 1),
                        screens_say(screens, &filter->choices[i]));
        choice->role = NODE_OPTION;
        choice->name = arena_format(screens->arena, "%s %s", screens_say(screens, &filter->what),
                                    choice->text);
        choice->chosen = i == filter->chosen;
        choice->grow = 1;
    }
}

static const char *included_text(const struct screens *screens,
                                 const struct visit_browse_plan *plan)
{
    const char *text = "";
    for (size_t i = 0; i < plan->included_count; i++)
        text = arena_format(screens->arena, "%s%s%s", text, i ? " · " : "",
                            screens_say(screens, &plan->included[i]));
    return text;
}

static void show_plan(const struct screens *screens, struct node *parent, size_t index)
{
    const struct visit_browse_plan *plan = &screens->view->browse.plans[index];
    struct node *card = widget_card(parent, arena_format(screens->arena, "plan-%zu", index + 1));
    card->pad_y = THEME_GAP;
    struct node *line = widget_apart(card);
    line->wraps = true;
    widget_text(line, THEME_HEADING_SMALL, plan->name);
    widget_text(line, THEME_HEADING_SMALL,
                screens_price(screens, "advice.month", plan->monthly_fen));
    if (plan->included_count)
        widget_soft(card, included_text(screens, plan));
}

static void show_way(const struct screens *screens, struct node *parent, size_t window,
                     const char *key)
{
    widget_tool(parent, arena_format(screens->arena, "list-%zu", window + 1),
                screens_word(screens, key));
}

static void show_list(const struct screens *screens, struct node *parent)
{
    const struct visit_browse_view *browse = &screens->view->browse;
    struct message count =
        message_number(message_of("browse.count"), "count", (int64_t)browse->matches);
    struct node *line = widget_row(parent, THEME_GAP);
    line->justify = NODE_APART;
    line->wraps = true;
    widget_soft(line, browse->matches ? screens_say(screens, &count)
                                      : screens_word(screens, "browse.none"))
        ->id = "count";
    if (browse->window > 0)
        show_way(screens, line, browse->window - 1, "browse.earlier");
    for (size_t i = 0; i < browse->plan_count; i++)
        show_plan(screens, parent, i);
    if (browse->window + 1 < browse->window_count)
        show_way(screens, parent, browse->window + 1, "browse.later");
}

void screen_browse_show(struct screens *screens)
{
    screens_open(screens, screens_word(screens, "browse.title"));
    struct node *card = widget_card(screens->main, NULL);
    struct node *filters = is_wide(screens) ? widget_grid(card, VISIT_BROWSE_FILTERS, THEME_MARGIN)
                                            : widget_column(card, THEME_GAP);
    for (size_t i = 0; i < VISIT_BROWSE_FILTERS; i++)
        show_filter(screens, filters, i);
    show_list(screens, screens->main);
    screens_close(screens, screens_word(screens, "nav.back"));
    screens->bar->justify = NODE_FROM_START;
}

/* One plan. */

static void show_lines(const struct screens *screens, struct node *parent, const char *key,
                       const struct visit_plan_line *lines, size_t count)
{
    struct node *card = widget_card(parent, NULL);
    widget_text(card, THEME_HEADING_SMALL, screens_word(screens, key));
    if (count == 0)
        screens_lead(card, screens_word(screens, "plan.nothing"));
    for (size_t i = 0; i < count; i++)
        screens_lead_pair(card, screens_say(screens, &lines[i].what),
                          screens_say(screens, &lines[i].detail))
            ->wraps = true;
}

static void show_notes(const struct screens *screens, struct node *parent)
{
    const struct visit_plan_view *plan = &screens->view->plan;
    struct node *card = widget_outline_card(parent, NULL);
    widget_text(card, THEME_HEADING_SMALL, screens_word(screens, "bill.know"));
    for (size_t i = 0; i < plan->note_count; i++)
        widget_text(card, THEME_BODY, screens_say(screens, &plan->notes[i]));
}

void screen_browse_plan(struct screens *screens)
{
    const struct visit_plan_view *plan = &screens->view->plan;
    screens_open(screens, plan->name);
    widget_text(screens->main, THEME_FIGURE,
                screens_price(screens, "advice.month", plan->monthly_fen))
        ->id = "price";
    struct screens_halves halves = screens_split(screens->main);
    show_lines(screens, halves.first, "plan.included", plan->included, plan->included_count);
    if (plan->beyond_count)
        show_lines(screens, halves.first, "plan.beyond", plan->beyond, plan->beyond_count);
    show_notes(screens, halves.second);
    screens_close(screens, screens_word(screens, "nav.back"));
    widget_button(screens->bar, WIDGET_FILLED, "next", screens_word(screens, "plan.next"));
}
