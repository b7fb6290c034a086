/* bench store: usage imported with and without a catalog to reduce it by, everybody read in order
 * from reduced rows and from lines, and how large a row is. */
#include "cli/command_table.h"

#include <stdio.h>
#include <unistd.h>

#include "cli/bench_data.h"
#include "cli/bench_process.h"
#include "cli/bench_times.h"
#include "store/store_sweep.h"

#define BLOCK 64
#define EVERYBODY 9000000 /* of a large operator */
#define READ_LEAST 20000  /* rows, so that a sweep takes longer than the clock is coarse */

struct bench {
    struct arena *arena;
    struct bench_data data;
    struct bench_data_size size;
};

/* What a sweep of everybody found. */
struct swept {
    int64_t rows, bytes, lines, microseconds;
    struct bench_times blocks;
    struct arena arena; /* of the times */
};

static enum status sweep_once(struct store *store, const struct store_reducer *reducer,
                              const struct catalog *catalog, struct swept *swept,
                              struct error *error)
{
    struct arena arenas[2] = {{0}, {0}};
    const char *after = "";
    size_t count = BLOCK;
    enum status status = STATUS_OK;
    for (int turn = 0; status == STATUS_OK && count == BLOCK; turn = !turn) {
        struct store_sweep_row *rows;
        struct bench_process_time start = bench_process_now();
        arena_reset(&arenas[turn]);
        status = store_sweep(store, reducer, after, BLOCK, &arenas[turn], &rows, &count, error);
        for (size_t i = 0; i < count && status == STATUS_OK; i++) {
            const struct history *history;
            if (!rows[i].has_usage)
                continue;
            status = store_sweep_history(&rows[i], catalog, &arenas[turn], &history, error);
            swept->rows++;
            swept->bytes += (int64_t)rows[i].packed_length;
            swept->lines += status == STATUS_OK ? (int64_t)history->line_count : 0;
        }
        if (count)
            after = rows[count - 1].subscriber.id;
        if (count == BLOCK)
            bench_times_add(&swept->blocks, &swept->arena, bench_process_since(start).processor);
    }
    arena_finish(&arenas[0]);
    arena_finish(&arenas[1]);
    return status;
}

static enum status sweep(const char *db, const struct catalog *catalog,
                         const struct catalog *seen_by, struct swept *swept, struct error *error)
{
    struct store *store = NULL;
    struct store_reducer *reducer = store_reduced_create(seen_by);
    struct bench_process_time start = bench_process_now();
    *swept = (struct swept){0};
    enum status status = store_open(&store, db, STORE_READ, error);
    do
        if (status == STATUS_OK)
            status = sweep_once(store, reducer, catalog, swept, error);
    while (status == STATUS_OK && swept->rows && swept->rows < READ_LEAST);
    swept->microseconds = bench_process_since(start).processor;
    store_close(store);
    store_reduced_destroy(reducer);
    return status;
}

static void print_sweep(const char *name, struct swept *swept)
{
    int64_t rows = swept->rows ? swept->rows : 1;
    printf(
        "  %-24s %9lld rows a second, a block of %d: median %lld µs, 99 %% %lld µs; nine million "
        "in %lld s; %lld bytes, %lld lines a row\n",
        name, (long long)(swept->rows * 1000000 / (swept->microseconds + 1)), BLOCK,
        (long long)bench_times_percentile(&swept->blocks, 50),
        (long long)bench_times_percentile(&swept->blocks, 99),
        (long long)(swept->microseconds * (EVERYBODY / 1000) / rows / 1000),
        (long long)(swept->bytes / rows), (long long)(swept->lines / rows));
    arena_finish(&swept->arena);
    fflush(stdout);
}

static enum status import(struct bench *bench, const struct bench_data_files *files, bool reduced,
                          size_t lines, struct error *error)
{
    struct bench_process_time taken;
    const char *db = bench_data_file(&bench->data, reduced ? "reduced.db" : "plain.db");
    const char *const catalog[] = {"catalog", "import",       "--activate", "--db",
                                   db,        files->catalog, NULL};
    const char *const usage[] = {"usage", "import", "--db", db, files->usage, NULL};
    enum status status = reduced ? bench_process_run(catalog, 0, &taken, error) : STATUS_OK;
    if (status == STATUS_OK)
        status = bench_process_run(usage, 0, &taken, error);
    if (status)
        return status;
    printf("  %-24s %9lld lines a second of the clock, %lld of the processor (%zu lines)\n",
           reduced ? "import, and reduced" : "import alone",
           (long long)((int64_t)lines * 1000000 / (taken.wall + 1)),
           (long long)((int64_t)lines * 1000000 / (taken.processor + 1)), lines);
    fflush(stdout);
    return STATUS_OK;
}

static enum status measure(struct bench *bench, const char *name,
                           const struct bench_data_size *size, struct error *error)
{
    struct bench_data_files files;
    struct bench_data_people people = {0};
    struct catalog none = {.id = "", .version = ""}; /* sees nothing: no row is of its sight */
    struct swept swept;
    size_t lines = 0;
    enum status status = bench_data_make(&bench->data, size, &files, error);
    if (status == STATUS_OK)
        status = bench_data_read(bench->arena, &files, &people, error);
    for (size_t i = 0; i < people.usage.count; i++)
        lines += people.usage.usages[i].count;
    printf("%s: %lld customers, %lld of them by event\n", name, (long long)size->subscribers,
           (long long)size->events);
    if (status == STATUS_OK)
        status = import(bench, &files, false, lines, error);
    if (status == STATUS_OK)
        status = import(bench, &files, true, lines, error);
    const char *db = bench_data_file(&bench->data, "reduced.db");
    if (status == STATUS_OK)
        status = sweep(db, people.catalog, people.catalog, &swept, error);
    if (status == STATUS_OK)
        print_sweep("everybody, reduced rows", &swept);
    if (status == STATUS_OK)
        status = sweep(db, people.catalog, &none, &swept, error);
    if (status == STATUS_OK)
        print_sweep("everybody, from lines", &swept);
    catalog_destroy(people.catalog);
    unlink(db);
    unlink(bench_data_file(&bench->data, "plain.db"));
    return status;
}

enum status command_bench_store_run(const struct command_run *run, struct error *error)
{
    const struct bench_data_size usual = {963, 239, 1000, 300, 1};
    struct bench bench = {.arena = run->arena, .size = bench_data_size_of(run, &usual)};
    enum status status = bench_data_open(&bench.data, run->arena, error);
    if (status == STATUS_OK)
        status = measure(&bench, "as asked", &bench.size, error);
    struct bench_data_size twice = bench.size, by_event = bench.size;
    twice.subscribers *= 2;
    twice.events *= 2;
    by_event.events = by_event.subscribers;
    if (status == STATUS_OK)
        status = measure(&bench, "twice the customers", &twice, error);
    if (status == STATUS_OK)
        status = measure(&bench, "all by event", &by_event, error);
    bench_data_close(&bench.data);
    return status;
}
