/* Characters to tokens to words, and the spaces between them made tidy. */
#include "speech/speakable.h"

#include <string.h>

#include "speech/reading.h"

/* Each token may grow to a long sentence of its own; a text that is nothing but those is cut. */
#define SPOKEN_BYTES_MOST ((size_t)64 * 1024)

/* Between hanzi a space is only typography; between Latin words it parts them. */
static bool is_kept(const struct reading *reading, uint32_t last, uint32_t next)
{
    if (last == 0 || last == ' ' || next == 0 || next == ',')
        return false;
    return !reading->has_no_spaces || (last < 0x80 && next < 0x80);
}

static bool is_comma(uint32_t code)
{
    return code == ',' || code == 0xFF0C || code == 0x060C;
}

/* A pause that a bracket made gives way to the punctuation behind it. */
static bool is_stop(uint32_t code)
{
    return is_comma(code) || (code && code < 0x80 && strchr(".!?;:", (int)code)) ||
           code == 0x3002 || code == 0xFF01 || code == 0xFF1F || code == 0xFF1B || code == 0xFF1A;
}

static const char *tidy(struct arena *arena, const struct reading *reading, const char *text)
{
    struct characters read = characters_read(arena, text, strlen(text));
    uint32_t *codes = ARENA_ARRAY(arena, uint32_t, read.count + 1);
    size_t count = 0;

    for (size_t i = 0; i < read.count; i++) {
        size_t next = i;
        while (read.codes[next] == ' ')
            next++;
        if (is_stop(read.codes[i]))
            while (count && (is_comma(codes[count - 1]) || codes[count - 1] == ' '))
                count--;
        uint32_t last = count ? codes[count - 1] : 0;
        if (read.codes[i] != ' ' || is_kept(reading, last, read.codes[next]))
            codes[count++] = read.codes[i];
    }
    while (count && is_comma(codes[count - 1]))
        count--;
    return characters_text(arena, codes, count);
}

/* "35% 12 GB": two numbers with nothing between them would be heard as one. */
static bool is_gap(const struct tokens_token *token)
{
    return token->kind == TOKENS_WORDS && strspn(token->words, " ") == strlen(token->words) &&
           token[-1].kind != TOKENS_END && token[1].kind != TOKENS_END;
}

const char *speakable_text(struct arena *arena, const char *lang, const char *text)
{
    const struct reading *reading = reading_for(lang);
    struct characters characters = characters_read(arena, text, SPEAKABLE_CHARACTERS_MOST);
    const struct tokens_token *token = tokens_find(arena, &characters);
    struct buffer out;

    buffer_init(&out, SPOKEN_BYTES_MOST);
    for (; token->kind != TOKENS_END; token++) {
        if (is_gap(token))
            reading_pause(reading, &out);
        else
            reading->token(reading, token, &out);
    }
    const char *spoken = tidy(arena, reading, buffer_text(&out));
    buffer_finish(&out);
    return spoken;
}
