/* The search held against trying everything, on random small catalogs. KIOSK_ADVICE_CASES sets how
 * many (default 1500), KIOSK_ADVICE_SEED where they begin. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "advice/advice.h"
#include "brute.h"
#include "random_catalog.h"

static uint64_t setting(const char *name, uint64_t otherwise)
{
    const char *text = getenv(name);
    return text ? strtoull(text, NULL, 10) : otherwise;
}

static bool list_is(const struct random_case *made, const struct choice_list *list,
                    const int *units)
{
    size_t next = 0;
    for (size_t i = 0; i < made->catalog->offer_count; i++) {
        if (units[i] == 0)
            continue;
        if (next == list->count || list->items[next].offer != &made->catalog->offers[i] ||
            list->items[next].quantity != units[i])
            return false;
        next++;
    }
    return next == list->count;
}

static bool is_same_choice(const struct random_case *made, const struct advice_option *option,
                           const struct brute_choice *choice)
{
    if (option->cost_fen != choice->cost || option->plan != &made->catalog->offers[choice->plan] ||
        !list_is(made, &option->taken, choice->taken) || option->piece_count != choice->piece_count)
        return false;
    for (size_t i = 0; i < choice->piece_count; i++) {
        if (option->pieces[i].first != choice->first[i])
            return false;
        for (size_t month = 0; month < made->history->month_count; month++)
            if (!list_is(made, &option->pieces[i].boosters[month], choice->boosters[i][month]))
                return false;
    }
    return true;
}

static void print_option(const struct advice_option *option)
{
    printf("  advice: %s cost %lld:", option->plan->code, (long long)option->cost_fen);
    for (size_t i = 0; i < option->taken.count; i++)
        printf(" %s*%d", option->taken.items[i].offer->code, option->taken.items[i].quantity);
    for (size_t i = 0; i < option->piece_count; i++)
        for (size_t m = 0; m < USAGE_MONTHS_MOST; m++)
            for (size_t j = 0; j < option->pieces[i].boosters[m].count; j++)
                printf(" [%d/%zu]%s*%d", option->pieces[i].first, m,
                       option->pieces[i].boosters[m].items[j].offer->code,
                       option->pieces[i].boosters[m].items[j].quantity);
    printf("\n");
}

static void print_choice(const struct random_case *made, const struct brute_choice *choice)
{
    printf("  brute:  %s cost %lld:", made->catalog->offers[choice->plan].code,
           (long long)choice->cost);
    for (size_t i = 0; i < made->catalog->offer_count; i++)
        if (choice->taken[i])
            printf(" %s*%d", made->catalog->offers[i].code, choice->taken[i]);
    for (size_t p = 0; p < choice->piece_count; p++)
        for (size_t m = 0; m < made->history->month_count; m++)
            for (size_t i = 0; i < made->catalog->offer_count; i++)
                if (choice->boosters[p][m][i])
                    printf(" [%d/%zu]%s*%d", choice->first[p], m, made->catalog->offers[i].code,
                           choice->boosters[p][m][i]);
    printf("\n");
}

static const struct advice_option *find_plan(const struct advice_option *options, size_t stride,
                                             size_t count, const struct offer *plan)
{
    for (size_t i = 0; i < count; i++) {
        const struct advice_option *option =
            (const struct advice_option *)((const char *)options + i * stride);
        if (option->plan == plan)
            return option;
    }
    return NULL;
}

/* One list against what brute force has of each plan; returns how many differ. */
static int compare_lists(const struct random_case *made, const char *what,
                         const struct advice_option *options, size_t stride, size_t count,
                         const struct brute_choice *choices)
{
    int wrong = 0;
    size_t expected = 0;
    for (size_t i = 0; i < made->catalog->offer_count; i++) {
        const struct offer *plan = &made->catalog->offers[i];
        const struct advice_option *option = find_plan(options, stride, count, plan);
        expected += choices[i].is_there;
        if (!choices[i].is_there && !option)
            continue;
        if (choices[i].is_there && option && is_same_choice(made, option, &choices[i]))
            continue;
        wrong++;
        printf("%s differs:\n", what);
        if (option)
            print_option(option);
        if (choices[i].is_there)
            print_choice(made, &choices[i]);
    }
    return wrong + (expected != count);
}

