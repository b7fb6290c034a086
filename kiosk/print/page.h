/* The comparison laid out: which sections, in which order, how large. The same content on every
 * paper and in every language. */
#ifndef PRINT_PAGE_H
#define PRINT_PAGE_H

#include "print/comparison.h"
#include "print/sheet.h"

/* Two pages hold what two can: each step stands closer together than the one before. */
#define PAGE_STEPS 4

struct page_request {
    const struct comparison *comparison;
    const struct strings *words;
    const struct bitmap *code; /* its modules */
    bool is_ticket, is_narrow;
    int step; /* 0: at ease */
};

void page_lay_out(struct sheet *sheet, struct arena *arena, const struct page_request *request);

#endif
