/* How far a long run has come, on a terminal: one line on standard error, drawn anew at most five
 * times a second. Elsewhere nothing is drawn. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/clock.h"

struct progress {
    struct clock clock;
    bool is_shown, is_drawn;
    int64_t total, begun_at, first; /* `first`: how many were done before this run began */
    int64_t drawn_at;
};

/* Whether somebody would see it. Counting what there is to do may then be worth it. */
bool progress_is_seen(void);

void progress_begin(struct progress *progress, bool is_shown, int64_t first, int64_t total);
void progress_show(struct progress *progress, int64_t done);
/* Takes the line away, so that a message can be written. */
void progress_clear(struct progress *progress);

#define PROGRESS_TEXT 120
/* "[#####     ]  48 %  480000 of 1000000  12345/s  0:00:42 left" */
void progress_format(const struct progress *progress, int64_t done, int64_t now,
                     char text[static PROGRESS_TEXT]);

#endif
