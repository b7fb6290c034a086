/* Answers that a person gave to rows in review (catalog/README.md, Review): what a wording means,
 * or what a row is, with who said so and when. An answer is small on purpose: it can say that words
 * bear on nothing, that they mean the same as words which the grammar understands, that a row is no
 * offer, or give one row's offer whole. It knows no row's facts: those are read again with it. */
#ifndef EXCHANGE_DISCLOSURE_ANSWERS_H
#define EXCHANGE_DISCLOSURE_ANSWERS_H

#include <jansson.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/faults.h"
#include "exchange/disclosure_read.h"
#include "exchange/disclosure_row.h"

enum disclosure_answers_kind {
    DISCLOSURE_ANSWERS_NOTHING,      /* the words bear on nothing */
    DISCLOSURE_ANSWERS_SAME,         /* they mean the same as `same` */
    DISCLOSURE_ANSWERS_NOT_AN_OFFER, /* of every row with the words, or of one row */
    DISCLOSURE_ANSWERS_OFFER,        /* of one row: its offer by hand */
};

/* Of a wording (field, wording) or of a row (code, fingerprint); the others are NULL. */
struct disclosure_answer {
    enum disclosure_answers_kind kind;
    const char *field, *wording, *same;
    const char *code, *fingerprint;
    const json_t *offer;
};

/* Who answered, on what day (2026-11-21), and a note, which may be NULL. */
struct disclosure_answers_author {
    const char *by, *on, *note;
};

struct disclosure_answers {
    struct arena arena;
    json_t *document; /* what is written again */
    struct disclosure_answer *items;
    size_t count, capacity;
};

void disclosure_answers_file_init(struct disclosure_answers *answers); /* none */
void disclosure_answers_file_finish(struct disclosure_answers *answers);

/* Adds the answers of a document, or of a file: every fault at once, with pointers. */
void disclosure_answers_file_parse(struct disclosure_answers *answers, const char *text,
                                   size_t length, struct faults *faults);
STATUS_CHECKED enum status disclosure_answers_file_read(struct disclosure_answers *answers,
                                                        const char *path, struct faults *faults,
                                                        struct error *error);

/* Adds one answer at the end, or takes the last one back. STATUS_BAD_INPUT says what is wrong with
 * it; it is then not added. */
STATUS_CHECKED enum status
disclosure_answers_file_add(struct disclosure_answers *answers,
                            const struct disclosure_answer *answer,
                            const struct disclosure_answers_author *author, struct error *error);
void disclosure_answers_file_take_back(struct disclosure_answers *answers);
/* The whole document. */
void disclosure_answers_file_write(const struct disclosure_answers *answers, struct buffer *out);

/* Words of a text with every number as N; a letter N of the text is n, so that it is no number. */
const char *disclosure_answers_wording(struct arena *arena, const char *text);
/* The wording with the numbers of the text, in their order, at its places. The wording has as many
 * places as the text has numbers. */
const char *disclosure_answers_fill(struct arena *arena, const char *wording, const char *text);

/* The answer on these words of that column, or NULL. */
const struct disclosure_answer *disclosure_answers_find(const struct disclosure_answers *answers,
                                                        const char *field, const char *text);
/* The answer on that row, or NULL. */
const struct disclosure_answer *
disclosure_answers_find_row(const struct disclosure_answers *answers, const char *code);

/* What tells a published row from a later one under the same code; lives in the arena. */
const char *disclosure_answers_fingerprint(struct arena *arena, const struct disclosure_row *row);

/* Answers applied to a reading: words that bear on nothing are no gap any more, and what means the
 * same is read in its place. Lists the answers used. */
struct disclosure_answers_used {
    const struct disclosure_answer **items;
    size_t count, capacity;
};

void disclosure_answers_use(struct arena *arena, struct disclosure_answers_used *used,
                            const struct disclosure_answer *answer);
void disclosure_answers_apply(const struct disclosure_answers *answers,
                              struct disclosure_reading *reading,
                              struct disclosure_answers_used *used);

#endif
