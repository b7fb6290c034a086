/* Answers as a document: each is checked whole before it counts, and kept as it was written, so
 * that writing the file again changes nothing but what was added. */
#include "exchange/disclosure_answers.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "exchange/disclosure_offer.h"
#include "exchange/disclosure_text.h"
#include "exchange/native.h"

/* A thousand answers with notes are some 300 kB; offers by hand are the longest. */
#define BYTES_MOST ((size_t)8 * 1024 * 1024)
#define ROW_FIELDS "row fingerprint answer by on note "
#define WORDING_FIELDS "field wording answer by on note "

/* One element of the list, and where it is. */
struct entry {
    struct disclosure_answers *answers;
    struct faults *faults;
    const json_t *json;
    const char *pointer;
    struct disclosure_answer read;
};

static void fault(struct entry *entry, const char *member, const char *message)
{
    const char *slash = *member ? "/" : "";
    faults_add_pointer(
        entry->faults,
        arena_format(&entry->answers->arena, "%s%s%s", entry->pointer, slash, member), "%s",
        message);
}

static const char *text_of(const struct entry *entry, const char *member)
{
    return json_string_value(json_object_get(entry->json, member));
}

static bool is_listed(const char *word, const char *words)
{
    size_t length = strlen(word);
    for (const char *at = strstr(words, word); length && at; at = strstr(at + 1, word))
        if ((at == words || at[-1] == ' ') && at[length] == ' ')
            return true;
    return false;
}

static void check_members(struct entry *entry, const char *words)
{
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)entry->json, key, value)
    {
        if (!is_listed(key, words))
            fault(entry, "", arena_format(&entry->answers->arena, "unknown member \"%s\"", key));
    }
}

static int add_bytes(const char *bytes, size_t length, void *out)
{
    buffer_add_bytes(out, bytes, length);
    return 0;
}

/* ---- who and when ---- */

static void check_author(struct entry *entry)
{
    int32_t day;
    const char *by = text_of(entry, "by"), *on = text_of(entry, "on");
    const json_t *note = json_object_get(entry->json, "note");
    if (!by || !*by)
        fault(entry, "by", "must say who answered");
    if (!on || !date_parse(on, &day))
        fault(entry, "on", "must be the day of the answer, such as 2026-11-21");
    if (note && !json_is_string(note))
        fault(entry, "note", "must be a text");
}

/* ---- wordings ---- */

static size_t count_of(const char *text, const char *letters)
{
    size_t count = 0;
    for (; *text; text++)
        count += strchr(letters, *text) != NULL;
    return count;
}

/* Numbers that the grammar will see: 三个月 is one, too. */
static size_t count_numbers(struct arena *arena, const char *wording)
{
    const char *ones = disclosure_answers_fill(
        arena, wording, "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1");
    return count_of(disclosure_answers_wording(arena, disclosure_text_normalise(arena, ones)), "N");
}

#define PLACES_MOST 32 /* as many as the ones above; a sentence has at most ten numbers */

static void check_same(struct entry *entry)
{
    struct arena *arena = &entry->answers->arena;
    const char *wording = entry->read.wording, *same = entry->read.same;
    size_t places = count_of(same, "N");
    if (!*same)
        fault(entry, "answer/same", "must be words that the grammar understands");
    else if (count_of(same, "0123456789"))
        fault(entry, "answer/same", "must have N for every number: numbers are the text's own");
    else if (places != count_of(wording, "N") || places > PLACES_MOST)
        fault(entry, "answer/same",
              arena_format(arena, "must have as many numbers as the wording: %zu, not %zu",
                           count_of(wording, "N"), places));
    else if (count_numbers(arena, same) != places)
        fault(entry, "answer/same", "must not bring a number of its own, in words either");
}

static bool is_text_column(const char *field)
{
    for (int i = 0; i < DISCLOSURE_FIELDS; i++)
        if (strcmp(disclosure_read_field_name((enum disclosure_phrase_field)i), field) == 0)
            return true;
    return false;
}

static void check_wording(struct entry *entry)
{
    const struct disclosure_answer *read = &entry->read;
    if (!read->wording || !*read->wording)
        fault(entry, "wording", "must be the words that are answered");
    else if (count_of(read->wording, "0123456789"))
        fault(entry, "wording", "must have N for every number");
    if (!read->field || !*read->field)
        fault(entry, "field", "must be the column of the words");
    else if (!is_text_column(read->field))
        fault(entry, "field", "is no column of text: what is in question there is each row's");
    if (read->kind == DISCLOSURE_ANSWERS_SAME && read->wording)
        check_same(entry);
    if (read->kind == DISCLOSURE_ANSWERS_OFFER)
        fault(entry, "answer", "must not be an offer: that is one row's");
}

/* ---- rows ---- */

/* A line about "FILE: /offers/0/fee: …" told of the answer. */
static void add_offer_fault(struct entry *entry, const char *line)
{
    const char *place = strstr(line, "/offers/0");
    const char *rest = place ? place + strlen("/offers/0") : ": is refused";
    faults_add_ready(entry->faults, arena_format(&entry->answers->arena, "%s: %s/answer/offer%s",
                                                 entry->faults->file, entry->pointer, rest));
}

