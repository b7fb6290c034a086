/* The converter against rows that were read by eye (disclosure_truth.json): whatever is priced must
 * say exactly what the text says, and what the text leaves open must not be priced. The truth is a
 * native catalog of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "disclosure_truth_compare.h"
#include "exchange/disclosure.h"
#include "exchange/native.h"

#define DISCLOSURES KIOSK_SHARED_DIR "/data/disclosures/cmcc/"
#define DECISIONS KIOSK_SOURCE_DIR "/catalog/liaoning.decisions.json"
#define TRUTH KIOSK_SOURCE_DIR "/tests/exchange/disclosure_truth.json"
#define DOCUMENT_MOST ((size_t)64 * 1024 * 1024)

/* At least so many of the offers must be priced, or the comparison proves nothing. */
enum { PLANS_PRICED_LEAST = 20, OTHERS_PRICED_LEAST = 8 };

struct fixture {
    json_t *truth, *report;
    struct catalog *expected, *made;
};

/* A charge for everything, because a native catalog must have them; never compared. */
static const char standard[] = "[{\"scope\":{\"service\":\"voice\"},"
                               "\"price\":{\"per\":\"1min\",\"price\":9}},"
                               "{\"scope\":{\"service\":\"sms\"},"
                               "\"price\":{\"per\":\"1\",\"price\":9}},"
                               "{\"scope\":{\"service\":\"mms\"},"
                               "\"price\":{\"per\":\"1\",\"price\":9}},"
                               "{\"scope\":{\"service\":\"data\"},"
                               "\"price\":{\"per\":\"1MB\",\"price\":9}}]";

static json_t *offers_of(json_t *truth)
{
    json_t *offers = json_array(), *row;
    size_t i;
    json_array_foreach(json_object_get(truth, "rows"), i, row)
    {
        json_t *offer = json_deep_copy(json_object_get(row, "offer"));
        if (!offer)
            continue;
        json_object_set(offer, "code", json_object_get(row, "code"));
        json_object_set_new(offer, "name", json_object());
        json_object_set_new(json_object_get(offer, "name"), "zh-CN",
                            json_string(json_string_value(json_object_get(row, "code"))));
        json_array_append_new(offers, offer);
    }
    return offers;
}

static struct catalog *parse(const char *text, const char *name)
{
    struct catalog *catalog;
    struct faults faults;
    struct error error;
    faults_init(&faults, name);
    if (native_parse(&catalog, text, strlen(text), &faults, NULL, &error) != STATUS_OK) {
        faults_print(&faults, stderr);
        fail_msg("%s: %s", name, error.message);
    }
    faults_finish(&faults);
    return catalog;
}

static struct catalog *parse_truth(json_t *truth)
{
    json_t *document =
        json_pack("{s:s, s:s, s:s, s:O, s:o, s:o}", "format", "tariff-catalog/1", "id", "truth",
                  "version", "1", "scopes", json_object_get(truth, "scopes"), "standard_charges",
                  json_loads(standard, 0, NULL), "offers", offers_of(truth));
    assert_non_null(document);
    char *text = json_dumps(document, 0);
    struct catalog *catalog = parse(text, "disclosure_truth.json");
    free(text);
    json_decref(document);
    return catalog;
}

static void convert(struct fixture *f)
{
    static const char *const files[] = {DISCLOSURES "辽宁.json", DISCLOSURES "national.json"};
    struct disclosure_request request = {.files = files, .file_count = 2, .decisions = DECISIONS};
    struct disclosure_summary summary;
    struct buffer catalog, report;
    struct faults faults;
    struct error error;
    buffer_init(&catalog, DOCUMENT_MOST);
    buffer_init(&report, DOCUMENT_MOST);
    faults_init(&faults, "disclosures");
    if (disclosure_convert(&request, &catalog, &report, &summary, &faults, &error) != STATUS_OK) {
        faults_print(&faults, stderr);
        fail_msg("%s", error.message);
    }
    f->made = parse(buffer_text(&catalog), "converted catalog");
    f->report = json_loads(buffer_text(&report), 0, NULL);
    assert_non_null(f->report);
    faults_finish(&faults);
    buffer_finish(&catalog);
    buffer_finish(&report);
}

static int setup(void **state)
{
    struct fixture *f = calloc(1, sizeof *f);
    json_error_t fault;
    f->truth = json_load_file(TRUTH, 0, &fault);
    if (!f->truth)
        fail_msg("%s:%d: %s", TRUTH, fault.line, fault.text);
    f->expected = parse_truth(f->truth);
    convert(f);
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *f = *state;
    catalog_destroy(f->expected);
    catalog_destroy(f->made);
    json_decref(f->truth);
    json_decref(f->report);
    free(f);
    return 0;
}

