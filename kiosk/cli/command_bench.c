/* bench: the figures that the project promises, measured on this machine and set against their
 * limits. It makes its own data in a folder of its own and takes it away again. */
#include "cli/command_table.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "advice/advice.h"
#include "base/date.h"
#include "cli/bench_kiosk.h"
#include "cli/bench_process.h"
#include "cli/catalog_file.h"
#include "exchange/subscribers_csv.h"
#include "exchange/usage_csv.h"

#define RUNS_USUAL 25
#define RUNS_LARGE 3 /* of what takes seconds */
#define PEOPLE 50    /* whose advice is asked for, in turn */
#define FIRST_NUMBER 13800138000
#define AS_OF "2026-11-21"
#define LINES_LARGE 1000000

struct bench {
    const struct command_run *run;
    const char *folder; /* of the made-up data */
    const char *liaoning;
    size_t runs;
};

/* What one measurement found. */
struct times {
    int64_t *wall, *processor; /* microseconds */
    size_t count;
};

struct measure {
    const char *name, *what;
    const char *unit; /* its times are thousandths of it */
    int64_t limit;    /* in units; 0: none was promised */
    enum status (*measure)(struct bench *bench, struct times *times, struct error *error);
};

/* ---- files of the folder */

static const char *file(struct bench *bench, const char *name)
{
    return arena_format(bench->run->arena, "%s/%s", bench->folder, name);
}

static bool is_there(const char *path)
{
    return access(path, R_OK) == 0;
}

static enum status tariffctl(struct error *error, struct bench_process_time *taken,
                             const char *const *arguments)
{
    return bench_process_run(arguments, 0, taken, error);
}
#define TARIFFCTL(error, taken, ...)                                                               \
    tariffctl(error, taken, (const char *const[]){__VA_ARGS__, NULL})

static enum status make_catalog(struct bench *bench, struct error *error)
{
    struct bench_process_time taken;
    const char *made = file(bench, "made.json");
    return is_there(made) ? STATUS_OK
                          : TARIFFCTL(error, &taken, "synth", "catalog", "--plans", "963",
                                      "--addons", "239", "--seed", "1", "--out", made);
}

/* Customers of the catalog with that name; their files are named after it. */
static enum status make_people(struct bench *bench, const char *catalog, const char *name,
                               struct error *error)
{
    struct bench_process_time taken;
    const char *usage = file(bench, arena_format(bench->run->arena, "%s-usage.csv", name));
    const char *people = file(bench, arena_format(bench->run->arena, "%s-people.csv", name));
    if (is_there(usage))
        return STATUS_OK;
    return TARIFFCTL(error, &taken, "synth", "usage", "--subscribers", "50", "--seed", "1",
                     "--as-of", AS_OF, "--catalog", catalog, "--out", usage, "--subscribers-out",
                     people);
}

static enum status make_database(struct bench *bench, const char *catalog, const char *name,
                                 struct error *error)
{
    struct bench_process_time taken;
    struct arena *arena = bench->run->arena;
    const char *db = file(bench, arena_format(arena, "%s.db", name));
    if (is_there(db))
        return STATUS_OK;
    enum status status = make_people(bench, catalog, name, error);
    if (status == STATUS_OK)
        status = TARIFFCTL(error, &taken, "catalog", "import", "--activate", "--db", db, catalog);
    if (status == STATUS_OK)
        status = TARIFFCTL(error, &taken, "usage", "import", "--db", db,
                           file(bench, arena_format(arena, "%s-usage.csv", name)));
    if (status == STATUS_OK)
        status = TARIFFCTL(error, &taken, "subscribers", "import", "--db", db,
                           file(bench, arena_format(arena, "%s-people.csv", name)));
    return status;
}

/* ---- measurements */

static void keep_time(struct bench *bench, struct times *times, struct bench_process_time taken)
{
    if (!times->wall) {
        times->wall = ARENA_ARRAY(bench->run->arena, int64_t, bench->runs * PEOPLE);
        times->processor = ARENA_ARRAY(bench->run->arena, int64_t, bench->runs * PEOPLE);
    }
    times->wall[times->count] = taken.wall;
    times->processor[times->count++] = taken.processor;
}

