/* One utterance that waits, is being said or was said last: a copy of its own, wiped when it goes.
 * Not for other folders. */
#ifndef SPEECH_UTTERANCE_H
#define SPEECH_UTTERANCE_H

#include "speech/speech.h"

struct utterance {
    struct utterance *next;
    char *text, *instead; /* instead may be NULL */
    char lang[16], node[SPEECH_NODE_ROOM];
    bool is_personal;
};

struct utterance *utterance_create(const struct speech_utterance *given);
void utterance_destroy(struct utterance *utterance); /* NULL is fine */
void utterance_destroy_all(struct utterance *first); /* and those behind it */

#endif
