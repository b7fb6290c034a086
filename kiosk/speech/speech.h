/* Says aloud what the glass shows, node by node, on a thread of its own so that the glass never
 * waits. The one door of this room; ui asks speech_now while it redraws. Personal words reach only
 * a private sink: this is checked again for every few milliseconds of sound. Texts are copied. All
 * calls come from the thread that created it and return at once, but for speech_wipe. */
#ifndef SPEECH_SPEECH_H
#define SPEECH_SPEECH_H

#include <stdbool.h>

#include "base/sink.h"
#include "base/status.h"

#define SPEECH_RATE_LEAST 50 /* percent of the usual speed */
#define SPEECH_RATE_MOST 200
#define SPEECH_RATE_USUAL 100
#define SPEECH_VOLUME_MOST 100 /* percent of what the device gives */
#define SPEECH_VOLUME_USUAL 70
#define SPEECH_NODE_ROOM 48
#define SPEECH_WAITING_MOST 512 /* utterances: more than any screen has nodes */

struct speech;

struct speech_utterance {
    const char *text;    /* as it is shown; what is longer than some 2,000 characters is cut */
    const char *lang;    /* BCP 47: "zh-CN", "yue", "en", "ko", "ug", "bo" */
    const char *node;    /* which node of the screen says it; NULL: none */
    bool is_personal;    /* for a private sink only */
    const char *instead; /* what everybody may hear in its place; NULL: nothing */
};

/* What is being heard at this moment. */
struct speech_now {
    bool is_speaking;
    char node[SPEECH_NODE_ROOM]; /* "": none */
    bool is_voiceless;           /* the last utterance's language has no voice */
    bool is_substituted;         /* the last utterance was personal and the sink public */
};

struct speech_setup {
    const char *data; /* the folder that holds espeak-ng-data; NULL: the installed one */
    /* Said once, in place of a language that has no voice; .text NULL: nothing. Lives as long as
     * the speech. */
    struct speech_utterance voiceless;
};

/* STATUS_FAILED: no voices installed, or the process speaks already; the kiosk goes on without.
 * Every other call takes a NULL speech, and does nothing. */
STATUS_CHECKED enum status speech_create(struct speech **out, const struct speech_setup *setup,
                                         struct error *error);
void speech_destroy(struct speech *speech); /* wipes; closes the sink */

/* From now on to this sink (borrowed; NULL: nowhere, at once silent). What waits is forgotten: it
 * was meant for another ear. When it does not open, speech stays silent. */
STATUS_CHECKED enum status speech_use(struct speech *speech, struct sink *sink,
                                      struct error *error);

bool speech_has_voice(const char *lang);

/* Behind what is being said. STATUS_FAILED: too many wait. STATUS_NOT_FOUND: no voice for this
 * language; nothing of it will be heard but setup.voiceless. */
STATUS_CHECKED enum status
speech_say(struct speech *speech, const struct speech_utterance *utterance, struct error *error);
void speech_stop(struct speech *speech); /* at once, and forgets what waits */
void speech_repeat(
    struct speech *speech); /* what is being said, or was said last, from its start */

/* From the next sentence on; the answer is what it is now, within the limits. */
int speech_set_rate(struct speech *speech, int percent);
int speech_set_volume(struct speech *speech, int percent); /* within a fifth of a second */

struct speech_now speech_now(struct speech *speech);

/* The end of a visit: stops, forgets every word, also in the library's own memory, and goes back to
 * the usual speed and volume. Waits for the thread, some milliseconds. */
void speech_wipe(struct speech *speech);

#endif
