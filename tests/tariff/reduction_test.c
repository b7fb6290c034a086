/* Histories reduced: every bill of every choice must be the same, item by item. Random catalogs in
 * which all of the model meets, thousands of choices; and by hand, which lines are put together and
 * which never. KIOSK_TEST_LONG=1 tries many more. */
#include "little.h"

#include <stdio.h>
#include <stdlib.h>

#include "random_catalog.h"
#include "tariff/reduction.h"

/* ---- by hand: calls with a meter of a minute at 0.10, data, a plan with both */

#define SECONDS(n) (n)
#define MB (INT64_C(1) << 20)

struct hand {
    struct arena arena;
    struct scope voice, onnet, data, video, family;
    struct offer_charge standard[2];
    struct offer_allowance allowances[3];
    struct offer plan;
    struct catalog catalog;
};

static const char *const app_names[] = {"general", "video"};
static const uint16_t video_id[] = {2};

static void begin(struct hand *hand)
{
    *hand = (struct hand){
        .voice = scope_of_service(SERVICE_VOICE),
        .onnet = scope_of_service(SERVICE_VOICE),
        .family = scope_of_service(SERVICE_VOICE),
        .data = scope_of_service(SERVICE_DATA),
        .video = scope_of_service(SERVICE_DATA),
    };
    hand->onnet.networks = 1 << NETWORK_ONNET;
    hand->video.apps = (struct scope_ids){.ids = video_id, .count = 1};
    hand->family.family = true;
    hand->standard[0] =
        (struct offer_charge){LITTLE_CHARGE, .scope = &hand->voice, .meter = SECONDS(60),
                              .price = little_per(60, 100000), .denominator = 3};
    hand->standard[1] = (struct offer_charge){LITTLE_CHARGE, .scope = &hand->data,
                                              .price = little_per(MB, 290000), .denominator = MB};
    hand->plan = (struct offer){LITTLE_OFFER, .code = "P", .kind = OFFER_PLAN,
                                .allowances = hand->allowances};
    hand->catalog = (struct catalog){.apps = {app_names, 2},
                                     .standard_charges = hand->standard,
                                     .standard_charge_count = 2,
                                     .offers = &hand->plan,
                                     .offer_count = 1};
}

static void allow(struct hand *hand, const struct scope *scope, int64_t amount)
{
    hand->allowances[hand->plan.allowance_count++] =
        (struct offer_allowance){.scope = scope, .amount = amount, .months = {.first = 1}};
}

/* "60* 120 . 3": quantities in order, * metered by a charge, months apart by a point. */
static const char *text_of(struct hand *hand, struct usage_line *lines, size_t count)
{
    struct sight *sight = sight_create(&hand->catalog);
    const struct history *history = little_history(&hand->arena, &hand->catalog, lines, count);
    const struct history *reduced = reduction_of(&hand->arena, sight, history);
    const char *text = "";
    for (size_t month = 0; month < reduced->month_count; month++)
        for (size_t i = reduced->starts[month]; i < reduced->starts[month + 1]; i++)
            text = arena_format(&hand->arena, "%s%s%lld%s", text,
                                !*text                        ? ""
                                : i == reduced->starts[month] ? " . "
                                                              : " ",
                                (long long)reduced->lines[i].quantity,
                                reduced->lines[i].metered ? "*" : "");
    sight_destroy(sight);
    return text;
}

static struct usage_line call(const char *time, int64_t seconds, const char *peer)
{
    struct usage_line line = little_line(SERVICE_VOICE, seconds);
    line.time = little_time(time);
    line.events = 1;
    line.peer = peer;
    return line;
}

static struct usage_line data_of(const char *app, int64_t quantity)
{
    struct usage_line line = little_line(SERVICE_DATA, quantity);
    line.app = app;
    return line;
}

static void test_reduction__calls_of_one_meter_are_one_line_of_whole_minutes(void **state)
{
    (void)state;
    struct hand hand;
    begin(&hand);
    struct usage_line lines[] = {call("2026-08-01T10:00:00", 61, "a"),
                                 call("2026-08-02T10:00:00", 10, "b"),
                                 call("2026-08-03T10:00:00", 60, "")};
    assert_string_equal(text_of(&hand, LITTLE_LIST(lines)), "240"); /* 120 + 60 + 60 */
    arena_finish(&hand.arena);
}

