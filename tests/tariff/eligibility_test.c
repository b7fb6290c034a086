/* Conditions against facts: one subscriber, one condition a row. */
#include "little.h"
#include "tariff/eligibility.h"
#include "tariff/subscriber.h"

#define M 1000000
#define NUMBER(what, ...)                                                                          \
    {                                                                                              \
        .kind = ELIGIBILITY_NUMBER, .fact = ELIGIBILITY_##what, __VA_ARGS__                        \
    }
#define LEAST(value) .has_least = true, .at_least = (int64_t)(value)
#define MOST(value) .has_most = true, .at_most = (int64_t)(value)

static const struct offer_fee fee_58[] = {{.amount = 58 * M, .every_months = 1, .months = {1, 0}}};
static const struct offer_fee fee_78[] = {{.amount = 78 * M, .every_months = 1, .months = {1, 0}}};
static const struct offer held = {.code = "HELD", .fees = fee_58, .fee_count = 1};
static const struct offer chosen = {.code = "CHOSEN", .fees = fee_78, .fee_count = 1};

/* The mean is 200 ÷ 3 = 66.67; of the last two, 75. */
static const struct subscriber_billed billed[] = {
    {LITTLE_AUGUST - 2, 5000}, {LITTLE_AUGUST - 1, 7000}, {LITTLE_AUGUST, 8000}};
static const struct subscriber_holding addons[] = {{"PACK", 1, DATE_NONE}};
static const struct subscriber_answer answers[] = {
    {"student", false}, {"student", true}, {"senior", false}};

static struct subscriber known_subscriber(void)
{
    return (struct subscriber){.plan = {"HELD", 1, DATE_NONE},
                               .addons = addons,
                               .addon_count = 1,
                               .joined = little_day("2026-05-22"),
                               .region = "shenyang",
                               .brand = "",
                               .segment = "",
                               .age = 60,
                               .billed = billed,
                               .billed_count = 3,
                               .answers = answers,
                               .answer_count = 3};
}

static enum eligibility_answer answer(const struct eligibility *condition,
                                      const struct subscriber *subscriber)
{
    struct offer offer = {.code = "X", .eligibility = condition, .eligibility_count = 1};
    struct eligibility_facts facts = {.subscriber = subscriber,
                                      .as_of = little_day("2026-11-21"),
                                      .plan_held =
                                          subscriber && *subscriber->plan.code ? &held : NULL,
                                      .plan_chosen = &chosen};
    return eligibility_check(&offer, &facts);
}

static const char *const shenyang[] = {"dalian", "shenyang"};
static const char *const dalian[] = {"dalian"};

