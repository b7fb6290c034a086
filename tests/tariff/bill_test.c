/* What must hold of every bill, on thousands of made-up ones; the amounts themselves are worked out
 * by hand in tests/scenario. A second rater, written backwards from the model's words and slow on
 * purpose, is held against the first. */
#include "base/random.h"
#include "little.h"

#define OFFERS 6
#define MB QUANTITY_MB

/* ---- made-up offers, small numbers so that everything happens often ---- */

struct made {
    struct scope scopes[4];
    struct offer_allowance allowances[OFFERS][2];
    struct offer_charge charges[OFFERS][2];
    struct offer_charge standard[SERVICE_COUNT];
    struct offer_fee fees[OFFERS];
    struct offer_discount discounts[OFFERS];
    struct offer_credit credits[OFFERS];
    struct offer offers[OFFERS];
    struct catalog catalog;
    struct choice_taken taken[3], boosters[2];
    struct choice choice;
    struct history *history;
    struct arena arena;
};

static const char *const codes[OFFERS] = {"A", "B", "C", "D", "E", "P"};
static const char *const apps[] = {"general", "video"};
static const uint16_t video[] = {2};

static struct offer_charge made_charge(struct random *random, const struct scope *scope)
{
    struct offer_charge charge = {.scope = scope, LITTLE_CHARGE};
    charge.price = little_per(random_between(random, 1, 7), random_between(random, 0, 50) * 1000);
    if (random_one_in(random, 2))
        charge.price.kind = CURVE_BLOCK;
    charge.per_event = random_one_in(random, 3);
    charge.setup = random_one_in(random, 3) ? random_between(random, 0, 9) * 1000 : 0;
    charge.min = random_one_in(random, 4) ? random_between(random, 0, 90) * 1000 : OFFER_NONE;
    charge.cap = random_one_in(random, 4) ? random_between(random, 0, 900) * 1000 : OFFER_NONE;
    charge.meter = random_one_in(random, 3) ? random_between(random, 1, 6) : 0;
    charge.denominator = curve_denominator(&charge.price);
    return charge;
}

static void make_offer(struct made *made, struct random *random, size_t i)
{
    struct offer *offer = &made->offers[i];
    *offer = (struct offer){.code = codes[i], LITTLE_OFFER};
    offer->kind = i == 5 ? OFFER_PLAN : i >= 3 ? OFFER_BOOSTER : OFFER_ADDON;
    made->fees[i] = (struct offer_fee){
        .amount = random_between(random, 0, 3000) * 1000, .every_months = 1, .months = {1, 0}};
    offer->fees = &made->fees[i];
    offer->fee_count = 1;
    for (int j = 0; j < 2; j++) {
        const struct scope *scope = &made->scopes[random_between(random, 0, 3)];
        made->allowances[i][j] = (struct offer_allowance){.scope = scope,
                                                          .amount = random_between(random, 0, 20),
                                                          .unlimited = random_one_in(random, 9),
                                                          .rollover = random_one_in(random, 2),
                                                          .months = {1, 0}};
        made->charges[i][j] = made_charge(random, &made->scopes[random_between(random, 0, 3)]);
    }
    offer->allowances = made->allowances[i];
    offer->charges = made->charges[i];
    offer->allowance_count = (size_t)random_between(random, 0, 2);
    offer->charge_count = (size_t)random_between(random, 0, 2);
    made->discounts[i] = (struct offer_discount){
        .off = (enum offer_off)random_between(random, 0, 2),
        .kind = random_one_in(random, 2) ? OFFER_DISCOUNT_PERCENT : OFFER_DISCOUNT_AMOUNT,
        .percent = random_between(random, 0, 100) * 1000000,
        .amount = random_between(random, 0, 2000) * 1000,
        .months = {1, 0}};
    offer->discounts = &made->discounts[i];
    offer->discount_count = random_one_in(random, 2);
    made->credits[i] =
        (struct offer_credit){.amount = random_between(random, 0, 900) * 1000, .months = {1, 0}};
    offer->credits = &made->credits[i];
    offer->credit_count = random_one_in(random, 3);
    if (random_one_in(random, 4))
        offer->min_spend =
            (struct offer_min_spend){.present = true,
                                     .amount = random_between(random, 0, 6000) * 1000,
                                     .stacks = random_one_in(random, 2),
                                     .months = {1, 0}};
    if (random_one_in(random, 5))
        offer->spend_cap = random_between(random, 0, 6000) * 1000;
}