static void test_reduction__calls_that_two_charges_meter_differently_stay_apart(void **state)
{
    (void)state;
    struct hand hand;
    begin(&hand);
    struct offer_charge own = {LITTLE_CHARGE, .scope = &hand.voice, .meter = 6,
                               .price = little_per(60, 100000), .denominator = 3};
    hand.plan.charges = &own;
    hand.plan.charge_count = 1;
    struct usage_line lines[] = {call("2026-08-01T10:00:00", 61, ""),
                                 call("2026-08-02T10:00:00", 60, ""),
                                 call("2026-08-03T10:00:00", 120, "")};
    assert_string_equal(text_of(&hand, LITTLE_LIST(lines)), "61* 180");
    arena_finish(&hand.arena);
}

static void test_reduction__what_shares_an_allowance_but_not_a_price_keeps_its_order(void **state)
{
    (void)state;
    struct hand hand;
    begin(&hand);
    allow(&hand, &hand.data, 100 * MB);
    struct offer_charge cheap = {LITTLE_CHARGE, .scope = &hand.video,
                                 .price = little_per(MB, 100000), .denominator = MB};
    hand.plan.charges = &cheap;
    hand.plan.charge_count = 1;
    struct usage_line lines[] = {data_of("general", 1), data_of("general", 2), data_of("video", 4),
                                 data_of("general", 8), data_of("video", 16)};
    assert_string_equal(text_of(&hand, LITTLE_LIST(lines)), "3 4 8 16");
    arena_finish(&hand.arena);
}

static void test_reduction__directed_allowances_are_used_first_so_order_is_free(void **state)
{
    (void)state;
    struct hand hand;
    begin(&hand);
    allow(&hand, &hand.data, 100 * MB);
    allow(&hand, &hand.video, 10 * MB);
    struct usage_line lines[] = {data_of("general", 1), data_of("general", 2), data_of("video", 4),
                                 data_of("general", 8), data_of("video", 16)};
    assert_string_equal(text_of(&hand, LITTLE_LIST(lines)), "11 20");
    hand.allowances[0].has_priority = true; /* as early as the directed one: order matters */
    hand.allowances[0].priority = 20;
    assert_string_equal(text_of(&hand, LITTLE_LIST(lines)), "3 4 8 16");
    arena_finish(&hand.arena);
}

static void test_reduction__what_no_scope_tells_apart_is_one_line_in_each_month(void **state)
{
    (void)state;
    struct hand hand;
    begin(&hand);
    struct usage_line lines[] = {data_of("general", 1), data_of("video", 2), data_of("general", 4),
                                 data_of("other", 8)};
    lines[2].month++;
    lines[3].month++;
    assert_string_equal(text_of(&hand, LITTLE_LIST(lines)), "3 . 12");
    arena_finish(&hand.arena);
}

static void test_reduction__only_peers_that_can_be_family_numbers_stay(void **state)
{
    (void)state;
    struct hand hand;
    begin(&hand);
    allow(&hand, &hand.family, SECONDS(600));
    hand.plan.family_numbers = 1;
    struct usage_line lines[] = {
        call("2026-08-01T10:00:00", 61, "zoe"), call("2026-08-02T10:00:00", 62, "adam"),
        call("2026-08-03T10:00:00", 10, "zoe"), call("2026-08-04T10:00:00", 50, "carl")};
    /* zoe: 71 s as recorded, the most; her calls keep their seconds, the others are whole minutes.
     */
    assert_string_equal(text_of(&hand, LITTLE_LIST(lines)), "61* 180 10*");
    arena_finish(&hand.arena);
}

static void test_reduction__events_with_a_price_each_stay_apart(void **state)
{
    (void)state;
    struct hand hand;
    begin(&hand);
    hand.standard[1].setup = 100000;
    struct usage_line lines[] = {data_of("general", 1), data_of("general", 2),
                                 data_of("general", 4)};
    lines[1].events = 3;
    assert_string_equal(text_of(&hand, LITTLE_LIST(lines)), "1 2 4");
    arena_finish(&hand.arena);
}

static void test_reduction__quantities_near_the_limit_are_left_alone(void **state)
{
    (void)state;
    struct hand hand;
    begin(&hand);
    struct usage_line lines[] = {call("2026-08-01T10:00:00", CURVE_QUANTITY_MOST - 1, ""),
                                 call("2026-08-02T10:00:00", 1, "")};
    assert_string_equal(text_of(&hand, LITTLE_LIST(lines)), "281474976710655* 1*");
    arena_finish(&hand.arena);
}

/* ---- at random */

static int64_t pick(struct random *random, int64_t most)
{
    return random_between(random, 0, most);
}

