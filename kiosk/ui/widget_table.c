/* Tables: what a line is about on the left, amounts right-aligned under each other. A row is one
 * node of the semantic tree, so that it is spoken as a sentence. */
#include "ui/widget.h"

#include "ui/ui_frame.h"

struct node *widget_table(struct node *parent, int columns)
{
    struct node *table = widget_column(parent, 0);

    table->columns = columns;
    table->folds = true;
    return table;
}

static void add_line(struct node *table, enum theme_colour colour, float width)
{
    struct node *line = widget_divider(table);

    line->fill = colour;
    line->height = width;
}

static struct node *add_cells(struct node *table, const char *const cells[], enum theme_type type)
{
    struct node *row = widget_row(table, 4);

    row->role = NODE_TEXT;
    row->whole = true;
    row->align = NODE_BASELINE;
    row->pad_y = 3.6f;
    for (int i = 0; i < table->columns; i++) {
        struct node *cell = widget_text(row, type, cells[i] ? cells[i] : "");
        cell->grow = i == 0 ? 1.3f : 1.0f;
        /* Amounts stand right-aligned under each other from whichever side one reads. */
        cell->align = i == 0 || table->frame->rtl ? NODE_START : NODE_END;
        if (i == 0 && type == THEME_BODY)
            cell->colour = THEME_SOFT;
    }
    return row;
}

struct node *widget_table_head(struct node *table, const char *const cells[])
{
    struct node *row = add_cells(table, cells, THEME_BODY_BOLD);

    row->folds = true; /* its words go to every value */
    return row;
}

struct node *widget_table_row(struct node *table, const char *const cells[])
{
    if (table->first)
        add_line(table, THEME_LINE, THEME_HAIRLINE);
    return add_cells(table, cells, THEME_BODY);
}

struct node *widget_table_total(struct node *table, const char *const cells[])
{
    add_line(table, THEME_INK, THEME_CHOSEN);
    return add_cells(table, cells, THEME_HEADING_SMALL);
}
