/* Many times of one thing, and what is said of them. Microseconds of the processor. */
#ifndef CLI_BENCH_TIMES_H
#define CLI_BENCH_TIMES_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct bench_times {
    int64_t *all;
    size_t count, capacity;
    int64_t sum;
};

void bench_times_add(struct bench_times *times, struct arena *arena, int64_t microseconds);
/* The time that so many in a hundred do not pass; 0 where there is none. Sorts. */
int64_t bench_times_percentile(struct bench_times *times, int percent);
int64_t bench_times_mean(const struct bench_times *times);

/* "12.3": a ÷ b with one decimal for ratios, "–" where b is 0. */
#define BENCH_TIMES_TEXT 32
void bench_times_ratio(int64_t a, int64_t b, char text[static BENCH_TIMES_TEXT]);

#endif
