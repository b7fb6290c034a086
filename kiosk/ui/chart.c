/* Charts of nodes. Each part and each line is one node of the semantic tree, spoken with its
 * number. Must not know pixels. */
#include "ui/chart.h"

#include "ui/ui_frame.h"

#define BAR 10.0f
#define SWATCH 12.0f
#define LEAST_SHARE 40 /* a part is never thinner than one in so many: it must be seen */

static enum theme_colour colour_of(enum widget_tone tone)
{
    static const enum theme_colour colours[] = {
        [WIDGET_QUIET] = THEME_BRAND,
        [WIDGET_GOOD] = THEME_GOOD_STRONG,
        [WIDGET_WARM] = THEME_WARM_STRONG,
        [WIDGET_DANGER] = THEME_DANGER,
    };

    return colours[tone];
}

static void add_swatch(struct node *row, const struct chart_mark *mark)
{
    struct node *swatch = node_add(row, NODE_GROUP, NODE_LEAF);

    swatch->width = SWATCH;
    swatch->height = SWATCH / 2;
    swatch->pattern = mark->pattern;
    swatch->fill = mark->colour;
    swatch->radius = 1;
}

static void add_mark(struct node *legend, const struct chart_mark *mark)
{
    struct node *line = widget_apart(legend);
    line->role = NODE_TEXT;
    line->whole = true;
    line->wraps = true; /* a long word keeps its line, and the amount goes below */
    line->align = NODE_CENTRE;

    struct node *meaning = widget_row(line, 3);
    add_swatch(meaning, mark);
    widget_text(meaning, THEME_SECONDARY, mark->label)->colour = THEME_SOFT;
    if (mark->value)
        widget_text(line, THEME_BODY_BOLD, mark->value)->align = NODE_END;
}

struct node *chart_legend(struct node *parent, const struct chart_mark *marks, size_t count)
{
    struct node *legend = widget_column(parent, 2);

    for (size_t i = 0; i < count; i++)
        add_mark(legend, &marks[i]);
    return legend;
}

static enum figure_pattern pattern_of(size_t part)
{
    static const enum figure_pattern patterns[] = {FIGURE_SOLID, FIGURE_STRIPED, FIGURE_HOLLOW,
                                                   FIGURE_DASHED};

    return patterns[part % 4];
}

static int64_t whole_of(const struct chart_part *parts, size_t count)
{
    int64_t whole = 0;

    for (size_t i = 0; i < count; i++)
        whole += parts[i].amount > 0 ? parts[i].amount : 0;
    return whole;
}

/* The lines below say it; the bar itself is no node of its own. */
static void add_bar(struct node *chart, const struct chart_part *parts, size_t count)
{
    int64_t whole = whole_of(parts, count);
    struct node *bar = widget_row(chart, 1);

    bar->unmirrored = true;
    bar->height = BAR;
    bar->align = NODE_STRETCH;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].amount <= 0)
            continue;
        struct node *part = node_add(bar, NODE_GROUP, NODE_LEAF);
        float share = (float)parts[i].amount / (float)whole;
        part->grow = share * LEAST_SHARE < 1 ? 1.0f / LEAST_SHARE : share;
        part->fill = colour_of(parts[i].tone);
        part->pattern = pattern_of(i);
        part->radius = 1.5f;
    }
}

struct node *chart_parts(struct node *parent, const struct chart_part *parts, size_t count)
{
    struct node *chart = widget_column(parent, 4);

    add_bar(chart, parts, count);
    for (size_t i = 0; i < count; i++)
        add_mark(chart, &(struct chart_mark){pattern_of(i), colour_of(parts[i].tone),
                                             parts[i].label, parts[i].value});
    return chart;
}

static void add_line(struct node *chart, const struct chart_line *line,
                     const struct chart_axis *axis)
{
    struct node *column = widget_column(chart, 1);
    column->role = NODE_IMAGE;
    column->whole = true;
    column->name = widget_print(column, "%s: %s", line->label, line->value);

    struct node *words = widget_apart(column);
    widget_text(words, THEME_BODY_BOLD, line->label);
    widget_text(words, THEME_BODY_BOLD, line->value)->align = NODE_END;
    struct node *bar = node_add(column, NODE_GROUP, NODE_LEAF);
    struct figure_range *range = ARENA_NEW(column->frame->arena, struct figure_range);
    *range = (struct figure_range){line->from, line->to, axis->most, axis->at};
    bar->height = 10;
    bar->unmirrored = true;
    bar->range = range;
    bar->colour = colour_of(line->tone);
}

struct node *chart_ranges(struct node *parent, const struct chart_line *lines, size_t count,
                          const struct chart_axis *axis)
{
    struct node *chart = widget_column(parent, 5);

    chart->pad_y = 2;
    for (size_t i = 0; i < count; i++)
        add_line(chart, &lines[i], axis);
    if (!axis->least_text && !axis->most_text)
        return chart;
    struct node *ends = widget_apart(chart);
    ends->unmirrored = true;
    widget_soft(ends, axis->least_text ? axis->least_text : "");
    widget_soft(ends, axis->most_text ? axis->most_text : "");
    return chart;
}
