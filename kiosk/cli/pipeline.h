/* Work on a long row of things, several at a time, their results in the order of the row. Each
 * thread takes the next block, works on it, and leaves it to be written; whoever finishes the next
 * one in order writes it and what waits behind it. There is no other thread: `jobs` is how many
 * cores are used. Only PIPELINE_AHEAD blocks a thread are ever open, so memory does not grow with
 * the row.
 *
 * Knows nothing of subscribers or databases. */
#ifndef CLI_PIPELINE_H
#define CLI_PIPELINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/status.h"

/* A block that takes long holds up writing; the others may get this far ahead. */
#define PIPELINE_AHEAD 4
#define PIPELINE_JOBS_MOST 256

struct pipeline_block {
    struct arena arena; /* of the block: reset before each use */
    void *items;        /* the reader's */
    size_t count;
};

struct pipeline {
    void *context;
    int jobs; /* 1 to PIPELINE_JOBS_MOST */
    /* Fills the next block; *more false: there is none. One call at a time. */
    enum status (*read)(void *context, struct pipeline_block *block, bool *more,
                        struct error *error);
    /* Works on it. Called by all threads at once; `job` is the thread's number, from 0. */
    enum status (*work)(void *context, int job, struct pipeline_block *block, struct error *error);
    /* Takes the results. One call at a time, blocks in the order they were read. */
    enum status (*write)(void *context, struct pipeline_block *block, struct error *error);
};

/* Until there is nothing more to read, or one of the three fails: then nothing more is read, and
 * nothing after what failed is written. */
STATUS_CHECKED enum status pipeline_run(const struct pipeline *pipeline, struct error *error);

#endif
