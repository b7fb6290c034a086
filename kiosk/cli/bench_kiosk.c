/* Starts tariff-kiosk in a window, watches it, and ends it. */
#include "cli/bench_kiosk.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/bench_process.h"

#define PATH_MOST 4096
#define PATIENCE 10000000 /* microseconds until a first frame is given up */
#define SETTLING 3        /* seconds: fonts are read ahead, the window is placed */
#define WATCHED 10        /* seconds */

static enum status find_kiosk(char path[static PATH_MOST], struct error *error)
{
    static const char name[] = "tariff-kiosk";
    ssize_t length = readlink("/proc/self/exe", path, PATH_MOST - sizeof name - 1);
    char *slash = length > 0 ? memrchr(path, '/', (size_t)length) : NULL;
    if (!slash)
        return status_fail(error, STATUS_FAILED, "where this program is could not be found out");
    snprintf(slash + 1, sizeof name, "%s", name);
    if (access(path, X_OK) != 0)
        return status_fail(error, STATUS_FAILED, "%s: is not there to be measured", path);
    if (!getenv("DISPLAY"))
        return status_fail(error, STATUS_FAILED,
                           "the kiosk needs a display: 'xvfb-run tariffctl bench …' gives it one");
    return STATUS_OK;
}

static enum status start(const char *const *arguments, pid_t *child, struct error *error)
{
    char path[PATH_MOST];
    enum status status = find_kiosk(path, error);
    if (status != STATUS_OK)
        return status;
    *child = fork();
    if (*child < 0)
        return status_fail(error, STATUS_FAILED, "no process could be started: %s",
                           strerror(errno));
    if (*child > 0)
        return STATUS_OK;
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execv(path, (char *const *)arguments);
    _exit(127);
}

static enum status write_replay(const char *path, struct error *error)
{
    FILE *file = fopen(path, "w");
    bool written = file && fputs("wait 1\n", file) >= 0;
    if (file && fclose(file) == 0 && written)
        return STATUS_OK;
    return status_fail(error, STATUS_FAILED, "%s: cannot be written", path);
}

enum status bench_kiosk_first_frame(const char *db, const char *folder, int64_t *microseconds,
                                    struct error *error)
{
    char replay[PATH_MOST], picture[PATH_MOST];
    pid_t child;
    snprintf(replay, sizeof replay, "%s/first.replay", folder);
    snprintf(picture, sizeof picture, "%s/001.png", folder);
    unlink(picture);
    enum status status = write_replay(replay, error);
    const char *const arguments[] = {"tariff-kiosk", "--windowed", "--db", db,  "--replay",
                                     replay,         "--dump-dir", folder, NULL};
    struct bench_process_time began = bench_process_now();
    if (status == STATUS_OK)
        status = start(arguments, &child, error);
    if (status != STATUS_OK)
        return status;
    while (access(picture, R_OK) != 0 && bench_process_since(began).wall < PATIENCE)
        usleep(500);
    *microseconds = bench_process_since(began).wall;
    kill(child, SIGTERM);
    waitpid(child, NULL, 0);
    if (*microseconds >= PATIENCE)
        return status_fail(error, STATUS_FAILED, "tariff-kiosk showed nothing for ten seconds");
    return STATUS_OK;
}

/* The ticks of processor time a process has used: fields 14 and 15 of its stat, behind the name,
 * which is in parentheses. */
static int64_t ticks_of(pid_t child)
{
    char path[64], line[1024] = "";
    unsigned long user = 0, system = 0;
    snprintf(path, sizeof path, "/proc/%d/stat", (int)child);
    FILE *file = fopen(path, "r");
    if (!file)
        return 0;
    const char *behind = fgets(line, sizeof line, file) ? strrchr(line, ')') : NULL;
    if (behind)
        sscanf(behind, ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &system);
    fclose(file);
    return (int64_t)(user + system);
}

static int64_t resident_pages_of(pid_t child)
{
    char path[64];
    long all = 0, resident = 0;
    snprintf(path, sizeof path, "/proc/%d/statm", (int)child);
    FILE *file = fopen(path, "r");
    if (!file)
        return 0;
    bool read = fscanf(file, "%ld %ld", &all, &resident) == 2;
    fclose(file);
    return read ? resident : 0;
}

enum status bench_kiosk_rest(const char *db, struct bench_kiosk_rest *rest, struct error *error)
{
    pid_t child;
    const char *const arguments[] = {"tariff-kiosk", "--windowed", "--db", db, NULL};
    enum status status = start(arguments, &child, error);
    if (status != STATUS_OK)
        return status;
    sleep(SETTLING);
    int64_t before = ticks_of(child);
    sleep(WATCHED);
    int64_t ticks = ticks_of(child) - before;
    rest->processor = ticks * 100 * 1000 / (WATCHED * sysconf(_SC_CLK_TCK));
    rest->resident = resident_pages_of(child) * (sysconf(_SC_PAGESIZE) / 1024) * 1000 / 1024;
    bool there = kill(child, SIGTERM) == 0;
    waitpid(child, NULL, 0);
    if (!there || rest->resident == 0)
        return status_fail(error, STATUS_FAILED, "tariff-kiosk did not stay");
    return STATUS_OK;
}
