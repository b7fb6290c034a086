/* Reads a decisions file and checks each answer against what its question allows. */
#include "exchange/disclosure_decide.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/money.h"

#define BYTES_MOST ((size_t)1024 * 1024) /* a dozen decisions with their reasons are 10 kB */

enum answer_kind { ANSWER_WORD, ANSWER_PART, ANSWER_TOKEN_FEE, ANSWER_CHARGES };

/* The operators' national standard charges, abroad at the dearest zone, so that no bill is too low
 * where nobody has decided on the catalog's own; catalog/liaoning.decisions.json names the sources.
 */
static const char own_standard[] =
    "[{\"scope\":\"domestic-data\",\"meter\":\"1KB\",\"price\":{\"block\":\"1GB\",\"price\":60,"
    "\"inside\":{\"block\":\"100MB\",\"price\":10,\"inside\":{\"per\":\"1MB\",\"price\":0.29}}}},"
    "{\"scope\":\"domestic-voice\",\"meter\":\"1min\",\"price\":{\"per\":\"1min\",\"price\":0.25}},"
    "{\"scope\":\"domestic-voice-in\",\"meter\":\"1min\",\"price\":{\"per\":\"1min\",\"price\":0}},"
    "{\"scope\":\"domestic-sms\",\"price\":{\"per\":\"1\",\"price\":0.1}},"
    "{\"scope\":\"domestic-mms\",\"price\":{\"per\":\"1\",\"price\":0.3}},"
    "{\"scope\":{\"service\":\"voice\",\"direction\":\"out\",\"destination\":\"hmt\",\"location\":["
    "\"home\",\"domestic\"]},\"meter\":\"6s\",\"price\":{\"per\":\"6s\",\"price\":0.2}},"
    "{\"scope\":{\"service\":\"voice\",\"direction\":\"out\",\"destination\":\"intl:*\","
    "\"location\":[\"home\",\"domestic\"]},\"meter\":\"6s\",\"price\":{\"per\":\"6s\",\"price\":0."
    "8}},"
    "{\"scope\":{\"service\":\"voice\",\"location\":\"hmt\"},\"meter\":\"1min\",\"price\":{\"per\":"
    "\"1min\",\"price\":0.99}},"
    "{\"scope\":{\"service\":\"voice\"},\"meter\":\"1min\",\"price\":{\"per\":\"1min\",\"price\":2."
    "99}},"
    "{\"scope\":{\"service\":\"sms\",\"direction\":\"in\"},\"price\":{\"per\":\"1\",\"price\":0}},"
    "{\"scope\":{\"service\":\"sms\"},\"price\":{\"per\":\"1\",\"price\":1}},"
    "{\"scope\":{\"service\":\"mms\",\"direction\":\"in\"},\"price\":{\"per\":\"1\",\"price\":0}},"
    "{\"scope\":{\"service\":\"mms\"},\"price\":{\"per\":\"1\",\"price\":1}},"
    "{\"scope\":{\"service\":\"data\"},\"meter\":\"1KB\",\"price\":{\"block\":\"3MB\",\"price\":3}}"
    "]";

struct question {
    const char *name;
    enum answer_kind kind;
    const char *words; /* the words allowed, each with a blank after it */
    const char *own;   /* the answer when nobody decides, in JSON; NULL: the row is a review */
};

static const struct question questions[DISCLOSURE_DECIDE_COUNT] = {
    [DISCLOSURE_DECIDE_PART_OF_GB] = {"part-of-gb", ANSWER_PART, "full free ", NULL},
    [DISCLOSURE_DECIDE_MISSING_OVERAGE] = {"missing-overage", ANSWER_WORD, "standard ", NULL},
    [DISCLOSURE_DECIDE_BEST_OVERAGE] = {"best-overage", ANSWER_WORD, "plan ", "\"plan\""},
    [DISCLOSURE_DECIDE_CAP_UNSTATED] = {"cap-unstated", ANSWER_WORD, "none ", "\"none\""},
    [DISCLOSURE_DECIDE_TOKEN_FEE] = {"token-fee", ANSWER_TOKEN_FEE, "", NULL},
    [DISCLOSURE_DECIDE_ROLLOVER_UNSTATED] = {"rollover-unstated", ANSWER_WORD, "none general ",
                                             "\"none\""},
    [DISCLOSURE_DECIDE_ORDER_OF_USE] = {"order-of-use", ANSWER_WORD, "after-plan before-plan ",
                                        "\"after-plan\""},
    [DISCLOSURE_DECIDE_REGION_UNSTATED] = {"region-unstated", ANSWER_WORD, "code ", "\"code\""},
    [DISCLOSURE_DECIDE_DIRECTED_UNSTATED] = {"directed-set-unstated", ANSWER_WORD, "directed ",
                                             "\"directed\""},
    [DISCLOSURE_DECIDE_MONEY_REACHED] = {"money-reached", ANSWER_WORD, "first-gb ", NULL},
    [DISCLOSURE_DECIDE_REPEAT_UNSTATED] = {"repeat-unstated", ANSWER_WORD, "repeats ", NULL},
    [DISCLOSURE_DECIDE_TERM_UNSTATED] = {"term-unstated", ANSWER_WORD, "goes-on ", "\"goes-on\""},
    [DISCLOSURE_DECIDE_EXIT_UNSTATED] = {"exit-unstated", ANSWER_WORD, "none ", NULL},
    [DISCLOSURE_DECIDE_STANDARD_CHARGES] = {"standard-charges", ANSWER_CHARGES, "", own_standard},
};