static void make_catalog(struct made *made, struct random *random)
{
    for (int i = 0; i < 4; i++)
        made->scopes[i] = scope_of_service(i % 2 ? SERVICE_VOICE : SERVICE_DATA);
    made->scopes[2].apps = (struct scope_ids){.ids = video, .count = 1};
    made->scopes[3].directions = 1 << DIRECTION_OUT;
    for (size_t i = 0; i < OFFERS; i++)
        make_offer(made, random, i);
    for (int i = 0; i < SERVICE_COUNT; i++) {
        struct scope *scope = ARENA_NEW(&made->arena, struct scope);
        *scope = scope_of_service((enum service)i);
        made->standard[i] = made_charge(random, scope);
    }
    made->catalog = (struct catalog){.apps = {apps, 2},
                                     .standard_charges = made->standard,
                                     .standard_charge_count = SERVICE_COUNT,
                                     .offers = made->offers,
                                     .offer_count = OFFERS};
}

static void make_history(struct made *made, struct random *random)
{
    struct usage_line lines[24];
    size_t count = (size_t)random_between(random, 1, 24);
    for (size_t i = 0; i < count; i++) {
        lines[i] = little_line(random_one_in(random, 2) ? SERVICE_VOICE : SERVICE_DATA,
                               random_between(random, 0, 15));
        lines[i].month += (int32_t)random_between(random, 0, 2);
        lines[i].direction = random_one_in(random, 3) ? DIRECTION_IN : DIRECTION_OUT;
        lines[i].app = random_one_in(random, 2) ? "video" : "general";
        lines[i].events = random_between(random, 0, 2);
        if (random_one_in(random, 2))
            lines[i].time = random_between(random, 0, 1000);
    }
    made->history = little_history(&made->arena, &made->catalog, lines, count);
}

static void make_choice(struct made *made, struct random *random)
{
    made->choice.plan = &made->offers[5];
    size_t taken = 0, boosters = 0;
    for (size_t i = 0; i < 3; i++)
        if (random_one_in(random, 2))
            made->taken[taken++] =
                (struct choice_taken){&made->offers[i], (int)random_between(random, 1, 3)};
    for (size_t i = 3; i < 5; i++)
        if (random_one_in(random, 2))
            made->boosters[boosters++] =
                (struct choice_taken){&made->offers[i], (int)random_between(random, 1, 2)};
    made->choice.taken = (struct choice_list){made->taken, taken};
    made->choice.boosters[0] = (struct choice_list){made->boosters, boosters};
}

static struct made *make(struct random *random)
{
    struct arena arena = {0};
    struct made *made = ARENA_NEW(&arena, struct made);
    made->arena = arena;
    make_catalog(made, random);
    make_history(made, random);
    make_choice(made, random);
    return made;
}

static void finish(struct made *made)
{
    struct arena arena = made->arena; /* which holds `made` itself */
    arena_finish(&arena);
}

static void compute(struct made *made, struct bill_list *list)
{
    struct bill_request request = {.catalog = &made->catalog,
                                   .history = made->history,
                                   .choice = &made->choice,
                                   .as_of = DATE_NONE,
                                   .horizon_month = 1};
    bill_compute(&made->arena, &request, list);
}

/* ---- the second rater: charges and allowances only, unit by unit ---- */

/* An allowance of one month in a pool that outlives it, so that rollover is a matter of dates. */
struct pooled {
    const struct offer *offer;
    const struct offer_allowance *allowance;
    size_t month; /* in which it was given */
    int64_t left;
};

