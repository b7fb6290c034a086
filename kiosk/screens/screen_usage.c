/* Your three months: bars of what was used and what it cost, against what today's plan includes. */
#include "screens/screens_private.h"

#include "ui/chart.h"

#define BAR_GAP 10.0f
#define VALUE_CAPITALS 5.9f /* the longest value over a bar, in heights of a capital */

static bool are_bars_roomy(const struct screens *screens, float card_width, size_t count)
{
    float inner = card_width - 2 * THEME_CARD_PADDING - BAR_GAP * (float)(count - 1);
    return inner / (float)count >= VALUE_CAPITALS * screens_capital(screens);
}

static void show_upright_bars(const struct screens *screens, struct node *card,
                              const struct visit_usage_chart *chart)
{
    struct widget_bars *bars = ARENA_ARRAY(screens->arena, struct widget_bars, chart->bar_count);
    for (size_t i = 0; i < chart->bar_count; i++)
        bars[i] = (struct widget_bars){screens_say(screens, &chart->bars[i].name),
                                       screens_say(screens, &chart->bars[i].value),
                                       chart->bars[i].amount};
    struct node *row = widget_bars(card, bars, chart->bar_count, chart->limit)->first;
    row->least_height = row->mark; /* the line stays below the words, however low the bars */
}

/* Where a bar would be narrower than its value, the bars lie one under the other. */
static void show_lying_bars(const struct screens *screens, struct node *card,
                            const struct visit_usage_chart *chart)
{
    struct chart_line *lines = ARENA_ARRAY(screens->arena, struct chart_line, chart->bar_count);
    int64_t most = chart->limit > 1 ? chart->limit : 1;
    for (size_t i = 0; i < chart->bar_count; i++) {
        lines[i] = (struct chart_line){.label = screens_say(screens, &chart->bars[i].name),
                                       .value = screens_say(screens, &chart->bars[i].value),
                                       .to = chart->bars[i].amount};
        most = lines[i].to > most ? lines[i].to : most;
    }
    chart_ranges(card, lines, chart->bar_count, &(struct chart_axis){.most = most, .at = -1});
}

static void show_chart(const struct screens *screens, struct node *parent, float width,
                       const struct visit_usage_chart *chart)
{
    struct node *card = widget_card(parent, NULL);
    card->gap = THEME_GAP;
    struct node *words = widget_column(card, 1);
    widget_text(words, THEME_HEADING_SMALL, screens_say(screens, &chart->title));
    widget_soft(words, screens_say(screens, &chart->mean));
    if (chart->included.key) {
        struct node *included =
            widget_text(words, THEME_SECONDARY, screens_say(screens, &chart->included));
        included->colour = THEME_WARM;
    }
    if (are_bars_roomy(screens, width, chart->bar_count))
        show_upright_bars(screens, card, chart);
    else
        show_lying_bars(screens, card, chart);
}

static void show_charts(const struct screens *screens, struct node *parent, size_t first,
                        size_t count, float width)
{
    struct node *grid = count > 1 ? widget_grid(parent, (int)count, THEME_GAP) : parent;
    float each = (width - THEME_GAP * (float)(count - 1)) / (float)count;
    for (size_t i = 0; i < count; i++)
        show_chart(screens, grid, each, &screens->view->usage.charts[first + i]);
}

/* All beside each other where the glass is wide; else data and bill over the whole width, and what
 * stands between them in pairs; else one under the other. */
static void show_all(const struct screens *screens)
{
    const struct visit_usage_view *usage = &screens->view->usage;
    size_t all = usage->chart_count, months = usage->charts[0].bar_count;
    float width = node_glass(screens->root).width - 2 * THEME_MARGIN;
    bool in_pairs = are_bars_roomy(screens, (width - THEME_GAP) / 2, months);
    float quarter = (width - THEME_GAP * (float)(all - 1)) / (float)all;
    size_t step = are_bars_roomy(screens, quarter, months) ? all : 1;
    for (size_t i = 0; i < all; i += step) {
        bool is_between = i > 0 && i + 2 < all;
        if (step < all)
            step = in_pairs && is_between ? 2 : 1;
        show_charts(screens, screens->main, i, step, width);
    }
}

void screen_usage_show(struct screens *screens)
{
    const struct visit_usage_view *usage = &screens->view->usage;
    screens_open(screens,
                 screens_word(screens, usage->is_whole ? "months.title" : "months.title_short"));
    if (usage->verdict.key)
        screens_lead(screens->main, screens_say(screens, &usage->verdict))->id = "verdict";
    show_all(screens);
    screens_close(screens, screens_word(screens, "nav.back"));
    if (usage->is_before_advice)
        widget_button(screens->bar, WIDGET_FILLED, "next", screens_word(screens, "months.next"));
}
