/* fork, exec and wait around a monotonic clock. */
#include "cli/bench_process.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SELF "/proc/self/exe"
#define ARGUMENTS_MOST 32

static int64_t microseconds_of(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

struct bench_process_time bench_process_now(void)
{
    return (struct bench_process_time){.wall = microseconds_of(CLOCK_MONOTONIC),
                                       .processor = microseconds_of(CLOCK_PROCESS_CPUTIME_ID)};
}

struct bench_process_time bench_process_since(struct bench_process_time start)
{
    struct bench_process_time now = bench_process_now();
    return (struct bench_process_time){.wall = now.wall - start.wall,
                                       .processor = now.processor - start.processor};
}

static int64_t microseconds_in(struct timeval time)
{
    return (int64_t)time.tv_sec * 1000000 + time.tv_usec;
}

static void become(const char *const *arguments)
{
    char *all[ARGUMENTS_MOST + 2] = {(char *)"tariffctl"};
    for (int i = 0; i < ARGUMENTS_MOST && arguments[i]; i++)
        all[i + 1] = (char *)arguments[i];
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execv(SELF, all);
    _exit(127);
}

enum status bench_process_run(const char *const *arguments, int expected,
                              struct bench_process_time *taken, struct error *error)
{
    struct bench_process_time start = bench_process_now();
    struct rusage used;
    pid_t child = fork();
    if (child < 0)
        return status_fail(error, STATUS_FAILED, "no process could be started: %s",
                           strerror(errno));
    if (child == 0)
        become(arguments);
    int ended;
    if (wait4(child, &ended, 0, &used) < 0 || !WIFEXITED(ended) || WEXITSTATUS(ended) != expected)
        return status_fail(error, STATUS_FAILED, "'tariffctl %s %s' ended with status %d",
                           arguments[0], arguments[1], WIFEXITED(ended) ? WEXITSTATUS(ended) : -1);
    *taken = bench_process_since(start);
    taken->processor = microseconds_in(used.ru_utime) + microseconds_in(used.ru_stime);
    taken->resident = used.ru_maxrss;
    return STATUS_OK;
}
