/* What is known of two answers without knowing either: random catalogs are changed in ways that
 * must change nothing, or move the first place one way only. KIOSK_ADVICE_SEED sets where the seeds
 * begin, KIOSK_TEST_LONG=1 tries ten times as many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "advice/advice.h"
#include "base/date.h"
#include "base/money.h"
#include "exchange/native.h"
#include "ilp_catalog.h"
#include "random_catalog.h"
#include "rewrite.h"

#define TOP 5

static const struct random_catalog_shape shape = {
    .plans = 5, .addons = 4, .promotions = 2, .boosters = 1, .months = 2, .horizon = 4, .limit = 2};

static struct advice *advise_only(struct arena *arena, const struct random_case *made,
                                  const char *const *only, size_t only_count)
{
    const struct advice_request request = {.catalog = made->catalog,
                                           .history = made->history,
                                           .subscriber = made->subscriber,
                                           .as_of = RANDOM_CATALOG_AS_OF,
                                           .horizon = made->horizon,
                                           .top = TOP,
                                           .only = only,
                                           .only_count = only_count};
    struct advice *advice = NULL;
    assert_int_equal(advice_find(arena, &request, &advice, NULL), STATUS_OK);
    assert_true(advice->proof.exact);
    return advice;
}

static struct advice *advise(struct arena *arena, const struct random_case *made)
{
    return advise_only(arena, made, NULL, 0);
}

/* A change that is tried on a case; answers how many things about it are wrong. */
typedef int (*change_fn)(struct arena *arena, struct random *random, const struct random_case *made,
                         const struct advice *before);

static void try_many(change_fn change, uint64_t cases, bool whole_fen)
{
    const char *first = getenv("KIOSK_ADVICE_SEED");
    uint64_t seed = first ? strtoull(first, NULL, 10) : 1;
    int wrong = 0, ranked = 0;
    cases *= getenv("KIOSK_TEST_LONG") ? 10 : 1;
    for (uint64_t i = seed; i < seed + cases && wrong < 3; i++) {
        struct arena arena = {0};
        struct random random = random_seeded(i);
        struct random_case made = whole_fen ? ilp_catalog_case(&arena, i, 8, 8)
                                            : random_catalog_case(&arena, &random, &shape);
        struct advice *before = advise(&arena, &made);
        if (change(&arena, &random, &made, before)) {
            wrong++;
            printf("seed %llu\n", (unsigned long long)i);
        }
        ranked += before->ranked_count > 0;
        arena_finish(&arena);
    }
    assert_int_equal(wrong, 0);
    assert_true((uint64_t)ranked > cases / 3);
}

/* Comparing. Codes of `after` may have a prefix. */

static bool same_list(const struct choice_list *before, const struct choice_list *after,
                      size_t prefix)
{
    if (before->count != after->count)
        return false;
    for (size_t i = 0; i < before->count; i++)
        if (strcmp(before->items[i].offer->code, after->items[i].offer->code + prefix) != 0 ||
            before->items[i].quantity != after->items[i].quantity)
            return false;
    return true;
}

static bool same_option(const struct advice_option *before, const struct advice_option *after,
                        int64_t money, size_t prefix)
{
    bool same = strcmp(before->plan->code, after->plan->code + prefix) == 0 &&
                before->cost_fen * money == after->cost_fen &&
                same_list(&before->taken, &after->taken, prefix) &&
                before->piece_count == after->piece_count;
    for (size_t i = 0; same && i < before->piece_count; i++)
        for (size_t m = 0; m < USAGE_MONTHS_MOST; m++)
            same &=
                same_list(&before->pieces[i].boosters[m], &after->pieces[i].boosters[m], prefix);
    return same;
}

