/* What the callers' side (speech.c) and the thread (speaker.c) share. */
#ifndef SPEECH_SPEECH_PRIVATE_H
#define SPEECH_SPEECH_PRIVATE_H

#include <pthread.h>

#include "speech/synthesis.h"
#include "speech/utterance.h"

/* Everything but `synthesis` and `setup` is read and written under the lock. The thread alone frees
 * `now`, because it reads its words outside the lock. */
struct speech {
    struct speech_setup setup;
    struct synthesis *synthesis; /* the thread's */
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct sink *sink; /* open; NULL: nowhere */
    struct utterance *first, **end;
    size_t waiting;
    struct utterance *now, *last; /* being said; said before */
    unsigned turn, now_turn;      /* what was begun in another turn is not heard any more */
    int rate, volume;
    bool is_repeating; /* `now` shall be said again */
    bool is_ending, is_wiping;
    bool has_spoken; /* since the last wipe */
    bool is_voiceless, is_substituted, was_told;
};

/* The thread: says what waits until is_ending. `state` is the speech. */
void *speaker_run(void *state);

#endif
