/* Numbers side by side: right-aligned and tabular, quiet lines between, one thick rule above a
 * total. The advised column is bold. */
#include "print/page_private.h"

#include <string.h>

#define LABEL_LEAST (17 * SHEET_MM) /* of a ticket: four hanzi of a total */
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

/* Numbers stand with their ends below each other in every language. */
static enum sheet_align cell_align(const struct page *page)
{
    return sheet_is_mirrored(page->sheet) ? SHEET_START : SHEET_END;
}

static struct sheet_type cell_type(const struct page *page, const struct page_row *row,
                                   size_t column)
{
    struct sheet_type type = row->is_total ? page->strong : page->body;
    type.bold = row->is_total || row->is_strong || (column == 0 && !page->is_ticket);
    type.align = cell_align(page);
    return type;
}

/* The widest cell of all, so that no amount ever breaks. */
static double widest(const struct page *page, const struct page_table *table)
{
    double most = 0;
    for (size_t at = 0; at < table->columns; at++) {
        size_t column = page->order[at];
        const char *rank = page_table_rank(page, column);
        double head = sheet_measure(page->sheet, &page->body, rank, SHEET_NATURAL).width;
        most = head > most ? head : most;
        for (size_t i = 0; i < table->count; i++) {
            const struct page_row *row = &table->rows[i];
            struct sheet_type type = cell_type(page, row, column);
            double width =
                row->is_heading
                    ? 0
                    : sheet_measure(page->sheet, &type, row->cells[column], SHEET_NATURAL).width;
            most = width > most ? width : most;
        }
    }
    return most;
}

static size_t rounded_up(size_t count, size_t by)
{
    return (count + by - 1) / by;
}

/* Blocks of nearly as many columns each. */
static struct block first_block(const struct page *page, const struct page_table *table)
{
    struct block block = {.count = table->columns};
    double need = widest(page, table) + CELL_GAP;
    double label = page->is_ticket ? LABEL_LEAST : LABEL_SHEET;
    while (block.count > 1 && label + need * (double)block.count > page->width)
        block.count--;
    block.count = rounded_up(table->columns, rounded_up(table->columns, block.count));
    block.cell = page->is_ticket ? need : (page->width - label) / (double)block.count;
    if (!page->is_ticket && block.cell > page->width / 4)
        block.cell = page->width / 4;
    block.label = page->width - block.cell * (double)block.count;
    return block;
}

/* Whether the line says anything in this block. */
static bool is_said(const struct page *page, const struct block *block, const struct page_row *row)
{
    const char *none = page_words(page, "compare.none");
    for (size_t i = 0; i < block->count && !row->is_heading; i++)
        if (strcmp(row->cells[page->order[block->from + i]], none) != 0)
            return true;
    return row->is_heading;
}

static double cell_x(const struct block *block, size_t index)
{
    return block->label + block->cell * (double)index + CELL_GAP;
}

/* The head of a column: which one it is, and on a sheet its name. */
static double head_cell(struct page *page, const struct block *block, size_t index, bool has_name)
{
    size_t column = page->order[block->from + index];
    struct sheet_type rank = page->body, name = page->body;
    double x = cell_x(block, index), width = block->cell - CELL_GAP;
    rank.align = name.align = cell_align(page);
    rank.bold = !has_name;
    name.bold = true;
    name.lines = NAME_LINES;
    const struct comparison_column *shown = &page->data->columns[column];
    const char *text =
        shown->is_today ? page_words(page, "print.today") : page_table_rank(page, column);
    struct sheet_box box = sheet_text(page->sheet, &rank, text, x, page->y, width);
    if (!has_name)
        return box.height;
    return box.height +
           sheet_text(page->sheet, &name, shown->offers[0].name, x, page->y + box.height, width)
               .height;
}

static void add_heads(struct page *page, const struct block *block, bool has_names)
{
    double height = 0;
    for (size_t i = 0; i < block->count; i++) {
        double own = head_cell(page, block, i, has_names && !page->is_ticket);
        height = own > height ? own : height;
    }
    page->y += height + page->row;
    sheet_rule(page->sheet, 0, page->y, page->width, page->is_ticket ? page->hair : THICK,
               SHEET_INK);
    page->y += page->row;
}

/* The baseline of the row: its first lines stand on one, whatever their faces. */
static double row_baseline(const struct page *page, const struct block *block,
                           const struct page_row *row, const struct sheet_type *label)
{
    double most = sheet_measure(page->sheet, label, row->label, block->label - CELL_GAP).baseline;
    for (size_t i = 0; i < block->count && !row->is_heading; i++) {
        size_t column = page->order[block->from + i];
        struct sheet_type type = cell_type(page, row, column);
        double own = sheet_measure(page->sheet, &type, row->cells[column], SHEET_NATURAL).baseline;
        most = own > most ? own : most;
    }
    return most;
}

static double put(struct page *page, const struct sheet_type *type, const char *text,
                  struct sheet_area area)
{
    struct sheet_box box = sheet_measure(page->sheet, type, text, area.width);
    double down = area.height - box.baseline;
    sheet_text(page->sheet, type, text, area.x, area.y + down, area.width);
    return box.height + down;
}

static void add_row(struct page *page, const struct block *block, const struct page_row *row)
{
    struct sheet_type label = row->is_total || row->is_heading ? page->strong : page->body;
    label.bold = row->is_total || row->is_strong || row->is_heading;
    if (row->is_heading)
        page->y += page->section * 0.6;
    if (row->is_total)
        sheet_rule(page->sheet, 0, page->y, page->width, THICK, SHEET_INK);
    page->y += page->row;
    double baseline = row_baseline(page, block, row, &label);
    struct sheet_area area = {0, page->y, block->label - CELL_GAP, baseline};
    double height = put(page, &label, row->label, area);
    for (size_t i = 0; i < block->count && !row->is_heading; i++) {
        size_t column = page->order[block->from + i];
        struct sheet_type type = cell_type(page, row, column);
        area = (struct sheet_area){cell_x(block, i), page->y, block->cell - CELL_GAP, baseline};
        double own = put(page, &type, row->cells[column], area);
        height = own > height ? own : height;
    }
    page->y += height + page->row;
    if (!page->is_ticket || row->is_heading)
        sheet_rule(page->sheet, 0, page->y, page->width, page->hair,
                   row->is_heading ? SHEET_INK : SHEET_HAIR);
}

static void add_rows(struct page *page, const struct block *block, const struct page_table *table)
{
    bool is_kept = true; /* the heads keep the first */
    for (size_t i = 0; i < table->count; i++) {
        const struct page_row *row = &table->rows[i];
        if (!is_said(page, block, row))
            continue;
        if (!is_kept)
            page_keep(page);
        add_row(page, block, row);
        is_kept = row->is_heading; /* and a heading what it heads */
        if (!is_kept)
            page_kept(page);
    }
}

void page_table_add(struct page *page, const struct page_table *table)
{
    struct block block = first_block(page, table);
    size_t wide = block.count;
    for (; block.from < table->columns; block.from += wide) {
        size_t left = table->columns - block.from;
        block.count = left < wide ? left : wide;
        block.label = page->width - block.cell * (double)block.count;
        if (block.from)
            page_space(page, page->section / 2);
        page_keep(page);
        add_heads(page, &block, table->has_names);
        add_rows(page, &block, table);
    }
}
