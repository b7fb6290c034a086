/* What is said when. Must not know what any node means. */
#include "ui/voice.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "ui/semantics.h"
#include "ui/ui.h"

#define RATE_STEP 25   /* percent: six steps from the slowest to the fastest */
#define VOLUME_STEP 15 /* percent */

struct voice {
    struct voice_setup setup;
    struct speech *speech;
    struct sink *sink; /* in use; NULL: none */
    char screen[UI_ID_ROOM], focus[UI_ID_ROOM];
    int rate, volume;
    bool is_listening; /* each screen is read as it comes */
    bool shall_read, has_told;
};

static void set_usual(struct voice *voice)
{
    voice->rate = SPEECH_RATE_USUAL;
    voice->volume = SPEECH_VOLUME_USUAL;
    voice->is_listening = voice_is_private(voice);
    voice->shall_read = voice->has_told = false;
    memory_wipe(voice->focus, sizeof voice->focus);
    memory_wipe(voice->screen, sizeof voice->screen);
}

enum status voice_create(struct voice **out, const struct voice_setup *setup, struct error *error)
{
    struct speech *speech;
    enum status status = speech_create(&speech, &setup->speech, error);

    *out = NULL;
    if (status)
        return status;
    struct voice *voice = memory_allocate(1, sizeof *voice);
    voice->setup = *setup;
    voice->speech = speech;
    set_usual(voice);
    *out = voice;
    return STATUS_OK;
}

void voice_destroy(struct voice *voice)
{
    if (!voice)
        return;
    speech_destroy(voice->speech);
    memory_free(voice);
}

/* Who plugs headphones in wants to hear: the screen is read from its start. */
void voice_poll(struct voice *voice)
{
    struct sink *sink = voice ? voice->setup.find(voice->setup.state) : NULL;

    if (!voice || sink == voice->sink)
        return;
    voice->sink = speech_use(voice->speech, sink, NULL) == STATUS_OK ? sink : NULL;
    voice->is_listening = voice->shall_read = voice_is_private(voice);
    voice->has_told = false;
}

bool voice_is_private(const struct voice *voice)
{
    return voice && voice->sink && voice->sink->is_private;
}

/* Of a row of personal nodes everybody hears once that there is something. */
static void say(struct voice *voice, const struct semantics_node *entry,
                const struct voice_screen *screen)
{
    struct speech_utterance utterance = {.text = entry->speak,
                                         .lang = screen->lang,
                                         .node = entry->id,
                                         .is_personal = entry->is_personal};
    if (!*entry->speak)
        return;
    if (entry->is_personal && !voice_is_private(voice)) {
        utterance.instead = voice->has_told ? NULL : screen->instead;
        voice->has_told = true;
    }
    (void)!speech_say(voice->speech, &utterance, NULL);
}

static void read_all(struct voice *voice, const struct semantics *semantics,
                     const struct voice_screen *screen)
{
    speech_stop(voice->speech);
    voice->has_told = false;
    for (size_t i = 0; i < semantics->count; i++) {
        const struct semantics_node *entry = &semantics->nodes[i];
        if (!rect_is_empty(entry->rect) && !entry->is_tool && !entry->node->disabled)
            say(voice, entry, screen);
    }
}

static void say_focus(struct voice *voice, const struct semantics *semantics,
                      const struct voice_screen *screen)
{
    const struct semantics_node *entry = semantics_find(semantics, screen->focus);

    speech_stop(voice->speech);
    voice->has_told = false;
    if (entry)
        say(voice, entry, screen);
}

/* What of the screen would have to be read again when it differs. */
static bool remember(char room[UI_ID_ROOM], const char *text)
{
    bool is_new = strcmp(room, text) != 0;

    snprintf(room, UI_ID_ROOM, "%s", text);
    return is_new;
}

void voice_follow(struct voice *voice, const struct semantics *semantics,
                  const struct voice_screen *screen)
{
    if (!voice)
        return;
    voice_poll(voice);
    bool is_new = !screen->is_covered && remember(voice->screen, screen->id);
    bool is_moved = remember(voice->focus, screen->focus);
    if (is_new && !voice->is_listening)
        speech_stop(voice->speech); /* what is no longer shown is no longer said */
    if (voice->shall_read || (is_new && voice->is_listening))
        read_all(voice, semantics, screen);
    else if (is_moved && *screen->focus && voice->is_listening)
        say_focus(voice, semantics, screen);
    voice->shall_read = false;
}

void voice_obey(struct voice *voice, enum voice_order order)
{
    if (!voice)
        return;
    switch (order) {
    case VOICE_READ:
        voice->is_listening = voice->shall_read = true;
        break;
    case VOICE_STOP:
        voice->is_listening = voice->shall_read = false;
        speech_stop(voice->speech);
        break;
    case VOICE_REPEAT:
        speech_repeat(voice->speech);
        break;
    case VOICE_SLOWER:
    case VOICE_FASTER:
        voice->rate += order == VOICE_FASTER ? RATE_STEP : -RATE_STEP;
        voice->rate = speech_set_rate(voice->speech, voice->rate);
        break;
    case VOICE_SOFTER:
    case VOICE_LOUDER:
        voice->volume += order == VOICE_LOUDER ? VOLUME_STEP : -VOLUME_STEP;
        voice->volume = speech_set_volume(voice->speech, voice->volume);
        break;
    }
}

struct speech_now voice_now(struct voice *voice)
{
    return speech_now(voice ? voice->speech : NULL);
}

void voice_wipe(struct voice *voice)
{
    if (!voice)
        return;
    speech_wipe(voice->speech);
    set_usual(voice);
}