static enum status measure_recommend(struct bench *bench, const char *catalog, const char *name,
                                     struct times *times, struct error *error)
{
    struct bench_process_time taken;
    enum status status = make_database(bench, catalog, name, error);
    const char *db = file(bench, arena_format(bench->run->arena, "%s.db", name));
    for (size_t i = 0; i < bench->runs && status == STATUS_OK; i++) {
        char subscriber[32];
        snprintf(subscriber, sizeof subscriber, "%lld",
                 (long long)FIRST_NUMBER + (long long)(i % PEOPLE));
        status = TARIFFCTL(error, &taken, "recommend", "--json", "--db", db, "--as-of", AS_OF,
                           "--subscriber", subscriber);
        keep_time(bench, times, taken);
    }
    return status;
}

static enum status measure_liaoning(struct bench *bench, struct times *times, struct error *error)
{
    return measure_recommend(bench, bench->liaoning, "liaoning", times, error);
}

static enum status measure_made(struct bench *bench, struct times *times, struct error *error)
{
    enum status status = make_catalog(bench, error);
    return status != STATUS_OK
               ? status
               : measure_recommend(bench, file(bench, "made.json"), "made", times, error);
}

static enum status advise(struct bench *bench, const struct catalog *catalog,
                          const struct usage *usage, const struct subscriber *subscriber,
                          struct times *times, struct error *error)
{
    struct arena arena;
    struct history *history;
    struct advice *advice;
    int32_t as_of = DATE_NONE;
    arena_init(&arena);
    date_parse(AS_OF, &as_of);
    struct bench_process_time start = bench_process_now();
    enum status status = history_bind(&arena, catalog, usage, &history, error);
    if (status == STATUS_OK) {
        const struct advice_request request = {.catalog = catalog,
                                               .history = history,
                                               .subscriber = subscriber,
                                               .as_of = as_of,
                                               .horizon = ADVICE_HORIZON_DEFAULT,
                                               .top = ADVICE_TOP_DEFAULT};
        status = advice_find(&arena, &request, &advice, error);
    }
    keep_time(bench, times, bench_process_since(start));
    arena_finish(&arena);
    return status;
}

static enum status measure_advice(struct bench *bench, struct times *times, struct error *error)
{
    struct arena *arena = bench->run->arena;
    struct catalog *catalog = NULL;
    struct usage_csv usage = {0};
    struct subscribers_csv people = {0};
    struct faults faults;
    enum status status = make_catalog(bench, error);
    if (status == STATUS_OK)
        status = make_people(bench, file(bench, "made.json"), "made", error);
    faults_init(&faults, file(bench, "made.json"));
    if (status == STATUS_OK)
        status = catalog_file_read(&catalog, faults.file, &faults, NULL, error);
    if (status == STATUS_OK)
        status = usage_csv_load(arena, file(bench, "made-usage.csv"), &usage, &faults, error);
    if (status == STATUS_OK)
        status =
            subscribers_csv_load(arena, file(bench, "made-people.csv"), &people, &faults, error);
    for (size_t i = 0; i < usage.count && status == STATUS_OK; i++)
        status = advise(bench, catalog, &usage.usages[i],
                        subscribers_csv_find(&people, usage.usages[i].subscriber), times, error);
    faults_finish(&faults);
    catalog_destroy(catalog);
    return status;
}

static enum status measure_import(struct bench *bench, struct times *times, struct error *error)
{
    struct bench_process_time taken;
    enum status status = make_catalog(bench, error);
    for (size_t i = 0; i < bench->runs && status == STATUS_OK; i++) {
        const char *db = file(bench, arena_format(bench->run->arena, "import-%zu.db", i));
        status = TARIFFCTL(error, &taken, "catalog", "import", "--activate", "--db", db,
                           file(bench, "made.json"));
        keep_time(bench, times, taken);
        unlink(db);
    }
    return status;
}

