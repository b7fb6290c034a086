/* Sums the items of a bill into the rows of a page. */
#include "cli/bill_columns.h"

#include <assert.h>

#include "base/money.h"
#include "cli/columns.h"
#include "cli/readable.h"

#define TITLE_WIDTH 14
#define COLUMN_WIDTH 12

enum row {
    ROW_FEE,
    ROW_VOICE,
    ROW_SMS,
    ROW_MMS,
    ROW_DATA,
    ROW_DISCOUNT,
    ROW_TOP_UP,
    ROW_CAP,
    ROW_CREDIT,
    ROW_TOTAL,
    ROW_COUNT,
};

void bill_columns_push(struct bill_columns *columns, const char *title,
                       const struct advice_option *option)
{
    assert(columns->count < BILL_COLUMNS_MOST);
    columns->titles[columns->count] = title;
    columns->options[columns->count++] = option;
}

static enum row row_of(const struct bill_item *item)
{
    static const enum row rows[] = {ROW_FEE,    ROW_VOICE, ROW_DISCOUNT,
                                    ROW_TOP_UP, ROW_CAP,   ROW_CREDIT};
    static const enum row services[] = {ROW_VOICE, ROW_SMS, ROW_MMS, ROW_DATA};
    return item->kind == BILL_CHARGE ? services[item->charge->scope->service] : rows[item->kind];
}

/* The amounts of a month of each choice, row by row. */
struct table {
    int64_t amounts[ROW_COUNT][BILL_COLUMNS_MOST];
};

static struct table table_of(const struct bill_columns *columns, size_t month)
{
    struct table table = {0};
    for (size_t i = 0; i < columns->count; i++) {
        const struct bill *bill = &columns->options[i]->pieces[0].bills.bills[month];
        for (size_t k = 0; k < bill->item_count; k++)
            table.amounts[row_of(&bill->items[k])][i] += bill->items[k].amount_fen;
        table.amounts[ROW_TOTAL][i] = bill->total_fen;
    }
    return table;
}

static bool is_empty(const int64_t *amounts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (amounts[i])
            return false;
    return true;
}

static void add_row(struct buffer *out, struct arena *arena, const struct bill_columns *columns,
                    enum row row, const int64_t *amounts)
{
    buffer_add(out, "    ");
    columns_add(out, words_text(columns->lang, WORDS_ROW_FEE + (enum words_id)row), TITLE_WIDTH,
                COLUMNS_LEFT);
    for (size_t i = 0; i < columns->count; i++)
        columns_add(out, amounts[i] || row == ROW_TOTAL ? readable_money(arena, amounts[i]) : "–",
                    COLUMN_WIDTH, COLUMNS_RIGHT);
    buffer_add(out, "\n");
}

static void add_month(struct buffer *out, struct arena *arena, const struct bill_columns *columns,
                      size_t month)
{
    struct table table = table_of(columns, month);
    int32_t named = columns->options[0]->pieces[0].bills.bills[month].month;
    buffer_add_format(out, "  %s\n", readable_month(arena, named));
    for (int row = 0; row < ROW_COUNT; row++)
        if (row == ROW_TOTAL || !is_empty(table.amounts[row], columns->count))
            add_row(out, arena, columns, (enum row)row, table.amounts[row]);
}

void bill_columns_add(struct buffer *out, struct arena *arena, const struct bill_columns *columns)
{
    columns_add(out, "", TITLE_WIDTH + 4, COLUMNS_LEFT);
    for (size_t i = 0; i < columns->count; i++)
        columns_add(out, columns->titles[i], COLUMN_WIDTH, COLUMNS_RIGHT);
    buffer_add(out, "\n");
    size_t months = columns->options[0]->pieces[0].bills.count;
    for (size_t month = 0; month < months; month++)
        add_month(out, arena, columns, month);
}
