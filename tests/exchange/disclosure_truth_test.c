/* The converter against rows that were read by eye (disclosure_truth.json and disclosure_truth/):
 * whatever is priced must say exactly what the text says, and what the text leaves open must not be
 * priced. Each truth is a native catalog of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "disclosure_truth_compare.h"
#include "exchange/disclosure.h"
#include "exchange/native.h"

#define DISCLOSURES KIOSK_SHARED_DIR "/data/disclosures/"
#define DECISIONS KIOSK_SOURCE_DIR "/catalog/liaoning.decisions.json"
#define TRUTH KIOSK_SOURCE_DIR "/tests/exchange/disclosure_truth"
#define DOCUMENT_MOST ((size_t)64 * 1024 * 1024)
#define PATH_MOST 1024

/* At least so many of the offers must be priced, or the comparison proves nothing. */
enum { PLANS_PRICED_LEAST = 20, OTHERS_PRICED_LEAST = 8 };

/* The first has the scopes of all. */
static const char *const truths[] = {
    TRUTH ".json",
    TRUTH "/cmcc-beijing.json",
    TRUTH "/cmcc-shandong.json",
    TRUTH "/cmcc-jilin.json",
    TRUTH "/cmcc-heilongjiang.json",
    TRUTH "/unicom-liaoning.json",
    TRUTH "/unicom-shanghai.json",
    TRUTH "/telecom-liaoning.json",
    TRUTH "/telecom-shanghai.json",
};

#define TRUTHS (sizeof truths / sizeof truths[0])