/* The report's row of that code and place. */
static json_t *reported(const struct fixture *f, json_t *row)
{
    json_t *found;
    size_t i;
    json_array_foreach(json_object_get(f->report, "rows"), i, found)
    {
        const char *file = json_string_value(json_object_get(found, "file"));
        if (json_equal(json_object_get(found, "code"), json_object_get(row, "code")) &&
            json_equal(json_object_get(found, "index"), json_object_get(row, "index")) &&
            strstr(file, json_string_value(json_object_get(row, "file"))))
            return found;
    }
    return NULL;
}

static bool is_priced(json_t *report)
{
    return strcmp(json_string_value(json_object_get(report, "status")), "priced") == 0;
}

static void test_disclosure_truth__each_row_of_the_truth_is_in_the_report(void **state)
{
    struct fixture *f = *state;
    json_t *row;
    size_t i;
    json_array_foreach(json_object_get(f->truth, "rows"), i, row)
    {
        if (!reported(f, row))
            fail_msg("%s is not in the report", json_string_value(json_object_get(row, "code")));
    }
}

static void test_disclosure_truth__what_the_text_leaves_open_is_not_priced(void **state)
{
    struct fixture *f = *state;
    json_t *row;
    size_t i;
    int wrong = 0;
    json_array_foreach(json_object_get(f->truth, "rows"), i, row)
    {
        if (json_object_get(row, "offer") || !is_priced(reported(f, row)))
            continue;
        fprintf(stderr, "%s %d %s is priced: %s\n", json_string_value(json_object_get(row, "file")),
                (int)json_integer_value(json_object_get(row, "index")),
                json_string_value(json_object_get(row, "code")),
                json_string_value(json_object_get(row, "why")));
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

/* The number of faults; 0 for a row that is not priced. */
static int compare_row(const struct fixture *f, json_t *row, int priced[2])
{
    if (!json_object_get(row, "offer") || !is_priced(reported(f, row)))
        return 0;
    const char *code = json_string_value(json_object_get(row, "code"));
    struct pair pair = {.row = row,
                        .truth = {f->expected, catalog_find(f->expected, code)},
                        .made = {f->made, catalog_find(f->made, code)}};
    assert_non_null(pair.truth.offer);
    if (!pair.made.offer)
        fail_msg("%s is priced but not in the catalog", code);
    priced[pair.truth.offer->kind != OFFER_PLAN]++;
    compare_offers(&pair);
    return pair.faults;
}

/* A row whose reading is disputed is named each time; once it agrees, the mark must go. */
static int settle(json_t *row, int faults)
{
    const char *disputed = json_string_value(json_object_get(row, "disputed"));
    if (!disputed)
        return faults;
    fprintf(stderr, "%s is disputed: %s%s\n", json_string_value(json_object_get(row, "code")),
            disputed, faults ? "" : ", and no longer so: take the mark away");
    return faults == 0;
}

static void test_disclosure_truth__every_field_of_a_priced_row_is_as_the_text_says(void **state)
{
    struct fixture *f = *state;
    json_t *row;
    size_t i;
    int faults = 0, priced[2] = {0, 0};
    json_array_foreach(json_object_get(f->truth, "rows"), i, row)
    {
        faults += settle(row, compare_row(f, row, priced));
    }
    fprintf(stderr, "compared: %d plans, %d others\n", priced[0], priced[1]);
    assert_int_equal(faults, 0);
    assert_true(priced[0] >= PLANS_PRICED_LEAST);
    assert_true(priced[1] >= OTHERS_PRICED_LEAST);
}

static bool names(json_t *list, json_t *word)
{
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        if (json_equal(item, word))
            return true;
    }
    return false;
}

static void test_disclosure_truth__a_row_names_the_decisions_it_used(void **state)
{
    struct fixture *f = *state;
    json_t *row, *decision;
    size_t i, j;
    int wrong = 0;
    json_array_foreach(json_object_get(f->truth, "rows"), i, row)
    {
        json_t *report = reported(f, row);
        json_array_foreach(json_object_get(row, "decisions"), j, decision)
        {
            if (!is_priced(report) || names(json_object_get(report, "decisions"), decision))
                continue;
            fprintf(stderr, "%s does not name the decision %s\n",
                    json_string_value(json_object_get(row, "code")), json_string_value(decision));
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_disclosure_truth__each_row_of_the_truth_is_in_the_report),
        cmocka_unit_test(test_disclosure_truth__what_the_text_leaves_open_is_not_priced),
        cmocka_unit_test(test_disclosure_truth__every_field_of_a_priced_row_is_as_the_text_says),
        cmocka_unit_test(test_disclosure_truth__a_row_names_the_decisions_it_used),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
