/* Allowances and charges: what each offer makes of the same usage, probe by probe. */
#include "disclosure_truth_compare.h"

#include <stdio.h>
#include <string.h>

#include "tariff/history.h"

struct probe {
    const char *name;
    struct history_line line;
    bool directed; /* in an application of a directed set, whichever the catalog knows */
    int64_t quantities[8];
};

#define HOME .destination = PLACE_DOMESTIC, .location = PLACE_NEAR
#define DATA_QUANTITIES                                                                            \
    {                                                                                              \
        10 * QUANTITY_MB, 100 * QUANTITY_MB, QUANTITY_GB, QUANTITY_GB + QUANTITY_MB,               \
            3 * QUANTITY_GB, 3 * QUANTITY_GB + 5 * QUANTITY_MB, 7 * QUANTITY_GB / 2,               \
            20 * QUANTITY_GB                                                                       \
    }
#define CALL_QUANTITIES                                                                            \
    {                                                                                              \
        60, 120, 600, 3600, 60000                                                                  \
    }
#define MESSAGE_QUANTITIES                                                                         \
    {                                                                                              \
        1, 2, 10, 1000                                                                             \
    }

static const struct probe probes[] = {
    {"general data", {.service = SERVICE_DATA, HOME}, false, DATA_QUANTITIES},
    {"general data in another province",
     {.service = SERVICE_DATA, .destination = PLACE_DOMESTIC, .location = PLACE_DOMESTIC},
     false,
     DATA_QUANTITIES},
    {"directed data", {.service = SERVICE_DATA, HOME}, true, {0}},
    {"data in Hong Kong",
     {.service = SERVICE_DATA, .destination = PLACE_DOMESTIC, .location = PLACE_HMT},
     false,
     {0}},
    {"data abroad",
     {.service = SERVICE_DATA, .destination = PLACE_DOMESTIC, .location = PLACE_INTL},
     false,
     {0}},
    {"calls", {.service = SERVICE_VOICE, HOME}, false, CALL_QUANTITIES},
    {"local calls from another province",
     {.service = SERVICE_VOICE, .destination = PLACE_NEAR, .location = PLACE_DOMESTIC},
     false,
     CALL_QUANTITIES},
    {"calls answered",
     {.service = SERVICE_VOICE, .direction = DIRECTION_IN, HOME},
     false,
     CALL_QUANTITIES},
    {"calls from abroad",
     {.service = SERVICE_VOICE, .destination = PLACE_DOMESTIC, .location = PLACE_INTL},
     false,
     {0}},
    {"calls to Hong Kong",
     {.service = SERVICE_VOICE, .destination = PLACE_HMT, .location = PLACE_NEAR},
     false,
     {0}},
    {"messages", {.service = SERVICE_SMS, HOME}, false, MESSAGE_QUANTITIES},
    {"multimedia messages", {.service = SERVICE_MMS, HOME}, false, MESSAGE_QUANTITIES},
};

#define PROBES (sizeof probes / sizeof probes[0])

static bool is_general(const struct catalog *catalog, uint16_t app)
{
    return strcmp(catalog->apps.items[app - 1], "general") == 0;
}

static uint16_t general_app(const struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->apps.count; i++) {
        if (is_general(catalog, (uint16_t)(i + 1)))
            return (uint16_t)(i + 1);
    }
    return 0;
}

static bool accepts(const struct scope *scope, const struct history_line *line)
{
    return !scope->family && scope_accepts(scope, line);
}

/* ---------------------------------------------------------------- allowances */

struct gift {
    int64_t amount, rolling, late; /* late: used after the plan's own */
    bool unlimited;
};

static bool is_late(const struct offer *offer, const struct offer_allowance *allowance)
{
    int otherwise = offer->kind == OFFER_PLAN ? 50 : 40;
    return (allowance->has_priority ? allowance->priority : otherwise) > 50;
}

static struct gift gift_of(const struct offer *offer, const struct history_line *line, int month)
{
    struct gift gift = {0};
    for (size_t i = 0; i < offer->allowance_count; i++) {
        const struct offer_allowance *allowance = &offer->allowances[i];
        if (!accepts(allowance->scope, line) || !offer_months_hold(allowance->months, month))
            continue;
        gift.amount += allowance->unlimited ? 0 : allowance->amount;
        gift.rolling += allowance->rollover ? allowance->amount : 0;
        gift.late += is_late(offer, allowance) ? allowance->amount : 0;
        gift.unlimited |= allowance->unlimited;
    }
    return gift;
}

