/* Reading is greedy: at each place the longest phrase of all tables wins, because a longer wording
 * is a more particular one. It knows no meaning. */
#include "exchange/disclosure_read.h"

#include <string.h>

#include "exchange/disclosure_filler.h"
#include "exchange/disclosure_text.h"

#define STOP "。"

const char *disclosure_read_field_name(enum disclosure_phrase_field field)
{
    static const char *const names[DISCLOSURE_FIELDS] = {
        [DISCLOSURE_FIELD_AUDIENCE] = "applicableArea",
        [DISCLOSURE_FIELD_VALIDITY] = "validity",
        [DISCLOSURE_FIELD_NETWORK] = "networkRequirement",
        [DISCLOSURE_FIELD_LIABILITY] = "liability",
        [DISCLOSURE_FIELD_OVERAGE] = "overage",
        [DISCLOSURE_FIELD_SERVICES] = "services",
        [DISCLOSURE_FIELD_NOTES] = "notes",
        [DISCLOSURE_FIELD_CHANNEL] = "salesChannel",
    };
    return names[field];
}

/* ---- the lexicon ---- */

/* The longest run of Chinese letters outside every group: most phrases have one, and most texts do
 * not, which is much quicker to see than that the phrase does not match anywhere. */
static const char *find_must(struct arena *arena, const char *pattern)
{
    size_t best = 0, from = 0, length = 0;
    int depth = 0;
    for (size_t i = 0;; i++) {
        char letter = pattern[i];
        depth += (letter == '[' || letter == '<' || letter == '{');
        if ((unsigned char)letter >= 0x80 && depth == 0) {
            length++;
            if (length > best) {
                best = length;
                from = i + 1 - length;
            }
        } else {
            length = 0;
        }
        depth -= (letter == ']' || letter == '>' || letter == '}');
        if (!letter)
            break;
    }
    return best ? arena_copy_bytes(arena, pattern + from, best) : NULL;
}

static void file_phrase(struct arena *arena, struct disclosure_lexicon *lexicon, size_t *capacities,
                        const struct disclosure_phrase *phrase)
{
    bool starts[DISCLOSURE_PATTERN_LETTERS] = {false};
    struct disclosure_lexicon_entry entry = {
        phrase, disclosure_pattern_compile(arena, phrase->pattern),
        find_must(arena, phrase->pattern), lexicon->phrase_count++};
    disclosure_pattern_starts(phrase->pattern, starts);
    for (size_t letter = 0; letter < DISCLOSURE_PATTERN_LETTERS; letter++)
        if (starts[letter])
            *ARENA_PUSH(arena, lexicon->entries[letter], lexicon->counts[letter],
                        capacities[letter]) = entry;
}

const struct disclosure_lexicon *disclosure_read_lexicon(struct arena *arena)
{
    struct disclosure_lexicon *lexicon = ARENA_NEW(arena, struct disclosure_lexicon);
    size_t *capacities = ARENA_ARRAY(arena, size_t, DISCLOSURE_PATTERN_LETTERS);
    for (size_t i = 0; i < disclosure_phrase_table_count; i++)
        for (size_t k = 0; k < disclosure_phrase_tables[i]->count; k++)
            file_phrase(arena, lexicon, capacities, &disclosure_phrase_tables[i]->phrases[k]);
    return lexicon;
}

/* ---- reading ---- */

void disclosure_read_init(struct disclosure_reading *reading, struct arena *arena,
                          const struct disclosure_lexicon *lexicon)
{
    *reading = (struct disclosure_reading){.arena = arena, .lexicon = lexicon, .sentence = 1};
}

struct best {
    const struct disclosure_phrase *phrase;
    struct disclosure_pattern_values values;
    size_t length;
};

/* One column: its text, and for each phrase whether the text holds the words it must have. */
enum held { HELD_UNKNOWN, HELD_YES, HELD_NO };

struct column {
    enum disclosure_phrase_field field;
    const char *text;
    unsigned char *held;
    int64_t steps; /* that the search in it may still take */
};

static bool can_match(const struct column *column, const struct disclosure_lexicon_entry *entry)
{
    if (!(entry->phrase->fields & 1u << column->field))
        return false;
    unsigned char *held = &column->held[entry->number];
    if (*held == HELD_UNKNOWN)
        *held = !entry->must || strstr(column->text, entry->must) ? HELD_YES : HELD_NO;
    return *held == HELD_YES;
}

/* The longest phrase that begins here, of equals the first of the tables. A pause is no part of a
 * phrase that begins with it. */
static struct best longest_phrase(const struct disclosure_lexicon *lexicon, struct column *column,
                                  const char *text)
{
    struct best best = {.length = 0};
    size_t letter = disclosure_pattern_letter(text);
    for (size_t i = 0; *text != ',' && i < lexicon->counts[letter]; i++) {
        const struct disclosure_lexicon_entry *entry = &lexicon->entries[letter][i];
        struct disclosure_pattern_values values;
        if (!can_match(column, entry))
            continue;
        size_t length = disclosure_pattern_run(entry->pattern, text, &values, &column->steps);
        if (length > best.length)
            best = (struct best){entry->phrase, values, length};
    }
    return best;
}

static void add_hit(struct disclosure_reading *reading, enum disclosure_phrase_field field,
                    const char *text, const struct best *best)
{
    *ARENA_PUSH(reading->arena, reading->hits, reading->hit_count, reading->hit_capacity) =
        (struct disclosure_read_hit){
            .phrase = best->phrase,
            .values = best->values,
            .field = field,
            .sentence = reading->sentence,
            .text = arena_copy_bytes(reading->arena, text, best->length),
        };
}

