/* Work on many alike things by more than one processor. Each thread takes the next few whenever it
 * is done, so that dear ones do not hold the others up; what is written must hang on the thing, not
 * on the order. */
#ifndef BASE_PARALLEL_H
#define BASE_PARALLEL_H

#include <stddef.h>

#define PARALLEL_THREADS_MOST 16

/* How many processors this machine has, at most PARALLEL_THREADS_MOST. */
int parallel_threads(void);

/* Things from `from` up to `to`, by the thread of that number (from 0). */
typedef void (*parallel_part)(void *context, int thread, size_t from, size_t to);

/* Calls `part` until all `count` things were done; by this thread alone where others cannot be
 * started. */
void parallel_run(size_t count, int threads, parallel_part part, void *context);

#endif
