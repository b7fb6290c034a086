/* The conversion as a whole: the shared rows give the catalog of the project byte for byte, so many
 * of them are priced, the report has the form of CLI.md, and bad files are told. */
#include "disclosure_rows.h"
#include "exchange/native.h"

static const char *const both[] = {DISCLOSURE_ROWS_LIAONING, DISCLOSURE_ROWS_NATIONAL};

static void test_disclosure__regenerating_the_catalog_gives_the_same_bytes(void **state)
{
    (void)state;
    struct disclosure_rows_made made;
    struct buffer kept;
    struct error error;
    buffer_init(&kept, DISCLOSURE_ROWS_MOST);
    assert_int_equal(buffer_add_file(&kept, KIOSK_SOURCE_DIR "/catalog/liaoning.json", &error),
                     STATUS_OK);
    disclosure_rows_convert(&made, both, 2, DISCLOSURE_ROWS_DECISIONS);
    assert_int_equal(made.status, STATUS_OK);
    assert_string_equal(buffer_text(&made.catalog), buffer_text(&kept));
    buffer_finish(&kept);
    disclosure_rows_made_finish(&made);
}

static json_int_t count_of(const json_t *summary, const char *classes, const char *class,
                           const char *status)
{
    return json_integer_value(
        json_object_get(json_object_get(json_object_get(summary, classes), class), status));
}

static json_int_t percent(const json_t *summary, const char *classes, const char *const *kinds)
{
    json_int_t priced = 0, all = 0;
    for (; *kinds; kinds++) {
        priced += count_of(summary, classes, *kinds, "priced");
        all += count_of(summary, classes, *kinds, "priced") +
               count_of(summary, classes, *kinds, "review");
    }
    return all ? priced * 100 / all : 0;
}

/* Three quarters of the plans, a third of the rest: of all rows, and of those sold here. */
static void test_disclosure__as_many_rows_are_priced_as_the_figures_want(void **state)
{
    (void)state;
    static const char *const plans[] = {"plan", NULL}, *const others[] = {"addon", "promotion",
                                                                          NULL};
    struct disclosure_rows_made made;
    disclosure_rows_convert(&made, both, 2, DISCLOSURE_ROWS_DECISIONS);
    json_t *report = json_loads(buffer_text(&made.report), 0, NULL);
    const json_t *summary = json_object_get(report, "summary");
    assert_true(percent(summary, "by_class", plans) >= 75);
    assert_true(percent(summary, "by_class_sold_here", plans) >= 75);
    assert_true(percent(summary, "by_class", others) >= 35);
    assert_true(percent(summary, "by_class_sold_here", others) >= 35);
    json_decref(report);
    disclosure_rows_made_finish(&made);
}

/* A row of the report, and what must be true of it. */
static void check_row(const json_t *row, const struct catalog *catalog)
{
    const char *status = json_string_value(json_object_get(row, "status"));
    const char *code = json_string_value(json_object_get(row, "code"));
    size_t reasons = json_array_size(json_object_get(row, "reasons"));
    assert_non_null(json_string_value(json_object_get(row, "file")));
    assert_true(json_is_integer(json_object_get(row, "index")));
    assert_non_null(json_string_value(json_object_get(row, "kind")));
    assert_true(json_is_array(json_object_get(row, "decisions")));
    bool is_priced = strcmp(status, "priced") == 0;
    assert_int_equal(is_priced, catalog_find(catalog, code) != NULL);
    assert_int_equal(strcmp(status, "review") == 0, reasons != 0);
    for (size_t i = 0; i < reasons; i++) {
        const json_t *reason = json_array_get(json_object_get(row, "reasons"), i);
        assert_true(*json_string_value(json_object_get(reason, "field")));
        assert_non_null(json_string_value(json_object_get(reason, "text")));
        assert_true(*json_string_value(json_object_get(reason, "why")));
    }
}