/* By month a customer has some fifty lines; written until there are a million. */
static enum status make_lines(const char *path, const char *month, struct error *error)
{
    FILE *out = fopen(path, "wb");
    if (!out)
        return status_fail(error, STATUS_FAILED, "%s: cannot be written: %s", path,
                           strerror(errno));
    fputs("subscriber,month,service,direction,network,app,quantity,events\n", out);
    for (int i = 0; i < LINES_LARGE; i++) {
        bool data = i % 2;
        fprintf(out, "%lld,%s-%02d,%s,out,%s,%s,%d%s,%d\n", (long long)FIRST_NUMBER + i / 48, month,
                8 + i / 16 % 3, data ? "data" : "voice", data ? "" : "offnet",
                data ? "general" : "", i % 977, data ? "MB" : "s", i % 7);
    }
    bool lost = ferror(out);
    if (fclose(out) == 0 && !lost)
        return STATUS_OK;
    return status_fail(error, STATUS_FAILED, "%s: could not be written to its end", path);
}

static enum status measure_lines(struct bench *bench, const char *name, const char *year,
                                 int expected, struct times *times, struct error *error)
{
    const char *csv = file(bench, name);
    enum status status = make_lines(csv, year, error);
    for (size_t i = 0; i < RUNS_LARGE && i < bench->runs && status == STATUS_OK; i++) {
        struct bench_process_time taken;
        const char *db = file(bench, "lines.db");
        const char *const arguments[] = {"usage", "import", "--db", db, csv, NULL};
        status = bench_process_run(arguments, expected, &taken, error);
        keep_time(bench, times, taken);
        unlink(db);
    }
    unlink(csv);
    return status;
}

static enum status measure_usage(struct bench *bench, struct times *times, struct error *error)
{
    return measure_lines(bench, "million.csv", "2026", 0, times, error);
}

/* A year that no date has: every line is a fault. */
static enum status measure_faults(struct bench *bench, struct times *times, struct error *error)
{
    return measure_lines(bench, "bad.csv", "20x6", 3, times, error);
}

static enum status measure_first_frame(struct bench *bench, struct times *times,
                                       struct error *error)
{
    struct bench_process_time taken = {0};
    enum status status = make_database(bench, bench->liaoning, "liaoning", error);
    for (size_t i = 0; i < RUNS_LARGE && i < bench->runs && status == STATUS_OK; i++) {
        status =
            bench_kiosk_first_frame(file(bench, "liaoning.db"), bench->folder, &taken.wall, error);
        keep_time(bench, times, taken);
    }
    return status;
}

static enum status watch(struct bench *bench, struct bench_kiosk_rest *rest, struct error *error)
{
    enum status status = make_database(bench, bench->liaoning, "liaoning", error);
    return status != STATUS_OK ? status : bench_kiosk_rest(file(bench, "liaoning.db"), rest, error);
}

static enum status measure_rest(struct bench *bench, struct times *times, struct error *error)
{
    struct bench_kiosk_rest rest = {0};
    enum status status = watch(bench, &rest, error);
    keep_time(bench, times, (struct bench_process_time){.wall = rest.processor});
    return status;
}

static enum status measure_memory(struct bench *bench, struct times *times, struct error *error)
{
    struct bench_kiosk_rest rest = {0};
    enum status status = watch(bench, &rest, error);
    keep_time(bench, times, (struct bench_process_time){.wall = rest.resident});
    return status;
}

static const struct measure measures[] = {
    {"recommend", "recommend, whole process, the Liaoning catalog", "ms", 20, measure_liaoning},
    {"recommend-1202", "recommend, whole process, 963 plans and 239 packs", "ms", 100,
     measure_made},
    {"advice-1202", "the advice alone, 963 plans and 239 packs", "ms", 10, measure_advice},
    {"import-1202", "catalog import, whole process, 1,202 offers", "ms", 150, measure_import},
    {"usage-million", "usage import, 1,000,000 lines (limit: 500,000 a second)", "ms", 2000,
     measure_usage},
    {"faults-million", "usage import, 1,000,000 bad lines", "ms", 0, measure_faults},
    {"kiosk-first", "tariff-kiosk, start to first frame", "ms", 500, measure_first_frame},
    {"kiosk-rest", "tariff-kiosk, of a core while nobody is there", "%", 1, measure_rest},
    {"kiosk-memory", "tariff-kiosk, resident, fonts open", "MB", 120, measure_memory},
};
#define MEASURE_COUNT (sizeof measures / sizeof *measures)

