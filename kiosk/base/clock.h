/* Time behind a struct of function pointers, so that a visit can be replayed on a virtual clock and
 * a test can set the date. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

struct clock {
    int64_t (*milliseconds)(struct clock *clock); /* monotonic, from an arbitrary start */
    int64_t (*seconds)(struct clock *clock);      /* since 1970, of the world's time */
    int32_t (*today)(struct clock *clock);        /* the local day, as in date.h */
    int64_t now;                                  /* of a virtual clock */
    int32_t day;                                  /* of a virtual clock */
};

struct clock clock_system(void);
struct clock clock_virtual(int32_t day); /* stands still at 0 ms until clock_advance */
void clock_advance(struct clock *clock, int64_t milliseconds);

#endif
