/* fork, exec, and the first lines of the answer's file. */
#include "cli/bench_solver.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buffer.h"

/* A case that a solver needs longer for counts as not solved. */
#define SECONDS_MOST "60"
#define ANSWER_MOST ((size_t)256 * 1024 * 1024)

/* The programs of Debian's glpk-utils and coinor-cbc. */
static const char *const paths[BENCH_SOLVER_COUNT] = {"/usr/bin/glpsol", "/usr/bin/cbc"};

const char *bench_solver_name(enum bench_solver solver)
{
    static const char *const names[BENCH_SOLVER_COUNT] = {"GLPK", "CBC"};
    return names[solver];
}

bool bench_solver_is_there(enum bench_solver solver)
{
    return access(paths[solver], X_OK) == 0;
}

static void become(enum bench_solver solver, const char *lp, const char *out)
{
    /* To the optimum itself: both are content with less unless told. */
    const char *const glpk[] = {"glpsol", "--lp",    lp,           "--output", out,
                                "--cuts", "--tmlim", SECONDS_MOST, NULL};
    const char *const cbc[] = {
        "cbc", lp,         "-integerTolerance", "1e-9",  "-allowableGap", "0", "-ratioGap",
        "0",   "-seconds", SECONDS_MOST,        "solve", "solution",      out, NULL};
    int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execv(paths[solver], (char *const *)(uintptr_t)(solver == BENCH_SOLVER_GLPK ? glpk : cbc));
    _exit(127);
}

static int64_t microseconds_in(struct timeval time)
{
    return (int64_t)time.tv_sec * 1000000 + time.tv_usec;
}

/* The number behind a word. */
static bool find_number(const char *text, const char *word, int64_t *number)
{
    const char *at = strstr(text, word);
    if (!at)
        return false;
    at += strlen(word);
    char *end;
    double value = strtod(at, &end);
    *number = llround(value);
    return end != at;
}

static bool understand(enum bench_solver solver, const char *text,
                       struct bench_solver_answer *answer)
{
    bool glpk = solver == BENCH_SOLVER_GLPK;
    answer->is_feasible = strstr(text, glpk ? "INTEGER OPTIMAL" : "Optimal") != NULL;
    bool is_impossible =
        strstr(text, glpk ? "INTEGER EMPTY" : "nfeasible") || (glpk && strstr(text, "UNDEFINED"));
    answer->is_solved = answer->is_feasible || is_impossible;
    return !answer->is_feasible ||
           find_number(text, glpk ? "cost = " : "objective value", &answer->optimum);
}

static enum status read_answer(enum bench_solver solver, const char *out,
                               struct bench_solver_answer *answer, struct error *error)
{
    struct buffer text;
    buffer_init(&text, ANSWER_MOST);
    enum status status = buffer_add_file(&text, out, error);
    if (status == STATUS_OK && !understand(solver, buffer_text(&text), answer))
        status = status_fail(error, STATUS_FAILED, "%s: what %s wrote is not understood", out,
                             paths[solver]);
    buffer_finish(&text);
    return status;
}

enum status bench_solver_run(enum bench_solver solver, const char *lp,
                             struct bench_solver_answer *answer, struct error *error)
{
    struct arena arena = {0};
    struct rusage used;
    int ended;
    const char *out = arena_format(&arena, "%s.answer", lp);
    *answer = (struct bench_solver_answer){0};
    pid_t child = fork();
    if (child == 0)
        become(solver, lp, out);
    enum status status = STATUS_OK;
    if (child < 0 || wait4(child, &ended, 0, &used) < 0)
        status = status_fail(error, STATUS_FAILED, "%s could not be run: %s", paths[solver],
                             strerror(errno));
    else if (!WIFEXITED(ended) || WEXITSTATUS(ended) != 0)
        status = status_fail(error, STATUS_FAILED, "%s failed on %s", paths[solver], lp);
    if (status == STATUS_OK) {
        answer->processor = microseconds_in(used.ru_utime) + microseconds_in(used.ru_stime);
        status = read_answer(solver, out, answer, error);
    }
    unlink(out);
    arena_finish(&arena);
    return status;
}
