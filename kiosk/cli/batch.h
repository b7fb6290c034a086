/* Advice for everybody in a database: read in order (store_sweep.h), advised on all cores, the
 * results kept as they come (store_run.h). Killed at any moment, the next run goes on behind the
 * last result that was kept. */
#ifndef CLI_BATCH_H
#define CLI_BATCH_H

#include <stdbool.h>

#include "advice/advice.h"
#include "store/store_run.h"

struct batch_request {
    const char *path; /* of the database */
    const struct catalog *catalog;
    int32_t as_of;
    int horizon, top, jobs;
    bool shows_progress;
    /* Told once, before the work: how it begins, and how many were done before. */
    void (*say_begun)(enum store_run_begun begun, const struct store_run *run, int64_t before);
};

/* One message on standard error for each who could not be advised, the number masked; they are
 * counted, and have a result that says why. `run` is what the run came to. */
STATUS_CHECKED enum status batch_run(const struct batch_request *request, struct arena *arena,
                                     struct store_run *run, struct error *error);

#endif
