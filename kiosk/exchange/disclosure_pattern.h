/* The little language in which phrases are written (disclosure_grammar.md), and its matcher:
 *   letters      themselves, in normalised form
 *   ,            any number of pauses, or none
 *   [x] [x|y]    x or nothing, x or y or nothing
 *   <x|y>        one of them
 *   {slot}       a value of that kind
 */
#ifndef EXCHANGE_DISCLOSURE_PATTERN_H
#define EXCHANGE_DISCLOSURE_PATTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum disclosure_pattern_slot {
    DISCLOSURE_PATTERN_YUAN,     /* {yuan}: 5元; micro */
    DISCLOSURE_PATTERN_SIZE,     /* {size}: 10GB 500M; bytes */
    DISCLOSURE_PATTERN_MINUTES,  /* {minutes}; seconds */
    DISCLOSURE_PATTERN_MESSAGES, /* {messages}: 100条 */
    DISCLOSURE_PATTERN_MONTHS,   /* {months}: 24个月 3年; months */
    DISCLOSURE_PATTERN_DAYS,     /* {days} */
    DISCLOSURE_PATTERN_FOLD,     /* {fold}: 7折; what is paid, in millionths of a tenth */
    DISCLOSURE_PATTERN_COUNT,    /* {count}: a whole number */
    DISCLOSURE_PATTERN_DATE, /* {date}: 2025年12月7日 2025-12-07 20251207; the day (base/date.h) */
    DISCLOSURE_PATTERN_PLACES, /* {places}: provinces or cities, with pauses between */
    DISCLOSURE_PATTERN_WORD,   /* {word}: words without a pause and without a quantity */
    DISCLOSURE_PATTERN_WORDS,  /* {words}: words of one sentence without a quantity */
    DISCLOSURE_PATTERN_NAMES,  /* {names}: words of one sentence but 的 and 且, which end names */
    DISCLOSURE_PATTERN_GROUP,  /* {group}: words for people: no number, place, plan or negation */
};

struct disclosure_pattern_value {
    enum disclosure_pattern_slot slot;
    int64_t number;
    const char *text; /* into the text matched */
    size_t length;
};

#define DISCLOSURE_PATTERN_VALUES 7 /* the most slots in one phrase */

struct disclosure_pattern_values {
    struct disclosure_pattern_value items[DISCLOSURE_PATTERN_VALUES];
    size_t count;
};

/* A pattern made ready for many matches. */
struct disclosure_pattern {
    struct disclosure_pattern_node *nodes;
    struct disclosure_pattern_branch *branches;
    uint16_t node_count, branch_count, start;
};

/* Lives in the arena, and refers to the letters of `pattern`. */
const struct disclosure_pattern *disclosure_pattern_compile(struct arena *arena,
                                                            const char *pattern);

/* How many bytes of the text the pattern takes from its start; 0: it does not match. `steps` are
 * what the search may still take, and are counted down: once there are none left, nothing matches
 * any more. */
size_t disclosure_pattern_run(const struct disclosure_pattern *pattern, const char *text,
                              struct disclosure_pattern_values *values, int64_t *steps);

/* The same for a short pattern and a single match. */
#define DISCLOSURE_PATTERN_SHORT 192 /* bytes */
size_t disclosure_pattern_match(const char *pattern, const char *text,
                                struct disclosure_pattern_values *values);
/* Whether the short pattern matches anywhere in the text. */
bool disclosure_pattern_occurs(const char *pattern, const char *text);

/* Letters fall into classes, so that phrases can be looked up by the letter a text begins with. */
#define DISCLOSURE_PATTERN_LETTERS 1024
size_t disclosure_pattern_letter(const char *text);

/* Sets starts[class] for every letter that a text may begin with for the pattern to match it. */
void disclosure_pattern_starts(const char *pattern, bool starts[static DISCLOSURE_PATTERN_LETTERS]);

#endif
