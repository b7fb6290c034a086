/* The callers' side: the queue, and what stops, repeats and wipes it. Must not know voices or
 * devices. */
#include "speech/speech.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/memory.h"
#include "speech/pieces.h"
#include "speech/speech_private.h"

static int within(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

/* Under the lock: from here on nothing begun earlier is heard. */
static void silence(struct speech *speech)
{
    speech->turn++;
    speech->is_repeating = false;
    utterance_destroy_all(speech->first);
    speech->first = NULL;
    speech->end = &speech->first;
    speech->waiting = 0;
    if (speech->sink)
        speech->sink->stop(speech->sink);
    pthread_cond_broadcast(&speech->changed);
}

static void set_usual(struct speech *speech)
{
    speech->rate = SPEECH_RATE_USUAL;
    speech->volume = SPEECH_VOLUME_USUAL;
    speech->is_voiceless = speech->is_substituted = speech->was_told = false;
}

/* Waits are measured by a clock that nobody sets. */
static void init_lock(struct speech *speech)
{
    pthread_condattr_t attributes;

    pthread_mutex_init(&speech->lock, NULL);
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&speech->changed, &attributes);
    pthread_condattr_destroy(&attributes);
}

static void finish(struct speech *speech)
{
    synthesis_destroy(speech->synthesis);
    pthread_cond_destroy(&speech->changed);
    pthread_mutex_destroy(&speech->lock);
    memory_free(speech);
}

enum status speech_create(struct speech **out, const struct speech_setup *setup,
                          struct error *error)
{
    struct synthesis *synthesis;
    enum status status = synthesis_create(&synthesis, setup->data, error);

    *out = NULL;
    if (status)
        return status;
    struct speech *speech = memory_allocate(1, sizeof *speech);
    speech->setup = *setup;
    speech->synthesis = synthesis;
    speech->end = &speech->first;
    set_usual(speech);
    init_lock(speech);
    if (pthread_create(&speech->thread, NULL, speaker_run, speech) != 0) {
        finish(speech);
        return status_fail(error, STATUS_FAILED, "no speech: the system gives no thread for it");
    }
    *out = speech;
    return STATUS_OK;
}

void speech_destroy(struct speech *speech)
{
    if (!speech)
        return;
    speech_wipe(speech);
    pthread_mutex_lock(&speech->lock);
    speech->is_ending = true;
    silence(speech);
    pthread_mutex_unlock(&speech->lock);
    pthread_join(speech->thread, NULL);
    if (speech->sink)
        speech->sink->close(speech->sink);
    finish(speech);
}

enum status speech_use(struct speech *speech, struct sink *sink, struct error *error)
{
    enum status status = STATUS_OK;

    if (!speech)
        return STATUS_OK;
    pthread_mutex_lock(&speech->lock);
    silence(speech);
    if (speech->sink)
        speech->sink->close(speech->sink);
    speech->sink = NULL;
    if (sink)
        status = sink->open(sink, synthesis_rate(speech->synthesis), error);
    if (status == STATUS_OK)
        speech->sink = sink;
    pthread_mutex_unlock(&speech->lock);
    return status;
}

bool speech_has_voice(const char *lang)
{
    return pieces_voice(lang) != NULL;
}

enum status speech_say(struct speech *speech, const struct speech_utterance *utterance,
                       struct error *error)
{
    if (!speech)
        return STATUS_OK;
    pthread_mutex_lock(&speech->lock);
    bool is_full = speech->waiting == SPEECH_WAITING_MOST;
    if (!is_full) {
        *speech->end = utterance_create(utterance);
        speech->end = &(*speech->end)->next;
        speech->waiting++;
        pthread_cond_broadcast(&speech->changed);
    }
    pthread_mutex_unlock(&speech->lock);
    if (is_full)
        return status_fail(error, STATUS_FAILED,
                           "%d utterances wait already; stop speech before the next screen",
                           SPEECH_WAITING_MOST);
    if (!pieces_voice(utterance->lang ? utterance->lang : ""))
        return status_fail(error, STATUS_NOT_FOUND, "no voice for this language: %.16s",
                           utterance->lang ? utterance->lang : "");
    return STATUS_OK;
}

void speech_stop(struct speech *speech)
{
    if (!speech)
        return;
    pthread_mutex_lock(&speech->lock);
    silence(speech);
    pthread_mutex_unlock(&speech->lock);
}

void speech_repeat(struct speech *speech)
{
    if (!speech)
        return;
    pthread_mutex_lock(&speech->lock);
    speech->turn++;
    speech->was_told = false;
    if (speech->sink)
        speech->sink->stop(speech->sink);
    if (speech->now) {
        speech->is_repeating = true;
        speech->now_turn = speech->turn;
    } else if (speech->last) {
        speech->last->next = speech->first;
        if (!speech->first)
            speech->end = &speech->last->next;
        speech->first = speech->last;
        speech->last = NULL;
        speech->waiting++;
    }
    pthread_cond_broadcast(&speech->changed);
    pthread_mutex_unlock(&speech->lock);
}

int speech_set_rate(struct speech *speech, int percent)
{
    int rate = within(percent, SPEECH_RATE_LEAST, SPEECH_RATE_MOST);

    if (!speech)
        return rate;
    pthread_mutex_lock(&speech->lock);
    speech->rate = rate;
    pthread_mutex_unlock(&speech->lock);
    return rate;
}

int speech_set_volume(struct speech *speech, int percent)
{
    int volume = within(percent, 0, SPEECH_VOLUME_MOST);

    if (!speech)
        return volume;
    pthread_mutex_lock(&speech->lock);
    speech->volume = volume;
    pthread_mutex_unlock(&speech->lock);
    return volume;
}

struct speech_now speech_now(struct speech *speech)
{
    struct speech_now now = {0};

    if (!speech)
        return now;
    pthread_mutex_lock(&speech->lock);
    bool is_heard = speech->now && speech->now_turn == speech->turn;
    now.is_speaking = is_heard || speech->first;
    now.is_voiceless = speech->is_voiceless;
    now.is_substituted = speech->is_substituted;
    if (is_heard)
        snprintf(now.node, sizeof now.node, "%s", speech->now->node);
    pthread_mutex_unlock(&speech->lock);
    return now;
}

void speech_wipe(struct speech *speech)
{
    if (!speech)
        return;
    pthread_mutex_lock(&speech->lock);
    silence(speech);
    set_usual(speech);
    speech->is_wiping = true;
    pthread_cond_broadcast(&speech->changed);
    while (speech->is_wiping)
        pthread_cond_wait(&speech->changed, &speech->lock);
    set_usual(speech); /* what was ending may have left its marks */
    pthread_mutex_unlock(&speech->lock);
}
