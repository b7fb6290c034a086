/* A maker of cases for the integer program. Knows nothing of how they are priced or searched. */
#include "cli/program_catalog.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "base/random.h"
#include "tariff/validate.h"

enum { VOICE, ONNET, SMS, MMS, DATA, VIDEO, SCOPES };

#define FEN MONEY_FEN
#define BOOSTERS 3
#define LINES 8 /* a month, at most */

struct maker {
    struct arena *arena;
    struct random random;
    struct catalog *catalog;
    struct scope *scopes;
    struct offer *offers;
    size_t offer_count, plan_count;
};

static bool one_in(struct maker *maker, int n)
{
    return random_one_in(&maker->random, n);
}

static int64_t between(struct maker *maker, int64_t least, int64_t most)
{
    return random_between(&maker->random, least, most);
}

static int64_t pick(struct maker *maker, const int64_t *values, size_t count)
{
    return values[between(maker, 0, (int64_t)count - 1)];
}

#define PICK(maker, ...)                                                                           \
    pick(maker, (const int64_t[]){__VA_ARGS__},                                                    \
         sizeof((const int64_t[]){__VA_ARGS__}) / sizeof(int64_t))

int64_t program_catalog_chunk(enum service service)
{
    return service == SERVICE_VOICE ? 60 : service == SERVICE_DATA ? (int64_t)10 << 20 : 1;
}

bool program_catalog_is_inner(const struct scope *scope)
{
    return scope->networks == 1 << NETWORK_ONNET || !scope->apps.any;
}

static void make_scopes(struct maker *maker)
{
    static const enum service services[SCOPES] = {SERVICE_VOICE, SERVICE_VOICE, SERVICE_SMS,
                                                  SERVICE_MMS,   SERVICE_DATA,  SERVICE_DATA};
    static const uint16_t video[] = {2};
    maker->scopes = ARENA_ARRAY(maker->arena, struct scope, SCOPES);
    for (int i = 0; i < SCOPES; i++)
        maker->scopes[i] = scope_of_service(services[i]);
    maker->scopes[ONNET].networks = 1 << NETWORK_ONNET;
    maker->scopes[VIDEO].apps = (struct scope_ids){.ids = video, .count = 1};
}

/* Charges. */

static struct curve *make_block(struct maker *maker, enum service service, int64_t chunks,
                                int64_t fen, const struct curve *inside)
{
    struct curve *curve = ARENA_NEW(maker->arena, struct curve);
    *curve = (struct curve){.kind = CURVE_BLOCK,
                            .unit = chunks * program_catalog_chunk(service),
                            .price = fen * FEN,
                            .inside_kind = inside ? CURVE_INSIDE_CURVE : CURVE_INSIDE_FULL,
                            .inside = inside};
    return curve;
}

static struct curve *make_linear(struct maker *maker, enum service service, int64_t fen)
{
    struct curve *curve = ARENA_NEW(maker->arena, struct curve);
    *curve = (struct curve){
        .kind = CURVE_PROPORTIONAL, .unit = program_catalog_chunk(service), .price = fen * FEN};
    return curve;
}

/* A block is never dearer than what is inside it comes to when full, and sizes divide one another:
 * so the dearest blocks first is also the cheapest way to cover a quantity. */
static const struct curve *make_data_curve(struct maker *maker)
{
    int64_t whole = PICK(maker, 300, 500, 500, 1000);
    switch (between(maker, 0, 3)) {
    case 0:
        return make_linear(maker, SERVICE_DATA, PICK(maker, 2, 3, 5, 10));
    case 1:
        return make_block(maker, SERVICE_DATA, 100, whole, NULL);
    case 2:
        return make_block(maker, SERVICE_DATA, 100, whole,
                          make_linear(maker, SERVICE_DATA, PICK(maker, 10, 29)));
    default:
        return make_block(maker, SERVICE_DATA, 100, whole,
                          make_block(maker, SERVICE_DATA, 10, PICK(maker, 100, 150),
                                     make_linear(maker, SERVICE_DATA, PICK(maker, 15, 29))));
    }
}

static struct offer_charge make_charge(struct maker *maker, int scope)
{
    enum service service = maker->scopes[scope].service;
    struct offer_charge charge = {.scope = &maker->scopes[scope],
                                  .min = OFFER_NONE,
                                  .cap = OFFER_NONE,
                                  .months = {.first = 1}};
    if (service == SERVICE_DATA)
        charge.price = *make_data_curve(maker);
    else if (service == SERVICE_VOICE && one_in(maker, 5))
        charge.price = *make_block(maker, service, 10, PICK(maker, 100, 150), NULL);
    else
        charge.price = *make_linear(maker, service, PICK(maker, 10, 15, 19, 25));
    if (one_in(maker, 5))
        charge.cap = PICK(maker, 3000, 6000, 12000) * FEN;
    return charge;
}