static struct usage_line random_line(struct arena *arena, struct random *random, int events)
{
    static const enum service services[] = {SERVICE_VOICE, SERVICE_VOICE, SERVICE_VOICE,
                                            SERVICE_DATA,  SERVICE_DATA,  SERVICE_DATA,
                                            SERVICE_SMS,   SERVICE_MMS};
    struct usage_line line = little_line(services[pick(random, 7)], 0);
    line.month += (int32_t)pick(random, 2);
    line.direction = pick(random, 5) ? DIRECTION_OUT : DIRECTION_IN;
    line.location = pick(random, 6) ? PLACE_NEAR : PLACE_HMT;
    line.network = (enum network)pick(random, 2);
    line.app = pick(random, 2) ? "general" : "video";
    bool data = line.service == SERVICE_DATA, voice = line.service == SERVICE_VOICE;
    line.quantity = data    ? pick(random, 3000 * MB / (events / 8 + 1))
                    : voice ? pick(random, 2000 / (events / 40 + 1))
                            : pick(random, 3);
    if (pick(random, 3) == 0)
        line.quantity = line.quantity / 60 * 60;
    if (voice && pick(random, 1))
        line.peer = arena_format(arena, "p%lld", (long long)pick(random, 6));
    line.events = pick(random, 3) ? 0 : pick(random, 3);
    if (pick(random, 5)) {
        line.time = (int64_t)date_first_day(line.month) * DATE_DAY_SECONDS + pick(random, 2500000);
        line.events = 1;
    } else if (pick(random, 2) == 0) {
        line.bands = "night";
    }
    return line;
}

static size_t random_list(struct random *random, const struct catalog *catalog, bool boosters,
                          struct choice_taken *items)
{
    size_t count = 0;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        bool fits = boosters ? offer->kind == OFFER_BOOSTER
                             : offer->kind == OFFER_ADDON || offer->kind == OFFER_PROMOTION;
        if (fits && pick(random, 1))
            items[count++] =
                (struct choice_taken){offer, (int)random_between(random, 1, offer->limit)};
    }
    return count;
}

static struct choice random_choice(struct arena *arena, struct random *random,
                                   const struct catalog *catalog)
{
    struct choice choice = {0};
    while (!choice.plan) {
        const struct offer *offer =
            &catalog->offers[pick(random, (int64_t)catalog->offer_count - 1)];
        choice.plan = offer->kind == OFFER_PLAN ? offer : NULL;
    }
    for (int i = -1; i < 3; i++) {
        struct choice_taken *items = ARENA_ARRAY(arena, struct choice_taken, catalog->offer_count);
        size_t count = random_list(random, catalog, i >= 0, items);
        *(i < 0 ? &choice.taken : &choice.boosters[i]) = (struct choice_list){items, count};
    }
    return choice;
}

static void compare_items(const struct bill *left, const struct bill *right)
{
    assert_int_equal(left->total_fen, right->total_fen);
    assert_int_equal(left->item_count, right->item_count);
    for (size_t i = 0; i < left->item_count; i++) {
        const struct bill_item *a = &left->items[i], *b = &right->items[i];
        assert_int_equal(a->kind, b->kind);
        assert_ptr_equal(a->offer, b->offer);
        assert_ptr_equal(a->charge, b->charge);
        assert_int_equal(a->quantity, b->quantity);
        assert_int_equal(a->covered, b->covered);
        assert_int_equal(a->amount_fen, b->amount_fen);
    }
    assert_int_equal(left->allowance_count, right->allowance_count);
    for (size_t i = 0; i < left->allowance_count; i++) {
        assert_ptr_equal(left->allowances[i].allowance, right->allowances[i].allowance);
        assert_int_equal(left->allowances[i].available, right->allowances[i].available);
        assert_int_equal(left->allowances[i].used, right->allowances[i].used);
    }
}

static void compare_bills(struct arena *arena, const struct bill_request *request,
                          const struct history *reduced)
{
    struct bill_list whole, less;
    struct bill_request other = *request;
    other.history = reduced;
    bill_compute(arena, request, &whole);
    bill_compute(arena, &other, &less);
    assert_int_equal(whole.count, less.count);
    assert_int_equal(whole.sum_fen, less.sum_fen);
    assert_int_equal(whole.stopped, less.stopped);
    assert_string_equal(whole.reason.message, less.reason.message);
    for (size_t i = 0; i < whole.count; i++)
        compare_items(&whole.bills[i], &less.bills[i]);
}

struct tally {
    size_t lines, left;
};

