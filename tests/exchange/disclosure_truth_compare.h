/* One offer that was read by eye against the one that was made: field by field, by what it does to
 * usage and money, so that two ways of writing the same thing are the same. */
#ifndef TESTS_DISCLOSURE_TRUTH_COMPARE_H
#define TESTS_DISCLOSURE_TRUTH_COMPARE_H

#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "tariff/catalog.h"
#include "tariff/choice.h"
#include "tariff/contract.h"
#include "tariff/history.h"

struct side {
    const struct catalog *catalog;
    const struct offer *offer;
};

/* One row: what the text says, what was made of it. */
struct pair {
    json_t *row;
    const char *province; /* the files' own */
    struct side truth, made;
    int faults;
};

/* ---------------------------------------------------------------- saying what differs */

__attribute__((format(printf, 3, 4))) static void differ(struct pair *pair, const char *field,
                                                         const char *format, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    const char *phrase =
        json_string_value(json_object_get(json_object_get(pair->row, "phrases"), field));
    fprintf(stderr, "%s %d %s: %s: %s (text: %s)\n",
            json_string_value(json_object_get(pair->row, "file")),
            (int)json_integer_value(json_object_get(pair->row, "index")),
            json_string_value(json_object_get(pair->row, "code")), field, text,
            phrase ? phrase : "nothing");
    pair->faults++;
}

static void same(struct pair *pair, const char *field, const char *what, int64_t expected,
                 int64_t got)
{
    if (expected != got)
        differ(pair, field, "%s is %lld, not %lld", what, (long long)got, (long long)expected);
}

static bool is_loose(const struct pair *pair, const char *what)
{
    size_t i;
    json_t *word;
    json_array_foreach(json_object_get(pair->row, "loose"), i, word)
    {
        if (strcmp(json_string_value(word), what) == 0)
            return true;
    }
    return false;
}

/* ---------------------------------------------------------------- probes */

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

static const int months[] = {1, 2, 12, 13, 18, 19, 24, 25, 36, 37, 48, 49};

#define MONTHS (sizeof months / sizeof months[0])

/* The last month that is compared. */
static int last_month(const struct pair *pair)
{
    json_t *until = json_object_get(pair->row, "until");
    return until ? (int)json_integer_value(until) : months[MONTHS - 1];
}

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
        same(pair, "allowances", what, expected.amount, got.amount);
    snprintf(what, sizeof what, "%s carried over from month %d", probe->name, month);
    same(pair, "allowances", what, expected.rolling, got.rolling);
    snprintf(what, sizeof what, "%s used after the plan's in month %d", probe->name, month);
    if (pair->truth.offer->kind != OFFER_PLAN)
        same(pair, "allowances", what, expected.late, got.late);
    if (got.unlimited && !free_both)
        differ(pair, "allowances", "%s is unlimited", probe->name);
}

static void compare_allowances(struct pair *pair)
{
    for (size_t i = 0; i < PROBES; i++) {
        for (size_t m = 0; m < MONTHS && months[m] <= last_month(pair); m++)
            compare_allowance(pair, &probes[i], months[m]);
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
        same(pair, "charges", what, price_fen(expected, probe->quantities[i]),
             price_fen(got, probe->quantities[i]));
    }
    same(pair, "charges", "the charge's cap", expected->cap, got->cap);
    same(pair, "charges", "whether the charge stops", expected->stops, got->stops);
    same(pair, "charges", "the charge's minimum", expected->min, got->min);
    same(pair, "charges", "the price of an event", expected->setup, got->setup);
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
        if (own && !is_loose(pair, "charges"))
            differ(pair, "charges", "%s has a price of its own", probe->name);
        return;
    }
    const struct catalog *catalog = pair->made.catalog;
    const struct offer_charge *got =
        own ? own
            : first_charge(catalog->standard_charges, catalog->standard_charge_count, &made_line);
    if (gift_of(made, &made_line, 1).unlimited)
        same(pair, "charges", probe->name, price_fen(expected, 600), 0);
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

/* ---------------------------------------------------------------- money by the month */

static void compare_fees(struct pair *pair)
{
    bool open = json_object_get(pair->row, "first_month") != NULL;
    for (int month = open ? 2 : 1; month <= last_month(pair); month++) {
        int64_t expected = offer_fee_fen(pair->truth.offer, month);
        int64_t got = offer_fee_fen(pair->made.offer, month);
        if (expected != got) {
            differ(pair, "fee", "in month %d it is %lld fen, not %lld", month, (long long)got,
                   (long long)expected);
            return;
        }
    }
    same(pair, "fee", "what is paid once", offer_one_off_fen(pair->truth.offer),
         offer_one_off_fen(pair->made.offer));
    same(pair, "fee", "the cap on the bill", pair->truth.offer->spend_cap,
         pair->made.offer->spend_cap);
}