static void make_standard_charges(struct maker *maker)
{
    static const int scopes[SERVICE_COUNT] = {VOICE, SMS, MMS, DATA};
    struct offer_charge *charges = ARENA_ARRAY(maker->arena, struct offer_charge, SERVICE_COUNT);
    for (int i = 0; i < SERVICE_COUNT; i++)
        charges[i] = make_charge(maker, scopes[i]);
    maker->catalog->standard_charges = charges;
    maker->catalog->standard_charge_count = SERVICE_COUNT;
}

/* Offers. */

static void set_fee(struct maker *maker, struct offer *offer, int64_t fen)
{
    struct offer_fee *fee = ARENA_NEW(maker->arena, struct offer_fee);
    *fee = (struct offer_fee){fen * FEN, offer->kind != OFFER_BOOSTER, {.first = 1}};
    offer->fees = fee;
    offer->fee_count = 1;
}

static void add_allowance(struct maker *maker, struct offer *offer, int scope, int64_t chunks)
{
    struct offer_allowance *all = ARENA_ARRAY(maker->arena, struct offer_allowance, SCOPES);
    for (size_t i = 0; i < offer->allowance_count; i++)
        all[i] = offer->allowances[i];
    if (chunks > 0)
        all[offer->allowance_count++] = (struct offer_allowance){
            .scope = &maker->scopes[scope],
            .amount = chunks * program_catalog_chunk(maker->scopes[scope].service),
            .unlimited = scope != DATA && one_in(maker, 15),
            .has_priority = scope == ONNET,
            .priority = 10,
            .months = {.first = 1}};
    offer->allowances = all;
}

static void add_charge(struct maker *maker, struct offer *offer, struct offer_charge charge)
{
    struct offer_charge *all = ARENA_ARRAY(maker->arena, struct offer_charge, SERVICE_COUNT);
    for (size_t i = 0; i < offer->charge_count; i++)
        all[i] = offer->charges[i];
    all[offer->charge_count++] = charge;
    offer->charges = all;
}

static void add_discount(struct maker *maker, struct offer *offer, enum offer_off off, int64_t fen)
{
    struct offer_discount *discount = ARENA_NEW(maker->arena, struct offer_discount);
    *discount = (struct offer_discount){
        .off = off, .kind = OFFER_DISCOUNT_AMOUNT, .amount = fen * FEN, .months = {.first = 1}};
    offer->discounts = discount;
    offer->discount_count = 1;
}

static void set_min_spend(struct maker *maker, struct offer *offer, int64_t fen)
{
    offer->min_spend = (struct offer_min_spend){
        .present = true, .amount = fen * FEN, .stacks = one_in(maker, 3), .months = {.first = 1}};
}

static void set_contract(struct maker *maker, struct offer *offer)
{
    offer->contract = (struct offer_contract){.months = 24,
                                              .has_exit = true,
                                              .fixed = PICK(maker, 0, 1000, 3000) * FEN,
                                              .per_month_left = PICK(maker, 0, 100, 500) * FEN,
                                              .cap = OFFER_NONE};
}

static const char *const groups[] = {"ga", "gb", "gc"};
static const char *const tags[] = {"young", "old"};

static const char *const *one_word(struct maker *maker, const char *word)
{
    const char **words = ARENA_NEW(maker->arena, const char *);
    *words = word;
    return words;
}

static struct offer *begin_offer(struct maker *maker, enum offer_kind kind)
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
                            .limit = 1};
    offer->code = arena_format(maker->arena, "%c%03zu", "PANB"[kind], maker -> offer_count++);
    if (one_in(maker, 3))
        offer->tags = (struct offer_codes){one_word(maker, tags[between(maker, 0, 1)]), 1};
    if (one_in(maker, 12))
        offer->sale_to = PROGRAM_CATALOG_AS_OF - 1;
    return offer;
}

static void make_plan(struct maker *maker)
{
    struct offer *plan = begin_offer(maker, OFFER_PLAN);
    int64_t yuan = PICK(maker, 8, 19, 29, 39, 49, 59, 79, 99, 129, 159);
    set_fee(maker, plan, yuan * 100 - 10 * one_in(maker, 4));
    add_allowance(maker, plan, DATA, yuan * between(maker, 3, 30));
    add_allowance(maker, plan, VOICE, yuan * between(maker, 0, 5));
    add_allowance(maker, plan, VIDEO, one_in(maker, 3) ? yuan * between(maker, 5, 50) : 0);
    add_allowance(maker, plan, SMS, PICK(maker, 0, 0, 20, 100));
    if (!one_in(maker, 3))
        add_charge(maker, plan, make_charge(maker, DATA));
    if (one_in(maker, 2))
        add_charge(maker, plan, make_charge(maker, VOICE));
    if (one_in(maker, 6))
        set_min_spend(maker, plan, yuan * 100 + PICK(maker, 500, 1000, 3000));
    if (one_in(maker, 6))
        plan->one_off = PICK(maker, 1000, 5000) * FEN;
    if (one_in(maker, 5))
        plan->one_of = (struct offer_codes){one_word(maker, groups[between(maker, 0, 2)]), 1};
    set_contract(maker, plan);
}

