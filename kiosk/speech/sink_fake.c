/* Samples into memory, and from there into a WAV file. Must not know who speaks. */
#include "speech/sink_fake.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static struct sink_fake *fake_of(struct sink *sink)
{
    return (struct sink_fake *)sink; /* its first member */
}

static enum status fake_open(struct sink *sink, int rate, struct error *error)
{
    struct sink_fake *fake = fake_of(sink);

    if (fake->is_broken)
        return status_fail(error, STATUS_FAILED, "the fake sound device is broken, as asked");
    fake->rate = rate;
    fake->is_open = true;
    return STATUS_OK;
}

static void fake_write(struct sink *sink, const int16_t *samples, size_t count)
{
    struct sink_fake *fake = fake_of(sink);

    pthread_mutex_lock(&fake->lock);
    if (fake->count + count > fake->capacity) {
        fake->capacity = (fake->count + count) * 2;
        fake->samples = memory_resize(fake->samples, fake->capacity, sizeof *samples);
    }
    memcpy(fake->samples + fake->count, samples, count * sizeof *samples);
    fake->count += count;
    if (!fake->is_held)
        fake->heard = fake->count;
    pthread_mutex_unlock(&fake->lock);
}

static size_t fake_pending(struct sink *sink)
{
    struct sink_fake *fake = fake_of(sink);

    pthread_mutex_lock(&fake->lock);
    size_t pending = fake->count - fake->heard;
    pthread_mutex_unlock(&fake->lock);
    return pending;
}

static void fake_stop(struct sink *sink)
{
    struct sink_fake *fake = fake_of(sink);

    pthread_mutex_lock(&fake->lock);
    fake->count = fake->heard;
    fake->stops++;
    pthread_mutex_unlock(&fake->lock);
}

static void fake_close(struct sink *sink)
{
    fake_of(sink)->is_open = false;
}

void sink_fake_init(struct sink_fake *fake, bool is_private)
{
    *fake = (struct sink_fake){.sink = {.open = fake_open,
                                        .write = fake_write,
                                        .pending = fake_pending,
                                        .stop = fake_stop,
                                        .close = fake_close,
                                        .is_private = is_private}};
    pthread_mutex_init(&fake->lock, NULL);
}

void sink_fake_finish(struct sink_fake *fake)
{
    memory_wipe(fake->samples, fake->capacity * sizeof *fake->samples);
    memory_free(fake->samples);
    pthread_mutex_destroy(&fake->lock);
    *fake = (struct sink_fake){0};
}

void sink_fake_play(struct sink_fake *fake, size_t samples)
{
    pthread_mutex_lock(&fake->lock);
    size_t left = fake->count - fake->heard;
    fake->heard += samples < left ? samples : left;
    pthread_mutex_unlock(&fake->lock);
}

size_t sink_fake_count(struct sink_fake *fake)
{
    pthread_mutex_lock(&fake->lock);
    size_t count = fake->count;
    pthread_mutex_unlock(&fake->lock);
    return count;
}

void sink_fake_clear(struct sink_fake *fake)
{
    pthread_mutex_lock(&fake->lock);
    fake->count = fake->heard = 0;
    pthread_mutex_unlock(&fake->lock);
}

int sink_fake_peak(struct sink_fake *fake)
{
    int peak = 0;

    pthread_mutex_lock(&fake->lock);
    for (size_t i = 0; i < fake->count; i++)
        if (abs(fake->samples[i]) > peak)
            peak = abs(fake->samples[i]);
    pthread_mutex_unlock(&fake->lock);
    return peak;
}

/* The 44 bytes of a WAV header, in the machine's own order, which is little-endian. */
static void write_header(FILE *file, uint32_t rate, uint32_t bytes)
{
    struct {
        char riff[4];
        uint32_t size;
        char wave_format[8];
        uint32_t format_size;
        uint16_t kind, channels;
        uint32_t rate, bytes_a_second;
        uint16_t frame, bits;
        char data[4];
        uint32_t data_size;
    } header = {{'R', 'I', 'F', 'F'},
                bytes + 36,
                {'W', 'A', 'V', 'E', 'f', 'm', 't', ' '},
                16,
                1,
                1,
                rate,
                rate * 2,
                2,
                16,
                {'d', 'a', 't', 'a'},
                bytes};

    fwrite(&header, sizeof header, 1, file);
}

enum status sink_fake_save(struct sink_fake *fake, const char *path, struct error *error)
{
    FILE *file = fopen(path, "wb");

    if (!file)
        return status_fail(error, STATUS_FAILED, "cannot write %s: %s", path, strerror(errno));
    pthread_mutex_lock(&fake->lock);
    write_header(file, (uint32_t)fake->rate, (uint32_t)(fake->count * sizeof *fake->samples));
    if (fake->count)
        fwrite(fake->samples, sizeof *fake->samples, fake->count, file);
    pthread_mutex_unlock(&fake->lock);
    bool is_bad = ferror(file) != 0;
    if (fclose(file) != 0 || is_bad)
        return status_fail(error, STATUS_FAILED, "cannot write %s: %s", path, strerror(errno));
    return STATUS_OK;
}
