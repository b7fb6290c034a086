/* Answers to rows in review: what a file of them may say, and what it does to a row. The row is a
 * published one whose text is made worse by words that no grammar knows. */
#include "disclosure_rows.h"
#include "exchange/disclosure_answers.h"
#include "exchange/disclosure_report.h"

#define CODE "25LN203580" /* 爱家套餐79元: 国内主叫0.15元/分钟 */
#define AUTHOR "\"by\":\"me\",\"on\":\"2026-11-21\""

static void test_answers__numbers_become_places_and_letters_stay_letters(void **state)
{
    (void)state;
    static const struct {
        const char *text, *wording;
    } cases[] = {
        {"", ""},
        {"超出5元/GB", "超出N元/GB"},
        {"前500MB按0.29元/MB", "前NMB按N元/MB"},
        {"NBA会员3个月", "nBA会员N个月"},
        {"1.2.3", "N.N"},
        {"5.", "N."},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(disclosure_answers_wording(&arena, cases[i].text), cases[i].wording);
    assert_string_equal(disclosure_answers_fill(&arena, "N元/N个月", "先0.5再24"), "0.5元/24个月");
    arena_finish(&arena);
}

/* ---- files ---- */

static size_t faults_of(const char *text, struct faults *faults)
{
    struct disclosure_answers answers;
    disclosure_answers_file_init(&answers);
    faults_init(faults, "a.json");
    disclosure_answers_file_parse(&answers, text, strlen(text), faults);
    size_t count = faults->count;
    disclosure_answers_file_finish(&answers);
    return count;
}

static void test_answers__a_file_is_told_what_is_wrong_and_where(void **state)
{
    (void)state;
    static const struct {
        const char *answer, *fault; /* NULL: none */
    } cases[] = {
        {"{\"field\":\"notes\",\"wording\":\"蓝鲸N\",\"answer\":\"nothing\"," AUTHOR "}", NULL},
        {"{\"field\":\"notes\",\"wording\":\"甲\",\"answer\":\"not_an_offer\"," AUTHOR
         ",\"note\":\"x\"}",
         NULL},
        {"{\"row\":\"A1\",\"answer\":\"not_an_offer\"," AUTHOR "}", NULL},
        {"{\"field\":\"notes\",\"wording\":\"甲N\",\"answer\":{\"same\":\"N元/GB\"}," AUTHOR "}",
         NULL},
        {"{\"field\":\"notes\",\"wording\":\"甲NN\",\"answer\":{\"same\":\"N元/GB\"}," AUTHOR "}",
         "/answers/0/answer/same: must have as many numbers as the wording: 2, not 1"},
        {"{\"field\":\"notes\",\"wording\":\"甲\",\"answer\":{\"same\":\"5元/GB\"}," AUTHOR "}",
         "/answers/0/answer/same: must have N for every number"},
        {"{\"field\":\"notes\",\"wording\":\"甲\",\"answer\":{\"same\":\"合约期三个月\"}," AUTHOR
         "}",
         "/answers/0/answer/same: must not bring a number of its own"},
        {"{\"field\":\"notes\",\"wording\":\"5元\",\"answer\":\"nothing\"," AUTHOR "}",
         "/answers/0/wording: must have N for every number"},
        {"{\"field\":\"price\",\"wording\":\"N\",\"answer\":\"nothing\"," AUTHOR "}",
         "/answers/0/field: is no column of text"},
        {"{\"field\":\"notes\",\"wording\":\"甲\",\"answer\":\"noise\"," AUTHOR "}",
         "/answers/0/answer: must be"},
        {"{\"field\":\"notes\",\"wording\":\"甲\",\"answer\":\"nothing\",\"on\":\"2026-11-21\"}",
         "/answers/0/by: must say who"},
        {"{\"field\":\"notes\",\"wording\":\"甲\",\"answer\":\"nothing\",\"by\":\"me\",\"on\":"
         "\"x\"}",
         "/answers/0/on: must be the day"},
        {"{\"feild\":\"notes\",\"wording\":\"甲\",\"answer\":\"nothing\"," AUTHOR "}",
         "/answers/0: unknown member \"feild\""},
        {"{\"row\":\"A1\",\"answer\":\"nothing\"," AUTHOR "}",
         "/answers/0/answer: must be \"not_an_offer\" or an offer"},
        {"{\"row\":\"A1\",\"answer\":{\"offer\":{\"code\":\"A1\",\"kind\":\"plan\"}}," AUTHOR "}",
         "/answers/0/fingerprint: must be that of the row"},
        {"{\"row\":\"A1\",\"fingerprint\":\"0\",\"answer\":{\"offer\":{\"code\":\"B2\","
         "\"kind\":\"plan\",\"name\":{\"en\":\"x\"}}}," AUTHOR "}",
         "/answers/0/answer/offer/code: must be the code of the row"},
        {"{\"row\":\"A1\",\"fingerprint\":\"0\",\"answer\":{\"offer\":{\"code\":\"A1\","
         "\"kind\":\"plan\",\"name\":{\"en\":\"x\"},\"fee\":{\"amount\":-1,"
         "\"every\":\"month\"}}}," AUTHOR "}",
         "/answers/0/answer/offer/fee/amount: "},
        {"7", "/answers/0/wording: must be the words"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct faults faults;
        char text[1024];
        bool found = false;
        snprintf(text, sizeof text, "{\"answers\":[%s]}", cases[i].answer);
        size_t count = faults_of(text, &faults);
        for (size_t k = 0; cases[i].fault && k < count; k++)
            found |= strstr(faults.kept[k], cases[i].fault) != NULL;
        if (cases[i].fault ? !found : count != 0)
            fail_msg("%s: %s", cases[i].answer, count ? faults.kept[0] : "no fault");
        faults_finish(&faults);
    }
}

static void test_answers__every_fault_of_a_file_is_told_at_once(void **state)
{
    (void)state;
    struct faults faults;
    static const char text[] =
        "{\"answers\":["
        "{\"field\":\"notes\",\"wording\":\"甲\",\"answer\":\"nothing\"," AUTHOR "},"
        "{\"field\":\"notes\",\"wording\":\"甲\",\"answer\":\"nothing\"," AUTHOR "},"
        "{\"field\":\"notes\",\"wording\":\"乙\",\"answer\":\"what\"," AUTHOR "}],\"more\":1}";
    assert_int_equal(faults_of(text, &faults), 3);
    assert_non_null(strstr(faults.kept[0], "unknown member \"more\""));
    assert_non_null(strstr(faults.kept[1], "/answers/1/wording: is answered twice"));
    assert_non_null(strstr(faults.kept[2], "/answers/2/answer: "));
    faults_finish(&faults);
    assert_int_equal(faults_of("{\"answers\":{}}", &faults), 1);
    faults_finish(&faults);
    assert_int_equal(faults_of("{\"answers\":[", &faults), 1);
    assert_memory_equal(faults.kept[0], "a.json:1:", 9);
    faults_finish(&faults);
}

static void test_answers__what_is_written_is_read_again(void **state)
{
    (void)state;
    struct disclosure_answers answers, again;
    struct disclosure_answers_author author = {"me", "2026-11-21", "because"};
    struct faults faults;
    struct error error;
    struct buffer out;
    buffer_init(&out, DISCLOSURE_ROWS_MOST);
    faults_init(&faults, "");
    disclosure_answers_file_init(&answers);
    disclosure_answers_file_init(&again);
    struct disclosure_answer same = {
        .kind = DISCLOSURE_ANSWERS_SAME, .field = "notes", .wording = "甲N", .same = "N元/GB"};
    assert_int_equal(disclosure_answers_file_add(&answers, &same, &author, &error), STATUS_OK);
    assert_int_equal(disclosure_answers_file_add(&answers, &same, &author, &error),
                     STATUS_BAD_INPUT);
    disclosure_answers_file_write(&answers, &out);
    disclosure_answers_file_parse(&again, buffer_text(&out), out.length, &faults);
    assert_int_equal(faults.count, 0);
    assert_int_equal(again.count, 1);
    assert_string_equal(disclosure_answers_find(&again, "notes", "甲7.5")->same, "N元/GB");
    assert_null(disclosure_answers_find(&again, "services", "甲7.5"));
    assert_null(disclosure_answers_find(&again, "notes", "甲乙"));
    disclosure_answers_file_take_back(&again);
    assert_null(disclosure_answers_find(&again, "notes", "甲7.5"));
    disclosure_answers_file_finish(&answers);
    disclosure_answers_file_finish(&again);
    buffer_finish(&out);
    faults_finish(&faults);
}

/* ---- rows ---- */

static json_t *published(const char *code)
{
    json_t *document = json_load_file(DISCLOSURE_ROWS_LIAONING, 0, NULL), *found = NULL;
    size_t i;
    json_t *row;
    json_array_foreach(json_object_get(document, "plans"), i, row)
    {
        if (strcmp(json_string_value(json_object_get(json_object_get(row, "details"), "schemeId")),
                   code) == 0)
            found = json_deep_copy(row);
    }
    json_decref(document);
    assert_non_null(found);
    return found;
}

static void write_text(json_t *row, const char *field, const char *find, const char *with)
{
    json_t *details = json_object_get(row, "details");
    const char *text = json_string_value(json_object_get(details, field));
    const char *at = strstr(text, find);
    assert_non_null(at);
    json_object_set_new(details, field,
                        json_sprintf("%.*s%s%s", (int)(at - text), text, with, at + strlen(find)));
}

static const struct disclosure_facts *gather(struct disclosure_rows *rows,
                                             struct disclosure_answers *answers,
                                             const json_t *element, const char *file)
{
    struct faults faults;
    faults_init(&faults, "");
    disclosure_answers_file_init(answers);
    disclosure_answers_file_parse(answers, file, strlen(file), &faults);
    if (faults.count)
        fail_msg("%s", faults.kept[0]);
    faults_finish(&faults);
    rows->context.answers = answers;
    return disclosure_rows_gather(rows, element, disclosure_places_find("辽宁"));
}

static void test_answers__words_that_bear_on_nothing_and_words_that_mean_the_same(void **state)
{
    (void)state;
    static const struct {
        const char *find, *with, *answers;
        const char *why; /* the first reason that is left; NULL: priced */
        int64_t voice;
    } cases[] = {
        {"国内主叫0.15元/分钟", "蓝鲸通话0.17星/分钟", "{\"answers\":[]}", "not understood", -1},
        {"国内主叫0.15元/分钟", "蓝鲸通话0.17星/分钟",
         "{\"answers\":[{\"field\":\"overage\",\"wording\":\"蓝鲸通话N星/分钟\",\"answer\":"
         "{\"same\":\"国内主叫N元/分钟\"}," AUTHOR "}]}",
         NULL, 170000},
        {"国内主叫0.15元/分钟", "国内主叫0.15元/分钟,蓝鲸7星",
         "{\"answers\":[{\"field\":\"overage\",\"wording\":\"蓝鲸N星\",\"answer\":"
         "\"nothing\"," AUTHOR "}]}",
         NULL, 150000},
        /* of another column */
        {"国内主叫0.15元/分钟", "国内主叫0.15元/分钟,蓝鲸7星",
         "{\"answers\":[{\"field\":\"notes\",\"wording\":\"蓝鲸N星\",\"answer\":\"nothing\"," AUTHOR
         "}]}",
         "not understood", 150000},
        /* an answer is no judge between two numbers */
        {"国内主叫0.15元/分钟", "国内主叫0.15元/分钟,蓝鲸7星",
         "{\"answers\":[{\"field\":\"overage\",\"wording\":\"蓝鲸N星\",\"answer\":{\"same\":"
         "\"国内主叫N元/分钟\"}," AUTHOR "}]}",
         "contradicts another number of the same kind", 7000000},
        /* what the grammar does not know either */
        {"国内主叫0.15元/分钟", "国内主叫0.15元/分钟,蓝鲸7星",
         "{\"answers\":[{\"field\":\"overage\",\"wording\":\"蓝鲸N星\",\"answer\":{\"same\":"
         "\"白鲸N星\"}," AUTHOR "}]}",
         "not understood", 150000},
    };
    struct disclosure_rows rows;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct disclosure_answers answers;
        disclosure_rows_init(&rows, DISCLOSURE_ROWS_DECISIONS);
        json_t *element = published(CODE);
        write_text(element, "overage", cases[i].find, cases[i].with);
        const struct disclosure_facts *facts = gather(&rows, &answers, element, cases[i].answers);
        const char *why = facts->reason_count ? facts->reasons[0].why : NULL;
        if (why && cases[i].why ? strcmp(why, cases[i].why) != 0 : why != cases[i].why)
            fail_msg("case %zu: %s: %s", i, why ? why : "priced",
                     why ? facts->reasons[0].text : "");
        if (cases[i].voice >= 0)
            assert_int_equal(facts->voice, cases[i].voice);
        json_decref(element);
        disclosure_answers_file_finish(&answers);
        disclosure_rows_finish(&rows);
    }
}

/* ---- conversions ---- */

struct made {
    struct buffer catalog, report;
    struct disclosure_summary summary;
};

static void convert(struct made *made, const json_t *element, const char *answers_text)
{
    struct disclosure_answers answers;
    struct faults faults;
    struct error error;
    char path[40];
    const char *const files[] = {path};
    json_t *document = json_pack("{s:s,s:[O]}", "province", "辽宁", "plans", element);
    disclosure_rows_save(document, path);
    faults_init(&faults, "");
    disclosure_answers_file_init(&answers);
    disclosure_answers_file_parse(&answers, answers_text, strlen(answers_text), &faults);
    assert_int_equal(faults.count, 0);
    struct disclosure_request request = {.files = files,
                                         .file_count = 1,
                                         .decisions = DISCLOSURE_ROWS_DECISIONS,
                                         .answers_at_hand = &answers,
                                         .id = "c",
                                         .version = "1"};
    buffer_init(&made->catalog, DISCLOSURE_ROWS_MOST);
    buffer_init(&made->report, DISCLOSURE_ROWS_MOST);
    assert_int_equal(disclosure_convert(&request, &made->catalog, &made->report, &made->summary,
                                        &faults, &error),
                     STATUS_OK);
    unlink(path);
    disclosure_answers_file_finish(&answers);
    faults_finish(&faults);
    json_decref(document);
}

static void finish(struct made *made)
{
    buffer_finish(&made->catalog);
    buffer_finish(&made->report);
}

static void test_answers__a_row_is_answered_only_as_it_was_published(void **state)
{
    (void)state;
    struct made made;
    struct arena arena;
    arena_init(&arena);
    json_t *element = published(CODE);
    write_text(element, "overage", "国内主叫0.15元/分钟", "蓝鲸通话0.17星/分钟");
    struct disclosure_row row = {.element = element};
    const char *by_hand = arena_format(
        &arena,
        "{\"answers\":[{\"row\":\"" CODE "\",\"fingerprint\":\"%s\",\"answer\":{\"offer\":"
        "{\"code\":\"" CODE "\",\"kind\":\"plan\",\"name\":{\"zh-CN\":\"手写\"},\"fee\":"
        "{\"amount\":79,\"every\":\"month\"}}}," AUTHOR "}]}",
        disclosure_answers_fingerprint(&arena, &row));
    convert(&made, element, by_hand);
    assert_int_equal(made.summary.priced, 1);
    assert_non_null(strstr(buffer_text(&made.catalog), "手写"));
    assert_non_null(strstr(buffer_text(&made.report), "\"answers\""));
    finish(&made);
    write_text(element, "overage", "0.17", "0.18");
    convert(&made, element, by_hand);
    assert_int_equal(made.summary.review, 1);
    assert_non_null(strstr(buffer_text(&made.report), "has changed since a person answered it"));
    finish(&made);
    json_decref(element);
    arena_finish(&arena);
}

static void test_answers__reviews_are_grouped_and_a_group_may_be_no_offer(void **state)
{
    (void)state;
    struct made made;
    json_t *element = published(CODE);
    write_text(element, "overage", "国内主叫0.15元/分钟", "蓝鲸通话0.17星/分钟");
    convert(&made, element, "{\"answers\":[]}");
    json_t *report = json_loads(buffer_text(&made.report), 0, NULL);
    const json_t *group = json_array_get(json_object_get(report, "groups"), 0);
    assert_int_equal(json_array_size(json_object_get(report, "groups")), made.summary.groups);
    assert_int_equal(json_integer_value(json_object_get(group, "count")), 1);
    assert_string_equal(json_string_value(json_array_get(json_object_get(group, "rows"), 0)), CODE);
    assert_int_equal(made.summary.settled_by_ten, 1);
    json_decref(report);
    finish(&made);
    convert(&made, element,
            "{\"answers\":[{\"field\":\"overage\",\"wording\":\"蓝鲸通话N星/分钟\",\"answer\":"
            "\"not_an_offer\"," AUTHOR "}]}");
    assert_int_equal(made.summary.not_an_offer, 1);
    finish(&made);
    json_decref(element);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_answers__numbers_become_places_and_letters_stay_letters),
        cmocka_unit_test(test_answers__a_file_is_told_what_is_wrong_and_where),
        cmocka_unit_test(test_answers__every_fault_of_a_file_is_told_at_once),
        cmocka_unit_test(test_answers__what_is_written_is_read_again),
        cmocka_unit_test(test_answers__words_that_bear_on_nothing_and_words_that_mean_the_same),
        cmocka_unit_test(test_answers__a_row_is_answered_only_as_it_was_published),
        cmocka_unit_test(test_answers__reviews_are_grouped_and_a_group_may_be_no_offer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