/* Calls at a lower price: at most one such pack, and lower than every plan's. */
static void make_rate(struct maker *maker, struct offer *pack)
{
    struct offer_charge charge = make_charge(maker, VOICE);
    charge.price = *make_linear(maker, SERVICE_VOICE, between(maker, 3, 8));
    charge.cap = OFFER_NONE;
    add_charge(maker, pack, charge);
    set_fee(maker, pack, PICK(maker, 0, 200, 500));
    pack->group = "rates";
}

static void make_amount(struct maker *maker, struct offer *pack)
{
    static const struct {
        int scope, least, most; /* chunks a yuan */
    } kinds[] = {{DATA, 10, 60}, {DATA, 10, 60},   {VOICE, 3, 12},
                 {SMS, 10, 40},  {VIDEO, 50, 200}, {ONNET, 5, 40}};
    int64_t kind = between(maker, 0, 5), yuan = PICK(maker, 2, 5, 5, 10, 10, 15, 20, 30);
    set_fee(maker, pack, yuan * 100);
    add_allowance(maker, pack, kinds[kind].scope,
                  yuan * between(maker, kinds[kind].least, kinds[kind].most));
    if (one_in(maker, 4))
        add_allowance(maker, pack, SMS, 10);
    if (one_in(maker, 2))
        pack->limit = (int)between(maker, 1, 3);
}

static void make_cut(struct maker *maker, struct offer *pack)
{
    set_fee(maker, pack, PICK(maker, 0, 0, 500, 1000));
    add_discount(maker, pack, (enum offer_off)between(maker, 0, 2),
                 PICK(maker, 500, 1000, 2000, 5000));
    if (one_in(maker, 3)) {
        struct offer_credit *credit = ARENA_NEW(maker->arena, struct offer_credit);
        *credit = (struct offer_credit){PICK(maker, 300, 1000) * FEN, {.first = 1}};
        pack->credits = credit;
        pack->credit_count = 1;
    }
    if (one_in(maker, 2))
        set_min_spend(maker, pack, PICK(maker, 500, 3000, 6000, 9000));
    if (one_in(maker, 2))
        pack->one_off = PICK(maker, 1000, 10000, 20000) * FEN;
}

static void make_with(struct maker *maker, struct offer *pack)
{
    struct offer_with *with = ARENA_NEW(maker->arena, struct offer_with);
    *with = (struct offer_with){.fee_at_least = OFFER_NONE, .fee_at_most = OFFER_NONE};
    if (one_in(maker, 2))
        with->fee_at_least = PICK(maker, 2900, 5900) * FEN;
    else if (one_in(maker, 2))
        *with = (struct offer_with){.brands = one_word(maker, "go"),
                                    .brand_count = 1,
                                    .fee_at_least = OFFER_NONE,
                                    .fee_at_most = 9900 * FEN};
    else
        with->tags = one_word(maker, tags[0]), with->tag_count = 1;
    pack->with = with;
    pack->with_count = 1;
}

static const char *earlier_code(struct maker *maker)
{
    return maker->offers[between(maker, 0, (int64_t)maker->offer_count - 1)].code;
}

static const char *earlier_pack(struct maker *maker)
{
    return maker
        ->offers[between(maker, (int64_t)maker->plan_count, (int64_t)maker->offer_count - 1)]
        .code;
}

static void make_pack(struct maker *maker)
{
    bool is_cut = one_in(maker, 4);
    struct offer *pack = begin_offer(maker, is_cut ? OFFER_PROMOTION : OFFER_ADDON);
    if (is_cut)
        make_cut(maker, pack);
    else if (one_in(maker, 6))
        make_rate(maker, pack);
    else
        make_amount(maker, pack);
    if (!pack->group[0] && one_in(maker, 4))
        pack->group = groups[between(maker, 0, 2)];
    if (one_in(maker, 10))
    pack->requires = (struct offer_codes){one_word(maker, earlier_pack(maker)), 1};
    if (one_in(maker, 5))
        pack->excludes = (struct offer_codes){
            one_word(maker, one_in(maker, 3) ? tags[between(maker, 0, 1)] : earlier_code(maker)),
            1};
    if (one_in(maker, 4))
        make_with(maker, pack);
    if (one_in(maker, 4))
        set_contract(maker, pack);
}

