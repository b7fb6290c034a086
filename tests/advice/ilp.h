/* The cheapest choice of one plan, found by GLPK from the rows and columns of
 * cli/program_choice.h. */
#ifndef TESTS_ADVICE_ILP_H
#define TESTS_ADVICE_ILP_H

#include "ilp_catalog.h"

#define ILP_OFFERS 128
#define ILP_MONTHS PROGRAM_CATALOG_MONTHS

struct ilp_answer {
    bool is_feasible;
    double bound;    /* of the relaxation: the optimum is no less */
    int64_t optimum; /* §8's integer, in fen; only where solved whole */
    int units[ILP_MONTHS][ILP_OFFERS];
};

/* The relaxation only, or the whole program too. */
void ilp_solve(const struct random_case *made, const struct offer *plan, bool whole,
               struct ilp_answer *answer);

#endif
