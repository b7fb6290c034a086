/* The cheapest choice over all plans as one integer program in an LP file (the format of CPLEX,
 * which GLPK and CBC read). Each plan's own program stands whole beside the others, its constants
 * multiplied by whether that plan is taken, and exactly one is: so the relaxation is no weaker than
 * that of the best plan alone. */
#ifndef CLI_PROGRAM_LP_H
#define CLI_PROGRAM_LP_H

#include "base/buffer.h"
#include "cli/program_catalog.h"

/* A thousand plans with two hundred packs are some 300 MB; the bench stays far below. */
#define PROGRAM_LP_MOST ((size_t)1024 * 1024 * 1024)

/* false: no plan is open, and nothing was written. */
bool program_lp_write(const struct program_catalog *made, struct buffer *text);

#endif
