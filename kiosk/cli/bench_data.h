/* Made-up data for benchmarks, in a folder of its own under $TMPDIR that is taken away again. */
#ifndef CLI_BENCH_DATA_H
#define CLI_BENCH_DATA_H

#include "base/arena.h"
#include "cli/command.h"
#include "exchange/subscribers_csv.h"
#include "exchange/usage_csv.h"
#include "tariff/catalog.h"

#define BENCH_DATA_AS_OF "2026-11-21"

struct bench_data {
    struct arena *arena; /* of the paths */
    const char *folder;
};

STATUS_CHECKED enum status bench_data_open(struct bench_data *data, struct arena *arena,
                                           struct error *error);
void bench_data_close(struct bench_data *data); /* a zeroed one is fine */
const char *bench_data_file(const struct bench_data *data, const char *name);

/* What to make: `events` of the subscribers are by event, the others by month. */
struct bench_data_size {
    int64_t plans, addons, subscribers, events, seed;
};

/* As the options say, else as in `usual`. */
struct bench_data_size bench_data_size_of(const struct command_run *run,
                                          const struct bench_data_size *usual);

/* Files made by `tariffctl synth`; their paths. */
struct bench_data_files {
    const char *catalog, *usage, *people;
};
STATUS_CHECKED enum status bench_data_make(const struct bench_data *data,
                                           const struct bench_data_size *size,
                                           struct bench_data_files *files, struct error *error);

/* The files read. Everything but the catalog, which the caller owns, lives in the arena. */
struct bench_data_people {
    struct catalog *catalog;
    struct usage_csv usage;
    struct subscribers_csv people;
};
STATUS_CHECKED enum status bench_data_read(struct arena *arena,
                                           const struct bench_data_files *files,
                                           struct bench_data_people *people, struct error *error);

/* The files in a database of that name. */
STATUS_CHECKED enum status bench_data_store(const struct bench_data_files *files, const char *db,
                                            struct error *error);

#endif
