/* A sink that keeps what it is given, for tests and for listening to a WAV file. It plays as fast
 * as it is written to, or, held, only what the test says has been heard. May be looked at while
 * another thread writes. */
#ifndef SPEECH_SINK_FAKE_H
#define SPEECH_SINK_FAKE_H

#include <pthread.h>

#include "base/sink.h"

struct sink_fake {
    struct sink sink;
    pthread_mutex_t lock;
    int16_t *samples; /* written and not stopped */
    size_t count, capacity, heard;
    int rate;
    int stops;             /* how often it was stopped */
    bool is_held, is_open; /* held: sink_fake_play moves `heard` */
    bool is_broken;        /* open fails */
};

void sink_fake_init(struct sink_fake *fake, bool is_private);
void sink_fake_finish(struct sink_fake *fake); /* wipes */

void sink_fake_play(struct sink_fake *fake, size_t samples);
size_t sink_fake_count(struct sink_fake *fake);
void sink_fake_clear(struct sink_fake *fake);
/* The loudest of it, 0 to 32768. */
int sink_fake_peak(struct sink_fake *fake);

STATUS_CHECKED enum status sink_fake_save(struct sink_fake *fake, const char *path,
                                          struct error *error);

#endif