static int64_t discount_in(const struct offer *offer, enum offer_off off,
                           enum offer_discount_kind kind, int month)
{
    int64_t sum = 0;
    for (size_t i = 0; i < offer->discount_count; i++) {
        const struct offer_discount *discount = &offer->discounts[i];
        if (discount->off == off && discount->kind == kind &&
            offer_months_hold(discount->months, month))
            sum += kind == OFFER_DISCOUNT_PERCENT
                       ? discount->percent
                       : discount->amount + (int64_t)discount->tenure_count;
    }
    return sum;
}

static int64_t credit_in(const struct offer *offer, int month)
{
    int64_t sum = 0;
    for (size_t i = 0; i < offer->credit_count; i++)
        sum += offer_months_hold(offer->credits[i].months, month) ? offer->credits[i].amount : 0;
    return sum;
}

/* What is given on the bill, where the text leaves open from what it is taken. */
static void compare_cuts_together(struct pair *pair)
{
    for (size_t m = 0; m < MONTHS && months[m] <= last_month(pair); m++) {
        int64_t sums[2] = {credit_in(pair->truth.offer, months[m]),
                           credit_in(pair->made.offer, months[m])};
        for (int off = OFFER_OFF_FEE; off <= OFFER_OFF_BILL; off++) {
            sums[0] += discount_in(pair->truth.offer, (enum offer_off)off, OFFER_DISCOUNT_AMOUNT,
                                   months[m]);
            sums[1] += discount_in(pair->made.offer, (enum offer_off)off, OFFER_DISCOUNT_AMOUNT,
                                   months[m]);
        }
        same(pair, "discounts", "what is given in a month (micro)", sums[0], sums[1]);
    }
}

static void compare_cuts(struct pair *pair)
{
    if (is_loose(pair, "cuts")) {
        compare_cuts_together(pair);
        return;
    }
    for (size_t m = 0; m < MONTHS && months[m] <= last_month(pair); m++) {
        for (int off = OFFER_OFF_FEE; off <= OFFER_OFF_BILL; off++) {
            for (int kind = OFFER_DISCOUNT_PERCENT; kind <= OFFER_DISCOUNT_TENURE; kind++)
                same(pair, "discounts", "a discount (micro, or 10^-6 percent)",
                     discount_in(pair->truth.offer, (enum offer_off)off,
                                 (enum offer_discount_kind)kind, months[m]),
                     discount_in(pair->made.offer, (enum offer_off)off,
                                 (enum offer_discount_kind)kind, months[m]));
        }
        same(pair, "credits", "the credit (micro)", credit_in(pair->truth.offer, months[m]),
             credit_in(pair->made.offer, months[m]));
    }
}

static void compare_min_spend(struct pair *pair)
{
    const struct offer_min_spend *expected = &pair->truth.offer->min_spend;
    const struct offer_min_spend *got = &pair->made.offer->min_spend;
    if (is_loose(pair, "min_spend")) /* the plan itself meets it */
        return;
    same(pair, "min_spend", "whether there is one", expected->present, got->present);
    if (!expected->present || !got->present)
        return;
    same(pair, "min_spend", "the amount", expected->amount, got->amount);
    same(pair, "min_spend", "the months it is a mean of", expected->mean_of, got->mean_of);
    same(pair, "min_spend", "what is added", expected->plus, got->plus);
    same(pair, "min_spend", "whether it stacks", expected->stacks, got->stacks);
    for (size_t m = is_loose(pair, "min_spend_start"); m < MONTHS; m++)
        same(pair, "min_spend", "whether it is in force",
             offer_months_hold(expected->months, months[m]),
             offer_months_hold(got->months, months[m]));
}

/* ---------------------------------------------------------------- terms */

static void compare_contract(struct pair *pair)
{
    int32_t since = date_from_civil(2020, 1, 15);
    for (int held = 0; held <= 125; held++) {
        int32_t as_of = date_from_civil(2020 + held / 12, held % 12 + 1, 15);
        int64_t expected = contract_exit_fee_fen(pair->truth.offer, since, as_of);
        int64_t got = contract_exit_fee_fen(pair->made.offer, since, as_of);
        if (expected != got) {
            differ(pair, "contract", "leaving after %d months costs %lld fen, not %lld", held,
                   (long long)got, (long long)expected);
            return;
        }
    }
}