struct slow {
    struct made *made;
    struct pooled pool[100];
    size_t pool_count;
    int64_t reached[OFFERS * 2 + SERVICE_COUNT], events[OFFERS * 2 + SERVICE_COUNT];
    int64_t by_event[OFFERS * 2 + SERVICE_COUNT]; /* in micro: blocks and units are whole here */
};

static int slow_quantity(const struct made *made, size_t offer, size_t month)
{
    if (offer == 5)
        return 1;
    const struct choice_list *list =
        offer < 3 ? &made->choice.taken : &made->choice.boosters[month];
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].offer == &made->offers[offer])
            return list->items[i].quantity;
    return 0;
}

/* The place of a charge: add-ons and boosters by code, the plan, standard. -1: none. */
static int slow_charge(const struct slow *slow, const struct history_line *line, size_t month,
                       const struct offer_charge **found)
{
    const struct made *made = slow->made;
    for (size_t i = 0; i < OFFERS; i++) {
        if (slow_quantity(made, i, month) == 0)
            continue;
        for (size_t j = 0; j < made->offers[i].charge_count; j++)
            if (scope_accepts(made->charges[i][j].scope, line)) {
                *found = &made->charges[i][j];
                return (int)(2 * i + j);
            }
    }
    *found = &made->standard[line->service];
    return 2 * OFFERS + line->service;
}

static bool slow_is_usable(const struct pooled *one, size_t month)
{
    if (one->left == 0)
        return false;
    return one->month == month ||
           (one->month + 1 == month && one->allowance->rollover && !one->allowance->unlimited);
}

static int slow_priority(const struct pooled *one, size_t month)
{
    int fresh = one->offer->kind == OFFER_PLAN ? 50 : one->offer->kind == OFFER_BOOSTER ? 60 : 40;
    if (!one->allowance->scope->apps.any)
        fresh = 20;
    return one->month < month && fresh > 30 ? 30 : fresh;
}

/* Whether a is used before b: priority, carried, the plan, code, position. */
static bool slow_before(const struct pooled *a, const struct pooled *b, size_t month)
{
    int keys[][2] = {
        {slow_priority(a, month), slow_priority(b, month)},
        {a->month == month, b->month == month},
        {a->offer->kind != OFFER_PLAN, b->offer->kind != OFFER_PLAN},
        {strcmp(a->offer->code, b->offer->code), 0},
        {(int)(a->allowance - a->offer->allowances), (int)(b->allowance - b->offer->allowances)},
    };
    for (size_t i = 0; i < LITTLE_COUNT(keys); i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1];
    return false;
}

/* Takes one unit from the best of the pool; false where nothing accepts the line. */
static bool slow_take(struct slow *slow, const struct history_line *line, size_t month)
{
    struct pooled *best = NULL;
    for (size_t i = 0; i < slow->pool_count; i++) {
        struct pooled *one = &slow->pool[i];
        if (slow_is_usable(one, month) && scope_accepts(one->allowance->scope, line) &&
            (!best || slow_before(one, best, month)))
            best = one;
    }
    if (best && !best->allowance->unlimited)
        best->left--;
    return best != NULL;
}

static int64_t slow_curve(const struct curve *curve, int64_t quantity, int64_t denominator)
{
    if (curve->kind == CURVE_PROPORTIONAL)
        return quantity * curve->price * denominator / curve->unit;
    return (quantity + curve->unit - 1) / curve->unit * curve->price * denominator;
}

static void slow_line(struct slow *slow, const struct history_line *line, size_t month)
{
    const struct offer_charge *charge;
    int place = slow_charge(slow, line, month, &charge);
    int64_t quantity = line->quantity, left = 0;
    if (line->metered)
        while (charge->meter && quantity % charge->meter)
            quantity++;
    for (int64_t unit = 0; unit < quantity; unit++)
        left += !slow_take(slow, line, month);
    if (left == 0)
        return;
    slow->reached[place] += left;
    slow->events[place] += line->events;
    slow->by_event[place] += slow_curve(&charge->price, left, charge->denominator);
}

