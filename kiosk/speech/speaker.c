/* The thread that speaks: takes what waits, makes it speakable, and hands the sound to the sink a
 * fifth of a second ahead of the ear, so that stopping, louder and softer act at once. Must not
 * know what a screen is. */
#include <errno.h>
#include <time.h>

#include "base/arena.h"
#include "speech/pieces.h"
#include "speech/speakable.h"
#include "speech/speech_private.h"

#define AHEAD_MILLISECONDS 200  /* more than a slow machine's hiccup, less than a person notices */
#define LOOK_MILLISECONDS 10    /* how often the sink is asked how far it is */
#define STUCK_MILLISECONDS 1000 /* a sink that plays nothing for so long has gone */
#define PAUSE_MILLISECONDS 150  /* between two nodes */
#define BIT 256                 /* samples scaled at a time */

struct delivery {
    struct speech *speech;
    unsigned turn;
    bool is_personal;
};

static void wait_milliseconds(struct speech *speech, int milliseconds)
{
    struct timespec until;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += (long)milliseconds * 1000000;
    until.tv_sec += until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    pthread_cond_timedwait(&speech->changed, &speech->lock, &until);
}

static size_t samples_of(const struct speech *speech, int milliseconds)
{
    return (size_t)(synthesis_rate(speech->synthesis) * milliseconds / 1000);
}

/* The gate: nothing passes that is out of date, or personal before a public sink. */
static bool may_sound(const struct delivery *delivery)
{
    const struct speech *speech = delivery->speech;

    return !speech->is_ending && speech->turn == delivery->turn && speech->sink &&
           (!delivery->is_personal || speech->sink->is_private);
}

/* Waits until at most so many samples are unheard. */
static bool wait_heard(const struct delivery *delivery, size_t unheard)
{
    struct speech *speech = delivery->speech;
    int patience = STUCK_MILLISECONDS / LOOK_MILLISECONDS;
    size_t before = SIZE_MAX;

    while (may_sound(delivery)) {
        size_t pending = speech->sink->pending(speech->sink);
        if (pending <= unheard)
            return true;
        patience = pending == before ? patience - 1 : STUCK_MILLISECONDS / LOOK_MILLISECONDS;
        if (patience == 0)
            return false;
        before = pending;
        wait_milliseconds(speech, LOOK_MILLISECONDS);
    }
    return false;
}

static void write_scaled(struct speech *speech, const int16_t *samples, size_t count)
{
    int16_t bit[BIT];

    while (count) {
        size_t length = count < BIT ? count : BIT;
        for (size_t i = 0; i < length; i++)
            bit[i] = (int16_t)(samples[i] * speech->volume / SPEECH_VOLUME_MOST);
        speech->sink->write(speech->sink, bit, length);
        samples += length;
        count -= length;
    }
}

static bool deliver(void *state, const int16_t *samples, size_t count)
{
    const struct delivery *delivery = state;
    struct speech *speech = delivery->speech;

    pthread_mutex_lock(&speech->lock);
    bool goes_on = wait_heard(delivery, samples_of(speech, AHEAD_MILLISECONDS));
    if (goes_on)
        write_scaled(speech, samples, count);
    pthread_mutex_unlock(&speech->lock);
    return goes_on;
}

static void say_pieces(const struct delivery *delivery, const struct pieces *pieces)
{
    struct speech *speech = delivery->speech;
    struct synthesis_listener listener = {deliver, (void *)delivery};

    for (size_t i = 0; i < pieces->count; i++) {
        pthread_mutex_lock(&speech->lock);
        int rate = speech->rate;
        bool goes_on = may_sound(delivery);
        pthread_mutex_unlock(&speech->lock);
        if (!goes_on || !synthesis_say(speech->synthesis, pieces->list[i].voice,
                                       pieces->list[i].text, rate, &listener))
            return;
    }
}

/* The pause behind a node is also heard, and then the next one may begin. */
static void wait_silence(const struct delivery *delivery)
{
    struct speech *speech = delivery->speech;
    int16_t silence[BIT] = {0};

    pthread_mutex_lock(&speech->lock);
    for (size_t left = samples_of(speech, PAUSE_MILLISECONDS); left && may_sound(delivery);) {
        size_t length = left < BIT ? left : BIT;
        write_scaled(speech, silence, length);
        left -= length;
    }
    wait_heard(delivery, 0);
    pthread_mutex_unlock(&speech->lock);
}

static void say_text(const struct delivery *delivery, const char *lang, const char *text)
{
    struct arena arena;

    arena_init(&arena);
    struct pieces pieces = pieces_cut(&arena, lang, speakable_text(&arena, lang, text));
    if (pieces.count) {
        say_pieces(delivery, &pieces);
        wait_silence(delivery);
    }
    arena_finish(&arena);
}

/* What may be said of `now` to whom listens: its words, the public ones, or that its language has
 * no voice, which is told once. */
static const char *choose(struct speech *speech, struct delivery *delivery, const char **lang)
{
    const struct utterance *now = speech->now;

    *lang = now->lang;
    speech->is_voiceless = !pieces_voice(now->lang);
    speech->is_substituted = false;
    if (speech->is_voiceless) {
        const char *notice = speech->was_told ? NULL : speech->setup.voiceless.text;
        *lang = speech->setup.voiceless.lang;
        speech->was_told = true;
        return notice;
    }
    speech->was_told = false;
    if (now->is_personal && !(speech->sink && speech->sink->is_private)) {
        speech->is_substituted = true;
        return now->instead;
    }
    delivery->is_personal = now->is_personal;
    return now->text;
}

/* Under the lock, which it leaves while it speaks. */
static void say_now(struct speech *speech)
{
    struct delivery delivery = {speech, speech->turn, false};
    const char *lang, *text = choose(speech, &delivery, &lang);

    speech->now_turn = speech->turn;
    speech->has_spoken = true;
    if (!text || !lang || !speech->sink)
        return;
    pthread_mutex_unlock(&speech->lock);
    say_text(&delivery, lang, text);
    pthread_mutex_lock(&speech->lock);
}

static void take_first(struct speech *speech)
{
    speech->now = speech->first;
    speech->first = speech->now->next;
    speech->now->next = NULL;
    if (!speech->first)
        speech->end = &speech->first;
    speech->waiting--;
    do {
        speech->is_repeating = false;
        say_now(speech);
    } while (speech->is_repeating && !speech->is_ending);
    utterance_destroy(speech->last);
    speech->last = speech->now;
    speech->now = NULL;
}

static void wipe(struct speech *speech)
{
    utterance_destroy(speech->last);
    speech->last = NULL;
    if (speech->has_spoken) {
        pthread_mutex_unlock(&speech->lock);
        synthesis_scrub(speech->synthesis);
        pthread_mutex_lock(&speech->lock);
    }
    speech->has_spoken = speech->is_wiping = false;
    pthread_cond_broadcast(&speech->changed);
}

void *speaker_run(void *state)
{
    struct speech *speech = state;

    pthread_mutex_lock(&speech->lock);
    while (!speech->is_ending) {
        if (speech->is_wiping)
            wipe(speech);
        else if (speech->first)
            take_first(speech);
        else
            pthread_cond_wait(&speech->changed, &speech->lock);
    }
    pthread_mutex_unlock(&speech->lock);
    return NULL;
}