static void
test_disclosure__the_report_tells_every_row_and_the_catalog_has_the_priced_ones(void **state)
{
    (void)state;
    struct disclosure_rows_made made;
    struct catalog *catalog;
    struct faults faults;
    struct error error;
    disclosure_rows_convert(&made, both, 2, DISCLOSURE_ROWS_DECISIONS);
    faults_init(&faults, "catalog");
    assert_int_equal(native_parse(&catalog, buffer_text(&made.catalog), made.catalog.length,
                                  &faults, NULL, &error),
                     STATUS_OK);
    json_t *report = json_loads(buffer_text(&made.report), 0, NULL);
    const json_t *rows = json_object_get(report, "rows");
    assert_int_equal(json_array_size(rows), 292 + 167);
    assert_int_equal(made.summary.rows, 292 + 167);
    assert_int_equal(made.summary.priced, catalog->offer_count);
    assert_int_equal(made.summary.priced + made.summary.review + made.summary.not_an_offer,
                     made.summary.rows);
    for (size_t i = 0; i < json_array_size(rows); i++)
        check_row(json_array_get(rows, i), catalog);
    json_decref(report);
    catalog_destroy(catalog);
    faults_finish(&faults);
    disclosure_rows_made_finish(&made);
}

static bool uses(const json_t *row, const char *decision)
{
    const json_t *used = json_object_get(row, "decisions");
    for (size_t i = 0; i < json_array_size(used); i++)
        if (strcmp(json_string_value(json_array_get(used, i)), decision) == 0)
            return true;
    return false;
}

/* The standard charges are the program's own then. */
static void check_valid(const struct disclosure_rows_made *made)
{
    struct catalog *catalog;
    struct faults faults;
    struct error error;
    faults_init(&faults, "catalog");
    assert_int_equal(native_parse(&catalog, buffer_text(&made->catalog), made->catalog.length,
                                  &faults, NULL, &error),
                     STATUS_OK);
    assert_true(catalog->standard_charge_count > 0);
    catalog_destroy(catalog);
    faults_finish(&faults);
}

static void test_disclosure__without_decisions_no_row_uses_an_admins(void **state)
{
    (void)state;
    struct disclosure_rows_made made;
    disclosure_rows_convert(&made, both, 2, NULL);
    assert_int_equal(made.status, STATUS_OK);
    json_t *report = json_loads(buffer_text(&made.report), 0, NULL);
    const json_t *rows = json_object_get(report, "rows");
    for (size_t i = 0; i < json_array_size(rows); i++) {
        assert_false(uses(json_array_get(rows, i), "part-of-gb"));
        assert_false(uses(json_array_get(rows, i), "missing-overage"));
        assert_false(uses(json_array_get(rows, i), "token-fee"));
    }
    assert_true(made.summary.priced > 0);
    check_valid(&made);
    json_decref(report);
    disclosure_rows_made_finish(&made);
}

static void test_disclosure__other_provinces_are_read_without_a_fault(void **state)
{
    (void)state;
    static const char *const files[] = {
        DISCLOSURE_ROWS_FOLDER "吉林.json", DISCLOSURE_ROWS_FOLDER "黑龙江.json",
        DISCLOSURE_ROWS_FOLDER "北京.json", DISCLOSURE_ROWS_FOLDER "山东.json"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct disclosure_rows_made made;
        disclosure_rows_convert(&made, &files[i], 1, DISCLOSURE_ROWS_DECISIONS);
        assert_int_equal(made.status, STATUS_OK);
        assert_true(made.summary.rows > 200);
        disclosure_rows_made_finish(&made);
    }
}

/* ---- bad input ---- */

struct bad_case {
    const char *document, *fault;
};

static const struct bad_case bad_files[] = {
    {"{\"plans\":", "not a JSON document"},
    {"{\"planCount\":0}", "/plans: must be the list"},
    {"{\"plans\":[],\"province\":\"火星\"}", "/province: unknown province"},
    {"{\"plans\":[{\"name\":\"一\",\"details\":{}},{}]}", "/plans/0: not a row"},
};

static void save_text(const char *text, char path[static 40])
{
    snprintf(path, 40, "/tmp/disclosure-XXXXXX");
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), strlen(text));
    close(file);
}