static void compare_case(uint64_t seed, int lines, struct tally *tally)
{
    struct arena arena = {0};
    struct random random = random_seeded(seed);
    struct random_catalog_shape shape = {3, 4, 3, 2, 3, 6, 3};
    struct random_case made = random_catalog_case(&arena, &random, &shape);
    struct usage_line *all = ARENA_ARRAY(&arena, struct usage_line, (size_t)lines);
    for (int i = 0; i < lines; i++)
        all[i] = random_line(&arena, &random, lines);
    struct history *history = little_history(&arena, made.catalog, all, (size_t)lines);
    struct sight *sight = sight_create(made.catalog);
    const struct history *reduced = reduction_of(&arena, sight, history);
    tally->lines += history->line_count;
    tally->left += reduced->line_count;
    for (int i = 0; i < 12; i++) {
        struct choice choice = random_choice(&arena, &random, made.catalog);
        struct bill_request request = {.catalog = made.catalog,
                                       .history = history,
                                       .subscriber = made.subscriber,
                                       .choice = &choice,
                                       .as_of = RANDOM_CATALOG_AS_OF,
                                       .horizon_month = (int)random_between(&random, 1, 6)};
        compare_bills(&arena, &request, reduced);
    }
    sight_destroy(sight);
    arena_finish(&arena);
}

static void compare_many(uint64_t first, int cases, int lines)
{
    struct tally tally = {0};
    for (int i = 0; i < cases * (getenv("KIOSK_TEST_LONG") ? 20 : 1); i++)
        compare_case(first + (uint64_t)i, lines, &tally);
    printf("%zu lines, %zu reduced\n", tally.lines, tally.left);
    assert_true(tally.left < tally.lines);
}

static void test_reduction__bills_of_few_lines_are_the_same(void **state)
{
    (void)state;
    compare_many(1, 3000, 14);
}

static void test_reduction__bills_of_hundreds_of_lines_are_the_same(void **state)
{
    (void)state;
    compare_many(100000, 400, 240);
}

static void test_reduction__bills_of_3000_events_are_the_same(void **state)
{
    (void)state;
    compare_many(200000, 25, 3000);
}

static void test_sight__what_changes_a_class_changes_the_description(void **state)
{
    (void)state;
    struct hand hand;
    begin(&hand);
    allow(&hand, &hand.data, 100 * MB);
    struct buffer texts[5];
    for (int i = 0; i < 5; i++) {
        if (i == 1)
            hand.allowances[0].amount = 7 * MB; /* no class changes */
        if (i == 2)
            hand.allowances[0].scope = &hand.video;
        if (i == 3)
            hand.standard[0].meter = 1;
        if (i == 4)
            hand.allowances[0].rollover = true;
        struct sight *sight = sight_create(&hand.catalog);
        buffer_init(&texts[i], 1 << 20);
        sight_describe(sight, &texts[i]);
        sight_destroy(sight);
    }
    assert_string_equal(buffer_text(&texts[0]), buffer_text(&texts[1]));
    for (int i = 2; i < 4; i++)
        assert_string_not_equal(buffer_text(&texts[i - 1]), buffer_text(&texts[i]));
    assert_string_equal(buffer_text(&texts[3]), buffer_text(&texts[4])); /* 20 is below 30 */
    for (int i = 0; i < 5; i++)
        buffer_finish(&texts[i]);
    sight_destroy(NULL);
    arena_finish(&hand.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reduction__calls_of_one_meter_are_one_line_of_whole_minutes),
        cmocka_unit_test(test_reduction__calls_that_two_charges_meter_differently_stay_apart),
        cmocka_unit_test(test_reduction__what_shares_an_allowance_but_not_a_price_keeps_its_order),
        cmocka_unit_test(test_reduction__directed_allowances_are_used_first_so_order_is_free),
        cmocka_unit_test(test_reduction__what_no_scope_tells_apart_is_one_line_in_each_month),
        cmocka_unit_test(test_reduction__only_peers_that_can_be_family_numbers_stay),
        cmocka_unit_test(test_reduction__events_with_a_price_each_stay_apart),
        cmocka_unit_test(test_reduction__quantities_near_the_limit_are_left_alone),
        cmocka_unit_test(test_reduction__bills_of_few_lines_are_the_same),
        cmocka_unit_test(test_reduction__bills_of_hundreds_of_lines_are_the_same),
        cmocka_unit_test(test_reduction__bills_of_3000_events_are_the_same),
        cmocka_unit_test(test_sight__what_changes_a_class_changes_the_description),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