const char *disclosure_decide_name(enum disclosure_decide_id id)
{
    return questions[id].name;
}

static int find_question(const char *name)
{
    for (int i = 0; i < DISCLOSURE_DECIDE_COUNT; i++)
        if (strcmp(questions[i].name, name) == 0)
            return i;
    return -1;
}

static bool is_allowed_word(const struct question *question, const json_t *answer)
{
    char word[40];
    if (!json_is_string(answer) || json_string_length(answer) > sizeof word - 2)
        return false;
    snprintf(word, sizeof word, "%s ", json_string_value(answer));
    return strstr(question->words, word) != NULL;
}

static bool is_allowed(const struct question *question, const json_t *answer)
{
    switch (question->kind) {
    case ANSWER_WORD:
        return is_allowed_word(question, answer);
    case ANSWER_PART:
        return json_is_object(answer) || is_allowed_word(question, answer);
    case ANSWER_TOKEN_FEE:
        return json_is_number(json_object_get(answer, "at_most"));
    case ANSWER_CHARGES:
        return json_is_array(answer);
    }
    return false;
}

static int64_t read_money(const json_t *number)
{
    char text[40] = "";
    int64_t micro;
    json_dumpb(number, text, sizeof text - 1, JSON_ENCODE_ANY | JSON_REAL_PRECISION(12));
    return money_parse(text, &micro) ? micro : -1;
}

static void take_decision(struct disclosure_decisions *decisions, size_t index, json_t *decision,
                          struct faults *faults)
{
    char pointer[40];
    snprintf(pointer, sizeof pointer, "/decisions/%zu", index);
    const char *name = json_string_value(json_object_get(decision, "id"));
    json_t *answer = json_object_get(decision, "answer");
    int id = name ? find_question(name) : -1;
    if (id < 0) {
        faults_add_pointer(faults, pointer, "unknown decision \"%s\"", name ? name : "");
    } else if (!is_allowed(&questions[id], answer)) {
        faults_add_pointer(faults, pointer, "the answer of \"%s\" must be %s", name,
                           *questions[id].words                ? questions[id].words
                           : id == DISCLOSURE_DECIDE_TOKEN_FEE ? "{\"at_most\": yuan}"
                                                               : "a list of charges");
    } else if (decisions->answers[id]) {
        faults_add_pointer(faults, pointer, "\"%s\" is decided twice", name);
    } else {
        decisions->answers[id] = answer;
        if (id == DISCLOSURE_DECIDE_TOKEN_FEE)
            decisions->token_fee_most = read_money(json_object_get(answer, "at_most"));
    }
}

static void take_document(struct disclosure_decisions *decisions, const struct buffer *text,
                          struct faults *faults)
{
    json_error_t fault;
    decisions->document = json_loadb(buffer_text(text), text->length, 0, &fault);
    json_t *list = json_object_get(decisions->document, "decisions");
    if (!decisions->document)
        faults_add_line(faults, (size_t)fault.line, (size_t)fault.column, "not a JSON document: %s",
                        fault.text);
    else if (!json_is_array(list))
        faults_add_pointer(faults, "/decisions", "must be a list of decisions");
    for (size_t i = 0; i < json_array_size(list); i++)
        take_decision(decisions, i, json_array_get(list, i), faults);
}

static void take_own(struct disclosure_decisions *decisions)
{
    decisions->own = json_object();
    for (int id = 0; id < DISCLOSURE_DECIDE_COUNT; id++)
        if (!decisions->answers[id] && questions[id].own) {
            json_object_set_new(decisions->own, questions[id].name,
                                json_loads(questions[id].own, JSON_DECODE_ANY, NULL));
            decisions->answers[id] = json_object_get(decisions->own, questions[id].name);
        }
}

enum status disclosure_decide_read(struct disclosure_decisions *decisions, const char *path,
                                   struct faults *faults, struct error *error)
{
    *decisions = (struct disclosure_decisions){.token_fee_most = -1};
    enum status status = STATUS_OK;
    if (path) {
        struct buffer text;
        const char *shown = faults->file;
        buffer_init(&text, BYTES_MOST);
        faults->file = path;
        status = buffer_add_file(&text, path, error);
        if (status == STATUS_OK)
            take_document(decisions, &text, faults);
        faults->file = shown;
        buffer_finish(&text);
    }
    take_own(decisions);
    return status;
}

void disclosure_decide_finish(struct disclosure_decisions *decisions)
{
    json_decref(decisions->document);
    json_decref(decisions->own);
    *decisions = (struct disclosure_decisions){.token_fee_most = -1};
}

bool disclosure_decide_is(const struct disclosure_decisions *decisions,
                          enum disclosure_decide_id id, const char *word)
{
    const char *answer = json_string_value(decisions->answers[id]);
    return answer && strcmp(answer, word) == 0;
}
