/* Wordings, and the two places where they meet texts: finding the answer on words, and applying
 * answers to a reading. A replaced wording is read alone, so that it cannot join what stands beside
 * it to a phrase that nobody published. */
#include "exchange/disclosure_answers.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "exchange/disclosure_text.h"

#define STOP "。"
#define PLACE 'N'
/* Columns are a few thousand bytes; the longest published has 12,000. */
#define WORDING_MOST ((size_t)256 * 1024)

/* ---- wordings ---- */

static bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/* The bytes of a number with its decimals. */
static size_t number_length(const char *text)
{
    size_t length = 0;
    while (is_digit(text[length]))
        length++;
    if (length == 0 || text[length] != '.' || !is_digit(text[length + 1]))
        return length;
    length++;
    while (is_digit(text[length]))
        length++;
    return length;
}

const char *disclosure_answers_wording(struct arena *arena, const char *text)
{
    struct buffer out;
    buffer_init(&out, WORDING_MOST);
    while (*text) {
        size_t length = number_length(text);
        buffer_add_bytes(&out, length ? "N" : *text == PLACE ? "n" : text, 1);
        text += length ? length : 1;
    }
    const char *wording = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return wording;
}

static const char *next_number(const char *text)
{
    while (*text && !is_digit(*text))
        text++;
    return text;
}

const char *disclosure_answers_fill(struct arena *arena, const char *wording, const char *text)
{
    struct buffer out;
    buffer_init(&out, WORDING_MOST);
    for (; *wording; wording++) {
        if (*wording != PLACE) {
            buffer_add_bytes(&out, wording, 1);
            continue;
        }
        text = next_number(text);
        size_t length = number_length(text);
        buffer_add_bytes(&out, text, length);
        text += length;
    }
    const char *filled = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return filled;
}

/* ---- finding ---- */

/* Whether the wording is the text's, without making it. */
static bool is_wording_of(const char *wording, const char *text)
{
    for (; *wording && *text; wording++) {
        size_t length = number_length(text);
        char letter = length ? PLACE : *text == PLACE ? 'n' : *text;
        if (*wording != letter)
            return false;
        text += length ? length : 1;
    }
    return !*wording && !*text;
}

const struct disclosure_answer *disclosure_answers_find(const struct disclosure_answers *answers,
                                                        const char *field, const char *text)
{
    for (size_t i = 0; answers && i < answers->count; i++) {
        const struct disclosure_answer *answer = &answers->items[i];
        if (answer->wording && strcmp(answer->field, field) == 0 &&
            is_wording_of(answer->wording, text))
            return answer;
    }
    return NULL;
}

const struct disclosure_answer *
disclosure_answers_find_row(const struct disclosure_answers *answers, const char *code)
{
    for (size_t i = 0; answers && i < answers->count; i++)
        if (answers->items[i].code && strcmp(answers->items[i].code, code) == 0)
            return &answers->items[i];
    return NULL;
}

/* FNV-1a, 64 bits: it tells a changed row, nobody forges one. */
static int add_to_hash(const char *bytes, size_t length, void *data)
{
    uint64_t *hash = data;
    for (size_t i = 0; i < length; i++)
        *hash = (*hash ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001B3);
    return 0;
}

const char *disclosure_answers_fingerprint(struct arena *arena, const struct disclosure_row *row)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    json_dump_callback(row->element, add_to_hash, &hash,
                       JSON_SORT_KEYS | JSON_COMPACT | JSON_REAL_PRECISION(15));
    return arena_format(arena, "%016" PRIx64, hash);
}

/* ---- applying ---- */

void disclosure_answers_use(struct arena *arena, struct disclosure_answers_used *used,
                            const struct disclosure_answer *answer)
{
    for (size_t i = 0; i < used->count; i++)
        if (used->items[i] == answer)
            return;
    *ARENA_PUSH(arena, used->items, used->count, used->capacity) = answer;
}

static void copy_hits(struct disclosure_reading *to, const struct disclosure_reading *from,
                      size_t begin, size_t end)
{
    for (size_t i = begin; i < end; i++)
        *ARENA_PUSH(to->arena, to->hits, to->hit_count, to->hit_capacity) = from->hits[i];
}

static void keep_gap(struct disclosure_reading *to, const struct disclosure_reading *from,
                     const struct disclosure_read_gap *gap)
{
    size_t shift = to->hit_count;
    copy_hits(to, from, gap->hit_begin, gap->hit_end);
    struct disclosure_read_gap kept = *gap;
    kept.hit_begin = shift;
    kept.hit_end = to->hit_count;
    *ARENA_PUSH(to->arena, to->gaps, to->gap_count, to->gap_capacity) = kept;
}

/* Reads the words that mean the same; false where the grammar does not take all of them, or takes
 * them for more than one sentence. */
static bool read_same(struct disclosure_reading *to, const struct disclosure_read_gap *gap,
                      const char *same)
{
    struct disclosure_reading alone;
    const char *text = disclosure_answers_fill(to->arena, same, gap->text);
    disclosure_read_init(&alone, to->arena, to->lexicon);
    alone.sentence = gap->sentence;
    disclosure_read_column(&alone, gap->field, text);
    bool is_one_sentence = !strstr(disclosure_text_normalise(to->arena, text), STOP);
    if (alone.gap_count || !alone.hit_count || !is_one_sentence)
        return false;
    copy_hits(to, &alone, 0, alone.hit_count);
    return true;
}

/* Writes what the answer makes of the gap; false: it stays one. */
static bool settle_gap(struct disclosure_reading *to, const struct disclosure_reading *from,
                       const struct disclosure_read_gap *gap,
                       const struct disclosure_answer *answer)
{
    if (answer && answer->kind == DISCLOSURE_ANSWERS_NOTHING) {
        copy_hits(to, from, gap->hit_begin, gap->hit_end);
        return true;
    }
    return answer && answer->kind == DISCLOSURE_ANSWERS_SAME && read_same(to, gap, answer->same);
}

void disclosure_answers_apply(const struct disclosure_answers *answers,
                              struct disclosure_reading *reading,
                              struct disclosure_answers_used *used)
{
    struct disclosure_reading settled;
    size_t done = 0;
    if (!answers || !answers->count || !reading->gap_count)
        return;
    disclosure_read_init(&settled, reading->arena, reading->lexicon);
    settled.sentence = reading->sentence;
    for (size_t i = 0; i < reading->gap_count; i++) {
        const struct disclosure_read_gap *gap = &reading->gaps[i];
        const struct disclosure_answer *answer =
            disclosure_answers_find(answers, disclosure_read_field_name(gap->field), gap->text);
        copy_hits(&settled, reading, done, gap->hit_begin);
        done = gap->hit_end;
        if (!settle_gap(&settled, reading, gap, answer))
            keep_gap(&settled, reading, gap);
        if (answer)
            disclosure_answers_use(reading->arena, used, answer);
    }
    copy_hits(&settled, reading, done, reading->hit_count);
    *reading = settled;
}
