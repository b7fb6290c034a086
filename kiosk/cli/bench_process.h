/* Running this same program as a user would, and timing it from start to end. */
#ifndef CLI_BENCH_PROCESS_H
#define CLI_BENCH_PROCESS_H

#include <stdint.h>

#include "base/status.h"

/* In microseconds. The processor's time tells more than the clock's on a machine that is shared. */
struct bench_process_time {
    int64_t wall, processor;
    int64_t resident; /* of a program that was run: the most it ever held, in kB */
};

/* Runs tariffctl with these arguments (ending with NULL; the program's own name is put before
 * them), its output thrown away. `expected` is the exit status that is no failure. */
STATUS_CHECKED enum status bench_process_run(const char *const *arguments, int expected,
                                             struct bench_process_time *taken, struct error *error);

/* The time since an arbitrary start, and what this process has used of the processor. */
struct bench_process_time bench_process_now(void);
struct bench_process_time bench_process_since(struct bench_process_time start);

#endif
