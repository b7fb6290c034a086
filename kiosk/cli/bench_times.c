/* A list, sorted when it is asked. */
#include "cli/bench_times.h"

#include <stdio.h>
#include <stdlib.h>

void bench_times_add(struct bench_times *times, struct arena *arena, int64_t microseconds)
{
    *ARENA_PUSH(arena, times->all, times->count, times->capacity) = microseconds;
    times->sum += microseconds;
}

static int compare(const void *left, const void *right)
{
    const int64_t *a = left, *b = right;
    return *a < *b ? -1 : *a > *b;
}

int64_t bench_times_percentile(struct bench_times *times, int percent)
{
    if (times->count == 0)
        return 0;
    qsort(times->all, times->count, sizeof *times->all, compare);
    return times->all[(times->count * (size_t)percent - 1) / 100];
}

int64_t bench_times_mean(const struct bench_times *times)
{
    return times->count ? times->sum / (int64_t)times->count : 0;
}

void bench_times_ratio(int64_t a, int64_t b, char text[static BENCH_TIMES_TEXT])
{
    if (b == 0)
        snprintf(text, BENCH_TIMES_TEXT, "–");
    else
        snprintf(text, BENCH_TIMES_TEXT, "%lld.%02lld", (long long)(a / b),
                 (long long)(a % b * 100 / b));
}
