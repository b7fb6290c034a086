/* bench guide: how long the dialogue takes, how much it asks, and how far from their best plan it
 * leaves people who are not in its population. */
#include "cli/command_table.h"

#include <stdio.h>

#include "base/data_path.h"
#include "base/date.h"
#include "base/parallel.h"
#include "cli/bench_process.h"
#include "cli/catalog_file.h"
#include "cli/guide_trial.h"
#include "cli/synth_profile.h"
#include "visit/guidance.h"

#define AS_OF "2026-11-21"
#define REGION "沈阳"
#define OTHERS_USUAL 2000
#define OTHERS_SEED 99 /* no one of the reference sample, whose seed is 1 */
#define LIE_ONE_IN 10
#define CURVE_MOST 8

struct bench {
    const struct command_run *run;
    struct arena *arena;
    struct catalog *catalog;
    struct guidance *guidance;
    struct guide_trial trial;
    size_t order[QUESTIONNAIRE_MOST];
};

static enum status read_catalog(struct bench *bench, struct error *error)
{
    const char *path = command_text(bench->run, OPTION_CATALOG);
    struct faults faults;
    faults_init(&faults, path ? path : KIOSK_SOURCE_DIR "/catalog/liaoning.json");
    enum status status = catalog_file_read(&bench->catalog, faults.file, &faults, NULL, error);
    return command_report(&faults, status, error);
}

static enum status price_people(struct bench *bench, struct error *error)
{
    const char *people = command_text(bench->run, OPTION_PEOPLE);
    int32_t as_of = DATE_NONE;
    date_parse(AS_OF, &as_of);
    const struct guidance_request request = {
        .catalog = bench->catalog,
        .questions = data_path_shared(bench->arena, "questions.json",
                                      KIOSK_SOURCE_DIR "/catalog/questions.json"),
        .sample = people ? people
                         : data_path_shared(bench->arena, "population/reference.csv",
                                            KIOSK_SOURCE_DIR "/assets/population/reference.csv"),
        .region = REGION,
        .as_of = as_of,
        .threads = parallel_threads(),
    };
    struct faults faults;
    faults_init(&faults, request.questions);
    struct bench_process_time start = bench_process_now();
    enum status status = guidance_make(&bench->guidance, &request, &faults, error);
    struct bench_process_time taken = bench_process_since(start);
    status = command_report(&faults, status, error);
    if (status != STATUS_OK)
        return status;
    const struct appraisal *appraisal = bench->guidance->appraisal;
    printf("pricing: %zu people under %zu offers, %zu candidate plans: %lld.%lld s by the clock, "
           "%lld.%lld s of processors (limit 10)\n",
           appraisal->setup.population.count, bench->catalog->offer_count, appraisal->plan_count,
           (long long)(taken.wall / 1000000), (long long)(taken.wall / 100000 % 10),
           (long long)(taken.processor / 1000000), (long long)(taken.processor / 100000 % 10));
    return STATUS_OK;
}

/* Once with all plans, for the best one; once with the population's candidates. */
static void price_others(struct bench *bench)
{
    const struct option_value *given = command_option(bench->run, OPTION_SUBSCRIBER_COUNT);
    int64_t count = given->given ? given->number : OTHERS_USUAL;
    struct appraisal_setup setup = bench->guidance->appraisal->setup;
    struct profile *people = ARENA_ARRAY(bench->arena, struct profile, (size_t)count + 1);
    for (int64_t i = 0; i < count; i++)
        synth_profile_draw(bench->arena, &people[i], i, count, OTHERS_SEED);
    setup.population = (struct population){.people = people, .count = (size_t)count};
    bench->trial = (struct guide_trial){
        .appraisal = bench->guidance->appraisal,
        .dialogue = dialogue_create(bench->arena, bench->guidance->appraisal),
        .best = appraisal_make(bench->arena, &setup, parallel_threads())->best,
        .others = appraisal_make_these(bench->arena, &setup, bench->guidance->appraisal,
                                       parallel_threads())};
}

/* ---- the page */

static void print_yuan(int64_t hundredths)
{
    printf(" %6lld.%02lld", (long long)(hundredths / 10000), (long long)(hundredths / 100 % 100));
}