static json_t *catalog_of(const json_t *offer, json_t *standard)
{
    return json_pack("{s:s,s:s,s:s,s:o,s:O,s:[O]}", "format", "tariff-catalog/1", "id", "answer",
                     "version", "1", "scopes", disclosure_offer_scopes(), "standard_charges",
                     standard, "offers", offer);
}

/* Alone in a catalog; what it refers to need not be there. */
static void parse_offer(const json_t *offer, json_t *standard, struct faults *found)
{
    struct buffer text;
    struct error error;
    struct catalog *catalog;
    json_t *document = catalog_of(offer, standard);
    buffer_init(&text, BYTES_MOST);
    json_dump_callback(document, add_bytes, &text, JSON_REAL_PRECISION(15));
    if (native_parse(&catalog, buffer_text(&text), text.length, found, NULL, &error) == STATUS_OK)
        catalog_destroy(catalog);
    json_decref(document);
    buffer_finish(&text);
}

static void check_offer(struct entry *entry)
{
    struct faults found;
    struct error error;
    struct disclosure_decisions own;
    faults_init(&found, "offer");
    if (disclosure_decide_read(&own, NULL, &found, &error) == STATUS_OK)
        parse_offer(entry->read.offer, own.answers[DISCLOSURE_DECIDE_STANDARD_CHARGES], &found);
    for (size_t i = 0; i < found.count && i < FAULTS_KEPT; i++)
        add_offer_fault(entry, found.kept[i]);
    disclosure_decide_finish(&own);
    faults_finish(&found);
}

static void check_row(struct entry *entry)
{
    const struct disclosure_answer *read = &entry->read;
    const char *code = json_string_value(json_object_get(read->offer, "code"));
    if (!*read->code)
        fault(entry, "row", "must be the 方案编号 of a row");
    if (read->kind == DISCLOSURE_ANSWERS_NOTHING || read->kind == DISCLOSURE_ANSWERS_SAME)
        fault(entry, "answer", "must be \"not_an_offer\" or an offer: it is of a row");
    if (read->kind != DISCLOSURE_ANSWERS_OFFER)
        return;
    if (!read->fingerprint || !*read->fingerprint)
        fault(entry, "fingerprint",
              "must be that of the row in the report: an offer by hand is of "
              "the row as it was published then");
    if (!code || strcmp(code, read->code) != 0)
        fault(entry, "answer/offer/code", "must be the code of the row");
    check_offer(entry);
}

/* ---- one answer ---- */

static void read_answer(struct entry *entry)
{
    const json_t *answer = json_object_get(entry->json, "answer");
    const char *word = json_string_value(answer);
    const json_t *offer = json_object_get(answer, "offer");
    entry->read.same = json_string_value(json_object_get(answer, "same"));
    if (word && strcmp(word, "nothing") == 0)
        entry->read.kind = DISCLOSURE_ANSWERS_NOTHING;
    else if (word && strcmp(word, "not_an_offer") == 0)
        entry->read.kind = DISCLOSURE_ANSWERS_NOT_AN_OFFER;
    else if (entry->read.same && json_object_size(answer) == 1)
        entry->read.kind = DISCLOSURE_ANSWERS_SAME;
    else if (json_is_object(offer) && json_object_size(answer) == 1) {
        entry->read.kind = DISCLOSURE_ANSWERS_OFFER;
        entry->read.offer = offer;
    } else
        fault(entry, "answer",
              "must be \"nothing\", \"not_an_offer\", {\"same\": words} or {\"offer\": offer}");
}

static void check_alone(struct entry *entry)
{
    const struct disclosure_answer *read = &entry->read;
    for (size_t i = 0; i < entry->answers->count; i++) {
        const struct disclosure_answer *other = &entry->answers->items[i];
        bool is_row = read->code && other->code && strcmp(read->code, other->code) == 0;
        bool is_wording = read->wording && other->wording && read->field && other->field &&
                          strcmp(read->wording, other->wording) == 0 &&
                          strcmp(read->field, other->field) == 0;
        if (is_row || is_wording)
            fault(entry, is_row ? "row" : "wording", "is answered twice");
    }
}

static void take_entry(struct disclosure_answers *answers, size_t index, const json_t *json,
                       struct faults *faults)
{
    struct entry entry = {answers,
                          faults,
                          json,
                          arena_format(&answers->arena, "/answers/%zu", index),
                          {.kind = DISCLOSURE_ANSWERS_NOT_AN_OFFER}};
    size_t before = faults->count;
    entry.read.field = text_of(&entry, "field");
    entry.read.wording = text_of(&entry, "wording");
    entry.read.code = text_of(&entry, "row");
    entry.read.fingerprint = text_of(&entry, "fingerprint");
    check_members(&entry, entry.read.code ? ROW_FIELDS : WORDING_FIELDS);
    read_answer(&entry);
    check_author(&entry);
    if (entry.read.code)
        check_row(&entry);
    else
        check_wording(&entry);
    check_alone(&entry);
    if (faults->count == before)
        *ARENA_PUSH(&answers->arena, answers->items, answers->count, answers->capacity) =
            entry.read;
}

