/* Until when it is sold, who may take it, and with what. */
#include "disclosure_truth_compare.h"

#include <string.h>

#include "base/date.h"
#include "tariff/choice.h"

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
        disclosure_truth_pair_differ(pair, "on_sale", "%s %s, not %s", i ? "to" : "from", got,
                                     expected);
    }
}

static void compare_stops(struct pair *pair)
{
    const struct offer *expected = pair->truth.offer, *got = pair->made.offer;
    disclosure_truth_pair_same(pair, "stops_at", "how many there are",
                               (int64_t)expected->stop_count, (int64_t)got->stop_count);
    for (size_t i = 0; i < expected->stop_count && i < got->stop_count; i++) {
        disclosure_truth_pair_same(pair, "stops_at", "the amount", expected->stops_at[i].amount,
                                   got->stops_at[i].amount);
        disclosure_truth_pair_same(pair, "stops_at", "the service",
                                   expected->stops_at[i].scope->service,
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
        disclosure_truth_pair_differ(pair, "family", "%d family numbers",
                                     pair->made.offer->family_numbers);
}

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
               a->months == b->months &&
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
    return (disclosure_truth_pair_is_loose(pair, "fee_rise") &&
            condition->fact == ELIGIBILITY_FEE_RISE) ||
           (disclosure_truth_pair_is_loose(pair, "spend_rise") &&
            condition->fact == ELIGIBILITY_SPEND_RISE) ||
           (disclosure_truth_pair_is_loose(pair, "current_fee") &&
            condition->fact == ELIGIBILITY_CURRENT_FEE);
}

static bool may_be_more(const struct pair *pair, const struct eligibility *condition)
{
    return is_question(condition) || is_own_province(pair, condition) ||
           (disclosure_truth_pair_is_loose(pair, "region") &&
            condition->kind == ELIGIBILITY_NAME) ||
           (condition->kind == ELIGIBILITY_NUMBER && is_loose_fact(pair, condition));
}

static void compare_eligibility(struct pair *pair)
{
    const struct offer *expected = pair->truth.offer, *got = pair->made.offer;
    for (size_t i = 0; i < expected->eligibility_count; i++) {
        const struct eligibility *wanted = &expected->eligibility[i];
        if (!is_question(wanted) && !has_condition(got, wanted))
            disclosure_truth_pair_differ(pair, "eligibility",
                                         "condition %zu of the truth is not there", i);
    }
    for (size_t i = 0; i < got->eligibility_count; i++) {
        const struct eligibility *found = &got->eligibility[i];
        if (!may_be_more(pair, found) && !has_condition(expected, found))
            disclosure_truth_pair_differ(pair, "eligibility", "condition %zu is not in the text",
                                         i);
    }
    if (count_questions(got) < count_questions(expected))
        disclosure_truth_pair_differ(pair, "eligibility", "asks %d questions, not %d",
                                     count_questions(got), count_questions(expected));
    if (count_questions(expected) == 0 && count_questions(got) > 0 &&
        !disclosure_truth_pair_is_loose(pair, "holds") &&
        !disclosure_truth_pair_is_loose(pair, "asks"))
        disclosure_truth_pair_differ(pair, "eligibility",
                                     "asks a question that is not in the text");
}

static void compare_with(struct pair *pair)
{
    const struct catalog *catalog = pair->made.catalog;
    int wrong = 0;
    const char *example = "";
    for (size_t i = 0; i < catalog->offer_count && !disclosure_truth_pair_is_loose(pair, "with");
         i++) {
        const struct offer *plan = &catalog->offers[i];
        if (plan->kind != OFFER_PLAN || pair->truth.offer->kind == OFFER_PLAN ||
            choice_goes_with(pair->truth.offer, plan) == choice_goes_with(pair->made.offer, plan))
            continue;
        wrong++;
        example = plan->code;
    }
    if (wrong)
        disclosure_truth_pair_differ(pair, "with",
                                     "%d plans are taken in or left out wrongly, among them %s",
                                     wrong, example);
}

static void compare_rules(struct pair *pair)
{
    const struct offer *expected = pair->truth.offer, *got = pair->made.offer;
    if (!disclosure_truth_pair_is_loose(pair, "excludes"))
        disclosure_truth_pair_same(pair, "excludes", "whether it excludes something",
                                   expected->excludes.count > 0,
                                   got->excludes.count > 0 || *got->group != '\0');
    disclosure_truth_pair_same(pair, "limit", "how many may be taken", expected->limit, got->limit);
    disclosure_truth_pair_same(pair, "requires", "how many codes it requires",
                               (int64_t)expected->requires.count, (int64_t)got->requires.count);
    disclosure_truth_pair_same(pair, "one_of", "how many modules it needs",
                               (int64_t)expected->one_of.count, (int64_t)got->one_of.count);
    disclosure_truth_pair_same(pair, "kind", "whether it is a plan", expected->kind == OFFER_PLAN,
                               got->kind == OFFER_PLAN);
    disclosure_truth_pair_same(pair, "kind", "whether it is a booster",
                               expected->kind == OFFER_BOOSTER, got->kind == OFFER_BOOSTER);
}

void disclosure_truth_rules_compare(struct pair *pair)
{
    compare_rules(pair);
    compare_sale(pair);
    compare_stops(pair);
    compare_family(pair);
    compare_eligibility(pair);
    compare_with(pair);
}
