/* bench advise: the advice alone, on made-up customers in memory: how long for one, against the
 * floor, against solvers of others, and how it grows. */
#include "cli/command_table.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "advice/advice.h"
#include "advice/compiled.h"
#include "base/date.h"
#include "cli/bench_data.h"
#include "cli/bench_process.h"
#include "cli/bench_solver.h"
#include "cli/bench_times.h"
#include "cli/program_lp.h"
#include "tariff/reduction.h"

#define SOLVER_CASES 20
#define SOLVER_PLANS 20
#define SOLVER_ADDONS 15
#define DAYS_OF_THREE_MONTHS 92

/* What one round found. */
struct round {
    struct bench_times advice, floor;
    size_t lines, reduced, exact, customers;
};

/* How the usage of a round differs from what was made. */
enum change { AS_MADE, TWICE_THE_MONTHS, TWICE_THE_LINES };

struct bench {
    struct arena *arena;
    struct bench_data data;
    struct bench_data_size size;
};

/* ---- one customer */

static struct usage changed(struct arena *arena, const struct usage *usage, enum change change)
{
    struct usage twice = {.subscriber = usage->subscriber, .count = usage->count * 2};
    if (change == AS_MADE)
        return *usage;
    twice.lines = ARENA_ARRAY(arena, struct usage_line, twice.count);
    for (size_t i = 0; i < usage->count; i++) {
        struct usage_line *line = &twice.lines[2 * i];
        line[0] = line[1] = usage->lines[i];
        bool timed = line->time != DATE_NO_TIME;
        if (change == TWICE_THE_MONTHS)
            line[1].month -= 3;
        if (timed)
            line[1].time -=
                change == TWICE_THE_MONTHS ? (int64_t)DAYS_OF_THREE_MONTHS * DATE_DAY_SECONDS : 60;
    }
    return twice;
}

/* One pass that prices every plan without packs, by the reference rater. */
static int64_t floor_of(const struct advice_request *asked)
{
    struct arena arena = {0};
    struct bench_process_time start = bench_process_now();
    for (size_t i = 0; i < asked->catalog->offer_count; i++) {
        const struct choice choice = {.plan = &asked->catalog->offers[i]};
        const struct bill_request request = {.catalog = asked->catalog,
                                             .history = asked->history,
                                             .subscriber = asked->subscriber,
                                             .choice = &choice,
                                             .as_of = asked->as_of,
                                             .horizon_month = 1};
        struct bill_list list;
        if (choice.plan->kind != OFFER_PLAN)
            continue;
        bill_compute(&arena, &request, &list);
        arena_reset(&arena);
    }
    int64_t taken = bench_process_since(start).processor;
    arena_finish(&arena);
    return taken;
}

static enum status advise(struct bench *bench, const struct advice_request *asked,
                          struct round *round, struct error *error)
{
    struct arena arena = {0};
    struct advice *advice;
    struct bench_process_time start = bench_process_now();
    enum status status = advice_find(&arena, asked, &advice, error);
    bench_times_add(&round->advice, bench->arena, bench_process_since(start).processor);
    if (status == STATUS_OK)
        round->exact += advice->proof.exact;
    arena_finish(&arena);
    bench_times_add(&round->floor, bench->arena, floor_of(asked));
    return status;
}

/* ---- one round */

struct tools {
    struct compiled *compiled;
    struct compiled_room *room;
    struct sight *sight;
};

static enum status one_customer(struct bench *bench, const struct bench_data_people *people,
                                const struct tools *tools, struct usage usage, struct round *round,
                                struct error *error)
{
    struct history *history;
    struct arena arena = {0};
    struct advice_request asked = {.catalog = people->catalog,
                                   .room = tools->room,
                                   .subscriber =
                                       subscribers_csv_find(&people->people, usage.subscriber),
                                   .horizon = ADVICE_HORIZON_DEFAULT,
                                   .top = ADVICE_TOP_DEFAULT};
    date_parse(BENCH_DATA_AS_OF, &asked.as_of);
    enum status status = history_bind(&arena, people->catalog, &usage, &history, error);
    if (status == STATUS_OK) {
        asked.history = reduction_of(&arena, tools->sight, history);
        round->lines += history->line_count;
        round->reduced += asked.history->line_count;
        round->customers++;
        status = advise(bench, &asked, round, error);
    }
    arena_finish(&arena);
    return status;
}