static int differences(const struct advice *before, const struct advice *after, int64_t money,
                       size_t prefix)
{
    int wrong = before->ranked_count != after->ranked_count ||
                before->conditional_count != after->conditional_count ||
                before->stopped_count != after->stopped_count ||
                before->has_current != after->has_current;
    for (size_t i = 0; !wrong && i < before->ranked_count; i++)
        wrong += !same_option(&before->ranked[i], &after->ranked[i], money, prefix);
    for (size_t i = 0; !wrong && i < before->conditional_count; i++)
        wrong += !same_option(&before->conditional[i].option, &after->conditional[i].option, money,
                              prefix);
    for (size_t i = 0; !wrong && i < before->stopped_count; i++)
        wrong += !same_option(&before->stopped[i].option, &after->stopped[i].option, money, prefix);
    return wrong;
}

static int64_t first_cost(const struct advice *advice)
{
    return advice->ranked_count ? advice->ranked[0].cost_fen : INT64_MAX;
}

/* What changes nothing. */

static int scale_prices(struct arena *arena, struct random *random, const struct random_case *made,
                        const struct advice *before)
{
    (void)random;
    struct random_case changed =
        rewrite_case(arena, made, &(struct rewrite){.money = 10, .quantity = 1, .prefix = ""});
    return differences(before, advise(arena, &changed), 10, 0);
}

static void test_metamorphic__ten_times_the_prices_are_ten_times_every_amount(void **state)
{
    (void)state;
    try_many(scale_prices, 200, true);
}

static int scale_quantities(struct arena *arena, struct random *random,
                            const struct random_case *made, const struct advice *before)
{
    (void)random;
    struct random_case changed =
        rewrite_case(arena, made, &(struct rewrite){.money = 1, .quantity = 3, .prefix = ""});
    return differences(before, advise(arena, &changed), 1, 0);
}

static void test_metamorphic__usage_and_units_three_times_as_large_change_nothing(void **state)
{
    (void)state;
    try_many(scale_quantities, 300, false);
}

static int rename_codes(struct arena *arena, struct random *random, const struct random_case *made,
                        const struct advice *before)
{
    (void)random;
    struct random_case changed =
        rewrite_case(arena, made, &(struct rewrite){.money = 1, .quantity = 1, .prefix = "New-"});
    return differences(before, advise(arena, &changed), 1, strlen("New-"));
}

static void test_metamorphic__codes_renamed_in_order_change_nothing(void **state)
{
    (void)state;
    try_many(rename_codes, 300, false);
}

static json_t *shuffled(struct random *random, json_t *offers)
{
    json_t *mixed = json_array();
    while (json_array_size(offers) > 0) {
        size_t i = (size_t)random_between(random, 0, (int64_t)json_array_size(offers) - 1);
        json_array_append(mixed, json_array_get(offers, i));
        json_array_remove(offers, i);
    }
    return mixed;
}

/* Through the file and back, with the offers in another order. */
static struct catalog *reread(struct random *random, const struct catalog *catalog)
{
    struct buffer text;
    struct faults faults;
    struct catalog *read = NULL;
    buffer_init(&text, NATIVE_BYTES_MOST);
    faults_init(&faults, "shuffled");
    native_write(catalog, &text);
    json_t *file = json_loads(buffer_text(&text), 0, NULL);
    assert_non_null(file);
    json_object_set_new(file, "offers", shuffled(random, json_object_get(file, "offers")));
    char *mixed = json_dumps(file, 0);
    enum status status = native_parse(&read, mixed, strlen(mixed), &faults, NULL, NULL);
    faults_print(&faults, stderr);
    assert_int_equal(status, STATUS_OK);
    free(mixed);
    json_decref(file);
    faults_finish(&faults);
    buffer_finish(&text);
    return read;
}

static int shuffle_offers(struct arena *arena, struct random *random,
                          const struct random_case *made, const struct advice *before)
{
    struct random_case changed = *made;
    changed.catalog = reread(random, made->catalog);
    changed = rewrite_usage(arena, &changed, made->usage);
    int wrong = differences(before, advise(arena, &changed), 1, 0);
    catalog_destroy(changed.catalog);
    return wrong;
}

static void test_metamorphic__the_order_of_offers_in_the_file_changes_nothing(void **state)
{
    (void)state;
    try_many(shuffle_offers, 300, false);
}

