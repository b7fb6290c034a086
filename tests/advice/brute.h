/* The cheapest combination by trying all of them: an own, slow reading of TARIFF_MODEL.md §4 (timed
 * parts) and §6 to §8 that shares nothing with kiosk/advice but the bill of one piece. */
#ifndef TESTS_ADVICE_BRUTE_H
#define TESTS_ADVICE_BRUTE_H

#include "random_catalog.h"
#include "tariff/bill.h"

#define BRUTE_OFFERS 24
#define BRUTE_HORIZON 12

/* A choice: units by index of the catalog's offers. */
struct brute_choice {
    bool is_there;
    size_t plan;
    int taken[BRUTE_OFFERS];
    size_t piece_count;
    int first[BRUTE_HORIZON];
    int boosters[BRUTE_HORIZON][USAGE_MONTHS_MOST][BRUTE_OFFERS]; /* by piece and month */
    int64_t cost, fees, units;
};

struct brute {
    const struct random_case *made;
    struct brute_choice open[BRUTE_OFFERS];        /* by plan: the best that is permitted */
    struct brute_choice stopped[BRUTE_OFFERS];     /* the best that only a stop forbids */
    struct brute_choice conditional[BRUTE_OFFERS]; /* the best with an unanswered question */
    struct brute_choice best;                      /* of all `open` */
};

void brute_run(const struct random_case *made, struct brute *brute);

/* Negative where a comes before b in §8's order of ties and costs. */
int brute_compare(const struct random_case *made, const struct brute_choice *a,
                  const struct brute_choice *b);

#endif
