/* The comparison laid out: which sections, in which order, how large. The same content on every
 * paper and in every language. */
#ifndef PRINT_PAGE_H
#define PRINT_PAGE_H

#include "print/comparison.h"
#include "print/sheet.h"

/* Two pages hold what two can; where it does not fit at ease it stands closer together. */
enum page_density { PAGE_AT_EASE, PAGE_CLOSE };

struct page_request {
    const struct comparison *comparison;
    const struct strings *words;
    const struct bitmap *code; /* its modules */
    bool is_ticket, is_narrow;
    enum page_density density;
};

void page_lay_out(struct sheet *sheet, struct arena *arena, const struct page_request *request);

#endif
