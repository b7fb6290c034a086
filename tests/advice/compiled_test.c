/* A room used again and again gives what a request by itself gets, and what every plan costs is
 * what ranking all of them says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "advice/advice.h"
#include "advice/compiled.h"
#include "random_catalog.h"

#define CASES 250

static const struct random_catalog_shape shape = {
    .plans = 5, .addons = 4, .promotions = 3, .boosters = 1, .months = 3, .horizon = 6, .limit = 3};

static struct advice_request request_of(const struct random_case *made, struct compiled_room *room)
{
    return (struct advice_request){.catalog = made->catalog,
                                   .room = room,
                                   .history = made->history,
                                   .subscriber = made->subscriber,
                                   .as_of = RANDOM_CATALOG_AS_OF,
                                   .horizon = made->horizon,
                                   .top = 3};
}

static struct advice *advise(struct arena *arena, const struct advice_request *request)
{
    struct advice *advice = NULL;
    assert_int_equal(advice_find(arena, request, &advice, NULL), STATUS_OK);
    return advice;
}

static void assert_same_list(const struct choice_list *a, const struct choice_list *b)
{
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        assert_ptr_equal(a->items[i].offer, b->items[i].offer);
        assert_int_equal(a->items[i].quantity, b->items[i].quantity);
    }
}

static void assert_same_option(const struct advice_option *a, const struct advice_option *b)
{
    assert_ptr_equal(a->plan, b->plan);
    assert_int_equal(a->cost_fen, b->cost_fen);
    assert_int_equal(a->piece_count, b->piece_count);
    assert_same_list(&a->taken, &b->taken);
    for (size_t i = 0; i < a->piece_count; i++)
        for (size_t month = 0; month < USAGE_MONTHS_MOST; month++)
            assert_same_list(&a->pieces[i].boosters[month], &b->pieces[i].boosters[month]);
}

static void assert_same_advice(const struct advice *a, const struct advice *b)
{
    assert_int_equal(a->ranked_count, b->ranked_count);
    for (size_t i = 0; i < a->ranked_count; i++)
        assert_same_option(&a->ranked[i], &b->ranked[i]);
    assert_int_equal(a->conditional_count, b->conditional_count);
    for (size_t i = 0; i < a->conditional_count; i++)
        assert_same_option(&a->conditional[i].option, &b->conditional[i].option);
    assert_int_equal(a->stopped_count, b->stopped_count);
    for (size_t i = 0; i < a->stopped_count; i++)
        assert_same_option(&a->stopped[i].option, &b->stopped[i].option);
    assert_int_equal(a->proof.exact, b->proof.exact);
}

/* In between the room serves a new customer, so that something of the other would be left in it. */
static void test_compiled__a_room_used_again_gives_the_same_advice_as_none(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= CASES; seed++) {
        struct arena arena = {0};
        struct random random = random_seeded(seed);
        struct random_case made = random_catalog_case(&arena, &random, &shape);
        struct compiled *compiled = compiled_create(made.catalog);
        struct compiled_room *room = compiled_room_create(compiled);
        struct advice_request in_room = request_of(&made, room), alone = request_of(&made, NULL);
        struct advice_request stranger = in_room;
        stranger.subscriber = NULL;
        assert_same_advice(advise(&arena, &in_room), advise(&arena, &alone));
        (void)advise(&arena, &stranger);
        assert_same_advice(advise(&arena, &in_room), advise(&arena, &alone));
        compiled_room_destroy(room);
        compiled_destroy(compiled);
        arena_finish(&arena);
    }
}

static void test_compiled__costs_of_all_plans_are_those_of_a_ranking_of_all(void **state)
{
    (void)state;
    size_t priced = 0;
    for (uint64_t seed = 1; seed <= CASES; seed++) {
        struct arena arena = {0};
        struct random random = random_seeded(seed);
        struct random_case made = random_catalog_case(&arena, &random, &shape);
        struct advice_request request = request_of(&made, NULL);
        size_t offers = made.catalog->offer_count, found = 0;
        int64_t *costs = ARENA_ARRAY(&arena, int64_t, offers);
        assert_int_equal(advice_costs(&request, costs, NULL), STATUS_OK);
        request.top = offers;
        const struct advice *advice = advise(&arena, &request);
        for (size_t i = 0; i < offers; i++)
            found += costs[i] != ADVICE_NO_COST;
        assert_int_equal(found, advice->ranked_count);
        for (size_t i = 0; i < advice->ranked_count; i++)
            assert_int_equal(costs[advice->ranked[i].plan - made.catalog->offers],
                             advice->ranked[i].cost_fen);
        priced += found;
        arena_finish(&arena);
    }
    assert_true(priced > CASES);
}

static void test_compiled__without_questions_the_ranking_is_the_same(void **state)
{
    (void)state;
    size_t asked = 0;
    for (uint64_t seed = 1; seed <= CASES; seed++) {
        struct arena arena = {0};
        struct random random = random_seeded(seed);
        struct random_case made = random_catalog_case(&arena, &random, &shape);
        struct advice_request request = request_of(&made, NULL);
        struct advice *whole = advise(&arena, &request);
        request.leaves_questions = true;
        const struct advice *ranking = advise(&arena, &request);
        assert_int_equal(ranking->conditional_count, 0);
        asked += whole->conditional_count > 0;
        whole->conditional_count = 0;
        assert_same_advice(ranking, whole);
        arena_finish(&arena);
    }
    assert_true(asked > 0);
}

static void test_compiled__nothing_is_destroyed_quietly(void **state)
{
    (void)state;
    compiled_destroy(NULL);
    compiled_room_destroy(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_compiled__a_room_used_again_gives_the_same_advice_as_none),
        cmocka_unit_test(test_compiled__costs_of_all_plans_are_those_of_a_ranking_of_all),
        cmocka_unit_test(test_compiled__without_questions_the_ranking_is_the_same),
        cmocka_unit_test(test_compiled__nothing_is_destroyed_quietly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
