/* Rows made up in the wordings of provinces and operators that the shared files do not have
 * (disclosure_elsewhere.json): most must be priced, none wrongly, and the look-alikes at their end
 * must not be priced at all. The expected values are written beside each row by hand. */
#include "disclosure_rows.h"

#define ROWS KIOSK_SOURCE_DIR "/tests/exchange/disclosure_elsewhere.json"
#define PERCENT_PRICED_LEAST 90

struct fixture {
    struct disclosure_rows rows;
    json_t *document;
};

static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    disclosure_rows_init(&fixture->rows, DISCLOSURE_ROWS_DECISIONS);
    fixture->document = json_load_file(ROWS, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(fixture->document);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    disclosure_rows_finish(&fixture->rows);
    json_decref(fixture->document);
    free(fixture);
    return 0;
}

static double number_of(const json_t *row, const char *key)
{
    return json_number_value(json_object_get(row, key));
}

static const char *text_of(const json_t *row, const char *key)
{
    const char *text = json_string_value(json_object_get(row, key));
    return text ? text : "无";
}

/* The row in the form of a publication. */
static json_t *published(const json_t *row)
{
    char standard[40];
    double general = number_of(row, "gb"), directed = number_of(row, "directed");
    snprintf(standard, sizeof standard, "%.15g元/月", number_of(row, "fee"));
    return json_pack(
        "{s:s,s:s,s:f,s:f,s:f,s:f,s:f,s:s,s:{s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s}}",
        "id", "x", "name", text_of(row, "name"), "price", number_of(row, "fee"), "data",
        general + directed, "generalData", general, "directedData", directed, "voice",
        number_of(row, "minutes"), "sms", "0", "details", "schemeId", "26XX000001",
        "tariffStandard", standard, "applicableArea", text_of(row, "audience"), "validity",
        text_of(row, "validity"), "networkRequirement", "无", "liability",
        text_of(row, "liability"), "overage", text_of(row, "overage"), "services",
        text_of(row, "services"), "notes", text_of(row, "notes"), "onlineDate", "20250101",
        "offlineDate", "20301231", "category", "套餐");
}

/* ---- comparing ---- */

static const json_t *charge_of(const json_t *offer, const char *scope)
{
    const json_t *charge;
    size_t i;
    json_array_foreach(json_object_get(offer, "charges"), i, charge)
    {
        if (strcmp(json_string_value(json_object_get(charge, "scope")), scope) == 0)
            return charge;
    }
    return NULL;
}

static bool is_price_per(const json_t *offer, const char *scope, const json_t *expected)
{
    const json_t *charge = charge_of(offer, scope);
    const json_t *price = json_object_get(json_object_get(charge, "price"), "price");
    return expected ? json_number_value(price) == json_number_value(expected) : charge == NULL;
}

static bool same_or_absent(const json_t *a, const json_t *b)
{
    return a == b || (a && b && json_number_value(a) == json_number_value(b));
}

static bool is_same_curve(const json_t *a, const json_t *b)
{
    char *one = json_dumps(a, JSON_SORT_KEYS | JSON_REAL_PRECISION(12));
    char *other = json_dumps(b, JSON_SORT_KEYS | JSON_REAL_PRECISION(12));
    bool is_same = a == b || (a && b && strcmp(one, other) == 0);
    free(one);
    free(other);
    return is_same;
}

static bool is_same_data(const json_t *offer, const json_t *expected)
{
    const json_t *charge = charge_of(offer, "domestic-data");
    return is_same_curve(json_object_get(charge, "price"), json_object_get(expected, "data")) &&
           same_or_absent(json_object_get(charge, "cap"), json_object_get(expected, "cap")) &&
           json_is_true(json_object_get(charge, "stops")) ==
               json_is_true(json_object_get(expected, "stops"));
}

static const json_t *allowance_of(const json_t *offer, const char *scope)
{
    const json_t *allowance;
    size_t i;
    json_array_foreach(json_object_get(offer, "allowances"), i, allowance)
    {
        if (strcmp(json_string_value(json_object_get(allowance, "scope")), scope) == 0)
            return allowance;
    }
    return NULL;
}

/* The amounts are the columns'; whether general data is carried over, the text says. */
static bool is_same_allowance(const json_t *offer, const json_t *row, const char *scope,
                              const char *column, const char *unit)
{
    char amount[40];
    double expected = number_of(row, column);
    snprintf(amount, sizeof amount, "%.15g%s", expected, unit);
    const json_t *allowance = allowance_of(offer, scope);
    const char *made = json_string_value(json_object_get(allowance, "amount"));
    const char *said = json_string_value(json_object_get(row, "amount")); /* of a part of a GB */
    if (said && strcmp(column, "gb") == 0)
        return made && strcmp(made, said) == 0;
    return expected > 0 ? made && strcmp(made, amount) == 0 : allowance == NULL;
}

