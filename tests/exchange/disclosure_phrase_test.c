/* Every row of every table: it is well formed, and a wording made from it (with every option, and
 * with none) is read whole, by itself or by a more particular row of the same meaning. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "exchange/disclosure_read.h"

#define WORDING_MOST ((size_t)8192)

struct sample {
    const char *slot, *words;
};

static const struct sample samples[] = {
    {"{yuan}", "5元"},       {"{size}", "3GB"},      {"{minutes}", "100分钟"},
    {"{messages}", "100条"}, {"{months}", "24个月"}, {"{days}", "180天"},
    {"{fold}", "7折"},       {"{count}", "4"},       {"{date}", "2026年1月7日"},
    {"{places}", "湖南"},    {"{words}", "甲乙"},    {"{word}", "甲乙"},
    {"{names}", "甲乙"},     {"{group}", "甲乙"},    {"{price}", "0.1"},
};

static bool is_opening(char letter)
{
    return letter == '[' || letter == '<';
}

static bool is_closing(char letter)
{
    return letter == ']' || letter == '>';
}

static const char *closing(const char *pattern)
{
    for (int depth = 0; *pattern; pattern++) {
        if (is_opening(*pattern))
            depth++;
        else if (is_closing(*pattern) && --depth == 0)
            return pattern;
    }
    return pattern;
}

/* The wording with the first of every alternative, and with or without the options. */
static void say(const char *pattern, const char *end, bool with_options, struct buffer *out)
{
    while (pattern < end) {
        const struct sample *slot = NULL;
        for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
            if (strncmp(pattern, samples[i].slot, strlen(samples[i].slot)) == 0)
                slot = &samples[i];
        if (is_opening(*pattern)) {
            const char *last = closing(pattern);
            if (*pattern == '<' || with_options)
                say(pattern + 1, last, with_options, out);
            pattern = last + 1;
        } else if (*pattern == '|') {
            return;
        } else if (slot) {
            buffer_add(out, slot->words);
            pattern += strlen(slot->slot);
        } else {
            buffer_add_bytes(out, pattern++, 1);
        }
    }
}

static enum disclosure_phrase_field first_field(unsigned fields)
{
    int field = 0;
    while (!(fields & 1u << field))
        field++;
    return (enum disclosure_phrase_field)field;
}

/* How a person would write it: a comma at the end of a pattern is no wording. */
static bool reads_whole(const struct disclosure_phrase *phrase, bool with_options)
{
    struct arena arena;
    struct buffer wording;
    struct disclosure_reading reading;
    arena_init(&arena);
    buffer_init(&wording, WORDING_MOST);
    say(phrase->pattern, phrase->pattern + strlen(phrase->pattern), with_options, &wording);
    disclosure_read_init(&reading, &arena, disclosure_read_lexicon(&arena));
    disclosure_read_column(&reading, first_field(phrase->fields), buffer_text(&wording));
    bool has_meaning = false;
    for (size_t i = 0; i < reading.hit_count; i++)
        has_meaning |= reading.hits[i].phrase->meaning == phrase->meaning;
    bool is_whole = reading.gap_count == 0 && has_meaning;
    if (!is_whole)
        fprintf(stderr, "%s: \"%s\" leaves \"%s\"\n", phrase->pattern, buffer_text(&wording),
                reading.gap_count ? reading.gaps[0].text : "its meaning");
    buffer_finish(&wording);
    arena_finish(&arena);
    return is_whole;
}

static bool is_well_formed(const char *pattern)
{
    int depth = 0;
    for (const char *letter = pattern; *letter; letter++) {
        depth += is_opening(*letter) - is_closing(*letter);
        bool is_known = *letter != '{';
        for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
            is_known |= strncmp(letter, samples[i].slot, strlen(samples[i].slot)) == 0;
        if (depth < 0 || !is_known)
            return false;
    }
    return depth == 0;
}

static void test_phrase__every_row_is_well_formed(void **state)
{
    (void)state;
    for (size_t i = 0; i < disclosure_phrase_table_count; i++)
        for (size_t k = 0; k < disclosure_phrase_tables[i]->count; k++) {
            const struct disclosure_phrase *phrase = &disclosure_phrase_tables[i]->phrases[k];
            if (!is_well_formed(phrase->pattern) || !phrase->fields)
                fail_msg("%s: %s", disclosure_phrase_tables[i]->topic, phrase->pattern);
        }
}

static void test_phrase__every_row_is_reached_by_its_own_wording(void **state)
{
    (void)state;
    int failed = 0;
    for (size_t i = 0; i < disclosure_phrase_table_count; i++)
        for (size_t k = 0; k < disclosure_phrase_tables[i]->count; k++) {
            const struct disclosure_phrase *phrase = &disclosure_phrase_tables[i]->phrases[k];
            failed += !reads_whole(phrase, true);
            failed += !reads_whole(phrase, false);
        }
    assert_int_equal(failed, 0);
}

static bool is_same_row(const struct disclosure_phrase *a, const struct disclosure_phrase *b)
{
    return (a->fields & b->fields) && strcmp(a->pattern, b->pattern) == 0;
}

static void test_phrase__no_row_stands_twice(void **state)
{
    (void)state;
    for (size_t i = 0; i < disclosure_phrase_table_count; i++)
        for (size_t k = 0; k < disclosure_phrase_tables[i]->count; k++)
            for (size_t n = 0; n < k; n++)
                assert_false(is_same_row(&disclosure_phrase_tables[i]->phrases[k],
                                         &disclosure_phrase_tables[i]->phrases[n]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_phrase__every_row_is_well_formed),
        cmocka_unit_test(test_phrase__every_row_is_reached_by_its_own_wording),
        cmocka_unit_test(test_phrase__no_row_stands_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
