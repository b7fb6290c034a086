/* Members are separated and indented here, so that a caller only says what there is. */
#include "base/json_out.h"

#include <assert.h>

#include "base/money.h"

void json_out_init(struct json_out *json, struct buffer *out, bool one_line)
{
    *json = (struct json_out){.out = out, .one_line = one_line};
}

void json_out_finish(struct json_out *json)
{
    assert(json->depth == 0);
    buffer_add(json->out, "\n");
}

static void add_break(struct json_out *json)
{
    if (json->one_line || json->depth == 0)
        return;
    buffer_add(json->out, "\n");
    for (int i = 0; i < json->depth; i++)
        buffer_add(json->out, "  ");
}

/* Control characters must be escaped (RFC 8259, §7); DEL and all of UTF-8 may stand. */
static void add_character(struct buffer *out, char character)
{
    if (character == '"' || character == '\\')
        buffer_add_format(out, "\\%c", character);
    else if (character == '\n')
        buffer_add(out, "\\n");
    else if ((unsigned char)character < 0x20)
        buffer_add_format(out, "\\u%04x", (unsigned)character);
    else
        buffer_add_bytes(out, &character, 1);
}

static void add_quoted(struct buffer *out, const char *text)
{
    buffer_add(out, "\"");
    for (; *text; text++)
        add_character(out, *text);
    buffer_add(out, "\"");
}

/* What stands before a value: the comma, the line break and the key. */
static void begin_value(struct json_out *json, const char *key)
{
    uint32_t bit = UINT32_C(1) << json->depth;
    if (json->filled & bit)
        buffer_add(json->out, json->one_line ? ", " : ",");
    json->filled |= bit;
    add_break(json);
    if (!key)
        return;
    add_quoted(json->out, key);
    buffer_add(json->out, ": ");
}

static void open_bracket(struct json_out *json, const char *key, const char *bracket)
{
    begin_value(json, key);
    buffer_add(json->out, bracket);
    json->depth++;
    assert(json->depth < JSON_OUT_DEPTH);
    json->filled &= ~(UINT32_C(1) << json->depth);
}

static void close_bracket(struct json_out *json, const char *bracket)
{
    assert(json->depth > 0);
    bool filled = json->filled & UINT32_C(1) << json->depth;
    json->depth--;
    if (filled && !json->one_line) {
        buffer_add(json->out, "\n");
        for (int i = 0; i < json->depth; i++)
            buffer_add(json->out, "  ");
    }
    buffer_add(json->out, bracket);
}

void json_out_open_object(struct json_out *json, const char *key)
{
    open_bracket(json, key, "{");
}

void json_out_close_object(struct json_out *json)
{
    close_bracket(json, "}");
}

void json_out_open_array(struct json_out *json, const char *key)
{
    open_bracket(json, key, "[");
}

void json_out_close_array(struct json_out *json)
{
    close_bracket(json, "]");
}

void json_out_text(struct json_out *json, const char *key, const char *text)
{
    begin_value(json, key);
    if (text)
        add_quoted(json->out, text);
    else
        buffer_add(json->out, "null");
}

void json_out_integer(struct json_out *json, const char *key, int64_t value)
{
    begin_value(json, key);
    buffer_add_format(json->out, "%lld", (long long)value);
}

void json_out_boolean(struct json_out *json, const char *key, bool value)
{
    begin_value(json, key);
    buffer_add(json->out, value ? "true" : "false");
}

void json_out_money(struct json_out *json, const char *key, int64_t fen)
{
    char text[MONEY_TEXT];
    money_format(fen, text);
    begin_value(json, key);
    buffer_add(json->out, text);
}

void json_out_micro(struct json_out *json, const char *key, int64_t micro)
{
    char text[MONEY_TEXT];
    money_format_micro(micro, text);
    begin_value(json, key);
    buffer_add(json->out, text);
}
