/* espeak-ng behind one door: text in, samples out, on the caller's thread. The library keeps one
 * state for the whole process, so there is at most one synthesis at a time, and only one thread may
 * use it. Not for other folders. */
#ifndef SPEECH_SYNTHESIS_H
#define SPEECH_SYNTHESIS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

struct synthesis;

/* Gets the samples bit by bit as they are made; answers false to stop. */
struct synthesis_listener {
    bool (*hear)(void *state, const int16_t *samples, size_t count);
    void *state;
};

/* data: the folder that holds espeak-ng-data, NULL for the installed one. STATUS_FAILED: no data,
 * or one exists already; the message says what to do. */
STATUS_CHECKED enum status synthesis_create(struct synthesis **out, const char *data,
                                            struct error *error);
void synthesis_destroy(struct synthesis *synthesis); /* NULL is fine */

int synthesis_rate(const struct synthesis *synthesis); /* samples a second */

/* percent of the usual speed, 50 to 200. False: the listener stopped it, or there is no such voice.
 */
bool synthesis_say(struct synthesis *synthesis, const char *voice, const char *text, int percent,
                   const struct synthesis_listener *listener);

/* Speaks a neutral sentence to nobody, so that what the library keeps of the last one is written
 * over. */
void synthesis_scrub(struct synthesis *synthesis);

#endif
