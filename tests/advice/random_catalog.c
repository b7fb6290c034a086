/* A maker of cases. Knows nothing of how they are priced or searched. */
#include "random_catalog.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "tariff/validate.h"

#define MB ((int64_t)1 << 20)
#define GB ((int64_t)1 << 30)
#define SCOPES 12
#define GROUPS 3

struct maker {
    struct arena *arena;
    struct random *random;
    const struct random_catalog_shape *shape;
    struct catalog *catalog;
    struct scope *scopes;
    struct offer *offers;
    size_t offer_count;
};

static bool one_in(struct maker *maker, int n)
{
    return random_one_in(maker->random, n);
}

static int64_t between(struct maker *maker, int64_t least, int64_t most)
{
    return random_between(maker->random, least, most);
}

static int64_t pick(struct maker *maker, const int64_t *values, size_t count)
{
    return values[between(maker, 0, (int64_t)count - 1)];
}

#define PICK(maker, ...)                                                                           \
    pick(maker, (const int64_t[]){__VA_ARGS__},                                                    \
         sizeof((const int64_t[]){__VA_ARGS__}) / sizeof(int64_t))

static int64_t yuan(struct maker *maker)
{
    return PICK(maker, 1, 2, 5, 5, 10, 10, 20, 30) * MONEY_YUAN +
           (one_in(maker, 8) ? PICK(maker, 5000, 123456, 990000) : 0);
}

/* Scopes: of each service some that hold one another. */

static const char *const apps[] = {"general", "video"};

static void make_scopes(struct maker *maker)
{
    maker->scopes = ARENA_ARRAY(maker->arena, struct scope, SCOPES);
    for (int i = 0; i < SCOPES; i++) {
        static const enum service services[SCOPES] = {
            SERVICE_VOICE, SERVICE_VOICE, SERVICE_VOICE, SERVICE_VOICE, SERVICE_DATA, SERVICE_DATA,
            SERVICE_DATA,  SERVICE_DATA,  SERVICE_SMS,   SERVICE_SMS,   SERVICE_MMS,  SERVICE_DATA};
        maker->scopes[i] = scope_of_service(services[i]);
    }
    maker->scopes[1].directions = 1 << DIRECTION_OUT;
    maker->scopes[2].networks = 1 << NETWORK_ONNET;
    maker->scopes[3].family = true;
    static const uint16_t general[] = {1}, video[] = {2};
    maker->scopes[5].apps = (struct scope_ids){.ids = general, .count = 1};
    maker->scopes[6].apps = (struct scope_ids){.ids = video, .count = 1};
    maker->scopes[7].locations = 1 << PLACE_NEAR | 1 << PLACE_DOMESTIC;
    maker->scopes[9].directions = 1 << DIRECTION_OUT;
    maker->scopes[11].bands = 1;
}

static const struct scope *any_scope(struct maker *maker)
{
    return &maker->scopes[between(maker, 0, SCOPES - 1)];
}

static int64_t amount_of(struct maker *maker, enum service service)
{
    switch (service) {
    case SERVICE_VOICE:
        return PICK(maker, 30, 60, 600, 1800, 3600);
    case SERVICE_DATA:
        return PICK(maker, 100, 300, 512, 1024, 3072) * MB;
    default:
        return PICK(maker, 1, 5, 10, 30);
    }
}

static int64_t unit_of(struct maker *maker, enum service service)
{
    switch (service) {
    case SERVICE_VOICE:
        return PICK(maker, 1, 6, 60, 60);
    case SERVICE_DATA:
        return PICK(maker, 10, 100, 512, 1024) * MB;
    default:
        return PICK(maker, 1, 1, 5);
    }
}

/* Curves. */

static struct curve make_curve(struct maker *maker, enum service service, int depth);

static struct curve make_block(struct maker *maker, enum service service, int depth)
{
    struct curve curve = {.kind = CURVE_BLOCK,
                          .unit = unit_of(maker, service),
                          .price = PICK(maker, 1, 2, 3, 5, 10) * 500000};
    curve.inside_kind = (enum curve_inside)between(maker, 0, 1);
    if (depth < 2 && curve.unit > 1 && one_in(maker, 3)) {
        struct curve *inside = ARENA_NEW(maker->arena, struct curve);
        *inside = make_curve(maker, service, depth + 1);
        curve.inside_kind = CURVE_INSIDE_CURVE;
        curve.inside = inside;
    }
    return curve;
}

