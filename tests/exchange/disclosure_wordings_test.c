/* Add-ons and promotions in the wordings of provinces and operators whose files are not here,
 * written by hand and read by hand (disclosure_wordings.json): whatever is priced must say exactly
 * what was read, and what the text leaves open must not be priced. */
#include "disclosure_rows.h"

#define WORDINGS KIOSK_SOURCE_DIR "/tests/exchange/disclosure_wordings.json"

/* Of the offers written here at least so many must be understood, or nothing is proved. */
#define PRICED_PERCENT_LEAST 80

static json_t *element_of(json_t *written)
{
    static const char *const columns[] = {"price", "generalData", "directedData", "voice", NULL};
    static const char *const texts[] = {"tariffStandard", "applicableArea", "validity", "liability",
                                        "services",       "notes",          "overage",  NULL};
    json_t *element = json_object(), *details = json_object();
    json_object_set(element, "name", json_object_get(written, "name"));
    json_object_set_new(element, "sms", json_string("0"));
    for (size_t i = 0; columns[i]; i++)
        json_object_set(element, columns[i], json_object_get(written, columns[i]));
    json_object_set_new(element, "data",
                        json_real(json_number_value(json_object_get(written, "generalData")) +
                                  json_number_value(json_object_get(written, "directedData"))));
    for (size_t i = 0; texts[i]; i++)
        json_object_set(details, texts[i], json_object_get(written, texts[i]));
    json_object_set_new(details, "schemeId", json_string("26ZZ000001"));
    json_object_set_new(details, "onlineDate", json_string("20260101"));
    json_object_set_new(details, "offlineDate", json_string("20271231"));
    json_object_set_new(element, "details", details);
    return element;
}

/* Facts that are checked; questions are put in the operator's words and not compared. */
static json_t *facts_of(const json_t *conditions)
{
    json_t *facts = json_array(), *condition;
    size_t i;
    json_array_foreach(conditions, i, condition)
    {
        if (!json_object_get(condition, "ask"))
            json_array_append(facts, condition);
    }
    return facts;
}

static bool has(const json_t *list, const json_t *wanted)
{
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        if (json_equal(item, wanted))
            return true;
    }
    return false;
}

static bool is_same_set(const json_t *a, const json_t *b)
{
    size_t i;
    json_t *item;
    if (json_array_size(a) != json_array_size(b))
        return false;
    json_array_foreach(a, i, item)
    {
        if (!has(b, item))
            return false;
    }
    return true;
}

/* A list of one may stand alone. */
static json_t *as_list(json_t *value)
{
    return !value || json_is_array(value) ? json_incref(value) : json_pack("[O]", value);
}

static bool is_same(const char *key, json_t *expected, json_t *made)
{
    if (strcmp(key, "excludes") == 0)
        return !expected == !made;
    json_t *first = as_list(expected), *second = as_list(made);
    if (strcmp(key, "eligibility") == 0) {
        json_decref(first);
        json_decref(second);
        first = facts_of(expected);
        second = facts_of(made);
    }
    bool same = is_same_set(first, second);
    json_decref(first);
    json_decref(second);
    return same;
}

/* How many members of the offer are not what was read. */
static int count_differences(const char *name, const json_t *expected, const json_t *made)
{
    static const char *const keys[] = {
        "fee",      "allowances",  "charges", "discounts", "credits",  "min_spend", "deposit",
        "contract", "eligibility", "with",    "stops_at",  "excludes", "spend_cap", NULL};
    int count = 0;
    for (size_t i = 0; keys[i]; i++) {
        json_t *wanted = json_object_get(expected, keys[i]), *got = json_object_get(made, keys[i]);
        if (is_same(keys[i], wanted, got))
            continue;
        char *text = got ? json_dumps(got, JSON_ENCODE_ANY) : NULL;
        print_error("%s: %s is %s\n", name, keys[i], text ? text : "missing");
        free(text);
        count++;
    }
    return count;
}

struct tally {
    int offers, priced, wrong;
};

static void try_row(struct disclosure_rows *rows, json_t *one, struct tally *tally)
{
    json_t *written = json_object_get(one, "row"), *expected = json_object_get(one, "offer");
    const char *name = json_string_value(json_object_get(written, "name"));
    json_t *element = element_of(written);
    const struct disclosure_facts *facts = disclosure_rows_gather(rows, element, -1);
    bool is_offer = disclosure_row_is_offer(facts->row);
    bool is_priced = is_offer && facts->reason_count == 0;
    tally->offers += expected != NULL;
    tally->priced += expected && is_priced;
    if (is_priced && !expected) {
        print_error("%s is priced\n", name);
        tally->wrong++;
    } else if (is_priced) {
        json_t *made = disclosure_offer_make(facts);
        tally->wrong += count_differences(name, expected, made) != 0;
        json_decref(made);
    } else if (expected) {
        print_message("%s: %s: %s\n", name, is_offer ? facts->reasons[0].text : "no offer",
                      is_offer ? facts->reasons[0].why : "");
    }
    if (json_object_get(one, "not_an_offer") && is_offer) {
        print_error("%s is taken for an offer\n", name);
        tally->wrong++;
    }
    json_decref(element);
}

static void test_wordings__other_provinces_are_understood_and_never_wrongly(void **state)
{
    (void)state;
    struct disclosure_rows rows;
    struct tally tally = {0};
    json_error_t fault;
    size_t i;
    json_t *document = json_load_file(WORDINGS, JSON_REJECT_DUPLICATES, &fault), *one;
    if (!document)
        fail_msg("%s:%d: %s", WORDINGS, fault.line, fault.text);
    disclosure_rows_init(&rows, DISCLOSURE_ROWS_DECISIONS);
    json_array_foreach(json_object_get(document, "rows"), i, one)
    {
        try_row(&rows, one, &tally);
    }
    print_message("%d of %d offers priced\n", tally.priced, tally.offers);
    disclosure_rows_finish(&rows);
    json_decref(document);
    assert_int_equal(tally.wrong, 0);
    assert_true(tally.priced * 100 >= tally.offers * PRICED_PERCENT_LEAST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_wordings__other_provinces_are_understood_and_never_wrongly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