/* ---- the page */

static int compare_times(const void *left, const void *right)
{
    const int64_t *a = left, *b = right;
    return *a < *b ? -1 : *a > *b;
}

/* Thousandths, with one decimal. */
static void print_amount(int64_t thousandths)
{
    printf(" %7lld.%lld", (long long)(thousandths / 1000), (long long)(thousandths / 100 % 10));
}

static void print_row(const struct measure *measure, const struct times *times)
{
    qsort(times->wall, times->count, sizeof *times->wall, compare_times);
    qsort(times->processor, times->count, sizeof *times->processor, compare_times);
    int64_t median = times->wall[times->count / 2];
    printf("%-16s", measure->name);
    print_amount(median);
    print_amount(times->wall[(times->count * 99 - 1) / 100]);
    print_amount(times->processor[times->count / 2]);
    if (measure->limit)
        printf(" %7lld %5lld.%02lld", (long long)measure->limit,
               (long long)(median / 1000 / measure->limit),
               (long long)(median / 10 / measure->limit % 100));
    else
        printf("       –        –");
    printf("  %-2s  %s (%zu)\n", measure->unit, measure->what, times->count);
    fflush(stdout);
}

static bool is_asked_for(const struct command_run *run, const char *name)
{
    const struct option_values *options = run->options;
    for (size_t i = 0; i < options->argument_count; i++)
        if (strcmp(options->arguments[i], name) == 0)
            return true;
    return options->argument_count == 0;
}

static enum status check_names(const struct command_run *run, struct error *error)
{
    for (size_t i = 0; i < run->options->argument_count; i++) {
        bool known = false;
        for (size_t k = 0; k < MEASURE_COUNT; k++)
            known |= strcmp(measures[k].name, run->options->arguments[i]) == 0;
        if (!known)
            return status_fail(error, STATUS_WRONG_USAGE,
                               "there is no benchmark '%s'; without a name all are run",
                               run->options->arguments[i]);
    }
    return STATUS_OK;
}

/* What cannot be measured here (the kiosk without a display) is said, and the others go on. */
static enum status run_all(struct bench *bench, struct error *error)
{
    enum status worst = STATUS_OK;
    printf("%-16s %9s %9s %9s %7s %8s\n", "", "median", "99 %", "processor", "limit", "ratio");
    for (size_t i = 0; i < MEASURE_COUNT; i++) {
        struct times times = {0};
        if (!is_asked_for(bench->run, measures[i].name))
            continue;
        enum status status = measures[i].measure(bench, &times, error);
        if (status == STATUS_OK) {
            print_row(&measures[i], &times);
            continue;
        }
        fprintf(stderr, "tariffctl: %s: %s\n", measures[i].name, error->message);
        *error = (struct error){0};
        worst = status;
    }
    return worst;
}

static void remove_files(struct bench *bench)
{
    DIR *folder = opendir(bench->folder);
    for (struct dirent *entry; folder && (entry = readdir(folder));)
        if (entry->d_name[0] != '.')
            unlink(file(bench, entry->d_name));
    if (folder)
        closedir(folder);
    rmdir(bench->folder);
}

enum status command_bench_run(const struct command_run *run, struct error *error)
{
    const struct option_value *runs = command_option(run, OPTION_RUNS);
    const char *catalog = command_text(run, OPTION_CATALOG), *temporary = getenv("TMPDIR");
    enum status status = check_names(run, error);
    if (status != STATUS_OK)
        return status;
    char *folder = arena_format(run->arena, "%s/tariffctl-bench-XXXXXX",
                                temporary && *temporary ? temporary : "/tmp");
    if (!mkdtemp(folder))
        return status_fail(error, STATUS_FAILED, "%s: cannot be made: %s", folder, strerror(errno));
    struct bench bench = {
        .run = run,
        .folder = folder,
        .liaoning = catalog ? catalog : "catalog/liaoning.json",
        .runs = runs->given ? (size_t)runs->number : RUNS_USUAL,
    };
    status = run_all(&bench, error);
    remove_files(&bench);
    return status;
}