/* ---- the document ---- */

void disclosure_answers_file_init(struct disclosure_answers *answers)
{
    *answers = (struct disclosure_answers){.document = json_pack("{s:[]}", "answers")};
    arena_init(&answers->arena);
}

void disclosure_answers_file_finish(struct disclosure_answers *answers)
{
    json_decref(answers->document);
    arena_finish(&answers->arena);
    *answers = (struct disclosure_answers){0};
}

static bool is_document(const json_t *document, struct faults *faults)
{
    const char *key;
    json_t *value;
    if (!json_is_array(json_object_get(document, "answers")))
        faults_add_pointer(faults, "/answers", "must be a list of answers");
    json_object_foreach((json_t *)document, key, value)
    {
        if (strcmp(key, "answers") != 0)
            faults_add_pointer(faults, "", "unknown member \"%s\"", key);
    }
    return json_is_array(json_object_get(document, "answers"));
}

void disclosure_answers_file_parse(struct disclosure_answers *answers, const char *text,
                                   size_t length, struct faults *faults)
{
    json_error_t wrong;
    json_t *document = json_loadb(text, length, JSON_REJECT_DUPLICATES, &wrong);
    json_t *kept = json_object_get(answers->document, "answers");
    if (!document) {
        faults_add_line(faults, wrong.line > 0 ? (size_t)wrong.line : 1,
                        wrong.column > 0 ? (size_t)wrong.column : 1, "not a JSON document: %s",
                        wrong.text);
    } else if (is_document(document, faults)) {
        const json_t *list = json_object_get(document, "answers");
        for (size_t i = 0; i < json_array_size(list); i++) {
            json_array_append(kept, json_array_get(list, i));
            take_entry(answers, i, json_array_get(list, i), faults);
        }
    }
    json_decref(document);
}

enum status disclosure_answers_file_read(struct disclosure_answers *answers, const char *path,
                                         struct faults *faults, struct error *error)
{
    struct buffer text;
    const char *shown = faults->file;
    buffer_init(&text, BYTES_MOST);
    faults->file = path;
    enum status status = buffer_add_file(&text, path, error);
    if (status == STATUS_OK)
        disclosure_answers_file_parse(answers, buffer_text(&text), text.length, faults);
    faults->file = shown;
    buffer_finish(&text);
    return status;
}

/* ---- adding and writing ---- */

static json_t *answer_of(const struct disclosure_answer *answer)
{
    switch (answer->kind) {
    case DISCLOSURE_ANSWERS_NOTHING:
        return json_string("nothing");
    case DISCLOSURE_ANSWERS_SAME:
        return json_pack("{s:s}", "same", answer->same);
    case DISCLOSURE_ANSWERS_NOT_AN_OFFER:
        break;
    case DISCLOSURE_ANSWERS_OFFER:
        return json_pack("{s:O}", "offer", answer->offer);
    }
    return json_string("not_an_offer");
}

static json_t *entry_of(const struct disclosure_answer *answer,
                        const struct disclosure_answers_author *author)
{
    json_t *json = json_object();
    const char *const members[][2] = {
        {"field", answer->field},
        {"wording", answer->wording},
        {"row", answer->code},
        {"fingerprint", answer->fingerprint},
    };
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (members[i][1])
            json_object_set_new(json, members[i][0], json_string(members[i][1]));
    json_object_set_new(json, "answer", answer_of(answer));
    json_object_set_new(json, "by", json_string(author->by));
    json_object_set_new(json, "on", json_string(author->on));
    if (author->note)
        json_object_set_new(json, "note", json_string(author->note));
    return json;
}

enum status disclosure_answers_file_add(struct disclosure_answers *answers,
                                        const struct disclosure_answer *answer,
                                        const struct disclosure_answers_author *author,
                                        struct error *error)
{
    struct faults faults;
    json_t *list = json_object_get(answers->document, "answers");
    json_t *json = entry_of(answer, author);
    faults_init(&faults, "answer");
    take_entry(answers, answers->count, json, &faults);
    enum status status = faults_status(&faults, error);
    if (status == STATUS_OK)
        json_array_append(list, json);
    json_decref(json);
    faults_finish(&faults);
    return status;
}

void disclosure_answers_file_take_back(struct disclosure_answers *answers)
{
    json_t *list = json_object_get(answers->document, "answers");
    json_array_remove(list, json_array_size(list) - 1);
    answers->count--;
}

void disclosure_answers_file_write(const struct disclosure_answers *answers, struct buffer *out)
{
    json_dump_callback(answers->document, add_bytes, out, JSON_INDENT(2) | JSON_REAL_PRECISION(15));
    buffer_add(out, "\n");
}