static const struct {
    const char *name;
    struct eligibility condition;
    enum eligibility_answer known, unknown; /* of a subscriber of whom nothing is known */
} rows[] = {
    {"5 whole months to 2026-11-21", NUMBER(TENURE_MONTHS, LEAST(5 * M)), ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"not 6 yet", NUMBER(TENURE_MONTHS, LEAST(6 * M)), ELIGIBILITY_NO, ELIGIBILITY_NO},
    {"183 days", NUMBER(TENURE_DAYS, LEAST(183 * M), MOST(183 * M)), ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"fee held, inclusive below", NUMBER(CURRENT_FEE, LEAST(58 * M)), ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"fee held, inclusive above", NUMBER(CURRENT_FEE, MOST(58 * M)), ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"fee held, a fen short", NUMBER(CURRENT_FEE, LEAST(58.01 * M)), ELIGIBILITY_NO,
     ELIGIBILITY_NO},
    {"mean 66.67 is not 66.67: it is a third of a fen less",
     NUMBER(AVERAGE_SPEND, LEAST(66.67 * M)), ELIGIBILITY_NO, ELIGIBILITY_NO},
    {"mean at least 66.66", NUMBER(AVERAGE_SPEND, LEAST(66.66 * M)), ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"mean of the last two", NUMBER(AVERAGE_SPEND, LEAST(75 * M), .months = 2), ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"mean of at most the last five", NUMBER(AVERAGE_SPEND, MOST(66.67 * M), .months = 5),
     ELIGIBILITY_YES, ELIGIBILITY_NO},
    {"age", NUMBER(AGE, LEAST(60 * M)), ELIGIBILITY_YES, ELIGIBILITY_NO},
    {"age at most", NUMBER(AGE, MOST(59 * M)), ELIGIBILITY_NO, ELIGIBILITY_NO},
    {"fee rise 78 − 58", NUMBER(FEE_RISE, LEAST(20 * M), MOST(20 * M)), ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"spend rise 78 − 66.67", NUMBER(SPEND_RISE, LEAST(11.33 * M), MOST(11.34 * M)),
     ELIGIBILITY_YES, ELIGIBILITY_NO},
    {"region",
     {.kind = ELIGIBILITY_NAME, .fact = ELIGIBILITY_REGION, .values = shenyang, .value_count = 2},
     ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"another region",
     {.kind = ELIGIBILITY_NAME, .fact = ELIGIBILITY_REGION, .values = dalian, .value_count = 1},
     ELIGIBILITY_NO,
     ELIGIBILITY_NO},
    {"brand not known",
     {.kind = ELIGIBILITY_NAME, .fact = ELIGIBILITY_BRAND, .values = dalian, .value_count = 1},
     ELIGIBILITY_NO,
     ELIGIBILITY_NO},
    {"channel not known",
     {.kind = ELIGIBILITY_NAME, .fact = ELIGIBILITY_CHANNEL, .values = dalian, .value_count = 1},
     ELIGIBILITY_NO,
     ELIGIBILITY_NO},
    {"new customer",
     {.kind = ELIGIBILITY_NEW_CUSTOMER, .is = true},
     ELIGIBILITY_NO,
     ELIGIBILITY_YES},
    {"no new customer",
     {.kind = ELIGIBILITY_NEW_CUSTOMER, .is = false},
     ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"holds the plan",
     {.kind = ELIGIBILITY_HOLDS, .code = "HELD", .is = true},
     ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"holds the pack",
     {.kind = ELIGIBILITY_HOLDS, .code = "PACK", .is = true},
     ELIGIBILITY_YES,
     ELIGIBILITY_NO},
    {"lacks the pack",
     {.kind = ELIGIBILITY_HOLDS, .code = "PACK", .is = false},
     ELIGIBILITY_NO,
     ELIGIBILITY_YES},
    {"the last answer counts",
     {.kind = ELIGIBILITY_ASK, .code = "student", .is = true},
     ELIGIBILITY_YES,
     ELIGIBILITY_UNANSWERED},
    {"answered no",
     {.kind = ELIGIBILITY_ASK, .code = "senior", .is = true},
     ELIGIBILITY_NO,
     ELIGIBILITY_UNANSWERED},
    {"asked for no",
     {.kind = ELIGIBILITY_ASK, .code = "senior", .is = false},
     ELIGIBILITY_YES,
     ELIGIBILITY_UNANSWERED},
    {"unanswered",
     {.kind = ELIGIBILITY_ASK, .code = "veteran", .is = true},
     ELIGIBILITY_UNANSWERED,
     ELIGIBILITY_UNANSWERED},
};

