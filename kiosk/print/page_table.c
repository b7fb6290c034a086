/* Numbers side by side: right-aligned and tabular, quiet lines between, one thick rule above a
 * total. The advised column is bold. */
#include "print/page_private.h"

#define LABEL_LEAST (20 * SHEET_MM) /* of a ticket: five hanzi */
#define LABEL_SHEET (46 * SHEET_MM)
#define CELL_GAP (1.6 * SHEET_MM)
#define NAME_LINES 3 /* in a head; the whole name stands with its code */
#define THICK 1.4

/* Some columns of it, and how wide they are. */
struct block {
    size_t from, count;
    double label, cell;
};

const char *page_table_rank(const struct page *page, size_t column)
{
    const struct comparison_column *shown = &page->data->columns[column];
    if (shown->rank == 0)
        return page_words(page, "print.today");
    return page_text(page, message_number(message_of("print.rank"), "rank", shown->rank));
}

static struct sheet_type cell_type(const struct page *page, const struct page_row *row,
                                   size_t column)
{
    struct sheet_type type = row->is_total ? page->strong : page->body;
    type.bold = row->is_total || row->is_strong || (column == 0 && !page->is_ticket);
    type.align = SHEET_END;
    return type;
}

/* The widest cell of all, so that no amount ever breaks. */
static double widest(const struct page *page, const struct page_row *rows, size_t count)
{
    double most = 0;
    for (size_t c = 0; c < page->data->column_count; c++) {
        struct sheet_box head =
            sheet_measure(page->sheet, &page->body, page_table_rank(page, c), SHEET_NATURAL);
        most = head.width > most ? head.width : most;
        for (size_t i = 0; i < count; i++) {
            struct sheet_type type = cell_type(page, &rows[i], c);
            struct sheet_box box =
                sheet_measure(page->sheet, &type, rows[i].cells[c], SHEET_NATURAL);
            most = box.width > most ? box.width : most;
        }
    }
    return most;
}

static struct block first_block(const struct page *page, const struct page_row *rows, size_t count)
{
    struct block block = {.count = page->data->column_count};
    double need = widest(page, rows, count) + CELL_GAP;
    double label = page->is_ticket ? LABEL_LEAST : LABEL_SHEET;
    while (block.count > 1 && label + need * (double)block.count > page->width)
        block.count--;
    block.cell = page->is_ticket ? need : (page->width - label) / (double)block.count;
    if (!page->is_ticket && block.cell > page->width / 4)
        block.cell = page->width / 4;
    block.label = page->width - block.cell * (double)block.count;
    return block;
}

static double cell_x(const struct block *block, size_t index)
{
    return block->label + block->cell * (double)index + CELL_GAP;
}

/* The head of a column: which one it is, and on a sheet its name. */
static double head_cell(struct page *page, const struct block *block, size_t index)
{
    size_t column = block->from + index;
    struct sheet_type rank = page->body, name = page->body;
    double x = cell_x(block, index), width = block->cell - CELL_GAP;
    rank.align = name.align = SHEET_END;
    rank.bold = page->is_ticket;
    name.bold = true;
    name.lines = NAME_LINES;
    const struct comparison_column *shown = &page->data->columns[column];
    const char *text =
        shown->is_today ? page_words(page, "print.today") : page_table_rank(page, column);
    struct sheet_box box = sheet_text(page->sheet, &rank, text, x, page->y, width);
    if (page->is_ticket)
        return box.height;
    return box.height +
           sheet_text(page->sheet, &name, shown->offers[0].name, x, page->y + box.height, width)
               .height;
}

static void add_heads(struct page *page, const struct block *block)
{
    double height = 0;
    for (size_t i = 0; i < block->count; i++) {
        double own = head_cell(page, block, i);
        height = own > height ? own : height;
    }
    page->y += height + page->row;
    sheet_rule(page->sheet, 0, page->y, page->width, page->is_ticket ? page->hair : THICK,
               SHEET_INK);
    page->y += page->row;
}

static void add_row(struct page *page, const struct block *block, const struct page_row *row)
{
    struct sheet_type label = row->is_total ? page->strong : page->body;
    label.bold = row->is_total || row->is_strong;
    if (row->is_total)
        sheet_rule(page->sheet, 0, page->y, page->width, THICK, SHEET_INK);
    page->y += page->row;
    struct sheet_box box =
        sheet_text(page->sheet, &label, row->label, 0, page->y, block->label - CELL_GAP);
    double height = box.height;
    for (size_t i = 0; i < block->count; i++) {
        struct sheet_type type = cell_type(page, row, block->from + i);
        struct sheet_box cell = sheet_text(page->sheet, &type, row->cells[block->from + i],
                                           cell_x(block, i), page->y, block->cell - CELL_GAP);
        height = cell.height > height ? cell.height : height;
    }
    page->y += height + page->row;
    if (!page->is_ticket && !row->is_total)
        sheet_rule(page->sheet, 0, page->y, page->width, page->hair, SHEET_HAIR);
}

void page_table_add(struct page *page, const struct page_row *rows, size_t count)
{
    struct block block = first_block(page, rows, count);
    size_t all = page->data->column_count, wide = block.count;
    for (; block.from < all; block.from += wide) {
        block.count = all - block.from < wide ? all - block.from : wide;
        block.label = page->width - block.cell * (double)block.count;
        if (block.from)
            page_space(page, page->section / 2);
        sheet_keep(page->sheet, page->y);
        add_heads(page, &block);
        for (size_t i = 0; i < count; i++) {
            if (i)
                sheet_keep(page->sheet, page->y);
            add_row(page, &block, &rows[i]);
            page->y = sheet_kept(page->sheet, page->y);
        }
    }
}
