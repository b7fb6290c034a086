/* Questions from a document. Bounds are read in the unit of what is measured; an answer's bound
 * must pass the one before it, so that exactly one answer is true of everybody. */
#include "exchange/questionnaire_file.h"

#include <string.h>

#include "base/money.h"
#include "exchange/native_private.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))
#define FORMAT "tariff-questions/1"
#define MOST_USUAL 8
#define SETTLED_USUAL 1000000 /* 1 yuan */
#define SHARES_MOST 500
#define NUMBER_MOST 1000000

static bool is_data(enum questionnaire_measure measure)
{
    return measure <= QUESTIONNAIRE_APPS || measure == QUESTIONNAIRE_ABROAD_DATA;
}

static bool is_calls(enum questionnaire_measure measure)
{
    return (measure >= QUESTIONNAIRE_CALLS && measure <= QUESTIONNAIRE_CALLED) ||
           measure == QUESTIONNAIRE_ABROAD_CALLS;
}

/* A bound in whole units of what is measured; 0 where there is none or it is a fault. */
static int64_t read_bound(const struct native_at *at, const struct questionnaire_question *question)
{
    if (!native_value_has(at, "below"))
        return 0;
    if (question->is_share)
        return native_value_whole(at, "below", 1, QUESTIONNAIRE_THOUSAND, 0);
    if (!is_data(question->measure) && !is_calls(question->measure))
        return native_value_whole(at, "below", 1, NUMBER_MOST, 0);
    bool data = is_data(question->measure);
    int64_t unit = data ? QUANTITY_MB : 60;
    int64_t bound = native_value_quantity(at, "below", data ? SERVICE_DATA : SERVICE_VOICE, unit);
    struct native_at member = native_value_member(at, "below");
    if (bound % unit)
        native_value_fault(&member, "must be whole %s", data ? "MB" : "minutes");
    return bound / unit;
}

static void read_answer(const struct native_at *at, const struct questionnaire_question *question,
                        struct questionnaire_answer *answer)
{
    static const struct native_field fields[] = {
        {"key", true}, {"picture", false}, {"text", true}, {"detail", false}, {"below", false}};
    if (!native_value_is_object(at, fields, COUNT_OF(fields)))
        return;
    struct native_at text = native_value_member(at, "text");
    struct native_at detail = native_value_member(at, "detail");
    answer->key = native_value_text(at, "key");
    answer->picture = native_value_text(at, "picture");
    answer->text = native_value_label(&text);
    answer->detail = native_value_label(&detail);
    answer->below = read_bound(at, question);
}

/* Ascending bounds, none on the last answer; a contract has no bounds, it is yes or no. */
static void check_bounds(const struct native_at *list,
                         const struct questionnaire_question *question)
{
    int64_t before = 0;
    for (size_t i = 0; i < question->answer_count; i++) {
        struct native_at item = native_value_item(list, i);
        bool is_given = native_value_has(&item, "below");
        bool is_last = i + 1 == question->answer_count;
        bool is_wanted = !is_last && question->measure != QUESTIONNAIRE_CONTRACT;
        if (is_given != is_wanted)
            native_value_fault(&item, is_wanted ? "has no \"below\"; only the last answer has none"
                                                : "must not have \"below\"");
        else if (is_given && question->answers[i].below && question->answers[i].below <= before)
            native_value_fault(&item, "\"below\" must be more than that of the answer before");
        before = question->answers[i].below;
        for (size_t k = 0; k < i; k++)
            if (question->answers[i].key && question->answers[k].key &&
                strcmp(question->answers[i].key, question->answers[k].key) == 0)
                native_value_fault(&item, "the key \"%s\" is there twice",
                                   native_value_shown(item.reader, question->answers[i].key));
    }
}

static void read_answers(const struct native_at *object, struct questionnaire_question *question)
{
    struct native_at list = native_value_member(object, "answers");
    size_t count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    size_t most = question->measure == QUESTIONNAIRE_CONTRACT ? 2 : QUESTIONNAIRE_ANSWERS_MOST;
    if (native_value_has(object, "answers") && (count < 2 || count > most))
        native_value_fault(&list, "must be a list of 2 to %zu answers", most);
    for (size_t i = 0; i < count && i < QUESTIONNAIRE_ANSWERS_MOST; i++) {
        struct native_at item = native_value_item(&list, i);
        read_answer(&item, question, &question->answers[question->answer_count++]);
    }
    check_bounds(&list, question);
}

static enum questionnaire_measure read_measure(const struct native_at *object, const char *key)
{
    const char *names[QUESTIONNAIRE_MEASURE_COUNT];
    for (size_t i = 0; i < COUNT_OF(names); i++)
        names[i] = questionnaire_measure_name((enum questionnaire_measure)i);
    int found = native_value_word(object, key, names, COUNT_OF(names), 0);
    return found < 0 ? QUESTIONNAIRE_DATA : (enum questionnaire_measure)found;
}

/* A share makes sense only of what holds the measured among other things. */
static void read_share(const struct native_at *object, struct questionnaire_question *question)
{
    struct native_at at = native_value_member(object, "share_of");
    question->is_share = at.json != NULL;
    if (!question->is_share)
        return;
    question->share_of = read_measure(object, "share_of");
    bool fits =
        question->share_of == QUESTIONNAIRE_DATA
            ? question->measure > QUESTIONNAIRE_DATA && question->measure <= QUESTIONNAIRE_APPS
            : question->share_of == QUESTIONNAIRE_CALLS &&
                  (question->measure == QUESTIONNAIRE_CLOSE ||
                   question->measure == QUESTIONNAIRE_ONNET);
    if (!fits)
        native_value_fault(&at, "\"%s\" is no part of \"%s\"",
                           questionnaire_measure_name(question->measure),
                           questionnaire_measure_name(question->share_of));
}

