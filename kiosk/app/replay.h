/* A recorded visit: lines of `tap ID|x,y`, `key NAME`, `type DIGITS`, `wait MS`, `swipe x1,y1
 * x2,y2`, `shot NAME` (CLI.md). Empty lines and lines that begin with # are skipped. Only reading;
 * player.h plays it. */
#ifndef APP_REPLAY_H
#define APP_REPLAY_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/faults.h"
#include "gfx/glass.h"

enum replay_kind {
    REPLAY_TAP,    /* the node `text` */
    REPLAY_TAP_AT, /* x, y */
    REPLAY_KEY,    /* key, digit */
    REPLAY_TYPE,   /* the digits `text` */
    REPLAY_WAIT,   /* milliseconds */
    REPLAY_SWIPE,  /* x, y to x_end, y_end */
    REPLAY_SHOT,   /* a picture named `text` */
};

struct replay_step {
    enum replay_kind kind;
    size_t line; /* in the file, from 1 */
    const char *text;
    int x, y, x_end, y_end;
    enum glass_key key;
    int digit;
    int64_t milliseconds;
};

struct replay {
    struct replay_step *steps;
    size_t count;
};

/* A recording is a few hundred lines; nothing larger is read. */
#define REPLAY_BYTES_MOST ((size_t)1024 * 1024)
#define REPLAY_WAIT_MOST ((int64_t)24 * 60 * 60 * 1000)

/* Everything in the arena. STATUS_BAD_INPUT with every fault by its line. */
STATUS_CHECKED enum status replay_parse(struct replay *replay, struct arena *arena,
                                        const char *text, struct faults *faults,
                                        struct error *error);
STATUS_CHECKED enum status replay_read(struct replay *replay, struct arena *arena, const char *path,
                                       struct faults *faults, struct error *error);

#endif
