/* ICU speaks UTF-16: the table is handed over in it, with an index back. Must not know widths. */
#include "text/breaks.h"

#include <unicode/ubrk.h>
#include <unicode/utf16.h>

static void break_at_spaces(struct itemize *table)
{
    for (size_t i = 1; i < table->count; i++)
        table->characters[i].may_break = table->characters[i - 1].is_space;
}

/* Returns the number of UTF-16 units; `index` gives the character each of them belongs to. */
static int32_t to_utf16(const struct itemize *table, UChar *units, size_t *index)
{
    int32_t length = 0;

    for (size_t i = 0; i < table->count; i++) {
        int32_t start = length;
        U16_APPEND_UNSAFE(units, length, table->characters[i].code);
        for (int32_t unit = start; unit < length; unit++)
            index[unit] = i;
    }
    return length;
}

void breaks_find(struct itemize *table, struct arena *arena, const char *lang)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar *units = ARENA_ARRAY(arena, UChar, table->count * 2 + 1);
    size_t *index = ARENA_ARRAY(arena, size_t, table->count * 2 + 1);
    int32_t length = to_utf16(table, units, index);
    UBreakIterator *breaks = ubrk_open(UBRK_LINE, lang ? lang : "", units, length, &error);

    if (U_FAILURE(error)) {
        break_at_spaces(table);
        return;
    }
    for (int32_t at = ubrk_first(breaks); at != UBRK_DONE; at = ubrk_next(breaks))
        if (at < length)
            table->characters[index[at]].may_break = true;
    ubrk_close(breaks);
}