static void read_question(const struct native_at *at, struct questionnaire_question *question)
{
    static const struct native_field fields[] = {{"key", true},       {"text", true},
                                                 {"why", false},      {"measure", true},
                                                 {"share_of", false}, {"answers", true}};
    *question = (struct questionnaire_question){.key = ""};
    if (!native_value_is_object(at, fields, COUNT_OF(fields)))
        return;
    struct native_at text = native_value_member(at, "text"), why = native_value_member(at, "why");
    question->key = native_value_text(at, "key");
    question->text = native_value_label(&text);
    question->why = native_value_label(&why);
    question->measure = read_measure(at, "measure");
    read_share(at, question);
    read_answers(at, question);
}

static void read_questions(const struct native_at *document, struct questionnaire *questionnaire)
{
    struct native_at list = native_value_member(document, "questions");
    size_t count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    if (count > QUESTIONNAIRE_MOST)
        native_value_fault(&list, "must not hold more than %d questions", QUESTIONNAIRE_MOST);
    count = count > QUESTIONNAIRE_MOST ? QUESTIONNAIRE_MOST : count;
    struct questionnaire_question *questions =
        ARENA_ARRAY(&questionnaire->arena, struct questionnaire_question, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct native_at item = native_value_item(&list, i);
        read_question(&item, &questions[i]);
        for (size_t k = 0; k < i; k++)
            if (*questions[i].key && strcmp(questions[i].key, questions[k].key) == 0)
                native_value_fault(&item, "the key \"%s\" is there twice",
                                   native_value_shown(item.reader, questions[i].key));
    }
    questionnaire->questions = questions;
    questionnaire->count = count;
}

static void read_conditions(const struct native_at *document, struct questionnaire *questionnaire)
{
    static const struct native_field fields[] = {{"ask", true}, {"share", true}};
    struct native_at list = native_value_member(document, "conditions");
    size_t count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    if (count > SHARES_MOST)
        native_value_fault(&list, "must not hold more than %d conditions", SHARES_MOST);
    count = count > SHARES_MOST ? SHARES_MOST : count;
    struct questionnaire_share *shares =
        ARENA_ARRAY(&questionnaire->arena, struct questionnaire_share, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct native_at item = native_value_item(&list, i);
        if (!native_value_is_object(&item, fields, COUNT_OF(fields)))
            continue;
        shares[questionnaire->share_count++] = (struct questionnaire_share){
            native_value_text(&item, "ask"),
            native_value_whole(&item, "share", 0, QUESTIONNAIRE_THOUSAND, 0)};
    }
    questionnaire->shares = shares;
}

static void read_document(const struct native_at *document, struct questionnaire *questionnaire)
{
    static const struct native_field fields[] = {
        {"format", true},          {"most_questions", false},  {"settled_below", false},
        {"contract_share", false}, {"condition_share", false}, {"conditions", false},
        {"questions", true}};
    static const char *const format = FORMAT;
    if (!native_value_is_object(document, fields, COUNT_OF(fields)))
        return;
    native_value_word(document, "format", &format, 1, 0);
    questionnaire->most =
        native_value_whole(document, "most_questions", 1, QUESTIONNAIRE_MOST, MOST_USUAL);
    questionnaire->settled_fen =
        money_micro_to_fen(native_value_money(document, "settled_below", SETTLED_USUAL));
    questionnaire->contract_share =
        native_value_whole(document, "contract_share", 0, QUESTIONNAIRE_THOUSAND, 500);
    questionnaire->usual_share =
        native_value_whole(document, "condition_share", 0, QUESTIONNAIRE_THOUSAND, 50);
    read_conditions(document, questionnaire);
    read_questions(document, questionnaire);
}

enum status questionnaire_file_parse(struct questionnaire **questionnaire, const char *text,
                                     size_t length, struct faults *faults, struct error *error)
{
    *questionnaire = NULL;
    json_t *json = native_document(text, length, faults);
    if (!json)
        return faults_status(faults, error);
    struct questionnaire *made = questionnaire_create();
    struct native_reader reader = {.arena = &made->arena, .faults = faults};
    struct native_at document = {.reader = &reader, .json = json};
    arena_init(&reader.scratch);
    read_document(&document, made);
    arena_finish(&reader.scratch);
    json_decref(json);
    enum status status = faults_status(faults, error);
    if (status == STATUS_OK)
        *questionnaire = made;
    else
        questionnaire_destroy(made);
    return status;
}

enum status questionnaire_file_read(struct questionnaire **questionnaire, const char *path,
                                    struct faults *faults, struct error *error)
{
    struct buffer text;
    *questionnaire = NULL;
    buffer_init(&text, QUESTIONNAIRE_FILE_MOST);
    enum status status = buffer_add_file(&text, path, error);
    if (status == STATUS_OK)
        status =
            questionnaire_file_parse(questionnaire, buffer_text(&text), text.length, faults, error);
    buffer_finish(&text);
    return status;
}
