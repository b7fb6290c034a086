/* Running this same program as a user would, and timing it from start to end. */
#ifndef CLI_BENCH_PROCESS_H
#define CLI_BENCH_PROCESS_H

#include <stdint.h>

#include "base/status.h"

/* Runs tariffctl with these arguments (ending with NULL; the program's own name is put before
 * them), its output thrown away. `expected` is the exit status that is no failure. */
STATUS_CHECKED enum status bench_process_run(const char *const *arguments, int expected,
                                             int64_t *microseconds, struct error *error);

int64_t bench_process_now(void); /* microseconds, from an arbitrary start */

#endif
