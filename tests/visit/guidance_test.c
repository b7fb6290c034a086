/* What the dialogue reasons over, on the Liaoning catalog: every price held against a search of its
 * own for that plan alone, and bytes that are kept against damage. */
#include "visit/guidance.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "exchange/native.h"

#define PEOPLE 60
#define BYTES_MOST ((size_t)1024 * 1024)

struct fixture {
    struct catalog *catalog;
    struct guidance *guidance;
};

/* The first people of the reference sample. */
static void copy_people(const char *path)
{
    char line[1000];
    FILE *from = fopen(KIOSK_SOURCE_DIR "/assets/population/reference.csv", "r");
    FILE *to = fopen(path, "w");
    assert_non_null(from);
    assert_non_null(to);
    for (int i = 0; i <= PEOPLE && fgets(line, sizeof line, from); i++)
        fputs(line, to);
    fclose(from);
    fclose(to);
}

static int set_up(void **state)
{
    static struct fixture fixture;
    char path[] = "/tmp/kiosk-people-XXXXXX";
    struct faults faults;
    struct error error;
    close(mkstemp(path));
    copy_people(path);
    faults_init(&faults, "liaoning.json");
    if (native_read(&fixture.catalog, KIOSK_SOURCE_DIR "/catalog/liaoning.json", &faults, NULL,
                    &error) != STATUS_OK)
        return 1;
    const struct guidance_request request = {.catalog = fixture.catalog,
                                             .questions =
                                                 KIOSK_SOURCE_DIR "/catalog/questions.json",
                                             .sample = path,
                                             .region = "沈阳",
                                             .as_of = date_from_civil(2026, 11, 21),
                                             .threads = 2};
    enum status status = guidance_make(&fixture.guidance, &request, &faults, &error);
    faults_finish(&faults);
    unlink(path);
    *state = &fixture;
    return status != STATUS_OK;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    guidance_destroy(fixture->guidance);
    catalog_destroy(fixture->catalog);
    return 0;
}

/* The plan alone with all packs, by a request of its own; −1 where it is not open. */
static int64_t price_alone(struct arena *arena, const struct appraisal *appraisal, size_t person,
                           const struct offer *plan)
{
    struct advice *advice;
    struct error error;
    struct advice_request request = appraisal_request(
        arena, appraisal, &appraisal->setup.population.people[person], appraisal->traits[person]);
    const char **codes = ARENA_ARRAY(arena, const char *, request.only_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < request.only_count; i++) {
        const struct offer *offer = catalog_find(request.catalog, request.only[i]);
        if (offer->kind != OFFER_PLAN || offer == plan)
            codes[count++] = request.only[i];
    }
    request.only = codes;
    request.only_count = count;
    request.top = 1;
    assert_int_equal(advice_find(arena, &request, &advice, &error), STATUS_OK);
    assert_true(advice->proof.exact);
    if (advice->ranked_count == 0)
        return -1;
    int64_t months = (int64_t)request.history->month_count * request.horizon;
    return (advice->ranked[0].cost_fen + months / 2) / months;
}

static void test_guidance__every_price_is_that_of_a_search_for_the_plan_alone(void **state)
{
    const struct fixture *fixture = *state;
    const struct appraisal *appraisal = fixture->guidance->appraisal;
    size_t open = 0, closed = 0;
    assert_int_equal(appraisal->setup.population.count, PEOPLE);
    assert_true(appraisal->plan_count >= 5);
    for (size_t person = 0; person < PEOPLE; person += 4)
        for (size_t plan = 0; plan < appraisal->plan_count; plan++) {
            struct arena arena = {0};
            int64_t alone = price_alone(&arena, appraisal, person, appraisal->plans[plan]);
            int32_t cost = appraisal_cost(appraisal, person, plan);
            assert_int_equal(alone < 0 ? APPRAISAL_CLOSED : alone, cost);
            *(alone < 0 ? &closed : &open) += 1;
            arena_finish(&arena);
        }
    assert_true(open > 0 && closed > 0); /* some are for the young or the old only */
}

/* Nobody's best plan is missing among the candidates. */
static void test_guidance__the_best_candidate_is_the_best_of_all_plans(void **state)
{
    const struct fixture *fixture = *state;
    const struct appraisal *appraisal = fixture->guidance->appraisal;
    for (size_t person = 0; person < PEOPLE; person++) {
        struct arena arena = {0};
        struct advice *advice;
        struct error error;
        struct advice_request request =
            appraisal_request(&arena, appraisal, &appraisal->setup.population.people[person],
                              appraisal->traits[person]);
        const char **codes = ARENA_ARRAY(&arena, const char *, fixture->catalog->offer_count + 1);
        bool bindable = appraisal->traits[person] & APPRAISAL_BINDABLE;
        request.only_count = 0;
        for (size_t i = 0; i < fixture->catalog->offer_count; i++)
            if (bindable || fixture->catalog->offers[i].contract.months == 0)
                codes[request.only_count++] = fixture->catalog->offers[i].code;
        request.only = codes;
        request.top = 1;
        assert_int_equal(advice_find(&arena, &request, &advice, &error), STATUS_OK);
        int64_t months = (int64_t)request.history->month_count * request.horizon;
        assert_int_equal((advice->ranked[0].cost_fen + months / 2) / months,
                         appraisal->best[person]);
        arena_finish(&arena);
    }
}

static void test_guidance__bytes_come_back_whole_or_not_at_all(void **state)
{
    const struct fixture *fixture = *state;
    const struct appraisal *appraisal = fixture->guidance->appraisal;
    struct buffer bytes;
    struct arena arena = {0};
    buffer_init(&bytes, BYTES_MOST);
    appraisal_bytes_write(appraisal, &bytes);
    const struct appraisal *again =
        appraisal_bytes_read(&arena, &appraisal->setup, bytes.bytes, bytes.length);
    assert_non_null(again);
    assert_int_equal(again->plan_count, appraisal->plan_count);
    assert_memory_equal(again->costs, appraisal->costs,
                        PEOPLE * appraisal->plan_count * sizeof *appraisal->costs);
    assert_memory_equal(again->best, appraisal->best, PEOPLE * sizeof *appraisal->best);
    assert_memory_equal(again->traits, appraisal->traits, PEOPLE * sizeof *appraisal->traits);
    for (size_t i = 0; i < bytes.length; i += 7) {
        bytes.bytes[i] ^= 0x40;
        assert_null(appraisal_bytes_read(&arena, &appraisal->setup, bytes.bytes, bytes.length));
        bytes.bytes[i] ^= 0x40;
    }
    for (size_t length = 0; length < bytes.length; length += 11)
        assert_null(appraisal_bytes_read(&arena, &appraisal->setup, bytes.bytes, length));
    struct appraisal_setup fewer = appraisal->setup;
    fewer.population.count--;
    assert_null(appraisal_bytes_read(&arena, &fewer, bytes.bytes, bytes.length));
    buffer_finish(&bytes);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_guidance__every_price_is_that_of_a_search_for_the_plan_alone),
        cmocka_unit_test(test_guidance__the_best_candidate_is_the_best_of_all_plans),
        cmocka_unit_test(test_guidance__bytes_come_back_whole_or_not_at_all),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
