/* What changed between two catalogs: offers that are new or withdrawn, and every part of the
 * others, field by field, by JSON pointer and in words. Native catalogs of any origin; it compares
 * what they say, not how they are written. */
#ifndef EXCHANGE_DISCLOSURE_DIFF_H
#define EXCHANGE_DISCLOSURE_DIFF_H

#include <jansson.h>

#include "base/buffer.h"
#include "tariff/catalog.h"

enum disclosure_diff_lang { DISCLOSURE_DIFF_ZH, DISCLOSURE_DIFF_EN };

/* One field that is not the same. `before` or `after` is NULL where there is none. Parents are the
 * objects that hold the values, NULL at the top. Borrowed of the documents. */
struct disclosure_diff_change {
    const char *pointer; /* within the offer; from the top for what is the catalog's */
    const json_t *before, *after;
    const json_t *parent_before, *parent_after;
};

struct disclosure_diff_offer {
    const char *code;
    const json_t *before, *after; /* either NULL: new, withdrawn */
    struct disclosure_diff_change *changes;
    size_t count, capacity;
};

struct disclosure_diff {
    struct arena arena;
    json_t *before, *after;           /* the documents */
    struct disclosure_diff_offer top; /* standard charges, scopes, bands */
    struct disclosure_diff_offer *offers;
    size_t count, capacity; /* by code; only what is not the same */
};

void disclosure_diff_make(struct disclosure_diff *diff, const struct catalog *before,
                          const struct catalog *after);
void disclosure_diff_finish(struct disclosure_diff *diff);

/* The whole for a person, and as one JSON document. */
void disclosure_diff_page_add_text(const struct disclosure_diff *diff,
                                   enum disclosure_diff_lang lang, struct buffer *out);
void disclosure_diff_page_add_json(const struct disclosure_diff *diff,
                                   enum disclosure_diff_lang lang, struct buffer *out);

#endif
