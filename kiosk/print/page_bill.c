/* Plans side by side: the mean month line by line, the whole of the time ahead, what it saves, and
 * what is included. */
#include "print/page_private.h"

#include "base/money.h"

#define FIXED_ROWS 8 /* totals, once, leaving, savings, a heading */

struct rows {
    const struct page *page;
    struct page_row *items;
    size_t count;
};

static const char *amount(const struct page *page, int64_t fen)
{
    char text[MONEY_TEXT];
    money_format(fen < 0 ? -fen : fen, text);
    return arena_format(page->arena, "%s%s", fen < 0 ? "−" : "", text);
}

static struct page_row *add_row(struct rows *rows, const char *label)
{
    struct page_row *row = &rows->items[rows->count++];
    *row = (struct page_row){.label = label};
    for (size_t i = 0; i < COMPARISON_COLUMNS; i++)
        row->cells[i] = page_words(rows->page, "compare.none");
    return row;
}

static void add_lines(struct rows *rows)
{
    const struct comparison *data = rows->page->data;
    for (size_t i = 0; i < data->line_count; i++) {
        struct page_row *row = add_row(rows, page_text(rows->page, data->lines[i].what));
        for (size_t c = 0; c < data->column_count; c++)
            if (data->lines[i].fen[c])
                row->cells[c] = amount(rows->page, data->lines[i].fen[c]);
    }
}

typedef int64_t (*figure)(const struct comparison_column *column);

static int64_t monthly(const struct comparison_column *column)
{
    return column->monthly_fen;
}

static int64_t total(const struct comparison_column *column)
{
    return column->total_fen;
}

static int64_t once(const struct comparison_column *column)
{
    return column->one_off_fen;
}

static int64_t leaving(const struct comparison_column *column)
{
    return column->exit_fee_fen;
}

static int64_t saving_month(const struct comparison_column *column)
{
    return column->saving_month_fen;
}

static int64_t saving_total(const struct comparison_column *column)
{
    return column->saving_total_fen;
}

static struct page_row *add_figure(struct rows *rows, const char *label, figure of)
{
    const struct comparison *data = rows->page->data;
    struct page_row *row = add_row(rows, label);
    for (size_t c = 0; c < data->column_count; c++)
        row->cells[c] = amount(rows->page, of(&data->columns[c]));
    return row;
}

static bool has(const struct comparison *data, figure of)
{
    for (size_t c = 0; c < data->column_count; c++)
        if (of(&data->columns[c]))
            return true;
    return false;
}

static const char *months(const struct page *page, const char *key)
{
    return page_text(page, message_number(message_of(key), "count", page->data->horizon));
}

static void add_sums(struct rows *rows)
{
    const struct page *page = rows->page;
    const struct comparison *data = page->data;
    add_figure(rows, page_words(page, "compare.total"), monthly)->is_total = true;
    if (has(data, once))
        add_figure(rows, page_words(page, "compare.once"), once);
    if (has(data, leaving))
        add_figure(rows, page_words(page, "print.exit"), leaving);
    add_figure(rows, months(page, "print.total"), total)->is_strong = true;
    if (!data->knows_today || (data->column_count == 1 && data->stay))
        return;
    struct page_row *month = add_figure(rows, page_words(page, "print.saves_month"), saving_month);
    struct page_row *whole = add_figure(rows, months(page, "print.saves_total"), saving_total);
    if (data->today < data->column_count)
        month->cells[data->today] = whole->cells[data->today] = page_words(page, "compare.none");
}

size_t page_bill_totals(const struct page *page, struct page_row rows[2])
{
    struct rows all = {page, rows, 0};
    add_figure(&all, page_words(page, "compare.total"), monthly)->is_total = true;
    add_figure(&all, months(page, "print.total"), total)->is_strong = true;
    return all.count;
}

static void add_terms(struct rows *rows)
{
    const struct page *page = rows->page;
    const struct comparison *data = page->data;
    for (size_t i = 0; i < data->term_count; i++) {
        struct page_row *row = add_row(rows, page_text(page, data->terms[i].what));
        for (size_t c = 0; c < data->column_count; c++)
            if (data->terms[i].cells[c].key)
                row->cells[c] = page_text(page, data->terms[i].cells[c]);
    }
}

static void add_block(struct page *page, const char *heading, const struct rows *rows)
{
    bool is_pair = page->is_ticket && page->data->column_count > 2;
    const struct page_table table = {rows->items, rows->count, true,
                                     is_pair ? 2 : page->data->column_count};
    if (rows->count == 0)
        return;
    page_heading(page, heading);
    page_table_add(page, &table);
}

/* On a sheet one table says all. A ticket is narrow: the advice beside today, and the sums of the
 * runners-up among what is to be checked. */
void page_bill_add(struct page *page)
{
    const struct comparison *data = page->data;
    size_t room = data->line_count + data->term_count + FIXED_ROWS;
    struct rows rows = {page, ARENA_ARRAY(page->arena, struct page_row, room), 0};
    add_lines(&rows);
    add_sums(&rows);
    if (page->is_ticket) {
        add_block(page, "print.bill", &rows);
        rows.count = 0;
        add_terms(&rows);
        add_block(page, "bill.included", &rows);
        return;
    }
    if (data->term_count)
        add_row(&rows, page_words(page, "bill.included"))->is_heading = true;
    add_terms(&rows);
    add_block(page, "print.bill", &rows);
}