static void compare_sale(struct pair *pair)
{
    char expected[DATE_TEXT], got[DATE_TEXT];
    const int32_t days[2][2] = {{pair->truth.offer->sale_from, pair->made.offer->sale_from},
                                {pair->truth.offer->sale_to, pair->made.offer->sale_to}};
    for (int i = 0; i < 2; i++) {
        if (days[i][0] == days[i][1])
            continue;
        date_format(days[i][0], expected);
        date_format(days[i][1] == DATE_NONE ? 0 : days[i][1], got);
        differ(pair, "on_sale", "%s %s, not %s", i ? "to" : "from", got, expected);
    }
}

static void compare_stops(struct pair *pair)
{
    const struct offer *expected = pair->truth.offer, *got = pair->made.offer;
    same(pair, "stops_at", "how many there are", (int64_t)expected->stop_count,
         (int64_t)got->stop_count);
    for (size_t i = 0; i < expected->stop_count && i < got->stop_count; i++) {
        same(pair, "stops_at", "the amount", expected->stops_at[i].amount, got->stops_at[i].amount);
        same(pair, "stops_at", "the service", expected->stops_at[i].scope->service,
             got->stops_at[i].scope->service);
    }
}

/* The text's network of family numbers may be left out where it does not say that calls within it
 * are free; a wrong count never is right. */
static void compare_family(struct pair *pair)
{
    json_t *allowed = json_object_get(pair->row, "family"), *number;
    size_t i;
    bool found = !allowed && pair->made.offer->family_numbers == 0;
    json_array_foreach(allowed, i, number)
    {
        found |= json_integer_value(number) == pair->made.offer->family_numbers;
    }
    if (!found)
        differ(pair, "family", "%d family numbers", pair->made.offer->family_numbers);
}

/* ---------------------------------------------------------------- who may take it, with what */

/* 沈阳 and 沈阳市 are the same place. */
static bool is_same_name(const char *a, const char *b)
{
    return strncmp(a, b, strlen(a)) == 0 || strncmp(a, b, strlen(b)) == 0;
}

static bool has_name(const struct eligibility *condition, const char *name)
{
    for (size_t i = 0; i < condition->value_count; i++) {
        if (is_same_name(condition->values[i], name))
            return true;
    }
    return false;
}

static bool are_same_names(const struct eligibility *a, const struct eligibility *b)
{
    if (a->fact == ELIGIBILITY_CHANNEL) /* a channel that no kiosk is, whatever its name */
        return true;
    for (size_t i = 0; i < a->value_count; i++) {
        if (!has_name(b, a->values[i]))
            return false;
    }
    return a->value_count == b->value_count;
}

/* "Above 77 yuan" may be written as 77.01 or as 78: no fee lies between. "Below 38 yuan" of a mean
 * may be 37.99 or anything between it and 38. */
static bool is_same_number(const struct eligibility *condition, int64_t a, int64_t b)
{
    if (condition->fact == ELIGIBILITY_AVERAGE_SPEND)
        return a / (MONEY_YUAN / 100) == b / (MONEY_YUAN / 100);
    if (condition->fact != ELIGIBILITY_CURRENT_FEE)
        return a == b;
    return (a + MONEY_YUAN - 1) / MONEY_YUAN == (b + MONEY_YUAN - 1) / MONEY_YUAN;
}

static bool is_same_condition(const struct eligibility *a, const struct eligibility *b)
{
    if (a->kind != b->kind || a->fact != b->fact)
        return false;
    switch (a->kind) {
    case ELIGIBILITY_NUMBER:
        return a->has_least == b->has_least && a->has_most == b->has_most &&
               (!a->has_least || is_same_number(a, a->at_least, b->at_least)) &&
               (!a->has_most || is_same_number(a, a->at_most, b->at_most));
    case ELIGIBILITY_NAME:
        return are_same_names(a, b);
    case ELIGIBILITY_NEW_CUSTOMER:
        return a->is == b->is;
    default:
        return false;
    }
}

static bool has_condition(const struct offer *offer, const struct eligibility *wanted)
{
    for (size_t i = 0; i < offer->eligibility_count; i++) {
        if (is_same_condition(&offer->eligibility[i], wanted))
            return true;
    }
    return false;
}

/* The file's own province adds nothing in its own catalog. */
static bool is_own_province(const struct pair *pair, const struct eligibility *condition)
{
    return condition->kind == ELIGIBILITY_NAME && condition->fact == ELIGIBILITY_REGION &&
           condition->value_count == 1 && is_same_name(pair->province, condition->values[0]);
}