static struct curve make_tiers(struct maker *maker, enum service service, int depth)
{
    size_t count = (size_t)between(maker, 2, 3);
    struct curve_tier *tiers = ARENA_ARRAY(maker->arena, struct curve_tier, count);
    for (size_t i = 0; i < count; i++) {
        tiers[i].curve = make_curve(maker, service, depth + 1);
        tiers[i].width = i + 1 < count ? amount_of(maker, service) : 0;
    }
    return (struct curve){.kind = CURVE_TIERS, .tiers = tiers, .tier_count = count};
}

static struct curve make_curve(struct maker *maker, enum service service, int depth)
{
    if (depth < 2 && one_in(maker, 5))
        return make_tiers(maker, service, depth);
    if (one_in(maker, 2))
        return make_block(maker, service, depth);
    return (struct curve){.kind = CURVE_PROPORTIONAL,
                          .unit = unit_of(maker, service),
                          .price = PICK(maker, 0, 1, 1, 2, 3, 10) * 100000};
}

static struct offer_months months_of(struct maker *maker)
{
    int last = maker->shape->horizon;
    if (!one_in(maker, 6))
        return (struct offer_months){.first = 1};
    int first = (int)between(maker, 1, last);
    return (struct offer_months){first, one_in(maker, 2) ? 0 : (int)between(maker, first, last)};
}

static struct offer_charge make_charge(struct maker *maker, const struct scope *scope)
{
    struct offer_charge charge = {
        .scope = scope, .min = OFFER_NONE, .cap = OFFER_NONE, .months = {.first = 1}};
    charge.price = make_curve(maker, scope->service, 0);
    charge.per_event = one_in(maker, 4);
    if (one_in(maker, 4))
        charge.meter =
            scope->service == SERVICE_VOICE ? PICK(maker, 6, 60) : unit_of(maker, scope->service);
    if (one_in(maker, 6))
        charge.setup = PICK(maker, 100000, 5000);
    if (one_in(maker, 6))
        charge.min = PICK(maker, 1, 3) * MONEY_YUAN;
    if (one_in(maker, 4)) {
        charge.cap = PICK(maker, 5, 10, 20) * MONEY_YUAN;
        charge.stops = one_in(maker, 4);
    }
    return charge;
}

static void make_standard_charges(struct maker *maker)
{
    struct offer_charge *charges = ARENA_ARRAY(maker->arena, struct offer_charge, 8);
    size_t count = 0;
    if (one_in(maker, 2))
        charges[count++] = make_charge(maker, any_scope(maker));
    static const int of_all[SERVICE_COUNT] = {0, 8, 10, 4};
    for (int i = 0; i < SERVICE_COUNT; i++) {
        charges[count] = make_charge(maker, &maker->scopes[of_all[i]]);
        charges[count++].stops = false;
    }
    maker->catalog->standard_charges = charges;
    maker->catalog->standard_charge_count = count;
}

/* Parts of offers. */

static void make_fees(struct maker *maker, struct offer *offer)
{
    struct offer_fee *fees = ARENA_ARRAY(maker->arena, struct offer_fee, 2);
    offer->fees = fees;
    if (one_in(maker, 6))
        return;
    fees[0] = (struct offer_fee){yuan(maker), 1, {.first = 1}};
    offer->fee_count = 1;
    if (offer->kind == OFFER_BOOSTER) {
        fees[0].every_months = one_in(maker, 2) ? 0 : 1;
        return;
    }
    if (one_in(maker, 6)) {
        fees[0].months.last = (int)between(maker, 1, 3);
        if (one_in(maker, 2)) {
            fees[1] = (struct offer_fee){yuan(maker), 1, {.first = fees[0].months.last + 1}};
            offer->fee_count = 2;
        }
    } else if (one_in(maker, 10)) {
        fees[0].every_months = one_in(maker, 2) ? 0 : 12;
        fees[0].amount *= one_in(maker, 2) ? 1 : 7;
    }
}

