/* fork, exec and wait around a monotonic clock. */
#include "cli/bench_process.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SELF "/proc/self/exe"
#define ARGUMENTS_MOST 32

int64_t bench_process_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
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

enum status bench_process_run(const char *const *arguments, int expected, int64_t *microseconds,
                              struct error *error)
{
    int64_t start = bench_process_now();
    pid_t child = fork();
    if (child < 0)
        return status_fail(error, STATUS_FAILED, "no process could be started: %s",
                           strerror(errno));
    if (child == 0)
        become(arguments);
    int ended;
    if (waitpid(child, &ended, 0) < 0 || !WIFEXITED(ended) || WEXITSTATUS(ended) != expected)
        return status_fail(error, STATUS_FAILED, "'tariffctl %s %s' ended with status %d",
                           arguments[0], arguments[1], WIFEXITED(ended) ? WEXITSTATUS(ended) : -1);
    *microseconds = bench_process_now() - start;
    return STATUS_OK;
}
