/* Made-up customers: who they are, how much they use, what they are used to paying. How much is
 * drawn from tables of quantiles, so that no floating point is needed and a seed means the same on
 * every machine. All numbers and people are fictitious. */
#ifndef CLI_SYNTH_PERSON_H
#define CLI_SYNTH_PERSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/random.h"

/* The first one can be named in a manual: a mid-spending customer of a plan that is too large. */
#define SYNTH_PERSON_FIRST_NUMBER INT64_C(13800138000)
#define SYNTH_PERSON_FIRST_PIN 135790

#define SYNTH_PERSON_SCALE 1000 /* ranks and shares are in thousandths */

struct synth_person {
    int64_t number; /* the phone number */
    int pin;
    uint64_t seed;                                     /* of everything they do */
    int64_t spending_fen;                              /* what they are used to paying a month */
    int64_t megabytes, minutes_out, minutes_in, texts; /* a usual month */
    int onnet, night, directed, away;                  /* shares, in thousandths */
    bool abroad;
    int age;
    int32_t joined;
    const char *region, *segment;
};

/* `rank` is the person's place by spending, from 0 to SYNTH_PERSON_SCALE. */
void synth_person_draw(struct synth_person *person, int64_t index, uint64_t seed, int rank,
                       int32_t as_of);

/* The value at a rank of a table of 21 quantiles (0, 5 … 100 %), between them by a straight line.
 */
int64_t synth_person_quantile(const int64_t *table, int rank);

#endif
