/* One case made ready, and its expectations held against what the program says. */
#ifndef TESTS_SCENARIO_EXPECT_H
#define TESTS_SCENARIO_EXPECT_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/faults.h"
#include "scenario_file.h"
#include "advice/advice.h"
#include "tariff/bill.h"

struct scenario_run {
    struct arena *arena;
    const struct scenario_case *scenario;
    struct catalog *catalog; /* NULL: it has faults */
    struct faults faults, warnings;
    struct history *history;             /* NULL: the case has no usage */
    const struct subscriber *subscriber; /* NULL: nothing known */
    struct choice choice;                /* plan NULL: the case has none */
    struct bill_list bills;              /* of the choice */
    int32_t as_of;
    int horizon, month;
    const struct advice *advice; /* found when the first expectation asks for it */
    struct buffer complaints;    /* a line for each expectation that is not met */
    int checked;
};

/* "A*2" or "A" as an offer and a quantity; ends the program when the catalog has no such offer. */
struct choice_taken scenario_expect_taken(const struct scenario_run *run, const char *text);

/* Notes an expectation that is not met, with what was found. */
void scenario_expect_complain(struct scenario_run *run, const char *line, const char *actual);

/* scenario_advice.c: whether the line is about the ranking; then it is held against it. */
bool scenario_advice_expect(struct scenario_run *run, const char *line);

/* Holds every line of `expect` against the run. */
void scenario_expect(struct scenario_run *run);

#endif