static enum status run_round(struct bench *bench, const struct bench_data_people *people,
                             enum change change, struct round *round, struct error *error)
{
    struct tools tools = {.compiled = compiled_create(people->catalog),
                          .sight = sight_create(people->catalog)};
    tools.room = compiled_room_create(tools.compiled);
    *round = (struct round){0};
    enum status status = STATUS_OK;
    for (size_t i = 0; i < people->usage.count && status == STATUS_OK; i++)
        status =
            one_customer(bench, people, &tools,
                         changed(bench->arena, &people->usage.usages[i], change), round, error);
    compiled_room_destroy(tools.room);
    compiled_destroy(tools.compiled);
    sight_destroy(tools.sight);
    return status;
}

static enum status made_round(struct bench *bench, const struct bench_data_size *size,
                              enum change change, struct round *round, struct error *error)
{
    struct bench_data_files files;
    struct bench_data_people people = {0};
    enum status status = bench_data_make(&bench->data, size, &files, error);
    if (status == STATUS_OK)
        status = bench_data_read(bench->arena, &files, &people, error);
    if (status == STATUS_OK)
        status = run_round(bench, &people, change, round, error);
    catalog_destroy(people.catalog);
    return status;
}

/* ---- the page */

static void print_round(const char *name, struct round *round, const struct round *base)
{
    char floor[BENCH_TIMES_TEXT], growth[BENCH_TIMES_TEXT];
    int64_t median = bench_times_percentile(&round->advice, 50);
    int64_t mean = bench_times_mean(&round->advice);
    bench_times_ratio(median, bench_times_percentile(&round->floor, 50), floor);
    bench_times_ratio(mean, bench_times_mean(&base->advice), growth);
    printf("%-20s %9lld %9lld %9lld %9lld %8s %8s %6zu %6zu %4zu/%zu\n", name, (long long)median,
           (long long)bench_times_percentile(&round->advice, 99), (long long)mean,
           (long long)(mean ? 1000000 / mean : 0), floor, round == base ? "1" : growth,
           round->customers ? round->lines / round->customers : 0,
           round->customers ? round->reduced / round->customers : 0, round->exact,
           round->customers);
    fflush(stdout);
}

static enum status print_growth(struct bench *bench, struct error *error)
{
    struct bench_data_size plans = bench->size, addons = bench->size, by_event = bench->size;
    plans.plans *= 2;
    addons.addons *= 2;
    by_event.events = by_event.subscribers;
    const struct {
        const char *name;
        const struct bench_data_size *size;
        enum change change;
    } rows[] = {
        {"as asked", &bench->size, AS_MADE},   {"twice the plans", &plans, AS_MADE},
        {"twice the packs", &addons, AS_MADE}, {"twice the months", &bench->size, TWICE_THE_MONTHS},
        {"all by event", &by_event, AS_MADE},  {"… twice the events", &by_event, TWICE_THE_LINES}};
    struct round rounds[sizeof rows / sizeof *rows];
    enum status status = STATUS_OK;
    printf("%-20s %9s %9s %9s %9s %8s %8s %6s %6s %s\n", "microseconds", "median", "99 %", "mean",
           "a second", "÷ floor", "growth", "lines", "kept", "exact");
    for (size_t i = 0; i < sizeof rows / sizeof *rows && status == STATUS_OK; i++) {
        status = made_round(bench, rows[i].size, rows[i].change, &rounds[i], error);
        if (status == STATUS_OK)
            print_round(rows[i].name, &rounds[i], &rounds[0]);
    }
    return status;
}

/* ---- against solvers */

struct contest {
    struct bench_times ours, theirs[BENCH_SOLVER_COUNT];
    size_t equal[BENCH_SOLVER_COUNT], solved[BENCH_SOLVER_COUNT];
    int64_t start[BENCH_SOLVER_COUNT]; /* of a program with nothing to do, taken off */
};

static enum status write_file(const char *path, const struct buffer *text, struct error *error)
{
    FILE *file = fopen(path, "wb");
    bool lost = !file || fwrite(buffer_text(text), 1, text->length, file) != text->length;
    lost = (file && fclose(file) != 0) || lost;
    return lost ? status_fail(error, STATUS_FAILED, "%s: could not be written: %s", path,
                              strerror(errno))
                : STATUS_OK;
}

static enum status ask_solvers(struct bench *bench, const char *lp, int64_t cost,
                               struct contest *contest, struct error *error)
{
    enum status status = STATUS_OK;
    for (int i = 0; i < BENCH_SOLVER_COUNT && status == STATUS_OK; i++) {
        struct bench_solver_answer answer;
        if (!bench_solver_is_there((enum bench_solver)i))
            continue;
        status = bench_solver_run((enum bench_solver)i, lp, &answer, error);
        if (status)
            return status;
        int64_t taken = answer.processor - contest->start[i];
        bench_times_add(&contest->theirs[i], bench->arena, taken > 0 ? taken : 0);
        contest->solved[i] += answer.is_solved;
        contest->equal[i] += answer.is_solved && (answer.is_feasible ? answer.optimum : -1) == cost;
    }
    return status;
}

