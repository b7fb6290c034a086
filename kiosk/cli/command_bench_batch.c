/* bench batch: tariffctl batch as a program, on a made-up database: subscribers a second on one
 * core and on more, and the memory it needs, which must not hang on how many there are. */
#include "cli/command_table.h"

#include <stdio.h>
#include <unistd.h>

#include "cli/bench_data.h"
#include "cli/bench_process.h"
#include "cli/bench_times.h"

struct bench {
    struct arena *arena;
    struct bench_data data;
    struct bench_data_size size;
    int jobs;
};

static enum status run_batch(struct bench *bench, const char *db, int jobs,
                             struct bench_process_time *taken, struct error *error)
{
    const char *number = arena_format(bench->arena, "%d", jobs);
    const char *const arguments[] = {"batch",          "--db",   db,     "--as-of",
                                     BENCH_DATA_AS_OF, "--jobs", number, NULL};
    return bench_process_run(arguments, 0, taken, error);
}

static void print_row(const char *name, int64_t subscribers, int jobs,
                      const struct bench_process_time *taken,
                      const struct bench_process_time *alone)
{
    char gain[BENCH_TIMES_TEXT];
    int64_t wall = taken->wall ? taken->wall : 1;
    bench_times_ratio(alone->wall, wall, gain);
    printf("%-22s %4d %9lld %12lld %12lld %8s %9lld\n", name, jobs, (long long)subscribers,
           (long long)(subscribers * 1000000 / wall),
           (long long)(subscribers * 1000000 / (taken->processor ? taken->processor : 1)), gain,
           (long long)(taken->resident / 1024));
    fflush(stdout);
}

static enum status measure(struct bench *bench, const char *name, int64_t subscribers,
                           struct error *error)
{
    struct bench_data_size size = bench->size;
    struct bench_data_files files;
    struct bench_process_time alone = {0}, together = {0};
    const char *db = bench_data_file(&bench->data,
                                     arena_format(bench->arena, "%lld.db", (long long)subscribers));
    size.subscribers = subscribers;
    enum status status = bench_data_make(&bench->data, &size, &files, error);
    if (status == STATUS_OK)
        status = bench_data_store(&files, db, error);
    if (status == STATUS_OK)
        status = run_batch(bench, db, 1, &alone, error);
    if (status)
        return status;
    print_row(name, subscribers, 1, &alone, &alone);
    status = bench->jobs > 1 ? run_batch(bench, db, bench->jobs, &together, error) : STATUS_OK;
    if (status == STATUS_OK && bench->jobs > 1)
        print_row("", subscribers, bench->jobs, &together, &alone);
    return status;
}

enum status command_bench_batch_run(const struct command_run *run, struct error *error)
{
    const struct bench_data_size usual = {963, 239, 300, 100, 1};
    const struct option_value *jobs = command_option(run, OPTION_JOBS);
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    struct bench bench = {.arena = run->arena,
                          .size = bench_data_size_of(run, &usual),
                          .jobs = jobs->given ? (int)jobs->number
                                  : cores > 1 ? (int)cores
                                              : 1};
    enum status status = bench_data_open(&bench.data, run->arena, error);
    printf("%-22s %4s %9s %12s %12s %8s %9s\n", "", "jobs", "people", "a second", "a core's s",
           "gain", "MB");
    if (status == STATUS_OK)
        status = measure(&bench, "as asked", bench.size.subscribers, error);
    if (status == STATUS_OK)
        status = measure(&bench, "twice the people", bench.size.subscribers * 2, error);
    bench_data_close(&bench.data);
    return status;
}