static void make_allowances(struct maker *maker, struct offer *offer)
{
    size_t count = (size_t)PICK(maker, 0, 1, 1, 2, 3);
    struct offer_allowance *allowances = ARENA_ARRAY(maker->arena, struct offer_allowance, count);
    for (size_t i = 0; i < count; i++) {
        const struct scope *scope = any_scope(maker);
        allowances[i] = (struct offer_allowance){
            .scope = scope,
            .amount = amount_of(maker, scope->service),
            .unlimited = one_in(maker, 12),
            .rollover = one_in(maker, 4),
            .has_priority = one_in(maker, 6),
            .priority = (int)PICK(maker, 10, 25, 30, 45, 70),
            .months = months_of(maker),
        };
    }
    offer->allowances = allowances;
    offer->allowance_count = count;
}

static void make_charges(struct maker *maker, struct offer *offer)
{
    size_t count =
        (size_t)(offer->kind == OFFER_PLAN ? PICK(maker, 0, 1, 2, 3) : PICK(maker, 0, 0, 0, 1, 2));
    struct offer_charge *charges = ARENA_ARRAY(maker->arena, struct offer_charge, count);
    for (size_t i = 0; i < count; i++) {
        charges[i] = make_charge(maker, any_scope(maker));
        charges[i].months = months_of(maker);
    }
    offer->charges = charges;
    offer->charge_count = count;
}

static struct offer_discount make_discount(struct maker *maker)
{
    struct offer_discount discount = {
        .off = (enum offer_off)between(maker, 0, 2),
        .kind = (enum offer_discount_kind)between(maker, 0, 2),
        .percent = PICK(maker, 10, 10, 50, 100, 33) * 1000000,
        .amount = yuan(maker),
        .months = months_of(maker),
    };
    if (discount.kind != OFFER_DISCOUNT_TENURE)
        return discount;
    struct offer_tenure *rows = ARENA_ARRAY(maker->arena, struct offer_tenure, 2);
    rows[0] = (struct offer_tenure){6, 5000000};
    rows[1] = (struct offer_tenure){24, 12500000};
    discount.tenure = rows;
    discount.tenure_count = 2;
    return discount;
}

static void make_discounts(struct maker *maker, struct offer *offer)
{
    size_t count =
        (size_t)(offer->kind == OFFER_PROMOTION ? between(maker, 0, 2) : one_in(maker, 5));
    struct offer_discount *discounts = ARENA_ARRAY(maker->arena, struct offer_discount, count);
    for (size_t i = 0; i < count; i++)
        discounts[i] = make_discount(maker);
    offer->discounts = discounts;
    offer->discount_count = count;
    if (!one_in(maker, 8))
        return;
    struct offer_credit *credit = ARENA_NEW(maker->arena, struct offer_credit);
    *credit = (struct offer_credit){yuan(maker), months_of(maker)};
    offer->credits = credit;
    offer->credit_count = 1;
}

static void make_limits(struct maker *maker, struct offer *offer)
{
    if (one_in(maker, 7))
        offer->min_spend = (struct offer_min_spend){.present = true,
                                                    .amount = yuan(maker),
                                                    .stacks = one_in(maker, 2),
                                                    .months = months_of(maker)};
    else if (one_in(maker, 14))
        offer->min_spend = (struct offer_min_spend){.present = true,
                                                    .amount = OFFER_NONE,
                                                    .mean_of = (int)between(maker, 1, 3),
                                                    .plus = 1230000,
                                                    .months = months_of(maker)};
    if (one_in(maker, 10))
        offer->spend_cap = yuan(maker) * 2;
    if (one_in(maker, 8) && offer->kind != OFFER_BOOSTER)
        offer->one_off = yuan(maker);
    if (one_in(maker, 4) && offer->kind != OFFER_BOOSTER)
        offer->contract =
            (struct offer_contract){.months = (int)PICK(maker, 6, 12, 24),
                                    .has_exit = true,
                                    .fixed = one_in(maker, 2) ? yuan(maker) : 0,
                                    .per_month_left = yuan(maker) / 5,
                                    .per_month_held = one_in(maker, 3) ? MONEY_YUAN : 0,
                                    .held_at_least = 3,
                                    .free_first = one_in(maker, 3),
                                    .free_last = one_in(maker, 3),
                                    .cap = one_in(maker, 3) ? yuan(maker) : OFFER_NONE};
    if (one_in(maker, 10)) {
        struct offer_stop *stop = ARENA_NEW(maker->arena, struct offer_stop);
        stop->scope = any_scope(maker);
        stop->amount = 3 * amount_of(maker, stop->scope->service);
        offer->stops_at = stop;
        offer->stop_count = 1;
    }
}