/* One truth and what the converter makes of the same files. */
struct fixture {
    const char *path;
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

static struct catalog *parse_truth(json_t *truth, json_t *scopes, const char *name)
{
    json_t *document =
        json_pack("{s:s, s:s, s:s, s:O, s:o, s:o}", "format", "tariff-catalog/1", "id", "truth",
                  "version", "1", "scopes", scopes, "standard_charges",
                  json_loads(standard, 0, NULL), "offers", offers_of(truth));
    assert_non_null(document);
    char *text = json_dumps(document, 0);
    struct catalog *catalog = parse(text, name);
    free(text);
    json_decref(document);
    return catalog;
}

static void convert(struct fixture *f)
{
    enum { FILES_MOST = 2 };
    char paths[FILES_MOST][PATH_MOST];
    const char *files[FILES_MOST];
    json_t *names = json_object_get(f->truth, "files"), *name;
    size_t i;
    assert_in_range(json_array_size(names), 1, FILES_MOST);
    json_array_foreach(names, i, name)
    {
        snprintf(paths[i], PATH_MOST, "%s%s", DISCLOSURES, json_string_value(name));
        files[i] = paths[i];
    }
    struct disclosure_request request = {
        .files = files, .file_count = json_array_size(names), .decisions = DECISIONS};
    struct disclosure_summary summary;
    struct buffer catalog, report;
    struct faults faults;
    struct error error;
    buffer_init(&catalog, DOCUMENT_MOST);
    buffer_init(&report, DOCUMENT_MOST);
    faults_init(&faults, "disclosures");
    if (disclosure_convert(&request, &catalog, &report, &summary, &faults, &error) != STATUS_OK) {
        faults_print(&faults, stderr);
        fail_msg("%s: %s", f->path, error.message);
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
    struct fixture *fixtures = calloc(TRUTHS, sizeof *fixtures);
    for (size_t i = 0; i < TRUTHS; i++) {
        struct fixture *f = &fixtures[i];
        json_error_t fault;
        f->path = truths[i];
        f->truth = json_load_file(f->path, JSON_REJECT_DUPLICATES, &fault);
        if (!f->truth)
            fail_msg("%s:%d: %s", f->path, fault.line, fault.text);
        f->expected = parse_truth(f->truth, json_object_get(fixtures->truth, "scopes"), f->path);
        convert(f);
    }
    *state = fixtures;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixtures = *state;
    for (size_t i = 0; i < TRUTHS; i++) {
        catalog_destroy(fixtures[i].expected);
        catalog_destroy(fixtures[i].made);
        json_decref(fixtures[i].truth);
        json_decref(fixtures[i].report);
    }
    free(fixtures);
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

/* What a test asks of one row; the number of faults. */
typedef int row_test(struct fixture *fixture, json_t *row, json_t *report);

static int count_faults(void **state, row_test *test)
{
    struct fixture *fixtures = *state;
    int faults = 0;
    for (size_t i = 0; i < TRUTHS; i++) {
        json_t *row;
        size_t j;
        json_array_foreach(json_object_get(fixtures[i].truth, "rows"), j, row)
        {
            faults += test(&fixtures[i], row, reported(&fixtures[i], row));
        }
    }
    return faults;
}

static int is_missing(struct fixture *f, json_t *row, json_t *report)
{
    if (!report)
        fail_msg("%s: %s is not in the report", f->path,
                 json_string_value(json_object_get(row, "code")));
    return 0;
}

static void test_disclosure_truth__each_row_of_the_truth_is_in_the_report(void **state)
{
    assert_int_equal(count_faults(state, is_missing), 0);
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

static int is_priced_in_vain(struct fixture *f, json_t *row, json_t *report)
{
    (void)f;
    if (json_object_get(row, "offer"))
        return 0;
    bool wrong = is_priced(report);
    if (wrong)
        fprintf(stderr, "%s %d %s is priced: %s\n", json_string_value(json_object_get(row, "file")),
                (int)json_integer_value(json_object_get(row, "index")),
                json_string_value(json_object_get(row, "code")),
                json_string_value(json_object_get(row, "why")));
    return settle(row, wrong);
}

static void test_disclosure_truth__what_the_text_leaves_open_is_not_priced(void **state)
{
    assert_int_equal(count_faults(state, is_priced_in_vain), 0);
}

static int compare_row(struct fixture *f, json_t *row, json_t *report)
{
    if (!json_object_get(row, "offer") || !is_priced(report))
        return 0;
    const char *code = json_string_value(json_object_get(row, "code"));
    struct pair pair = {.row = row,
                        .province = json_string_value(json_object_get(f->truth, "province")),
                        .truth = {f->expected, catalog_find(f->expected, code)},
                        .made = {f->made, catalog_find(f->made, code)}};
    assert_non_null(pair.truth.offer);
    if (!pair.made.offer)
        fail_msg("%s is priced but not in the catalog", code);
    disclosure_truth_rules_compare(&pair);
    disclosure_truth_money_compare(&pair);
    disclosure_truth_usage_compare(&pair);
    return settle(row, pair.faults);
}

static void test_disclosure_truth__every_field_of_a_priced_row_is_as_the_text_says(void **state)
{
    assert_int_equal(count_faults(state, compare_row), 0);
}

/* How many rows of one truth the comparison above could compare, by kind. */
static void count_priced(const struct fixture *f, int priced[2], int offers[2])
{
    json_t *row;
    size_t i;
    json_array_foreach(json_object_get(f->truth, "rows"), i, row)
    {
        json_t *kind = json_object_get(json_object_get(row, "offer"), "kind");
        if (!kind)
            continue;
        bool other = strcmp(json_string_value(kind), "plan") != 0;
        offers[other]++;
        priced[other] += is_priced(reported(f, row));
    }
}

static void test_disclosure_truth__enough_is_priced_to_be_compared(void **state)
{
    struct fixture *fixtures = *state;
    for (size_t i = 0; i < TRUTHS; i++) {
        int priced[2] = {0, 0}, offers[2] = {0, 0};
        count_priced(&fixtures[i], priced, offers);
        fprintf(stderr, "%s: compared %d of %d plans, %d of %d others\n",
                strrchr(fixtures[i].path, '/') + 1, priced[0], offers[0], priced[1], offers[1]);
        if (i > 0)
            continue;
        assert_true(priced[0] >= PLANS_PRICED_LEAST);
        assert_true(priced[1] >= OTHERS_PRICED_LEAST);
    }
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

static int lacks_decisions(struct fixture *f, json_t *row, json_t *report)
{
    json_t *decision;
    size_t i;
    int wrong = 0;
    (void)f;
    json_array_foreach(json_object_get(row, "decisions"), i, decision)
    {
        if (!is_priced(report) || names(json_object_get(report, "decisions"), decision))
            continue;
        fprintf(stderr, "%s does not name the decision %s\n",
                json_string_value(json_object_get(row, "code")), json_string_value(decision));
        wrong++;
    }
    return wrong;
}

static void test_disclosure_truth__a_row_names_the_decisions_it_used(void **state)
{
    assert_int_equal(count_faults(state, lacks_decisions), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_disclosure_truth__each_row_of_the_truth_is_in_the_report),
        cmocka_unit_test(test_disclosure_truth__what_the_text_leaves_open_is_not_priced),
        cmocka_unit_test(test_disclosure_truth__every_field_of_a_priced_row_is_as_the_text_says),
        cmocka_unit_test(test_disclosure_truth__enough_is_priced_to_be_compared),
        cmocka_unit_test(test_disclosure_truth__a_row_names_the_decisions_it_used),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
