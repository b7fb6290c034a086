/* Finding out an encoding and leaving it behind. Knows nothing of lines and columns. */
#include "exchange/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/memory.h"

#define NOT_TEXT '\xFF'
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
/* The longest character of GB18030 is four bytes in both encodings. */
#define CHARACTER_MOST 4

void encoding_init(struct encoding *encoding, FILE *file)
{
    *encoding = (struct encoding){
        .file = file, .window = memory_allocate(ENCODING_WINDOW, 1), .at_start = true};
}

void encoding_finish(struct encoding *encoding)
{
    if (encoding->converter)
        iconv_close(encoding->converter);
    memory_wipe(encoding->window, ENCODING_WINDOW);
    memory_free(encoding->window);
    *encoding = (struct encoding){0};
}

/* The length of the ASCII text at the start, eight bytes at a time. */
static size_t ascii_prefix(const char *bytes, size_t length)
{
    size_t i = 0;
    for (unsigned long long eight; i + sizeof eight <= length; i += sizeof eight) {
        memcpy(&eight, bytes + i, sizeof eight);
        if (eight & 0x8080808080808080u)
            break;
    }
    while (i < length && !(bytes[i] & 0x80))
        i++;
    return i;
}

/* The length of the character that starts here, 0 if none does. What RFC 3629 forbids are forms
 * that are longer than needed, surrogates, and what is past U+10FFFF: all seen in the first two
 * bytes. */
static size_t character_length(const unsigned char *at, size_t left)
{
    if (at[0] < 0x80)
        return 1;
    size_t length = at[0] >= 0xF0 ? 4 : at[0] >= 0xE0 ? 3 : 2;
    if (at[0] < 0xC2 || at[0] > 0xF4 || left < length)
        return 0;
    unsigned char least = at[0] == 0xE0 ? 0xA0 : at[0] == 0xF0 ? 0x90 : 0x80;
    unsigned char most = at[0] == 0xED ? 0x9F : at[0] == 0xF4 ? 0x8F : 0xBF;
    if (at[1] < least || at[1] > most)
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    return length;
}

size_t encoding_utf8_prefix(const char *bytes, size_t length)
{
    size_t i = 0;
    while (i < length) {
        i += ascii_prefix(bytes + i, length - i);
        size_t character =
            i < length ? character_length((const unsigned char *)bytes + i, length - i) : 0;
        if (!character)
            break;
        i += character;
    }
    return i;
}

/* Moves what is left to the front and reads until the window is full or the file ends. */
static void fill(struct encoding *encoding)
{
    size_t left = encoding->end - encoding->start;
    memmove(encoding->window, encoding->window + encoding->start, left);
    encoding->start = 0;
    encoding->end = left;
    size_t got;
    while (encoding->end < ENCODING_WINDOW &&
           (got = fread(encoding->window + encoding->end, 1, ENCODING_WINDOW - encoding->end,
                        encoding->file)) > 0)
        encoding->end += got;
}

/* How far the bytes are valid GB18030; a character cut by their end says nothing. */
static size_t gb18030_prefix(struct encoding *encoding, char *bytes, size_t length)
{
    char text[4096], *in = bytes;
    size_t left = length, done = 0;
    while (left > 0 && done != (size_t)-1) {
        char *out = text;
        size_t room = sizeof text;
        done = iconv(encoding->converter, &in, &left, &out, &room);
        if (done == (size_t)-1 && errno == E2BIG)
            done = 0;
    }
    bool is_cut = left > 0 && errno == EINVAL;
    iconv(encoding->converter, NULL, NULL, NULL, NULL);
    return is_cut ? length : length - left;
}

static void open_converter(struct encoding *encoding)
{
    iconv_t converter = iconv_open("UTF-8", "GB18030");
    if (converter != (iconv_t)-1) /* else: a libc without its gconv modules */
        encoding->converter = converter;
}

/* The first byte in the window is not ASCII. It is the encoding that makes sense of more of the
 * window, so that one broken byte does not turn a whole file into nonsense. */
static void decide(struct encoding *encoding)
{
    fill(encoding);
    size_t mark = strlen(BYTE_ORDER_MARK), length = encoding->end;
    encoding->kind = ENCODING_UTF8;
    if (encoding->at_start && length >= mark &&
        memcmp(encoding->window, BYTE_ORDER_MARK, mark) == 0) {
        encoding->start = mark;
        return;
    }
    size_t cut = length == ENCODING_WINDOW ? CHARACTER_MOST - 1 : 0;
    size_t valid = encoding_utf8_prefix(encoding->window, length);
    if (valid >= length - cut)
        return;
    open_converter(encoding);
    if (encoding->converter && gb18030_prefix(encoding, encoding->window, length) > valid)
        encoding->kind = ENCODING_GB18030;
}

static size_t give(struct encoding *encoding, size_t length, char *bytes, size_t room)
{
    if (length > room)
        length = room;
    memcpy(bytes, encoding->window + encoding->start, length);
    encoding->start += length;
    return length;
}

static size_t convert(struct encoding *encoding, char *bytes, size_t room)
{
    char *out = bytes;
    if (encoding->end - encoding->start < CHARACTER_MOST)
        fill(encoding);
    while (encoding->start < encoding->end && room >= CHARACTER_MOST) {
        char *in = encoding->window + encoding->start;
        size_t left = encoding->end - encoding->start;
        size_t done =
            encoding->converter ? iconv(encoding->converter, &in, &left, &out, &room) : (size_t)-1;
        encoding->start = encoding->end - left;
        if (done != (size_t)-1 || (encoding->converter && errno == E2BIG))
            break;
        if (encoding->converter && errno == EINVAL && out > bytes)
            break; /* cut by the end of the window: the next call has the rest of it */
        *out++ = NOT_TEXT;
        room--;
        encoding->start++;
    }
    return (size_t)(out - bytes);
}

size_t encoding_read(struct encoding *encoding, char *bytes, size_t room)
{
    if (encoding->start == encoding->end && encoding->kind == ENCODING_UTF8)
        return fread(bytes, 1, room, encoding->file);
    if (encoding->start == encoding->end)
        fill(encoding);
    size_t left = encoding->end - encoding->start;
    if (encoding->kind == ENCODING_ASCII) {
        size_t ascii = ascii_prefix(encoding->window + encoding->start, left);
        if (ascii == 0 && left > 0)
            decide(encoding);
        encoding->at_start = false;
        if (ascii > 0 || left == 0)
            return give(encoding, ascii, bytes, room);
    }
    if (encoding->kind == ENCODING_GB18030)
        return convert(encoding, bytes, room);
    return give(encoding, encoding->end - encoding->start, bytes, room);
}