static void test_disclosure__a_file_that_is_none_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad_files / sizeof *bad_files; i++) {
        struct disclosure_rows_made made;
        char path[40];
        save_text(bad_files[i].document, path);
        const char *files[] = {path};
        disclosure_rows_convert(&made, files, 1, NULL);
        assert_int_equal(made.status, STATUS_BAD_INPUT);
        assert_true(made.faults.count > 0);
        assert_non_null(strstr(made.faults.kept[0], bad_files[i].fault));
        assert_int_equal(made.catalog.length, 0);
        unlink(path);
        disclosure_rows_made_finish(&made);
    }
}

static const struct bad_case bad_decisions[] = {
    {"[", "not a JSON document"},
    {"{}", "/decisions: must be a list"},
    {"{\"decisions\":[{\"id\":\"colour\",\"answer\":\"red\"}]}", "unknown decision \"colour\""},
    {"{\"decisions\":[{\"id\":\"part-of-gb\",\"answer\":\"half\"}]}", "must be full free"},
    {"{\"decisions\":[{\"id\":\"token-fee\",\"answer\":1}]}", "must be {\"at_most\": yuan}"},
    {"{\"decisions\":[{\"id\":\"standard-charges\",\"answer\":{}}]}", "must be a list of charges"},
    {"{\"decisions\":[{\"id\":\"cap-unstated\",\"answer\":\"none\"},"
     "{\"id\":\"cap-unstated\",\"answer\":\"none\"}]}",
     "decided twice"},
    {"{\"decisions\":[{\"id\":\"standard-charges\",\"answer\":[]}]}", "no standard charge"},
};

static void test_disclosure__a_decision_that_is_none_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad_decisions / sizeof *bad_decisions; i++) {
        struct disclosure_rows_made made;
        char path[40];
        save_text(bad_decisions[i].document, path);
        disclosure_rows_convert(&made, both, 1, path);
        assert_int_equal(made.status, STATUS_BAD_INPUT);
        assert_true(made.faults.count > 0);
        if (!strstr(made.faults.kept[0], bad_decisions[i].fault))
            fail_msg("\"%s\", not \"%s\"", made.faults.kept[0], bad_decisions[i].fault);
        unlink(path);
        disclosure_rows_made_finish(&made);
    }
}

static void test_disclosure__a_file_that_is_not_there_could_not_be_done(void **state)
{
    (void)state;
    static const char *const files[] = {"/tmp/no-such-publication.json"};
    struct disclosure_rows_made made;
    disclosure_rows_convert(&made, files, 1, NULL);
    assert_int_equal(made.status, STATUS_FAILED);
    disclosure_rows_made_finish(&made);
}

/* ---- rows against each other ---- */

static void test_disclosure__a_code_is_priced_once(void **state)
{
    (void)state;
    static const char *const twice[] = {DISCLOSURE_ROWS_NATIONAL, DISCLOSURE_ROWS_NATIONAL};
    struct disclosure_rows_made once_made, twice_made;
    disclosure_rows_convert(&once_made, twice, 1, DISCLOSURE_ROWS_DECISIONS);
    disclosure_rows_convert(&twice_made, twice, 2, DISCLOSURE_ROWS_DECISIONS);
    assert_int_equal(twice_made.status, STATUS_OK);
    assert_int_equal(twice_made.summary.rows, 2 * once_made.summary.rows);
    assert_int_equal(twice_made.summary.priced, once_made.summary.priced);
    assert_string_equal(buffer_text(&twice_made.catalog), buffer_text(&once_made.catalog));
    disclosure_rows_made_finish(&once_made);
    disclosure_rows_made_finish(&twice_made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_disclosure__regenerating_the_catalog_gives_the_same_bytes),
        cmocka_unit_test(test_disclosure__as_many_rows_are_priced_as_the_figures_want),
        cmocka_unit_test(
            test_disclosure__the_report_tells_every_row_and_the_catalog_has_the_priced_ones),
        cmocka_unit_test(test_disclosure__without_decisions_no_row_uses_an_admins),
        cmocka_unit_test(test_disclosure__other_provinces_are_read_without_a_fault),
        cmocka_unit_test(test_disclosure__a_file_that_is_none_is_told),
        cmocka_unit_test(test_disclosure__a_decision_that_is_none_is_told),
        cmocka_unit_test(test_disclosure__a_file_that_is_not_there_could_not_be_done),
        cmocka_unit_test(test_disclosure__a_code_is_priced_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
