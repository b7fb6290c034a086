/* Break-even ranges on Liaoning Mobile's published tariffs: of some of the demo's subscribers, each
 * range holds at both ends and not one step beyond. KIOSK_TEST_LONG=1 looks at all of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "exchange/native.h"
#include "exchange/subscribers_csv.h"
#include "exchange/usage_csv.h"
#include "range_check.h"

#define EVERY 20 /* one subscriber of so many */

struct fixture {
    struct arena arena;
    struct catalog *catalog;
    struct usage_csv usage;
    struct subscribers_csv subscribers;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    struct faults faults;
    faults_init(&faults, "demo");
    *state = &fixture;
    assert_int_equal(native_read(&fixture.catalog, KIOSK_SOURCE_DIR "/catalog/liaoning.json",
                                 &faults, NULL, NULL),
                     STATUS_OK);
    assert_int_equal(usage_csv_load(&fixture.arena, KIOSK_SOURCE_DIR "/assets/demo/usage.csv",
                                    &fixture.usage, &faults, NULL),
                     STATUS_OK);
    assert_int_equal(subscribers_csv_load(&fixture.arena,
                                          KIOSK_SOURCE_DIR "/assets/demo/subscribers.csv",
                                          &fixture.subscribers, &faults, NULL),
                     STATUS_OK);
    faults_finish(&faults);
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    catalog_destroy(fixture->catalog);
    arena_finish(&fixture->arena);
    return 0;
}

struct tally {
    int ranges, exact, ends, wrong;
};

static void check_subscriber(const struct fixture *fixture, const struct usage *usage,
                             struct tally *tally)
{
    struct arena arena = {0};
    struct advice_request request = {
        .catalog = fixture->catalog,
        .subscriber = subscribers_csv_find(&fixture->subscribers, usage->subscriber),
        .as_of = date_from_civil(2026, 11, 21),
        .horizon = ADVICE_HORIZON_DEFAULT,
        .top = 1};
    struct history *history = NULL;
    struct advice *advice = NULL;
    struct reasons *reasons = NULL;
    assert_int_equal(history_bind(&arena, fixture->catalog, usage, &history, NULL), STATUS_OK);
    request.history = history;
    assert_int_equal(advice_find(&arena, &request, &advice, NULL), STATUS_OK);
    assert_int_equal(reasons_find(&arena, &request, advice, &reasons, NULL), STATUS_OK);
    for (size_t i = 0; i < reasons->range_count; i++) {
        const struct reasons_range *range = &reasons->ranges[i];
        int wrong = range_check_ends(&request, &advice->ranked[0], range);
        tally->ranges++;
        tally->exact += range->is_exact;
        tally->ends += !range->open_below + !range->open_above;
        tally->wrong += wrong;
        if (wrong)
            printf("%s, %s: %lld to %lld\n", usage->subscriber, service_name(range->service),
                   (long long)range->least, (long long)range->most);
    }
    arena_finish(&arena);
}

static void test_liaoning_ranges__hold_at_both_ends_and_not_one_step_beyond(void **state)
{
    const struct fixture *fixture = *state;
    size_t every = getenv("KIOSK_TEST_LONG") ? 1 : EVERY;
    struct tally tally = {0};
    for (size_t i = 0; i < fixture->usage.count; i += every)
        check_subscriber(fixture, &fixture->usage.usages[i], &tally);
    printf("%d ranges, %d exact, %d ends that are not open\n", tally.ranges, tally.exact,
           tally.ends);
    assert_int_equal(tally.wrong, 0);
    assert_true(tally.ends >= 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_liaoning_ranges__hold_at_both_ends_and_not_one_step_beyond),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
