/* A bar chart of a few months, made of boxes. Each bar is one node of the semantic tree: what it
 * stands for, and how much. */
#include "ui/widget.h"

#define HEIGHT 46.0f /* of the highest bar */
#define WORDS 14.0f  /* of a value above its bar, with what keeps it away, at the largest step */
#define LEAST 0.6f   /* of one that is not zero: it must be seen */

static int64_t highest(const struct widget_bars *bars, size_t count, int64_t limit)
{
    int64_t most = limit > 1 ? limit : 1;

    for (size_t i = 0; i < count; i++)
        most = bars[i].amount > most ? bars[i].amount : most;
    return most;
}

static float height_of(int64_t amount, int64_t most)
{
    float height = HEIGHT * (float)amount / (float)most;

    return amount > 0 && height < LEAST ? LEAST : height;
}

/* How far a value must stand above its bar so that the limit's line does not go through it. */
static float lift_of(float height, float limit)
{
    bool is_in_the_way = limit > height && limit - height < WORDS;

    return is_in_the_way ? limit - height : 0;
}

static void add_bar(struct node *row, const struct widget_bars *bar, int64_t most, float limit)
{
    struct node *column = widget_column(row, 3);
    column->role = NODE_IMAGE;
    column->whole = true;
    column->grow = 1;
    column->name = widget_print(column, "%s: %s", bar->label, bar->value);

    widget_text(column, THEME_BODY_BOLD, bar->value)->align = NODE_CENTRE;
    float height = height_of(bar->amount, most), lift = lift_of(height, limit);
    if (lift > 0)
        node_add(column, NODE_GROUP, NODE_LEAF)->height = lift;
    struct node *box = node_add(column, NODE_GROUP, NODE_LEAF);
    box->height = height;
    box->fill = THEME_BRAND;
    box->radius = 2;
}

static void add_label(struct node *row, const char *label)
{
    struct node *text = widget_soft(row, label);

    text->role = NODE_GROUP; /* the bar says it */
    text->align = NODE_CENTRE;
    text->grow = 1;
}

struct node *widget_bars(struct node *parent, const struct widget_bars *bars, size_t count,
                         int64_t limit)
{
    int64_t most = highest(bars, count, limit);
    struct node *chart = widget_column(parent, 3);
    struct node *row = widget_row(chart, 10), *labels = widget_row(chart, 10);

    chart->unmirrored = true;
    row->align = NODE_END;
    row->mark = limit > 0 ? height_of(limit, most) : 0;
    for (size_t i = 0; i < count; i++) {
        add_bar(row, &bars[i], most, row->mark);
        add_label(labels, bars[i].label);
    }
    return chart;
}
