/* Written and read by hand: a million lines pass here in a tenth of a second. Not a JSON reader. */
#include "store/store_line.h"

#include <stdint.h>
#include <string.h>

#include "base/date.h"

/* Room for a 64-bit number with its sign. */
#define DIGITS 24

static void add_number(struct buffer *text, int64_t number)
{
    char digits[DIGITS];
    size_t at = sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do
        digits[--at] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (number < 0)
        digits[--at] = '-';
    buffer_add_bytes(text, digits + at, sizeof digits - at);
}

static void add_string(struct buffer *text, const char *string)
{
    buffer_add_bytes(text, "\"", 1);
    for (const char *at = string; *at; at++) {
        unsigned char byte = (unsigned char)*at;
        if (byte < 0x20)
            buffer_add_format(text, "\\u%04x", byte);
        else if (byte == '"' || byte == '\\')
            buffer_add_bytes(text, (char[]){'\\', *at}, 2);
        else
            buffer_add_bytes(text, at, 1);
    }
    buffer_add_bytes(text, "\"", 1);
}

/* The model's: one event with a time, else none. */
static int64_t default_events(int64_t time)
{
    return time == DATE_NO_TIME ? 0 : 1;
}

void store_line_write(const struct store_batch_line *line, struct buffer *text)
{
    bool has_time = line->time != DATE_NO_TIME;
    bool has_events = line->events != default_events(line->time);
    bool has_peer = *line->peer != '\0';
    buffer_add_bytes(text, "[", 1);
    add_number(text, line->kind);
    buffer_add_bytes(text, ",", 1);
    add_number(text, line->quantity);
    if (has_time || has_events || has_peer)
        buffer_add_bytes(text, ",", 1);
    if (has_time)
        add_number(text, line->time);
    else if (has_events || has_peer)
        buffer_add(text, "null");
    if (has_events || has_peer)
        buffer_add_bytes(text, ",", 1);
    if (has_events)
        add_number(text, line->events);
    else if (has_peer)
        buffer_add(text, "null");
    if (has_peer) {
        buffer_add_bytes(text, ",", 1);
        add_string(text, line->peer);
    }
    buffer_add_bytes(text, "]", 1);
}

static bool step_over(const char **text, const char *word)
{
    size_t length = strlen(word);
    if (strncmp(*text, word, length) != 0)
        return false;
    *text += length;
    return true;
}

static bool read_number(const char **text, int64_t *number)
{
    bool negative = step_over(text, "-");
    int64_t value = 0;
    int digits = 0;
    for (; **text >= '0' && **text <= '9'; (*text)++) {
        if (++digits > 18)
            return false;
        value = value * 10 + (**text - '0');
    }
    *number = negative ? -value : value;
    return digits > 0;
}

/* A control character as add_string writes it: \u00XX. */
static bool read_control(const char **text, char *byte)
{
    unsigned value = 0;
    for (int i = 0; i < 4; i++, (*text)++) {
        char digit = **text;
        if (digit >= '0' && digit <= '9')
            value = value * 16 + (unsigned)(digit - '0');
        else if (digit >= 'a' && digit <= 'f')
            value = value * 16 + (unsigned)(digit - 'a') + 10;
        else
            return false;
    }
    *byte = (char)value;
    return value > 0 && value < 0x20;
}

/* One character of a string, unescaped. */
static bool read_character(const char **text, char *byte)
{
    if (step_over(text, "\\u"))
        return read_control(text, byte);
    bool escaped = step_over(text, "\\");
    *byte = **text;
    if (escaped && *byte != '"' && *byte != '\\')
        return false;
    *text += *byte != '\0';
    return *byte != '\0';
}

static size_t string_room(const char *text)
{
    size_t length = 0;
    for (; text[length] && text[length] != '"'; length++)
        length += text[length] == '\\' && text[length + 1] != '\0';
    return length + 1;
}

static bool read_string(const char **text, struct arena *arena, const char **string)
{
    if (!step_over(text, "\""))
        return false;
    char *out = arena_allocate(arena, string_room(*text), 1);
    *string = out;
    for (; **text != '"'; out++) {
        if (!read_character(text, out))
            return false;
    }
    (*text)++;
    return true;
}

/* `,number` or `,null` or nothing: the default. */
static bool read_optional(const char **text, int64_t otherwise, int64_t *number)
{
    *number = otherwise;
    if (**text == ']')
        return true;
    return step_over(text, ",") && (step_over(text, "null") || read_number(text, number));
}

bool store_line_read(const char **text, struct arena *arena, struct store_batch_line *line)
{
    int64_t kind;
    if (!step_over(text, "[") || !read_number(text, &kind) || kind < 0 || kind > UINT32_MAX)
        return false;
    *line = (struct store_batch_line){.kind = (uint32_t)kind, .peer = ""};
    bool whole = step_over(text, ",") && read_number(text, &line->quantity) &&
                 read_optional(text, DATE_NO_TIME, &line->time) &&
                 read_optional(text, default_events(line->time), &line->events);
    if (whole && step_over(text, ","))
        whole = read_string(text, arena, &line->peer);
    return whole && step_over(text, "]") &&
           (**text == '\0' || (step_over(text, ",") && **text == '['));
}