static enum status one_case(struct bench *bench, const char *lp, uint64_t seed,
                            struct contest *contest, struct error *error)
{
    struct arena arena = {0};
    struct buffer text;
    struct advice *advice;
    buffer_init(&text, PROGRAM_LP_MOST);
    struct program_catalog made = program_catalog_make(&arena, seed, SOLVER_PLANS, SOLVER_ADDONS);
    struct compiled *compiled = compiled_create(made.catalog);
    struct compiled_room *room = compiled_room_create(compiled);
    const struct advice_request asked = {.catalog = made.catalog,
                                         .room = room,
                                         .history = made.history,
                                         .subscriber = made.subscriber,
                                         .as_of = PROGRAM_CATALOG_AS_OF,
                                         .horizon = made.horizon,
                                         .top = 1};
    struct bench_process_time start = bench_process_now();
    enum status status = advice_find(&arena, &asked, &advice, error);
    bench_times_add(&contest->ours, bench->arena, bench_process_since(start).processor);
    if (status == STATUS_OK && program_lp_write(&made, &text)) {
        status = write_file(lp, &text, error);
        if (status == STATUS_OK)
            status = ask_solvers(bench, lp, advice->ranked_count ? advice->ranked[0].cost_fen : -1,
                                 contest, error);
    }
    compiled_room_destroy(room);
    compiled_destroy(compiled);
    buffer_finish(&text);
    arena_finish(&arena);
    return status;
}

/* What starting, reading and ending alone takes. */
static enum status measure_start(const char *lp, struct contest *contest, struct error *error)
{
    static const char nothing[] = "Minimize\n cost: x\nSubject To\n x >= 1\nGeneral\n x\nEnd\n";
    struct buffer text;
    buffer_init(&text, sizeof nothing);
    buffer_add(&text, nothing);
    enum status status = write_file(lp, &text, error);
    buffer_finish(&text);
    for (int i = 0; i < BENCH_SOLVER_COUNT && status == STATUS_OK; i++) {
        struct bench_solver_answer answer = {0};
        if (bench_solver_is_there((enum bench_solver)i))
            status = bench_solver_run((enum bench_solver)i, lp, &answer, error);
        contest->start[i] = answer.processor;
    }
    return status;
}

static void print_solver(enum bench_solver solver, struct contest *contest)
{
    char ratio[BENCH_TIMES_TEXT];
    struct bench_times *theirs = &contest->theirs[solver];
    if (!bench_solver_is_there(solver)) {
        printf("%s is not installed\n", bench_solver_name(solver));
        return;
    }
    bench_times_ratio(theirs->sum, contest->ours.sum, ratio);
    printf("%-8s %9lld %9lld  %s times ours; %zu of %zu optima equal, %zu not solved in a minute\n",
           bench_solver_name(solver), (long long)bench_times_percentile(theirs, 50),
           (long long)bench_times_percentile(theirs, 99), ratio, contest->equal[solver],
           contest->solved[solver], theirs->count - contest->solved[solver]);
}

static enum status print_contest(struct bench *bench, struct error *error)
{
    struct contest contest = {0};
    const char *lp = bench_data_file(&bench->data, "choice.lp");
    enum status status = measure_start(lp, &contest, error);
    for (int i = 0; i < SOLVER_CASES && status == STATUS_OK; i++)
        status = one_case(bench, lp, (uint64_t)(bench->size.seed + i), &contest, error);
    if (status)
        return status;
    printf("\nthe same choice, %d plans and %d packs, microseconds: median, 99 %%\n", SOLVER_PLANS,
           SOLVER_ADDONS);
    printf("%-8s %9lld %9lld\n", "ours", (long long)bench_times_percentile(&contest.ours, 50),
           (long long)bench_times_percentile(&contest.ours, 99));
    for (int i = 0; i < BENCH_SOLVER_COUNT; i++)
        print_solver((enum bench_solver)i, &contest);
    return STATUS_OK;
}

enum status command_bench_advise_run(const struct command_run *run, struct error *error)
{
    const struct bench_data_size usual = {963, 239, 50, 0, 1}; /* an operator's catalog */
    struct bench bench = {.arena = run->arena, .size = bench_data_size_of(run, &usual)};
    enum status status = bench_data_open(&bench.data, run->arena, error);
    if (status == STATUS_OK)
        status = print_growth(&bench, error);
    if (status == STATUS_OK)
        status = print_contest(&bench, error);
    bench_data_close(&bench.data);
    return status;
}
