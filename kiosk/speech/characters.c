/* UTF-8 in, plain characters out. Must not know what is done with them. */
#include "speech/characters.h"

#include <string.h>

static size_t length_of(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/* Returns the bytes read, at least 1 and never beyond the NUL; *code 0 for what is no UTF-8. */
static size_t read_one(const char *text, uint32_t *code)
{
    static const unsigned char lead_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *bytes = (const unsigned char *)text;
    size_t length = length_of(bytes[0]);

    *code = 0;
    if (length == 0)
        return 1;
    uint32_t value = bytes[0] & lead_bits[length];
    for (size_t i = 1; i < length; i++) {
        if ((bytes[i] & 0xC0) != 0x80) /* also the NUL */
            return 1;
        value = value << 6 | (bytes[i] & 0x3Fu);
    }
    if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 1;
    *code = value;
    return length;
}

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
        text += read_one(text, &code);
        if (code && !is_mute(code))
            codes[count++] = plain(code);
        else if (room-- == 0) /* hostile: nothing but what cannot be heard */
            break;
    }
    return (struct characters){codes, count};
}

void characters_add(struct buffer *out, uint32_t code)
{
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    char bytes[4];

    for (size_t i = length; i-- > 1; code >>= 6)
        bytes[i] = (char)(0x80 | (code & 0x3F));
    bytes[0] = (char)(lead[length] | code);
    buffer_add_bytes(out, bytes, length);
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
        literal += read_one(literal, &code);
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
