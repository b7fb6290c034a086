/* Question files: what is read, and every fault at once. */
#include "exchange/questionnaire_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define LABEL "{\"zh-CN\": \"好\"}"

static struct questionnaire *parse(const char *text, struct faults *faults)
{
    struct questionnaire *questionnaire;
    struct error error;
    faults_init(faults, "q.json");
    enum status status =
        questionnaire_file_parse(&questionnaire, text, strlen(text), faults, &error);
    assert_int_equal(status == STATUS_OK, questionnaire != NULL);
    return questionnaire;
}

static bool has_fault(const struct faults *faults, const char *words)
{
    for (size_t i = 0; i < faults->count && i < FAULTS_KEPT; i++)
        if (strstr(faults->kept[i], words))
            return true;
    return false;
}

static void test_our_own_questions_are_without_fault(void **state)
{
    (void)state;
    struct questionnaire *questionnaire;
    struct faults faults;
    struct error error;
    faults_init(&faults, "questions.json");
    assert_int_equal(questionnaire_file_read(&questionnaire,
                                             KIOSK_SOURCE_DIR "/catalog/questions.json", &faults,
                                             &error),
                     STATUS_OK);
    assert_true(questionnaire->count >= 10);
    for (size_t i = 0; i < questionnaire->count; i++)
        assert_true(questionnaire->questions[i].text.count >= 2);
    questionnaire_destroy(questionnaire);
    faults_finish(&faults);
}

static void test_bounds_are_read_in_the_unit_of_what_is_measured(void **state)
{
    (void)state;
    struct faults faults;
    struct questionnaire *questionnaire =
        parse("{\"format\": \"tariff-questions/1\", \"settled_below\": 0.5, \"questions\": ["
              "{\"key\": \"a\", \"text\": " LABEL ", \"measure\": \"data\", \"answers\": ["
              "{\"key\": \"x\", \"text\": " LABEL
              ", \"below\": \"2GB\"}, {\"key\": \"y\", \"text\": " LABEL "}]},"
              "{\"key\": \"b\", \"text\": " LABEL ", \"measure\": \"calls\", \"answers\": ["
              "{\"key\": \"x\", \"text\": " LABEL ", \"below\": \"90min\"}, {\"key\": \"y\", "
              "\"text\": " LABEL "}]},"
              "{\"key\": \"c\", \"text\": " LABEL ", \"measure\": \"age\", \"answers\": ["
              "{\"key\": \"x\", \"text\": " LABEL
              ", \"below\": 36}, {\"key\": \"y\", \"text\": " LABEL "}]}]}",
              &faults);
    assert_non_null(questionnaire);
    assert_int_equal(questionnaire->questions[0].answers[0].below, 2048);
    assert_int_equal(questionnaire->questions[1].answers[0].below, 90);
    assert_int_equal(questionnaire->questions[2].answers[0].below, 36);
    assert_int_equal(questionnaire->settled_fen, 50);
    assert_int_equal(questionnaire->most, 8);
    questionnaire_destroy(questionnaire);
    faults_finish(&faults);
}

static void test_all_faults_are_named_at_once(void **state)
{
    (void)state;
    struct faults faults;
    static const char text[] =
        "{\"format\": \"tariff-questions/2\", \"most_questions\": 0, \"questions\": ["
        "{\"key\": \"a\", \"text\": " LABEL ", \"measure\": \"dat\", \"answers\": []},"
        "{\"key\": \"a\", \"text\": {}, \"measure\": \"data\", \"colour\": 1, \"answers\": ["
        "{\"key\": \"x\", \"text\": " LABEL ", \"below\": \"2GB\"},"
        "{\"key\": \"x\", \"text\": " LABEL ", \"below\": \"1GB\"},"
        "{\"key\": \"z\", \"text\": " LABEL ", \"below\": \"9min\"}]},"
        "{\"key\": \"c\", \"text\": " LABEL ", \"measure\": \"age\", \"share_of\": \"data\", "
        "\"answers\": [{\"key\": \"x\", \"text\": " LABEL "}, {\"key\": \"y\"}]}]}";
    assert_null(parse(text, &faults));
    static const char *const expected[] = {
        "/format: must be \"tariff-questions/1\"",
        "/most_questions: must be a whole number",
        "/questions/0/measure: must be",
        "did you mean \"data\"?",
        "/questions/0/answers: must be a list of 2 to 6",
        "/questions/1: the key \"a\" is there twice",
        "/questions/1/text: must give a text by language",
        "/questions/1/colour: unknown field",
        "/questions/1/answers/1: \"below\" must be more",
        "/questions/1/answers/1: the key \"x\" is there twice",
        "/questions/1/answers/2/below: must be a quantity of data",
        "/questions/1/answers/2: must not have \"below\"",
        "/questions/2/share_of: \"age\" is no part of \"data\"",
        "/questions/2/answers/0: has no \"below\"",
        "/questions/2/answers/1: has no \"text\"",
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        if (!has_fault(&faults, expected[i]))
            fail_msg("not named: %s", expected[i]);
    faults_finish(&faults);
}

static void test_what_is_no_document_is_said_so(void **state)
{
    (void)state;
    struct faults faults;
    assert_null(parse("{\"format\": ", &faults));
    assert_true(has_fault(&faults, "not a JSON document"));
    faults_finish(&faults);
    assert_null(parse("[]", &faults));
    assert_true(has_fault(&faults, "must be an object"));
    faults_finish(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_our_own_questions_are_without_fault),
        cmocka_unit_test(test_bounds_are_read_in_the_unit_of_what_is_measured),
        cmocka_unit_test(test_all_faults_are_named_at_once),
        cmocka_unit_test(test_what_is_no_document_is_said_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
