/* A ticket printer on loopback for tests: takes what it is sent, answers DLE EOT, and stalls or
 * dies after so many bytes. A thread of its own; the port is one that is free. */
#ifndef TESTS_TICKET_SINK_H
#define TESTS_TICKET_SINK_H

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/bitmap.h"

#define TICKET_SINK_MOST ((size_t)4 * 1024 * 1024)
#define TICKET_SINK_NEVER SIZE_MAX

struct ticket_sink {
    /* Set before it is opened. */
    size_t dies_after, stalls_after; /* bytes of a connection; TICKET_SINK_NEVER */
    bool answers;
    int receives; /* bytes of its receive buffer; 0: the system's */
    /* What it answers to DLE EOT 1 to 4; may change while it runs. */
    atomic_uchar status[5];
    atomic_bool is_closing, goes_on;
    atomic_size_t connections;
    atomic_size_t questions;
    int listener;
    char place[64];
    pthread_t thread;
    uint8_t *bytes; /* of all connections, the questions taken out */
    atomic_size_t count;
};

static inline bool ticket_sink_waits(struct ticket_sink *sink, int descriptor)
{
    struct pollfd wire = {.fd = descriptor, .events = POLLIN};
    while (!atomic_load(&sink->is_closing))
        if (poll(&wire, 1, 5) > 0)
            return true;
    return false;
}

/* Takes one byte: a question is answered, what is none is kept. */
static inline void ticket_sink_take(struct ticket_sink *sink, int descriptor, uint8_t byte,
                                    uint8_t question[4], int *asked)
{
    static const uint8_t eot[] = {0x10, 0x04};
    bool is_question = sink->answers && (*asked < 2 ? byte == eot[*asked] : byte && byte <= 4);
    if (is_question && *asked == 2) {
        uint8_t answer = atomic_load(&sink->status[byte]);
        *asked = 0;
        atomic_fetch_add(&sink->questions, 1);
        if (answer && send(descriptor, &answer, 1, MSG_NOSIGNAL) < 0)
            return;
        return;
    }
    question[*asked] = byte;
    *asked += 1;
    if (is_question)
        return;
    size_t count = atomic_load(&sink->count);
    for (int i = 0; i < 3 && i < *asked && count < TICKET_SINK_MOST; i++)
        sink->bytes[count++] = question[i];
    atomic_store(&sink->count, count);
    *asked = 0;
}

static inline void ticket_sink_serve(struct ticket_sink *sink, int descriptor)
{
    uint8_t question[4], part[256];
    int asked = 0;
    for (size_t taken = 0; taken < sink->dies_after && ticket_sink_waits(sink, descriptor);) {
        if (taken >= sink->stalls_after && !atomic_load(&sink->goes_on)) {
            usleep(1000);
            continue;
        }
        size_t left = sink->dies_after - taken;
        if (taken < sink->stalls_after && sink->stalls_after - taken < left)
            left = sink->stalls_after - taken;
        ssize_t got = recv(descriptor, part, left < sizeof part ? left : sizeof part, 0);
        if (got <= 0)
            break;
        taken += (size_t)got;
        for (ssize_t i = 0; i < got; i++)
            ticket_sink_take(sink, descriptor, part[i], question, &asked);
    }
    if (sink->dies_after != TICKET_SINK_NEVER) {
        struct linger reset = {.l_onoff = 1}; /* as a printer whose cable is drawn and put back */
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    }
    close(descriptor);
}

static inline void *ticket_sink_run(void *context)
{
    struct ticket_sink *sink = context;
    while (ticket_sink_waits(sink, sink->listener)) {
        int descriptor = accept(sink->listener, NULL, NULL);
        if (descriptor < 0)
            continue;
        atomic_fetch_add(&sink->connections, 1);
        ticket_sink_serve(sink, descriptor);
    }
    return NULL;
}

/* Ready for everything until it is told otherwise. */
static inline void ticket_sink_init(struct ticket_sink *sink)
{
    memset(sink, 0, sizeof *sink);
    sink->dies_after = sink->stalls_after = TICKET_SINK_NEVER;
    for (int i = 1; i <= 4; i++)
        atomic_store(&sink->status[i], 0x12);
}

static inline bool ticket_sink_open(struct ticket_sink *sink)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    sink->bytes = memory_allocate(1, TICKET_SINK_MOST);
    sink->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (sink->receives)
        setsockopt(sink->listener, SOL_SOCKET, SO_RCVBUF, &sink->receives, sizeof sink->receives);
    if (bind(sink->listener, (struct sockaddr *)&address, sizeof address) ||
        listen(sink->listener, 8) ||
        getsockname(sink->listener, (struct sockaddr *)&address, &size))
        return false;
    snprintf(sink->place, sizeof sink->place, "tcp://127.0.0.1:%d", ntohs(address.sin_port));
    return pthread_create(&sink->thread, NULL, ticket_sink_run, sink) == 0;
}

static inline void ticket_sink_close(struct ticket_sink *sink)
{
    atomic_store(&sink->is_closing, true);
    pthread_join(sink->thread, NULL);
    close(sink->listener);
    memory_free(sink->bytes);
}

/* Reads the raster of what came back into a picture, as the printer's head does; false where a
 * command is none that a ticket has. Counts cuts. */
static inline bool ticket_sink_picture(const struct ticket_sink *sink, int width,
                                       struct bitmap *picture, int *cuts)
{
    const uint8_t *bytes = sink->bytes;
    size_t count = atomic_load(&sink->count);
    int row = 0;
    *cuts = 0;
    bitmap_init(picture, width, 4096);
    for (size_t at = 0; at < count;) {
        if (count - at >= 2 && bytes[at] == 0x1b && bytes[at + 1] == '@') {
            at += 2;
        } else if (count - at >= 3 && bytes[at] == 0x1b && bytes[at + 1] == 'J') {
            at += 3;
        } else if (count - at >= 3 && bytes[at] == 0x1d && bytes[at + 1] == 'V') {
            at += 3;
            *cuts += 1;
        } else if (count - at >= 8 && memcmp(bytes + at, "\x1dv0", 4) == 0) {
            size_t stride = bytes[at + 4] + 256u * bytes[at + 5];
            size_t rows = bytes[at + 6] + 256u * bytes[at + 7];
            at += 8;
            if (stride != picture->stride || count - at < stride * rows ||
                row + (int)rows > picture->height)
                return false;
            memcpy(picture->bits + (size_t)row * stride, bytes + at, stride * rows);
            row += (int)rows;
            at += stride * rows;
        } else {
            return false;
        }
    }
    picture->height = row;
    return true;
}

#endif