static void print_row(const char *name, const struct guide_trial_result *result)
{
    size_t count = result->count ? result->count : 1;
    printf("%-34s %5.2f", name, (double)result->asked / (double)count);
    print_yuan(result->regrets[result->count / 2] * 100);
    print_yuan(result->mean_fen);
    print_yuan(result->regrets[(result->count * 95 - 1) / 100] * 100);
    printf("\n");
}

static void print_order(const struct bench *bench)
{
    printf("  the fixed order:");
    for (size_t i = 0; i < bench->trial.order_count; i++)
        printf(" %s", dialogue_question(bench->trial.dialogue, bench->order[i])->key);
    printf("\n");
}

static void print_curve(const struct guide_trial_result results[3])
{
    static const char *const names[] = {"ours", "fixed order", "random order"};
    printf("\nmean regret after so many questions\n%-14s", "");
    for (int i = 0; i <= CURVE_MOST; i++)
        printf(" %9d", i);
    for (int k = 0; k < 3; k++) {
        printf("\n%-14s", names[k]);
        for (int i = 0; i <= CURVE_MOST; i++)
            print_yuan(results[k].curve[i]);
    }
    printf("\n");
}

static void print_times(const struct guide_trial_result *result)
{
    size_t last = result->step_count ? result->step_count - 1 : 0;
    printf("next question: median %.1f ms, 99 %% %.1f ms, worst %.1f ms (limit 50)\n\n",
           (double)result->step_microseconds[last / 2] / 1000,
           (double)result->step_microseconds[last * 99 / 100] / 1000,
           (double)result->step_microseconds[last] / 1000);
}

/* As many questions for all as ours needs on average, rounded up. */
static size_t same_length(const struct guide_trial_result *ours)
{
    return ours->count ? (ours->asked + ours->count - 1) / ours->count : 0;
}

static void run_trials(struct bench *bench)
{
    struct guide_trial *trial = &bench->trial;
    struct guide_trial_result results[3], short_fixed, none, lied;
    results[0] = guide_trial_run(bench->arena, trial, GUIDE_TRIAL_OURS, 0);
    print_times(&results[0]);
    trial->order = bench->order;
    trial->order_count = same_length(&results[0]);
    guide_trial_fixed_order(bench->arena, trial, bench->order, trial->order_count);
    none = guide_trial_run(bench->arena, trial, GUIDE_TRIAL_FIXED, 0);
    short_fixed = guide_trial_run(bench->arena, trial, GUIDE_TRIAL_FIXED, trial->order_count);
    printf("%-34s %5s %9s %9s %9s\n", "yuan a month above the best plan", "asked", "median", "mean",
           "95 %");
    print_row("ours", &results[0]);
    print_row("the best fixed order, as long", &short_fixed);
    print_row("the median plan, nothing asked", &none);
    print_order(bench);
    trial->lie_one_in = LIE_ONE_IN;
    lied = guide_trial_run(bench->arena, trial, GUIDE_TRIAL_OURS, 0);
    print_row("ours, one answer in ten wrong", &lied);
    lied = guide_trial_run(bench->arena, trial, GUIDE_TRIAL_FIXED, trial->order_count);
    print_row("fixed order, one in ten wrong", &lied);
    trial->lie_one_in = 0;
    trial->order_count = CURVE_MOST;
    guide_trial_fixed_order(bench->arena, trial, bench->order, CURVE_MOST);
    results[1] = guide_trial_run(bench->arena, trial, GUIDE_TRIAL_FIXED, CURVE_MOST);
    results[2] = guide_trial_run(bench->arena, trial, GUIDE_TRIAL_RANDOM, CURVE_MOST);
    print_curve(results);
}

enum status command_bench_guide_run(const struct command_run *run, struct error *error)
{
    struct bench bench = {.run = run, .arena = run->arena};
    enum status status = read_catalog(&bench, error);
    if (status == STATUS_OK)
        status = price_people(&bench, error);
    if (status == STATUS_OK && bench.guidance->appraisal->plan_count == 0)
        status = status_fail(error, STATUS_BAD_INPUT, "no plan of the catalog is open to anybody");
    if (status == STATUS_OK) {
        price_others(&bench);
        run_trials(&bench);
    }
    guidance_destroy(bench.guidance);
    catalog_destroy(bench.catalog);
    return status;
}