static int64_t slow_amount(const struct slow *slow, const struct offer_charge *charge, int place)
{
    int64_t denominator = charge->denominator, fen = denominator * MONEY_FEN;
    if (slow->reached[place] == 0)
        return 0;
    int64_t amount = charge->per_event
                         ? slow->by_event[place]
                         : slow_curve(&charge->price, slow->reached[place], denominator);
    amount += charge->setup * slow->events[place] * denominator;
    if (charge->min != OFFER_NONE && amount < charge->min * denominator)
        amount = charge->min * denominator;
    if (charge->cap != OFFER_NONE && amount > charge->cap * denominator)
        amount = charge->cap * denominator;
    return amount / fen + (amount % fen * 2 >= fen);
}

/* The sum of a month's charges. */
static int64_t slow_month(struct slow *slow, size_t month)
{
    struct made *made = slow->made;
    memset(slow->reached, 0, sizeof slow->reached);
    memset(slow->events, 0, sizeof slow->events);
    memset(slow->by_event, 0, sizeof slow->by_event);
    for (size_t i = 0; i < OFFERS; i++)
        for (size_t j = 0; j < made->offers[i].allowance_count; j++)
            if (slow_quantity(made, i, month))
                slow->pool[slow->pool_count++] = (struct pooled){
                    .offer = &made->offers[i],
                    .allowance = &made->allowances[i][j],
                    .month = month,
                    .left = made->allowances[i][j].unlimited
                                ? 1
                                : made->allowances[i][j].amount * slow_quantity(made, i, month)};
    for (size_t i = made->history->starts[month]; i < made->history->starts[month + 1]; i++)
        slow_line(slow, &made->history->lines[i], month);
    int64_t sum = 0;
    for (size_t i = 0; i < OFFERS; i++)
        for (size_t j = 0; j < 2; j++)
            sum += slow_amount(slow, &made->charges[i][j], (int)(2 * i + j));
    for (int i = 0; i < SERVICE_COUNT; i++)
        sum += slow_amount(slow, &made->standard[i], 2 * OFFERS + i);
    return sum;
}

/* ---- tests ---- */

static int64_t sum_of_kind(const struct bill *bill, enum bill_item_kind kind)
{
    int64_t sum = 0;
    for (size_t i = 0; i < bill->item_count; i++)
        if (bill->items[i].kind == kind)
            sum += bill->items[i].amount_fen;
    return sum;
}

static void test_bill__charges_equal_those_of_a_second_slow_rater(void **state)
{
    struct random random = random_seeded(20261121);
    (void)state;
    for (int run = 0; run < 4000; run++) {
        struct made *made = make(&random);
        struct slow slow = {.made = made};
        struct bill_list list;
        compute(made, &list);
        for (size_t month = 0; month < list.count; month++)
            assert_int_equal(sum_of_kind(&list.bills[month], BILL_CHARGE),
                             slow_month(&slow, month));
        finish(made);
    }
}

static void check_bill(const struct bill *bill)
{
    int64_t sum = 0;
    for (size_t i = 0; i < bill->item_count; i++) {
        const struct bill_item *item = &bill->items[i];
        bool cuts =
            item->kind == BILL_DISCOUNT || item->kind == BILL_CAP || item->kind == BILL_CREDIT;
        sum += item->amount_fen;
        assert_true(cuts ? item->amount_fen < 0 : item->amount_fen >= 0);
        assert_true(sum >= 0);
        assert_true(i == 0 || item->kind >= bill->items[i - 1].kind);
        assert_true(item->amount_fen != 0 ||
                    (item->kind == BILL_CHARGE && (item->quantity > 0 || item->covered > 0)));
    }
    assert_int_equal(sum, bill->total_fen);
}

static int64_t covered_by_charges(const struct bill *bill)
{
    int64_t sum = 0;
    for (size_t i = 0; i < bill->item_count; i++)
        sum += bill->items[i].covered;
    return sum;
}

static int64_t used_of_allowances(const struct bill *bill)
{
    int64_t sum = 0;
    for (size_t i = 0; i < bill->allowance_count; i++) {
        assert_true(bill->allowances[i].used <= bill->allowances[i].available);
        sum += bill->allowances[i].used;
    }
    return sum;
}

