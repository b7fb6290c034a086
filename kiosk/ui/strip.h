/* What frames the content and is not a screen's own: the buttons that turn pages, and the strip's
 * words, for which signs stand where there is no room. Not for screens. */
#ifndef UI_STRIP_H
#define UI_STRIP_H

#include "ui/node.h"
#include "ui/ui.h"

#define STRIP_PAGE_PREVIOUS "page-previous"
#define STRIP_PAGE_NEXT "page-next"

/* The root's strip: the brand first, the tools last; NULL: it has none. */
struct node *strip_of(struct node *root);

/* Where the strip would take a second line, signs stand for its words and, if that is not enough,
 * the brand's mark for its name. Of a laid-out tree; true: lay it out and ask again. */
bool strip_shorten(struct node *root);

/* The row of the buttons, below what pages; where the glass is low and cramped in the strip, beside
 * the brand's mark. */
struct node *strip_add_pager(struct node *root, struct node *paged);

/* Previous, where one is, next. page from 0. */
void strip_fill_pager(struct node *pager, const struct ui_words *words, int page, int pages);

/* In the place it has: its words differ from page to page in width, never in height. */
void strip_place_pager(struct node *pager);

#endif
