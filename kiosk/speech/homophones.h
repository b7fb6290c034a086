/* Words that the Mandarin voice of espeak-ng 1.51 reads with the wrong one of a character's sounds,
 * written with another character that has only the right one. Nobody sees them. Not for other
 * folders. */
#ifndef SPEECH_HOMOPHONES_H
#define SPEECH_HOMOPHONES_H

#include "base/arena.h"

const char *homophones_replace(struct arena *arena, const char *text); /* in the arena */

#endif
