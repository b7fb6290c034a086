/* Masking. */
#include "base/phone.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

static bool starts_character(char byte)
{
    return ((unsigned char)byte & 0xC0) != 0x80;
}

static size_t count_characters(const char *text)
{
    size_t count = 0;
    for (; *text; text++)
        count += starts_character(*text);
    return count;
}

/* Where the character of that number starts, from 0. */
static const char *character_at(const char *text, size_t number)
{
    for (; *text; text++)
        if (starts_character(*text) && number-- == 0)
            break;
    return text;
}

void phone_mask(const char *number, char text[static PHONE_TEXT])
{
    size_t count = count_characters(number);
    size_t shown = count < 9 ? 2 : 3;
    snprintf(text, PHONE_TEXT, "%.*s****%s", (int)(character_at(number, shown) - number), number,
             count < 9 ? "" : character_at(number, count - 4));
}
