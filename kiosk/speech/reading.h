/* How one language reads the tokens aloud: a function and the words it needs. The table of
 * languages is reading_all; a new one is a file reading_TAG.c and a row there. */
#ifndef SPEECH_READING_H
#define SPEECH_READING_H

#include "speech/tokens.h"

/* A sign within words, and what is said for it: "" nothing, a pause when it says READING_PAUSE. */
struct reading_sign {
    const char *sign, *said;
};
#define READING_PAUSE "\x1"

struct reading {
    const char *tag;   /* "zh", "en": front of a BCP 47 tag */
    const char *pause; /* the comma of the language */
    void (*token)(const struct reading *reading, const struct tokens_token *token,
                  struct buffer *out);
    const struct reading_sign *signs;  /* ends with a NULL */
    const char *phone_one;             /* 1 in a phone number; Chinese only */
    const struct reading_plain *plain; /* of those that write digits */
    bool has_no_spaces;
};

/* The language's own way, else the one that leaves digits to the voice. Never NULL. */
const struct reading *reading_for(const char *lang);

/* Words with their signs said, and a comma unless there is one. For the readings. */
void reading_words(const struct reading *reading, const char *words, struct buffer *out);
void reading_pause(const struct reading *reading, struct buffer *out);

/* "per" of a number or, of a range, that of its end: what a language that says it first must know
 * when it reads the beginning. */
enum tokens_unit reading_per_first(const struct tokens_token *token);

/* A fraction without its last zeros, "" when nothing is left. */
const char *reading_fraction(const struct tokens_number *number, char room[static 32]);

void reading_zh_token(const struct reading *reading, const struct tokens_token *token,
                      struct buffer *out);
void reading_en_token(const struct reading *reading, const struct tokens_token *token,
                      struct buffer *out);
void reading_plain_token(const struct reading *reading, const struct tokens_token *token,
                         struct buffer *out);

extern const struct reading_plain reading_plain_ko, reading_plain_ug, reading_plain_other;

#endif
