/* UTF-8 by its table of lead bytes (Unicode, table 3-7). Knows nothing of what characters mean. */
#include "base/utf8.h"

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

static int is_allowed(uint32_t character, size_t length)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};

    return character >= least[length] && character <= 0x10FFFF &&
           (character < 0xD800 || character > 0xDFFF);
}

size_t utf8_read(const char *text, uint32_t *character)
{
    static const unsigned char lead_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    const unsigned char *bytes = (const unsigned char *)text;
    size_t length = length_of(bytes[0]);

    *character = UTF8_REPLACEMENT;
    if (length == 0)
        return 1;
    uint32_t value = bytes[0] & lead_bits[length];
    for (size_t i = 1; i < length; i++) {
        if ((bytes[i] & 0xC0) != 0x80) /* also the NUL */
            return 1;
        value = value << 6 | (bytes[i] & 0x3Fu);
    }
    if (!is_allowed(value, length))
        return 1;
    *character = value;
    return length;
}

size_t utf8_write(uint32_t character, char bytes[static UTF8_MOST])
{
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;

    for (size_t i = length; i-- > 1; character >>= 6)
        bytes[i] = (char)(0x80 | (character & 0x3F));
    bytes[0] = (char)(lead[length] | character);
    return length;
}
