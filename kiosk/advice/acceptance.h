/* Which lines of a history each scope of the catalog accepts, family numbers chosen: one column of
 * bits for all scopes that accept the same lines. */
#ifndef ADVICE_ACCEPTANCE_H
#define ADVICE_ACCEPTANCE_H

#include "advice/worth.h"

#define ACCEPTANCE_COLUMNS 64
#define ACCEPTANCE_NOTHING (-1) /* no line at all */
#define ACCEPTANCE_FULL (-2)    /* no column is left */

struct acceptance_scope {
    const struct scope *scope;
    int family_numbers;
    int column;
};

struct acceptance {
    struct arena *arena;
    const struct history *history;
    const uint8_t *bit_of_line;         /* usage_class.h */
    uint64_t *columns_of_line;          /* by line: bit i is column i */
    uint64_t masks[ACCEPTANCE_COLUMNS]; /* classes of what the column accepts */
    int count;
    struct acceptance_scope *scopes;
    size_t scope_count, scope_room;
};

void acceptance_begin(struct arena *arena, const struct worths *worths,
                      struct acceptance *acceptance);

/* The column of the scope; `family_numbers` of its offer. */
int acceptance_column(struct acceptance *acceptance, const struct scope *scope, int family_numbers);

#endif