static void test_bill__every_step_is_an_item_and_the_items_make_the_total(void **state)
{
    struct random random = random_seeded(7);
    (void)state;
    for (int run = 0; run < 4000; run++) {
        struct made *made = make(&random);
        struct bill_list list;
        int64_t sum = 0;
        compute(made, &list);
        for (size_t month = 0; month < list.count; month++) {
            check_bill(&list.bills[month]);
            assert_int_equal(covered_by_charges(&list.bills[month]),
                             used_of_allowances(&list.bills[month]));
            sum += list.bills[month].total_fen;
        }
        assert_int_equal(sum, list.sum_fen);
        finish(made);
    }
}

static void test_bill__priorities_follow_kind_app_and_rollover(void **state)
{
    static const struct catalog catalog = {.apps = {apps, 2}};
    struct scope any = scope_of_service(SERVICE_DATA), directed = any;
    directed.apps = (struct scope_ids){.ids = video, .count = 1};
    const struct {
        enum offer_kind kind;
        const struct scope *scope;
        int own; /* 0: none */
        int fresh, carried;
    } rows[] = {
        {OFFER_PLAN, &any, 0, 50, 30},      {OFFER_ADDON, &any, 0, 40, 30},
        {OFFER_PROMOTION, &any, 0, 40, 30}, {OFFER_BOOSTER, &any, 0, 60, 30},
        {OFFER_PLAN, &directed, 0, 20, 20}, {OFFER_BOOSTER, &directed, 0, 20, 20},
        {OFFER_PLAN, &any, 25, 25, 25},     {OFFER_PLAN, &directed, 70, 70, 30},
    };
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(rows); i++) {
        struct offer offer = {.code = "X", .kind = rows[i].kind};
        struct offer_allowance allowance = {
            .scope = rows[i].scope, .has_priority = rows[i].own > 0, .priority = rows[i].own};
        assert_int_equal(bill_priority(&catalog, &offer, &allowance, false), rows[i].fresh);
        assert_int_equal(bill_priority(&catalog, &offer, &allowance, true), rows[i].carried);
    }
}

/* A hostile catalog: the largest price, block and quantity, metered up, with the largest setup. */
static void test_bill__amounts_beyond_all_prices_stay_whole_numbers(void **state)
{
    struct arena arena = {0};
    struct scope scope = scope_of_service(SERVICE_DATA);
    struct offer_charge charge = {.scope = &scope,
                                  LITTLE_CHARGE,
                                  .meter = QUANTITY_MOST,
                                  .setup = MONEY_MOST,
                                  .denominator = 1};
    charge.price = little_per(1, MONEY_MOST);
    struct offer plan = {.code = "P", LITTLE_OFFER};
    struct catalog catalog = {
        .standard_charges = &charge, .standard_charge_count = 1, .offers = &plan, .offer_count = 1};
    struct usage_line lines[64];
    struct choice choice = {.plan = &plan};
    struct bill_list list;
    (void)state;
    for (int i = 0; i < 64; i++) {
        lines[i] = little_line(SERVICE_DATA, QUANTITY_MOST / 65);
        lines[i].time = i;
        lines[i].events = i % 2 ? USAGE_EVENTS_MOST : 1;
    }
    struct bill_request request = {.catalog = &catalog,
                                   .history = little_history(&arena, &catalog, lines, 64),
                                   .choice = &choice,
                                   .as_of = DATE_NONE,
                                   .horizon_month = 1};
    for (int per_event = 0; per_event < 2; per_event++) {
        charge.per_event = per_event;
        bill_compute(&arena, &request, &list);
        assert_true(list.sum_fen > 0);
        assert_true(list.sum_fen <= (int64_t)100000000000 * 100);
    }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bill__charges_equal_those_of_a_second_slow_rater),
        cmocka_unit_test(test_bill__every_step_is_an_item_and_the_items_make_the_total),
        cmocka_unit_test(test_bill__priorities_follow_kind_app_and_rollover),
        cmocka_unit_test(test_bill__amounts_beyond_all_prices_stay_whole_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