/* Charges by the event and set-up prices know how many lines there are. */
static void drop_event_prices(struct offer_charge *charges, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        charges[i].per_event = false;
        charges[i].setup = 0;
    }
}

static int split_lines(struct arena *arena, struct random *random, const struct random_case *made,
                       const struct advice *before)
{
    (void)before;
    struct random_case plain =
        rewrite_case(arena, made, &(struct rewrite){.money = 1, .quantity = 1, .prefix = ""});
    drop_event_prices((struct offer_charge *)plain.catalog->standard_charges,
                      plain.catalog->standard_charge_count);
    for (size_t i = 0; i < plain.catalog->offer_count; i++)
        drop_event_prices((struct offer_charge *)plain.catalog->offers[i].charges,
                          plain.catalog->offers[i].charge_count);
    struct usage usage = {.subscriber = made->usage.subscriber};
    usage.lines = ARENA_ARRAY(arena, struct usage_line, 2 * made->usage.count);
    for (size_t i = 0; i < made->usage.count; i++) {
        struct usage_line line = made->usage.lines[i], part = line;
        if (line.time == DATE_NO_TIME) {
            part.quantity = random_between(random, 0, line.quantity);
            line.quantity -= part.quantity;
            usage.lines[usage.count++] = part;
        }
        usage.lines[usage.count++] = line;
    }
    struct random_case split = rewrite_usage(arena, &plain, usage);
    return differences(advise(arena, &plain), advise(arena, &split), 1, 0);
}

static void test_metamorphic__a_monthly_line_in_two_parts_changes_nothing(void **state)
{
    (void)state;
    try_many(split_lines, 300, false);
}

static bool is_held(const struct random_case *made, const struct offer *offer)
{
    return made->subscriber && subscriber_quantity_held(made->subscriber, offer->code) > 0;
}

static bool is_excluded_by_code(const struct catalog *catalog, const char *code)
{
    for (size_t i = 0; i < catalog->offer_count; i++)
        for (size_t j = 0; j < catalog->offers[i].excludes.count; j++)
            if (strcmp(catalog->offers[i].excludes.items[j], code) == 0)
                return true;
    return false;
}

/* A copy that costs 5 yuan more to take and cannot be had beside its original. An exclusion that
 * names the original would not bind the copy; a holder's rights are not the copy's. */
static int add_dearer_copy(struct arena *arena, const struct random_case *made, size_t index,
                           const struct advice *before)
{
    struct offer *offers = rewrite_copy_offers(arena, made->catalog);
    size_t count = made->catalog->offer_count;
    if (offers[index].kind == OFFER_PLAN || offers[index].kind == OFFER_BOOSTER ||
        is_held(made, &offers[index]) || is_excluded_by_code(made->catalog, offers[index].code))
        return 0;
    if (!*offers[index].group)
        offers[index].group = "copies";
    memmove(&offers[index + 1], &offers[index], (count - index) * sizeof *offers);
    offers[index + 1].code = arena_format(arena, "%s-copy", offers[index].code);
    offers[index + 1].one_off += 5 * MONEY_YUAN;
    struct random_case more = rewrite_offers(arena, made, offers, count + 1);
    struct advice *after = advise(arena, &more);
    int wrong = after->ranked_count != before->ranked_count;
    for (size_t i = 0; !wrong && i < before->ranked_count; i++)
        wrong += !same_option(&before->ranked[i], &after->ranked[i], 1, 0);
    return wrong;
}

static int add_dearer_copies(struct arena *arena, struct random *random,
                             const struct random_case *made, const struct advice *before)
{
    (void)random;
    int wrong = 0;
    for (size_t i = 0; i < made->catalog->offer_count; i++)
        wrong += add_dearer_copy(arena, made, i, before);
    return wrong;
}

static void test_metamorphic__a_dearer_copy_of_a_pack_changes_no_rank(void **state)
{
    (void)state;
    try_many(add_dearer_copies, 150, false);
}

/* What moves the first place one way only. */