#define OWN_NAME_LEAST 12 /* bytes: four characters; shorter names are words of the language */

/* The row's own name, with or without the brackets at its end. */
static size_t take_own_name(const struct disclosure_reading *reading, const char *text)
{
    const char *name = reading->own_name;
    size_t whole = name ? strlen(name) : 0, plain = name ? strcspn(name, "(") : 0;
    if (whole >= OWN_NAME_LEAST && strncmp(text, name, whole) == 0)
        return whole;
    return plain >= OWN_NAME_LEAST && strncmp(text, name, plain) == 0 ? plain : 0;
}

/* The length of a pause: a mark that only separates. */
static size_t take_pause(const char *text)
{
    if (strchr(",()\" ", *text))
        return 1;
    return strncmp(text, STOP, strlen(STOP)) == 0 ? strlen(STOP) : 0;
}

static size_t letter_size(const char *text)
{
    unsigned char head = (unsigned char)*text;
    return head >= 0xF0 ? 4 : head >= 0xE0 ? 3 : head >= 0xC0 ? 2 : 1;
}

/* Words not understood: from the first to the last such letter of a clause, because what stands
 * between them belongs to them. */
struct gap {
    const char *begin, *end; /* begin NULL: none yet */
    size_t hit_begin, hit_end;
    const char *clause; /* where the clause begins, NULL: between clauses */
    size_t clause_hit;  /* the first hit of the clause */
    bool goes_on;       /* the clause began with the row's own name */
};

/* Words that only say what is spoken of: they may stand in a clause that bears on nothing. */
static bool is_soft(const struct disclosure_read_hit *hit)
{
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_NOTHING:
    case DISCLOSURE_MEANS_ABOUT_GENERAL:
    case DISCLOSURE_MEANS_ABOUT_OTHER:
        return true;
    default:
        return false;
    }
}

/* What a text says beside the priced columns may hold whole clauses that bear on nothing. */
static bool is_filler(const struct disclosure_reading *reading, enum disclosure_phrase_field field,
                      const struct gap *gap, const char *clause_end)
{
    bool is_text = field == DISCLOSURE_FIELD_SERVICES || field == DISCLOSURE_FIELD_NOTES;
    if (!is_text || gap->goes_on)
        return false;
    for (size_t i = gap->clause_hit; i < reading->hit_count; i++)
        if (!is_soft(&reading->hits[i]))
            return false;
    return disclosure_filler_is(gap->clause, (size_t)(clause_end - gap->clause));
}

static void flush_gap(struct disclosure_reading *reading, enum disclosure_phrase_field field,
                      struct gap *gap, const char *clause_end)
{
    if (gap->begin && !is_filler(reading, field, gap, clause_end))
        *ARENA_PUSH(reading->arena, reading->gaps, reading->gap_count,
                    reading->gap_capacity) = (struct disclosure_read_gap){
            .field = field,
            .text = arena_copy_bytes(reading->arena, gap->begin, (size_t)(gap->end - gap->begin)),
            .sentence = reading->sentence,
            .hit_begin = gap->hit_begin,
            .hit_end = gap->hit_end,
        };
    *gap = (struct gap){.begin = NULL};
}

static void begin_clause(const struct disclosure_reading *reading, struct gap *gap, const char *at)
{
    if (gap->clause)
        return;
    gap->clause = at;
    gap->clause_hit = reading->hit_count;
}

static void extend_gap(const struct disclosure_reading *reading, struct gap *gap, const char *at,
                       size_t length)
{
    if (!gap->begin) {
        gap->begin = at;
        gap->hit_begin = reading->hit_count;
    }
    gap->end = at + length;
    gap->hit_end = reading->hit_count;
}

/* Steps of the search that a text may take. Of what is published none takes a sixth of it; the rest
 * are made to take long, and are shown to a person whole. Some ten million steps are a tenth of a
 * second. */
#define STEPS_PER_BYTE 1000
#define STEPS_LEAST 100000

static struct column start_column(const struct disclosure_reading *reading,
                                  enum disclosure_phrase_field field, const char *text)
{
    return (struct column){
        .field = field,
        .text = text,
        .held = ARENA_ARRAY(reading->arena, unsigned char, reading->lexicon->phrase_count),
        .steps = STEPS_LEAST + STEPS_PER_BYTE * (int64_t)strlen(text),
    };
}

void disclosure_read_column(struct disclosure_reading *reading, enum disclosure_phrase_field field,
                            const char *text)
{
    struct gap gap = {.begin = NULL};
    const char *at = disclosure_text_normalise(reading->arena, text ? text : "");
    struct column column = start_column(reading, field, at);
    while (*at) {
        struct best best = longest_phrase(reading->lexicon, &column, at);
        size_t name = take_own_name(reading, at);
        if (name > best.length) {
            flush_gap(reading, field, &gap, at);
            at += name;
            begin_clause(reading, &gap, at);
            gap.goes_on = true; /* what follows the name goes on with it */
            continue;
        }
        size_t pause = best.length ? 0 : take_pause(at);
        if (!pause)
            begin_clause(reading, &gap, at);
        size_t length = best.length ? best.length : pause ? pause : letter_size(at);
        if (best.length) {
            add_hit(reading, field, at, &best);
        } else if (pause) {
            flush_gap(reading, field, &gap, at);
            reading->sentence += pause > 1;
        } else {
            extend_gap(reading, &gap, at, length);
        }
        at += length;
    }
    flush_gap(reading, field, &gap, at);
    if (column.steps <= 0) { /* what was found last may not be the longest */
        extend_gap(reading, &gap, column.text, strlen(column.text));
        flush_gap(reading, field, &gap, NULL);
    }
    reading->sentence++;
}
