/* Ranges held against advice asked anew at levels within them and one step outside. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "advice/reasons.h"
#include "random_catalog.h"
#include "range_check.h"

static struct advice_request request_of(const struct random_case *made)
{
    return (struct advice_request){.catalog = made->catalog,
                                   .history = made->history,
                                   .subscriber = made->subscriber,
                                   .as_of = RANDOM_CATALOG_AS_OF,
                                   .horizon = made->horizon,
                                   .top = 1};
}

/* How many levels contradict the range. */
static int contradictions(const struct advice_request *request, const struct advice_option *first,
                          const struct reasons_range *range, struct random *random)
{
    int64_t step = reasons_step(range->service);
    int64_t low = (range->least + step - 1) / step, high = range->most / step;
    int wrong = range_check_ends(request, first, range);
    for (int i = 0; i < 4 && low <= high; i++) {
        int64_t level = random_between(random, low, high);
        wrong += !range_check_is_first(request, first, range->service, level * step);
    }
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
                if (contradictions(&request, &advice->ranked[0], range, &random)) {
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