static bool list_uses(const struct choice_list *list, const struct offer *offer)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i].offer->code, offer->code) == 0)
            return true;
    return false;
}

static bool uses(const struct advice_option *option, const struct offer *offer)
{
    bool is_used = strcmp(option->plan->code, offer->code) == 0 || list_uses(&option->taken, offer);
    for (size_t i = 0; i < option->piece_count; i++)
        for (size_t m = 0; m < USAGE_MONTHS_MOST; m++)
            is_used |= list_uses(&option->pieces[i].boosters[m], offer);
    return is_used;
}

static struct advice *advise_without(struct arena *arena, const struct random_case *made,
                                     size_t index)
{
    struct offer *offers = rewrite_copy_offers(arena, made->catalog);
    size_t count = made->catalog->offer_count - 1;
    memmove(&offers[index], &offers[index + 1], (count - index) * sizeof *offers);
    struct random_case fewer = rewrite_offers(arena, made, offers, count);
    return advise(arena, &fewer);
}

static struct advice *advise_only_others(struct arena *arena, const struct random_case *made,
                                         size_t index)
{
    const char **only = ARENA_ARRAY(arena, const char *, made->catalog->offer_count);
    size_t count = 0;
    for (size_t i = 0; i < made->catalog->offer_count; i++)
        if (i != index)
            only[count++] = made->catalog->offers[i].code;
    return advise_only(arena, made, only, count);
}

static int check_without(const struct advice *before, const struct advice *after,
                         const struct offer *offer)
{
    int wrong = first_cost(after) < first_cost(before);
    if (before->ranked_count && !uses(&before->ranked[0], offer))
        wrong += !after->ranked_count || !same_option(&before->ranked[0], &after->ranked[0], 1, 0);
    return wrong;
}

/* What is held keeps its exit fee and its part in eligibility: it is not taken away. */
static int remove_offers(struct arena *arena, struct random *random, const struct random_case *made,
                         const struct advice *before)
{
    (void)random;
    int wrong = 0;
    for (size_t i = 0; i < made->catalog->offer_count; i++) {
        const struct offer *offer = &made->catalog->offers[i];
        if (is_held(made, offer))
            continue;
        wrong += check_without(before, advise_without(arena, made, i), offer);
        wrong += check_without(before, advise_only_others(arena, made, i), offer);
    }
    return wrong;
}

static void
test_metamorphic__an_offer_less_is_never_cheaper_and_one_not_used_not_missed(void **state)
{
    (void)state;
    try_many(remove_offers, 150, false);
}

static void raise_fee(struct arena *arena, struct offer *offer)
{
    struct offer_fee *fees = ARENA_ARRAY(arena, struct offer_fee, offer->fee_count + 1);
    for (size_t i = 0; i < offer->fee_count; i++) {
        fees[i] = offer->fees[i];
        fees[i].amount += MONEY_YUAN;
    }
    offer->fees = fees;
}

static int raise_fees(struct arena *arena, struct random *random, const struct random_case *made,
                      const struct advice *before, bool plans)
{
    (void)random;
    int wrong = 0;
    for (size_t i = 0; i < made->catalog->offer_count; i++) {
        struct offer *offers = rewrite_copy_offers(arena, made->catalog);
        if ((offers[i].kind == OFFER_PLAN) != plans)
            continue;
        raise_fee(arena, &offers[i]);
        struct random_case dearer = rewrite_offers(arena, made, offers, made->catalog->offer_count);
        wrong += first_cost(advise(arena, &dearer)) < first_cost(before);
    }
    return wrong;
}

static int raise_packs(struct arena *arena, struct random *random, const struct random_case *made,
                       const struct advice *before)
{
    return raise_fees(arena, random, made, before, false);
}

/* A dearer plan may open packs (`with`), so that there must be none that ask for a fee. */
static int raise_plans(struct arena *arena, struct random *random, const struct random_case *made,
                       const struct advice *before)
{
    (void)before;
    struct offer *offers = rewrite_copy_offers(arena, made->catalog);
    for (size_t i = 0; i < made->catalog->offer_count; i++)
        offers[i].with_count = 0;
    struct random_case open = rewrite_offers(arena, made, offers, made->catalog->offer_count);
    return raise_fees(arena, random, &open, advise(arena, &open), true);
}

