/* GLPK's glpsol and CBC's cbc run as programs on an LP file, as anybody would run them. Where one
 * is not installed, it says so and is left out. */
#ifndef CLI_BENCH_SOLVER_H
#define CLI_BENCH_SOLVER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"

enum bench_solver { BENCH_SOLVER_GLPK, BENCH_SOLVER_CBC, BENCH_SOLVER_COUNT };

struct bench_solver_answer {
    bool is_solved;    /* to the end, and proved */
    bool is_feasible;  /* some choice is permitted */
    int64_t optimum;   /* the cost, rounded to whole fen */
    int64_t processor; /* microseconds of user and system time, reading the file included */
};

const char *bench_solver_name(enum bench_solver solver);
bool bench_solver_is_there(enum bench_solver solver);

/* The name of the file must end in .lp, or CBC takes it for another format. The answer is written
 * beside it. STATUS_FAILED: it could not be run, or what it wrote was
 * not understood. */
STATUS_CHECKED enum status bench_solver_run(enum bench_solver solver, const char *lp,
                                            struct bench_solver_answer *answer,
                                            struct error *error);

#endif