/* In a directed application: the one that the offer gives most for. */
static struct gift gift_for(const struct side *side, const struct probe *probe, int month)
{
    struct history_line line = probe->line;
    line.app = probe->directed ? 0 : general_app(side->catalog);
    struct gift best = gift_of(side->offer, &line, month);
    for (size_t i = 0; probe->directed && i < side->catalog->apps.count; i++) {
        line.app = (uint16_t)(i + 1);
        if (is_general(side->catalog, line.app))
            continue;
        struct gift gift = gift_of(side->offer, &line, month);
        if (gift.amount > best.amount)
            best = gift;
    }
    return best;
}

static void compare_allowance(struct pair *pair, const struct probe *probe, int month)
{
    struct gift expected = gift_for(&pair->truth, probe, month);
    struct gift got = gift_for(&pair->made, probe, month);
    char what[128];
    snprintf(what, sizeof what, "%s in month %d", probe->name, month);
    bool free_both = probe->line.direction == DIRECTION_IN; /* told apart as a charge */
    if (!free_both)
        disclosure_truth_pair_same(pair, "allowances", what, expected.amount, got.amount);
    snprintf(what, sizeof what, "%s carried over from month %d", probe->name, month);
    disclosure_truth_pair_same(pair, "allowances", what, expected.rolling, got.rolling);
    snprintf(what, sizeof what, "%s used after the plan's in month %d", probe->name, month);
    if (pair->truth.offer->kind != OFFER_PLAN)
        disclosure_truth_pair_same(pair, "allowances", what, expected.late, got.late);
    if (got.unlimited && !free_both)
        disclosure_truth_pair_differ(pair, "allowances", "%s is unlimited", probe->name);
}

static void compare_allowances(struct pair *pair)
{
    for (size_t i = 0; i < PROBES; i++) {
        for (int month = 1; month <= disclosure_truth_pair_last_month(pair); month++)
            compare_allowance(pair, &probes[i], month);
    }
}

/* ---------------------------------------------------------------- charges */

static const struct offer_charge *first_charge(const struct offer_charge *charges, size_t count,
                                               const struct history_line *line)
{
    for (size_t i = 0; i < count; i++) {
        if (accepts(charges[i].scope, line))
            return &charges[i];
    }
    return NULL;
}

static int64_t price_fen(const struct offer_charge *charge, int64_t quantity)
{
    money_wide price = curve_price(&charge->price, quantity, charge->denominator);
    return money_fen_half_up(price, charge->denominator);
}

/* A started gigabyte is not compared where the text leaves it to a decision: the decision is. */
static void compare_prices(struct pair *pair, const struct probe *probe,
                           const struct offer_charge *expected, const struct offer_charge *got)
{
    for (size_t i = 0; i < 8 && probe->quantities[i]; i++) {
        char what[128];
        snprintf(what, sizeof what, "the price in fen of %lld of %s",
                 (long long)probe->quantities[i], probe->name);
        disclosure_truth_pair_same(pair, "charges", what, price_fen(expected, probe->quantities[i]),
                                   price_fen(got, probe->quantities[i]));
    }
    disclosure_truth_pair_same(pair, "charges", "the charge's cap", expected->cap, got->cap);
    disclosure_truth_pair_same(pair, "charges", "whether the charge stops", expected->stops,
                               got->stops);
    disclosure_truth_pair_same(pair, "charges", "the charge's minimum", expected->min, got->min);
    disclosure_truth_pair_same(pair, "charges", "the price of an event", expected->setup,
                               got->setup);
}

static void compare_charge(struct pair *pair, const struct probe *probe)
{
    struct history_line truth_line = probe->line, made_line = probe->line;
    truth_line.app = general_app(pair->truth.catalog);
    made_line.app = general_app(pair->made.catalog);
    const struct offer *truth = pair->truth.offer, *made = pair->made.offer;
    const struct offer_charge *expected =
        first_charge(truth->charges, truth->charge_count, &truth_line);
    const struct offer_charge *own = first_charge(made->charges, made->charge_count, &made_line);
    if (!expected) {
        if (own && !disclosure_truth_pair_is_loose(pair, "charges"))
            disclosure_truth_pair_differ(pair, "charges", "%s has a price of its own", probe->name);
        return;
    }
    const struct catalog *catalog = pair->made.catalog;
    const struct offer_charge *got =
        own ? own
            : first_charge(catalog->standard_charges, catalog->standard_charge_count, &made_line);
    if (gift_of(made, &made_line, 1).unlimited)
        disclosure_truth_pair_same(pair, "charges", probe->name, price_fen(expected, 600), 0);
    else
        compare_prices(pair, probe, expected, got);
}

static void compare_charges(struct pair *pair)
{
    for (size_t i = 0; i < PROBES; i++) {
        if (probes[i].quantities[0])
            compare_charge(pair, &probes[i]);
    }
}

void disclosure_truth_usage_compare(struct pair *pair)
{
    compare_allowances(pair);
    compare_charges(pair);
}
