/* One group of rows in review as a page of the terminal: the words in question, and the first of
 * its rows as published beside what was understood. */
#ifndef CLI_REVIEW_PAGE_H
#define CLI_REVIEW_PAGE_H

#include "base/buffer.h"
#include "cli/words.h"
#include "exchange/disclosure_report_groups.h"

struct review_page {
    const struct disclosure_report_group *group;
    size_t number, of; /* which group it is, of how many */
    size_t width;      /* cells of the terminal */
    enum words_lang lang;
};

void review_page_add(struct buffer *out, struct arena *arena, const struct review_page *page);

#endif