static int compare_offers(const void *left, const void *right)
{
    return strcmp(((const struct offer *)left)->code, ((const struct offer *)right)->code);
}

static void make_offers(struct maker *maker, int plans, int packs)
{
    size_t count = (size_t)(plans + packs + BOOSTERS);
    maker->offers = ARENA_ARRAY(maker->arena, struct offer, count);
    maker->plan_count = (size_t)plans;
    for (int i = 0; i < plans; i++)
        make_plan(maker);
    for (int i = 0; i < packs; i++)
        make_pack(maker);
    for (int i = 0; i < BOOSTERS; i++)
        make_amount(maker, begin_offer(maker, OFFER_BOOSTER));
    qsort(maker->offers, count, sizeof *maker->offers, compare_offers);
    maker->catalog->offers = maker->offers;
    maker->catalog->offer_count = count;
}

/* Usage and the person. */

static void make_usage(struct maker *maker, struct program_catalog *made)
{
    static const struct {
        int scope;
        int64_t most; /* chunks */
    } kinds[] = {{VOICE, 500}, {ONNET, 300}, {SMS, 60}, {DATA, 3000}, {VIDEO, 2000}};
    struct usage_line *lines =
        ARENA_ARRAY(maker->arena, struct usage_line, (size_t)PROGRAM_CATALOG_MONTHS * LINES);
    size_t count = 0;
    for (int month = 0; month < PROGRAM_CATALOG_MONTHS; month++)
        for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
            enum service service = maker->scopes[kinds[i].scope].service;
            int64_t most = kinds[i].most / PICK(maker, 1, 2, 5);
            struct usage_line *line = &lines[count++];
            *line = usage_line_plain(2026 * 12 + 6 + month, service,
                                     between(maker, 0, most) * program_catalog_chunk(service));
            line->network = kinds[i].scope == ONNET ? NETWORK_ONNET : NETWORK_NONE;
            line->app = kinds[i].scope == VIDEO ? "video" : "general";
        }
    made->usage = (struct usage){.subscriber = "13900000000", .lines = lines, .count = count};
}

static void make_subscriber(struct maker *maker, struct program_catalog *made)
{
    int32_t since = PROGRAM_CATALOG_AS_OF - 100; /* three whole months, whichever they are */
    struct subscriber *subscriber = ARENA_NEW(maker->arena, struct subscriber);
    struct subscriber_holding *held =
        ARENA_ARRAY(maker->arena, struct subscriber_holding, maker->offer_count);
    *subscriber = (struct subscriber){.id = "13900000000",
                                      .plan = {.code = "", .quantity = 1, .since = since},
                                      .addons = held,
                                      .joined = DATE_NONE,
                                      .region = "",
                                      .brand = "",
                                      .segment = "",
                                      .channel = "",
                                      .age = -1};
    for (size_t i = 0; i < maker->offer_count; i++) {
        const struct offer *offer = &maker->offers[i];
        if (offer->kind == OFFER_PLAN && one_in(maker, 30))
            subscriber->plan.code = offer->code;
        if ((offer->kind == OFFER_ADDON || offer->kind == OFFER_PROMOTION) && one_in(maker, 6))
            held[subscriber->addon_count++] =
                (struct subscriber_holding){offer->code, (int)between(maker, 1, 2), since};
    }
    made->subscriber = subscriber;
}

struct program_catalog program_catalog_make(struct arena *arena, uint64_t seed, int plans,
                                            int packs)
{
    static const char *const apps[] = {"general", "video"};
    struct maker maker = {.arena = arena, .random = random_seeded(seed)};
    struct program_catalog made = {.horizon = 12};
    maker.catalog = made.catalog = ARENA_NEW(arena, struct catalog);
    *made.catalog = (struct catalog){
        .id = "ilp", .version = "1", .timezone = "Asia/Shanghai", .apps = {apps, 2}};
    make_scopes(&maker);
    make_standard_charges(&maker);
    make_offers(&maker, plans, packs);
    make_usage(&maker, &made);
    make_subscriber(&maker, &made);
    struct faults faults;
    faults_init(&faults, "ilp");
    validate_catalog(made.catalog, &faults, NULL);
    if (faults.count)
        faults_print(&faults, stderr);
    enum status status = history_bind(arena, made.catalog, &made.usage, &made.history, NULL);
    if (faults.count || status != STATUS_OK)
        abort(); /* A maker that breaks the model's rules tests nothing. */
    faults_finish(&faults);
    return made;
}
