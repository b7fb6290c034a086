/* The only file that knows espeak-ng. Must not know queues, sinks or languages. */
#include "speech/synthesis.h"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"

#define BIT_MILLISECONDS 20 /* a listener can stop the voice this often */

struct synthesis {
    int rate;
};

/* Listed in tests/layering/symbols.py: the library has one state for the process, and this says
 * which. It is started once and never ended: espeak_Terminate of 1.51 waits for ever when it is
 * called a second time, and its memory is the same few megabytes the next speech would ask for. */
enum { STATE_NEW, STATE_FREE, STATE_TAKEN };
static atomic_int synthesis_state = STATE_NEW;

/* The library falls back to its own folder when the given one has nothing: not what was asked. */
static enum status find_data(const char *data, struct error *error)
{
    const char *folder = data;
    char file[4096];

    if (!data) {
        espeak_ng_InitializePath(NULL);
        espeak_Info(&folder);
    }
    snprintf(file, sizeof file, "%s%s/phontab", folder, data ? "/espeak-ng-data" : "");
    if (access(file, R_OK) != 0)
        return status_fail(error, STATUS_FAILED,
                           "no speech: the voices are not in %s; install espeak-ng-data", folder);
    return STATUS_OK;
}

/* The library calls this with the user_data of espeak_Synth in every event, also the closing one.
 */
static int handle_samples(short *samples, int count, espeak_EVENT *events)
{
    const struct synthesis_listener *listener = events->user_data;

    if (!samples || count <= 0 || !listener)
        return 0;
    return listener->hear(listener->state, samples, (size_t)count) ? 0 : 1;
}

static enum status start(struct synthesis *synthesis, int state, const char *data,
                         struct error *error)
{
    enum status status = data || state == STATE_NEW ? find_data(data, error) : STATUS_OK;

    if (status)
        return status;
    if (state == STATE_NEW && espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, BIT_MILLISECONDS, data,
                                                espeakINITIALIZE_DONT_EXIT) <= 0)
        return status_fail(error, STATUS_FAILED,
                           "no speech: espeak-ng does not start; reinstall espeak-ng-data");
    espeak_SetSynthCallback(handle_samples);
    synthesis->rate = espeak_ng_GetSampleRate();
    return STATUS_OK;
}

enum status synthesis_create(struct synthesis **out, const char *data, struct error *error)
{
    int state = atomic_exchange(&synthesis_state, STATE_TAKEN);

    *out = NULL;
    if (state == STATE_TAKEN)
        return status_fail(error, STATUS_FAILED,
                           "no speech: this program speaks already, and espeak-ng has one voice");
    struct synthesis *synthesis = memory_allocate(1, sizeof *synthesis);
    enum status status = start(synthesis, state, data, error);
    if (status) {
        memory_free(synthesis);
        atomic_store(&synthesis_state, state);
        return status;
    }
    *out = synthesis;
    return STATUS_OK;
}

void synthesis_destroy(struct synthesis *synthesis)
{
    if (!synthesis)
        return;
    memory_free(synthesis);
    atomic_store(&synthesis_state, STATE_FREE);
}

int synthesis_rate(const struct synthesis *synthesis)
{
    return synthesis->rate;
}

static int words_a_minute(int percent)
{
    int rate = espeakRATE_NORMAL * percent / 100;

    return rate < espeakRATE_MINIMUM   ? espeakRATE_MINIMUM
           : rate > espeakRATE_MAXIMUM ? espeakRATE_MAXIMUM
                                       : rate;
}

struct ear {
    const struct synthesis_listener *listener;
    bool is_stopped;
};

static bool hear(void *state, const int16_t *samples, size_t count)
{
    struct ear *ear = state;

    /* The library delivers what it has begun even after it was told to stop. */
    if (!ear->is_stopped)
        ear->is_stopped = !ear->listener->hear(ear->listener->state, samples, count);
    return !ear->is_stopped;
}

bool synthesis_say(struct synthesis *synthesis, const char *voice, const char *text, int percent,
                   const struct synthesis_listener *listener)
{
    struct ear ear = {listener, false};
    struct synthesis_listener own = {hear, &ear};

    (void)synthesis; /* whoever has it may use the library */
    if (!*text)
        return true;
    if (espeak_SetVoiceByName(voice) != EE_OK)
        return false;
    espeak_SetParameter(espeakRATE, words_a_minute(percent), 0);
    /* No SSML and no [[phonemes]]: a plan's name is never an order to the voice. */
    espeak_ERROR said =
        espeak_Synth(text, strlen(text) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL, &own);
    return said == EE_OK && !ear.is_stopped;
}

/* The words are read before the first sound is made: the rest is not needed. */
static bool hear_nothing(void *state, const int16_t *samples, size_t count)
{
    (void)state, (void)samples, (void)count;
    return false;
}

void synthesis_scrub(struct synthesis *synthesis)
{
    /* Its buffer of a clause holds some 800 bytes: a longer sentence without a comma fills it. */
    static const char neutral[] = "the quick brown fox jumps over the lazy dog and ";
    struct synthesis_listener nobody = {hear_nothing, NULL};
    char text[20 * sizeof neutral];
    size_t length = 0;

    while (length + sizeof neutral <= sizeof text) {
        memcpy(text + length, neutral, sizeof neutral - 1);
        length += sizeof neutral - 1;
    }
    text[length] = '\0';
    synthesis_say(synthesis, "en", text, 200, &nobody);
}
