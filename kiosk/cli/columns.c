/* Widths by ranges of code points; the terminal's own table may differ for symbols, not for text.
 */
#include "cli/columns.h"

#include <stdbool.h>
#include <stdint.h>

struct range {
    uint32_t first, last;
};

/* East Asian wide and fullwidth. */
static const struct range wide[] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xA960, 0xA97C},
    {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

/* Marks that stand on the character before. */
static const struct range combining[] = {
    {0x0300, 0x036F}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0F71, 0x0F84},
    {0x0F8D, 0x0FBC}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F},
};

static bool is_in(uint32_t code, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return true;
    return false;
}

static size_t width_of(uint32_t code)
{
    if (is_in(code, combining, sizeof combining / sizeof *combining))
        return 0;
    return is_in(code, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}

/* The code point at *at, which moves behind it; a stray byte counts as itself. */
static uint32_t next_code(const char **at)
{
    unsigned char first = (unsigned char)*(*at)++;
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    uint32_t code = more ? first & (0x3Fu >> more) : first;
    for (; more && ((unsigned char)**at & 0xC0) == 0x80; more--)
        code = code << 6 | ((unsigned char)*(*at)++ & 0x3F);
    return code;
}

size_t columns_width(const char *text)
{
    size_t width = 0;
    while (*text)
        width += width_of(next_code(&text));
    return width;
}

size_t columns_fit(const char *text, size_t width)
{
    const char *at = text;
    size_t taken = 0;
    while (*at) {
        const char *next = at;
        taken += width_of(next_code(&next));
        if (taken > width && at != text)
            break;
        at = next;
    }
    return (size_t)(at - text);
}

static void add_spaces(struct buffer *out, size_t count)
{
    while (count--)
        buffer_add(out, " ");
}

/* Adds as much as fits into `width` cells less one, then an ellipsis; returns the cells taken. */
static size_t add_cut(struct buffer *out, const char *text, size_t width)
{
    size_t taken = 0;
    while (*text) {
        const char *start = text;
        size_t more = width_of(next_code(&text));
        if (taken + more + 1 > width)
            break;
        buffer_add_bytes(out, start, (size_t)(text - start));
        taken += more;
    }
    buffer_add(out, "…");
    return taken + 1;
}

void columns_add(struct buffer *out, const char *text, size_t width, enum columns_align align)
{
    size_t needed = columns_width(text);
    if (needed > width) {
        add_spaces(out, width - add_cut(out, text, width));
        return;
    }
    if (align == COLUMNS_RIGHT)
        add_spaces(out, width - needed);
    buffer_add(out, text);
    if (align == COLUMNS_LEFT)
        add_spaces(out, width - needed);
}
