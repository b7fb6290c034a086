/* The search held against GLPK's and CBC's own programs on the same choice of plan, packs and
 * boosters, written as an LP file: equal optima. KIOSK_TEST_LONG=1 tries 2,000; KIOSK_SOLVER_CASES
 * and KIOSK_SOLVER_SEED set how many and where they begin. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "advice/advice.h"
#include "cli/bench_solver.h"
#include "cli/program_lp.h"

static uint64_t setting(const char *name, uint64_t otherwise)
{
    const char *text = getenv(name);
    return text ? strtoull(text, NULL, 10) : otherwise;
}

/* The cost of the first place; -1: no plan may be taken. */
static int64_t advised(struct arena *arena, const struct program_catalog *made, bool *exact)
{
    const struct advice_request request = {.catalog = made->catalog,
                                           .history = made->history,
                                           .subscriber = made->subscriber,
                                           .as_of = PROGRAM_CATALOG_AS_OF,
                                           .horizon = made->horizon,
                                           .top = 1};
    struct advice *advice = NULL;
    assert_int_equal(advice_find(arena, &request, &advice, NULL), STATUS_OK);
    *exact = advice->proof.exact;
    return advice->ranked_count ? advice->ranked[0].cost_fen : -1;
}

static void write_file(const char *path, const struct buffer *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(buffer_text(text), 1, text->length, file), text->length);
    assert_int_equal(fclose(file), 0);
}

struct tally {
    uint64_t solved, impossible, unproved;
    int64_t processor[BENCH_SOLVER_COUNT];
};

static void compare(const char *path, uint64_t seed, struct tally *tally)
{
    struct arena arena = {0};
    struct buffer text;
    bool exact;
    buffer_init(&text, PROGRAM_LP_MOST);
    struct program_catalog made =
        program_catalog_make(&arena, seed, (int)(seed % 6) + 1, (int)(seed % 9) + 2);
    int64_t cost = advised(&arena, &made, &exact);
    tally->unproved += !exact;
    bool any = program_lp_write(&made, &text);
    if (any)
        write_file(path, &text);
    for (int solver = 0; solver < BENCH_SOLVER_COUNT && any; solver++) {
        struct bench_solver_answer answer;
        struct error error = {0};
        if (bench_solver_run((enum bench_solver)solver, path, &answer, &error) != STATUS_OK)
            fail_msg("seed %llu: %s", (unsigned long long)seed, error.message);
        assert_true(answer.is_solved);
        if (exact && (answer.is_feasible ? answer.optimum : -1) != cost)
            fail_msg("seed %llu: %s finds %lld, the search %lld", (unsigned long long)seed,
                     bench_solver_name((enum bench_solver)solver),
                     answer.is_feasible ? (long long)answer.optimum : -1LL, (long long)cost);
        tally->solved += answer.is_feasible;
        tally->impossible += !answer.is_feasible;
        tally->processor[solver] += answer.processor;
    }
    assert_true(any || cost == -1);
    buffer_finish(&text);
    arena_finish(&arena);
}

static void test_solvers__glpk_and_cbc_find_the_same_optimum(void **state)
{
    (void)state;
    char path[] = "/tmp/kiosk-solvers-XXXXXX.lp";
    struct tally tally = {0};
    uint64_t cases = setting("KIOSK_SOLVER_CASES", getenv("KIOSK_TEST_LONG") ? 2000 : 40);
    uint64_t seed = setting("KIOSK_SOLVER_SEED", 1);
    assert_true(bench_solver_is_there(BENCH_SOLVER_GLPK));
    assert_true(bench_solver_is_there(BENCH_SOLVER_CBC));
    int descriptor = mkstemps(path, 3);
    assert_true(descriptor >= 0);
    close(descriptor);
    for (uint64_t i = 0; i < cases; i++)
        compare(path, seed + i, &tally);
    unlink(path);
    printf("%llu optima equal, %llu without any choice, %llu not proved; GLPK %.1f s, CBC %.1f s\n",
           (unsigned long long)tally.solved, (unsigned long long)tally.impossible,
           (unsigned long long)tally.unproved, (double)tally.processor[0] / 1e6,
           (double)tally.processor[1] / 1e6);
    assert_true(tally.solved >= cases);
    assert_int_equal(tally.unproved, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_solvers__glpk_and_cbc_find_the_same_optimum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
