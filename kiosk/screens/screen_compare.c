/* Side by side: the bill of each plan line by line, then what each includes and binds to. Where the
 * glass is too narrow for columns, the plans stand one under the other, each with all of its lines.
 */
#include "screens/screens_private.h"

#include <string.h>

#define COLUMN_CAPITALS 8.5f /* a plan's column, in heights of a capital: a date, a code */
#define LABEL_COLUMN 1.3f    /* the first one is so much wider */
#define LONG_VALUE 30        /* bytes; what is longer goes below its label */

static void add_row(const struct screens *screens, struct node *table,
                    struct node *(*add)(struct node *, const char *const[]), const char *what,
                    const struct message *cells)
{
    const char *texts[VISIT_COMPARE_COLUMNS + 1] = {what};
    for (size_t i = 0; i < screens->view->compare.column_count; i++)
        texts[i + 1] = screens_say(screens, &cells[i]);
    add(table, texts);
}

static struct node *open_table(const struct screens *screens)
{
    const struct visit_compare_view *compare = &screens->view->compare;
    struct node *card = widget_card(screens->main, NULL);
    struct node *table = widget_table(card, (int)compare->column_count + 1);
    add_row(screens, table, widget_table_head, "", compare->heads);
    return table;
}

static void add_rows(const struct screens *screens, struct node *table,
                     const struct visit_compare_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_row(screens, table, widget_table_row, screens_say(screens, &rows[i].what),
                rows[i].cells);
}

static void show_tables(const struct screens *screens)
{
    const struct visit_compare_view *compare = &screens->view->compare;
    struct node *bill = open_table(screens);
    add_rows(screens, bill, compare->bill, compare->bill_count);
    add_row(screens, bill, widget_table_total, screens_word(screens, "compare.total"),
            compare->totals);
    add_rows(screens, open_table(screens), compare->terms, compare->term_count);
}

static void show_lines(const struct screens *screens, struct node *card,
                       const struct visit_compare_row *rows, size_t count, size_t plan)
{
    for (size_t i = 0; i < count; i++) {
        const char *what = screens_say(screens, &rows[i].what);
        const char *value = screens_say(screens, &rows[i].cells[plan]);
        if (strlen(value) <= LONG_VALUE) {
            struct node *pair = widget_pair(card, what, value);
            pair->wraps = true; /* largest text on a tablet: the value goes below */
            pair->align = NODE_CENTRE;
        } else {
            widget_soft(card, what);
            widget_text(card, THEME_BODY, value);
        }
    }
}

static void show_plan(const struct screens *screens, size_t plan)
{
    const struct visit_compare_view *compare = &screens->view->compare;
    struct node *card = widget_card(screens->main, NULL);
    card->chosen = plan == 0;
    widget_text(card, THEME_HEADING_SMALL, screens_say(screens, &compare->heads[plan]));
    widget_soft(card, screens_word(screens, "compare.total"));
    widget_text(card, THEME_FIGURE, screens_say(screens, &compare->totals[plan]));
    widget_divider(card);
    show_lines(screens, card, compare->bill, compare->bill_count, plan);
    widget_divider(card);
    show_lines(screens, card, compare->terms, compare->term_count, plan);
}

static void show_plans(const struct screens *screens)
{
    for (size_t i = 0; i < screens->view->compare.column_count; i++)
        show_plan(screens, i);
}

static bool has_room_for_columns(const struct screens *screens)
{
    float width = node_glass(screens->root).width - 2 * (THEME_MARGIN + THEME_CARD_PADDING);
    float columns = LABEL_COLUMN + (float)screens->view->compare.column_count;
    return width / columns >= COLUMN_CAPITALS * screens_capital(screens);
}

void screen_compare_show(struct screens *screens)
{
    screens_open(screens, screens_word(screens, "compare.title"));
    if (has_room_for_columns(screens))
        show_tables(screens);
    else
        show_plans(screens);
    screens_close(screens, screens_word(screens, "nav.back"));
    widget_button(screens->bar, WIDGET_FILLED, "take", screens_word(screens, "take.see"));
}
