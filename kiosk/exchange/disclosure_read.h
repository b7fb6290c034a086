/* Reading one published text: the longest phrase at each place, pauses between phrases, and the
 * words that no phrase takes. */
#ifndef EXCHANGE_DISCLOSURE_READ_H
#define EXCHANGE_DISCLOSURE_READ_H

#include "base/arena.h"
#include "exchange/disclosure_pattern.h"
#include "exchange/disclosure_phrase.h"

/* A phrase, and words without which it cannot be in a text (NULL: none are known). */
struct disclosure_lexicon_entry {
    const struct disclosure_phrase *phrase;
    const struct disclosure_pattern *pattern; /* of the phrase */
    const char *must;
    size_t number; /* from 0 */
};

/* All phrases, by the letter that a text begins with: made once, for many readings. */
struct disclosure_lexicon {
    struct disclosure_lexicon_entry *entries[DISCLOSURE_PATTERN_LETTERS];
    size_t counts[DISCLOSURE_PATTERN_LETTERS];
    size_t phrase_count;
};

/* The lexicon lives in the arena. */
const struct disclosure_lexicon *disclosure_read_lexicon(struct arena *arena);

/* A phrase found. `sentence` counts from 1 over all columns, so that it tells sentences apart. */
struct disclosure_read_hit {
    const struct disclosure_phrase *phrase;
    struct disclosure_pattern_values values;
    enum disclosure_phrase_field field;
    int sentence;
    const char *text; /* what was taken */
};

/* Words that no phrase took, and the phrases found between the first and the last of them. */
struct disclosure_read_gap {
    enum disclosure_phrase_field field;
    const char *text;
    int sentence;
    size_t hit_begin, hit_end; /* of the reading's hits */
};

struct disclosure_reading {
    struct arena *arena;
    const struct disclosure_lexicon *lexicon;
    struct disclosure_read_hit *hits; /* in the order of the text */
    size_t hit_count, hit_capacity;
    struct disclosure_read_gap *gaps;
    size_t gap_count, gap_capacity;
    int sentence;
    const char *own_name; /* normalised; where the text says it, it says nothing else. NULL: none */
};

void disclosure_read_init(struct disclosure_reading *reading, struct arena *arena,
                          const struct disclosure_lexicon *lexicon);

/* Reads one column, normalised here. NULL is an empty one. */
void disclosure_read_column(struct disclosure_reading *reading, enum disclosure_phrase_field field,
                            const char *text);

/* Its name in the publication, as it stands in the report. */
const char *disclosure_read_field_name(enum disclosure_phrase_field field);

#endif