static bool is_carried(const json_t *offer)
{
    return json_object_get(allowance_of(offer, "domestic-data"), "rollover") != NULL;
}

static bool is_total(const json_t *offer, const json_t *expected)
{
    const json_t *stop = json_array_get(json_object_get(offer, "stops_at"), 0);
    const char *made = json_string_value(json_object_get(stop, "amount"));
    const char *total = json_string_value(json_object_get(expected, "total"));
    return made == total || (made && total && strcmp(made, total) == 0);
}

/* The conditions on the age together are those that the row expects. */
static bool is_same_age(const json_t *offer, const json_t *row)
{
    const json_t *rule, *age = json_object_get(row, "age");
    double least = 0, most = 0;
    size_t i;
    json_array_foreach(json_object_get(offer, "eligibility"), i, rule)
    {
        const char *fact = json_string_value(json_object_get(rule, "fact"));
        bool is_age = fact && strcmp(fact, "age") == 0;
        least += is_age ? number_of(rule, "at_least") : 0;
        most += is_age ? number_of(rule, "at_most") : 0;
    }
    return least == number_of(age, "at_least") && most == number_of(age, "at_most");
}

static bool is_as_read(const json_t *offer, const json_t *row)
{
    const json_t *expected = json_object_get(row, "offer");
    const json_t *fee = json_object_get(json_object_get(offer, "fee"), "amount");
    return json_number_value(fee) == number_of(row, "fee") && is_same_data(offer, expected) &&
           is_price_per(offer, "domestic-voice", json_object_get(expected, "voice")) &&
           is_price_per(offer, "domestic-sms", json_object_get(expected, "sms")) &&
           is_price_per(offer, "domestic-mms", json_object_get(expected, "mms")) &&
           is_same_allowance(offer, row, "domestic-data", "gb", "GB") &&
           is_same_allowance(offer, row, "directed-data", "directed", "GB") &&
           is_same_allowance(offer, row, "domestic-voice", "minutes", "min") &&
           is_carried(offer) == json_is_true(json_object_get(expected, "carried")) &&
           is_total(offer, expected) && is_same_age(offer, row);
}

/* ---- tests ---- */

struct outcome {
    size_t offers, priced, wrong, in_vain;
};

static void say(const json_t *row, const char *what, const struct disclosure_facts *facts)
{
    print_error("%s %s\n", text_of(row, "name"), what);
    for (size_t i = 0; i < facts->reason_count; i++)
        print_error("    %s: %s (%s)\n", facts->reasons[i].field, facts->reasons[i].text,
                    facts->reasons[i].why);
}

static void judge(struct fixture *fixture, const json_t *row, struct outcome *outcome)
{
    json_t *element = published(row);
    const struct disclosure_facts *facts = disclosure_rows_gather(&fixture->rows, element, -1);
    bool is_priced = facts->reason_count == 0, is_offer = json_object_get(row, "offer") != NULL;
    json_t *offer = is_priced ? disclosure_offer_make(facts) : NULL;
    outcome->offers += is_offer;
    outcome->priced += is_offer && is_priced;
    if (is_offer && is_priced && !is_as_read(offer, row)) {
        outcome->wrong++;
        say(row, "is priced wrongly", facts);
    } else if (is_offer && !is_priced) {
        say(row, "is not priced", facts);
    } else if (!is_offer && is_priced) {
        outcome->in_vain++;
        say(row, text_of(row, "review"), facts);
    }
    json_decref(offer);
    json_decref(element);
}

static struct outcome judge_all(struct fixture *fixture)
{
    struct outcome outcome = {0};
    const json_t *row;
    size_t i;
    json_array_foreach(json_object_get(fixture->document, "rows"), i, row)
    {
        judge(fixture, row, &outcome);
    }
    return outcome;
}

static void test_elsewhere__no_row_is_priced_wrongly(void **state)
{
    struct outcome outcome = judge_all(*state);
    assert_int_equal(outcome.wrong, 0);
    assert_int_equal(outcome.in_vain, 0);
}

static void test_elsewhere__most_rows_are_priced(void **state)
{
    struct outcome outcome = judge_all(*state);
    fprintf(stderr, "%zu of %zu rows of other provinces priced\n", outcome.priced, outcome.offers);
    assert_true(outcome.priced * 100 >= outcome.offers * PERCENT_PRICED_LEAST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_elsewhere__no_row_is_priced_wrongly),
        cmocka_unit_test(test_elsewhere__most_rows_are_priced),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
