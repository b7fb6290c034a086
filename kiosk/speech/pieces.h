/* A speakable text cut into pieces of one voice and at most one sentence each: a Chinese sentence
 * with an English or a Korean word in it is spoken by two voices, and between two pieces speech can
 * become faster or louder. Knows which voice a language has, and which it has not. */
#ifndef SPEECH_PIECES_H
#define SPEECH_PIECES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct pieces_piece {
    const char *voice; /* as espeak-ng names it */
    const char *text;
};

struct pieces {
    struct pieces_piece *list;
    size_t count, capacity;
};

/* NULL: no voice speaks it (Tibetan, Mongolian, what is not in the table). */
const char *pieces_voice(const char *lang);

/* Empty when nothing can be heard, or no voice speaks the language. In the arena. */
struct pieces pieces_cut(struct arena *arena, const char *lang, const char *speakable);

#endif