/* Rules between offers. */

static const char *const groups[GROUPS] = {"ga", "gb", "gc"};
static const char *const tags[] = {"young", "old"};

static const char *const *one_word(struct maker *maker, const char *word)
{
    const char **words = ARENA_NEW(maker->arena, const char *);
    *words = word;
    return words;
}

static const char *other_code(struct maker *maker)
{
    return maker->offers[between(maker, 0, (int64_t)maker->offer_count - 1)].code;
}

static void make_with(struct maker *maker, struct offer *offer)
{
    struct offer_with *with = ARENA_NEW(maker->arena, struct offer_with);
    *with = (struct offer_with){.fee_at_least = OFFER_NONE, .fee_at_most = OFFER_NONE};
    switch (between(maker, 0, 3)) {
    case 0:
        with->plans = one_word(maker, other_code(maker));
        with->plan_count = 1;
        break;
    case 1:
        with->brands = one_word(maker, "go");
        with->brand_count = 1;
        break;
    case 2:
        with->tags = one_word(maker, tags[0]);
        with->tag_count = 1;
        break;
    default:
        with->fee_at_least = yuan(maker);
    }
    offer->with = with;
    offer->with_count = 1;
}

static struct eligibility *make_condition(struct maker *maker, struct eligibility *condition,
                                          bool is_inside, bool may_ask)
{
    switch (between(maker, may_ask ? 0 : 3, is_inside ? 6 : 7)) {
    case 0:
    case 1:
    case 2:
        *condition = (struct eligibility){.kind = ELIGIBILITY_ASK,
                                          .code = one_in(maker, 2) ? "student" : "elder",
                                          .is = !one_in(maker, 4)};
        break;
    case 3:
        *condition = (struct eligibility){.kind = ELIGIBILITY_NUMBER,
                                          .fact = (enum eligibility_fact)between(maker, 0, 6),
                                          .has_least = true,
                                          .at_least = PICK(maker, 0, 1, 10, 24) * 1000000};
        break;
    case 4:
        *condition = (struct eligibility){.kind = ELIGIBILITY_NAME,
                                          .fact = ELIGIBILITY_REGION,
                                          .values = one_word(maker, "dalian"),
                                          .value_count = 1};
        break;
    case 5:
        *condition = (struct eligibility){.kind = ELIGIBILITY_NEW_CUSTOMER, .is = one_in(maker, 2)};
        break;
    case 6:
        *condition = (struct eligibility){
            .kind = ELIGIBILITY_HOLDS, .is = one_in(maker, 2), .code = other_code(maker)};
        break;
    default: {
        struct eligibility *any = ARENA_ARRAY(maker->arena, struct eligibility, 2);
        make_condition(maker, &any[0], true, may_ask);
        make_condition(maker, &any[1], true, may_ask);
        *condition = (struct eligibility){.kind = ELIGIBILITY_ANY, .any = any, .any_count = 2};
    }
    }
    return condition;
}

static void make_eligibility(struct maker *maker, struct offer *offer)
{
    size_t count = (size_t)PICK(maker, 1, 1, 2);
    struct eligibility *conditions = ARENA_ARRAY(maker->arena, struct eligibility, count);
    for (size_t i = 0; i < count; i++)
        make_condition(maker, &conditions[i], false, true);
    offer->eligibility = conditions;
    offer->eligibility_count = count;
}

static void make_rules(struct maker *maker, struct offer *offer)
{
    if (offer->kind != OFFER_PLAN && one_in(maker, 4))
        offer->group = groups[between(maker, 0, GROUPS - 1)];
    if (one_in(maker, 8))
        offer->one_of =
            (struct offer_codes){one_word(maker, groups[between(maker, 0, GROUPS - 1)]), 1};
    if (one_in(maker, 8))
    offer->requires = (struct offer_codes){one_word(maker, other_code(maker)), 1};
    if (one_in(maker, 6))
        offer->excludes = (struct offer_codes){
            one_word(maker, one_in(maker, 3) ? tags[between(maker, 0, 1)] : other_code(maker)), 1};
    if (offer->kind != OFFER_PLAN && one_in(maker, 6))
        make_with(maker, offer);
    if (one_in(maker, 5))
        make_eligibility(maker, offer);
    if (one_in(maker, 10))
        offer->sale_to = RANDOM_CATALOG_AS_OF + (int32_t)between(maker, -1, 1);
}

