/* Ranges held against advice asked anew at levels within them and one step outside. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "advice/pricing.h"
#include "advice/reasons.h"
#include "random_catalog.h"

static struct advice_request request_of(const struct random_case *made)
{
    return (struct advice_request){.catalog = made->catalog,
                                   .history = made->history,
                                   .subscriber = made->subscriber,
                                   .as_of = RANDOM_CATALOG_AS_OF,
                                   .horizon = made->horizon,
                                   .top = 1};
}

/* The history as reasons.h words it: quantity × mean × months ÷ all, rounded half up. */
static struct history *scaled(struct arena *arena, const struct history *history,
                              enum service service, int64_t mean)
{
    struct history *copy = ARENA_NEW(arena, struct history);
    *copy = *history;
    copy->lines = ARENA_ARRAY(arena, struct history_line, history->line_count);
    int64_t all = 0;
    for (size_t i = 0; i < history->line_count; i++)
        all += history->lines[i].service == service ? history->lines[i].quantity : 0;
    for (size_t i = 0; i < history->line_count; i++) {
        copy->lines[i] = history->lines[i];
        money_wide wanted =
            (money_wide)history->lines[i].quantity * mean * (int64_t)history->month_count;
        if (history->lines[i].service == service)
            copy->lines[i].quantity = (int64_t)((wanted + all / 2 + all % 2) / all);
    }
    return copy;
}

static bool is_first_at(const struct random_case *made, const struct advice_option *first,
                        enum service service, int64_t mean)
{
    struct arena arena = {0};
    struct advice_request request = request_of(made);
    request.history = scaled(&arena, made->history, service, mean);
    struct advice *advice = NULL;
    assert_int_equal(advice_find(&arena, &request, &advice, NULL), STATUS_OK);
    bool is_first = advice->ranked_count > 0 && advice->ranked[0].plan == first->plan &&
                    pricing_compare_lists(&advice->ranked[0].taken, &first->taken) == 0;
    arena_finish(&arena);
    return is_first;
}

/* How many levels contradict the range. */
static int contradictions(const struct random_case *made, const struct advice_option *first,
                          const struct reasons_range *range, struct random *random)
{
    int64_t step = reasons_step(range->service);
    int64_t low = (range->least + step - 1) / step, high = range->most / step;
    int wrong = 0;
    for (int i = 0; i < 6 && low <= high; i++) {
        int64_t level = i == 0 ? low : i == 1 ? high : random_between(random, low, high);
        wrong += !is_first_at(made, first, range->service, level * step);
    }
    if (range->is_exact && !range->open_below && low > 0)
        wrong += is_first_at(made, first, range->service, (low - 1) * step);
    if (range->is_exact && !range->open_above)
        wrong += is_first_at(made, first, range->service, (high + 1) * step);
    return wrong;
}

static void test_reasons__hold_within_the_range_and_not_one_step_beyond(void **state)
{
    (void)state;
    const struct random_catalog_shape shape = {.plans = 4,
                                               .addons = 3,
                                               .promotions = 1,
                                               .boosters = 1,
                                               .months = 2,
                                               .horizon = 3,
                                               .limit = 2};
    int ranges = 0, exact = 0, bounded = 0;
    const char *cases = getenv("KIOSK_REASONS_CASES");
    uint64_t most = cases ? strtoull(cases, NULL, 10) : 150;
    for (uint64_t seed = 1; seed <= most; seed++) {
        struct arena arena = {0};
        struct random random = random_seeded(seed);
        struct random_case made = random_catalog_case(&arena, &random, &shape);
        struct advice_request request = request_of(&made);
        struct advice *advice = NULL;
        struct reasons *reasons = NULL;
        assert_int_equal(advice_find(&arena, &request, &advice, NULL), STATUS_OK);
        if (advice->ranked_count &&
            reasons_find(&arena, &request, advice, &reasons, NULL) == STATUS_OK)
            for (size_t i = 0; i < reasons->range_count; i++) {
                const struct reasons_range *range = &reasons->ranges[i];
                ranges++;
                exact += range->is_exact;
                bounded += !range->open_above || !range->open_below;
                if (contradictions(&made, &advice->ranked[0], range, &random)) {
                    printf("seed %d service %d: %lld to %lld\n", (int)seed, (int)range->service,
                           (long long)range->least, (long long)range->most);
                    fail();
                }
            }
        arena_finish(&arena);
    }
    printf("%d ranges, %d exact, %d bounded\n", ranges, exact, bounded);
    assert_true(bounded > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reasons__hold_within_the_range_and_not_one_step_beyond),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
