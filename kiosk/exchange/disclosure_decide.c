/* Reads a decisions file and checks each answer against what its question allows. */
#include "exchange/disclosure_decide.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/money.h"

#define BYTES_MOST ((size_t)1024 * 1024) /* a dozen decisions with their reasons are 10 kB */

enum answer_kind { ANSWER_WORD, ANSWER_PART, ANSWER_TOKEN_FEE, ANSWER_CHARGES };

struct question {
    const char *name;
    enum answer_kind kind;
    const char *words; /* the words allowed, each with a blank after it */
};

static const struct question questions[DISCLOSURE_DECIDE_COUNT] = {
    [DISCLOSURE_DECIDE_PART_OF_GB] = {"part-of-gb", ANSWER_PART, "full free "},
    [DISCLOSURE_DECIDE_PART_OF_PROVINCE] = {"part-of-gb-by-province", ANSWER_PART, "full free "},
    [DISCLOSURE_DECIDE_MISSING_OVERAGE] = {"missing-overage", ANSWER_WORD, "standard "},
    [DISCLOSURE_DECIDE_BEST_OVERAGE] = {"best-overage", ANSWER_WORD, "plan "},
    [DISCLOSURE_DECIDE_CAP_UNSTATED] = {"cap-unstated", ANSWER_WORD, "none "},
    [DISCLOSURE_DECIDE_TOKEN_FEE] = {"token-fee", ANSWER_TOKEN_FEE, ""},
    [DISCLOSURE_DECIDE_ROLLOVER_UNSTATED] = {"rollover-unstated", ANSWER_WORD, "none general "},
    [DISCLOSURE_DECIDE_ORDER_OF_USE] = {"order-of-use", ANSWER_WORD, "after-plan before-plan "},
    [DISCLOSURE_DECIDE_REGION_UNSTATED] = {"region-unstated", ANSWER_WORD, "code "},
    [DISCLOSURE_DECIDE_DIRECTED_UNSTATED] = {"directed-set-unstated", ANSWER_WORD, "directed "},
    [DISCLOSURE_DECIDE_STANDARD_CHARGES] = {"standard-charges", ANSWER_CHARGES, ""},
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

enum status disclosure_decide_read(struct disclosure_decisions *decisions, const char *path,
                                   struct faults *faults, struct error *error)
{
    *decisions = (struct disclosure_decisions){.token_fee_most = -1};
    if (!path)
        return STATUS_OK;
    struct buffer text;
    json_error_t fault;
    buffer_init(&text, BYTES_MOST);
    enum status status = buffer_add_file(&text, path, error);
    if (status == STATUS_OK) {
        const char *shown = faults->file;
        faults->file = path;
        decisions->document = json_loadb(buffer_text(&text), text.length, 0, &fault);
        json_t *list = json_object_get(decisions->document, "decisions");
        if (!decisions->document)
            faults_add_line(faults, (size_t)fault.line, (size_t)fault.column,
                            "not a JSON document: %s", fault.text);
        else if (!json_is_array(list))
            faults_add_pointer(faults, "/decisions", "must be a list of decisions");
        for (size_t i = 0; i < json_array_size(list); i++)
            take_decision(decisions, i, json_array_get(list, i), faults);
        faults->file = shown;
    }
    buffer_finish(&text);
    return status;
}

void disclosure_decide_finish(struct disclosure_decisions *decisions)
{
    json_decref(decisions->document);
    *decisions = (struct disclosure_decisions){.token_fee_most = -1};
}

bool disclosure_decide_is(const struct disclosure_decisions *decisions,
                          enum disclosure_decide_id id, const char *word)
{
    const char *answer = json_string_value(decisions->answers[id]);
    return answer && strcmp(answer, word) == 0;
}
