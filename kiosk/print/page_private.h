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
    bool is_ticket;
    double width, y;     /* y: where the next thing goes */
    double row, section; /* white around a row, between sections */
    double hair;         /* a hairline's width */
    struct sheet_type money, title, heading, strong, body; /* body is the smallest */
};

const char *page_text(const struct page *page, struct message message);
const char *page_words(const struct page *page, const char *key);
/* One paragraph over the whole width; moves y. */
void page_say(struct page *page, const struct sheet_type *type, const char *text);
void page_heading(struct page *page, const char *key);
void page_space(struct page *page, double points);

/* A line with a label and one cell a column. Amounts are one line; words may wrap. */
struct page_row {
    const char *label;
    const char *cells[COMPARISON_COLUMNS];
    bool is_total;  /* bold, under a thick rule */
    bool is_strong; /* bold */
};

/* A table of all columns, in as many blocks side by side as the paper is too narrow for. */
void page_table_add(struct page *page, const struct page_row *rows, size_t count);
const char *page_table_rank(const struct page *page, size_t column);

void page_head_add(struct page *page);  /* whose, what, how much */
void page_bill_add(struct page *page);  /* side by side */
void page_use_add(struct page *page);   /* use against what is included, and ranges */
void page_terms_add(struct page *page); /* what to know, codes, how to check */
void page_code_add(struct page *page);  /* a ticket's code */

#endif