static void test_eligibility__each_condition_is_held_against_its_fact(void **state)
{
    struct subscriber known = known_subscriber();
    struct subscriber stranger = {.plan = {.code = "", .since = DATE_NONE},
                                  .joined = DATE_NONE,
                                  .region = "",
                                  .brand = "",
                                  .segment = "",
                                  .channel = "",
                                  .age = -1};
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(rows); i++) {
        if (answer(&rows[i].condition, &known) != rows[i].known ||
            answer(&rows[i].condition, &stranger) != rows[i].unknown ||
            answer(&rows[i].condition, NULL) != rows[i].unknown) {
            print_error("%s\n", rows[i].name);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

static const struct eligibility yes = {.kind = ELIGIBILITY_NEW_CUSTOMER, .is = true};
static const struct eligibility no = {.kind = ELIGIBILITY_NEW_CUSTOMER, .is = false};
static const struct eligibility ask_a = {.kind = ELIGIBILITY_ASK, .code = "a", .is = true};
static const struct eligibility ask_b = {.kind = ELIGIBILITY_ASK, .code = "b", .is = true};

static struct eligibility any_of(const struct eligibility *conditions, size_t count)
{
    return (struct eligibility){.kind = ELIGIBILITY_ANY, .any = conditions, .any_count = count};
}

/* What a new customer with no answers is told, and asked. */
static void expect_asks(const struct eligibility *conditions, size_t count,
                        enum eligibility_answer expected, const char *asked)
{
    struct offer offer = {.code = "X", .eligibility = conditions, .eligibility_count = count};
    struct eligibility_facts facts = {.as_of = DATE_NONE};
    const char *keys[4];
    char text[8] = "";
    assert_int_equal(eligibility_check(&offer, &facts), expected);
    size_t asks = eligibility_asks(&offer, &facts, keys, 4);
    for (size_t i = 0; i < asks; i++)
        text[i] = keys[i][0];
    assert_string_equal(text, asked);
}

static void test_eligibility__all_must_hold_and_any_needs_one(void **state)
{
    const struct eligibility yes_or_a[] = {ask_a, yes}, no_or_a[] = {no, ask_a}, none[] = {no, no},
                             a_or_b[] = {ask_a, ask_b};
    const struct eligibility all_no[] = {ask_a, no}, all_ask[] = {ask_a, yes, ask_a, ask_b};
    const struct eligibility open[] = {any_of(no_or_a, 2)}, settled[] = {any_of(yes_or_a, 2)},
                             closed[] = {any_of(none, 2)}, empty[] = {any_of(NULL, 0)},
                             nested[] = {yes, any_of(settled, 1), any_of(a_or_b, 2)};
    (void)state;
    expect_asks(NULL, 0, ELIGIBILITY_YES, "");
    expect_asks(LITTLE_LIST(all_no), ELIGIBILITY_NO, "");
    expect_asks(LITTLE_LIST(all_ask), ELIGIBILITY_UNANSWERED, "ab");
    expect_asks(LITTLE_LIST(open), ELIGIBILITY_UNANSWERED, "a");
    expect_asks(LITTLE_LIST(settled), ELIGIBILITY_YES, "");
    expect_asks(LITTLE_LIST(closed), ELIGIBILITY_NO, "");
    expect_asks(LITTLE_LIST(empty), ELIGIBILITY_NO, "");
    expect_asks(LITTLE_LIST(nested), ELIGIBILITY_UNANSWERED, "ab");
}

static void test_eligibility__a_minimum_by_an_unknown_mean_is_for_nobody(void **state)
{
    struct offer offer = {.code = "X",
                          .min_spend = {.present = true, .amount = OFFER_NONE, .mean_of = 3}};
    struct subscriber subscriber = known_subscriber();
    struct eligibility_facts facts = {.subscriber = &subscriber, .as_of = DATE_NONE};
    (void)state;
    assert_int_equal(eligibility_check(&offer, &facts), ELIGIBILITY_YES);
    offer.min_spend.mean_of = 4;
    assert_int_equal(eligibility_check(&offer, &facts), ELIGIBILITY_NO);
    facts.subscriber = NULL;
    assert_int_equal(eligibility_check(&offer, &facts), ELIGIBILITY_NO);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_eligibility__each_condition_is_held_against_its_fact),
        cmocka_unit_test(test_eligibility__all_must_hold_and_any_needs_one),
        cmocka_unit_test(test_eligibility__a_minimum_by_an_unknown_mean_is_for_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
