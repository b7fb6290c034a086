/* The cheapest choice of one plan as an integer program solved by GLPK: TARIFF_MODEL.md §5 to §8
 * for the catalogs of ilp_catalog.h, written down as rows and columns. Shares nothing with
 * kiosk/advice nor with the rater. */
#ifndef TESTS_ADVICE_ILP_H
#define TESTS_ADVICE_ILP_H

#include "ilp_catalog.h"

#define ILP_OFFERS 128

struct ilp_answer {
    bool is_feasible;
    double bound;    /* of the relaxation: the optimum is no less */
    int64_t optimum; /* §8's integer, in fen; only where solved whole */
    int units[ILP_CATALOG_MONTHS][ILP_OFFERS];
};

/* The relaxation only, or the whole program too. */
void ilp_solve(const struct random_case *made, const struct offer *plan, bool whole,
               struct ilp_answer *answer);

#endif