static bool is_in_order(const struct advice *advice)
{
    for (size_t i = 1; i < advice->ranked_count; i++)
        if (advice->ranked[i - 1].cost_fen > advice->ranked[i].cost_fen)
            return false;
    return true;
}

static struct advice *advise(struct arena *arena, const struct random_case *made, size_t top)
{
    const struct advice_request request = {.catalog = made->catalog,
                                           .history = made->history,
                                           .subscriber = made->subscriber,
                                           .as_of = RANDOM_CATALOG_AS_OF,
                                           .horizon = made->horizon,
                                           .top = top};
    struct advice *advice = NULL;
    assert_int_equal(advice_find(arena, &request, &advice, NULL), STATUS_OK);
    return advice;
}

static void drop_what_comes_after(const struct random_case *made, struct brute *brute)
{
    for (size_t i = 0; i < made->catalog->offer_count; i++)
        if (brute->best.is_there && brute->stopped[i].is_there &&
            brute_compare(made, &brute->stopped[i], &brute->best) > 0)
            brute->stopped[i].is_there = false;
}

/* Only the best `top` plans are ranked. */
static void drop_below(const struct random_case *made, struct brute_choice *open, size_t top)
{
    for (;;) {
        size_t count = 0, last = 0;
        for (size_t i = 0; i < made->catalog->offer_count; i++)
            if (open[i].is_there && count++ == 0)
                last = i;
            else if (open[i].is_there && brute_compare(made, &open[i], &open[last]) > 0)
                last = i;
        if (count <= top)
            return;
        open[last].is_there = false;
    }
}

static int compare_case(uint64_t seed, const struct random_catalog_shape *shape, size_t top,
                        uint64_t *seen)
{
    static struct brute brute;
    struct arena arena = {0};
    struct random random = random_seeded(seed);
    struct random_case made = random_catalog_case(&arena, &random, shape);
    struct advice *advice = advise(&arena, &made, top);
    brute_run(&made, &brute);
    drop_what_comes_after(&made, &brute);
    drop_below(&made, brute.open, top);
    int wrong = compare_lists(&made, "ranking", advice->ranked, sizeof *advice->ranked,
                              advice->ranked_count, brute.open);
    wrong += compare_lists(
        &made, "conditional", advice->conditional ? &advice->conditional->option : NULL,
        sizeof *advice->conditional, advice->conditional_count, brute.conditional);
    wrong += compare_lists(&made, "stopped", advice->stopped ? &advice->stopped->option : NULL,
                           sizeof *advice->stopped, advice->stopped_count, brute.stopped);
    if (!is_in_order(advice) || !advice->proof.exact)
        wrong++;
    if (brute.best.is_there && !is_same_choice(&made, &advice->ranked[0], &brute.best))
        wrong++;
    seen[0] += advice->ranked_count > 0;
    seen[1] += advice->conditional_count > 0;
    seen[2] += advice->stopped_count > 0;
    seen[3] += advice->ranked_count > 0 && advice->ranked[0].taken.count > 0;
    if (wrong)
        printf("seed %llu\n", (unsigned long long)seed);
    arena_finish(&arena);
    return wrong;
}

static void compare_many(const struct random_catalog_shape *shape, uint64_t cases, size_t top)
{
    uint64_t seed = setting("KIOSK_ADVICE_SEED", 1), seen[4] = {0};
    int wrong = 0;
    for (uint64_t i = 0; i < cases && wrong < 3; i++)
        wrong += compare_case(seed + i, shape, top, seen) > 0;
    printf("%llu cases: %llu ranked, %llu with packs first, %llu conditional, %llu stopped\n",
           (unsigned long long)cases, (unsigned long long)seen[0], (unsigned long long)seen[3],
           (unsigned long long)seen[1], (unsigned long long)seen[2]);
    assert_int_equal(wrong, 0);
    assert_true(seen[0] > cases / 3);
}

