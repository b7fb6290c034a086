/* A comparison being put on a sheet: what all sections share. For the files of this folder. */
#ifndef PRINT_PAGE_PRIVATE_H
#define PRINT_PAGE_PRIVATE_H

#include "print/comparison.h"
#include "print/page.h"
#include "print/sheet.h"

struct page {
    struct sheet *sheet;
    const struct comparison *data;
    const struct strings *words;
    struct arena *arena;
    const struct bitmap *code;
    double bars;                      /* how high charts are */
    double inside;                    /* from a card's border to what is in it */
    size_t order[COMPARISON_COLUMNS]; /* of the columns: on a ticket today is next to the advice */
    bool is_ticket;
    double width, y;     /* y: where the next thing goes */
    double row, section; /* white around a row, between sections */
    double hair;         /* a hairline's width */
    bool is_headed;      /* a heading waits for what it heads */
    struct sheet_type money, title, heading, strong, body; /* body is the smallest */
};

const char *page_text(const struct page *page, struct message message);
const char *page_words(const struct page *page, const char *key);
/* One paragraph over the whole width; moves y. */
void page_say(struct page *page, const struct sheet_type *type, const char *text);
void page_heading(struct page *page, const char *key); /* stays with what follows it */
/* Between them nothing breaks, and a heading just before it comes along. */
void page_keep(struct page *page);
void page_kept(struct page *page);
void page_space(struct page *page, double points);

/* A line with a label and one cell a column. Amounts are one line; words may wrap. */
struct page_row {
    const char *label;
    const char *cells[COMPARISON_COLUMNS];
    bool is_total;   /* bold, under a thick rule */
    bool is_strong;  /* bold */
    bool is_heading; /* no cells */
};

struct page_table {
    const struct page_row *rows;
    size_t count;
    bool has_names; /* in the heads, of a sheet */
    size_t columns; /* so many of them, in the page's order */
};
/* A table in as many blocks, one below the other, as the paper is too narrow for its columns. A
 * line that says nothing in a block is not in it. */
void page_table_add(struct page *page, const struct page_table *table);
const char *page_table_rank(const struct page *page, size_t column);

void page_head_add(struct page *page); /* whose, what, how much */
void page_bill_add(struct page *page); /* side by side */
size_t page_bill_totals(const struct page *page, struct page_row rows[2]);
void page_use_add(struct page *page);    /* use against what is included, and ranges */
void page_terms_know(struct page *page); /* what to know before anything is signed */
void page_terms_add(struct page *page);  /* codes, and how to check */
void page_head_code(struct page *page);  /* a ticket's code */

#endif