static void test_metamorphic__a_higher_fee_never_makes_the_first_place_cheaper(void **state)
{
    (void)state;
    try_many(raise_packs, 150, false);
    try_many(raise_plans, 60, true);
}

/* Questions. */

static const struct subscriber nobody = {.id = "",
                                         .plan = {.code = "", .since = DATE_NONE},
                                         .joined = DATE_NONE,
                                         .region = "",
                                         .brand = "",
                                         .segment = "",
                                         .channel = "",
                                         .age = -1};

static struct advice *advise_answered(struct arena *arena, const struct random_case *made,
                                      const struct advice_conditional *conditional, unsigned values)
{
    struct subscriber *subscriber = ARENA_NEW(arena, struct subscriber);
    *subscriber = made->subscriber ? *made->subscriber : nobody;
    size_t given = subscriber->answer_count;
    struct subscriber_answer *answers =
        ARENA_ARRAY(arena, struct subscriber_answer, given + conditional->ask_count);
    for (size_t i = 0; i < given; i++)
        answers[i] = subscriber->answers[i];
    for (size_t i = 0; i < conditional->ask_count; i++)
        answers[given + i] =
            (struct subscriber_answer){conditional->asks[i], (values >> i & 1) != 0};
    subscriber->answers = answers;
    subscriber->answer_count = given + conditional->ask_count;
    struct random_case answered = *made;
    answered.subscriber = subscriber;
    return advise(arena, &answered);
}

/* The cheapest that the plan ever becomes, over all answers to what was asked. */
static int64_t cost_answered(struct arena *arena, const struct random_case *made,
                             const struct advice_conditional *conditional)
{
    int64_t least = INT64_MAX;
    for (unsigned values = 0; values < 1u << conditional->ask_count; values++) {
        struct advice *after = advise_answered(arena, made, conditional, values);
        for (size_t i = 0; i < after->ranked_count; i++)
            if (after->ranked[i].plan == conditional->option.plan &&
                after->ranked[i].cost_fen < least)
                least = after->ranked[i].cost_fen;
    }
    return least;
}

static int answer(struct arena *arena, struct random *random, const struct random_case *made,
                  const struct advice *before)
{
    (void)random;
    int wrong = 0;
    for (size_t i = 0; i < before->conditional_count; i++) {
        const struct advice_conditional *conditional = &before->conditional[i];
        int64_t cost = cost_answered(arena, made, conditional);
        wrong += cost != conditional->option.cost_fen;
        if (before->ranked_count)
            wrong += conditional->saving_per_month_fen !=
                     money_divide_half_up(first_cost(before) - cost,
                                          (int64_t)made->history->month_count * made->horizon);
    }
    return wrong;
}

static void test_metamorphic__the_right_answers_bring_exactly_the_promised_saving(void **state)
{
    (void)state;
    try_many(answer, 300, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_metamorphic__ten_times_the_prices_are_ten_times_every_amount),
        cmocka_unit_test(test_metamorphic__usage_and_units_three_times_as_large_change_nothing),
        cmocka_unit_test(test_metamorphic__codes_renamed_in_order_change_nothing),
        cmocka_unit_test(test_metamorphic__the_order_of_offers_in_the_file_changes_nothing),
        cmocka_unit_test(test_metamorphic__a_monthly_line_in_two_parts_changes_nothing),
        cmocka_unit_test(test_metamorphic__a_dearer_copy_of_a_pack_changes_no_rank),
        cmocka_unit_test(
            test_metamorphic__an_offer_less_is_never_cheaper_and_one_not_used_not_missed),
        cmocka_unit_test(test_metamorphic__a_higher_fee_never_makes_the_first_place_cheaper),
        cmocka_unit_test(test_metamorphic__the_right_answers_bring_exactly_the_promised_saving),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