static void test_advice__equals_brute_force_with_packs(void **state)
{
    (void)state;
    const struct random_catalog_shape shape = {
        .plans = 4, .addons = 4, .promotions = 2, .months = 3, .horizon = 6, .limit = 3};
    compare_many(&shape, setting("KIOSK_ADVICE_CASES", 1500), 3);
}

static void test_advice__equals_brute_force_with_boosters(void **state)
{
    (void)state;
    const struct random_catalog_shape shape = {.plans = 2,
                                               .addons = 2,
                                               .promotions = 1,
                                               .boosters = 2,
                                               .months = 3,
                                               .horizon = 3,
                                               .limit = 2};
    compare_many(&shape, setting("KIOSK_ADVICE_CASES", 1500), 2);
}

/* Cases that were wrong once: a booster that pays in one piece of the horizon and in no other; a
 * pack that costs nothing; a percentage of the bill that takes its own price off, too. */
static void test_advice__stays_right_where_it_was_wrong_once(void **state)
{
    (void)state;
    const struct random_catalog_shape boosted = {.plans = 2,
                                                 .addons = 2,
                                                 .promotions = 1,
                                                 .boosters = 2,
                                                 .months = 3,
                                                 .horizon = 3,
                                                 .limit = 2};
    const struct random_catalog_shape packs = {
        .plans = 4, .addons = 4, .promotions = 2, .months = 3, .horizon = 6, .limit = 3};
    uint64_t seen[4] = {0};
    assert_int_equal(compare_case(250624, &boosted, 2, seen), 0);
    assert_int_equal(compare_case(4119, &boosted, 2, seen), 0);
    assert_int_equal(compare_case(56024, &packs, 3, seen), 0);
    assert_int_equal(compare_case(1015, &packs, 3, seen), 0);
}

/* The last offer once more under another code, off sale since yesterday. */
static struct catalog with_closed_offer(struct arena *arena, const struct catalog *catalog)
{
    struct catalog more = *catalog;
    size_t count = catalog->offer_count;
    struct offer *offers = ARENA_ARRAY(arena, struct offer, count + 1);
    memcpy(offers, catalog->offers, count * sizeof *offers);
    offers[count] = offers[count - 1];
    offers[count].code = "ZZZ";
    offers[count].sale_to = RANDOM_CATALOG_AS_OF - 1;
    more.offers = offers;
    more.offer_count = count + 1;
    return more;
}

static void test_advice__an_offer_that_nobody_may_take_changes_nothing(void **state)
{
    (void)state;
    const struct random_catalog_shape shape = {.plans = 4,
                                               .addons = 4,
                                               .promotions = 2,
                                               .boosters = 1,
                                               .months = 2,
                                               .horizon = 4,
                                               .limit = 2};
    for (uint64_t seed = 1; seed <= 300; seed++) {
        struct arena arena = {0};
        struct random random = random_seeded(seed);
        struct random_case made = random_catalog_case(&arena, &random, &shape);
        struct advice *before = advise(&arena, &made, 3);
        struct catalog more = with_closed_offer(&arena, made.catalog);
        made.catalog = &more;
        struct advice *after = advise(&arena, &made, 3);
        assert_int_equal(before->ranked_count, after->ranked_count);
        for (size_t i = 0; i < before->ranked_count; i++) {
            assert_string_equal(before->ranked[i].plan->code, after->ranked[i].plan->code);
            assert_int_equal(before->ranked[i].cost_fen, after->ranked[i].cost_fen);
            assert_int_equal(before->ranked[i].taken.count, after->ranked[i].taken.count);
        }
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_advice__equals_brute_force_with_packs),
        cmocka_unit_test(test_advice__equals_brute_force_with_boosters),
        cmocka_unit_test(test_advice__stays_right_where_it_was_wrong_once),
        cmocka_unit_test(test_advice__an_offer_that_nobody_may_take_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
