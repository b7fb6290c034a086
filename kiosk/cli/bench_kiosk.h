/* What the touchscreen program promises, measured from outside: how soon it shows something, what
 * it takes while nobody is there. It is looked for beside this program, and needs a display. */
#ifndef CLI_BENCH_KIOSK_H
#define CLI_BENCH_KIOSK_H

#include <stdint.h>

#include "base/status.h"

/* Until the picture of the first screen is written, which is after it was shown; microseconds.
 * `folder` takes the picture and what leads to it. */
STATUS_CHECKED enum status bench_kiosk_first_frame(const char *db, const char *folder,
                                                   int64_t *microseconds, struct error *error);

/* Over ten seconds of the first screen, after three to settle: thousandths of a percent of one
 * core, and resident thousandths of a MB. */
struct bench_kiosk_rest {
    int64_t processor, resident;
};
STATUS_CHECKED enum status bench_kiosk_rest(const char *db, struct bench_kiosk_rest *rest,
                                            struct error *error);

#endif
