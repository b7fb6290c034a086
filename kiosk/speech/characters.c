/* UTF-8 in, plain characters out. Must not know what is done with them. */
#include "speech/characters.h"

#include <string.h>

#include "base/utf8.h"

/* What only steers a display, or has no sound of its own: marks of direction, joiners, variation
 * selectors, private use, pictures. */
static bool is_mute(uint32_t code)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {{0x00, 0x08},     {0x0B, 0x0C},     {0x0E, 0x1F},       {0x7F, 0x9F},
                  {0xAD, 0xAD},     {0x061C, 0x061C}, {0x200B, 0x200F},   {0x202A, 0x202E},
                  {0x2060, 0x206F}, {0xE000, 0xF8FF}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
                  {0xFFF0, 0xFFFF}, {0x2500, 0x2BFF}, {0x1F000, 0x1FAFF}, {0xE0000, 0x10FFFF}};

    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return true;
    return false;
}

static bool is_space(uint32_t code)
{
    return code == '\t' || code == '\n' || code == '\r' || code == 0xA0 || code == 0x3000 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F;
}

static uint32_t plain(uint32_t code)
{
    if (is_space(code))
        return ' ';
    if (code == 0xFFE5)
        return 0xA5; /* ¥ */
    if (code == 0x2010 || code == 0x2011 || code == 0x2212 || code == 0xFF0D)
        return '-';
    if ((code >= 0x2012 && code <= 0x2015) || code == '~' || code == 0x301C || code == 0xFF5E)
        return CHARACTERS_DASH;
    /* The full-width forms of ASCII but for punctuation that Chinese writes so: ，！？：；（）. */
    if (code >= 0xFF01 && code <= 0xFF5E && !strchr(",!?:;()", (int)(code - 0xFEE0)))
        return code - 0xFEE0;
    return code;
}

struct characters characters_read(struct arena *arena, const char *text, size_t most)
{
    size_t room = strnlen(text, most * 4); /* bytes are at least as many as characters */
    uint32_t *codes = ARENA_ARRAY(arena, uint32_t, (room < most ? room : most) + 1);
    size_t count = 0;

    while (*text && count < most) {
        uint32_t code;
        text += utf8_read(text, &code);
        if (!is_mute(code)) /* nor what is no UTF-8: U+FFFD */
            codes[count++] = plain(code);
        else if (room-- == 0) /* hostile: nothing but what cannot be heard */
            break;
    }
    return (struct characters){codes, count};
}

void characters_add(struct buffer *out, uint32_t code)
{
    char bytes[UTF8_MOST];

    buffer_add_bytes(out, bytes, utf8_write(code, bytes));
}

const char *characters_text(struct arena *arena, const uint32_t *codes, size_t count)
{
    struct buffer text;

    buffer_init(&text, count * 4 + 1);
    for (size_t i = 0; i < count; i++)
        characters_add(&text, codes[i]);
    const char *copy = arena_copy(arena, buffer_text(&text));
    buffer_finish(&text);
    return copy;
}

size_t characters_match(const uint32_t *codes, const char *literal)
{
    size_t count = 0;

    while (*literal) {
        uint32_t code;
        literal += utf8_read(literal, &code);
        if (codes[count++] != code) /* also at the end, which is 0 */
            return 0;
    }
    return count;
}

bool characters_is_digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

bool characters_is_letter(uint32_t code)
{
    return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
}

bool characters_is_han(uint32_t code)
{
    return (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0x20000 && code <= 0x3FFFF);
}