/* Questions, and what only the operator's own records tell, however they are put. */
static bool is_question(const struct eligibility *condition)
{
    return condition->kind == ELIGIBILITY_ASK || condition->kind == ELIGIBILITY_ANY ||
           condition->kind == ELIGIBILITY_HOLDS;
}

static int count_questions(const struct offer *offer)
{
    int count = 0;
    for (size_t i = 0; i < offer->eligibility_count; i++)
        count += is_question(&offer->eligibility[i]);
    return count;
}

static bool is_loose_fact(const struct pair *pair, const struct eligibility *condition)
{
    return (is_loose(pair, "fee_rise") && condition->fact == ELIGIBILITY_FEE_RISE) ||
           (is_loose(pair, "spend_rise") && condition->fact == ELIGIBILITY_SPEND_RISE) ||
           (is_loose(pair, "current_fee") && condition->fact == ELIGIBILITY_CURRENT_FEE);
}

static bool may_be_more(const struct pair *pair, const struct eligibility *condition)
{
    return is_question(condition) || is_own_province(pair, condition) ||
           (is_loose(pair, "region") && condition->kind == ELIGIBILITY_NAME) ||
           (condition->kind == ELIGIBILITY_NUMBER && is_loose_fact(pair, condition));
}

static void compare_eligibility(struct pair *pair)
{
    const struct offer *expected = pair->truth.offer, *got = pair->made.offer;
    for (size_t i = 0; i < expected->eligibility_count; i++) {
        const struct eligibility *wanted = &expected->eligibility[i];
        if (!is_question(wanted) && !has_condition(got, wanted))
            differ(pair, "eligibility", "condition %zu of the truth is not there", i);
    }
    for (size_t i = 0; i < got->eligibility_count; i++) {
        const struct eligibility *found = &got->eligibility[i];
        if (!may_be_more(pair, found) && !has_condition(expected, found))
            differ(pair, "eligibility", "condition %zu is not in the text", i);
    }
    if (count_questions(got) < count_questions(expected))
        differ(pair, "eligibility", "asks %d questions, not %d", count_questions(got),
               count_questions(expected));
    if (count_questions(expected) == 0 && count_questions(got) > 0 && !is_loose(pair, "holds") &&
        !is_loose(pair, "asks"))
        differ(pair, "eligibility", "asks a question that is not in the text");
}

static void compare_with(struct pair *pair)
{
    const struct catalog *catalog = pair->made.catalog;
    int wrong = 0;
    const char *example = "";
    for (size_t i = 0; i < catalog->offer_count && !is_loose(pair, "with"); i++) {
        const struct offer *plan = &catalog->offers[i];
        if (plan->kind != OFFER_PLAN || pair->truth.offer->kind == OFFER_PLAN ||
            choice_goes_with(pair->truth.offer, plan) == choice_goes_with(pair->made.offer, plan))
            continue;
        wrong++;
        example = plan->code;
    }
    if (wrong)
        differ(pair, "with", "%d plans are taken in or left out wrongly, among them %s", wrong,
               example);
}

static void compare_rules(struct pair *pair)
{
    const struct offer *expected = pair->truth.offer, *got = pair->made.offer;
    if (!is_loose(pair, "excludes"))
        same(pair, "excludes", "whether it excludes something", expected->excludes.count > 0,
             got->excludes.count > 0 || *got->group != '\0');
    same(pair, "limit", "how many may be taken", expected->limit, got->limit);
    same(pair, "requires", "how many codes it requires", (int64_t)expected->requires.count,
         (int64_t)got->requires.count);
    same(pair, "one_of", "how many modules it needs", (int64_t)expected->one_of.count,
         (int64_t)got->one_of.count);
    same(pair, "kind", "whether it is a plan", expected->kind == OFFER_PLAN,
         got->kind == OFFER_PLAN);
    same(pair, "kind", "whether it is a booster", expected->kind == OFFER_BOOSTER,
         got->kind == OFFER_BOOSTER);
}

static void compare_offers(struct pair *pair)
{
    compare_rules(pair);
    compare_fees(pair);
    compare_allowances(pair);
    compare_charges(pair);
    compare_cuts(pair);
    compare_min_spend(pair);
    compare_contract(pair);
    compare_sale(pair);
    compare_stops(pair);
    compare_family(pair);
    compare_eligibility(pair);
    compare_with(pair);
}

#endif
