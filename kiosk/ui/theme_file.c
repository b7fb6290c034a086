/* Lines of "key = value" under the name of one of three contrasts. What is not said is the house's,
 * but what goes with a brand is mixed from it. Must not know where themes are kept. */
#include "ui/theme_file.h"

#include <string.h>

#include "base/buffer.h"
#include "ui/theme_contrast.h"

#define BYTES_MOST ((size_t)64 * 1024) /* the longest useful theme is 4 kB */

/* Of 255: how much of the brand is in what goes with it. */
#define TINT 27
#define PRESSED 45
#define QUIET 41

struct reader {
    const char *name;
    int line, column; /* column: of the contrasts, the one that is being read */
    bool has_mark;
    bool given[THEME_COLOURS][3];
    struct theme *theme;
    struct error *error;
};

struct span {
    const char *start;
    size_t length;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static struct span trimmed(const char *start, const char *end)
{
    while (start < end && is_blank(*start))
        start++;
    while (end > start && is_blank(end[-1]))
        end--;
    return (struct span){start, (size_t)(end - start)};
}

static bool is_word(struct span span, const char *word)
{
    return span.length == strlen(word) && memcmp(span.start, word, span.length) == 0;
}

/* What a message shows of a file that may hold anything. */
static int shown(struct span span)
{
    return span.length < 40 ? (int)span.length : 40;
}

static enum status refuse(const struct reader *reader, const char *what, struct span span)
{
    return status_fail(reader->error, STATUS_BAD_INPUT, "%.128s:%d: \"%.*s\": %s", reader->name,
                       reader->line, shown(span), span.start, what);
}

static enum status read_heading(struct reader *reader, struct span line)
{
    struct span name = trimmed(line.start + 1, line.start + line.length - 1);

    for (int column = 0; line.start[line.length - 1] == ']' && column < 3; column++)
        if (is_word(name, theme_contrast_name((enum theme_contrast)column))) {
            reader->column = column;
            return STATUS_OK;
        }
    return refuse(reader, "not one of [normal], [dark-on-light], [light-on-dark]", line);
}

/* The name of a file of assets/icons and no more: no path leads out of there. */
static enum status read_mark(struct reader *reader, struct span value)
{
    bool is_name = value.length > 0 && value.length < sizeof reader->theme->mark;

    for (size_t i = 0; is_name && i < value.length; i++)
        is_name = strchr("abcdefghijklmnopqrstuvwxyz0123456789-", value.start[i]) != NULL;
    if (!is_name)
        return refuse(reader,
                      "not the name of an icon; write small letters, digits and hyphens, "
                      "without .svg",
                      value);
    if (reader->has_mark)
        return refuse(reader, "the mark is given twice; keep one", value);
    reader->has_mark = true;
    memcpy(reader->theme->mark, value.start, value.length);
    reader->theme->mark[value.length] = '\0';
    return STATUS_OK;
}

static int hexadecimal(char c)
{
    static const char digits[] = "0123456789abcdef0123456789ABCDEF";
    const char *found = c ? strchr(digits, c) : NULL;

    return found ? (int)(found - digits) % 16 : -1;
}

static bool read_channel(const char *text, uint8_t *channel)
{
    int high = hexadecimal(text[0]), low = hexadecimal(text[1]);

    *channel = (uint8_t)(high * 16 + low);
    return high >= 0 && low >= 0;
}

static enum status read_colour(struct reader *reader, enum theme_colour token, struct span value)
{
    struct colour *colour = &reader->theme->colours[token][reader->column];
    bool *given = &reader->given[token][reader->column];

    if (*given)
        return refuse(reader, "this colour is given twice; keep one", value);
    *given = true;
    colour->alpha = 255;
    if (value.length != 7 || value.start[0] != '#' ||
        !read_channel(value.start + 1, &colour->red) ||
        !read_channel(value.start + 3, &colour->green) ||
        !read_channel(value.start + 5, &colour->blue))
        return refuse(reader, "not a colour; write it as #003A8C", value);
    return STATUS_OK;
}

static enum status read_pair(struct reader *reader, struct span line)
{
    const char *equals = memchr(line.start, '=', line.length);

    if (!equals)
        return refuse(reader, "neither \"key = value\" nor a [contrast]", line);
    struct span key = trimmed(line.start, equals);
    struct span value = trimmed(equals + 1, line.start + line.length);
    if (is_word(key, "mark"))
        return read_mark(reader, value);
    for (int token = THEME_NONE + 1; token < THEME_COLOURS; token++)
        if (is_word(key, theme_contrast_token((enum theme_colour)token)))
            return read_colour(reader, (enum theme_colour)token, value);
    return refuse(reader, "no token of the theme; assets/themes/README.md lists them", key);
}

static enum status read_line(struct reader *reader, struct span line)
{
    if (line.length == 0 || line.start[0] == '#')
        return STATUS_OK;
    if (line.start[0] == '[')
        return read_heading(reader, line);
    return read_pair(reader, line);
}

/* A brand alone is enough: its tints are mixed from it. */
static void mix_brand(struct reader *reader)
{
    static const struct {
        enum theme_colour token, under;
        int share; /* of the brand, on what is under it */
    } mixes[] = {{THEME_BRAND_TINT, THEME_PAPER, TINT},
                 {THEME_PRESSED, THEME_PAPER, PRESSED},
                 {THEME_BRAND_QUIET, THEME_ON_BRAND, 255 - QUIET}};
    struct theme *theme = reader->theme;

    for (size_t i = 0; reader->given[THEME_BRAND][0] && i < sizeof mixes / sizeof *mixes; i++)
        if (!reader->given[mixes[i].token][0])
            theme->colours[mixes[i].token][0] = colour_mix(
                theme->colours[mixes[i].under][0], theme->colours[THEME_BRAND][0], mixes[i].share);
}

static enum status read_all(struct reader *reader, const char *text, size_t length)
{
    const char *end = text + length;

    while (text < end) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        const char *stop = newline ? newline : end;
        reader->line++;
        enum status status = read_line(reader, trimmed(text, stop));
        if (status != STATUS_OK)
            return status;
        text = newline ? newline + 1 : end;
    }
    mix_brand(reader);
    return theme_contrast_check(reader->theme, reader->name, reader->error);
}

enum status theme_file_read(struct theme *out, const char *text, size_t length, const char *name,
                            struct error *error)
{
    struct reader reader = {.name = name, .theme = out, .error = error};
    enum status status = STATUS_BAD_INPUT;

    *out = *theme_default();
    if (length > 0 && memchr(text, '\0', length))
        status = status_fail(error, STATUS_BAD_INPUT, "%.128s: not a text file", name);
    else
        status = read_all(&reader, text, length);
    if (status != STATUS_OK)
        *out = *theme_default();
    return status;
}

enum status theme_file_load(struct theme *out, const char *path, struct error *error)
{
    struct buffer text;

    *out = *theme_default();
    buffer_init(&text, BYTES_MOST);
    enum status status = buffer_add_file(&text, path, error);
    if (status == STATUS_OK)
        status = theme_file_read(out, buffer_text(&text), text.length, path, error);
    buffer_finish(&text);
    return status;
}