static void begin_offer(struct maker *maker, enum offer_kind kind)
{
    struct offer *offer = &maker->offers[maker->offer_count];
    *offer = (struct offer){.kind = kind,
                            .brand = one_in(maker, 2) ? "go" : "",
                            .sale_from = DATE_NONE,
                            .sale_to = DATE_NONE,
                            .spend_cap = OFFER_NONE,
                            .contract = {.cap = OFFER_NONE},
                            .group = "",
                            .source = "",
                            .limit = 1,
                            .family_numbers = (int)between(maker, 0, 2)};
    /* Kinds lie mixed in offer order. */
    offer->code =
        arena_format(maker->arena, "%c%zu", (char)('A' + between(maker, 0, 5)), maker->offer_count);
    if (one_in(maker, 3))
        offer->tags = (struct offer_codes){one_word(maker, tags[between(maker, 0, 1)]), 1};
    if (kind != OFFER_PLAN && one_in(maker, 3))
        offer->limit = (int)between(maker, 1, maker->shape->limit);
    maker->offer_count++;
}

static int compare_offers(const void *left, const void *right)
{
    return strcmp(((const struct offer *)left)->code, ((const struct offer *)right)->code);
}

static void make_offers(struct maker *maker)
{
    const struct random_catalog_shape *shape = maker->shape;
    int counts[] = {(int)between(maker, 1, shape->plans), (int)between(maker, 0, shape->addons),
                    (int)between(maker, 0, shape->promotions),
                    (int)between(maker, 0, shape->boosters)};
    maker->offers = ARENA_ARRAY(maker->arena, struct offer,
                                (size_t)(counts[0] + counts[1] + counts[2] + counts[3]));
    for (int kind = 0; kind < 4; kind++)
        for (int i = 0; i < counts[kind]; i++)
            begin_offer(maker, (enum offer_kind)kind);
    qsort(maker->offers, maker->offer_count, sizeof *maker->offers, compare_offers);
    for (size_t i = 0; i < maker->offer_count; i++) {
        struct offer *offer = &maker->offers[i];
        make_fees(maker, offer);
        make_allowances(maker, offer);
        make_charges(maker, offer);
        make_discounts(maker, offer);
        make_limits(maker, offer);
        make_rules(maker, offer);
    }
    maker->catalog->offers = maker->offers;
    maker->catalog->offer_count = maker->offer_count;
}

/* Usage. */

static struct usage_line make_line(struct maker *maker, int32_t month)
{
    struct usage_line line = {
        .month = month,
        .time = DATE_NO_TIME,
        .service = (enum service)PICK(maker, SERVICE_VOICE, SERVICE_VOICE, SERVICE_SMS, SERVICE_MMS,
                                      SERVICE_DATA, SERVICE_DATA, SERVICE_DATA),
        .direction = (enum direction)one_in(maker, 5),
        .destination = PLACE_DOMESTIC,
        .location = one_in(maker, 5) ? PLACE_HMT : PLACE_NEAR,
        .destination_zone = "",
        .location_zone = "",
        .network = (enum network)between(maker, 0, 2),
        .app = one_in(maker, 3) ? "video" : "general",
        .peer = "",
        .bands = one_in(maker, 4) ? "night" : "",
    };
    line.quantity =
        amount_of(maker, line.service) * between(maker, 0, 4) / 2 + between(maker, 0, 90);
    line.events = between(maker, 0, 5);
    if (line.service == SERVICE_VOICE && one_in(maker, 2))
        line.peer = one_in(maker, 2) ? "anna" : one_in(maker, 2) ? "bert" : "carl";
    if (one_in(maker, 2)) {
        line.time = (int64_t)date_first_day(month) * DATE_DAY_SECONDS + between(maker, 0, 2000000);
        line.events = 1;
        line.bands = "";
    }
    return line;
}

