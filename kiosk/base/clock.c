/* The system's clock and a virtual one. */
#include "base/clock.h"

#include <time.h>

#include "base/date.h"

static int64_t system_milliseconds(struct clock *clock)
{
    (void)clock;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t system_seconds(struct clock *clock)
{
    (void)clock;
    return time(NULL);
}

static int32_t system_today(struct clock *clock)
{
    (void)clock;
    time_t now = time(NULL);
    struct tm local;
    localtime_r(&now, &local);
    return date_from_civil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

static int64_t virtual_milliseconds(struct clock *clock)
{
    return clock->now;
}

static int64_t virtual_seconds(struct clock *clock)
{
    return (int64_t)clock->day * DATE_DAY_SECONDS + clock->now / 1000;
}

static int32_t virtual_today(struct clock *clock)
{
    return clock->day;
}

struct clock clock_system(void)
{
    return (struct clock){
        .milliseconds = system_milliseconds, .seconds = system_seconds, .today = system_today};
}

struct clock clock_virtual(int32_t day)
{
    return (struct clock){.milliseconds = virtual_milliseconds,
                          .seconds = virtual_seconds,
                          .today = virtual_today,
                          .day = day};
}

void clock_advance(struct clock *clock, int64_t milliseconds)
{
    clock->now += milliseconds;
}
