/* SDL's queue of samples on a device of its own name. A device that is opened by name is not moved
 * to another one when it goes, so nothing meant for headphones comes out of the loudspeaker. */
#include "gfx/sound.h"

#include <SDL.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"

#define BUFFER_SAMPLES 512 /* 23 ms of speech: what is still heard after a stop */
#define NAME_ROOM 256

struct output {
    struct sink sink;
    SDL_AudioDeviceID device; /* 0: closed */
    char name[NAME_ROOM];     /* "": the system's default */
};

struct sound {
    struct output headphones, loudspeaker;
    char private_names[NAME_ROOM];
};

static struct output *output_of(struct sink *sink)
{
    return (struct output *)sink; /* its first member */
}

static bool is_gone(const struct output *output)
{
    return output->device && SDL_GetAudioDeviceStatus(output->device) == SDL_AUDIO_STOPPED;
}

static enum status output_open(struct sink *sink, int rate, struct error *error)
{
    struct output *output = output_of(sink);
    const char *name = output->name[0] ? output->name : NULL;
    SDL_AudioSpec wanted = {
        .freq = rate, .format = AUDIO_S16SYS, .channels = 1, .samples = BUFFER_SAMPLES};

    output->device = SDL_OpenAudioDevice(name, 0, &wanted, NULL, 0);
    if (!output->device)
        return status_fail(error, STATUS_FAILED, "no sound from %s: %s; check the audio device",
                           name ? name : "the default device", SDL_GetError());
    SDL_PauseAudioDevice(output->device, 0);
    return STATUS_OK;
}

static void output_write(struct sink *sink, const int16_t *samples, size_t count)
{
    struct output *output = output_of(sink);

    if (!is_gone(output))
        SDL_QueueAudio(output->device, samples, (Uint32)(count * sizeof *samples));
}

static size_t output_pending(struct sink *sink)
{
    struct output *output = output_of(sink);

    return is_gone(output) ? 0 : SDL_GetQueuedAudioSize(output->device) / sizeof(int16_t);
}

static void output_stop(struct sink *sink)
{
    SDL_ClearQueuedAudio(output_of(sink)->device);
}

static void output_close(struct sink *sink)
{
    struct output *output = output_of(sink);

    SDL_ClearQueuedAudio(output->device);
    SDL_CloseAudioDevice(output->device);
    output->device = 0;
}

static void init_output(struct output *output, bool is_private)
{
    output->sink = (struct sink){.open = output_open,
                                 .write = output_write,
                                 .pending = output_pending,
                                 .stop = output_stop,
                                 .close = output_close,
                                 .is_private = is_private};
}

enum status sound_create(struct sound **out, const char *private_names, struct error *error)
{
    *out = NULL;
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return status_fail(error, STATUS_FAILED, "no sound: %s; check the audio service",
                           SDL_GetError());
    struct sound *sound = memory_allocate(1, sizeof *sound);
    snprintf(sound->private_names, sizeof sound->private_names, "%s",
             private_names ? private_names : SOUND_PRIVATE_NAMES);
    init_output(&sound->headphones, true);
    init_output(&sound->loudspeaker, false);
    *out = sound;
    return STATUS_OK;
}

void sound_destroy(struct sound *sound)
{
    if (!sound)
        return;
    if (sound->headphones.device)
        output_close(&sound->headphones.sink);
    if (sound->loudspeaker.device)
        output_close(&sound->loudspeaker.sink);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    memory_free(sound);
}

static bool is_private(const struct sound *sound, const char *name)
{
    const char *part = sound->private_names;

    while (*part) {
        size_t length = strcspn(part, ",");
        char word[NAME_ROOM];
        snprintf(word, sizeof word, "%.*s", (int)length, part);
        if (length && strcasestr(name, word))
            return true;
        part += length + (part[length] == ',');
    }
    return false;
}

/* The name of the first device that one person hears; NULL: none is there. */
static const char *find_private(const struct sound *sound, int devices)
{
    for (int i = 0; i < devices; i++) {
        const char *name = SDL_GetAudioDeviceName(i, 0);
        if (name && is_private(sound, name))
            return name;
    }
    return NULL;
}

struct sink *sound_sink(struct sound *sound)
{
    int devices = SDL_GetNumAudioDevices(0);
    const char *name = find_private(sound, devices);

    if (is_gone(&sound->headphones) || is_gone(&sound->loudspeaker))
        return NULL;
    if (name) {
        /* The name of an open device stays until it is closed and asked for again. */
        if (!sound->headphones.device)
            snprintf(sound->headphones.name, sizeof sound->headphones.name, "%s", name);
        return &sound->headphones.sink;
    }
    return devices != 0 ? &sound->loudspeaker.sink : NULL;
}