static void make_usage(struct maker *maker, struct random_case *made)
{
    int months = (int)between(maker, 1, maker->shape->months);
    struct usage_line *lines = ARENA_ARRAY(maker->arena, struct usage_line, (size_t)months * 8);
    size_t count = 0;
    for (int month = 0; month < months; month++)
        for (int64_t i = between(maker, 1, 8); i > 0; i--)
            lines[count++] = make_line(maker, 2026 * 12 + 6 + month);
    made->usage = (struct usage){.subscriber = "13900000000", .lines = lines, .count = count};
}

static void make_subscriber(struct maker *maker, struct random_case *made)
{
    if (one_in(maker, 8))
        return;
    struct subscriber *subscriber = ARENA_NEW(maker->arena, struct subscriber);
    struct subscriber_holding *held =
        ARENA_ARRAY(maker->arena, struct subscriber_holding, maker->offer_count);
    *subscriber = (struct subscriber){
        .id = "13900000000",
        .plan = {.code = "", .quantity = 1, .since = DATE_NONE},
        .addons = held,
        .joined =
            one_in(maker, 4) ? DATE_NONE : RANDOM_CATALOG_AS_OF - (int32_t)between(maker, 0, 1500),
        .region = one_in(maker, 2) ? "dalian" : "",
        .brand = "",
        .segment = "",
        .channel = "",
        .age = one_in(maker, 3) ? -1 : (int)between(maker, 15, 70),
    };
    for (size_t i = 0; i < maker->offer_count; i++) {
        const struct offer *offer = &maker->offers[i];
        int32_t since =
            one_in(maker, 4) ? DATE_NONE : RANDOM_CATALOG_AS_OF - (int32_t)between(maker, 0, 400);
        if (offer->kind == OFFER_PLAN && one_in(maker, 2))
            subscriber->plan = (struct subscriber_holding){offer->code, 1, since};
        if ((offer->kind == OFFER_ADDON || offer->kind == OFFER_PROMOTION) && one_in(maker, 4))
            held[subscriber->addon_count++] =
                (struct subscriber_holding){offer->code, (int)between(maker, 1, 2), since};
    }
    struct subscriber_billed *billed = ARENA_ARRAY(maker->arena, struct subscriber_billed, 3);
    subscriber->billed = billed;
    subscriber->billed_count = (size_t)between(maker, 0, 3);
    for (size_t i = 0; i < subscriber->billed_count; i++)
        billed[i] = (struct subscriber_billed){2026 * 12 + 6 + (int32_t)i, between(maker, 0, 9000)};
    struct subscriber_answer *answer = ARENA_NEW(maker->arena, struct subscriber_answer);
    *answer = (struct subscriber_answer){"student", one_in(maker, 2)};
    subscriber->answers = answer;
    subscriber->answer_count = one_in(maker, 3);
    made->subscriber = subscriber;
}

struct random_case random_catalog_case(struct arena *arena, struct random *random,
                                       const struct random_catalog_shape *shape)
{
    struct maker maker = {.arena = arena, .random = random, .shape = shape};
    struct random_case made = {0};
    maker.catalog = made.catalog = ARENA_NEW(arena, struct catalog);
    made.catalog->id = "random";
    made.catalog->version = "1";
    made.catalog->timezone = "Asia/Shanghai";
    made.catalog->apps = (struct names){apps, 2};
    made.catalog->zones = (struct names){NULL, 0};
    static const struct catalog_window night = {.days = 127, .from = 82800, .to = 25200};
    static const struct catalog_band band = {.name = "night", .windows = &night, .window_count = 1};
    made.catalog->bands = &band;
    made.catalog->band_count = 1;
    make_scopes(&maker);
    make_standard_charges(&maker);
    make_offers(&maker);
    make_usage(&maker, &made);
    make_subscriber(&maker, &made);
    made.horizon = (int)between(&maker, 1, shape->horizon);
    struct faults faults;
    faults_init(&faults, "random");
    validate_catalog(made.catalog, &faults, NULL);
    if (faults.count)
        faults_print(&faults, stderr);
    assert(faults.count == 0);
    faults_finish(&faults);
    struct error error = {0};
    enum status status = history_bind(arena, made.catalog, &made.usage, &made.history, &error);
    assert(status == STATUS_OK);
    (void)status;
    return made;
}
