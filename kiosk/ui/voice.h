/* Says the semantic tree aloud: the node in focus when the keypad moves, and all of a screen when
 * asked, or as soon as it comes while somebody listens. Personal words go to an output that one
 * person hears; others get `instead`, once. Follows headphones as they come and go. Knows no words
 * and no devices. */
#ifndef UI_VOICE_H
#define UI_VOICE_H

#include <stdbool.h>

#include "base/sink.h"
#include "speech/speech.h"

struct semantics;
struct voice;

struct voice_setup {
    /* The output to use at this moment, NULL none; asked every now and then. */
    struct sink *(*find)(void *state);
    void *state;
    struct speech_setup speech;
};

/* STATUS_FAILED: no voices, or another one exists; the kiosk goes on without. */
STATUS_CHECKED enum status voice_create(struct voice **out, const struct voice_setup *setup,
                                        struct error *error);
/* Before the sound whose sinks it uses. NULL is fine, here and below. */
void voice_destroy(struct voice *voice);

/* The screen as it stands now. */
struct voice_screen {
    const char *id, *lang;
    const char *focus;   /* "": none */
    const char *instead; /* what everybody may hear in the place of personal words */
    bool is_covered;     /* a dialog of ui's own stands over it: it is not read by itself */
};
void voice_follow(struct voice *voice, const struct semantics *semantics,
                  const struct voice_screen *screen);

enum voice_order {
    VOICE_READ, /* all that shows of the screen, from its start */
    VOICE_STOP, /* and no screen is read by itself any more until VOICE_READ */
    VOICE_REPEAT,
    VOICE_SLOWER,
    VOICE_FASTER,
    VOICE_SOFTER,
    VOICE_LOUDER,
};
/* VOICE_READ takes effect with the next voice_follow. */
void voice_obey(struct voice *voice, enum voice_order order);

/* The output there is now; speech moves to it, and what was meant for another ear is forgotten. */
void voice_poll(struct voice *voice);
bool voice_is_private(const struct voice *voice);
struct speech_now voice_now(struct voice *voice);

/* The end of a visit: silence, and not a word is left. */
void voice_wipe(struct voice *voice);

#endif
